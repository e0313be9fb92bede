// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/discoverymodel.h"

#include "monitor-app/models/roles.h"

#include <algorithm>

namespace QRedis::Monitor {

void DiscoveryModel::setSources(const QList<TelemetrySource> &sources)
{
    const auto contains = [](const QList<TelemetrySource> &list, const QString &path) {
        return std::any_of(list.begin(), list.end(), [&](const TelemetrySource &source) { return source.path == path; });
    };
    for (int row = int(m_sources.size()) - 1; row >= 0; --row) {
        if (contains(sources, m_sources[row].path))
            continue;
        beginRemoveRows({}, row, row);
        m_sources.removeAt(row);
        endRemoveRows();
    }
    for (const TelemetrySource &source : sources) {
        if (contains(m_sources, source.path))
            continue;
        beginInsertRows({}, int(m_sources.size()), int(m_sources.size()));
        m_sources.append(source);
        endInsertRows();
    }
}

int DiscoveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sources.size());
}

int DiscoveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DiscoveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TelemetrySource &source = m_sources[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        switch (index.column()) {
        case Application:
            return source.application;
        case ProcessId:
            return QString::number(source.processId);
        case Access:
            return source.accessible ? tr("can be watched") : tr("belongs to another user");
        case Path:
            return source.path;
        default:
            return {};
        }
    }
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == MutedRole)
        return !source.accessible || index.column() == Path;
    if (role == KeyRole)
        return source.path;
    return {};
}

QVariant DiscoveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == ProcessId ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Application:
        return tr("Application");
    case ProcessId:
        return tr("PID");
    case Access:
        return tr("Access");
    case Path:
        return tr("Socket");
    default:
        return {};
    }
}

} // namespace QRedis::Monitor
