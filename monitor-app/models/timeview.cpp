// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/timeview.h"

#include "monitor-app/models/store.h"

#include <algorithm>

namespace QRedis::Monitor {

using namespace std::chrono;

TimeView::TimeView(const Store *store, const Clock *clock, QObject *parent) : QObject(parent), m_store(store), m_clock(clock) { }

TimePoint TimeView::now() const
{
    return m_store->sourceNow(m_clock->now());
}

bool TimeView::isStale() const
{
    return m_store->hasData()
        && (m_store->sourceState() != SourceState::Live || m_store->dataAge(m_clock->now()) > History::GapThreshold + 500ms);
}

void TimeView::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    if (mode == Mode::Frozen)
        Q_EMIT aboutToFreeze();
    m_frozenAt = m_frozenEnd = now();
    m_mode = mode;
    Q_EMIT changed();
}

void TimeView::setStream(Stream stream, const Clock *clock)
{
    m_stream = stream;
    m_clock = clock;
    m_mode = Mode::Follow;
    Q_EMIT changed();
}

void TimeView::setSpan(milliseconds span)
{
    span = std::clamp(span, ShortestSpan, LongestSpan);
    if (span == m_span)
        return;
    m_span = span;
    Q_EMIT changed();
}

void TimeView::zoom(double factor, double fixed)
{
    const TimePoint anchor = begin() + duration_cast<nanoseconds>(duration<double, std::milli>(fixed * double(m_span.count())));
    const milliseconds span = std::clamp(milliseconds(qint64(double(m_span.count()) * factor)), ShortestSpan, LongestSpan);
    if (m_mode == Mode::Frozen) {
        m_frozenEnd = anchor + duration_cast<nanoseconds>(duration<double, std::milli>((1 - fixed) * double(span.count())));
        m_frozenEnd = std::min(m_frozenEnd, now());
    }
    m_span = span;
    Q_EMIT changed();
}

void TimeView::pan(double fraction)
{
    setMode(Mode::Frozen);
    const TimePoint wanted =
        m_frozenEnd + duration_cast<nanoseconds>(duration<double, std::milli>(fraction * double(m_span.count())));
    m_frozenEnd = std::min(wanted, now());
    Q_EMIT changed();
}

void TimeView::showMoment(TimePoint at)
{
    setMode(Mode::Frozen);
    m_frozenEnd = std::min(TimePoint(at + m_span / 2), now());
    Q_EMIT changed();
}

} // namespace QRedis::Monitor
