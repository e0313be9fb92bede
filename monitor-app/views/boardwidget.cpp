// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/boardwidget.h"

#include "monitor-app/models/units.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

BoardWidget::BoardWidget(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Maintenance"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void BoardWidget::setRows(const QList<BoardRow> &rows, TimePoint now, bool stale, const QString &emptyText)
{
    m_rows = rows;
    m_now = now;
    m_stale = stale;
    m_emptyText = emptyText;
    QString all;
    for (const BoardRow &row : rows)
        all += u"%1, %2, %3. "_s.arg(row.title, row.subject, row.note);
    setAccessibleDescription(rows.isEmpty() ? emptyText : all);
    update();
}

void BoardWidget::paintProgress(QPainter *painter, const QRectF &bar, const BoardRow &row) const
{
    const Theme &t = theme();
    painter->fillRect(bar, mix(t.surface, t.neutral, 0.16));
    if (row.progress.total > 0) {
        double left = bar.left();
        const auto part = [&](int count, const Look &look) {
            const double width = bar.width() * count / row.progress.total;
            fillArea(painter, QRectF(left, bar.top(), width, bar.height()), look.color, look.fill);
            left += width;
        };
        part(row.progress.done, {t.good, Fill::Solid});
        part(row.progress.running, lookOf(HandoffStage::Connecting));
        part(row.progress.retrying, lookOf(HandoffStage::Retrying));
        part(row.progress.kept, lookOf(HandoffStage::Kept));
        part(row.progress.failed, lookOf(HandoffStage::Failed));
    } else if (row.deadline && *row.deadline > row.begin) {
        const double share = double((m_now - row.begin).count()) / double((*row.deadline - row.begin).count());
        const Look look = lookOf(row.type);
        fillArea(painter, QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(share, 0.0, 1.0), bar.height())), look.color,
                 look.fill);
    }
}

void BoardWidget::paintRow(QPainter *painter, const QRect &area, const BoardRow &row) const
{
    const Theme &t = theme();
    const int line = fontMetrics().height();
    drawIcon(painter, row.active ? Icon::Flag : Icon::Check, QRectF(area.left(), area.top() + 1, 15, 15),
             row.active ? lookOf(row.type).color : t.good);
    const int left = area.left() + 26;

    QString time;
    if (row.active && m_stale)
        time = Units::dash();
    else if (row.active && row.deadline)
        time = *row.deadline > m_now ? tr("%1 left").arg(Units::age(*row.deadline - m_now)) : tr("deadline passed");
    else if (row.active)
        time = tr("for %1").arg(Units::age(m_now - row.begin));
    else if (row.end)
        time = tr("%1 ago").arg(Units::age(m_now - *row.end));
    painter->setFont(row.active ? boldFont(font()) : font());
    painter->setPen(row.active ? t.text : t.muted);
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time);
    painter->drawText(QRect(area.right() - timeWidth, area.top(), timeWidth + 1, line), Qt::AlignRight | Qt::AlignVCenter, time);

    painter->setFont(boldFont(font()));
    painter->setPen(t.text);
    const int titleWidth = painter->fontMetrics().horizontalAdvance(row.title);
    painter->drawText(QRect(left, area.top(), titleWidth + 2, line), Qt::AlignLeft | Qt::AlignVCenter, row.title);
    painter->setFont(font());
    painter->setPen(t.muted);
    const int subjectLeft = left + titleWidth + 12;
    const int subjectRoom = area.right() - timeWidth - 12 - subjectLeft;
    painter->drawText(QRect(subjectLeft, area.top(), subjectRoom, line), Qt::AlignLeft | Qt::AlignVCenter,
                      fontMetrics().elidedText(row.type == NotificationType::Moving ? tr("to %1").arg(row.subject) : row.subject,
                                               Qt::ElideMiddle, subjectRoom));

    int top = area.top() + line + 4;
    if (row.active && (row.progress.total > 0 || row.deadline)) {
        paintProgress(painter, QRectF(left, top, area.right() - left + 1, 8), row);
        top += 12;
    }
    painter->setFont(smallFont(font()));
    painter->setPen(t.muted);
    const QRect note(left, top, area.right() - left, painter->fontMetrics().height());
    painter->drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(row.note, Qt::ElideRight, note.width()));
}

void BoardWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_rows.isEmpty()) {
        painter.setPen(theme().muted);
        drawIcon(&painter, Icon::Check, QRectF(0, 1, 15, 15), theme().neutral);
        painter.drawText(rect().adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const int small = QFontMetrics(smallFont(font())).height();
    int top = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const BoardRow &row = m_rows[i];
        const bool bar = row.active && (row.progress.total > 0 || row.deadline);
        const int height = fontMetrics().height() + 4 + (bar ? 12 : 0) + small;
        if (top + height > this->height() && i > 0)
            return;
        paintRow(&painter, QRect(0, top, width(), height), row);
        top += height + 10;
    }
}

} // namespace QRedis::Monitor
