// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/alerts.h"
#include "monitor-app/models/comparison.h"
#include "monitor-app/models/datatable.h"
#include "monitor-app/models/recordingmodel.h"
#include "monitor-app/models/store.h"
#include "monitor-app/sources/livefeed.h"
#include "monitor-app/sources/recorder.h"
#include "monitor-app/sources/replayfeed.h"
#include "monitor-app/sources/samplestory.h"
#include "qredis/endpoint/telemetryserver.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A recording shows what was seen live, to the byte.
class TestRecording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void liveAndReplayExportTheSameBytes_data();
    void liveAndReplayExportTheSameBytes();
    void whatASocketBroughtIsReplayedToTheByte();
    void aPositionShowsTheSameHoweverItWasReached();
    void aPositionIsShownFirstAndWhatLedToItFollows();
    void thePastIsReadInSlicesOfTheEventLoop();
    void whatIsReadInSlicesIsWhatIsReadInOnePiece_data();
    void whatIsReadInSlicesIsWhatIsReadInOnePiece();
    void whoeverJumpsElsewhereDoesNotWaitForTheFirstJump();
    void playingGoesOnWhenThePastIsRead();
    void aReplayEndsAtTheEnd();
    void tablesAreCsvAndJsonWithUnits();
    void whatWasJustSeenCanBeSavedAfterwards();
    void aRecordingThatCannotBeMadeIsToldAndNothingIsRecorded();
    void theModelListsWhatIsInTheFolder();
    void recordingsAreComparedSideBySide();

private:
    void record(const QString &path, std::chrono::milliseconds length);
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray everythingOf(const Store &store)
{
    QByteArray all;
    const QStringList names = tableNames();
    for (const QString &name : names)
        all += tableOf(store, name).toCsv() + tableOf(store, name).toJson();
    return all;
}

QStringList told(const AlertEngine &alerts)
{
    QStringList all;
    for (const Alert &alert : alerts.alerts()) {
        all.append(u"%1 %2 %3 %4 %5"_s.arg(alert.rule.id, QString::number(int(alert.state)))
                       .arg(alert.firedAt.time_since_epoch().count())
                       .arg(alert.endedAt.time_since_epoch().count())
                       .arg(alert.worst));
    }
    return all;
}

/// A millisecond passes with each reading.
class CountingClock : public Clock
{
public:
    [[nodiscard]] TimePoint now() const noexcept override { return TimePoint(std::chrono::milliseconds(++readings)); }
    mutable qint64 readings = 0;
};

void turnUntilRead(const ReplayFeed &replay)
{
    while (replay.progress())
        QCoreApplication::processEvents();
}

} // namespace

void TestRecording::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestRecording::record(const QString &path, std::chrono::milliseconds length)
{
    SampleStory story;
    RecordingWriter writer;
    QVERIFY2(writer.open(path), qPrintable(writer.errorString()));
    story.playUntil(length, [&writer](const TelemetryItem &item) { QVERIFY(writer.write(item)); });
    QVERIFY(writer.finish());
}

void TestRecording::liveAndReplayExportTheSameBytes_data()
{
    QTest::addColumn<int>("ms");
    QTest::newRow("before") << int(SampleStory::Before.count());
    QTest::newRow("during") << int(SampleStory::During.count());
    QTest::newRow("after") << int(SampleStory::After.count());
}

void TestRecording::liveAndReplayExportTheSameBytes()
{
    QFETCH(int, ms);
    const std::chrono::milliseconds moment(ms);
    record(file(u"a.qrt"_s), SampleStory::After);
    Store live;
    SampleStory story;
    // The local clock of the live run is another one.
    story.playUntil(moment, [&](const TelemetryItem &item) { live.add(item, story.now() + 17min); });

    Store replayed;
    ReplayFeed replay(&replayed);
    QString error;
    QVERIFY2(replay.open(file(u"a.qrt"_s), &error), qPrintable(error));
    replay.seek(story.now());
    QVERIFY(replayed.snapshot().at == live.snapshot().at);
    const QByteArray wanted = everythingOf(live);
    QVERIFY(wanted.contains("orders") || wanted.contains("10.0.0.7"));
    QCOMPARE(everythingOf(replayed), wanted);
}

