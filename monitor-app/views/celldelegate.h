// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_CELLDELEGATE_H
#define QREDIS_MONITOR_CELLDELEGATE_H

#include <QtWidgets/qstyleditemdelegate.h>

namespace QRedis::Monitor {

/// Draws cells of our tables: an icon before a state's word, a badge behind a text, muted dashes.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class States : quint8 { Connections, Notifications, Severities };

    CellDelegate(States states, QObject *parent) : QStyledItemDelegate(parent), m_states(states) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the whole of a text that has no room.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const States m_states;
};

} // namespace QRedis::Monitor

#endif
