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
    return {u"rolling-move"_s, tourScenario(), u"dead-target"_s, u"calm"_s};
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
    m_timer.start(0ms); // whoever wants to see the first step is connected by then
    return true;
}

QString Demo::socketPath() const
{
    return m_telemetry ? m_telemetry->path() : QString();
}

/// What a rolling upgrade does, slowly enough to be looked at.
QList<Demo::Step> Demo::tourSteps()
{
    using Fault = MaintenanceSimulator::Fault;
    MaintenanceSimulator *const s = &m_simulator;
    const auto tour = [this](int step) { return [this, step] { Q_EMIT tourStep(step); }; };
    const auto shot = [this](const QString &name) { return [this, name] { Q_EMIT moment(name); }; };
    const auto move = [s](const QString &from, const QString &to) {
        return [s, from, to] { s->announceMoving(from, MovingTarget::toNode(to), 12s); };
    };
    const auto leave = [s](const QString &node) {
        return [s, node] {
            s->setFault(node, Fault::Refuse);
            s->closeConnections(node);
        };
    };
    const auto comeBack = [s](const QString &node) { return [s, node] { s->setFault(node, Fault::None); }; };
    return {
        {0ms, tour(0)},
        {6'000ms, shot(u"before"_s)},
        {8'000ms, tour(1)},
        {10'000ms, [s] { s->announce(NotificationType::Migrating, {u"1"_s}, 4s); }},
        {14'000ms, [s] { s->announce(NotificationType::Migrated, {u"1"_s}); }},
        {16'000ms, tour(2)},
        {18'000ms, move(nodeA(), nodeB())},
        {18'200ms, shot(u"during"_s)},
        {25'000ms, tour(3)},
        {30'500ms, leave(nodeA())},
        {31'000ms, tour(4)},
        {36'000ms, comeBack(nodeA())},
        {37'000ms, tour(5)},
        {39'000ms, move(nodeB(), nodeA())},
        {51'500ms, leave(nodeB())},
        {52'000ms, comeBack(nodeB())},
        {52'500ms, shot(u"after"_s)},
        {53'000ms, tour(6)},
        {53'100ms, [this] { Q_EMIT finished(); }},
        {75'000ms,
         [this] {
             m_startedAt = steady_clock::now();
             m_steps = tourSteps();
         }},
    };
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
    if (scenario == tourScenario())
        return tourSteps();
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
        m_steps.takeFirst().run(); // the last one may begin anew
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
    const quint64 wanted = m_scenario == u"rolling-move" || hasTour() ? 2 * Connections : 0;
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
