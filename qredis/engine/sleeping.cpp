// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/sleeping_p.h"

#ifdef Q_OS_LINUX
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>
#else
#include <condition_variable>
#include <mutex>
#endif

#include <chrono>
#include <limits>

using namespace std::chrono_literals;

namespace QRedis {

#ifdef Q_OS_LINUX

static_assert(sizeof(std::atomic<quint32>) == 4 && std::atomic<quint32>::is_always_lock_free);

bool sleepWhile(const std::atomic<quint32> &word, quint32 value, QDeadlineTimer limit)
{
    timespec time{};
    if (!limit.isForever()) {
        const std::chrono::nanoseconds left = limit.remainingTimeAsDuration();
        if (left <= 0ns)
            return false;
        time.tv_sec = time_t(left / 1s);
        time.tv_nsec = long(left % 1s / 1ns);
    }
    ::syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, value, limit.isForever() ? nullptr : &time, nullptr, 0);
    return true;
}

void wakeAll(const std::atomic<quint32> &word)
{
    ::syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, std::numeric_limits<int>::max(), nullptr, nullptr, 0);
}

#else

namespace {

std::mutex mutex;
std::condition_variable changed;

} // namespace

bool sleepWhile(const std::atomic<quint32> &word, quint32 value, QDeadlineTimer limit)
{
    std::unique_lock lock(mutex);
    if (word.load(std::memory_order_acquire) != value)
        return true;
    if (limit.isForever()) {
        changed.wait(lock);
        return true;
    }
    return changed.wait_for(lock, limit.remainingTimeAsDuration()) == std::cv_status::no_timeout;
}

void wakeAll(const std::atomic<quint32> &)
{
    { // taken and released, so that a sleeper is either before its check or asleep
        const std::lock_guard lock(mutex);
    }
    changed.notify_all();
}

#endif

} // namespace QRedis