/// With changes, gaps in time and handoffs as they really come, and the timeline and verdict among what is compared.
void TestRecording::whatASocketBroughtIsReplayedToTheByte()
{
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
    Testing::MaintenanceSimulator simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorString()));
    QVERIFY(simulator.addNode(u"a"_s) && simulator.addNode(u"b"_s));
    Client client(ClientOptions::fromUrl(simulator.url(u"a"_s)).setPoolSize(4));
    client.open();
    TelemetryServer server(&client);
    QVERIFY2(server.listen(), qPrintable(server.errorString()));

    Store live;
    LiveFeed feed(&live, &Clock::system());
    Recorder recorder;
    connect(&feed, &LiveFeed::framesRead, &recorder, &Recorder::add);
    QVERIFY(recorder.start(file(u"live.qrt"_s), 0ms));
    // What was known at some snapshots, taken in the turn that brought them.
    struct Frame
    {
        TimePoint at; // of the snapshot
        QByteArray content;
    };
    // By their place in the recording: an event that was told before a snapshot may be younger than that.
    std::map<TimePoint, Frame> frames;
    TimePoint position;
    connect(&feed, &LiveFeed::framesRead, &live, [&](const QByteArray &, TimePoint at) { position = std::max(position, at); });
    connect(&live, &Store::snapshotAdded, &live, [&] {
        if (frames.empty() || position - frames.rbegin()->first > 300ms)
            frames[position] = {live.snapshot().at, everythingOf(live)};
    });
    feed.attach(server.path());
    const auto work = [&](auto until) {
        return eventually(
            [&] {
                await(client.execute({"INCR", "n"}));
                return until();
            },
            30s);
    };
    QVERIFY(work([&] { return frames.size() >= 3; }));
    simulator.announceMoving(u"a"_s, Testing::MovingTarget::toNode(u"b"_s), 2s);
    QVERIFY(work([&] { return live.snapshot().counters.handoffsSucceeded == 4 && frames.size() >= 8; }));
    QVERIFY(recorder.stop());
    feed.detach();

    Store replayed;
    ReplayFeed replay(&replayed);
    QString error;
    QVERIFY2(replay.open(file(u"live.qrt"_s), &error), qPrintable(error));
    bool handoffs = false;
    for (const auto &[place, wanted] : frames) {
        replay.seek(place);
        QVERIFY(replayed.snapshot().at == wanted.at);
        QCOMPARE(everythingOf(replayed), wanted.content);
        handoffs = handoffs || wanted.content.contains("Switched");
    }
    QVERIFY(handoffs);
    // And backwards.
    replay.seek(frames.begin()->first);
    QCOMPARE(everythingOf(replayed), frames.begin()->second.content);
}

void TestRecording::aPositionIsShownFirstAndWhatLedToItFollows()
{
    record(file(u"long.qrt"_s), 90s);
    Store store;
    ReplayFeed replay(&store);
    QString error;
    QVERIFY(replay.open(file(u"long.qrt"_s), &error));
    const TimePoint begin = replay.summary().begin;
    replay.seek(begin + 80s);
    const QByteArray wanted = everythingOf(store);
    const size_t samples = store.history().samples().size();
    replay.seek(begin);
    const QByteArray first = everythingOf(store);

    replay.show(begin + 80s);
    QVERIFY(replay.target() == begin + 80s);
    QVERIFY(replay.position() == begin); // until the other picture is there
    QCOMPARE(everythingOf(store), first);
    turnUntilRead(replay);
    QVERIFY(replay.position() == begin + 80s);
    QVERIFY(store.snapshot().at == begin + 80s);
    const size_t glanced = store.history().samples().size();
    QVERIFY2(glanced > 0 && glanced < samples / 2, qPrintable(QString::number(glanced)));
    QTRY_COMPARE(store.history().samples().size(), samples);
    QVERIFY(!replay.progress());
    QVERIFY(store.snapshot().at == begin + 80s);
    QCOMPARE(everythingOf(store), wanted);
    // Who goes on before that has what led to it, too.
    replay.show(begin + 40s);
    replay.seek(begin + 80s);
    QVERIFY(!replay.progress());
    QCOMPARE(store.history().samples().size(), samples);
    QCOMPARE(everythingOf(store), wanted);
}

