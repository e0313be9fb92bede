// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_GLOBAL_H
#define QREDIS_GLOBAL_H

#include <QtCore/qglobal.h>

#include <chrono>

#define QREDIS_VERSION_STRING "0.1.0"

#if defined(QREDIS_STATIC)
#define QREDIS_EXPORT
#elif defined(QREDIS_BUILD)
#define QREDIS_EXPORT Q_DECL_EXPORT
#else
#define QREDIS_EXPORT Q_DECL_IMPORT
#endif

namespace QRedis {

/// A point on the monotonic clock of this process. Only differences have a meaning.
using TimePoint = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;

} // namespace QRedis

#endif
