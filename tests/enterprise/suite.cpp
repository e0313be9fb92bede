// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/enterprise/suite.h"

#include "tests/shared/await.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::EndpointType;
using QRedis::MaintenanceOptions;
using QRedis::NotificationType;

namespace {

/// What a real cluster takes for one of its steps, generously.
constexpr std::chrono::minutes patience{3};

} // namespace

#define RUN_ACTION(type, parameters) QVERIFY2(m_injector->run(type, parameters), qPrintable(m_injector->errorString()))

void EnterpriseSuite::initTestCase()
{
    const QString path = qEnvironmentVariable("REDIS_ENDPOINTS_CONFIG_PATH");
    const QUrl injector(qEnvironmentVariable("FAULT_INJECTION_API_URL"));
    if (path.isEmpty() || injector.isEmpty())
        QSKIP("REDIS_ENDPOINTS_CONFIG_PATH and FAULT_INJECTION_API_URL do not name a Redis Enterprise.");
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path + u": "_s + file.errorString()));
    const QJsonObject databases = QJsonDocument::fromJson(file.readAll()).object();
    const QString wanted = qEnvironmentVariable("REDIS_ENDPOINT_NAME");
    for (auto entry = databases.constBegin(); entry != databases.constEnd() && m_database.isEmpty(); ++entry) {
        if (wanted.isEmpty() ? entry->toObject().contains("bdb_id"_L1) : entry.key() == wanted)
            m_database = entry->toObject();
    }
    QVERIFY2(!m_database.isEmpty(), qPrintable(path + u" describes no such database"_s));
    m_injector = std::make_unique<FaultInjectorClient>(injector);
}

void EnterpriseSuite::cleanup()
{
    m_loads.clear();
    m_clients.clear();
    m_received.clear();
    m_finished.clear();
}

ClientOptions EnterpriseSuite::options() const
{
    ClientOptions options = ClientOptions::fromUrl(QUrl(m_database.value("endpoints"_L1)[0].toString()));
    const QString password = m_database.value("password"_L1).toString();
    if (!password.isEmpty())
        options.setUserName(m_database.value("username"_L1).toString()).setPassword(password);
    options.setMaintenance(MaintenanceOptions().setMode(QRedis::MaintenanceMode::Enabled));
    return options;
}

QJsonObject EnterpriseSuite::parameters() const
{
    return {{u"bdb_id"_s, m_database.value("bdb_id"_L1).toVariant().toString()}, {u"cluster_index"_s, 0}};
}

/// Opens the clients and waits until every connection is opted in.
void EnterpriseSuite::open(const ClientOptions &options, int clients)
{
    for (int i = 0; i < clients; ++i) {
        m_clients.push_back(std::make_unique<QRedis::Client>(options));
        QRedis::Client *client = m_clients.back().get();
        connect(client, &QRedis::Client::notificationReceived, this,
                [this](const QRedis::Notification &notification) { m_received.append(notification); });
        connect(client, &QRedis::Client::handoffFinished, this,
                [this](const QRedis::HandoffEvent &event) { m_finished.append(event); });
        client->open();
    }
    QVERIFY2(eventually(
                 [this, &options] {
                     return std::all_of(m_clients.cbegin(), m_clients.cend(), [&options](const auto &client) {
                         const auto connections = client->snapshot().connections;
                         return connections.size() == options.poolSize()
                             && std::all_of(connections.cbegin(), connections.cend(), [](const auto &connection) {
                                    return connection.state == QRedis::ConnectionState::Ready
                                        && connection.optIn == QRedis::OptInState::On;
                                });
                     });
                 },
                 30s),
             qPrintable(m_clients.front()->lastError().message()));
}

void EnterpriseSuite::load()
{
    for (const auto &client : m_clients) {
        Soak::WorkloadOptions load;
        load.threads = 4;
        load.rate = 2'000;
        m_loads.push_back(std::make_unique<Soak::Workload>(client.get(), load));
        m_loads.back()->start();
    }
    for (const auto &load : m_loads)
        QVERIFY(eventually([&] { return load->answered() > 100; }, 30s));
}

/// No command failed, and every reply was the command's own.
void EnterpriseSuite::finish()
{
    for (const auto &load : m_loads) {
        const quint64 before = load->answered();
        QVERIFY(eventually([&] { return load->answered() > before + 100; }, 30s));
        const Soak::Findings findings = load->finish();
        QVERIFY2(findings.failed == 0, qPrintable(findings.examples.join(u'\n')));
        QCOMPARE(findings.unanswered, quint64(0));
        QCOMPARE(findings.wrongReplies + findings.staleReads + findings.lostWrites + findings.doubleExecutions, quint64(0));
    }
    m_loads.clear();
}

qsizetype EnterpriseSuite::received(NotificationType type) const
{
    return std::count_if(m_received.cbegin(), m_received.cend(),
                         [type](const QRedis::Notification &notification) { return notification.type == type; });
}

