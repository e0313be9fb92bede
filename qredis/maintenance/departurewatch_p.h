// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_DEPARTUREWATCH_P_H
#define QREDIS_DEPARTUREWATCH_P_H

#include "qredis/value/endpoint.h"

#include <QtCore/qhash.h>
#include <QtCore/qlist.h>
#include <QtNetwork/qhostaddress.h>

#include <optional>

namespace QRedis {

/// Finds out, after an operation that announced no move, which peers the database's name does not lead to any more: servers
/// take addresses away without a word (contract H9). Sans-I/O.
class DepartureWatch final
{
public:
    static constexpr std::chrono::seconds Interval{2};
    static constexpr std::chrono::seconds Duration{60};
    static constexpr int Absences = 3; ///< in a row before a peer counts as gone

    /// Looks from \a first on; if a watch is running, it only lasts longer.
    void start(TimePoint first, TimePoint now);
    void stop() { m_next.reset(); }
    /// When to look the name up; no value: nothing is watched.
    [[nodiscard]] std::optional<TimePoint> nextLookup() const { return m_next; }
    void lookedUp(TimePoint now);
    /// The name leads to \a addresses. Returns those of \a peers that are gone now, each once; none when \a addresses is empty,
    /// which tells nothing.
    [[nodiscard]] QList<Endpoint> answered(const QList<QHostAddress> &addresses, const QList<Endpoint> &peers);

private:
    std::optional<TimePoint> m_next;
    TimePoint m_until;
    QHash<Endpoint, int> m_absences;
};

} // namespace QRedis

#endif
