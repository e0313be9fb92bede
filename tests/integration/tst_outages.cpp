// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"
#include "tests/soak/workload.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::ClientState;
using QRedis::Error;

namespace {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int Slowness = 10;
#else
constexpr int Slowness = 1;
#endif

} // namespace

/// Servers that are not there, go away, or refuse; clients that are closed or destroyed.
class OutagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesOneResultEachWhenTheServerIsKilledUnderLoad_data();
    void givesOneResultEachWhenTheServerIsKilledUnderLoad();
    void repeatsReadsAcrossARestart();
    void fallsSilentlyBackToWorkAfterAnIdleRestart();
    void namesHostAndPortWhenNoServerIsThere();
    void comesUpWhenTheServerDoes();
    void reportsAWrongPassword();
    void reportsAMissingPassword();
    void reportsAWrongDatabase();
    void answersEverythingWhenDestroyed();
    void destroysAClientThatNeverOpened();
    void finishesWhatIsInFlightWhenClosed();
    void closesWithoutServer();
};

void OutagesTest::givesOneResultEachWhenTheServerIsKilledUnderLoad_data()
{
    QTest::addColumn<int>("pipeline");
    QTest::newRow("single commands") << 1;
    QTest::newRow("pipelines of 50") << 50;
}

void OutagesTest::givesOneResultEachWhenTheServerIsKilledUnderLoad()
{
    // contract: C1 C3
    QFETCH(int, pipeline);
    RedisServer server;
    QVERIFY(server.isRunning());
    Client client(ClientOptions::fromUrl(server.url()).setReconnectDelay(10ms, 100ms));
    Soak::WorkloadOptions options;
    options.threads = 16;
    options.pipeline = pipeline;
    Soak::Workload load(&client, options);
    load.start();
    const auto goesOn = [&] {
        const quint64 goal = load.answered() + 1'000;
        return eventually([&] { return load.answered() >= goal; }, 20s);
    };
    QVERIFY(goesOn());
    for (int i = 0; i < 3; ++i) {
        server.kill();
        QTest::qWait(100);
        QVERIFY(server.restart());
        QVERIFY(goesOn());
    }
    const Soak::Findings findings = load.finish();
    qInfo().noquote() << findings.commands << "commands," << findings.failed << "failed:" << findings.failedByCode
                      << findings.examples;
    QCOMPARE(findings.unanswered, 0ULL);
    QCOMPARE(findings.wrongReplies, 0ULL);
    QCOMPARE(findings.staleReads, 0ULL);
    QCOMPARE(findings.lostWrites, 0ULL);
    QCOMPARE(findings.doubleExecutions, 0ULL);
    QCOMPARE(findings.unverified, 0ULL);
    const QStringList permitted{u"ConnectionLost"_s, u"ConnectionFailed"_s, u"Timeout"_s, u"Server:LOADING"_s};
    for (const QString &code : findings.failedByCode.keys())
        QVERIFY2(permitted.contains(code), qPrintable(code));
    QTest::qWait(150);
    const QRedis::ClientCounters counters = client.snapshot().counters;
    QVERIFY(counters.reconnects >= 3);
    QCOMPARE(counters.commandsStarted, counters.commandsFinished + counters.commandsFailed);
}

void OutagesTest::repeatsReadsAcrossARestart()
{
    // contract: C3
    RedisServer server;
    Client client(ClientOptions::fromUrl(server.url()).setReconnectDelay(10ms, 100ms));
    QVERIFY(!await(client.execute({"SET", "key", "value"})).isError());
    server.pause(); // written, never executed
    const QRedis::PendingReply read = client.execute({"GET", "key"});
    const QRedis::PendingReply write = client.execute({"INCR", "counter"});
    const QRedis::PendingReply idempotent =
        client.execute(QRedis::Command{"SET", "key", "value"}.setRepetition(QRedis::Command::Repetition::Idempotent));
    QTest::qWait(50);
    server.kill();
    const Error error = await(write).error();
    QCOMPARE(error.code(), Error::Code::ConnectionLost);
    QVERIFY(error.mayHaveExecuted());
    const QRedis::PendingReply unwritten = client.execute({"INCR", "counter"}); // no socket: waits for one
    QTest::qWait(50);
    QVERIFY(!unwritten.isFinished());
    QVERIFY(server.restart());
    QCOMPARE(await(read).toByteArray(), QByteArray("value"));
    QVERIFY(await(idempotent).toBool());
    QCOMPARE(await(unwritten).toInteger(), 1);
    QTest::qWait(150);
    QVERIFY(client.snapshot().counters.commandsRepeated >= 2);
}

