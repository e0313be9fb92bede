// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/sources/replayfeed.h"

#include "monitor-app/models/store.h"

#include <QtCore/qcoreevent.h>

#include <algorithm>
#include <utility>

namespace QRedis::Monitor {

using namespace std::chrono;

namespace {

constexpr int Period = 50; // ms
// What views show of the past; snapshots that are older need not be read to show a position.
constexpr auto Needed = duration_cast<nanoseconds>(History::BinWidth * History::Capacity) + 60s;

// Enough for all tables, and little enough to follow a slider.
constexpr auto Glance = duration_cast<nanoseconds>(10s);
constexpr int SettleAfter = 250; // ms
constexpr auto Slice = 8ms; // of the event loop's time, with room for what is painted
constexpr int SkippedAtOnce = 500; // frames, much less than a slice

} // namespace

ReplayFeed::ReplayFeed(Store *store, const Clock *time, QObject *parent) : QObject(parent), m_store(store), m_time(time) { }

ReplayFeed::~ReplayFeed() = default;

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
    cancel();
    m_timer.stop();
    m_reader.close();
    m_path.clear();
    m_next.reset();
    m_store->clear();
    m_store->setSource(SourceState::Detached);
    Q_EMIT changed();
}

void ReplayFeed::fetch()
{
    m_next = m_reader.next();
    if (m_next)
        m_nextAt = std::max(m_nextAt, m_next->at);
    m_isFetched = true;
}

bool ReplayFeed::addNext(Store *store, TimePoint position)
{
    if (!m_isFetched)
        fetch();
    if (!m_next || m_nextAt > position)
        return false;
    store->add(*m_next, m_next->at);
    m_isFetched = false;
    return true;
}

void ReplayFeed::rewind(TimePoint position, nanoseconds past)
{
    cancel();
    m_store->clear();
    m_store->setSource(SourceState::Live);
    m_reader.rewind(position - past);
    m_isFetched = false;
    m_nextAt = m_clock.time = m_reader.summary().begin;
    advance(position);
}

void ReplayFeed::advance(TimePoint position)
{
    m_clock.time = std::clamp(position, m_reader.summary().begin, m_reader.summary().end);
    while (addNext(m_store, m_clock.time)) { }
    Q_EMIT changed();
}

void ReplayFeed::seek(TimePoint position)
{
    if (!isOpen())
        return;
    if (position < m_clock.time || m_isGlance || m_reading)
        rewind(position, Needed);
    else
        advance(position);
}

void ReplayFeed::show(TimePoint position)
{
    if (!isOpen())
        return;
    position = std::clamp(position, m_reader.summary().begin, m_reader.summary().end);
    const bool isOnTheWay = !m_reading || !m_reading->store;
    if (!isOnTheWay || position < m_clock.time || position - m_clock.time > Glance)
        return begin(position, Glance);
    m_settleTimer.stop();
    m_reading = Reading{position, {}, nullptr};
    m_readTimer.start(0, this);
    Q_EMIT progressed();
}

/// Another store is filled meanwhile, so that what is shown is of one moment.
void ReplayFeed::begin(TimePoint target, nanoseconds past)
{
    m_settleTimer.stop();
    m_reading = Reading{target, past, std::make_unique<Store>()};
    m_reader.rewind(target - past);
    m_isFetched = false;
    m_nextAt = m_reader.summary().begin;
    m_store->setSuccessor(m_reading->store.get());
    m_readTimer.start(0, this);
    Q_EMIT progressed();
}

void ReplayFeed::read()
{
    const TimePoint until = m_time->now() + Slice;
    Store *const store = m_reading->store ? m_reading->store.get() : m_store;
    do {
        if (!m_isFetched && m_reader.skip(SkippedAtOnce))
            continue;
        if (!addNext(store, m_reading->target))
            return finish();
        if (!m_reading->store)
            m_clock.time = std::max(m_clock.time, m_nextAt);
    } while (m_time->now() < until);
    Q_EMIT progressed();
}

void ReplayFeed::finish()
{
    const Reading reading = *std::exchange(m_reading, std::nullopt);
    m_readTimer.stop();
    m_clock.time = reading.target;
    if (reading.store) {
        m_store->takeFrom(reading.store.get());
        m_isGlance = reading.past < Needed && reading.target - reading.past > m_reader.summary().begin;
    }
    Q_EMIT changed();
    if (m_isGlance && isPlaying())
        begin(m_clock.time, Needed);
    else if (m_isGlance)
        m_settleTimer.start(SettleAfter, this);
    Q_EMIT progressed();
}

void ReplayFeed::cancel()
{
    m_settleTimer.stop();
    m_readTimer.stop();
    m_store->setSuccessor(nullptr);
    m_reading.reset();
    m_isGlance = false;
}

std::optional<double> ReplayFeed::progress() const
{
    if (!m_reading)
        return std::nullopt;
    const nanoseconds left = m_reading->target - m_nextAt;
    const nanoseconds all = m_reading->store ? m_reading->past : Glance;
    return std::clamp(1.0 - double(left.count()) / double(all.count()), 0.0, 1.0);
}

void ReplayFeed::setPlaying(bool playing)
{
    if (playing == isPlaying() || !isOpen())
        return;
    if (playing) {
        if (target() >= m_reader.summary().end)
            rewind(m_reader.summary().begin, Needed);
        else if (m_settleTimer.isActive())
            begin(m_clock.time, Needed);
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
    if (event->timerId() == m_readTimer.timerId())
        return read();
    if (event->timerId() == m_settleTimer.timerId())
        return begin(m_clock.time, Needed);
    const auto passed = duration<double, std::nano>(double(m_sinceTick.nsecsElapsed()) * m_speed);
    m_sinceTick.start();
    if (m_reading)
        return; // goes on from there
    if (m_clock.time + duration_cast<nanoseconds>(passed) >= m_reader.summary().end)
        m_timer.stop();
    advance(m_clock.time + duration_cast<nanoseconds>(passed));
}

} // namespace QRedis::Monitor
