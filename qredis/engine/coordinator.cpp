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

int workersOf(const ClientOptions &options, int connections)
{
    const int configured = options.maintenance().maxWorkers();
    return configured > 0 ? configured : automaticWorkers(connections);
}

int queueSizeOf(const ClientOptions &options, int connections)
{
    const int configured = options.maintenance().handoffQueueSize();
    const int active = options.maximumActiveConnections();
    return configured > 0
        ? configured
        : automaticQueueSize(workersOf(options, connections), connections, active > 0 ? std::optional(active) : std::nullopt);
}

} // namespace

Coordinator::Coordinator(Engine &engine)
    : m_engine(engine)
    , m_options(engine.options())
    , m_windows(m_options.maintenance())
    , m_capability(m_options.maintenance().mode())
    , m_queue(workersOf(m_options, m_options.poolSize()), queueSizeOf(m_options, m_options.poolSize()))
    , m_targets(m_options.maintenance(), [this](const CircuitBreakerEvent &event) { publish(event); })
    , m_introduction(MaintenanceMode::Auto)
{
}

Coordinator::~Coordinator() = default;

TimePoint Coordinator::now() const
{
    return m_engine.clock().now();
}

void Coordinator::dedicatedChanged(int difference)
{
    const std::lock_guard lock(m_mutex);
    m_dedicated += difference;
    sizeQueue();
}

void Coordinator::sizeQueue()
{
    const int connections = m_options.poolSize() + m_dedicated;
    m_queue.resize(workersOf(m_options, connections), queueSizeOf(m_options, connections));
}

void Coordinator::publish(Event event)
{
    m_engine.publish(JournalEntry{0, now(), std::move(event)});
}

HandshakeOptions Coordinator::handshakeOptions(const Endpoint &peer)
{
    HandshakeOptions result;
    result.protocol = m_options.protocol();
    result.clientName = m_options.clientName().toLatin1();
    result.database = m_options.database();
    result.mode = m_options.maintenance().mode();
    result.endpointType = endpointType(peer);
    const std::lock_guard lock(m_mutex);
    if (result.mode == MaintenanceMode::Auto) {
        if (m_capability.shouldAsk(now()))
            m_capability.askStarted(now());
        else
            result.mode = MaintenanceMode::Disabled; // asked when the answer to another connection's question is positive
    }
    // What the server says again to whoever opts in must not pass for news (contract F5), and tells whether it is still the leaving
    // node that answers there (contract H5).
    result.waitsForReplay = !m_windows.open().isEmpty();
    if (m_introduction.shouldAsk(now())) {
        result.libraryName = QByteArrayLiteral("qredis");
        if (m_introduction.state() == Capability::Supported)
            result.libraryVersion = QByteArrayLiteral(QREDIS_VERSION_STRING);
        else // one refusal tells as much as two (contract O5)
            m_introduction.askStarted(now());
    }
    return result;
}

EndpointType Coordinator::endpointType(const Endpoint &peer) const
{
    const TransportOptions &transport = m_options.transport();
    return effectiveEndpointType(m_options.maintenance().endpointType(), QHostAddress(peer.host()),
                                 transport.security() == TransportSecurity::Tls,
                                 transport.proxy().type() != QNetworkProxy::NoProxy);
}

std::chrono::milliseconds Coordinator::handshakeTimeout(const Endpoint &peer) const
{
    return effectiveTimeout(m_options.handshakeTimeout(), relaxedUntil(peer).has_value(), relaxedTimeout());
}

std::optional<TimePoint> Coordinator::relaxedUntil(const Endpoint &peer) const
{
    if (m_calm.load(std::memory_order_acquire))
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    return m_windows.relaxedUntil(peer.toString(), now());
}

std::chrono::milliseconds Coordinator::relaxedTimeout() const
{
    return m_options.maintenance().relaxedTimeout();
}

QString Coordinator::windowText() const
{
    if (m_calm.load(std::memory_order_acquire))
        return {};
    const std::lock_guard lock(m_mutex);
    return m_windows.open().isEmpty() ? QString() : m_windows.describe(now());
}

