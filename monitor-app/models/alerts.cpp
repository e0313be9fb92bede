// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/alerts.h"

#include "monitor-app/models/store.h"

#include <algorithm>
#include <utility>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr auto Distance = 200ms; // between two evaluations

double secondsOf(nanoseconds value)
{
    return std::max(0.0, double(value.count()) / 1e9);
}

} // namespace

QHash<QString, double> alertMetrics(const Store &store)
{
    const ClientSnapshot &snapshot = store.snapshot();
    const TimePoint now = snapshot.at;
    const History::Recent recent = store.history().recent(10s);
    const double seconds = std::max(1.0, secondsOf(recent.span));
    const double ended = double(recent.finished + recent.failed);
    const double p99 = recent.latency.count() > 0 ? double(recent.latency.percentile(0.99).count()) : 0;
    const std::optional<double> baseline = store.history().baselineP99();

    int notReady = 0;
    int late = 0;
    int refused = 0;
    int queued = 0;
    double relaxedOverdue = 0;
    for (const ConnectionSnapshot &connection : snapshot.connections) {
        notReady += connection.state == ConnectionState::Ready ? 0 : 1;
        refused += connection.optIn == OptInState::Refused ? 1 : 0;
        queued += connection.queued;
        const bool switched = connection.handoff == HandoffStage::Switched || connection.handoff == HandoffStage::Draining;
        late += connection.handoff && !switched && connection.deadline != TimePoint() && connection.deadline < now ? 1 : 0;
        if (connection.relaxed && connection.relaxedUntil != TimePoint())
            relaxedOverdue = std::max(relaxedOverdue, secondsOf(now - connection.relaxedUntil));
    }
    int open = 0;
    double probeOverdue = 0;
    for (const CircuitBreakerSnapshot &breaker : snapshot.breakers) {
        open += breaker.state == CircuitBreakerState::Closed ? 0 : 1;
        if (breaker.state == CircuitBreakerState::Open)
            probeOverdue = std::max(probeOverdue, secondsOf(now - breaker.probeAt));
    }
    const double queueShare =
        snapshot.handoffQueueMax > 0 ? 100.0 * snapshot.handoffQueueDepth / double(snapshot.handoffQueueMax) : 0;
    const bool workersFull = snapshot.workersMax > 0 && snapshot.workersBusy >= snapshot.workersMax;
    return {{u"error_percent"_s, ended > 0 ? 100.0 * double(recent.failed) / ended : 0},
            {u"errors_per_s"_s, double(recent.failed) / seconds},
            {u"p99_ms"_s, p99 / 1e6},
            {u"p99_over_usual"_s, baseline && *baseline > 0 ? p99 / *baseline : 0},
            {u"commands_queued"_s, queued},
            {u"connections_not_ready"_s, notReady},
            {u"connections_past_deadline"_s, late},
            {u"handoffs_failed"_s, double(recent.handoffsFailed)},
            {u"handoff_queue_percent"_s, queueShare},
            {u"handoffs_waiting_for_workers"_s, workersFull ? snapshot.handoffQueueDepth : 0},
            {u"breakers_open"_s, open},
            {u"breaker_probe_overdue_s"_s, probeOverdue},
            {u"relaxed_overdue_s"_s, relaxedOverdue},
            {u"sockets_lost"_s, double(recent.reconnects)},
            {u"notifications_malformed"_s, double(recent.malformed)},
            {u"opt_in_refused"_s, refused},
            {u"entries_lost"_s, double(store.entriesLost())}};
}

QStringList alertMetricNames()
{
    QStringList names = alertMetrics(Store()).keys();
    names.sort();
    return names;
}

AlertEngine::AlertEngine(const Store *store, QObject *parent) : QObject(parent), m_store(store), m_rules(defaultAlertRules())
{
    connect(store, &Store::snapshotAdded, this, &AlertEngine::evaluate);
    connect(store, &Store::cleared, this, &AlertEngine::clear);
    connect(store, &Store::successorChanged, this, &AlertEngine::follow);
    connect(store, &Store::taken, this, &AlertEngine::take);
}

