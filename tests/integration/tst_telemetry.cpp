// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "qredis/endpoint/telemetryreader.h"
#include "qredis/endpoint/telemetryserver.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/shared/certificates.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qcborstreamwriter.h>
#include <QtCore/qcborvalue.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qendian.h>
#include <QtCore/qscopeguard.h>
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

enum FrameType : quint8 { Hello = 1, Snapshot = 2, Events = 3, Heartbeat = 4, Bye = 5, Change = 7 };

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
    void theEnvironmentPublishesEveryClient();
    void addressesCanBeAliased();
    void changesAddUpToWhatTheClientIs();
    void aProgramConnectsStandardInputAndOutput();
    void badAddressesAreRefused_data();
    void badAddressesAreRefused();
    void readersElsewhereAreKnownByTheirCertificate();
    void readersElsewhereAreKnownByAToken();
    void withoutProofOfWhoReadsNoPortIsOpened();

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
    QVERIFY(types.contains({Hello, Snapshot, Events, Heartbeat}));
}

void tst_Telemetry::aSilentProcessIsStaleUntilItSpeaks()
{
    FakeSource source(m_runtime->filePath(u"source"_s));
    source.answer = greeting();
    TelemetryReader reader;
    Watch watch(&reader);
    reader.setStaleAfter(300ms);
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
    Testing::MaintenanceSimulator simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorString()));
    QVERIFY(simulator.addNode(u"a"_s));
    Client client(ClientOptions::fromUrl(simulator.url(u"a"_s)).setPoolSize(1));
    client.open();
    QVERIFY(eventually([&] { return client.state() == ClientState::Ready; }));
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    QLocalSocket slow;
    slow.setReadBufferSize(1); // takes nothing from the system until it is told to
    slow.connectToServer(server.path());
    QVERIFY(eventually([&] { return server.observerCount() == 1; }));

    // Each of these notifications is 60 kB of journal: several times what may wait for an observer.
    const auto receive = [&](int count) {
        for (int i = 0; i < count; ++i)
            simulator.sendRaw(
                u"a"_s, ">3\r\n$6\r\nMOVING\r\n:" + QByteArray::number(i) + "\r\n$60000\r\n" + QByteArray(60'000, 'x') + "\r\n");
    };
    receive(80);
    QVERIFY2(eventually([&] { return client.journal().size() >= 80; }), qPrintable(QString::number(client.journal().size())));
    const QList<JournalEntry> entries = client.journal();
    QCOMPARE(entries.last().number - entries.first().number + 1, quint64(entries.size())); // whole, however long
    // Somebody who reads gets all of it meanwhile.
    TelemetryReader other;
    Watch watch(&other);
    other.open(server.path());
    QVERIFY(eventually([&] { return watch.journal.size() >= 80; }));

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
            if (frame.type == Snapshot || frame.type == Change)
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
    QTest::newRow("silence") << QByteArray() << u"The process did not greet within 0.3 s"_s;
}

void tst_Telemetry::nonsenseOfAProcessIsRefused()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, reason);
    FakeSource source(m_runtime->filePath(u"source"_s));
    source.answer = answer;
    TelemetryReader reader;
    Watch watch(&reader);
    reader.setStaleAfter(300ms);
    reader.setRetryDelay(50ms, 10s);
    reader.open(source.fullServerName());
    QVERIFY(eventually([&] { return !reader.errorString().isEmpty(); }));
    QCOMPARE(reader.errorString(), reason);
    QCOMPARE(reader.state(), TelemetryReader::State::Connecting);
    QVERIFY(reader.nextAttemptIn() <= 50ms);
    QCOMPARE(watch.snapshots, 0);
    QVERIFY(reader.bytesRead() < 1'000'000);
    QVERIFY(eventually([&] { return source.left == 1; }));
    // Tried again, and after another failure less often, also when the greeting was good.
    QVERIFY(eventually([&] { return source.left == 3; }));
    QVERIFY(reader.nextAttemptIn() > 100ms && reader.nextAttemptIn() <= 200ms);
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

