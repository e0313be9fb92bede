// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/prometheustext.h"

#include <QtCore/qfile.h>
#include <QtCore/qmap.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using QRedis::ClientSnapshot;
using QRedis::TimePoint;

class PrometheusTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAndLabelsArePinned();
    void everyLineIsWellFormed();
    void countersAreExported();
    void connectionsAreCountedByUse();
    void failuresOfTheClientExcludeTimeouts();
    void histogramIsCumulative();
    void longDurationsAreInNoFiniteBucket();
    void oneStateOfEachSetIsInForce();
    void marginIsThatOfTheNearestDeadline();
    void labelValuesAreEscaped();
    void severalClientsShareTheirMetrics();
};

namespace {

ClientSnapshot example()
{
    ClientSnapshot snapshot;
    snapshot.at = TimePoint(1h);
    snapshot.name = u"shop"_s;
    snapshot.configured = {u"redis.example"_s, 12000};
    snapshot.capability = QRedis::Capability::Supported;
    QRedis::HandoffSnapshot operation;
    operation.stage = QRedis::HandoffStage::Connecting;
    operation.deadline = snapshot.at + 12500ms;
    snapshot.operations = {operation};
    QRedis::CircuitBreakerSnapshot breaker;
    breaker.endpoint = {u"10.0.0.9"_s, 12000};
    breaker.state = QRedis::CircuitBreakerState::HalfOpen;
    breaker.failures = 6;
    breaker.opened = 1;
    snapshot.breakers = {breaker};
    return snapshot;
}

const QByteArray Common =
    R"(db_client_connection_pool_name="shop",db_system_name="redis",server_address="redis.example",server_port="12000")";

/// The value of the one sample with this \a name and these \a labels beside the common ones.
QByteArray valueOf(const ClientSnapshot &snapshot, const QByteArray &name, const QByteArray &labels = {})
{
    const QByteArray start = '\n' + name + '{' + Common + (labels.isEmpty() ? "" : ",") + labels + "} ";
    const QByteArray text = '\n' + QRedis::prometheusText({snapshot});
    if (text.count(start) != 1)
        return "samples: " + QByteArray::number(text.count(start));
    const qsizetype value = text.indexOf(start) + start.size();
    return text.mid(value, text.indexOf('\n', value) - value);
}

/// "name type label,label", sorted: what a dashboard depends on.
QByteArray namesIn(const QByteArray &text)
{
    static const QRegularExpression sample(u"^([a-z_]+)\\{(.*)\\} "_s);
    static const QRegularExpression label(u"([a-z_]+)=\""_s);
    QMap<QString, QString> types;
    QMap<QString, QSet<QString>> labels;
    QString metric;
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith("# TYPE "_L1)) {
            metric = line.section(u' ', 2, 2);
            types[metric] = line.section(u' ', 3, 3);
        }
        const QRegularExpressionMatch match = sample.match(line);
        for (auto found = label.globalMatch(match.captured(2)); found.hasNext();)
            labels[metric].insert(found.next().captured(1));
    }
    QByteArray result;
    for (auto type = types.cbegin(); type != types.cend(); ++type) {
        QStringList names = labels[type.key()].values();
        names.sort();
        result += (type.key() + u' ' + type.value() + u' ' + names.join(u',') + u'\n').toUtf8();
    }
    return result;
}

} // namespace

// contract: S2
void PrometheusTextTest::namesAndLabelsArePinned()
{
    QFile golden(QStringLiteral(QREDIS_SOURCE_DIR "/tests/unit/data/metric-names.txt"));
    QVERIFY(golden.open(QFile::ReadOnly));
    const QByteArray found = namesIn(QRedis::prometheusText({example()}));
    const QByteArray expected = golden.readAll();
    if (found != expected)
        qWarning("found:\n%s", found.constData());
    QVERIFY(found == expected);
}

void PrometheusTextTest::everyLineIsWellFormed()
{
    static const QRegularExpression form(
        uR"(^(# HELP [a-z_]+ .+|# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+\{([a-z_]+="[^"\\]*",?)+\} [-+0-9.eE]+)$)"_s);
    const QByteArray text = QRedis::prometheusText({example()});
    QVERIFY(text.endsWith('\n'));
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
    QSet<QString> series;
    for (const QString &line : lines) {
        const QString name = line.section(u' ', 0, line.startsWith(u'#') ? 2 : -2);
        QVERIFY2(!series.contains(name), qPrintable(line));
        series.insert(name);
    }
}

