// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"

#include <QtTest/qsignalspy.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::MaintenanceOptions;
using QRedis::Notification;
using QRedis::NotificationType;
using QRedis::WindowEvent;
using QRedis::Testing::AnnounceOptions;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

AnnounceOptions numbered(qint64 sequence, int copies = 1)
{
    AnnounceOptions options;
    options.sequence = sequence;
    options.copies = copies;
    return options;
}

/// What became of windows, in order; their opening apart.
QList<WindowEvent> ended(const QRedis::Client &client)
{
    QList<WindowEvent> result;
    for (const QRedis::JournalEntry &entry : client.journal()) {
        const auto *event = std::get_if<WindowEvent>(&entry.event);
        if (event && event->change != WindowEvent::Change::Opened)
            result.append(*event);
    }
    return result;
}

} // namespace

/// Scenarios of windows: when time-outs are relaxed, and when they are normal again.
class WindowScenariosTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s14ClosesOneWindowForOneCompletion();
    void s15IsNormalAgainWhenTheCompletionWasLost();
    void s16TakesNoNoticeOfAReplayedCompletion();
    void s16ClosesTheWindowWhenTheCompletionIsHeardAsItHappened();

private:
    static bool hasWindows(const Rig &rig, qsizetype count)
    {
        return eventually([&] { return rig.client->snapshot().windows.size() == count; });
    }
    /// Whether the time-outs of all connections are relaxed, or those of none.
    static bool allRelaxed(const Rig &rig, bool relaxed)
    {
        return eventually([&] {
            const auto connections = rig.client->snapshot().connections;
            return std::all_of(connections.cbegin(), connections.cend(),
                               [relaxed](const auto &connection) { return connection.relaxed == relaxed; });
        });
    }
};

void WindowScenariosTest::s14ClosesOneWindowForOneCompletion()
{
    // contract: W1 W4 F4
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QSignalSpy opened(rig.client.get(), &QRedis::Client::timeoutsRelaxed);
    QSignalSpy restored(rig.client.get(), &QRedis::Client::timeoutsRestored);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s, numbered(100));
    rig.simulator.announce(NotificationType::Migrating, {u"2"_s}, 20s, numbered(101));
    QVERIFY(hasWindows(rig, 2));

    rig.simulator.announce(NotificationType::Migrated, {u"1"_s}, {}, numbered(102, 3));
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrated).size() == 1; }));
    QVERIFY(hasWindows(rig, 1));
    QVERIFY(allRelaxed(rig, true));
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s, numbered(100)); // again
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s, numbered(99)); // new, but of what is over
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrating).size() == 3; }));
    QVERIFY(rig.goOn());
    QVERIFY(hasWindows(rig, 1));
    QCOMPARE(rig.client->snapshot().windows.first().sequence, std::optional<qint64>(101));
    QVERIFY(rig.notifications(NotificationType::Migrating).last().effect != Notification::Effect::Applied);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(restored.count(), 0);
    QCOMPARE(ended(*rig.client).size(), 1);
    const WindowEvent first = ended(*rig.client).first();
    QCOMPARE(first.change, WindowEvent::Change::Closed);
    QCOMPARE(first.sequence, std::optional<qint64>(100));
    QCOMPARE(first.openWindows, 1);
    QCOMPARE(first.relaxedTimeout, MaintenanceOptions().relaxedTimeout());

    rig.simulator.announce(NotificationType::Migrated, {u"2"_s}, {}, numbered(103));
    QVERIFY(hasWindows(rig, 0));
    QVERIFY(allRelaxed(rig, false));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"14 two windows, one completion"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(opened.count(), 2);
    QVERIFY(eventually([&] { return restored.count() == 1; }));
    QCOMPARE(ended(*rig.client).size(), 2);
    QCOMPARE(ended(*rig.client).last().sequence, std::optional<qint64>(101));
    QCOMPARE(ended(*rig.client).last().relaxedTimeout, 0ms);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    // Each of four connections heard 100 twice, 99, 101 and 103 once, 102 three times.
    QCOMPARE(figures.counters.notificationCopies, quint64(4 * 8 - 5));
}