bool EnterpriseSuite::haveAllMoved() const
{
    return std::all_of(m_clients.cbegin(), m_clients.cend(), [](const auto &client) {
        const auto connections = client->snapshot().connections;
        return std::all_of(connections.cbegin(), connections.cend(),
                           [](const auto &connection) { return connection.generation > 1; });
    });
}

void EnterpriseSuite::endpointTypes()
{
    QTest::addColumn<EndpointType>("type");
    QTest::newRow("auto") << EndpointType::Auto;
    QTest::newRow("internal-ip") << EndpointType::InternalIp;
    QTest::newRow("internal-fqdn") << EndpointType::InternalFqdn;
    QTest::newRow("external-ip") << EndpointType::ExternalIp;
    QTest::newRow("external-fqdn") << EndpointType::ExternalFqdn;
    QTest::newRow("none") << EndpointType::None;
}

void EnterpriseSuite::connectionsOptInWithEveryEndpointType()
{
    QFETCH(const EndpointType, type);
    ClientOptions each = options();
    each.setMaintenance(MaintenanceOptions(each.maintenance()).setEndpointType(type));
    open(each);
    QVERIFY(!await(m_clients.front()->execute({"PING"})).isError());
    QCOMPARE(m_clients.front()->capability(), QRedis::Capability::Supported);
}

void EnterpriseSuite::failoverRelaxesAndLosesNothing()
{
    open(options());
    load();
    RUN_ACTION(u"failover"_s, parameters());
    QVERIFY(eventually([&] { return received(NotificationType::FailedOver) > 0; }, patience));
    QVERIFY(received(NotificationType::FailingOver) > 0);
    QVERIFY(eventually([&] { return m_clients.front()->snapshot().windows.isEmpty(); }, patience));
    finish();
}

void EnterpriseSuite::migrationRelaxesAndLosesNothing()
{
    open(options());
    load();
    const QString action = m_injector->trigger(u"migrate"_s, parameters());
    QVERIFY2(!action.isEmpty(), qPrintable(m_injector->errorString()));
    QVERIFY(eventually([&] { return received(NotificationType::Migrating) > 0; }, patience));
    QVERIFY2(m_injector->waitFor(action), qPrintable(m_injector->errorString()));
    QVERIFY(eventually([&] { return received(NotificationType::Migrated) > 0; }, patience));
    QVERIFY(eventually([&] { return m_clients.front()->snapshot().windows.isEmpty(); }, patience));
    finish();
}

void EnterpriseSuite::bindMovesEveryConnection_data()
{
    QTest::addColumn<EndpointType>("type");
    QTest::newRow("auto") << EndpointType::Auto;
    QTest::newRow("none") << EndpointType::None;
}

void EnterpriseSuite::bindMovesEveryConnection()
{
    QFETCH(const EndpointType, type);
    ClientOptions each = options();
    each.setMaintenance(MaintenanceOptions(each.maintenance()).setEndpointType(type));
    open(each);
    load();
    const QJsonArray steps{QJsonObject{{u"type"_s, u"migrate"_s}, {u"params"_s, parameters()}},
                           QJsonObject{{u"type"_s, u"bind"_s}, {u"params"_s, parameters()}}};
    QJsonObject sequence = parameters();
    sequence.insert(u"actions"_s, steps);
    RUN_ACTION(u"sequence_of_actions"_s, sequence);
    QVERIFY(received(NotificationType::Moving) > 0);
    QVERIFY(eventually([&] { return haveAllMoved(); }, patience));
    finish();
}

void EnterpriseSuite::timeoutsAreNeverShorterThanConfigured_data()
{
    QTest::addColumn<int>("relaxed");
    QTest::addColumn<int>("handoff");
    QTest::newRow("short") << 500 << 1'000;
    QTest::newRow("long") << 30'000 << 60'000;
}

void EnterpriseSuite::timeoutsAreNeverShorterThanConfigured()
{
    QFETCH(const int, relaxed);
    QFETCH(const int, handoff);
    ClientOptions each = options();
    each.setCommandTimeout(10s).setMaintenance(MaintenanceOptions(each.maintenance())
                                                   .setRelaxedTimeout(std::chrono::milliseconds(relaxed))
                                                   .setHandoffTimeout(std::chrono::milliseconds(handoff)));
    open(each);
    load();
    RUN_ACTION(u"failover"_s, parameters());
    RUN_ACTION(u"bind"_s, parameters());
    QVERIFY(eventually([&] { return haveAllMoved(); }, patience));
    finish();
    QCOMPARE(m_clients.front()->snapshot().counters.timeouts, quint64(0));
}

void EnterpriseSuite::tlsIsKeptAcrossAMove()
{
    if (!m_database.value("tls"_L1).toBool())
        QSKIP("The database has no TLS.");
    open(options());
    load();
    RUN_ACTION(u"bind"_s, parameters());
    QVERIFY(eventually([&] { return haveAllMoved(); }, patience));
    finish();
}

void EnterpriseSuite::clientsUnderStressLoseNothing()
{
    open(options(), 4);
    load();
    for (const QString &action : {u"failover"_s, u"migrate"_s, u"bind"_s, u"failover"_s, u"bind"_s})
        RUN_ACTION(action, parameters());
    finish();
}
