// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/maintenancewindows_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Effect = QRedis::Notification::Effect;
using QRedis::Endpoint;
using QRedis::MaintenanceOptions;
using QRedis::MaintenanceWindows;
using QRedis::Notification;
using QRedis::NotificationType;
using QRedis::TimePoint;
using WindowChange = QRedis::WindowEvent::Change;

class MaintenanceWindowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startersRelaxTheWholeDatabase_data();
    void startersRelaxTheWholeDatabase();
    void movingRelaxesItsPeerAndItsTarget();
    void targetIsRecognisedInAnySpelling();
    void twoMigrationsOneCompleted();
    void lateCopyOfTheStarterOpensNothing();
    void lostCompletionEndsAtTheBackstop();
    void replayedCompletionHasNoEffect();
    void completionKnownBeforeItsStarterKeepsItOut();
    void completionThatTellsNothingIsNotRemembered();
    void memoryOfCompletionsLastsTwoBackstops();
    void memoryOfCompletionsIsBounded();
    void newStarterAfterACompletionOpensAgain();
    void completionOfAnotherFamilyClosesNothing();
    void completionClosesLowerSequencesOnly();
    void completionOfOtherShardsClosesNothing();
    void partialCompletionsAddUp();
    void completionWithoutShardsClosesTheOldest();
    void starterWithoutShardsIsClosedByTheNextCompletion();
    void slotWindowsCloseWhenTheirSlotsHaveMoved();
    void notificationsWithoutSequencePairByShards();
    void copiesOnlyConfirm();
    void movingEndsWhenNothingCanDrainAnyMore();
    void movingWithoutTimeIsNow();
    void newestMovingWins();
    void expiryComesInOrder();
    void newestOpenWindowIsNamed();
    void garbageIsIgnored();
    void floodKeepsAFewWindows();
};

static const TimePoint Start{1h};

static Notification notification(NotificationType type, std::optional<qint64> sequence, const QStringList &shards = {})
{
    Notification result;
    result.type = type;
    result.sequence = sequence;
    result.shards = shards;
    if (result.isStarter())
        result.time = 20s;
    return result;
}

static Notification moving(std::optional<qint64> sequence, const QString &peer, const Endpoint &target)
{
    Notification result = notification(NotificationType::Moving, sequence);
    result.time = 15s;
    result.peer = peer;
    if (!target.isNull())
        result.target = target;
    return result;
}

static const QString PeerA = u"10.0.0.1:12000"_s;
static const QString PeerB = u"10.0.0.2:12000"_s;
static const QString PeerC = u"10.0.0.3:12000"_s;
static const Endpoint TargetB(u"10.0.0.2"_s, 12000);
static const Endpoint TargetC(u"10.0.0.3"_s, 12000);

void MaintenanceWindowsTest::startersRelaxTheWholeDatabase_data()
{
    QTest::addColumn<NotificationType>("type");
    QTest::newRow("MIGRATING") << NotificationType::Migrating;
    QTest::newRow("FAILING_OVER") << NotificationType::FailingOver;
    QTest::newRow("SMIGRATING") << NotificationType::SMigrating;
}

// contract: W1
void MaintenanceWindowsTest::startersRelaxTheWholeDatabase()
{
    QFETCH(const NotificationType, type);
    MaintenanceWindows windows{MaintenanceOptions()};
    QCOMPARE(windows.relaxedUntil(PeerA, Start), std::nullopt);
    Notification starter = notification(type, 7);
    starter.peer = PeerA;
    const auto [effect, changes] = windows.apply(starter, Start);
    QCOMPARE(effect, Effect::Applied);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().change, WindowChange::Opened);
    QCOMPARE(changes.first().window.type, type);
    QCOMPARE(changes.first().window.sequence, 7);
    QCOMPARE(changes.first().window.peer, QString());
    QCOMPARE(changes.first().window.deadline, Start + 20s);
    for (const QString &peer : {PeerA, PeerB, QString()})
        QCOMPARE(windows.relaxedUntil(peer, Start + 69s), Start + 70s);
    QCOMPARE(windows.movingWindow(PeerA, Start).has_value(), false);
    QCOMPARE(windows.dialTarget(Start), std::nullopt);
}

// contract: W1, H2
void MaintenanceWindowsTest::movingRelaxesItsPeerAndItsTarget()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    QCOMPARE(windows.apply(moving(48, PeerA, TargetB), Start).effect, Effect::Applied);
    QVERIFY(windows.relaxedUntil(PeerA, Start).has_value());
    QVERIFY(windows.relaxedUntil(PeerB, Start).has_value());
    QCOMPARE(windows.relaxedUntil(PeerC, Start), std::nullopt);
    QCOMPARE(windows.relaxedUntil(QString(), Start), std::nullopt);
    QCOMPARE(windows.movingWindow(PeerA, Start)->deadline, Start + 15s);
    QVERIFY(!windows.movingWindow(PeerB, Start));
}

