// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_NOTIFICATIONMODEL_H
#define QREDIS_MONITOR_NOTIFICATIONMODEL_H

#include "monitor-app/models/notificationfilter.h"

#include <QRedis/Notification>

#include <QtCore/qabstractitemmodel.h>

#include <vector>

namespace QRedis::Monitor {

class Store;

/// The received notifications, oldest first, narrowed by a filter. Text is built for visible cells only.
class NotificationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Connection, Type, Sequence, Grace, Target, Effect, Copies, Bytes, ColumnCount };

    explicit NotificationModel(const Store *store, QObject *parent = nullptr);

    /// Takes over what the store received since the last call.
    void sync();
    /// Shows only rows that match; see NotificationFilter. As long as it is not valid, all are shown.
    void setFilter(const QString &text);
    [[nodiscard]] const NotificationFilter &filter() const { return m_filter; }
    [[nodiscard]] const Notification &notification(int row) const;
    [[nodiscard]] quint64 total() const;
    /// Every field of a notification with its name, for a details pane.
    [[nodiscard]] QList<std::pair<QString, QString>> details(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Notification &notification, int column) const;
    [[nodiscard]] bool matches(const Notification &notification) const;
    void changed(quint64 number);
    void dropGone();

    const Store *const m_store;
    std::vector<quint64> m_rows; // numbers of notifications, ascending
    quint64 m_next = 0;
    QString m_filterText;
    NotificationFilter m_filter;
};

} // namespace QRedis::Monitor

#endif
