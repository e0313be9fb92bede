// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/agenda_p.h"

#include <algorithm>

namespace QRedis::Testing {

void Agenda::add(Seconds at, const QString &text, std::function<void()> act)
{
    const auto before =
        std::upper_bound(m_items.begin(), m_items.end(), at, [](Seconds time, const Item &item) { return time < item.at; });
    m_items.insert(before, {at, text, std::move(act)});
}

void Agenda::start()
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Agenda::next);
    m_elapsed.start();
    schedule();
}

void Agenda::schedule()
{
    const Seconds wait = m_items.isEmpty() ? Seconds(0) : m_items.first().at - Seconds(double(m_elapsed.nsecsElapsed()) / 1e9);
    m_timer.start(std::max(milliseconds(wait), std::chrono::milliseconds(0)));
}

void Agenda::next()
{
    if (!m_items.isEmpty()) {
        const Item item = m_items.takeFirst();
        Q_EMIT reached(item.text);
        item.act();
    }
    if (!m_items.isEmpty())
        schedule();
    else
        Q_EMIT finished();
}

} // namespace QRedis::Testing
