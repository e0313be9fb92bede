// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/chartwidget.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/theme.h"

#include <QtGui/qpainterpath.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

ChartWidget::ChartWidget(const Store *store, const TimeView *time, std::function<QString(double)> format, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_time(time)
    , m_format(std::move(format))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

double niceStep(double maximum, int steps)
{
    if (!(maximum > 0))
        return 1;
    const double raw = maximum / steps;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (raw <= factor * power * 1.0001)
            return factor * power;
    }
    return 10 * power;
}

milliseconds niceTimeStep(milliseconds span, double width, double pixelsPerLabel)
{
    static constexpr std::array<milliseconds, 13> Steps{500ms, 1s, 2s, 5s, 10s, 15s, 20s, 30s, 60s, 120s, 300s, 600s, 1800s};
    const double wanted = double(span.count()) * pixelsPerLabel / std::max(1.0, width);
    for (const milliseconds step : Steps) {
        if (double(step.count()) >= wanted)
            return step;
    }
    return Steps.back();
}

double ChartWidget::x(const Scale &scale, TimePoint at) const
{
    const double share = double((at - m_time->begin()).count()) / double(duration_cast<nanoseconds>(m_time->span()).count());
    return scale.plot.left() + share * scale.plot.width();
}

ChartWidget::Scale ChartWidget::scaleFor(const QRect &area) const
{
    double maximum = 0;
    const TimePoint begin = m_time->begin();
    const TimePoint end = m_time->end();
    for (const Sample &sample : m_store->history().samples()) {
        if (sample.at < begin || sample.from > end)
            continue;
        for (const Series &series : m_series)
            maximum = std::max(maximum, series.value(sample).value_or(0));
    }
    Scale scale;
    scale.step = niceStep(std::max(maximum * 1.08, 1.0), area.height() > 120 ? 4 : 3);
    scale.top = std::max(1.0, std::ceil(maximum * 1.08 / scale.step)) * scale.step;
    const QFontMetrics metrics(smallFont(font()));
    int gutter = 0;
    for (double value = 0; value <= scale.top * 1.001; value += scale.step)
        gutter = std::max(gutter, metrics.horizontalAdvance(m_format(value)));
    scale.plot = QRectF(area).adjusted(gutter + 10, legend().rows * (metrics.height() + 2) + 8, -1, -metrics.height() - 5);
    return scale;
}

void ChartWidget::paintBackground(QPainter *painter, const Scale &scale) const
{
    const Theme &t = theme();
    const QRectF &plot = scale.plot;
    painter->fillRect(plot, t.sunken);
    const auto band = [&](TimePoint from, TimePoint to) {
        const double left = std::max(plot.left(), x(scale, from));
        const double right = std::min(plot.right(), x(scale, to));
        return QRectF(left, plot.top(), std::max(0.0, right - left), plot.height());
    };
    for (const TimelineWindow &window : m_store->timeline().windows()) {
        if (window.begin > m_time->end() || (window.end && *window.end < m_time->begin()))
            continue;
        const QRectF area = band(window.begin, m_store->timeline().overAt(window).value_or(m_time->end()));
        if (area.width() <= 0)
            continue;
        const QColor color = lookOf(window.type).color;
        painter->fillRect(area, mix(t.sunken, color, t.dark ? 0.13 : 0.10));
        painter->fillRect(QRectF(area.topLeft(), QSizeF(area.width(), 2)), color);
    }

    painter->setFont(smallFont(font()));
    const QFontMetrics metrics(painter->font());
    QString before;
    for (double value = 0; value <= scale.top * 1.001; value += scale.step) {
        const QString label = m_format(value);
        const double y = std::round(plot.bottom() - value / scale.top * plot.height());
        painter->fillRect(QRectF(plot.left(), y, plot.width(), 1), value == 0 ? t.border : t.grid);
        painter->setPen(t.muted);
        painter->drawText(QRectF(0, y - metrics.height() / 2.0, plot.left() - 8, metrics.height()),
                          Qt::AlignRight | Qt::AlignVCenter, label == before ? QString() : label);
        before = label;
    }
    const milliseconds step = niceTimeStep(m_time->span(), plot.width(), metrics.horizontalAdvance(u"00:00:00"_s) + 30.0);
    double free = plot.left() - 2; // where the next label may begin
    const auto offset = m_store->wallClock(m_time->begin()).toMSecsSinceEpoch() % step.count();
    for (TimePoint at = m_time->begin() - milliseconds(offset); at <= m_time->end(); at += step) {
        const double position = x(scale, at);
        const QString label = m_store->wallClock(at).toString(step < 1s ? u"hh:mm:ss.z"_s : u"hh:mm:ss"_s);
        const int width = metrics.horizontalAdvance(label);
        if (position < plot.left())
            continue;
        painter->fillRect(QRectF(std::round(position), plot.top(), 1, plot.height()), t.grid);
        // At the edges it moves inside: a narrow chart would have no label otherwise.
        const double left =
            std::clamp(position - width / 2.0, plot.left() - 2, std::max(plot.left() - 2, plot.right() + 1 - width));
        if (left < free)
            continue;
        painter->drawText(QRectF(left - 2, plot.bottom() + 4, width + 4, metrics.height()), Qt::AlignCenter, label);
        free = left + width + 6;
    }

    for (const auto &[from, to] : m_store->timeline().gaps())
        fillGap(painter, band(from, to));
    const auto &samples = m_store->history().samples();
    const TimePoint known = m_store->snapshot().at;
    if (m_time->end() - known > History::GapThreshold)
        fillGap(painter, band(known, m_time->end()));
    // Before the first sample nothing was watched: no grid there, so that it does not look like zero.
    const TimePoint first = samples.empty() ? known : samples.front().from;
    if (first > m_time->begin())
        painter->fillRect(band(m_time->begin(), std::min(first, m_time->end())).adjusted(0, 0, 0, 1), t.surface);
}

