// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_WRITER_H
#define SOAK_WRITER_H

#include "qredis/client/client.h"

#include <QtCore/qmap.h>

#include <vector>

namespace Soak {

/// What was found so far; of several writers: the sum.
struct Findings
{
    quint64 commands = 0;
    quint64 failed = 0;
    QMap<QString, quint64> failedByCode;
    quint64 unanswered = 0;
    quint64 wrongReplies = 0; ///< a reply that belongs to another command
    quint64 staleReads = 0; ///< the right key with a value that cannot be current
    quint64 lostWrites = 0; ///< acknowledged increments that the server does not have
    quint64 doubleExecutions = 0; ///< increments that the server has more often than issued
    quint64 unverified = 0; ///< counters that could not be read in the end
    quint64 published = 0; ///< messages that the server took
    quint64 received = 0;
    quint64 lost = 0; ///< messages that the server took and that never came
    quint64 duplicated = 0; ///< messages that came again, or late
    quint64 reportedGaps = 0;
    std::chrono::nanoseconds longestMessageGap{0};
    QStringList examples; ///< of the first problems, for a person
    QRedis::Histogram latency;

    void merge(const Findings &other);
    void note(const QString &example);
    void countFailure(const QRedis::Error &error);
    /// Nothing failed, was wrong or is missing.
    [[nodiscard]] bool isClean() const;
};

/// A number that one writer increments: what the server may hold, given which increments were acknowledged.
struct Counter
{
    qint64 least = 0; ///< what the server has at least
    qint64 unknown = 0; ///< increments without a known outcome

    /// Takes the server's \a value after \a issued acknowledged increments more; \a what names them for a person.
    void check(qint64 value, qint64 issued, const QString &what, Findings &findings);
};

/// One writer of the get-set workload: what it sends next, and whether what comes back can be true. Knows no connection and
/// no thread.
///
/// Each writer has keys of its own. A value names its key, its writer and a counter; so a reply of another command, a stale
/// read, a lost acknowledged write and a write executed twice are told apart from a correct reply.
class Writer final
{
public:
    enum class Action : quint8 { Set, Get, Increment };
    struct Step
    {
        Action action = Action::Set;
        int key = 0;
        quint64 count = 0;
    };

    /// \a prefix starts all keys. \a valueSize is the length of the values, at least what their description needs.
    Writer(const QByteArray &prefix, int number, qsizetype valueSize);

    [[nodiscard]] Step next();
    [[nodiscard]] QRedis::Command command(const Step &step) const;
    /// To be told of all replies of a pipeline before the first check(): a read that is repeated after a lost socket may see
    /// writes that follow it in its pipeline.
    void expect(const Step &step, const QRedis::Reply &reply);
    /// Takes the reply of \a step. Replies are given in the order of their commands.
    void check(const Step &step, const QRedis::Reply &reply);
    /// \a step never got a result.
    void checkUnanswered(const Step &step);

    /// To be executed before the first step, until it succeeds: gives the counter a start of its own.
    [[nodiscard]] QRedis::Command firstCommand() const;
    /// To be executed after the last step, until it succeeds.
    [[nodiscard]] QRedis::Command lastCommand() const;
    void checkLast(const QRedis::Reply &reply);
    [[nodiscard]] QList<QByteArray> keys() const;

    [[nodiscard]] Findings &findings() { return m_findings; }

private:
    static constexpr int KeyCount = 8;
    struct Key
    {
        QByteArray name;
        quint64 acknowledged = 0;
        std::vector<quint64> unknown; // writes without a known outcome, which may still take effect
    };
    [[nodiscard]] QByteArray value(const Key &key, quint64 count) const;
    void checkFailure(const Step &step, const QRedis::Error &error);
    void checkValue(Key &key, const QRedis::Reply &reply);
    void checkCounter(qint64 value, qint64 issued);
    void rememberUnknown(const Step &step);

    int m_number;
    qsizetype m_valueSize;
    std::array<Key, KeyCount> m_keys;
    QByteArray m_counterName;
    Counter m_counter;
    quint64 m_step = 0;
    quint64 m_count = 0;
    Findings m_findings;
};

} // namespace Soak

#endif
