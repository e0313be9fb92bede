// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey=serves,reconnectsAfterARestart,carriesLargeValues
#include "qredis/testing/fakeclock.h"
#include "tests/integration/peer.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::ConnectionState;
using QRedis::Endpoint;
using QRedis::Error;
using QRedis::PendingReply;
using QRedis::Reply;
using QRedis::TransportOptions;
using QRedis::TransportSecurity;

namespace {

const QByteArray &megabyte()
{
    static const QByteArray value(1024 * 1024, 'x');
    return value;
}

QByteArray bulk(const QByteArray &text)
{
    return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

bool isReady(const Client &client)
{
    const auto connections = client.snapshot().connections;
    return std::all_of(connections.cbegin(), connections.cend(),
                       [](const auto &connection) { return connection.state == ConnectionState::Ready; });
}

} // namespace

/// The same behaviour over TCP, TLS and Unix domain sockets, whatever the other side does.
class TransportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void serves_data() { addServers(); }
    void serves();
    void reconnectsAfterARestart_data() { addServers(); }
    void reconnectsAfterARestart();
    // After the restarts, which take longer with what it leaves.
    void carriesLargeValues_data() { addServers(); }
    void carriesLargeValues();

    void deliversWhatCameBeforeTheEnd_data() { addWires(); }
    void deliversWhatCameBeforeTheEnd();
    void noticesTheEndWhileIdle_data();
    void noticesTheEndWhileIdle();
    void understandsBytesOneAtATime_data() { addWires(); }
    void understandsBytesOneAtATime();
    void doesNotWaitForAPeerThatTakesNothing_data() { addWires(); }
    void doesNotWaitForAPeerThatTakesNothing();
    void givesUpAPeerThatStalls();
    void saysWhatIsWrongWithASocket();
    void goesThroughAProxy_data();
    void goesThroughAProxy();
    void dialsIpv6Literals();
    void keepsConnectionsAlive();
    void doesNotLeaveASocketForTheNetwork();
    void doesNotFollowToARefusedEndpoint_data();
    void doesNotFollowToARefusedEndpoint();

private:
    void addServers();
    static void addWires();
    static void addRow(const char *name, Wire wire) { QTest::newRow(name) << wire; }

    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<RedisServer> m_server;
    QTemporaryDir m_folder;
    quint16 m_tlsPort = 0;
};

void TransportsTest::initTestCase()
{
    m_certificates = std::make_unique<Certificates>();
    QVERIFY2(m_certificates->isValid() && m_certificates->make(u"node"_s, u"DNS:node.test,IP:127.0.0.1,IP:::1"_s),
             "openssl makes no certificates");
    m_tlsPort = RedisServer::freePort();
    m_server = std::make_unique<RedisServer>(
        QStringList{u"--requirepass"_s, u"secret"_s, u"--unixsocket"_s, m_folder.filePath(u"redis.sock"_s), u"--tls-port"_s,
                    QString::number(m_tlsPort), u"--tls-cert-file"_s, m_certificates->file(u"node.pem"_s), u"--tls-key-file"_s,
                    m_certificates->file(u"node.key"_s), u"--tls-ca-cert-file"_s, m_certificates->file(u"ca.pem"_s),
                    u"--tls-auth-clients"_s, u"no"_s});
    QVERIFY2(m_server->isRunning(), "the server does not start");
}

void TransportsTest::addServers()
{
    QTest::addColumn<ClientOptions>("options");
    QTest::newRow("TCP") << ClientOptions::fromUrl(m_server->url(u":secret"_s, 2));
    auto tls = ClientOptions::fromUrl(QUrl(u"rediss://:secret@127.0.0.1:%1/2"_s.arg(m_tlsPort)));
    tls.setTransport(TransportOptions(tls.transport()).setTlsConfiguration(m_certificates->client()));
    QTest::newRow("TLS") << tls;
    QTest::newRow("Unix") << ClientOptions::fromUrl(QUrl(u"unix://:secret@%1/redis.sock?db=2"_s.arg(m_folder.path())));
}

void TransportsTest::addWires()
{
    QTest::addColumn<Wire>("wire");
    addRow("TCP", Wire::Tcp);
    addRow("TLS", Wire::Tls);
    addRow("Unix", Wire::Unix);
}

