// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "qredis/client/client.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qtest.h>

#include <thread>

using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Command;
using QRedis::Error;
using QRedis::PendingTransaction;
using QRedis::Protocol;
using QRedis::Reply;
using QRedis::Transaction;
using QRedis::TransactionResult;
using QRedis::WatchSession;
using Outcome = QRedis::TransactionResult::Outcome;

/// Transactions and sessions with WATCH in front of a real server.
class TransactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.isRunning()); }
    void cleanup();

    void executesAllTogether_data() { protocols(); }
    void executesAllTogether();
    void aFailingCommandStopsNothing();
    void aRefusedCommandStopsAll();
    void misuseIsNamed();
    void unwatchedKeysExecute_data() { protocols(); }
    void unwatchedKeysExecute();
    void aChangedKeyAborts_data() { protocols(); }
    void aChangedKeyAborts();
    void incrementsOfManySessionsAddUp();
    void aSessionEndsWithItsTransaction();
    void aDroppedSessionReleasesItsConnection();
    void sessionsWaitForAFreeConnection();
    void aSessionThatWaitedInVainExecutesNothing();
    void aLostConnectionEndsTheSession();
    void aLostServerLeavesTheOutcomeOpen();
    void largeTransactionsAreOneBatch();
    void aSessionOutlivesItsClient();

private:
    static void protocols()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("RESP2") << Protocol::Resp2;
        QTest::newRow("RESP3") << Protocol::Resp3;
    }
    [[nodiscard]] ClientOptions options(Protocol protocol = Protocol::Resp3) const
    {
        return ClientOptions::fromUrl(m_server.url()).setProtocol(protocol);
    }
    static TransactionResult resultOf(const PendingTransaction &pending)
    {
        eventually([&] { return pending.isFinished(); });
        return pending.result();
    }

    RedisServer m_server;
};

void TransactionsTest::cleanup()
{
    Client client(options());
    await(client.execute({"FLUSHALL"}));
}

void TransactionsTest::executesAllTogether()
{
    QFETCH(Protocol, protocol);
    Client client(options(protocol));
    Transaction transaction;
    transaction.append({"SET", "a", 1}).append({"INCRBY", "a", 41}) << Command{"GET", "a"};
    QCOMPARE(transaction.size(), 3);
    const PendingTransaction pending = client.execute(transaction);
    bool called = false;
    pending.then(this, [&](const TransactionResult &result) { called = result.isExecuted(); });
    const TransactionResult result = resultOf(pending);
    QCOMPARE(result.outcome(), Outcome::Executed);
    QCOMPARE(result.replies().size(), 3);
    QCOMPARE(result.replies().at(1).toInteger(), 42);
    QCOMPARE(result.replies().at(2).toByteArray(), QByteArray("42"));
    QVERIFY(!result.error());
    QVERIFY(eventually([&] { return called; }));
}

void TransactionsTest::aFailingCommandStopsNothing()
{
    Client client(options());
    Transaction transaction;
    transaction.append({"SET", "a", "text"}).append({"INCR", "a"}).append({"SET", "b", 1});
    const TransactionResult result = resultOf(client.execute(transaction));
    QCOMPARE(result.outcome(), Outcome::Executed);
    QVERIFY(result.replies().at(1).isError());
    QCOMPARE(await(client.execute({"GET", "b"})).toByteArray(), QByteArray("1"));
}

void TransactionsTest::aRefusedCommandStopsAll()
{
    Client client(options());
    Transaction transaction;
    transaction.append({"SET", "a", 1}).append({"SET", "a"});
    const TransactionResult result = resultOf(client.execute(transaction));
    QCOMPARE(result.outcome(), Outcome::Failed);
    QVERIFY(result.error().message().contains(QStringLiteral("wrong number of arguments")));
    QVERIFY(result.replies().isEmpty());
    QVERIFY(await(client.execute({"GET", "a"})).isNull());
}

