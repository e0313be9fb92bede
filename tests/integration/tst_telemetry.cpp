// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "qredis/endpoint/telemetryreader.h"
#include "qredis/endpoint/telemetryserver.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qcborstreamwriter.h>
#include <QtCore/qcborvalue.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qendian.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum FrameType : quint8 { Hello = 1, Snapshot = 2, Events = 3, Heartbeat = 4, Bye = 5 };

struct Frame
{
    quint8 type = 0;
    QByteArray body;
};

/// Takes the complete frames from the front of \a bytes.
QList<Frame> takeFrames(QByteArray *bytes)
{
    QList<Frame> frames;
    while (bytes->size() >= 5) {
        const auto length = qsizetype(qFromLittleEndian<quint32>(bytes->constData()));
        if (bytes->size() < 5 + length)
            break;
        frames.append({quint8(bytes->at(4)), bytes->mid(5, length)});
        bytes->remove(0, 5 + length);
    }
    return frames;
}

QByteArray frame(quint8 type, const QByteArray &body)
{
    QByteArray header(4, '\0');
    qToLittleEndian(quint32(body.size()), header.data());
    return header + char(type) + body;
}

QByteArray greeting(const QString &magic = u"qredis-telemetry"_s, int version = 1)
{
    return frame(Hello, QCborMap{{1, magic}, {2, version}, {3, u"impostor"_s}}.toCborValue().toCbor());
}

/// What a monitor gets.
struct Watch
{
    explicit Watch(TelemetryReader *reader)
    {
        QObject::connect(reader, &TelemetryReader::helloReceived, reader, [this](const TelemetryHello &h) { hellos.append(h); });
        QObject::connect(reader, &TelemetryReader::snapshotReceived, reader, [this](const ClientSnapshot &s) {
            snapshot = s;
            ++snapshots;
        });
        QObject::connect(reader, &TelemetryReader::journalReceived, reader,
                         [this](const QList<JournalEntry> &entries) { journal += entries; });
        QObject::connect(reader, &TelemetryReader::entriesLost, reader, [this](quint64 count) { lost += count; });
    }
    [[nodiscard]] int readyConnections() const
    {
        return int(std::count_if(snapshot.connections.begin(), snapshot.connections.end(),
                                 [](const auto &c) { return c.state == ConnectionState::Ready; }));
    }
    [[nodiscard]] bool isComplete() const
    {
        for (qsizetype i = 0; i < journal.size(); ++i) {
            if (journal[i].number != quint64(i) + 1)
                return false;
        }
        return !journal.isEmpty();
    }
    template <typename Event>
    [[nodiscard]] int count(bool (*matches)(const Event &)) const
    {
        return int(std::count_if(journal.begin(), journal.end(), [matches](const JournalEntry &entry) {
            const auto *event = std::get_if<Event>(&entry.event);
            return event && matches(*event);
        }));
    }

    QList<TelemetryHello> hellos;
    ClientSnapshot snapshot;
    int snapshots = 0;
    QList<JournalEntry> journal;
    quint64 lost = 0;
};

/// A socket of a process that is no publisher, or a bad one.
class FakeSource : public QLocalServer
{
public:
    explicit FakeSource(const QString &path)
    {
        listen(path);
        connect(this, &QLocalServer::newConnection, this, [this] {
            while (QLocalSocket *socket = nextPendingConnection()) {
                peer = socket;
                ++accepted;
                connect(socket, &QLocalSocket::disconnected, this, [this] { ++left; });
                socket->write(answer);
            }
        });
    }
    QByteArray answer;
    QLocalSocket *peer = nullptr;
    int accepted = 0;
    int left = 0;
};

void makeSocketFile(const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::copy(name.begin(), name.end(), address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ::close(descriptor);
}

pid_t endedProcess()
{
    const pid_t id = ::fork();
    if (id == 0)
        ::_exit(0);
    ::waitpid(id, nullptr, 0);
    return id;
}

QStringList paths(const QList<TelemetrySource> &sources)
{
    QStringList result;
    for (const TelemetrySource &source : sources)
        result.append(source.path);
    return result;
}

} // namespace

