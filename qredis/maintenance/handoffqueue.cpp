// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/handoffqueue_p.h"

namespace QRedis {

HandoffQueue::HandoffQueue(int workers, int capacity) : m_workers(workers), m_capacity(capacity) { }

void HandoffQueue::resize(int workers, int capacity)
{
    if (!m_places.isEmpty())
        return;
    m_workers = workers;
    m_capacity = capacity;
}

HandoffQueue::Admission HandoffQueue::ask(quint64 connection, TimePoint deadline)
{
    if (m_busy.contains(connection))
        return Admission::Granted;
    const auto known = m_places.find(connection);
    if (known != m_places.end()) {
        const bool isQueued = m_queue.erase(*known) == 1;
        if (!isQueued)
            m_outside.erase(*known);
        known->deadline = deadline;
        (isQueued ? m_queue : m_outside).insert(*known);
        return isQueued ? Admission::Queued : Admission::Full;
    }
    if (m_busy.size() < m_workers) { // a free worker means that nobody waits
        m_busy.insert(connection);
        return Admission::Granted;
    }
    const Place place{deadline, ++m_order, connection};
    m_places.insert(connection, place);
    if (depth() < m_capacity) {
        m_queue.insert(place);
        return Admission::Queued;
    }
    ++m_refusals;
    m_outside.insert(place);
    return Admission::Full;
}

std::optional<quint64> HandoffQueue::release(quint64 connection)
{
    if (!m_busy.remove(connection) || m_queue.empty() || m_busy.size() >= m_workers)
        return std::nullopt;
    const quint64 next = m_queue.begin()->connection;
    withdraw(next);
    m_busy.insert(next);
    return next;
}

void HandoffQueue::withdraw(quint64 connection)
{
    const auto known = m_places.constFind(connection);
    if (known == m_places.cend())
        return;
    m_queue.erase(*known);
    m_outside.erase(*known);
    m_places.erase(known);
    if (depth() < m_capacity && !m_outside.empty())
        m_queue.insert(m_outside.extract(m_outside.begin()));
}

static QList<quint64> connections(const auto &places)
{
    QList<quint64> result;
    for (const auto &place : places)
        result.append(place.connection);
    return result;
}

QList<quint64> HandoffQueue::queued() const
{
    return connections(m_queue);
}

QList<quint64> HandoffQueue::outside() const
{
    return connections(m_outside);
}

} // namespace QRedis
