// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/pushframes_p.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace QRedis::Testing {

namespace {

struct TypeName
{
    NotificationType type;
    const char *name;
};

constexpr TypeName typeNames[] = {
    {NotificationType::Moving, "MOVING"},          {NotificationType::Migrating, "MIGRATING"},
    {NotificationType::Migrated, "MIGRATED"},      {NotificationType::FailingOver, "FAILING_OVER"},
    {NotificationType::FailedOver, "FAILED_OVER"}, {NotificationType::SMigrating, "SMIGRATING"},
    {NotificationType::SMigrated, "SMIGRATED"},
};

QByteArray integer(qint64 value)
{
    return ':' + QByteArray::number(value) + "\r\n";
}

QByteArray seconds(std::chrono::milliseconds time)
{
    return integer(std::chrono::ceil<std::chrono::seconds>(time).count());
}

QByteArray head(int elements, NotificationType type, qint64 sequence)
{
    return '>' + QByteArray::number(elements) + "\r\n" + bulk(notificationName(type)) + integer(sequence);
}

} // namespace

QByteArray bulk(const QByteArray &text)
{
    return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

QByteArray notificationName(NotificationType type)
{
    for (const TypeName &entry : typeNames) {
        if (entry.type == type)
            return entry.name;
    }
    return {};
}

std::optional<NotificationType> notificationType(const QByteArray &name)
{
    for (const TypeName &entry : typeNames) {
        if (name == entry.name)
            return entry.type;
    }
    return std::nullopt;
}

QByteArray movingFrame(qint64 sequence, std::chrono::milliseconds time, const std::optional<QByteArray> &target)
{
    return head(4, NotificationType::Moving, sequence) + seconds(time) + (target ? bulk(*target) : QByteArrayLiteral("_\r\n"));
}

QByteArray announcementFrame(NotificationType type, qint64 sequence, std::chrono::milliseconds time, const QStringList &shards,
                             const AnnounceOptions &options)
{
    // A list of shards is one string that holds JSON.
    const QByteArray shardList = bulk(QJsonDocument(QJsonArray::fromStringList(shards)).toJson(QJsonDocument::Compact));
    switch (type) {
    case NotificationType::Migrating:
    case NotificationType::FailingOver:
        return head(4, type, sequence) + seconds(time) + shardList;
    case NotificationType::Migrated:
    case NotificationType::FailedOver:
        return head(3, type, sequence) + shardList;
    case NotificationType::SMigrating:
        return head(3, type, sequence) + bulk(options.slotRanges.toUtf8());
    case NotificationType::SMigrated: {
        QByteArray frame = head(3, type, sequence) + '*' + QByteArray::number(options.migrations.size()) + "\r\n";
        for (const SlotMigration &entry : options.migrations)
            frame += "*3\r\n" + bulk(entry.source.toUtf8()) + bulk(entry.target.toUtf8()) + bulk(entry.slotRanges.toUtf8());
        return frame;
    }
    case NotificationType::Moving:
    case NotificationType::Unknown:
    case NotificationType::Malformed:
        break;
    }
    return {};
}

} // namespace QRedis::Testing
