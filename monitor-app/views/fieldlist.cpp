// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/fieldlist.h"

#include "monitor-app/views/theme.h"

#include <QtWidgets/qscrollbar.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

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
    for (const auto &[name, value] : fields)
        all += u"%1: %2. "_s.arg(name, value);
    setAccessibleDescription(all);
    updateScrollBar();
    viewport()->update();
}

FieldList::Grid FieldList::grid() const
{
    Grid g;
    int valueWidth = 0;
    for (const auto &[name, value] : m_fields) {
        g.nameWidth = std::max(g.nameWidth, fontMetrics().horizontalAdvance(name));
        // A long text may use the whole line; it does not decide about the others' columns.
        if (value.size() < 26)
            valueWidth = std::max(valueWidth, fontMetrics().horizontalAdvance(value));
    }
    const int cell = g.nameWidth + 14 + valueWidth + 30;
    g.columns = std::clamp(viewport()->width() / std::max(1, cell), 1, m_columnLimit);
    g.rows = int((m_fields.size() + g.columns - 1) / g.columns);
    g.lineHeight = fontMetrics().height() + 4;
    return g;
}

void FieldList::updateScrollBar()
{
    const Grid g = grid();
    verticalScrollBar()->setRange(0, std::max(0, g.rows * g.lineHeight - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(g.lineHeight);
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
    const int cell = viewport()->width() / g.columns;
    for (int i = 0; i < m_fields.size(); ++i) {
        const int column = i / g.rows;
        const int top = (i % g.rows) * g.lineHeight - verticalScrollBar()->value();
        const int left = column * cell;
        painter.setPen(theme().muted);
        painter.drawText(QRect(left, top, g.nameWidth, g.lineHeight), Qt::AlignLeft | Qt::AlignVCenter, m_fields[i].first);
        painter.setPen(theme().text);
        const QRect value(left + g.nameWidth + 14, top, cell - g.nameWidth - 14 - 12, g.lineHeight);
        painter.drawText(value, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_fields[i].second, Qt::ElideRight, value.width()));
    }
}

} // namespace QRedis::Monitor
