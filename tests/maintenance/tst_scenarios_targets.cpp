// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"
#include "tests/shared/certificates.h"
#include "tests/shared/redisserver.h"

#include <QtNetwork/qtcpserver.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::HandoffOutcome;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::TransportOptions;
using QRedis::TransportSecurity;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;
using std::chrono::milliseconds;
using Fault = MaintenanceSimulator::Fault;

/// Scenarios of targets: that do not serve yet, that are somebody else, that change.
class TargetScenariosTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void s05MovesWhenTheTargetHealsInTheWindow_data() { faults(); }
    void s05MovesWhenTheTargetHealsInTheWindow();
    void s05MovesWhenTheTargetHealsAfterTheClose_data() { faults(); }
    void s05MovesWhenTheTargetHealsAfterTheClose();
    void s22MovesWhereTheTargetIsWhoItShouldBe_data();
    void s22MovesWhereTheTargetIsWhoItShouldBe();
    void s22StaysWhereTheTargetIsSomebodyElse();
    void s24DeliversAReplyThatTakesLongerThanTheWindow_data();
    void s24DeliversAReplyThatTakesLongerThanTheWindow();
    void s26FollowsThereAndBack();
    void s26FollowsATargetThatReplacesAnother_data();
    void s26FollowsATargetThatReplacesAnother();
    void s28WaitsForATargetThatHasNoRoomYet_data();
    void s28WaitsForATargetThatHasNoRoomYet();

private:
    static void faults()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("AUTH fails") << Fault::FailAuthentication;
        QTest::newRow("TLS fails") << Fault::FailTls;
    }
    [[nodiscard]] ClientOptions tlsOptions() const
    {
        return ClientOptions().setTransport(
            TransportOptions().setSecurity(TransportSecurity::Tls).setTlsConfiguration(m_certificates.client()));
    }
    [[nodiscard]] Places tlsPlaces() const
    {
        Places places;
        places.tlsA = places.tlsB = m_certificates.server(u"address"_s);
        return places;
    }
    static int count(const Rig &rig, HandoffOutcome outcome)
    {
        return int(std::count_if(rig.finished.cbegin(), rig.finished.cend(),
                                 [outcome](const auto &event) { return event.outcome == outcome; }));
    }

    Certificates m_certificates;
};

void TargetScenariosTest::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), "openssl makes no certificates");
    QVERIFY(m_certificates.make(u"address"_s, u"IP:127.0.0.1"_s));
    QVERIFY(m_certificates.make(u"a"_s, u"DNS:db.test"_s));
    QVERIFY(m_certificates.make(u"b"_s, u"DNS:b.test"_s));
}

void TargetScenariosTest::s05MovesWhenTheTargetHealsInTheWindow()
{
    // contract: H4 B2
    QFETCH(Fault, fault);
    const milliseconds window = isRealSpeed() ? 15s : 8s;
    Rig rig(tlsOptions().setMaintenance(withoutJitter().setCircuitBreakerFailureThreshold(3)), {}, tlsPlaces());
    rig.simulator.setFault(B, fault);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    QElapsedTimer timer;
    timer.start();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), window);
    const auto breakerIs = [&](QRedis::CircuitBreakerState state) {
        const auto breakers = rig.client->snapshot().breakers;
        return breakers.size() == 1 && breakers.first().state == state;
    };
    QVERIFY(eventually([&] { return breakerIs(QRedis::CircuitBreakerState::Open); }));
    QVERIFY(eventually([&] { return timer.hasExpired(window.count() * 6 / 10); }, window));
    QVERIFY(breakerIs(QRedis::CircuitBreakerState::Open));
    QCOMPARE(rig.connectionsTo(A), 4);
    rig.simulator.setFault(B, Fault::None);
    QVERIFY(rig.allOn(B, window - milliseconds(timer.elapsed()))); // before A closes
    QVERIFY(rig.goOn());
    rig.simulator.setFault(A, Fault::Refuse);
    rig.simulator.closeConnections(A);
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"5 %1, heals at 60 %"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
}

