// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"

#include <QtTest/qsignalspy.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::NotificationType;
using QRedis::TimePoint;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;
using std::chrono::milliseconds;

namespace {

const QString Name = u"db.test"_s;

/// Two nodes with one port, and a name that leads to A.
Places named()
{
    Places places;
    places.b = u"127.0.0.2:"_s;
    places.name = Name;
    return places;
}

} // namespace

/// Scenarios in which MOVING names nobody, and the whole chain of an upgrade.
class NameScenariosTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s08DialsAConfiguredAddressAtHalfOfTheTime();
    void s08FollowsTheNameInTheWindow_data();
    void s08FollowsTheNameInTheWindow();
    void s08GoesToASiblingAtOnce();
    void s08FollowsTheNameAfterTheClose();
    void waitsForANamedTargetThatLeadsToTheLeavingNode();
    void s17ServesThroughTheWholeChain_data();
    void s17ServesThroughTheWholeChain();
    void s17EndsAWindowWhoseEndOnlyTheNewNodeTells();
    void s25DropsACandidateThatLandedOnTheLeavingNode();

private:
    /// When the last connection was switched.
    static TimePoint lastSwitch(const Rig &rig)
    {
        TimePoint last;
        for (const QRedis::HandoffEvent &event : rig.stages(HandoffStage::Switched))
            last = std::max(last, event.at);
        return last;
    }
    /// The old node goes away, as announced.
    static void close(Rig &rig)
    {
        rig.simulator.setFault(A, MaintenanceSimulator::Fault::Refuse);
        rig.simulator.closeConnections(A);
    }
    static milliseconds since(TimePoint start, TimePoint end) { return std::chrono::duration_cast<milliseconds>(end - start); }
};

void NameScenariosTest::s08DialsAConfiguredAddressAtHalfOfTheTime()
{
    // contract: H5
    const milliseconds window = isRealSpeed() ? 15s : 2s;
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    const TimePoint announced = std::chrono::steady_clock::now();
    rig.simulator.announceMoving(A, MovingTarget::none(), window);
    rig.simulator.redirect(A, B); // as a load balancer does
    QVERIFY(eventually([&] { return rig.finished.size() == 4; }, window));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"8 null endpoint, IP"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(rig.simulator.connections(B).size(), 4);
    for (const QRedis::HandoffEvent &event : rig.stages(HandoffStage::Connecting))
        QVERIFY(event.at - announced >= window / 2);
    QVERIFY2(lastSwitch(rig) - announced < window / 2 + 500ms * Slowness,
             qPrintable(QString::number(since(announced, lastSwitch(rig)).count())));
}

void NameScenariosTest::s08FollowsTheNameInTheWindow_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("DNS changes at 30 %") << 30;
    QTest::newRow("DNS changes at 60 %") << 60;
}

void NameScenariosTest::s08FollowsTheNameInTheWindow()
{
    // contract: H5
    QFETCH(int, percent);
    const milliseconds window = isRealSpeed() ? 15s : 8s;
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {}, named());
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    const quint64 before = rig.simulator.lookups(Name);
    const TimePoint announced = std::chrono::steady_clock::now();
    rig.simulator.announceMoving(A, MovingTarget::none(), window);
    rig.simulator.setName(Name, {B}, window * percent / 100);
    const TimePoint changed = std::chrono::steady_clock::now() + window * percent / 100;
    QVERIFY(rig.allOn(B, window - since(announced, std::chrono::steady_clock::now())));
    close(rig);
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"8 null endpoint, %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QVERIFY2(since(changed, lastSwitch(rig)) < 1'500ms * Slowness,
             qPrintable(QString::number(since(changed, lastSwitch(rig)).count())));
    // Once in a second, and once for each dial: four of those that moved, and the one at half of the time.
    const auto lookups = qint64(rig.simulator.lookups(Name) - before);
    const auto seconds = (changed - announced) / 1s;
    QVERIFY2(lookups >= seconds && lookups < seconds + 10, qPrintable(QString::number(lookups)));
}

void NameScenariosTest::s08GoesToASiblingAtOnce()
{
    // contract: H5
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {}, named());
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.simulator.setName(Name, {A, B}); // as a database with several proxies
    rig.watchGap();
    const TimePoint announced = std::chrono::steady_clock::now();
    rig.simulator.announceMoving(A, MovingTarget::none(), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"8 null endpoint, sibling"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QVERIFY(since(announced, lastSwitch(rig)) < 1'500ms * Slowness);
}

void NameScenariosTest::s08FollowsTheNameAfterTheClose()
{
    // contract: H5 H4 C3
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {}, named());
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.simulator.announceMoving(A, MovingTarget::none(), 2s);
    QVERIFY(eventually([&] { return rig.finished.size() == 4; })); // by the deadline: nothing was found
    for (const QRedis::HandoffEvent &event : std::as_const(rig.finished))
        QCOMPARE(event.outcome, std::optional(QRedis::HandoffOutcome::Kept));
    QCOMPARE(rig.connectionsTo(A), 4);
    QVERIFY(rig.goOn());
    rig.watchGap();
    const TimePoint closed = std::chrono::steady_clock::now();
    close(rig);
    rig.simulator.setName(Name, {B}, 1s);
    QVERIFY(rig.allOn(B));
    const auto outage = since(closed, std::chrono::steady_clock::now());
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"8 null endpoint, DNS changes after the close"_s);
    VERIFY_CORRECT(figures);
    QVERIFY2(outage < 2'500ms * Slowness, qPrintable(QString::number(outage.count())));
    QCOMPARE(figures.counters.handoffsSucceeded, 0ULL);
    const QStringList lost{u"ConnectionLost"_s}; // written, without a reply, and not to be repeated
    if (figures.findings.failed > 0)
        QCOMPARE(figures.findings.failedByCode.keys(), lost);
}

