// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/coordinator_p.h"

#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/maintenance/endpointtype_p.h"
#include "qredis/maintenance/sizing_p.h"
#include "qredis/maintenance/timeoutpolicy_p.h"

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto LastTargetLifetime = 1h; // contract H13

int workersOf(const ClientOptions &options)
{
    const int configured = options.maintenance().maxWorkers();
    return configured > 0 ? configured : automaticWorkers(options.poolSize());
}

int queueSizeOf(const ClientOptions &options)
{
    const int configured = options.maintenance().handoffQueueSize();
    return configured > 0 ? configured : automaticQueueSize(workersOf(options), options.poolSize(), std::nullopt);
}

} // namespace

Coordinator::Coordinator(IoThread &io)
    : m_io(io)
    , m_options(io.options())
    , m_windows(m_options.maintenance())
    , m_capability(m_options.maintenance().mode())
    , m_queue(workersOf(m_options), queueSizeOf(m_options))
    , m_targets(io)
    , m_windowTimer(io.timers(), [this] { expireWindows(); })
    , m_capabilityTimer(io.timers(), [this] { askAgain(); })
{
}

void Coordinator::publish(Event event)
{
    m_io.engine().publish(JournalEntry{0, m_io.now(), std::move(event)});
}

HandshakeOptions Coordinator::handshakeOptions(const Endpoint &peer)
{
    HandshakeOptions result;
    result.protocol = m_options.protocol();
    result.userName = m_options.userName();
    result.password = m_options.password();
    result.clientName = m_options.clientName().toLatin1();
    result.database = m_options.database();
    result.mode = m_options.maintenance().mode();
    if (result.mode == MaintenanceMode::Auto) {
        if (m_capability.shouldAsk(m_io.now()))
            m_capability.askStarted(m_io.now());
        else
            result.mode = MaintenanceMode::Disabled; // asked when the answer to another connection's question is positive
    }
    result.endpointType = endpointType(peer);
    if (!m_setInfoRefused) {
        result.libraryName = QByteArrayLiteral("qredis");
        result.libraryVersion = QByteArrayLiteral(QREDIS_VERSION_STRING);
    }
    return result;
}

EndpointType Coordinator::endpointType(const Endpoint &peer) const
{
    return effectiveEndpointType(m_options.maintenance().endpointType(), QHostAddress(peer.host()), false, false);
}

std::chrono::milliseconds Coordinator::handshakeTimeout(const Endpoint &peer) const
{
    return effectiveTimeout(m_options.handshakeTimeout(), relaxedUntil(peer).has_value(), relaxedTimeout());
}

std::optional<TimePoint> Coordinator::relaxedUntil(const Endpoint &peer) const
{
    return m_windows.open().isEmpty() ? std::nullopt : m_windows.relaxedUntil(peer.toString(), m_io.now());
}

std::chrono::milliseconds Coordinator::relaxedTimeout() const
{
    return m_options.maintenance().relaxedTimeout();
}

QString Coordinator::windowText() const
{
    return m_windows.open().isEmpty() ? QString() : m_windows.describe(m_io.now());
}

QList<Endpoint> Coordinator::dialOrder(int failedAttempts) const
{
    if (const auto target = m_windows.dialTarget(m_io.now()); target && *target != m_options.endpoint())
        return {*target, m_options.endpoint()};
    const bool servedLately = !m_lastTarget.isNull() && m_io.now() - m_lastTargetAt < LastTargetLifetime;
    return {failedAttempts % 2 == 1 && servedLately ? m_lastTarget : m_options.endpoint()};
}

void Coordinator::targetServed(const Endpoint &target)
{
    m_lastTarget = target;
    m_lastTargetAt = m_io.now();
}

// ---- capability --------------------------------------------------------------------------------------------------------

void Coordinator::connectionReady(Lane &lane, Connection &connection)
{
    const Handshake &handshake = connection.handshake();
    m_capability.versionSeen(handshake.serverVersion());
    if (handshake.setInfoRefusal())
        m_setInfoRefused = true;
    if (connection.optIn() == OptInState::Off && handshake.protocol() == Protocol::Resp3
        && m_options.maintenance().mode() == MaintenanceMode::Auto) {
        if (m_capability.state() == Capability::Supported)
            connection.askForNotifications();
    } else {
        optInAnswered(connection.optIn(), handshake.optInRefusal(), handshake.serverVersion());
    }
    join(lane, connection.peer());
}

void Coordinator::optInAnswered(OptInState answer, const Error &refusal, const QString &version)
{
    const auto event = m_capability.learned(answer, refusal, version, m_io.now());
    if (const auto end = m_capability.coolDownEnd())
        m_capabilityTimer.startAt(*end);
    if (!event)
        return;
    publish(*event);
    if (event->capability != Capability::Supported)
        return;
    for (const auto &lane : m_io.lanes()) {
        if (lane->current())
            lane->current()->askForNotifications();
    }
}

void Coordinator::askAgain()
{
    for (const auto &lane : m_io.lanes()) {
        Connection *connection = lane->current();
        if (connection && connection->handshake().protocol() == Protocol::Resp3 && m_capability.shouldAsk(m_io.now())) {
            m_capability.askStarted(m_io.now());
            connection->askForNotifications();
            return;
        }
    }
}

// ---- workers -----------------------------------------------------------------------------------------------------------

void Coordinator::askWorker(HandoffRunner &runner)
{
    m_waitingForWorker.insert(runner.lane().id(), &runner);
    if (m_queue.ask(runner.lane().id(), runner.deadline()) == HandoffQueue::Admission::Granted)
        m_waitingForWorker.take(runner.lane().id())->workerGranted();
    else
        runner.workerAwaited();
}

void Coordinator::releaseWorker(HandoffRunner &runner)
{
    if (const auto next = m_queue.release(runner.lane().id())) {
        if (HandoffRunner *waiting = m_waitingForWorker.take(*next))
            waiting->workerGranted();
    }
}

void Coordinator::forget(HandoffRunner &runner)
{
    if (m_waitingForWorker.value(runner.lane().id()) == &runner) {
        m_waitingForWorker.remove(runner.lane().id());
        m_queue.withdraw(runner.lane().id());
    }
    m_targets.forget(runner);
}

void Coordinator::describe(ClientSnapshot &snapshot) const
{
    snapshot.capability = m_capability.state();
    snapshot.mode = m_options.maintenance().mode();
    snapshot.serverVersion = m_capability.serverVersion();
    snapshot.breakers = m_targets.breakers();
    snapshot.workersBusy = m_queue.busy();
    snapshot.workersMax = m_queue.workers();
    snapshot.handoffQueueDepth = m_queue.depth();
    snapshot.handoffQueueMax = m_queue.capacity();
    for (const MaintenanceWindows::Window &window : m_windows.open()) {
        snapshot.windows.append({int(window.type), window.sequence, window.peer, window.openedAt, window.until, window.deadline,
                                 window.target, window.copies});
    }
}

} // namespace QRedis
