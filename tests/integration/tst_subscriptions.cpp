// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "qredis/client/client.h"
#include "qredis/client/subscription.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::Message;
using QRedis::Protocol;
using QRedis::Subscription;
using QRedis::SubscriptionGap;
using Kind = QRedis::Message::Kind;

/// Subscriptions in front of a real server.
class SubscriptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.isRunning()); }

    void everyKindIsConfirmedAndReceived_data() { protocols(); }
    void everyKindIsConfirmedAndReceived();
    void orderAndNumberAreKept_data() { protocols(); }
    void orderAndNumberAreKept();
    void twoSubscriptionsShareAName();
    void removedNamesAreSilent();
    void thousandsOfChannels();
    void returnsAfterTheServerDid_data() { protocols(); }
    void returnsAfterTheServerDid();
    void refusedNamesAreReported_data() { protocols(); }
    void refusedNamesAreReported();
    void closesItsConnectionWhenNothingIsWanted();
    void waitsForAFreeConnection();
    void isDestroyedBeforeAndAfterItsEvents();
    void closingTheClientEndsIt();

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
    static bool confirmed(const Subscription &subscription)
    {
        return eventually([&] { return subscription.isConfirmed(); });
    }

    RedisServer m_server;
};

void SubscriptionsTest::everyKindIsConfirmedAndReceived()
{
    QFETCH(Protocol, protocol);
    Client client(options(protocol));
    Subscription subscription(&client);
    QList<Message> received;
    QList<QByteArray> names;
    connect(&subscription, &Subscription::messageReceived, this, [&](const Message &message) { received.append(message); });
    connect(&subscription, &Subscription::confirmed, this, [&](Kind, const QByteArray &name) { names.append(name); });
    subscription.addChannel("news");
    subscription.addPattern("user:*");
    subscription.addShardChannel("orders");
    QCOMPARE(subscription.size(), 3);
    QVERIFY(!subscription.isConfirmed());
    QVERIFY(confirmed(subscription));
    QCOMPARE(names.size(), 3);
    QVERIFY(subscription.isConfirmed(Kind::Pattern, "user:*"));

    QCOMPARE(await(client.execute({"PUBLISH", "news", "one"})).toInteger(), 1);
    QCOMPARE(await(client.execute({"PUBLISH", "user:7", "two"})).toInteger(), 1);
    QCOMPARE(await(client.execute({"SPUBLISH", "orders", "three"})).toInteger(), 1);
    QVERIFY(eventually([&] { return received.size() == 3; }));
    QCOMPARE(received.at(0).kind, Kind::Channel);
    QCOMPARE(received.at(0).text(), QStringLiteral("one"));
    QCOMPARE(received.at(1).pattern, QByteArray("user:*"));
    QCOMPARE(received.at(1).channel, QByteArray("user:7"));
    QCOMPARE(received.at(2).kind, Kind::ShardChannel);
    QCOMPARE(received.at(2).payload, QByteArray("three"));
    QCOMPARE(subscription.messages(), 3ULL);
    QCOMPARE(subscription.gaps(), 0ULL);
}

void SubscriptionsTest::orderAndNumberAreKept()
{
    QFETCH(Protocol, protocol);
    constexpr int Count = 5000;
    Client client(options(protocol).setPoolSize(1));
    Subscription subscription(&client);
    int next = 0;
    connect(&subscription, &Subscription::messageReceived, this,
            [&](const Message &message) { next += message.payload.toInt() == next ? 1 : 0; });
    subscription.addChannel("numbers");
    QVERIFY(confirmed(subscription));
    for (int i = 0; i < Count; ++i)
        client.execute({"PUBLISH", "numbers", i});
    QVERIFY(eventually([&] { return next == Count; }));
    QCOMPARE(subscription.messages(), quint64(Count));
}

void SubscriptionsTest::twoSubscriptionsShareAName()
{
    Client client(options());
    Subscription first(&client);
    first.addChannel("shared");
    QVERIFY(confirmed(first));
    auto second = std::make_unique<Subscription>(&client);
    second->addChannel("shared");
    QVERIFY(confirmed(*second));
    QCOMPARE(await(client.execute({"PUBLISH", "shared", "x"})).toInteger(), 1); // one connection
    QVERIFY(eventually([&] { return first.messages() == 1 && second->messages() == 1; }));
    second.reset();
    QCOMPARE(await(client.execute({"PUBLISH", "shared", "y"})).toInteger(), 1);
    QVERIFY(eventually([&] { return first.messages() == 2; }));
}

void SubscriptionsTest::removedNamesAreSilent()
{
    Client client(options());
    Subscription subscription(&client);
    subscription.addChannel("a");
    subscription.addChannel("b");
    QVERIFY(confirmed(subscription));
    subscription.remove(Kind::Channel, "a");
    QVERIFY(eventually([&] { return await(client.execute({"PUBLISH", "a", "x"})).toInteger() == 0; }));
    const quint64 before = subscription.messages();
    QCOMPARE(await(client.execute({"PUBLISH", "b", "y"})).toInteger(), 1);
    QVERIFY(eventually([&] { return subscription.messages() == before + 1; }));
    subscription.addChannel("a");
    QVERIFY(confirmed(subscription));
    QCOMPARE(await(client.execute({"PUBLISH", "a", "z"})).toInteger(), 1);
}

