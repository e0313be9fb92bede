// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_HISTORY_H
#define QREDIS_MONITOR_HISTORY_H

#include <QRedis/Snapshots>

#include <deque>
#include <optional>
#include <vector>

namespace QRedis::Monitor {

/// What happened between two moments of the source's clock.
struct Sample
{
    TimePoint from;
    TimePoint at;
    double commandsPerSecond = 0;
    double failedPerSecond = 0; ///< errors of the client
    double serverErrorsPerSecond = 0;
    std::optional<double> p50; ///< in ns; no value when no command finished
    std::optional<double> p99;
    double queued = 0;
    double inFlight = 0;
    double relaxed = 0; ///< connections
    double handoffs = 0; ///< running
    double handoffQueue = 0;
    double workersBusy = 0;
    double breakersOpen = 0; ///< not closed
    double sockets = 0; ///< open
    double bytesReadPerSecond = 0;
    double bytesWrittenPerSecond = 0;
    double notificationsPerSecond = 0;
    double reconnectsPerSecond = 0;
    double cacheHitsPerSecond = 0;
    double cacheMissesPerSecond = 0;
    double cacheInvalidationsPerSecond = 0;
    bool maintenance = false; ///< a window was open or a handoff ran
};

/// Rates and percentiles over time, in a ring. Rates are divided by the source's own clock, so that a late or a lost snapshot
/// changes the resolution and never the value.
class History
{
public:
    static constexpr std::chrono::milliseconds BinWidth{250};
    static constexpr size_t Capacity = 3600; // 15 minutes
    /// Two samples that are farther apart are not connected: nothing is known about the time between.
    static constexpr std::chrono::milliseconds GapThreshold{2000};

    void add(const ClientSnapshot &snapshot);

    [[nodiscard]] const std::deque<Sample> &samples() const { return m_samples; }
    /// Changes of the counters within the last \a window, with the time they really span.
    struct Recent
    {
        std::chrono::nanoseconds span{0};
        quint64 finished = 0;
        quint64 failed = 0;
        quint64 timeouts = 0;
        quint64 serverErrors = 0;
        quint64 reconnects = 0;
        quint64 handoffsFailed = 0;
        quint64 malformed = 0; ///< notifications
        Histogram latency;
    };
    [[nodiscard]] Recent recent(std::chrono::milliseconds window) const;
    /// Median of the p99 of calm samples of the last five minutes, in ns; no value before 2 s of calm were seen.
    [[nodiscard]] std::optional<double> baselineP99() const;

private:
    struct Mark // one per second, so that a percentile over 10 s needs no sum of samples
    {
        TimePoint at;
        ClientCounters counters;
        Histogram latency;
    };
    std::deque<Sample> m_samples;
    std::deque<Mark> m_marks;
    std::optional<Mark> m_binStart;
    std::optional<Mark> m_latest;
    bool m_binHadMaintenance = false;
};

/// Lowest and highest value among those that fall into one column of pixels.
struct Column
{
    float low = 0;
    float high = 0;
    float first = 0;
    float last = 0;
    bool used = false;
};

/// Reduces \a points (x, y; x ascending) to one Column per pixel, keeping every extreme.
/// x is in pixels; points outside of 0 … \a width are left out.
[[nodiscard]] std::vector<Column> decimate(const std::vector<std::pair<double, double>> &points, int width);

} // namespace QRedis::Monitor

#endif
