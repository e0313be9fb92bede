// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::Pipeline;
using QRedis::Reply;
using Kind = QRedis::Reply::Kind;

/// A client against a real server: commands, replies, and how they reach the caller.
class ClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void setsAndGets();
    void carriesAnyBytes();
    void opensByItselfAndTellsItsState();
    void readsEveryKindOfReply();
    void reportsErrorsOfTheServer();
    void refusesCommandsThatChangeTheConnection();
    void runsContinuationsOnTheThreadOfTheirContext();
    void dropsTheContinuationOfADeadContext();
    void permitsOneContinuation();
    void letsAPlainThreadWait();
    void letsTheMainThreadOfAConsoleProgramWait();
    void becomesAFuture();
    void answersAPipelineInOrder();
    void answersAnEmptyPipelineAtOnce();
    void keepsTheOrderOfEachThread();
    void servesManyThreads();

private:
    [[nodiscard]] ClientOptions options() const { return ClientOptions::fromUrl(m_server->url()); }
    std::unique_ptr<RedisServer> m_server;
};

void ClientTest::initTestCase()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "the server does not start");
}

void ClientTest::init()
{
    m_server->resume(); // a test that failed may have left it paused
    Client client(options());
    QVERIFY(!await(client.execute({"FLUSHALL"})).isError());
}

void ClientTest::setsAndGets()
{
    Client client(m_server->url());
    QCOMPARE(await(client.execute({"SET", "key", u"wörd"_s})).toString(), u"OK"_s);
    QCOMPARE(await(client.execute({"GET", "key"})).toString(), u"wörd"_s);
    QCOMPARE(await(client.execute({"INCRBY", "number", 41})).toInteger(), 41);
    QVERIFY(await(client.execute({"GET", "missing"})).isNull());
}

void ClientTest::carriesAnyBytes()
{
    Client client(options());
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(char(i));
    const QByteArray large = all.repeated(32 * 1024); // 8 MiB
    for (const QByteArray &value : {QByteArray(), all, QByteArray("\r\n$-1\r\n"), large}) {
        QCOMPARE(await(client.execute({"SET", all, value})).toString(), u"OK"_s);
        QVERIFY(await(client.execute({"GET", all})).toByteArray() == value);
    }
}

void ClientTest::opensByItselfAndTellsItsState()
{
    Client client(options());
    QSignalSpy states(&client, &Client::stateChanged);
    QCOMPARE(client.state(), QRedis::ClientState::Unconnected);
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return client.state() == QRedis::ClientState::Ready; }));
    const auto told = [&](int index) { return states.at(index).first().value<QRedis::ClientState>(); };
    QVERIFY(eventually([&] { return !states.isEmpty() && told(int(states.count()) - 1) == QRedis::ClientState::Ready; }));
    QVERIFY(states.count() <= 2); // Connecting is left out when it was over before this thread looked
    if (states.count() == 2)
        QCOMPARE(told(0), QRedis::ClientState::Connecting);
    QVERIFY(!client.lastError());
}

void ClientTest::readsEveryKindOfReply()
{
    Client client(options());
    const auto debug = [&](const char *type) { return await(client.execute({"DEBUG", "PROTOCOL", type})); };
    QCOMPARE(debug("string").kind(), Kind::BulkString);
    QCOMPARE(debug("string").toString(), u"Hello World"_s);
    QCOMPARE(debug("integer"), Reply::fromInteger(12345));
    QCOMPARE(debug("double").kind(), Kind::Double);
    QVERIFY(std::abs(debug("double").toDouble() - 3.141) < 0.001);
    QVERIFY(debug("null").isNull());
    const Reply array = debug("array");
    QCOMPARE(array.kind(), Kind::Array);
    QCOMPARE(array.elements().size(), 3);
    QCOMPARE(array.elements().at(2), Reply::fromInteger(2));
    QCOMPARE(debug("set").kind(), Kind::Set);
    QCOMPARE(debug("set").elements().size(), 3);
    const Reply map = debug("map");
    QCOMPARE(map.kind(), Kind::Map);
    QCOMPARE(map.elements().size(), 6);
    QCOMPARE(map.value("1"), Reply::fromBoolean(true));
    QCOMPARE(debug("bignum").kind(), Kind::BigNumber);
    QCOMPARE(debug("bignum").toByteArray(), QByteArray("1234567999999999999999999999999999999"));
    QCOMPARE(debug("true"), Reply::fromBoolean(true));
    QCOMPARE(debug("false"), Reply::fromBoolean(false));
    QCOMPARE(debug("verbatim").kind(), Kind::VerbatimString);
    QCOMPARE(debug("verbatim").verbatimFormat(), QByteArray("txt"));
    QCOMPARE(debug("push").toString(), u"Some real reply following the push reply"_s); // after the push, which is not a reply
    QCOMPARE(await(client.execute({"PING"})).kind(), Kind::SimpleString);
}

