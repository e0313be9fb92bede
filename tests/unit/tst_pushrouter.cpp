// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/pushrouter_p.h"

#include <QtTest/qtest.h>

using namespace QRedis;

class TestPushRouter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoHasToSeeAPush_data();
    void tellsWhoHasToSeeAPush();
    void aPushWithoutNameIsUnknown();
    void onlyTheNameMatters();
};

void TestPushRouter::tellsWhoHasToSeeAPush_data()
{
    // contract: F1
    // contract: F6
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    const auto rows = [](PushKind kind, std::initializer_list<QByteArray> names) {
        for (const QByteArray &name : names)
            QTest::addRow("%s", name.constData()) << name << int(kind);
    };
    rows(PushKind::Maintenance,
         {"MOVING", "MIGRATING", "MIGRATED", "FAILING_OVER", "FAILED_OVER", "SMIGRATING", "SMIGRATED", "moving", "Failed_Over"});
    rows(PushKind::PubSub,
         {"message", "pmessage", "smessage", "subscribe", "unsubscribe", "psubscribe", "punsubscribe", "ssubscribe",
          "sunsubscribe", "MESSAGE", "SUnsubscribe"});
    rows(PushKind::Invalidation, {"invalidate", "tracking-redir-broken", "INVALIDATE"});
    rows(PushKind::Unknown, {"SMOVING", "MOVIN", "MOVINGS", "monitor", "", "messages", "failing-over"});
}

void TestPushRouter::tellsWhoHasToSeeAPush()
{
    QFETCH(QByteArray, name);
    QFETCH(int, kind);
    for (const Reply &text : {Reply::fromString(Reply::Kind::BulkString, name),
                              Reply::fromString(Reply::Kind::SimpleString, name), Reply::fromVerbatim("txt", name)}) {
        const Reply push = Reply::fromElements(Reply::Kind::Push, {text, Reply::fromInteger(1)});
        QCOMPARE(int(classifyPush(push)), kind);
    }
}

void TestPushRouter::aPushWithoutNameIsUnknown()
{
    // contract: F3
    for (const Reply &first : {Reply(), Reply::fromInteger(7), Reply::fromElements(Reply::Kind::Array, {}),
                               Reply(Error::fromServer("message")), Reply::fromBoolean(true)})
        QCOMPARE(classifyPush(Reply::fromElements(Reply::Kind::Push, {first})), PushKind::Unknown);
    QCOMPARE(classifyPush(Reply::fromElements(Reply::Kind::Push, {})), PushKind::Unknown);
    QCOMPARE(classifyPush(Reply()), PushKind::Unknown);
}

void TestPushRouter::onlyTheNameMatters()
{
    const Reply moving = Reply::fromString(Reply::Kind::BulkString, "MOVING");
    const Reply message = Reply::fromString(Reply::Kind::BulkString, "message");
    QCOMPARE(classifyPush(Reply::fromElements(Reply::Kind::Push, {message, moving, moving})), PushKind::PubSub);
    QCOMPARE(classifyPush(Reply::fromElements(Reply::Kind::Push, {moving})), PushKind::Maintenance);
}

QTEST_APPLESS_MAIN(TestPushRouter)
#include "tst_pushrouter.moc"
