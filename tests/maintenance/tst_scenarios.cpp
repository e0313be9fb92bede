// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: serial
#include "tests/maintenance/scenario.h"

#include <QtCore/qset.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::HandoffOutcome;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::Testing::AnnounceOptions;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

/// The scenarios of the contract, by number, with checked load in front of a real server.
class ScenariosTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s01MovesSharedConnectionsUnderLoad_data();
    void s01MovesSharedConnectionsUnderLoad();
    void s02MovesAnIdlePool_data();
    void s02MovesAnIdlePool();
    void s03FollowsAPortOnlyMoveAndSurvivesTheOldNode();
    void s04KeepsServingWhenTheTargetIsDead_data();
    void s04KeepsServingWhenTheTargetIsDead();
    void s06StartsNothingForAMoveToTheSameNode();
    void s07StartsOneHandoffForTheSameNoticeTwice();
    void s13NeverShortensALongerTimeout();
    void keepsIdentityAcrossAMove();
    void closesInTheMiddleOfAHandoff();
    void destroysInTheMiddleOfAHandoff();
};

void ScenariosTest::s01MovesSharedConnectionsUnderLoad_data()
{
    QTest::addColumn<int>("pipeline");
    QTest::newRow("single commands") << 1;
    QTest::newRow("pipelines of 20") << 20;
}

void ScenariosTest::s01MovesSharedConnectionsUnderLoad()
{
    // contract: H1 H2 C1 C2
    QFETCH(int, pipeline);
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load(16, pipeline, Rig::Pace::Full));

    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(rig.goOn());
    rig.endGap();

    const Figures figures = rig.finish(u"1 A→B, 16 threads, %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_GAP(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(rig.simulator.acceptedConnections(B), 4ULL);
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QVERIFY(eventually([&] { return rig.finished.size() == 4; }));
    for (const QRedis::HandoffEvent &event : std::as_const(rig.finished))
        QCOMPARE(event.outcome, std::optional(HandoffOutcome::Completed));
}

void ScenariosTest::s02MovesAnIdlePool_data()
{
    QTest::addColumn<bool>("jitter");
    QTest::addColumn<int>("limit");
    QTest::newRow("default jitter") << true << 1'500;
    QTest::newRow("no jitter") << false << 200;
}

void ScenariosTest::s02MovesAnIdlePool()
{
    // contract: F6 H2 H8
    QFETCH(bool, jitter);
    QFETCH(int, limit);
    Rig rig(ClientOptions().setMaintenance(jitter ? MaintenanceOptions() : withoutJitter()));
    QVERIFY(rig.open());

    const QRedis::TimePoint announced = std::chrono::steady_clock::now();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Switched).size() == 4; }));

    std::chrono::nanoseconds last{0};
    for (const QRedis::HandoffEvent &event : rig.stages(HandoffStage::Switched))
        last = std::max(last, event.at - announced);
    QVERIFY2(last < std::chrono::milliseconds(limit * Slowness), qPrintable(u"%1 ms"_s.arg(double(last.count()) / 1e6)));
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 4; }));
    Figures figures;
    figures.scenario = u"2 idle pool, %1, moved in %2 ms"_s.arg(QLatin1StringView(QTest::currentDataTag()))
                           .arg(double(last.count()) / 1e6, 0, 'f', 1);
    figures.counters = rig.counters();
    record(figures);
}

