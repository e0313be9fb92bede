// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/circuitbreaker_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using QRedis::CircuitBreaker;
using QRedis::Error;
using QRedis::TimePoint;
using State = QRedis::CircuitBreakerState;

class CircuitBreakerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAfterConsecutiveFailures();
    void successBetweenFailuresStartsTheCountAgain();
    void cancelledAttemptsDoNotCount();
    void becomesHalfOpenByItsOwnTimer();
    void halfOpenAdmitsALimitedNumberAtATime();
    void closesAfterAsManySuccessesAsWaited_data();
    void closesAfterAsManySuccessesAsWaited();
    void oneFailureWhileHalfOpenOpensAgain();
    void failureWhileOpenDoesNotDelayTheProbe();
    void involuntarySuccessWhileOpenEndsTheWait();
    void shortWindowGetsAnAttemptAtHalfOfItsTime();
    void openingAgainInTheSameWindowEarnsAnotherAttempt();
    void longWindowWaitsForTheProbe();
    void resetCloses();
    void unusedOneCanGo();
    void figuresAreReadable();
};

static const TimePoint Start{1h};
static const Error Refused(Error::Code::ConnectionFailed, u"refused"_s);

static CircuitBreaker::Transition failOnce(CircuitBreaker &breaker, TimePoint now)
{
    breaker.attemptStarted(now);
    return breaker.failed(now, Refused);
}

static CircuitBreaker::Transition succeedOnce(CircuitBreaker &breaker, TimePoint now)
{
    breaker.attemptStarted(now);
    return breaker.succeeded(now);
}

static CircuitBreaker openBreaker(const CircuitBreaker::Options &options = {})
{
    CircuitBreaker breaker(options, Start);
    for (int i = 0; i < options.failureThreshold; ++i)
        failOnce(breaker, Start);
    return breaker;
}

// contract: B1, B3
void CircuitBreakerTest::opensAfterConsecutiveFailures()
{
    CircuitBreaker breaker({}, Start);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(!failOnce(breaker, Start + 1s));
        QVERIFY(breaker.admits(Start + 1s));
    }
    const CircuitBreaker::Transition transition = failOnce(breaker, Start + 2s);
    QVERIFY(transition.has_value());
    QCOMPARE(transition->from, State::Closed);
    QCOMPARE(transition->to, State::Open);
    QCOMPARE(transition->consecutiveFailures, 5);
    QCOMPARE(transition->lastError, Refused);
    QCOMPARE(transition->at, Start + 2s);
    QCOMPARE(transition->probeAt, Start + 62s);
    QCOMPARE(breaker.probeAt(), Start + 62s);
    QVERIFY(!breaker.admits(Start + 2s));
}

// contract: B1
void CircuitBreakerTest::successBetweenFailuresStartsTheCountAgain()
{
    CircuitBreaker breaker({}, Start);
    for (int i = 0; i < 4; ++i)
        failOnce(breaker, Start);
    QVERIFY(!succeedOnce(breaker, Start));
    for (int i = 0; i < 4; ++i)
        QVERIFY(!failOnce(breaker, Start));
    QCOMPARE(breaker.state(), State::Closed);
    QVERIFY(failOnce(breaker, Start).has_value());
}

// contract: B2
void CircuitBreakerTest::cancelledAttemptsDoNotCount()
{
    CircuitBreaker breaker({}, Start);
    for (int i = 0; i < 4; ++i)
        failOnce(breaker, Start);
    for (int i = 0; i < 10; ++i) {
        breaker.attemptStarted(Start);
        breaker.cancelled(Start);
    }
    QCOMPARE(breaker.state(), State::Closed);
    QCOMPARE(breaker.snapshot({}).failures, 4u);
    QVERIFY(failOnce(breaker, Start).has_value()); // and do not interrupt the row either
}

// contract: B1
void CircuitBreakerTest::becomesHalfOpenByItsOwnTimer()
{
    CircuitBreaker breaker = openBreaker();
    QVERIFY(!breaker.advance(Start + 60s - 1ns, 4));
    QCOMPARE(breaker.state(), State::Open);
    const CircuitBreaker::Transition transition = breaker.advance(Start + 60s, 4);
    QVERIFY(transition.has_value());
    QCOMPARE(transition->from, State::Open);
    QCOMPARE(transition->to, State::HalfOpen);
    QCOMPARE(transition->probeAt, TimePoint());
    QVERIFY(breaker.admits(Start + 60s));
    QVERIFY(!breaker.advance(Start + 61s, 4));
}

