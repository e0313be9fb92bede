// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/cachedreader.h"
#include "qredis/client/client.h"
#include "qredis/client/subscription.h"
#include "qredis/testing/fakeclock.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::CachedReader;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::Message;
using QRedis::PendingReply;
using QRedis::PendingTransaction;
using QRedis::Reply;
using QRedis::Subscription;
using QRedis::TransactionResult;
using QRedis::WatchSession;
using QRedis::Testing::FakeClock;
using QRedis::Testing::MaintenanceSimulator;

namespace {

const QString A = u"A"_s;
constexpr Message::Kind Kinds[] = {Message::Kind::Channel, Message::Kind::Pattern, Message::Kind::ShardChannel};

/// One client that has everything which needs a connection of its own: subscriptions of all kinds, commands that wait, a session
/// that watches, a cache. Between it and its server is a network that can be silenced.
class Household final
{
public:
    explicit Household(const QRedis::Clock *clock, QRedis::Protocol protocol = QRedis::Protocol::Resp3)
    {
        if (!simulator.start(MaintenanceSimulator::Upstream::None))
            qFatal("The simulator does not start: %s", qPrintable(simulator.errorString()));
        simulator.addNode(A, u"127.0.0.1:0"_s, {u"127.0.0.1"_s, server.port()});
        ClientOptions options;
        options.setEndpoint(simulator.endpoint(A)).setPoolSize(1).setReconnectDelay(10ms, 100ms).setProtocol(protocol);
        client = std::make_unique<Client>(options, Client::Environment{clock, nullptr, {}});
        other = std::make_unique<Client>(server.url());
        subscription = std::make_unique<Subscription>(client.get());
        QObject::connect(subscription.get(), &Subscription::messageReceived, subscription.get(),
                         [this](const Message &message) { messages.append(message); });
        if (protocol == QRedis::Protocol::Resp3)
            reader = CachedReader(client.get());
    }

    /// Everybody is where they wait.
    bool arrange()
    {
        subscription->addChannel("news");
        subscription->addPattern("user:*");
        subscription->addShardChannel("shard");
        if (!await(other->execute({"SET", "key", "one"})).toBool())
            return false;
        endless = client->execute({"BLPOP", "endless", 0});
        bounded = client->execute({"BLPOP", "bounded", 20});
        session = client->watch({"key"});
        if (!await(session.watched()).toBool() || !eventually([&] { return subscription->isConfirmed(); }))
            return false;
        if (reader.isValid() && await(reader.execute({"GET", "key"})).toByteArray() != "one")
            return false;
        return eventually([&] { return blocked() == 2; });
    }
    int blocked() const { return int(await(other->execute({"CLIENT", "LIST"})).toByteArray().count("cmd=blpop")); }
    PendingTransaction store(const QByteArray &value)
    {
        QRedis::Transaction update;
        update.append({"SET", "watched", value});
        return session.execute(update);
    }
    static TransactionResult::Outcome outcome(const PendingTransaction &pending)
    {
        eventually([&] { return pending.isFinished(); }, 20s);
        return pending.result().outcome();
    }
    void publish()
    {
        other->execute({"PUBLISH", "news", "hello"});
        other->execute({"PUBLISH", "user:7", "hello"});
        other->execute({"SPUBLISH", "shard", "hello"});
    }
    /// Whether messages of all kinds arrive.
    bool hears()
    {
        messages.clear();
        return eventually(
            [&] {
                publish();
                eventually([&] { return messages.size() >= 3; }, 200ms);
                return std::ranges::all_of(Kinds, [&](Message::Kind kind) {
                    return std::any_of(messages.cbegin(), messages.cend(),
                                       [&](const Message &each) { return each.kind == kind; });
                });
            },
            20s);
    }
    /// Whether all of it works from the beginning.
    QString verdict()
    {
        if (!hears())
            return u"the subscriptions do not return"_s;
        const PendingReply waiting = client->execute({"BLPOP", "afterwards", 0});
        other->execute({"RPUSH", "afterwards", "x"});
        if (const Reply reply = await(waiting); reply.isError())
            return u"a command that waits: %1"_s.arg(reply.error().message());
        session = client->watch({"key"});
        if (const PendingTransaction pending = store("afterwards"); outcome(pending) != TransactionResult::Outcome::Executed)
            return u"a session: %1"_s.arg(pending.result().error().message());
        if (!reader.isValid())
            return {};
        other->execute({"SET", "key", "afterwards"});
        if (!eventually([&] { return await(reader.execute({"GET", "key"})).toByteArray() == "afterwards"; }))
            return u"the cache is stale"_s;
        return {};
    }

