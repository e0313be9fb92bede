// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/controlstyle.h"

#include "monitor-app/views/theme.h"

#include <QtWidgets/qstyleoption.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr int TextMargin = 7;

/// \a option's rectangle; thick and coloured around what has the keyboard.
void drawOutline(QPainter *painter, const QStyleOption *option)
{
    const bool focus = option->state & QStyle::State_HasFocus;
    const bool enabled = option->state & QStyle::State_Enabled;
    const double width = focus ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focus ? theme().active : enabled ? theme().outline : theme().border, width));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 2.5, 2.5);
    painter->restore();
}

void drawCheckBox(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, theme().surface);
    drawOutline(painter, option);
    if (!(option->state & QStyle::State_On))
        return;
    const QRectF r = option->rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme().text, std::max(1.6, r.width() / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({{r.left() + r.width() * 0.25, r.top() + r.height() * 0.52},
                                     {r.left() + r.width() * 0.43, r.top() + r.height() * 0.72},
                                     {r.left() + r.width() * 0.76, r.top() + r.height() * 0.28}}));
    painter->restore();
}

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(u"Fusion"_s) { }

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox)
        return drawCheckBox(painter, option);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_PanelButtonCommand)
        drawOutline(painter, option);
}

void ControlStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_TabBarTabShape && (option->state & State_Selected))
        painter->fillRect(QRect(option->rect.left() + 2, option->rect.top(), option->rect.width() - 4, 3), theme().active);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox)
        drawOutline(painter, option);
    if (control != CC_ScrollBar)
        return;
    const QRectF slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().outline);
    painter->drawRoundedRect(slider.adjusted(4, 4, -4, -4), 3, 3);
    painter->restore();
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) // a text as wide as its button would touch the outline
        result.setWidth(std::max(result.width(), size.width() + 2 * TextMargin));
    return result;
}

QRect ControlStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect result = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? result.adjusted(3, 0, -3, 0) : result;
}

} // namespace QRedis::Monitor
