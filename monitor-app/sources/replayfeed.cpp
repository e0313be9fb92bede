// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/sources/replayfeed.h"

#include "monitor-app/models/store.h"

#include <QtCore/qcoreevent.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace std::chrono;

namespace {

constexpr int Period = 50; // ms
// What views show of the past; snapshots that are older need not be read to show a position.
constexpr auto Needed = duration_cast<nanoseconds>(History::BinWidth * History::Capacity) + 60s;

// Enough for all tables, and little enough to follow a slider.
constexpr auto Glance = 10s;
constexpr int SettleAfter = 250; // ms

} // namespace

ReplayFeed::ReplayFeed(Store *store, QObject *parent) : QObject(parent), m_store(store) { }

bool ReplayFeed::open(const QString &path, QString *error)
{
    RecordingReader probe;
    if (!probe.open(path)) {
        *error = probe.errorString();
        return false;
    }
    close();
    m_reader.open(path);
    m_path = path;
    rewind(m_reader.summary().begin, Needed);
    return true;
}

void ReplayFeed::close()
{
    if (!isOpen())
        return;
    m_timer.stop();
    m_settleTimer.stop();
    m_reader.close();
    m_path.clear();
    m_next.reset();
    m_store->clear();
    m_store->setSource(SourceState::Detached);
    Q_EMIT changed();
}

void ReplayFeed::rewind(TimePoint position, nanoseconds past)
{
    m_settleTimer.stop();
    m_store->clear();
    m_store->setSource(SourceState::Live);
    m_reader.rewind(position - past);
    m_clock.time = m_reader.summary().begin;
    m_next = m_reader.next();
    m_nextAt = m_next ? m_next->at : TimePoint();
    advance(position);
}

void ReplayFeed::advance(TimePoint position)
{
    m_clock.time = std::clamp(position, m_reader.summary().begin, m_reader.summary().end);
    while (m_next && m_nextAt <= m_clock.time) {
        m_store->add(*m_next, m_next->at);
        m_next = m_reader.next();
        if (m_next)
            m_nextAt = std::max(m_nextAt, m_next->at);
    }
    Q_EMIT changed();
}

void ReplayFeed::seek(TimePoint position)
{
    if (!isOpen())
        return;
    if (position < m_clock.time || m_settleTimer.isActive())
        rewind(position, Needed);
    else
        advance(position);
}

void ReplayFeed::show(TimePoint position)
{
    if (!isOpen())
        return;
    if (position >= m_clock.time && position - m_clock.time <= Glance) {
        advance(position);
        return;
    }
    rewind(position, Glance);
    m_settleTimer.start(SettleAfter, this);
}

void ReplayFeed::settle()
{
    if (m_settleTimer.isActive())
        rewind(m_clock.time, Needed);
}

void ReplayFeed::setPlaying(bool playing)
{
    if (playing == isPlaying() || !isOpen())
        return;
    if (playing) {
        settle();
        if (m_clock.time >= m_reader.summary().end)
            rewind(m_reader.summary().begin, Needed);
        m_sinceTick.start();
        m_timer.start(Period, this);
    } else {
        m_timer.stop();
    }
    Q_EMIT changed();
}

void ReplayFeed::setSpeed(double speed)
{
    m_speed = speed;
    Q_EMIT changed();
}

void ReplayFeed::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_settleTimer.timerId())
        return settle();
    const auto passed = duration<double, std::nano>(double(m_sinceTick.nsecsElapsed()) * m_speed);
    m_sinceTick.start();
    if (m_clock.time + duration_cast<nanoseconds>(passed) >= m_reader.summary().end)
        m_timer.stop();
    advance(m_clock.time + duration_cast<nanoseconds>(passed));
}

} // namespace QRedis::Monitor
