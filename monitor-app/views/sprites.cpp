// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/sprites.h"

#include <QtCore/qhash.h>
#include <QtGui/qpaintengine.h>

#include <cmath>

namespace QRedis::Monitor {

namespace {

constexpr qsizetype Most = 1'000; // then all are forgotten: somebody tries out all themes and sizes of text
constexpr int Margin = 1; // for lines at the edge
constexpr int Tile = 8; // pixels after which Qt's patterns repeat

bool drawsPixels(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster
        && painter.transform().type() <= QTransform::TxTranslate;
}

/// Of the device; a widget that is asked itself looks for its screen each time.
qreal pixelRatio(const QPainter &painter)
{
    return painter.deviceTransform().m11();
}

QImage drawn(qreal side, qreal ratio, const std::function<void(QPainter *painter)> &paint)
{
    const int pixels = int(std::ceil((side + 2 * Margin) * ratio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(Margin, Margin);
    paint(&painter);
    return image;
}

QBrush tile(const QColor &background, const QColor &color, Qt::BrushStyle pattern)
{
    QImage image(Tile, Tile, QImage::Format_RGB32);
    image.fill(background);
    QPainter painter(&image);
    painter.fillRect(image.rect(), QBrush(color, pattern));
    painter.end();
    return QBrush(image);
}

} // namespace

void Sprites::draw(QPainter *painter, quint64 key, const QPointF &at, qreal side,
                   const std::function<void(QPainter *painter)> &paint)
{
    if (!drawsPixels(*painter)) {
        painter->save();
        painter->translate(at);
        paint(painter);
        painter->restore();
        return;
    }
    static QHash<std::pair<quint64, std::pair<qreal, qreal>>, QImage> kept;
    if (kept.size() > Most)
        kept.clear();
    const qreal ratio = pixelRatio(*painter);
    QImage &image = kept[{key, {side, ratio}}];
    if (image.isNull())
        image = drawn(side, ratio, paint);
    painter->drawImage(at - QPointF(Margin, Margin), image);
}

void Sprites::fill(QPainter *painter, const QRectF &area, const QColor &background, const QColor &color, Qt::BrushStyle pattern)
{
    if (!drawsPixels(*painter) || pixelRatio(*painter) != 1) { // a tile is of whole pixels
        painter->fillRect(area, background);
        painter->fillRect(area, QBrush(color, pattern));
        return;
    }
    static QHash<std::pair<std::pair<QRgb, QRgb>, int>, QBrush> kept;
    if (kept.size() > Most)
        kept.clear();
    QBrush &brush = kept[{{background.rgb(), color.rgb()}, int(pattern)}];
    if (brush.style() == Qt::NoBrush)
        brush = tile(background, color, pattern);
    painter->fillRect(area, brush);
}

} // namespace QRedis::Monitor
