// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/watchedlane_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis {

namespace {

Error movedError()
{
    return {Error::Code::TransactionMoved,
            QCoreApplication::translate("QRedis", "The server moves; a session with WATCH cannot. Begin it again")};
}

} // namespace

WatchedLane::WatchedLane(IoThread &io, DedicatedLanes &lanes, quint64 number)
    : m_io(io)
    , m_lanes(lanes)
    , m_number(number)
    , m_timer(io.timers(), [this] { fail(movedError().withMaintenanceWindow(m_io.coordinator().windowText())); })
    , m_waitTimer(io.timers(), [this] {
        ++m_io.counters().timeouts;
        fail(m_lanes.waitedInVain());
    })
{
}

void WatchedLane::take(Request *request)
{
    if (m_error)
        return m_io.fail(request, m_error);
    if (m_exec || m_executed || (!m_waiting.empty() && m_waiting.back()->transaction)) {
        return m_io.fail(
            request,
            Error(Error::Code::Usage,
                  QCoreApplication::translate(
                      "QRedis", "WatchSession::execute(): the session ended with its transaction; use Client::watch()")));
    }
    if (!m_lane && m_waiting.empty()) {
        if (Lane *lane = m_lanes.borrow(this))
            adopt(*lane);
    }
    if (m_lane)
        return send(request);
    if (const auto until = m_lanes.waitsUntil(*request))
        m_waitTimer.startBefore(*until);
    m_waiting.push_back(request);
}

void WatchedLane::adopt(Lane &lane)
{
    m_lane = &lane;
    if (const auto leaving = lane.leaving())
        leave(leaving->actBy());
}

void WatchedLane::send(Request *request)
{
    request->home = m_lane;
    if (request->transaction)
        m_exec = request;
    m_lane->enqueue(request);
}

void WatchedLane::laneGranted(Lane &lane)
{
    adopt(lane);
    m_waitTimer.stop();
    for (Request *request : std::exchange(m_waiting, {}))
        send(request);
    if (m_dropped)
        drop();
}

void WatchedLane::cancel(Request *request, const Error &reason)
{
    if (m_lane)
        return m_lane->giveUp(request, reason);
    // What follows it must not be executed without it: WATCH may be what is cancelled.
    if (std::ranges::find(m_waiting, request) != m_waiting.end())
        fail(reason);
}

void WatchedLane::finished(const Request &request)
{
    if (&request != m_exec)
        return;
    m_exec = nullptr;
    m_executed = true;
    release();
    if (m_dropped)
        m_lanes.sessionOver(m_number);
}

void WatchedLane::release()
{
    m_timer.stop();
    if (Lane *lane = std::exchange(m_lane, nullptr))
        m_lanes.giveBack(*lane);
}

void WatchedLane::fail(const Error &reason)
{
    if (m_exec || m_error || (!m_lane && m_waiting.empty()))
        return;
    m_error = reason;
    if (m_lane)
        return m_lane->hangUp(reason);
    m_waitTimer.stop();
    m_lanes.stopWaiting(this);
    for (Request *request : std::exchange(m_waiting, {}))
        m_io.fail(request, reason);
    if (m_dropped)
        m_lanes.sessionOver(m_number);
}

void WatchedLane::drop()
{
    m_dropped = true;
    if (m_exec || !m_waiting.empty())
        return; // finished() or laneGranted() follows
    if (!m_lane || m_error) {
        release();
        return m_lanes.sessionOver(m_number);
    }
    auto *unwatch = new Request;
    unwatch->use = Request::Use::Internal;
    unwatch->home = m_lane;
    unwatch->command = Command{"UNWATCH"};
    unwatch->prepare();
    unwatch->setContinuation(nullptr, nullptr, [this](Request &) {
        release();
        m_lanes.sessionOver(m_number);
    });
    m_lane->enqueue(unwatch);
}

LaneUser::Move WatchedLane::laneOrdered(const MoveOrder &order)
{
    leave(order.leaving().actBy());
    return Move::Stay;
}

void WatchedLane::leave(TimePoint by)
{
    m_leaving = true;
    m_timer.startAt(std::max(m_io.now(), by));
}

void WatchedLane::laneLost(const Error &error)
{
    if (!m_error) {
        m_error = m_leaving && !m_exec
            ? movedError()
            : Error(Error::Code::ConnectionLost,
                    QCoreApplication::translate("QRedis", "The connection of the session with WATCH was lost: %1")
                        .arg(error.message()));
        m_error = m_error.withMaintenanceWindow(m_io.coordinator().windowText());
    }
    m_lane->refuseQueued(m_error);
}

} // namespace QRedis