void ScenariosTest::s03FollowsAPortOnlyMoveAndSurvivesTheOldNode()
{
    // contract: H2 H11 C2
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QCOMPARE(rig.simulator.endpoint(A).host(), rig.simulator.endpoint(B).host());
    QVERIFY(rig.load());

    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return rig.finished.size() == 4; }));
    rig.simulator.setFault(A, MaintenanceSimulator::Fault::Refuse);
    rig.simulator.closeConnections(A, MaintenanceSimulator::CloseMode::Reset);
    QVERIFY(rig.goOn(2'000));

    const Figures figures = rig.finish(u"3 port-only move, A goes away"_s);
    VERIFY_CLEAN(figures);
    VERIFY_GAP(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(rig.connectionsTo(B), 4);
}

void ScenariosTest::s04KeepsServingWhenTheTargetIsDead_data()
{
    QTest::addColumn<MaintenanceSimulator::Fault>("fault");
    QTest::newRow("refuses") << MaintenanceSimulator::Fault::Refuse;
    QTest::newRow("black hole") << MaintenanceSimulator::Fault::BlackHole;
}

void ScenariosTest::s04KeepsServingWhenTheTargetIsDead()
{
    // contract: H4 B1
    QFETCH(MaintenanceSimulator::Fault, fault);
    ClientOptions options;
    options.setHandshakeTimeout(300ms).setMaintenance(
        withoutJitter().setRelaxedTimeout(300ms).setHandoffTimeout(500ms).setMaxHandoffRetries(3));
    Rig rig(options);
    rig.simulator.setFault(B, fault);
    QVERIFY(rig.open());
    QVERIFY(rig.load());

    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 30s);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Kept).isEmpty(); }, 20s));
    QVERIFY(rig.goOn());
    rig.endGap();
    QList<QRedis::CircuitBreakerSnapshot> breakers;
    QVERIFY(eventually([&] { // the first attempt and three retries
        breakers = rig.client->maintenance().circuitBreakers();
        return breakers.size() == 1 && breakers.first().failures >= 4;
    }));

    const Figures figures = rig.finish(u"4 dead target, %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_GAP(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 0ULL);
    QVERIFY(figures.counters.handoffsKept >= 1);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(rig.connectionsTo(A), 4);
    QVERIFY(!rig.stages(HandoffStage::Retrying).isEmpty());
    QVERIFY(rig.stages(HandoffStage::Switched).isEmpty());
    QCOMPARE(breakers.first().endpoint, rig.simulator.endpoint(B));
    QVERIFY(bool(breakers.first().lastError));
}

void ScenariosTest::s06StartsNothingForAMoveToTheSameNode()
{
    // contract: H6
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.simulator.announceMoving(A, MovingTarget::toNode(A), 15s);
    QVERIFY(eventually([&] { return !rig.notifications(QRedis::NotificationType::Moving).isEmpty(); }));
    QVERIFY(rig.goOn(5'000));
    const Figures figures = rig.finish(u"6 MOVING to the same node"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 0ULL);
    QCOMPARE(rig.simulator.acceptedConnections(A), 4ULL);

    // Every reconnect opts in and gets the notice again, which must not make it reconnect again.
    rig.simulator.closeConnections(A);
    QVERIFY(eventually([&] { return rig.simulator.acceptedConnections(A) == 8; }));
    QVERIFY(rig.open());
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    QTest::qWait(300); // nothing may happen
    QCOMPARE(rig.simulator.acceptedConnections(A), 8ULL);
    QCOMPARE(rig.simulator.acceptedConnections(B), 0ULL);
    QCOMPARE(rig.counters().handoffsSucceeded, 0ULL);
    QVERIFY(rig.stages(HandoffStage::Connecting).isEmpty());
    QVERIFY(!rig.finished.isEmpty());
    for (const QRedis::HandoffEvent &event : std::as_const(rig.finished))
        QCOMPARE(event.outcome, std::optional(HandoffOutcome::AlreadyThere));
}

void ScenariosTest::s07StartsOneHandoffForTheSameNoticeTwice()
{
    // contract: H6 F4 S1
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    AnnounceOptions twice;
    twice.copies = 2;
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s, twice);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return rig.finished.size() >= 4; }));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"7 same MOVING twice in one segment"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(figures.counters.handoffsStarted, 4ULL);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(rig.simulator.acceptedConnections(B), 4ULL);
    QCOMPARE(rig.finished.size(), 4);
    QCOMPARE(rig.notifications(QRedis::NotificationType::Moving).size(), 1);
    QCOMPARE(figures.counters.notificationCopies, 7ULL); // two to each of four connections, one of them the first
}

