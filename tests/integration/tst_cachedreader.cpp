// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "qredis/client/cachedreader.h"
#include "qredis/client/commands/all.h"
#include "qredis/testing/fakeclock.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::CachedReader;
using QRedis::CacheOptions;
using QRedis::CacheStatistics;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Command;
using QRedis::Error;
using QRedis::PendingReply;
using QRedis::Reply;
using QRedis::Testing::FakeClock;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int Slowness = 8;
#else
constexpr int Slowness = 1;
#endif

} // namespace

/// Reads that are answered from memory until the server says that something has changed.
class CachedReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersFromMemoryUntilTheKeyChanges();
    void keepsWhatAProgramReadsFirst();
    void deliversWhatItHasAsAsynchronouslyAsTheRest();
    void keepsNothingThatDependsOnMoreThanItsKeys_data();
    void keepsNothingThatDependsOnMoreThanItsKeys();
    void hearsOfEveryKeyOfACommand();
    void hearsOfFlushedAndExpiredKeys();
    void neverReturnsWhatIsOlderThanAnInvalidation();
    void beginsAnewWhenItsConnectionIsLost();
    void findsASilentConnectionOut();
    void beginsAnewOnTheNodeThatItMovesTo();
    void broadcastKeepsKeysWithItsPrefixesOnly();
    void staysWithinItsMemory();
    void saysWhyNothingCanBeKept();
    void readsFromAServerWithoutResp3();
    void refusesMisuse_data();
    void refusesMisuse();
    void giveUpOfOneReadCostsNoOther();
    void waitsForAConnectionWhereTheirNumberIsLimited();
    void severalThreadsShareACache();
    void givesItsConnectionBackToNobody();
    void endsWithItsClient();
    void countsForTheMonitor();

private:
    [[nodiscard]] ClientOptions options() const { return ClientOptions::fromUrl(m_server->url()).setReconnectDelay(5ms, 50ms); }
    [[nodiscard]] int tracking() const
    {
        int count = 0;
        for (const QByteArray &line : await(m_other->execute({"CLIENT", "LIST"})).toByteArray().split('\n')) {
            const qsizetype at = line.indexOf(" flags=");
            count += at >= 0 && line.mid(at, line.indexOf(' ', at + 1) - at).contains('t') ? 1 : 0;
        }
        return count;
    }
    /// What \a reader reads of \a key.
    static QByteArray read(const CachedReader &reader, const QByteArray &key)
    {
        const Reply reply = await(reader.execute({"GET", key}));
        return reply.isError() ? "error: " + reply.error().message().toUtf8() : reply.toByteArray();
    }
    void write(const QByteArray &key, const QByteArray &value) const
    {
        QVERIFY(await(m_other->execute({"SET", key, value})).toBool());
    }
    static bool invalidated(const CachedReader &reader, quint64 count)
    {
        return eventually([&] { return reader.statistics().invalidations >= count; });
    }

    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<Client> m_other;
};

void CachedReaderTest::init()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "redis-server does not start");
    m_other = std::make_unique<Client>(m_server->url());
}

void CachedReaderTest::cleanup()
{
    m_other.reset();
    m_server.reset();
}

