// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/fieldlist.h"

#include "monitor-app/views/theme.h"

#include <QtWidgets/qscrollbar.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameGap = 14; // between a name and its value
constexpr int ColumnGap = 24; // at least
constexpr int MostGap = 90;
constexpr int LeastValue = 52;
constexpr qsizetype LongText = 26;

} // namespace

FieldList::FieldList(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void FieldList::setFields(const Fields &fields)
{
    if (fields == m_fields)
        return;
    m_fields = fields;
    QString all;
    for (const auto &[name, value] : fields) {
        all += u"%1: %2. "_s.arg(name, value);
        if (value.size() >= LongText)
            continue;
        int &widest = m_widest[name]; // never shrinks, so that nothing moves back and forth
        widest = std::max({widest, LeastValue, fontMetrics().horizontalAdvance(value)});
    }
    setAccessibleDescription(all);
    updateScrollBar();
    viewport()->update();
}

QList<FieldList::Column> FieldList::columnsOf(int rows) const
{
    QList<Column> columns((m_fields.size() + rows - 1) / rows);
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const auto &[name, value] = m_fields[i];
        Column &column = columns[i / rows];
        column.name = std::max(column.name, fontMetrics().horizontalAdvance(name));
        // A long text may use the whole line; it does not decide about the others' columns.
        if (value.size() < LongText)
            column.value = std::max(column.value, m_widest.value(name));
    }
    return columns;
}

FieldList::Grid FieldList::grid() const
{
    Grid g;
    g.lineHeight = fontMetrics().height() + 4;
    for (int wanted = m_columnLimit; wanted > 0 && !m_fields.isEmpty(); --wanted) {
        g.rows = int((m_fields.size() + wanted - 1) / wanted);
        g.columns = columnsOf(g.rows);
        int needed = -ColumnGap;
        for (const Column &column : std::as_const(g.columns))
            needed += column.name + NameGap + column.value + ColumnGap;
        if (needed <= viewport()->width())
            break;
    }
    return g;
}

int FieldList::neededHeight() const
{
    const Grid g = grid();
    return g.rows * g.lineHeight;
}

void FieldList::updateScrollBar()
{
    const Grid g = grid();
    verticalScrollBar()->setRange(0, std::max(0, g.rows * g.lineHeight - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(g.lineHeight);
    if (std::exchange(m_rows, g.rows) != g.rows)
        Q_EMIT neededHeightChanged();
}

void FieldList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void FieldList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Grid g = grid();
    int needed = 0;
    for (const Column &column : g.columns)
        needed += column.name + NameGap + column.value;
    const int gap = g.columns.isEmpty() ? 0 : std::min(MostGap, (viewport()->width() - needed) / int(g.columns.size()));
    int left = 0;
    for (int i = 0; i < m_fields.size(); ++i) {
        const Column &column = g.columns[i / g.rows];
        const bool last = i / g.rows + 1 == g.columns.size();
        const int next = left + column.name + NameGap + column.value + gap;
        const int top = (i % g.rows) * g.lineHeight - verticalScrollBar()->value();
        painter.setPen(theme().muted);
        painter.drawText(QRect(left, top, column.name, g.lineHeight), Qt::AlignLeft | Qt::AlignVCenter, m_fields[i].first);
        painter.setPen(theme().text);
        QRect value(left + column.name + NameGap, top, 0, g.lineHeight);
        value.setRight(last ? viewport()->width() - 1 : next - ColumnGap / 2);
        painter.drawText(value, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_fields[i].second, Qt::ElideRight, value.width()));
        if (i % g.rows == g.rows - 1)
            left = next;
    }
}

} // namespace QRedis::Monitor
