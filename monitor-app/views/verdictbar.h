// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_VERDICTBAR_H
#define QREDIS_MONITOR_VERDICTBAR_H

#include "monitor-app/models/verdict.h"

#include <QtWidgets/qwidget.h>

namespace QRedis::Monitor {

class Store;

/// A number below its name.
struct Figure
{
    QString name;
    QString value;
    double progress = -1; ///< 0 … 1 draws a bar below; negative: none
    bool spare = false; ///< left out where the window is narrow
};

/// One word, one sentence and the figures that matter, always visible.
class VerdictBar : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictBar(QWidget *parent = nullptr);

    void setVerdict(const Verdict &verdict, const QList<Figure> &figures);
    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }
    /// Whether sentence and figures are shown in full at the present width.
    [[nodiscard]] bool showsEverything() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Geometry
    {
        QRect icon;
        QRect word;
        QRect sentence;
        QRect figures;
    };
    [[nodiscard]] Geometry geometryOfParts() const;
    [[nodiscard]] QFont sentenceFont(double factor) const;
    [[nodiscard]] QFont fittingFont(const QRect &area) const;
    [[nodiscard]] int figureWidth(const Figure &figure) const;
    [[nodiscard]] int widthOf(const QList<Figure> &figures) const;
    [[nodiscard]] QList<Figure> shownFigures(int room) const;

    Verdict m_verdict;
    QList<Figure> m_figures;
};

/// What the bar shows of a store; dashes where data is old.
[[nodiscard]] QList<Figure> figuresOf(const Store &store, const VerdictInput &input);

} // namespace QRedis::Monitor

#endif
