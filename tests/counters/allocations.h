// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef COUNTERS_ALLOCATIONS_H
#define COUNTERS_ALLOCATIONS_H

#include <cstdint>

/// What this process took from the heap, all threads and libraries together.
struct Allocations
{
    std::int64_t calls = 0; ///< of malloc() and its relatives so far
    std::int64_t bytesInUse = 0;

    [[nodiscard]] static Allocations now() noexcept;
};

#endif
