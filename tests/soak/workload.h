// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_WORKLOAD_H
#define SOAK_WORKLOAD_H

#include "tests/soak/pubsub.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace Soak {

struct WorkloadOptions
{
    enum class Kind : quint8 {
        GetSet,
        Blocking,
        PubSub,
        Transaction,
        Mixed, ///< one kind after the other, thread by thread
    };
    Kind kind = Kind::GetSet;
    int threads = 1;
    int pipeline = 1; ///< commands per pipeline; 1 = single commands
    qsizetype valueSize = 64;
    double rate = 0; ///< commands per second of all threads; 0 = as fast as possible
    quint64 commands = 0; ///< of all threads; 0 = until stop()
    std::chrono::milliseconds answerLimit = std::chrono::seconds(30); ///< after which a command counts as unanswered
};

/// Load through one client by threads that wait for their replies, every one of which is checked; see Job.
class Workload final
{
public:
    /// \a client must outlive this. With publishers, on a thread whose events run.
    Workload(QRedis::Client *client, const WorkloadOptions &options);
    ~Workload();

    void start();
    /// Asks the threads to end; returns at once.
    void stop();
    /// False when all threads have ended, by stop() or because all commands were issued.
    [[nodiscard]] bool isRunning() const { return m_running > 0; }
    /// Stops, waits for the threads, which compare their counters with the server, and returns what all of them found.
    [[nodiscard]] Findings finish();

    /// Commands with a reply of the server so far; may be used while the threads run.
    [[nodiscard]] quint64 answered() const { return m_answered; }
    /// Longest time without such a reply since start() or restartGap().
    [[nodiscard]] std::chrono::nanoseconds longestGap() const;
    void restartGap();
    /// Time during which the threads worked.
    [[nodiscard]] std::chrono::nanoseconds elapsed() const;

private:
    [[nodiscard]] std::unique_ptr<Job> makeJob(const QByteArray &prefix, int number);
    void run(Job &job, int number);
    bool issue(Job &job, int count);
    [[nodiscard]] bool prepare(Job &job);
    void verify(Job &job);
    void answeredNow(quint64 commands);
    [[nodiscard]] quint64 take();
    void pace(QRedis::TimePoint started, quint64 issued) const;

    QRedis::Client *m_client;
    const WorkloadOptions m_options;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<Job>> m_jobs;
    std::vector<std::thread> m_threads;
    std::atomic<bool> m_stopped = false;
    std::atomic<int> m_running = 0; // threads
    std::atomic<int> m_working = 0; // threads that still issue commands
    std::atomic<quint64> m_taken = 0;
    std::atomic<quint64> m_answered = 0;
    std::atomic<qint64> m_lastAnswer = 0; // ns on the monotonic clock
    std::atomic<qint64> m_longestGap = 0; // ns
    qint64 m_startedAt = 0;
    std::atomic<qint64> m_endedAt = 0;
};

} // namespace Soak

#endif