void NameScenariosTest::waitsForANamedTargetThatLeadsToTheLeavingNode()
{
    // contract: H5
    const milliseconds window = isRealSpeed() ? 15s : 8s;
    const QString target = u"next.test"_s;
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {}, named());
    rig.simulator.setName(target, {A});
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    const TimePoint announced = std::chrono::steady_clock::now();
    const quint16 port = rig.simulator.endpoint(A).port();
    rig.simulator.announceMoving(A, MovingTarget::toEndpoint(QRedis::Endpoint(target, port)), window);
    QVERIFY(eventually([&] { return rig.simulator.lookups(target) >= 3; }, window / 2)); // at once, and each second
    QVERIFY(!rig.stages(HandoffStage::Retrying).isEmpty());
    QCOMPARE(rig.simulator.acceptedConnections(A), 4ULL); // nothing is dialled that is left
    rig.simulator.setName(target, {B});
    const TimePoint changed = std::chrono::steady_clock::now();
    QVERIFY(rig.allOn(B, window - since(announced, changed)));
    close(rig);
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"8 named target, its name changes later"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(figures.counters.handoffRetries, 1ULL); // the others waited for the one that tried
    QVERIFY2(since(changed, lastSwitch(rig)) < 1'500ms * Slowness,
             qPrintable(QString::number(since(changed, lastSwitch(rig)).count())));
}

void NameScenariosTest::s17ServesThroughTheWholeChain_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::newRow("the new node is named") << u"rolling-move"_s;
    QTest::newRow("nobody is named") << u"null-endpoint"_s;
}

void NameScenariosTest::s17ServesThroughTheWholeChain()
{
    // contract: H1 H2 H5 H8 W1 W4 C2
    QFETCH(QString, scenario);
    Rig rig({}, {}, named());
    QSignalSpy over(&rig.simulator, &MaintenanceSimulator::scenarioFinished);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    QVERIFY2(rig.simulator.runScenario(scenario, speed(10)), qPrintable(rig.simulator.errorString()));
    QVERIFY(eventually([&] { return over.count() == 1; }, 60s));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"17 full chain, %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(rig.connectionsTo(B), 4);
    QCOMPARE(rig.received.size(), 3);
    const auto windows = rig.client->snapshot().windows; // that of MIGRATING was closed
    QVERIFY(std::all_of(windows.cbegin(), windows.cend(),
                        [](const auto &window) { return window.type == int(NotificationType::Moving); }));
}

void NameScenariosTest::s17EndsAWindowWhoseEndOnlyTheNewNodeTells()
{
    // contract: W1 W4
    Rig rig(ClientOptions().setMaintenance(withoutJitter().setPostHandoffRelaxedDuration(0ms)));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    const auto isMigrating = [&] {
        const auto windows = rig.client->snapshot().windows;
        return std::any_of(windows.cbegin(), windows.cend(),
                           [](const auto &window) { return window.type == int(NotificationType::Migrating); });
    };
    QVERIFY(isMigrating());
    rig.simulator.sendRaw(B, ">3\r\n$8\r\nMIGRATED\r\n:9000\r\n*1\r\n$1\r\n1\r\n", 1); // to one connection alone
    QVERIFY(eventually([&] { return !isMigrating(); }));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"17 MIGRATED heard on B only"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(rig.notifications(NotificationType::Migrated).first().effect, QRedis::Notification::Effect::Applied);
}

void NameScenariosTest::s25DropsACandidateThatLandedOnTheLeavingNode()
{
    // contract: H5
    const milliseconds window = isRealSpeed() ? 15s : 6s; // a quarter is left to redirect what comes
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::none(), window);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Retrying).isEmpty(); }, window));
    QCOMPARE(rig.simulator.acceptedConnections(A), 5ULL); // one of four tries
    rig.simulator.redirect(A, B); // at 57 % or so
    QVERIFY(eventually([&] { return rig.finished.size() == 4; }, window));
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); })); // none of those that it serves itself
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"25 half-time dial lands on A again"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(rig.simulator.connections(B).size(), 4);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.handoffsFailed, 0ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(rig.client->snapshot().breakers.first().failures, 0ULL); // nobody's failure
}

QTEST_GUILESS_MAIN(NameScenariosTest)
#include "tst_scenarios_names.moc"