QList<Endpoint> Coordinator::dialOrder(int failedAttempts) const
{
    const std::lock_guard lock(m_mutex);
    if (const auto target = m_windows.dialTarget(now()); target && *target != m_options.endpoint())
        return {*target, m_options.endpoint()};
    const bool servedLately = !m_lastTarget.isNull() && now() - m_lastTargetAt < LastTargetLifetime;
    return {failedAttempts % 2 == 1 && servedLately ? m_lastTarget : m_options.endpoint()};
}

QString Coordinator::targetRefusal(const Endpoint &target, const Endpoint &peer) const
{
    if (peer.isLocal())
        return QStringLiteral("target %1 on a Unix socket, not followed").arg(target.toString());
    if (target.isAddress() && isForbiddenTarget(QHostAddress(target.host()), isPublicAddress(peer)))
        return QStringLiteral("target %1 announced by %2, not followed").arg(target.toString(), peer.toString());
    if (!m_options.maintenance().endpointPolicy().permits(target, m_options.endpoint()))
        return QStringLiteral("target %1 refused by the endpoint policy").arg(target.toString());
    return {};
}

bool Coordinator::permitsAddress(const QHostAddress &address) const
{
    return !isForbiddenTarget(address, m_isPublic.load(std::memory_order_relaxed));
}

void Coordinator::targetServed(const Endpoint &target)
{
    const std::lock_guard lock(m_mutex);
    m_lastTarget = target;
    m_lastTargetAt = now();
}

// ---- alarm -------------------------------------------------------------------------------------------------------------

std::optional<TimePoint> Coordinator::nextAlarm() const
{
    std::optional<TimePoint> next;
    const auto consider = [&next](const std::optional<TimePoint> &at) {
        if (at)
            next = std::min(next.value_or(*at), *at);
    };
    consider(m_windows.nextExpiry());
    consider(m_targets.nextProbe());
    for (const CapabilityMemory *memory : {&m_capability, &m_introduction}) {
        if (const auto at = memory->nextQuestion(); at && *at > now()) // a past one waits for the next connection
            consider(at);
    }
    return next;
}

void Coordinator::arm(IoThread *io)
{
    std::optional<TimePoint> next;
    {
        const std::lock_guard lock(m_mutex);
        next = nextAlarm();
        if (next == m_alarmAt)
            return;
        m_alarmAt = next;
    }
    if (!next) // it comes for nothing, once
        return;
    if (io && io->index() == 0)
        io->setAlarm(*next);
    else
        m_engine.post(0, [at = *next](IoThread &home) { home.setAlarm(at); });
}

void Coordinator::alarm(IoThread &home)
{
    {
        const std::lock_guard lock(m_mutex);
        m_alarmAt.reset();
        report(m_windows.expire(now()));
        m_targets.advance(now());
    }
    askAgain(home, m_engine.threads());
    arm(&home);
}

// ---- whom to tell ------------------------------------------------------------------------------------------------------

void Coordinator::onHandoff(IoThread &io, const HandoffTicket &ticket, const std::function<void(HandoffRunner &)> &action)
{
    const auto tell = [lane = ticket.lane, operation = ticket.operation, action](IoThread &thread) {
        Lane *found = thread.lane(lane);
        if (HandoffRunner *runner = found ? found->handoff(operation) : nullptr)
            action(*runner);
    };
    if (ticket.thread == io.index())
        tell(io);
    else
        m_engine.post(ticket.thread, tell);
}

void Coordinator::onAllLanes(IoThread &io, const LaneAction &action)
{
    const auto tell = [action](IoThread &thread) {
        for (const auto &lane : thread.lanes())
            action(*lane);
    };
    for (int thread = 0; thread < m_engine.threads(); ++thread) {
        if (thread != io.index())
            m_engine.post(thread, tell);
    }
    tell(io);
}

void Coordinator::describe(ClientSnapshot &snapshot) const
{
    const std::lock_guard lock(m_mutex);
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
