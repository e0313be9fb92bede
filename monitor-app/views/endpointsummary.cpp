// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/endpointsummary.h"

#include "monitor-app/models/units.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8; // between endpoints

} // namespace

EndpointSummary::EndpointSummary(const Store *store, QWidget *parent) : QWidget(parent), m_model(store)
{
    setAccessibleName(tr("Endpoints"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void EndpointSummary::refresh(TimePoint now)
{
    m_model.sync(now);
    QStringList all;
    for (int row = 0; row < m_model.rowCount(); ++row)
        all.append(m_model.index(row).data().toString());
    setAccessibleDescription(all.join(u". "_s));
    update();
}

void EndpointSummary::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = theme();
    const int line = fontMetrics().height();
    const int small = QFontMetrics(smallFont(font())).height();
    const auto write = [&](const QRect &area, const QFont &font, const QColor &color, const QString &text, Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(area, int(side | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
        return std::min(painter.fontMetrics().horizontalAdvance(text), area.width());
    };
    int top = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const BreakerDisplay display = m_model.display(row);
        int height = line + small + Gap;
        const bool last = row + 1 == m_model.rowCount();
        if (top + height - Gap > this->height() - (last ? 0 : small) && row > 0) {
            write(QRect(26, top, width() - 26, small), smallFont(font()), t.muted,
                  tr("and %1 more").arg(m_model.rowCount() - row), Qt::AlignLeft);
            return;
        }
        drawIcon(&painter, iconOf(display), QRectF(0, top + 1, 15, 15), lookOf(display).color);
        QRect first(26, top, width() - 26, line);
        const QString state = m_model.waiting(row).isEmpty() || display == BreakerDisplay::None
            ? nameOf(display)
            : nameOf(display) + u", "_s + m_model.waiting(row);
        first.setLeft(first.left() + write(first, boldFont(font()), t.text, m_model.endpoint(row).endpoint, Qt::AlignLeft) + 12);
        QStringList below{m_model.connections(row), m_model.failures(row)};
        // What it waits for is more important than all the rest: where it does not fit beside the name, it comes first below.
        if (fontMetrics().horizontalAdvance(state) <= first.width())
            write(first, font(), display == BreakerDisplay::Closed || display == BreakerDisplay::None ? t.muted : t.text, state,
                  Qt::AlignRight);
        else
            below.prepend(state);
        below.removeAll(QString());
        // The sickest come first, and may use what the others need not.
        const int room = this->height() - top - (m_model.rowCount() - row) * height + Gap;
        const int lines = 1 + std::max(0, room / small);
        const QStringList texts = linesOf(below.join(Units::separator()), QFontMetrics(smallFont(font())), width() - 26, lines);
        for (qsizetype i = 0; i < texts.size(); ++i)
            write(QRect(26, top + line + 1 + int(i) * small, width() - 26, small), smallFont(font()), t.muted, texts[i],
                  Qt::AlignLeft);
        height += std::max(0, int(texts.size()) - 1) * small;
        top += height;
    }
}

} // namespace QRedis::Monitor
