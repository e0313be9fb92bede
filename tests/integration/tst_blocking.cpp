// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "qredis/client/client.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Command;
using QRedis::Error;
using QRedis::PendingReply;
using QRedis::Pipeline;
using QRedis::Protocol;
using QRedis::Reply;

/// Blocking commands in front of a real server.
class BlockingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.isRunning()); }
    void cleanup();

    void everyKindWaitsForItsElement_data();
    void everyKindWaitsForItsElement();
    void othersAreServedMeanwhile();
    void theTimeThatWasAskedForIsWaited();
    void aTimeoutOfItsOwnEndsItOnTheServer();
    void cancellingTakesNothing();
    void cancellingWhatIsFinishedChangesNothing();
    void cancellingASharedCommandKeepsTheOrder();
    void connectionsAreUsedAgain();
    void manyWaitAtOnce();
    void aFreeConnectionIsWaitedFor_data();
    void aFreeConnectionIsWaitedFor();
    void waitingForAConnectionEnds();
    void aPoolWithoutRoomIsNamed();
    void aPipelineThatWaitsHasOneConnection();
    void waitAloneIsRefused();
    void closingEndsInfiniteWaits();
    void destroyingEndsInfiniteWaits();
    void aLostServerEndsWhatWasWritten();

private:
    [[nodiscard]] ClientOptions options(Protocol protocol = Protocol::Resp3) const
    {
        return ClientOptions::fromUrl(m_server.url()).setProtocol(protocol);
    }
    /// Waits until \a count connections block on the server.
    bool blocked(int count);

    RedisServer m_server;
};

void BlockingTest::cleanup()
{
    Client client(options());
    await(client.execute({"FLUSHALL"}));
}

bool BlockingTest::blocked(int count)
{
    Client client(options().setPoolSize(1));
    const QByteArray wanted = "blocked_clients:" + QByteArray::number(count) + "\r\n";
    return eventually([&] { return await(client.execute({"INFO", "clients"})).toByteArray().contains(wanted); });
}

