// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_COMPANION_P_H
#define QREDIS_COMPANION_P_H

#include <QtCore/qobject.h>

#include <memory>

namespace QRedis {

class Client;

/// Makes what a client gets when it is opened for the first time, and what ends before it. May return nothing. A room above this
/// one defines it: what would register itself when the program starts is left out of programs that link the static library.
[[nodiscard]] std::unique_ptr<QObject> makeCompanion(Client *client);

} // namespace QRedis

#endif
