// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/history.h"
#include "monitor-app/models/timeline.h"
#include "monitor-app/models/respframe.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

const TimePoint Start{1h};

ClientSnapshot snapshotAt(milliseconds at, quint64 finished, quint64 failed = 0)
{
    ClientSnapshot snapshot;
    snapshot.at = Start + at;
    snapshot.counters.commandsStarted = finished + failed;
    snapshot.counters.commandsFinished = finished;
    snapshot.counters.commandsFailed = failed;
    snapshot.counters.cacheHits = finished / 2;
    snapshot.counters.cacheMisses = finished / 10;
    snapshot.counters.cacheInvalidations = finished / 20;
    ConnectionSnapshot connection;
    connection.id = 1;
    connection.state = ConnectionState::Ready;
    connection.peer = Endpoint(u"10.0.0.7"_s, 12000);
    snapshot.connections.append(connection);
    return snapshot;
}

HandoffEvent stage(HandoffStage what, milliseconds at)
{
    HandoffEvent event;
    event.connectionId = 1;
    event.operation = 1;
    event.sequence = 48;
    event.stage = what;
    event.startedAt = Start + 1000ms;
    event.at = Start + at;
    return event;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreDividedByTheSourcesClock();
    void aRestartedSourceGivesNoNegativeRate();
    void theBaselineIgnoresMaintenance();
    void decimationKeepsEveryExtreme();
    void decimationLeavesOutWhatIsNotVisible();
    void stagesFollowEachOtherWithoutHoles();
    void eventsThatComeLateAreSortedIn();
    void aHandoffWhoseEndWasNotSeenIsClosedAsUnknown();
    void silenceBecomesAGapAndNotAState();
    void rowsOfConnectionsThatAreGoneMakeRoom();
    void framesShowEveryByte();
};

void TestHistory::ratesAreDividedByTheSourcesClock()
{
    History history;
    // The same 1000 commands a second, but snapshots come irregularly.
    for (const int at : {0, 100, 200, 300, 900, 1000, 1600, 2000})
        history.add(snapshotAt(milliseconds(at), quint64(at)));
    QVERIFY(history.samples().size() >= 3);
    for (const Sample &sample : history.samples()) {
        QCOMPARE(sample.commandsPerSecond, 1000.0);
        QCOMPARE(sample.cacheHitsPerSecond, 500.0);
        QCOMPARE(sample.cacheMissesPerSecond, 100.0);
        QCOMPARE(sample.cacheInvalidationsPerSecond, 50.0);
    }
}

