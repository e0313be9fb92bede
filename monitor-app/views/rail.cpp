// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/rail.h"

#include "monitor-app/models/roles.h"
#include "monitor-app/views/theme.h"

#include <QtGui/qevent.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtWidgets/qstyleditemdelegate.h>

namespace QRedis::Monitor {

namespace {

class RailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const bool current = option.state & QStyle::State_Selected;
        const QRectF area = QRectF(option.rect).adjusted(8, 2, -8, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? t.selection : mix(t.window, t.text, 0.05));
            painter->drawRoundedRect(area, 5, 5);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(t.active, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
        drawIcon(painter, Icon(index.data(StateRole).toInt()), QRectF(area.left() + 10, area.center().y() - 8.5, 17, 17),
                 current ? t.text : t.muted);
        painter->setFont(current ? boldFont(option.font) : option.font);
        painter->setPen(current ? t.text : t.muted);
        painter->drawText(area.adjusted(37, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
        const QString badge = index.data(BadgeRole).toString();
        if (!badge.isEmpty()) {
            painter->setFont(boldFont(smallFont(option.font)));
            const double width = std::max(18.0, painter->fontMetrics().horizontalAdvance(badge) + 10.0);
            const QRectF box(area.right() - width - 6, area.center().y() - 8, width, 16);
            painter->setPen(Qt::NoPen);
            painter->setBrush(mix(t.window, t.neutral, 0.28));
            painter->drawRoundedRect(box, 8, 8);
            painter->setPen(t.text);
            painter->drawText(box, Qt::AlignCenter, badge);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {160, option.fontMetrics.height() + 20};
    }
};

} // namespace

Rail::Rail(QWidget *parent) : QListView(parent), m_pages(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Views"));
    setModel(m_pages);
    setItemDelegate(new RailDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void Rail::fitWidth()
{
    const QFontMetrics bold(boldFont(font()));
    int widest = 0;
    for (int page = 0; page < m_pages->rowCount(); ++page)
        widest = std::max(widest, bold.horizontalAdvance(m_pages->item(page)->text()));
    setFixedWidth(widest + 108); // icon, badge, and what is between them
}

void Rail::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void Rail::addPage(Icon icon, const QString &name)
{
    auto *const item = new QStandardItem(name);
    item->setData(int(icon), StateRole);
    item->setToolTip(tr("Ctrl+%1").arg(m_pages->rowCount() + 1));
    m_pages->appendRow(item);
    fitWidth();
}

void Rail::setBadge(int page, const QString &badge)
{
    QStandardItem *const item = m_pages->item(page);
    if (item && item->data(BadgeRole).toString() != badge)
        item->setData(badge, BadgeRole);
}

void Rail::setPage(int page)
{
    setCurrentIndex(m_pages->index(page, 0));
}

void Rail::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT pageChanged(current.row());
}

} // namespace QRedis::Monitor
