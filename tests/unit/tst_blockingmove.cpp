// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/blockingmove_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using QRedis::BlockingMove;
using QRedis::Leaving;
using QRedis::TimePoint;
using Action = BlockingMove::Action;
using Answer = BlockingMove::Answer;
using Repeatable = BlockingMove::Repeatable;

namespace {

constexpr TimePoint start(1h);

constexpr Leaving within(std::chrono::milliseconds time)
{
    return {start, start + time};
}

} // namespace

class BlockingMoveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marginGrowsWithTheWindow_data();
    void marginGrowsWithTheWindow();
    void blocksForWhatWasAskedOutsideOfAWindow();
    void blocksOnlyUntilTheMarginOnALeavingPeer();
    void aShortOneIsNotShortened();
    void theRestIsIssuedAgain();
    void isHeldInsideTheMargin();
    void isIssuedAgainWhenTheDeadlinePassedWithoutAClose();
    void blockedOneIsEndedAtTheMargin();
    void blockedOneIsEndedAtOnceInAShortWindow();
    void oneThatEndsInTimeIsLeftAlone();
    void onlyUnblockedProvesThatNothingWasTaken();
    void anElementThatComesWhileUnblockingIsTheResult();
    void unblockedBySomebodyElseIsTheResult();
    void refusedUnblockLeavesItWhereItIs();
    void whatMustNotBeRepeatedStays();
    void timeThatIsOverMeansNothing();
};

void BlockingMoveTest::marginGrowsWithTheWindow_data()
{
    QTest::addColumn<std::chrono::milliseconds>("window");
    QTest::addColumn<std::chrono::milliseconds>("actBy");
    QTest::newRow("now") << 0ms << 0ms;
    QTest::newRow("2 s") << 2000ms << 0ms;
    QTest::newRow("3 s") << 3000ms << 2750ms;
    QTest::newRow("10 s") << 10'000ms << 9500ms;
    QTest::newRow("1 min") << 60'000ms << 59'000ms;
}

void BlockingMoveTest::marginGrowsWithTheWindow()
{
    QFETCH(std::chrono::milliseconds, window);
    QFETCH(std::chrono::milliseconds, actBy);
    QCOMPARE(within(window).actBy(), start + actBy);
}

void BlockingMoveTest::blocksForWhatWasAskedOutsideOfAWindow()
{
    BlockingMove finite(5s, Repeatable::Yes, start);
    auto step = finite.issue({}, start);
    QCOMPARE(step.action, Action::Issue);
    QCOMPARE(step.blockFor, 5000ms);
    QCOMPARE(finite.answered(Answer::Nothing, start + 5s), Action::Deliver);

    BlockingMove infinite(std::nullopt, Repeatable::Yes, start);
    step = infinite.issue({}, start);
    QCOMPARE(step.action, Action::Issue);
    QCOMPARE(step.blockFor, 0ms);
    QCOMPARE(infinite.answered(Answer::Other, start + 1h), Action::Deliver);
}

// contract: C4 (a)
void BlockingMoveTest::blocksOnlyUntilTheMarginOnALeavingPeer()
{
    BlockingMove infinite(std::nullopt, Repeatable::Yes, start + 1s);
    QCOMPARE(infinite.issue(within(10s), start + 1s).blockFor, 8500ms);
    BlockingMove finite(30s, Repeatable::Yes, start + 1s);
    QCOMPARE(finite.issue(within(10s), start + 1s).blockFor, 8500ms);
}

void BlockingMoveTest::aShortOneIsNotShortened()
{
    BlockingMove move(3s, Repeatable::Yes, start + 1s);
    QCOMPARE(move.issue(within(10s), start + 1s).blockFor, 3000ms);
    QCOMPARE(move.answered(Answer::Nothing, start + 4s), Action::Deliver);
}

// contract: C4 (a)
void BlockingMoveTest::theRestIsIssuedAgain()
{
    BlockingMove move(30s, Repeatable::Yes, start);
    QCOMPARE(move.issue(within(10s), start).blockFor, 9500ms);
    QCOMPARE(move.answered(Answer::Nothing, start + 9500ms), Action::Issue);
    const auto step = move.issue({}, start + 9600ms);
    QCOMPARE(step.action, Action::Issue);
    QCOMPARE(step.blockFor, 20'400ms);
    QCOMPARE(move.answered(Answer::Nothing, start + 30s), Action::Deliver);
}

void BlockingMoveTest::isHeldInsideTheMargin()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start + 9700ms);
    const auto step = move.issue(within(10s), start + 9700ms);
    QCOMPARE(step.action, Action::Hold);
    QCOMPARE(step.wakeAt, start + 10s);
    QCOMPARE(move.issue({}, start + 9800ms).action, Action::Issue);
}

