// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/fakeclock.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"
#include "tests/shared/scriptedserver.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Capability;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::Testing::FakeClock;

namespace {

/// One entry of the reply to COMMAND.
QByteArray entry(const QByteArray &name, const QByteArray &flag)
{
    return "*6\r\n$" + QByteArray::number(name.size()) + "\r\n" + name + "\r\n:1\r\n*1\r\n+" + flag + "\r\n:0\r\n:0\r\n:0\r\n";
}

/// A server whose answers a test may change while it runs.
struct Server
{
    bool knowsMaintenance = false;
    bool knowsIntroduction = false;
    QByteArray commands;
    QByteArray version = "7.0.0";
    int lost = 0; // READ-ME and WRITE-ME: connections that are closed instead of an answer, from now on

    ScriptedServer listener{[this](const ScriptedServer::Words &words, QTcpSocket *socket) -> std::optional<QByteArray> {
        if (words.first() == "HELLO")
            return "%3\r\n$6\r\nserver\r\n$5\r\nredis\r\n$7\r\nversion\r\n$" + QByteArray::number(version.size()) + "\r\n"
                + version + "\r\n$4\r\nrole\r\n$6\r\nmaster\r\n";
        if (words.first() == "CLIENT" && words.value(1) == "MAINT_NOTIFICATIONS" && knowsMaintenance)
            return "+OK\r\n";
        if (words.first() == "CLIENT" && words.value(1) == "SETINFO" && !knowsIntroduction)
            return "-ERR unknown subcommand 'SETINFO'. Try CLIENT HELP.\r\n";
        if (words.first() == "COMMAND" && !commands.isEmpty())
            return commands;
        if (words.first().endsWith("-ME") && lost > 0) {
            --lost;
            socket->disconnectFromHost();
            return "";
        }
        return std::nullopt;
    }};

    [[nodiscard]] qsizetype count(const QByteArray &subcommand) const
    {
        return std::count_if(listener.commands().cbegin(), listener.commands().cend(),
                             [&](const ScriptedServer::Words &words) { return words.value(1) == subcommand; });
    }
};

} // namespace

/// What a client remembers of a server, so that it need not ask again.
class MemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void repeatsWhatTheServerSaysIsReadOnly();
    void asksForCommandsOncePerVersion();
    void asksAServerWithoutTheFeaturesOnce();
    void asksAgainAfterTheCoolDown();
    void introducesEveryConnectionToAServerThatListens();
    void costsPlainRedisOneRefusalOfEachKind();

private:
    [[nodiscard]] bool open(int connections)
    {
        m_client = std::make_unique<Client>(ClientOptions::fromUrl(m_server->listener.url()).setPoolSize(connections),
                                            Client::Environment{m_clock.get(), nullptr, {}});
        m_client->open();
        return m_clock->advanceUntil([&] { return ready() == connections; }, 2s);
    }
    [[nodiscard]] int ready() const
    {
        int count = 0;
        for (const auto &connection : m_client->snapshot().connections)
            count += connection.state == QRedis::ConnectionState::Ready ? 1 : 0;
        return count;
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Client> m_client;
};

void MemoryTest::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_clock->setQuietTime(20ms);
    m_server = std::make_unique<Server>();
}

void MemoryTest::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_clock.reset();
}

void MemoryTest::repeatsWhatTheServerSaysIsReadOnly()
{
    // contract: C3
    m_server->commands = "*2\r\n" + entry("read-me", "readonly") + entry("write-me", "write");
    QVERIFY(open(1));
    m_server->lost = 1;
    // The built-in table does not know it, and the server has not been asked yet.
    QVERIFY(await(m_client->execute({"READ-ME"})).error().mayHaveExecuted());
    m_clock->advance(5s);
    QCOMPARE(m_server->listener.count("COMMAND"), 1);
    m_server->lost = 1;
    const QRedis::PendingReply read = m_client->execute(QRedis::Command{"READ-ME"}.setTimeout(1min));
    QVERIFY(m_clock->advanceUntil([&] { return read.isFinished(); }, 10s));
    QVERIFY2(!read.result().isError(), qPrintable(read.result().error().message()));
    m_server->lost = 1;
    QVERIFY(await(m_client->execute({"WRITE-ME"})).error().mayHaveExecuted());

    m_clock->advance(5s);
    m_server->lost = 100; // the budget is three repetitions
    const QRedis::PendingReply hopeless = m_client->execute(QRedis::Command{"READ-ME"}.setTimeout(10min));
    QVERIFY(m_clock->advanceUntil([&] { return hopeless.isFinished(); }, 1min));
    QCOMPARE(hopeless.result().error().code(), Error::Code::ConnectionLost);
    QCOMPARE(m_server->lost, 96);
}

