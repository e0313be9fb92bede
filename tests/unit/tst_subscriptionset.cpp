// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/subscriptionset_p.h"

#include "qredis/value/command.h"

#include <QtTest/qtest.h>

using QRedis::Command;
using QRedis::Error;
using QRedis::Message;
using QRedis::Reply;
using QRedis::SubscriptionName;
using QRedis::SubscriptionSet;
using Kind = QRedis::Message::Kind;
using Type = QRedis::SubscriptionSet::Event::Type;

namespace {

const SubscriptionName news{Kind::Channel, "news"};
const SubscriptionName users{Kind::Pattern, "user:*"};
const SubscriptionName orders{Kind::ShardChannel, "orders"};

QByteArray bytes(const Command &command)
{
    return command.encoding().toByteArray();
}

Reply frame(Reply::Kind kind, const QList<QByteArray> &words)
{
    QList<Reply> elements;
    for (const QByteArray &word : words)
        elements.append(Reply::fromString(Reply::Kind::BulkString, word));
    return Reply::fromElements(kind, elements);
}

Reply push(const QList<QByteArray> &words)
{
    return frame(Reply::Kind::Push, words);
}

} // namespace

class SubscriptionSetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForEveryKindByItsOwnCommand();
    void confirmationsSettleTheSet_data();
    void confirmationsSettleTheSet();
    void asksForThousandsInBatches();
    void askingTwiceSendsOnce();
    void unwantedBeforeItWasSentIsNeverSent();
    void unwantedWhileAskedIsUnsubscribed();
    void wantedAgainWhileLeavingIsAskedForWhenItHasLeft();
    void unsolicitedEndIsAskedForAgain();
    void oneRefusedNameOfABatchLeavesTheOthers();
    void refusedWhileLeavingWaitsForItsEnd();
    void shardChannelsGoAlone();
    void readsMessagesOfEveryKind_data();
    void readsMessagesOfEveryKind();
    void whatIsNoMessageIsNotRead();
    void strangeFramesChangeNothing();
};

void SubscriptionSetTest::asksForEveryKindByItsOwnCommand()
{
    SubscriptionSet set;
    QVERIFY(set.takeCommands().isEmpty());
    QVERIFY(set.isSettled());
    set.want(news);
    set.want(users);
    set.want(orders);
    QVERIFY(!set.isSettled());
    const QByteArray sent = set.takeCommands();
    QCOMPARE(sent.count("subscribe"), 3);
    for (const Command &command :
         {Command{"subscribe", "news"}, Command{"psubscribe", "user:*"}, Command{"ssubscribe", "orders"}})
        QVERIFY(sent.contains(bytes(command)));
    QVERIFY(set.takeCommands().isEmpty());
}

void SubscriptionSetTest::confirmationsSettleTheSet_data()
{
    QTest::addColumn<Reply::Kind>("kind");
    QTest::newRow("RESP2") << Reply::Kind::Array;
    QTest::newRow("RESP3") << Reply::Kind::Push;
}

void SubscriptionSetTest::confirmationsSettleTheSet()
{
    QFETCH(Reply::Kind, kind);
    SubscriptionSet set;
    set.want(news);
    set.want(users);
    QVERIFY(!set.takeCommands().isEmpty());
    auto events = set.received(frame(kind, {"subscribe", "news", "1"}));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().type, Type::Confirmed);
    QCOMPARE(events.first().name, news);
    QVERIFY(set.isConfirmed(news));
    QVERIFY(!set.isSettled());
    events = set.received(frame(kind, {"psubscribe", "user:*", "2"}));
    QCOMPARE(events.size(), 1);
    QVERIFY(set.isSettled());
    QVERIFY(!set.isConfirmed({Kind::Channel, "user:*"}));
}

void SubscriptionSetTest::asksForThousandsInBatches()
{
    SubscriptionSet set;
    constexpr int Count = 1200;
    for (int i = 0; i < Count; ++i)
        set.want({Kind::Channel, "c" + QByteArray::number(i)});
    const QByteArray sent = set.takeCommands();
    QCOMPARE(sent.count("\r\nsubscribe\r\n"), 3);
    QVERIFY(sent.startsWith("*501\r\n"));
    for (int i = 0; i < Count; ++i) {
        QVERIFY(!set.isSettled());
        QCOMPARE(set.received(push({"subscribe", "c" + QByteArray::number(i), "1"})).size(), 1);
    }
    QVERIFY(set.isSettled());
}

void SubscriptionSetTest::askingTwiceSendsOnce()
{
    SubscriptionSet set;
    set.want(news);
    set.want(news);
    QCOMPARE(set.takeCommands(), bytes({"subscribe", "news"}));
    set.want(news);
    QVERIFY(set.takeCommands().isEmpty());
}

void SubscriptionSetTest::unwantedBeforeItWasSentIsNeverSent()
{
    SubscriptionSet set;
    set.want(news);
    set.unwant(news);
    set.unwant(users);
    QVERIFY(set.isSettled());
    QVERIFY(set.takeCommands().isEmpty());
    QVERIFY(set.isEmpty());
}

void SubscriptionSetTest::unwantedWhileAskedIsUnsubscribed()
{
    SubscriptionSet set;
    set.want(news);
    QVERIFY(!set.takeCommands().isEmpty());
    set.unwant(news);
    QCOMPARE(set.takeCommands(), bytes({"unsubscribe", "news"}));
    QVERIFY(set.received(push({"subscribe", "news", "1"})).isEmpty());
    const auto events = set.received(push({"unsubscribe", "news", "0"}));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().type, Type::Removed);
    QVERIFY(set.isEmpty());
}

