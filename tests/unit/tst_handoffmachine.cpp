// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/handoffmachine_p.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace std::chrono_literals;
using Action = HandoffMachine::Action;
using Stages = std::vector<HandoffStage>;

namespace {

const TimePoint T0 = TimePoint(1000s);
const Error Refused(Error::Code::ConnectionFailed, QStringLiteral("refused"));

HandoffMachine::Config config(std::chrono::nanoseconds startDelay = 0s)
{
    return {
        .handoffTimeout = 15s, .maxRetries = 3, .startAt = T0 + startDelay, .deadline = T0 + 15s, .random = [] { return 1.0; }};
}

// Up to the first dial.
HandoffMachine dialling(TimePoint now = T0)
{
    HandoffMachine machine(config());
    (void)machine.start(T0);
    (void)machine.targetGranted(T0);
    (void)machine.workerGranted(now);
    return machine;
}

} // namespace

class HandoffMachineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHandoffGoesFromAnnouncedToCompleted();
    void theStartDelayIsWaitedFor();
    void aFailedAttemptIsRetriedWithDoublingDelay();
    void afterItsRetriesTheConnectionIsKeptAndProbesEveryTwoSeconds();
    void aDialThatLedToTheLeavingNodeIsRepeatedAfterHalfOfTheRest();
    void aTargetThatWasFoundIsNotWaitedForAnyLonger();
    void aKeptConnectionSwitchesWhenTheTargetComesBack();
    void atTheDeadlineAKeptConnectionStaysWhereItIs();
    void anAttemptEndsAtTheHandoffTimeout();
    void aLostOldSocketEndsTheOperation();
    void theOldSocketIsWaitedForUntilTheDrainLimit();
    void aZeroWindowDrainsAsLongAsAnAttemptMayTake();
    void aConnectionThatWaitsForAProbeEndsAtTheDeadline();
    void aSupersededDialIsDropped();
    void anOpenBreakerPostponesButNotBeyondTheDeadline();
    void whatIsHeldDoesNothingUntilItIsResumed();
    void whatIsHeldAtAProbeAsksAnew();
};

void HandoffMachineTest::aHandoffGoesFromAnnouncedToCompleted()
{
    // contract: H1 H3
    HandoffMachine machine(config());
    QCOMPARE(machine.start(T0).action, Action::AskTarget);
    QCOMPARE(machine.targetGranted(T0).action, Action::AskWorker);
    machine.workerAwaited();
    const auto dial = machine.workerGranted(T0 + 1s);
    QCOMPARE(dial.action, Action::Dial);
    QCOMPARE(dial.wakeAt.value(), T0 + 16s);
    machine.dialAdvanced(HandoffStage::Connecting);
    machine.dialAdvanced(HandoffStage::Handshaking);
    const auto ready = machine.dialSucceeded(T0 + 2s);
    QCOMPARE(ready.action, Action::Switch);
    QVERIFY(ready.releaseWorker);
    const auto draining = machine.switched(T0 + 2s);
    QCOMPARE(draining.action, Action::None);
    QCOMPARE(machine.oldDrained(T0 + 3s).action, Action::CloseOld);
    const auto end = machine.oldClosed(T0 + 3s);
    QCOMPARE(end.action, Action::Finish);
    QVERIFY(!end.releaseWorker);
    QCOMPARE(machine.outcome().value(), HandoffOutcome::Completed);
    QCOMPARE(machine.takeStages(),
             (Stages{HandoffStage::Announced, HandoffStage::Queued, HandoffStage::Connecting, HandoffStage::Handshaking,
                     HandoffStage::Switched, HandoffStage::Draining, HandoffStage::Completed}));
}

void HandoffMachineTest::theStartDelayIsWaitedFor()
{
    // contract: H8
    HandoffMachine machine(config(700ms));
    const auto waiting = machine.start(T0);
    QCOMPARE(waiting.action, Action::None);
    QCOMPARE(waiting.wakeAt.value(), T0 + 700ms);
    QCOMPARE(machine.nextAttemptAt(), T0 + 700ms);
    QCOMPARE(machine.timeReached(T0 + 700ms).action, Action::AskTarget);
    QCOMPARE(machine.nextAttemptAt(), TimePoint());
}

void HandoffMachineTest::aFailedAttemptIsRetriedWithDoublingDelay()
{
    // contract: H4
    HandoffMachine machine = dialling();
    TimePoint now = T0;
    for (const auto delay : {100ms, 200ms, 400ms}) {
        const auto failed = machine.dialFailed(Refused, now);
        QVERIFY(failed.releaseWorker);
        QCOMPARE(failed.wakeAt.value(), now + delay);
        QCOMPARE(machine.stage(), HandoffStage::Retrying);
        now += delay;
        QCOMPARE(machine.timeReached(now).action, Action::AskTarget);
        (void)machine.targetGranted(now);
        QCOMPARE(machine.workerGranted(now).action, Action::Dial);
    }
    QCOMPARE(machine.attempt(), 4);
    QCOMPARE(machine.maxAttempts(), 4);
    QCOMPARE(machine.lastError(), Refused);
}

