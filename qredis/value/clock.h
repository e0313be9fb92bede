// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CLOCK_H
#define QREDIS_CLOCK_H

#include "qredis/value/global.h"

#include <functional>

namespace QRedis {

/// Where the library reads the time. A seam for tests; now() is called from several threads.
class QREDIS_EXPORT Clock
{
public:
    virtual ~Clock();
    [[nodiscard]] virtual TimePoint now() const noexcept = 0;
    /// Asks a clock that does not run by itself to call \a wake, from any thread, once now() has reached \a deadline. The last
    /// alarm of \a waiter counts; an empty \a wake cancels it. False, which is the default: this clock runs, the caller sleeps
    /// by itself.
    virtual bool setAlarm(const void *waiter, TimePoint deadline, const std::function<void()> &wake) const;
    /// The monotonic clock of the system.
    [[nodiscard]] static const Clock &system() noexcept;
};

} // namespace QRedis

#endif
