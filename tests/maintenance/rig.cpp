// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/rig.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString Figures::header()
{
    return u"%1 %2 %3 %4 %5 %6 %7"_s.arg(u"scenario"_s, -44)
        .arg(u"commands"_s, 9)
        .arg(u"failed"_s, 7)
        .arg(u"wrong"_s, 6)
        .arg(u"gap_ms"_s, 8)
        .arg(u"handoffs"_s, 9)
        .arg(u"sockets"_s, 8);
}

QString Figures::toString() const
{
    return u"%1 %2 %3 %4 %5 %6 %7"_s.arg(scenario, -44)
        .arg(findings.commands, 9)
        .arg(findings.failed + findings.unanswered, 7)
        .arg(wrong(), 6)
        .arg(double(longestGap.count()) / 1e6, 8, 'f', 1)
        .arg(counters.handoffsSucceeded, 9)
        .arg(counters.socketsOpened, 8);
}

quint64 Figures::wrong() const
{
    return findings.wrongReplies + findings.staleReads + findings.lostWrites + findings.doubleExecutions + findings.unverified;
}

void Figures::add(const Figures &other)
{
    findings.commands += other.findings.commands;
    findings.failed += other.findings.failed + other.findings.unanswered;
    findings.wrongReplies += other.wrong();
    longestGap = std::max(longestGap, other.longestGap);
    counters.handoffsSucceeded += other.counters.handoffsSucceeded;
    counters.socketsOpened += other.counters.socketsOpened;
}

Rig::Rig(const QRedis::ClientOptions &options, const QRedis::Client::Environment &environment, const Places &places)
{
    bool complete = simulator.start() && simulator.addNode(u"A"_s, places.a);
    const quint16 port = simulator.endpoint(u"A"_s).port();
    complete = complete && simulator.addNode(u"B"_s, places.b.endsWith(u':') ? places.b + QString::number(port) : places.b);
    if (!complete)
        qFatal("The simulator does not start: %s", qPrintable(simulator.errorString()));
    simulator.setTls(u"A"_s, places.tlsA);
    simulator.setTls(u"B"_s, places.tlsB);
    QRedis::ClientOptions own = options;
    own.setEndpoint(simulator.endpoint(u"A"_s));
    QRedis::Client::Environment around = environment;
    if (!places.name.isEmpty()) {
        simulator.setDatabase(places.name, {u"A"_s});
        own.setEndpoint({places.name, port});
        if (!around.resolver && places.resolver == Places::Resolver::Simulated)
            around.resolver = simulator.resolver();
    }
    client = std::make_unique<QRedis::Client>(own, around);
    QObject::connect(client.get(), &QRedis::Client::handoffStageChanged, client.get(),
                     [this](const QRedis::HandoffEvent &event) { handoffs.append(event); });
    QObject::connect(client.get(), &QRedis::Client::handoffFinished, client.get(),
                     [this](const QRedis::HandoffEvent &event) { finished.append(event); });
    QObject::connect(client.get(), &QRedis::Client::notificationReceived, client.get(),
                     [this](const QRedis::Notification &notification) { received.append(notification); });
}

Rig::~Rig()
{
    m_load.reset();
}

bool Rig::open()
{
    client->open();
    return eventually([this] { return isOpen(); });
}

bool Rig::isOpen() const
{
    const bool asks = client->options().maintenance().mode() != QRedis::MaintenanceMode::Disabled
        && client->options().protocol() == QRedis::Protocol::Resp3;
    const QList<QRedis::ConnectionSnapshot> connections = client->snapshot().connections;
    return connections.size() == client->options().poolSize()
        && std::all_of(connections.cbegin(), connections.cend(), [&](const QRedis::ConnectionSnapshot &connection) {
               return connection.state == QRedis::ConnectionState::Ready && (!asks || connection.optIn == QRedis::OptInState::On);
           });
}

bool Rig::load(int threads, int pipeline, Pace pace)
{
    Soak::WorkloadOptions options;
    options.threads = threads;
    options.pipeline = pipeline;
    options.rate = pace == Pace::Steady ? 8'000 : 0;
    m_load = std::make_unique<Soak::Workload>(client.get(), options);
    m_load->start();
    const bool runs = goOn(quint64(threads * pipeline) * 10);
    m_load->restartGap();
    return runs;
}

bool Rig::goOn(quint64 commands)
{
    const quint64 goal = m_load->answered() + commands;
    return eventually([&] { return m_load->answered() >= goal; }, 30s);
}

Figures Rig::finish(const QString &scenario)
{
    Figures figures;
    figures.scenario = scenario;
    figures.longestGap = m_gap.value_or(m_load->longestGap());
    figures.findings = m_load->finish();
    m_load.reset();
    m_gap.reset();
    QTest::qWait(150); // the snapshot is at most 100 ms old
    figures.counters = counters();
    for (const QString &example : std::as_const(figures.findings.examples))
        qInfo().noquote() << "   " << example;
    return figures;
}

int Rig::connectionsTo(const QString &node) const
{
    const QRedis::Endpoint endpoint = simulator.endpoint(node);
    const QList<QRedis::ConnectionSnapshot> connections = client->snapshot().connections;
    return int(std::count_if(connections.cbegin(), connections.cend(), [&](const QRedis::ConnectionSnapshot &connection) {
        return connection.state == QRedis::ConnectionState::Ready && connection.peer == endpoint;
    }));
}

bool Rig::allOn(const QString &node, std::chrono::milliseconds limit) const
{
    return eventually([&] { return connectionsTo(node) == client->options().poolSize(); }, limit);
}

QList<QRedis::HandoffEvent> Rig::stages(QRedis::HandoffStage stage) const
{
    QList<QRedis::HandoffEvent> matching;
    std::copy_if(handoffs.cbegin(), handoffs.cend(), std::back_inserter(matching),
                 [&](const QRedis::HandoffEvent &event) { return event.stage == stage; });
    return matching;
}

QList<QRedis::Notification> Rig::notifications(QRedis::NotificationType type) const
{
    QList<QRedis::Notification> matching;
    std::copy_if(received.cbegin(), received.cend(), std::back_inserter(matching),
                 [&](const QRedis::Notification &notification) { return notification.type == type; });
    return matching;
}
