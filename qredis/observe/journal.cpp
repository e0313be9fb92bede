// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/journal_p.h"

#include <QtCore/qglobal.h>

#include <algorithm>

namespace QRedis {

/// What an entry holds besides its own size; only a notification's content can be large.
static qsizetype bytesOf(const JournalEntry &entry)
{
    const auto *notification = std::get_if<Notification>(&entry.event);
    if (!notification)
        return 0;
    constexpr qsizetype StringOverhead = 48;
    const auto text = [](const QString &string) { return StringOverhead + qsizetype(sizeof(QChar)) * string.size(); };
    qsizetype bytes = notification->frame.size() + text(notification->name) + text(notification->slotRanges)
        + text(notification->malformedReason);
    for (const QStringList &list : {notification->shards, notification->deviations}) {
        for (const QString &string : list)
            bytes += text(string);
    }
    for (const SlotMigration &migration : notification->migrations)
        bytes += text(migration.source) + text(migration.target) + text(migration.slotRanges);
    return bytes;
}

Journal::Journal(qsizetype capacity) : m_capacity(std::size_t(capacity))
{
    Q_ASSERT(capacity > 0);
}

quint64 Journal::append(JournalEntry entry)
{
    entry.number = ++m_lastNumber;
    m_bytes += bytesOf(entry);
    m_entries.push_back(std::move(entry));
    while (m_entries.size() > m_capacity || (m_bytes > BytesLimit && m_entries.size() > 1)) {
        m_bytes -= bytesOf(m_entries.front());
        m_entries.pop_front();
    }
    return m_lastNumber;
}

QList<JournalEntry> Journal::after(quint64 number, qsizetype most) const
{
    if (number >= m_lastNumber)
        return {};
    const auto first = m_entries.cbegin() + qptrdiff(number < dropped() ? 0 : number - dropped());
    return {first, first + std::min(most, qsizetype(m_entries.cend() - first))};
}

} // namespace QRedis