// contract: W1, H11
void MaintenanceWindowsTest::targetIsRecognisedInAnySpelling()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(moving(1, PeerA, Endpoint(u"FD00:0:0::9"_s, 12000)), Start);
    QVERIFY(windows.relaxedUntil(u"[fd00::9]:12000"_s, Start).has_value());
    QVERIFY(!windows.relaxedUntil(u"[fd00::9]:12001"_s, Start));
    QVERIFY(!windows.relaxedUntil(u"[fd00::8]:12000"_s, Start));
    windows.apply(moving(2, PeerA, Endpoint(u"Node2.example"_s, 12000)), Start);
    QVERIFY(windows.relaxedUntil(u"node2.example:12000"_s, Start).has_value());
}

// contract: W4 (scenario 14)
void MaintenanceWindowsTest::twoMigrationsOneCompleted()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    windows.apply(notification(NotificationType::Migrating, 8, {u"2"_s}), Start + 1s);
    const Notification completion = notification(NotificationType::Migrated, 9, {u"1"_s});
    const auto [effect, changes] = windows.apply(completion, Start + 5s);
    QCOMPARE(effect, Effect::Applied);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().change, WindowChange::Closed);
    QCOMPARE(changes.first().window.sequence, 7);
    QCOMPARE(windows.open().size(), 1);
    QCOMPARE(windows.relaxedUntil(PeerA, Start + 5s), Start + 71s); // still relaxed

    // Copies of the completion, in case they get as far as this, close nothing else.
    for (int copy = 0; copy < 3; ++copy) {
        const MaintenanceWindows::Outcome again = windows.apply(completion, Start + 6s);
        QCOMPARE(again.effect, Effect::CatchUp);
        QVERIFY(again.changes.isEmpty());
    }
    QCOMPARE(windows.open().size(), 1);

    QCOMPARE(windows.apply(notification(NotificationType::Migrated, 10, {u"2"_s}), Start + 8s).changes.size(), 1);
    QVERIFY(windows.open().isEmpty());
    QCOMPARE(windows.relaxedUntil(PeerA, Start + 8s), std::nullopt);
}

// contract: W4 (scenario 14)
void MaintenanceWindowsTest::lateCopyOfTheStarterOpensNothing()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    const Notification starter = notification(NotificationType::Migrating, 7, {u"1"_s});
    windows.apply(starter, Start);
    windows.apply(notification(NotificationType::Migrated, 9, {u"1"_s}), Start + 5s);
    const auto [effect, changes] = windows.apply(starter, Start + 6s);
    QCOMPARE(effect, Effect::Late);
    QVERIFY(changes.isEmpty());
    QCOMPARE(windows.relaxedUntil(PeerA, Start + 6s), std::nullopt);
    // An equal sequence is not higher either.
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 9, {u"1"_s}), Start + 6s).effect, Effect::Late);
}

// contract: W5 (scenario 15)
void MaintenanceWindowsTest::lostCompletionEndsAtTheBackstop()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    QCOMPARE(windows.nextExpiry(), Start + 70s); // 20 s + 5 × 10 s
    QVERIFY(windows.expire(Start + 70s - 1ns).isEmpty());
    QVERIFY(windows.relaxedUntil(PeerA, Start + 70s - 1ns).has_value());
    QCOMPARE(windows.relaxedUntil(PeerA, Start + 70s), std::nullopt); // even if the timer comes late
    const QList<MaintenanceWindows::Change> changes = windows.expire(Start + 70s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().change, WindowChange::BackstopReached);
    QCOMPARE(changes.first().window.sequence, 7);
    QVERIFY(windows.open().isEmpty());
    QCOMPARE(windows.nextExpiry(), std::nullopt);
    QCOMPARE(windows.apply(notification(NotificationType::Migrated, 8, {u"1"_s}), Start + 71s).effect, Effect::CatchUp);
}

