// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_LOGGINGHOOK_H
#define QREDIS_LOGGINGHOOK_H

#include "qredis/value/notificationhook.h"

#include <mutex>

namespace QRedis {

/// Writes what happens during maintenance to the logging category "qredis.hook"; for MaintenanceHandle::addHook(). Thread-safe.
///
/// At most 100 lines per second; how many were left out is written when the next line is.
class QREDIS_EXPORT LoggingHook final : public NotificationHook
{
public:
    enum class Level : quint8 {
        Warning, ///< as warnings: notifications that could not be understood, handoffs that did not move their connection
        Info, ///< also each notification when it comes and handoffs that moved their connection
        Debug, ///< also what each notification did and how long that took, and each stage of a handoff
    };

    explicit LoggingHook(Level level = Level::Info);
    ~LoggingHook() override;

    Verdict beforeHandling(Notification &notification) override;
    void afterHandling(const Notification &notification, const NotificationHandling &handling) override;
    void handoffStageChanged(const HandoffEvent &event) override;
    [[nodiscard]] QString name() const override;

private:
    void write(Level level, TimePoint at, const QString &line);

    const Level m_level;
    std::mutex m_mutex; // guards what follows
    TimePoint m_secondBegan;
    int m_lines = 0; // in this second
    int m_leftOut = 0;
};

} // namespace QRedis

#endif
