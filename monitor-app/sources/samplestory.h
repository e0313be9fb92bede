// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_SAMPLESTORY_H
#define QREDIS_MONITOR_SAMPLESTORY_H

#include <QRedis/TelemetryItem>
#include <QRedis/TelemetryReader>

namespace QRedis::Monitor {

class Store;

/// A made-up hour of a made-up application, always the same: calm traffic, a migration, and a MOVING during which most
/// connections move at once, one needs several attempts, and one is kept for a while. For pictures of every view, and for tests.
class SampleStory
{
public:
    static constexpr std::chrono::milliseconds Step{100};
    /// Moments worth a picture.
    static constexpr std::chrono::milliseconds Before{25'000};
    static constexpr std::chrono::milliseconds During{37'500};
    static constexpr std::chrono::milliseconds After{58'000};

    explicit SampleStory(int connections = 8);

    /// Feeds \a store with everything up to \a moment after the beginning.
    void playUntil(std::chrono::milliseconds moment, Store *store);
    /// The same, as a stream of telemetry.
    using Sink = std::function<void(const TelemetryItem &item)>;
    void playUntil(std::chrono::milliseconds moment, const Sink &sink);
    /// The source's clock, which is the local one here, at the moment reached.
    [[nodiscard]] TimePoint now() const { return m_origin + m_elapsed; }

private:
    struct Stage
    {
        std::chrono::milliseconds at;
        HandoffStage stage;
        int attempt;
    };
    [[nodiscard]] QList<Stage> planOf(int connection) const;
    void playStep(const Sink &sink);
    void addEvents(std::chrono::milliseconds from, std::chrono::milliseconds to, QList<JournalEntry> *entries);
    [[nodiscard]] ClientSnapshot snapshot() const;
    void traffic();
    [[nodiscard]] TimePoint at(std::chrono::milliseconds moment) const { return m_origin + moment; }

    const int m_connections;
    const TimePoint m_origin{std::chrono::hours(7)};
    std::chrono::milliseconds m_elapsed{0};
    quint64 m_entry = 0;
    quint32 m_random = 1;
    ClientCounters m_counters;
    Histogram m_latency;
    QList<quint64> m_finished;
};

} // namespace QRedis::Monitor

#endif
