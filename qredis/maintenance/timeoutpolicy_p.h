// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TIMEOUTPOLICY_P_H
#define QREDIS_TIMEOUTPOLICY_P_H

#include "qredis/value/maintenanceoptions.h"

#include <optional>

namespace QRedis {

/// The time-out in force: nothing is ever shortened, and "none" (0) stays none.
[[nodiscard]] std::chrono::milliseconds effectiveTimeout(std::chrono::milliseconds configured, bool relaxed,
                                                         std::chrono::milliseconds relaxedTimeout);

/// To be asked when the timer of something that began at \a startedAt fires at its deadline \a due: the later deadline that
/// it has now, or no value if its time is up. The caller keeps the later one, also when the window closes before.
[[nodiscard]] std::optional<TimePoint> extendedDeadline(TimePoint startedAt, TimePoint due, std::chrono::milliseconds configured,
                                                        bool relaxed, std::chrono::milliseconds relaxedTimeout);

/// Until when a connection is relaxed that was switched at \a switchedAt; \a switchedAt itself when that is turned off.
[[nodiscard]] TimePoint relaxedAfterHandoff(TimePoint switchedAt, const MaintenanceOptions &options);

} // namespace QRedis

#endif
