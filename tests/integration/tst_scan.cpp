// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "qredis/client/scan.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qset.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace QRedis;

/// Iteration: everything is found, in batches, no faster than it is taken.
class ScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void findsEveryKey();
    void findsOnlyWhatMatches();
    void goesThroughHashesSetsAndSortedSets();
    void finishesAnEmptyOne();
    void readsNoFurtherAheadThanAllowed();
    void canBeCancelled();
    void maySurviveNothingItTriggered();
    void deliversAnErrorOnce();
    void aCursorIsUsedOnce();
    void aClientThatIsGoneIsMisuse();
    void aClientThatGoesEndsIt();
    void wrongValuesAreNamed();

private:
    void fill(int keys)
    {
        Pipeline pipeline;
        for (int i = 0; i < keys; ++i)
            pipeline.append({"SET", "key:" + QByteArray::number(i), i});
        await(m_client->execute(pipeline));
    }
    /// Everything that \a scan finds; takes each batch as it comes.
    QList<ScanEntry> all(Scan &scan)
    {
        QList<ScanEntry> found;
        connect(&scan, &Scan::batchReady, this, [&] { found += scan.takeBatch(); });
        const QSignalSpy finished(&scan, &Scan::finished);
        if (scan.start())
            return {};
        eventually([&] { return finished.count() > 0; });
        return found;
    }
    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<Client> m_client;
};

void ScanTest::initTestCase()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "the server does not start");
}

void ScanTest::init()
{
    m_client = std::make_unique<Client>(ClientOptions::fromUrl(m_server->url()));
    QVERIFY(!await(m_client->execute({"FLUSHALL"})).isError());
}

void ScanTest::findsEveryKey()
{
    fill(1000);
    Scan scan(m_client.get());
    QCOMPARE(scan.state(), Scan::State::Idle);
    QSet<QByteArray> names;
    for (const ScanEntry &entry : all(scan))
        names.insert(entry.name);
    QCOMPARE(names.size(), 1000);
    QVERIFY(names.contains("key:999"));
    QCOMPARE(scan.state(), Scan::State::Finished);
    QVERIFY(!scan.error());
    QVERIFY(scan.takeBatch().isEmpty());
}

void ScanTest::findsOnlyWhatMatches()
{
    fill(100);
    QVERIFY(!await(m_client->execute({"RPUSH", "key:list", 1})).isError());
    Scan nines(m_client.get());
    nines.setMatch("key:9?");
    QCOMPARE(all(nines).size(), 10);
    Scan lists(m_client.get());
    lists.setType("list");
    lists.setCount(7);
    QCOMPARE(all(lists), QList<ScanEntry>({{"key:list", {}}}));
}

void ScanTest::goesThroughHashesSetsAndSortedSets()
{
    QVERIFY(!await(m_client->execute({"HSET", "hash", "a", 1, "b", "two"})).isError());
    Scan hash(m_client.get(), Scan::Of::Hash, "hash");
    QList<ScanEntry> fields = all(hash);
    std::sort(fields.begin(), fields.end(), [](const ScanEntry &a, const ScanEntry &b) { return a.name < b.name; });
    QCOMPARE(fields, QList<ScanEntry>({{"a", "1"}, {"b", "two"}}));

    QVERIFY(!await(m_client->execute({"SADD", "set", "member"})).isError());
    Scan set(m_client.get(), Scan::Of::Set, "set");
    QCOMPARE(all(set), QList<ScanEntry>({{"member", {}}}));

    QVERIFY(!await(m_client->execute({"ZADD", "sorted", 1.5, "member"})).isError());
    Scan sorted(m_client.get(), Scan::Of::SortedSet, "sorted");
    const QList<ScanEntry> members = all(sorted);
    QCOMPARE(members.size(), 1);
    QCOMPARE(members.first().name, QByteArray("member"));
    QCOMPARE(members.first().score(), 1.5);
}

void ScanTest::finishesAnEmptyOne()
{
    Scan scan(m_client.get());
    QSignalSpy ready(&scan, &Scan::batchReady);
    QSignalSpy states(&scan, &Scan::stateChanged);
    QCOMPARE(all(scan), QList<ScanEntry>());
    QCOMPARE(ready.count(), 0);
    QCOMPARE(states.count(), 2);
    QCOMPARE(states.last().first().value<Scan::State>(), Scan::State::Finished);
}

void ScanTest::readsNoFurtherAheadThanAllowed()
{
    fill(2000);
    Scan scan(m_client.get());
    scan.setCount(10);
    scan.setLookAhead(3);
    QSignalSpy ready(&scan, &Scan::batchReady);
    QVERIFY(!scan.start());
    QVERIFY(eventually([&] { return scan.batchCount() == 3; }));
    const qint64 before = await(m_client->execute({"PING"})).isError(); // a round trip later there are still three
    QCOMPARE(before, 0);
    QCOMPARE(scan.batchCount(), 3);
    QCOMPARE(ready.count(), 3);
    QVERIFY(!scan.takeBatch().isEmpty());
    QCOMPARE(scan.batchCount(), 2);
    QVERIFY(eventually([&] { return scan.batchCount() == 3; }));
    QCOMPARE(ready.count(), 4);
    QCOMPARE(scan.state(), Scan::State::Active);
}

