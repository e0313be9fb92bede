// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_EXECUTEBLOCKING_H
#define QREDIS_EXECUTEBLOCKING_H

#include "qredis/client/client.h"

namespace QRedis {

/// Sends \a command and waits for its reply, at most for the command's time-out. For console tools and plain threads:
/// on the thread of a QGuiApplication and on the library's own threads nothing is sent, and the reply is Error::Code::Usage
/// with one warning.
QREDIS_EXPORT Reply executeBlocking(Client &client, const Command &command);

/// The same with several words: `executeBlocking(client, {"GET", key})`.
inline Reply executeBlocking(Client &client, std::initializer_list<Argument> words)
{
    return executeBlocking(client, Command(words));
}

/// The same with a typed result.
template <typename T>
Result<T> executeBlocking(Client &client, const TypedCommand<T> &command)
{
    return Result<T>(executeBlocking(client, command.command()));
}

} // namespace QRedis

#endif
