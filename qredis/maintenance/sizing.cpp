// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/sizing_p.h"

#include <algorithm>

namespace QRedis {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

int automaticWorkers(int connections)
{
    return std::max(1, std::min(connections / 2, std::max(10, connections / 3)));
}

int automaticQueueSize(int workers, int connections, std::optional<int> maxActive)
{
    const qint64 wanted = std::max<qint64>(20 * qint64(workers), connections);
    qint64 cap = 5 * qint64(connections);
    if (maxActive)
        cap = std::min(cap, qint64(*maxActive) + 1);
    return int(std::clamp<qint64>(std::min(wanted, cap), 2, std::numeric_limits<int>::max()));
}

milliseconds windowBackstop(milliseconds announced, const MaintenanceOptions &options)
{
    if (const std::optional<milliseconds> configured = options.windowBackstop())
        return *configured;
    return std::min<milliseconds>(announced + 5 * options.relaxedTimeout(), 10min);
}

milliseconds startJitterBound(milliseconds announced, const MaintenanceOptions &options)
{
    if (announced <= 0ms)
        return 0ms;
    // Half of the time stays for the handoff itself, however long the configured delay is.
    if (const std::optional<milliseconds> configured = options.handoffJitter())
        return std::min(*configured, announced / 2);
    return std::min<milliseconds>(announced / 10, 1s);
}

TimePoint drainLimit(TimePoint announcedAt, TimePoint deadline, const MaintenanceOptions &options)
{
    return std::max<TimePoint>(deadline, announcedAt + options.handoffTimeout()) + 5s;
}

} // namespace QRedis
