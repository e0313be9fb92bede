// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "qredis/endpoint/blackbox.h"
#include "qredis/endpoint/recording.h"
#include "qredis/endpoint/telemetryreader.h"
#include "qredis/endpoint/telemetryserver.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/shared/childprocess.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Origin{1h};

TelemetryItem hello()
{
    TelemetryHello h;
    h.application = u"orders"_s;
    h.processId = 4711;
    h.at = Origin;
    h.wallClock = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000);
    return {Origin, h};
}

TelemetryItem snapshot(std::chrono::milliseconds after, int connections = 2)
{
    ClientSnapshot s;
    s.at = Origin + after;
    s.name = u"orders"_s;
    s.counters.commandsFinished = quint64(after.count());
    for (int i = 0; i < connections; ++i) {
        ConnectionSnapshot c;
        c.id = quint64(i + 1);
        c.peer = {u"10.0.0.7"_s, 6379};
        s.connections.append(c);
    }
    return {s.at, s};
}

TelemetryItem journal(std::chrono::milliseconds after, quint64 number)
{
    ConnectionEvent event;
    event.connectionId = 1;
    event.at = Origin + after;
    return {event.at, TelemetryJournal{{{number, event.at, event}}, 0}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

struct Seen
{
    int hellos = 0;
    QList<quint64> snapshots; ///< their counters
    QList<quint64> entries; ///< their numbers
    friend bool operator==(const Seen &, const Seen &) = default;
};

template <typename Before = void (*)()>
Seen readAll(
    RecordingReader *reader, Before before = [] {})
{
    Seen seen;
    for (before(); const auto item = reader->next(); before()) {
        seen.hellos += std::holds_alternative<TelemetryHello>(item->value) ? 1 : 0;
        if (const auto *s = std::get_if<ClientSnapshot>(&item->value))
            seen.snapshots.append(s->counters.commandsFinished);
        if (const auto *j = std::get_if<TelemetryJournal>(&item->value)) {
            for (const JournalEntry &entry : j->entries)
                seen.entries.append(entry.number);
        }
    }
    return seen;
}

} // namespace

class tst_TelemetryRecording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsWrittenIsReadBackInOrder();
    void aRecordingIsReadableForItsOwnerOnlyAndNeverOverwritten();
    void aFileWhoseWriterWasKilledIsReadToItsLastWholeFrame();
    void aDamagedFrameIsLeftOutAndCounted();
    void whatIsNoRecordingIsRefusedWithItsName_data();
    void whatIsNoRecordingIsRefusedWithItsName();
    void snapshotsBeforeAMomentAreLeftOutAndTheJournalComesWhole();
    void whatIsLeftOutIsPassedOverBitByBit();
    void theIndexOfALongRecordingStaysSmall();
    void aFullDiskEndsTheRecordingAndKeepsWhatWasWritten();
    void hostileFilesAreReadWithoutHarm();
    void whatALiveReaderGetsIsRecordedAsItIs();
    void aRecordingWithoutIndexIsSearchedAsWell();
    void theBlackBoxOutlivesItsProcess();
    void theBlackBoxIsBoundedAndKeepsAnEarlierPart();
    void aBlackBoxThatCannotBeWrittenIsRefused();

private:
    /// A greeting, then for each of \a seconds 10 snapshots and one journal entry.
    void record(const QString &path, int seconds, bool finish = true);
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingWriter> m_unfinished;
};

