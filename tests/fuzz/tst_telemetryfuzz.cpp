// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/recording.h"
#include "qredis/endpoint/telemetryreader.h"
#include "qredis/observe/telemetryscript_p.h"
#include "tests/shared/await.h"

#include <QtCore/qendian.h>
#include <QtCore/qrandom.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtTest/qtest.h>

#include <sys/resource.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Damages streams of telemetry, in their bytes and in their order, and reads them as files and from a socket: no crash, and
/// memory in proportion to what was read. QREDIS_FUZZ_SECONDS sets how long each test goes on, QREDIS_FUZZ_SEED where it begins;
/// best with the preset asan.
class tst_TelemetryFuzz : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void damagedStreamsAreRead();
    void recordingsOfDamagedStreamsAreRead();
    void sourcesThatSendDamagedStreamsAreDropped();
    void cleanupTestCase();

private:
    /// \a rounds in every run of the suite; as long as the environment says otherwise.
    template <typename Round>
    void repeat(int rounds, Round round);
    [[nodiscard]] QByteArray damaged();
    void damageFrames(QList<QByteArray> *frames);
    void damageBytes(QByteArray *bytes);

    QList<QByteArray> m_frames;
    QRandomGenerator m_random;
    QTemporaryDir m_folder;
};

namespace {

constexpr long PeakKilobytes = 600 * 1024; // under a sanitizer, too

ClientSnapshot snapshotAt(int step)
{
    ClientSnapshot s;
    s.at = TimePoint(1h + step * 100ms);
    s.name = u"orders"_s;
    s.counters.commandsFinished = quint64(step) * 100;
    for (int i = 0; i < step; ++i)
        s.latency.record(std::chrono::microseconds(50 * (i + 1)));
    for (int i = 0; i < 6; ++i) {
        if ((step + i) % 7 == 0)
            continue; // connections come and go
        ConnectionSnapshot c;
        c.id = quint64(i) + 1;
        c.state = ConnectionState(step % 7);
        if (step % 3 == 0)
            c.handoff = HandoffStage(step % 10);
        c.peer = Endpoint(u"10.0.0.7"_s, 12'000);
        c.commandsFinished = quint64(step * i);
        c.lastError = step % 5 ? Error() : Error::fromServer("ERR no");
        s.connections.append(c);
    }
    if (step % 4 == 0) {
        s.windows.append(WindowSnapshot());
        s.operations.append(HandoffSnapshot());
        s.breakers.append(CircuitBreakerSnapshot());
    }
    s.lastEventNumber = quint64(step);
    return s;
}

JournalEntry entryAt(int step)
{
    Notification n;
    n.type = NotificationType::Moving;
    n.name = u"MOVING"_s;
    n.sequence = step;
    n.frame = ">4\r\n+MOVING\r\n";
    n.shards = QStringList{u"1"_s, u"2"_s};
    HandoffEvent h;
    h.connectionId = quint64(step % 6);
    const auto number = quint64(step) + 1;
    const TimePoint at(1h + step * 100ms);
    return step % 2 ? JournalEntry{number, at, n} : JournalEntry{number, at, h};
}

} // namespace

void tst_TelemetryFuzz::initTestCase()
{
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("QREDIS_FUZZ_SEED", &given);
    m_random.seed(given ? quint32(seed) : 1);
    TelemetryGreeting greeting;
    greeting.magic = TelemetryGreeting::expectedMagic();
    greeting.version = TelemetryGreeting::CurrentVersion;
    greeting.application = u"orders"_s;
    greeting.at = TimePoint(1h);
    m_frames.append(TelemetryCodec::encodeGreeting(greeting));
    TelemetryScript script;
    bool room = true;
    const auto hasRoom = [&](qsizetype) { return room; };
    const auto write = [this](const QByteArray &frame, TimePoint) { m_frames.append(frame); };
    for (int step = 0; step < 40; ++step) {
        script.tellEvents({entryAt(step)}, hasRoom, write);
        room = step % 9 != 5;
        TelemetryScript::Moment moment(snapshotAt(step));
        script.tellSnapshot(&moment, hasRoom, write);
    }
    m_frames.append(TelemetryCodec::encodeNote(TelemetryFrameType::Heartbeat, {TimePoint(2h), {}}));
    QVERIFY(m_frames.size() > 70);
}

void tst_TelemetryFuzz::cleanupTestCase()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    qInfo("peak of memory: %ld kB", usage.ru_maxrss);
    QVERIFY(usage.ru_maxrss < PeakKilobytes);
}

template <typename Round>
void tst_TelemetryFuzz::repeat(int rounds, Round round)
{
    bool given = false;
    const int seconds = qEnvironmentVariableIntValue("QREDIS_FUZZ_SECONDS", &given);
    const QDeadlineTimer end{std::chrono::seconds(seconds)};
    int done = 0;
    for (; given ? !end.hasExpired() : done < rounds; ++done)
        round();
    qInfo("%d rounds", done);
}

void tst_TelemetryFuzz::damageFrames(QList<QByteArray> *frames)
{
    for (int i = m_random.bounded(4); i > 0; --i) {
        const qsizetype at = m_random.bounded(int(frames->size()));
        const qsizetype other = m_random.bounded(int(frames->size()));
        switch (m_random.bounded(5)) {
        case 0:
            frames->removeAt(at);
            if (frames->isEmpty())
                return;
            break;
        case 1:
            frames->insert(at, (*frames)[other]);
            break;
        case 2:
            frames->swapItemsAt(at, other);
            break;
        case 3: // another type with the same body
            (*frames)[at][TelemetryLimits::HeaderSize - 1] = char(m_random.bounded(11));
            break;
        default: { // a body that is joined from two
            QByteArray body = (*frames)[at].mid(TelemetryLimits::HeaderSize, m_random.bounded(200))
                + (*frames)[other].mid(TelemetryLimits::HeaderSize + m_random.bounded(200));
            QByteArray header(TelemetryLimits::HeaderSize, '\0');
            qToLittleEndian(quint32(body.size()), header.data());
            header[TelemetryLimits::HeaderSize - 1] = (*frames)[at][TelemetryLimits::HeaderSize - 1];
            (*frames)[at] = header + body;
            break;
        }
        }
    }
}