    RedisServer server;
    MaintenanceSimulator simulator;
    std::unique_ptr<Client> client;
    std::unique_ptr<Client> other;
    std::unique_ptr<Subscription> subscription;
    QList<Message> messages;
    PendingReply endless;
    PendingReply bounded;
    WatchSession session;
    CachedReader reader;
};

} // namespace

/// Outages while a client has connections of its own for what cannot share one: every command ends once and says what is
/// known of it, subscriptions return and report their gap, and nothing stale is read.
class DedicatedStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledServerEndsWhatWaitsAndSubscriptionsReturn_data() { protocols(); }
    void aKilledServerEndsWhatWaitsAndSubscriptionsReturn();
    void aStoppedServerCostsNothing_data() { protocols(); }
    void aStoppedServerCostsNothing();
    void aSilentNetworkIsFoundOut();
    void aResetOrHalfCloseEndsWhatWaits_data();
    void aResetOrHalfCloseEndsWhatWaits();
    void aSlowNetworkCostsTimeOnly();

private:
    static void protocols()
    {
        QTest::addColumn<QRedis::Protocol>("protocol");
        QTest::newRow("RESP2") << QRedis::Protocol::Resp2;
        QTest::newRow("RESP3") << QRedis::Protocol::Resp3;
    }
    /// What a lost socket means for everybody who had one.
    static void checkLoss(Household &home)
    {
        for (const PendingReply &pending : {home.endless, home.bounded}) { // an element may have been taken
            const Error error = await(pending).error();
            QCOMPARE(error.code(), Error::Code::ConnectionLost);
            QVERIFY(error.mayHaveExecuted());
        }
        const PendingTransaction late = home.store("late"); // the watch is gone: it must not be executed
        QCOMPARE(Household::outcome(late), TransactionResult::Outcome::Failed);
        QCOMPARE(late.result().error().code(), Error::Code::ConnectionLost);
        QVERIFY(!late.result().error().mayHaveExecuted());
        QVERIFY2(home.verdict().isEmpty(), qPrintable(home.verdict()));
        QVERIFY(eventually([&] { return home.subscription->gaps() == 3; })); // one for each name
    }
};

void DedicatedStatesTest::aKilledServerEndsWhatWaitsAndSubscriptionsReturn()
{
    // contract: C3 C5
    QFETCH(const QRedis::Protocol, protocol);
    Household home(nullptr, protocol);
    QVERIFY(home.arrange());
    home.server.kill();
    QVERIFY(eventually([&] { return home.endless.isFinished() && home.bounded.isFinished(); }));
    if (home.reader.isValid())
        QVERIFY(eventually([&] { return home.reader.statistics().entries == 0; }));
    QVERIFY(home.server.restart());
    checkLoss(home);
    QCOMPARE(await(home.other->execute({"GET", "watched"})).toByteArray(), "afterwards");
}

