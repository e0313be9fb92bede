// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_VERDICT_H
#define QREDIS_MONITOR_VERDICT_H

#include <QRedis/Snapshots>

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace QRedis::Monitor {

/// Whether data comes.
enum class SourceState : quint8 {
    Detached, ///< nothing is watched
    Connecting, ///< no data yet, or the source is being reached again
    Live,
    Stale, ///< data stopped
};

enum class Severity : quint8 { Ok, Watch, Degraded, Hurting, Unknown };
[[nodiscard]] QString nameOf(Severity severity);

/// Everything that the verdict depends on. Counts are those of the last ten seconds unless they say otherwise.
struct VerdictInput
{
    SourceState source = SourceState::Detached;
    bool hasData = false;
    QString sourceError;
    std::chrono::milliseconds dataAge{0};
    std::chrono::milliseconds nextAttemptIn{0};

    quint64 commandsFailed = 0;
    quint64 timeouts = 0;
    quint64 lostSockets = 0; ///< without notice
    quint64 finished = 0;
    std::optional<double> p99; ///< ns
    std::optional<double> baselineP99;
    int queued = 0;
    int connections = 0;
    int connectionsReady = 0;
    ClientState client = ClientState::Ready;
    Capability capability = Capability::Supported;
    QString lastError; ///< of the connection that failed last

    // the newest maintenance that is under way; the title is empty when there is none
    QString maintenance; ///< "MOVING 48"
    QString target;
    int moved = 0;
    int toMove = 0;
    int retrying = 0;
    int kept = 0;
    std::optional<std::chrono::milliseconds> timeLeft; ///< to the announced deadline, negative when it has passed
    int relaxed = 0; ///< connections with relaxed time-outs …
    std::chrono::milliseconds relaxedFor{0}; ///< … of which the last one ends then, at the latest
    QStringList openBreakers;
    quint64 malformed = 0;
};

struct Reason
{
    Severity severity = Severity::Ok;
    QString text;
};

/// One word, one sentence, and why.
struct Verdict
{
    Severity severity = Severity::Unknown;
    QString sentence; ///< whether callers are hurt, by what, until when
    QList<Reason> reasons; ///< worst first
};

/// Pure: equal input, equal verdict.
[[nodiscard]] Verdict judge(const VerdictInput &input);

} // namespace QRedis::Monitor

#endif
