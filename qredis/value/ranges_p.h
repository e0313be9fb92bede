// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_RANGES_P_H
#define QREDIS_RANGES_P_H

#include "qredis/value/error.h"

#include <chrono>
#include <initializer_list>

namespace QRedis {

/// A value of the options and what it may be.
struct Range
{
    const char *name; // as in the API
    qint64 value;
    qint64 lowest;
    qint64 highest;
    const char *unit = "";
};

[[nodiscard]] inline Range range(const char *name, std::chrono::milliseconds value, std::chrono::milliseconds lowest,
                                 std::chrono::milliseconds highest)
{
    return {name, value.count(), lowest.count(), highest.count(), " ms"};
}

/// Error::Code::InvalidOptions for the first value that is out of its range; Error::Code::None when there is none.
[[nodiscard]] Error firstOutOfRange(std::initializer_list<Range> ranges);

} // namespace QRedis

#endif
