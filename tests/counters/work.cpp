// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/counters/work.h"

#include "qredis/client/client.h"
#include "tests/counters/allocations.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qurl.h>

#include <atomic>
#include <cstdio>
#include <functional>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Depth = 100;

// The time stands still: what the library does now and then, such as publishing a snapshot, depends on how fast the
// machine is, and is not counted.
class StoppedClock final : public QRedis::Clock
{
public:
    [[nodiscard]] QRedis::TimePoint now() const noexcept override { return m_now.load(std::memory_order_relaxed); }
    bool setAlarm(const void *waiter, QRedis::TimePoint, const std::function<void()> &wake) const override
    {
        const std::scoped_lock lock(m_mutex);
        m_alarms[waiter] = wake;
        return true;
    }
    /// Wakes all: who wakes too early sets another alarm.
    void putForward(std::chrono::seconds by)
    {
        m_now = now() + by;
        const std::scoped_lock lock(m_mutex);
        for (const auto &[waiter, wake] : m_alarms) {
            if (wake)
                wake();
        }
    }

private:
    std::atomic<QRedis::TimePoint> m_now = std::chrono::steady_clock::now();
    mutable std::mutex m_mutex;
    mutable std::map<const void *, std::function<void()>> m_alarms;
};

bool isValue(const QRedis::Reply &reply, qsizetype size)
{
    if (reply.isString() && reply.toByteArray().size() == size)
        return true;
    std::fprintf(stderr, "not the value: %s\n", qPrintable(reply.error().message()));
    return false;
}

bool runPipelines(QRedis::Client &client, int number)
{
    for (int done = 0; done < number; done += Depth) {
        QRedis::Pipeline pipeline;
        for (int i = 0; i < Depth; ++i)
            pipeline.append({"GET", "some:key"});
        const QRedis::PendingReplies pending = client.execute(std::move(pipeline));
        pending.waitForFinished();
        const QList<QRedis::Reply> replies = pending.result();
        for (const QRedis::Reply &reply : replies) {
            if (!isValue(reply, 64))
                return false;
        }
    }
    return true;
}

bool runCommands(QRedis::Client &client, int number)
{
    std::vector<QRedis::PendingReply> pending;
    pending.reserve(Depth);
    for (int done = 0; done < number; done += Depth) {
        for (int i = 0; i < Depth; ++i)
            pending.push_back(client.execute({"GET", "some:key"}));
        for (const QRedis::PendingReply &one : pending) {
            one.waitForFinished();
            if (!isValue(one.result(), 64))
                return false;
        }
        pending.clear();
    }
    return true;
}

bool useConnections(QRedis::Client &client, StoppedClock &clock, int number)
{
    // What belongs to all connections together: memory for as many requests as the library keeps for later.
    std::vector<QRedis::PendingReply> single;
    for (int i = 0; i < 2'000; ++i)
        single.push_back(client.execute({"GET", "some:key"}));
    for (const QRedis::PendingReply &pending : std::exchange(single, {}))
        pending.waitForFinished();

    std::vector<QRedis::PendingReplies> many;
    for (int i = 0; i < number; ++i) { // one for each connection: it takes the least loaded
        QRedis::Pipeline pipeline;
        for (int command = 0; command < 1'000; ++command)
            pipeline.append({"GET", "some:key"});
        many.push_back(client.execute(std::move(pipeline)));
    }
    for (const QRedis::PendingReplies &pending : std::exchange(many, {})) {
        pending.waitForFinished();
        if (!isValue(pending.result().constFirst(), 64))
            return false;
    }
    for (int i = 0; i < number; ++i)
        single.push_back(client.execute({"GET", "large"}));
    for (const QRedis::PendingReply &pending : std::exchange(single, {})) {
        pending.waitForFinished();
        if (!isValue(pending.result(), 1024 * 1024))
            return false;
    }
    // Turns in which the I/O thread lets go of everything, some of it after a time; and the events are taken, as an event
    // loop does.
    for (int turn = 0; turn < 10; ++turn) {
        clock.putForward(1s);
        client.execute({"GET", "some:key"}).waitForFinished();
    }
    QCoreApplication::processEvents();
    return true;
}

} // namespace

int work(const QStringList &arguments)
{
    const QString kind = arguments.value(0);
    const int number = arguments.value(1).toInt();
    QRedis::ClientOptions options =
        QRedis::ClientOptions::fromUrl(QUrl(u"redis://127.0.0.1:%1"_s.arg(arguments.value(2)))).setCommandTimeout(0ms);
    options.setPoolSize(kind == u"idle" ? number : 1)
        .setOrdering(kind == u"idle" ? QRedis::Ordering::None : QRedis::Ordering::PerThread);
    const auto mode = kind == u"opted-in" ? QRedis::MaintenanceMode::Enabled : QRedis::MaintenanceMode::Disabled;
    options.setMaintenance(QRedis::MaintenanceOptions().setMode(mode));

    StoppedClock clock;
    QRedis::Client client(options, QRedis::Client::Environment{&clock, nullptr});
    if (!runPipelines(client, 10 * Depth)) // what happens once is not counted
        return 1;
    const Allocations before = Allocations::now();
    const bool good = kind == u"idle" ? useConnections(client, clock, number)
        : kind == u"execute"          ? runCommands(client, number)
                                      : runPipelines(client, number);
    const Allocations after = Allocations::now();
    std::printf("%lld allocations, %lld bytes in use\n", static_cast<long long>(after.calls - before.calls),
                static_cast<long long>(after.bytesInUse));
    return good ? 0 : 1;
}
