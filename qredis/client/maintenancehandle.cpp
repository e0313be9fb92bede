// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/maintenancehandle.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/engine_p.h"

namespace QRedis {

MaintenanceHandle::MaintenanceHandle() = default;
MaintenanceHandle::MaintenanceHandle(std::shared_ptr<Engine> engine) : m_engine(std::move(engine)) { }
MaintenanceHandle::MaintenanceHandle(const MaintenanceHandle &) = default;
MaintenanceHandle &MaintenanceHandle::operator=(const MaintenanceHandle &) = default;
MaintenanceHandle::~MaintenanceHandle() = default;

bool MaintenanceHandle::isEnabled() const
{
    return m_engine && m_engine->options().maintenance().mode() != MaintenanceMode::Disabled;
}

Capability MaintenanceHandle::capability() const
{
    return isEnabled() ? m_engine->snapshot()->capability : Capability::Disabled;
}

MaintenanceOptions MaintenanceHandle::effectiveOptions() const
{
    if (!m_engine)
        return MaintenanceOptions().setMode(MaintenanceMode::Disabled);
    const auto snapshot = m_engine->snapshot();
    MaintenanceOptions options = m_engine->options().maintenance();
    options.setMaxWorkers(snapshot->workersMax).setHandoffQueueSize(snapshot->handoffQueueMax);
    options.setPostHandoffRelaxedDuration(options.postHandoffRelaxedDuration());
    return options;
}

QList<HandoffSnapshot> MaintenanceHandle::activeOperations() const
{
    return m_engine ? m_engine->snapshot()->operations : QList<HandoffSnapshot>();
}

QList<WindowSnapshot> MaintenanceHandle::windows() const
{
    return m_engine ? m_engine->snapshot()->windows : QList<WindowSnapshot>();
}

QList<CircuitBreakerSnapshot> MaintenanceHandle::circuitBreakers() const
{
    return m_engine ? m_engine->snapshot()->breakers : QList<CircuitBreakerSnapshot>();
}

void MaintenanceHandle::resetCircuitBreakers()
{
    if (m_engine)
        m_engine->coordinator().resetBreakers();
}

bool MaintenanceHandle::addHook(std::shared_ptr<NotificationHook> hook)
{
    return m_engine && m_engine->coordinator().hooks().add(std::move(hook));
}

bool MaintenanceHandle::removeHook(const std::shared_ptr<NotificationHook> &hook)
{
    return m_engine && m_engine->coordinator().hooks().remove(hook.get());
}

} // namespace QRedis
