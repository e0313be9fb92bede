// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ENDPOINTSUMMARY_H
#define QREDIS_MONITOR_ENDPOINTSUMMARY_H

#include "monitor-app/models/endpointmodel.h"

#include <QtWidgets/qwidget.h>

namespace QRedis::Monitor {

/// The endpoints in two lines each, sick ones first: the state of the circuit breaker and what it waits for, connections, last error.
class EndpointSummary : public QWidget
{
    Q_OBJECT
public:
    explicit EndpointSummary(const Store *store, QWidget *parent = nullptr);
    void refresh(TimePoint now);
    [[nodiscard]] QSize sizeHint() const override { return {320, 4 * (fontMetrics().height() + 8)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EndpointModel m_model;
};

} // namespace QRedis::Monitor

#endif
