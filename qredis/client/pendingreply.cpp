// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/pendingreply.h"

#include "qredis/client/blocking_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/inbox_p.h"
#include "qredis/engine/request_p.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpromise.h>
#include <QtCore/qthread.h>

namespace QRedis {

namespace {

// A shared pointer, because std::function wants to be copyable and a promise is not.
template <typename Result>
QFuture<Result> emptyFuture()
{
    QPromise<Result> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

Reply notFinished()
{
    return Error(Error::Code::NotFinished, QCoreApplication::translate("QRedis", "The reply has not come yet"));
}

} // namespace

PendingBase::PendingBase(const PendingBase &other) noexcept : m_request(other.m_request)
{
    if (m_request)
        m_request->addReference();
}

PendingBase::~PendingBase()
{
    if (m_request)
        m_request->dropReference();
}

bool PendingBase::isFinished() const noexcept
{
    return m_request && m_request->isFinished();
}

bool PendingBase::waitForFinished(QDeadlineTimer deadline) const
{
    if (!m_request || m_request->isFinished())
        return m_request != nullptr;
    if (!mayBlock()) {
        qCWarning(lcClient, "PendingReply::waitForFinished() was called on a thread that must not block");
        return false;
    }
    return m_request->wait(deadline);
}

void PendingBase::cancel() const
{
    if (!m_request || m_request->isFinished() || !m_request->slot)
        return;
    if (const std::shared_ptr<Engine> engine = m_request->slot->engine.lock())
        engine->cancel(m_request);
}

void PendingBase::setContinuation(QObject *context, std::function<void(Request &)> function) const
{
    if (!m_request || !context) {
        qCWarning(lcClient, "PendingReply::then() needs a command and a context");
        return;
    }
    if (!m_request->setContinuation(Inbox::of(context->thread()), context, std::move(function)))
        qCWarning(lcClient, "PendingReply::then() was called twice for one command");
}

void PendingBase::setContextless(std::function<void(Request &)> function) const
{
    if (!m_request->setContinuation(nullptr, nullptr, std::move(function)))
        qCWarning(lcClient, "PendingReply::toFuture() was called after then() for one command");
}

bool PendingBase::resumeHere(std::coroutine_handle<> coroutine) const
{
    if (m_request->setContinuation(Inbox::of(QThread::currentThread()), nullptr, [coroutine](Request &) { coroutine.resume(); }))
        return true;
    qCWarning(lcClient, "co_await came after then() for one command");
    return false;
}

const Reply &PendingBase::firstOf(const Request &request) noexcept
{
    return request.single;
}

QList<Reply> PendingBase::allOf(const Request &request)
{
    return request.batch ? request.batch->replies : QList<Reply>{request.single};
}

QList<Reply> PendingBase::replies() const
{
    if (!m_request)
        return {};
    if (m_request->isFinished())
        return allOf(*m_request);
    return QList<Reply>(qsizetype(m_request->count), notFinished());
}

Reply PendingReply::result() const
{
    if (!m_request)
        return Error(Error::Code::NotFinished, QCoreApplication::translate("QRedis", "There is no command"));
    return m_request->isFinished() ? firstOf(*m_request) : notFinished();
}

QFuture<Reply> PendingReply::toFuture() const
{
    if (!m_request)
        return emptyFuture<Reply>();
    const auto promise = std::make_shared<QPromise<Reply>>();
    promise->start();
    setContextless([promise](Request &request) {
        promise->addResult(firstOf(request));
        promise->finish();
    });
    return promise->future();
}

QFuture<QList<Reply>> PendingReplies::toFuture() const
{
    if (!m_request)
        return emptyFuture<QList<Reply>>();
    const auto promise = std::make_shared<QPromise<QList<Reply>>>();
    promise->start();
    setContextless([promise](Request &request) {
        promise->addResult(allOf(request));
        promise->finish();
    });
    return promise->future();
}

} // namespace QRedis