// contract: F5 (scenario 16)
void MaintenanceWindowsTest::replayedCompletionHasNoEffect()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    for (const NotificationType type : {NotificationType::Migrated, NotificationType::FailedOver, NotificationType::SMigrated}) {
        const auto [effect, changes] = windows.apply(notification(type, 5, {u"1"_s}), Start);
        QCOMPARE(effect, Effect::CatchUp);
        QVERIFY(changes.isEmpty());
    }
    QVERIFY(windows.open().isEmpty());
    QCOMPARE(windows.relaxedUntil(PeerA, Start), std::nullopt);
    QCOMPARE(windows.nextExpiry(), std::nullopt);
    // What begins afterwards is not disturbed, on the same shard neither.
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 6, {u"1"_s}), Start + 1s).effect, Effect::Applied);
}

// contract: W4
void MaintenanceWindowsTest::completionKnownBeforeItsStarterKeepsItOut()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrated, 8, {u"1"_s}), Start);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start).effect, Effect::Late);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 7, {u"2"_s}), Start).effect, Effect::Applied);
    QCOMPARE(windows.apply(notification(NotificationType::FailingOver, 7, {u"1"_s}), Start).effect, Effect::Applied);
}

// contract: F5
void MaintenanceWindowsTest::completionThatTellsNothingIsNotRemembered()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    QCOMPARE(windows.apply(notification(NotificationType::Migrated, 8), Start).effect, Effect::CatchUp);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 7), Start).effect, Effect::Applied);
}

// contract: W4
void MaintenanceWindowsTest::memoryOfCompletionsLastsTwoBackstops()
{
    const MaintenanceOptions options = MaintenanceOptions().setWindowBackstop(30s);
    const Notification starter = notification(NotificationType::Migrating, 7, {u"1"_s});
    const Notification completion = notification(NotificationType::Migrated, 9, {u"1"_s});
    MaintenanceWindows windows(options);
    windows.apply(starter, Start);
    windows.apply(completion, Start + 5s);
    QCOMPARE(windows.apply(starter, Start + 65s - 1ns).effect, Effect::Late);
    QCOMPARE(windows.apply(starter, Start + 65s).effect, Effect::Applied);

    MaintenanceWindows automatic{MaintenanceOptions()}; // 20 s + 5 × 10 s
    automatic.apply(starter, Start);
    automatic.apply(completion, Start + 5s);
    QCOMPARE(automatic.apply(starter, Start + 145s - 1ns).effect, Effect::Late);
    QCOMPARE(automatic.apply(starter, Start + 145s).effect, Effect::Applied);
}

// contract: X3
void MaintenanceWindowsTest::memoryOfCompletionsIsBounded()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    for (int shard = 0; shard < 65; ++shard)
        windows.apply(notification(NotificationType::Migrated, 100 + shard, {QString::number(shard)}), Start);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 1, {u"0"_s}), Start).effect, Effect::Applied);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 2, {u"1"_s}), Start).effect, Effect::Late);
}

// contract: W4
void MaintenanceWindowsTest::newStarterAfterACompletionOpensAgain()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    windows.apply(notification(NotificationType::Migrated, 8, {u"1"_s}), Start + 5s);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 9, {u"1"_s}), Start + 6s).effect, Effect::Applied);
    QCOMPARE(windows.open().size(), 1);
}

// contract: W4
void MaintenanceWindowsTest::completionOfAnotherFamilyClosesNothing()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    windows.apply(moving(8, PeerA, TargetB), Start);
    QCOMPARE(windows.apply(notification(NotificationType::FailedOver, 9, {u"1"_s}), Start).effect, Effect::CatchUp);
    QCOMPARE(windows.apply(notification(NotificationType::FailedOver, 10), Start).effect, Effect::CatchUp);
    QCOMPARE(windows.open().size(), 2);
}

// contract: W4
void MaintenanceWindowsTest::completionClosesLowerSequencesOnly()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    for (const qint64 sequence : {5, 7, 9})
        windows.apply(notification(NotificationType::Migrating, sequence, {u"1"_s}), Start);
    const MaintenanceWindows::Outcome outcome = windows.apply(notification(NotificationType::Migrated, 9, {u"1"_s}), Start);
    QCOMPARE(outcome.changes.size(), 2);
    QCOMPARE(windows.open().size(), 1);
    QCOMPARE(windows.open().first().sequence, 9);
}

// contract: W4
void MaintenanceWindowsTest::completionOfOtherShardsClosesNothing()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    QCOMPARE(windows.apply(notification(NotificationType::Migrated, 8, {u"2"_s, u"11"_s}), Start).effect, Effect::CatchUp);
    QCOMPARE(windows.open().size(), 1);
}