void ClientTest::reportsErrorsOfTheServer()
{
    Client client(options());
    QVERIFY(!await(client.execute({"RPUSH", "list", 1})).isError());
    const Error error = await(client.execute({"GET", "list"})).error();
    QCOMPARE(error.code(), Error::Code::Server);
    QCOMPARE(error.origin(), Error::Origin::Server);
    QCOMPARE(error.serverPrefix(), QByteArray("WRONGTYPE"));
    QVERIFY(!error.mayHaveExecuted());
    QCOMPARE(await(client.execute({"NO-SUCH-COMMAND"})).error().serverPrefix(), QByteArray("ERR"));
    QCOMPARE(await(client.execute(QRedis::Command())).error().code(), Error::Code::Usage);
}

void ClientTest::refusesCommandsThatChangeTheConnection()
{
    // contract: C7
    Client client(options());
    for (const char *name : {"SUBSCRIBE", "MULTI", "WATCH", "SELECT", "AUTH", "HELLO", "MONITOR", "QUIT", "RESET"}) {
        const Error error = await(client.execute({name, "1"})).error();
        QVERIFY2(error.code() == Error::Code::Usage, name);
        QVERIFY2(error.message().contains(QLatin1StringView(name)), qPrintable(error.message()));
    }
    QCOMPARE(await(client.execute({"CLIENT", "REPLY", "OFF"})).error().code(), Error::Code::Usage);
    QVERIFY(!await(client.execute({"CLIENT", "ID"})).isError());
}

void ClientTest::runsContinuationsOnTheThreadOfTheirContext()
{
    Client client(options());
    QThread *own = nullptr;
    QObject context;
    client.execute({"PING"}).then(&context, [&](const Reply &reply) {
        if (!reply.isError())
            own = QThread::currentThread();
    });
    QVERIFY(!own); // later, never at once
    QVERIFY(eventually([&] { return own != nullptr; }));
    QCOMPARE(own, QThread::currentThread());

    QThread thread;
    QObject distant;
    distant.moveToThread(&thread);
    thread.start();
    std::atomic<QThread *> other = nullptr;
    const QRedis::PendingReply done = client.execute({"PING"});
    QVERIFY(!await(done).isError());
    done.then(&distant, [&](const Reply &) { other = QThread::currentThread(); }); // the reply is there already
    QVERIFY(eventually([&] { return other != nullptr; }));
    QCOMPARE(other.load(), &thread);
    thread.quit();
    QVERIFY(thread.wait());

    QList<Reply> replies;
    client.execute(Pipeline().append({"PING"}).append({"PING", "x"})).then(&context, [&](const QList<Reply> &all) {
        replies = all;
    });
    QVERIFY(eventually([&] { return replies.size() == 2; }));
    QCOMPARE(replies.at(1).toByteArray(), QByteArray("x"));
}

void ClientTest::dropsTheContinuationOfADeadContext()
{
    Client client(options());
    bool called = false;
    for (int i = 0; i < 100; ++i) {
        auto context = std::make_unique<QObject>();
        client.execute({"PING"}).then(context.get(), [&](const Reply &) { called = true; });
    }
    // Dies when the reply has arrived and its delivery is on the way.
    auto context = std::make_unique<QObject>();
    const QRedis::PendingReply pending = client.execute({"PING"});
    pending.then(context.get(), [&](const Reply &) { called = true; });
    while (!pending.isFinished())
        QThread::yieldCurrentThread();
    context.reset();
    QVERIFY(!await(client.execute({"PING"})).isError());
    QTest::qWait(20);
    QVERIFY(!called);
}

void ClientTest::permitsOneContinuation()
{
    Client client(options());
    int first = 0;
    int second = 0;
    const QRedis::PendingReply pending = client.execute({"PING"});
    pending.then(this, [&](const Reply &) { ++first; });
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"then"_s));
    pending.then(this, [&](const Reply &) { ++second; });
    QVERIFY(eventually([&] { return first == 1; }));
    QTest::qWait(20);
    QCOMPARE(first, 1);
    QCOMPARE(second, 0);
    QVERIFY(!QRedis::PendingReply().isValid());
    QCOMPARE(QRedis::PendingReply().result().error().code(), Error::Code::NotFinished);
}

void ClientTest::letsAPlainThreadWait()
{
    Client client(options());
    bool finished = false;
    bool inTime = true;
    Reply early;
    std::thread thread([&] {
        const QRedis::PendingReply pending = client.execute({"SET", "key", "value"});
        finished = pending.waitForFinished() && pending.waitForFinished() && pending.result().toBool();
        m_server->pause();
        const QRedis::PendingReply late = client.execute({"GET", "key"});
        early = late.result();
        inTime = late.waitForFinished(QDeadlineTimer(50ms));
        m_server->resume();
        finished = finished && late.waitForFinished(QDeadlineTimer(10s)) && late.result().toByteArray() == "value";
    });
    thread.join();
    QVERIFY(finished);
    QVERIFY(!inTime);
    QCOMPARE(early.error().code(), Error::Code::NotFinished);
}