void TransportsTest::serves()
{
    QFETCH(ClientOptions, options);
    QCOMPARE(options.validate(), Error());
    Client client(options.setClientName(u"over-any-wire"_s));
    QSignalSpy errors(&client, &Client::errorOccurred);
    QSignalSpy states(&client, &Client::connectionStateChanged);
    client.open();
    QVERIFY(eventually([&] { return isReady(client); }));
    const QByteArray list = await(client.execute({"CLIENT", "LIST"})).toByteArray();
    QCOMPARE(list.count("name=over-any-wire "), 4);
    QCOMPARE(list.count(" db=2 "), 4);
    QRedis::Pipeline pipeline;
    for (int i = 0; i < 1'000; ++i) {
        pipeline.append({"SET", "key", QByteArray::number(i)});
        pipeline.append({"GET", "key"});
    }
    const QList<Reply> replies = await(client.execute(pipeline));
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(replies.at(2 * i + 1).toByteArray(), QByteArray::number(i));
    QCOMPARE(errors.count(), 0);
    QVERIFY(eventually([&] { return client.capability() == QRedis::Capability::Unsupported; })); // asked, and silent

    const bool secure = options.transport().security() == TransportSecurity::Tls;
    const auto isSecuring = [](const QVariantList &arguments) {
        return arguments.first().value<QRedis::ConnectionEvent>().state == ConnectionState::Securing;
    };
    QCOMPARE(std::any_of(states.cbegin(), states.cend(), isSecuring), secure);
    const auto connection = client.snapshot().connections.first();
    QCOMPARE(connection.peer, options.endpoint());
    QCOMPARE(connection.localAddress.isEmpty(), options.endpoint().isLocal());
}

void TransportsTest::carriesLargeValues()
{
    QFETCH(ClientOptions, options);
    Client client(options);
    QVERIFY(!await(client.execute({"SET", "large", megabyte()})).isError());
    QList<PendingReply> pending;
    for (int i = 0; i < 16; ++i)
        pending.append(client.execute({"GET", "large"}));
    for (const PendingReply &each : pending)
        QCOMPARE(await(each).toByteArray(), megabyte());
    const QByteArray huge = megabyte().repeated(32);
    QVERIFY(!await(client.execute({"SET", "large", huge})).isError());
    QVERIFY(await(client.execute({"GET", "large"})).toByteArray() == huge);
    QVERIFY(await(client.execute({"DEL", "large"})).toBool());
}

void TransportsTest::reconnectsAfterARestart()
{
    // contract: C3
    QFETCH(ClientOptions, options);
    Client client(options.setReconnectDelay(10ms, 50ms).setPoolSize(1));
    QVERIFY(eventually([&] { return !await(client.execute({"SET", "key", "value"})).isError(); }));
    m_server->pause(); // written, never executed
    const PendingReply read = client.execute({"GET", "key"});
    const PendingReply write = client.execute({"INCR", "counter"});
    const auto written = client.snapshot().counters.bytesWritten;
    QVERIFY(eventually([&] { return client.snapshot().counters.bytesWritten > written; }));
    m_server->kill();
    const Error error = await(write).error();
    QCOMPARE(error.code(), Error::Code::ConnectionLost);
    QVERIFY(error.mayHaveExecuted());
    QVERIFY2(error.message().contains(options.endpoint().toString()), qPrintable(error.message()));
    const PendingReply unwritten = client.execute({"SET", "later", "value"});
    QVERIFY(m_server->restart());
    for (const PendingReply &pending : {read, unwritten}) { // answered by the new server, which may not have got ready yet
        const Error answer = await(pending).error();
        QVERIFY2(!answer || answer.serverPrefix() == "LOADING", qPrintable(answer.message()));
    }
    QVERIFY(eventually([&] { return await(client.execute({"GET", "key"})).toByteArray() == "value"; }));
}

// ---- what the other side may do ----------------------------------------------------------------------------------------

