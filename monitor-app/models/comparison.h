// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_COMPARISON_H
#define QREDIS_MONITOR_COMPARISON_H

#include "monitor-app/models/datatable.h"

#include <QRedis/Recording>

#include <map>
#include <optional>

namespace QRedis::Monitor {

/// What a recording amounts to. Everything is counted within it, also if it begins in the middle of a client's life.
struct RunSummary
{
    QString name;
    std::chrono::nanoseconds length{0};
    ClientCounters counters;
    Histogram latency;
    std::map<NotificationType, int> notifications;
    int breakersOpened = 0;
    int mostRelaxed = 0; ///< connections at one moment
    int mostQueued = 0; ///< commands at one moment
    std::optional<std::chrono::nanoseconds> firstMoving; ///< since the beginning
    std::optional<std::chrono::nanoseconds> movingToLastSwitch;
    std::chrono::nanoseconds longestHandoff{0}; ///< from its announcement to the switch
};

/// Reads all of \a reader, which is open.
[[nodiscard]] RunSummary summaryOf(RecordingReader *reader, const QString &name);
/// Side by side, with what \a b has more than \a a.
[[nodiscard]] DataTable compare(const RunSummary &a, const RunSummary &b);

} // namespace QRedis::Monitor

#endif
