// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_BACKOFF_P_H
#define QREDIS_BACKOFF_P_H

#include <chrono>
#include <functional>

namespace QRedis {

/// Delays between attempts: the bound doubles from the minimum to the maximum, the delay is anywhere below it (full jitter),
/// so that a fleet does not come back in step.
class Backoff final
{
public:
    using milliseconds = std::chrono::milliseconds;

    /// 1 ms ≤ \a minimum ≤ \a maximum. \a random01 returns numbers in [0, 1).
    Backoff(milliseconds minimum, milliseconds maximum, std::function<double()> random01);

    /// The delay before the next attempt; at least 1 ms.
    [[nodiscard]] milliseconds next();
    /// After a success: starts again with the minimum.
    void reset();
    /// How many delays were given since the start or the last reset.
    [[nodiscard]] int attempts() const { return m_attempts; }

private:
    milliseconds m_minimum;
    milliseconds m_maximum;
    milliseconds m_bound;
    std::function<double()> m_random01;
    int m_attempts = 0;
};

} // namespace QRedis

#endif
