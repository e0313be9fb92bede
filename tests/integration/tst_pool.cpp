// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/fakeclock.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"
#include "tests/soak/workload.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::ClientState;
using QRedis::ConnectionState;
using QRedis::Error;
using QRedis::Testing::FakeClock;

namespace {

/// Knows no name, and never says so.
class HangingResolver final : public QRedis::Resolver
{
public:
    void resolve(const QString &, Callback done) override { m_callbacks.append(std::move(done)); }

private:
    QList<Callback> m_callbacks;
};

} // namespace

/// How many connections there are, how long they live, and what happens when one is too slow.
class PoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsAMinimumOfConnectionsOpen();
    void closesIdleConnectionsDownToTheMinimum();
    void spreadsTheEndOfIdleConnections();
    void replacesOldConnectionsWithoutFailingACommand();
    void asksSilentConnectionsForASignOfLife();
    void givesAServerUpThatTakesNoBytes();
    void boundsTheWaitForAConnection();
    void keepsAThreadOnTheLaneOfItsTimedOutCommand();
    void closesWhileALookupHangs();
    void isDestroyedWhileALookupHangs();
    void holdsAThousandIdleConnections();

private:
    [[nodiscard]] ClientOptions options() const { return ClientOptions::fromUrl(m_server->url()).setLimitJitter(0); }
    [[nodiscard]] std::unique_ptr<Client> make(const ClientOptions &options) const
    {
        return std::make_unique<Client>(options, Client::Environment{m_clock.get(), nullptr, {}});
    }
    /// Opens the whole pool and waits for it.
    bool open(Client &client) const
    {
        client.open();
        // In small steps, each of which leaves the server some real time: on a busy machine it answers late.
        for (int step = 0; step < 400 && ready(client) != client.options().poolSize(); ++step)
            m_clock->advance(10ms);
        return ready(client) == client.options().poolSize();
    }
    static int ready(const Client &client)
    {
        int count = 0;
        for (const auto &connection : client.snapshot().connections)
            count += connection.state == ConnectionState::Ready ? 1 : 0;
        return count;
    }

    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
};

void PoolTest::init()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "redis-server does not start");
    m_clock = std::make_unique<FakeClock>();
    m_clock->setQuietTime(20ms);
}

void PoolTest::cleanup()
{
    m_clock.reset();
    m_server.reset();
}

void PoolTest::keepsAMinimumOfConnectionsOpen()
{
    const auto client = make(options().setPoolSize(6).setMinimumIdleConnections(3).setIoThreads(2));
    QVERIFY(!await(client->execute({"PING"})).isError());
    QVERIFY(m_clock->advanceUntil([&] { return ready(*client) == 3; }, 2s));
    m_clock->advance(1s);
    QCOMPARE(ready(*client), 3);
}

void PoolTest::closesIdleConnectionsDownToTheMinimum()
{
    const auto client = make(options().setMinimumIdleConnections(1).setIdleTimeout(60s));
    QVERIFY(open(*client));
    QSignalSpy errors(client.get(), &Client::errorOccurred);
    m_clock->advance(50s);
    QCOMPARE(ready(*client), 4);
    QVERIFY(m_clock->advanceUntil([&] { return ready(*client) == 1; }, 20s));
    m_clock->advance(5min);
    QCOMPARE(ready(*client), 1);
    QCOMPARE(client->snapshot().connections.at(0).state, ConnectionState::Ready);
    QList<QRedis::PendingReplies> pending; // more than one connection is needed again
    std::thread([&] {
        QRedis::Pipeline pipeline;
        pipeline.append({"PING"});
        pending.append(client->execute(pipeline));
    }).join();
    QVERIFY(!await(client->execute({"PING"})).isError());
    QVERIFY(!await(pending.first()).first().isError());
    m_clock->advance(1s);
    QCOMPARE(client->snapshot().counters.reconnects, 0ULL);
    QCOMPARE(errors.count(), 0);
}

void PoolTest::spreadsTheEndOfIdleConnections()
{
    const auto client = make(options().setPoolSize(8).setIdleTimeout(100s).setLimitJitter(50));
    QVERIFY(open(*client));
    m_clock->advance(45s);
    QCOMPARE(ready(*client), 8); // none before half of the time
    QSet<int> seen;
    for (int i = 0; i < 56; ++i) {
        m_clock->advance(1s);
        seen.insert(ready(*client));
    }
    QCOMPARE(ready(*client), 0);
    QVERIFY2(seen.size() >= 4, "all at once"); // 8 down to 0, by and by
}

void PoolTest::replacesOldConnectionsWithoutFailingACommand()
{
    // contract: C1
    Client client(options().setPoolSize(2).setConnectionLifetime(100ms));
    QSignalSpy errors(&client, &Client::errorOccurred);
    Soak::WorkloadOptions load;
    load.threads = 4;
    load.pipeline = 10;
    Soak::Workload workload(&client, load);
    workload.start();
    QVERIFY(eventually([&] {
        const auto connections = client.snapshot().connections;
        return std::all_of(connections.cbegin(), connections.cend(), [](const auto &each) { return each.generation >= 5; });
    }));
    const Soak::Findings findings = workload.finish();
    QVERIFY(findings.commands > 0);
    QCOMPARE(findings.failed + findings.unanswered, 0ULL);
    QCOMPARE(findings.wrongReplies + findings.staleReads + findings.lostWrites + findings.doubleExecutions, 0ULL);
    QCOMPARE(errors.count(), 0);
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
    QCOMPARE(client.snapshot().counters.handoffsStarted, 0ULL);
    QVERIFY(client.snapshot().counters.socketsOpenMax <= 4);
}