void ScenariosTest::s13NeverShortensALongerTimeout()
{
    // contract: W2
    Rig rig(ClientOptions().setCommandTimeout(30s).setMaintenance(withoutJitter().setRelaxedTimeout(3s)));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.simulator.announce(QRedis::NotificationType::Migrating, {u"1"_s}, 10s);
    QVERIFY(eventually([&] { return !rig.client->snapshot().windows.isEmpty(); }));
    QVERIFY(rig.simulator.pauseServer());
    QTest::qWait(4'000);
    QVERIFY(rig.simulator.resumeServer());
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"13 configured 30 s, relaxed 3 s, silent 4 s"_s);
    VERIFY_CLEAN(figures);
    QVERIFY(figures.longestGap > 3s);
    QCOMPARE(figures.counters.reconnects, 0ULL);
}

void ScenariosTest::keepsIdentityAcrossAMove()
{
    // contract: H12
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    for (int i = 0; i < 8; ++i)
        QVERIFY(!await(rig.client->execute({"PING"})).isError());
    QTest::qWait(150);
    const QList<QRedis::ConnectionSnapshot> before = rig.client->snapshot().connections;
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 4; }));
    const QList<QRedis::ConnectionSnapshot> after = rig.client->snapshot().connections;
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        QCOMPARE(after.at(i).id, before.at(i).id);
        QCOMPARE(after.at(i).generation, before.at(i).generation + 1);
        QVERIFY(after.at(i).commandsFinished >= before.at(i).commandsFinished);
        QCOMPARE(after.at(i).createdAt, before.at(i).createdAt);
        QCOMPARE(after.at(i).handoffs, 1ULL);
        QCOMPARE(after.at(i).reconnects, 0ULL);
    }
}

void ScenariosTest::closesInTheMiddleOfAHandoff()
{
    // contract: X1
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::BlackHole);
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Handshaking).isEmpty(); }));
    bool closed = false;
    QObject::connect(rig.client.get(), &QRedis::Client::closed, rig.client.get(), [&] { closed = true; });
    const QRedis::PendingReply last = rig.client->execute({"PING"});
    QElapsedTimer timer;
    timer.start();
    rig.client->close();
    QVERIFY2(timer.elapsed() < 50 * Slowness, "close() blocks");
    QVERIFY(eventually([&] { return closed; }, 11s));
    QVERIFY2(!last.result().isError(), qPrintable(last.result().error().message()));
    QCOMPARE(rig.client->state(), QRedis::ClientState::Closed);
    QCOMPARE(await(rig.client->execute({"PING"})).error().code(), QRedis::Error::Code::ClientClosed);
    QVERIFY(eventually([&] { return rig.simulator.connections().isEmpty(); }));
}

void ScenariosTest::destroysInTheMiddleOfAHandoff()
{
    // contract: X1
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::BlackHole);
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Handshaking).isEmpty(); }));
    QVERIFY(rig.simulator.pauseServer());
    QList<QRedis::PendingReply> outstanding;
    for (int i = 0; i < 1'000; ++i)
        outstanding.append(rig.client->execute({"INCR", "outstanding"}));
    QElapsedTimer timer;
    timer.start();
    rig.client.reset();
    QVERIFY2(timer.elapsed() < 200 * Slowness, qPrintable(QString::number(timer.elapsed())));
    for (const QRedis::PendingReply &pending : std::as_const(outstanding)) {
        QVERIFY(pending.isFinished());
        QCOMPARE(pending.result().error().code(), QRedis::Error::Code::ClientClosed);
    }
    QVERIFY(rig.simulator.resumeServer());
}

QTEST_GUILESS_MAIN(ScenariosTest)
#include "tst_scenarios.moc"