/// More samples than pixels: one upright line for each column, from its lowest to its highest value, that touches the one before.
/// A path of so many points would take a hundred times as long.
static void paintColumns(QPainter *painter, const QRectF &plot, const std::vector<Column> &columns,
                         const ChartWidget::Series &series, const std::function<double(double)> &y)
{
    constexpr double Thickness = 1.6;
    constexpr size_t Dash = 8;
    constexpr size_t Gap = 3;
    QColor fill = series.color();
    fill.setAlphaF(0.14f);
    std::optional<double> before;
    for (size_t i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        if (!column.used)
            continue;
        double top = y(double(column.high));
        double low = y(double(column.low));
        if (before) {
            top = std::min(top, *before);
            low = std::max(low, *before);
        }
        const double left = plot.left() + double(i);
        if (series.filled)
            painter->fillRect(QRectF(left, top, 1, plot.bottom() - top), fill);
        if (series.style == Qt::SolidLine || i % Dash < Dash - Gap)
            painter->fillRect(QRectF(left, top - Thickness / 2, 1, low - top + Thickness), series.color());
        before = y(double(column.last));
    }
}

void ChartWidget::paintSeries(QPainter *painter, const Scale &scale, const Series &series) const
{
    const QRectF &plot = scale.plot;
    const double bottom = plot.bottom();
    const TimePoint begin = m_time->begin() - 1s;
    const TimePoint end = m_time->end();
    std::vector<std::pair<double, double>> run;
    const QPen pen(series.color(), 1.6, series.style, Qt::FlatCap, Qt::RoundJoin);
    const auto y = [&](double value) { return bottom - std::min(value, scale.top) / scale.top * plot.height(); };

    const auto flush = [&] {
        const bool silent =
            series.hiddenAtZero && std::all_of(run.begin(), run.end(), [](const auto &point) { return point.second == 0; });
        if (silent)
            run.clear();
        if (run.empty())
            return;
        if (run.size() > size_t(plot.width())) {
            paintColumns(painter, plot, decimate(run, int(plot.width()) + 1), series, y);
            run.clear();
            return;
        }
        QPainterPath path;
        for (const auto &[at, value] : run) {
            const QPointF point(plot.left() + at, y(value));
            path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        if (series.filled && path.elementCount() > 1) {
            QPainterPath area = path;
            area.lineTo(path.currentPosition().x(), bottom);
            area.lineTo(path.elementAt(0).x, bottom);
            area.closeSubpath();
            QColor fill = series.color();
            fill.setAlphaF(0.14f);
            painter->fillPath(area, fill);
        }
        painter->setPen(pen);
        painter->drawPath(path);
        run.clear();
    };

    const Sample *previous = nullptr;
    for (const Sample &sample : m_store->history().samples()) {
        if (sample.at < begin)
            continue;
        if (sample.from > end)
            break;
        const std::optional<double> value = series.value(sample);
        if (!value || (previous && previous->at != sample.from))
            flush();
        if (value)
            run.emplace_back(x(scale, sample.at) - plot.left(), *value);
        previous = &sample;
    }
    flush();
}

QString ChartWidget::valueAtMoment(const Series &series) const
{
    const auto &samples = m_store->history().samples();
    const TimePoint moment = m_time->moment();
    const auto after = std::ranges::upper_bound(samples, moment, {}, &Sample::at);
    if (after == samples.begin() || (m_time->mode() == TimeView::Mode::Follow && m_time->isStale()))
        return Units::dash();
    const Sample &sample = *std::prev(after);
    if (m_time->mode() == TimeView::Mode::Frozen && moment - sample.at > 2 * (sample.at - sample.from)) // nothing is known of it
        return Units::dash();
    const std::optional<double> value = series.value(sample);
    return value ? m_format(*value) : Units::dash();
}

ChartWidget::Legend ChartWidget::legend() const
{
    const QFontMetrics names(smallFont(font()));
    const QFontMetrics values(boldFont(smallFont(font())));
    // Values keep a place of their own, so that names do not move with them, as long as there is room for that.
    const auto widthOf = [&](const Series &series, bool roomy) {
        const int value = values.horizontalAdvance(valueAtMoment(series));
        return (roomy ? 28 : 18) + names.horizontalAdvance(series.name) + 6 + (roomy ? std::max(value, 56) + 18 : value + 10);
    };
    int wanted = 0;
    for (const Series &series : m_series)
        wanted += widthOf(series, true);
    Legend result;
    result.roomy = wanted - 18 <= width();
    int left = 0;
    for (const Series &series : m_series) {
        const int needed = widthOf(series, result.roomy);
        if (left > 0 && left + needed - (result.roomy ? 18 : 10) > width()) {
            left = 0;
            ++result.rows;
        }
        result.places.append({left, result.rows - 1});
        left += needed;
    }
    return result;
}

void ChartWidget::paintLegend(QPainter *painter) const
{
    const QFont nameFont = smallFont(font());
    const QFont valueFont = boldFont(nameFont);
    const QFontMetrics names(nameFont);
    const int height = names.height();
    const Legend places = legend();
    const int line = places.roomy ? 22 : 13;
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const Series &series = m_series[i];
        const auto [left, row] = places.places[i];
        const int top = row * (height + 2);
        painter->setPen(QPen(series.color(), 2.2, series.style, Qt::FlatCap));
        painter->drawLine(QPointF(left, top + height / 2.0 + 1), QPointF(left + line, top + height / 2.0 + 1));
        QRect area(left + line + 6, top, width() - left - line - 6, height + 2);
        painter->setFont(nameFont);
        painter->setPen(theme().muted);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, names.elidedText(series.name, Qt::ElideRight, area.width()));
        area.setLeft(area.left() + names.horizontalAdvance(series.name) + 6);
        painter->setFont(valueFont);
        painter->setPen(theme().text);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, valueAtMoment(series));
    }
}

void ChartWidget::refresh()
{
    QStringList values;
    for (const Series &series : m_series)
        values.append(series.name + u' ' + valueAtMoment(series));
    const QString text = values.join(u", "_s);
    if (text != accessibleDescription())
        setAccessibleDescription(text);
    update();
}

void ChartWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Scale scale = scaleFor(rect());
    paintLegend(&painter);
    if (scale.plot.width() < 20 || scale.plot.height() < 20)
        return;
    paintBackground(&painter, scale);
    painter.save();
    painter.setClipRect(scale.plot.adjusted(0, -1, 0, 1));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Series &series : m_series)
        paintSeries(&painter, scale, series);
    painter.restore();
}

} // namespace QRedis::Monitor