void PoolTest::asksSilentConnectionsForASignOfLife()
{
    m_clock->setQuietTime(60ms); // its answer must come within one step, on a busy machine as well
    const auto client = make(options().setPoolSize(1).setKeepAlive(30s, 3s));
    QVERIFY(open(*client));
    const quint64 before = client->snapshot().connections.first().bytesRead;
    m_clock->advance(5min);
    QVERIFY(client->snapshot().connections.first().bytesRead > before); // it answered
    QCOMPARE(client->snapshot().counters.reconnects, 0ULL);
    QSignalSpy errors(client.get(), &Client::errorOccurred);
    m_server->pause();
    m_clock->advance(34s);
    QVERIFY(eventually([&] { return errors.count() > 0; }));
    QCOMPARE(errors.first().first().value<Error>().code(), Error::Code::ConnectionLost);
    m_server->resume();
}

void PoolTest::givesAServerUpThatTakesNoBytes()
{
    const auto client = make(options().setPoolSize(1).setCommandTimeout(0ms).setWriteTimeout(5s).setKeepAlive(0ms));
    QVERIFY(open(*client));
    m_server->pause();
    const QRedis::PendingReply pending = client->execute({"SET", "key", QByteArray(64 << 20, 'v')});
    m_clock->advance(4s);
    QVERIFY(!pending.isFinished());
    QVERIFY(m_clock->advanceUntil([&] { return client->snapshot().counters.reconnects > 0; }, 30s));
    m_server->resume();
    // Its last byte was never handed over, so it moves to the next socket. No time passes meanwhile, however slow the machine is.
    QVERIFY(m_clock->advanceUntil([&] { return ready(*client) == 1; }, 30s));
    QVERIFY(eventually([&] { return pending.isFinished(); }, 60s));
    QVERIFY2(!pending.result().isError(), qPrintable(pending.result().error().message()));
}

void PoolTest::boundsTheWaitForAConnection()
{
    m_server->kill();
    const auto client = make(options().setPoolTimeout(2s).setCommandTimeout(1h));
    const QRedis::PendingReply pending = client->execute({"SET", "key", "value"});
    m_clock->advance(1900ms);
    QVERIFY(!pending.isFinished());
    m_clock->advance(200ms);
    QVERIFY(eventually([&] { return pending.isFinished(); }));
    QCOMPARE(pending.result().error().code(), Error::Code::ConnectionFailed);
    QVERIFY(!pending.result().error().mayHaveExecuted());
}

void PoolTest::keepsAThreadOnTheLaneOfItsTimedOutCommand()
{
    // contract: C1 C8
    const auto client = make(options().setKeepAlive(0ms));
    QVERIFY(open(*client));
    m_server->pause();
    QRedis::PendingReply other;
    std::thread([&] { other = client->execute(QRedis::Command{"INCR", "other"}.setTimeout(100ms)); }).join(); // first lane
    const QRedis::PendingReply mine = client->execute(QRedis::Command{"INCR", "mine"}.setTimeout(100ms)); // second lane
    m_clock->advance(200ms);
    QVERIFY(eventually([&] { return mine.isFinished() && other.isFinished(); }));
    QCOMPARE(mine.result().error().code(), Error::Code::Timeout);
    QVERIFY(mine.result().error().mayHaveExecuted());
    const qint64 expected = client->snapshot().connections.at(1).serverClientId;
    const QRedis::PendingReply next = client->execute({"CLIENT", "ID"});
    m_server->resume();
    QCOMPARE(await(next).toInteger(), expected);
    QCOMPARE(await(client->execute({"GET", "mine"})).toByteArray(), QByteArray("1")); // and free again
}

void PoolTest::closesWhileALookupHangs()
{
    // contract: X1
    HangingResolver resolver;
    Client client(ClientOptions().setEndpoint({u"redis.invalid"_s, 6379}), Client::Environment{m_clock.get(), &resolver, {}});
    QSignalSpy closed(&client, &Client::closed);
    const QRedis::PendingReply pending = client.execute(QRedis::Command{"PING"}.setTimeout(1h));
    m_clock->settle();
    client.close();
    QVERIFY(m_clock->advanceUntil([&] { return closed.count() == 1; }, 10s + 1ms));
    QCOMPARE(pending.result().error().code(), Error::Code::ConnectionFailed);
    QVERIFY(!pending.result().error().mayHaveExecuted());
}

void PoolTest::isDestroyedWhileALookupHangs()
{
    // contract: X1
    HangingResolver resolver;
    auto client = std::make_unique<Client>(ClientOptions().setEndpoint({u"redis.invalid"_s, 6379}),
                                           Client::Environment{nullptr, &resolver, {}});
    const QRedis::PendingReply pending = client->execute({"PING"});
    QVERIFY(eventually([&] { return client->state() == ClientState::Connecting; }));
    QElapsedTimer timer;
    timer.start();
    client.reset();
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed()))); // 200 ms where nobody else works
    QCOMPARE(pending.result().error().code(), Error::Code::ClientClosed);
}

void PoolTest::holdsAThousandIdleConnections()
{
    rlimit files{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
    const rlimit before = files;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < 2'000)
        QSKIP("this machine permits fewer than 2 000 open files");
    RedisServer server; // with room for as many
    Client client(ClientOptions::fromUrl(server.url()).setPoolSize(1'000).setMinimumIdleConnections(1'000));
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return ready(client) == 1'000; }, 60s));
    QVERIFY(eventually([&] {
        return await(client.execute({"INFO", "clients"})).toByteArray().contains("connected_clients:1000");
    }));
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
    QSignalSpy closed(&client, &Client::closed);
    client.close();
    QVERIFY(eventually([&] { return closed.count() == 1; }, 20s));
    ::setrlimit(RLIMIT_NOFILE, &before);
}

QTEST_GUILESS_MAIN(PoolTest)
#include "tst_pool.moc"