// contract: W4
void MaintenanceWindowsTest::partialCompletionsAddUp()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s, u"2"_s}), Start);
    const MaintenanceWindows::Outcome first = windows.apply(notification(NotificationType::Migrated, 8, {u"2"_s}), Start);
    QCOMPARE(first.effect, Effect::Applied);
    QVERIFY(first.changes.isEmpty());
    QCOMPARE(windows.open().size(), 1);
    const MaintenanceWindows::Outcome second = windows.apply(notification(NotificationType::Migrated, 9, {u"1"_s}), Start);
    QCOMPARE(second.changes.size(), 1);
    QCOMPARE(second.changes.first().window.shards, (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(windows.open().isEmpty());
}

// contract: W4
void MaintenanceWindowsTest::completionWithoutShardsClosesTheOldest()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::FailingOver, 6, {u"9"_s}), Start);
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    windows.apply(notification(NotificationType::Migrating, 8, {u"2"_s}), Start);
    const MaintenanceWindows::Outcome outcome = windows.apply(notification(NotificationType::Migrated, 9), Start);
    QCOMPARE(outcome.changes.size(), 1);
    QCOMPARE(outcome.changes.first().window.sequence, 7);
    QCOMPARE(windows.open().size(), 2);
    // It completed shard 1, and only that.
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start).effect, Effect::Late);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 7, {u"3"_s}), Start).effect, Effect::Applied);
}

// contract: W4
void MaintenanceWindowsTest::starterWithoutShardsIsClosedByTheNextCompletion()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 6), Start);
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    // The window that tells its shards goes first.
    QCOMPARE(windows.apply(notification(NotificationType::Migrated, 8, {u"1"_s}), Start).changes.first().window.sequence, 7);
    QCOMPARE(windows.apply(notification(NotificationType::Migrated, 9, {u"1"_s}), Start).changes.first().window.sequence, 6);

    windows.apply(notification(NotificationType::Migrating, 10), Start);
    QCOMPARE(windows.apply(notification(NotificationType::Migrated, 11), Start).changes.size(), 1);
    QCOMPARE(windows.apply(notification(NotificationType::Migrating, 10), Start).effect, Effect::Late);
}

// contract: W4
void MaintenanceWindowsTest::slotWindowsCloseWhenTheirSlotsHaveMoved()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    Notification starter = notification(NotificationType::SMigrating, 16);
    starter.time.reset();
    starter.slotRanges = u"123,456,5000-7000"_s;
    windows.apply(starter, Start);
    QCOMPARE(windows.open().first().deadline, TimePoint()); // none was announced
    QCOMPARE(windows.open().first().until, Start + 50s);

    Notification completion = notification(NotificationType::SMigrated, 17);
    completion.migrations = {{u"a:1"_s, u"b:1"_s, u"123,456"_s}, {u"a:1"_s, u"c:1"_s, u"5000-6999"_s}};
    QVERIFY(windows.apply(completion, Start).changes.isEmpty()); // slot 7000 is missing
    completion.sequence = 18;
    completion.migrations = {{u"a:1"_s, u"c:1"_s, u"6500-7001"_s}};
    QCOMPARE(windows.apply(completion, Start).changes.size(), 1);
    QCOMPARE(windows.apply(starter, Start).effect, Effect::Late);
}

// contract: W4, F4
void MaintenanceWindowsTest::notificationsWithoutSequencePairByShards()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, std::nullopt, {u"1"_s}), Start);
    windows.apply(notification(NotificationType::Migrating, std::nullopt, {u"2"_s}), Start);
    const auto outcome = windows.apply(notification(NotificationType::Migrated, std::nullopt, {u"2"_s}), Start);
    QCOMPARE(outcome.changes.size(), 1);
    QCOMPARE(outcome.changes.first().window.shards, QStringList{u"2"_s});
    QCOMPARE(windows.open().size(), 1);
}

// contract: W4, H6
void MaintenanceWindowsTest::copiesOnlyConfirm()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    Notification copy = moving(48, PeerA, TargetB);
    windows.apply(copy, Start);
    windows.apply(notification(NotificationType::Migrating, 48), Start);
    copy.time = 9s;
    copy.peer = PeerC;
    windows.confirm(copy);
    QCOMPARE(windows.open().size(), 2);
    QCOMPARE(windows.open().first().copies, 2);
    QCOMPARE(windows.open().first().deadline, Start + 15s);
    QCOMPARE(windows.open().first().peer, PeerA);
    QCOMPARE(windows.open().last().copies, 1);
    windows.confirm(moving(48, PeerA, TargetC)); // another move with the same number
    QCOMPARE(windows.open().first().copies, 2);
}

