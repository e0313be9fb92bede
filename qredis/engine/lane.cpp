// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/lane_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/replacement_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto ShortLife = 1s;

} // namespace

Lane::Lane(IoThread &io, quint64 id, Purpose purpose)
    : m_io(io)
    , m_id(id)
    , m_purpose(purpose)
    , m_backoff(io.options().reconnectDelayMinimum(), io.options().reconnectDelayMaximum(), [&io] { return io.random(); })
    , m_reconnectTimer(io.timers(), [this] { dial(); })
    , m_deadlineTimer(io.timers(), [this] { checkDeadlines(); })
    , m_fenceTimer(io.timers(),
                   [this] {
                       ++m_io.counters().orderingFenceExpired;
                       m_fencedBy = nullptr;
                       m_io.markDirty(this);
                   })
    , m_limitTimer(io.timers(), [this] { checkLimits(); })
    , m_writeTimer(io.timers(), [this] { writeTimeReached(); })
{
    m_figures.id = id;
    m_figures.createdAt = m_figures.stateSince = io.now();
}

Lane::~Lane() = default;

void Lane::enter(ConnectionState state, const Endpoint &peer, const Error &error)
{
    m_state = state;
    m_figures.stateSince = m_io.now();
    if (error) {
        m_figures.lastError = error;
        m_figures.lastErrorAt = m_io.now();
    }
    ConnectionEvent event;
    event.connectionId = m_id;
    event.generation = m_figures.generation;
    event.state = state;
    event.peer = peer;
    event.at = m_io.now();
    event.error = error;
    event.planned = !error && (state == ConnectionState::Closed);
    m_io.coordinator().publish(event);
    m_io.stateMayHaveChanged();
}

void Lane::report(const Error &error)
{
    const TimePoint since = m_figures.stateSince;
    enter(m_state, peer(), error);
    m_figures.stateSince = since;
}

void Lane::authenticate()
{
    for (Connection *socket : sockets()) {
        // With subscriptions of RESP2 a server takes no AUTH, and its answers are told from messages by their order.
        if (!m_user || !m_user->wantsSocket() || socket->handshake().protocol() == Protocol::Resp3)
            socket->authenticate();
    }
}

void Lane::open()
{
    if (m_state == ConnectionState::Unconnected && !m_closing && dialsByItself())
        dial();
}

void Lane::dial()
{
    m_dialer = std::make_unique<Dialer>(m_io,
                                        Dialer::Callbacks{
                                            [this](ConnectionState state, const Endpoint &peer) { enter(state, peer); },
                                            [this](std::unique_ptr<Connection> connection) { dialled(std::move(connection)); },
                                            [this](const Error &error) { dialFailed(error); },
                                            [this](Connection &connection, const Reply &push, const QByteArray &frame) {
                                                m_io.coordinator().pushed(*this, connection, push, frame);
                                            },
                                        });
    m_dialer->start(m_io.coordinator().dialOrder(m_failedAttempts));
}

void Lane::nameChanged(const Resolver::Answer &answer)
{
    if (m_dialer) {
        m_dialer->alsoTry(m_io.options().endpoint(), answer);
    } else if (m_state == ConnectionState::BackingOff && m_reconnectTimer.isActive()) {
        m_reconnectTimer.stop();
        dial();
    }
}

void Lane::dialled(std::unique_ptr<Connection> connection)
{
    m_dialer.reset();
    m_failedAttempts = 0;
    m_current = std::move(connection);
    m_current->setOwner(this);
    ++m_figures.generation;
    m_readySince = m_io.now();
    enter(ConnectionState::Ready, m_current->peer());
    m_io.coordinator().connectionReady(*this, *m_current);
    watch();
    if (m_user)
        m_user->laneReady();
    m_io.markDirty(this);
}

void Lane::dialFailed(const Error &error)
{
    m_dialer.reset();
    ++m_failedAttempts;
    const auto delay = m_backoff.next();
    enter(ConnectionState::BackingOff, Endpoint(), error);
    m_io.engine().setLastError(error);
    // The server said no, and will say so again: those who wait learn it now.
    if (!error.isRetryable() || m_closing)
        refuseQueued(error);
    if (m_closing)
        m_io.markDirty(this);
    else if (!dialsByItself() && m_queue.empty())
        m_state = ConnectionState::Unconnected;
    else
        m_reconnectTimer.startIn(delay);
}

