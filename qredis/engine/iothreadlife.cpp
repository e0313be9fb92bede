// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// What becomes of the client on an I/O thread, and what is told of it: open, close, state, snapshots.
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto CloseBound = 10s; // contract X1
constexpr auto ForgetInterval = 1s; // of large strings' memory

} // namespace

void IoThread::openAll()
{
    for (const auto &lane : m_lanes)
        lane->open();
}

void IoThread::openMinimum()
{
    m_used = true;
    for (const auto &lane : m_lanes) {
        if (lane->id() <= quint64(m_options.minimumIdleConnections()))
            lane->open();
    }
}

void IoThread::beginClose()
{
    if (m_state == ClientState::Closing || m_state == ClientState::Closed)
        return;
    m_state = ClientState::Closing;
    m_engine.setState(m_index, m_state);
    for (const auto &lane : m_lanes)
        lane->beginClose();
    m_dedicated->beginClose(Error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed")));
    m_closeTimer.startIn(CloseBound);
}

void IoThread::closeIfDone()
{
    for (const auto &lane : m_lanes) {
        if (!lane->isIdle())
            return;
    }
    if (m_dedicated->isIdle())
        abortAll();
}

void IoThread::abortAll()
{
    m_closeTimer.stop();
    m_authenticator.stop();
    m_nameWatch.stop();
    m_peerWatch.stop();
    m_state = ClientState::Closed;
    const Error error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed"),
                      Error::Execution::Unknown);
    for (const auto &lane : m_lanes)
        lane->abort(error);
    m_dedicated->abort(error);
    deliver();
    m_stateMayHaveChanged = false;
    m_engine.publish(m_index, makeSnapshot());
    m_engine.setState(m_index, m_state);
}

void IoThread::updateState()
{
    if (m_state == ClientState::Closing || m_state == ClientState::Closed)
        return;
    ClientState state = ClientState::Unconnected;
    const bool someWait = std::any_of(m_lanes.cbegin(), m_lanes.cend(), [](const auto &lane) { return lane->isWaiting(); });
    if (someWait)
        m_nameWatch.start();
    else
        m_nameWatch.stop();
    for (const auto &lane : m_lanes) {
        if (lane->isReady()) {
            state = ClientState::Ready;
            break;
        }
        if (lane->state() != ConnectionState::Unconnected)
            state = ClientState::Connecting;
    }
    if (state == ClientState::Ready)
        m_engine.setLastError(Error());
    if (state != m_state) {
        m_state = state;
        m_engine.setState(m_index, state);
    }
}

void IoThread::publish()
{
    m_publishedAt = m_now;
    m_engine.publish(m_index, makeSnapshot());
    if (m_largeStrings.size() > 0 && !m_forgetTimer.isActive())
        m_forgetTimer.startIn(ForgetInterval);
}

void IoThread::forgetLargeStrings()
{
    if (m_largeStrings.forgetIdle())
        m_forgetTimer.startIn(ForgetInterval);
}

std::shared_ptr<const ClientSnapshot> IoThread::makeSnapshot()
{
    auto snapshot = std::make_shared<ClientSnapshot>();
    snapshot->at = m_now;
    snapshot->name = m_options.clientName();
    snapshot->configured = m_options.endpoint();
    snapshot->state = m_state;
    snapshot->counters = m_counters;
    m_engine.describe(*snapshot);
    snapshot->latency = m_latency;
    snapshot->handoffDuration = m_handoffDurations;
    coordinator().describe(*snapshot);
    snapshot->connections.reserve(qsizetype(m_lanes.size()));
    for (const auto &lane : m_lanes) {
        if (lane->isSpare())
            continue;
        snapshot->connections.append(lane->snapshot());
        snapshot->counters.bytesRead += snapshot->connections.last().bytesRead;
        snapshot->counters.bytesWritten += snapshot->connections.last().bytesWritten;
        for (const auto &handoff : lane->handoffs()) {
            if (!handoff->isOver())
                snapshot->operations.append(handoff->snapshot());
        }
    }
    return snapshot;
}

} // namespace QRedis
