// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/notificationmodel.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/roles.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

NotificationModel::NotificationModel(const Store *store, QObject *parent) : QAbstractTableModel(parent), m_store(store)
{
    m_next = store->firstNotification();
    connect(store, &Store::notificationChanged, this, &NotificationModel::changed);
    connect(store, &Store::cleared, this, &NotificationModel::dropGone);
}

void NotificationModel::dropGone()
{
    const auto kept = std::lower_bound(m_rows.begin(), m_rows.end(), m_store->firstNotification());
    if (kept == m_rows.begin())
        return;
    beginRemoveRows({}, 0, int(kept - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), kept);
    endRemoveRows();
}

void NotificationModel::sync()
{
    dropGone();
    m_next = std::max(m_next, m_store->firstNotification());
    std::vector<quint64> added;
    for (; m_next < m_store->endNotification(); ++m_next) {
        if (matches(m_store->notification(m_next)))
            added.push_back(m_next);
    }
    if (added.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

void NotificationModel::setFilter(const QString &filterText)
{
    if (filterText == m_filterText)
        return;
    beginResetModel();
    m_filterText = filterText;
    m_filter = NotificationFilter(filterText);
    m_rows.clear();
    for (quint64 number = m_store->firstNotification(); number < m_next; ++number) {
        if (matches(m_store->notification(number)))
            m_rows.push_back(number);
    }
    endResetModel();
}

bool NotificationModel::matches(const Notification &notification) const
{
    return m_filter.matches(notification, [&] {
        QStringList words{notification.peer, notification.malformedReason};
        for (int column = 0; column < ColumnCount; ++column)
            words.append(text(notification, column));
        return words.join(u'\n');
    });
}

void NotificationModel::changed(quint64 number)
{
    const auto it = std::lower_bound(m_rows.begin(), m_rows.end(), number);
    if (it == m_rows.end() || *it != number)
        return;
    const int row = int(it - m_rows.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const Notification &NotificationModel::notification(int row) const
{
    static const Notification gone;
    const quint64 number = m_rows[size_t(row)];
    return number >= m_store->firstNotification() ? m_store->notification(number) : gone;
}

quint64 NotificationModel::total() const
{
    return m_next - std::min(m_next, m_store->firstNotification());
}

int NotificationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NotificationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString NotificationModel::text(const Notification &n, int column) const
{
    switch (column) {
    case Time: {
        const QDateTime wall = m_store->wallClock(n.receivedAt);
        return wall.isValid() ? wall.toString(u"hh:mm:ss.zzz"_s) : Units::dash();
    }
    case Connection:
        return QString::number(n.connectionId);
    case Type:
        return n.type == NotificationType::Unknown && !n.name.isEmpty() ? n.name : nameOf(n.type);
    case Sequence:
        return n.sequence ? QString::number(*n.sequence) : Units::dash();
    case Grace:
        return n.time ? Units::duration(*n.time) : Units::dash();
    case Target:
        if (n.target)
            return n.target->toString();
        if (n.type == NotificationType::Moving)
            return tr("none named");
        if (!n.shards.isEmpty())
            return tr("shards %1").arg(n.shards.join(u", "_s));
        return n.slotRanges.isEmpty() ? Units::dash() : tr("slots %1").arg(n.slotRanges);
    case Effect:
        return n.malformedReason.isEmpty() ? nameOf(n.effect) : n.malformedReason;
    case Copies:
        return u"×%1"_s.arg(n.copies);
    case Bytes:
        return Units::bytes(double(n.frame.size()));
    default:
        return {};
    }
}

QVariant NotificationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notification &n = notification(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(n, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Time ? tr("%1, %2, connection %3").arg(text(n, Time), n.toString(), text(n, Connection))
                                      : text(n, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case KeyRole:
        return m_rows[size_t(index.row())];
    case StateRole:
        return index.column() == Type ? QVariant(int(n.type)) : QVariant();
    case MutedRole:
        return text(n, index.column()) == Units::dash() || text(n, index.column()) == u"×1"_s;
    default:
        return {};
    }
}

QVariant NotificationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool left = section == Type || section == Target || section == Effect || section == Time;
        return QVariant::fromValue(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Connection:
        return tr("Conn");
    case Type:
        return tr("Type");
    case Sequence:
        return tr("Seq");
    case Grace:
        return tr("Grace");
    case Target:
        return tr("Target");
    case Effect:
        return tr("Effect");
    case Copies:
        return tr("Copies");
    case Bytes:
        return tr("Frame");
    default:
        return {};
    }
}

QList<std::pair<QString, QString>> NotificationModel::details(int row) const
{
    const Notification &n = notification(row);
    QList<std::pair<QString, QString>> result{
        {tr("Type"), n.name.isEmpty() ? nameOf(n.type) : n.name},
        {tr("Sequence"), text(n, Sequence)},
        {tr("Announced time"), n.timeWasNotPositive ? tr("now") : text(n, Grace)},
        {tr("Target"), text(n, Target)},
        {tr("Received"), text(n, Time)},
        {tr("By connection"), tr("%1 at %2").arg(n.connectionId).arg(n.peer)},
        {tr("Copies"), QString::number(n.copies)},
        {tr("Effect"), nameOf(n.effect)},
    };
    for (const SlotMigration &migration : n.migrations)
        result.append({tr("Slots moved"), u"%1: %2 → %3"_s.arg(migration.slotRanges, migration.source, migration.target)});
    if (!n.malformedReason.isEmpty())
        result.append({tr("Malformed"), n.malformedReason});
    for (const QString &deviation : n.deviations)
        result.append({tr("Deviation"), deviation});
    return result;
}

} // namespace QRedis::Monitor
