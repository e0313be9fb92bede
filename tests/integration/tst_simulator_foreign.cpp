// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"
#include "tests/integration/httpclient.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace QRedis;
using namespace QRedis::Testing;

namespace {

const QByteArray moving = ">4\r\n$6\r\nMOVING\r\n:1\r\n:15\r\n$6\r\nhost:3\r\n";
const QByteArray ping = "*1\r\n$4\r\nPING\r\n";

// Raw strings with quotes at their ends are more than moc understands.
QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

Response del(const Endpoint &server, const QByteArray &path)
{
    return exchange(server, "DELETE " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
}

} // namespace

/// The calls by which suites of other clients drive their own tools, which the simulator answers as well.
class tst_SimulatorForeign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<MaintenanceSimulator>();
        QVERIFY2(m_simulator->start(), qPrintable(m_simulator->errorString()));
        QVERIFY(m_simulator->addNode(u"a"_s) && m_simulator->addNode(u"b"_s));
        QVERIFY(m_simulator->listenRespProxy() && m_simulator->listenFaultInjector(u"127.0.0.1:0"_s, 100));
        m_proxy = endpointOf(m_simulator->respProxyUrl());
        m_injector = endpointOf(m_simulator->faultInjectorUrl());
    }
    void cleanup() { m_simulator.reset(); }

    void proxyListsNodesAndConnections()
    {
        RawClient client(m_simulator->endpoint(u"a"_s));
        QVERIFY(client.isQuiet());
        const QJsonArray ids = get(m_proxy, "/nodes").body.value("ids"_L1).toArray();
        QCOMPARE(ids.size(), 2);
        const QString a = m_simulator->upstream().toString() + u'@' + QString::number(m_simulator->endpoint(u"a"_s).port());
        QCOMPARE(ids[0].toString(), a);
        const QJsonArray connections = get(m_proxy, "/connections").body.value(a).toArray();
        QCOMPARE(connections.size(), 1);
        const QJsonObject stats = get(m_proxy, "/stats").body.value(a).toObject();
        QCOMPARE(stats.value("activeConnections"_L1).toInt(), 1);
        QCOMPARE(stats.value("connections"_L1)[0]["id"_L1].toString(), connections[0].toString());
        QCOMPARE(get(m_proxy, "/nothing").status, 404);
    }

    void proxySendsBytes()
    {
        RawClient client(m_simulator->endpoint(u"a"_s));
        RawClient other(m_simulator->endpoint(u"b"_s));
        QVERIFY(client.isQuiet() && other.isQuiet());
        const QByteArray id = QByteArray::number(m_simulator->connections(u"a"_s).first().id);
        const Response sent = post(m_proxy, "/send-to-client/" + id + "?encoding=raw", moving);
        QCOMPARE(sent.body.value("success"_L1).toBool(), true);
        QCOMPARE(sent.body.value("connectionId"_L1).toString().toUtf8(), id);
        QCOMPARE(client.take(moving.size()), moving);
        QCOMPARE(post(m_proxy, "/send-to-clients?connectionIds=" + id + ",77", moving.toBase64())
                     .body.value("results"_L1)[1]["success"_L1]
                     .toBool(true),
                 false);
        QCOMPARE(client.take(moving.size()), moving);
        QCOMPARE(post(m_proxy, "/send-to-all-clients?encoding=raw", moving).body.value("results"_L1).toArray().size(), 2);
        QCOMPARE(client.take(moving.size()), moving);
        QCOMPARE(other.take(moving.size()), moving);
        QCOMPARE(post(m_proxy, "/send-to-all-clients", "%").status, 400);
        QCOMPARE(post(m_proxy, "/send-to-clients", "").status, 400);
        QCOMPARE(del(m_proxy, "/connections/" + id).body.value("success"_L1).toBool(), true);
        QCOMPARE(client.takeAll(), QByteArray());
        QCOMPARE(del(m_proxy, "/connections/" + id).body.value("success"_L1).toBool(true), false);
    }

    void proxyAddsAndRemovesNodes()
    {
        const Response added = post(m_proxy, "/nodes", R"({"listenPort":0})");
        QCOMPARE(added.body.value("success"_L1).toBool(), true);
        const quint16 port = quint16(added.body.value("cfg"_L1)["listenPort"_L1].toInt());
        RawClient client;
        QVERIFY(client.connectTo({u"127.0.0.1"_s, port}) && client.isQuiet());
        const QByteArray id = m_simulator->upstream().toString().toUtf8() + '@' + QByteArray::number(port);
        QCOMPARE(del(m_proxy, "/nodes/" + id).body.value("success"_L1).toBool(), true);
        QCOMPARE(client.takeAll(), QByteArray());
        QCOMPARE(del(m_proxy, "/nodes/" + id).body.value("success"_L1).toBool(true), false);
        QCOMPARE(post(m_proxy, "/nodes", R"({"listenPort":70000})").status, 400);
        QCOMPARE(post(m_proxy, "/nodes", "[]").status, 400);
    }

    void proxyAnswersInPlaceOfTheServer()
    {
        RawClient client(m_simulator->endpoint(u"a"_s));
        const QByteArray interceptor = json({{u"name"_s, u"x"_s},
                                             {u"encoding"_s, u"base64"_s},
                                             {u"match"_s, QString::fromLatin1(ping.toBase64())},
                                             {u"response"_s, QString::fromLatin1(QByteArray("+MINE\r\n").toBase64())}});
        QCOMPARE(post(m_proxy, "/interceptors", interceptor).body.value("success"_L1).toBool(), true);
        QCOMPARE(client.ask("*2\r\n$4\r\nECHO\r\n$1\r\nx\r\n" + ping + "*2\r\n$4\r\nECHO\r\n$1\r\ny\r\n",
                            "$1\r\nx\r\n+MINE\r\n$1\r\ny\r\n"),
                 "$1\r\nx\r\n+MINE\r\n$1\r\ny\r\n");
        const QByteArray scenario = R"({"encoding":"raw","responses":["+1\r\n","+2\r\n"]})";
        QCOMPARE(post(m_proxy, "/scenarios", scenario).body.value("totalResponses"_L1).toInt(), 2);
        QCOMPARE(client.ask("ECHO a\r\nECHO b\r\nECHO c\r\n", "+1\r\n+2\r\n$1\r\nc\r\n"), "+1\r\n+2\r\n$1\r\nc\r\n");
        QCOMPARE(post(m_proxy, "/scenarios", R"({"responses":[]})").status, 400);
        QCOMPARE(post(m_proxy, "/interceptors", R"({"name":"x"})").status, 400);
    }

    void injectorRunsActionsToTheirEnd_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArrayList>("frames");
        const auto row = [](const char *type, const char *parameters, const QByteArrayList &frames) {
            QTest::addRow("%s %s", type, parameters) << QByteArray(type) << QByteArray(parameters) << frames;
        };
        row("failover", R"({"bdb_id":"1"})", {"FAILING_OVER", "FAILED_OVER"});
        row("migrate", R"({"bdb_id":1})", {"MIGRATING", "MIGRATED"});
        row("bind", R"({"bdb_id":1})", {"MOVING"});
        row("reshard", R"({"bdb_id":1})", {"SMIGRATING", "SMIGRATED"});
        row("shard_failure", R"({"bdb_id":1})", {"FAILING_OVER", "FAILED_OVER"});
        row("execute_rladmin_command", R"({"rladmin_command":"migrate all_master_shards"})", {"MIGRATING", "MIGRATED"});
        row("sequence_of_actions", R"({"bdb_id":1,"actions":[{"type":"migrate","params":{}},{"type":"bind","params":{}}]})",
            {"MIGRATING", "MIGRATED", "MOVING"});
        row("topology_change_standalone", R"({"effect":"data_movement_conn_drop"})", {"MIGRATING", "MIGRATED", "MOVING"});
        row("slot_migrate", R"({"effect":"slot-shuffle"})", {"SMIGRATING", "SMIGRATED"});
        row("dmc_restart", R"({"bdb_id":1})", {});
        row("proxy_failure", R"({"bdb_id":1})", {});
        row("network_failure", R"({"bdb_id":1,"delay":2})", {});
        row("network_latency", R"({"latency":1})", {});
        row("update_cluster_config", R"({"client_maint_notifications":true})", {});
        row("create_database", R"({"database_config":{}})", {});
    }
    void injectorRunsActionsToTheirEnd()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, parameters);
        QFETCH(const QByteArrayList, frames);
        RawClient client(m_simulator->endpoint(u"a"_s));
        QVERIFY(client.optIn());
        const QJsonObject action{{u"type"_s, QString::fromLatin1(type)},
                                 {u"parameters"_s, QJsonDocument::fromJson(parameters).object()}};
        const Response begun = post(m_injector, "/action", json(action));
        QVERIFY2(begun.status == 200, qPrintable(begun.body.value("error"_L1).toString()));
        const QByteArray id = begun.body.value("action_id"_L1).toString().toUtf8();
        QVERIFY(!id.isEmpty());
        for (const QByteArray &frame : frames)
            QVERIFY2(client.takeTo('\n' + frame + "\r\n").endsWith(frame + "\r\n"), frame.constData());
        const auto status = [&] { return get(m_injector, "/action/" + id).body.value("status"_L1).toString(); };
        QTRY_COMPARE(status(), u"success"_s);
        QVERIFY(!get(m_injector, "/action").body.value("actions"_L1).toArray().isEmpty());
        RawClient again;
        QTRY_VERIFY(again.connectTo(m_simulator->endpoint(u"b"_s)) && again.isQuiet());
        if (type == "create_database")
            QCOMPARE(get(m_injector, "/action/" + id).body.value("output"_L1)["bdb_id"_L1].toInt(), 1);
    }

    void injectorSwitchesNotificationsOff()
    {
        QCOMPARE(post(m_injector, "/action",
                      R"({"type":"update_cluster_config","parameters":{"config":{"client_maint_notifications":false}}})")
                     .status,
                 200);
        const auto isRefused = [&] {
            RawClient client(m_simulator->endpoint(u"a"_s));
            return !client.optIn();
        };
        QTRY_VERIFY(isRefused());
    }

    void injectorFailsNodesAndRestoresThem()
    {
        RawClient client(m_simulator->endpoint(u"b"_s));
        QVERIFY(client.isQuiet());
        QCOMPARE(post(m_injector, "/action", R"({"type":"node_failure","parameters":{"node_id":2}})").status, 200);
        QCOMPARE(client.takeAll(), QByteArray());
        QVERIFY(!client.connectTo(m_simulator->endpoint(u"b"_s)));
        QCOMPARE(post(m_injector, "/action", R"({"type":"network_restore"})").status, 200);
        QTRY_VERIFY(client.connectTo(m_simulator->endpoint(u"b"_s)));
        QCOMPARE(post(m_injector, "/action", R"({"type":"node_failure","parameters":{"node_id":3}})").status, 400);
    }

    void injectorTakesTheOtherCalls()
    {
        RawClient client(m_simulator->endpoint(u"a"_s));
        QVERIFY(client.optIn());
        QCOMPARE(post(m_injector, "/rladmin", "migrate all_shards node 1").status, 200);
        QVERIFY(client.takeTo("MIGRATED").endsWith("MIGRATED"));
        QCOMPARE(get(m_injector, "/slot-migrate?effect=remove-add&cluster_index=0").body.value("triggers"_L1).toArray().size(),
                 3);
        QCOMPARE(post(m_injector, "/slot-migrate/setup?effect=add", {}).status, 200);
        QCOMPARE(post(m_injector, "/slot-migrate?effect=add&trigger=migrate&bdb_id=1&cluster_index=0", {}).status, 200);
        QVERIFY(client.takeTo("SMIGRATED").endsWith("SMIGRATED"));
        QCOMPARE(post(m_injector, "/topology-change-standalone?effect=conn_drop&bdb_id=1", {}).status, 200);
        QVERIFY(client.takeTo("MOVING").endsWith("MOVING"));
        QCOMPARE(post(m_injector, "/topology-change-standalone/teardown", {}).status, 200);
    }

    void injectorExplainsWhatItCannotDo_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("path") << QByteArray("/x") << QByteArray("{}") << 404 << u"the fault injector has no such call"_s;
        QTest::newRow("json") << QByteArray("/action") << QByteArray("x") << 400 << u"the body is not a JSON object"_s;
        QTest::newRow("type") << QByteArray("/action") << QByteArray(R"({"type":"x"})") << 400
                              << u"unknown action \"x\"; there are failover"_s;
        QTest::newRow("sequence") << QByteArray("/action")
                                  << QByteArray(R"({"type":"sequence_of_actions","parameters":{"actions":[{"type":"x"}]}})")
                                  << 400 << u"actions[0]: unknown action \"x\""_s;
        QTest::newRow("rladmin") << QByteArray("/rladmin") << QByteArray("reboot") << 400
                                 << u"this rladmin line is not imitated: \"reboot\""_s;
        QTest::newRow("latency") << QByteArray("/action") << QByteArray(R"({"type":"network_latency"})") << 400
                                 << u"\"latency\" must be from 0 to 600000 ms"_s;
        QTest::newRow("effect") << QByteArray("/topology-change-standalone?effect=x") << QByteArray() << 400
                                << u"\"effect\" is one of"_s;
    }
    void injectorExplainsWhatItCannotDo()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        QFETCH(const QString, error);
        const Response response = post(m_injector, path, body);
        QCOMPARE(response.status, status);
        QVERIFY2(response.body.value("error"_L1).toString().startsWith(error),
                 qPrintable(response.body.value("error"_L1).toString()));
        QCOMPARE(get(m_injector, "/action/99").status, 404);
    }

    void endpointsConfigurationDescribesTheDatabase()
    {
        const QJsonObject database =
            QJsonDocument::fromJson(m_simulator->endpointsConfiguration()).object().value("standalone"_L1).toObject();
        QCOMPARE(database.value("bdb_id"_L1).toInt(), 1);
        QCOMPARE(database.value("endpoints"_L1)[0].toString(), m_simulator->url(u"a"_s).toString());
        QCOMPARE(database.value("raw_endpoints"_L1)[0]["port"_L1].toInt(), int(m_simulator->endpoint(u"a"_s).port()));
    }

private:
    std::unique_ptr<MaintenanceSimulator> m_simulator;
    Endpoint m_proxy;
    Endpoint m_injector;
};

QTEST_GUILESS_MAIN(tst_SimulatorForeign)
#include "tst_simulator_foreign.moc"
