// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_JOURNAL_P_H
#define QREDIS_JOURNAL_P_H

#include "qredis/value/events.h"

#include <deque>
#include <limits>

namespace QRedis {

/// The newest events of a client, numbered from 1. Bounded in number and in bytes of text and frames; the oldest go first.
/// Not thread-safe: the owner locks.
class Journal final
{
public:
    static constexpr qsizetype BytesLimit = 16 * 1024 * 1024;

    /// \a capacity: entries, at least 1.
    explicit Journal(qsizetype capacity = 4096);

    /// Adds \a entry and returns the number that it gets.
    quint64 append(JournalEntry entry);
    /// The first \a most entries with a number above \a number, oldest first.
    [[nodiscard]] QList<JournalEntry> after(quint64 number, qsizetype most = std::numeric_limits<qsizetype>::max()) const;
    /// 0 when nothing was appended yet.
    [[nodiscard]] quint64 lastNumber() const { return m_lastNumber; }
    /// How many entries have gone.
    [[nodiscard]] quint64 dropped() const { return m_lastNumber - m_entries.size(); }

private:
    std::size_t m_capacity;
    quint64 m_lastNumber = 0;
    qsizetype m_bytes = 0;
    std::deque<JournalEntry> m_entries;
};

} // namespace QRedis

#endif
