// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_CONTROLSTYLE_H
#define QREDIS_MONITOR_CONTROLSTYLE_H

#include <QtWidgets/qproxystyle.h>

namespace QRedis::Monitor {

/// Fusion, with outlines that are seen in every theme: its own ones are a darker shade of the window, which on a dark one
/// is nothing.
class ControlStyle : public QProxyStyle
{
    Q_OBJECT
public:
    ControlStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
};

} // namespace QRedis::Monitor

#endif
