// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/alerts.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::AlertRules)
};

/// What is wrong with \a object, or an empty text.
QString parseRule(const QJsonObject &object, AlertRule *rule)
{
    static const QStringList severities{u"watch"_s, u"degraded"_s, u"hurting"_s};
    static const QStringList durings{u"always"_s, u"maintenance"_s, u"calm"_s};
    static const QStringList known{u"id"_s,    u"title"_s, u"severity"_s, u"metric"_s, u"above"_s,
                                   u"clear"_s, u"for_s"_s, u"during"_s,   u"runbook"_s};
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (!known.contains(key))
            return Text::tr("\"%1\" is not one of %2").arg(key, known.join(u", "_s));
    }
    rule->id = object.value(u"id"_s).toString();
    if (rule->id.isEmpty())
        return Text::tr("\"id\" must be a text");
    rule->title = object.value(u"title"_s).toString(rule->id);
    rule->runbook = object.value(u"runbook"_s).toString();
    const qsizetype severity = severities.indexOf(object.value(u"severity"_s).toString(u"watch"_s));
    if (severity < 0)
        return Text::tr("\"severity\" must be one of %1").arg(severities.join(u", "_s));
    rule->severity = Severity(int(Severity::Watch) + severity);
    const qsizetype during = durings.indexOf(object.value(u"during"_s).toString(u"always"_s));
    if (during < 0)
        return Text::tr("\"during\" must be one of %1").arg(durings.join(u", "_s));
    rule->during = AlertRule::During(during);
    rule->metric = object.value(u"metric"_s).toString();
    if (!alertMetricNames().contains(rule->metric))
        return Text::tr("\"metric\" must be one of %1").arg(alertMetricNames().join(u", "_s));
    if (!object.value(u"above"_s).isDouble())
        return Text::tr("\"above\" must be a number");
    rule->above = object.value(u"above"_s).toDouble();
    rule->clear = object.value(u"clear"_s).toDouble(rule->above);
    if (rule->clear > rule->above)
        return Text::tr("\"clear\" must not be above %1").arg(rule->above);
    const double hold = object.value(u"for_s"_s).toDouble(0);
    if (hold < 0 || hold > 3600)
        return Text::tr("\"for_s\" must be 0 to 3600");
    rule->hold = std::chrono::milliseconds(qint64(hold * 1000));
    return {};
}

} // namespace

QList<AlertRule> defaultAlertRules()
{
    using D = AlertRule::During;
    using S = Severity;
    return {
        {u"callers-hurt"_s, Text::tr("Callers get errors"), S::Hurting, u"error_percent"_s, 1, 0.2, 3s, D::Always,
         Text::tr(
             "Look at the connections with errors and at their last error. If maintenance runs, compare with its deadline.")},
        {u"latency"_s, Text::tr("Replies take much longer than usual"), S::Degraded, u"p99_over_usual"_s, 5, 3, 30s, D::Always,
         Text::tr("Compare throughput and queues: a slow server and a busy application look different there.")},
        {u"queued"_s, Text::tr("Commands wait to be sent"), S::Degraded, u"commands_queued"_s, 0, 0, 10s, D::Always,
         Text::tr("Look for connections that are not ready, or a pool that is too small for the load.")},
        {u"not-ready"_s, Text::tr("Connections are not ready"), S::Watch, u"connections_not_ready"_s, 0, 0, 10s, D::Always,
         Text::tr("Their last error tells why they cannot connect.")},
        {u"deadline-missed"_s, Text::tr("Connections missed the announced deadline"), S::Degraded, u"connections_past_deadline"_s,
         0, 0, 0s, D::Always,
         Text::tr("The server may close their sockets now. Check whether the new endpoint accepts connections.")},
        {u"handoff-failed"_s, Text::tr("Handoffs failed"), S::Degraded, u"handoffs_failed"_s, 0, 0, 0s, D::Always,
         Text::tr("Their last error tells the stage: name, network, TLS or login at the new endpoint.")},
        {u"handoff-queue"_s, Text::tr("The queue of handoffs is nearly full"), S::Watch, u"handoff_queue_percent"_s, 80, 60, 0s,
         D::Always, Text::tr("More workers, or a longer announcement by the server, would help.")},
        {u"workers-busy"_s, Text::tr("Handoffs wait for a free worker"), S::Watch, u"handoffs_waiting_for_workers"_s, 0, 0, 10s,
         D::Always, Text::tr("Raise the number of workers if connections miss the deadline.")},
        {u"breaker-open"_s, Text::tr("A circuit breaker is open"), S::Watch, u"breakers_open"_s, 0, 0, 0s, D::Always,
         Text::tr("The endpoint refused several handoffs in a row. Check it; the next handoff after the wait probes it.")},
        {u"breaker-stuck"_s, Text::tr("A circuit breaker waits for a probe"), S::Watch, u"breaker_probe_overdue_s"_s, 60, 0, 0s,
         D::Always, Text::tr("Nothing has tried the endpoint since its wait ended. It stays open until a handoff does.")},
        {u"relaxed-stuck"_s, Text::tr("Time-outs stay relaxed"), S::Watch, u"relaxed_overdue_s"_s, 30, 0, 0s, D::Always,
         Text::tr("The end of a maintenance was never announced. Failures are noticed later than usual meanwhile.")},
        {u"sockets-lost"_s, Text::tr("Sockets were lost without notice"), S::Watch, u"sockets_lost"_s, 0, 0, 0s, D::Always,
         Text::tr("Something else than announced maintenance: a failover, a restart, a network device.")},
        {u"malformed"_s, Text::tr("A notification was malformed"), S::Watch, u"notifications_malformed"_s, 0, 0, 0s, D::Always,
         Text::tr("Open its raw frame in the notifications log and hand it to the server's vendor.")},
        {u"refused"_s, Text::tr("The server refused notifications"), S::Watch, u"opt_in_refused"_s, 0, 0, 2s, D::Always,
         Text::tr("These connections are not told about maintenance. Check the server's version and settings.")},
        {u"entries-lost"_s, Text::tr("Events are missing here"), S::Watch, u"entries_lost"_s, 0, 0, 0s, D::Always,
         Text::tr("The journal of the application overflowed. Counters are right, single events may be missing.")},
    };
}

QList<AlertRule> parseAlertRules(const QByteArray &json, QString *error)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        *error = Text::tr("not JSON at byte %1: %2").arg(problem.offset).arg(problem.errorString());
        return {};
    }
    const QJsonArray array = document.object().value(u"rules"_s).toArray();
    if (array.isEmpty()) {
        *error = Text::tr("there must be a list \"rules\" with at least one rule");
        return {};
    }
    QList<AlertRule> rules;
    for (qsizetype i = 0; i < array.size(); ++i) {
        AlertRule rule;
        const QString wrong = parseRule(array[i].toObject(), &rule);
        if (!wrong.isEmpty()) {
            *error = Text::tr("rule %1: %2").arg(i + 1).arg(wrong);
            return {};
        }
        const bool repeated = std::any_of(rules.begin(), rules.end(), [&](const AlertRule &r) { return r.id == rule.id; });
        if (repeated) {
            *error = Text::tr("rule %1: the id \"%2\" is used twice").arg(i + 1).arg(rule.id);
            return {};
        }
        rules.append(rule);
    }
    return rules;
}

} // namespace QRedis::Monitor
