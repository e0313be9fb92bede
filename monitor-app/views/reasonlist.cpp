// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/reasonlist.h"

#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

ReasonList::ReasonList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Reasons for the verdict"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

QSize ReasonList::sizeHint() const
{
    return {320, 4 * (fontMetrics().height() + 8)};
}

void ReasonList::setReasons(const QList<Reason> &reasons)
{
    m_reasons = reasons;
    QString all;
    for (const Reason &reason : reasons)
        all += reason.text + u". "_s;
    setAccessibleDescription(all);
    update();
}

void ReasonList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int padding = 6;
    int top = 0;
    for (qsizetype i = 0; i < m_reasons.size(); ++i) {
        const Reason &reason = m_reasons[i];
        const QRect text(26, top, width() - 26, height() - top);
        const QRect used = fontMetrics().boundingRect(text, Qt::TextWordWrap, reason.text);
        const int lineHeight = std::max(used.height(), 16) + padding;
        const bool last = i + 1 == m_reasons.size();
        const int room = height() - top - (last ? 0 : fontMetrics().height());
        if (lineHeight - (last ? padding : 0) > room && i > 0) {
            painter.setPen(theme().muted);
            painter.drawText(QRect(26, top, width() - 26, fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter,
                             tr("and %1 more").arg(m_reasons.size() - i));
            return;
        }
        drawIcon(&painter, iconOf(reason.severity), QRectF(0, top + 1, 15, 15), colorOf(reason.severity));
        painter.setPen(reason.severity == Severity::Ok ? theme().muted : theme().text);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, reason.text);
        top += lineHeight;
    }
}

} // namespace QRedis::Monitor