// contract: B1
void CircuitBreakerTest::halfOpenAdmitsALimitedNumberAtATime()
{
    CircuitBreaker breaker = openBreaker();
    breaker.advance(Start + 60s, 10);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(breaker.admits(Start + 60s));
        breaker.attemptStarted(Start + 60s);
    }
    QVERIFY(!breaker.admits(Start + 60s));
    breaker.cancelled(Start + 61s);
    QVERIFY(breaker.admits(Start + 61s));
    breaker.attemptStarted(Start + 61s);
    QVERIFY(!breaker.succeeded(Start + 62s));
    QVERIFY(breaker.admits(Start + 62s));
}

void CircuitBreakerTest::closesAfterAsManySuccessesAsWaited_data()
{
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("needed");
    QTest::newRow("nobody") << 0 << 1;
    QTest::newRow("1") << 1 << 1;
    QTest::newRow("2") << 2 << 2;
    QTest::newRow("3") << 3 << 3;
    QTest::newRow("1000") << 1000 << 3;
}

// contract: B1
void CircuitBreakerTest::closesAfterAsManySuccessesAsWaited()
{
    QFETCH(const int, waiting);
    QFETCH(const int, needed);
    CircuitBreaker breaker = openBreaker();
    breaker.advance(Start + 60s, waiting);
    for (int i = 1; i < needed; ++i)
        QVERIFY(!succeedOnce(breaker, Start + 61s));
    const CircuitBreaker::Transition transition = succeedOnce(breaker, Start + 61s);
    QVERIFY(transition.has_value());
    QCOMPARE(transition->from, State::HalfOpen);
    QCOMPARE(transition->to, State::Closed);
    QCOMPARE(transition->consecutiveFailures, 0);
    for (int i = 0; i < 4; ++i)
        QVERIFY(!failOnce(breaker, Start + 62s));
}

// contract: B1
void CircuitBreakerTest::oneFailureWhileHalfOpenOpensAgain()
{
    CircuitBreaker breaker = openBreaker();
    breaker.advance(Start + 60s, 3);
    succeedOnce(breaker, Start + 61s);
    const CircuitBreaker::Transition transition = failOnce(breaker, Start + 62s);
    QVERIFY(transition.has_value());
    QCOMPARE(transition->from, State::HalfOpen);
    QCOMPARE(transition->to, State::Open);
    QCOMPARE(transition->probeAt, Start + 122s);
    breaker.advance(Start + 122s, 2);
    QVERIFY(!succeedOnce(breaker, Start + 123s)); // earlier successes are forgotten
    QVERIFY(succeedOnce(breaker, Start + 123s).has_value());
}

// contract: B1
void CircuitBreakerTest::failureWhileOpenDoesNotDelayTheProbe()
{
    CircuitBreaker breaker = openBreaker();
    QVERIFY(!failOnce(breaker, Start + 59s));
    QCOMPARE(breaker.probeAt(), Start + 60s);
    QVERIFY(breaker.advance(Start + 60s, 1).has_value());
}

// contract: B2
void CircuitBreakerTest::involuntarySuccessWhileOpenEndsTheWait()
{
    CircuitBreaker breaker = openBreaker();
    const CircuitBreaker::Transition transition = succeedOnce(breaker, Start + 5s);
    QVERIFY(transition.has_value());
    QCOMPARE(transition->to, State::HalfOpen);
    QVERIFY(breaker.admits(Start + 5s));
    QCOMPARE(succeedOnce(breaker, Start + 6s)->to, State::Closed);
}

