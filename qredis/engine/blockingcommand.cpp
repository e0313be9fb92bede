// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/blockingcommand_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/protocol/commandtraits_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto RelaxedCheck = 1s; // how often it is looked whether maintenance is over

BlockingMove moveOf(const std::optional<BlockingCall> &call, TimePoint issuedAt)
{
    if (!call)
        return {std::nullopt, BlockingMove::Repeatable::No, issuedAt};
    return {call->time > 0ms ? std::optional(call->time) : std::nullopt,
            call->repeatable == BlockingCall::Repeatable::Yes ? BlockingMove::Repeatable::Yes : BlockingMove::Repeatable::No,
            issuedAt};
}

BlockingMove::Answer kindOf(const Reply &reply)
{
    if (reply.isNull())
        return BlockingMove::Answer::Nothing;
    const Error error = reply.error();
    return error.origin() == Error::Origin::Server && error.serverPrefix() == "UNBLOCKED" ? BlockingMove::Answer::Unblocked
                                                                                          : BlockingMove::Answer::Other;
}

} // namespace

BlockingCommand::BlockingCommand(IoThread &io, DedicatedLanes &lanes, Request *request)
    : m_io(io)
    , m_lanes(lanes)
    , m_request(request)
    , m_call(request->isPipeline() ? std::nullopt : BlockingCall::of(request->command))
    , m_move(moveOf(m_call, request->issuedAt))
    , m_moveTimer(io.timers(),
                  [this] { follow(m_inner ? m_move.timeReached(m_io.now()) : m_move.issue(m_lane->leaving(), m_io.now())); })
    , m_deadlineTimer(io.timers(), [this] { timeIsOver(); })
{
}

BlockingCommand::~BlockingCommand() = default;

void BlockingCommand::start()
{
    if (Lane *lane = m_lanes.borrow(this))
        laneGranted(*lane);
    else if (const auto until = m_lanes.waitsUntil(*m_request))
        m_deadlineTimer.startAt(*until);
}

void BlockingCommand::laneGranted(Lane &lane)
{
    m_lane = &lane;
    m_request->home = m_lane;
    m_deadlineTimer.stop();
    if (m_request->timeout > 0ms)
        m_deadlineTimer.startAt(m_request->issuedAt + m_request->timeout);
    issue();
}

void BlockingCommand::issue()
{
    follow(m_move.issue(m_lane->leaving(), m_io.now()));
}

void BlockingCommand::follow(const BlockingMove::Step &step)
{
    if (step.wakeAt)
        m_moveTimer.startAt(*step.wakeAt);
    switch (step.action) {
    case BlockingMove::Action::Issue:
        write(step.blockFor);
        break;
    case BlockingMove::Action::Unblock:
        unblock();
        break;
    case BlockingMove::Action::DeliverNothing:
        deliver(sameReply(Reply()));
        break;
    case BlockingMove::Action::None:
    case BlockingMove::Action::Hold:
    case BlockingMove::Action::Deliver:
        break;
    }
}

void BlockingCommand::write(std::chrono::milliseconds blockFor)
{
    m_inner = new Request;
    m_inner->use = Request::Use::Internal;
    m_inner->home = m_lane;
    m_inner->issuedAt = m_io.now();
    m_inner->count = m_request->count;
    if (const auto &batch = m_request->batch)
        m_inner->batch = std::make_unique<Request::Batch>(Request::Batch{batch->bytes, batch->ends, {}});
    m_inner->command = m_call && blockFor != m_call->time ? m_call->withTime(m_request->command, blockFor) : m_request->command;
    m_inner->prepare();
    m_inner->setContinuation(nullptr, nullptr, [this, alive = std::weak_ptr(m_alive)](Request &inner) {
        if (!alive.expired() && &inner == m_inner)
            answered(inner);
    });
    m_lane->enqueue(m_inner);
}

