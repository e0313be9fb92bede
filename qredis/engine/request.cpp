// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/request_p.h"

#include "qredis/engine/inbox_p.h"
#include "qredis/engine/sleeping_p.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis {

namespace {

// Memory of finished requests: a list of each thread's own, and one for all threads, because a request often ends on another
// thread than it began on. The common list is taken as a whole, so that no node is looked at while another thread frees it.

struct Spare
{
    Spare *next;
};

#if defined(__SANITIZE_ADDRESS__)
constexpr int CommonLimit = 0; // so that a use after the end is seen
#else
constexpr int CommonLimit = 512;
#endif

std::atomic<Spare *> commonSpares{nullptr};
std::atomic<int> commonCount{0};

struct OwnSpares
{
    Spare *first;
    int count;
    int limit; // 0 before the first use, and after the end of the thread
};

// Without a constructor and at a fixed place, because it is used twice for each command.
__attribute__((tls_model("initial-exec"))) thread_local constinit OwnSpares own{nullptr, 0, 0};

struct OwnSparesEnd
{
    OwnSparesEnd() { own.limit = CommonLimit / 4; }
    ~OwnSparesEnd()
    {
        while (own.first)
            ::operator delete(std::exchange(own.first, own.first->next));
        own.count = own.limit = 0;
    }
};

void *takeCommonSpare(std::size_t size)
{
    static thread_local OwnSparesEnd end;
    if (own.limit > 0 && commonSpares.load(std::memory_order_relaxed))
        own.first = commonSpares.exchange(nullptr, std::memory_order_acquire);
    if (!own.first)
        return ::operator new(size);
    for (const Spare *spare = own.first; spare; spare = spare->next)
        ++own.count;
    commonCount.fetch_sub(own.count--, std::memory_order_relaxed);
    return std::exchange(own.first, own.first->next);
}

void giveCommonSpare(void *memory) noexcept
{
    if (commonCount.fetch_add(1, std::memory_order_relaxed) >= CommonLimit) {
        commonCount.fetch_sub(1, std::memory_order_relaxed);
        ::operator delete(memory);
        return;
    }
    auto *spare = new (memory) Spare{commonSpares.load(std::memory_order_relaxed)};
    while (!commonSpares.compare_exchange_weak(spare->next, spare, std::memory_order_release, std::memory_order_relaxed)) { }
}

} // namespace

void *Request::operator new(std::size_t size)
{
    if (!own.first)
        return takeCommonSpare(size);
    --own.count;
    return std::exchange(own.first, own.first->next);
}

void Request::operator delete(void *memory) noexcept
{
    if (own.count >= own.limit)
        return giveCommonSpare(memory);
    own.first = new (memory) Spare{own.first};
    ++own.count;
}

bool Request::isIdempotent(quint32 index) const noexcept
{
    return batch ? (batch->ends[index] & IdempotentBit) != 0 : command.repetition() == Command::Repetition::Idempotent;
}

void Request::finish()
{
    const quint32 before = m_phase.fetch_or(Finished, std::memory_order_acq_rel);
    Q_ASSERT(!(before & Finished));
    if (before & Awaited)
        wakeAll(m_phase);
    if (before & Continued)
        dispatch();
}

void Request::prepareBatch()
{
    batch->replies.resize(count);
    for (Reply &each : batch->replies)
        each.m_integer = OpenMark;
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
    quint32 phase = m_phase.fetch_or(Awaited, std::memory_order_acq_rel) | Awaited;
    while (!(phase & Finished)) {
        if (!sleepWhile(m_phase, phase, limit))
            return isFinished();
        phase = m_phase.load(std::memory_order_acquire);
    }
    return true;
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
