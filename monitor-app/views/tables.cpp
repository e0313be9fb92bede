// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/tables.h"

#include "monitor-app/views/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qtableview.h>

namespace QRedis::Monitor {

namespace {

class Frame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme().border);
        painter.setBrush(theme().surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
};

constexpr int Margin = 8;

class Header : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        const QString title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
        return {QFontMetrics(font()).horizontalAdvance(title) + 2 * Margin + 2, height()};
    }

    void paintSection(QPainter *painter, const QRect &area, int section) const override
    {
        const Theme &t = theme();
        painter->fillRect(area, t.surface);
        painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), t.border);
        const auto alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
        QRect text = area.adjusted(Margin, 0, -Margin, 0);
        if (isSortIndicatorShown() && sortIndicatorSection() == section) {
            const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
            const bool left = alignment & Qt::AlignLeft;
            const QString title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
            const int width = fontMetrics().horizontalAdvance(title);
            const double x = left ? text.left() + width + 9.0 : text.right() - width - 9.0;
            const double y = area.center().y() + (up ? 2.0 : -1.0);
            const double tip = up ? -4.0 : 4.0;
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.muted);
            painter->drawPolygon(QPolygonF({QPointF(x - 3.5, y), QPointF(x + 3.5, y), QPointF(x, y + tip)}));
        }
        painter->setPen(t.muted);
        painter->setFont(font());
        painter->drawText(text, int(alignment), model()->headerData(section, orientation(), Qt::DisplayRole).toString());
    }
};

} // namespace

void setUpTable(QTableView *table)
{
    auto *const header = new Header(Qt::Horizontal, table);
    table->setHorizontalHeader(header);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(36);
    header->setStretchLastSection(true);
    header->setFixedHeight(table->fontMetrics().height() + 14);
    header->setFont(smallFont(table->font()));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 12);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
}

void setColumnWidths(QTableView *table, std::initializer_list<std::pair<int, int>> widths)
{
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, std::max(width, table->horizontalHeader()->sectionSizeHint(column)));
}

void widenColumns(QTableView *table, std::initializer_list<int> columns)
{
    for (const int column : columns) {
        const int needed = static_cast<QAbstractItemView *>(table)->sizeHintForColumn(column);
        if (needed > table->columnWidth(column))
            table->setColumnWidth(column, needed);
    }
}

QWidget *framed(QWidget *content)
{
    auto *const frame = new Frame;
    auto *const layout = new QVBoxLayout(frame);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->addWidget(content);
    return frame;
}

} // namespace QRedis::Monitor
