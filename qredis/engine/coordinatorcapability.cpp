// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// What the server can: who asks, and what is remembered (contract O3, O5, C3).
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/maintenance/endpointtype_p.h"
#include "qredis/value/logging_p.h"

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto TablePatience = 10s; // with a connection that was lost before it had the answer
constexpr auto TableCoolDown = 10min; // after a refusal

} // namespace

void Coordinator::connectionReady(Lane &lane, Connection &connection)
{
    m_isPublic.store(isPublicAddress(connection.peer()), std::memory_order_relaxed);
    const Handshake &handshake = connection.handshake();
    const OptInState introduction = handshake.introduction();
    const bool automatic = m_options.maintenance().mode() == MaintenanceMode::Auto;
    const bool notAsked = handshake.protocol() == Protocol::Resp3 && connection.optIn() == OptInState::Off && automatic;
    const bool notIntroduced = handshake.protocol() == Protocol::Resp3 && introduction == OptInState::Off;
    bool ask = false;
    bool introduce = false;
    {
        const std::lock_guard lock(m_mutex);
        m_capability.serverSeen(handshake.serverVersion(), handshake.serverRole());
        m_introduction.serverSeen(handshake.serverVersion(), handshake.serverRole());
        ask = notAsked && m_capability.shouldAsk(now());
        if (ask)
            m_capability.askStarted(now());
        introduce = notIntroduced && m_introduction.shouldAsk(now());
        if (introduce)
            m_introduction.askStarted(now());
    }
    if (ask)
        connection.askForNotifications();
    else if (!notAsked)
        optInAnswered(lane.io(), connection.optIn(), handshake.optInRefusal(), handshake.serverVersion());
    if (introduction != OptInState::Off)
        introductionAnswered(lane.io(), introduction, handshake.setInfoRefusal());
    std::unique_lock lock(m_mutex);
    const bool known = m_introduction.state() == Capability::Supported;
    lock.unlock();
    if (known)
        connection.introduce();
    else if (introduce)
        connection.introduceName();
    join(lane, connection.peer());
}

void Coordinator::optInAnswered(IoThread &io, OptInState answer, const Error &refusal, const QString &version)
{
    std::optional<CapabilityEvent> event;
    {
        const std::lock_guard lock(m_mutex);
        event = m_capability.learned(answer, refusal, version, now());
        if (event)
            publish(*event);
    }
    arm(&io);
    if (!event)
        return;
    qCDebug(lcMaintenance) << *event;
    if (event->capability != Capability::Supported)
        return;
    onAllLanes(io, [](Lane &lane) {
        if (lane.current())
            lane.current()->askForNotifications();
    });
}

void Coordinator::introductionAnswered(IoThread &io, OptInState answer, const Error &refusal)
{
    bool supported = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto event = m_introduction.learned(answer, refusal, {}, now());
        supported = event && event->capability == Capability::Supported;
    }
    arm(&io);
    if (!supported)
        return;
    onAllLanes(io, [](Lane &lane) {
        if (lane.current())
            lane.current()->introduce();
    });
}

void Coordinator::askAgain(IoThread &io, int threadsLeft)
{
    Connection *asker = nullptr;
    for (const auto &lane : io.lanes()) { // an idle one if there is one
        Connection *connection = lane->current();
        if (connection && connection->handshake().protocol() == Protocol::Resp3 && (!asker || connection->inFlight().empty()))
            asker = connection;
    }
    bool ask = false;
    bool introduce = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto isDue = [this](const CapabilityMemory &memory) {
            const auto due = memory.nextQuestion();
            return due && *due <= now() && memory.shouldAsk(now());
        };
        ask = isDue(m_capability) && m_options.maintenance().mode() == MaintenanceMode::Auto;
        introduce = isDue(m_introduction);
        if (asker && ask)
            m_capability.askStarted(now());
        if (asker && introduce)
            m_introduction.askStarted(now());
    }
    if (asker && ask)
        asker->askForNotifications();
    if (asker && introduce)
        asker->introduceName();
    if (!asker && (ask || introduce) && threadsLeft > 1)
        m_engine.post((io.index() + 1) % m_engine.threads(),
                      [this, threadsLeft](IoThread &next) { askAgain(next, threadsLeft - 1); });
}

bool Coordinator::claimCommandTable(const QString &version)
{
    const std::lock_guard lock(m_mutex);
    if (version == m_commandsVersion && now() < m_commandsRetryAt)
        return false;
    m_commandsVersion = version;
    m_commandsRetryAt = now() + TablePatience;
    return true;
}

void Coordinator::commandTableAnswered(const Reply &reply, const QString &version)
{
    std::optional<ServerCommands> commands = ServerCommands::fromReply(reply);
    const std::lock_guard lock(m_mutex);
    if (version != m_commandsVersion)
        return;
    m_commandsRetryAt = commands ? TimePoint::max() : now() + TableCoolDown;
    if (commands)
        m_commands = std::make_shared<const ServerCommands>(std::move(*commands));
}

std::shared_ptr<const ServerCommands> Coordinator::serverCommands() const
{
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

} // namespace QRedis