// contract: W1, H3
void MaintenanceWindowsTest::movingEndsWhenNothingCanDrainAnyMore()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(moving(48, PeerA, TargetB), Start);
    QCOMPARE(windows.open().first().until, Start + 20s);
    QCOMPARE(windows.dialTarget(Start + 20s - 1ns), TargetB);
    QCOMPARE(windows.dialTarget(Start + 20s), std::nullopt);
    QVERIFY(!windows.movingWindow(PeerA, Start + 20s));
    const QList<MaintenanceWindows::Change> changes = windows.expire(Start + 20s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().change, WindowChange::Expired);
}

// contract: F4, H3 (scenario 24)
void MaintenanceWindowsTest::movingWithoutTimeIsNow()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    for (const auto &time : {std::optional<std::chrono::milliseconds>(), std::optional(0ms)}) {
        Notification now = moving(time ? 1 : 2, PeerA, TargetB);
        now.time = time;
        windows.apply(now, Start);
        QCOMPARE(windows.open().last().deadline, Start);
        QCOMPARE(windows.open().last().until, Start + 20s); // draining has its time all the same
    }
}

// contract: H7, H13 (scenario 26)
void MaintenanceWindowsTest::newestMovingWins()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(moving(48, PeerA, TargetB), Start);
    windows.apply(moving(49, PeerA, TargetC), Start + 1s);
    QCOMPARE(windows.movingWindow(PeerA, Start + 1s)->target, TargetC);
    QCOMPARE(windows.dialTarget(Start + 1s), TargetC);
    // One without a target does not hide where the others went.
    windows.apply(moving(50, PeerB, {}), Start + 2s);
    QCOMPARE(windows.dialTarget(Start + 2s), TargetC);
    QVERIFY(windows.movingWindow(PeerB, Start + 2s)->target.isNull());
}

// contract: W5
void MaintenanceWindowsTest::expiryComesInOrder()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    windows.apply(moving(8, PeerA, TargetB), Start + 1s);
    QCOMPARE(windows.nextExpiry(), Start + 21s);
    QCOMPARE(windows.relaxedUntil(PeerA, Start + 1s), Start + 70s); // the later one
    QCOMPARE(windows.expire(Start + 21s).size(), 1);
    QCOMPARE(windows.nextExpiry(), Start + 70s);
    // A process that was suspended finds all of them over.
    windows.apply(moving(9, PeerA, TargetB), Start + 22s);
    QCOMPARE(windows.expire(Start + 10min).size(), 2);
}

// contract: S1
void MaintenanceWindowsTest::newestOpenWindowIsNamed()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    QCOMPARE(windows.describe(Start), QString());
    windows.apply(notification(NotificationType::Migrating, 7, {u"1"_s}), Start);
    QCOMPARE(windows.describe(Start), u"MIGRATING 7"_s);
    windows.apply(moving(48, PeerA, TargetB), Start);
    QCOMPARE(windows.describe(Start), u"MOVING 48"_s);
    windows.apply(notification(NotificationType::FailingOver, std::nullopt), Start);
    QCOMPARE(windows.describe(Start), u"FAILING_OVER"_s);
    windows.apply(notification(NotificationType::SMigrating, 0), Start);
    QCOMPARE(windows.describe(Start), u"SMIGRATING 0"_s);
    QCOMPARE(windows.describe(Start + 10min), QString());
}

// contract: F3
void MaintenanceWindowsTest::garbageIsIgnored()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    for (const NotificationType type : {NotificationType::Unknown, NotificationType::Malformed}) {
        const auto [effect, changes] = windows.apply(notification(type, 1), Start);
        QCOMPARE(effect, Effect::Ignored);
        QVERIFY(changes.isEmpty());
    }
    QVERIFY(windows.open().isEmpty());
}

// contract: X3 (scenario 21)
void MaintenanceWindowsTest::floodKeepsAFewWindows()
{
    MaintenanceWindows windows{MaintenanceOptions()};
    int opened = 0;
    int ended = 0;
    for (int sequence = 0; sequence < 20'000; ++sequence) {
        const auto type = sequence % 4 == 3 ? NotificationType::FailedOver : NotificationType::Migrating;
        for (const auto &change : windows.apply(notification(type, sequence, {QString::number(sequence)}), Start).changes)
            ++(change.change == WindowChange::Opened ? opened : ended);
    }
    QCOMPARE(opened, 15'000);
    QCOMPARE(windows.open().size(), MaintenanceWindows::Capacity);
    QCOMPARE(ended, opened - MaintenanceWindows::Capacity); // each one that opened is also reported as ended
}

QTEST_GUILESS_MAIN(MaintenanceWindowsTest)
#include "tst_maintenancewindows.moc"
