// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/notificationledger_p.h"

#include <QtCore/qcryptographichash.h>

namespace QRedis {

int NotificationLedger::record(const Notification &notification, TimePoint now)
{
    const bool understood = notification.isStarter() || notification.isCompletion();
    return (understood ? m_understood : m_others).record(identity(notification), now);
}

bool NotificationLedger::contains(const Notification &notification, TimePoint now) const
{
    const auto found = m_understood.index.constFind(identity(notification));
    return found != m_understood.index.cend() && now - found.value()->firstSeen < Lifetime;
}

QByteArray NotificationLedger::identity(const Notification &notification)
{
    constexpr char Separator = '\0';
    QByteArray key(1, char(notification.type));
    const auto add = [&key](QStringView text) { key += Separator + text.toUtf8(); };
    const QString target = notification.target ? notification.target->toString().toLower() : QString();

    if (!notification.isStarter() && !notification.isCompletion()) {
        key += notification.frame;
    } else if (notification.sequence) {
        key += QByteArray::number(*notification.sequence);
        if (notification.type == NotificationType::Moving) // two moves may share a number
            add(target);
    } else {
        key += '?';
        add(target);
        for (const QString &shard : notification.shards)
            add(shard);
        add(notification.slotRanges);
        for (const SlotMigration &migration : notification.migrations) {
            add(migration.target);
            add(migration.slotRanges);
        }
    }
    // A digest in place of what is long bounds the memory that a server can make us keep.
    return key.size() <= 64 ? key : QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

int NotificationLedger::Memory::record(const QByteArray &identity, TimePoint now)
{
    const auto found = index.constFind(identity);
    if (found != index.cend()) {
        const auto entry = found.value();
        entries.splice(entries.end(), entries, entry);
        if (now - entry->firstSeen >= Lifetime) {
            entry->firstSeen = now;
            entry->count = 0;
        }
        return ++entry->count;
    }
    if (index.size() == capacity) {
        index.remove(entries.front().identity);
        entries.pop_front();
    }
    index.insert(identity, entries.insert(entries.end(), {identity, now, 1}));
    return 1;
}

} // namespace QRedis
