// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"
#include "tests/shared/jumpingclock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::MaintenanceOptions;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

ClientOptions options()
{
    return ClientOptions().setMaintenance(MaintenanceOptions().setHandoffJitter(0ms));
}

} // namespace

/// Scenario 9: sockets that are lost after a move, when the configured address leads nowhere.
class ReconnectTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s09HealsWhenTheNewConnectionsAreReset();
    void s09ReturnsToTheLastTargetWhenTheConfiguredAddressIsGone();
    void s09PrefersTheConfiguredAddress();
    void s09ForgetsTheLastTargetAfterAnHour();

private:
    static bool move(Rig &rig)
    {
        rig.simulator.announceMoving(A, MovingTarget::toNode(B), 2s);
        return rig.allOn(B) && eventually([&] { return rig.counters().handoffsSucceeded == 4; });
    }
    // Puts the clock forward and sees to it that the client notices.
    static bool pass(Rig &rig, JumpingClock &clock, std::chrono::seconds time)
    {
        rig.simulator.forgetAnnouncements(); // whose clock is another
        clock.jump(time);
        return !await(rig.client->execute({"PING"})).isError()
            && eventually([&] { return rig.client->snapshot().windows.isEmpty(); });
    }
};

void ReconnectTest::s09HealsWhenTheNewConnectionsAreReset()
{
    // contract: H13 C3
    Rig rig(options());
    QVERIFY(rig.open());
    QVERIFY(rig.load(4, 5));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    rig.simulator.setFault(A, MaintenanceSimulator::Fault::Refuse);
    rig.watchGap();
    rig.simulator.closeConnections(B, MaintenanceSimulator::CloseMode::Reset);
    QVERIFY(rig.goOn());
    QVERIFY(rig.allOn(B));
    rig.endGap();
    const Figures figures = rig.finish(u"9 reset right after a handoff"_s);
    VERIFY_CORRECT(figures);
    VERIFY_NO_OUTAGE(figures);
}

void ReconnectTest::s09ReturnsToTheLastTargetWhenTheConfiguredAddressIsGone()
{
    // contract: H13
    JumpingClock clock;
    Rig rig(options(), {&clock, nullptr});
    QVERIFY(rig.open());
    QVERIFY(move(rig));
    rig.simulator.setFault(A, MaintenanceSimulator::Fault::Refuse);
    QVERIFY(pass(rig, clock, 300s));
    rig.simulator.closeConnections(B, MaintenanceSimulator::CloseMode::Reset);
    QVERIFY(eventually([&] { return rig.simulator.acceptedConnections(B) == 8; }, 1s * Slowness));
    QVERIFY(rig.allOn(B, 1s * Slowness));
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    QCOMPARE(rig.client->options().endpoint(), rig.simulator.endpoint(A)); // never overwritten
    record(u"9 dies after 5 min, configured IP gone"_s, rig.client.get(), 2);
}

void ReconnectTest::s09PrefersTheConfiguredAddress()
{
    // contract: H13
    JumpingClock clock;
    Rig rig(options(), {&clock, nullptr});
    QVERIFY(rig.open());
    QVERIFY(move(rig));
    QVERIFY(pass(rig, clock, 300s));
    rig.simulator.closeConnections(B);
    QVERIFY(rig.allOn(A, 1s * Slowness));
    QCOMPARE(rig.simulator.acceptedConnections(B), 4ULL);
    record(u"9 dies after 5 min, configured IP is back"_s, rig.client.get(), 1);
}

void ReconnectTest::s09ForgetsTheLastTargetAfterAnHour()
{
    // contract: H13
    JumpingClock clock;
    Rig rig(options().setReconnectDelay(10ms, 50ms), {&clock, nullptr});
    QVERIFY(rig.open());
    QVERIFY(move(rig));
    rig.simulator.setFault(A, MaintenanceSimulator::Fault::Refuse);
    QVERIFY(pass(rig, clock, 3'601s));
    rig.simulator.closeConnections(B);
    QVERIFY(eventually([&] { return rig.simulator.connections(B).isEmpty(); }));
    QTest::qWait(500); // many attempts
    QCOMPARE(rig.simulator.acceptedConnections(B), 4ULL);
    QCOMPARE(rig.client->state(), QRedis::ClientState::Connecting);
    rig.simulator.setFault(A, MaintenanceSimulator::Fault::None);
    QVERIFY(rig.allOn(A));
    record(u"9 dies after an hour"_s, rig.client.get(), 1);
}

QTEST_GUILESS_MAIN(ReconnectTest)
#include "tst_reconnect.moc"
