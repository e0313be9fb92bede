// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_WORKLOAD_H
#define QREDIS_MONITOR_WORKLOAD_H

#include <QRedis/Client>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace QRedis::Monitor {

/// Threads that write values and read them back. A value tells key, writer and counter, so a wrong reply is noticed.
class Workload
{
public:
    struct Result
    {
        quint64 commands = 0;
        quint64 failed = 0;
        quint64 wrong = 0; ///< replies that are not what was written
        std::chrono::nanoseconds longestGap{0}; ///< without any finished command
        QString firstError;
    };

    /// \a client must outlive the workload.
    Workload(Client *client, int threads);
    ~Workload();
    /// Ends the threads; the result stays.
    void stop();
    [[nodiscard]] Result result() const;

private:
    void run(int writer);
    void finished(const Reply &reply, bool wrong);
    /// False when the workload ends before the reply came.
    bool wait(const PendingReply &reply) const;

    Client *const m_client;
    std::atomic<bool> m_stop{false};
    std::atomic<quint64> m_commands{0};
    std::atomic<quint64> m_failed{0};
    std::atomic<quint64> m_wrong{0};
    std::atomic<qint64> m_lastFinish{0};
    std::atomic<qint64> m_longestGap{0};
    mutable std::mutex m_errorMutex;
    QString m_firstError;
    std::vector<std::thread> m_threads;
};

} // namespace QRedis::Monitor

#endif
