// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_KEYDELEGATE_H
#define QREDIS_MONITOR_KEYDELEGATE_H

#include <QtWidgets/qstyleditemdelegate.h>

QT_BEGIN_NAMESPACE
class QAction;
class QListWidget;
class QListWidgetItem;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Draws a command of a list, and its keys at the right end of the line.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Adds \a action to \a list, which a KeyDelegate draws.
QListWidgetItem *addCommand(QListWidget *list, const QAction *action);

} // namespace QRedis::Monitor

#endif
