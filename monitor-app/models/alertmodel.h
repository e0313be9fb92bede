// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ALERTMODEL_H
#define QREDIS_MONITOR_ALERTMODEL_H

#include "monitor-app/models/alerts.h"

#include <QtCore/qabstractitemmodel.h>

namespace QRedis::Monitor {

/// What fired, newest first.
class AlertModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Level, Since, Rule, State, Value, Worst, Limit, ColumnCount };

    AlertModel(const AlertEngine *engine, const Store *store, QObject *parent = nullptr);
    /// Takes over what the engine knows.
    void sync(TimePoint now);
    [[nodiscard]] const Alert &alert(int row) const { return m_rows[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const AlertEngine *const m_engine;
    const Store *const m_store;
    QList<Alert> m_rows;
    TimePoint m_now;
};

} // namespace QRedis::Monitor

#endif
