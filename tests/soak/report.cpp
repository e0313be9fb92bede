// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/report.h"

using namespace Qt::StringLiterals;

namespace Soak {

namespace {

qint64 microseconds(std::chrono::nanoseconds duration)
{
    return duration.count() / 1'000;
}

double milliseconds(std::chrono::nanoseconds duration)
{
    return double(microseconds(duration)) / 1'000;
}

QJsonObject counts(const QMap<QString, quint64> &map)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), qint64(it.value()));
    return object;
}

QString inWords(const QJsonObject &object)
{
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it)
        parts.append(it.key() + u' ' + it.value().toVariant().toString());
    return parts.isEmpty() ? u"none"_s : parts.join(u", ");
}

} // namespace

QJsonObject report(const Run &run, const Recorder &recorder, const QJsonObject &effective)
{
    const Findings &findings = run.findings;
    const QRedis::ClientCounters &counters = run.snapshot.counters;
    const double seconds = double(run.elapsed.count()) / 1e9;

    QJsonObject notifications = counts(recorder.notifications());
    notifications.insert(u"malformed"_s, qint64(counters.notificationsMalformed));
    notifications.insert(u"duplicate"_s, qint64(counters.notificationCopies));
    notifications.insert(u"catch_up"_s, qint64(counters.notificationsCatchUp));
    QMap<QString, quint64> peers;
    for (const QRedis::ConnectionSnapshot &connection : run.snapshot.connections) {
        if (connection.state == QRedis::ConnectionState::Ready)
            ++peers[connection.peer.toString()];
    }
    QJsonObject breakers;
    for (const QRedis::CircuitBreakerSnapshot &breaker : run.snapshot.breakers)
        breakers.insert(breaker.endpoint.toString(), nameOf(breaker.state));

    return {
        {u"commands"_s, qint64(findings.commands)},
        {u"failed"_s, qint64(findings.failed)},
        {u"failed_by_code"_s, counts(findings.failedByCode)},
        {u"unanswered"_s, qint64(findings.unanswered)},
        {u"wrong_replies"_s, qint64(findings.wrongReplies)},
        {u"stale_reads"_s, qint64(findings.staleReads)},
        {u"lost_acknowledged_writes"_s, qint64(findings.lostWrites)},
        {u"double_executions"_s, qint64(findings.doubleExecutions)},
        {u"unverified_counters"_s, qint64(findings.unverified)},
        {u"elapsed_seconds"_s, seconds},
        {u"commands_per_second"_s, seconds > 0 ? qRound64(double(findings.commands) / seconds) : 0},
        {u"latency_us"_s,
         QJsonObject{{u"p50"_s, microseconds(findings.latency.percentile(0.5))},
                     {u"p99"_s, microseconds(findings.latency.percentile(0.99))},
                     {u"p999"_s, microseconds(findings.latency.percentile(0.999))},
                     {u"max"_s, microseconds(findings.latency.maximum())}}},
        {u"longest_gap_ms"_s, milliseconds(run.longestGap)},
        {u"notifications"_s, notifications},
        {u"handoffs"_s,
         QJsonObject{{u"started"_s, qint64(counters.handoffsStarted)},
                     {u"succeeded"_s, qint64(counters.handoffsSucceeded)},
                     {u"kept_old"_s, qint64(counters.handoffsKept)},
                     {u"failed"_s, qint64(counters.handoffsFailed)},
                     {u"retries"_s, qint64(counters.handoffRetries)}}},
        {u"handoff_ms"_s,
         QJsonObject{{u"p50"_s, milliseconds(run.snapshot.handoffDuration.percentile(0.5))},
                     {u"max"_s, milliseconds(run.snapshot.handoffDuration.maximum())}}},
        {u"reconnects"_s, qint64(counters.reconnects)},
        {u"sockets_opened"_s, qint64(counters.socketsOpened)},
        {u"sockets_open_max"_s, qint64(counters.socketsOpenMax)},
        {u"connections_by_peer"_s, counts(peers)},
        {u"pubsub"_s,
         QJsonObject{{u"published"_s, qint64(findings.published)},
                     {u"received"_s, qint64(findings.received)},
                     {u"lost"_s, qint64(findings.lost)},
                     {u"duplicated"_s, qint64(findings.duplicated)},
                     {u"reported_gaps"_s, qint64(findings.reportedGaps)},
                     {u"longest_gap_ms"_s, milliseconds(findings.longestMessageGap)}}},
        {u"relaxed_ms"_s, qint64(recorder.relaxed().count())},
        {u"breakers"_s, breakers},
        {u"capability"_s, nameOf(run.snapshot.capability)},
        {u"effective"_s, effective},
    };
}

QString summary(const QJsonObject &report, const QStringList &examples)
{
    QString text;
    const auto line = [&](const QString &name, const QString &value) { text += name.leftJustified(14) + value + u'\n'; };
    const auto number = [&](const char *key) { return report.value(QLatin1StringView(key)).toVariant().toString(); };
    const auto object = [&](const char *key) { return report.value(QLatin1StringView(key)).toObject(); };
    line(u"commands"_s,
         u"%1 in %2 s, %3 per second"_s.arg(number("commands"),
                                            QString::number(report.value(u"elapsed_seconds"_s).toDouble(), 'f', 1),
                                            number("commands_per_second")));
    line(u"failed"_s, number("failed") + u" ("_s + inWords(object("failed_by_code")) + u')');
    line(u"unanswered"_s, number("unanswered"));
    line(u"wrong"_s,
         u"%1 replies of others, %2 stale reads, %3 lost writes, %4 double executions, %5 unverified counters"_s.arg(
             number("wrong_replies"), number("stale_reads"), number("lost_acknowledged_writes"), number("double_executions"),
             number("unverified_counters")));
    if (object("pubsub").value(u"published"_s).toInteger() > 0)
        line(u"messages"_s, inWords(object("pubsub")));
    line(u"latency µs"_s, inWords(object("latency_us")));
    line(u"longest gap"_s, number("longest_gap_ms") + u" ms"_s);
    line(u"notifications"_s, inWords(object("notifications")));
    line(u"handoffs"_s, inWords(object("handoffs")));
    line(u"handoff ms"_s, inWords(object("handoff_ms")));
    line(u"sockets"_s,
         u"%1 opened, at most %2 at once, %3 reconnects"_s.arg(number("sockets_opened"), number("sockets_open_max"),
                                                               number("reconnects")));
    line(u"connections"_s, inWords(object("connections_by_peer")));
    line(u"relaxed"_s, number("relaxed_ms") + u" ms"_s);
    line(u"breakers"_s, inWords(object("breakers")));
    line(u"capability"_s, number("capability"));
    for (const QString &example : examples)
        text += u"  "_s + example + u'\n';
    return text;
}

} // namespace Soak
