// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_PENDINGRESULT_H
#define QREDIS_PENDINGRESULT_H

#include "qredis/client/pendingreply.h"
#include "qredis/value/result.h"

#include <coroutine>

namespace QRedis {

/// The typed result of one command, once it is there: PendingReply whose reply is read as T. May be used from any thread.
template <typename T>
class PendingResult final
{
public:
    PendingResult() noexcept = default;
    explicit PendingResult(PendingReply reply) noexcept : m_reply(std::move(reply)) { }

    [[nodiscard]] bool isValid() const noexcept { return m_reply.isValid(); }
    [[nodiscard]] bool isFinished() const noexcept { return m_reply.isFinished(); }
    /// See PendingBase::waitForFinished().
    bool waitForFinished(QDeadlineTimer deadline = QDeadlineTimer::Forever) const { return m_reply.waitForFinished(deadline); }
    /// The result; before the end one with Error::Code::NotFinished.
    [[nodiscard]] Result<T> result() const { return Result<T>(m_reply.result()); }
    /// The untyped handle of the same command.
    [[nodiscard]] const PendingReply &reply() const noexcept { return m_reply; }

    /// Runs \a function(const QRedis::Result<T> &); see PendingReply::then().
    template <typename Function>
    void then(QObject *context, Function &&function) const
    {
        m_reply.then(context, [f = std::forward<Function>(function)](const Reply &reply) mutable { f(Result<T>(reply)); });
    }

    /// `co_await` of a typed command gives a Result<T>; see PendingReply.
    class Awaiter final
    {
    public:
        explicit Awaiter(const PendingReply &reply) : m_awaiter(reply) { }
        [[nodiscard]] bool await_ready() const { return m_awaiter.await_ready(); }
        bool await_suspend(std::coroutine_handle<> coroutine) const { return m_awaiter.await_suspend(coroutine); }
        [[nodiscard]] Result<T> await_resume() const { return Result<T>(m_awaiter.await_resume()); }

    private:
        PendingAwaiter<PendingReply> m_awaiter;
    };
    Awaiter operator co_await() const { return Awaiter(m_reply); }

private:
    PendingReply m_reply;
};

} // namespace QRedis

#endif
