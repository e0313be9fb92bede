// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_WATCHSESSION_H
#define QREDIS_WATCHSESSION_H

#include "qredis/client/transaction.h"

#include <memory>

namespace QRedis {

class Engine;

/// Optimistic locking: reads keys, and executes a transaction only if none of them was changed meanwhile. Made by
/// Client::watch(); has a connection of its own until its transaction has ended or the last copy is gone. May be used
/// from any thread, and may outlive the client.
///
/// \code
/// QRedis::WatchSession session = client.watch({"counter"});
/// const QRedis::Reply old = co_await session.execute({"GET", "counter"});
/// QRedis::Transaction update;
/// update.append({"SET", "counter", old.toInteger() * 2});
/// const QRedis::TransactionResult result = co_await session.execute(update);
/// \endcode
/// When the server moves, a session stays on the old node; one that has not begun its transaction shortly before that closes
/// ends with TransactionResult::Outcome::Moved and can be begun again at once.
class QREDIS_EXPORT WatchSession final
{
public:
    WatchSession() = default;

    /// False when default-constructed.
    [[nodiscard]] bool isValid() const noexcept { return m_private != nullptr; }
    /// The server's answer to WATCH. What follows need not wait for it.
    [[nodiscard]] PendingReply watched() const { return m_watched; }
    /// Sends \a command, which must not change the connection's state, on the session's connection.
    PendingReply execute(const Command &command) const;
    PendingReply execute(std::initializer_list<Argument> words) const { return execute(Command(words)); }
    /// Ends the session: every later command is a usage error.
    PendingTransaction execute(const Transaction &transaction) const;

private:
    friend class Client;
    struct Private;
    WatchSession(std::shared_ptr<Engine> engine, const Error &invalid, const QList<QByteArray> &keys);

    std::shared_ptr<Private> m_private;
    PendingReply m_watched;
};

} // namespace QRedis

#endif