void CachedReaderTest::answersFromMemoryUntilTheKeyChanges()
{
    Client client(options());
    const CachedReader reader(&client);
    write("key", "one");
    QCOMPARE(read(reader, "key"), "one");
    for (int i = 0; i < 10; ++i)
        QCOMPARE(read(reader, "key"), "one");
    QCOMPARE(reader.statistics().hits, 10ULL);
    QCOMPARE(reader.statistics().misses, 1ULL);
    QCOMPARE(reader.statistics().entries, 1);
    const auto typed = reader.execute(QRedis::Commands::get("key"));
    QVERIFY(typed.isFinished()); // the same command
    QCOMPARE(typed.result()->value_or("nothing"), "one");

    write("key", "two");
    QVERIFY(invalidated(reader, 1));
    QCOMPARE(reader.statistics().entries, 0);
    QCOMPARE(read(reader, "key"), "two");
    QCOMPARE(reader.statistics().misses, 2ULL);
    QCOMPARE(read(reader, "nobody"), ""); // that there is nothing is known as well
    QCOMPARE(read(reader, "nobody"), "");
    QCOMPARE(reader.statistics().misses, 3ULL);
    write("nobody", "somebody");
    QVERIFY(invalidated(reader, 2));
    QCOMPARE(read(reader, "nobody"), "somebody");
    reader.clear();
    QCOMPARE(reader.statistics().entries, 0);
    QCOMPARE(read(reader, "key"), "two");
    QCOMPARE(reader.statistics().misses, 5ULL);
}

void CachedReaderTest::keepsWhatAProgramReadsFirst()
{
    // No connection, no table of commands, nothing: all three reads are on their way before the first answer.
    Client client(options());
    const CachedReader reader(&client);
    for (const char *key : {"a", "b", "c"})
        write(key, key);
    QList<PendingReply> pending;
    for (const char *key : {"a", "b", "c"})
        pending.append(reader.execute({"GET", key}));
    for (const PendingReply &each : std::as_const(pending))
        QVERIFY(!await(each).isError());
    QCOMPARE(reader.statistics().entries, 3);
    QCOMPARE(read(reader, "b"), "b");
    QCOMPARE(reader.statistics().hits, 1ULL);
}