// contract: H4
void BlockingMoveTest::isIssuedAgainWhenTheDeadlinePassedWithoutAClose()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start + 9700ms);
    QCOMPARE(move.issue(within(10s), start + 9700ms).action, Action::Hold);
    const auto step = move.issue(within(10s), start + 10s);
    QCOMPARE(step.action, Action::Issue);
    QCOMPARE(step.blockFor, 0ms);
}

// contract: C4 (b)
void BlockingMoveTest::blockedOneIsEndedAtTheMargin()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start - 1min);
    QCOMPARE(move.issue({}, start - 1min).action, Action::Issue);
    const auto step = move.peerLeaves(within(10s), start);
    QCOMPARE(step.action, Action::None);
    QCOMPARE(step.wakeAt, start + 9500ms);
    QCOMPARE(move.timeReached(start + 9500ms).action, Action::Unblock);
    QCOMPARE(move.timeReached(start + 9600ms).action, Action::None);
}

void BlockingMoveTest::blockedOneIsEndedAtOnceInAShortWindow()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start - 1min);
    QCOMPARE(move.issue({}, start - 1min).action, Action::Issue);
    QCOMPARE(move.peerLeaves(within(2s), start + 1ms).action, Action::Unblock);
}

void BlockingMoveTest::oneThatEndsInTimeIsLeftAlone()
{
    BlockingMove move(5s, Repeatable::Yes, start);
    QCOMPARE(move.issue({}, start).action, Action::Issue);
    const auto step = move.peerLeaves(within(10s), start);
    QCOMPARE(step.action, Action::None);
    QVERIFY(!step.wakeAt);
}

// contract: C4 (c)
void BlockingMoveTest::onlyUnblockedProvesThatNothingWasTaken()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start);
    QCOMPARE(move.issue({}, start).action, Action::Issue);
    QCOMPARE(move.peerLeaves(within(1s), start).action, Action::Unblock);
    QCOMPARE(move.answered(Answer::Unblocked, start + 1s), Action::Issue);
    QCOMPARE(move.issue({}, start + 1s).action, Action::Issue);
    // The proof was used up: a second one, which nobody asked for, is the result.
    QCOMPARE(move.answered(Answer::Unblocked, start + 2s), Action::Deliver);
}

// contract: C4 (c)
void BlockingMoveTest::anElementThatComesWhileUnblockingIsTheResult()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start);
    QCOMPARE(move.issue({}, start).action, Action::Issue);
    QCOMPARE(move.peerLeaves(within(1s), start).action, Action::Unblock);
    QCOMPARE(move.answered(Answer::Other, start + 1s), Action::Deliver);
}

void BlockingMoveTest::unblockedBySomebodyElseIsTheResult()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start);
    QCOMPARE(move.issue({}, start).action, Action::Issue);
    QCOMPARE(move.answered(Answer::Unblocked, start + 1s), Action::Deliver);
}

// contract: C4 (d)
void BlockingMoveTest::refusedUnblockLeavesItWhereItIs()
{
    BlockingMove move(std::nullopt, Repeatable::Yes, start);
    QCOMPARE(move.issue({}, start).action, Action::Issue);
    QCOMPARE(move.peerLeaves(within(1s), start).action, Action::Unblock);
    move.unblockFailed();
    QCOMPARE(move.timeReached(start + 2s).action, Action::None);
    QCOMPARE(move.answered(Answer::Other, start + 3s), Action::Deliver);
}

// contract: C4 (c): XREAD with $ would miss what came in between
void BlockingMoveTest::whatMustNotBeRepeatedStays()
{
    BlockingMove move(std::nullopt, Repeatable::No, start);
    const auto step = move.issue(within(10s), start);
    QCOMPARE(step.action, Action::Issue);
    QCOMPARE(step.blockFor, 0ms);
    QCOMPARE(move.peerLeaves(within(1s), start).action, Action::None);
}

void BlockingMoveTest::timeThatIsOverMeansNothing()
{
    BlockingMove move(5s, Repeatable::Yes, start);
    QCOMPARE(move.issue({}, start).action, Action::Issue);
    QCOMPARE(move.peerLeaves(within(1s), start).action, Action::Unblock);
    QCOMPARE(move.answered(Answer::Unblocked, start + 5s), Action::DeliverNothing);

    BlockingMove held(5s, Repeatable::Yes, start);
    QCOMPARE(held.issue(within(4s), start).blockFor, 3750ms);
    QCOMPARE(held.answered(Answer::Nothing, start + 3750ms), Action::Issue);
    QCOMPARE(held.issue({}, start + 6s).action, Action::DeliverNothing);
}

QTEST_APPLESS_MAIN(BlockingMoveTest)
#include "tst_blockingmove.moc"
