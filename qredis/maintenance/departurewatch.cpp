// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/departurewatch_p.h"

namespace QRedis {

void DepartureWatch::start(TimePoint first, TimePoint now)
{
    if (!m_next) {
        m_absences.clear();
        m_next = first;
    }
    m_until = now + Duration;
}

void DepartureWatch::lookedUp(TimePoint now)
{
    m_next = now + Interval;
    if (*m_next > m_until)
        m_next.reset();
}

QList<Endpoint> DepartureWatch::answered(const QList<QHostAddress> &addresses, const QList<Endpoint> &peers)
{
    QList<Endpoint> gone;
    if (addresses.isEmpty())
        return gone;
    QHash<Endpoint, int> absences;
    for (const Endpoint &peer : peers) {
        if (absences.contains(peer))
            continue;
        const int count = addresses.contains(QHostAddress(peer.host())) ? 0 : m_absences.value(peer) + 1;
        absences.insert(peer, count);
        if (count == Absences)
            gone.append(peer);
    }
    m_absences = absences;
    return gone;
}

} // namespace QRedis
