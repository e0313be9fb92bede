// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_BLOCKINGCOMMAND_P_H
#define QREDIS_BLOCKINGCOMMAND_P_H

#include "qredis/engine/laneuser_p.h"
#include "qredis/engine/request_p.h"
#include "qredis/engine/timerwheel_p.h"
#include "qredis/engine/unblocker_p.h"
#include "qredis/maintenance/blockingmove_p.h"
#include "qredis/protocol/blockingcall_p.h"

#include <memory>

namespace QRedis {

class DedicatedLanes;
class IoThread;
class Lane;

/// One blocking command, or one pipeline with such a command, from execute() to its result: on a connection of its own,
/// across maintenance, until it is answered, cancelled or its time is over (contract C4). Runs on the I/O thread.
class BlockingCommand final : private LaneUser
{
public:
    /// \a request is finished exactly once, and DedicatedLanes::over() called then.
    BlockingCommand(IoThread &io, DedicatedLanes &lanes, Request *request);
    ~BlockingCommand();

    void start();
    /// Ends it on the server, so that nothing is taken unseen. What the server still answers is the result, else \a reason.
    void end(const Error &reason);
    /// Ends it at once; the lane is being aborted.
    void abort(const Error &reason);

private:
    [[nodiscard]] std::optional<Move> acceptsLeaving() const override { return Move::Follow; }
    void laneGranted(Lane &lane) override;
    Move laneOrdered(const MoveOrder &order) override;
    void laneReady() override;
    void laneLost(const Error &error) override;

    void issue();
    void follow(const BlockingMove::Step &step);
    void write(std::chrono::milliseconds blockFor);
    void answered(Request &inner);
    void unblock();
    void unblockFailed(Unblocker::Failure failure);
    void timeIsOver();
    void armDeadline();
    void deliver(const QList<Reply> &replies);
    void finish();
    [[nodiscard]] QList<Reply> sameReply(const Reply &reply) const { return QList<Reply>(qsizetype(m_request->count), reply); }

    IoThread &m_io;
    DedicatedLanes &m_lanes;
    Request *m_request;
    Request *m_inner = nullptr; // what is written for it; null while it is held back
    Lane *m_lane = nullptr; // null while it waits for one
    const std::optional<BlockingCall> m_call; // of a single command that can be issued again
    BlockingMove m_move;
    std::unique_ptr<Unblocker> m_unblocker;
    Error m_endReason; // set while it is being ended for good
    std::shared_ptr<int> m_alive = std::make_shared<int>(); // what was written may be answered when this is over
    Timer m_moveTimer;
    Timer m_deadlineTimer;
};

} // namespace QRedis

#endif