void CachedReaderTest::deliversWhatItHasAsAsynchronouslyAsTheRest()
{
    Client client(options());
    const CachedReader reader(&client);
    write("key", "value");
    QCOMPARE(read(reader, "key"), "value");
    QByteArray delivered;
    QThread *thread = nullptr;
    reader.execute({"GET", "key"}).then(this, [&](const Reply &reply) {
        delivered = reply.toByteArray();
        thread = QThread::currentThread();
    });
    QCOMPARE(reader.statistics().hits, 1ULL);
    QVERIFY(delivered.isEmpty()); // not while its caller is still at it
    QVERIFY(eventually([&] { return !delivered.isEmpty(); }));
    QCOMPARE(delivered, "value");
    QCOMPARE(thread, QThread::currentThread());
    auto context = std::make_unique<QObject>();
    bool called = false;
    reader.execute({"GET", "key"}).then(context.get(), [&](const Reply &) { called = true; });
    context.reset();
    QCOMPARE(reader.execute({"GET", "key"}).toFuture().result().toByteArray(), "value");
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void CachedReaderTest::keepsNothingThatDependsOnMoreThanItsKeys_data()
{
    QTest::addColumn<QByteArrayList>("words");
    QTest::addColumn<bool>("kept");
    QTest::newRow("GET") << QByteArrayList{"GET", "string"} << true;
    QTest::newRow("get") << QByteArrayList{"get", "string"} << true;
    QTest::newRow("HGETALL") << QByteArrayList{"HGETALL", "hash"} << true;
    QTest::newRow("ZRANGE") << QByteArrayList{"ZRANGE", "zset", "0", "-1", "WITHSCORES"} << true;
    QTest::newRow("XRANGE") << QByteArrayList{"XRANGE", "stream", "-", "+"} << true;
    QTest::newRow("SMEMBERS") << QByteArrayList{"SMEMBERS", "set"} << true;
    QTest::newRow("MGET") << QByteArrayList{"MGET", "string", "nothing"} << true;
    QTest::newRow("TTL") << QByteArrayList{"TTL", "string"} << false;
    QTest::newRow("SRANDMEMBER") << QByteArrayList{"SRANDMEMBER", "set"} << false;
    QTest::newRow("HSCAN") << QByteArrayList{"HSCAN", "hash", "0"} << false;
    QTest::newRow("OBJECT ENCODING") << QByteArrayList{"OBJECT", "ENCODING", "string"} << false;
    QTest::newRow("XINFO GROUPS") << QByteArrayList{"XINFO", "GROUPS", "stream"} << false;
    QTest::newRow("EVAL_RO") << QByteArrayList{"EVAL_RO", "return 1", "1", "string"} << false;
    QTest::newRow("XREAD") << QByteArrayList{"XREAD", "STREAMS", "stream", "0"} << false;
    QTest::newRow("SORT_RO") << QByteArrayList{"SORT_RO", "set", "ALPHA"} << false;
    QTest::newRow("RANDOMKEY") << QByteArrayList{"RANDOMKEY"} << false;
    QTest::newRow("DBSIZE") << QByteArrayList{"DBSIZE"} << false;
    QTest::newRow("KEYS") << QByteArrayList{"KEYS", "*"} << false;
    QTest::newRow("an error") << QByteArrayList{"GET", "hash"} << false;
}

void CachedReaderTest::keepsNothingThatDependsOnMoreThanItsKeys()
{
    QFETCH(const QByteArrayList, words);
    QFETCH(const bool, kept);
    QRedis::Pipeline data;
    data.append({"SET", "string", "text"})
        .append({"HSET", "hash", "field", "value"})
        .append({"ZADD", "zset", 1, "one"})
        .append({"SADD", "set", "member"})
        .append({"XADD", "stream", "*", "field", "value"});
    for (const Reply &reply : await(m_other->execute(data)))
        QVERIFY(!reply.isError());
    Client client(options());
    const CachedReader reader(&client);
    Command command;
    for (const QByteArray &word : words)
        command.append(word);
    const Reply first = await(reader.execute(command));
    const Reply second = await(reader.execute(command));
    QVERIFY(!kept || second == first);
    QCOMPARE(reader.statistics().entries, kept ? 1 : 0);
    QCOMPARE(reader.statistics().hits, kept ? 1ULL : 0ULL);
    QVERIFY(!reader.statistics().error);
}

void CachedReaderTest::hearsOfEveryKeyOfACommand()
{
    Client client(options());
    const CachedReader reader(&client);
    const Command both{"MGET", "a", "b"};
    for (const QByteArray key : {"a", "b"}) {
        write("a", "1");
        write("b", "2");
        const quint64 before = reader.statistics().invalidations;
        QCOMPARE(await(reader.execute(both)).elements().size(), 2);
        QVERIFY(eventually([&] { return reader.execute(both).isFinished(); })); // word of the writes may come in between
        write(key, "changed");
        QVERIFY(invalidated(reader, before + 1));
        const QList<Reply> now = await(reader.execute(both)).elements();
        QCOMPARE(now.at(key == "a" ? 0 : 1).toByteArray(), "changed");
        reader.clear();
    }
}

void CachedReaderTest::hearsOfFlushedAndExpiredKeys()
{
    Client client(options());
    const CachedReader reader(&client);
    for (const char *key : {"a", "b", "c"}) {
        write(key, "1");
        QCOMPARE(read(reader, key), "1");
    }
    QVERIFY(await(m_other->execute({"FLUSHALL"})).toBool());
    QVERIFY(invalidated(reader, 3));
    QCOMPARE(read(reader, "b"), "");
    QVERIFY(await(m_other->execute({"SET", "short", "1", "PX", 50})).toBool());
    QVERIFY(eventually([&] { return read(reader, "short").isEmpty(); })); // the server says when it is over
}

void CachedReaderTest::neverReturnsWhatIsOlderThanAnInvalidation()
{
    Client client(options());
    const CachedReader reader(&client);
    write("key", "0");
    std::atomic<bool> stop{false};
    std::atomic<int> backwards{0};
    std::atomic<quint64> reads{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) { // they fill the cache at every moment, so that replies and invalidations cross
        readers.emplace_back([&] {
            qint64 last = 0;
            while (!stop) {
                const PendingReply pending = reader.execute({"GET", "key"});
                pending.waitForFinished();
                const qint64 now = pending.result().toInteger();
                backwards += now < last ? 1 : 0;
                last = now;
                ++reads;
            }
        });
    }
    const auto rounds = 1'000 / Slowness;
    int stale = 0;
    int heard = 0;
    for (int i = 1; i <= rounds && heard >= 0; ++i) {
        QCOMPARE(read(reader, "key").toInt(), i - 1);
        const quint64 before = reader.statistics().invalidations;
        write("key", QByteArray::number(i));
        heard = invalidated(reader, before + 1) ? heard + 1 : -1;
        stale += read(reader, "key").toInt() == i ? 0 : 1;
    }
    stop = true;
    for (std::thread &each : readers)
        each.join();
    QCOMPARE(heard, rounds);
    QCOMPARE(stale, 0);
    QCOMPARE(backwards, 0);
    QVERIFY(reads > quint64(rounds));
    QVERIFY(reader.statistics().hits > reader.statistics().misses);
}

void CachedReaderTest::beginsAnewWhenItsConnectionIsLost()
{
    Client client(options());
    const CachedReader reader(&client);
    write("key", "one");
    QCOMPARE(read(reader, "key"), "one");
    QVERIFY(reader.execute({"GET", "key"}).isFinished());
    QCOMPARE(tracking(), 1);
    QVERIFY(await(m_other->execute({"CLIENT", "KILL", "TYPE", "normal"})).toInteger() >= 1);
    QVERIFY(eventually([&] { return reader.statistics().entries == 0; }));
    write("key", "two"); // nobody hears of it
    QCOMPARE(read(reader, "key"), "two");
    QVERIFY(reader.execute({"GET", "key"}).isFinished());
    QCOMPARE(tracking(), 1);
    write("key", "three");
    QVERIFY(eventually([&] { return read(reader, "key") == "three"; }));

    // What was on its way is read again, and is kept or not, but never wrong.
    m_server->pause();
    const PendingReply pending = reader.execute({"GET", "other"});
    m_server->resume();
    QVERIFY(await(m_other->execute({"CLIENT", "KILL", "TYPE", "normal"})).toInteger() >= 1);
    QVERIFY(!await(pending).isError());
    write("other", "new");
    QVERIFY(eventually([&] { return read(reader, "other") == "new"; }));
}

void CachedReaderTest::findsASilentConnectionOut()
{
    MaintenanceSimulator simulator;
    QVERIFY(simulator.start(MaintenanceSimulator::Upstream::None));
    QVERIFY(simulator.addNode(u"A"_s, u"127.0.0.1:0"_s, {u"127.0.0.1"_s, m_server->port()}));
    FakeClock clock;
    clock.setQuietTime(20ms);
    Client client(options().setEndpoint(simulator.endpoint(u"A"_s)), Client::Environment{&clock, nullptr, {}});
    const CachedReader reader(&client);
    write("key", "one");
    QCOMPARE(read(reader, "key"), "one");
    clock.advance(5min); // the server answers each PING
    QVERIFY(reader.execute({"GET", "key"}).isFinished());
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
    simulator.freeze(u"A"_s); // the network takes everything, and gives nothing
    write("key", "two");
    clock.advance(26s);
    QCOMPARE(reader.statistics().entries, 0);
    QVERIFY(client.snapshot().counters.reconnects > 0);
    QCOMPARE(read(reader, "key"), "two"); // by a new connection
}

void CachedReaderTest::beginsAnewOnTheNodeThatItMovesTo()
{
    MaintenanceSimulator simulator;
    QVERIFY(simulator.start(MaintenanceSimulator::Upstream::None));
    for (const QString &node : {u"A"_s, u"B"_s})
        QVERIFY(simulator.addNode(node, u"127.0.0.1:0"_s, {u"127.0.0.1"_s, m_server->port()}));
    QRedis::MaintenanceOptions maintenance;
    maintenance.setHandoffJitter(0ms);
    Client client(options().setEndpoint(simulator.endpoint(u"A"_s)).setPoolSize(2).setMaintenance(maintenance));
    client.open();
    const CachedReader reader(&client);
    write("key", "0");
    QCOMPARE(read(reader, "key"), "0");
    QVERIFY(eventually([&] { return simulator.connections(u"A"_s).size() == 3; }));
    QVERIFY(eventually([&] {
        const auto connections = simulator.connections(u"A"_s);
        return std::all_of(connections.cbegin(), connections.cend(), [](const auto &each) { return each.optedIn; });
    }));

    std::atomic<bool> stop{false};
    std::atomic<int> failed{0};
    std::atomic<int> backwards{0};
    std::thread load([&] {
        qint64 last = 0;
        while (!stop) {
            const PendingReply pending = reader.execute({"GET", "key"});
            pending.waitForFinished();
            failed += pending.result().isError() ? 1 : 0;
            backwards += pending.result().toInteger() < last ? 1 : 0;
            last = pending.result().toInteger();
        }
    });
    std::thread writer([&] {
        for (int i = 1; !stop; ++i)
            m_other->execute({"SET", "key", i}).waitForFinished();
    });
    for (int turn = 0; turn < 4; ++turn) {
        const QString from = turn % 2 == 0 ? u"A"_s : u"B"_s;
        const QString to = turn % 2 == 0 ? u"B"_s : u"A"_s;
        simulator.announceMoving(from, MovingTarget::toNode(to), 15s);
        const bool moved =
            eventually([&] { return client.snapshot().counters.handoffsSucceeded == quint64(3 * (turn + 1)); }, 30s);
        if (!moved)
            qWarning() << turn << client.snapshot().counters.handoffsSucceeded;
        simulator.forgetAnnouncements();
    }
    stop = true;
    load.join();
    writer.join();
    QCOMPARE(client.snapshot().counters.handoffsSucceeded, 12ULL);
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
    QCOMPARE(failed, 0);
    QCOMPARE(backwards, 0);
    QVERIFY(eventually([&] { return tracking() == 1; })); // the old sockets are gone
    QVERIFY(eventually([&] { return reader.execute({"GET", "key"}).isFinished(); }));
    const quint64 before = reader.statistics().invalidations;
    write("key", "last");
    QVERIFY(invalidated(reader, before + 1)); // heard on the new node
    QCOMPARE(read(reader, "key"), "last");
}

void CachedReaderTest::broadcastKeepsKeysWithItsPrefixesOnly()
{
    Client client(options());
    const CachedReader reader(&client,
                              CacheOptions().setTracking(CacheOptions::Tracking::Broadcast).setPrefixes({"user:", "job:"}));
    for (const char *key : {"user:1", "job:1", "other"})
        write(key, "1");
    for (const char *key : {"user:1", "job:1"}) // word of their change may come in between
        QVERIFY(eventually([&] { return read(reader, key) == "1" && reader.execute({"GET", key}).isFinished(); }));
    QCOMPARE(read(reader, "other"), "1");
    QCOMPARE(await(reader.execute({"MGET", "user:1", "other"})).elements().size(), 2);
    QCOMPARE(reader.statistics().entries, 2);
    QVERIFY(reader.execute({"GET", "user:1"}).isFinished());
    write("other", "2");
    QCOMPARE(read(reader, "other"), "2");
    const quint64 before = reader.statistics().invalidations;
    write("job:1", "2");
    QVERIFY(invalidated(reader, before + 1));
    QCOMPARE(read(reader, "job:1"), "2");
    QVERIFY(reader.execute({"GET", "user:1"}).isFinished());
    const CachedReader all(&client, CacheOptions().setTracking(CacheOptions::Tracking::Broadcast));
    QVERIFY(eventually([&] { return read(all, "other") == "2" && all.execute({"GET", "other"}).isFinished(); }));
    const quint64 heard = all.statistics().invalidations;
    write("other", "3");
    QVERIFY(invalidated(all, heard + 1));
    QCOMPARE(read(all, "other"), "3");
}

void CachedReaderTest::staysWithinItsMemory()
{
    Client client(options());
    const CachedReader reader(&client, CacheOptions().setMaximumBytes(256 * 1024));
    const QByteArray value(2'000, 'v');
    for (int i = 0; i < 500; ++i)
        write("key:" + QByteArray::number(i), value);
    for (int i = 0; i < 500; ++i) {
        QCOMPARE(read(reader, "key:" + QByteArray::number(i)), value);
        QVERIFY(reader.statistics().bytes <= 256 * 1024);
    }
    const CacheStatistics statistics = reader.statistics();
    QVERIFY(statistics.bytes > 200 * 1024);
    QCOMPARE(quint64(statistics.entries) + statistics.evictions, 500ULL);
    QVERIFY(reader.execute({"GET", "key:499"}).isFinished());
    const quint64 hits = reader.statistics().hits;
    QCOMPARE(read(reader, "key:0"), value);
    write("large", QByteArray(300 * 1024, 'v'));
    QCOMPARE(read(reader, "large").size(), 300 * 1024);
    QCOMPARE(read(reader, "large").size(), 300 * 1024);
    QCOMPARE(reader.statistics().hits, hits);
}

void CachedReaderTest::saysWhyNothingCanBeKept()
{
    write("key", "value");
    for (const char *forbidden : {"-client|tracking", "-command"}) {
        QVERIFY(await(m_other->execute({"ACL", "SETUSER", "reader", "reset", "on", ">secret", "~*", "&*", "+@all", forbidden}))
                    .toBool());
        Client client(options().setUserName(u"reader"_s).setPassword(u"secret"_s));
        const CachedReader reader(&client);
        QCOMPARE(read(reader, "key"), "value");
        QCOMPARE(read(reader, "key"), "value");
        QCOMPARE(reader.statistics().entries, 0);
        QCOMPARE(reader.statistics().misses, 2ULL);
        QCOMPARE(reader.statistics().error.serverPrefix(), "NOPERM");
        write("key", "value"); // and nothing stale, of course
    }
}

void CachedReaderTest::readsFromAServerWithoutResp3()
{
    const RedisServer old({u"--rename-command"_s, u"HELLO"_s, u"UNKNOWN"_s});
    QVERIFY(old.isRunning());
    Client client(old.url());
    QVERIFY(await(client.execute({"SET", "key", "value"})).toBool());
    const CachedReader reader(&client);
    QCOMPARE(read(reader, "key"), "value");
    QCOMPARE(read(reader, "key"), "value");
    QCOMPARE(reader.statistics().entries, 0);
    QVERIFY2(reader.statistics().error.message().contains(u"needs RESP3"_s), qPrintable(reader.statistics().error.message()));
}

void CachedReaderTest::refusesMisuse_data()
{
    QTest::addColumn<QByteArrayList>("words");
    QTest::addColumn<QString>("message");
    QTest::newRow("a write") << QByteArrayList{"SET", "a", "b"}
                             << u"CachedReader::execute(): SET is not read-only; use Client::execute()"_s;
    QTest::newRow("a script") << QByteArrayList{"EVAL", "return 1", "0"}
                              << u"CachedReader::execute(): EVAL is not read-only; use Client::execute()"_s;
    QTest::newRow("what blocks") << QByteArrayList{"XREAD", "BLOCK", "10", "STREAMS", "s", "0"}
                                 << u"CachedReader::execute(): XREAD blocks; use Client::execute()"_s;
    QTest::newRow("nothing") << QByteArrayList() << u"CachedReader::execute(): the command is empty"_s;
    QTest::newRow("a subscription") << QByteArrayList{"SUBSCRIBE", "news"}
                                    << u"CachedReader::execute(): SUBSCRIBE cannot share a connection with other commands; "
                                       "use QRedis::Subscription"_s;
}

void CachedReaderTest::refusesMisuse()
{
    QFETCH(const QByteArrayList, words);
    QFETCH(const QString, message);
    Client client(options());
    const CachedReader reader(&client);
    Command command;
    for (const QByteArray &word : words)
        command.append(word);
    for (int i = 0; i < 2; ++i) { // by the built-in table, then by the server's
        QTest::ignoreMessage(QtWarningMsg, qPrintable(message));
        const PendingReply refused = reader.execute(command);
        QVERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().code(), Error::Code::Usage);
        QCOMPARE(refused.result().error().message(), message);
        QCOMPARE(read(reader, "key"), "");
    }
    QCOMPARE(reader.statistics().misses, 1ULL); // what was refused is none

    Client resp2(options().setProtocol(QRedis::Protocol::Resp2));
    const QString resp3 = u"CachedReader::execute(): protocol is Resp2; a CachedReader needs Resp3"_s;
    QTest::ignoreMessage(QtWarningMsg, qPrintable(resp3));
    QCOMPARE(CachedReader(&resp2).execute({"GET", "key"}).result().error().message(), resp3);
    QCOMPARE(CachedReader(&resp2).statistics().error.code(), Error::Code::Usage);
    const CachedReader impossible(&client, CacheOptions().setMaximumBytes(1));
    QCOMPARE(impossible.execute({"GET", "key"}).result().error().code(), Error::Code::InvalidOptions);
    QTest::ignoreMessage(QtWarningMsg, "CachedReader::CachedReader(): there is no client");
    QVERIFY(!CachedReader(nullptr).isValid());
    QVERIFY(!CachedReader().isValid());
    QVERIFY(!CachedReader().execute({"GET", "key"}).isValid());
    CachedReader().clear();
    QCOMPARE(CachedReader().statistics().misses, 0ULL);
}

void CachedReaderTest::giveUpOfOneReadCostsNoOther()
{
    Client client(options());
    const CachedReader reader(&client);
    QCOMPARE(read(reader, "first"), "");
    m_server->pause();
    QList<PendingReply> pending;
    for (int i = 0; i < 20; ++i)
        pending.append(reader.execute({"GET", "key:" + QByteArray::number(i)}));
    pending.at(3).cancel();
    QVERIFY(eventually([&] { return pending.at(3).isFinished(); }));
    m_server->resume();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(await(pending.at(i)).error().code(), i == 3 ? Error::Code::Cancelled : Error::Code::None);
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
    QVERIFY(reader.execute({"GET", "key:0"}).isFinished());
    QCOMPARE(reader.statistics().hits, 1ULL);
    QCOMPARE(read(reader, "key:3"), "");
    QCOMPARE(reader.statistics().hits, 1ULL);
}

void CachedReaderTest::waitsForAConnectionWhereTheirNumberIsLimited()
{
    Client client(options().setPoolSize(1).setMaximumActiveConnections(2).setPoolTimeout(300ms * Slowness));
    const PendingReply blocked = client.execute({"BLPOP", "queue", 0});
    QVERIFY(eventually([&] { return await(m_other->execute({"CLIENT", "LIST"})).toByteArray().contains("cmd=blpop"); }));
    std::optional<CachedReader> reader;
    reader.emplace(&client);
    const Error error = await(reader->execute({"GET", "key"})).error();
    QCOMPARE(error.code(), Error::Code::ConnectionFailed);
    QVERIFY2(error.message().contains(u"maximumActiveConnections"_s), qPrintable(error.message()));
    const PendingReply waiting = reader->execute({"GET", "key"});
    const PendingReply cancelled = reader->execute({"GET", "key"});
    cancelled.cancel();
    QCOMPARE(await(cancelled).error().code(), Error::Code::Cancelled);
    reader.reset(); // its last read still waits
    blocked.cancel();
    QCOMPARE(await(waiting).error().code(), Error::Code::None);
    const PendingReply next = client.execute({"BLPOP", "queue", 0.1}); // whose turn it is now
    QVERIFY2(!await(next).isError(), qPrintable(next.result().error().message()));
}

void CachedReaderTest::severalThreadsShareACache()
{
    Client client(options().setPoolSize(4).setIoThreads(2));
    const CachedReader reader(&client);
    for (int i = 0; i < 50; ++i)
        write("key:" + QByteArray::number(i), QByteArray::number(i));
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, copy = reader, thread] {
            for (int i = 0; i < 2'000 / Slowness; ++i) {
                const int key = (i * 7 + thread) % 50;
                const PendingReply pending = copy.execute({"GET", "key:" + QByteArray::number(key)});
                pending.waitForFinished();
                wrong += pending.result().toInteger() == key ? 0 : 1;
                if (i % 500 == 0)
                    copy.clear();
            }
        });
    }
    for (std::thread &each : threads)
        each.join();
    QCOMPARE(wrong, 0);
    QVERIFY(reader.statistics().hits > reader.statistics().misses);
    QCOMPARE(tracking(), 1);
}