void ScanTest::canBeCancelled()
{
    fill(500);
    Scan scan(m_client.get());
    scan.setCount(10);
    QSignalSpy finished(&scan, &Scan::finished);
    QSignalSpy ready(&scan, &Scan::batchReady);
    QVERIFY(!scan.start());
    QVERIFY(eventually([&] { return ready.count() == 1; }));
    scan.cancel();
    scan.cancel();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(scan.state(), Scan::State::Cancelled);
    QCOMPARE(scan.batchCount(), 0);
    const qsizetype delivered = ready.count();
    QVERIFY(!await(m_client->execute({"PING"})).isError()); // the reply that was on its way came before this one
    QCOMPARE(ready.count(), delivered);
    QCOMPARE(finished.count(), 1);
}

void ScanTest::maySurviveNothingItTriggered()
{
    fill(100);
    QPointer<Scan> scan = new Scan(m_client.get());
    connect(scan, &Scan::batchReady, this, [&] { delete scan; });
    QVERIFY(!scan->start());
    QVERIFY(eventually([&] { return scan.isNull(); }));
    QPointer<Scan> other = new Scan(m_client.get());
    connect(other, &Scan::stateChanged, this, [&] { delete other; });
    QVERIFY(!other->start());
    QVERIFY(!other);
}

void ScanTest::deliversAnErrorOnce()
{
    QVERIFY(!await(m_client->execute({"SET", "text", "x"})).isError());
    Scan scan(m_client.get(), Scan::Of::Hash, "text");
    QSignalSpy errors(&scan, &Scan::errorOccurred);
    QSignalSpy finished(&scan, &Scan::finished);
    QVERIFY(!scan.start());
    QVERIFY(eventually([&] { return finished.count() == 1; }));
    QCOMPARE(errors.count(), 1);
    QCOMPARE(scan.state(), Scan::State::Failed);
    QCOMPARE(scan.error().serverPrefix(), QByteArray("WRONGTYPE"));
    QCOMPARE(errors.first().first().value<Error>(), scan.error());
}

void ScanTest::aCursorIsUsedOnce()
{
    Scan scan(m_client.get());
    all(scan);
    QTest::ignoreMessage(QtWarningMsg, "Scan::start(): a scan can be started only once");
    QCOMPARE(scan.start().code(), Error::Code::Usage);
    QTest::ignoreMessage(QtWarningMsg, "Scan::setMatch() was called after start() and has no effect");
    scan.setMatch("*");
    QCOMPARE(scan.state(), Scan::State::Finished);
}

void ScanTest::aClientThatIsGoneIsMisuse()
{
    Scan scan(m_client.get());
    m_client.reset();
    QTest::ignoreMessage(QtWarningMsg, "Scan::start(): the client is gone");
    QCOMPARE(scan.start().code(), Error::Code::Usage);
    QCOMPARE(scan.state(), Scan::State::Idle);
}

void ScanTest::aClientThatGoesEndsIt()
{
    fill(500);
    Scan waiting(m_client.get());
    QSignalSpy finished(&waiting, &Scan::finished);
    QVERIFY(!waiting.start());
    Scan full(m_client.get());
    full.setCount(10);
    QVERIFY(!full.start());
    QVERIFY(eventually([&] { return full.batchCount() == 2; }));
    Scan late(m_client.get());
    late.setCount(10);
    QVERIFY(!late.start());
    m_client.reset();
    QVERIFY(eventually([&] { return late.state() == Scan::State::Failed; }));
    QCOMPARE(late.error().code(), Error::Code::ClientClosed);
    QCOMPARE(full.state(), Scan::State::Active); // it was not waiting for the client
    QTest::ignoreMessage(QtWarningMsg, "Scan::takeBatch(): the client is gone");
    QVERIFY(!full.takeBatch().isEmpty());
    QVERIFY(eventually([&] { return full.state() == Scan::State::Failed; }));
    QCOMPARE(full.error().code(), Error::Code::Usage);
    QVERIFY(!full.takeBatch().isEmpty()); // what was read stays
}

void ScanTest::wrongValuesAreNamed()
{
    Scan scan(m_client.get());
    scan.setCount(0);
    QTest::ignoreMessage(QtWarningMsg, "Scan::setCount(): 0 is not between 1 and 1000000");
    QCOMPARE(scan.start().code(), Error::Code::Usage);
    scan.setCount(1);
    scan.setLookAhead(1001);
    QTest::ignoreMessage(QtWarningMsg, "Scan::setLookAhead(): 1001 is not between 1 and 1000");
    QCOMPARE(scan.start().code(), Error::Code::Usage);
    Scan fields(m_client.get(), Scan::Of::Hash, "hash");
    fields.setType("string");
    QTest::ignoreMessage(QtWarningMsg, "Scan::setType(): only keys have a type");
    QCOMPARE(fields.start().code(), Error::Code::Usage);
}

QTEST_GUILESS_MAIN(ScanTest)
#include "tst_scan.moc"
