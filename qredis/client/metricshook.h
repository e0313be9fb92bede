// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_METRICSHOOK_H
#define QREDIS_METRICSHOOK_H

#include "qredis/value/histogram.h"
#include "qredis/value/notificationhook.h"

#include <QtCore/qmap.h>

#include <mutex>

namespace QRedis {

/// Figures of a MetricsHook at one moment. A value.
struct NotificationMetrics
{
    /// Of the notifications of one type.
    struct OfType
    {
        quint64 count = 0; ///< distinct ones
        quint64 vetoed = 0;
        quint64 errors = 0; ///< could not be understood
        Histogram processingTime; ///< NotificationHandling::duration
    };
    QMap<NotificationType, OfType> notifications; ///< only types that were seen
    quint64 handoffsStarted = 0;
    quint64 handoffsSucceeded = 0;
    quint64 handoffsFailed = 0; ///< ended without moving their connection: kept ones, too, but not those that were called off
    Histogram handoffDuration; ///< from the announcement to the switch
};

/// Counts what happens during maintenance, of one client or of several together; for MaintenanceHandle::addHook(). Thread-safe.
class QREDIS_EXPORT MetricsHook final : public NotificationHook
{
public:
    MetricsHook();
    ~MetricsHook() override;

    /// Since the hook was made.
    [[nodiscard]] NotificationMetrics metrics() const;

    void afterHandling(const Notification &notification, const NotificationHandling &handling) override;
    void handoffStageChanged(const HandoffEvent &event) override;
    [[nodiscard]] QString name() const override;

private:
    mutable std::mutex m_mutex; // guards what follows
    NotificationMetrics m_metrics;
};

} // namespace QRedis

#endif
