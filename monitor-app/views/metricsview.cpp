// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/metricsview.h"

#include "monitor-app/models/history.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/card.h"
#include "monitor-app/views/chartwidget.h"
#include "monitor-app/views/theme.h"

#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlistwidget.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

using Value = std::function<std::optional<double>(const Sample &)>;

Value of(double Sample::*member)
{
    return [member](const Sample &sample) { return std::optional(sample.*member); };
}

ChartWidget::Series line(const QString &name, const Value &value, QColor Theme::*color, Qt::PenStyle style = Qt::SolidLine)
{
    return {name, value, [color] { return theme().*color; }, style, false, false};
}

} // namespace

MetricsView::MetricsView(Store *store, TimeView *time, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_catalog(new QListWidget)
{
    setObjectName(u"viewMetrics"_s);
    setAccessibleName(tr("Metrics"));
    m_catalog->setAccessibleName(tr("Charts to show"));
    m_catalog->setFrameShape(QFrame::NoFrame);
    m_catalog->setSpacing(2);
    m_catalog->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const content = new QWidget;
    auto *const layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *const catalog = new Card(tr("Charts"), m_catalog);
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    fillCharts();
    catalog->setFixedWidth(m_catalog->sizeHintForColumn(0) + 36);
    layout->addWidget(catalog);
    layout->addLayout(m_grid, 1);
    setContent(content);
    connect(m_catalog, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        m_charts[m_catalog->row(item)].shown = item->checkState() == Qt::Checked;
        arrange();
    });
    arrange();
}

ChartWidget *MetricsView::addChart(const QString &title, const std::function<QString(double)> &format, bool shown)
{
    auto *const chart = new ChartWidget(store(), time(), format);
    chart->setAccessibleName(tr("Chart: %1").arg(title));
    m_charts.append({chart, new Card(title, chart, this), shown});
    auto *const item = new QListWidgetItem(title, m_catalog);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    return chart;
}

void MetricsView::fillCharts()
{
    const auto count = [](double value) { return Units::count(value); };
    const auto bytes = [](double value) { return Units::bytes(value) + u"/s"_s; };
    const auto time = [](double value) { return Units::duration(std::chrono::nanoseconds(qint64(value))); };
    ChartWidget *chart = addChart(tr("Throughput"), count, true);
    chart->addSeries(line(tr("Commands/s"), of(&Sample::commandsPerSecond), &Theme::active));
    chart = addChart(tr("Errors"), count, true);
    chart->addSeries(line(tr("Failed/s"), of(&Sample::failedPerSecond), &Theme::fault));
    chart->addSeries(line(tr("Error replies/s"), of(&Sample::serverErrorsPerSecond), &Theme::opening, Qt::DashLine));
    chart = addChart(tr("Latency"), time, true);
    chart->addSeries(line(
        tr("p99"), [](const Sample &s) { return s.p99; }, &Theme::opening));
    chart->addSeries(line(
        tr("p50"), [](const Sample &s) { return s.p50; }, &Theme::active, Qt::DashLine));
    chart = addChart(tr("Commands on their way"), count, true);
    chart->addSeries(line(tr("In flight"), of(&Sample::inFlight), &Theme::active));
    chart->addSeries(line(tr("Queued"), of(&Sample::queued), &Theme::fault, Qt::DashLine));
    chart = addChart(tr("Running handoffs"), count, true);
    chart->addSeries(line(tr("Running"), of(&Sample::handoffs), &Theme::maint));
    chart->addSeries(line(tr("Workers busy"), of(&Sample::workersBusy), &Theme::active, Qt::DashLine));
    chart->addSeries(line(tr("Queue"), of(&Sample::handoffQueue), &Theme::neutral, Qt::DotLine));
    chart = addChart(tr("Relaxed time-outs"), count, true);
    chart->addSeries(line(tr("Connections"), of(&Sample::relaxed), &Theme::maint));
    chart = addChart(tr("Circuit breakers"), count, false);
    chart->addSeries(line(tr("Not closed"), of(&Sample::breakersOpen), &Theme::fault));
    chart = addChart(tr("Sockets"), count, false);
    chart->addSeries(line(tr("Open"), of(&Sample::sockets), &Theme::active));
    chart->addSeries(line(tr("Lost/s"), of(&Sample::reconnectsPerSecond), &Theme::fault, Qt::DashLine));
    chart = addChart(tr("Bytes"), bytes, false);
    chart->addSeries(line(tr("Read"), of(&Sample::bytesReadPerSecond), &Theme::active));
    chart->addSeries(line(tr("Written"), of(&Sample::bytesWrittenPerSecond), &Theme::opening, Qt::DashLine));
    chart = addChart(tr("Notifications"), count, false);
    chart->addSeries(line(tr("Received/s"), of(&Sample::notificationsPerSecond), &Theme::maint));
    chart = addChart(tr("Cached reads"), count, false);
    chart->addSeries(line(tr("Hits/s"), of(&Sample::cacheHitsPerSecond), &Theme::active));
    chart->addSeries(line(tr("Misses/s"), of(&Sample::cacheMissesPerSecond), &Theme::opening, Qt::DashLine));
    chart->addSeries(line(tr("Invalidated/s"), of(&Sample::cacheInvalidationsPerSecond), &Theme::maint, Qt::DotLine));
}

void MetricsView::arrange()
{
    int place = 0;
    const int columns = width() < 700 ? 1 : 2;
    for (const Chart &chart : std::as_const(m_charts)) {
        m_grid->removeWidget(chart.card);
        chart.card->setVisible(chart.shown);
        if (!chart.shown)
            continue;
        m_grid->addWidget(chart.card, place / columns, place % columns);
        ++place;
    }
}

void MetricsView::resizeEvent(QResizeEvent *event)
{
    ViewPage::resizeEvent(event);
    arrange();
}

void MetricsView::updateGraphics()
{
    for (const Chart &chart : std::as_const(m_charts)) {
        if (chart.shown)
            chart.chart->refresh();
    }
}

} // namespace QRedis::Monitor