void AlertEngine::follow(const Store *successor)
{
    m_successor = successor ? std::make_unique<AlertEngine>(successor) : nullptr;
    if (m_successor)
        m_successor->setRules(m_rules);
}

void AlertEngine::take()
{
    const std::unique_ptr<AlertEngine> successor = std::exchange(m_successor, nullptr);
    if (!successor)
        return;
    m_current = successor->m_current;
    m_alerts = successor->m_alerts;
    m_evaluatedAt = successor->m_evaluatedAt;
    Q_EMIT changed();
}

void AlertEngine::setRules(const QList<AlertRule> &rules)
{
    m_rules = rules;
    clear();
    if (m_successor)
        m_successor->setRules(rules);
}

void AlertEngine::clear()
{
    m_current.clear();
    m_alerts.clear();
    m_evaluatedAt = TimePoint();
    Q_EMIT changed();
}

int AlertEngine::firing() const
{
    return int(std::count_if(m_alerts.begin(), m_alerts.end(), [](const Alert &a) { return a.state == Alert::State::Firing; }));
}

int AlertEngine::unacknowledged() const
{
    return int(std::count_if(m_alerts.begin(), m_alerts.end(),
                             [](const Alert &a) { return a.state == Alert::State::Firing && !a.acknowledged; }));
}

void AlertEngine::acknowledgeAll()
{
    for (Alert &alert : m_alerts)
        alert.acknowledged = true;
    for (Alert &alert : m_current)
        alert.acknowledged = alert.state == Alert::State::Firing;
    Q_EMIT changed();
}

void AlertEngine::evaluate()
{
    const TimePoint now = m_store->snapshot().at;
    if (m_evaluatedAt != TimePoint() && now - m_evaluatedAt < Distance)
        return;
    m_evaluatedAt = now;
    const QHash<QString, double> values = alertMetrics(*m_store);
    const bool maintenance = !m_store->snapshot().windows.isEmpty() || !m_store->snapshot().operations.isEmpty();
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const AlertRule &rule = m_rules[i];
        const bool permitted =
            rule.during == AlertRule::During::Always || maintenance == (rule.during == AlertRule::During::Maintenance);
        hold(i, values.value(rule.metric), permitted, now);
    }
}

void AlertEngine::hold(qsizetype index, double value, bool permitted, TimePoint now)
{
    const AlertRule &rule = m_rules[index];
    const auto current = m_current.find(index);
    if (current == m_current.end()) {
        if (!permitted || value <= rule.above)
            return;
        m_current.insert(index, {rule, Alert::State::Pending, now, {}, {}, value, value, false});
        return hold(index, value, permitted, now);
    }
    Alert &alert = *current;
    // The row that is shown; only what fired has one.
    const auto shown = std::find_if(m_alerts.begin(), m_alerts.end(), [&](const Alert &other) {
        return other.state == Alert::State::Firing && other.rule.id == rule.id;
    });
    if (value <= rule.clear || !permitted) {
        if (shown != m_alerts.end()) {
            shown->state = Alert::State::Resolved;
            shown->endedAt = now;
            Q_EMIT changed();
        }
        m_current.erase(current);
        return;
    }
    alert.value = value;
    alert.worst = std::max(alert.worst, value);
    if (shown != m_alerts.end()) {
        shown->value = value;
        shown->worst = alert.worst;
    } else if (now - alert.since >= rule.hold) {
        alert.state = Alert::State::Firing;
        alert.firedAt = now;
        m_alerts.prepend(alert);
        if (m_alerts.size() > MaximumAlerts)
            m_alerts.removeLast();
        Q_EMIT fired(alert);
        Q_EMIT changed();
    }
}

} // namespace QRedis::Monitor