void TransactionsTest::misuseIsNamed()
{
    Client client(options());
    QCOMPARE(resultOf(client.execute(Transaction())).error().code(), Error::Code::Usage);
    Transaction nested;
    nested.append({"MULTI"});
    QCOMPARE(resultOf(client.execute(nested)).error().code(), Error::Code::Usage);
    QCOMPARE(await(client.watch({}).watched()).error().code(), Error::Code::Usage);
    QCOMPARE(PendingTransaction().result().error().code(), Error::Code::NotFinished);
    QVERIFY(!WatchSession().execute({"GET", "a"}).isValid());
    const WatchSession session = client.watch({"a"});
    QCOMPARE(await(session.execute({"BLPOP", "a", 0})).error().code(), Error::Code::Usage);
    QCOMPARE(await(session.execute({"UNWATCH"})).error().code(), Error::Code::Usage);
    const Error refused = await(client.execute({"WATCH", "a"})).error();
    QVERIFY2(refused.message().contains(QStringLiteral("Client::watch()")), qPrintable(refused.message()));
}

void TransactionsTest::unwatchedKeysExecute()
{
    QFETCH(Protocol, protocol);
    Client client(options(protocol));
    await(client.execute({"SET", "a", 20}));
    const WatchSession session = client.watch({"a"});
    const qint64 value = await(session.execute({"GET", "a"})).toInteger();
    QVERIFY(await(session.watched()).toBool());
    Transaction update;
    update.append({"SET", "a", value + 1});
    QCOMPARE(resultOf(session.execute(update)).outcome(), Outcome::Executed);
    QCOMPARE(await(client.execute({"GET", "a"})).toByteArray(), QByteArray("21"));
}

void TransactionsTest::aChangedKeyAborts()
{
    QFETCH(Protocol, protocol);
    Client client(options(protocol));
    const WatchSession session = client.watch({"other", "a"});
    QVERIFY(await(session.watched()).toBool());
    await(client.execute({"SET", "a", "changed"}));
    Transaction update;
    update.append({"SET", "a", "mine"});
    const TransactionResult result = resultOf(session.execute(update));
    QCOMPARE(result.outcome(), Outcome::Aborted);
    QVERIFY(!result.error());
    QCOMPARE(await(client.execute({"GET", "a"})).toByteArray(), QByteArray("changed"));
}

