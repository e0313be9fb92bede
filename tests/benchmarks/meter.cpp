// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/benchmarks/contender.h"

#include <sys/resource.h>
#include <thread>

namespace Bench {

Meter::Meter(const Budget &budget) : m_budget(budget), m_cpuAtStart(cpuSeconds(RUSAGE_SELF)) { }

bool Meter::isDone() const
{
    return m_budget.operations > 0 ? m_operations >= m_budget.operations : m_endedAt - m_startedAt >= m_budget.time;
}

int Meter::share(int depth) const
{
    return m_budget.operations > 0 ? int(std::min(quint64(depth), m_budget.operations - m_operations)) : depth;
}

void Meter::stop(int operations)
{
    m_endedAt = std::chrono::steady_clock::now();
    m_operations += quint64(operations);
    m_latency.record(m_endedAt - m_issuedAt);
}

Sample Meter::sample() const
{
    const double seconds = double((m_endedAt - m_startedAt).count()) / 1e9;
    const double operations = double(m_operations);
    if (m_operations == 0 || seconds <= 0)
        return {};
    return {operations / seconds, (cpuSeconds(RUSAGE_SELF) - m_cpuAtStart) * 1e6 / operations,
            double(m_latency.percentile(0.5).count()) / 1'000};
}

double Meter::cpuSeconds(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Sample runTogether(std::size_t number, const Budget &budget,
                   const std::function<Sample(std::size_t index, const Budget &share, QString *error)> &work, QString *error)
{
    std::vector<Sample> samples(number);
    std::vector<QString> errors(number, *error);
    std::vector<std::thread> threads;
    const auto began = std::chrono::steady_clock::now();
    const double cpu = Meter::cpuSeconds(RUSAGE_SELF);
    for (std::size_t i = 0; i < number; ++i)
        threads.emplace_back([&, i] { samples[i] = work(i, {budget.time, budget.operations / number}, &errors[i]); });
    Sample sum;
    for (std::size_t i = 0; i < number; ++i) {
        threads[i].join();
        sum.operationsPerSecond += samples[i].operationsPerSecond;
        if (!errors[i].isEmpty())
            *error = errors[i];
    }
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - began;
    sum.cpuMicrosecondsPerOperation = (Meter::cpuSeconds(RUSAGE_SELF) - cpu) * 1e6 / (sum.operationsPerSecond * passed.count());
    return sum;
}

} // namespace Bench