void OutagesTest::fallsSilentlyBackToWorkAfterAnIdleRestart()
{
    RedisServer server;
    Client client(ClientOptions::fromUrl(server.url()).setReconnectDelay(10ms, 100ms));
    QSignalSpy errors(&client, &Client::errorOccurred);
    client.open();
    QVERIFY(!await(client.execute({"SET", "key", "value"})).isError());
    server.kill();
    QVERIFY(eventually([&] { return errors.count() > 0; }));
    QVERIFY(eventually([&] { return client.state() == ClientState::Connecting; }));
    QVERIFY(eventually([&] { return bool(client.lastError()); })); // when the next attempt has failed
    QVERIFY(server.restart());
    QVERIFY(eventually([&] { return client.state() == ClientState::Ready; }));
    QVERIFY(eventually([&] { return !client.lastError(); }));
    QCOMPARE(await(client.execute({"GET", "key"})).toByteArray(), QByteArray("value"));
}

void OutagesTest::namesHostAndPortWhenNoServerIsThere()
{
    const quint16 port = RedisServer::freePort();
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
        Client client(ClientOptions().setEndpoint({host, port}).setCommandTimeout(500ms));
        QElapsedTimer timer;
        timer.start();
        const Error error = await(client.execute({"PING"})).error();
        QVERIFY2(timer.elapsed() < 800 * Slowness, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(error.code(), Error::Code::ConnectionFailed);
        QVERIFY2(error.message().contains(host) && error.message().contains(QString::number(port)), qPrintable(error.message()));
        QVERIFY(!error.mayHaveExecuted());
        QVERIFY(error.isRetryable());
        QVERIFY(bool(client.lastError()));
    }
}

void OutagesTest::comesUpWhenTheServerDoes()
{
    RedisServer server({u"--appendonly"_s, u"no"_s}); // with nothing to load it never answers LOADING
    server.kill();
    Client client(ClientOptions::fromUrl(server.url()).setReconnectDelay(10ms, 100ms));
    client.open();
    const QRedis::PendingReply early = client.execute({"PING"});
    QTest::qWait(100);
    QVERIFY(!early.isFinished());
    QVERIFY(server.restart());
    QCOMPARE(await(early).toByteArray(), QByteArray("PONG"));
}

void OutagesTest::reportsAWrongPassword()
{
    // contract: O4
    RedisServer server({u"--requirepass"_s, u"secret"_s});
    Client wrong(ClientOptions::fromUrl(server.url(u":wrong"_s)).setCommandTimeout(500ms));
    const Error error = await(wrong.execute({"PING"})).error();
    QCOMPARE(error.code(), Error::Code::Authentication);
    QVERIFY2(!error.message().contains(u"wrong"_s), qPrintable(error.message())); // the password
    QVERIFY(!error.mayHaveExecuted());
    QCOMPARE(wrong.lastError().code(), Error::Code::Authentication);
    Client right(server.url(u":secret"_s));
    QCOMPARE(await(right.execute({"PING"})).toByteArray(), QByteArray("PONG"));
}

void OutagesTest::reportsAMissingPassword()
{
    // contract: O4
    RedisServer server({u"--requirepass"_s, u"secret"_s});
    Client client(ClientOptions::fromUrl(server.url()).setCommandTimeout(500ms));
    QCOMPARE(await(client.execute({"PING"})).error().code(), Error::Code::Authentication);
    RedisServer users({u"--user"_s, u"alice"_s, u"on"_s, u">pass"_s, u"~*"_s, u"+@all"_s});
    QVERIFY(users.isRunning());
    Client alice(ClientOptions::fromUrl(users.url(u"alice:pass"_s)));
    QCOMPARE(await(alice.execute({"ACL", "WHOAMI"})).toByteArray(), QByteArray("alice"));
}

