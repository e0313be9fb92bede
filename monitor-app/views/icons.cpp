// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/icons.h"

#include "monitor-app/views/sprites.h"

#include <QtGui/qicon.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainterpath.h>

namespace QRedis::Monitor {

namespace {

// All coordinates are on a grid of 16 × 16.
QPainterPath lines(std::initializer_list<std::initializer_list<QPointF>> strokes)
{
    QPainterPath path;
    for (const auto &stroke : strokes) {
        bool first = true;
        for (const QPointF &point : stroke) {
            first ? path.moveTo(point) : path.lineTo(point);
            first = false;
        }
    }
    return path;
}

QPainterPath circle(qreal radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), radius, radius);
    return path;
}

QPainterPath octagon()
{
    return lines(
        {{{5.2, 1.5}, {10.8, 1.5}, {14.5, 5.2}, {14.5, 10.8}, {10.8, 14.5}, {5.2, 14.5}, {1.5, 10.8}, {1.5, 5.2}, {5.2, 1.5}}});
}

struct Drawing
{
    QPainterPath filled;
    QPainterPath stroked;
    QPainterPath cut; ///< stroked with the colour behind
    Qt::PenStyle style = Qt::SolidLine;
};

Drawing signs(Icon icon)
{
    switch (icon) {
    case Icon::Check:
        return {circle(7), {}, lines({{{4.6, 8.3}, {7, 10.7}, {11.5, 5.6}}}), Qt::SolidLine};
    case Icon::Clock:
        return {circle(7), {}, lines({{{8, 4}, {8, 8.3}, {11, 10}}}), Qt::SolidLine};
    case Icon::Warning:
        return {lines({{{8, 1}, {15.4, 14.4}, {0.6, 14.4}, {8, 1}}}),
                {},
                lines({{{8, 5.8}, {8, 9.6}}, {{8, 12}, {8, 12.1}}}),
                Qt::SolidLine};
    case Icon::Stop:
        return {octagon(), {}, lines({{{5.4, 5.4}, {10.6, 10.6}}, {{10.6, 5.4}, {5.4, 10.6}}}), Qt::SolidLine};
    case Icon::Question: {
        QPainterPath mark(QPointF(5.9, 6.2));
        mark.cubicTo(6, 3.4, 10.4, 3.5, 10.1, 6.3);
        mark.cubicTo(9.9, 7.7, 8, 7.7, 8, 9.4);
        mark.moveTo(8, 12);
        mark.lineTo(8, 12.1);
        return {circle(7), {}, mark, Qt::SolidLine};
    }
    default:
        return {};
    }
}

