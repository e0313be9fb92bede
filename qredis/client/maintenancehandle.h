// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MAINTENANCEHANDLE_H
#define QREDIS_MAINTENANCEHANDLE_H

#include "qredis/value/maintenanceoptions.h"
#include "qredis/value/notificationhook.h"
#include "qredis/value/snapshots.h"

#include <memory>

namespace QRedis {

class Engine;

/// What a client knows about the maintenance of its database. A light handle, valid and empty when disabled; may be used
/// from any thread and may outlive the client.
class QREDIS_EXPORT MaintenanceHandle final
{
public:
    MaintenanceHandle();
    MaintenanceHandle(const MaintenanceHandle &);
    MaintenanceHandle &operator=(const MaintenanceHandle &);
    ~MaintenanceHandle();

    [[nodiscard]] bool isEnabled() const;
    /// Whether the server sends notifications, as far as known.
    [[nodiscard]] Capability capability() const;
    /// The options in force: automatic values are replaced by what was computed.
    [[nodiscard]] MaintenanceOptions effectiveOptions() const;
    /// Handoffs that run now; gone when ended.
    [[nodiscard]] QList<HandoffSnapshot> activeOperations() const;
    [[nodiscard]] QList<WindowSnapshot> windows() const;
    [[nodiscard]] QList<CircuitBreakerSnapshot> circuitBreakers() const;
    /// Closes every circuit breaker.
    void resetCircuitBreakers();

    /// From now on \a hook sees every notification of this client, which keeps it alive. One hook may serve several clients.
    /// False when it is null, was added before, or this handle belongs to no client.
    bool addHook(std::shared_ptr<NotificationHook> hook);
    /// When this returns, no call of \a hook is running and none will begin, and the client has let go of it. Waits for a call that runs, unless
    /// itself called by a hook: then what runs still ends, and nothing follows. False when it was not there.
    bool removeHook(const std::shared_ptr<NotificationHook> &hook);

private:
    friend class Client;
    explicit MaintenanceHandle(std::shared_ptr<Engine> engine);
    std::shared_ptr<Engine> m_engine;
};

} // namespace QRedis

#endif
