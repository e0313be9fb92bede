// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// Loaded before a program (LD_PRELOAD), measures the turns of its I/O threads, from the end of one poll() to the beginning of the
// next. At the program's end writes to the file that QREDIS_TURNS names, in ms:
//   turns N, sleepers M, cpu C, slept S, whole W
// M of the turns slept, for a lock or for memory. C is the longest time that one turn computed, S the longest of the M, and W the longest turn at all, which tells how busy the machine was as well.
#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>

namespace {

struct Moment
{
    std::int64_t wall = 0; // ns
    std::int64_t cpu = 0;
    long sleeps = 0;
};

std::atomic<std::uint64_t> turns{0};
std::atomic<std::uint64_t> sleepers{0};
std::atomic<std::int64_t> longestCpu{0};
std::atomic<std::int64_t> longestSlept{0};
std::atomic<std::int64_t> longest{0};

std::int64_t nanoseconds(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Moment now()
{
    rusage usage = {};
    getrusage(RUSAGE_THREAD, &usage);
    return {nanoseconds(CLOCK_MONOTONIC), nanoseconds(CLOCK_THREAD_CPUTIME_ID), usage.ru_nvcsw};
}

void raise(std::atomic<std::int64_t> &most, std::int64_t value)
{
    std::int64_t known = most.load(std::memory_order_relaxed);
    while (known < value && !most.compare_exchange_weak(known, value, std::memory_order_relaxed)) { }
}

class Turns
{
public:
    Turns()
    {
        char name[16] = {};
        pthread_getname_np(pthread_self(), name, sizeof name);
        m_counts = std::strcmp(name, "qredis I/O") == 0;
    }
    void end()
    {
        if (!m_counts || m_begin.wall == 0)
            return;
        const Moment end = now();
        turns.fetch_add(1, std::memory_order_relaxed);
        raise(longestCpu, end.cpu - m_begin.cpu);
        raise(longest, end.wall - m_begin.wall);
        if (end.sleeps != m_begin.sleeps) {
            sleepers.fetch_add(1, std::memory_order_relaxed);
            raise(longestSlept, end.wall - m_begin.wall);
        }
    }
    void begin()
    {
        if (m_counts)
            m_begin = now();
    }

private:
    bool m_counts = false;
    Moment m_begin;
};

template <typename Function, typename... Arguments>
int between(const char *name, Arguments... arguments)
{
    static thread_local Turns thread;
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
    thread.end();
    const int result = real(arguments...);
    thread.begin();
    return result;
}

class Report
{
public:
    ~Report()
    {
        const char *const path = std::getenv("QREDIS_TURNS");
        std::FILE *const file = path ? std::fopen(path, "w") : nullptr;
        if (!file)
            return;
        std::fprintf(file, "turns %llu, sleepers %llu, cpu %.3f, slept %.3f, whole %.3f\n",
                     static_cast<unsigned long long>(turns.load()), static_cast<unsigned long long>(sleepers.load()),
                     double(longestCpu.load()) / 1e6, double(longestSlept.load()) / 1e6, double(longest.load()) / 1e6);
        std::fclose(file);
    }
};

const Report report;

} // namespace

extern "C" __attribute__((visibility("default"))) int poll(pollfd *fds, nfds_t count, int timeout)
{
    return between<int (*)(pollfd *, nfds_t, int)>("poll", fds, count, timeout);
}

extern "C" __attribute__((visibility("default"))) int ppoll(pollfd *fds, nfds_t count, const timespec *timeout,
                                                            const sigset_t *mask)
{
    return between<int (*)(pollfd *, nfds_t, const timespec *, const sigset_t *)>("ppoll", fds, count, timeout, mask);
}
