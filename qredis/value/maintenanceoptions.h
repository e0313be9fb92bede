// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MAINTENANCEOPTIONS_H
#define QREDIS_MAINTENANCEOPTIONS_H

#include "qredis/value/endpointpolicy.h"
#include "qredis/value/error.h"
#include "qredis/value/namespace.h"

#include <QtCore/qshareddata.h>

#include <optional>

namespace QRedis {

class MaintenanceOptionsData;

/// How a client behaves while the server is maintained. A value; may be used from any thread.
///
/// The defaults suit nearly every application. All durations are checked by validate(); none is silently replaced.
class QREDIS_EXPORT MaintenanceOptions final
{
public:
    using milliseconds = std::chrono::milliseconds;

    MaintenanceOptions();
    MaintenanceOptions(const MaintenanceOptions &);
    MaintenanceOptions(MaintenanceOptions &&) noexcept;
    MaintenanceOptions &operator=(const MaintenanceOptions &);
    MaintenanceOptions &operator=(MaintenanceOptions &&) noexcept;
    ~MaintenanceOptions();

    /// Whether to ask for notifications. Default: MaintenanceMode::Auto.
    [[nodiscard]] MaintenanceMode mode() const;
    MaintenanceOptions &setMode(MaintenanceMode mode);

    /// Form of address to ask for. Default: EndpointType::Auto.
    [[nodiscard]] EndpointType endpointType() const;
    MaintenanceOptions &setEndpointType(EndpointType type);

    /// Command time-out during maintenance; never shortens a longer one. Default 10 s; 1 ms to 10 min.
    [[nodiscard]] milliseconds relaxedTimeout() const;
    MaintenanceOptions &setRelaxedTimeout(milliseconds timeout);

    /// Bound of one attempt, from dialling to switching. Default 15 s; 1 ms to 10 min.
    [[nodiscard]] milliseconds handoffTimeout() const;
    MaintenanceOptions &setHandoffTimeout(milliseconds timeout);

    /// How long a moved connection stays relaxed. Default: twice the relaxed time-out; 0 = not at all; to 1 h.
    [[nodiscard]] milliseconds postHandoffRelaxedDuration() const;
    MaintenanceOptions &setPostHandoffRelaxedDuration(std::optional<milliseconds> duration);

    /// Ends a window whose completion never comes. Default: announced time + 5 × relaxed time-out, at most 10 min; 1 ms to 1 h.
    [[nodiscard]] std::optional<milliseconds> windowBackstop() const;
    MaintenanceOptions &setWindowBackstop(std::optional<milliseconds> backstop);

    /// Handoffs between dialling and switching at once. Default 0 = automatic: half of the connections, of more than 20
    /// at most 10, of more than 30 a third. Connections are the pool and those that are open besides. 0 to 10 000.
    [[nodiscard]] int maxWorkers() const;
    MaintenanceOptions &setMaxWorkers(int workers);

    /// Handoffs that may wait for a worker. Default 0 = automatic; 0 to 1 000 000.
    [[nodiscard]] int handoffQueueSize() const;
    MaintenanceOptions &setHandoffQueueSize(int size);

    /// Failed attempts of one connection that are repeated before it is kept on its old socket. Default 3; 0 to 100.
    [[nodiscard]] int maxHandoffRetries() const;
    MaintenanceOptions &setMaxHandoffRetries(int retries);

    /// Upper bound of the random start delay that keeps a fleet from moving at once. Default: 10 % of the announced
    /// time, at most 1 s; 0 = start at once; to 1 min.
    [[nodiscard]] std::optional<milliseconds> handoffJitter() const;
    MaintenanceOptions &setHandoffJitter(std::optional<milliseconds> jitter);

    /// Handoffs that one peer may cause within a minute. Default 10; 1 to 10 000.
    [[nodiscard]] int maxHandoffsPerMinute() const;
    MaintenanceOptions &setMaxHandoffsPerMinute(int handoffs);

    /// How long a switched connection holds new commands back until the old socket has answered its own, so that order holds
    /// across the switch. Default 20 ms; 0 = off; to 1 s.
    [[nodiscard]] milliseconds orderingFence() const;
    MaintenanceOptions &setOrderingFence(milliseconds fence);

    /// Consecutive failures that open a target's circuit breaker. Default 5; 1 to 1 000.
    [[nodiscard]] int circuitBreakerFailureThreshold() const;
    MaintenanceOptions &setCircuitBreakerFailureThreshold(int failures);

    /// How long a circuit breaker stays open. Default 60 s; 1 ms to 1 h.
    [[nodiscard]] milliseconds circuitBreakerResetTimeout() const;
    MaintenanceOptions &setCircuitBreakerResetTimeout(milliseconds timeout);

    /// Trial attempts at a time of a half-open breaker. Default 3; 1 to 1 000.
    [[nodiscard]] int circuitBreakerMaxRequests() const;
    MaintenanceOptions &setCircuitBreakerMaxRequests(int requests);

    /// Which endpoints named by notifications may be dialled. Default: every one.
    [[nodiscard]] EndpointPolicy endpointPolicy() const;
    MaintenanceOptions &setEndpointPolicy(const EndpointPolicy &policy);

    /// The first value out of its range, with name and permitted range; Error::Code::None when all are valid.
    [[nodiscard]] Error validate() const;

    friend QREDIS_EXPORT bool operator==(const MaintenanceOptions &a, const MaintenanceOptions &b) noexcept;

private:
    QSharedDataPointer<MaintenanceOptionsData> d;
};

} // namespace QRedis

#endif