void TargetScenariosTest::s05MovesWhenTheTargetHealsAfterTheClose()
{
    // contract: H4 H13 C3
    QFETCH(Fault, fault);
    Rig rig(tlsOptions().setMaintenance(withoutJitter()), {}, tlsPlaces());
    rig.simulator.setFault(B, fault);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    QElapsedTimer timer;
    timer.start();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 2s);
    QVERIFY(eventually([&] { return timer.hasExpired(2'100); })); // the server closes a little later than it said
    QVERIFY(rig.goOn());
    rig.watchGap();
    rig.simulator.setFault(A, Fault::Refuse);
    rig.simulator.closeConnections(A);
    QTest::qWait(1'000); // real
    rig.simulator.setFault(B, Fault::None);
    QVERIFY(rig.goOn());
    rig.endGap();
    QVERIFY(rig.allOn(B));
    const Figures figures = rig.finish(u"5 %1, heals 1 s late"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CORRECT(figures);
    QVERIFY2(figures.longestGap < 2s * Slowness, qPrintable(QString::number(double(figures.longestGap.count()) / 1e6)));
    QCOMPARE(figures.counters.handoffsSucceeded, 0ULL);
    QCOMPARE(rig.client->options().endpoint(), rig.simulator.endpoint(A)); // never overwritten
}

void TargetScenariosTest::s22MovesWhereTheTargetIsWhoItShouldBe_data()
{
    QTest::addColumn<ClientOptions>("options");
    QTest::addColumn<Places>("places");
    QTest::newRow("TLS") << tlsOptions() << tlsPlaces();
    Places six;
    six.a = six.b = u"[::1]:0"_s;
    QTest::newRow("IPv6") << ClientOptions() << six;
    Places named;
    named.b = u"127.0.0.2:"_s;
    named.name = u"db.test"_s;
    QTest::newRow("name as target") << ClientOptions().setMaintenance(
        MaintenanceOptions().setEndpointType(QRedis::EndpointType::InternalFqdn))
                                    << named;
    named.tlsA = m_certificates.server(u"a"_s);
    named.tlsB = m_certificates.server(u"b"_s);
    QTest::newRow("name as target, TLS") << tlsOptions() << named;
}

void TargetScenariosTest::s22MovesWhereTheTargetIsWhoItShouldBe()
{
    // contract: H10 H11 E1
    QFETCH(ClientOptions, options);
    QFETCH(Places, places);
    QTcpServer six;
    if (places.a.startsWith(u'[') && !six.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
        QSKIP("this machine has no IPv6");
    Rig rig(options.setMaintenance(MaintenanceOptions(options.maintenance()).setHandoffJitter(0ms)), {}, places);
    if (!places.name.isEmpty())
        rig.simulator.setNodeNames(B, {u"b.test"_s, {}, {}});
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"22 %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    const QString named = rig.notifications(QRedis::NotificationType::Moving).first().target->host();
    QCOMPARE(named, places.name.isEmpty() ? rig.simulator.endpoint(B).host() : u"b.test"_s);
}

void TargetScenariosTest::s22StaysWhereTheTargetIsSomebodyElse()
{
    // contract: H4 H10
    Places places = tlsPlaces();
    places.tlsB = m_certificates.server(u"b"_s); // known to the same authority, but not for this address
    Rig rig(tlsOptions().setMaintenance(withoutJitter().setMaxHandoffRetries(1)), {}, places);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Kept).isEmpty(); }));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"22 certificate of the wrong name"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(rig.stages(HandoffStage::Kept).first().error.code(), Error::Code::TlsFailed);
    QCOMPARE(figures.counters.handoffsSucceeded, 0ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(rig.connectionsTo(A), 4);
    QCOMPARE(rig.simulator.commandsOn(B), 0ULL); // no password for strangers
}

void TargetScenariosTest::s24DeliversAReplyThatTakesLongerThanTheWindow_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("time 0") << 0;
    QTest::newRow("time -3") << -3;
}

void TargetScenariosTest::s24DeliversAReplyThatTakesLongerThanTheWindow()
{
    // contract: H3 F4
    QFETCH(int, seconds);
    const RedisServer other; // a script keeps its server from answering anybody else
    Rig rig(ClientOptions().setCommandTimeout(60s).setMaintenance(withoutJitter()));
    const QString C = u"C"_s;
    QVERIFY(rig.simulator.addNode(C, u"127.0.0.1:0"_s, {u"127.0.0.1"_s, other.port()}));
    QVERIFY(rig.open());
    const QByteArray script = "local function now() local time = redis.call('TIME') return time[1] + time[2] / 1000000 end "
                              "local finish = now() + 2 while now() < finish do end return 'done'";
    const QRedis::PendingReply slow = rig.client->execute({"EVAL", script, 0});
    QVERIFY(eventually([&] {
        const auto connections = rig.client->snapshot().connections;
        return std::any_of(connections.cbegin(), connections.cend(), [](const auto &each) { return each.inFlight == 1; });
    }));
    rig.simulator.announceMoving(A, MovingTarget::toNode(C), std::chrono::seconds(seconds));
    QVERIFY(rig.allOn(C));
    Figures figures;
    figures.scenario = u"24 %1 under a script of 2 s"_s.arg(QLatin1StringView(QTest::currentDataTag()));
    for (; !slow.isFinished(); ++figures.findings.commands) { // who comes later does not wait for the script
        const auto asked = std::chrono::steady_clock::now();
        const QRedis::Reply reply = await(rig.client->execute({"PING"}));
        QVERIFY2(!reply.isError(), qPrintable(reply.error().message()));
        figures.longestGap = std::max<std::chrono::nanoseconds>(figures.longestGap, std::chrono::steady_clock::now() - asked);
    }
    QVERIFY2(!slow.result().isError(), qPrintable(slow.result().error().message()));
    QCOMPARE(slow.result().toByteArray(), QByteArray("done"));
    QVERIFY(eventually([&] { return rig.finished.size() == 4; }));
    QCOMPARE(count(rig, HandoffOutcome::Completed), 4);
    QTest::qWait(150); // the snapshot is at most 100 ms old
    figures.counters = rig.counters();
    record(figures);
    QVERIFY(figures.findings.commands > 0);
    QVERIFY(figures.longestGap < 1s * Slowness);
    QCOMPARE(figures.counters.commandsFailed, 0ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
}

void TargetScenariosTest::s26FollowsThereAndBack()
{
    // contract: H6 H7 H13
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s); // and again to whoever opts in on A
    QVERIFY(rig.allOn(B));
    QVERIFY(rig.goOn());
    rig.simulator.announceMoving(B, MovingTarget::toNode(A), 15s);
    QVERIFY(rig.allOn(A));
    QVERIFY(eventually([&] { return rig.finished.size() == 8; }));
    QVERIFY(rig.goOn(5'000)); // time to turn round once more
    const Figures figures = rig.finish(u"26 A→B, then B→A"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsStarted, 8ULL);
    QCOMPARE(figures.counters.handoffsSucceeded, 8ULL);
    QCOMPARE(rig.simulator.acceptedConnections(A), 8ULL);
    QCOMPARE(rig.simulator.acceptedConnections(B), 4ULL);
    QCOMPARE(rig.connectionsTo(A), 4);
}

void TargetScenariosTest::s26FollowsATargetThatReplacesAnother_data()
{
    QTest::addColumn<bool>("moved");
    QTest::newRow("before the switch") << false;
    QTest::newRow("after the switch") << true;
}

void TargetScenariosTest::s26FollowsATargetThatReplacesAnother()
{
    // contract: H7
    QFETCH(bool, moved);
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    const QString C = u"C"_s;
    QVERIFY(rig.simulator.addNode(C));
    if (!moved)
        rig.simulator.setFault(B, Fault::BlackHole);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    const qint64 first = rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(moved ? rig.allOn(B) : eventually([&] { return !rig.stages(HandoffStage::Handshaking).isEmpty(); }));
    // One connection is still A's, so that it can tell.
    const qint64 second = rig.simulator.announceMoving(A, MovingTarget::toNode(C), 15s);
    if (moved && rig.simulator.connections(A).isEmpty())
        rig.simulator.sendRaw(B,
                              ">4\r\n$6\r\nMOVING\r\n:" + QByteArray::number(second) + "\r\n:15\r\n+"
                                  + rig.simulator.endpoint(C).toString().toLatin1() + "\r\n");
    QVERIFY(rig.allOn(C));
    QVERIFY(eventually([&] { return rig.finished.size() == 8; }));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"26 A→C during A→B, %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QVERIFY(first != second);
    QCOMPARE(figures.counters.handoffsStarted, 8ULL);
    QCOMPARE(count(rig, HandoffOutcome::Superseded), moved ? 0 : 4);
    QCOMPARE(count(rig, HandoffOutcome::Completed), moved ? 8 : 4);
    QCOMPARE(rig.simulator.acceptedConnections(C), 4ULL);
}

void TargetScenariosTest::s28WaitsForATargetThatHasNoRoomYet_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("maxclients") << Fault::MaxClients;
    QTest::newRow("LOADING") << Fault::FailHandshake;
}

void TargetScenariosTest::s28WaitsForATargetThatHasNoRoomYet()
{
    // contract: H4 O4
    QFETCH(Fault, fault);
    Rig rig(ClientOptions().setMaintenance(withoutJitter().setCircuitBreakerFailureThreshold(10)));
    rig.simulator.setFault(B, fault);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QTest::qWait(isRealSpeed() ? 3'000 : 1'000); // real
    QCOMPARE(rig.connectionsTo(A), 4);
    QVERIFY(!rig.stages(HandoffStage::Retrying).isEmpty());
    QVERIFY(rig.goOn());
    rig.simulator.setFault(B, Fault::None);
    QVERIFY(rig.allOn(B, 5s * Slowness)); // well before the end of the window
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"28 target answers %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
}

QTEST_GUILESS_MAIN(TargetScenariosTest)
#include "tst_scenarios_targets.moc"