void TestRecording::thePastIsReadInSlicesOfTheEventLoop()
{
    record(file(u"a.qrt"_s), 60s);
    const CountingClock time; // a millisecond passes for each item, and the machine's load does not matter
    Store store;
    ReplayFeed replay(&store, &time);
    QString error;
    QVERIFY(replay.open(file(u"a.qrt"_s), &error));
    replay.setPlaying(true); // what led to the picture follows at once
    replay.show(replay.summary().begin + 59s);
    int turns = 0;
    qint64 longest = 0;
    double before = 0;
    qint64 read = time.readings;
    bool isWhole = false;
    while (replay.progress()) {
        QCoreApplication::processEvents(); // one slice, and everything else that wants its turn
        longest = std::max(longest, time.readings - read);
        read = time.readings;
        ++turns;
        const double progress = replay.progress().value_or(1);
        if (progress < before) {
            QVERIFY2(before > 0.9 && !isWhole, "only from the picture to what led to it"); // NOLINT
            isWhole = true;
        }
        before = progress;
    }
    QVERIFY(isWhole);
    QVERIFY2(turns > 50, qPrintable(QString::number(turns)));
    QVERIFY2(longest <= 16, qPrintable(QString::number(longest)));
}

void TestRecording::whatIsReadInSlicesIsWhatIsReadInOnePiece_data()
{
    liveAndReplayExportTheSameBytes_data();
}

void TestRecording::whatIsReadInSlicesIsWhatIsReadInOnePiece()
{
    QFETCH(int, ms);
    record(file(u"a.qrt"_s), SampleStory::After);
    Store one;
    const AlertEngine oneAlerts(&one);
    ReplayFeed whole(&one);
    QString error;
    QVERIFY(whole.open(file(u"a.qrt"_s), &error));
    const TimePoint position = whole.summary().begin + std::chrono::milliseconds(ms);
    whole.seek(position);

    Store other;
    const AlertEngine otherAlerts(&other);
    const CountingClock time;
    ReplayFeed sliced(&other, &time);
    QVERIFY(sliced.open(file(u"a.qrt"_s), &error));
    const TimePoint begin = sliced.summary().begin;
    sliced.show(sliced.summary().end);
    turnUntilRead(sliced);
    sliced.show(position);
    turnUntilRead(sliced);
    QVERIFY(other.snapshot().at == one.snapshot().at);
    QTRY_COMPARE(other.history().samples().size(), one.history().samples().size());
    QCOMPARE(everythingOf(other), everythingOf(one));
    QCOMPARE(told(otherAlerts), told(oneAlerts));
    // Step by step, too.
    sliced.show(begin);
    turnUntilRead(sliced);
    for (auto at = begin; at < position; at += 3s) {
        sliced.show(at);
        turnUntilRead(sliced);
        QVERIFY(sliced.position() == at);
    }
    sliced.show(position);
    turnUntilRead(sliced);
    QCOMPARE(everythingOf(other), everythingOf(one));
    QCOMPARE(told(otherAlerts), told(oneAlerts));
}

void TestRecording::whoeverJumpsElsewhereDoesNotWaitForTheFirstJump()
{
    record(file(u"a.qrt"_s), 60s);
    Store store;
    const CountingClock time;
    ReplayFeed replay(&store, &time);
    QString error;
    QVERIFY(replay.open(file(u"a.qrt"_s), &error));
    const TimePoint begin = replay.summary().begin;
    replay.seek(begin + 30s);
    const QByteArray wanted = everythingOf(store);
    replay.seek(begin + 45s);

    replay.show(begin + 20s);
    QCoreApplication::processEvents();
    QVERIFY(replay.progress());
    replay.show(begin + 30s);
    QVERIFY(replay.target() == begin + 30s);
    turnUntilRead(replay);
    QVERIFY(replay.position() == begin + 30s);
    QVERIFY(store.snapshot().at == begin + 30s); // 20 s was never shown
    QTRY_VERIFY(store.history().samples().front().at < begin + 1s);
    QCOMPARE(everythingOf(store), wanted);
    // Forward, and back again on the way.
    replay.show(begin + 39s);
    QCoreApplication::processEvents();
    QVERIFY(replay.progress() && replay.position() < begin + 39s);
    replay.show(begin + 30s);
    turnUntilRead(replay);
    QTRY_VERIFY(store.history().samples().front().at < begin + 1s);
    QCOMPARE(everythingOf(store), wanted);
    // And to no position at all.
    replay.show(begin);
    replay.close();
    QVERIFY(!replay.progress());
    QCoreApplication::processEvents();
    QVERIFY(!store.hasData());
}