class tst_Telemetry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aReaderSeesTheClientAndItsJournalInOrder();
    void aHandoffIsSeenWithItsRawNotification();
    void aLostServerIsSeenAndNothingIsRepeatedAfterReattaching();
    void aProcessWhoseMainThreadHangsIsStillPublished();
    void aSilentProcessIsStaleUntilItSpeaks();
    void observersThatTalkAreDropped();
    void aNinthObserverIsRefused();
    void aSlowObserverDoesNotGrowMemory();
    void nonsenseOfAProcessIsRefused_data();
    void nonsenseOfAProcessIsRefused();
    void aReaderSurvivesBeingClosedInItsSlots();
    void aMissingSocketIsTriedAgain();
    void theFolderIsPrivate();
    void foldersOfOthersAreRefused_data();
    void foldersOfOthersAreRefused();
    void withoutRuntimeDirectoryTheTemporaryOneIsUsed();
    void socketsOfEndedProcessesAreRemoved();
    void clientsOfOneProcessNeedLabels();
    void aServerThatIsAChildOfItsClientIsRefused();

private:
    std::unique_ptr<QTemporaryDir> m_runtime;
};

void tst_Telemetry::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
}

void tst_Telemetry::aReaderSeesTheClientAndItsJournalInOrder()
{
    RedisServer redis;
    QVERIFY(redis.isRunning());
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(3).setClientName(u"watched"_s));
    client.open();
    QVERIFY(!await(client.execute({"SET", "k", "v"})).isError());
    TelemetryServer server(&client);
    QVERIFY2(server.listen(u"orders/1"_s), qPrintable(server.errorString()));
    QVERIFY(server.isListening());
    QCOMPARE(server.observerCount(), 0);

    const auto sources = TelemetryReader::discover();
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const auto &source) { return source.path == server.path(); });
    QVERIFY(found != sources.end());
    QCOMPARE(found->application, u"tst_telemetry"_s);
    QCOMPARE(found->processId, QCoreApplication::applicationPid());
    QVERIFY(found->accessible);

    TelemetryReader reader;
    Watch watch(&reader);
    QSignalSpy states(&reader, &TelemetryReader::stateChanged);
    reader.open(server.path());
    QCOMPARE(reader.state(), TelemetryReader::State::Connecting);
    QVERIFY(eventually([&] { return watch.readyConnections() == 3; }));
    QCOMPARE(reader.state(), TelemetryReader::State::Connected);
    QCOMPARE(states.size(), 2);
    QCOMPARE(server.observerCount(), 1);
    QCOMPARE(reader.errorString(), QString());
    QVERIFY(reader.bytesRead() > 100);

    QCOMPARE(watch.hellos.size(), 1);
    const TelemetryHello hello = reader.hello();
    QCOMPARE(hello.application, u"tst_telemetry"_s);
    QCOMPARE(hello.label, u"orders/1"_s);
    QCOMPARE(hello.processId, QCoreApplication::applicationPid());
    QCOMPARE(hello.hostName, QSysInfo::machineHostName());
    QCOMPARE(hello.libraryVersion, QStringLiteral(QREDIS_VERSION_STRING));
    QCOMPARE(hello.qtVersion, QLatin1StringView(qVersion()));
    QVERIFY(std::abs(hello.wallClock.msecsTo(QDateTime::currentDateTime())) < 60'000);
    QVERIFY(Clock::system().now() - hello.at < 60s);

    QVERIFY(eventually([&] { return watch.snapshot.counters.commandsFinished >= 1; }));
    QCOMPARE(watch.snapshot.name, client.snapshot().name);
    QCOMPARE(watch.snapshot.configured, client.options().endpoint());
    QCOMPARE(watch.snapshot.connections[0].peer.port(), redis.port());
    QCOMPARE(watch.snapshot.latency.count(), client.snapshot().latency.count());
    QVERIFY(eventually([&] { return watch.journal.size() == client.journal().size(); }));
    QVERIFY(watch.isComplete());
    QCOMPARE(watch.lost, quint64(0));

    // The newest state arrives although nothing else happens afterwards.
    for (int i = 0; i < 100; ++i)
        await(client.execute({"INCR", "n"}));
    QVERIFY(eventually([&] { return watch.snapshot.counters.commandsFinished == 101; }));

    reader.close();
    QCOMPARE(reader.state(), TelemetryReader::State::Unconnected);
    QVERIFY(eventually([&] { return server.observerCount() == 0; }));
}