void Lane::enqueue(Request *request)
{
    if (m_closing) {
        m_io.fail(request, Error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed")));
        return;
    }
    if (request->timeout > 0ms) {
        request->deadline = request->issuedAt + request->timeout;
        m_deadlineTimer.startBefore(request->deadline);
    }
    m_lastEnqueued = m_io.now();
    m_queue.push_back({request, 0, request->count});
    if (!m_current && m_io.options().poolTimeout() > 0ms)
        m_deadlineTimer.startBefore(poolDeadline(*request));
    if (m_state == ConnectionState::Unconnected)
        dial();
    m_io.markDirty(this);
}

void Lane::flush()
{
    m_dirty = false;
    std::erase_if(m_handoffs, [](const auto &handoff) { return handoff->isOver(); });
    while (!m_queue.empty() && m_current && !m_fencedBy && m_current->canWrite())
        m_current->write(m_queue);
    if (m_replacement && m_replacement->isOver())
        m_replacement.reset();
    if (m_current && !m_current->isDrained())
        watchWriting();
}

void Lane::connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame)
{
    m_io.coordinator().pushed(*this, connection, push, frame);
}

void Lane::connectionDrained(Connection &)
{
    m_io.markDirty(this);
}

void Lane::connectionClosed(Connection &connection, const Error &error)
{
    ++m_figures.reconnects;
    ++m_io.counters().reconnects;
    m_figures.bytesRead += connection.bytesRead();
    m_figures.bytesWritten += connection.bytesWritten();
    m_replacement.reset();
    m_lostAt = m_io.now();
    recover(connection, error);
    release(connection);
    if (!m_queue.empty() && m_io.options().poolTimeout() > 0ms)
        m_deadlineTimer.startBefore(m_lostAt + m_io.options().poolTimeout());
    const auto lived = m_io.now() - m_readySince;
    const Endpoint peer = connection.peer();
    m_io.bury(std::move(m_current));
    if (HandoffRunner *handoff = unswitched())
        handoff->oldLost();
    enter(ConnectionState::Closed, peer, error.withMaintenanceWindow(m_io.coordinator().windowText()));
    m_state = ConnectionState::Unconnected;
    if (m_user)
        m_user->laneLost(error);
    if ((m_closing || !dialsByItself()) && m_queue.empty())
        m_io.markDirty(this);
    else if (m_state == ConnectionState::Unconnected)
        reconnect(lived);
}

void Lane::reconnect(std::chrono::nanoseconds lived)
{
    if (lived >= ShortLife) {
        m_backoff.reset();
        dial();
    } else { // a server that closes what it has just accepted is not asked again at once
        enter(ConnectionState::BackingOff, Endpoint());
        m_reconnectTimer.startIn(m_backoff.next());
    }
}

std::vector<Connection *> Lane::sockets() const
{
    std::vector<Connection *> result;
    if (m_current)
        result.push_back(m_current.get());
    for (const auto &handoff : m_handoffs) {
        if (Connection *old = handoff->draining())
            result.push_back(old);
    }
    if (Connection *old = m_replacement ? m_replacement->draining() : nullptr)
        result.push_back(old);
    return result;
}

bool Lane::isIdle() const
{
    return m_queue.empty() && m_handoffs.empty() && !m_replacement && (!m_current || m_current->inFlight().empty());
}

void Lane::beginClose()
{
    m_closing = true;
    if (m_queue.empty())
        m_reconnectTimer.stop();
    for (const auto &handoff : m_handoffs) {
        if (!handoff->isSwitched())
            handoff->cancel(HandoffOutcome::Cancelled);
    }
    if (m_replacement && !m_replacement->isSwitched())
        m_replacement.reset();
    if (!m_current && m_queue.empty())
        m_dialer.reset();
    m_io.markDirty(this);
}

void Lane::abort(const Error &error)
{
    m_closing = true;
    m_reconnectTimer.stop();
    m_deadlineTimer.stop();
    m_fenceTimer.stop();
    m_limitTimer.stop();
    m_writeTimer.stop();
    m_dialer.reset();
    std::vector<Request *> unfinished;
    const auto collect = [&](Request *request) {
        if (request && std::find(unfinished.begin(), unfinished.end(), request) == unfinished.end())
            unfinished.push_back(request);
    };
    for (Connection *connection : sockets()) {
        for (InFlight &item : connection->inFlight())
            collect(std::exchange(item.request, nullptr));
        connection->abort();
    }
    for (const Slice &slice : std::exchange(m_queue, {}))
        collect(slice.request);
    for (const auto &[connection, slot] : std::exchange(m_detained, {}))
        slot->outstanding.fetch_sub(1, std::memory_order_release);
    for (Request *request : unfinished)
        m_io.fail(request, error);
    m_handoffs.clear();
    m_replacement.reset();
    if (m_current)
        m_io.bury(std::move(m_current));
    if (m_state != ConnectionState::Unconnected && m_state != ConnectionState::Closed)
        enter(ConnectionState::Closed, Endpoint());
    m_state = ConnectionState::Closed;
}

} // namespace QRedis
