// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/shared/certificates.h"
#include "tests/soak/workload.h"

#include <QtCore/qscopeguard.h>
#include <QtNetwork/qsslsocket.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using namespace QRedis::Testing;
using Fault = MaintenanceSimulator::Fault;

namespace {

const QString A = u"a"_s;
const QString B = u"b"_s;

} // namespace

/// Nodes that speak TLS, and clients that move from one to another.
class tst_SimulatorTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_certificates.isValid(), "openssl makes no certificates");
        QVERIFY(m_certificates.make(u"node"_s, u"DNS:redis.test,DNS:node-2.test,IP:::1"_s));
        QVERIFY(m_certificates.make(u"other"_s, u"DNS:other.test"_s));
    }
    void init()
    {
        m_simulator = std::make_unique<MaintenanceSimulator>();
        QVERIFY2(m_simulator->start(), qPrintable(m_simulator->errorString()));
    }
    void cleanup() { m_simulator.reset(); }

    void nodesSpeakTlsAndSendNotices()
    {
        QVERIFY(m_simulator->addNode(A));
        m_simulator->setTls(A, m_certificates.server(u"node"_s));
        QCOMPARE(m_simulator->url(A).scheme(), u"rediss"_s);
        QSslSocket socket;
        QVERIFY2(encrypt(socket), qPrintable(socket.errorString()));
        QCOMPARE(ask(socket, "HELLO 3\r\nCLIENT MAINT_NOTIFICATIONS ON\r\n", "+OK\r\n").right(5), "+OK\r\n");
        m_simulator->announceMoving(A, MovingTarget::none(), 15s);
        QCOMPARE(ask(socket, {}, "_\r\n"), ">4\r\n$6\r\nMOVING\r\n:0\r\n:15\r\n_\r\n");
        m_simulator->setTls(A, {});
        QCOMPARE(m_simulator->url(A).scheme(), u"redis"_s);
    }

    void tlsFailsAndRecovers()
    {
        QVERIFY(m_simulator->addNode(A));
        m_simulator->setTls(A, m_certificates.server(u"node"_s));
        m_simulator->setFault(A, Fault::FailTls);
        QSslSocket socket;
        QVERIFY(!encrypt(socket));
        QCOMPARE(socket.error(), QAbstractSocket::SslHandshakeFailedError);
        m_simulator->setFault(A, Fault::BlackHole);
        QSslSocket waiting;
        waiting.connectToHostEncrypted(m_simulator->endpoint(A).host(), m_simulator->endpoint(A).port());
        QVERIFY(!waiting.waitForEncrypted(100));
        m_simulator->setFault(A, Fault::None);
        QVERIFY2(encrypt(socket), qPrintable(socket.errorString()));
        QCOMPARE(ask(socket, "PING\r\n", "\r\n"), "+PONG\r\n");
    }

    void nodesAskForTheClientsCertificate()
    {
        QVERIFY(m_simulator->addNode(A));
        QSslConfiguration demanding = m_certificates.server(u"node"_s);
        demanding.setPeerVerifyMode(QSslSocket::VerifyPeer);
        demanding.setCaCertificates(m_certificates.client().caCertificates());
        m_simulator->setTls(A, demanding);
        QSslSocket nobody;
        QVERIFY(!encrypt(nobody) || ask(nobody, "PING\r\n", "\r\n").isEmpty());
        QSslSocket somebody;
        QVERIFY2(encrypt(somebody, u"other"_s), qPrintable(somebody.errorString()));
        QCOMPARE(ask(somebody, "PING\r\n", "\r\n"), "+PONG\r\n");
    }

    // contract: H10 H11 C2
    void clientsMoveUnderTls_data()
    {
        QTest::addColumn<bool>("byName");
        QTest::newRow("names") << true;
        QTest::newRow("IPv6") << false;
    }
    void clientsMoveUnderTls()
    {
        QFETCH(const bool, byName);
        if (!startNodes(byName))
            QSKIP("This machine has no IPv6.");
        m_simulator->setTls(B, m_certificates.server(u"node"_s));
        Client client(options(byName), {nullptr, m_simulator->resolver()});
        Soak::Workload load(&client, {.threads = 4, .rate = 2'000});
        start(client, load);
        m_simulator->announceMoving(A, MovingTarget::toNode(B), 15s);
        QVERIFY(
            eventually([&] { return m_simulator->connections(B).size() == 2 && m_simulator->connections(A).isEmpty(); }, 20s));
        finish(load);
        QCOMPARE(m_simulator->acceptedConnections(B), quint64(2));
    }

    // contract: H10 H4
    void aCertificateOfTheWrongNameIsRefusedAndTheOldNodeKept()
    {
        QVERIFY(startNodes(true));
        m_simulator->setTls(B, m_certificates.server(u"other"_s));
        Client client(options(true), {nullptr, m_simulator->resolver()});
        Soak::Workload load(&client, {.threads = 4, .rate = 2'000});
        start(client, load);
        m_simulator->announceMoving(A, MovingTarget::toNode(B), 15s);
        const auto refusals = [&] {
            const auto breakers = client.maintenance().circuitBreakers();
            return breakers.isEmpty() ? Error() : breakers.first().lastError;
        };
        QVERIFY(eventually([&] { return refusals().code() == Error::Code::TlsFailed; }, 20s));
        finish(load);
        QCOMPARE(m_simulator->connections(A).size(), 2);
        QCOMPARE(client.snapshot().counters.handoffsSucceeded, quint64(0));
    }

private:
    bool encrypt(QSslSocket &socket, const QString &identity = {})
    {
        socket.abort();
        socket.setSslConfiguration(m_certificates.client(identity));
        socket.setPeerVerifyName(u"redis.test"_s);
        socket.connectToHostEncrypted(m_simulator->endpoint(A).host(), m_simulator->endpoint(A).port());
        return socket.waitForEncrypted(10'000);
    }
    /// What comes until \a end.
    static QByteArray ask(QSslSocket &socket, const QByteArray &request, const QByteArray &end)
    {
        socket.write(request);
        QByteArray received;
        while (!received.endsWith(end) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(10'000)))
            received += socket.readAll();
        return received;
    }

    bool startNodes(bool byName)
    {
        if (!m_simulator->addNode(A, byName ? u"127.0.0.2:0"_s : u"[::1]:0"_s))
            return false;
        const QString other = u"127.0.0.3:%1"_s.arg(m_simulator->endpoint(A).port());
        if (!m_simulator->addNode(B, byName ? other : u"[::1]:0"_s))
            return false;
        m_simulator->setTls(A, m_certificates.server(u"node"_s));
        m_simulator->setDatabase(u"redis.test"_s, {A});
        if (byName)
            m_simulator->setNodeNames(B, {u"node-2.test"_s, u"node-2.test"_s, {}});
        return true;
    }
    ClientOptions options(bool byName) const
    {
        ClientOptions options;
        const Endpoint a = m_simulator->endpoint(A);
        options.setEndpoint(byName ? Endpoint(u"redis.test"_s, a.port()) : a)
            .setPoolSize(2)
            .setTransport(TransportOptions().setSecurity(TransportSecurity::Tls).setTlsConfiguration(m_certificates.client()))
            .setMaintenance(MaintenanceOptions().setHandoffJitter(0ms));
        return options;
    }
    void start(Client &client, Soak::Workload &load) const
    {
        client.open();
        QVERIFY2(eventually([&] {
                     const auto connections = m_simulator->connections(A);
                     return connections.size() == 2 && connections[0].optedIn && connections[1].optedIn;
                 }),
                 qPrintable(client.lastError().message()));
        load.start();
        QVERIFY(eventually([&] { return load.answered() > 100; }));
    }
    static void finish(Soak::Workload &load)
    {
        const quint64 before = load.answered();
        QVERIFY(eventually([&] { return load.answered() > before + 100; }));
        const Soak::Findings findings = load.finish();
        QVERIFY2(findings.failed == 0, qPrintable(findings.examples.join(u'\n')));
        QCOMPARE(findings.unanswered + findings.wrongReplies + findings.staleReads + findings.lostWrites
                     + findings.doubleExecutions,
                 quint64(0));
    }

    Certificates m_certificates;
    std::unique_ptr<MaintenanceSimulator> m_simulator;
};

QTEST_GUILESS_MAIN(tst_SimulatorTls)
#include "tst_simulator_tls.moc"
