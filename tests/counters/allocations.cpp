// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// Stands between this process and glibc's heap, and counts.
#include "tests/counters/allocations.h"

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <malloc.h>

extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t number, std::size_t size);
void *__libc_realloc(void *memory, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void *memory);
}

namespace {

std::atomic<std::int64_t> callsSoFar{0};
std::atomic<std::int64_t> bytesSoFar{0};

void *counted(void *memory) noexcept
{
    callsSoFar.fetch_add(1, std::memory_order_relaxed);
    bytesSoFar.fetch_add(std::int64_t(malloc_usable_size(memory)), std::memory_order_relaxed);
    return memory;
}

void forget(void *memory) noexcept
{
    bytesSoFar.fetch_sub(std::int64_t(malloc_usable_size(memory)), std::memory_order_relaxed);
}

} // namespace

Allocations Allocations::now() noexcept
{
    return {callsSoFar.load(std::memory_order_relaxed), bytesSoFar.load(std::memory_order_relaxed)};
}

#define COUNTED extern "C" __attribute__((visibility("default")))

COUNTED void *malloc(std::size_t size) noexcept
{
    return counted(__libc_malloc(size));
}

COUNTED void *calloc(std::size_t number, std::size_t size) noexcept
{
    return counted(__libc_calloc(number, size));
}

COUNTED void *realloc(void *memory, std::size_t size) noexcept
{
    forget(memory);
    return counted(__libc_realloc(memory, size));
}

COUNTED void *memalign(std::size_t alignment, std::size_t size) noexcept
{
    return counted(__libc_memalign(alignment, size));
}

COUNTED void *aligned_alloc(std::size_t alignment, std::size_t size) noexcept
{
    return counted(__libc_memalign(alignment, size));
}

COUNTED int posix_memalign(void **result, std::size_t alignment, std::size_t size) noexcept
{
    *result = counted(__libc_memalign(alignment, size));
    return *result ? 0 : ENOMEM;
}

COUNTED void free(void *memory) noexcept
{
    forget(memory);
    __libc_free(memory);
}
