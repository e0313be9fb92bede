// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CIRCUITBREAKER_P_H
#define QREDIS_CIRCUITBREAKER_P_H

#include "qredis/value/events.h"
#include "qredis/value/snapshots.h"

#include <optional>

namespace QRedis {

/// Postpones voluntary attempts to one target that failed repeatedly. Every method that may change the state returns the
/// transition, if there was one; its endpoint is filled in by the caller.
///
/// Each attempt is told by attemptStarted() and then exactly one of succeeded(), failed() and cancelled(), also one that
/// admits() had nothing to say about because no serving connection exists.
class CircuitBreaker final
{
public:
    using Transition = std::optional<CircuitBreakerEvent>;
    struct Options
    {
        int failureThreshold = 5;
        std::chrono::milliseconds resetTimeout{60'000};
        int maxRequests = 3;
    };
    static constexpr std::chrono::minutes UnusedLifetime{30};

    CircuitBreaker(const Options &options, TimePoint now);

    /// Whether a voluntary attempt may start.
    [[nodiscard]] bool admits(TimePoint now) const;
    void attemptStarted(TimePoint now);
    /// While open: the target has answered somebody who had no choice, so trials need not wait any longer.
    Transition succeeded(TimePoint now);
    Transition failed(TimePoint now, const Error &error);
    /// The attempt ended without telling anything about the target.
    void cancelled(TimePoint now);
    /// Open → half-open when its time has come; to be called at probeAt(). \a waiting: how many would like to dial.
    Transition advance(TimePoint now, int waiting);
    /// Closed again, as if nothing had failed.
    Transition reset(TimePoint now);

    /// In a window that ends at \a windowEnd, before the next probe, one attempt is admitted at half of the remaining time, and
    /// when it failed, one at half of what is left then. Returns when, until it starts the same; no value if none is due.
    std::optional<TimePoint> probeInWindow(TimePoint now, TimePoint windowEnd);

    [[nodiscard]] CircuitBreakerState state() const { return m_state; }
    /// When it becomes half-open; epoch unless open.
    [[nodiscard]] TimePoint probeAt() const;
    /// Whether it can be removed: nothing runs, and it was not used for UnusedLifetime.
    [[nodiscard]] bool isUnused(TimePoint now) const;
    [[nodiscard]] CircuitBreakerSnapshot snapshot(const Endpoint &endpoint) const;

private:
    void ended(TimePoint now);
    Transition enter(CircuitBreakerState state, TimePoint now);

    Options m_options;
    CircuitBreakerState m_state = CircuitBreakerState::Closed;
    TimePoint m_stateSince;
    TimePoint m_lastUsed;
    int m_running = 0;
    int m_consecutiveFailures = 0;
    int m_successesToClose = 1;
    quint64 m_failures = 0;
    quint64 m_successes = 0;
    quint64 m_opened = 0;
    Error m_lastError;
    TimePoint m_lastErrorAt;
    TimePoint m_windowEnd; // of probeInWindow()
    std::optional<TimePoint> m_windowProbeAt; // no value: none due
};

} // namespace QRedis

#endif