void BlockingTest::everyKindWaitsForItsElement_data()
{
    QTest::addColumn<Command>("waiting");
    QTest::addColumn<Command>("giving");
    QTest::addColumn<QByteArray>("element");
    const auto row = [](const char *name, const Command &waiting, const Command &giving) {
        QTest::newRow(name) << waiting << giving << QByteArray("x");
    };
    row("BLPOP", {"BLPOP", "l", "other", 0}, {"RPUSH", "l", "x"});
    row("BRPOP", {"BRPOP", "l", 20}, {"RPUSH", "l", "x"});
    row("BLMOVE", {"BLMOVE", "l", "to", "LEFT", "RIGHT", 0}, {"RPUSH", "l", "x"});
    row("BLMPOP", {"BLMPOP", 0, 1, "l", "LEFT"}, {"RPUSH", "l", "x"});
    row("BZPOPMIN", {"BZPOPMIN", "z", 0}, {"ZADD", "z", 1, "x"});
    row("BZPOPMAX", {"BZPOPMAX", "z", 0.0}, {"ZADD", "z", 1, "x"});
    row("BZMPOP", {"BZMPOP", 0, 1, "z", "MIN"}, {"ZADD", "z", 1, "x"});
    row("XREAD", {"XREAD", "BLOCK", 0, "STREAMS", "s", "$"}, {"XADD", "s", "*", "f", "x"});
    row("XREADGROUP", {"XREADGROUP", "GROUP", "g", "c", "BLOCK", 20'000, "STREAMS", "s", ">"}, {"XADD", "s", "*", "f", "x"});
}

void BlockingTest::everyKindWaitsForItsElement()
{
    QFETCH(Command, waiting);
    QFETCH(Command, giving);
    QFETCH(QByteArray, element);
    for (const Protocol protocol : {Protocol::Resp2, Protocol::Resp3}) {
        Client client(options(protocol));
        await(client.execute({"DEL", "l", "z", "s"}));
        await(client.execute({"XGROUP", "CREATE", "s", "g", "$", "MKSTREAM"}));
        const PendingReply pending = client.execute(waiting);
        QVERIFY(blocked(1));
        QVERIFY(!pending.isFinished());
        QVERIFY(!await(client.execute(giving)).isError());
        const Reply reply = await(pending);
        QVERIFY2(!reply.isError(), qPrintable(reply.error().message()));
        QString printed;
        QDebug(&printed) << reply.toVariant();
        QVERIFY2(printed.contains(QString::fromLatin1(element)), qPrintable(printed));
    }
}

void BlockingTest::othersAreServedMeanwhile()
{
    Client client(options().setPoolSize(1));
    const PendingReply pending = client.execute({"BLPOP", "l", 0});
    QVERIFY(blocked(1));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(await(client.execute({"INCR", "n"})).toInteger(), i + 1);
    await(client.execute({"RPUSH", "l", "x"}));
    QCOMPARE(await(pending).elements().value(1).toByteArray(), QByteArray("x"));
}

void BlockingTest::theTimeThatWasAskedForIsWaited()
{
    Client client(options().setCommandTimeout(300ms)); // would end it, were the time asked for not added
    QElapsedTimer timer;
    timer.start();
    const Reply reply = await(client.execute({"BLPOP", "l", 1}));
    QVERIFY(reply.isNull());
    QVERIFY(timer.elapsed() >= 900);
}

void BlockingTest::aTimeoutOfItsOwnEndsItOnTheServer()
{
    Client client(options());
    const Reply reply = await(client.execute(Command{"BLPOP", "l", 0}.setTimeout(300ms)));
    QCOMPARE(reply.error().code(), Error::Code::Timeout);
    QVERIFY(!reply.error().mayHaveExecuted());
    QVERIFY(blocked(0));
    await(client.execute({"RPUSH", "l", "x"}));
    QCOMPARE(await(client.execute({"LLEN", "l"})).toInteger(), 1);
}

void BlockingTest::cancellingTakesNothing()
{
    for (const Protocol protocol : {Protocol::Resp2, Protocol::Resp3}) {
        Client client(options(protocol));
        const PendingReply pending = client.execute({"BLPOP", "l", 0});
        QVERIFY(blocked(1));
        pending.cancel();
        const Reply reply = await(pending);
        QCOMPARE(reply.error().code(), Error::Code::Cancelled);
        // RESP2 does not tell the number by which the server could be asked to end it.
        QCOMPARE(reply.error().mayHaveExecuted(), protocol == Protocol::Resp2);
        QVERIFY(blocked(0));
    }
}

void BlockingTest::cancellingWhatIsFinishedChangesNothing()
{
    Client client(options());
    const PendingReply pending = client.execute({"GET", "nothing"});
    QVERIFY(await(pending).isNull());
    pending.cancel();
    PendingReply().cancel();
    QVERIFY(pending.result().isNull());
}

// contract: C8
void BlockingTest::cancellingASharedCommandKeepsTheOrder()
{
    Client client(options().setPoolSize(1));
    await(client.execute({"PING"}));
    m_server.pause();
    const PendingReply first = client.execute({"ECHO", "first"});
    const PendingReply second = client.execute({"ECHO", "second"});
    first.cancel();
    QVERIFY(eventually([&] { return first.isFinished(); }));
    m_server.resume();
    QCOMPARE(first.result().error().code(), Error::Code::Cancelled);
    QCOMPARE(await(second).toByteArray(), QByteArray("second"));
}

void BlockingTest::connectionsAreUsedAgain()
{
    Client client(options().setPoolSize(1));
    await(client.execute({"RPUSH", "l", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(await(client.execute({"BLPOP", "l", 1})).elements().value(1).toInteger(), i);
    QVERIFY(eventually([&] { return client.snapshot().connections.size() == 2; }));
    QCOMPARE(client.snapshot().counters.socketsOpened, 2ULL);
}

void BlockingTest::manyWaitAtOnce()
{
    constexpr int Count = 50;
    Client client(options());
    QList<PendingReply> pending;
    for (int i = 0; i < Count; ++i)
        pending.append(client.execute({"BLPOP", "l", 0}));
    QVERIFY(blocked(Count));
    for (int i = 0; i < Count; ++i)
        client.execute({"RPUSH", "l", i});
    QSet<qint64> taken;
    for (const PendingReply &each : std::as_const(pending))
        taken.insert(await(each).elements().value(1).toInteger());
    QCOMPARE(taken.size(), Count);
    // Most of the connections are closed again.
    QVERIFY(eventually([&] { return client.snapshot().connections.size() <= 4 + 8; }));
}

void BlockingTest::aFreeConnectionIsWaitedFor_data()
{
    QTest::addColumn<int>("pool");
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1 << 1;
    QTest::newRow("two threads") << 4 << 2;
}

void BlockingTest::aFreeConnectionIsWaitedFor()
{
    QFETCH(const int, pool);
    QFETCH(const int, threads);
    Client client(options().setPoolSize(pool).setIoThreads(threads).setMaximumActiveConnections(pool + 2));
    QList<PendingReply> pending;
    for (int i = 0; i < 6; ++i)
        pending.append(client.execute({"BLPOP", QByteArray::number(i), 0}));
    QVERIFY(blocked(2));
    for (int i = 0; i < 6; ++i)
        await(client.execute({"RPUSH", QByteArray::number(i), "x"}));
    for (int i = 0; i < 6; ++i)
        QCOMPARE(await(pending.at(i)).elements().value(1).toByteArray(), QByteArray("x"));
    QTest::qWait(150); // the snapshot is at most 100 ms old
    QVERIFY2(client.snapshot().counters.socketsOpenMax <= quint64(pool) + 2,
             qPrintable(QString::number(client.snapshot().counters.socketsOpenMax)));
}

void BlockingTest::waitingForAConnectionEnds()
{
    Client client(options().setPoolSize(1).setMaximumActiveConnections(2).setPoolTimeout(100ms));
    const PendingReply first = client.execute({"BLPOP", "a", 0});
    QVERIFY(blocked(1));
    const Error late = await(client.execute({"BLPOP", "b", 0})).error();
    QCOMPARE(late.code(), Error::Code::ConnectionFailed);
    QCOMPARE(late.message(), u"None of 1 connections beyond the pool became free in time (maximumActiveConnections)"_s);
    QVERIFY(!late.mayHaveExecuted());
    PendingReply cancelled = client.execute({"BLPOP", "b", 0});
    cancelled.cancel();
    QCOMPARE(await(cancelled).error().code(), Error::Code::Cancelled);
    const PendingReply closed = client.execute({"BLPOP", "b", 0});
    client.close();
    QCOMPARE(await(closed).error().code(), Error::Code::ClientClosed);
    QCOMPARE(await(first).error().code(), Error::Code::ClientClosed);
}

void BlockingTest::aPoolWithoutRoomIsNamed()
{
    Client client(options().setPoolSize(3).setMaximumActiveConnections(3));
    const Error error = await(client.execute({"BLPOP", "a", 0})).error();
    QCOMPARE(error.code(), Error::Code::Usage);
    QVERIFY2(error.message().contains(u"maximumActiveConnections is 3"_s), qPrintable(error.message()));
}

void BlockingTest::aPipelineThatWaitsHasOneConnection()
{
    Client client(options());
    Pipeline pipeline;
    pipeline.append({"SET", "k", "v"}).append({"WAIT", 1, 300});
    const QList<Reply> replies = await(client.execute(pipeline));
    QVERIFY(replies.at(0).toBool());
    QCOMPARE(replies.at(1).toInteger(), 0); // there is no replica
}

void BlockingTest::waitAloneIsRefused()
{
    Client client(options());
    const Reply reply = await(client.execute({"WAIT", 1, 300}));
    QCOMPARE(reply.error().code(), Error::Code::Usage);
    QVERIFY(reply.error().message().contains(u"Pipeline"));
}

// contract: X1
void BlockingTest::closingEndsInfiniteWaits()
{
    Client client(options());
    const PendingReply pending = client.execute({"BLPOP", "l", 0});
    QVERIFY(blocked(1));
    bool closed = false;
    QObject::connect(&client, &Client::closed, &client, [&] { closed = true; });
    QElapsedTimer timer;
    timer.start();
    client.close();
    QVERIFY(eventually([&] { return closed; }));
    QVERIFY(timer.elapsed() < 9'000);
    QCOMPARE(pending.result().error().code(), Error::Code::ClientClosed);
    QVERIFY(!pending.result().error().mayHaveExecuted());
}

// contract: X1
void BlockingTest::destroyingEndsInfiniteWaits()
{
    auto client = std::make_unique<Client>(options());
    const PendingReply pending = client->execute({"BLPOP", "l", 0});
    QVERIFY(blocked(1));
    client.reset();
    QVERIFY(pending.isFinished());
    QCOMPARE(pending.result().error().code(), Error::Code::ClientClosed);
}

// contract: C3
void BlockingTest::aLostServerEndsWhatWasWritten()
{
    Client client(options());
    const PendingReply pending = client.execute({"BLPOP", "l", 0});
    QVERIFY(blocked(1));
    m_server.kill();
    const Reply reply = await(pending);
    QCOMPARE(reply.error().code(), Error::Code::ConnectionLost);
    QVERIFY(reply.error().mayHaveExecuted());
    QVERIFY(m_server.restart());
    const PendingReply again = client.execute({"BLPOP", "l", 0});
    QVERIFY(blocked(1));
    await(client.execute({"RPUSH", "l", "x"}));
    QCOMPARE(await(again).elements().value(1).toByteArray(), QByteArray("x"));
}

QTEST_GUILESS_MAIN(BlockingTest)
#include "tst_blocking.moc"
