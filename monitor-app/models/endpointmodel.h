// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ENDPOINTMODEL_H
#define QREDIS_MONITOR_ENDPOINTMODEL_H

#include "monitor-app/models/endpoints.h"

#include <QtCore/qabstractitemmodel.h>

namespace QRedis::Monitor {

class Store;

/// The endpoints and their circuit breakers, sick ones first; texts are whole phrases.
class EndpointModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit EndpointModel(const Store *store, QObject *parent = nullptr) : QAbstractListModel(parent), m_store(store) { }

    /// Takes over what the store knows at \a now.
    void sync(TimePoint now);
    [[nodiscard]] const EndpointRow &endpoint(int row) const { return m_rows[row]; }
    [[nodiscard]] BreakerDisplay display(int row) const;
    /// "probe in 41 s", "waiting for a handoff to probe", or what else is to be waited for.
    [[nodiscard]] QString waiting(int row) const;
    [[nodiscard]] QString failures(int row) const;
    [[nodiscard]] QString connections(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Store *const m_store;
    QList<EndpointRow> m_rows;
    TimePoint m_now;
};

/// Every change of a circuit breaker, newest first.
class TransitionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Where, From, To, Failures, Error, ColumnCount };

    explicit TransitionModel(const Store *store, QObject *parent = nullptr) : QAbstractTableModel(parent), m_store(store) { }
    void sync();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Store *const m_store;
    QList<BreakerTransition> m_rows;
};

} // namespace QRedis::Monitor

#endif