// contract: S2
void PrometheusTextTest::countersAreExported()
{
    ClientSnapshot snapshot = example();
    snapshot.counters.notifications = 3;
    snapshot.counters.handoffsSucceeded = 4;
    snapshot.counters.handoffsFailed = 1;
    snapshot.counters.bytesRead = 123456789012;
    snapshot.workersBusy = 2;
    snapshot.workersMax = 33;
    snapshot.handoffQueueDepth = 17;
    snapshot.handoffQueueMax = 500;
    snapshot.windows.resize(2);
    QCOMPARE(valueOf(snapshot, "redis_client_maintenance_notifications_total"), "3");
    QCOMPARE(valueOf(snapshot, "redis_client_connection_handoff_total"), "4");
    QCOMPARE(valueOf(snapshot, "redis_client_connection_handoff_failed_total"), "1");
    QCOMPARE(valueOf(snapshot, "redis_client_network_io_bytes_total", R"(network_io_direction="receive")"), "123456789012");
    QCOMPARE(valueOf(snapshot, "redis_client_maintenance_workers"), "2");
    QCOMPARE(valueOf(snapshot, "redis_client_maintenance_workers_max"), "33");
    QCOMPARE(valueOf(snapshot, "redis_client_maintenance_queue_depth"), "17");
    QCOMPARE(valueOf(snapshot, "redis_client_maintenance_queue_max"), "500");
    QCOMPARE(valueOf(snapshot, "redis_client_maintenance_windows"), "2");
    QCOMPARE(valueOf(snapshot, "redis_client_circuit_breaker_failures_total",
                     R"(network_peer_address="10.0.0.9",network_peer_port="12000")"),
             "6");
}

void PrometheusTextTest::connectionsAreCountedByUse()
{
    ClientSnapshot snapshot = example();
    snapshot.connections.resize(4);
    for (qsizetype i = 0; i < 3; ++i)
        snapshot.connections[i].state = QRedis::ConnectionState::Ready;
    snapshot.connections[0].inFlight = 5;
    snapshot.connections[0].queued = 7;
    snapshot.connections[1].relaxed = true;
    snapshot.connections[3].queued = 2;
    QCOMPARE(valueOf(snapshot, "db_client_connection_count", R"(db_client_connection_state="used")"), "1");
    QCOMPARE(valueOf(snapshot, "db_client_connection_count", R"(db_client_connection_state="idle")"), "2");
    QCOMPARE(valueOf(snapshot, "db_client_connection_pending_requests"), "9");
    QCOMPARE(valueOf(snapshot, "redis_client_connection_relaxed_timeout"), "1");
}

void PrometheusTextTest::failuresOfTheClientExcludeTimeouts()
{
    ClientSnapshot snapshot = example();
    snapshot.counters.serverErrors = 5;
    snapshot.counters.commandsFailed = 10;
    snapshot.counters.timeouts = 4;
    const auto errors = [&snapshot](const char *category) {
        return valueOf(snapshot, "redis_client_errors_total", QByteArray("redis_client_errors_category=\"") + category + '"');
    };
    QCOMPARE(errors("server"), "5");
    QCOMPARE(errors("timeout"), "4");
    QCOMPARE(errors("client"), "6");
    snapshot.counters.commandsFailed = 3; // counters are read one after the other
    QCOMPARE(errors("client"), "0");
}

// contract: S2
void PrometheusTextTest::histogramIsCumulative()
{
    ClientSnapshot snapshot = example();
    snapshot.latency.record(100us, 3);
    snapshot.latency.record(1500us, 2);
    const QByteArray name = "db_client_operation_duration_seconds";
    QCOMPARE(valueOf(snapshot, name + "_bucket", R"(le="6.4e-05")"), "0");
    QCOMPARE(valueOf(snapshot, name + "_bucket", R"(le="0.000128")"), "3");
    QCOMPARE(valueOf(snapshot, name + "_bucket", R"(le="0.001024")"), "3");
    QCOMPARE(valueOf(snapshot, name + "_bucket", R"(le="0.002048")"), "5");
    QCOMPARE(valueOf(snapshot, name + "_bucket", R"(le="+Inf")"), "5");
    QCOMPARE(valueOf(snapshot, name + "_count"), "5");
    const double sum = valueOf(snapshot, name + "_sum").toDouble();
    QCOMPARE(sum, 0.003244); // 3 × 100 µs + 2 × 1472 µs, the middles of the buckets
}

