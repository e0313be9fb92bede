// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CLOCK_H
#define QREDIS_CLOCK_H

#include "qredis/value/global.h"

namespace QRedis {

/// Where the library reads the time. A seam for tests; now() is called from several threads.
class QREDIS_EXPORT Clock
{
public:
    virtual ~Clock();
    [[nodiscard]] virtual TimePoint now() const noexcept = 0;
    /// The monotonic clock of the system.
    [[nodiscard]] static const Clock &system() noexcept;
};

} // namespace QRedis

#endif