void TestHistory::aRestartedSourceGivesNoNegativeRate()
{
    History history;
    for (int i = 0; i <= 10; ++i)
        history.add(snapshotAt(milliseconds(i * 300), quint64(50'000 + i * 100)));
    for (int i = 11; i <= 20; ++i)
        history.add(snapshotAt(milliseconds(i * 300), quint64(i)));
    for (const Sample &sample : history.samples())
        QVERIFY2(sample.commandsPerSecond >= 0 && sample.commandsPerSecond < 1000,
                 qPrintable(QString::number(sample.commandsPerSecond)));
    QVERIFY(history.recent(10s).finished < 1000);
}

void TestHistory::theBaselineIgnoresMaintenance()
{
    History history;
    Histogram latency;
    ClientSnapshot snapshot;
    for (int i = 0; i < 80; ++i) {
        snapshot = snapshotAt(milliseconds(i * 250), quint64(i * 100));
        const bool maintained = i >= 30;
        latency.record(maintained ? 80ms : 1ms, 100);
        snapshot.latency = latency;
        if (maintained)
            snapshot.windows.append(WindowSnapshot());
        history.add(snapshot);
    }
    QVERIFY(history.baselineP99().has_value());
    QVERIFY2(*history.baselineP99() < 2e6, qPrintable(QString::number(*history.baselineP99())));
    QVERIFY(double(history.recent(5s).latency.percentile(0.99).count()) > 5e7);
}

void TestHistory::decimationKeepsEveryExtreme()
{
    std::vector<std::pair<double, double>> points;
    for (int i = 0; i < 36'000; ++i)
        points.emplace_back(i / 36.0, std::sin(i / 500.0));
    points[12'345].second = 99;
    points[23'456].second = -99;
    const std::vector<Column> columns = decimate(points, 1000);
    QCOMPARE(columns.size(), size_t(1000));
    for (int i = 0; i < 36'000; ++i) {
        const Column &column = columns[size_t(points[size_t(i)].first)];
        QVERIFY(column.used);
        QVERIFY(double(column.low) <= points[size_t(i)].second + 1e-6 && double(column.high) >= points[size_t(i)].second - 1e-6);
    }
    QCOMPARE(columns[342].high, 99.0f);
    QCOMPARE(columns[651].low, -99.0f);
}

void TestHistory::decimationLeavesOutWhatIsNotVisible()
{
    const std::vector<Column> columns = decimate({{-5, 1}, {3, 2}, {10, 3}, {std::nan(""), 4}}, 10);
    for (size_t i = 0; i < columns.size(); ++i)
        QCOMPARE(columns[i].used, i == 3);
    QVERIFY(decimate({{0, 1}}, 0).empty());
}

void TestHistory::stagesFollowEachOtherWithoutHoles()
{
    Timeline timeline;
    timeline.add(stage(HandoffStage::Announced, 1000ms));
    timeline.add(stage(HandoffStage::Connecting, 1200ms));
    timeline.add(stage(HandoffStage::Switched, 1500ms));
    HandoffEvent last = stage(HandoffStage::Completed, 1600ms);
    last.outcome = HandoffOutcome::Completed;
    timeline.add(last);
    const Operation &operation = timeline.rows().at(1).operations.front();
    QCOMPARE(operation.spans.size(), size_t(4));
    for (size_t i = 1; i < operation.spans.size(); ++i)
        QCOMPARE(operation.spans[i - 1].end, std::optional(operation.spans[i].begin));
    QCOMPARE(operation.endedAt, std::optional(Start + 1600ms));
    const Timeline::Progress progress = timeline.progress(48, Start + 1000ms);
    QCOMPARE(progress.total, 1);
    QCOMPARE(progress.done, 1);
    QCOMPARE(progress.longest, nanoseconds(500ms));
    QCOMPARE(timeline.progress(49, Start).total, 0);
}

void TestHistory::eventsThatComeLateAreSortedIn()
{
    Timeline timeline;
    timeline.add(stage(HandoffStage::Announced, 1000ms));
    timeline.add(stage(HandoffStage::Switched, 1500ms));
    timeline.add(stage(HandoffStage::Connecting, 1200ms));
    timeline.add(stage(HandoffStage::Connecting, 1200ms)); // sent again after the source was reached again
    const Operation &operation = timeline.rows().at(1).operations.front();
    QCOMPARE(operation.spans.size(), size_t(3));
    QCOMPARE(operation.spans[1].stage, HandoffStage::Connecting);
    QCOMPARE(operation.spans[0].end, std::optional(Start + 1200ms));
    QCOMPARE(operation.spans[1].end, std::optional(Start + 1500ms));
    QVERIFY(!operation.spans[2].end);
}

void TestHistory::aHandoffWhoseEndWasNotSeenIsClosedAsUnknown()
{
    Timeline timeline;
    timeline.add(stage(HandoffStage::Connecting, 1000ms));
    ClientSnapshot snapshot = snapshotAt(1100ms, 0);
    timeline.add(snapshot);
    QVERIFY(!timeline.rows().at(1).operations.front().endedAt); // too young: the snapshot may be older than the event
    snapshot.at = Start + 2500ms;
    timeline.add(snapshot);
    const Operation &operation = timeline.rows().at(1).operations.front();
    QVERIFY(operation.endUnknown);
    QVERIFY(operation.endedAt.has_value());
    QVERIFY(!operation.outcome);
}

void TestHistory::silenceBecomesAGapAndNotAState()
{
    Timeline timeline;
    timeline.add(snapshotAt(0ms, 0));
    timeline.add(snapshotAt(1000ms, 0));
    timeline.add(snapshotAt(9000ms, 0));
    QCOMPARE(timeline.gaps().size(), size_t(1));
    const auto &peers = timeline.rows().at(1).peers;
    QCOMPARE(peers.size(), size_t(2));
    QCOMPARE(peers.front().seenUntil, Start + 1000ms);
    QCOMPARE(peers.back().begin, Start + 9000ms);
}

void TestHistory::rowsOfConnectionsThatAreGoneMakeRoom()
{
    Timeline timeline;
    const auto show = [&timeline](milliseconds at, quint64 first, quint64 last) {
        ClientSnapshot snapshot;
        snapshot.at = TimePoint(at);
        for (quint64 id = first; id <= last; ++id) {
            ConnectionSnapshot connection;
            connection.id = id;
            connection.state = ConnectionState::Ready;
            connection.peer = Endpoint(QStringLiteral("a"), 1);
            snapshot.connections.append(connection);
        }
        timeline.add(snapshot);
    };
    const quint64 most = Timeline::MaximumRows;
    show(1s, 1, most);
    show(2s, 2, most + 1); // all of them were there a moment ago
    QCOMPARE(timeline.rows().size(), size_t(most));
    QCOMPARE(timeline.rows().rbegin()->first, most);
    for (int i = 3; i <= 8; ++i)
        show(i * 1s, 11, most + 5);
    QCOMPARE(timeline.rows().size(), size_t(most));
    QCOMPARE(timeline.rows().rbegin()->first, most + 5);
    QCOMPARE(timeline.rows().begin()->first, quint64(6)); // of ten that are gone, five made room
}

void TestHistory::framesShowEveryByte()
{
    const QByteArray frame(">2\r\n+MOVING\r\n\x00\xff\\\r\n", 18);
    QCOMPARE(RespFrame::escaped(frame), u">2\\r\\n\n+MOVING\\r\\n\n\\x00\\xFF\\\\\\r\\n"_s);
    const QString dump = RespFrame::hexDump(frame, 8);
    QCOMPARE(dump.count(u'\n'), 2);
    QVERIFY(dump.startsWith(u"0000  3E 32 0D 0A 2B 4D 4F 56  >2..+MOV"_s));
    QVERIFY(RespFrame::hexDump(QByteArray(100, 'x'), 16, 32).endsWith(u"… 68"_s));
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_monitorhistory.moc"
