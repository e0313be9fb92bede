// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/timerwheel_p.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace QRedis;
using namespace std::chrono_literals;

namespace {

/// Every look at it takes a while, as on a machine that has other things to do.
class SlowClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const noexcept override { return m_now += 10us; }

private:
    mutable TimePoint m_now{1h};
};

/// A wheel whose turns read the clock once, as those of an I/O thread.
struct Wheel
{
    SlowClock clock;
    TimePoint now = clock.now();
    int turns = 0;
    TimerWheel timers{clock, [this](const TimerWheel::Due &due) {
                          now = clock.now();
                          ++turns;
                          due(now);
                      }};
};

} // namespace

class TestTimerWheel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimerThatFindsItselfEarlyDoesNotHoldTheThread();
    void firesInTheOrderOfDeadlines();
    void aTimerMayBeDestroyedInItsCallback();
    void startBeforeNeverPutsOff();
    void whatIsStoppedDoesNotFire();
};

void TestTimerWheel::aTimerThatFindsItselfEarlyDoesNotHoldTheThread()
{
    Wheel wheel;
    int early = 0;
    bool fired = false;
    TimePoint deadline;
    std::unique_ptr<Timer> timer;
    timer = std::make_unique<Timer>(wheel.timers, [&] {
        fired = wheel.now >= deadline;
        if (!fired && ++early < 100)
            timer->startAt(deadline);
    });
    // Whatever the distance between a deadline and the readings of the clock around it is.
    for (auto distance = 1us; distance < 60us; distance += 3us) {
        deadline = wheel.now + distance;
        fired = false;
        timer->startAt(deadline);
        QTRY_VERIFY(fired);
    }
    QCOMPARE(early, 0);
}

void TestTimerWheel::firesInTheOrderOfDeadlines()
{
    Wheel wheel;
    QList<int> order;
    Timer third(wheel.timers, [&] { order += 3; });
    Timer first(wheel.timers, [&] { order += 1; });
    Timer second(wheel.timers, [&] { order += 2; });
    const TimePoint now = wheel.now;
    third.startAt(now + 3us);
    first.startAt(now + 1us);
    second.startAt(now + 2us);
    QTRY_COMPARE(order, (QList<int>{1, 2, 3}));
    QCOMPARE(wheel.turns, 1);
}

void TestTimerWheel::aTimerMayBeDestroyedInItsCallback()
{
    Wheel wheel;
    bool fired = false;
    std::unique_ptr<Timer> timer;
    timer = std::make_unique<Timer>(wheel.timers, [&] {
        timer.reset();
        fired = true;
    });
    timer->startAt(wheel.now);
    QTRY_VERIFY(fired);
    QVERIFY(!timer);
}

void TestTimerWheel::startBeforeNeverPutsOff()
{
    Wheel wheel;
    int fired = 0;
    Timer timer(wheel.timers, [&] { ++fired; });
    timer.startAt(wheel.now);
    timer.startBefore(wheel.now + 1h);
    QTRY_COMPARE(fired, 1);
    QVERIFY(!timer.isActive());
    timer.startAt(wheel.now + 1h);
    timer.startBefore(wheel.now);
    QTRY_COMPARE(fired, 2);
}

void TestTimerWheel::whatIsStoppedDoesNotFire()
{
    Wheel wheel;
    bool stoppedFired = false;
    bool otherFired = false;
    Timer stopped(wheel.timers, [&] { stoppedFired = true; });
    Timer other(wheel.timers, [&] { otherFired = true; });
    stopped.startAt(wheel.now);
    other.startAt(wheel.now + 1us);
    stopped.stop();
    QTRY_VERIFY(otherFired);
    QVERIFY(!stoppedFired);
}

QTEST_GUILESS_MAIN(TestTimerWheel)
#include "tst_timerwheel.moc"
