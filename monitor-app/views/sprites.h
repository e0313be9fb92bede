// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_SPRITES_H
#define QREDIS_MONITOR_SPRITES_H

#include <QtGui/qpainter.h>

#include <functional>

namespace QRedis::Monitor {

/// Small pictures that are drawn over and over are kept as pixels, where a painter draws nothing but pixels; exported drawings stay
/// drawings.
namespace Sprites {

/// Draws what \a paint draws from (0, 0) to (\a side, \a side), with its top left corner at \a at, on whole pixels.
/// \a key tells it apart from all other pictures.
void draw(QPainter *painter, quint64 key, const QPointF &at, qreal side, const std::function<void(QPainter *painter)> &paint);

/// \a pattern in \a color on \a background.
void fill(QPainter *painter, const QRectF &area, const QColor &background, const QColor &color, Qt::BrushStyle pattern);

} // namespace Sprites

} // namespace QRedis::Monitor

#endif
