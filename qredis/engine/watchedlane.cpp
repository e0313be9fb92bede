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
{
}

void WatchedLane::take(Request *request)
{
    if (m_error)
        return m_io.fail(request, m_error);
    if (m_exec || m_executed) {
        return m_io.fail(
            request,
            Error(Error::Code::Usage,
                  QCoreApplication::translate(
                      "QRedis", "WatchSession::execute(): the session ended with its transaction; use Client::watch()")));
    }
    if (!m_lane)
        m_lane = &m_lanes.borrow(this);
    request->home = m_lane;
    if (request->transaction)
        m_exec = request;
    m_lane->enqueue(request);
}

void WatchedLane::cancel(Request *request, const Error &reason)
{
    if (m_lane)
        m_lane->giveUp(request, reason);
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
    if (m_exec || m_error || !m_lane)
        return;
    m_error = reason;
    m_lane->hangUp(reason);
}

void WatchedLane::drop()
{
    m_dropped = true;
    if (m_exec)
        return; // finished() follows
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
    m_leaving = true;
    m_timer.startAt(std::max(m_io.now(), Leaving{m_io.now(), order.deadline}.actBy()));
    return Move::Stay;
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