void tst_TelemetryFuzz::damageBytes(QByteArray *bytes)
{
    static constexpr std::array<uchar, 12> Telling{0x00, 0x1b, 0x3b, 0x5b, 0x5f, 0x7f, 0x9b, 0x9f, 0xbb, 0xbf, 0xf6, 0xff};
    for (int i = m_random.bounded(6); i > 0 && !bytes->isEmpty(); --i) {
        const qsizetype at = m_random.bounded(int(bytes->size()));
        switch (m_random.bounded(6)) {
        case 0:
            (*bytes)[at] = char(m_random.bounded(256));
            break;
        case 1:
            (*bytes)[at] = char((*bytes)[at] ^ (1 << m_random.bounded(8)));
            break;
        case 2: // the beginnings of long numbers, texts, lists and maps
            (*bytes)[at] = char(Telling[size_t(m_random.bounded(int(Telling.size())))]);
            break;
        case 3:
            bytes->remove(at, m_random.bounded(40));
            break;
        case 4:
            bytes->insert(at, bytes->mid(m_random.bounded(int(bytes->size())), m_random.bounded(400)));
            break;
        default:
            if (m_random.bounded(8) == 0)
                bytes->truncate(at);
            break;
        }
    }
}

QByteArray tst_TelemetryFuzz::damaged()
{
    QList<QByteArray> frames = m_frames;
    damageFrames(&frames);
    QByteArray bytes = frames.join();
    damageBytes(&bytes);
    return bytes;
}

void tst_TelemetryFuzz::damagedStreamsAreRead()
{
    int snapshots = 0;
    repeat(1'500, [&] {
        TelemetryFrameReader frames;
        frames.append(damaged());
        ClientSnapshot snapshot;
        while (frames.next() == TelemetryFrameReader::Status::Frame) {
            TelemetryGreeting greeting;
            TelemetryNote note;
            TelemetrySkip skip;
            TelemetryToken token;
            TelemetryIndex index;
            QList<JournalEntry> entries;
            TelemetrySnapshotReader whole;
            bool applies = false;
            // Whatever its type says: every decoder gets every body.
            const QByteArray body = frames.body();
            (void)TelemetryCodec::decodeGreeting(body, &greeting);
            (void)TelemetryCodec::decodeNote(body, &note);
            (void)TelemetryCodec::decodeSkip(body, &skip);
            (void)TelemetryCodec::decodeToken(body, &token);
            (void)TelemetryCodec::decodeIndex(body, &index);
            (void)TelemetryCodec::decodeEvents(body, &entries);
            (void)TelemetryCodec::decodeChange(body, &snapshot, &applies);
            if (whole.append(body).isEmpty() && whole.isComplete()) {
                snapshot = whole.snapshot();
                ++snapshots;
            }
        }
    });
    QVERIFY(snapshots > 500); // else nothing was tested
}

void tst_TelemetryFuzz::recordingsOfDamagedStreamsAreRead()
{
    const QString path = m_folder.filePath(u"damaged.qrt"_s);
    int opened = 0;
    int items = 0;
    repeat(1'000, [&] {
        QByteArray content = "QRT1\r\n\x1a\n" + damaged();
        if (m_random.bounded(3) == 0) { // an index that points anywhere
            TelemetryIndex index;
            index.begin = TimePoint(1h);
            index.end = TimePoint(1h + 4s);
            for (int i = m_random.bounded(4); i > 0; --i)
                index.entries.append({TimePoint(1h + 4s - i * 1s), qint64(m_random.bounded(int(content.size())))});
            QByteArray trailer(8, '\0');
            qToLittleEndian(qint64(content.size()), trailer.data());
            QByteArray tail = TelemetryCodec::encodeIndex(index) + trailer + "QRTINDEX";
            if (m_random.bounded(2) == 0)
                damageBytes(&tail);
            content += tail;
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size());
        file.close();
        RecordingReader reader;
        if (!reader.open(path))
            return;
        ++opened;
        for (const TimePoint from : {TimePoint(), TimePoint(1h + 2s), TimePoint::max()}) {
            reader.rewind(from);
            while (reader.next())
                ++items;
        }
    });
    QVERIFY(opened > 100 && items > 10 * opened);
}

void tst_TelemetryFuzz::sourcesThatSendDamagedStreamsAreDropped()
{
    QLocalServer server;
    QVERIFY(server.listen(m_folder.filePath(u"source"_s)));
    QByteArray answer;
    int served = 0;
    connect(&server, &QLocalServer::newConnection, &server, [&] {
        QLocalSocket *const socket = server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        socket->write(answer);
        socket->flush();
        socket->disconnectFromServer();
        ++served;
    });
    TelemetryReader reader;
    int snapshots = 0;
    connect(&reader, &TelemetryReader::snapshotReceived, &reader, [&] { ++snapshots; });
    repeat(300, [&] {
        answer = damaged();
        const int before = served;
        reader.open(server.fullServerName());
        QVERIFY(eventually([&] { return served > before && !reader.errorString().isEmpty(); }));
        reader.close();
    });
    QVERIFY(snapshots > 300);
}

QTEST_GUILESS_MAIN(tst_TelemetryFuzz)
#include "tst_telemetryfuzz.moc"
