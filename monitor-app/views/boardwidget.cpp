// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/boardwidget.h"

#include "monitor-app/models/units.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr int Left = 26; // behind the icon
constexpr int Gap = 12;
constexpr int RowGap = 10;
constexpr int MostLines = 4;

} // namespace

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

BoardWidget::Texts BoardWidget::textsOf(const BoardRow &row, int mostLines) const
{
    Texts texts;
    if (row.active && m_stale)
        texts.time = Units::dash();
    else if (row.active && row.deadline)
        texts.time = *row.deadline > m_now ? tr("%1 left").arg(Units::age(*row.deadline - m_now)) : tr("deadline passed");
    else if (row.active)
        texts.time = tr("for %1").arg(Units::age(m_now - row.begin));
    else if (row.end)
        texts.time = tr("%1 ago").arg(Units::age(m_now - *row.end));
    texts.subject = row.type == NotificationType::Moving ? tr("to %1").arg(row.subject) : row.subject;
    // What does not fit beside the title comes first below it.
    QStringList below{row.note};
    const int room = width() - Left;
    const QFontMetrics bold(boldFont(font()));
    const int title = bold.horizontalAdvance(row.title) + Gap;
    const int time = (row.active ? bold : fontMetrics()).horizontalAdvance(texts.time);
    if (title + time + Gap + fontMetrics().horizontalAdvance(texts.subject) > room)
        below.prepend(std::exchange(texts.subject, {}));
    if (title + time > room)
        below.prepend(std::exchange(texts.time, {}));
    below.removeAll(QString());
    texts.note = linesOf(below.join(Units::separator()), QFontMetrics(smallFont(font())), room, mostLines);
    return texts;
}

int BoardWidget::heightOf(const BoardRow &row, const Texts &texts) const
{
    const bool bar = row.active && (row.progress.total > 0 || row.deadline);
    return fontMetrics().height() + 4 + (bar ? 12 : 0) + int(texts.note.size()) * QFontMetrics(smallFont(font())).height();
}

void BoardWidget::paintRow(QPainter *painter, const QRect &area, const BoardRow &row, const Texts &texts) const
{
    const Theme &t = theme();
    const int line = fontMetrics().height();
    drawIcon(painter, row.active ? Icon::Flag : Icon::Check, QRectF(area.left(), area.top() + 1, 15, 15),
             row.active ? lookOf(row.type).color : t.good);
    const QRect first(area.left() + Left, area.top(), area.width() - Left, line);
    painter->setFont(row.active ? boldFont(font()) : font());
    painter->setPen(row.active ? t.text : t.muted);
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, texts.time);
    painter->setFont(boldFont(font()));
    painter->setPen(t.text);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, row.title);
    const int title = painter->fontMetrics().horizontalAdvance(row.title);
    painter->setFont(font());
    painter->setPen(t.muted);
    painter->drawText(first.adjusted(title + Gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, texts.subject);

    int top = area.top() + line + 4;
    if (row.active && (row.progress.total > 0 || row.deadline)) {
        paintProgress(painter, QRectF(first.left(), top, first.width(), 8), row);
        top += 12;
    }
    painter->setFont(smallFont(font()));
    const int small = painter->fontMetrics().height();
    for (const QString &text : texts.note) {
        painter->drawText(QRect(first.left(), top, first.width(), small), Qt::AlignLeft | Qt::AlignVCenter, text);
        top += small;
    }
}

void BoardWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_rows.isEmpty()) {
        painter.setPen(theme().muted);
        drawIcon(&painter, Icon::Check, QRectF(0, 1, 15, 15), theme().neutral);
        painter.drawText(rect().adjusted(Left, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    // The newest come first, and may use what the others need not.
    QList<Texts> texts;
    int room = height() + RowGap;
    for (const BoardRow &row : m_rows) {
        texts.append(textsOf(row, 1));
        room -= heightOf(row, texts.last()) + RowGap;
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        for (int most = 2; most <= MostLines; ++most) {
            const Texts more = textsOf(m_rows[i], most);
            const int grown = heightOf(m_rows[i], more) - heightOf(m_rows[i], texts[i]);
            if (grown > room)
                break;
            texts[i] = more;
            room -= grown;
        }
    }
    int top = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const int rowHeight = heightOf(m_rows[i], texts[i]);
        if (top + rowHeight > height() && i > 0)
            return;
        paintRow(&painter, QRect(0, top, width(), rowHeight), m_rows[i], texts[i]);
        top += rowHeight + RowGap;
    }
}

} // namespace QRedis::Monitor