void MemoryTest::asksForCommandsOncePerVersion()
{
    // contract: C3 O5
    m_server->commands = "-NOPERM this user has no permissions to run the 'command' command\r\n";
    QVERIFY(open(4));
    m_clock->advance(60s);
    QCOMPARE(m_server->listener.count("COMMAND"), 1);
    m_server->lost = 4;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(await(m_client->execute({"WRITE-ME"})).isError());
        m_clock->advance(5s);
    }
    QCOMPARE(m_server->listener.count("COMMAND"), 1);
    m_server->version = "7.4.0";
    m_server->lost = 1;
    QVERIFY(await(m_client->execute({"WRITE-ME"})).isError());
    m_clock->advance(5s);
    QCOMPARE(m_server->listener.count("COMMAND"), 2);
}

void MemoryTest::asksAServerWithoutTheFeaturesOnce()
{
    // contract: O3 O5
    QVERIFY(open(4));
    QVERIFY(m_clock->advanceUntil([&] { return m_client->capability() == Capability::Unsupported; }, 1s));
    m_server->lost = 5;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(await(m_client->execute({"WRITE-ME"})).isError());
        m_clock->advance(3s);
    }
    QVERIFY(m_server->listener.accepted() > 8);
    QCOMPARE(m_server->count("MAINT_NOTIFICATIONS"), 1);
    QCOMPARE(m_server->count("SETINFO"), 1);
}

void MemoryTest::asksAgainAfterTheCoolDown()
{
    // contract: O3
    QVERIFY(open(3));
    m_clock->advance(9min);
    QCOMPARE(m_server->count("MAINT_NOTIFICATIONS"), 1);
    m_server->knowsMaintenance = true; // switched on while connected
    m_server->knowsIntroduction = true;
    m_clock->advance(90s);
    QVERIFY(eventually([&] { return m_client->capability() == Capability::Supported; }));
    QCOMPARE(m_server->count("MAINT_NOTIFICATIONS"), 4); // one asked, then all opted in
    QCOMPARE(m_server->count("SETINFO"), 1 + 3 * 2);
    for (const auto &connection : m_client->snapshot().connections)
        QCOMPARE(connection.optIn, QRedis::OptInState::On);
}

void MemoryTest::introducesEveryConnectionToAServerThatListens()
{
    // contract: O1 O3
    m_server->knowsIntroduction = true;
    QVERIFY(open(4));
    m_clock->settle();
    QCOMPARE(m_server->count("SETINFO"), 8); // name and version
}

void MemoryTest::costsPlainRedisOneRefusalOfEachKind()
{
    // contract: O5
    RedisServer redis;
    m_client = std::make_unique<Client>(ClientOptions::fromUrl(redis.url()), Client::Environment{m_clock.get(), nullptr, {}});
    m_client->open();
    QVERIFY(m_clock->advanceUntil([&] { return ready() == 4; }, 2s));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(!await(m_client->execute({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "no"})).isError());
        m_clock->advance(3s);
    }
    QVERIFY(m_clock->advanceUntil([&] { return ready() == 4; }, 10s));
    QVERIFY(m_client->snapshot().counters.reconnects >= 10);
    const QByteArray errors = await(m_client->execute({"INFO", "errorstats"})).toByteArray();
    const qsizetype at = errors.indexOf("errorstat_ERR:count=");
    QVERIFY2(at >= 0, errors.constData());
    const int refused = QByteArrayView(errors).sliced(at + 20, errors.indexOf('\r', at) - at - 20).toInt();
    QVERIFY2(refused <= 2, errors.constData());
    QCOMPARE(errors.count("errorstat_"), 1);
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