void tst_Telemetry::aHandoffIsSeenWithItsRawNotification()
{
    Testing::MaintenanceSimulator simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorString()));
    QVERIFY(simulator.addNode(u"a"_s) && simulator.addNode(u"b"_s));
    Client client(ClientOptions::fromUrl(simulator.url(u"a"_s)).setPoolSize(2));
    client.open();
    TelemetryServer server(&client);
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    TelemetryReader reader;
    Watch watch(&reader);
    reader.open(server.path());
    QVERIFY(eventually([&] { return watch.readyConnections() == 2; }));

    const qint64 sequence = simulator.announceMoving(u"a"_s, Testing::MovingTarget::toNode(u"b"_s), 10s);
    QVERIFY(eventually([&] { return watch.snapshot.counters.handoffsSucceeded == 2; }));
    QVERIFY(eventually([&] {
        return watch.count<HandoffEvent>([](const auto &event) { return event.stage == HandoffStage::Completed; }) == 2;
    }));
    QVERIFY(watch.isComplete());
    const auto notification = std::find_if(watch.journal.begin(), watch.journal.end(),
                                           [](const auto &entry) { return std::holds_alternative<Notification>(entry.event); });
    QVERIFY(notification != watch.journal.end());
    const auto moving = std::get<Notification>(notification->event);
    QCOMPARE(moving.type, NotificationType::Moving);
    QCOMPARE(moving.sequence, sequence);
    QCOMPARE(moving.target, simulator.endpoint(u"b"_s));
    QVERIFY2(moving.frame.startsWith(">4\r\n") && moving.frame.contains("MOVING"), moving.frame.constData());
    QVERIFY(eventually([&] {
        return std::all_of(watch.snapshot.connections.begin(), watch.snapshot.connections.end(),
                           [&](const auto &connection) { return connection.peer == simulator.endpoint(u"b"_s); });
    }));
    QVERIFY(watch.snapshot.handoffDuration.count() == 2);
}

void tst_Telemetry::aLostServerIsSeenAndNothingIsRepeatedAfterReattaching()
{
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(2).setReconnectDelay(5ms, 20ms));
    client.open();
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    TelemetryReader reader;
    Watch watch(&reader);
    reader.open(server.path());
    QVERIFY(eventually([&] { return watch.readyConnections() == 2; }));

    const auto isLoss = [](const ConnectionEvent &event) { return event.error.code() == Error::Code::ConnectionLost; };
    redis.kill();
    QVERIFY(eventually([&] { return watch.count<ConnectionEvent>(isLoss) >= 1; }));
    QVERIFY(eventually([&] { return watch.readyConnections() == 0; }));
    QVERIFY(eventually([&] { return watch.snapshot.connections[0].lastError.code() != Error::Code::None; }));

    // While nobody watches …
    const QString path = server.path();
    server.close();
    QVERIFY(!server.isListening());
    QVERIFY(!QFile::exists(path));
    QVERIFY(eventually([&] { return reader.state() == TelemetryReader::State::Connecting; }));
    QCOMPARE(reader.errorString(), u"The process said: the client no longer publishes"_s);
    QVERIFY(reader.nextAttemptIn() > 0ms && reader.nextAttemptIn() <= 500ms);
    QVERIFY(redis.restart());
    QVERIFY(eventually([&] { return client.state() == ClientState::Ready; }));
    // … the journal goes on; afterwards the reader has all of it, once.
    QVERIFY(server.listen());
    QCOMPARE(server.path(), path);
    QVERIFY(eventually([&] { return watch.readyConnections() == 2; }));
    QVERIFY(eventually([&] { return watch.journal.size() >= client.journal().size(); }));
    QVERIFY(watch.isComplete());
    QCOMPARE(watch.hellos.size(), 2);
    QCOMPARE(watch.lost, quint64(0));
}

