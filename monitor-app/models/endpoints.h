// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ENDPOINTS_H
#define QREDIS_MONITOR_ENDPOINTS_H

#include <QRedis/Events>
#include <QRedis/Snapshots>

#include <deque>
#include <map>

namespace QRedis::Monitor {

/// What an endpoint's breaker is to an operator. An open breaker changes at the next handoff only, so the end of its countdown is
/// a state of its own.
enum class BreakerDisplay : quint8 { None, Closed, Open, ProbeDue, HalfOpen };
[[nodiscard]] BreakerDisplay displayOf(const CircuitBreakerSnapshot &breaker, TimePoint now);
[[nodiscard]] QString nameOf(BreakerDisplay display);

struct EndpointRow
{
    QString endpoint;
    std::optional<CircuitBreakerSnapshot> breaker; ///< no value: nothing was dialled for a handoff
    int connections = 0; ///< whose peer it is
    int arriving = 0; ///< whose target it is
};

struct BreakerTransition
{
    TimePoint at;
    QString endpoint;
    CircuitBreakerState from = CircuitBreakerState::Closed;
    CircuitBreakerState to = CircuitBreakerState::Closed;
    int failures = 0; ///< in a row
    QString error;
};

/// All changes of circuit breakers, bounded.
class Endpoints
{
public:
    static constexpr size_t MaximumTransitions = 4'096;
    static constexpr size_t MaximumEndpoints = 1'024;

    void add(const CircuitBreakerEvent &event);
    void add(const ClientSnapshot &snapshot);

    /// Breakers that are not closed first, then by name.
    [[nodiscard]] QList<EndpointRow> rows(const ClientSnapshot &snapshot) const;
    [[nodiscard]] const std::deque<BreakerTransition> &transitions() const { return m_transitions; }

    struct Span
    {
        TimePoint begin;
        TimePoint end;
        CircuitBreakerState state = CircuitBreakerState::Closed;
    };
    /// The states of the breaker of \a endpoint between \a from and \a to, as far as they are known.
    [[nodiscard]] QList<Span> states(const QString &endpoint, TimePoint from, TimePoint to) const;
    /// How long it was not closed within that time.
    [[nodiscard]] std::chrono::nanoseconds timeOpen(const QString &endpoint, TimePoint from, TimePoint to) const;

private:
    std::deque<BreakerTransition> m_transitions;
    std::map<QString, TimePoint> m_firstSeen; ///< by endpoint
    std::map<QString, CircuitBreakerState> m_firstState;
};

} // namespace QRedis::Monitor

#endif
