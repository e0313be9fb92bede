// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetryredactor_p.h"
#include "qredis/observe/telemetryscript_p.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A reader that takes so many bytes, and no more until it is given room again.
struct Reader
{
    qsizetype room = 1'000'000;
    QList<TelemetryFrameType> types;
    QByteArray bytes;
    ClientSnapshot snapshot;
    TelemetrySkip skip;
    QList<quint64> numbers;
    bool wrong = false;

    TelemetryScript::HasRoom hasRoom = [this](qsizetype size) { return size <= room; };
    TelemetryScript::Write write = [this](const QByteArray &frames, TimePoint) {
        room -= frames.size();
        bytes += frames;
        TelemetryFrameReader reader;
        reader.append(frames);
        while (reader.next() == TelemetryFrameReader::Status::Frame)
            take(TelemetryFrameType(reader.type()), reader.body());
    };

    void take(TelemetryFrameType type, const QByteArray &body)
    {
        types.append(type);
        QString problem;
        bool applies = true;
        TelemetrySnapshotReader whole;
        QList<JournalEntry> entries;
        switch (type) {
        case TelemetryFrameType::Snapshot:
            problem = whole.append(body);
            snapshot = whole.snapshot();
            break;
        case TelemetryFrameType::Change:
            problem = TelemetryCodec::decodeChange(body, &snapshot, &applies);
            break;
        case TelemetryFrameType::Gap:
            problem = TelemetryCodec::decodeSkip(body, &skip);
            break;
        case TelemetryFrameType::Events:
            problem = TelemetryCodec::decodeEvents(body, &entries);
            for (const JournalEntry &entry : entries)
                numbers.append(entry.number);
            break;
        default:
            problem = u"unexpected"_s;
        }
        wrong = wrong || !problem.isEmpty() || !applies;
    }
};

ClientSnapshot snapshotAt(std::chrono::milliseconds at, int connections = 20)
{
    ClientSnapshot snapshot;
    snapshot.at = TimePoint(at);
    snapshot.counters.commandsFinished = quint64(at.count());
    for (int i = 0; i < connections; ++i) {
        ConnectionSnapshot connection;
        connection.id = quint64(i) + 1;
        connection.commandsFinished = quint64(at.count());
        connection.peer = Endpoint(u"10.0.0.7"_s, 12'000);
        snapshot.connections.append(connection);
    }
    return snapshot;
}

constexpr auto Whole = TelemetryFrameType::Snapshot;
constexpr auto Change = TelemetryFrameType::Change;

} // namespace

class tst_TelemetryScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeSnapshotsComeEveryTenSeconds();
    void nothingIsToldTwice();
    void aSlowReaderIsToldHowManyItMissed();
    void eventsWaitForRoomInTheirOrder();
    void readersWhoKnowTheSameShareTheEncoding();
    void aliasesAreStableAndNothingElseRemains();
};

void tst_TelemetryScript::wholeSnapshotsComeEveryTenSeconds()
{
    TelemetryScript script;
    Reader reader;
    for (auto at = 1'000ms; at <= 21'000ms; at += 500ms) {
        TelemetryScript::Moment moment(snapshotAt(at));
        script.tellSnapshot(&moment, reader.hasRoom, reader.write);
        QVERIFY(reader.snapshot.at == TimePoint(at));
        QCOMPARE(reader.snapshot.connections[19].commandsFinished, quint64(at.count()));
    }
    QVERIFY(!reader.wrong);
    QCOMPARE(reader.types.count(Whole), 3);
    QCOMPARE(reader.types.count(Change), 38);
    QCOMPARE(reader.types[20], Whole); // at 11 s
    // A clock that goes back belongs to another life of the source.
    TelemetryScript::Moment earlier(snapshotAt(500ms));
    script.tellSnapshot(&earlier, reader.hasRoom, reader.write);
    QCOMPARE(reader.types.constLast(), Whole);
}

void tst_TelemetryScript::nothingIsToldTwice()
{
    TelemetryScript script;
    Reader reader;
    for (int i = 0; i < 3; ++i) {
        TelemetryScript::Moment moment(snapshotAt(1s));
        script.tellSnapshot(&moment, reader.hasRoom, reader.write);
    }
    QCOMPARE(reader.types, QList{Whole});
    ClientSnapshot event = snapshotAt(1s);
    event.lastEventNumber = 1;
    TelemetryScript::Moment moment(event);
    script.tellSnapshot(&moment, reader.hasRoom, reader.write);
    QCOMPARE(reader.types.size(), 2);
}