void BlockingCommand::answered(Request &inner)
{
    m_inner = nullptr;
    m_unblocker.reset();
    m_moveTimer.stop();
    const QList<Reply> replies = inner.batch ? inner.batch->replies : QList<Reply>{inner.single};
    const BlockingMove::Answer kind = kindOf(replies.last());
    if (m_endReason) {
        const bool nothing = kind != BlockingMove::Answer::Other;
        return deliver(nothing ? sameReply(Reply(m_endReason)) : replies);
    }
    switch (m_move.answered(kind, m_io.now())) {
    case BlockingMove::Action::Issue:
        return issue();
    case BlockingMove::Action::DeliverNothing:
        return deliver(sameReply(Reply()));
    default:
        return deliver(replies);
    }
}

// ---- maintenance -------------------------------------------------------------------------------------------------------

LaneUser::Move BlockingCommand::laneOrdered(const MoveOrder &order)
{
    const Leaving leaving = order.leaving();
    if (m_inner && m_lane->isQueued(m_inner)) { // would block on that peer for longer than it lives
        m_lane->giveUp(std::exchange(m_inner, nullptr), Error(Error::Code::Cancelled, QString()));
        follow(m_move.issue(leaving, m_io.now()));
    } else if (m_inner) {
        follow(m_move.peerLeaves(leaving, m_io.now()));
    }
    return Move::Follow;
}

void BlockingCommand::laneReady()
{
    if (!m_inner)
        issue();
}

void BlockingCommand::laneLost(const Error &)
{
    if (!m_inner)
        issue();
}

void BlockingCommand::unblock()
{
    const Connection *connection = m_lane->connectionOf(m_inner);
    if (!connection || connection->handshake().clientId() == 0)
        return unblockFailed(Unblocker::Failure::Refused);
    m_unblocker = std::make_unique<Unblocker>(m_io,
                                              Unblocker::Target{connection->peer(), connection->handshake().clientId(),
                                                                m_io.options().clientName().toLatin1(),
                                                                m_request->command.name().toLower()},
                                              [this](Unblocker::Failure failure) { unblockFailed(failure); });
}

void BlockingCommand::unblockFailed(Unblocker::Failure failure)
{
    if (m_endReason && m_inner)
        m_lane->giveUp(m_inner, m_endReason);
    else if (failure == Unblocker::Failure::Refused)
        m_move.unblockFailed();
}

// ---- the end -----------------------------------------------------------------------------------------------------------

void BlockingCommand::end(const Error &reason)
{
    if (m_endReason)
        return;
    m_endReason = reason;
    m_moveTimer.stop();
    if (!m_inner)
        return deliver(sameReply(Reply(reason)));
    if (m_request->isPipeline() || !m_lane->connectionOf(m_inner)) // not written, or nothing that UNBLOCK could end as a whole
        return m_lane->giveUp(m_inner, reason);
    if (!m_unblocker || m_unblocker->isOver())
        unblock();
}

void BlockingCommand::abort(const Error &reason)
{
    deliver(sameReply(Reply(reason)));
}

void BlockingCommand::timeIsOver()
{
    if (!m_lane) {
        ++m_io.counters().timeouts;
        return end(m_lanes.waitedInVain());
    }
    if (m_lane->isRelaxed()) // during maintenance a blocking command has all the time (contract W2)
        return m_deadlineTimer.startIn(RelaxedCheck);
    ++m_io.counters().timeouts;
    end(Error(Error::Code::Timeout,
              QCoreApplication::translate("QRedis", "No reply within %1 ms").arg(m_request->timeout.count())));
}

void BlockingCommand::deliver(const QList<Reply> &replies)
{
    for (quint32 index = 0; index < m_request->count; ++index) {
        const Reply &reply = replies[qsizetype(index)];
        if (reply.isError() && reply.error().origin() != Error::Origin::Server)
            m_io.refuse(m_request, index, reply.error());
        else
            m_io.answer(m_request, index, Reply(reply));
    }
    finish();
}

void BlockingCommand::finish()
{
    m_moveTimer.stop();
    m_deadlineTimer.stop();
    m_unblocker.reset();
    m_alive.reset();
    if (Request *inner = std::exchange(m_inner, nullptr))
        m_lane->giveUp(inner, Error(Error::Code::Cancelled, QString()));
    if (Lane *lane = std::exchange(m_lane, nullptr))
        m_lanes.giveBack(*lane);
    else
        m_lanes.stopWaiting(this);
    m_lanes.over(m_request);
}

} // namespace QRedis
