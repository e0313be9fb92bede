// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/fakeclock.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdeadlinetimer.h>

#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace QRedis::Testing {

namespace {

/// A client that never rests must not hang a test.
constexpr std::chrono::seconds patience{30};

} // namespace

struct FakeClock::Private
{
    struct Alarm
    {
        TimePoint deadline;
        std::function<void()> wake;
    };
    /// Calls those whose time has come. They are busy until they say what they wait for next.
    void wakeDue()
    {
        for (auto entry = alarms.begin(); entry != alarms.end();) {
            if (entry->second.deadline > TimePoint(std::chrono::nanoseconds(now))) {
                ++entry;
                continue;
            }
            busy.insert(entry->first);
            entry->second.wake();
            entry = alarms.erase(entry);
        }
    }

    std::atomic<qint64> now; ///< nanoseconds
    std::atomic<quint64> readings{0}; ///< how often anybody looked at the clock
    std::atomic<qint64> quietTime{10}; ///< milliseconds
    std::mutex mutex; ///< for what follows
    std::map<const void *, Alarm> alarms;
    std::set<const void *> busy;
};

FakeClock::FakeClock() : d(std::make_unique<Private>())
{
    d->now = std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

FakeClock::~FakeClock() = default;

TimePoint FakeClock::now() const noexcept
{
    ++d->readings;
    return TimePoint(std::chrono::nanoseconds(d->now));
}

bool FakeClock::setAlarm(const void *waiter, TimePoint deadline, const std::function<void()> &wake) const
{
    ++d->readings;
    const std::lock_guard lock(d->mutex);
    d->busy.erase(waiter);
    if (wake)
        d->alarms[waiter] = {deadline, wake};
    else
        d->alarms.erase(waiter);
    d->wakeDue();
    return true;
}

void FakeClock::settle()
{
    const QDeadlineTimer giveUp(patience);
    quint64 seen = d->readings;
    QDeadlineTimer quiet(quietTime(), Qt::PreciseTimer);
    while (!giveUp.hasExpired()) {
        if (QCoreApplication::instance())
            QCoreApplication::processEvents();
        bool isBusy = d->readings != seen;
        seen = d->readings;
        {
            const std::lock_guard lock(d->mutex);
            isBusy = isBusy || !d->busy.empty();
        }
        if (isBusy)
            quiet.setRemainingTime(quietTime(), Qt::PreciseTimer);
        else if (quiet.hasExpired())
            return;
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
}

bool FakeClock::step(TimePoint limit)
{
    settle();
    const std::lock_guard lock(d->mutex);
    TimePoint next = limit;
    bool isOne = false;
    for (const auto &[waiter, alarm] : d->alarms) {
        isOne = isOne || alarm.deadline <= limit;
        next = std::min(next, alarm.deadline);
    }
    if (!isOne)
        return false;
    d->now = std::max<qint64>(d->now, next.time_since_epoch().count());
    d->wakeDue();
    return true;
}

void FakeClock::advance(std::chrono::nanoseconds time)
{
    const TimePoint end(std::chrono::nanoseconds(d->now) + time);
    while (step(end)) { }
    d->now = end.time_since_epoch().count();
    settle();
}

bool FakeClock::advanceUntil(const std::function<bool()> &condition, std::chrono::nanoseconds limit)
{
    const TimePoint end(std::chrono::nanoseconds(d->now) + limit);
    settle();
    while (!condition()) {
        if (!step(end)) {
            d->now = end.time_since_epoch().count();
            settle();
            return condition();
        }
        settle();
    }
    return true;
}

std::chrono::milliseconds FakeClock::quietTime() const noexcept
{
    return std::chrono::milliseconds(d->quietTime);
}

void FakeClock::setQuietTime(std::chrono::milliseconds time) noexcept
{
    d->quietTime = time.count();
}

} // namespace QRedis::Testing
