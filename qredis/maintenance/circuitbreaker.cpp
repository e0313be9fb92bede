// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/circuitbreaker_p.h"

#include <algorithm>

namespace QRedis {

CircuitBreaker::CircuitBreaker(const Options &options, TimePoint now) : m_options(options), m_stateSince(now), m_lastUsed(now) { }

bool CircuitBreaker::admits(TimePoint now) const
{
    switch (m_state) {
    case CircuitBreakerState::Closed:
        return true;
    case CircuitBreakerState::HalfOpen:
        return m_running < m_options.maxRequests;
    case CircuitBreakerState::Open:
        break;
    }
    return m_windowProbeAt && *m_windowProbeAt <= now;
}

void CircuitBreaker::attemptStarted(TimePoint now)
{
    m_lastUsed = now;
    ++m_running;
    if (m_windowProbeAt && *m_windowProbeAt <= now) {
        m_windowProbeAt.reset();
        m_windowEnd = TimePoint(); // if it fails, the next one comes at half of what is left then
    }
}

void CircuitBreaker::ended(TimePoint now)
{
    m_lastUsed = now;
    m_running = std::max(0, m_running - 1);
}

CircuitBreaker::Transition CircuitBreaker::succeeded(TimePoint now)
{
    ended(now);
    ++m_successes;
    switch (m_state) {
    case CircuitBreakerState::Closed:
        m_consecutiveFailures = 0;
        break;
    case CircuitBreakerState::HalfOpen:
        if (--m_successesToClose <= 0)
            return enter(CircuitBreakerState::Closed, now);
        break;
    case CircuitBreakerState::Open:
        m_successesToClose = 1;
        return enter(CircuitBreakerState::HalfOpen, now);
    }
    return std::nullopt;
}

CircuitBreaker::Transition CircuitBreaker::failed(TimePoint now, const Error &error)
{
    ended(now);
    ++m_failures;
    ++m_consecutiveFailures;
    m_lastError = error;
    m_lastErrorAt = now;
    const bool opens = m_state == CircuitBreakerState::HalfOpen
        || (m_state == CircuitBreakerState::Closed && m_consecutiveFailures >= m_options.failureThreshold);
    return opens ? enter(CircuitBreakerState::Open, now) : std::nullopt;
}

void CircuitBreaker::cancelled(TimePoint now)
{
    ended(now);
}

CircuitBreaker::Transition CircuitBreaker::advance(TimePoint now, int waiting)
{
    if (m_state != CircuitBreakerState::Open || now < probeAt())
        return std::nullopt;
    m_successesToClose = std::max(1, std::min(m_options.maxRequests, waiting));
    return enter(CircuitBreakerState::HalfOpen, now);
}

CircuitBreaker::Transition CircuitBreaker::reset(TimePoint now)
{
    if (m_state != CircuitBreakerState::Closed)
        return enter(CircuitBreakerState::Closed, now);
    m_consecutiveFailures = 0;
    return std::nullopt;
}

std::optional<TimePoint> CircuitBreaker::probeInWindow(TimePoint now, TimePoint windowEnd)
{
    if (m_state != CircuitBreakerState::Open || windowEnd <= now || probeAt() < windowEnd)
        return std::nullopt;
    if (windowEnd > m_windowEnd) { // so that asking again does not halve again
        m_windowEnd = windowEnd;
        m_windowProbeAt = now + (windowEnd - now) / 2;
    }
    return m_windowProbeAt;
}

TimePoint CircuitBreaker::probeAt() const
{
    return m_state == CircuitBreakerState::Open ? m_stateSince + m_options.resetTimeout : TimePoint();
}

bool CircuitBreaker::isUnused(TimePoint now) const
{
    return m_running == 0 && now - m_lastUsed >= UnusedLifetime;
}

CircuitBreakerSnapshot CircuitBreaker::snapshot(const Endpoint &endpoint) const
{
    CircuitBreakerSnapshot snapshot;
    snapshot.endpoint = endpoint;
    snapshot.state = m_state;
    snapshot.consecutiveFailures = m_consecutiveFailures;
    snapshot.failureThreshold = m_options.failureThreshold;
    snapshot.failures = m_failures;
    snapshot.successes = m_successes;
    snapshot.opened = m_opened;
    snapshot.stateSince = m_stateSince;
    snapshot.probeAt = probeAt();
    snapshot.lastError = m_lastError;
    snapshot.lastErrorAt = m_lastErrorAt;
    return snapshot;
}

CircuitBreaker::Transition CircuitBreaker::enter(CircuitBreakerState state, TimePoint now)
{
    CircuitBreakerEvent event;
    event.from = std::exchange(m_state, state);
    event.to = state;
    m_stateSince = now;
    m_windowEnd = TimePoint();
    m_windowProbeAt.reset();
    if (state == CircuitBreakerState::Open)
        ++m_opened;
    if (state == CircuitBreakerState::Closed)
        m_consecutiveFailures = 0;
    event.consecutiveFailures = m_consecutiveFailures;
    event.lastError = m_lastError;
    event.at = now;
    event.probeAt = probeAt();
    return event;
}

} // namespace QRedis
