// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/theme.h"

#include "monitor-app/models/units.h"
#include "monitor-app/views/controlstyle.h"
#include "monitor-app/views/sprites.h"

#include <QtCore/qtextboundaryfinder.h>
#include <QtGui/qpalette.h>
#include <QtWidgets/qapplication.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

// The hues keep their distance for protanopes, deuteranopes and tritanopes and have a contrast of at least 3:1.
Theme light()
{
    Theme t;
    t.window = QColor(0xf3, 0xf4, 0xf6);
    t.surface = QColor(0xff, 0xff, 0xff);
    t.sunken = QColor(0xf6, 0xf7, 0xf9);
    t.border = QColor(0xd9, 0xdd, 0xe2);
    t.outline = QColor(0x8a, 0x92, 0x9c);
    t.grid = QColor(0xe6, 0xe9, 0xed);
    t.text = QColor(0x1c, 0x21, 0x28);
    t.muted = QColor(0x57, 0x60, 0x6a);
    t.selection = QColor(0xdc, 0xea, 0xfb);
    t.neutral = QColor(0x59, 0x63, 0x6e);
    t.active = QColor(0x1d, 0x8d, 0xff);
    t.opening = QColor(0xf0, 0x12, 0xaf);
    t.maint = QColor(0xa5, 0x8e, 0x00);
    t.good = QColor(0x0f, 0x83, 0x5b);
    t.fault = QColor(0x8e, 0x12, 0x0c);
    return t;
}

Theme dark()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x17, 0x18, 0x1b);
    t.surface = QColor(0x1e, 0x1f, 0x22);
    t.sunken = QColor(0x19, 0x1a, 0x1d);
    t.border = QColor(0x36, 0x39, 0x3f);
    t.outline = QColor(0x6e, 0x75, 0x80);
    t.grid = QColor(0x2a, 0x2c, 0x31);
    t.text = QColor(0xe8, 0xea, 0xed);
    t.muted = QColor(0xa3, 0xab, 0xb5);
    t.selection = QColor(0x2b, 0x37, 0x52);
    t.neutral = QColor(0x7c, 0x85, 0x91);
    t.active = QColor(0x65, 0x7e, 0xff);
    t.opening = QColor(0xfa, 0xab, 0xd9);
    t.maint = QColor(0xff, 0xeb, 0x03);
    t.good = QColor(0x1f, 0xba, 0x8c);
    t.fault = QColor(0xff, 0x44, 0x33);
    return t;
}

// Every colour has a contrast of at least 7:1 to the background, and borders are as visible as text.
Theme highContrast()
{
    Theme t;
    t.dark = true;
    t.window = Qt::black;
    t.surface = Qt::black;
    t.sunken = Qt::black;
    t.border = Qt::white;
    t.outline = Qt::white;
    t.grid = QColor(0x55, 0x55, 0x55);
    t.text = Qt::white;
    t.muted = QColor(0xe0, 0xe0, 0xe0);
    t.selection = QColor(0x00, 0x3a, 0x8c);
    t.neutral = QColor(0xd0, 0xd0, 0xd0);
    t.active = QColor(0x7d, 0xb8, 0xff);
    t.opening = QColor(0xff, 0xb0, 0xea);
    t.maint = QColor(0xff, 0xee, 0x00);
    t.good = QColor(0x3d, 0xf5, 0xa0);
    t.fault = QColor(0xff, 0x9a, 0x8a);
    return t;
}

Theme &current()
{
    static Theme instance = light();
    return instance;
}

QPalette paletteOf(const Theme &t)
{
    QPalette palette;
    const QColor disabled = mix(t.muted, t.surface, 0.45);
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.sunken);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    const bool black = t.window == QColor(Qt::black);
    palette.setColor(QPalette::Button, black ? t.window : t.dark ? QColor(0x2a, 0x2c, 0x31) : QColor(0xfb, 0xfb, 0xfc));
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.fault);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.active);
    palette.setColor(QPalette::Light, mix(t.surface, t.text, 0.04));
    palette.setColor(QPalette::Midlight, t.grid);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, mix(t.border, t.text, 0.2));
    palette.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.neutral);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

} // namespace

const Theme &theme()
{
    return current();
}

QStringList themeNames()
{
    return {u"auto"_s, u"light"_s, u"dark"_s, u"high-contrast"_s};
}

void applyTheme(Theme::Kind kind)
{
    if (kind == Theme::Kind::Auto)
        kind = QApplication::palette().color(QPalette::Window).lightness() < 128 ? Theme::Kind::Dark : Theme::Kind::Light;
    current() = kind == Theme::Kind::HighContrast ? highContrast() : kind == Theme::Kind::Dark ? dark() : light();
    QApplication::setStyle(new ControlStyle);
    QApplication::setPalette(paletteOf(current()));
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return int(x + (y - x) * share + 0.5); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

void fillArea(QPainter *painter, const QRectF &area, const QColor &color, Fill fill)
{
    if (area.width() <= 0 || area.height() <= 0)
        return;
    if (fill == Fill::Solid || area.width() < 3) {
        painter->fillRect(area, color);
        return;
    }
    const QColor background = mix(theme().surface, color, fill == Fill::Outline ? 0.14 : 0.22);
    Qt::BrushStyle pattern = Qt::NoBrush;
    switch (fill) {
    case Fill::Hatch:
        pattern = Qt::BDiagPattern;
        break;
    case Fill::BackHatch:
        pattern = Qt::FDiagPattern;
        break;
    case Fill::Cross:
        pattern = Qt::DiagCrossPattern;
        break;
    case Fill::Dots:
        pattern = Qt::Dense6Pattern;
        break;
    case Fill::Solid:
    case Fill::Outline:
        break;
    }
    if (pattern == Qt::NoBrush)
        painter->fillRect(area, background);
    else
        Sprites::fill(painter, area, background, color, pattern);
    // A frame; to fill four areas is much cheaper than to draw four lines.
    painter->fillRect(QRectF(area.left(), area.top(), area.width(), 1), color);
    painter->fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), color);
    painter->fillRect(QRectF(area.left(), area.top(), 1, area.height()), color);
    painter->fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), color);
}

