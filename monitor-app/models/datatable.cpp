// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/datatable.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/store.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmetaobject.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

template <typename Enum>
QString key(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QVariant inMilliseconds(nanoseconds value)
{
    return double(value.count() / 1'000) / 1e3;
}

QVariant inSeconds(nanoseconds value)
{
    return double(value.count() / 1'000'000) / 1e3;
}

/// Seconds since the first greeting, as the stream counts them.
QVariant seconds(const Store &store, TimePoint at)
{
    if (at == TimePoint())
        return {};
    return double((at - store.hello().at).count() / 1'000) / 1e6;
}

QVariant wall(const Store &store, TimePoint at)
{
    const QDateTime time = store.wallClock(at);
    return time.isValid() && at != TimePoint() ? QVariant(time.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

template <typename T>
QVariant optional(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QVariant text(const Endpoint &endpoint)
{
    return endpoint.isNull() ? QVariant() : QVariant(endpoint.toString());
}

QVariant text(const Error &error)
{
    return error ? QVariant(error.message()) : QVariant();
}

DataTable verdictTable(const Store &store)
{
    static const QStringList severities{u"OK"_s, u"WATCH"_s, u"DEGRADED"_s, u"HURTING"_s, u"UNKNOWN"_s};
    DataTable table{u"verdict"_s, {u"time"_s, u"at [s]"_s, u"severity"_s, u"text"_s}, {}};
    const TimePoint at = store.snapshot().at;
    const Verdict verdict = judge(store.streamInput());
    table.rows.append({wall(store, at), seconds(store, at), severities.value(int(verdict.severity)), verdict.sentence});
    for (const Reason &reason : verdict.reasons)
        table.rows.append({QVariant(), QVariant(), severities.value(int(reason.severity)), reason.text});
    return table;
}

DataTable connectionsTable(const Store &store)
{
    DataTable table{u"connections"_s,
                    {u"id"_s,           u"state"_s,        u"handoff"_s, u"peer"_s,         u"target"_s,         u"sequence"_s,
                     u"in state [s]"_s, u"left [s]"_s,     u"attempt"_s, u"attempts max"_s, u"commands [1/s]"_s, u"in flight"_s,
                     u"queued"_s,       u"timeout [ms]"_s, u"relaxed"_s, u"finished"_s,     u"failed"_s,         u"repeated"_s,
                     u"reconnects"_s,   u"handoffs"_s,     u"notify"_s,  u"local"_s,        u"client id"_s,      u"read [B]"_s,
                     u"written [B]"_s,  u"last error"_s},
                    {}};
    const TimePoint now = store.snapshot().at;
    for (const ConnectionSnapshot &c : store.snapshot().connections) {
        table.rows.append({c.id,
                           key(c.state),
                           c.handoff ? QVariant(key(*c.handoff)) : QVariant(),
                           text(c.peer),
                           text(c.target),
                           optional(c.sequence),
                           inSeconds(now - c.stateSince),
                           c.deadline == TimePoint() ? QVariant() : inSeconds(c.deadline - now),
                           c.attempt,
                           c.maxAttempts,
                           optional(store.commandRate(c.id)),
                           c.inFlight,
                           c.queued,
                           qlonglong(c.commandTimeout.count()),
                           c.relaxed,
                           c.commandsFinished,
                           c.commandsFailed,
                           c.commandsRepeated,
                           c.reconnects,
                           c.handoffs,
                           key(c.optIn),
                           c.localAddress,
                           c.serverClientId,
                           c.bytesRead,
                           c.bytesWritten,
                           text(c.lastError)});
    }
    return table;
}

DataTable handoffsTable(const Store &store)
{
    DataTable table{u"handoffs"_s,
                    {u"connection"_s, u"operation"_s, u"sequence"_s, u"source"_s, u"target"_s, u"stage"_s, u"attempt"_s,
                     u"time"_s, u"begin [s]"_s, u"end [s]"_s, u"length [ms]"_s, u"outcome"_s, u"deadline [s]"_s, u"error"_s},
                    {}};
    for (const auto &[id, row] : store.timeline().rows()) {
        for (const Operation &operation : row.operations) {
            for (const StageSpan &span : operation.spans) {
                const bool last = &span == &operation.spans.back();
                table.rows.append({id, operation.id, optional(operation.sequence), text(operation.source), text(operation.target),
                                   key(span.stage), span.attempt, wall(store, span.begin), seconds(store, span.begin),
                                   span.end ? seconds(store, *span.end) : QVariant(),
                                   span.end ? inMilliseconds(*span.end - span.begin) : QVariant(),
                                   last && operation.outcome ? QVariant(key(*operation.outcome)) : QVariant(),
                                   seconds(store, operation.deadline), span.error});
            }
        }
    }
    return table;
}

DataTable notificationsTable(const Store &store)
{
    DataTable table{u"notifications"_s,
                    {u"time"_s, u"at [s]"_s, u"connection"_s, u"type"_s, u"sequence"_s, u"grace [s]"_s, u"target"_s, u"effect"_s,
                     u"copies"_s, u"malformed"_s, u"frame"_s},
                    {}};
    for (quint64 number = store.firstNotification(); number < store.endNotification(); ++number) {
        const Notification &n = store.notification(number);
        table.rows.append({wall(store, n.receivedAt), seconds(store, n.receivedAt), n.connectionId,
                           n.name.isEmpty() ? key(n.type) : n.name, optional(n.sequence),
                           n.time ? inSeconds(*n.time) : QVariant(), n.target ? text(*n.target) : QVariant(), key(n.effect),
                           n.copies, n.malformedReason, QString::fromLatin1(n.frame.toHex())});
    }
    return table;
}

DataTable endpointsTable(const Store &store)
{
    DataTable table{u"endpoints"_s,
                    {u"endpoint"_s, u"breaker"_s, u"in state [s]"_s, u"probe in [s]"_s, u"failures in a row"_s, u"threshold"_s,
                     u"failures"_s, u"successes"_s, u"opened"_s, u"connections"_s, u"last error"_s},
                    {}};
    const TimePoint now = store.snapshot().at;
    for (const EndpointRow &row : store.endpoints().rows(store.snapshot())) {
        const std::optional<CircuitBreakerSnapshot> &b = row.breaker;
        if (!b) {
            table.rows.append({row.endpoint, {}, {}, {}, {}, {}, {}, {}, {}, row.connections, {}});
            continue;
        }
        const bool open = b->state == CircuitBreakerState::Open;
        table.rows.append({row.endpoint, key(b->state), inSeconds(now - b->stateSince),
                           open ? inSeconds(b->probeAt - now) : QVariant(), b->consecutiveFailures, b->failureThreshold,
                           b->failures, b->successes, b->opened, row.connections, text(b->lastError)});
    }
    return table;
}

DataTable metricsTable(const Store &store)
{
    DataTable table{u"metrics"_s,
                    {u"time"_s, u"at [s]"_s, u"commands [1/s]"_s, u"failed [1/s]"_s, u"server errors [1/s]"_s, u"p50 [ms]"_s,
                     u"p99 [ms]"_s, u"queued"_s, u"relaxed"_s, u"handoffs running"_s, u"workers busy"_s, u"in flight"_s,
                     u"read [B/s]"_s, u"written [B/s]"_s, u"sockets"_s, u"notifications [1/s]"_s, u"cache hits [1/s]"_s,
                     u"cache misses [1/s]"_s, u"cache invalidations [1/s]"_s},
                    {}};
    const auto inMs = [](const std::optional<double> &ns) { return ns ? QVariant(*ns / 1e6) : QVariant(); };
    for (const Sample &s : store.history().samples()) {
        table.rows.append({wall(store, s.at), seconds(store, s.at), s.commandsPerSecond, s.failedPerSecond,
                           s.serverErrorsPerSecond, inMs(s.p50), inMs(s.p99), s.queued, s.relaxed, s.handoffs, s.workersBusy,
                           s.inFlight, s.bytesReadPerSecond, s.bytesWrittenPerSecond, s.sockets, s.notificationsPerSecond,
                           s.cacheHitsPerSecond, s.cacheMissesPerSecond, s.cacheInvalidationsPerSecond});
    }
    return table;
}

struct Source
{
    const char *name;
    DataTable (*make)(const Store &);
};

constexpr Source Sources[] = {{"verdict", verdictTable},     {"connections", connectionsTable},     {"handoffs", handoffsTable},
                              {"endpoints", endpointsTable}, {"notifications", notificationsTable}, {"metrics", metricsTable}};

QString cell(const QVariant &value)
{
    if (value.typeId() == QMetaType::Double)
        return QString::number(value.toDouble(), 'g', 10);
    QString text = value.toString();
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
    return text;
}

} // namespace

QByteArray DataTable::toCsv() const
{
    QString text;
    const auto addLine = [&text](const QStringList &cells) { text += cells.join(u',') + u"\r\n"_s; };
    QStringList head;
    for (const QString &column : columns)
        head.append(cell(column));
    addLine(head);
    for (const QVariantList &row : rows) {
        QStringList cells;
        for (const QVariant &value : row)
            cells.append(cell(value));
        addLine(cells);
    }
    return text.toUtf8();
}

QByteArray DataTable::toJson() const
{
    QJsonArray list;
    for (const QVariantList &row : rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < columns.size(); ++i)
            object.insert(columns[i], QJsonValue::fromVariant(row.value(i)));
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{u"table"_s, name}, {u"rows"_s, list}}).toJson();
}

QStringList tableNames()
{
    QStringList names;
    for (const Source &source : Sources)
        names.append(QString::fromLatin1(source.name));
    return names;
}

DataTable tableOf(const Store &store, const QString &name)
{
    const auto found = std::find_if(std::begin(Sources), std::end(Sources),
                                    [&](const Source &source) { return name == QLatin1StringView(source.name); });
    return found == std::end(Sources) ? DataTable() : found->make(store);
}

} // namespace QRedis::Monitor
