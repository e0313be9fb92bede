// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/prometheustext.h"

#include <QtCore/qbytearraylist.h>
#include <QtCore/qmetaobject.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace QRedis {

namespace {

using Labels = std::initializer_list<std::pair<QByteArrayView, QByteArray>>;

QByteArray escaped(QByteArray value)
{
    return value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray seconds(std::chrono::nanoseconds duration)
{
    return QByteArray::number(std::chrono::duration<double>(duration).count(), 'g', 10);
}

template <typename Enum>
QByteArray keyName(Enum value)
{
    QByteArray name;
    for (const char letter : QByteArrayView(QMetaEnum::fromType<Enum>().valueToKey(int(value)))) {
        const bool isUpper = letter >= 'A' && letter <= 'Z';
        if (isUpper && !name.isEmpty())
            name += '_';
        name += isUpper ? char(letter + ('a' - 'A')) : letter;
    }
    return name;
}

template <typename Enum>
QList<Enum> valuesOf()
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    QList<Enum> values;
    for (int i = 0; i < meta.keyCount(); ++i)
        values.append(Enum(meta.value(i)));
    return values;
}

/// The samples of a metric stand together, whichever client they are of.
class Writer
{
public:
    /// The metrics of \a snapshot follow, the same and in the same order as those of the others.
    void begin(const ClientSnapshot &snapshot)
    {
        m_common = join({{"db_client_connection_pool_name", snapshot.name.toUtf8()},
                         {"db_system_name", "redis"},
                         {"server_address", snapshot.configured.host().toUtf8()},
                         {"server_port", QByteArray::number(snapshot.configured.port())}});
        m_current = -1;
    }
    /// Starts a metric; its samples follow.
    void metric(QByteArrayView name, QByteArrayView type, QByteArrayView help)
    {
        m_name = name.toByteArray();
        if (++m_current == m_texts.size())
            m_texts.append("# HELP " + m_name + ' ' + help.toByteArray() + "\n# TYPE " + m_name + ' ' + type.toByteArray()
                           + '\n');
    }
    void sample(const QByteArray &value, Labels labels = {}, QByteArrayView suffix = {})
    {
        QByteArray &text = m_texts[m_current];
        text.append(m_name).append(suffix).append('{' + m_common);
        if (labels.size() > 0)
            text += ',' + join(labels);
        text += "} " + value + '\n';
    }
    void sample(quint64 value, Labels labels = {}) { sample(QByteArray::number(value), labels); }
    void counter(QByteArrayView name, quint64 value, QByteArrayView help)
    {
        metric(name, "counter", help);
        sample(value);
    }
    void gauge(QByteArrayView name, quint64 value, QByteArrayView help)
    {
        metric(name, "gauge", help);
        sample(value);
    }
    void histogram(QByteArrayView name, const Histogram &histogram, QByteArrayView help);
    /// One sample per value of an enumeration: 1 for the one in force.
    template <typename Enum>
    void stateSet(Enum current, QByteArrayView label)
    {
        for (const Enum value : valuesOf<Enum>())
            sample(quint64(value == current), {{label, keyName(value)}});
    }

    [[nodiscard]] QByteArray text() const { return m_texts.join(); }

private:
    static QByteArray join(Labels labels)
    {
        QByteArray text;
        for (const auto &[name, value] : labels)
            text += (text.isEmpty() ? "" : ",") + name.toByteArray() + "=\"" + escaped(value) + '"';
        return text;
    }

