// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/card.h"

#include "monitor-app/views/theme.h"

#include <QtWidgets/qboxlayout.h>

namespace QRedis::Monitor {

Card::Card(const QString &title, QWidget *content, QWidget *parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, titleHeight(), 14, 10);
    layout->addWidget(content);
}

int Card::titleHeight() const
{
    return QFontMetrics(boldFont(font())).height() + 18;
}

void Card::setHint(const QString &hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().border);
    painter.setBrush(theme().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QRect line = rect().adjusted(14, 8, -14, 0).intersected(QRect(0, 0, width(), titleHeight() - 4));
    painter.setFont(boldFont(font()));
    painter.setPen(theme().text);
    const QString title = painter.fontMetrics().elidedText(m_title, Qt::ElideRight, line.width());
    const int titleWidth = painter.fontMetrics().horizontalAdvance(title);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(smallFont(font()));
    painter.setPen(theme().muted);
    const QRect hintLine = line.adjusted(titleWidth + 16, 0, 0, 0);
    painter.drawText(hintLine, Qt::AlignRight | Qt::AlignVCenter,
                     linesOf(m_hint, painter.fontMetrics(), hintLine.width(), 1).value(0));
}

} // namespace QRedis::Monitor
