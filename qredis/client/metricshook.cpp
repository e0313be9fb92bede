// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/metricshook.h"

namespace QRedis {

MetricsHook::MetricsHook() = default;
MetricsHook::~MetricsHook() = default;

QString MetricsHook::name() const
{
    return QStringLiteral("MetricsHook");
}

NotificationMetrics MetricsHook::metrics() const
{
    const std::lock_guard lock(m_mutex);
    return m_metrics;
}

void MetricsHook::afterHandling(const Notification &notification, const NotificationHandling &handling)
{
    using Outcome = NotificationHandling::Outcome;
    const std::lock_guard lock(m_mutex);
    NotificationMetrics::OfType &figures = m_metrics.notifications[notification.type];
    ++figures.count;
    figures.vetoed += handling.outcome == Outcome::Vetoed ? 1 : 0;
    figures.errors += handling.outcome == Outcome::Failed ? 1 : 0;
    figures.processingTime.record(handling.duration);
}

void MetricsHook::handoffStageChanged(const HandoffEvent &event)
{
    const std::lock_guard lock(m_mutex);
    if (event.stage == HandoffStage::Announced)
        ++m_metrics.handoffsStarted;
    else if (event.stage == HandoffStage::Switched)
        m_metrics.handoffDuration.record(event.at - event.startedAt);
    if (event.outcome && !isCalledOff(*event.outcome))
        ++(event.outcome == HandoffOutcome::Completed ? m_metrics.handoffsSucceeded : m_metrics.handoffsFailed);
}

} // namespace QRedis