void TestRecording::playingGoesOnWhenThePastIsRead()
{
    record(file(u"a.qrt"_s), 60s);
    Store store;
    const CountingClock time;
    ReplayFeed replay(&store, &time);
    QString error;
    QVERIFY(replay.open(file(u"a.qrt"_s), &error));
    const TimePoint begin = replay.summary().begin;
    replay.setSpeed(100);
    replay.show(begin + 50s);
    replay.setPlaying(true);
    while (replay.progress()) {
        QVERIFY(replay.position() == begin || replay.position() == begin + 50s); // does not run away meanwhile
        QCoreApplication::processEvents();
    }
    QVERIFY(store.history().samples().front().at < begin + 1s);
    QVERIFY(replay.isPlaying());
    QTRY_VERIFY(!replay.isPlaying());
    QVERIFY(replay.position() == replay.summary().end);
}

void TestRecording::aPositionShowsTheSameHoweverItWasReached()
{
    record(file(u"a.qrt"_s), SampleStory::After);
    Store store;
    ReplayFeed replay(&store);
    QString error;
    QVERIFY(replay.open(file(u"a.qrt"_s), &error));
    const TimePoint begin = replay.summary().begin;
    replay.seek(begin + 36s);
    const QByteArray first = everythingOf(store);
    replay.seek(begin + 55s);
    QVERIFY(everythingOf(store) != first);
    replay.seek(begin + 36s);
    QCOMPARE(everythingOf(store), first);
    for (auto at = 0ms; at <= 36s; at += 900ms)
        replay.seek(begin + at);
    QCOMPARE(everythingOf(store), first);
}

void TestRecording::aReplayEndsAtTheEnd()
{
    record(file(u"a.qrt"_s), 2s);
    Store store;
    ReplayFeed replay(&store);
    QString error;
    QVERIFY(replay.open(file(u"a.qrt"_s), &error));
    QVERIFY(!replay.isPlaying());
    QVERIFY(replay.position() == replay.summary().begin);
    replay.setSpeed(100);
    replay.setPlaying(true);
    QTRY_VERIFY(!replay.isPlaying());
    QVERIFY(replay.position() == replay.summary().end);
    QVERIFY(store.snapshot().at == replay.summary().end);
    QVERIFY(!replay.open(file(u"missing.qrt"_s), &error));
    QVERIFY2(error.contains(u"missing.qrt"), qPrintable(error));
    QVERIFY(replay.isOpen());
}

void TestRecording::tablesAreCsvAndJsonWithUnits()
{
    Store store;
    SampleStory story;
    story.playUntil(SampleStory::During, &store);
    const DataTable table = tableOf(store, u"connections"_s);
    QCOMPARE(table.rows.size(), 8);
    QVERIFY(table.columns.contains(u"left [s]"_s));
    const QList<QByteArray> lines = table.toCsv().split('\n');
    QCOMPARE(lines.size(), 8 + 2);
    QVERIFY(lines.first().endsWith('\r'));
    QCOMPARE(lines.first().count(','), table.columns.size() - 1);
    const QJsonArray rows = QJsonDocument::fromJson(table.toJson()).object().value(u"rows"_s).toArray();
    QCOMPARE(rows.size(), 8);
    QCOMPARE(rows[0].toObject().value(u"id"_s).toInteger(), 1);
    const DataTable quoted{u"t"_s, {u"a,b"_s}, {{u"say \"hi\"\nnow"_s}}};
    QCOMPARE(quoted.toCsv(), QByteArray("\"a,b\"\r\n\"say \"\"hi\"\"\nnow\"\r\n"));
    QVERIFY(tableOf(store, u"nothing"_s).columns.isEmpty());
}

