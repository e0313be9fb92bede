// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/backoff_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using QRedis::Backoff;

class BackoffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void boundDoublesUpToTheMaximum();
    void delayIsAnywhereBelowTheBound();
    void delayIsNeverZero();
    void resetStartsAgain();
    void manyAttemptsDoNotOverflow();
    void maximumThatIsNoDoubleOfTheMinimumIsReached();
};

static double almostOne()
{
    return 0.999999999;
}

// contract: H4
void BackoffTest::boundDoublesUpToTheMaximum()
{
    Backoff backoff(100ms, 2s, almostOne);
    for (const auto expected : {100ms, 200ms, 400ms, 800ms, 1600ms, 2000ms, 2000ms})
        QCOMPARE(backoff.next(), expected);
    QCOMPARE(backoff.attempts(), 7);
}

// contract: H4
void BackoffTest::delayIsAnywhereBelowTheBound()
{
    double random = 0.5;
    Backoff backoff(100ms, 2s, [&random] { return random; });
    QCOMPARE(backoff.next(), 50ms);
    random = 0.25;
    QCOMPARE(backoff.next(), 50ms);
    random = 0.75;
    QCOMPARE(backoff.next(), 300ms);
}

void BackoffTest::delayIsNeverZero()
{
    Backoff backoff(100ms, 2s, [] { return 0.0; });
    QCOMPARE(backoff.next(), 1ms);
    QCOMPARE(backoff.next(), 1ms);
}

void BackoffTest::resetStartsAgain()
{
    Backoff backoff(100ms, 2s, almostOne);
    QCOMPARE(backoff.next(), 100ms);
    QCOMPARE(backoff.next(), 200ms);
    backoff.reset();
    QCOMPARE(backoff.attempts(), 0);
    QCOMPARE(backoff.next(), 100ms);
}

void BackoffTest::manyAttemptsDoNotOverflow()
{
    Backoff backoff(1ms, 600s, almostOne);
    for (int i = 0; i < 1000; ++i) {
        const auto delay = backoff.next();
        QVERIFY(delay >= 1ms && delay <= 600s);
    }
    QCOMPARE(backoff.next(), 600s);
}

void BackoffTest::maximumThatIsNoDoubleOfTheMinimumIsReached()
{
    Backoff backoff(30ms, 50ms, almostOne);
    for (const auto expected : {30ms, 50ms, 50ms})
        QCOMPARE(backoff.next(), expected);
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
