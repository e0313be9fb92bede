// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_THEME_H
#define QREDIS_MONITOR_THEME_H

#include "monitor-app/models/endpoints.h"
#include "monitor-app/models/names.h"
#include "monitor-app/models/verdict.h"

#include <QtGui/qcolor.h>
#include <QtGui/qfont.h>
#include <QtGui/qpainter.h>

namespace QRedis::Monitor {

/// Every colour of the window. Text takes text, muted or faint only; the six hues are for fills and icons, always with a
/// pattern, an icon or a word beside them.
struct Theme
{
    enum class Kind : quint8 { Auto, Light, Dark, HighContrast };

    bool dark = false;
    QColor window;
    QColor surface; ///< cards and tables
    QColor sunken; ///< behind bars and charts
    QColor border;
    QColor outline; ///< of controls: seen, but no text
    QColor grid;
    QColor text;
    QColor muted;
    QColor selection;
    QColor neutral;
    QColor active;
    QColor opening;
    QColor maint;
    QColor good;
    QColor fault;
};

[[nodiscard]] const Theme &theme();
/// Names of the kinds on the command line, in their order.
[[nodiscard]] QStringList themeNames();
/// Sets style, palette and colours of the application.
void applyTheme(Theme::Kind kind);

/// How a coloured area is filled, so that colour is never alone.
enum class Fill : quint8 { Solid, Outline, Hatch, BackHatch, Cross, Dots };
void fillArea(QPainter *painter, const QRectF &area, const QColor &color, Fill fill);
/// The hatching that means "no data".
void fillGap(QPainter *painter, const QRectF &area);

struct Look
{
    QColor color;
    Fill fill = Fill::Solid;
};
[[nodiscard]] Look lookOf(HandoffStage stage);
[[nodiscard]] Look lookOf(NotificationType type);
[[nodiscard]] Look lookOf(BreakerDisplay display);
[[nodiscard]] QColor colorOf(Severity severity);
[[nodiscard]] QColor colorOf(DisplayState state);

/// \a text in at most \a most lines of \a width, broken where Units::separator() is; parts that have no room are left out.
[[nodiscard]] QStringList linesOf(const QString &text, const QFontMetrics &metrics, int width, int most);
[[nodiscard]] QFont smallFont(const QFont &base);
[[nodiscard]] QFont boldFont(const QFont &base, double scale = 1.0);
/// Mixes \a share (0 … 1) of \a b into \a a.
[[nodiscard]] QColor mix(const QColor &a, const QColor &b, double share);

} // namespace QRedis::Monitor

#endif
