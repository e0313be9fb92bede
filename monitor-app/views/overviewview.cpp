// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/overviewview.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/boardwidget.h"
#include "monitor-app/views/card.h"
#include "monitor-app/views/chartwidget.h"
#include "monitor-app/views/endpointsummary.h"
#include "monitor-app/views/reasonlist.h"
#include "monitor-app/views/theme.h"
#include "monitor-app/views/timelinewidget.h"

#include <QtWidgets/qgridlayout.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

OverviewView::OverviewView(Store *store, TimeView *time, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_reasons(new ReasonList)
    , m_board(new BoardWidget)
    , m_endpoints(new EndpointSummary(store))
    , m_throughput(new ChartWidget(store, time, [](double value) { return Units::count(value); }))
    , m_latency(
          new ChartWidget(store, time, [](double value) { return Units::duration(std::chrono::nanoseconds(qint64(value))); }))
    , m_timeline(new TimelineWidget(store, time, TimelinePainter::Legend::SeenOnly))
{
    setObjectName(u"viewOverview"_s);
    setAccessibleName(tr("Overview"));
    m_throughput->setAccessibleName(tr("Chart: commands per second"));
    m_latency->setAccessibleName(tr("Chart: latency"));
    m_throughput->addSeries({tr("Commands/s"), [](const Sample &s) { return std::optional(s.commandsPerSecond); },
                             [] { return theme().active; }, Qt::SolidLine, true, false});
    m_throughput->addSeries({tr("Failed/s"), [](const Sample &s) { return std::optional(s.failedPerSecond); },
                             [] { return theme().fault; }, Qt::SolidLine, true, true});
    m_latency->addSeries(
        {tr("p99"), [](const Sample &s) { return s.p99; }, [] { return theme().opening; }, Qt::SolidLine, false, false});
    m_latency->addSeries(
        {tr("p50"), [](const Sample &s) { return s.p50; }, [] { return theme().active; }, Qt::DashLine, false, false});

    auto *const content = new QWidget;
    auto *const grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    m_boardCard = new Card(tr("Maintenance"), m_board);
    // Three cards above two, over the same six columns.
    grid->addWidget(new Card(tr("Why"), m_reasons), 0, 0, 1, 2);
    grid->addWidget(m_boardCard, 0, 2, 1, 2);
    grid->addWidget(new Card(tr("Endpoints"), m_endpoints), 0, 4, 1, 2);
    grid->addWidget(new Card(tr("Throughput"), m_throughput), 1, 0, 1, 3);
    grid->addWidget(new Card(tr("Latency, from the call to the reply"), m_latency), 1, 3, 1, 3);
    grid->addWidget(new Card(tr("Handoffs"), m_timeline), 2, 0, 1, 6);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(0, 32);
    grid->setRowStretch(1, 22);
    grid->setRowStretch(2, 46);
    setContent(content);
}

std::optional<Notice> OverviewView::emptyNotice() const
{
    if (!store()->snapshot().connections.isEmpty() || !store()->timeline().rows().empty())
        return {};
    return Notice{Notice::Kind::Empty,
                  Icon::Ring,
                  tr("Connected, no traffic yet"),
                  tr("The application has not opened a connection to %1.").arg(Units::endpoint(store()->snapshot().configured)),
                  {},
                  {}};
}

void OverviewView::updateGraphics()
{
    m_throughput->refresh();
    m_latency->refresh();
    m_timeline->refresh();
}

void OverviewView::updateTables()
{
    m_reasons->setReasons(judge(store()->verdictInput(time()->localNow())).reasons);
    m_endpoints->refresh(time()->moment());
    const QList<BoardRow> rows = maintenanceBoard(*store(), time()->moment());
    m_board->setRows(rows, time()->moment(), time()->isStale(),
                     store()->snapshot().capability == Capability::Supported
                         ? tr("Nothing is announced. The server will tell before it moves connections.")
                         : tr("Notifications: %1.").arg(nameOf(store()->snapshot().capability)));
}

} // namespace QRedis::Monitor
