// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_PENDINGREPLY_H
#define QREDIS_PENDINGREPLY_H

#include "qredis/value/reply.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfuture.h>
#include <QtCore/qlist.h>
#include <QtCore/qobject.h>

#include <coroutine>
#include <functional>

namespace QRedis {

struct Request;

/// What PendingReply and PendingReplies share: a handle on a result that is on its way. Copying is cheap; dropping all
/// copies cancels nothing. May be used from any thread.
class QREDIS_EXPORT PendingBase
{
public:
    PendingBase() noexcept = default;
    PendingBase(const PendingBase &other) noexcept;
    PendingBase(PendingBase &&other) noexcept : m_request(std::exchange(other.m_request, nullptr)) { }
    PendingBase &operator=(PendingBase other) noexcept
    {
        std::swap(m_request, other.m_request);
        return *this;
    }
    ~PendingBase();

    /// Whether this belongs to a command; false when default-constructed.
    [[nodiscard]] bool isValid() const noexcept { return m_request != nullptr; }
    [[nodiscard]] bool isFinished() const noexcept;
    /// Blocks a plain thread until the result is there; tells whether it is. Refused with a warning on the GUI thread and on
    /// the library's own threads, where it would stop the events that bring the result.
    bool waitForFinished(QDeadlineTimer deadline = QDeadlineTimer::Forever) const;
    /// Gives the command up. Its one result is Error::Code::Cancelled, or the reply if that came first. A blocking command is
    /// ended on the server, so that it takes nothing that nobody sees; where the server does not permit that, and for a
    /// command that was written, Error::mayHaveExecuted() tells. Does nothing after the end.
    void cancel() const;

protected:
    explicit PendingBase(Request *adopted) noexcept : m_request(adopted) { }
    void setContinuation(QObject *context, std::function<void(Request &)> function) const;
    void setContextless(std::function<void(Request &)> function) const;
    bool resumeHere(std::coroutine_handle<> coroutine) const;
    [[nodiscard]] static const Reply &firstOf(const Request &request) noexcept;
    [[nodiscard]] static QList<Reply> allOf(const Request &request);
    [[nodiscard]] QList<Reply> replies() const;

    Request *m_request = nullptr;
};

/// What `co_await` needs of a handle; see PendingReply.
template <typename Pending>
class PendingAwaiter final
{
public:
    explicit PendingAwaiter(const Pending &pending) : m_pending(pending) { }
    [[nodiscard]] bool await_ready() const { return !m_pending.isValid() || m_pending.isFinished(); }
    bool await_suspend(std::coroutine_handle<> coroutine) const { return m_pending.resumeHere(coroutine); }
    auto await_resume() const { return m_pending.result(); }

private:
    Pending m_pending;
};

/// The reply of one command, once it is there. May be used from any thread.
class QREDIS_EXPORT PendingReply final : public PendingBase
{
public:
    PendingReply() noexcept = default;

    /// The reply; before the end an error reply with Error::Code::NotFinished.
    [[nodiscard]] Reply result() const;

    /// Runs \a function(const QRedis::Reply &) once on the thread of \a context, later, and not at all if the context is
    /// gone by then. One continuation per command: a second call is refused with a warning.
    template <typename Function>
    void then(QObject *context, Function &&function) const
    {
        setContinuation(context, [f = std::forward<Function>(function)](Request &request) mutable { f(firstOf(request)); });
    }

    /// The same as a future, which finishes on one of the library's threads. Takes the place of the one continuation.
    [[nodiscard]] QFuture<Reply> toFuture() const;

    /// `Reply reply = co_await client.execute(command)`: resumes on the awaiting thread, which needs an event loop. Takes the
    /// place of the one continuation.
    PendingAwaiter<PendingReply> operator co_await() const { return PendingAwaiter(*this); }

private:
    friend class CachedReader;
    friend class Client;
    friend class Script;
    friend class WatchSession;
    friend class PendingAwaiter<PendingReply>;
    using PendingBase::PendingBase;
};

/// The replies of a pipeline, in the order of its commands, once all are there. May be used from any thread.
class QREDIS_EXPORT PendingReplies final : public PendingBase
{
public:
    PendingReplies() noexcept = default;

    /// One reply per command; before the end each is an error reply with Error::Code::NotFinished.
    [[nodiscard]] QList<Reply> result() const { return replies(); }

    /// Runs \a function(const QList<QRedis::Reply> &); see PendingReply::then().
    template <typename Function>
    void then(QObject *context, Function &&function) const
    {
        setContinuation(context, [f = std::forward<Function>(function)](Request &request) mutable { f(allOf(request)); });
    }

    [[nodiscard]] QFuture<QList<Reply>> toFuture() const;
    /// See PendingReply.
    PendingAwaiter<PendingReplies> operator co_await() const { return PendingAwaiter(*this); }

private:
    friend class Client;
    friend class PendingAwaiter<PendingReplies>;
    using PendingBase::PendingBase;
};

} // namespace QRedis

#endif
