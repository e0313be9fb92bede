// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/benchmarks/contender.h"

#include <sys/resource.h>

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

} // namespace Bench
