// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "qredis/client/commands/all.h"
#include "qredis/client/script.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qtest.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace QRedis;

/// Scripts: sent once, then named by their hash.
class ScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void knowsItsHash();
    void isSentOnceAndThenNamed();
    void isSentAgainWhenTheServerForgotIt();
    void readOnlyScriptsMayNotWrite();
    void anErrorOfTheScriptIsNotRepeated();
    void anEmptyScriptIsMisuse();
    void manyRunsAtOnceHaveOneResultEach();
    void aClientThatEndsFinishesItsRuns();
    void functionsAreCalledByTheirName();

private:
    /// How often the server executed \a command.
    qint64 calls(const QByteArray &command)
    {
        const QByteArray stats = await(m_client->execute({"INFO", "commandstats"})).toByteArray();
        const qsizetype at = stats.indexOf("cmdstat_" + command + ":calls=");
        return at < 0 ? 0 : stats.mid(stats.indexOf('=', at) + 1).split(',').first().toLongLong();
    }
    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<Client> m_client;
};

void ScriptTest::initTestCase()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "the server does not start");
}

void ScriptTest::init()
{
    m_client = std::make_unique<Client>(ClientOptions::fromUrl(m_server->url()));
    for (const char *word : {"FLUSH", "KILL"})
        await(m_client->execute({"SCRIPT", word}));
    QVERIFY(!await(m_client->execute({"FLUSHALL"})).isError());
    QVERIFY(!await(m_client->execute({"CONFIG", "RESETSTAT"})).isError());
}

void ScriptTest::knowsItsHash()
{
    const Script script("return 1");
    QCOMPARE(script.sha1(), QByteArray("e0e1f9fabfc9d4800c877a703b823ac0578ff8db"));
    QCOMPARE(script.source(), QByteArray("return 1"));
    QCOMPARE(await(m_client->execute({"SCRIPT", "LOAD", script.source()})).toByteArray(), script.sha1());
}

void ScriptTest::isSentOnceAndThenNamed()
{
    const Script script("return redis.call('INCRBY', KEYS[1], ARGV[1])");
    QCOMPARE(await(script.run(*m_client, "counter", 5)).toInteger(), 5);
    QCOMPARE(await(script.run(*m_client, {"counter"}, {7})).toInteger(), 12);
    QCOMPARE(await(script.run(*m_client, "counter", 1)).toInteger(), 13);
    QCOMPARE(calls("eval"), 1);
    QCOMPARE(calls("evalsha"), 3);
}

void ScriptTest::isSentAgainWhenTheServerForgotIt()
{
    const Script script("return #KEYS .. '/' .. #ARGV");
    QCOMPARE(await(script.run(*m_client, {"a", "b"})).toByteArray(), QByteArray("2/0"));
    QVERIFY(!await(m_client->execute({"SCRIPT", "FLUSH"})).isError());
    QCOMPARE(await(script.run(*m_client, {}, {"x"})).toByteArray(), QByteArray("0/1"));
    QCOMPARE(calls("eval"), 2);
}

void ScriptTest::readOnlyScriptsMayNotWrite()
{
    const Script reading("return redis.call('GET', KEYS[1])", Script::Access::ReadOnly);
    QVERIFY(!await(m_client->execute({"SET", "key", "value"})).isError());
    QCOMPARE(await(reading.run(*m_client, "key")).toByteArray(), QByteArray("value"));
    QCOMPARE(await(reading.run(*m_client, "key")).toByteArray(), QByteArray("value"));
    QCOMPARE(calls("eval_ro"), 1);
    QCOMPARE(calls("evalsha_ro"), 2);
    const Script writing("return redis.call('SET', KEYS[1], 'other')", Script::Access::ReadOnly);
    QVERIFY(await(writing.run(*m_client, "key")).isError());
    QCOMPARE(await(m_client->execute({"GET", "key"})).toByteArray(), QByteArray("value"));
}

void ScriptTest::anErrorOfTheScriptIsNotRepeated()
{
    const Script script("redis.call('INCR', KEYS[1]) return redis.error_reply('MINE is wrong')");
    QCOMPARE(await(script.run(*m_client, "counter")).error().serverPrefix(), QByteArray("MINE"));
    QCOMPARE(await(m_client->execute({"GET", "counter"})).toInteger(), 1);
    QVERIFY(await(Script("not Lua").run(*m_client)).isError());
}

void ScriptTest::anEmptyScriptIsMisuse()
{
    QTest::ignoreMessage(QtWarningMsg, "Script::run(): the script is empty");
    QCOMPARE(await(Script().run(*m_client)).error().code(), Error::Code::Usage);
}

void ScriptTest::manyRunsAtOnceHaveOneResultEach()
{
    const Script script("return redis.call('INCR', KEYS[1])");
    std::vector<PendingReply> pending;
    for (int i = 0; i < 200; ++i)
        pending.push_back(script.run(*m_client, "counter"));
    QSet<qint64> numbers;
    for (const PendingReply &one : pending)
        numbers.insert(await(one).toInteger());
    QCOMPARE(numbers.size(), 200);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            const PendingReply one = script.run(*m_client, "counter");
            one.waitForFinished();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(await(script.run(*m_client, "counter")).toInteger(), 205);
}

void ScriptTest::aClientThatEndsFinishesItsRuns()
{
    const Script script("return 1");
    std::vector<PendingReply> pending;
    for (int i = 0; i < 100; ++i)
        pending.push_back(script.run(*m_client));
    m_client.reset();
    for (const PendingReply &one : pending) {
        QVERIFY(one.isFinished());
        const Reply reply = one.result();
        QVERIFY(reply.toInteger() == 1 || reply.error().code() == Error::Code::ClientClosed);
    }
}

void ScriptTest::functionsAreCalledByTheirName()
{
    namespace Commands = QRedis::Commands;
    const QByteArray library =
        "#!lua name=counters\n"
        "redis.register_function('add', function(keys, args) return redis.call('INCRBY', keys[1], args[1]) end)\n"
        "redis.register_function{function_name='peek', flags={'no-writes'},\n"
        "    callback=function(keys) return redis.call('GET', keys[1]) end}\n";
    QCOMPARE(await(m_client->execute(Commands::functionLoad(library, {.replace = true}).command())).toByteArray(), "counters");
    QCOMPARE(await(m_client->execute(Commands::fcall("add", {"counter"}, {5}))).toInteger(), 5);
    QCOMPARE(await(m_client->execute(Commands::fcallRo("peek", {"counter"}))).toByteArray(), "5");
    const Reply refused = await(m_client->execute(Commands::fcallRo("add", {"counter"}, {5})));
    QCOMPARE(refused.error().serverPrefix(), "ERR"); // it may write
    QCOMPARE(await(m_client->execute({"GET", "counter"})).toByteArray(), "5");

    // What only reads is repeated on the next connection, what may write is not.
    m_server->pause();
    const PendingReply reads = m_client->execute(Commands::fcallRo("peek", {"counter"}));
    const PendingReply writes = m_client->execute(Commands::fcall("add", {"counter"}, {5}));
    QVERIFY(eventually([&] {
        const auto connections = m_client->snapshot().connections;
        return std::any_of(connections.cbegin(), connections.cend(), [](const auto &each) { return each.inFlight == 2; });
    }));
    m_server->kill();
    QVERIFY(m_server->restart());
    QCOMPARE(await(reads).toByteArray(), "5");
    QCOMPARE(await(writes).error().code(), Error::Code::ConnectionLost);
    QVERIFY(await(writes).error().mayHaveExecuted());
}

QTEST_GUILESS_MAIN(ScriptTest)
#include "tst_script.moc"