void TestRecording::whatWasJustSeenCanBeSavedAfterwards()
{
    // Frames as they come from a socket are those that a file holds.
    record(file(u"a.qrt"_s), 30s);
    QFile source(file(u"a.qrt"_s));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray content = source.readAll();
    Recorder recorder;
    QVERIFY(!recorder.saveLast(file(u"none.qrt"_s), 10s));
    RecordingReader reader;
    QVERIFY(reader.open(file(u"a.qrt"_s)));
    qsizetype offset = 8;
    while (const auto item = reader.next()) {
        const auto length =
            qsizetype(quint8(content[offset]) | quint8(content[offset + 1]) << 8 | quint8(content[offset + 2]) << 16);
        recorder.add(content.mid(offset, 5 + length), item->at);
        offset += 5 + length;
    }
    QVERIFY(recorder.kept() >= 29s);
    QVERIFY2(recorder.saveLast(file(u"b.qrt"_s), 10s), qPrintable(recorder.errorString()));
    RecordingReader saved;
    QVERIFY2(saved.open(file(u"b.qrt"_s)), qPrintable(saved.errorString()));
    QCOMPARE(saved.summary().hello.application, u"orders-api"_s);
    QVERIFY(saved.summary().end == reader.summary().end);
    const auto length = saved.summary().end - saved.summary().begin;
    QVERIFY(length <= 10s && length > 9s);
}

void TestRecording::aRecordingThatCannotBeMadeIsToldAndNothingIsRecorded()
{
    Recorder recorder;
    QSignalSpy changed(&recorder, &Recorder::changed);
    QVERIFY(!recorder.start(file(u"no/such/folder.qrt"_s), 0ms));
    QVERIFY(!recorder.isRecording());
    QVERIFY(recorder.errorString().contains(u"folder.qrt"));
    QCOMPARE(changed.size(), 1);
}

void TestRecording::theModelListsWhatIsInTheFolder()
{
    RecordingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh(m_folder->path());
    QCOMPARE(model.rowCount(), 0);
    record(file(u"a.qrt"_s), 2s);
    QFile bad(file(u"b.qrt"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("no") == 2);
    bad.close();
    model.refresh(m_folder->path());
    QCOMPARE(model.rowCount(), 2);
    const int good = model.problem(0).isEmpty() ? 0 : 1;
    QCOMPARE(model.index(good, RecordingModel::Application).data().toString(), u"orders-api"_s);
    QVERIFY(!model.problem(1 - good).isEmpty());
    QVERIFY(QFile::remove(file(u"a.qrt"_s)));
    model.refresh(m_folder->path());
    QCOMPARE(model.rowCount(), 1);
}

void TestRecording::recordingsAreComparedSideBySide()
{
    record(file(u"a.qrt"_s), SampleStory::Before);
    record(file(u"b.qrt"_s), SampleStory::After);
    const auto summary = [this](const QString &name) {
        RecordingReader reader;
        return reader.open(file(name)) ? summaryOf(&reader, name) : RunSummary();
    };
    const RunSummary a = summary(u"a.qrt"_s);
    const RunSummary b = summary(u"b.qrt"_s);
    QVERIFY(!a.firstMoving && b.firstMoving);
    QCOMPARE(std::chrono::duration_cast<std::chrono::milliseconds>(*b.firstMoving).count(), 33'002);
    QCOMPARE(b.counters.handoffsSucceeded, quint64(8));
    QCOMPARE(b.breakersOpened, 1);
    QCOMPARE(b.mostRelaxed, 8);
    QCOMPARE(b.notifications.at(NotificationType::Moving), 1);
    QVERIFY(b.counters.commandsFinished < 58u * 8 * 600 && b.counters.commandsFinished > 57u * 8 * 400);
    const DataTable table = compare(a, b);
    QCOMPARE(table.columns.mid(1, 2), (QStringList{u"a.qrt"_s, u"b.qrt"_s}));
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [](const QVariantList &cells) { return cells[0] == u"Handoffs succeeded"_s; });
    QVERIFY(row != table.rows.end());
    QCOMPARE(row->at(1).toInt(), 0);
    QCOMPARE(row->at(2).toInt(), 8);
    QCOMPARE(row->at(3).toInt(), 8);
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_monitorrecording.moc"