void HandoffMachineTest::afterItsRetriesTheConnectionIsKeptAndProbesEveryTwoSeconds()
{
    // contract: H4
    HandoffMachine machine = dialling();
    TimePoint now = T0;
    for (int attempt = 1; attempt <= 3; ++attempt) {
        now = machine.dialFailed(Refused, now).wakeAt.value();
        (void)machine.timeReached(now);
        (void)machine.targetGranted(now);
        (void)machine.workerGranted(now);
    }
    const auto kept = machine.dialFailed(Refused, now);
    QCOMPARE(machine.stage(), HandoffStage::Kept);
    QCOMPARE(kept.wakeAt.value(), now + 2s);
    QVERIFY(!machine.outcome());
}

void HandoffMachineTest::aDialThatLedToTheLeavingNodeIsRepeatedAfterHalfOfTheRest()
{
    // contract: H5
    HandoffMachine machine = dialling(T0 + 7s);
    TimePoint now = T0 + 7s;
    // At 7 s, 11 s, 13 s, 14 s (half of 2 s is 1 s), and then the deadline; more often than a target may fail.
    for (const auto next : {11s, 13s, 14s, 15s}) {
        const auto misled = machine.dialMisled(Refused, now);
        QVERIFY(misled.cancelDial);
        QVERIFY(misled.releaseWorker);
        QCOMPARE(misled.wakeAt.value(), T0 + next);
        QCOMPARE(machine.stage(), HandoffStage::Retrying);
        now = T0 + next;
        if (next == 15s)
            break;
        QCOMPARE(machine.timeReached(now).action, Action::AskTarget);
        (void)machine.targetGranted(now);
        (void)machine.workerGranted(now);
    }
    QCOMPARE(machine.timeReached(now).action, Action::Finish);
    QCOMPARE(machine.outcome().value(), HandoffOutcome::Kept);
}

void HandoffMachineTest::aTargetThatWasFoundIsNotWaitedForAnyLonger()
{
    // contract: H5
    auto waiting = config();
    waiting.startAt = T0 + 7s;
    HandoffMachine machine(waiting);
    QCOMPARE(machine.start(T0).wakeAt.value(), T0 + 7s);
    QCOMPARE(machine.targetFound(T0 + 3s).action, Action::AskTarget);
    QCOMPARE(machine.targetFound(T0 + 4s).action, Action::None); // asked already
    (void)machine.targetGranted(T0 + 4s);
    (void)machine.workerGranted(T0 + 4s);
    QCOMPARE(machine.targetFound(T0 + 4s).action, Action::None); // and dialled
    (void)machine.dialMisled(Refused, T0 + 5s);
    QCOMPARE(machine.targetFound(T0 + 6s).action, Action::AskTarget);
}

void HandoffMachineTest::aKeptConnectionSwitchesWhenTheTargetComesBack()
{
    // contract: H4
    HandoffMachine machine = dialling();
    TimePoint now = T0;
    for (int attempt = 1; attempt <= 5; ++attempt) {
        now = machine.dialFailed(Refused, now).wakeAt.value();
        QCOMPARE(machine.timeReached(now).action, Action::AskTarget);
        (void)machine.targetGranted(now);
        (void)machine.workerGranted(now);
    }
    QCOMPARE(machine.dialSucceeded(now).action, Action::Switch);
    QVERIFY(!machine.lastError());
}

void HandoffMachineTest::atTheDeadlineAKeptConnectionStaysWhereItIs()
{
    // contract: H4
    HandoffMachine machine = dialling();
    const auto failed = machine.dialFailed(Refused, T0 + 15s - 50ms);
    QCOMPARE(failed.wakeAt.value(), T0 + 15s);
    const auto end = machine.timeReached(T0 + 15s);
    QCOMPARE(end.action, Action::Finish);
    QCOMPARE(machine.outcome().value(), HandoffOutcome::Kept);
}

void HandoffMachineTest::anAttemptEndsAtTheHandoffTimeout()
{
    // contract: H3
    HandoffMachine machine = dialling();
    const auto timedOut = machine.timeReached(T0 + 15s);
    QVERIFY(timedOut.cancelDial);
    QVERIFY(timedOut.releaseWorker);
    QCOMPARE(machine.stage(), HandoffStage::Retrying);
    QCOMPARE(machine.lastError().code(), Error::Code::ConnectionFailed);
}