void TransactionsTest::incrementsOfManySessionsAddUp()
{
    constexpr int Threads = 4;
    constexpr int Each = 25;
    Client client(options());
    std::vector<std::thread> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back([&client] {
            for (int done = 0; done < Each;) {
                const WatchSession session = client.watch({"n"});
                const auto read = session.execute({"GET", "n"});
                read.waitForFinished();
                Transaction update;
                update.append({"SET", "n", read.result().toInteger() + 1});
                const PendingTransaction pending = session.execute(update);
                pending.waitForFinished();
                done += pending.result().isExecuted() ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(await(client.execute({"GET", "n"})).toInteger(), Threads * Each);
}

void TransactionsTest::aSessionEndsWithItsTransaction()
{
    Client client(options());
    const WatchSession session = client.watch({"a"});
    Transaction update;
    update.append({"SET", "a", 1});
    QCOMPARE(resultOf(session.execute(update)).outcome(), Outcome::Executed);
    QCOMPARE(await(session.execute({"GET", "a"})).error().code(), Error::Code::Usage);
    QCOMPARE(resultOf(session.execute(update)).error().code(), Error::Code::Usage);
}

void TransactionsTest::aDroppedSessionReleasesItsConnection()
{
    Client client(options().setPoolSize(1));
    for (int i = 0; i < 20; ++i) {
        const WatchSession session = client.watch({"a"});
        QVERIFY(await(session.watched()).toBool());
        await(client.execute({"SET", "a", i}));
    }
    QTest::qWait(150); // the snapshot is at most 100 ms old
    QVERIFY2(client.snapshot().counters.socketsOpened <= 3, "each session opened a connection");
    // What the others watched does not disturb the next one.
    const WatchSession session = client.watch({"b"});
    Transaction update;
    update.append({"SET", "b", 1});
    QCOMPARE(resultOf(session.execute(update)).outcome(), Outcome::Executed);
}

void TransactionsTest::sessionsWaitForAFreeConnection()
{
    Client client(options().setPoolSize(1).setMaximumActiveConnections(2));
    const WatchSession first = client.watch({"a"});
    QVERIFY(await(first.watched()).toBool());
    Transaction update;
    update.append({"INCR", "b"});
    QList<PendingTransaction> waiting;
    for (int i = 0; i < 5; ++i) {
        const WatchSession session = client.watch({"a"});
        waiting.append(session.execute(update)); // and is dropped
    }
    const WatchSession idle = client.watch({"a"});
    await(client.execute({"PING"}));
    QVERIFY(!waiting.first().isFinished());
    QVERIFY(resultOf(first.execute(update)).isExecuted());
    for (const PendingTransaction &each : std::as_const(waiting))
        QVERIFY(resultOf(each).isExecuted());
    QVERIFY(await(idle.watched()).toBool());
    QCOMPARE(await(client.execute({"GET", "b"})).toInteger(), 6);
}

void TransactionsTest::aSessionThatWaitedInVainExecutesNothing()
{
    Client client(options().setPoolSize(1).setMaximumActiveConnections(2).setPoolTimeout(50ms));
    WatchSession first = client.watch({"a"});
    QVERIFY(await(first.watched()).toBool());
    const WatchSession second = client.watch({"a"});
    QCOMPARE(await(second.watched()).error().code(), Error::Code::ConnectionFailed);
    first = {};
    Transaction update;
    update.append({"SET", "a", 1});
    const TransactionResult result = resultOf(second.execute(update)); // without its WATCH
    QCOMPARE(result.outcome(), Outcome::Failed);
    QCOMPARE(result.error().code(), Error::Code::ConnectionFailed);
    QVERIFY(!result.error().mayHaveExecuted());
    QVERIFY(await(client.execute({"GET", "a"})).isNull());
    QVERIFY(resultOf(client.watch({"a"}).execute(update)).isExecuted());
}

// contract: C5
void TransactionsTest::aLostConnectionEndsTheSession()
{
    Client client(options());
    const WatchSession session = client.watch({"a"});
    QVERIFY(await(session.watched()).toBool());
    await(client.execute({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"}));
    Transaction update;
    update.append({"SET", "a", 1});
    QVERIFY(eventually([&] { return !await(session.execute({"GET", "a"})).isNull(); }));
    const TransactionResult result = resultOf(session.execute(update));
    QCOMPARE(result.outcome(), Outcome::Failed);
    QCOMPARE(result.error().code(), Error::Code::ConnectionLost);
    QVERIFY(!result.error().mayHaveExecuted());
    QVERIFY(await(client.execute({"GET", "a"})).isNull());
    QCOMPARE(resultOf(client.watch({"a"}).execute(update)).outcome(), Outcome::Executed);
}

// contract: C3
void TransactionsTest::aLostServerLeavesTheOutcomeOpen()
{
    Client client(options().setPoolSize(1));
    await(client.execute({"PING"}));
    m_server.pause();
    Transaction update;
    update.append({"INCR", "n"});
    const PendingTransaction pending = client.execute(update);
    QTest::qWait(50);
    m_server.kill();
    const TransactionResult result = resultOf(pending);
    QCOMPARE(result.outcome(), Outcome::Failed);
    QVERIFY(result.error().mayHaveExecuted());
    QVERIFY(m_server.restart());
    QCOMPARE(resultOf(client.execute(update)).outcome(), Outcome::Executed);
}

void TransactionsTest::largeTransactionsAreOneBatch()
{
    Client client(options());
    const QByteArray value(100'000, 'x');
    Transaction transaction;
    for (int i = 0; i < 50; ++i)
        transaction.append({"SET", "k" + QByteArray::number(i), value});
    const TransactionResult result = resultOf(client.execute(transaction));
    QCOMPARE(result.outcome(), Outcome::Executed);
    QCOMPARE(result.replies().size(), 50);
}

void TransactionsTest::aSessionOutlivesItsClient()
{
    WatchSession session;
    {
        Client client(options());
        session = client.watch({"a"});
        QVERIFY(await(session.watched()).toBool());
    }
    QCOMPARE(await(session.execute({"GET", "a"})).error().code(), Error::Code::ClientClosed);
}

QTEST_GUILESS_MAIN(TransactionsTest)
#include "tst_transactions.moc"