void TransportsTest::deliversWhatCameBeforeTheEnd()
{
    // contract: C3
    QFETCH(Wire, wire);
    Peer peer(wire, *m_certificates, [](const Peer::Words &words, Link &link) -> std::optional<QByteArray> {
        if (words.first() == "GET")
            return bulk(megabyte());
        if (words.first() == "INCR" && words.value(1) == "last") {
            link.send(":1\r\n");
            link.finish();
            return QByteArray();
        }
        return words.first() == "INCR" ? std::optional<QByteArray>(QByteArray()) : std::nullopt;
    });
    Client client(peer.options());
    QVERIFY(!await(client.execute({"PING"})).isError());
    QRedis::Pipeline pipeline;
    pipeline.append({"GET", "a"});
    pipeline.append({"GET", "b"});
    pipeline.append({"INCR", "last"});
    pipeline.append({"INCR", "unanswered"});
    const QList<Reply> replies = await(client.execute(pipeline));
    QCOMPARE(replies.at(0).toByteArray(), megabyte());
    QCOMPARE(replies.at(1).toByteArray(), megabyte());
    QCOMPARE(replies.at(2).toInteger(), 1);
    QCOMPARE(replies.at(3).error().code(), Error::Code::ConnectionLost);
    QVERIFY(replies.at(3).error().mayHaveExecuted());
    QVERIFY(!await(client.execute({"PING"})).isError());
    QCOMPARE(peer.accepted(), 2);
}

void TransportsTest::noticesTheEndWhileIdle_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<QString>("end");
    for (const QString &end : {u"finish"_s, u"reset"_s, u"halfClose"_s}) {
        QTest::addRow("TCP, %s", qPrintable(end)) << Wire::Tcp << end;
        QTest::addRow("TLS, %s", qPrintable(end)) << Wire::Tls << end;
        QTest::addRow("Unix, %s", qPrintable(end)) << Wire::Unix << end;
    }
}

void TransportsTest::noticesTheEndWhileIdle()
{
    QFETCH(Wire, wire);
    QFETCH(QString, end);
    Peer peer(wire, *m_certificates, [](const Peer::Words &, Link &) { return std::nullopt; });
    Client client(peer.options());
    QSignalSpy errors(&client, &Client::errorOccurred);
    client.open();
    QVERIFY(eventually([&] { return isReady(client); }));
    if (end == u"finish")
        peer.link().finish();
    else if (end == u"reset")
        peer.link().reset();
    else
        peer.link().halfClose();
    QVERIFY(eventually([&] { return errors.count() == 1; }));
    const Error error = errors.first().first().value<Error>();
    QCOMPARE(error.code(), Error::Code::ConnectionLost);
    QVERIFY(!error.message().isEmpty());
    QVERIFY(eventually([&] { return peer.accepted() == 2 && isReady(client); })); // by itself
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return client.snapshot().counters.socketsOpen == 1; }));
    QCOMPARE(errors.count(), 1);
}

void TransportsTest::understandsBytesOneAtATime()
{
    QFETCH(Wire, wire);
    const QByteArray reply = "*3\r\n$5\r\nfirst\r\n:42\r\n%1\r\n+key\r\n,1.5\r\n";
    Peer peer(wire, *m_certificates, [reply](const Peer::Words &words, Link &link) -> std::optional<QByteArray> {
        if (words.first() == "HELLO") {
            link.trickle(ScriptedServer::politeAnswer(words));
            return QByteArray();
        }
        if (words.first() != "LRANGE")
            return std::nullopt;
        link.trickle(reply);
        return QByteArray();
    });
    Client client(peer.options());
    const PendingReply first = client.execute({"LRANGE", "a", "0", "-1"});
    const PendingReply second = client.execute({"LRANGE", "b", "0", "-1"});
    for (const PendingReply &each : {first, second}) {
        const Reply result = await(each);
        QCOMPARE(result.elements().size(), 3);
        QCOMPARE(result.elements().at(0).toByteArray(), QByteArray("first"));
        QCOMPARE(result.elements().at(1).toInteger(), 42);
        QCOMPARE(result.elements().at(2).value("key").toDouble(), 1.5);
    }
    QCOMPARE(peer.accepted(), 1);
}

