// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/notification.h"

#include <QtCore/qdebug.h>

#include <algorithm>

namespace QRedis {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 200;

QString nameOf(NotificationType type)
{
    switch (type) {
    case NotificationType::Moving:
        return u"MOVING"_s;
    case NotificationType::Migrating:
        return u"MIGRATING"_s;
    case NotificationType::Migrated:
        return u"MIGRATED"_s;
    case NotificationType::FailingOver:
        return u"FAILING_OVER"_s;
    case NotificationType::FailedOver:
        return u"FAILED_OVER"_s;
    case NotificationType::SMigrating:
        return u"SMIGRATING"_s;
    case NotificationType::SMigrated:
        return u"SMIGRATED"_s;
    case NotificationType::Unknown:
    case NotificationType::Malformed:
        break;
    }
    return u"?"_s;
}

QString describe(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000) + " s"_L1;
}

// What a server sent must not break out of its line, or fill it.
QString madeHarmless(QString text)
{
    if (text.size() > LongestText)
        text = text.left(LongestText - 1) + u'…';
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }, u'?');
    return text;
}

} // namespace

QString Notification::toString() const
{
    QString text = name.isEmpty() ? nameOf(type) : name;
    if (sequence)
        text += u' ' + QString::number(*sequence);
    if (type == NotificationType::Malformed)
        text += " malformed: "_L1 + malformedReason;
    if (type == NotificationType::Moving)
        text += target ? " to "_L1 + target->toString() : u" without target"_s;
    if (timeWasNotPositive)
        text += " now"_L1;
    else if (time)
        text += " within "_L1 + describe(*time);
    if (!shards.isEmpty())
        text += ", shards "_L1 + shards.join(", "_L1);
    if (!slotRanges.isEmpty())
        text += ", slots "_L1 + slotRanges;
    for (const SlotMigration &migration : migrations) {
        text += ", slots "_L1 + migration.slotRanges;
        if (!migration.source.isEmpty())
            text += " from "_L1 + migration.source;
        text += " to "_L1 + migration.target;
    }
    return madeHarmless(text);
}

bool Notification::isStarter() const noexcept
{
    return type == NotificationType::Moving || type == NotificationType::Migrating || type == NotificationType::FailingOver
        || type == NotificationType::SMigrating;
}

bool Notification::isCompletion() const noexcept
{
    return type == NotificationType::Migrated || type == NotificationType::FailedOver || type == NotificationType::SMigrated;
}

QDebug operator<<(QDebug debug, const Notification &notification)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote() << "QRedis::Notification(" << notification.toString() << ", " << notification.effect << ", "
                                     << notification.copies << " copies, connection " << notification.connectionId << ')';
}

} // namespace QRedis
