// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_OVERVIEWVIEW_H
#define QREDIS_MONITOR_OVERVIEWVIEW_H

#include "monitor-app/views/viewpage.h"

namespace QRedis::Monitor {

class BoardWidget;
class Card;
class ChartWidget;
class EndpointSummary;
class ReasonList;
class TimelineWidget;

/// Everything on one page: why the verdict, what maintenance, how fast, and the handoffs, all over the same time.
class OverviewView : public ViewPage
{
    Q_OBJECT
public:
    OverviewView(Store *store, TimeView *time, QWidget *parent = nullptr);

protected:
    [[nodiscard]] std::optional<Notice> emptyNotice() const override;
    void updateGraphics() override;
    void updateTables() override;

private:
    ReasonList *const m_reasons;
    BoardWidget *const m_board;
    EndpointSummary *const m_endpoints;
    ChartWidget *const m_throughput;
    ChartWidget *const m_latency;
    TimelineWidget *const m_timeline;
    Card *m_boardCard = nullptr;
};

} // namespace QRedis::Monitor

#endif