void PrometheusTextTest::longDurationsAreInNoFiniteBucket()
{
    ClientSnapshot snapshot = example();
    snapshot.handoffDuration.record(10min);
    const QByteArray name = "redis_client_connection_handoff_duration_seconds";
    QCOMPARE(valueOf(snapshot, name + "_bucket", R"(le="33.554432")"), "0");
    QCOMPARE(valueOf(snapshot, name + "_bucket", R"(le="+Inf")"), "1");
    QVERIFY(!QRedis::prometheusText({snapshot}).contains("le=\"67"));
}

// contract: S2
void PrometheusTextTest::oneStateOfEachSetIsInForce()
{
    const auto state = [](const char *value) {
        return valueOf(example(), "redis_client_circuit_breaker_state",
                       R"(network_peer_address="10.0.0.9",network_peer_port="12000",redis_client_circuit_breaker_state=")"
                           + QByteArray(value) + '"');
    };
    QCOMPARE(state("closed"), "0");
    QCOMPARE(state("open"), "0");
    QCOMPARE(state("half_open"), "1");
    const QByteArray name = "redis_client_maintenance_capability";
    QCOMPARE(valueOf(example(), name, name + "=\"supported\""), "1");
    QCOMPARE(valueOf(example(), name, name + "=\"unknown\""), "0");
    const QByteArray stage = "redis_client_connection_handoff_stage";
    QCOMPARE(valueOf(example(), "redis_client_connection_handoff_active", stage + "=\"connecting\""), "1");
    QCOMPARE(valueOf(example(), "redis_client_connection_handoff_active", stage + "=\"queued\""), "0");
}

// contract: S2
void PrometheusTextTest::marginIsThatOfTheNearestDeadline()
{
    ClientSnapshot snapshot = example();
    const QByteArray name = "redis_client_connection_handoff_margin_seconds";
    QCOMPARE(valueOf(snapshot, name), "12.5");
    snapshot.operations.append(snapshot.operations.first());
    snapshot.operations.last().deadline = snapshot.at - 2s;
    QCOMPARE(valueOf(snapshot, name), "-2");
    snapshot.operations.clear();
    QCOMPARE(valueOf(snapshot, name), "samples: 0");
}

void PrometheusTextTest::labelValuesAreEscaped()
{
    ClientSnapshot snapshot = example();
    snapshot.name = u"a\"b\\c\nd é"_s;
    const QByteArray text = QRedis::prometheusText({snapshot});
    QVERIFY(text.contains(R"(pool_name="a\"b\\c\nd )" + QStringLiteral("é").toUtf8() + '"'));
    QVERIFY(!text.contains("c\nd"));
}

void PrometheusTextTest::severalClientsShareTheirMetrics()
{
    ClientSnapshot first = example();
    first.counters.reconnects = 3;
    ClientSnapshot second = example();
    second.name = u"cart"_s;
    second.breakers.clear();
    const QByteArray text = QRedis::prometheusText({first, second});
    QCOMPARE(text.count("# TYPE redis_client_connection_reconnects_total counter\n"), 1);
    const QByteArray name = "\nredis_client_connection_reconnects_total{";
    const qsizetype at = text.indexOf(name + Common + "} 3\n");
    QVERIFY(at > 0);
    QCOMPARE(text.indexOf(name + QByteArray(Common).replace("shop", "cart") + "} 0\n"), text.indexOf('\n', at + 1));
    QCOMPARE(text.count("# TYPE redis_client_circuit_breaker_state gauge\n"), 1);
    QCOMPARE(QRedis::prometheusText({}), "");
}

QTEST_GUILESS_MAIN(PrometheusTextTest)
#include "tst_prometheustext.moc"
