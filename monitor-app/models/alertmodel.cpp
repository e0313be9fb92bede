// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/alertmodel.h"

#include "monitor-app/models/roles.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(int column)
{
    return column == AlertModel::Value || column == AlertModel::Worst || column == AlertModel::Limit;
}

QString figure(double value)
{
    return QLocale().toString(value, 'f', value < 9.95 && value != double(qint64(value)) ? 1 : 0);
}

} // namespace

AlertModel::AlertModel(const AlertEngine *engine, const Store *store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_engine(engine)
    , m_store(store)
{
}

void AlertModel::sync(TimePoint now)
{
    m_now = now;
    const QList<Alert> &alerts = m_engine->alerts();
    const auto known = [&](qsizetype shift) {
        return m_rows.isEmpty()
            || (shift < alerts.size() && alerts[shift].rule.id == m_rows.first().rule.id
                && alerts[shift].firedAt == m_rows.first().firedAt);
    };
    const qsizetype added = alerts.size() - m_rows.size();
    if (added < 0 || !known(added)) {
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    if (alerts.size() > m_rows.size()) {
        beginInsertRows({}, 0, int(alerts.size() - m_rows.size()) - 1);
        m_rows = alerts;
        endInsertRows();
    }
    m_rows = alerts;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int AlertModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AlertModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Alert &alert = m_rows[index.row()];
    const bool firing = alert.state == Alert::State::Firing;
    switch (role) {
    case StateRole:
        return index.column() == Level ? QVariant(int(alert.rule.severity)) : QVariant();
    case MutedRole:
        return !firing;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isNumber(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                                            : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Level:
        return nameOf(alert.rule.severity);
    case Since:
        return m_store->wallClock(alert.since).toString(u"hh:mm:ss"_s);
    case Rule:
        return alert.rule.title;
    case State:
        if (!firing)
            return tr("over after %1").arg(Units::age(alert.endedAt - alert.since));
        return alert.acknowledged ? tr("seen, for %1").arg(Units::age(m_now - alert.since))
                                  : tr("for %1").arg(Units::age(m_now - alert.since));
    case Value:
        return firing ? figure(alert.value) : Units::dash();
    case Worst:
        return figure(alert.worst);
    case Limit:
        return figure(alert.rule.above);
    default:
        return {};
    }
}

QVariant AlertModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const QStringList titles{tr("Level"), tr("Since"), tr("Alert"), tr("State"), tr("Value"), tr("Worst"), tr("Limit")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace QRedis::Monitor