Drawing states(Icon icon)
{
    switch (icon) {
    case Icon::Disc:
        return {circle(5.2), {}, {}, Qt::SolidLine};
    case Icon::Ring:
        return {{}, circle(5.2), {}, Qt::SolidLine};
    case Icon::DottedRing:
        return {{}, circle(5.4), {}, Qt::DotLine};
    case Icon::HalfDisc: {
        QPainterPath half(QPointF(8, 8));
        half.arcTo(QRectF(2.8, 2.8, 10.4, 10.4), 90, -180);
        half.closeSubpath();
        return {half, circle(5.2), {}, Qt::SolidLine};
    }
    case Icon::Flag:
        return {lines({{{4, 2.5}, {13, 5.3}, {4, 8.6}, {4, 2.5}}}), lines({{{4, 2}, {4, 14}}}), {}, Qt::SolidLine};
    case Icon::Hourglass:
        return {lines({{{5.4, 13}, {10.6, 13}, {8, 9.4}, {5.4, 13}}}),
                lines({{{3.6, 2.4}, {12.4, 2.4}},
                       {{3.6, 13.6}, {12.4, 13.6}},
                       {{4.6, 2.4}, {4.6, 4.4}, {11.4, 11.6}, {11.4, 13.6}},
                       {{11.4, 2.4}, {11.4, 4.4}, {4.6, 11.6}, {4.6, 13.6}}}),
                {},
                Qt::SolidLine};
    case Icon::Arrows:
        return {{},
                lines({{{2, 5.4}, {13.4, 5.4}},
                       {{10.4, 2.4}, {13.6, 5.4}, {10.4, 8.4}},
                       {{14, 11}, {2.6, 11}},
                       {{5.4, 8.6}, {2.4, 11}, {5.4, 13.6}}}),
                {},
                Qt::SolidLine};
    case Icon::Drain:
        return {
            {}, lines({{{8, 2}, {8, 10.5}}, {{4.6, 7.4}, {8, 10.8}, {11.4, 7.4}}, {{3, 13.8}, {13, 13.8}}}), {}, Qt::SolidLine};
    case Icon::Retry: {
        QPainterPath arc;
        arc.arcMoveTo(QRectF(2.6, 2.6, 10.8, 10.8), 40);
        arc.arcTo(QRectF(2.6, 2.6, 10.8, 10.8), 40, 285);
        arc.addPath(lines({{{12.6, 1.6}, {12.6, 5}, {9.2, 5}}}));
        return {{}, arc, {}, Qt::SolidLine};
    }
    case Icon::Barred: {
        QPainterPath path = circle(5.4);
        path.addPath(lines({{{4.4, 11.6}, {11.6, 4.4}}}));
        return {{}, path, {}, Qt::SolidLine};
    }
    case Icon::Cross:
        return {{}, lines({{{3.6, 3.6}, {12.4, 12.4}}, {{12.4, 3.6}, {3.6, 12.4}}}), {}, Qt::SolidLine};
    default:
        return {};
    }
}

Drawing pages(Icon icon)
{
    QPainterPath path;
    switch (icon) {
    case Icon::Overview:
        path.addRoundedRect(1.8, 1.8, 5.4, 7, 1, 1);
        path.addRoundedRect(1.8, 11, 5.4, 3.2, 1, 1);
        path.addRoundedRect(9, 1.8, 5.2, 3.2, 1, 1);
        path.addRoundedRect(9, 7.2, 5.2, 7, 1, 1);
        return {{}, path, {}, Qt::SolidLine};
    case Icon::Connections:
        path.addEllipse(QPointF(3.4, 8), 1.9, 1.9);
        path.addEllipse(QPointF(12.6, 3.4), 1.9, 1.9);
        path.addEllipse(QPointF(12.6, 12.6), 1.9, 1.9);
        path.addPath(lines({{{5.2, 7.1}, {10.8, 4.3}}, {{5.2, 8.9}, {10.8, 11.7}}}));
        return {{}, path, {}, Qt::SolidLine};
    case Icon::Handoffs:
        path.addRoundedRect(1.4, 2.4, 7.4, 2.8, 0.8, 0.8);
        path.addRoundedRect(4.6, 6.8, 7.4, 2.8, 0.8, 0.8);
        path.addRoundedRect(8, 11.2, 6.6, 2.8, 0.8, 0.8);
        return {path, {}, {}, Qt::SolidLine};
    case Icon::Notifications:
        path.moveTo(3, 11.6);
        path.cubicTo(5, 9.4, 3.2, 3, 8, 2.6);
        path.cubicTo(12.8, 3, 11, 9.4, 13, 11.6);
        path.closeSubpath();
        path.addPath(lines({{{6.6, 13.8}, {9.4, 13.8}}}));
        return {{}, path, {}, Qt::SolidLine};
    case Icon::Plug:
        return {{},
                lines({{{8, 15}, {8, 11}},
                       {{4, 6}, {12, 6}, {12, 8.4}, {9.8, 11}, {6.2, 11}, {4, 8.4}, {4, 6}},
                       {{5.8, 6}, {5.8, 1.6}},
                       {{10.2, 6}, {10.2, 1.6}}}),
                {},
                Qt::SolidLine};
    case Icon::Pause:
        path.addRect(3.8, 3, 2.8, 10);
        path.addRect(9.4, 3, 2.8, 10);
        return {path, {}, {}, Qt::SolidLine};
    case Icon::Play:
        return {lines({{{4.4, 2.6}, {13.2, 8}, {4.4, 13.4}, {4.4, 2.6}}}), {}, {}, Qt::SolidLine};
    case Icon::Record:
        return {circle(3.2), circle(6), {}, Qt::SolidLine};
    case Icon::Breaker:
        return {{}, lines({{{1.6, 9.6}, {5, 9.6}, {11.4, 4.4}}, {{11, 9.6}, {14.4, 9.6}}}), {}, Qt::SolidLine};
    case Icon::Metrics:
        return {
            {}, lines({{{2.4, 2}, {2.4, 13.6}, {14, 13.6}}, {{4.6, 10.6}, {7.4, 6.6}, {9.8, 9}, {13.4, 4}}}), {}, Qt::SolidLine};
    default:
        return {};
    }
}

