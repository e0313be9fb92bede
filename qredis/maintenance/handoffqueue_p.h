// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_HANDOFFQUEUE_P_H
#define QREDIS_HANDOFFQUEUE_P_H

#include "qredis/value/global.h"

#include <QtCore/qhash.h>
#include <QtCore/qlist.h>
#include <QtCore/qset.h>

#include <compare>
#include <optional>
#include <set>

namespace QRedis {

/// Who may dial now, and who waits: a bounded number of workers and a bounded queue, nearest deadline first. Who finds the
/// queue full is not lost: it moves up as soon as there is room.
class HandoffQueue final
{
public:
    enum class Admission : quint8 {
        Granted, ///< has a worker
        Queued, ///< waits for one
        Full, ///< waits for room in the queue
    };

    /// Both at least 1.
    HandoffQueue(int workers, int capacity);
    /// No effect while somebody waits, who would be overtaken. Fewer workers than there are: none is granted until enough are free.
    void resize(int workers, int capacity);

    /// Asks for a worker, at each attempt. Asking again while waiting takes the new deadline; while granted it changes nothing.
    Admission ask(quint64 connection, TimePoint deadline);
    /// \a connection needs its worker no longer: it has switched, failed, waits for its next attempt, or is gone. Returns who
    /// has the worker now. No effect for a connection without a worker.
    std::optional<quint64> release(quint64 connection);
    /// \a connection waits no longer. No effect for a connection that does not wait.
    void withdraw(quint64 connection);

    [[nodiscard]] int busy() const { return int(m_busy.size()); }
    [[nodiscard]] int depth() const { return int(m_queue.size()); }
    [[nodiscard]] int workers() const { return m_workers; }
    [[nodiscard]] int capacity() const { return m_capacity; }
    /// How often somebody found the queue full.
    [[nodiscard]] quint64 refusals() const { return m_refusals; }
    /// In the queue, next one first.
    [[nodiscard]] QList<quint64> queued() const;
    /// Waiting for room in the queue, next one first.
    [[nodiscard]] QList<quint64> outside() const;

private:
    struct Place
    {
        TimePoint deadline;
        quint64 order; // of asking, among equal deadlines
        quint64 connection;
        auto operator<=>(const Place &) const = default;
    };

    int m_workers;
    int m_capacity;
    quint64 m_order = 0;
    quint64 m_refusals = 0;
    QSet<quint64> m_busy;
    QHash<quint64, Place> m_places; // of those in m_queue and m_outside
    std::set<Place> m_queue;
    std::set<Place> m_outside;
};

} // namespace QRedis

#endif
