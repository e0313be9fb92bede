// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ICONS_H
#define QREDIS_MONITOR_ICONS_H

#include "monitor-app/models/endpoints.h"
#include "monitor-app/models/names.h"
#include "monitor-app/models/verdict.h"

#include <QtGui/qpainter.h>

QT_BEGIN_NAMESPACE
class QIcon;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Drawn, not loaded: sharp at every scale, in every colour, with every font.
enum class Icon : quint8 {
    Check,
    Clock,
    Warning,
    Stop,
    Question,
    Disc,
    Ring,
    DottedRing,
    HalfDisc,
    Flag,
    Hourglass,
    Arrows,
    Drain,
    Retry,
    Barred,
    Cross,
    Overview,
    Connections,
    Handoffs,
    Notifications,
    Plug,
    Pause,
    Play,
    Record,
    Breaker,
    Metrics,
};

/// Fits the icon into the square in the middle of \a area.
void drawIcon(QPainter *painter, Icon icon, const QRectF &area, const QColor &color);
[[nodiscard]] QIcon makeIcon(Icon icon, const QColor &color);
[[nodiscard]] Icon iconOf(Severity severity);
[[nodiscard]] Icon iconOf(DisplayState state);
[[nodiscard]] Icon iconOf(BreakerDisplay display);

} // namespace QRedis::Monitor

#endif
