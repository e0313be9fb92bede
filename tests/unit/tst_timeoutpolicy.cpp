// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/timeoutpolicy_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using QRedis::effectiveTimeout;
using QRedis::extendedDeadline;
using QRedis::MaintenanceOptions;
using QRedis::TimePoint;

class TimeoutPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void relaxingTakesTheLongerTimeout();
    void nothingIsEverShortened();
    void noTimeoutStaysNone();
    void waitingCommandProfitsWhenItsTimerFires();
    void commandIsNotExtendedTwice();
    void timeIsUpWithoutAWindow();
    void extendedDeadlineOutlivesTheWindow();
    void movedConnectionStaysRelaxed();
};

static const TimePoint Start{1h};

// contract: W2
void TimeoutPolicyTest::relaxingTakesTheLongerTimeout()
{
    QCOMPARE(effectiveTimeout(5s, true, 10s), 10s);
    QCOMPARE(effectiveTimeout(5s, false, 10s), 5s);
}

// contract: W2 (scenario 13: configured 30 s, relaxed 3 s)
void TimeoutPolicyTest::nothingIsEverShortened()
{
    QCOMPARE(effectiveTimeout(30s, true, 3s), 30s);
    QCOMPARE(effectiveTimeout(3s, true, 3s), 3s);
}

// contract: W2
void TimeoutPolicyTest::noTimeoutStaysNone()
{
    QCOMPARE(effectiveTimeout(0s, true, 10s), 0s);
    QCOMPARE(effectiveTimeout(0s, false, 10s), 0s);
}

// contract: W3
void TimeoutPolicyTest::waitingCommandProfitsWhenItsTimerFires()
{
    QCOMPARE(extendedDeadline(Start, Start + 5s, 5s, true, 10s), Start + 10s);
}

// contract: W3
void TimeoutPolicyTest::commandIsNotExtendedTwice()
{
    QCOMPARE(extendedDeadline(Start, Start + 10s, 5s, true, 10s), std::nullopt);
}

// contract: W3
void TimeoutPolicyTest::timeIsUpWithoutAWindow()
{
    QCOMPARE(extendedDeadline(Start, Start + 5s, 5s, false, 10s), std::nullopt);
    QCOMPARE(extendedDeadline(Start, Start + 30s, 30s, true, 3s), std::nullopt);
}

// contract: W4
void TimeoutPolicyTest::extendedDeadlineOutlivesTheWindow()
{
    const std::optional<TimePoint> extended = extendedDeadline(Start, Start + 5s, 5s, true, 10s);
    QVERIFY(extended.has_value());
    // The window closes; the timer fires at the extended deadline, not before, and only then is the time up.
    QCOMPARE(*extended, Start + 10s);
    QCOMPARE(extendedDeadline(Start, *extended, 5s, false, 10s), std::nullopt);
}

// contract: W6
void TimeoutPolicyTest::movedConnectionStaysRelaxed()
{
    QCOMPARE(QRedis::relaxedAfterHandoff(Start, MaintenanceOptions()), Start + 20s);
    QCOMPARE(QRedis::relaxedAfterHandoff(Start, MaintenanceOptions().setRelaxedTimeout(3s)), Start + 6s);
    QCOMPARE(QRedis::relaxedAfterHandoff(Start, MaintenanceOptions().setPostHandoffRelaxedDuration(1500ms)), Start + 1500ms);
    QCOMPARE(QRedis::relaxedAfterHandoff(Start, MaintenanceOptions().setPostHandoffRelaxedDuration(0ms)), Start);
}

QTEST_GUILESS_MAIN(TimeoutPolicyTest)
#include "tst_timeoutpolicy.moc"