void tst_Telemetry::aProcessWhoseMainThreadHangsIsStillPublished()
{
    RedisServer redis;
    Client client(redis.url());
    client.open();
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    QSet<quint8> types;
    std::thread other([&types, path = server.path()] {
        QLocalSocket socket;
        socket.connectToServer(path);
        QByteArray bytes;
        const QDeadlineTimer limit(10s);
        while (!types.contains(Heartbeat) && !limit.hasExpired() && socket.waitForReadyRead(5'000)) {
            bytes += socket.readAll();
            for (const Frame &frame : takeFrames(&bytes))
                types.insert(frame.type);
        }
    });
    other.join(); // this thread runs no events meanwhile
    QCOMPARE(types, (QSet<quint8>{Hello, Snapshot, Events, Heartbeat}));
}

void tst_Telemetry::aSilentProcessIsStaleUntilItSpeaks()
{
    FakeSource source(m_runtime->filePath(u"source"_s));
    source.answer = greeting();
    TelemetryReader reader;
    Watch watch(&reader);
    reader.open(source.fullServerName());
    QVERIFY(eventually([&] { return reader.state() == TelemetryReader::State::Connected; }));
    QCOMPARE(watch.hellos.value(0).application, u"impostor"_s);
    QVERIFY(eventually([&] { return reader.state() == TelemetryReader::State::Stale; }));
    QCOMPARE(source.left, 0);
    source.peer->write(frame(99, "a later type"_ba));
    QVERIFY(eventually([&] { return reader.state() == TelemetryReader::State::Connected; }));
    QCOMPARE(source.accepted, 1);
}

void tst_Telemetry::observersThatTalkAreDropped()
{
    RedisServer redis;
    Client client(redis.url());
    client.open();
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    TelemetryReader reader;
    Watch watch(&reader);
    reader.open(server.path());

    QLocalSocket quiet;
    quiet.connectToServer(server.path());
    quiet.write(QByteArray(4'096, 'x'));
    QLocalSocket loud;
    loud.connectToServer(server.path());
    loud.write(QByteArray(1'000'000, 'x'));
    QVERIFY(eventually([&] { return loud.state() == QLocalSocket::UnconnectedState; }));
    QVERIFY(eventually([&] { return server.observerCount() == 2; }));
    QCOMPARE(quiet.state(), QLocalSocket::ConnectedState);
    const quint64 before = reader.bytesRead();
    await(client.execute({"PING"}));
    QVERIFY(eventually([&] { return reader.bytesRead() > before && watch.readyConnections() > 0; }));
}

void tst_Telemetry::aNinthObserverIsRefused()
{
    Client client(ClientOptions{});
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    std::array<QLocalSocket, 8> observers;
    for (QLocalSocket &observer : observers) {
        observer.connectToServer(server.path());
        QVERIFY(eventually([&] { return observer.bytesAvailable() > 0; }));
    }
    QCOMPARE(server.observerCount(), 8);
    TelemetryReader ninth;
    ninth.open(server.path());
    QVERIFY(eventually([&] { return !ninth.errorString().isEmpty(); }));
    QCOMPARE(ninth.errorString(), u"The process said: 8 observers are attached already"_s);
    QCOMPARE(ninth.state(), TelemetryReader::State::Connecting);
    observers[3].abort();
    QVERIFY(eventually([&] { return ninth.state() == TelemetryReader::State::Connected; }));
}

void tst_Telemetry::aSlowObserverDoesNotGrowMemory()
{
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(500));
    client.open();
    QVERIFY(eventually([&] { return client.snapshot().counters.socketsOpen == 500; }));
    TelemetryServer server(&client);
    QVERIFY(server.listen());

    QLocalSocket slow;
    slow.setReadBufferSize(1); // takes nothing from the system until it is told to
    slow.connectToServer(server.path());
    QVERIFY(eventually([&] { return server.observerCount() == 1; }));
    // Enough happens for several times the bound: each of ten snapshots a second has 500 connections.
    const TimePoint start = client.snapshot().at;
    const auto busy = [&] {
        await(client.execute({"PING"}));
        return client.snapshot().at - start > 6s;
    };
    QVERIFY(eventually(busy, 30s));

    const qint64 resumed = client.snapshot().at.time_since_epoch().count();
    slow.setReadBufferSize(0);
    QByteArray bytes;
    qint64 backlog = 0;
    quint64 lastEvent = 0;
    qint64 newest = 0;
    const auto isCurrent = [&] {
        await(client.execute({"PING"}));
        bytes += slow.readAll();
        for (const Frame &frame : takeFrames(&bytes)) {
            const QCborMap body = QCborValue::fromCbor(frame.body).toMap();
            if (frame.type == Snapshot)
                newest = body.value(1).toInteger();
            if (frame.type == Events) {
                for (const QCborValue &entry : body.value(1).toArray()) {
                    if (quint64(entry.toMap().value(1).toInteger()) != lastEvent + 1)
                        return false;
                    ++lastEvent;
                }
            }
            if (newest < resumed)
                backlog += frame.body.size();
        }
        return newest > resumed && lastEvent == client.journal().constLast().number;
    };
    QVERIFY(eventually(isCurrent));
    QVERIFY2(backlog > 512 * 1024, qPrintable(QString::number(backlog)));
    QVERIFY2(backlog < 1'800'000, qPrintable(QString::number(backlog))); // the bound and the system's own buffer
}

void tst_Telemetry::nonsenseOfAProcessIsRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("reason");
    const QString nonsense = u"The process sent something else than telemetry: "_s;
    QTest::newRow("text") << QByteArray("220 mail.example.org ESMTP ready\r\n") << nonsense + u"a frame of more than 1 MiB"_s;
    QTest::newRow("other magic") << greeting(u"other"_s) << nonsense + u"greeting: not telemetry of qredis"_s;
    QTest::newRow("other version") << greeting(u"qredis-telemetry"_s, 7) << nonsense + u"greeting: version 7 instead of 1"_s;
    QTest::newRow("no greeting") << frame(Heartbeat, "\xa0"_ba) << nonsense + u"no greeting"_s;
    QTest::newRow("unknown type first") << frame(77, "\xa0"_ba) << nonsense + u"no greeting"_s;
    QTest::newRow("bad snapshot") << greeting() + frame(Snapshot, "\xa1\x04\x18\x63"_ba)
                                  << nonsense + u"snapshot: field 4: not a known value"_s;
    QTest::newRow("no CBOR") << greeting() + frame(Events, "\x1c\x1c"_ba)
                             << nonsense
            + u"events: damaged CBOR (Invalid CBOR stream: illegal number encoding (future extension))"_s;
    QTest::newRow("no map") << greeting() + frame(Events, "\x01"_ba) << nonsense + u"events: field 0: not a map"_s;
    QTest::newRow("oversize") << greeting() + QByteArray("\x01\x00\x10\x00\x02", 5) << nonsense + u"a frame of more than 1 MiB"_s;
    QTest::newRow("flood") << QByteArray(20'000'000, '\xff') << nonsense + u"a frame of more than 1 MiB"_s;
    QTest::newRow("silence") << QByteArray() << u"The process did not greet within 2 s"_s;
}

void tst_Telemetry::nonsenseOfAProcessIsRefused()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, reason);
    FakeSource source(m_runtime->filePath(u"source"_s));
    source.answer = answer;
    TelemetryReader reader;
    Watch watch(&reader);
    reader.open(source.fullServerName());
    QVERIFY(eventually([&] { return !reader.errorString().isEmpty(); }));
    QCOMPARE(reader.errorString(), reason);
    QCOMPARE(reader.state(), TelemetryReader::State::Connecting);
    QVERIFY(reader.nextAttemptIn() > 0ms && reader.nextAttemptIn() <= 500ms);
    QCOMPARE(watch.snapshots, 0);
    QVERIFY(reader.bytesRead() < 1'000'000);
    QVERIFY(eventually([&] { return source.left == 1; }));
    // Tried again, and after another failure less often, also when the greeting was good.
    QVERIFY(eventually([&] { return source.left == 2; }));
    QVERIFY(reader.nextAttemptIn() > 500ms && reader.nextAttemptIn() <= 1s);
    source.answer = greeting();
    QVERIFY(eventually([&] { return reader.state() == TelemetryReader::State::Connected; }));
    QCOMPARE(reader.errorString(), QString());
}