void HandoffMachineTest::aLostOldSocketEndsTheOperation()
{
    // contract: H4
    HandoffMachine machine = dialling();
    const auto lost = machine.oldClosed(T0 + 1s);
    QCOMPARE(lost.action, Action::Finish);
    QVERIFY(lost.cancelDial);
    QVERIFY(lost.releaseWorker);
    QCOMPARE(machine.outcome().value(), HandoffOutcome::Lost);
    QCOMPARE(machine.oldClosed(T0 + 2s).action, Action::None);
}

void HandoffMachineTest::theOldSocketIsWaitedForUntilTheDrainLimit()
{
    // contract: H3
    HandoffMachine machine = dialling();
    (void)machine.dialSucceeded(T0 + 1s);
    QCOMPARE(machine.switched(T0 + 1s).wakeAt.value(), T0 + 20s);
    QCOMPARE(machine.timeReached(T0 + 20s).action, Action::CloseOld);
}

void HandoffMachineTest::aZeroWindowDrainsAsLongAsAnAttemptMayTake()
{
    // contract: H3
    auto zero = config();
    zero.deadline = T0;
    HandoffMachine machine(zero);
    QCOMPARE(machine.start(T0).action, Action::AskTarget);
    (void)machine.targetGranted(T0);
    (void)machine.workerGranted(T0);
    (void)machine.dialSucceeded(T0);
    QCOMPARE(machine.switched(T0).wakeAt.value(), T0 + 20s);
}

void HandoffMachineTest::aConnectionThatWaitsForAProbeEndsAtTheDeadline()
{
    // contract: H4
    HandoffMachine machine(config());
    QCOMPARE(machine.start(T0).wakeAt.value(), T0 + 15s);
    machine.targetAwaited();
    QCOMPARE(machine.stage(), HandoffStage::Waiting);
    QCOMPARE(machine.timeReached(T0 + 14s).wakeAt.value(), T0 + 15s);
    QCOMPARE(machine.timeReached(T0 + 15s).action, Action::Finish);
    QCOMPARE(machine.outcome().value(), HandoffOutcome::Kept);
    QCOMPARE(machine.targetGranted(T0 + 16s).action, Action::None);
}

void HandoffMachineTest::aSupersededDialIsDropped()
{
    // contract: H7
    HandoffMachine machine = dialling();
    const auto step = machine.cancelled(HandoffOutcome::Superseded);
    QVERIFY(step.cancelDial);
    QVERIFY(step.releaseWorker);
    QCOMPARE(machine.outcome().value(), HandoffOutcome::Superseded);
    QVERIFY(machine.dialSucceeded(T0).cancelDial);
}

void HandoffMachineTest::anOpenBreakerPostponesButNotBeyondTheDeadline()
{
    // contract: B2
    HandoffMachine machine(config());
    (void)machine.start(T0);
    QCOMPARE(machine.targetPostponed(T0 + 5s, T0).wakeAt.value(), T0 + 5s);
    QCOMPARE(machine.timeReached(T0 + 5s).action, Action::AskTarget);
    QCOMPARE(machine.targetPostponed(T0 + 60s, T0 + 5s).wakeAt.value(), T0 + 15s);
}

void HandoffMachineTest::whatIsHeldDoesNothingUntilItIsResumed()
{
    // contract: C5
    HandoffMachine machine(config(5s));
    QCOMPARE(machine.start(T0).wakeAt.value(), T0 + 5s);
    QVERIFY(machine.canBeHeld());
    machine.held();
    QVERIFY(!machine.canBeHeld());
    QCOMPARE(machine.timeReached(T0 + 1s).action, Action::None);
    QCOMPARE(machine.resumed(T0 + 1s).wakeAt.value(), T0 + 5s);
    QCOMPARE(machine.resumed(T0 + 1s).action, Action::None); // nothing held it
    machine.held();
    QCOMPARE(machine.targetFound(T0 + 2s).action, Action::None);
    QCOMPARE(machine.resumed(T0 + 3s).action, Action::AskTarget);
}

void HandoffMachineTest::whatIsHeldAtAProbeAsksAnew()
{
    // contract: C5 H4
    HandoffMachine machine(config());
    (void)machine.start(T0);
    machine.targetAwaited();
    QVERIFY(machine.canBeHeld());
    machine.held();
    QCOMPARE(machine.targetGranted(T0 + 1s).action, Action::None);
    QCOMPARE(machine.resumed(T0 + 2s).action, Action::AskTarget);
    (void)machine.targetGranted(T0 + 2s);
    (void)machine.workerGranted(T0 + 2s);
    QVERIFY(!machine.canBeHeld()); // it is dialling
    HandoffMachine lost(config());
    (void)lost.start(T0);
    lost.held();
    QCOMPARE(lost.oldClosed(T0 + 1s).action, Action::Finish);
    QCOMPARE(lost.outcome().value(), HandoffOutcome::Lost);
}

QTEST_APPLESS_MAIN(HandoffMachineTest)
#include "tst_handoffmachine.moc"
