// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_JUMPINGCLOCK_H
#define TESTS_JUMPINGCLOCK_H

#include "qredis/value/clock.h"

#include <atomic>

/// The system's clock, which a test may put forward. Timers look at it when something happens.
class JumpingClock final : public QRedis::Clock
{
public:
    [[nodiscard]] QRedis::TimePoint now() const noexcept override
    {
        return QRedis::Clock::system().now() + std::chrono::seconds(m_seconds.load());
    }
    void jump(std::chrono::seconds seconds) { m_seconds += seconds.count(); }

private:
    std::atomic<std::chrono::seconds::rep> m_seconds = 0;
};

#endif