void tst_Telemetry::aReaderSurvivesBeingClosedInItsSlots()
{
    FakeSource source(m_runtime->filePath(u"source"_s));
    source.answer = greeting() + frame(Snapshot, "\xa0"_ba) + frame(Snapshot, "\xa0"_ba) + frame(Snapshot, "\xa0"_ba);
    TelemetryReader reader;
    Watch watch(&reader);
    connect(&reader, &TelemetryReader::snapshotReceived, &reader, &TelemetryReader::close);
    reader.open(source.fullServerName());
    QVERIFY(eventually([&] { return source.left == 1; }));
    QCOMPARE(watch.snapshots, 1);
    QCOMPARE(reader.state(), TelemetryReader::State::Unconnected);

    const auto closing = connect(&reader, &TelemetryReader::helloReceived, &reader, &TelemetryReader::close);
    reader.open(source.fullServerName());
    QVERIFY(eventually([&] { return source.left == 2; }));
    QCOMPARE(watch.snapshots, 1);
    disconnect(closing);
    const auto again = connect(&reader, &TelemetryReader::stateChanged, &reader, [&](TelemetryReader::State state) {
        if (state == TelemetryReader::State::Connected && source.accepted < 5)
            reader.open(source.fullServerName());
    });
    reader.open(source.fullServerName());
    QVERIFY(eventually([&] { return watch.snapshots == 2; }));
    QCOMPARE(source.accepted, 5);
    disconnect(again);
}

