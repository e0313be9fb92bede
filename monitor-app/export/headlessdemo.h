// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_HEADLESSDEMO_H
#define QREDIS_MONITOR_HEADLESSDEMO_H

#include <QtCore/qstring.h>

namespace QRedis::Monitor {

/// Runs a whole scenario without showing a window, writes pictures into \a directory unless it is empty, prints how it went,
/// and returns the exit code of the program.
int runHeadlessDemo(const QString &scenario, const QString &directory);

} // namespace QRedis::Monitor

#endif
