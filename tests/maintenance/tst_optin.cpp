// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"
#include "tests/shared/jumpingclock.h"
#include "tests/shared/librarylog.h"

#include <QtTest/qsignalspy.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Capability;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::MaintenanceMode;
using QRedis::MaintenanceOptions;
using QRedis::OptInState;
using QRedis::Testing::MaintenanceSimulator;
using OptInPolicy = QRedis::Testing::MaintenanceSimulator::OptInPolicy;

namespace {

qsizetype withOptIn(const QRedis::Client &client, OptInState state)
{
    const auto connections = client.snapshot().connections;
    return std::count_if(connections.cbegin(), connections.cend(),
                         [state](const auto &connection) { return connection.optIn == state; });
}

bool allReady(const QRedis::Client &client)
{
    return eventually([&] {
        const auto connections = client.snapshot().connections;
        return connections.size() == 4 && std::all_of(connections.cbegin(), connections.cend(), [](const auto &connection) {
                   return connection.state == QRedis::ConnectionState::Ready;
               });
    });
}

} // namespace

/// Scenario 19: a server that refuses the opt-in.
class OptInTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s19AutoWorksOnInSilence_data();
    void s19AutoWorksOnInSilence();
    void s19EnabledFailsClearlyAndKeepsItsDistance();
    void s19TakesUpTheFeatureWhenItIsSwitchedOn_data();
    void s19TakesUpTheFeatureWhenItIsSwitchedOn();
};

void OptInTest::s19AutoWorksOnInSilence_data()
{
    QTest::addColumn<OptInPolicy>("policy");
    QTest::addColumn<Capability>("capability");
    QTest::newRow("unknown subcommand") << OptInPolicy::UnknownSubcommand << Capability::Unsupported;
    QTest::newRow("no permission") << OptInPolicy::NoPermission << Capability::Unknown;
}

void OptInTest::s19AutoWorksOnInSilence()
{
    // contract: O2 O3 O5
    QFETCH(OptInPolicy, policy);
    QFETCH(Capability, capability);
    const LibraryLog log;
    Rig rig(ClientOptions().setReconnectDelay(1ms, 10ms));
    rig.simulator.setOptInPolicy(policy);
    QSignalSpy errors(rig.client.get(), &QRedis::Client::errorOccurred);
    rig.client->open();
    QVERIFY(allReady(*rig.client));
    QVERIFY(rig.load());
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"19 opt-in refused, Auto"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(errors.count(), 0);
    QCOMPARE(rig.client->capability(), capability);
    QVERIFY(!rig.client->lastError());

    for (quint64 round = 1; round <= 3; ++round) { // a reconnect does not ask again
        rig.simulator.closeConnections(A);
        QVERIFY(eventually([&] { return rig.simulator.acceptedConnections(A) >= 4 * (round + 1); }));
        QVERIFY(allReady(*rig.client));
    }
    QCOMPARE(rig.simulator.optInRequests(), 1ULL);
    QCOMPARE(log.lines(), QStringList());
}

void OptInTest::s19EnabledFailsClearlyAndKeepsItsDistance()
{
    // contract: O2
    Rig rig(ClientOptions().setMaintenance(MaintenanceOptions().setMode(MaintenanceMode::Enabled)));
    rig.simulator.setOptInPolicy(OptInPolicy::NoPermission);
    QSignalSpy errors(rig.client.get(), &QRedis::Client::errorOccurred);
    rig.client->open();
    const QRedis::PendingReply command = rig.client->execute({"PING"});
    QVERIFY(eventually([&] { return command.isFinished(); }, 2s * Slowness)); // waiting would not help
    const Error error = command.result().error();
    QCOMPARE(error.code(), Error::Code::MaintenanceNotSupported);
    QVERIFY2(error.message().contains(u"no permissions to run the 'client|maint_notifications' command"_s),
             qPrintable(error.message()));
    QVERIFY(!error.mayHaveExecuted());
    QCOMPARE(rig.client->lastError().code(), Error::Code::MaintenanceNotSupported);
    QVERIFY(eventually([&] { return errors.count() >= 4; }));

    QTest::qWait(2'000); // real: what is counted is how often it dials meanwhile
    const quint64 dialled = rig.simulator.acceptedConnections(A);
    QVERIFY2(dialled >= 8 && dialled <= 80, qPrintable(QString::number(dialled)));
    QVERIFY(rig.client->state() != QRedis::ClientState::Ready);

    rig.simulator.setOptInPolicy(OptInPolicy::Accept); // and when it is allowed, it works
    QVERIFY(eventually([&] { return withOptIn(*rig.client, OptInState::On) == 4; }));
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    record(u"19 opt-in refused, Enabled; %1 dials"_s.arg(dialled), rig.client.get(), 2, 1);
}

void OptInTest::s19TakesUpTheFeatureWhenItIsSwitchedOn_data()
{
    QTest::addColumn<OptInPolicy>("policy");
    QTest::addColumn<int>("coolDown");
    QTest::newRow("unknown subcommand") << OptInPolicy::UnknownSubcommand << 600;
    QTest::newRow("no permission") << OptInPolicy::NoPermission << 30;
}

void OptInTest::s19TakesUpTheFeatureWhenItIsSwitchedOn()
{
    // contract: O3
    QFETCH(OptInPolicy, policy);
    QFETCH(int, coolDown);
    JumpingClock clock;
    Rig rig({}, {&clock, nullptr});
    rig.simulator.setOptInPolicy(policy);
    rig.client->open();
    QVERIFY(allReady(*rig.client));
    QVERIFY(eventually([&] { return withOptIn(*rig.client, OptInState::Refused) == 1; }));
    rig.simulator.setOptInPolicy(OptInPolicy::Accept);

    clock.jump(std::chrono::seconds(coolDown - 10));
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    QTest::qWait(200); // nothing may happen
    QCOMPARE(rig.simulator.optInRequests(), 1ULL);
    clock.jump(10s);
    QVERIFY(!await(rig.client->execute({"PING"})).isError()); // timers look at the clock when something happens
    QVERIFY(eventually([&] { return withOptIn(*rig.client, OptInState::On) == 4; }, 1s * Slowness));
    QCOMPARE(rig.client->capability(), Capability::Supported);
    QCOMPARE(rig.simulator.acceptedConnections(A), 4ULL); // on the connections that live
    QCOMPARE(rig.simulator.optInRequests(), 5ULL);
    rig.simulator.announce(QRedis::NotificationType::Migrating, {u"1"_s}, 5s);
    QVERIFY(eventually([&] { return !rig.received.isEmpty(); }));
    record(u"19 opt-in permitted later"_s, rig.client.get(), 2);
}

QTEST_GUILESS_MAIN(OptInTest)
#include "tst_optin.moc"