void tst_Telemetry::aMissingSocketIsTriedAgain()
{
    const QString path = m_runtime->filePath(u"source"_s);
    TelemetryReader reader;
    reader.open(path);
    QCOMPARE(reader.state(), TelemetryReader::State::Connecting);
    QVERIFY(!reader.errorString().isEmpty());
    QVERIFY(reader.nextAttemptIn() > 0ms);
    FakeSource source(path);
    source.answer = greeting();
    QVERIFY(eventually([&] { return reader.state() == TelemetryReader::State::Connected; }));
    QCOMPARE(reader.nextAttemptIn(), 0ms);
}

void tst_Telemetry::theFolderIsPrivate()
{
    Client client(ClientOptions{});
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    QCOMPARE(QFileInfo(server.path()).path(), TelemetryReader::directory());
    QCOMPARE(TelemetryReader::directory(), m_runtime->filePath(u"qredis"_s));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(TelemetryReader::directory()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
    QCOMPARE(::stat(QFile::encodeName(server.path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0077, mode_t(0));
    QVERIFY(server.listen(u"again"_s)); // and once more with the folder there
}

void tst_Telemetry::foldersOfOthersAreRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<uint>("owner");
    QTest::addColumn<QString>("reason");
    QTest::newRow("readable by the group") << 0740 << uint(::geteuid())
                                           << u"The folder %1 is open to other users; it must have mode 0700"_s;
    QTest::newRow("writable by all") << 01777 << uint(::geteuid())
                                     << u"The folder %1 is open to other users; it must have mode 0700"_s;
    QTest::newRow("link") << -1 << uint(::geteuid()) << u"%1 is not a folder"_s;
    QTest::newRow("another owner") << 0700 << 65'534U << u"The folder %1 belongs to another user"_s;
}

void tst_Telemetry::foldersOfOthersAreRefused()
{
    QFETCH(const int, mode);
    QFETCH(const uint, owner);
    QFETCH(const QString, reason);
    const QString folder = TelemetryReader::directory();
    const QByteArray name = QFile::encodeName(folder);
    if (mode < 0) {
        QVERIFY(QFile::link(m_runtime->path(), folder));
    } else {
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(::chmod(name.constData(), mode_t(mode)), 0);
        if (owner != ::geteuid() && ::chown(name.constData(), owner, owner) != 0)
            QSKIP("only root can give a folder away");
    }
    Client client(ClientOptions{});
    TelemetryServer server(&client);
    QTest::ignoreMessage(QtWarningMsg, qPrintable(reason.arg(folder)));
    QVERIFY(!server.listen());
    QVERIFY(!server.isListening());
    QCOMPARE(server.errorString(), reason.arg(folder));
    QCOMPARE(server.path(), QString());
}

void tst_Telemetry::withoutRuntimeDirectoryTheTemporaryOneIsUsed()
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(m_runtime->path()));
    for (const char *value : {"", "relative", "/does/not/exist"}) {
        qputenv("XDG_RUNTIME_DIR", value);
        QCOMPARE(TelemetryReader::directory(), m_runtime->filePath(u"qredis-%1"_s.arg(::geteuid())));
    }
    Client client(ClientOptions{});
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    QVERIFY(paths(TelemetryReader::discover()).contains(server.path()));
    qputenv("TMPDIR", before);
    if (before.isEmpty())
        qunsetenv("TMPDIR");
}

