// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_RECORDINGMODEL_H
#define QREDIS_MONITOR_RECORDINGMODEL_H

#include <QRedis/Recording>

#include <QtCore/qabstractitemmodel.h>

namespace QRedis::Monitor {

/// The recordings of a folder, newest first.
class RecordingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Application, Begun, Length, Size, State, File, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// Looks into \a folder again. Files that did not change since are not read again.
    void refresh(const QString &folder);
    [[nodiscard]] QString path(int row) const { return m_entries.value(row).path; }
    /// Not empty: it cannot be opened.
    [[nodiscard]] QString problem(int row) const { return m_entries.value(row).problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        QString path;
        QDateTime modified;
        qint64 size = 0;
        RecordingReader::Summary summary;
        QString problem;
    };
    [[nodiscard]] QString text(const Entry &entry, int column) const;

    QList<Entry> m_entries;
};

} // namespace QRedis::Monitor

#endif
