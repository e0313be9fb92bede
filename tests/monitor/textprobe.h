// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTS_TEXTPROBE_H
#define QREDIS_TESTS_TEXTPROBE_H

#include <QtCore/qlist.h>
#include <QtCore/qrect.h>
#include <QtCore/qstring.h>
#include <QtGui/qcolor.h>
#include <QtWidgets/qwidget.h>

/// A text as it comes out on the screen, wherever it is painted.
struct DrawnText
{
    QString text;
    QRectF rect; ///< in the picture
    QRectF visible; ///< what is left of it after clipping
    QColor color;
};

/// Renders \a widget, and returns every text that its widgets, styles and painters draw. No pixel is compared.
[[nodiscard]] QList<DrawnText> textsOf(QWidget *widget);

/// What is wrong with the texts of \a widget: cut ("…", unless whole parts are left out: " …"), clipped, or one above
/// the other. Rows that scroll may be cut by the edge of their view, and texts for which \a mayBeCut is true anywhere.
[[nodiscard]] QStringList flawsOf(QWidget *widget, bool (*mayBeCut)(const QString &text, const QWidget *place));

/// Of \a a and \a b, as the Web Content Accessibility Guidelines define it: 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The texts of \a widget that have too little contrast with what is behind them to be read: less than \a least. Those of
/// disabled widgets do not count.
[[nodiscard]] QStringList faintTextsOf(QWidget *widget, double least);

#endif