void tst_Telemetry::socketsOfEndedProcessesAreRemoved()
{
    const QString folder = TelemetryReader::directory();
    QCOMPARE(::mkdir(QFile::encodeName(folder).constData(), 0700), 0);
    const QString ended = u"%1/service.%2.sock"_s.arg(folder).arg(endedProcess());
    makeSocketFile(ended);
    // The number of a process means nothing where it lives in a container of its own; what counts is that it answers.
    FakeSource contained(u"%1/contained.%2.label.sock"_s.arg(folder).arg(endedProcess()));
    makeSocketFile(folder + u"/unrelated.sock"_s);
    QFile plain(u"%1/plain.%2.sock"_s.arg(folder).arg(endedProcess()));
    QVERIFY(plain.open(QIODevice::WriteOnly));

    const QStringList discovered = paths(TelemetryReader::discover());
    QVERIFY(!discovered.contains(ended));
    QVERIFY(discovered.contains(contained.fullServerName()));
    QVERIFY(!discovered.contains(folder + u"/unrelated.sock"_s));
    QVERIFY(!discovered.contains(plain.fileName()));

    Client client(ClientOptions{});
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    QVERIFY(!QFile::exists(ended));
    QVERIFY(QFile::exists(contained.fullServerName()));
    QVERIFY(plain.exists());

    // A crashed process had our number.
    const QString own = server.path();
    server.close();
    makeSocketFile(own);
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    QCOMPARE(server.path(), own);
}

void tst_Telemetry::clientsOfOneProcessNeedLabels()
{
    Client client(ClientOptions{});
    TelemetryServer first(&client);
    QVERIFY(first.listen());
    TelemetryServer second(&client);
    const QString reason = u"%1 is in use: each client of a process needs a label of its own"_s.arg(first.path());
    QTest::ignoreMessage(QtWarningMsg, qPrintable(reason));
    QVERIFY(!second.listen());
    QCOMPARE(second.errorString(), reason);
    QVERIFY(second.listen(u"second"_s));
    QCOMPARE(second.errorString(), QString());
    QVERIFY(second.path().endsWith(u".second.sock"_s));
    QVERIFY(first.isListening());
    first.close();
    QVERIFY(second.listen());
}

void tst_Telemetry::aServerThatIsAChildOfItsClientIsRefused()
{
    Client client(ClientOptions{});
    TelemetryServer server(&client, &client);
    const QString reason = u"TelemetryServer must not be a child of its client, which has to outlive it"_s;
    QTest::ignoreMessage(QtWarningMsg, qPrintable(reason));
    QVERIFY(!server.listen());
    QCOMPARE(server.errorString(), reason);
}

QTEST_GUILESS_MAIN(tst_Telemetry)
#include "tst_telemetry.moc"