    QByteArray m_common;
    QByteArray m_name;
    QByteArrayList m_texts; // by metric
    qsizetype m_current = -1;
};

void Writer::histogram(QByteArrayView name, const Histogram &histogram, QByteArrayView help)
{
    // One boundary per power of two; they coincide with our own, so that no count is guessed.
    constexpr int PerPower = 8;
    metric(name, "histogram", help);
    quint64 count = 0;
    std::chrono::duration<double> sum{0}; // our buckets keep no sum: their middle is at most a sixteenth off
    std::chrono::nanoseconds lower{0};
    for (int bucket = 0; bucket < Histogram::BucketCount; ++bucket) {
        const std::chrono::nanoseconds upper = Histogram::upperBound(bucket);
        count += histogram.bucket(bucket);
        sum += double(histogram.bucket(bucket)) * std::chrono::duration<double>(lower + upper) / 2;
        lower = upper;
        if (bucket % PerPower == PerPower - 1 && bucket + 1 < Histogram::BucketCount) // the last one has no upper end
            sample(QByteArray::number(count), {{"le", seconds(upper)}}, "_bucket");
    }
    sample(QByteArray::number(histogram.count()), {{"le", "+Inf"}}, "_bucket");
    sample(QByteArray::number(sum.count(), 'g', 10), {}, "_sum");
    sample(QByteArray::number(histogram.count()), {}, "_count");
}

void writeCommands(Writer &out, const ClientSnapshot &s)
{
    const ClientCounters &c = s.counters;
    out.histogram("db_client_operation_duration_seconds", s.latency, "From issuing a command to the arrival of its reply.");
    out.metric("redis_client_errors_total", "counter", "Commands that ended with an error.");
    out.sample(c.serverErrors, {{"redis_client_errors_category", "server"}});
    out.sample(c.timeouts, {{"redis_client_errors_category", "timeout"}});
    out.sample(c.commandsFailed - std::min(c.commandsFailed, c.timeouts), {{"redis_client_errors_category", "client"}});
    out.counter("redis_client_operation_retries_total", c.commandsRepeated, "Commands sent again after a lost socket.");
    out.metric("redis_client_csc_requests_total", "counter", "Reads through a cache of the client.");
    out.sample(c.cacheHits, {{"redis_client_csc_result", "hit"}});
    out.sample(c.cacheMisses, {{"redis_client_csc_result", "miss"}});
    out.counter("redis_client_csc_invalidations_total", c.cacheInvalidations, "Kept replies that the server called outdated.");
    out.metric("db_client_connection_pending_requests", "gauge", "Commands that wait to be written.");
    quint64 pending = 0;
    for (const ConnectionSnapshot &connection : s.connections)
        pending += quint64(std::max(0, connection.queued));
    out.sample(pending);
}

void writeConnections(Writer &out, const ClientSnapshot &s)
{
    const ClientCounters &c = s.counters;
    quint64 used = 0;
    quint64 idle = 0;
    quint64 relaxed = 0;
    for (const ConnectionSnapshot &connection : s.connections) {
        if (connection.state == ConnectionState::Ready)
            ++(connection.inFlight > 0 ? used : idle);
        relaxed += quint64(connection.relaxed);
    }
    out.metric("db_client_connection_count", "gauge", "Connections that serve commands.");
    out.sample(idle, {{"db_client_connection_state", "idle"}});
    out.sample(used, {{"db_client_connection_state", "used"}});
    out.gauge("redis_client_connection_relaxed_timeout", relaxed, "Connections whose time-outs are relaxed.");
    out.counter("redis_client_connection_reconnects_total", c.reconnects, "Sockets that were lost, handoffs not counted.");
    out.counter("redis_client_socket_opened_total", c.socketsOpened, "Sockets opened.");
    out.gauge("redis_client_socket_count", c.socketsOpen, "Sockets open now.");
    out.metric("redis_client_network_io_bytes_total", "counter", "Bytes on the sockets.");
    out.sample(c.bytesRead, {{"network_io_direction", "receive"}});
    out.sample(c.bytesWritten, {{"network_io_direction", "transmit"}});
    out.counter("redis_client_events_dropped_total", c.eventsDropped, "Events that came faster than they were taken.");
}

void writeMaintenance(Writer &out, const ClientSnapshot &s)
{
    const ClientCounters &c = s.counters;
    out.metric("redis_client_maintenance_capability", "gauge", "What is known about the server's support.");
    out.stateSet(s.capability, "redis_client_maintenance_capability");
    out.counter("redis_client_maintenance_notifications_total", c.notifications, "Distinct notifications.");
    out.counter("redis_client_maintenance_notification_copies_total", c.notificationCopies, "Copies of known notifications.");
    out.counter("redis_client_maintenance_notifications_malformed_total", c.notificationsMalformed, "Not understood.");
    out.counter("redis_client_maintenance_notifications_catch_up_total", c.notificationsCatchUp, "Completions of the past.");
    out.counter("redis_client_maintenance_hook_errors_total", c.hookErrors, "Exceptions of notification hooks.");
    out.gauge("redis_client_maintenance_windows", quint64(s.windows.size()), "Announced operations that are not over.");

    out.counter("redis_client_connection_handoff_started_total", c.handoffsStarted, "Handoffs begun.");
    out.counter("redis_client_connection_handoff_total", c.handoffsSucceeded, "Handoffs that reached their target.");
    out.counter("redis_client_connection_handoff_kept_total", c.handoffsKept, "Handoffs that used up their retries.");
    out.counter("redis_client_connection_handoff_failed_total", c.handoffsFailed, "Handoffs that ended without a move.");
    out.counter("redis_client_connection_handoff_retries_total", c.handoffRetries, "Repeated attempts.");
    out.counter("redis_client_connection_handoff_fence_expired_total", c.orderingFenceExpired,
                "Switches that did not wait for the old socket's last reply.");
    out.histogram("redis_client_connection_handoff_duration_seconds", s.handoffDuration, "From announcement to switch.");

    out.metric("redis_client_connection_handoff_active", "gauge", "Running handoffs by stage.");
    for (const HandoffStage stage : valuesOf<HandoffStage>()) {
        const auto count = std::count_if(s.operations.begin(), s.operations.end(),
                                         [stage](const HandoffSnapshot &operation) { return operation.stage == stage; });
        out.sample(quint64(count), {{"redis_client_connection_handoff_stage", keyName(stage)}});
    }
    out.metric("redis_client_connection_handoff_margin_seconds", "gauge",
               "Time left to the nearest deadline of a running handoff; absent when none runs.");
    const auto nearest = std::min_element(s.operations.begin(), s.operations.end(),
                                          [](const auto &a, const auto &b) { return a.deadline < b.deadline; });
    if (nearest != s.operations.end())
        out.sample(seconds(nearest->deadline - s.at));

    out.gauge("redis_client_maintenance_workers", quint64(s.workersBusy), "Handoffs between dial and switch.");
    out.gauge("redis_client_maintenance_workers_max", quint64(s.workersMax), "How many may be.");
    out.gauge("redis_client_maintenance_queue_depth", quint64(s.handoffQueueDepth), "Handoffs that wait for a worker.");
    out.gauge("redis_client_maintenance_queue_max", quint64(s.handoffQueueMax), "How many may wait.");
}

void writeBreakers(Writer &out, const ClientSnapshot &s)
{
    const auto address = [](const CircuitBreakerSnapshot &breaker) { return breaker.endpoint.host().toUtf8(); };
    const auto port = [](const CircuitBreakerSnapshot &breaker) { return QByteArray::number(breaker.endpoint.port()); };
    using Sum = std::pair<QByteArrayView, quint64 CircuitBreakerSnapshot::*>;
    for (const auto &[name, member] : {Sum{"redis_client_circuit_breaker_failures_total", &CircuitBreakerSnapshot::failures},
                                       Sum{"redis_client_circuit_breaker_opened_total", &CircuitBreakerSnapshot::opened}}) {
        out.metric(name, "counter", "By target.");
        for (const CircuitBreakerSnapshot &breaker : s.breakers)
            out.sample(breaker.*member, {{"network_peer_address", address(breaker)}, {"network_peer_port", port(breaker)}});
    }
    out.metric("redis_client_circuit_breaker_state", "gauge", "By target: 1 for the state in force.");
    for (const CircuitBreakerSnapshot &breaker : s.breakers) {
        for (const CircuitBreakerState state : valuesOf<CircuitBreakerState>())
            out.sample(quint64(state == breaker.state),
                       {{"network_peer_address", address(breaker)},
                        {"network_peer_port", port(breaker)},
                        {"redis_client_circuit_breaker_state", keyName(state)}});
    }
}

} // namespace

QByteArray prometheusText(const QList<ClientSnapshot> &snapshots)
{
    Writer out;
    for (const ClientSnapshot &snapshot : snapshots) {
        out.begin(snapshot);
        writeCommands(out, snapshot);
        writeConnections(out, snapshot);
        writeMaintenance(out, snapshot);
        writeBreakers(out, snapshot);
    }
    return out.text();
}

} // namespace QRedis
