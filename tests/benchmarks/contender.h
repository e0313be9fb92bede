// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef BENCHMARKS_CONTENDER_H
#define BENCHMARKS_CONTENDER_H

#include "qredis/value/clientoptions.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qstring.h>

#include <functional>
#include <memory>
#include <vector>

struct redisContext;

namespace Bench {

/// What is measured: commands on one value, `depth` of them at a time, or one of the special matters.
struct Case
{
    enum class Kind : quint8 {
        Get,
        Set,
        Threads, ///< GET by many threads on one client, or by one thread that has as many outstanding
        Pool, ///< GET over the default pool, or one connection for each of those outstanding
        Parse, ///< no server: cutting bytes into replies
        IdleMemory, ///< no time: the heap that a connection keeps
        HandoffIdle, ///< GET with and without maintenance notifications, from a server in this process
    };
    QString name;
    Kind kind = Kind::Get;
    int depth = 1;
    int valueSize = 100;

    [[nodiscard]] bool isTraffic() const { return kind == Kind::Get || kind == Kind::Set; }
    [[nodiscard]] QByteArray key() const { return "qredis-bench:" + QByteArray::number(valueSize); }
};

/// When a run ends: after so many operations if given, else after so much time.
struct Budget
{
    std::chrono::nanoseconds time{0};
    quint64 operations = 0;
};

struct Sample
{
    double operationsPerSecond = 0;
    double cpuMicrosecondsPerOperation = 0; ///< of the whole process, all threads
    double p50Microseconds = 0; ///< of `depth` commands together; 0 = not known
    double heapBytes = 0; ///< Kind::IdleMemory, which has nothing else
};

/// One way to do the work: a variant of the library's API, or another client.
class Contender
{
public:
    virtual ~Contender() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual bool isAnchor() const { return false; }
    [[nodiscard]] virtual bool supports(const Case &what) const = 0;
    /// \a error is set when the work cannot be done.
    [[nodiscard]] virtual Sample run(const Case &what, const Budget &budget, QString *error) = 0;
};

/// Counts operations, time, latency and processor time of one run.
class Meter final
{
public:
    explicit Meter(const Budget &budget);
    [[nodiscard]] bool isDone() const;
    /// How many of \a depth commands are left to do.
    [[nodiscard]] int share(int depth) const;
    void start() { m_issuedAt = std::chrono::steady_clock::now(); }
    void stop(int operations);
    [[nodiscard]] Sample sample() const;
    [[nodiscard]] static double cpuSeconds(int who);

private:
    const Budget m_budget;
    const QRedis::TimePoint m_startedAt = std::chrono::steady_clock::now();
    const double m_cpuAtStart;
    QRedis::TimePoint m_issuedAt;
    QRedis::TimePoint m_endedAt = m_startedAt;
    quint64 m_operations = 0;
    QRedis::Histogram m_latency;
};

/// Runs \a work, which measures one of them, on \a number threads at once, and adds up.
[[nodiscard]] Sample runTogether(std::size_t number, const Budget &budget,
                                 const std::function<Sample(std::size_t index, const Budget &share, QString *error)> &work,
                                 QString *error);
[[nodiscard]] std::vector<std::unique_ptr<Contender>> libraryVariants(const QRedis::ClientOptions &options);
/// Of Kind::Threads, Kind::Parse, Kind::IdleMemory and Kind::HandoffIdle; anchors included.
[[nodiscard]] std::vector<std::unique_ptr<Contender>> specialVariants(const QRedis::ClientOptions &options);
/// Also fifty connections of a thread each.
[[nodiscard]] std::vector<std::unique_ptr<Contender>> hiredisAnchors(const QRedis::ClientOptions &options);
[[nodiscard]] std::unique_ptr<Contender> makeRedisBenchmark(const QRedis::ClientOptions &options);

struct ContextDeleter
{
    void operator()(redisContext *context) const noexcept;
};
using Context = std::unique_ptr<redisContext, ContextDeleter>;
/// A connection of hiredis that is ready for commands; null, with a reason in \a error.
[[nodiscard]] Context connectHiredis(const QRedis::ClientOptions &options, QString *error);

} // namespace Bench

#endif
