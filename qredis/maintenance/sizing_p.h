// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SIZING_P_H
#define QREDIS_SIZING_P_H

#include "qredis/value/maintenanceoptions.h"

#include <optional>

namespace QRedis {

/// Handoffs that dial at once when MaintenanceOptions::maxWorkers() is 0. \a connections: the pool and what is open besides.
[[nodiscard]] int automaticWorkers(int connections);

/// Handoffs that may wait when MaintenanceOptions::handoffQueueSize() is 0. \a maxActive: the limit of open connections.
[[nodiscard]] int automaticQueueSize(int workers, int connections, std::optional<int> maxActive);

/// How long a window stays open at most when its completion never comes. \a announced: 0 when no time was announced.
[[nodiscard]] std::chrono::milliseconds windowBackstop(std::chrono::milliseconds announced, const MaintenanceOptions &options);

/// Upper bound of the random start delay of a client's handoffs in one window. 0 when the server says "now".
[[nodiscard]] std::chrono::milliseconds startJitterBound(std::chrono::milliseconds announced, const MaintenanceOptions &options);

/// Until when an old socket with unanswered commands is left to the server: it closes some seconds after the announced end.
[[nodiscard]] TimePoint drainLimit(TimePoint announcedAt, TimePoint deadline, const MaintenanceOptions &options);

} // namespace QRedis

#endif