void WindowScenariosTest::s15IsNormalAgainWhenTheCompletionWasLost()
{
    // contract: W2 W5
    const auto relaxed = isRealSpeed() ? 10s : 3s;
    MaintenanceOptions maintenance = withoutJitter().setRelaxedTimeout(relaxed);
    if (!isRealSpeed())
        maintenance.setWindowBackstop(4s); // instead of 16 s
    Rig rig(ClientOptions().setCommandTimeout(1s).setMaintenance(maintenance));
    QSignalSpy restored(rig.client.get(), &QRedis::Client::timeoutsRestored);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 1s);
    QVERIFY(hasWindows(rig, 1));
    QVERIFY(rig.simulator.pauseServer());
    QTest::qWait(1'500); // real: longer than a command may normally take
    QVERIFY(rig.simulator.resumeServer());
    QVERIFY(rig.goOn());
    QCOMPARE(rig.counters().timeouts, 0ULL);
    QVERIFY(eventually([&] { return restored.count() == 1; }, 60s));
    QCOMPARE(ended(*rig.client).size(), 1);
    QCOMPARE(ended(*rig.client).first().change, WindowEvent::Change::BackstopReached);
    QCOMPARE(ended(*rig.client).first().type, NotificationType::Migrating);
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"15 MIGRATED lost"_s);
    VERIFY_CLEAN(figures);
    QVERIFY(figures.longestGap > 1s);

    QVERIFY(hasWindows(rig, 0));
    QVERIFY(allRelaxed(rig, false));
    QVERIFY(rig.simulator.pauseServer());
    const QRedis::Reply late = await(rig.client->execute({"PING"}));
    QVERIFY(rig.simulator.resumeServer());
    QCOMPARE(late.error().code(), Error::Code::Timeout);
}

void WindowScenariosTest::s16TakesNoNoticeOfAReplayedCompletion()
{
    // contract: F5 W4
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QSignalSpy restored(rig.client.get(), &QRedis::Client::timeoutsRestored);
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s}); // repeated after each opt-in
    QVERIFY(rig.open());
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrated).size() == 1; }));
    QCOMPARE(rig.received.first().effect, Notification::Effect::CatchUp);
    QVERIFY(rig.load());
    QVERIFY(rig.client->snapshot().windows.isEmpty());
    QVERIFY(allRelaxed(rig, false));

    // Nor does it end what is going on now: whoever moves opts in anew.
    const qint64 begin = rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(hasWindows(rig, 1));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 4; }));
    QVERIFY(rig.goOn());
    const auto windows = rig.client->snapshot().windows;
    QVERIFY(std::any_of(windows.cbegin(), windows.cend(), [&](const auto &window) { return window.sequence == begin; }));
    QVERIFY(allRelaxed(rig, true));
    QCOMPARE(restored.count(), 0);

    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(eventually([&] { return ended(*rig.client).size() == 1; })); // that of MOVING is still open
    QCOMPARE(ended(*rig.client).first().sequence, std::optional(begin));
    const Figures figures = rig.finish(u"16 completion replayed at opt-in"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(figures.counters.notificationsCatchUp, 1ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
}

void WindowScenariosTest::s16ClosesTheWindowWhenTheCompletionIsHeardAsItHappened()
{
    // contract: F5 W4
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    const qint64 begin = rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(hasWindows(rig, 1));
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::FailHandshake);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return !rig.stages(QRedis::HandoffStage::Retrying).isEmpty(); }));
    rig.simulator.freeze(A); // so that it is first heard by those that opt in on B, to whom it is said again
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::None);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrated).size() == 1; }));
    QCOMPARE(rig.received.last().effect, Notification::Effect::CatchUp);
    QVERIFY(ended(*rig.client).isEmpty());

    rig.simulator.thaw(A);
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrated).size() == 2; }));
    QCOMPARE(rig.received.last().effect, Notification::Effect::Applied);
    QCOMPARE(ended(*rig.client).size(), 1);
    QCOMPARE(ended(*rig.client).first().sequence, std::optional(begin));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"16 replayed before it was heard"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
}

QTEST_GUILESS_MAIN(WindowScenariosTest)
#include "tst_scenarios_windows.moc"
