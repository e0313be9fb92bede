// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/fakeclock.h"
#include "tests/maintenance/scenario.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::Endpoint;
using QRedis::HandoffOutcome;
using QRedis::NotificationType;
using QRedis::Testing::FakeClock;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

const QString Name = u"db.test"_s;

/// Two nodes with one port, and a name.
Places named()
{
    Places places;
    places.b = u"127.0.0.2:"_s;
    places.name = Name;
    return places;
}

/// Three addresses, in an order that changes, as name servers have it.
class Rotation final : public QRedis::Resolver
{
public:
    void resolve(const QString &, Callback done) override
    {
        Answer answer;
        for (int i = 0; i < 3; ++i)
            answer.addresses.append(QHostAddress(u"127.0.0.%1"_s.arg(1 + (first + i) % 3)));
        done(answer);
    }

    std::atomic<int> first = 0;
};

} // namespace

/// Addresses that leave, with notice and without.
class DepartureScenariosTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s18LeavesAnAddressThatIsSilentlyRemoved();
    void s18MovesOnlyTheConnectionsOfTheProxyThatLeaves();
    void staysWhereNobodyElseAccepts();
    void staysWithoutAnOperation();
};

void DepartureScenariosTest::s18LeavesAnAddressThatIsSilentlyRemoved()
{
    // contract: H9
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {}, named());
    rig.simulator.setName(Name, {A, B});
    QVERIFY(rig.open());
    QCOMPARE(rig.connectionsTo(A), 4);
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 2s);
    rig.simulator.setName(Name, {B});
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(rig.allOn(B, 15s));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"18 silent address removal"_s);
    VERIFY_CLEAN(figures);
    QVERIFY(figures.longestGap < 1s * Slowness);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    for (const QRedis::HandoffEvent &event : std::as_const(rig.finished)) {
        QCOMPARE(event.outcome, std::optional(HandoffOutcome::Completed));
        QVERIFY(!event.sequence);
        QVERIFY(event.startedAt - rig.received.last().receivedAt > 3900ms); // three lookups, 2 s apart
    }
}

void DepartureScenariosTest::s18MovesOnlyTheConnectionsOfTheProxyThatLeaves()
{
    // contract: H2 H9 W1
    Rotation rotation;
    Rig rig(ClientOptions().setPoolSize(6).setMinimumIdleConnections(3).setMaintenance(
                withoutJitter().setPostHandoffRelaxedDuration(0ms)),
            {nullptr, &rotation}, named());
    const quint16 port = rig.simulator.endpoint(A).port();
    QVERIFY(rig.simulator.addNode(u"C"_s, u"127.0.0.3:%1"_s.arg(port)));
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    QVERIFY(eventually([&] { return rig.connectionsTo(A) == 3; }));
    rotation.first = 2;
    QVERIFY(rig.open());
    QCOMPARE(rig.connectionsTo(u"C"_s), 3);
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.finished.size() == 3; }));
    QVERIFY(rig.goOn());
    QVERIFY(eventually([&] { // until the old sockets are closed for certain
        const auto connections = rig.client->snapshot().connections;
        return rig.connectionsTo(B) == 3
            && std::all_of(connections.cbegin(), connections.cend(), [&](const QRedis::ConnectionSnapshot &connection) {
                   return connection.relaxed == (connection.peer == rig.simulator.endpoint(B));
               });
    }));
    const Figures figures = rig.finish(u"18 one of three proxies leaves"_s);
    VERIFY_CLEAN(figures);
    QVERIFY(figures.longestGap < 1s * Slowness);
    QCOMPARE(figures.counters.handoffsStarted, 3ULL);
    QCOMPARE(figures.counters.handoffsSucceeded, 3ULL);
    QCOMPARE(rig.connectionsTo(A), 0);
    QCOMPARE(rig.connectionsTo(B), 3);
    QCOMPARE(rig.connectionsTo(u"C"_s), 3);
}

void DepartureScenariosTest::staysWhereNobodyElseAccepts()
{
    // contract: H9
    FakeClock clock;
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {&clock, nullptr}, named());
    rig.simulator.setName(Name, {A, B});
    rig.client->open();
    QVERIFY(eventually([&] {
        clock.advance(100ms);
        return rig.connectionsTo(A) == 4;
    }));
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::Refuse);
    rig.simulator.setName(Name, {B});
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 2s);
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrated).size() == 1; }));
    QVERIFY(clock.advanceUntil([&] { return rig.finished.size() == 4; }, 30s));
    for (const QRedis::HandoffEvent &event : std::as_const(rig.finished))
        QCOMPARE(event.outcome, std::optional(HandoffOutcome::Kept));
    clock.advance(60s);
    QCOMPARE(rig.finished.size(), 4); // not again
    QCOMPARE(rig.connectionsTo(A), 4);
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    QCOMPARE(rig.counters().reconnects, 0ULL);
}

void DepartureScenariosTest::staysWithoutAnOperation()
{
    // contract: H9
    FakeClock clock;
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {&clock, nullptr}, named());
    rig.simulator.setName(Name, {A, B});
    rig.client->open();
    QVERIFY(eventually([&] {
        clock.advance(100ms);
        return rig.connectionsTo(A) == 4;
    }));
    rig.simulator.setName(Name, {B});
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s}); // of the past: no effect
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrated).size() == 1; }));
    const quint64 lookups = rig.simulator.lookups(Name);
    clock.advance(60s);
    QCOMPARE(rig.simulator.lookups(Name), lookups);
    QCOMPARE(rig.counters().handoffsStarted, 0ULL);
    QCOMPARE(rig.connectionsTo(A), 4);
}

QTEST_GUILESS_MAIN(DepartureScenariosTest)
#include "tst_scenarios_departure.moc"
