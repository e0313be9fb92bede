// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"
#include "tests/integration/httpclient.h"
#include "tests/shared/rawclient.h"

#include <QtCore/qprocess.h>
#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using namespace QRedis::Testing;

/// Control over HTTP, and the program's command line.
class tst_SimulatorControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_simulator.start(), qPrintable(m_simulator.errorString()));
        QVERIFY(m_simulator.addNode(u"a"_s) && m_simulator.addNode(u"b"_s));
        QVERIFY2(m_simulator.listenControl(), qPrintable(m_simulator.errorString()));
        m_control = endpointOf(m_simulator.controlUrl());
        QVERIFY(m_scenario.open());
        m_scenario.write(R"({"steps": [{"at_s": 0, "call": "close", "node": "z"}]})");
        m_scenario.close();
    }

    void callsAreListed()
    {
        const Response response = get(m_control, "/");
        QCOMPARE(response.status, 200);
        QStringList calls;
        for (const QJsonValue &call : response.body.value("calls"_L1).toArray()) {
            calls.append(call["call"_L1].toString());
            QVERIFY(!call["what"_L1].toString().isEmpty());
        }
        const QStringList expected{u"GET /"_s,        u"POST /scenario"_s,  u"GET /nodes"_s,     u"GET /connections"_s,
                                   u"POST /moving"_s, u"POST /notify"_s,    u"POST /forget"_s,   u"POST /fault"_s,
                                   u"POST /delay"_s,  u"POST /segment"_s,   u"POST /coalesce"_s, u"POST /close"_s,
                                   u"POST /freeze"_s, u"POST /raw"_s,       u"POST /optin"_s,    u"POST /server"_s,
                                   u"POST /names"_s,  u"POST /database"_s,  u"POST /rebind"_s,   u"POST /redirect"_s,
                                   u"POST /dns"_s,    u"POST /dns-fault"_s, u"GET /resolve"_s};
        QCOMPARE(calls, expected);
        QCOMPARE(response.body.value("scenarios"_L1).toArray().size(), MaintenanceSimulator::scenarios().size());
    }

    void notificationsAreSent()
    {
        RawClient client(m_simulator.endpoint(u"a"_s));
        QVERIFY(client.optIn());
        QCOMPARE(
            post(m_control, "/moving", R"({"from":"a","to":"b","time_s":15,"sequence":4})").body.value("sequence"_L1).toInt(), 4);
        const QByteArray target = m_simulator.endpoint(u"b"_s).toString().toUtf8();
        QCOMPARE(client.takeTo(target + "\r\n"),
                 ">4\r\n$6\r\nMOVING\r\n:4\r\n:15\r\n$" + QByteArray::number(target.size()) + "\r\n" + target + "\r\n");
        QCOMPARE(post(m_control, "/moving", R"({"from":"a","to":null,"time_s":-1})").body.value("sequence"_L1).toInt(), 5);
        QCOMPARE(client.takeTo("_\r\n"), ">4\r\n$6\r\nMOVING\r\n:5\r\n:-1\r\n_\r\n");
        QCOMPARE(post(m_control, "/moving", R"({"from":"a","to":"10.0.0.9:12000","copies":2})").status, 200);
        QCOMPARE(client.takeTo("$14\r\n10.0.0.9:12000\r\n"), ">4\r\n$6\r\nMOVING\r\n:6\r\n:15\r\n$14\r\n10.0.0.9:12000\r\n");
        QCOMPARE(client.takeTo("$14\r\n10.0.0.9:12000\r\n"), ">4\r\n$6\r\nMOVING\r\n:6\r\n:15\r\n$14\r\n10.0.0.9:12000\r\n");
        QCOMPARE(post(m_control, "/notify", R"({"type":"MIGRATING","shards":["1",2]})").status, 200);
        QCOMPARE(client.takeTo("]\r\n"), ">4\r\n$9\r\nMIGRATING\r\n:7\r\n:2\r\n$9\r\n[\"1\",\"2\"]\r\n");
        QCOMPARE(post(m_control, "/notify", R"({"type":"SMIGRATED","migrations":[["h:1","h:2","3-4"]]})").status, 200);
        QCOMPARE(client.takeTo("3-4\r\n"), ">3\r\n$9\r\nSMIGRATED\r\n:8\r\n*1\r\n*3\r\n$3\r\nh:1\r\n$3\r\nh:2\r\n$3\r\n3-4\r\n");
        QCOMPARE(post(m_control, "/raw", R"({"node":"a","base64":"AP8="})").status, 200);
        QCOMPARE(client.take(2), QByteArray("\0\xff", 2));
        QCOMPARE(post(m_control, "/raw", R"({"node":"a","text":">1\r\n"})").status, 200);
        QCOMPARE(client.take(4), ">1\r\n");
        QCOMPARE(post(m_control, "/forget", {}).status, 200);
        QVERIFY(client.isQuiet());
    }

    void nodesAndConnectionsAreShown()
    {
        QCOMPARE(post(m_control, "/delay", R"({"node":"b","delay_ms":7})").status, 200);
        QCOMPARE(post(m_control, "/segment", R"({"node":"b","bytes":9})").status, 200);
        QCOMPARE(post(m_control, "/fault", R"({"node":"b","fault":"close-on-accept"})").status, 200);
        const QJsonArray nodes = get(m_control, "/nodes").body.value("nodes"_L1).toArray();
        QCOMPARE(nodes.size(), 2);
        QCOMPARE(nodes[1]["node"_L1].toString(), u"b"_s);
        QCOMPARE(nodes[1]["address"_L1].toString(), m_simulator.endpoint(u"b"_s).toString());
        QCOMPARE(nodes[1]["delay_ms"_L1].toInt(), 7);
        QCOMPARE(nodes[1]["segment_bytes"_L1].toInt(), 9);
        QCOMPARE(nodes[1]["fault"_L1].toString(), u"close-on-accept"_s);
        QCOMPARE(post(m_control, "/fault", R"({"node":"b","fault":"none"})").status, 200);

        RawClient client(m_simulator.endpoint(u"a"_s));
        QVERIFY(client.optIn());
        const QJsonArray connections = get(m_control, "/connections?node=a").body.value("connections"_L1).toArray();
        QCOMPARE(connections.size(), 1);
        QCOMPARE(connections[0]["opted_in"_L1].toBool(), true);
        QCOMPARE(connections[0]["endpoint_type"_L1].toString(), u"internal-ip"_s);
        QCOMPARE(connections[0]["commands"_L1].toInt(), 2);
        QCOMPARE(get(m_control, "/connections?node=b").body.value("connections"_L1).toArray().size(), 0);
    }

    void connectionsAndServerAreControlled()
    {
        RawClient client(m_simulator.endpoint(u"a"_s));
        QVERIFY(client.isQuiet());
        QCOMPARE(post(m_control, "/freeze", R"({"node":"a","on":true})").status, 200);
        client.send("PING\r\n");
        QVERIFY(!client.socket().waitForReadyRead(100));
        QCOMPARE(post(m_control, "/freeze", R"({"node":"a","on":false})").status, 200);
        QCOMPARE(client.take(7), "+PONG\r\n");
        QCOMPARE(post(m_control, "/close", R"({"node":"a","mode":"reset"})").status, 200);
        QCOMPARE(client.takeAll(), QByteArray());
        QCOMPARE(post(m_control, "/server", R"({"action":"pause"})").status, 200);
        QCOMPARE(post(m_control, "/server", R"({"action":"resume"})").status, 200);
        QCOMPARE(post(m_control, "/server", R"({"action":"kill"})").status, 200);
        QCOMPARE(post(m_control, "/server", R"({"action":"kill"})").status, 400);
        QCOMPARE(post(m_control, "/server", R"({"action":"restart"})").status, 200);
        QVERIFY(client.connectTo(m_simulator.endpoint(u"a"_s)) && client.isQuiet());
        QCOMPARE(post(m_control, "/optin", R"({"policy":"no-permission"})").status, 200);
        QVERIFY(!client.optIn());
        QCOMPARE(post(m_control, "/optin", R"({"policy":"accept"})").status, 200);
        QCOMPARE(post(m_control, "/scenario", R"({"name":"failover","speed":1000})").status, 200);
    }

    void namesAndAddressesAreControlled()
    {
        QCOMPARE(post(m_control, "/dns", R"({"name":"h.test","addresses":["a","10.0.0.1"]})").status, 200);
        QJsonArray addresses = get(m_control, "/resolve?name=h.test").body.value("addresses"_L1).toArray();
        QCOMPARE(addresses, (QJsonArray{u"127.0.0.1"_s, u"10.0.0.1"_s}));
        QCOMPARE(post(m_control, "/dns", R"({"name":"h.test"})").status, 200);
        QVERIFY(get(m_control, "/resolve?name=h.test").body.contains("error"_L1));
        QCOMPARE(post(m_control, "/database", R"({"name":"db.test","nodes":["a"]})").status, 200);
        QCOMPARE(post(m_control, "/names", R"({"node":"b","external_fqdn":"b.test"})").status, 200);
        QCOMPARE(get(m_control, "/resolve?name=b.test").body.value("addresses"_L1).toArray(), QJsonArray{u"127.0.0.1"_s});
        RawClient client(m_simulator.endpoint(u"a"_s));
        QVERIFY(client.optIn("external-fqdn"));
        QVERIFY(post(m_control, "/rebind", R"({"leaving":["a"],"joining":["b"],"time_s":0,"return_after_s":0})")
                    .body.value("sequence"_L1)
                    .toInt(-1)
                >= 0);
        QVERIFY(client.takeAll().contains("b.test:"));
        QCOMPARE(post(m_control, "/dns-fault", R"({"fault":"server-failure"})").status, 200);
        QVERIFY(get(m_control, "/resolve?name=b.test").body.contains("error"_L1));
        QCOMPARE(post(m_control, "/dns-fault", "{}").status, 200);
        QCOMPARE(post(m_control, "/redirect", R"({"node":"a","served_by":"b"})").status, 200);
        RawClient redirected(m_simulator.endpoint(u"a"_s));
        QVERIFY(redirected.isQuiet());
        QCOMPARE(m_simulator.connections(u"b"_s).size(), 1);
        QCOMPARE(post(m_control, "/redirect", R"({"node":"a"})").status, 200);
        QCOMPARE(post(m_control, "/coalesce", R"({"node":"a","time_ms":5})").status, 200);
        QCOMPARE(post(m_control, "/coalesce", R"({"node":"a","time_ms":0})").status, 200);
        QCOMPARE(post(m_control, "/scenario", R"({"scenario":{"steps":[{"at_s":0,"text":"x"}]}})").status, 200);
    }

    void badCallsAreExplained_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::newRow("not json") << QByteArray("/fault") << QByteArray("{") << u"the body is not a JSON object"_s;
        QTest::newRow("array") << QByteArray("/fault") << QByteArray("[]") << u"the body is not a JSON object"_s;
        QTest::newRow("unknown member") << QByteArray("/fault") << QByteArray(R"({"nod":"a"})") << u"unknown member \"nod\""_s;
        QTest::newRow("missing") << QByteArray("/fault") << QByteArray("{}") << u"\"node\" must be a text"_s;
        QTest::newRow("node") << QByteArray("/fault") << QByteArray(R"({"node":"z","fault":"none"})")
                              << u"there is no node \"z\""_s;
        QTest::newRow("word") << QByteArray("/fault") << QByteArray(R"({"node":"a","fault":"x"})")
                              << u"\"fault\" is one of none, refuse"_s;
        QTest::newRow("range") << QByteArray("/delay") << QByteArray(R"({"node":"a","delay_ms":-1})")
                               << u"\"delay_ms\" must be a whole number from 0 to 600000"_s;
        QTest::newRow("fraction") << QByteArray("/delay") << QByteArray(R"({"node":"a","delay_ms":1.5})")
                                  << u"\"delay_ms\" must be a whole number"_s;
        QTest::newRow("time") << QByteArray("/moving") << QByteArray(R"({"from":"a","time_s":"soon"})")
                              << u"\"time_s\" must be a number"_s;
        QTest::newRow("type") << QByteArray("/notify") << QByteArray(R"({"type":"MOVING"})") << u"\"type\" is MIGRATING"_s;
        QTest::newRow("migrations") << QByteArray("/notify") << QByteArray(R"({"type":"SMIGRATED","migrations":[1]})")
                                    << u"\"migrations\" is a list of"_s;
        QTest::newRow("base64") << QByteArray("/raw") << QByteArray(R"({"node":"a","base64":"%"})")
                                << u"\"base64\" is not base64"_s;
        QTest::newRow("flag") << QByteArray("/freeze") << QByteArray(R"({"node":"a","on":1})")
                              << u"\"on\" must be true or false"_s;
        QTest::newRow("action") << QByteArray("/server") << QByteArray(R"({"action":"x"})") << u"\"action\" is kill"_s;
        QTest::newRow("scenario") << QByteArray("/scenario") << QByteArray(R"({"name":"x"})")
                                  << u"\"name\" is one of rolling-move"_s;
        QTest::newRow("speed") << QByteArray("/scenario") << QByteArray(R"({"name":"failover","speed":0})")
                               << u"\"speed\" is not"_s;
    }
    void badCallsAreExplained()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, error);
        const Response response = post(m_control, path, body);
        QCOMPARE(response.status, 400);
        const QString said = response.body.value("error"_L1).toString();
        QVERIFY2(said.contains(error), qPrintable(said));
    }

    void badHttpIsRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("garbage") << QByteArray("*1\r\n$4\r\nPING\r\n\r\n\r\n") << 400;
        QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(9000, 'x') + "\r\n\r\n" << 431;
        QTest::newRow("endless header") << "GET / HTTP/1.1\r\nX: " + QByteArray(9000, 'x') << 431;
        QTest::newRow("large body") << QByteArray("POST /raw HTTP/1.1\r\nContent-Length: 3000000\r\n\r\n") << 413;
        QTest::newRow("bad length") << QByteArray("POST /raw HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
        QTest::newRow("chunked") << QByteArray("POST /raw HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
        QTest::newRow("web page") << QByteArray("GET / HTTP/1.1\r\nOrigin: http://example.org\r\n\r\n") << 403;
        QTest::newRow("unknown") << QByteArray("GET /nothing HTTP/1.1\r\n\r\n") << 404;
        QTest::newRow("method") << QByteArray("GET /moving HTTP/1.1\r\n\r\n") << 405;
    }
    void badHttpIsRefused()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        const Response response = exchange(m_control, request);
        QCOMPARE(response.status, status);
        QVERIFY(!response.body.value("error"_L1).toString().isEmpty());
    }

    void controlIsForLoopbackOnly()
    {
        MaintenanceSimulator simulator;
        QVERIFY(!simulator.listenControl(u"0.0.0.0:0"_s));
        QVERIFY(simulator.errorString().contains(u"loopback"_s));
        QVERIFY(simulator.controlUrl().isEmpty());
    }

    void programRefusesBadOptions_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        QTest::newRow("unknown") << QStringList{u"--nope"_s} << 2 << u"nope"_s;
        QTest::newRow("argument") << QStringList{u"x"_s} << 2 << u"unexpected argument \"x\""_s;
        QTest::newRow("node") << QStringList{u"--node"_s, u"a"_s} << 2 << u"NAME=LISTEN"_s;
        QTest::newRow("upstream") << QStringList{u"--node"_s, u"a=127.0.0.1:0,x"_s} << 2 << u"\"x\" is not host:port"_s;
        QTest::newRow("no upstream") << QStringList{u"--node"_s, u"a=127.0.0.1:0"_s} << 2 << u"names no upstream"_s;
        QTest::newRow("listen") << QStringList{u"--spawn"_s, u"--node"_s, u"a=nowhere"_s} << 2
                                << u"\"nowhere\" is not address:port"_s;
        QTest::newRow("unreachable") << QStringList{u"--node"_s, u"a=127.0.0.1:0,127.0.0.1:1"_s} << 3
                                     << u"cannot reach 127.0.0.1:1"_s;
        QTest::newRow("control") << QStringList{u"--control"_s, u"0.0.0.0:0"_s} << 2 << u"loopback"_s;
        QTest::newRow("speed") << QStringList{u"--speed"_s, u"0"_s} << 2 << u"0.01 to 1000"_s;
        QTest::newRow("seed") << QStringList{u"--seed"_s, u"-1"_s} << 2 << u"--seed \"-1\""_s;
        QTest::newRow("scenario") << QStringList{u"--scenario"_s, u"x"_s} << 2 << u"is neither a file nor one of rolling-move"_s;
        QTest::newRow("scenario file") << QStringList{u"--scenario"_s, m_scenario.fileName()} << 2
                                       << u"--scenario: steps[0]: there is no node \"z\""_s;
        QTest::newRow("database") << QStringList{u"--database"_s, u"x"_s} << 2 << u"NAME=NODE"_s;
        QTest::newRow("member") << QStringList{u"--database"_s, u"x=a,z"_s} << 2 << u"there is no node \"z\""_s;
        QTest::newRow("resp proxy") << QStringList{u"--resp-proxy"_s, u"0.0.0.0:0"_s} << 2 << u"--resp-proxy: "_s;
        QTest::newRow("fault injector") << QStringList{u"--fault-injector"_s, u"x"_s} << 2 << u"--fault-injector: "_s;
        QTest::newRow("endpoints") << QStringList{u"--endpoints"_s, u"/nowhere/file"_s} << 2 << u"--endpoints /nowhere/file: "_s;
        QTest::newRow("cluster") << QStringList{u"--cluster"_s} << 2 << u"--cluster is not supported in this version"_s;
        QTest::newRow("tls") << QStringList{u"--tls-cert"_s, u"f"_s} << 2 << u"--tls-cert and --tls-key belong together"_s;
        QTest::newRow("tls file") << QStringList{u"--tls-cert"_s, u"/nowhere"_s, u"--tls-key"_s, u"/nowhere"_s} << 2
                                  << u"--tls-cert /nowhere: "_s;
        QTest::newRow("tls certificate") << QStringList{u"--tls-cert"_s, m_scenario.fileName(), u"--tls-key"_s, u"x"_s} << 2
                                         << u"holds no certificate in PEM"_s;
    }
    void programRefusesBadOptions()
    {
        QFETCH(const QStringList, options);
        QFETCH(const int, code);
        QFETCH(const QString, error);
        QProcess process;
        process.start(m_program, options);
        QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), code);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.contains(error), qPrintable(said));
        QVERIFY2(said.trimmed().split(u'\n').last().startsWith("qredis-simulator: "_L1), qPrintable(said));
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
    }

    void programExplainsItself()
    {
        QProcess process;
        process.start(m_program, {u"--help"_s});
        QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
        QCOMPARE(process.exitCode(), 0);
        const QByteArray help = process.readAllStandardOutput();
        for (const char *option : {"--node", "--spawn", "--control", "--scenario", "--seed", "--speed", "--cluster", "--database",
                                   "--resp-proxy", "--fault-injector", "--endpoints"})
            QVERIFY2(help.contains(option), option);
        process.start(m_program, {u"--version"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().startsWith("qredis-simulator " QREDIS_VERSION_STRING));
    }

    void programServesAndEndsCleanly()
    {
        QProcess process;
        process.start(m_program, {u"--scenario"_s, u"failover"_s, u"--speed"_s, u"100"_s, u"--database"_s, u"redis.test=a,b"_s});
        QByteArrayList lines;
        while (lines.size() < 3 && (process.canReadLine() || process.waitForReadyRead())) {
            while (process.canReadLine())
                lines.append(process.readLine().trimmed());
        }
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith("node a redis://127.0.0.1:"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("node b redis://127.0.0.1:"), lines[1].constData());
        QVERIFY2(lines[2].startsWith("control http://127.0.0.1:"), lines[2].constData());
        RawClient client(endpointOf(QUrl(QString::fromUtf8(lines[0].sliced(7)))));
        QVERIFY(client.optIn());
        QVERIFY(client.takeTo("FAILED_OVER").contains("FAILING_OVER"));
        const Endpoint control = endpointOf(QUrl(QString::fromUtf8(lines[2].sliced(8))));
        const auto upstream = Endpoint::fromString(get(control, "/nodes").body.value("nodes"_L1)[0]["upstream"_L1].toString());
        QVERIFY(upstream);
        QCOMPARE(get(control, "/resolve?name=redis.test").body.value("addresses"_L1).toArray().size(), 2);
        RawClient direct;
        QVERIFY(direct.connectTo(*upstream));
        process.terminate();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardError().contains("a #1 opted in, internal-ip"));
        QVERIFY2(!direct.connectTo(*upstream), "redis-server outlived the program");
    }

    void serverEndsWithAKilledProgram()
    {
        QProcess process;
        process.start(m_program, QStringList());
        QByteArray control;
        while (control.isEmpty() && (process.canReadLine() || process.waitForReadyRead())) {
            const QByteArray line = process.readLine().trimmed();
            if (line.startsWith("control "))
                control = line.sliced(8);
        }
        const auto upstream = Endpoint::fromString(
            get(endpointOf(QUrl(QString::fromUtf8(control))), "/nodes").body.value("nodes"_L1)[0]["upstream"_L1].toString());
        QVERIFY(upstream);
        process.kill();
        QVERIFY(process.waitForFinished());
        const auto isGone = [&] {
            RawClient direct;
            return !direct.connectTo(*upstream);
        };
        QTRY_VERIFY(isGone());
    }

private:
    MaintenanceSimulator m_simulator;
    Endpoint m_control;
    QTemporaryFile m_scenario;
    const QString m_program = QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-simulator");
};

QTEST_GUILESS_MAIN(tst_SimulatorControl)
#include "tst_simulator_control.moc"
