// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_FAKECLOCK_H
#define QREDIS_TESTING_FAKECLOCK_H

#include "qredis/testing/simulation.h"
#include "qredis/value/clock.h"

#include <memory>

namespace QRedis::Testing {

/// A clock that stands still until a test lets time pass, for Client::Environment. Every timer of the client goes by it: time-outs,
/// retries, maintenance windows, circuit breakers, and the publishing of snapshots. Sockets, servers and the simulator live in real time.
///
/// now() may be called from any thread, the other functions from one. Must outlive the clients that use it.
class QREDIS_TESTING_EXPORT FakeClock final : public Clock
{
public:
    FakeClock();
    ~FakeClock() override;

    [[nodiscard]] TimePoint now() const noexcept override;
    bool setAlarm(const void *waiter, TimePoint deadline, const std::function<void()> &wake) const override;

    /// Lets \a time pass, from one timer of the clients to the next. Before each step, and at the end, waits until everything is
    /// quiet, and handles the events of the calling thread meanwhile.
    void advance(std::chrono::nanoseconds time);
    /// The same until \a condition holds, which is asked when everything is quiet; at most for \a limit of this clock's time.
    /// Whether it holds.
    [[nodiscard]] bool advanceUntil(const std::function<bool()> &condition, std::chrono::nanoseconds limit);
    /// Waits until everything is quiet; no time passes. Quiet: no thread of a client did anything for quietTime().
    void settle();

    /// Real time; 10 ms unless set. More makes a test surer on a busy machine, and slower.
    [[nodiscard]] std::chrono::milliseconds quietTime() const noexcept;
    void setQuietTime(std::chrono::milliseconds time) noexcept;

private:
    bool step(TimePoint limit);

    struct Private;
    const std::unique_ptr<Private> d;
};

} // namespace QRedis::Testing

#endif
