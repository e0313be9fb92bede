// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_CONNECTIONMODEL_H
#define QREDIS_MONITOR_CONNECTIONMODEL_H

#include <QRedis/Snapshots>

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qhash.h>

#include <vector>

namespace QRedis::Monitor {

class Store;

/// One row per connection, keyed by the connection's id: rows come and go, the model is never reset while it lives.
class ConnectionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        State,
        Id,
        Peer,
        Target,
        Sequence,
        InState,
        Left,
        Try,
        Rate,
        InFlight,
        Queued,
        Timeout,
        RelaxedLeft,
        Failed,
        Repeated,
        Reconnects,
        Handoffs,
        Generation,
        OptIn,
        LastError,
        Local,
        ClientId,
        Read,
        Written,
        ColumnCount,
    };

    explicit ConnectionModel(const Store *store, QObject *parent = nullptr);

    /// Takes over what the store knows at \a now of the source's clock. While \a stale, values that depend on now are dashes.
    void sync(TimePoint now, bool stale);
    /// The connection in \a row.
    [[nodiscard]] const ConnectionSnapshot &connection(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] static QString columnTitle(int column);
    /// Every field of a connection with its name, for a details pane.
    [[nodiscard]] QList<std::pair<QString, QString>> details(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ConnectionSnapshot &connection, int column) const;
    [[nodiscard]] QVariant sortKey(const ConnectionSnapshot &connection, int column) const;
    [[nodiscard]] QString toolTip(const ConnectionSnapshot &connection, int column) const;
    [[nodiscard]] QString sentence(const ConnectionSnapshot &connection) const;

    const Store *const m_store;
    std::vector<ConnectionSnapshot> m_rows; // ascending by id
    QHash<quint64, double> m_rates; // as of m_now: a frozen table must not go on
    TimePoint m_now;
    bool m_stale = false;
};

} // namespace QRedis::Monitor

#endif
