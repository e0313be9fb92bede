// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef BENCHMARKS_CONTENDER_H
#define BENCHMARKS_CONTENDER_H

#include "qredis/value/clientoptions.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qstring.h>

#include <memory>
#include <vector>

namespace Bench {

/// What is measured: GET of one small value, `depth` commands at a time.
struct Case
{
    QString name;
    int depth = 1;
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
};

/// One way to do the work: a variant of the library's API, or another client.
class Contender
{
public:
    virtual ~Contender() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual bool isAnchor() const { return false; }
    [[nodiscard]] virtual bool supports(const Case &) const { return true; }
    /// \a error is set when the work cannot be done.
    [[nodiscard]] virtual Sample run(const Case &what, const Budget &budget, QString *error) = 0;
};

/// The key that all read. Its value has 100 bytes.
inline constexpr char Key[] = "qredis-bench:value";

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

[[nodiscard]] std::vector<std::unique_ptr<Contender>> libraryVariants(const QRedis::ClientOptions &options);
[[nodiscard]] std::unique_ptr<Contender> makeHiredis(const QRedis::ClientOptions &options);
[[nodiscard]] std::unique_ptr<Contender> makeRedisBenchmark(const QRedis::ClientOptions &options);

} // namespace Bench

#endif