void TransportsTest::doesNotWaitForAPeerThatTakesNothing()
{
    QFETCH(Wire, wire);
    // Not a single byte more is read once this arrives.
    Peer peer(wire, *m_certificates, [](const Peer::Words &words, Link &link) -> std::optional<QByteArray> {
        if (words.first() != "STALL")
            return std::nullopt;
        if (auto *socket = qobject_cast<QAbstractSocket *>(link.device()))
            socket->setReadBufferSize(1);
        else
            static_cast<QLocalSocket *>(link.device())->setReadBufferSize(1);
        link.device()->disconnect(SIGNAL(readyRead()));
        return QByteArray("+OK\r\n");
    });
    ClientOptions options = peer.options();
    options.setWriteTimeout(200ms).setCommandTimeout(15s);
    Client client(options);
    QSignalSpy errors(&client, &Client::errorOccurred);
    QVERIFY(!await(client.execute({"STALL"})).isError());
    const QByteArray huge = megabyte().repeated(64);
    const PendingReply write = client.execute({"SET", "key", huge});
    QVERIFY(eventually([&] { return errors.count() == 1; }));
    const Error error = errors.first().first().value<Error>();
    QCOMPARE(error.code(), Error::Code::ConnectionLost);
    QVERIFY2(error.message().contains(u"took no bytes"_s), qPrintable(error.message()));
    // Its last byte was not handed over: it goes to the next socket, where it is taken.
    QVERIFY(!await(write).isError());
    QCOMPARE(peer.accepted(), 2);
}

void TransportsTest::givesUpAPeerThatStalls()
{
    // contract: C8
    struct Case
    {
        std::unique_ptr<Peer> peer;
        std::unique_ptr<Client> client;
        PendingReply pending;
    };
    QRedis::Testing::FakeClock clock;
    std::vector<Case> cases;
    for (const Wire wire : {Wire::Tcp, Wire::Tls, Wire::Unix}) {
        Case each;
        each.peer = std::make_unique<Peer>(
            wire, *m_certificates, [silent = false](const Peer::Words &words, Link &) mutable -> std::optional<QByteArray> {
                silent = (silent || words.first() == "GET") && words.first() != "HELLO";
                return silent ? std::optional<QByteArray>(QByteArray()) : std::nullopt;
            });
        each.client = std::make_unique<Client>(each.peer->options(), Client::Environment{&clock, nullptr});
        QVERIFY(!await(each.client->execute({"PING"})).isError());
        each.pending = each.client->execute(QRedis::Command{"GET", "key"}.setTimeout(300ms)); // the others may take longer
        cases.push_back(std::move(each));
    }
    clock.advance(300ms);
    for (Case &each : cases) {
        const Error error = await(each.pending).error();
        QCOMPARE(error.code(), Error::Code::Timeout);
        QVERIFY(!error.mayHaveExecuted());
        QCOMPARE(each.peer->accepted(), 1);
    }
    clock.advance(4'900ms);
    for (Case &each : cases)
        QCOMPARE(each.peer->accepted(), 1);
    for (Case &each : cases) {
        QVERIFY(eventually([&] {
            clock.advance(100ms);
            return each.peer->accepted() == 2 && isReady(*each.client);
        }));
        QCOMPARE(each.peer->count("PING"), 2); // the second one asked whether the peer is still there
        QVERIFY(!await(each.client->execute({"PING"})).isError());
    }
}

void TransportsTest::saysWhatIsWrongWithASocket()
{
    const auto problem = [](const QString &path) {
        Client client(ClientOptions().setEndpoint(Endpoint::fromPath(path)).setCommandTimeout(500ms));
        const Error error = await(client.execute({"PING"})).error();
        return error.code() == Error::Code::ConnectionFailed ? error.message() : QString();
    };
    const QString nowhere = m_folder.filePath(u"nowhere"_s);
    QCOMPARE(problem(nowhere), u"No connection to %1: There is no socket of this name"_s.arg(nowhere));
    const QString abandoned = m_folder.filePath(u"abandoned"_s);
    {
        QLocalServer server;
        QVERIFY(server.listen(abandoned));
        QVERIFY(QFile::copy(abandoned, abandoned + u".copy"_s) || QFile::link(abandoned, abandoned + u".link"_s));
    }
    QFile file(abandoned);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(problem(abandoned), u"No connection to %1: No server listens on this socket"_s.arg(abandoned));
}

// ---- proxies and addresses ---------------------------------------------------------------------------------------------

namespace {

/// Enough of a SOCKS 5 proxy (RFC 1928) to lead every name to one port of this machine.
class SocksProxy final : public QObject
{
public:
    explicit SocksProxy(quint16 port) : m_port(port)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = m_server.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        });
    }
    [[nodiscard]] QNetworkProxy address() const { return {QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, m_server.serverPort()}; }
    [[nodiscard]] QStringList asked() const { return m_asked; }