void tst_TelemetryRecording::init()
{
    m_unfinished.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_TelemetryRecording::record(const QString &path, int seconds, bool finish)
{
    auto writer = std::make_unique<RecordingWriter>();
    QVERIFY2(writer->open(path), qPrintable(writer->errorString()));
    QVERIFY(writer->write(hello()));
    for (int i = 0; i < seconds; ++i) {
        QVERIFY(writer->write(journal(i * 1s, quint64(i + 1))));
        for (int tenth = 0; tenth < 10; ++tenth)
            QVERIFY(writer->write(snapshot(i * 1s + tenth * 100ms)));
    }
    if (finish)
        QVERIFY(writer->finish());
    else
        m_unfinished = std::move(writer);
}

void tst_TelemetryRecording::whatIsWrittenIsReadBackInOrder()
{
    record(file(u"a.qrt"_s), 3);
    RecordingReader reader;
    QVERIFY2(reader.open(file(u"a.qrt"_s)), qPrintable(reader.errorString()));
    const RecordingReader::Summary &summary = reader.summary();
    QCOMPARE(summary.hello.application, u"orders"_s);
    QCOMPARE(summary.hello.wallClock.toMSecsSinceEpoch(), 1'800'000'000'000);
    QVERIFY(summary.begin == Origin);
    QVERIFY(summary.end == Origin + 2'900ms);
    QVERIFY(!summary.recovered);
    QCOMPARE(summary.ignored, 0);
    const Seen seen = readAll(&reader);
    QCOMPARE(seen.hellos, 1);
    QCOMPARE(seen.snapshots.size(), 30);
    QCOMPARE(seen.snapshots.last(), 2'900u);
    QCOMPARE(seen.entries, (QList<quint64>{1, 2, 3}));
    reader.rewind();
    QVERIFY(readAll(&reader) == seen);
}

void tst_TelemetryRecording::aRecordingIsReadableForItsOwnerOnlyAndNeverOverwritten()
{
    const QString path = file(u"a.qrt"_s);
    record(path, 1);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
    const QByteArray before = contentOf(path);
    RecordingWriter writer;
    QVERIFY(!writer.open(path));
    QVERIFY2(writer.errorString().contains(path), qPrintable(writer.errorString()));
    QVERIFY(!writer.write(hello()));
    QCOMPARE(contentOf(path), before);
}

void tst_TelemetryRecording::aFileWhoseWriterWasKilledIsReadToItsLastWholeFrame()
{
    record(file(u"a.qrt"_s), 2, false);
    const QByteArray whole = contentOf(file(u"a.qrt"_s));
    RecordingReader reader;
    setContent(file(u"b.qrt"_s), whole);
    QVERIFY(reader.open(file(u"b.qrt"_s)));
    QVERIFY(reader.summary().recovered);
    QVERIFY(reader.summary().end == Origin + 1'900ms);
    QCOMPARE(readAll(&reader).snapshots.size(), 20);
    int last = 20;
    for (qsizetype cut = 1; cut < whole.size() - 200; cut += 37) {
        setContent(file(u"b.qrt"_s), whole.chopped(cut));
        QVERIFY2(reader.open(file(u"b.qrt"_s)), qPrintable(reader.errorString()));
        const Seen seen = readAll(&reader);
        QVERIFY(seen.snapshots.size() <= last);
        QVERIFY(last - seen.snapshots.size() <= 1);
        last = int(seen.snapshots.size());
    }
    QVERIFY2(last <= 2, qPrintable(QString::number(last)));
}

void tst_TelemetryRecording::aDamagedFrameIsLeftOutAndCounted()
{
    record(file(u"a.qrt"_s), 1, false);
    QByteArray content = contentOf(file(u"a.qrt"_s));
    const qsizetype at = content.indexOf("10.0.0.7", content.size() / 2);
    QVERIFY(at > 0);
    content[at - 1] = char(0xff); // no such type in CBOR: the frame's length stays right
    setContent(file(u"b.qrt"_s), content);
    RecordingReader reader;
    QVERIFY(reader.open(file(u"b.qrt"_s)));
    QCOMPARE(reader.summary().damaged, 1);
    QCOMPARE(readAll(&reader).snapshots.size(), 9);
}

void tst_TelemetryRecording::whatIsNoRecordingIsRefusedWithItsName_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello, world\n");
    QTest::newRow("beginning only") << QByteArray("QRT1\r\n\x1a\n");
    QTest::newRow("no greeting") << QByteArray("QRT1\r\n\x1a\n\x01\x00\x00\x00\x04\xa0", 14);
    QTest::newRow("huge frame") << QByteArray("QRT1\r\n\x1a\n\xff\xff\xff\xff\x01", 13);
}

void tst_TelemetryRecording::whatIsNoRecordingIsRefusedWithItsName()
{
    QFETCH(QByteArray, content);
    setContent(file(u"a.qrt"_s), content);
    RecordingReader reader;
    QVERIFY(!reader.open(file(u"a.qrt"_s)));
    QVERIFY2(reader.errorString().contains(u"a.qrt"), qPrintable(reader.errorString()));
    QVERIFY(!reader.next());
    QVERIFY(!reader.open(file(u"missing.qrt"_s)));
}

void tst_TelemetryRecording::snapshotsBeforeAMomentAreLeftOutAndTheJournalComesWhole()
{
    record(file(u"a.qrt"_s), 20);
    RecordingReader reader;
    QVERIFY(reader.open(file(u"a.qrt"_s)));
    reader.rewind(Origin + 15s);
    const Seen seen = readAll(&reader);
    QCOMPARE(seen.entries.size(), 20);
    QVERIFY(!seen.snapshots.isEmpty());
    QVERIFY2(seen.snapshots.first() <= 15'000u && seen.snapshots.first() >= 13'000u,
             qPrintable(QString::number(seen.snapshots.first())));
    QCOMPARE(seen.snapshots.last(), 19'900u);
}

void tst_TelemetryRecording::whatIsLeftOutIsPassedOverBitByBit()
{
    record(file(u"a.qrt"_s), 20);
    RecordingReader whole;
    RecordingReader reader;
    QVERIFY(!reader.skip(1)); // nothing is open
    QVERIFY(whole.open(file(u"a.qrt"_s)) && reader.open(file(u"a.qrt"_s)));
    QVERIFY(!reader.skip(1)); // nothing is left out
    QList<int> turns;
    for (const auto from : {10s, 15s, 18s, 12s}) {
        whole.rewind(Origin + from);
        reader.rewind(Origin + from);
        turns.append(0);
        const Seen wanted = readAll(&whole);
        QCOMPARE(wanted.entries.size(), 20);
        const auto passOver = [&] {
            while (reader.skip(4))
                ++turns.last();
        };
        QVERIFY(readAll(&reader, passOver) == wanted);
    }
    // Of ten snapshots between two journal entries a turn passes over four. Then it is known where the journal is.
    QCOMPARE(turns, (QList<int>{20, 10, 6, 0}));
}

void tst_TelemetryRecording::theIndexOfALongRecordingStaysSmall()
{
    RecordingWriter writer;
    QVERIFY(writer.open(file(u"a.qrt"_s)));
    QVERIFY(writer.write(hello()));
    const QByteArray empty("\x01\x00\x00\x00\x02\xa0", 6); // the smallest snapshot
    for (int second = 1; second <= 50'000; ++second)
        QVERIFY(writer.write(empty, Origin + second * 1s));
    const qint64 frames = writer.size();
    QVERIFY(writer.finish());
    QVERIFY2(writer.size() - frames < 300'000, qPrintable(QString::number(writer.size() - frames)));
    RecordingReader reader;
    QVERIFY(reader.open(file(u"a.qrt"_s)));
    QVERIFY(!reader.summary().recovered);
    QVERIFY(reader.summary().end == Origin + 50'000s);
}

void tst_TelemetryRecording::aFullDiskEndsTheRecordingAndKeepsWhatWasWritten()
{
    RecordingWriter writer;
    QVERIFY(!writer.open(u"/dev/full"_s)); // it exists, so it is not even tried
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit before = limit;
    limit.rlim_cur = 6'000;
    std::signal(SIGXFSZ, SIG_IGN);
    QVERIFY(writer.open(file(u"a.qrt"_s)));
    QVERIFY(writer.write(hello()));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    int written = 0;
    while (writer.write(snapshot(written * 100ms)))
        ++written;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(written > 3);
    QVERIFY(!writer.isOpen());
    QVERIFY2(writer.errorString().contains(u"a.qrt"), qPrintable(writer.errorString()));
    RecordingReader reader;
    QVERIFY(reader.open(file(u"a.qrt"_s)));
    QCOMPARE(readAll(&reader).snapshots.size(), written);
    QCOMPARE(reader.summary().ignored, 0);
}

void tst_TelemetryRecording::hostileFilesAreReadWithoutHarm()
{
    record(file(u"a.qrt"_s), 3);
    const QByteArray good = contentOf(file(u"a.qrt"_s));
    QRandomGenerator random(42);
    int opened = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray bad = good;
        const int changes = 1 + int(random.bounded(8u));
        for (int i = 0; i < changes; ++i) {
            const auto at = qsizetype(random.bounded(quint32(bad.size())));
            switch (random.bounded(4u)) {
            case 0:
                bad[at] = char(random.bounded(256u));
                break;
            case 1:
                bad.remove(at, qsizetype(random.bounded(64u)));
                break;
            case 2:
                bad.insert(at, QByteArray(qsizetype(random.bounded(64u)), char(random.bounded(256u))));
                break;
            default:
                bad.truncate(std::max<qsizetype>(at, 16));
                break;
            }
        }
        setContent(file(u"b.qrt"_s), bad);
        RecordingReader reader;
        if (!reader.open(file(u"b.qrt"_s)))
            continue;
        ++opened;
        // What was inserted may look like a frame, but nothing becomes more than the bytes can hold.
        const Seen seen = readAll(&reader);
        QVERIFY(seen.snapshots.size() <= 60);
        reader.rewind(reader.summary().end);
        QVERIFY(readAll(&reader).snapshots.size() <= 60);
    }
    QVERIFY2(opened > 100, qPrintable(QString::number(opened))); // else nothing was tested
}

void tst_TelemetryRecording::whatALiveReaderGetsIsRecordedAsItIs()
{
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
    Client client(ClientOptions().setPoolSize(2).setClientName(u"watched"_s));
    client.open();
    TelemetryServer server(&client);
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    RecordingWriter writer;
    QVERIFY(writer.open(file(u"a.qrt"_s)));
    Seen live;
    TelemetryReader reader;
    connect(&reader, &TelemetryReader::framesRead, &reader,
            [&](const QByteArray &frames, TimePoint at) { QVERIFY(writer.write(frames, at)); });
    connect(&reader, &TelemetryReader::helloReceived, &reader, [&] { ++live.hellos; });
    connect(&reader, &TelemetryReader::snapshotReceived, &reader,
            [&](const ClientSnapshot &s) { live.snapshots.append(s.counters.commandsFinished); });
    connect(&reader, &TelemetryReader::journalReceived, &reader, [&](const QList<JournalEntry> &entries) {
        for (const JournalEntry &entry : entries)
            live.entries.append(entry.number);
    });
    reader.open(server.path());
    QVERIFY(eventually([&] { return live.snapshots.size() >= 3 && !live.entries.isEmpty(); }));
    reader.close();
    QVERIFY(writer.finish());
    RecordingReader replay;
    QVERIFY2(replay.open(file(u"a.qrt"_s)), qPrintable(replay.errorString()));
    QVERIFY(readAll(&replay) == live);
    QCOMPARE(replay.summary().damaged, 0);
}

void tst_TelemetryRecording::aRecordingWithoutIndexIsSearchedAsWell()
{
    record(file(u"a.qrt"_s), 20, false);
    RecordingReader reader;
    QVERIFY(reader.open(file(u"a.qrt"_s)));
    QVERIFY(reader.summary().recovered);
    reader.rewind(Origin + 15s);
    const Seen seen = readAll(&reader);
    QCOMPARE(seen.entries.size(), 20);
    QVERIFY2(seen.snapshots.value(0) <= 15'000u && seen.snapshots.value(0) >= 13'000u,
             qPrintable(QString::number(seen.snapshots.value(0))));
}

/// Run as a process of its own, see main().
static int keepABlackBox(const QString &path)
{
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(3).setClientName(u"watched"_s));
    BlackBox box(&client);
    client.open();
    if (!box.open(path))
        return 1;
    for (;;)
        await(client.execute({"PING"}));
}

void tst_TelemetryRecording::theBlackBoxOutlivesItsProcess()
{
    const QString path = file(u"box.qrt"_s);
    const auto seen = [&] {
        RecordingReader reader;
        return reader.open(path) ? readAll(&reader) : Seen();
    };
    for (int life = 1; life <= 2; ++life) {
        ChildProcess process({QCoreApplication::applicationFilePath(), u"--black-box"_s, path});
        // What the first life left is kept when the second one begins.
        const auto written = [&] { return seen().snapshots.size() >= 4 && seen().snapshots.last() > 0; };
        QVERIFY(eventually([&] { return QFile::exists(BlackBox::earlierPath(path)) == (life == 2) && written(); }));
        process.signal(SIGKILL);
        QCOMPARE(process.wait(10s), -1);
        RecordingReader reader;
        QVERIFY2(reader.open(path), qPrintable(reader.errorString()));
        QVERIFY(reader.summary().recovered);
        QCOMPARE(reader.summary().damaged, 0);
        QVERIFY(!seen().entries.isEmpty());
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }
}

void tst_TelemetryRecording::theBlackBoxIsBoundedAndKeepsAnEarlierPart()
{
    Testing::MaintenanceSimulator simulator;
    QVERIFY2(simulator.start() && simulator.addNode(u"a"_s), qPrintable(simulator.errorString()));
    Client client(ClientOptions::fromUrl(simulator.url(u"a"_s)).setPoolSize(1));
    client.open();
    QVERIFY(eventually([&] { return client.state() == ClientState::Ready; }));
    BlackBox box(&client);
    const QString path = file(u"box.qrt"_s);
    QVERIFY2(box.open(path, BlackBox::LeastBytes), qPrintable(box.errorString()));
    const QString earlier = BlackBox::earlierPath(path);
    const auto sizeOf = [](const QString &name) { return QFileInfo(name).size(); };
    quint64 sequence = 0;
    int rotations = 0;
    qint64 inode = 0;
    const auto rotated = [&] {
        simulator.sendRaw(u"a"_s,
                          ">3\r\n$6\r\nMOVING\r\n:" + QByteArray::number(++sequence) + "\r\n$60000\r\n" + QByteArray(60'000, 'x')
                              + "\r\n");
        eventually([&] { return client.journal().constLast().number >= sequence; });
        struct stat status = {};
        if (::stat(QFile::encodeName(earlier).constData(), &status) == 0 && qint64(status.st_ino) != inode) {
            inode = qint64(status.st_ino);
            ++rotations;
        }
        return rotations >= 3;
    };
    QVERIFY(eventually(rotated, 30s));
    box.close();
    QVERIFY(!box.isOpen());
    for (const QString &part : {path, earlier}) {
        RecordingReader reader;
        QVERIFY2(reader.open(part), qPrintable(reader.errorString()));
        QVERIFY(!reader.summary().recovered);
        QVERIFY(!readAll(&reader).entries.isEmpty()); // each can be read without the other
    }
    QVERIFY2(sizeOf(earlier) + sizeOf(path) < BlackBox::LeastBytes + 100'000, qPrintable(QString::number(sizeOf(earlier))));
    QCOMPARE(QDir(m_folder->path()).entryList({u"box*"_s}).size(), 2);
}

void tst_TelemetryRecording::aBlackBoxThatCannotBeWrittenIsRefused()
{
    Client client{ClientOptions()};
    BlackBox box(&client);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no/such/box.qrt cannot be written"_s));
    QVERIFY(!box.open(file(u"no/such/box.qrt"_s)));
    QVERIFY(!box.isOpen());
    const QString reason = u"BlackBox::open(): 1000 bytes are less than 1048576"_s;
    QTest::ignoreMessage(QtWarningMsg, qPrintable(reason));
    QVERIFY(!box.open(file(u"box.qrt"_s), 1'000));
    QCOMPARE(box.errorString(), reason);
    QVERIFY(!QFile::exists(file(u"box.qrt"_s)));
    BlackBox child(&client, &client);
    QTest::ignoreMessage(QtWarningMsg, "BlackBox must not be a child of its client, which has to outlive it");
    QVERIFY(!child.open(file(u"box.qrt"_s)));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--black-box"_s)
        return keepABlackBox(app.arguments().value(2));
    tst_TelemetryRecording test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_telemetryrecording.moc"
