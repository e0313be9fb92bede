// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/monitor/textprobe.h"

#include <QtGui/qaction.h>
#include <QtGui/qpaintengine.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qabstractscrollarea.h>
#include <QtWidgets/qmenu.h>

using namespace Qt::StringLiterals;

namespace {

/// Takes texts, and lets all else go by.
class Engine : public QPaintEngine
{
public:
    Engine() : QPaintEngine(AllFeatures) { }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawRects(const QRectF *, int) override { }
    void drawLines(const QLineF *, int) override { }
    void drawEllipse(const QRectF &) override { }
    void updateState(const QPaintEngineState &) override { }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        if (item.text().trimmed().isEmpty())
            return;
        const QTransform transform = painter()->deviceTransform();
        DrawnText drawn;
        drawn.text = item.text();
        drawn.color = painter()->pen().color();
        drawn.rect = transform.mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        QRectF area(0, 0, paintDevice()->width(), paintDevice()->height());
        if (!systemClip().isEmpty())
            area &= systemClip().boundingRect();
        if (painter()->hasClipping())
            area &= transform.mapRect(painter()->clipBoundingRect());
        drawn.visible = drawn.rect & area;
        if (!drawn.visible.isEmpty())
            texts.append(drawn);
    }
    QList<DrawnText> texts;
};

class Device : public QPaintDevice
{
public:
    explicit Device(const QSize &size) : m_size(size) { }
    QPaintEngine *paintEngine() const override { return &engine; }
    mutable Engine engine;

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    const QSize m_size;
};

/// What is wanted of buttons and commands, some of which end with an ellipsis.
QStringList writtenTexts(const QWidget *widget)
{
    QStringList texts;
    const auto add = [&](QString text) { texts.append(text.remove(u'&')); };
    const auto buttons = widget->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        add(button->text());
    const auto actions = widget->findChildren<QAction *>();
    for (const QAction *action : actions)
        add(action->text());
    const auto own = widget->actions();
    for (const QAction *action : own)
        add(action->text());
    return texts;
}

const QAbstractScrollArea *scrollAreaOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *const area = qobject_cast<const QAbstractScrollArea *>(widget))
            return area;
    }
    return nullptr;
}

} // namespace

QList<DrawnText> textsOf(QWidget *widget)
{
    Device device(widget->size());
    QPainter painter(&device);
    widget->render(&painter);
    painter.end();
    return device.engine.texts;
}

QStringList flawsOf(QWidget *widget, bool (*mayBeCut)(const QString &text, const QWidget *place))
{
    QStringList flaws;
    const QList<DrawnText> texts = textsOf(widget);
    const QStringList written = writtenTexts(widget);
    // A text comes in pieces: at its mnemonic, and where the font changes.
    const auto isWritten = [&](const QString &piece) {
        return std::any_of(written.begin(), written.end(), [&](const QString &text) { return text.endsWith(piece); });
    };
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const DrawnText &drawn = texts[i];
        const QWidget *const child = widget->childAt(drawn.visible.center().toPoint());
        const QWidget *const place = child ? child : widget;
        const bool scrolls = scrollAreaOf(place) != nullptr;
        if (!mayBeCut(drawn.text, place)) {
            if (drawn.text.contains(u'…') && !drawn.text.endsWith(u" …"_s) && !isWritten(drawn.text))
                flaws.append(u"cut: \"%1\""_s.arg(drawn.text));
            else if (drawn.rect.width() - drawn.visible.width() > 1.5)
                flaws.append(u"clipped: \"%1\" by %2"_s.arg(drawn.text).arg(drawn.rect.width() - drawn.visible.width()));
            else if (!scrolls && drawn.rect.height() - drawn.visible.height() > 4)
                flaws.append(
                    u"clipped: \"%1\" in height by %2"_s.arg(drawn.text).arg(drawn.rect.height() - drawn.visible.height()));
        }
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF common = drawn.visible & texts[j].visible;
            if (common.width() > 2 && common.height() > 4)
                flaws.append(u"\"%1\" above \"%2\""_s.arg(texts[j].text, drawn.text));
        }
    }
    flaws.removeDuplicates();
    return flaws;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto channel = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
    };
    const auto [darker, lighter] = std::minmax(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

QStringList faintTextsOf(QWidget *widget, double least)
{
    QStringList faint;
    const QImage image = widget->grab().toImage();
    const QList<DrawnText> texts = textsOf(widget);
    for (const DrawnText &drawn : texts) {
        // Wider than the text, which may be a single letter.
        const QRect area = drawn.visible.toRect().adjusted(-4, -2, 4, 2) & image.rect();
        const QWidget *const child = widget->childAt(area.center());
        if (area.isEmpty() || (child && !child->isEnabled()))
            continue;
        QHash<QRgb, int> counts;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                ++counts[image.pixel(x, y)];
        }
        // Of a gradient no colour is as frequent as that of the letters, but they never cover half of the area.
        const QRgb letters = drawn.color.rgb();
        if (counts.value(letters) * 2 < area.width() * area.height())
            counts.remove(letters);
        const auto ground = std::max_element(counts.keyValueBegin(), counts.keyValueEnd(),
                                             [](const auto &a, const auto &b) { return a.second < b.second; });
        const double found = contrast(drawn.color, QColor::fromRgb(ground->first));
        if (found < least)
            faint.append(u"\"%1\" has a contrast of %2"_s.arg(drawn.text).arg(found, 0, 'f', 1));
    }
    faint.removeDuplicates();
    return faint;
}