void tst_Telemetry::theEnvironmentPublishesEveryClient()
{
    qputenv("QREDIS_TELEMETRY", "local");
    const auto restore = qScopeGuard([] { qunsetenv("QREDIS_TELEMETRY"); });
    {
        Client orders(ClientOptions().setClientName(u"orders"_s));
        Client again(ClientOptions().setClientName(u"orders"_s));
        orders.open();
        again.open();
        const QStringList found = paths(TelemetryReader::discover());
        const QString stem = u"%1/tst_telemetry.%2."_s.arg(TelemetryReader::directory()).arg(QCoreApplication::applicationPid());
        QVERIFY2(found.contains(stem + u"orders.sock"_s) && found.contains(stem + u"orders-2.sock"_s),
                 qPrintable(found.join(u' ')));
    }
    QCOMPARE(QDir(TelemetryReader::directory()).entryList(QDir::System), QStringList());

    qputenv("QREDIS_TELEMETRY", "everywhere");
    Client client{ClientOptions()};
    QTest::ignoreMessage(QtWarningMsg, "QREDIS_TELEMETRY: everywhere is not \"local\"");
    client.open();
    QCOMPARE(QDir(TelemetryReader::directory()).entryList(QDir::System), QStringList());
}

void tst_Telemetry::addressesCanBeAliased()
{
    Testing::MaintenanceSimulator simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorString()));
    QVERIFY(simulator.addNode(u"a"_s) && simulator.addNode(u"b"_s));
    Client client(ClientOptions::fromUrl(simulator.url(u"a"_s)).setPoolSize(2));
    client.open();
    TelemetryServer server(&client);
    server.setAddresses(TelemetryServer::Addresses::Aliased);
    QVERIFY(server.listen());
    TelemetryReader reader;
    Watch watch(&reader);
    QByteArray sent;
    connect(&reader, &TelemetryReader::framesRead, &reader, [&](const QByteArray &frames) { sent += frames; });
    reader.open(server.path());
    QVERIFY(eventually([&] { return watch.readyConnections() == 2; }));
    simulator.announceMoving(u"a"_s, Testing::MovingTarget::toNode(u"b"_s), 10s);
    QVERIFY(eventually([&] { return watch.snapshot.counters.handoffsSucceeded == 2; }));
    QVERIFY(eventually([&] { return watch.journal.size() == client.journal().size(); }));
    QVERIFY(sent.contains("ep-1"));
    QVERIFY(!sent.contains("127.0.0.1"));
    QVERIFY(!sent.contains(QSysInfo::machineHostName().toUtf8()));
    QCOMPARE(watch.snapshot.connections[0].peer.host(), u"ep-1"_s); // both nodes are ports of one host
    QCOMPARE(watch.snapshot.connections[0].peer.port(), simulator.endpoint(u"b"_s).port());
}

void tst_Telemetry::changesAddUpToWhatTheClientIs()
{
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(5));
    client.open();
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    QLocalSocket raw;
    raw.connectToServer(server.path());
    QMap<quint8, int> types;
    QByteArray bytes;
    TelemetryReader reader;
    Watch watch(&reader);
    reader.open(server.path());
    int commands = 0;
    const auto watched = [&] {
        await(client.execute({"INCR", "n"}));
        ++commands;
        bytes += raw.readAll();
        for (const Frame &frame : takeFrames(&bytes))
            ++types[frame.type];
        return types.value(Change) >= 5;
    };
    QVERIFY(eventually(watched));
    QCOMPARE(types.value(Snapshot), 1);
    QVERIFY(eventually([&] { return watch.snapshot.counters.commandsFinished == quint64(commands); }));
    const ClientSnapshot now = client.snapshot();
    QCOMPARE(watch.snapshot.connections.size(), now.connections.size());
    QCOMPARE(watch.snapshot.counters.bytesRead, now.counters.bytesRead);
    QCOMPARE(watch.snapshot.latency.count(), now.latency.count());
    for (qsizetype i = 0; i < now.connections.size(); ++i) {
        QCOMPARE(watch.snapshot.connections[i].commandsFinished, now.connections[i].commandsFinished);
        QCOMPARE(watch.snapshot.connections[i].localAddress, now.connections[i].localAddress);
    }
}

