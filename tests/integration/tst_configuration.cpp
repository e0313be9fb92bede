// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"
#include "tests/shared/scriptedserver.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::Reply;
using Kind = QRedis::Reply::Kind;

/// What options do to a client: protocol, set-up of its connections, bounds.
class ConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void speaksResp2();
    void fallsBackWhereTheServerKnowsNoHello();
    void isSilentWhereTheServerKnowsNoMaintenance();
    void boundsItsQueueInCommands();
    void boundsItsQueueInBytes();
    void refusesOptionsOutOfRange();
    void setsUpEveryConnectionAsConfigured();

private:
    [[nodiscard]] ClientOptions options() const { return ClientOptions::fromUrl(m_server->url()); }
    std::unique_ptr<RedisServer> m_server;
};

void ConfigurationTest::initTestCase()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "the server does not start");
}

void ConfigurationTest::init()
{
    m_server->resume(); // a test that failed may have left it paused
}

void ConfigurationTest::speaksResp2()
{
    Client client(options().setProtocol(QRedis::Protocol::Resp2));
    QVERIFY(!await(client.execute({"HSET", "hash", "field", "value"})).isError());
    const Reply hash = await(client.execute({"HGETALL", "hash"}));
    QCOMPARE(hash.kind(), Kind::Array);
    QCOMPARE(hash.value("field").toByteArray(), QByteArray("value"));
    QVERIFY(await(client.execute({"GET", "missing"})).isNull());
    QVERIFY(eventually([&] { return client.snapshot().connections.value(0).protocol == QRedis::Protocol::Resp2; }));
}

void ConfigurationTest::fallsBackWhereTheServerKnowsNoHello()
{
    // contract: O4
    ScriptedServer old([](const ScriptedServer::Words &words, QTcpSocket *) -> std::optional<QByteArray> {
        if (words.first() == "HELLO")
            return "-ERR unknown command `HELLO`, with args beginning with: `3`, \r\n";
        return words.first() == "GET" ? std::optional<QByteArray>("$-1\r\n") : std::nullopt;
    });
    ClientOptions given = ClientOptions::fromUrl(old.url());
    Client client(given.setPassword(u"secret"_s).setDatabase(3).setPoolSize(1));
    const Reply reply = await(client.execute({"GET", "key"}));
    QVERIFY(reply.isNull());
    QCOMPARE(old.accepted(), 1);
    QVERIFY(old.commands().contains(ScriptedServer::Words{"AUTH", "secret"}));
    QVERIFY(old.commands().contains(ScriptedServer::Words{"SELECT", "3"}));
    for (const ScriptedServer::Words &words : old.commands())
        QVERIFY(words.value(1).toUpper() != "MAINT_NOTIFICATIONS");
}

void ConfigurationTest::isSilentWhereTheServerKnowsNoMaintenance()
{
    // contract: O5
    Client client(options());
    QSignalSpy errors(&client, &Client::errorOccurred);
    client.open();
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return client.capability() == QRedis::Capability::Unsupported; }));
    QVERIFY(eventually([&] {
        const auto connections = client.snapshot().connections;
        return connections.size() == 4 && std::all_of(connections.cbegin(), connections.cend(), [](const auto &connection) {
                   return connection.state == QRedis::ConnectionState::Ready;
               });
    }));
    QCOMPARE(errors.count(), 0);
    QVERIFY(!client.lastError());
}

void ConfigurationTest::boundsItsQueueInCommands()
{
    Client client(options().setQueueLimit(100));
    QVERIFY(!await(client.execute({"PING"})).isError());
    m_server->pause();
    QList<QRedis::PendingReply> pending;
    for (int i = 0; i < 150; ++i)
        pending.append(client.execute({"PING"}));
    for (int i = 100; i < 150; ++i) {
        QVERIFY(pending.at(i).isFinished());
        QCOMPARE(pending.at(i).result().error().code(), Error::Code::QueueFull);
        QVERIFY(!pending.at(i).result().error().mayHaveExecuted());
    }
    m_server->resume();
    for (int i = 0; i < 100; ++i)
        QVERIFY(!await(pending.at(i)).isError());
    QVERIFY(!await(client.execute({"PING"})).isError());
}

void ConfigurationTest::boundsItsQueueInBytes()
{
    Client client(options().setQueueBytesLimit(64 * 1024));
    QVERIFY(!await(client.execute({"PING"})).isError());
    m_server->pause();
    const QByteArray value(40 * 1024, 'v');
    const QRedis::PendingReply first = client.execute({"SET", "key", value});
    const QRedis::PendingReply second = client.execute({"SET", "key", value});
    QVERIFY(second.isFinished());
    QCOMPARE(second.result().error().code(), Error::Code::QueueFull);
    m_server->resume();
    QVERIFY(!await(first).isError());
    QVERIFY(!await(client.execute({"SET", "key", value})).isError());
}

void ConfigurationTest::refusesOptionsOutOfRange()
{
    Client client(options().setPoolSize(0));
    const Error error = await(client.execute({"PING"})).error();
    QCOMPARE(error.code(), Error::Code::InvalidOptions);
    QVERIFY2(error.message().contains(u"poolSize"_s, Qt::CaseInsensitive), qPrintable(error.message()));
}

void ConfigurationTest::setsUpEveryConnectionAsConfigured()
{
    Client client(ClientOptions::fromUrl(m_server->url({}, 5)).setClientName(u"the-name"_s));
    client.open();
    QVERIFY(eventually([&] {
        const QByteArray list = await(client.execute({"CLIENT", "LIST"})).toByteArray();
        return list.count("name=the-name ") == 4 && list.count(" db=5 ") == 4;
    }));
    const QByteArray list = await(client.execute({"CLIENT", "LIST"})).toByteArray();
    QCOMPARE(list.count(" resp=3"), list.count("name=the-name "));
}

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "tst_configuration.moc"
