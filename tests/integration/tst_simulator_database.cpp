// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/rawclient.h"
#include "tests/shared/await.h"

#include <QtCore/qscopeguard.h>
#include <QtTest/qtest.h>

#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using namespace QRedis::Testing;
using CloseMode = MaintenanceSimulator::CloseMode;
using DnsFault = MaintenanceSimulator::DnsFault;

namespace {

const QString A = u"a"_s;
const QString B = u"b"_s;
const QString C = u"c"_s;
const QString name = u"redis-12000.cluster.test"_s;

QByteArray bulk(const QByteArray &text)
{
    return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

} // namespace

/// The addresses and names of the simulated database, and what happens when they change.
class tst_SimulatorDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<MaintenanceSimulator>();
        QVERIFY2(m_simulator->start(), qPrintable(m_simulator->errorString()));
        QVERIFY(m_simulator->addNode(A, u"127.0.0.2:0"_s));
        // A name leads to addresses; the port is the same for all of them.
        const quint16 port = m_simulator->endpoint(A).port();
        QVERIFY2(m_simulator->addNode(B, u"127.0.0.3:%1"_s.arg(port)), qPrintable(m_simulator->errorString()));
        QVERIFY2(m_simulator->addNode(C, u"127.0.0.4:%1"_s.arg(port)), qPrintable(m_simulator->errorString()));
    }
    void cleanup() { m_simulator.reset(); }

    void namesAreAnsweredByTheSimulatorAlone()
    {
        m_simulator->setName(name, {A, u"::1"_s});
        QCOMPARE(resolve(name.toUpper()).addresses, (QList<QHostAddress>{QHostAddress(u"127.0.0.2"_s), QHostAddress(u"::1"_s)}));
        QCOMPARE(m_simulator->lookups(name), quint64(1));
        QCOMPARE(resolve(u"10.1.2.3"_s).addresses, QList<QHostAddress>{QHostAddress(u"10.1.2.3"_s)});
        QCOMPARE(resolve(u"localhost"_s).error, u"the simulator knows no host localhost"_s);
        m_simulator->setName(name, {});
        QVERIFY(resolve(name).addresses.isEmpty() && resolve(name).error.isEmpty());
        m_simulator->removeName(name);
        QVERIFY(!resolve(name).error.isEmpty());
    }

    void namesChangeLate()
    {
        m_simulator->setName(name, {A});
        m_simulator->setName(name, {B}, 300ms);
        m_simulator->removeName(name, 1h);
        QCOMPARE(resolve(name).addresses, QList<QHostAddress>{QHostAddress(u"127.0.0.2"_s)});
        QTRY_COMPARE(resolve(name).addresses, QList<QHostAddress>{QHostAddress(u"127.0.0.3"_s)});
        // What was to come is overtaken by what is said now.
        m_simulator->setName(name, {C});
        QCOMPARE(resolve(name).addresses, QList<QHostAddress>{QHostAddress(u"127.0.0.4"_s)});
    }

    void lookupsFailHangAndTakeTime()
    {
        m_simulator->setName(name, {A});
        m_simulator->setDnsFault(DnsFault::ServerFailure);
        QCOMPARE(resolve(name).error, u"the name server failed"_s);
        m_simulator->setDnsFault(DnsFault::Hang);
        std::future<Resolver::Answer> hanging = ask(name);
        QVERIFY(hanging.wait_for(100ms) == std::future_status::timeout);
        m_simulator->setDnsFault(DnsFault::None);
        QCOMPARE(hanging.get().addresses.size(), 1);
        m_simulator->setDnsDelay(200ms);
        const auto start = std::chrono::steady_clock::now();
        QCOMPARE(resolve(name).addresses.size(), 1);
        QVERIFY(std::chrono::steady_clock::now() - start >= 200ms);
        m_simulator->setDnsFault(DnsFault::Hang);
        std::future<Resolver::Answer> last = ask(name);
        m_simulator.reset();
        QCOMPARE(last.get().error, u"the simulator has ended"_s);
    }

    // contract: E2
    void movingNamesTheNodeAsTheEndpointTypeAsks_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("internal-ip") << QByteArray("internal-ip") << QByteArray("127.0.0.3");
        QTest::newRow("external-ip") << QByteArray("external-ip") << QByteArray("192.0.2.7");
        QTest::newRow("internal-fqdn") << QByteArray("internal-fqdn") << QByteArray("node-2.internal.test");
        QTest::newRow("external-fqdn") << QByteArray("external-fqdn") << QByteArray("node-2.test");
    }
    void movingNamesTheNodeAsTheEndpointTypeAsks()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, host);
        m_simulator->setNodeNames(B, {u"node-2.internal.test"_s, u"node-2.test"_s, u"192.0.2.7"_s});
        RawClient client(m_simulator->endpoint(A));
        QVERIFY(client.optIn(type));
        m_simulator->announceMoving(A, MovingTarget::toNode(B), 15s);
        const QByteArray frame =
            ">4\r\n$6\r\nMOVING\r\n:0\r\n:15\r\n" + bulk(host + ':' + QByteArray::number(m_simulator->endpoint(B).port()));
        QCOMPARE(client.take(frame.size()), frame);
        QCOMPARE(resolve(u"node-2.test"_s).addresses, QList<QHostAddress>{QHostAddress(u"127.0.0.3"_s)});
    }

    void ipv6NodesAreNamedInBrackets()
    {
        if (!m_simulator->addNode(u"six"_s, u"[::1]:0"_s))
            QSKIP("This machine has no IPv6.");
        RawClient client(m_simulator->endpoint(u"six"_s));
        QVERIFY(client.optIn());
        m_simulator->announceMoving(u"six"_s, MovingTarget::toNode(u"six"_s), 15s);
        const QByteArray target = "[::1]:" + QByteArray::number(m_simulator->endpoint(u"six"_s).port());
        QVERIFY(client.takeTo(target + "\r\n").endsWith(bulk(target)));
    }

    // One node leaves, another joins: only those on the leaving node are told, once, with one number.
    void replacingNodesIsAnnouncedOnTheLeavingOnesOnly()
    {
        m_simulator->setDatabase(name, {A, B});
        RawClient onA(m_simulator->endpoint(A));
        RawClient onB(m_simulator->endpoint(B));
        QVERIFY(onA.optIn() && onB.optIn());
        RebindOptions options;
        options.time = 0ms; // all at once
        QCOMPARE(m_simulator->rebind({A}, {C}, options), 0);
        const QByteArray frame = ">4\r\n$6\r\nMOVING\r\n:0\r\n:0\r\n" + bulk(m_simulator->endpoint(C).toString().toUtf8());
        QCOMPARE(onA.takeAll(), frame); // and then it was closed
        QVERIFY(onB.isQuiet());
        QTRY_COMPARE(resolve(name).addresses, (QList<QHostAddress>{QHostAddress(u"127.0.0.3"_s), QHostAddress(u"127.0.0.4"_s)}));
        RawClient refused;
        QVERIFY(!refused.connectTo(m_simulator->endpoint(A)));
    }

    void nullTargetsAndSeveralLeavingNodesShareOneNumber()
    {
        RawClient onA(m_simulator->endpoint(A));
        RawClient onB(m_simulator->endpoint(B));
        QVERIFY(onA.optIn() && onB.optIn());
        RebindOptions options;
        options.target = RebindOptions::Target::Null;
        options.dnsAfter = 1h;
        options.closeAfter = 1h;
        QCOMPARE(m_simulator->rebind({A, B}, {C}, options), 0);
        const QByteArray frame = ">4\r\n$6\r\nMOVING\r\n:0\r\n:15\r\n_\r\n";
        QCOMPARE(onA.take(frame.size()), frame);
        QCOMPARE(onB.take(frame.size()), frame);
        // A second event from the same trigger has the next number.
        QCOMPARE(m_simulator->rebind({B}, {A}, options), 1);
        QVERIFY(onB.takeTo("_\r\n").startsWith(">4\r\n$6\r\nMOVING\r\n:1\r\n"));
        QVERIFY(onA.isQuiet());
    }

    void reductionIsSilentAndClosesLate()
    {
        m_simulator->setDatabase(name, {A, B});
        RawClient onA(m_simulator->endpoint(A));
        RawClient onB(m_simulator->endpoint(B));
        QVERIFY(onA.optIn() && onB.optIn());
        RebindOptions options;
        options.dnsAfter = 0ms;
        options.closeAfter = 500ms;
        // A member that joins again is no gain.
        QCOMPARE(m_simulator->rebind({A}, {B}, options), -1);
        QTRY_COMPARE(resolve(name).addresses, QList<QHostAddress>{QHostAddress(u"127.0.0.3"_s)});
        QVERIFY(onA.isQuiet());
        QCOMPARE(onA.takeAll(), QByteArray());
        QVERIFY(onB.isQuiet());
    }

    void wideningClosesConnectionsWithoutNotice()
    {
        m_simulator->setDatabase(name, {A});
        RawClient onA(m_simulator->endpoint(A));
        QVERIFY(onA.optIn());
        QCOMPARE(m_simulator->rebind({}, {B}), -1);
        QCOMPARE(onA.takeAll(), QByteArray());
        QTRY_COMPARE(resolve(name).addresses.size(), 2);
        QVERIFY(onA.connectTo(m_simulator->endpoint(A)) && onA.isQuiet());
    }

    // contract: H5
    void redirectedAddressesAreServedByTheOtherNode()
    {
        RawClient live(m_simulator->endpoint(A));
        QVERIFY(live.optIn());
        m_simulator->redirect(A, B);
        RawClient fresh(m_simulator->endpoint(A));
        QVERIFY(fresh.optIn());
        m_simulator->announceMoving(A, MovingTarget::none(), 15s);
        QVERIFY(live.takeTo("_\r\n").contains("MOVING"));
        QVERIFY(fresh.isQuiet());
        QCOMPARE(m_simulator->connections(B).size(), 1);
        m_simulator->redirect(A);
        QVERIFY(fresh.connectTo(m_simulator->endpoint(A)) && fresh.isQuiet());
        QTRY_COMPARE(m_simulator->connections(A).size(), 2);
    }

    void repliesAreCoalescedIntoOneSegment()
    {
        RawClient client(m_simulator->endpoint(A));
        QVERIFY(client.isQuiet());
        m_simulator->setCoalescing(A, 200ms);
        for (int i = 0; i < 20; ++i) {
            client.send("PING\r\n");
            QTest::qWait(1);
        }
        QCOMPARE(client.take(20 * 7), QByteArray("+PONG\r\n").repeated(20));
        QVERIFY2(client.largestPiece() > 7 * 5, qPrintable(QString::number(client.largestPiece())));
    }

    void halfClosedConnectionsStillTakeCommands()
    {
        // Not QTcpSocket, which closes its own end as well.
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto closing = qScopeGuard([socket] { ::close(socket); });
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_simulator->endpoint(A).port());
        address.sin_addr.s_addr = htonl(QHostAddress(m_simulator->endpoint(A).host()).toIPv4Address());
        QCOMPARE(::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QTRY_COMPARE(m_simulator->connections(A).size(), 1);
        m_simulator->closeConnections(A, CloseMode::Half);
        char byte = 0;
        QCOMPARE(::recv(socket, &byte, 1, 0), ssize_t(0));
        const QByteArray command = "SET half closed\r\n";
        QCOMPARE(::send(socket, command.constData(), size_t(command.size()), MSG_NOSIGNAL), ssize_t(command.size()));
        RawClient other(m_simulator->upstream());
        QTRY_COMPARE(other.ask("EXISTS half\r\n", ":1\r\n"), ":1\r\n");
        QCOMPARE(m_simulator->connections(A).size(), 1);
    }

    // The library's own seam: a client that was given a name finds the node, and after the name has changed the other one.
    void clientResolvesThroughTheSimulator()
    {
        m_simulator->setDatabase(name, {A});
        Client::Environment environment;
        environment.resolver = m_simulator->resolver();
        ClientOptions options;
        options.setEndpoint({name, m_simulator->endpoint(A).port()}).setPoolSize(1);
        Client client(options, environment);
        QVERIFY(!await(client.execute({"SET", "k", "before"})).isError());
        QCOMPARE(m_simulator->connections(A).size(), 1);
        RebindOptions rebinding;
        rebinding.time = 0ms;
        QCOMPARE(m_simulator->rebind({A}, {B}, rebinding), 0);
        QVERIFY(eventually([&] { return m_simulator->connections(B).size() == 1; }));
        const Reply reply = await(client.execute({"GET", "k"}));
        QCOMPARE(reply.toByteArray(), "before");
        QVERIFY(m_simulator->lookups(name) >= 1);
    }

private:
    std::future<Resolver::Answer> ask(const QString &host)
    {
        auto promise = std::make_shared<std::promise<Resolver::Answer>>();
        m_simulator->resolver()->resolve(host, [promise](const Resolver::Answer &answer) { promise->set_value(answer); });
        return promise->get_future();
    }
    Resolver::Answer resolve(const QString &host) { return ask(host).get(); }

    std::unique_ptr<MaintenanceSimulator> m_simulator;
};

QTEST_GUILESS_MAIN(tst_SimulatorDatabase)
#include "tst_simulator_database.moc"
