// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/timerwheel_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

namespace QRedis {

TimerWheel::TimerWheel(const Clock &clock, std::function<void(const Due &)> turn) : m_clock(clock), m_turn(std::move(turn))
{
    m_timer.setParent(this);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TimerWheel::fire);
    m_passTimer.setParent(this);
    connect(&m_passTimer, &QTimer::timeout, this, [this] {
        if (--m_passes > 0)
            return;
        m_passTimer.stop();
        fire();
    });
}

TimerWheel::~TimerWheel()
{
    m_clock.setAlarm(this, {}, {});
    for (auto &[deadline, timer] : m_entries)
        timer->m_active = false;
}

void TimerWheel::arm()
{
    if (m_entries.empty()) {
        m_clock.setAlarm(this, {}, {});
        m_timer.stop();
        return;
    }
    if (m_clock.setAlarm(this, m_entries.begin()->first, [this] { wake(); }))
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_entries.begin()->first - now());
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
}

void TimerWheel::wake()
{
    const std::lock_guard lock(m_wakeMutex);
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool TimerWheel::event(QEvent *event)
{
    { // the event was made under this mutex
        const std::lock_guard lock(m_wakeMutex);
        if (event->type() != QEvent::User)
            return QObject::event(event);
    }
    fire();
    return true;
}

void TimerWheel::readFirst()
{
    // An event loop reads sockets before it looks at timers, but the pass that is under way may have read some of them already.
    m_passes = 2;
    m_passTimer.start(0);
}

void TimerWheel::fire()
{
    if (m_passes > 0)
        return;
    m_turn([this](TimePoint until) { fireDue(until); });
    arm();
}

void TimerWheel::fireDue(TimePoint until)
{
    while (!m_entries.empty() && m_entries.begin()->first <= until) {
        Timer *timer = m_entries.begin()->second;
        timer->stop();
        const auto callback = timer->m_callback; // the callback may destroy the timer
        callback();
    }
}

Timer::Timer(TimerWheel &wheel, std::function<void()> callback) : m_wheel(wheel), m_callback(std::move(callback)) { }

void Timer::startAt(TimePoint deadline)
{
    if (m_active)
        m_wheel.m_entries.erase(m_entry);
    m_entry = m_wheel.m_entries.emplace(deadline, this);
    m_active = true;
    // What is overdue already was so before it could be known: the clock has been put forward.
    if (m_entry == m_wheel.m_entries.begin() || m_wheel.m_entries.begin()->first <= m_wheel.now())
        m_wheel.arm();
}

void Timer::startBefore(TimePoint deadline)
{
    if (!m_active || deadline < m_entry->first)
        startAt(deadline);
}

void Timer::stop()
{
    if (!m_active)
        return;
    m_active = false;
    m_wheel.m_entries.erase(m_entry); // the wheel may fire once for nothing: cheaper than to arm it again
}

} // namespace QRedis
