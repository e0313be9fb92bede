// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/keydelegate.h"

#include "monitor-app/dialogs/palette.h"
#include "monitor-app/views/theme.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qlistwidget.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeysRole = Qt::UserRole + 1;

} // namespace

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->setPen(theme().muted);
    painter->setFont(option.font);
    painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(KeysRole).toString());
}

QListWidgetItem *addCommand(QListWidget *list, const QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    auto *const item = new QListWidgetItem(plainText(action), list);
    item->setData(KeysRole, keys);
    if (!keys.isEmpty())
        item->setData(Qt::AccessibleTextRole, QString(plainText(action) + u", "_s + keys));
    return item;
}

} // namespace QRedis::Monitor
