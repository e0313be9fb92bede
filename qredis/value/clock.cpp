// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/clock.h"

namespace QRedis {

namespace {

class SystemClock final : public Clock
{
public:
    TimePoint now() const noexcept override { return std::chrono::steady_clock::now(); }
};

} // namespace

Clock::~Clock() = default;

bool Clock::setAlarm(const void *, TimePoint, const std::function<void()> &) const
{
    return false;
}

const Clock &Clock::system() noexcept
{
    // Never destroyed: somebody may call exit() while threads of ours ask for the time.
    static const Clock *const clock = new SystemClock;
    return *clock;
}

} // namespace QRedis