/// Stands in for ssh: prints what it is told to run, connects standard input and output with the socket, or complains.
void tst_Telemetry::aProgramConnectsStandardInputAndOutput()
{
    Client client{ClientOptions()};
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    QFile script(m_runtime->filePath(u"ssh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho \"$@\" > \"$0.arguments\"\nexec \"$QREDIS_TEST_MONITOR\" --telemetry-pipe "
                 + server.path().toUtf8() + '\n');
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    qputenv("QREDIS_TEST_MONITOR", QREDIS_BINARY_DIR "/bin/qredis-monitor");
    if (!QFile::exists(qEnvironmentVariable("QREDIS_TEST_MONITOR")))
        QSKIP("the monitor is not built");

    TelemetryReader reader;
    Watch watch(&reader);
    reader.setSshCommand({script.fileName(), u"-T"_s});
    QVERIFY(reader.open(u"ssh://me@far.example:2222/orders"_s));
    QVERIFY(eventually([&] { return watch.snapshots > 0; }));
    QCOMPARE(watch.hellos[0].processId, QCoreApplication::applicationPid());
    QCOMPARE(server.observerCount(), 1);
    QFile arguments(script.fileName() + u".arguments"_s);
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QCOMPARE(arguments.readAll(), "-T -p 2222 me@far.example qredis-monitor --telemetry-pipe orders\n"_ba);
    reader.close();
    QVERIFY(eventually([&] { return server.observerCount() == 0; }));

    server.close(); // the program says why it ends
    QVERIFY(reader.open(u"ssh://far.example/orders"_s));
    QVERIFY(eventually([&] { return !reader.errorString().isEmpty(); }));
    QVERIFY2(reader.errorString().contains(u"no such socket"_s), qPrintable(reader.errorString()));
    reader.setSshCommand({m_runtime->filePath(u"missing"_s)});
    QVERIFY(reader.open(u"ssh://far.example/orders"_s));
    QVERIFY(eventually([&] { return reader.errorString().contains(u"missing cannot be started"_s); }));
}

void tst_Telemetry::badAddressesAreRefused_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"ssh://", "ssh://host", "ssh://host/", "ssh://-oProxyCommand=x/name", "ssh://host/a b", "ssh://host/$(id)",
          "ssh://host/;id", "ssh://host/-x", "ssh://user:secret@host/name", "ssh://-u@host/name", "tls://host", "tls://:1234",
          "tls://host:0", "tls://host:70000", "tls://host:1/name", "tls://user@host:1"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_Telemetry::badAddressesAreRefused()
{
    QFETCH(const QString, address);
    TelemetryReader reader;
    QVERIFY(!reader.open(address));
    QCOMPARE(reader.state(), TelemetryReader::State::Unconnected);
    QVERIFY2(reader.errorString().contains(address), qPrintable(reader.errorString()));
}

void tst_Telemetry::readersElsewhereAreKnownByTheirCertificate()
{
    Certificates certificates;
    QVERIFY(certificates.isValid());
    QVERIFY(certificates.make(u"service"_s, u"IP:127.0.0.1"_s) && certificates.make(u"operator"_s, u"DNS:operator"_s));
    Client client{ClientOptions()};
    TelemetryServer server(&client);
    QSslConfiguration tls = certificates.server(u"service"_s);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromPath(certificates.file(u"ca.pem"_s)));
    QVERIFY2(server.listenTls(QHostAddress::LocalHost, 0, tls), qPrintable(server.errorString()));
    QCOMPARE(server.path(), QString());
    const QString source = u"tls://127.0.0.1:%1"_s.arg(server.port());

    TelemetryReader reader;
    Watch watch(&reader);
    reader.setTlsConfiguration(certificates.client(u"operator"_s));
    QVERIFY(reader.open(source));
    QVERIFY2(eventually([&] { return watch.snapshots > 0; }), qPrintable(reader.errorString()));
    QCOMPARE(server.observerCount(), 1);

    TelemetryReader stranger;
    Watch nothing(&stranger);
    stranger.setRetryDelay(20ms, 20ms);
    stranger.setTlsConfiguration(certificates.client()); // no certificate of its own
    QVERIFY(stranger.open(source));
    QVERIFY(eventually([&] { return !stranger.errorString().isEmpty(); }));
    Certificates others;
    QVERIFY(others.isValid() && others.make(u"operator"_s, u"DNS:operator"_s));
    QSslConfiguration forged = others.client(u"operator"_s); // of another authority
    forged.setCaCertificates(tls.caCertificates());
    TelemetryReader impostor;
    Watch nothingEither(&impostor);
    impostor.setTlsConfiguration(forged);
    QVERIFY(impostor.open(source));
    QVERIFY(eventually([&] { return !impostor.errorString().isEmpty(); }));
    TelemetryReader doubter; // does not know our authority
    doubter.setTlsConfiguration(others.client(u"operator"_s));
    QVERIFY(doubter.open(source));
    QVERIFY(eventually([&] { return !doubter.errorString().isEmpty(); }));
    QCOMPARE(nothing.hellos.size() + nothingEither.hellos.size(), 0);
    QCOMPARE(server.observerCount(), 1);
}

