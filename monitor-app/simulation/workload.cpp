// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/simulation/workload.h"

namespace QRedis::Monitor {

using namespace std::chrono;

namespace {

constexpr int KeysPerWriter = 64;
constexpr milliseconds Pause{1}; // between two rounds: a demo must leave the computer usable

} // namespace

Workload::Workload(Client *client, int threads) : m_client(client)
{
    for (int writer = 0; writer < threads; ++writer)
        m_threads.emplace_back([this, writer] { run(writer); });
}

Workload::~Workload()
{
    stop();
}

void Workload::stop()
{
    m_stop = true;
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

Workload::Result Workload::result() const
{
    Result result;
    result.commands = m_commands;
    result.failed = m_failed;
    result.wrong = m_wrong;
    result.longestGap = nanoseconds(m_longestGap);
    const std::scoped_lock lock(m_errorMutex);
    result.firstError = m_firstError;
    return result;
}

bool Workload::wait(const PendingReply &reply) const
{
    while (!reply.waitForFinished(QDeadlineTimer(100))) {
        if (m_stop)
            return false;
    }
    return true;
}

void Workload::finished(const Reply &reply, bool wrong)
{
    const qint64 now = steady_clock::now().time_since_epoch().count();
    const qint64 last = m_lastFinish.exchange(now);
    qint64 longest = m_longestGap;
    while (last > 0 && now - last > longest && !m_longestGap.compare_exchange_weak(longest, now - last)) { }
    ++m_commands;
    if (reply.isError()) {
        ++m_failed;
        const std::scoped_lock lock(m_errorMutex);
        if (m_firstError.isEmpty())
            m_firstError = reply.error().message();
    } else if (wrong) {
        ++m_wrong;
    }
}

void Workload::run(int writer)
{
    for (quint64 counter = 0; !m_stop; ++counter) {
        const QByteArray key = "demo:" + QByteArray::number(writer) + ':' + QByteArray::number(counter % KeysPerWriter);
        const QByteArray value = key + '#' + QByteArray::number(counter);
        const PendingReply set = m_client->execute({"SET", key, value});
        const PendingReply get = m_client->execute({"GET", key});
        if (!wait(set) || !wait(get))
            return;
        const Reply setReply = set.result();
        finished(setReply, setReply.toByteArray() != "OK");
        const Reply getReply = get.result();
        // A write that failed may or may not have happened; then only the key can be checked.
        const bool wrong = setReply.isError() ? !getReply.toByteArray().startsWith(key) : getReply.toByteArray() != value;
        finished(getReply, wrong);
        std::this_thread::sleep_for(Pause);
    }
}

} // namespace QRedis::Monitor