class DrawnIconEngine : public QIconEngine
{
public:
    DrawnIconEngine(Icon icon, const QColor &color) : m_icon(icon), m_color(color) { }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor color = m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.4f);
        drawIcon(painter, m_icon, rect, color);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }
    QIconEngine *clone() const override { return new DrawnIconEngine(*this); }

private:
    Icon m_icon;
    QColor m_color;
};

} // namespace

static void paintIcon(QPainter *painter, Icon icon, qreal side, const QColor &color)
{
    const Drawing drawing = icon < Icon::Disc ? signs(icon) : icon < Icon::Overview ? states(icon) : pages(icon);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(side / 16, side / 16);
    painter->fillPath(drawing.filled, color);
    QPen pen(color, 1.5, drawing.style, Qt::RoundCap, Qt::RoundJoin);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(pen);
    painter->drawPath(drawing.stroked);
    if (!drawing.cut.isEmpty()) {
        pen.setColor(color.lightness() > 140 ? QColor(0x12, 0x13, 0x15) : QColor(Qt::white));
        pen.setWidthF(1.9);
        painter->setPen(pen);
        painter->drawPath(drawing.cut);
    }
}

void drawIcon(QPainter *painter, Icon icon, const QRectF &area, const QColor &color)
{
    const qreal side = std::min(area.width(), area.height());
    const quint64 key = (quint64(icon) << 32) | color.rgba();
    Sprites::draw(painter, key, area.center() - QPointF(side / 2, side / 2), side,
                  [&](QPainter *onto) { paintIcon(onto, icon, side, color); });
}

QIcon makeIcon(Icon icon, const QColor &color)
{
    return QIcon(new DrawnIconEngine(icon, color));
}

Icon iconOf(BreakerDisplay display)
{
    switch (display) {
    case BreakerDisplay::None:
        return Icon::Ring;
    case BreakerDisplay::Closed:
        return Icon::Check;
    case BreakerDisplay::Open:
        return Icon::Barred;
    case BreakerDisplay::ProbeDue:
        return Icon::Clock;
    case BreakerDisplay::HalfOpen:
        return Icon::HalfDisc;
    }
    return Icon::Question;
}

Icon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Icon::Check;
    case Severity::Watch:
        return Icon::Clock;
    case Severity::Degraded:
        return Icon::Warning;
    case Severity::Hurting:
        return Icon::Stop;
    case Severity::Unknown:
        break;
    }
    return Icon::Question;
}

Icon iconOf(DisplayState state)
{
    switch (state) {
    case DisplayState::Unconnected:
        return Icon::Ring;
    case DisplayState::Connecting:
        return Icon::DottedRing;
    case DisplayState::Initialising:
        return Icon::HalfDisc;
    case DisplayState::Ready:
        return Icon::Disc;
    case DisplayState::Marked:
        return Icon::Flag;
    case DisplayState::Queued:
        return Icon::Hourglass;
    case DisplayState::HandingOff:
        return Icon::Arrows;
    case DisplayState::Draining:
        return Icon::Drain;
    case DisplayState::WaitingRetry:
        return Icon::Retry;
    case DisplayState::Kept:
        return Icon::Barred;
    case DisplayState::BackingOff:
    case DisplayState::Closed:
        break;
    }
    return Icon::Cross;
}

} // namespace QRedis::Monitor
