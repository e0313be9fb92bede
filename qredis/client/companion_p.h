// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_COMPANION_P_H
#define QREDIS_COMPANION_P_H

#include <QtCore/qobject.h>

#include <atomic>
#include <memory>

namespace QRedis {

class Client;

/// Makes what a client gets when it is opened for the first time, and what ends before it: set once, by a room above this one. May
/// return nothing.
using MakeCompanion = std::unique_ptr<QObject> (*)(Client *client);
extern std::atomic<MakeCompanion> makeCompanion;

} // namespace QRedis

#endif
