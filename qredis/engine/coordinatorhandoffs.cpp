// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// Who may dial, and when: targets, breakers and workers (contract H4, B1, B2, Q1, Q2).
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/handoffrunner_p.h"
#include "qredis/engine/iothread_p.h"

namespace QRedis {

void Coordinator::answer(IoThread &io, const TargetGates::Answer &answer)
{
    using Kind = TargetGates::Answer::Kind;
    onHandoff(io, answer.ticket, [kind = answer.kind, until = answer.until](HandoffRunner &runner) {
        if (kind == Kind::Granted)
            runner.targetGranted();
        else if (kind == Kind::Awaited)
            runner.targetAwaited();
        else
            runner.targetPostponed(until);
    });
}

void Coordinator::askTarget(IoThread &io, const HandoffTicket &ticket)
{
    std::unique_lock lock(m_mutex);
    const TargetGates::Answer given = m_targets.ask(ticket, now());
    lock.unlock();
    answer(io, given);
}

bool Coordinator::isOutOfReach(const Endpoint &target) const
{
    const std::lock_guard lock(m_mutex);
    return m_targets.isOutOfReach(target);
}

void Coordinator::attemptStarted(const HandoffTicket &ticket)
{
    const std::lock_guard lock(m_mutex);
    m_targets.attemptStarted(ticket, now());
}

void Coordinator::attemptSucceeded(IoThread &io, const HandoffTicket &ticket)
{
    std::unique_lock lock(m_mutex);
    const QList<TargetGates::Answer> followers = m_targets.attemptSucceeded(ticket, now());
    lock.unlock();
    for (const TargetGates::Answer &follower : followers)
        answer(io, follower);
}

void Coordinator::attemptFailed(IoThread &io, const HandoffTicket &ticket, const Error &error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_targets.attemptFailed(ticket, error, now());
    }
    arm(&io);
}

void Coordinator::attemptCancelled(const HandoffTicket &ticket)
{
    const std::lock_guard lock(m_mutex);
    m_targets.attemptCancelled(ticket, now());
}

void Coordinator::resetBreakers()
{
    const std::lock_guard lock(m_mutex);
    m_targets.resetBreakers(now());
}

void Coordinator::askWorker(IoThread &io, const HandoffTicket &ticket)
{
    bool granted = false;
    {
        const std::lock_guard lock(m_mutex);
        sizeQueue(); // what was not possible while somebody waited
        granted = m_queue.ask(ticket.operation, ticket.deadline) == HandoffQueue::Admission::Granted;
        if (!granted)
            m_waitingForWorker.insert(ticket.operation, ticket);
    }
    onHandoff(io, ticket, [granted](HandoffRunner &runner) { granted ? runner.workerGranted() : runner.workerAwaited(); });
}

std::optional<HandoffTicket> Coordinator::releaseLocked(const HandoffTicket &ticket)
{
    const auto next = m_queue.release(ticket.operation);
    if (!next || !m_waitingForWorker.contains(*next))
        return std::nullopt;
    return m_waitingForWorker.take(*next);
}

void Coordinator::grantWorker(IoThread &io, const HandoffTicket &ticket)
{
    onHandoff(io, ticket, [](HandoffRunner &runner) { runner.workerGranted(); });
}

void Coordinator::releaseWorker(IoThread &io, const HandoffTicket &ticket)
{
    std::unique_lock lock(m_mutex);
    const std::optional<HandoffTicket> next = releaseLocked(ticket);
    lock.unlock();
    if (next)
        grantWorker(io, *next);
}

void Coordinator::forget(IoThread &io, const HandoffTicket &ticket)
{
    std::unique_lock lock(m_mutex);
    if (m_waitingForWorker.remove(ticket.operation) > 0)
        m_queue.withdraw(ticket.operation);
    const std::optional<HandoffTicket> next = releaseLocked(ticket); // granted, but the news did not reach it in time
    const std::optional<TargetGates::Answer> prober = m_targets.forget(ticket, now());
    lock.unlock();
    if (next)
        grantWorker(io, *next);
    if (prober)
        answer(io, *prober);
}

} // namespace QRedis
