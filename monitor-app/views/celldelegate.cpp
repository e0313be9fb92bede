// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/celldelegate.h"

#include "monitor-app/models/roles.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

namespace QRedis::Monitor {

namespace {

constexpr int Margin = 8;
constexpr int IconSide = 15;

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.selection : t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.grid);

    QRect area = option.rect.adjusted(Margin, 0, -Margin, 0);
    const QVariant state = index.data(StateRole);
    if (state.isValid()) {
        const QRectF sign(area.left(), area.center().y() - IconSide / 2.0 + 0.5, IconSide, IconSide);
        if (m_states == States::Connections) {
            const auto display = DisplayState(state.toInt());
            drawIcon(painter, iconOf(display), sign, colorOf(display));
        } else if (m_states == States::Severities) {
            drawIcon(painter, iconOf(Severity(state.toInt())), sign, colorOf(Severity(state.toInt())));
        } else {
            const auto type = NotificationType(state.toInt());
            drawIcon(painter, type == NotificationType::Malformed ? Icon::Warning : Icon::Flag, sign, lookOf(type).color);
        }
        area.setLeft(area.left() + IconSide + 8);
    }
    const QString badge = index.data(BadgeRole).toString();
    if (!badge.isEmpty()) {
        painter->setFont(smallFont(option.font));
        const int width = painter->fontMetrics().horizontalAdvance(badge) + 8;
        const QRectF box(area.right() - width + 1, area.center().y() - 7.5, width, 15);
        painter->fillRect(box, mix(t.surface, t.maint, 0.3));
        painter->setPen(t.text);
        painter->drawText(box, Qt::AlignCenter, badge);
        area.setRight(int(box.left()) - 5);
    }
    painter->setFont(option.font);
    painter->setPen(index.data(MutedRole).toBool() ? t.muted : t.text);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(area, int(alignment), option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(t.active);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && sizeHint(option, index).width() > option.rect.width()) {
        QToolTip::showText(event->globalPos(), index.data(Qt::DisplayRole).toString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * Margin + 2;
    if (index.data(StateRole).isValid())
        width += IconSide + 8;
    const QString badge = index.data(BadgeRole).toString();
    if (!badge.isEmpty())
        width += option.fontMetrics.horizontalAdvance(badge) + 13;
    return {width, option.fontMetrics.height() + 12};
}

} // namespace QRedis::Monitor