void OutagesTest::reportsAWrongDatabase()
{
    // contract: O1
    RedisServer server;
    Client client(ClientOptions::fromUrl(server.url({}, 99)).setCommandTimeout(500ms));
    const Error error = await(client.execute({"PING"})).error();
    QCOMPARE(error.code(), Error::Code::DatabaseUnavailable);
    QVERIFY2(error.message().contains(u"99"_s), qPrintable(error.message()));
}

void OutagesTest::answersEverythingWhenDestroyed()
{
    // contract: X1 C1
    RedisServer server;
    auto client = std::make_unique<Client>(server.url());
    QVERIFY(!await(client->execute({"PING"})).isError());
    server.pause();
    QList<QRedis::PendingReply> pending;
    int continued = 0;
    for (int i = 0; i < 2'000; ++i) {
        pending.append(client->execute({"INCR", "counter"}));
        pending.last().then(this, [&](const QRedis::Reply &) { ++continued; });
    }
    const QRedis::PendingReplies pipeline = client->execute(QRedis::Pipeline().append({"PING"}).append({"PING"}));
    QTest::qWait(20);
    QElapsedTimer timer;
    timer.start();
    client.reset();
    QVERIFY2(timer.elapsed() < 200 * Slowness, qPrintable(QString::number(timer.elapsed())));
    for (const QRedis::PendingReply &one : std::as_const(pending)) {
        QVERIFY(one.isFinished());
        QCOMPARE(one.result().error().code(), Error::Code::ClientClosed);
    }
    QVERIFY(pipeline.isFinished());
    QCOMPARE(pipeline.result().size(), 2);
    QCOMPARE(pipeline.result().last().error().code(), Error::Code::ClientClosed);
    QVERIFY(eventually([&] { return continued == 2'000; }));
    server.resume();
}

void OutagesTest::destroysAClientThatNeverOpened()
{
    const Client unused(QUrl(u"redis://127.0.0.1:1"_s));
    auto client = std::make_unique<Client>(QUrl(u"redis://127.0.0.1:1"_s));
    client->open();
    client.reset();
    QCOMPARE(unused.state(), ClientState::Unconnected);
}

void OutagesTest::finishesWhatIsInFlightWhenClosed()
{
    // contract: X1
    RedisServer server;
    Client client(server.url());
    QSignalSpy closed(&client, &Client::closed);
    QList<QRedis::PendingReply> pending;
    for (int i = 0; i < 500; ++i)
        pending.append(client.execute({"INCR", "counter"}));
    client.close();
    QVERIFY(closed.isEmpty()); // later, never at once
    QVERIFY(eventually([&] { return closed.count() == 1; }, 5s));
    QCOMPARE(client.state(), ClientState::Closed);
    for (const QRedis::PendingReply &one : std::as_const(pending))
        QVERIFY2(!one.result().isError(), qPrintable(one.result().error().message()));
    QCOMPARE(await(client.execute({"PING"})).error().code(), Error::Code::ClientClosed);
    client.close(); // again: nothing happens
    QTest::qWait(50);
    QCOMPARE(closed.count(), 1);
}

void OutagesTest::closesWithoutServer()
{
    // contract: X1
    Client client(ClientOptions().setEndpoint({u"127.0.0.1"_s, RedisServer::freePort()}));
    QSignalSpy closed(&client, &Client::closed);
    const QRedis::PendingReply pending = client.execute({"PING"});
    client.close();
    QVERIFY(eventually([&] { return closed.count() == 1; }, 11s));
    QVERIFY(pending.isFinished());
    QVERIFY(pending.result().isError());
    Client unused(QUrl(u"redis://127.0.0.1:1"_s));
    QSignalSpy closedToo(&unused, &Client::closed);
    unused.close();
    QVERIFY(eventually([&] { return closedToo.count() == 1; }, 1s));
}

QTEST_GUILESS_MAIN(OutagesTest)
#include "tst_outages.moc"