void SubscriptionsTest::thousandsOfChannels()
{
    constexpr int Count = 5000;
    Client client(options());
    Subscription subscription(&client);
    for (int i = 0; i < Count; ++i)
        subscription.addChannel("channel:" + QByteArray::number(i));
    QVERIFY(confirmed(subscription));
    for (int i = 0; i < Count; ++i)
        client.execute({"PUBLISH", "channel:" + QByteArray::number(i), i});
    QVERIFY(eventually([&] { return subscription.messages() == quint64(Count); }));
}

void SubscriptionsTest::returnsAfterTheServerDid()
{
    QFETCH(Protocol, protocol);
    Client client(options(protocol));
    Subscription subscription(&client);
    QList<SubscriptionGap> gaps;
    int confirmations = 0;
    connect(&subscription, &Subscription::gapReported, this, [&](const SubscriptionGap &gap) { gaps.append(gap); });
    connect(&subscription, &Subscription::confirmed, this, [&] { ++confirmations; });
    subscription.addChannel("news");
    QVERIFY(confirmed(subscription));
    m_server.kill();
    QVERIFY(m_server.restart());
    QVERIFY(eventually([&] { return confirmations == 2; }));
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().reason, SubscriptionGap::Reason::ConnectionLost);
    QCOMPARE(gaps.first().name, QByteArray("news"));
    QVERIFY(gaps.first().length() > 0ms);
    QCOMPARE(await(client.execute({"PUBLISH", "news", "again"})).toInteger(), 1);
    QVERIFY(eventually([&] { return subscription.messages() == 1; }));
}

void SubscriptionsTest::refusedNamesAreReported()
{
    QFETCH(Protocol, protocol);
    Client admin(options());
    QVERIFY(
        await(admin.execute({"ACL", "SETUSER", "reader", "on", ">secret", "+@all", "~*", "resetchannels", "&open*"})).toBool());
    Client client(ClientOptions::fromUrl(m_server.url(QStringLiteral("reader:secret"))).setProtocol(protocol));
    Subscription subscription(&client);
    QByteArray refusedName;
    Error refusal;
    connect(&subscription, &Subscription::refused, this, [&](Kind, const QByteArray &name, const Error &error) {
        refusedName = name;
        refusal = error;
    });
    subscription.addChannel("open:1");
    subscription.addChannel("closed");
    subscription.addChannel("open:2");
    QVERIFY(eventually([&] { return !refusedName.isEmpty(); }));
    QCOMPARE(refusedName, QByteArray("closed"));
    QCOMPARE(refusal.serverPrefix(), QByteArray("NOPERM"));
    QVERIFY(confirmed(subscription));
    QCOMPARE(subscription.size(), 2);
    QCOMPARE(await(admin.execute({"PUBLISH", "open:2", "x"})).toInteger(), 1);
    QVERIFY(eventually([&] { return subscription.messages() == 1; }));
}

void SubscriptionsTest::closesItsConnectionWhenNothingIsWanted()
{
    Client client(options().setPoolSize(1));
    await(client.execute({"PING"}));
    {
        Subscription subscription(&client);
        subscription.addChannel("news");
        QVERIFY(confirmed(subscription));
        QVERIFY(eventually([&] { return client.snapshot().connections.size() == 2; }));
    }
    QVERIFY(eventually([&] { return client.snapshot().connections.size() == 1; }));
    Subscription again(&client);
    again.addChannel("news");
    QVERIFY(confirmed(again));
}

void SubscriptionsTest::waitsForAFreeConnection()
{
    Client client(options().setPoolSize(1).setMaximumActiveConnections(2));
    QRedis::PendingReply blocking = client.execute({"BLPOP", "l", 0});
    Subscription subscription(&client);
    subscription.addChannel("news");
    await(client.execute({"PING"}));
    QVERIFY(!subscription.isConfirmed());
    blocking.cancel();
    QVERIFY(confirmed(subscription));

    Client full(options().setPoolSize(1).setMaximumActiveConnections(1));
    Subscription refused(&full);
    Error error;
    connect(&refused, &Subscription::refused, this,
            [&](QRedis::Message::Kind, const QByteArray &, const Error &reason) { error = reason; });
    refused.addChannel("news");
    QVERIFY(eventually([&] { return error.code() == Error::Code::Usage; }));
    QCOMPARE(refused.size(), 0);
}

void SubscriptionsTest::isDestroyedBeforeAndAfterItsEvents()
{
    Client client(options());
    for (int i = 0; i < 20; ++i) {
        Subscription subscription(&client);
        subscription.addChannel("news");
        client.execute({"PUBLISH", "news", i});
        if (i % 2)
            QVERIFY(confirmed(subscription));
    }
    auto *own = new Subscription(&client);
    connect(own, &Subscription::confirmed, own, [own] { delete own; });
    const QPointer<Subscription> alive(own);
    own->addChannel("a");
    own->addChannel("b");
    QVERIFY(eventually([&] { return alive.isNull(); }));
}

// contract: X1
void SubscriptionsTest::closingTheClientEndsIt()
{
    Client client(options());
    Subscription subscription(&client);
    subscription.addChannel("news");
    QVERIFY(confirmed(subscription));
    bool closed = false;
    connect(&client, &Client::closed, this, [&] { closed = true; });
    client.close();
    QVERIFY(eventually([&] { return closed; }, 5s));
}

QTEST_GUILESS_MAIN(SubscriptionsTest)
#include "tst_subscriptions.moc"
