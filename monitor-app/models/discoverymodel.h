// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_DISCOVERYMODEL_H
#define QREDIS_MONITOR_DISCOVERYMODEL_H

#include <QRedis/TelemetryReader>

#include <QtCore/qabstractitemmodel.h>

namespace QRedis::Monitor {

/// Applications that publish telemetry on this computer, keyed by their socket.
class DiscoveryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Application, ProcessId, Access, Path, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// Takes over what was found; rows that stay keep their place.
    void setSources(const QList<TelemetrySource> &sources);
    [[nodiscard]] const TelemetrySource &source(int row) const { return m_sources[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<TelemetrySource> m_sources;
};

} // namespace QRedis::Monitor

#endif
