// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/snapshotmerge_p.h"

#include <algorithm>

namespace QRedis {

namespace {

void add(ClientCounters &sum, const ClientCounters &part)
{
    using Counter = quint64 ClientCounters::*;
    static constexpr Counter ofEachThread[] = {
        &ClientCounters::commandsStarted,
        &ClientCounters::commandsFinished,
        &ClientCounters::commandsFailed,
        &ClientCounters::commandsRepeated,
        &ClientCounters::serverErrors,
        &ClientCounters::timeouts,
        &ClientCounters::notifications,
        &ClientCounters::notificationCopies,
        &ClientCounters::notificationsMalformed,
        &ClientCounters::notificationsCatchUp,
        &ClientCounters::hookErrors,
        &ClientCounters::handoffsStarted,
        &ClientCounters::handoffsSucceeded,
        &ClientCounters::handoffsKept,
        &ClientCounters::handoffsFailed,
        &ClientCounters::handoffRetries,
        &ClientCounters::orderingFenceExpired,
        &ClientCounters::reconnects,
        &ClientCounters::socketsOpened,
        &ClientCounters::bytesRead,
        &ClientCounters::bytesWritten,
        &ClientCounters::cacheInvalidations,
    };
    for (const Counter counter : ofEachThread)
        sum.*counter += part.*counter;
}

} // namespace

std::shared_ptr<ClientSnapshot> merged(const std::vector<std::shared_ptr<const ClientSnapshot>> &parts)
{
    const auto newest =
        std::max_element(parts.cbegin(), parts.cend(), [](const auto &a, const auto &b) { return a->at < b->at; });
    auto result = std::make_shared<ClientSnapshot>(**newest);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        if (part == newest)
            continue;
        add(result->counters, (*part)->counters);
        result->latency.merge((*part)->latency);
        result->handoffDuration.merge((*part)->handoffDuration);
        result->connections += (*part)->connections;
        result->operations += (*part)->operations;
    }
    std::sort(result->connections.begin(), result->connections.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return result;
}

} // namespace QRedis