void DedicatedStatesTest::aStoppedServerCostsNothing()
{
    // contract: C8
    QFETCH(const QRedis::Protocol, protocol);
    Household home(nullptr, protocol);
    QVERIFY(home.arrange());
    home.server.pause();
    home.publish();
    const PendingReply pushed = home.other->execute({"RPUSH", "endless", "x"});
    const PendingTransaction stored = home.store("stored");
    QTest::qWait(4'000); // shorter than any time-out
    QVERIFY(!home.endless.isFinished());
    home.server.resume();
    QVERIFY(!await(pushed).isError());
    QCOMPARE(await(home.endless).elements().value(1).toByteArray(), "x");
    QCOMPARE(Household::outcome(stored), TransactionResult::Outcome::Executed);
    QVERIFY(eventually([&] { return home.messages.size() == 3; }));
    QVERIFY(!home.bounded.isFinished());
    QCOMPARE(home.subscription->gaps(), 0ULL);
    QCOMPARE(home.client->snapshot().counters.reconnects, 0ULL);
    if (home.reader.isValid())
        QVERIFY(home.reader.execute({"GET", "key"}).isFinished()); // nothing has changed
    home.bounded.cancel();
    QVERIFY(eventually([&] { return home.bounded.isFinished(); }));
    QVERIFY2(home.verdict().isEmpty(), qPrintable(home.verdict()));
}

void DedicatedStatesTest::aSilentNetworkIsFoundOut()
{
    // contract: C8
    FakeClock clock;
    clock.setQuietTime(20ms);
    Household home(&clock);
    QVERIFY(home.arrange());
    home.simulator.freeze(A); // for good: new connections work
    QVERIFY(await(home.other->execute({"SET", "key", "two"})).toBool());
    clock.advance(26s);
    QVERIFY(clock.advanceUntil([&] { return home.bounded.isFinished(); },
                               20s)); // 20 s, 5 s for the answer, and the attempt to end it
    QCOMPARE(home.bounded.result().error().code(), Error::Code::Timeout);
    QVERIFY(home.bounded.result().error().mayHaveExecuted());
    QVERIFY(!home.endless.isFinished()); // only the system's keep-alive could know
    home.endless.cancel();
    QVERIFY(clock.advanceUntil([&] { return home.endless.isFinished(); }, 10s));
    QCOMPARE(home.endless.result().error().code(), Error::Code::Cancelled);
    QVERIFY(home.endless.result().error().mayHaveExecuted());
    const PendingTransaction stored = home.store("lost");
    QVERIFY(clock.advanceUntil([&] { return stored.isFinished(); }, 20s));
    QCOMPARE(stored.result().outcome(), TransactionResult::Outcome::Failed);
    QCOMPARE(stored.result().error().code(), Error::Code::Timeout);
    QVERIFY(stored.result().error().mayHaveExecuted()); // EXEC may have arrived
    QVERIFY(clock.advanceUntil([&] { return home.subscription->isConfirmed() && home.subscription->gaps() == 3; }, 10s));
    QCOMPARE(await(home.reader.execute({"GET", "key"})).toByteArray(), "two");
    QVERIFY2(home.verdict().isEmpty(), qPrintable(home.verdict()));
}

void DedicatedStatesTest::aResetOrHalfCloseEndsWhatWaits_data()
{
    QTest::addColumn<MaintenanceSimulator::CloseMode>("mode");
    QTest::newRow("FIN") << MaintenanceSimulator::CloseMode::Fin;
    QTest::newRow("reset") << MaintenanceSimulator::CloseMode::Reset;
    QTest::newRow("half-close") << MaintenanceSimulator::CloseMode::Half;
}

void DedicatedStatesTest::aResetOrHalfCloseEndsWhatWaits()
{
    // contract: C3 C5
    QFETCH(const MaintenanceSimulator::CloseMode, mode);
    Household home(nullptr);
    QVERIFY(home.arrange());
    home.simulator.closeConnections(A, mode);
    checkLoss(home);
}

void DedicatedStatesTest::aSlowNetworkCostsTimeOnly()
{
    // contract: C1
    Household home(nullptr);
    home.simulator.setDelay(A, 150ms);
    home.simulator.setSegmentation(A, 7);
    QVERIFY(home.arrange());
    QVERIFY(home.hears());
    QVERIFY(!await(home.other->execute({"RPUSH", "endless", QByteArray(1'000, 'x')})).isError());
    QCOMPARE(await(home.endless).elements().value(1).toByteArray().size(), 1'000);
    QVERIFY(!await(home.other->execute({"RPUSH", "bounded", "x"})).isError());
    QCOMPARE(await(home.bounded).elements().value(1).toByteArray(), "x");
    const PendingTransaction stored = home.store("stored");
    QCOMPARE(Household::outcome(stored), TransactionResult::Outcome::Executed);
    QVERIFY2(home.verdict().isEmpty(), qPrintable(home.verdict()));
    QCOMPARE(home.subscription->gaps(), 0ULL);
    QCOMPARE(home.client->snapshot().counters.reconnects, 0ULL);
}

QTEST_GUILESS_MAIN(DedicatedStatesTest)
#include "tst_dedicatedstates.moc"
