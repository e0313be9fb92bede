// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/engine/replacement_p.h"
#include "qredis/maintenance/timeoutpolicy_p.h"

namespace QRedis {

HandoffRunner *Lane::unswitched() const
{
    for (const auto &handoff : m_handoffs) {
        if (!handoff->isSwitched() && !handoff->isOver())
            return handoff.get();
    }
    return nullptr;
}

bool Lane::isWaiting() const
{
    const HandoffRunner *handoff = unswitched();
    return m_dialer || m_state == ConnectionState::BackingOff || (handoff && handoff->isSearching());
}

void Lane::nameAnswered(const Resolver::Answer &answer)
{
    if (HandoffRunner *handoff = unswitched())
        handoff->nameAnswered(answer);
}

HandoffRunner *Lane::handoff(quint64 operation) const
{
    for (const auto &handoff : m_handoffs) {
        if (handoff->operation() == operation && !handoff->isOver())
            return handoff.get();
    }
    return nullptr;
}

bool Lane::isConcernedBy(const QString &peer) const
{
    return m_current && (m_current->peer().toString() == peer || (m_arrivedFrom == peer && m_io.now() < m_arrivedUntil));
}

void Lane::beginHandoff(const MoveOrder &order, const QByteArray &key)
{
    if (m_closing || m_followed.contains(key))
        return;
    if (m_user && m_user->laneOrdered(order) == LaneUser::Move::Stay)
        return;
    m_followed.append(key);
    if (m_followed.size() > 16)
        m_followed.removeFirst();
    if (HandoffRunner *handoff = unswitched())
        handoff->cancel(HandoffOutcome::Superseded);
    if (m_replacement && !m_replacement->isSwitched())
        m_replacement.reset();
    m_handoffs.push_back(std::make_unique<HandoffRunner>(m_io, *this, order));
    m_handoffs.back()->start();
    m_io.stateMayHaveChanged();
}

// A pipeline never straddles a switch: what the old socket had no room for yet of one that it has begun still goes there (contract C1).
void Lane::finishPipeline(Connection &old)
{
    if (m_queue.empty() || old.inFlight().empty() || old.inFlight().back().request != m_queue.front().request)
        return;
    SliceQueue rest;
    rest.push_back(m_queue.front());
    m_queue.pop_front();
    while (!rest.empty())
        old.write(rest);
}

std::unique_ptr<Connection> Lane::switchTo(std::unique_ptr<Connection> next, const MoveOrder &order)
{
    m_arrivedFrom = m_current->peer().toString();
    m_arrivedUntil = order.deadline;
    m_relaxedUntil = relaxedAfterHandoff(m_io.now(), m_io.options().maintenance());
    ++m_figures.handoffs;
    return takeOver(std::move(next));
}

std::unique_ptr<Connection> Lane::takeOver(std::unique_ptr<Connection> next)
{
    std::unique_ptr<Connection> old = std::move(m_current);
    m_current = std::move(next);
    m_current->setOwner(this);
    m_readySince = m_io.now();
    ++m_figures.generation;
    finishPipeline(*old);
    const auto fence = m_io.options().maintenance().orderingFence();
    if (!old->inFlight().empty() && fence.count() > 0 && carriesMany()) {
        m_fencedBy = old.get();
        m_fenceTimer.startIn(fence);
    }
    enter(ConnectionState::Ready, m_current->peer());
    watch();
    if (m_user)
        m_user->laneReady();
    m_io.markDirty(this);
    return old;
}

void Lane::releaseOld()
{
    for (std::size_t i = 0; i < m_handoffs.size(); ++i) {
        if (m_handoffs[i]->draining())
            m_handoffs[i]->abandonOld();
    }
}

void Lane::oldClosed(Connection &old, const Error &error)
{
    m_figures.bytesRead += old.bytesRead();
    m_figures.bytesWritten += old.bytesWritten();
    recover(old, error);
    if (m_user)
        m_user->oldLost(old);
    release(old);
    if (m_fencedBy == &old) {
        m_fencedBy = nullptr;
        m_fenceTimer.stop();
    }
    m_io.markDirty(this);
}

void Lane::handoffEnded()
{
    m_io.stateMayHaveChanged();
    m_io.markDirty(this); // flush() destroys the runner: it is calling
}

bool Lane::canHoldHandoff() const
{
    const HandoffRunner *handoff = unswitched();
    return handoff && m_current && handoff->canBeHeld();
}

void Lane::resumeHandoff()
{
    if (HandoffRunner *handoff = unswitched())
        handoff->resume();
}

std::optional<Leaving> Lane::leaving() const
{
    const HandoffRunner *handoff = unswitched();
    return handoff && m_current ? std::optional(handoff->leaving()) : std::nullopt;
}

bool Lane::isRelaxed() const
{
    return m_io.now() < m_relaxedUntil || m_io.coordinator().relaxedUntil(peer()).has_value();
}

std::chrono::milliseconds Lane::effectiveTimeout(std::chrono::milliseconds configured) const
{
    return QRedis::effectiveTimeout(configured, isRelaxed(), m_io.coordinator().relaxedTimeout());
}

ConnectionSnapshot Lane::snapshot() const
{
    ConnectionSnapshot result = m_figures;
    result.state = m_state;
    for (const Slice &slice : m_queue)
        result.queued += int(slice.count);
    if (m_current) {
        result.peer = m_current->peer();
        result.localAddress = m_current->localAddress();
        result.optIn = m_current->optIn();
        result.protocol = m_current->handshake().protocol();
        result.serverClientId = m_current->handshake().clientId();
        result.serverVersion = m_current->handshake().serverVersion();
        result.bytesRead += m_current->bytesRead();
        result.bytesWritten += m_current->bytesWritten();
        for (const InFlight &item : m_current->inFlight())
            result.inFlight += int(item.count);
    }
    const auto window = m_io.coordinator().relaxedUntil(result.peer);
    result.relaxed = isRelaxed();
    if (result.relaxed)
        result.relaxedUntil = std::max(m_relaxedUntil, window.value_or(TimePoint()));
    result.commandTimeout = effectiveTimeout(m_io.options().commandTimeout());
    for (const auto &handoff : m_handoffs) {
        if (handoff->isOver())
            continue;
        const HandoffSnapshot operation = handoff->snapshot();
        result.handoff = operation.stage;
        result.target = operation.target;
        result.sequence = operation.sequence;
        result.stateSince = operation.stageSince;
        result.deadline = operation.deadline;
        result.attempt = operation.attempt;
        result.maxAttempts = operation.maxAttempts;
    }
    return result;
}

} // namespace QRedis
