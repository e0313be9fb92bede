// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/simulation/demo.h"

#include "monitor-app/models/units.h"

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using Testing::MaintenanceSimulator;
using Testing::MovingTarget;

namespace {

constexpr int Threads = 4;

QString nodeA()
{
    return u"a"_s;
}

QString nodeB()
{
    return u"b"_s;
}

QString deadNode()
{
    return u"dead"_s;
}

} // namespace

Demo::Demo(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Demo::runNext);
}

Demo::~Demo() = default;

QStringList Demo::scenarios()
{
    return {u"rolling-move"_s, u"dead-target"_s, u"calm"_s};
}

bool Demo::start(const QString &scenario, QString *error)
{
    // Addresses of their own, so that nodes are told apart at a glance.
    if (!m_simulator.start() || !m_simulator.addNode(nodeA(), u"127.0.0.2:0"_s) || !m_simulator.addNode(nodeB(), u"127.0.0.3:0"_s)
        || !m_simulator.addNode(deadNode(), u"127.0.0.4:0"_s)) {
        *error = m_simulator.errorString();
        return false;
    }
    m_simulator.setFault(deadNode(), MaintenanceSimulator::Fault::Refuse);

    ClientOptions options;
    options.setEndpoint(m_simulator.endpoint(nodeA())).setClientName(u"demo-orders"_s).setPoolSize(Connections);
    m_client = std::make_unique<Client>(options);
    m_client->open();
    m_telemetry = std::make_unique<TelemetryServer>(m_client.get());
    if (!m_telemetry->listen(u"demo"_s)) {
        *error = m_telemetry->errorString();
        return false;
    }
    m_workload = std::make_unique<Workload>(m_client.get(), Threads);
    m_scenario = scenario;
    m_steps = stepsOf(scenario);
    m_startedAt = steady_clock::now();
    runNext();
    return true;
}

QString Demo::socketPath() const
{
    return m_telemetry ? m_telemetry->path() : QString();
}

QList<Demo::Step> Demo::stepsOf(const QString &scenario)
{
    using Fault = MaintenanceSimulator::Fault;
    MaintenanceSimulator *const s = &m_simulator;
    const auto shot = [this](const QString &name) { return [this, name] { Q_EMIT moment(name); }; };
    const auto leave = [s](const QString &node) {
        s->setFault(node, Fault::Refuse);
        s->closeConnections(node);
    };
    const Step before{2'000ms, shot(u"before"_s)};
    const Step end{15'800ms, [this] { Q_EMIT finished(); }};
    if (scenario == u"calm")
        return {before, {7'000ms, shot(u"during"_s)}, {13'000ms, shot(u"after"_s)}, end};
    if (scenario == u"dead-target") {
        return {
            before,
            {4'500ms, [s] { s->announceMoving(nodeA(), MovingTarget::toNode(deadNode()), 7s); }},
            {8'000ms, shot(u"during"_s)},
            {15'300ms, shot(u"after"_s)},
            end,
        };
    }
    return {
        before,
        {3'600ms, [s] { s->announce(NotificationType::Migrating, {u"1"_s}, 2s); }},
        {5'400ms, [s] { s->announce(NotificationType::Migrated, {u"1"_s}); }},
        {6'000ms, [s] { s->announceMoving(nodeA(), MovingTarget::toNode(nodeB()), 4s); }},
        {6'150ms, shot(u"during"_s)},
        {10'300ms, [leave] { leave(nodeA()); }},
        {10'800ms, [s] { s->setFault(nodeA(), Fault::None); }},
        {11'200ms, [s] { s->announceMoving(nodeB(), MovingTarget::toNode(nodeA()), 3s); }},
        {14'400ms, [leave] { leave(nodeB()); }},
        {15'000ms, [s] { s->setFault(nodeB(), Fault::None); }},
        {15'300ms, shot(u"after"_s)},
        end,
    };
}

void Demo::runNext()
{
    const auto elapsed = [this] { return duration_cast<milliseconds>(steady_clock::now() - m_startedAt); };
    while (!m_steps.isEmpty() && m_steps.first().at <= elapsed())
        m_steps.takeFirst().run();
    if (!m_steps.isEmpty())
        m_timer.start(std::max(m_steps.first().at - elapsed(), 1ms));
}

Demo::Result Demo::finish()
{
    m_timer.stop();
    m_workload->stop();
    Result result;
    result.workload = m_workload->result();
    const ClientSnapshot snapshot = m_client->snapshot();
    const ClientCounters &counters = snapshot.counters;
    result.counters = counters;
    const quint64 wanted = m_scenario == u"rolling-move" ? 2 * Connections : 0;
    const bool clean = result.workload.commands > 0 && result.workload.failed == 0 && result.workload.wrong == 0;
    result.good = clean && counters.handoffsSucceeded >= wanted && (wanted == 0 || counters.handoffsFailed == 0);

    const auto line = [&result](const QString &name, const QString &value) {
        result.text += name.leftJustified(22) + value + u'\n';
    };
    line(u"scenario"_s, m_scenario);
    line(u"commands"_s, QString::number(result.workload.commands));
    line(u"failed"_s, QString::number(result.workload.failed));
    if (!result.workload.firstError.isEmpty())
        line(u"first error"_s, result.workload.firstError);
    line(u"wrong replies"_s, QString::number(result.workload.wrong));
    line(u"longest gap"_s, Units::duration(result.workload.longestGap));
    line(u"latency p50 / p99"_s,
         u"%1 / %2"_s.arg(Units::duration(snapshot.latency.percentile(0.5)), Units::duration(snapshot.latency.percentile(0.99))));
    line(u"notifications"_s, u"%1, and %2 copies"_s.arg(counters.notifications).arg(counters.notificationCopies));
    line(u"handoffs"_s,
         u"%1 started, %2 succeeded, %3 failed, %4 retries"_s.arg(counters.handoffsStarted)
             .arg(counters.handoffsSucceeded)
             .arg(counters.handoffsFailed)
             .arg(counters.handoffRetries));
    if (snapshot.handoffDuration.count() > 0)
        line(u"time to the switch"_s,
             u"median %1, longest %2"_s.arg(Units::duration(snapshot.handoffDuration.percentile(0.5)),
                                            Units::duration(snapshot.handoffDuration.maximum())));
    line(u"lost sockets"_s, QString::number(counters.reconnects));
    line(u"verdict"_s, result.good ? u"OK: callers noticed nothing"_s : u"FAILED"_s);
    return result;
}

} // namespace QRedis::Monitor
