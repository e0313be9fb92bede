// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_METRICSVIEW_H
#define QREDIS_MONITOR_METRICSVIEW_H

#include "monitor-app/views/viewpage.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QListWidget;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class Card;
class ChartWidget;

/// Charts of all that is counted, chosen from a list.
class MetricsView : public ViewPage
{
    Q_OBJECT
public:
    MetricsView(Store *store, TimeView *time, QWidget *parent = nullptr);

protected:
    void updateGraphics() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Chart
    {
        ChartWidget *chart;
        Card *card;
        bool shown;
    };
    ChartWidget *addChart(const QString &title, const std::function<QString(double)> &format, bool shown);
    void fillCharts();
    void arrange();

    QListWidget *const m_catalog;
    QGridLayout *m_grid = nullptr;
    QList<Chart> m_charts;
};

} // namespace QRedis::Monitor

#endif