void ClientTest::letsTheMainThreadOfAConsoleProgramWait()
{
    Client client(options());
    const QRedis::PendingReply pending = client.execute({"PING"});
    QVERIFY(pending.waitForFinished());
    QCOMPARE(pending.result().toByteArray(), QByteArray("PONG"));
}

void ClientTest::becomesAFuture()
{
    Client client(options());
    QFuture<Reply> future = client.execute({"PING"}).toFuture();
    QCOMPARE(future.result().toByteArray(), QByteArray("PONG"));
    const QRedis::PendingReply done = client.execute({"PING"});
    QVERIFY(!await(done).isError());
    QCOMPARE(done.toFuture().result().toByteArray(), QByteArray("PONG"));
    QFuture<QList<Reply>> all = client.execute(Pipeline().append({"PING"}).append({"PING"})).toFuture();
    QCOMPARE(all.result().size(), 2);
}

void ClientTest::answersAPipelineInOrder()
{
    // contract: C1
    Client client(options());
    Pipeline pipeline;
    for (int i = 0; i < 1'000; ++i)
        pipeline << QRedis::Command{"INCR", "counter"} << QRedis::Command{"ECHO", i};
    pipeline.append({"GET"}); // wrong number of arguments: stops nothing
    pipeline.append({"ECHO", "last"});
    const Pipeline copy = pipeline;
    const QList<Reply> replies = await(client.execute(std::move(pipeline)));
    QCOMPARE(replies.size(), 2'002);
    for (int i = 0; i < 1'000; ++i) {
        QCOMPARE(replies.at(2 * i), Reply::fromInteger(i + 1));
        QCOMPARE(replies.at(2 * i + 1).toByteArray(), QByteArray::number(i));
    }
    QCOMPARE(replies.at(2'000).error().code(), Error::Code::Server);
    QCOMPARE(replies.at(2'001).toByteArray(), QByteArray("last"));
    QCOMPARE(await(client.execute(copy)).at(1'998), Reply::fromInteger(2'000)); // executed twice, when asked twice
}

void ClientTest::answersAnEmptyPipelineAtOnce()
{
    Client client(options());
    const QRedis::PendingReplies pending = client.execute(Pipeline());
    QVERIFY(eventually([&] { return pending.isFinished(); }));
    QVERIFY(pending.result().isEmpty());
    bool called = false;
    pending.then(this, [&](const QList<Reply> &replies) { called = replies.isEmpty(); });
    QVERIFY(eventually([&] { return called; }));
}

void ClientTest::keepsTheOrderOfEachThread()
{
    // contract: C1
    Client client(options().setPoolSize(4));
    constexpr int Threads = 8;
    constexpr int Commands = 2'000;
    std::vector<std::thread> threads;
    std::atomic<int> disorder = 0;
    for (int t = 0; t < Threads; ++t) {
        threads.emplace_back([&, t] {
            const QByteArray key = "order:" + QByteArray::number(t);
            std::vector<QRedis::PendingReply> pending;
            for (int i = 0; i < Commands; ++i)
                pending.push_back(client.execute({"RPUSH", key, i}));
            for (int i = 0; i < Commands; ++i) {
                pending[size_t(i)].waitForFinished();
                if (pending[size_t(i)].result().toInteger() != i + 1)
                    ++disorder;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(disorder.load(), 0);
    for (int t = 0; t < Threads; ++t) {
        const Reply list = await(client.execute({"LRANGE", "order:" + QByteArray::number(t), 0, -1}));
        QCOMPARE(list.elements().size(), Commands);
        for (int i = 0; i < Commands; ++i)
            QCOMPARE(list.elements().at(i).toInteger(), i);
    }
}

void ClientTest::servesManyThreads()
{
    Client client(options());
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 16; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 500; ++i) {
                const QByteArray text = QByteArray::number(t * 1'000 + i);
                const QRedis::PendingReply pending = client.execute({"ECHO", text});
                if (!pending.waitForFinished() || pending.result().toByteArray() != text)
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    QTest::qWait(150); // the snapshot is at most 100 ms old
    const QRedis::ClientSnapshot snapshot = client.snapshot();
    QCOMPARE(snapshot.counters.commandsStarted, 8'000ULL);
    QCOMPARE(snapshot.counters.commandsFinished, 8'000ULL);
    QCOMPARE(snapshot.counters.commandsFailed, 0ULL);
    QCOMPARE(snapshot.latency.count(), 8'000ULL);
    QCOMPARE(snapshot.counters.socketsOpened, quint64(client.options().poolSize()));
}

QTEST_GUILESS_MAIN(ClientTest)
#include "tst_client.moc"
