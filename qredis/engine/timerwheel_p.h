// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TIMERWHEEL_P_H
#define QREDIS_TIMERWHEEL_P_H

#include "qredis/value/clock.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <functional>
#include <map>
#include <mutex>

namespace QRedis {

class Timer;

/// All timers of one I/O thread behind one QTimer; reads the time from a Clock. Belongs to one thread.
class TimerWheel final : public QObject
{
public:
    /// What fires the timers that are due at the time given.
    using Due = std::function<void(TimePoint)>;

    /// \a turn is called with what is due, so that its owner can do something before and after. It says what time its turn goes
    /// by: timers that were due only later would find that they are early, and start again without end.
    TimerWheel(const Clock &clock, std::function<void(const Due &)> turn);
    ~TimerWheel() override;

    [[nodiscard]] TimePoint now() const noexcept { return m_clock.now(); }
    /// Lets this thread's sockets be read before the next timer fires: the thread was held up, and what looks late may be there.
    void readFirst();

private:
    friend class Timer;
    using Entries = std::multimap<TimePoint, Timer *>;

    bool event(QEvent *event) override;
    void wake();
    void arm();
    void fire();
    void fireDue(TimePoint until);

    const Clock &m_clock;
    std::function<void(const Due &)> m_turn;
    Entries m_entries;
    QTimer m_timer; ///< for a clock that runs
    QTimer m_passTimer;
    int m_passes = 0; ///< of the event loop before timers fire again
    std::mutex m_wakeMutex;
};

/// A single-shot timer on a wheel. May be restarted and stopped in its own callback; may be destroyed there, too.
class Timer final
{
public:
    Timer(TimerWheel &wheel, std::function<void()> callback);
    ~Timer() { stop(); }

    void startAt(TimePoint deadline);
    void startIn(std::chrono::nanoseconds delay) { startAt(m_wheel.now() + delay); }
    /// Starts, or brings forward, never puts off.
    void startBefore(TimePoint deadline);
    void stop();
    [[nodiscard]] bool isActive() const noexcept { return m_active; }

private:
    friend class TimerWheel;
    Q_DISABLE_COPY_MOVE(Timer)

    TimerWheel &m_wheel;
    std::function<void()> m_callback;
    TimerWheel::Entries::iterator m_entry;
    bool m_active = false;
};

} // namespace QRedis

#endif