void SubscriptionSetTest::wantedAgainWhileLeavingIsAskedForWhenItHasLeft()
{
    SubscriptionSet set;
    set.want(news);
    QVERIFY(!set.takeCommands().isEmpty());
    QCOMPARE(set.received(push({"subscribe", "news", "1"})).size(), 1);
    set.unwant(news);
    QVERIFY(!set.takeCommands().isEmpty());
    set.want(news);
    QVERIFY(set.takeCommands().isEmpty());
    QVERIFY(!set.isSettled());
    QCOMPARE(set.received(push({"unsubscribe", "news", "0"})).first().type, Type::Removed);
    QCOMPARE(set.takeCommands(), bytes({"subscribe", "news"}));
}

// contract: C6
void SubscriptionSetTest::unsolicitedEndIsAskedForAgain()
{
    SubscriptionSet set;
    set.want(orders);
    QVERIFY(!set.takeCommands().isEmpty());
    QCOMPARE(set.received(push({"ssubscribe", "orders", "1"})).size(), 1);
    const auto events = set.received(push({"sunsubscribe", "orders", "0"}));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().type, Type::Dropped);
    QVERIFY(!set.isSettled());
    QCOMPARE(set.takeCommands(), bytes({"ssubscribe", "orders"}));
    QCOMPARE(set.received(push({"ssubscribe", "orders", "1"})).first().type, Type::Confirmed);
}

void SubscriptionSetTest::oneRefusedNameOfABatchLeavesTheOthers()
{
    const Error refusal = Error::fromServer("NOPERM No permissions to access a channel");
    SubscriptionSet set;
    set.want(news);
    set.want({Kind::Channel, "secret"});
    QCOMPARE(set.takeCommands(), bytes({"subscribe", "news", "secret"}));
    QVERIFY(set.received(Reply(refusal)).isEmpty());
    QCOMPARE(set.takeCommands(), bytes({"subscribe", "news"}) + bytes({"subscribe", "secret"}));
    QCOMPARE(set.received(push({"subscribe", "news", "1"})).first().type, Type::Confirmed);
    const auto events = set.received(Reply(refusal));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().type, Type::Refused);
    QCOMPARE(events.first().name.text, QByteArray("secret"));
    QCOMPARE(events.first().error, refusal);
    QVERIFY(set.isSettled());
    QVERIFY(set.isConfirmed(news));
    QVERIFY(set.takeCommands().isEmpty());
}

void SubscriptionSetTest::refusedWhileLeavingWaitsForItsEnd()
{
    SubscriptionSet set;
    set.want(news);
    QVERIFY(!set.takeCommands().isEmpty());
    set.unwant(news);
    QVERIFY(!set.takeCommands().isEmpty());
    QVERIFY(set.received(Reply(Error::fromServer("NOPERM no"))).isEmpty());
    QVERIFY(!set.isEmpty());
    QCOMPARE(set.received(push({"unsubscribe", "news", "0"})).size(), 1);
    QVERIFY(set.isEmpty());
}

void SubscriptionSetTest::shardChannelsGoAlone()
{
    SubscriptionSet set;
    set.want(orders);
    set.want({Kind::ShardChannel, "bills"});
    QCOMPARE(set.takeCommands(), bytes({"ssubscribe", "orders"}) + bytes({"ssubscribe", "bills"}));
}

void SubscriptionSetTest::readsMessagesOfEveryKind_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("channel") << QList<QByteArray>{"message", "user:7", "hello"} << Kind::Channel << QByteArray();
    QTest::newRow("pattern") << QList<QByteArray>{"pmessage", "user:*", "user:7", "hello"} << Kind::Pattern
                             << QByteArray("user:*");
    QTest::newRow("shard") << QList<QByteArray>{"smessage", "user:7", "hello"} << Kind::ShardChannel << QByteArray();
}

void SubscriptionSetTest::readsMessagesOfEveryKind()
{
    QFETCH(QList<QByteArray>, words);
    QFETCH(Kind, kind);
    QFETCH(QByteArray, pattern);
    for (const Reply &reply : {frame(Reply::Kind::Array, words), push(words)}) {
        Message message;
        message.pattern = "from before";
        QVERIFY(SubscriptionSet::readMessage(reply, message));
        QCOMPARE(message.kind, kind);
        QCOMPARE(message.pattern, pattern);
        QCOMPARE(message.channel, QByteArray("user:7"));
        QCOMPARE(message.payload, QByteArray("hello"));
        QCOMPARE(message.text(), QStringLiteral("hello"));
    }
}

void SubscriptionSetTest::whatIsNoMessageIsNotRead()
{
    Message message;
    QVERIFY(!SubscriptionSet::readMessage(push({"subscribe", "news", "1"}), message));
    QVERIFY(!SubscriptionSet::readMessage(push({"message", "news"}), message));
    QVERIFY(!SubscriptionSet::readMessage(push({"pmessage", "a", "b"}), message));
    QVERIFY(!SubscriptionSet::readMessage(frame(Reply::Kind::Array, {"pong", ""}), message));
    QVERIFY(!SubscriptionSet::readMessage(Reply(), message));
}

void SubscriptionSetTest::strangeFramesChangeNothing()
{
    SubscriptionSet set;
    set.want(news);
    QVERIFY(!set.takeCommands().isEmpty());
    for (const Reply &reply : {Reply(), push({}), push({"subscribe"}), push({"subscribe", "other", "1"}),
                               push({"unsubscribe", "x", "0"}), frame(Reply::Kind::Array, {"pong", ""})}) {
        QVERIFY(set.received(reply).isEmpty());
        QVERIFY(!set.isSettled());
    }
    QVERIFY(SubscriptionSet().received(Reply(Error::fromServer("ERR nobody asked"))).isEmpty());
}

QTEST_APPLESS_MAIN(SubscriptionSetTest)
#include "tst_subscriptionset.moc"
