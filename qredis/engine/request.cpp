// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/request_p.h"

#include "qredis/engine/inbox_p.h"

#include <QtCore/qcoreapplication.h>

#include <array>
#include <condition_variable>
#include <mutex>

namespace QRedis {

namespace {

constexpr quint32 IdempotentBit = 1u << 31;

struct WaitingRoom
{
    std::mutex mutex;
    std::condition_variable arrived;
};

// Few threads wait at a time: a room is shared by the requests that hash to it, so that a request needs no mutex of its own.
WaitingRoom &waitingRoom(const Request *request)
{
    static std::array<WaitingRoom, 16> rooms;
    return rooms[(reinterpret_cast<quintptr>(request) >> 6) % rooms.size()];
}

} // namespace

QByteArrayView Request::encoding(quint32 index) const noexcept
{
    if (!pipeline)
        return command.encoding();
    const quint32 start = index == 0 ? 0 : ends[index - 1] & ~IdempotentBit;
    return QByteArrayView(bytes).sliced(start, (ends[index] & ~IdempotentBit) - start);
}

bool Request::isIdempotent(quint32 index) const noexcept
{
    return pipeline ? (ends[index] & IdempotentBit) != 0 : command.repetition() == Command::Repetition::Idempotent;
}

void Request::finish()
{
    const quint32 before = m_phase.fetch_or(Finished, std::memory_order_acq_rel);
    Q_ASSERT(!(before & Finished));
    if (before & Awaited) {
        WaitingRoom &room = waitingRoom(this);
        { // taken and released, so that a waiter is either before its check or inside its wait
            const std::lock_guard lock(room.mutex);
        }
        room.arrived.notify_all();
    }
    if (before & Continued)
        dispatch();
}

void Request::prepare()
{
    static const Reply notFinished(
        Error(Error::Code::NotFinished, QCoreApplication::translate("QRedis", "The reply has not come yet")));
    unanswered = count;
    if (pipeline)
        many.fill(notFinished, count);
    else
        single = notFinished;
}

void Request::fail(const Error &error)
{
    for (quint32 index = 0; index < count; ++index) {
        if (isOpen(index))
            reply(index) = Reply(error);
    }
    finish();
}

bool Request::wait(QDeadlineTimer limit)
{
    WaitingRoom &room = waitingRoom(this);
    std::unique_lock lock(room.mutex);
    m_phase.fetch_or(Awaited, std::memory_order_acq_rel);
    if (limit.isForever()) {
        room.arrived.wait(lock, [this] { return isFinished(); });
        return true;
    }
    return room.arrived.wait_until(lock, std::chrono::steady_clock::now() + limit.remainingTimeAsDuration(),
                                   [this] { return isFinished(); });
}

bool Request::setContinuation(std::shared_ptr<Inbox> inbox, QObject *context, std::function<void(Request &)> function)
{
    if (m_claimed.exchange(true, std::memory_order_acq_rel))
        return false;
    m_inbox = std::move(inbox);
    m_bound = context != nullptr;
    m_context = context;
    m_continuation = std::move(function);
    const quint32 before = m_phase.fetch_or(Continued, std::memory_order_acq_rel);
    if (before & Finished)
        dispatch();
    return true;
}

void Request::dispatch()
{
    if (!m_inbox) {
        m_continuation(*this);
        m_continuation = nullptr;
        return;
    }
    addReference();
    m_inbox->push(this);
}

void Request::runContinuation()
{
    const auto continuation = std::exchange(m_continuation, nullptr);
    if (!m_bound || m_context)
        continuation(*this);
}

} // namespace QRedis
