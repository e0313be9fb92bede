// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_JOB_H
#define SOAK_JOB_H

#include "tests/soak/writer.h"

#include <QtCore/qdeadlinetimer.h>

#include <memory>

namespace Soak {

/// What one thread of a workload does, again and again, through a client that it shares with others. Used by that thread only.
class Job
{
public:
    /// A command without a result for \a answerLimit counts as unanswered.
    Job(QRedis::Client *client, std::chrono::milliseconds answerLimit) : m_client(client), m_answerLimit(answerLimit) { }
    virtual ~Job();
    Q_DISABLE_COPY_MOVE(Job)

    /// To be repeated until it succeeds, before the first run().
    [[nodiscard]] virtual bool prepare() { return true; }
    /// Issues about \a count commands, waits for their results and checks them. Returns how many the server answered.
    [[nodiscard]] virtual quint64 run(int count) = 0;
    /// After the last run(): compares with what the server has. False as long as it cannot be reached.
    [[nodiscard]] virtual bool verify() { return true; }
    /// After the last verify(): removes what was stored.
    virtual void remove() { }

    [[nodiscard]] virtual Findings &findings() { return m_findings; }

protected:
    [[nodiscard]] QRedis::Client &client() const { return *m_client; }
    /// The reply; an error where none came in time.
    [[nodiscard]] QRedis::Reply wait(const QRedis::PendingReply &pending) const;
    [[nodiscard]] QDeadlineTimer limit() const { return QDeadlineTimer(m_answerLimit); }
    /// Counts a command that failed or was not answered.
    void fail(const QRedis::Error &error);

    Findings m_findings;

private:
    QRedis::Client *m_client;
    const std::chrono::milliseconds m_answerLimit;
};

/// SET, GET and INCR in pipelines or alone, checked by a Writer.
class GetSetJob final : public Job
{
public:
    GetSetJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix, int number,
              qsizetype valueSize);
    [[nodiscard]] bool prepare() override;
    [[nodiscard]] quint64 run(int count) override;
    [[nodiscard]] bool verify() override;
    void remove() override;
    [[nodiscard]] Findings &findings() override { return m_writer.findings(); }

private:
    Writer m_writer;
};

/// BLPOP that waits for the RPUSH issued after it: each element comes exactly once.
class BlockingJob final : public Job
{
public:
    BlockingJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix, int number);
    [[nodiscard]] quint64 run(int count) override;
    [[nodiscard]] bool verify() override;
    void remove() override;

private:
    void runOnce();
    void checkPushed(const QRedis::Reply &reply);
    void checkPopped(const QRedis::Reply &reply);

    const QByteArray m_list;
    quint64 m_count = 0;
    quint64 m_lastPopped = 0;
    bool m_uncertain = false; // elements may have been lost, or be there still
};

/// Increments by turns in a transaction and in a session with WATCH: the sum is exact.
class TransactionJob final : public Job
{
public:
    TransactionJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix, int number);
    [[nodiscard]] quint64 run(int count) override;
    [[nodiscard]] bool verify() override;
    void remove() override;

private:
    [[nodiscard]] bool runBatch();
    [[nodiscard]] bool runSession();
    void check(qint64 value, qint64 issued);
    void failed(const QRedis::Error &error);

    const QByteArray m_key;
    Counter m_counter;
    bool m_turn = false;
};

} // namespace Soak

#endif
