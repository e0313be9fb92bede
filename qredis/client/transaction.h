// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TRANSACTION_H
#define QREDIS_TRANSACTION_H

#include "qredis/client/pendingreply.h"
#include "qredis/client/pipeline.h"

namespace QRedis {

/// Commands that the server executes together or not at all: MULTI, the commands, EXEC, in one write on one socket. A value;
/// not safe to change from two threads at once.
///
/// \code
/// QRedis::Transaction transfer;
/// transfer.append({"DECRBY", "account:1", 10}).append({"INCRBY", "account:2", 10});
/// client.execute(transfer).then(this, [](const QRedis::TransactionResult &result) { … });
/// \endcode
/// A command that fails while it is executed stops nothing and undoes nothing: see TransactionResult::replies().
/// With WATCH: see Client::watch().
class QREDIS_EXPORT Transaction final
{
public:
    Transaction();
    Transaction &append(const Command &command);
    Transaction &append(std::initializer_list<Argument> words) { return append(Command(words)); }
    Transaction &operator<<(const Command &command) { return append(command); }

    /// Number of commands, MULTI and EXEC not counted.
    [[nodiscard]] qsizetype size() const noexcept { return m_commands.size() - 1; }
    [[nodiscard]] bool isEmpty() const noexcept { return size() == 0; }

    /// How long the caller waits for the result, instead of ClientOptions::commandTimeout(). 0 = the client's.
    Transaction &setTimeout(std::chrono::milliseconds timeout) noexcept
    {
        m_commands.setTimeout(timeout);
        return *this;
    }

private:
    friend class Client;
    friend class WatchSession;
    Pipeline m_commands; // MULTI and what follows
};

/// How a transaction ended. A value; may be used from any thread.
class QREDIS_EXPORT TransactionResult final
{
    Q_GADGET
    Q_PROPERTY(Outcome outcome READ outcome CONSTANT)
public:
    enum class Outcome : quint8 {
        Executed, ///< see replies()
        Aborted, ///< a watched key was changed; nothing was executed. Begin again
        Moved, ///< maintenance ended the session; nothing was executed. Begin again
        Failed, ///< see error(), also for whether it may have been executed
    };
    Q_ENUM(Outcome)

    TransactionResult() = default;

    [[nodiscard]] Outcome outcome() const noexcept { return m_outcome; }
    [[nodiscard]] bool isExecuted() const noexcept { return m_outcome == Outcome::Executed; }
    /// One for each command, when executed; a reply may be an error. Otherwise empty.
    [[nodiscard]] QList<Reply> replies() const { return m_replies; }
    /// Why it failed. Where the server did not take one of the commands: what it said about that.
    [[nodiscard]] Error error() const { return m_error; }

    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const TransactionResult &result);

private:
    friend class PendingTransaction;
    /// The replies from MULTI to EXEC.
    explicit TransactionResult(const QList<Reply> &replies);

    Outcome m_outcome = Outcome::Failed;
    QList<Reply> m_replies;
    Error m_error;
};

/// The result of a transaction, once it is there. May be used from any thread.
class QREDIS_EXPORT PendingTransaction final : public PendingBase
{
public:
    PendingTransaction() noexcept = default;

    /// Before the end: Outcome::Failed with Error::Code::NotFinished.
    [[nodiscard]] TransactionResult result() const { return TransactionResult(replies()); }

    /// Runs \a function(const QRedis::TransactionResult &); see PendingReply::then().
    template <typename Function>
    void then(QObject *context, Function &&function) const
    {
        setContinuation(
            context, [f = std::forward<Function>(function)](Request &request) mutable { f(TransactionResult(allOf(request))); });
    }

    /// See PendingReply.
    [[nodiscard]] QFuture<TransactionResult> toFuture() const;
    PendingAwaiter<PendingTransaction> operator co_await() const { return PendingAwaiter(*this); }

private:
    friend class Client;
    friend class WatchSession;
    friend class PendingAwaiter<PendingTransaction>;
    using PendingBase::PendingBase;
};

} // namespace QRedis

#endif
