// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/timeoutpolicy_p.h"

#include <algorithm>

namespace QRedis {

using std::chrono::milliseconds;

milliseconds effectiveTimeout(milliseconds configured, bool relaxed, milliseconds relaxedTimeout)
{
    if (configured == milliseconds::zero() || !relaxed)
        return configured;
    return std::max(configured, relaxedTimeout);
}

std::optional<TimePoint> extendedDeadline(TimePoint startedAt, TimePoint due, milliseconds configured, bool relaxed,
                                          milliseconds relaxedTimeout)
{
    const TimePoint later = startedAt + effectiveTimeout(configured, relaxed, relaxedTimeout);
    return later > due ? std::optional(later) : std::nullopt;
}

TimePoint relaxedAfterHandoff(TimePoint switchedAt, const MaintenanceOptions &options)
{
    return switchedAt + options.postHandoffRelaxedDuration();
}

} // namespace QRedis
