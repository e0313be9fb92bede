// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/endpoints.h"

#include "monitor-app/models/names.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

BreakerDisplay displayOf(const CircuitBreakerSnapshot &breaker, TimePoint now)
{
    switch (breaker.state) {
    case CircuitBreakerState::Closed:
        return BreakerDisplay::Closed;
    case CircuitBreakerState::HalfOpen:
        return BreakerDisplay::HalfOpen;
    case CircuitBreakerState::Open:
        break;
    }
    return breaker.probeAt <= now ? BreakerDisplay::ProbeDue : BreakerDisplay::Open;
}

QString nameOf(BreakerDisplay display)
{
    switch (display) {
    case BreakerDisplay::None:
        return QCoreApplication::translate("QRedis::Monitor::Endpoints", "no breaker");
    case BreakerDisplay::Closed:
        return nameOf(CircuitBreakerState::Closed);
    case BreakerDisplay::Open:
        return nameOf(CircuitBreakerState::Open);
    case BreakerDisplay::ProbeDue:
        return QCoreApplication::translate("QRedis::Monitor::Endpoints", "open, probe due");
    case BreakerDisplay::HalfOpen:
        return nameOf(CircuitBreakerState::HalfOpen);
    }
    return {};
}

void Endpoints::add(const CircuitBreakerEvent &event)
{
    const QString name = event.endpoint.toString();
    if (!m_firstSeen.contains(name) && m_firstSeen.size() < MaximumEndpoints) {
        m_firstSeen[name] = event.at;
        m_firstState[name] = event.to;
    }
    m_transitions.push_back({event.at, name, event.from, event.to, event.consecutiveFailures,
                             event.lastError ? event.lastError.message() : QString()});
    while (m_transitions.size() > MaximumTransitions)
        m_transitions.pop_front();
}

void Endpoints::add(const ClientSnapshot &snapshot)
{
    for (const CircuitBreakerSnapshot &breaker : snapshot.breakers) {
        const QString name = breaker.endpoint.toString();
        if (m_firstSeen.contains(name) || m_firstSeen.size() >= MaximumEndpoints)
            continue;
        m_firstSeen[name] = snapshot.at;
        m_firstState[name] = breaker.state;
    }
}

QList<EndpointRow> Endpoints::rows(const ClientSnapshot &snapshot) const
{
    std::map<QString, EndpointRow> found;
    const auto entry = [&found](const QString &name) -> EndpointRow & {
        EndpointRow &row = found[name];
        row.endpoint = name;
        return row;
    };
    for (const ConnectionSnapshot &connection : snapshot.connections) {
        if (!connection.peer.isNull())
            ++entry(connection.peer.toString()).connections;
        if (!connection.target.isNull())
            ++entry(connection.target.toString()).arriving;
    }
    for (const CircuitBreakerSnapshot &breaker : snapshot.breakers)
        entry(breaker.endpoint.toString()).breaker = breaker;
    QList<EndpointRow> rows;
    for (const auto &[name, row] : found)
        rows.append(row);
    const auto isSick = [](const EndpointRow &row) { return row.breaker && row.breaker->state != CircuitBreakerState::Closed; };
    std::stable_partition(rows.begin(), rows.end(), isSick);
    return rows;
}

QList<Endpoints::Span> Endpoints::states(const QString &endpoint, TimePoint from, TimePoint to) const
{
    const auto first = m_firstSeen.find(endpoint);
    if (first == m_firstSeen.end() || first->second > to)
        return {};
    Span span{first->second, first->second, m_firstState.at(endpoint)};
    QList<Span> spans;
    const auto close = [&](TimePoint at) {
        span.end = std::min(at, to);
        span.begin = std::max(span.begin, from);
        if (span.end > span.begin)
            spans.append(span);
    };
    for (const BreakerTransition &transition : m_transitions) {
        if (transition.endpoint != endpoint || transition.at <= first->second)
            continue;
        close(transition.at);
        span = {transition.at, transition.at, transition.to};
    }
    close(to);
    return spans;
}

nanoseconds Endpoints::timeOpen(const QString &endpoint, TimePoint from, TimePoint to) const
{
    nanoseconds sum{0};
    for (const Span &span : states(endpoint, from, to)) {
        if (span.state != CircuitBreakerState::Closed)
            sum += span.end - span.begin;
    }
    return sum;
}

} // namespace QRedis::Monitor
