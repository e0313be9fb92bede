// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/rawclient.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qscopeguard.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <cerrno>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using namespace QRedis::Testing;
using Fault = MaintenanceSimulator::Fault;
using CloseMode = MaintenanceSimulator::CloseMode;
using OptInPolicy = MaintenanceSimulator::OptInPolicy;

/// How the simulated servers misbehave, and that they recover.
class tst_SimulatorFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_simulator.start(), qPrintable(m_simulator.errorString()));
        QVERIFY2(m_simulator.addNode(u"a"_s), qPrintable(m_simulator.errorString()));
        m_node = m_simulator.endpoint(u"a"_s);
    }

    void cleanup()
    {
        m_simulator.setFault(u"a"_s, Fault::None);
        m_simulator.setDelay(u"a"_s, 0ms);
        m_simulator.setSegmentation(u"a"_s, 0);
        m_simulator.setOptInPolicy(OptInPolicy::Accept);
        m_simulator.forgetAnnouncements();
        m_simulator.closeConnections(u"a"_s);
        RawClient client;
        QVERIFY(client.connectTo(m_node) && client.isQuiet());
    }

    void refusingKeepsLiveConnectionsAndThePort()
    {
        RawClient live(m_node);
        QVERIFY(live.isQuiet());
        m_simulator.setFault(u"a"_s, Fault::Refuse);
        RawClient refused;
        QVERIFY(!refused.connectTo(m_node));
        QCOMPARE(refused.socket().error(), QAbstractSocket::ConnectionRefusedError);
        QVERIFY(live.isQuiet());
        m_simulator.setFault(u"a"_s, Fault::None);
        QVERIFY(refused.connectTo(m_node) && refused.isQuiet());
    }

    void blackHoleAcceptsAndStaysSilentUntilItEnds()
    {
        RawClient live(m_node);
        QVERIFY(live.isQuiet());
        m_simulator.setFault(u"a"_s, Fault::BlackHole);
        RawClient fresh;
        QVERIFY(fresh.connectTo(m_node));
        live.send("ECHO live\r\n");
        fresh.send("ECHO fresh\r\n");
        QVERIFY(!live.socket().waitForReadyRead(100));
        QVERIFY(!fresh.socket().waitForReadyRead(100));
        QCOMPARE(m_simulator.connections(u"a"_s).size(), 2);
        m_simulator.setFault(u"a"_s, Fault::None);
        QCOMPARE(live.take(10), "$4\r\nlive\r\n");
        QCOMPARE(fresh.take(11), "$5\r\nfresh\r\n");
    }

    void freezingStopsOnlyWhatLivesAndHoldsNotificationsBack()
    {
        RawClient live(m_node);
        QVERIFY(live.optIn());
        m_simulator.setFault(u"a"_s, Fault::Freeze);
        RawClient fresh(m_node);
        QVERIFY(fresh.isQuiet());
        m_simulator.announce(NotificationType::Migrating, {u"1"_s});
        live.send("ECHO live\r\n");
        QVERIFY(!live.socket().waitForReadyRead(100));
        m_simulator.setFault(u"a"_s, Fault::None);
        QVERIFY(live.takeTo("[\"1\"]\r\n").startsWith(">4\r\n$9\r\nMIGRATING\r\n"));
        QCOMPARE(live.take(10), "$4\r\nlive\r\n");
    }

    void newConnectionsAreTurnedAway_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("close") << Fault::CloseOnAccept << QByteArray();
        QTest::newRow("max clients") << Fault::MaxClients << QByteArray("-ERR max number of clients reached\r\n");
    }
    void newConnectionsAreTurnedAway()
    {
        QFETCH(const Fault, fault);
        QFETCH(const QByteArray, said);
        RawClient live(m_node);
        QVERIFY(live.isQuiet());
        m_simulator.setFault(u"a"_s, fault);
        const quint64 accepted = m_simulator.acceptedConnections(u"a"_s);
        RawClient fresh;
        QVERIFY(fresh.connectTo(m_node));
        QCOMPARE(fresh.takeAll(), said);
        QCOMPARE(m_simulator.acceptedConnections(u"a"_s), accepted + 1);
        QVERIFY(live.isQuiet());
    }

    void authenticationAndHandshakeFail()
    {
        const QByteArray wrongPassword = "-WRONGPASS invalid username-password pair or user is disabled.\r\n";
        const QByteArray loading = "-LOADING Redis is loading the dataset in memory\r\n";
        RawClient client(m_node);
        m_simulator.setFault(u"a"_s, Fault::FailAuthentication);
        QCOMPARE(client.ask("*2\r\n$4\r\nAUTH\r\n$1\r\np\r\n", wrongPassword), wrongPassword);
        QCOMPARE(client.ask("*5\r\n$5\r\nHELLO\r\n$1\r\n3\r\n$4\r\nAUTH\r\n$1\r\nu\r\n$1\r\np\r\n", wrongPassword),
                 wrongPassword);
        m_simulator.setFault(u"a"_s, Fault::FailHandshake);
        QCOMPARE(client.ask("HELLO 3\r\n", loading), loading);
        m_simulator.setFault(u"a"_s, Fault::None);
        QVERIFY(client.optIn());
    }

    void optInIsRefused_data()
    {
        QTest::addColumn<OptInPolicy>("policy");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("unknown") << OptInPolicy::UnknownSubcommand << QByteArray("-ERR unknown subcommand");
        QTest::newRow("permission") << OptInPolicy::NoPermission << QByteArray("-NOPERM ");
    }
    void optInIsRefused()
    {
        QFETCH(const OptInPolicy, policy);
        QFETCH(const QByteArray, start);
        m_simulator.setOptInPolicy(policy);
        RawClient client(m_node);
        client.send("HELLO 3\r\n");
        client.takeTo("$7\r\nmodules\r\n*0\r\n");
        client.send("CLIENT MAINT_NOTIFICATIONS ON\r\n");
        QVERIFY(client.takeTo("\r\n").startsWith(start));
        m_simulator.announceMoving(u"a"_s, MovingTarget::none(), 1s);
        QVERIFY(client.isQuiet());
        QVERIFY(!m_simulator.connections(u"a"_s).first().optedIn);
    }

    void optInIsNeverAnswered()
    {
        m_simulator.setOptInPolicy(OptInPolicy::NeverAnswer);
        RawClient client(m_node);
        client.send("CLIENT MAINT_NOTIFICATIONS ON\r\nPING\r\n");
        QVERIFY(!client.socket().waitForReadyRead(100));
    }

    void connectionsAreClosedWithFinOrReset()
    {
        RawClient first(m_node);
        QVERIFY(first.isQuiet());
        m_simulator.closeConnections(u"a"_s, CloseMode::Fin);
        QVERIFY(first.socket().waitForDisconnected(RawClient::patience));
        QCOMPARE(m_simulator.connections(u"a"_s).size(), 0);

        RawClient second(m_node);
        QVERIFY(second.isQuiet());
        char byte = 0;
        const auto descriptor = int(second.socket().socketDescriptor());
        m_simulator.closeConnections(u"a"_s, CloseMode::Reset);
        QCOMPARE(::recv(descriptor, &byte, 1, 0), ssize_t(-1));
        QCOMPARE(errno, ECONNRESET);
    }

    void delayHoldsRepliesAndNotificationsBackInOrder()
    {
        RawClient client(m_node);
        QVERIFY(client.optIn());
        m_simulator.setDelay(u"a"_s, 150ms);
        QElapsedTimer timer;
        timer.start();
        client.send("ECHO x\r\n");
        QCOMPARE(client.take(7), "$1\r\nx\r\n");
        QVERIFY(timer.elapsed() >= 150);
        timer.start();
        m_simulator.announce(NotificationType::Migrating, {u"1"_s});
        m_simulator.setDelay(u"a"_s, 0ms);
        QCOMPARE(client.ask("", ">4\r\n"), ">4\r\n");
        QVERIFY(timer.elapsed() >= 150);
        client.takeTo("[\"1\"]\r\n");
        QVERIFY(client.isQuiet());
    }

    void segmentationSplitsWhatIsSent()
    {
        RawClient client(m_node);
        const QByteArray value(20'000, 'v');
        const QByteArray reply = "$20000\r\n" + value + "\r\n";
        m_simulator.setSegmentation(u"a"_s, 1);
        QCOMPARE(client.ask("ECHO " + value + "\r\n", reply), reply);
        QVERIFY2(client.largestPiece() < value.size(), "everything came at once");
        m_simulator.setSegmentation(u"a"_s, 0);
        QVERIFY(client.isQuiet());
    }

    void rawBytesReachTheOldestConnections()
    {
        RawClient oldest(m_node);
        RawClient newest(m_node);
        QVERIFY(oldest.isQuiet() && newest.isQuiet());
        m_simulator.sendRaw(u"a"_s, "!garbage", 1);
        QCOMPARE(oldest.take(8), "!garbage");
        QVERIFY(newest.isQuiet());
        m_simulator.sendRaw(u"a"_s, "+all\r\n");
        QCOMPARE(oldest.take(6), "+all\r\n");
        QCOMPARE(newest.take(6), "+all\r\n");
    }

    void serverIsKilledRestartedPausedResumed()
    {
        RawClient client(m_node);
        QVERIFY(client.isQuiet());
        const Endpoint upstream = m_simulator.upstream();
        QVERIFY(m_simulator.killServer());
        QVERIFY(!m_simulator.killServer());
        QCOMPARE(client.takeAll(), QByteArray());
        RawClient whileDead(m_node);
        QCOMPARE(whileDead.takeAll(), QByteArray());
        QVERIFY2(m_simulator.restartServer(), qPrintable(m_simulator.errorString()));
        QCOMPARE(m_simulator.upstream(), upstream);
        RawClient again(m_node);
        QVERIFY(again.isQuiet());
        QVERIFY(m_simulator.pauseServer());
        again.send("PING\r\n");
        QVERIFY(!again.socket().waitForReadyRead(100));
        QVERIFY(m_simulator.resumeServer());
        QCOMPARE(again.take(7), "+PONG\r\n");
    }

    void largeValuesPassASlowReader()
    {
        RawClient client(m_node);
        client.socket().setReadBufferSize(64 * 1024);
        const QByteArray value(8 * 1024 * 1024, 'v');
        client.send("*3\r\n$3\r\nSET\r\n$3\r\nbig\r\n$" + QByteArray::number(value.size()) + "\r\n" + value + "\r\n");
        QCOMPARE(client.take(5), "+OK\r\n");
        client.send("GET big\r\nGET big\r\n");
        QTRY_VERIFY(m_simulator.connections(u"a"_s).first().bytesOut > quint64(100'000));
        const QByteArray reply = '$' + QByteArray::number(value.size()) + "\r\n" + value + "\r\n";
        QVERIFY(client.take(reply.size()) == reply);
        QVERIFY(client.take(reply.size()) == reply);
        QVERIFY(client.isQuiet());
    }

    void connectionsAreDescribed()
    {
        QSignalSpy logged(&m_simulator, &MaintenanceSimulator::logged);
        QSignalSpy changed(&m_simulator, &MaintenanceSimulator::stateChanged);
        RawClient client(m_node);
        QCOMPARE(client.ask("CLIENT SETNAME tester\r\n", "+OK\r\n"), "+OK\r\n");
        const auto infos = m_simulator.connections();
        QCOMPARE(infos.size(), 1);
        const SimulatedConnection info = infos.first();
        QCOMPARE(info.node, u"a"_s);
        QCOMPARE(info.clientName, "tester");
        QCOMPARE(info.client, Endpoint(u"127.0.0.1"_s, client.socket().localPort()));
        QCOMPARE(info.commands, quint64(1));
        QCOMPARE(info.bytesIn, quint64(23));
        QCOMPARE(info.bytesOut, quint64(5));
        QVERIFY(!info.optedIn);
        const quint64 commands = m_simulator.commandsOn(u"a"_s);
        client.socket().disconnectFromHost();
        const QString line = u"a #%1 closed by the client after 1 commands"_s.arg(info.id);
        const auto isLogged = [&] {
            return std::any_of(logged.begin(), logged.end(), [&](const auto &entry) { return entry.first() == line; });
        };
        QTRY_VERIFY(isLogged());
        QVERIFY(changed.size() > 0);
        QCOMPARE(m_simulator.commandsOn(u"a"_s), commands);
        QCOMPARE(m_simulator.connections().size(), 0);
    }

    void nodesAndServersThatCannotBeAreRefused()
    {
        MaintenanceSimulator simulator;
        QVERIFY(!simulator.addNode(u"a"_s));
        QVERIFY(simulator.errorString().contains(u"no server behind it"_s));
        QVERIFY(!simulator.restartServer());
        QVERIFY(!m_simulator.addNode(u"a"_s));
        QVERIFY(!m_simulator.addNode(u"b"_s, u"nowhere"_s));
        QVERIFY(!m_simulator.addNode(u"b"_s, m_node.toString()));
        QVERIFY2(m_simulator.errorString().startsWith(u"cannot listen on "_s + m_node.toString()),
                 qPrintable(m_simulator.errorString()));
        QCOMPARE(m_simulator.nodes(), QStringList{u"a"_s});

        const QByteArray path = qgetenv("PATH");
        const auto restore = qScopeGuard([&] { qputenv("PATH", path); });
        qputenv("PATH", "/nonexistent");
        QVERIFY(!simulator.start());
        QVERIFY2(simulator.errorString().contains(u"apt-get install redis-server"_s), qPrintable(simulator.errorString()));
    }

    void stoppingEndsEverythingAndPermitsAnotherStart()
    {
        MaintenanceSimulator simulator;
        QVERIFY(simulator.start());
        QVERIFY(simulator.addNode(u"a"_s));
        const Endpoint upstream = simulator.upstream();
        RawClient client(simulator.endpoint(u"a"_s));
        QVERIFY(client.isQuiet());
        simulator.stop();
        QCOMPARE(client.takeAll(), QByteArray());
        RawClient direct;
        QVERIFY(!direct.connectTo(upstream));
        QVERIFY(simulator.nodes().isEmpty());
        QVERIFY(simulator.start());
        QVERIFY(simulator.addNode(u"a"_s));
        QVERIFY(client.connectTo(simulator.endpoint(u"a"_s)) && client.isQuiet());
    }

private:
    MaintenanceSimulator m_simulator;
    Endpoint m_node;
};

QTEST_GUILESS_MAIN(tst_SimulatorFaults)
#include "tst_simulator_faults.moc"
