// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/history.h"

#include <algorithm>
#include <cmath>

namespace QRedis::Monitor {

using namespace std::chrono;

void History::add(const ClientSnapshot &snapshot)
{
    Mark now{snapshot.at, snapshot.counters, snapshot.latency};
    const bool restarted = m_latest
        && (now.at < m_latest->at || now.counters.commandsStarted < m_latest->counters.commandsStarted
            || now.latency.count() < m_latest->latency.count());
    if (restarted) {
        m_marks.clear();
        m_binStart.reset();
        if (!m_samples.empty() && now.at < m_samples.back().at)
            m_samples.clear();
    }
    m_latest = now;
    if (m_marks.empty() || now.at - m_marks.back().at >= 1s) {
        m_marks.push_back(now);
        while (m_marks.size() > 32)
            m_marks.pop_front();
    }
    const bool maintenance = !snapshot.windows.isEmpty() || !snapshot.operations.isEmpty();
    if (!m_binStart || now.at - m_binStart->at > GapThreshold) {
        m_binStart = now;
        m_binHadMaintenance = maintenance;
        return;
    }
    m_binHadMaintenance = m_binHadMaintenance || maintenance;
    const nanoseconds span = now.at - m_binStart->at;
    if (span < BinWidth)
        return;

    const double seconds = double(span.count()) / 1e9;
    const ClientCounters &a = m_binStart->counters;
    const ClientCounters &b = now.counters;
    const Histogram latency = now.latency.since(m_binStart->latency);
    Sample sample;
    sample.from = m_binStart->at;
    sample.at = now.at;
    sample.commandsPerSecond = double(b.commandsFinished - a.commandsFinished) / seconds;
    sample.failedPerSecond = double(b.commandsFailed - a.commandsFailed) / seconds;
    sample.serverErrorsPerSecond = double(b.serverErrors - a.serverErrors) / seconds;
    if (latency.count() > 0) {
        sample.p50 = double(latency.percentile(0.5).count());
        sample.p99 = double(latency.percentile(0.99).count());
    }
    sample.bytesReadPerSecond = double(b.bytesRead - a.bytesRead) / seconds;
    sample.bytesWrittenPerSecond = double(b.bytesWritten - a.bytesWritten) / seconds;
    sample.notificationsPerSecond = double(b.notifications - a.notifications) / seconds;
    sample.reconnectsPerSecond = double(b.reconnects - a.reconnects) / seconds;
    sample.cacheHitsPerSecond = double(b.cacheHits - a.cacheHits) / seconds;
    sample.cacheMissesPerSecond = double(b.cacheMisses - a.cacheMisses) / seconds;
    sample.cacheInvalidationsPerSecond = double(b.cacheInvalidations - a.cacheInvalidations) / seconds;
    sample.sockets = double(b.socketsOpen);
    sample.handoffs = double(snapshot.operations.size());
    sample.handoffQueue = snapshot.handoffQueueDepth;
    sample.workersBusy = snapshot.workersBusy;
    for (const ConnectionSnapshot &connection : snapshot.connections) {
        sample.queued += connection.queued;
        sample.inFlight += connection.inFlight;
        sample.relaxed += connection.relaxed ? 1 : 0;
    }
    for (const CircuitBreakerSnapshot &breaker : snapshot.breakers)
        sample.breakersOpen += breaker.state == CircuitBreakerState::Closed ? 0 : 1;
    sample.maintenance = m_binHadMaintenance;
    m_samples.push_back(sample);
    while (m_samples.size() > Capacity)
        m_samples.pop_front();
    m_binStart = std::move(now);
    m_binHadMaintenance = maintenance;
}

History::Recent History::recent(milliseconds window) const
{
    Recent result;
    if (!m_latest || m_marks.empty())
        return result;
    const Mark *start = &m_marks.back();
    for (auto it = m_marks.rbegin(); it != m_marks.rend() && m_latest->at - it->at <= window; ++it)
        start = &*it;
    result.span = m_latest->at - start->at;
    const ClientCounters &a = start->counters;
    const ClientCounters &b = m_latest->counters;
    result.finished = b.commandsFinished - a.commandsFinished;
    result.failed = b.commandsFailed - a.commandsFailed;
    result.timeouts = b.timeouts - a.timeouts;
    result.serverErrors = b.serverErrors - a.serverErrors;
    result.reconnects = b.reconnects - a.reconnects;
    result.handoffsFailed = b.handoffsFailed - a.handoffsFailed;
    result.malformed = b.notificationsMalformed - a.notificationsMalformed;
    result.latency = m_latest->latency.since(start->latency);
    return result;
}

std::optional<double> History::baselineP99() const
{
    std::vector<double> calm;
    for (auto it = m_samples.rbegin(); it != m_samples.rend() && m_samples.back().at - it->at <= 5min; ++it) {
        if (!it->maintenance && it->p99 && it->failedPerSecond == 0)
            calm.push_back(*it->p99);
    }
    if (calm.size() < 8)
        return std::nullopt;
    const auto middle = calm.begin() + std::ptrdiff_t(calm.size() / 2);
    std::nth_element(calm.begin(), middle, calm.end());
    return *middle;
}

std::vector<Column> decimate(const std::vector<std::pair<double, double>> &points, int width)
{
    std::vector<Column> columns(size_t(std::max(width, 0)));
    for (const auto &[x, y] : points) {
        const double pixel = std::floor(x);
        if (!(pixel >= 0 && pixel < width))
            continue;
        Column &column = columns[size_t(pixel)];
        const float value = float(y);
        if (!column.used)
            column = {value, value, value, value, true};
        column.low = std::min(column.low, value);
        column.high = std::max(column.high, value);
        column.last = value;
    }
    return columns;
}

} // namespace QRedis::Monitor