private:
    void read(QTcpSocket *client)
    {
        if (auto *server = client->findChild<QTcpSocket *>()) {
            server->write(client->readAll());
            return;
        }
        const QByteArray bytes = client->readAll();
        if (!client->property("greeted").toBool()) {
            client->setProperty("greeted", true);
            client->write(QByteArray::fromHex("0500")); // no authentication
            return;
        }
        const bool isName = bytes.at(3) == 3;
        m_asked += isName ? QString::fromLatin1(bytes.mid(5, bytes.at(4))) : u"an address"_s;
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::abort);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        client->write(QByteArray::fromHex("05000001000000000000")); // connected
    }

    QTcpServer m_server;
    const quint16 m_port;
    QStringList m_asked;
};

} // namespace

void TransportsTest::goesThroughAProxy_data()
{
    QTest::addColumn<Wire>("wire");
    addRow("TCP", Wire::Tcp);
    addRow("TLS", Wire::Tls);
}

void TransportsTest::goesThroughAProxy()
{
    // contract: E1
    QFETCH(Wire, wire);
    QByteArray type;
    Peer peer(wire, *m_certificates, [&type](const Peer::Words &words, Link &) -> std::optional<QByteArray> {
        if (words.value(1) == "MAINT_NOTIFICATIONS")
            type = words.last();
        return words.first() == "GET" ? std::optional<QByteArray>(bulk(megabyte())) : std::nullopt;
    });
    const SocksProxy proxy(peer.port());
    ClientOptions options = peer.options();
    options.setTransport(TransportOptions(options.transport()).setProxy(proxy.address()));
    Client client(options.setEndpoint({u"node.test"_s, 7000})); // which only the proxy knows
    QCOMPARE(await(client.execute({"GET", "key"})).toByteArray(), megabyte());
    QCOMPARE(proxy.asked(), QStringList{u"node.test"_s});
    QCOMPARE(type, QByteArray("none"));
    peer.link().finish();
    QVERIFY(eventually([&] { return peer.accepted() == 2; }));
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return client.snapshot().connections.first().peer == Endpoint(u"node.test"_s, 7000); }));
}

void TransportsTest::dialsIpv6Literals()
{
    // contract: H11
    Peer peer(
        Wire::Tls, *m_certificates, [](const Peer::Words &, Link &) { return std::nullopt; }, u"node"_s,
        QHostAddress(QHostAddress::LocalHostIPv6));
    if (peer.port() == 0)
        QSKIP("this machine has no IPv6");
    auto options = ClientOptions::fromUrl(QUrl(u"rediss://[::1]:%1"_s.arg(peer.port())));
    options.setTransport(peer.options().transport()); // the certificate names the address
    Client client(options.setPoolSize(1));
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return client.snapshot().connections.first().peer == Endpoint(u"::1"_s, peer.port()); }));
}

void TransportsTest::keepsConnectionsAlive()
{
    Client client(ClientOptions::fromUrl(m_server->url(u":secret"_s)).setPoolSize(1));
    QVERIFY(!await(client.execute({"PING"})).isError());
    // What the system says of this process' sockets: "timer:(keepalive,29sec,0)".
    QVERIFY(eventually([&] { return !client.snapshot().connections.first().localAddress.isEmpty(); }));
    const QString local = client.snapshot().connections.first().localAddress;
    QFile table(u"/proc/net/tcp"_s);
    if (!table.open(QIODevice::ReadOnly))
        QSKIP("this machine does not tell about its sockets");
    const QByteArray port = QByteArray::number(local.section(u':', -1).toUInt(), 16).toUpper().rightJustified(4, '0');
    bool found = false;
    const auto lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const auto words = line.simplified().split(' ');
        if (!words.value(1).endsWith(':' + port) || words.value(3) != "01")
            continue;
        found = true;
        QCOMPARE(words.value(5).first(2), QByteArray("02")); // the keep-alive timer runs …
        const int ticks = words.value(5).mid(3).toInt(nullptr, 16);
        QVERIFY2(ticks > 2'000 && ticks <= 3'000, words.value(5).constData()); // … for 30 s
    }
    QVERIFY(found);
}