void tst_Telemetry::readersElsewhereAreKnownByAToken()
{
    Certificates certificates;
    QVERIFY(certificates.isValid() && certificates.make(u"service"_s, u"IP:127.0.0.1"_s));
    Client client{ClientOptions()};
    TelemetryServer server(&client);
    QVERIFY2(server.listenTls(QHostAddress::LocalHost, 0, certificates.server(u"service"_s), "a token of sufficient length"),
             qPrintable(server.errorString()));
    const QString source = u"tls://127.0.0.1:%1"_s.arg(server.port());
    for (const QByteArray &token : {"a token of sufficient lengtH"_ba, QByteArray()}) {
        TelemetryReader stranger;
        Watch watch(&stranger);
        stranger.setTlsConfiguration(certificates.client());
        stranger.setToken(token);
        QVERIFY(stranger.open(source));
        QVERIFY(eventually([&] { return !stranger.errorString().isEmpty(); }));
        QCOMPARE(watch.hellos.size(), 0);
    }
    TelemetryReader reader;
    Watch watch(&reader);
    reader.setTlsConfiguration(certificates.client());
    reader.setToken("a token of sufficient length");
    QVERIFY(reader.open(source));
    QVERIFY2(eventually([&] { return watch.snapshots > 0; }), qPrintable(reader.errorString()));
}

void tst_Telemetry::withoutProofOfWhoReadsNoPortIsOpened()
{
    Certificates certificates;
    QVERIFY(certificates.isValid() && certificates.make(u"service"_s, u"IP:127.0.0.1"_s));
    Client client{ClientOptions()};
    TelemetryServer server(&client);
    const auto refused = [&](const QSslConfiguration &tls, const QByteArray &token, const QString &reason) {
        QTest::ignoreMessage(QtWarningMsg, qPrintable(reason));
        return !server.listenTls(QHostAddress::LocalHost, 0, tls, token) && server.port() == 0 && server.errorString() == reason;
    };
    const QSslConfiguration tls = certificates.server(u"service"_s);
    QVERIFY(refused(tls, {}, u"listenTls() needs a token, or a configuration that verifies the readers' certificates"_s));
    QVERIFY(refused(tls, "short", u"listenTls(): a token of 5 bytes is not one of 16 to 1024 bytes"_s));
    QVERIFY(refused(certificates.client(), "a token of sufficient length", u"listenTls() needs a certificate and its key"_s));
    QSslConfiguration blind = tls;
    blind.setPeerVerifyMode(QSslSocket::VerifyPeer);
    blind.setCaCertificates({});
    QVERIFY(refused(blind, {}, u"listenTls() cannot verify readers without an authority"_s));
}

QTEST_GUILESS_MAIN(tst_Telemetry)
#include "tst_telemetry.moc"
