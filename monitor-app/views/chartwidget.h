// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_CHARTWIDGET_H
#define QREDIS_MONITOR_CHARTWIDGET_H

#include "monitor-app/models/history.h"

#include <QtWidgets/qwidget.h>

#include <functional>

namespace QRedis::Monitor {

class Store;
class TimeView;

/// Lines over the shown time, from the store's history. Where nothing is known, nothing is drawn but hatching.
class ChartWidget : public QWidget
{
    Q_OBJECT
public:
    struct Series
    {
        QString name;
        std::function<std::optional<double>(const Sample &)> value;
        std::function<QColor()> color;
        Qt::PenStyle style = Qt::SolidLine;
        bool filled = false;
        bool hiddenAtZero = false; ///< a line that is zero all the time says nothing
    };

    ChartWidget(const Store *store, const TimeView *time, std::function<QString(double)> format, QWidget *parent = nullptr);
    void addSeries(const Series &series) { m_series.append(series); }
    /// Draws anew, and says in words what the lines end at.
    void refresh();
    [[nodiscard]] QSize sizeHint() const override { return {320, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 90}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Scale
    {
        QRectF plot;
        double top = 1;
        double step = 1;
    };
    struct Legend
    {
        struct Place
        {
            int left;
            int row;
        };
        QList<Place> places; ///< of the series
        int rows = 1;
        bool roomy = true;
    };
    [[nodiscard]] Legend legend() const;
    [[nodiscard]] double x(const Scale &scale, TimePoint at) const;
    [[nodiscard]] Scale scaleFor(const QRect &area) const;
    void paintBackground(QPainter *painter, const Scale &scale) const;
    void paintSeries(QPainter *painter, const Scale &scale, const Series &series) const;
    void paintLegend(QPainter *painter) const;
    /// The value at the shown moment as text; a dash if nothing is known of it.
    [[nodiscard]] QString valueAtMoment(const Series &series) const;

    const Store *const m_store;
    const TimeView *const m_time;
    const std::function<QString(double)> m_format;
    QList<Series> m_series;
};

/// A round step so that \a maximum is reached with about \a steps of them.
[[nodiscard]] double niceStep(double maximum, int steps);
/// Distance of time labels such that about one fits into each \a pixelsPerLabel.
[[nodiscard]] std::chrono::milliseconds niceTimeStep(std::chrono::milliseconds span, double width, double pixelsPerLabel);

} // namespace QRedis::Monitor

#endif