void TransportsTest::doesNotLeaveASocketForTheNetwork()
{
    // contract: E1 X2
    QByteArray type;
    Peer peer(Wire::Unix, *m_certificates, [&type](const Peer::Words &words, Link &) -> std::optional<QByteArray> {
        if (words.value(1) != "MAINT_NOTIFICATIONS")
            return std::nullopt;
        type = words.last();
        return QByteArray("+OK\r\n");
    });
    Peer network(Wire::Tcp, *m_certificates, [](const Peer::Words &, Link &) { return std::nullopt; });
    Client client(peer.options());
    QSignalSpy notices(&client, &Client::notificationReceived);
    QSignalSpy moves(&client, &Client::handoffFinished);
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return client.capability() == QRedis::Capability::Supported; }));
    QCOMPARE(type, QByteArray("none"));
    peer.link().send(">4\r\n$6\r\nMOVING\r\n:1\r\n:1\r\n" + bulk(network.endpoint().toString().toLatin1()));
    QVERIFY(eventually([&] { return moves.count() == 1; })); // to the socket itself, as if no endpoint had been named
    QCOMPARE(notices.first().first().value<QRedis::Notification>().deviations.size(), 1);
    QVERIFY(!await(client.execute({"PING"})).isError());
    QCOMPARE(network.accepted(), 0);
    QCOMPARE(peer.accepted(), 2);
}

void TransportsTest::doesNotFollowToARefusedEndpoint_data()
{
    QTest::addColumn<QRedis::EndpointPolicy>("policy");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("reason");
    QTest::newRow("policy") << QRedis::EndpointPolicy::only({u"b.test"_s}) << u"127.0.0.2"_s
                            << u"refused by the endpoint policy"_s;
    QTest::newRow("unspecified") << QRedis::EndpointPolicy() << u"0.0.0.0"_s << u"announced by 127.0.0.1:"_s;
    QTest::newRow("multicast") << QRedis::EndpointPolicy() << u"224.0.0.1"_s << u"announced by 127.0.0.1:"_s;
}

void TransportsTest::doesNotFollowToARefusedEndpoint()
{
    // contract: X2
    QFETCH(const QRedis::EndpointPolicy, policy);
    QFETCH(const QString, target);
    QFETCH(const QString, reason);
    Peer peer(Wire::Tcp, *m_certificates, [](const Peer::Words &, Link &) { return std::nullopt; });
    Peer other(
        Wire::Tcp, *m_certificates, [](const Peer::Words &, Link &) { return std::nullopt; }, u"node"_s,
        QHostAddress(u"127.0.0.2"_s));
    ClientOptions options = peer.options();
    options.setMaintenance(QRedis::MaintenanceOptions(options.maintenance()).setEndpointPolicy(policy));
    Client client(options);
    QSignalSpy notices(&client, &Client::notificationReceived);
    QSignalSpy moves(&client, &Client::handoffFinished);
    QVERIFY(!await(client.execute({"PING"})).isError());
    const QString named = u"%1:%2"_s.arg(target).arg(other.port());
    peer.link().send(">4\r\n$6\r\nMOVING\r\n:1\r\n:1\r\n" + bulk(named.toLatin1()));
    QVERIFY(eventually([&] { return moves.count() == 1; })); // to the same server again, as if no endpoint had been named
    const auto notice = notices.first().first().value<QRedis::Notification>();
    QVERIFY(!notice.target);
    QCOMPARE(notice.deviations.size(), 1);
    QVERIFY2(notice.deviations.first().contains(reason), qPrintable(notice.deviations.first()));
    QVERIFY(!await(client.execute({"PING"})).isError());
    QCOMPARE(other.accepted(), 0);
    const auto breakers = client.snapshot().breakers;
    QVERIFY(std::all_of(breakers.cbegin(), breakers.cend(),
                        [&](const QRedis::CircuitBreakerSnapshot &each) { return each.endpoint == peer.endpoint(); }));
}

QTEST_GUILESS_MAIN(TransportsTest)
#include "tst_transports.moc"