// contract: B2 (scenario 5: the target heals at 60 % of the window)
void CircuitBreakerTest::shortWindowGetsAnAttemptAtHalfOfItsTime()
{
    CircuitBreaker breaker = openBreaker();
    QCOMPARE(breaker.probeInWindow(Start + 5s, Start + 15s), Start + 10s);
    QCOMPARE(breaker.probeInWindow(Start + 8s, Start + 15s), Start + 10s); // not half of what is left now
    QVERIFY(!breaker.admits(Start + 10s - 1ns));
    QVERIFY(breaker.admits(Start + 10s));
    breaker.attemptStarted(Start + 10s);
    QVERIFY(!breaker.admits(Start + 10s));
    QVERIFY(!breaker.failed(Start + 11s, Refused));
    QVERIFY(!breaker.admits(Start + 14s));
    // It came too early: the next one at half of what is left, before the old node closes.
    QCOMPARE(breaker.probeInWindow(Start + 12s, Start + 15s), Start + 13500ms);
    QCOMPARE(breaker.probeInWindow(Start + 13s, Start + 15s), Start + 13500ms);
    QVERIFY(!breaker.admits(Start + 13s));
    QVERIFY(breaker.admits(Start + 13500ms));
    breaker.attemptStarted(Start + 13500ms);
    QVERIFY(!breaker.failed(Start + 14s, Refused));
    // The next window has its own.
    QCOMPARE(breaker.probeInWindow(Start + 20s, Start + 40s), Start + 30s);
}

// contract: B2
void CircuitBreakerTest::openingAgainInTheSameWindowEarnsAnotherAttempt()
{
    CircuitBreaker breaker = openBreaker();
    QCOMPARE(breaker.probeInWindow(Start + 5s, Start + 15s), Start + 10s);
    QCOMPARE(succeedOnce(breaker, Start + 10s)->to, State::HalfOpen);
    QCOMPARE(failOnce(breaker, Start + 11s)->to, State::Open);
    QCOMPARE(breaker.probeInWindow(Start + 11s, Start + 15s), Start + 13s);
}

// contract: B2
void CircuitBreakerTest::longWindowWaitsForTheProbe()
{
    CircuitBreaker breaker = openBreaker();
    QCOMPARE(breaker.probeInWindow(Start + 1s, Start + 60s + 1ns), std::nullopt);
    QCOMPARE(breaker.probeInWindow(Start + 1s, Start + 1s), std::nullopt);
    CircuitBreaker closed({}, Start);
    QCOMPARE(closed.probeInWindow(Start, Start + 15s), std::nullopt);
}

// contract: B3
void CircuitBreakerTest::resetCloses()
{
    CircuitBreaker breaker = openBreaker();
    const CircuitBreaker::Transition transition = breaker.reset(Start + 1s);
    QVERIFY(transition.has_value());
    QCOMPARE(transition->to, State::Closed);
    QVERIFY(breaker.admits(Start + 1s));
    for (int i = 0; i < 4; ++i)
        QVERIFY(!failOnce(breaker, Start + 2s));
    QVERIFY(!breaker.reset(Start + 3s)); // closed already, but the count starts again
    for (int i = 0; i < 4; ++i)
        QVERIFY(!failOnce(breaker, Start + 4s));
}

// contract: B3
void CircuitBreakerTest::unusedOneCanGo()
{
    CircuitBreaker breaker({}, Start);
    QVERIFY(!breaker.isUnused(Start + 30min - 1ns));
    QVERIFY(breaker.isUnused(Start + 30min));
    breaker.attemptStarted(Start + 30min);
    QVERIFY(!breaker.isUnused(Start + 90min)); // still running
    breaker.cancelled(Start + 90min);
    QVERIFY(!breaker.isUnused(Start + 119min));
    QVERIFY(breaker.isUnused(Start + 120min));
}

// contract: B3
void CircuitBreakerTest::figuresAreReadable()
{
    CircuitBreaker breaker({2, 10s, 1}, Start);
    succeedOnce(breaker, Start + 1s);
    failOnce(breaker, Start + 2s);
    failOnce(breaker, Start + 3s);
    const QRedis::Endpoint target(u"10.0.0.9"_s, 12000);
    const QRedis::CircuitBreakerSnapshot snapshot = breaker.snapshot(target);
    QCOMPARE(snapshot.endpoint, target);
    QCOMPARE(snapshot.state, State::Open);
    QCOMPARE(snapshot.consecutiveFailures, 2);
    QCOMPARE(snapshot.failureThreshold, 2);
    QCOMPARE(snapshot.failures, 2u);
    QCOMPARE(snapshot.successes, 1u);
    QCOMPARE(snapshot.opened, 1u);
    QCOMPARE(snapshot.stateSince, Start + 3s);
    QCOMPARE(snapshot.probeAt, Start + 13s);
    QCOMPARE(snapshot.lastError, Refused);
    QCOMPARE(snapshot.lastErrorAt, Start + 3s);
}

QTEST_GUILESS_MAIN(CircuitBreakerTest)
#include "tst_circuitbreaker.moc"