void tst_TelemetryScript::aSlowReaderIsToldHowManyItMissed()
{
    TelemetryScript script;
    Reader reader;
    const auto tell = [&](std::chrono::milliseconds at) {
        TelemetryScript::Moment moment(snapshotAt(at));
        script.tellSnapshot(&moment, reader.hasRoom, reader.write);
    };
    tell(1'000ms);
    reader.room = 10;
    for (auto at = 1'100ms; at < 1'800ms; at += 100ms) {
        tell(at);
        tell(at); // the same moment is missed once
    }
    QCOMPARE(reader.types, QList{Whole});
    reader.room = 100'000;
    tell(1'800ms);
    QCOMPARE(reader.types, (QList{Whole, TelemetryFrameType::Gap, Change}));
    QVERIFY(reader.skip.from == TimePoint(1'000ms) && reader.skip.to == TimePoint(1'800ms));
    QCOMPARE(reader.skip.snapshots, quint64(7));
    QVERIFY(!reader.wrong);
    QCOMPARE(reader.snapshot.counters.commandsFinished, quint64(1'800));
    tell(1'900ms);
    QCOMPARE(reader.types.constLast(), Change);
    QCOMPARE(reader.types.size(), 4);
}

void tst_TelemetryScript::eventsWaitForRoomInTheirOrder()
{
    QList<JournalEntry> entries;
    for (quint64 i = 1; i <= 10'000; ++i) {
        ConnectionEvent event;
        event.connectionId = i;
        entries.append({i, TimePoint(i * 1ms), event});
    }
    TelemetryScript script(5); // what a reader knew before
    Reader reader;
    reader.room = 150'000;
    int turns = 0;
    for (; script.lastEvent() < 10'000 && turns < 10; ++turns) {
        script.tellEvents(entries.mid(qsizetype(script.lastEvent())), reader.hasRoom, reader.write);
        reader.room = 150'000;
    }
    QVERIFY(turns > 1 && turns < 10);
    QCOMPARE(reader.numbers.size(), 9'995);
    QVERIFY(std::is_sorted(reader.numbers.begin(), reader.numbers.end()));
    QCOMPARE(reader.numbers.first(), quint64(6));
}

void tst_TelemetryScript::readersWhoKnowTheSameShareTheEncoding()
{
    TelemetryScript one;
    TelemetryScript two;
    Reader first;
    Reader second;
    for (auto at = 1'000ms; at <= 1'300ms; at += 100ms) {
        TelemetryScript::Moment moment(snapshotAt(at));
        one.tellSnapshot(&moment, first.hasRoom, first.write);
        two.tellSnapshot(&moment, second.hasRoom, second.write);
    }
    QCOMPARE(first.bytes, second.bytes);
    TelemetryScript late;
    Reader third;
    TelemetryScript::Moment moment(snapshotAt(1'400ms));
    late.tellSnapshot(&moment, third.hasRoom, third.write);
    one.tellSnapshot(&moment, first.hasRoom, first.write);
    QCOMPARE(third.types, QList{Whole});
    QCOMPARE(first.types.constLast(), Change);
    QCOMPARE(TelemetryCodec::encodeSnapshot(first.snapshot), TelemetryCodec::encodeSnapshot(third.snapshot));
}

void tst_TelemetryScript::aliasesAreStableAndNothingElseRemains()
{
    TelemetryRedactor redactor;
    ClientSnapshot snapshot = snapshotAt(1s, 2);
    snapshot.configured = Endpoint(u"orders.internal"_s, 12'000);
    snapshot.connections[0].localAddress = u"10.9.9.9:1"_s;
    snapshot.connections[1].peer = Endpoint::fromPath(u"/run/redis.sock"_s);
    snapshot.connections[1].lastError = Error::fromServer("MOVED 10.0.0.8:1");
    WindowSnapshot open;
    open.peer = u"10.0.0.7:12000"_s;
    open.target = Endpoint(u"10.0.0.9"_s, 1);
    snapshot.windows.append(open);
    redactor.redact(&snapshot);
    QCOMPARE(snapshot.configured.toString(), u"ep-1:12000"_s);
    QCOMPARE(snapshot.connections[0].peer.toString(), u"ep-2:12000"_s);
    QVERIFY(snapshot.connections[1].peer.isLocal());
    QCOMPARE(snapshot.windows[0].peer, u"ep-2:12000"_s);
    const QByteArray bytes = TelemetryCodec::encodeSnapshot(snapshot);
    for (const char *secret : {"10.", "internal", "redis.sock"})
        QVERIFY2(!bytes.contains(secret), secret);
    QCOMPARE(snapshot.connections[1].lastError.serverPrefix(), "MOVED"_ba);

    QList<JournalEntry> entries;
    Notification notification;
    notification.peer = u"10.0.0.7:12000"_s;
    notification.target = Endpoint(u"10.0.0.9"_s, 1);
    notification.migrations.append({u"10.0.0.7:1"_s, u"10.0.0.9:1"_s, u"1-2"_s});
    notification.frame = "10.0.0.9";
    notification.malformedReason = u"10.0.0.9 is no address"_s;
    HandoffEvent handoff;
    handoff.source = Endpoint(u"10.0.0.7"_s, 1);
    handoff.error = Error(Error::Code::ConnectionFailed, u"10.0.0.9 refused"_s);
    ConnectionEvent connection;
    connection.peer = Endpoint(u"10.0.0.7"_s, 1);
    connection.error = handoff.error;
    CircuitBreakerEvent breaker;
    breaker.endpoint = Endpoint(u"10.0.0.9"_s, 1);
    breaker.lastError = handoff.error;
    WindowEvent window;
    window.peer = u"10.0.0.7:12000"_s;
    CapabilityEvent capability;
    capability.error = Error::fromServer("ERR 10.0.0.7");
    entries << JournalEntry{1, {}, notification} << JournalEntry{2, {}, handoff} << JournalEntry{3, {}, connection}
            << JournalEntry{4, {}, breaker} << JournalEntry{5, {}, window} << JournalEntry{6, {}, capability};
    for (JournalEntry &entry : entries)
        redactor.redact(&entry);
    qsizetype first = 0;
    QVERIFY(!TelemetryCodec::encodeEvents(entries, &first).contains("10."));
    QCOMPARE(std::get<HandoffEvent>(entries[1].event).source.toString(), u"ep-2:1"_s);
    QCOMPARE(std::get<HandoffEvent>(entries[1].event).error.code(), Error::Code::ConnectionFailed);
}

QTEST_APPLESS_MAIN(tst_TelemetryScript)
#include "tst_telemetryscript.moc"