void CachedReaderTest::givesItsConnectionBackToNobody()
{
    Client client(options().setPoolSize(1));
    for (int i = 0; i < 3; ++i) {
        std::optional<CachedReader> reader;
        reader.emplace(&client);
        const CachedReader copy = *reader;
        QCOMPARE(read(*reader, "key"), "");
        reader.reset();
        QVERIFY(copy.execute({"GET", "key"}).isFinished());
        QCOMPARE(tracking(), 1);
    }
    QVERIFY(eventually([&] { return tracking() == 0; }));
    QVERIFY(!await(client.execute({"BLPOP", "queue", 0.01})).isError());
    QVERIFY(eventually([&] { return client.snapshot().connections.size() <= 2; }));
    QVERIFY(CachedReader(&client).isValid()); // one that never read leaves nothing behind
}

void CachedReaderTest::endsWithItsClient()
{
    auto client = std::make_unique<Client>(options());
    const CachedReader reader(client.get());
    const CachedReader unused(client.get());
    QCOMPARE(read(reader, "key"), "");
    QVERIFY(reader.execute({"GET", "key"}).isFinished());
    QSignalSpy closed(client.get(), &Client::closed);
    client->close();
    QVERIFY(eventually([&] { return closed.count() == 1; }));
    QCOMPARE(await(reader.execute({"GET", "key"})).error().code(), Error::Code::ClientClosed); // although it knew
    QCOMPARE(reader.statistics().entries, 0);
    client.reset();
    QCOMPARE(await(reader.execute({"GET", "key"})).error().code(), Error::Code::ClientClosed);
    QCOMPARE(await(unused.execute({"GET", "key"})).error().code(), Error::Code::ClientClosed);
}

void CachedReaderTest::countsForTheMonitor()
{
    Client client(options());
    const CachedReader reader(&client);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(read(reader, "key"), "");
    const QRedis::ClientCounters counters = client.snapshot().counters;
    QCOMPARE(counters.cacheHits, 3ULL);
    QCOMPARE(counters.cacheMisses, 1ULL);
    QCOMPARE(counters.cacheInvalidations, 0ULL);
    QVERIFY(!await(client.execute({"SET", "key", "1"})).isError());
    QVERIFY(eventually([&] { return reader.statistics().invalidations == 1; }));
    QVERIFY(eventually([&] { return client.snapshot().counters.cacheInvalidations == 1; }));
    QCOMPARE(read(reader, "key"), "1");
    QString printed;
    QDebug(&printed) << reader.statistics();
    QVERIFY2(printed.startsWith(u"QRedis::CacheStatistics(3 hits, 2 misses, 1 invalidated, 0 evicted, 1 entries of "_s),
             qPrintable(printed));
}

QTEST_GUILESS_MAIN(CachedReaderTest)
#include "tst_cachedreader.moc"