void fillGap(QPainter *painter, const QRectF &area)
{
    Sprites::fill(painter, area, mix(theme().surface, theme().neutral, 0.08), mix(theme().surface, theme().neutral, 0.45),
                  Qt::FDiagPattern);
}

Look lookOf(HandoffStage stage)
{
    const Theme &t = theme();
    switch (stage) {
    case HandoffStage::Announced:
        return {t.maint, Fill::Outline};
    case HandoffStage::Queued:
        return {t.maint, Fill::Hatch};
    case HandoffStage::Waiting:
        return {t.maint, Fill::Dots};
    case HandoffStage::Resolving:
        return {t.opening, Fill::Dots};
    case HandoffStage::Connecting:
        return {t.opening, Fill::Solid};
    case HandoffStage::Securing:
        return {t.opening, Fill::Hatch};
    case HandoffStage::Handshaking:
        return {t.active, Fill::Hatch};
    case HandoffStage::Switched:
        return {t.active, Fill::Solid};
    case HandoffStage::Draining:
        return {t.good, Fill::Hatch};
    case HandoffStage::Completed:
        return {t.good, Fill::Solid};
    case HandoffStage::Retrying:
        return {t.fault, Fill::BackHatch};
    case HandoffStage::Kept:
        return {t.neutral, Fill::Cross};
    case HandoffStage::Failed:
        return {t.fault, Fill::Solid};
    }
    return {t.neutral, Fill::Outline};
}

Look lookOf(NotificationType type)
{
    const Theme &t = theme();
    switch (type) {
    case NotificationType::Moving:
        return {t.maint, Fill::Solid};
    case NotificationType::Migrating:
    case NotificationType::SMigrating:
        return {t.active, Fill::Hatch};
    case NotificationType::FailingOver:
        return {t.opening, Fill::BackHatch};
    case NotificationType::Migrated:
    case NotificationType::FailedOver:
    case NotificationType::SMigrated:
        return {t.good, Fill::Solid};
    case NotificationType::Malformed:
        return {t.fault, Fill::Cross};
    case NotificationType::Unknown:
        break;
    }
    return {t.neutral, Fill::Outline};
}

Look lookOf(BreakerDisplay display)
{
    switch (display) {
    case BreakerDisplay::None:
        return {theme().neutral, Fill::Outline};
    case BreakerDisplay::Closed:
        return {theme().good, Fill::Solid};
    case BreakerDisplay::Open:
        return {theme().fault, Fill::Solid};
    case BreakerDisplay::ProbeDue:
        return {theme().fault, Fill::Hatch};
    case BreakerDisplay::HalfOpen:
        return {theme().maint, Fill::Dots};
    }
    return {};
}

QColor colorOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return theme().good;
    case Severity::Watch:
        return theme().active;
    case Severity::Degraded:
        return theme().maint;
    case Severity::Hurting:
        return theme().fault;
    case Severity::Unknown:
        break;
    }
    return theme().neutral;
}

QColor colorOf(DisplayState state)
{
    const Theme &t = theme();
    switch (state) {
    case DisplayState::Ready:
        return t.good;
    case DisplayState::Connecting:
    case DisplayState::Initialising:
        return t.opening;
    case DisplayState::Marked:
    case DisplayState::Queued:
        return t.maint;
    case DisplayState::HandingOff:
    case DisplayState::Draining:
        return t.active;
    case DisplayState::WaitingRetry:
    case DisplayState::BackingOff:
        return t.fault;
    case DisplayState::Kept:
    case DisplayState::Unconnected:
    case DisplayState::Closed:
        break;
    }
    return t.neutral;
}

/// \a part in as many lines as it needs.
static QStringList brokenLines(const QString &part, const QFontMetrics &metrics, int width)
{
    QStringList lines;
    QTextBoundaryFinder places(QTextBoundaryFinder::Line, part);
    qsizetype begin = 0;
    qsizetype fits = 0;
    while (places.toNextBoundary() >= 0) {
        const qsizetype place = places.position();
        if (fits > begin && metrics.horizontalAdvance(part.sliced(begin, place - begin).trimmed()) > width) {
            lines.append(part.sliced(begin, fits - begin).trimmed());
            begin = fits;
        }
        fits = place;
    }
    lines.append(part.sliced(begin).trimmed());
    return lines;
}

QStringList linesOf(const QString &text, const QFontMetrics &metrics, int width, int most)
{
    QStringList lines;
    --width; // widths are rounded
    const QStringList parts = text.split(Units::separator(), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!lines.isEmpty() && metrics.horizontalAdvance(lines.last() + Units::separator() + part) <= width) {
            lines.last() += Units::separator() + part;
            continue;
        }
        const QStringList broken = brokenLines(part, metrics, width);
        if (int(lines.size() + broken.size()) <= most) {
            lines += broken;
        } else if (lines.isEmpty()) {
            lines.append(metrics.elidedText(part, Qt::ElideRight, width));
        } else {
            if (metrics.horizontalAdvance(lines.last() + u" …"_s) <= width)
                lines.last() += u" …"_s;
            break;
        }
    }
    return lines;
}

QFont smallFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(std::max(7.0, base.pointSizeF() * 0.88));
    return font;
}

QFont boldFont(const QFont &base, double scale)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace QRedis::Monitor
