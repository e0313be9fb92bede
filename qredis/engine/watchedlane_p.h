// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_WATCHEDLANE_P_H
#define QREDIS_WATCHEDLANE_P_H

#include "qredis/engine/laneuser_p.h"
#include "qredis/engine/request_p.h"
#include "qredis/engine/timerwheel_p.h"

#include <vector>

namespace QRedis {

class DedicatedLanes;
class IoThread;
class Lane;

/// WATCH, what is read under it, and MULTI to EXEC: all on one socket, or not at all (contract C5). Runs on the I/O thread.
class WatchedLane final : private LaneUser
{
public:
    /// DedicatedLanes::sessionOver() is called when it was dropped and its connection is free.
    WatchedLane(IoThread &io, DedicatedLanes &lanes, quint64 number);

    void take(Request *request);
    void cancel(Request *request, const Error &reason);
    void finished(const Request &request);
    /// Ends it with \a reason, unless EXEC is on its way.
    void fail(const Error &reason);
    /// The application does not need it any more.
    void drop();

private:
    [[nodiscard]] std::optional<Move> acceptsLeaving() const override { return Move::Stay; }
    void laneGranted(Lane &lane) override;
    Move laneOrdered(const MoveOrder &order) override;
    void laneLost(const Error &error) override;
    void adopt(Lane &lane);
    void leave(TimePoint by);
    void send(Request *request);
    void release();

    IoThread &m_io;
    DedicatedLanes &m_lanes;
    const quint64 m_number;
    Lane *m_lane = nullptr;
    std::vector<Request *> m_waiting; // until there is a lane
    const Request *m_exec = nullptr; // MULTI to EXEC, on its way
    Error m_error; // why it failed: every later command gets the same
    bool m_leaving = false; // the peer was announced to close
    bool m_executed = false;
    bool m_dropped = false;
    Timer m_timer;
    Timer m_waitTimer;
};

} // namespace QRedis

#endif
