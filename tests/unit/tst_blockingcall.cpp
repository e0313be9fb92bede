// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/blockingcall_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using QRedis::BlockingCall;
using QRedis::Command;
using Repeatable = BlockingCall::Repeatable;

namespace {

Command commandOf(const QByteArray &text)
{
    Command command;
    for (const QByteArray &word : text.split(' '))
        command.append(word);
    return command;
}

} // namespace

class BlockingCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheTime_data();
    void readsTheTime();
    void leavesToTheServerWhatItWillRefuse_data();
    void leavesToTheServerWhatItWillRefuse();
};

// contract: C4
void BlockingCallTest::readsTheTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::chrono::milliseconds>("time");
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<QByteArray>("with2500");
    const auto row = [](const char *text, std::chrono::milliseconds time, bool repeatable, const char *with2500) {
        QTest::addRow("%s", text) << QByteArray(text) << time << repeatable << QByteArray(with2500);
    };
    row("BLPOP a b 5", 5s, true, "BLPOP a b 2.500");
    row("blpop a 0", 0s, true, "blpop a 2.500");
    row("BRPOP a 0.25", 250ms, true, "BRPOP a 2.500");
    row("BRPOP a 0.0001", 1ms, true, "BRPOP a 2.500");
    row("BLMOVE a b LEFT RIGHT 1.5", 1500ms, true, "BLMOVE a b LEFT RIGHT 2.500");
    row("BRPOPLPUSH a b 1", 1s, true, "BRPOPLPUSH a b 2.500");
    row("BLMPOP 3 2 a b LEFT COUNT 7", 3s, true, "BLMPOP 2.500 2 a b LEFT COUNT 7");
    row("BZMPOP 0 1 z MIN", 0s, true, "BZMPOP 2.500 1 z MIN");
    row("BZPOPMIN z 9", 9s, true, "BZPOPMIN z 2.500");
    row("BZPOPMAX z 9", 9s, true, "BZPOPMAX z 2.500");
    row("XREAD BLOCK 100 STREAMS s 0-0", 100ms, true, "XREAD BLOCK 2500 STREAMS s 0-0");
    row("xread count 2 block 0 streams s $", 0s, false, "xread count 2 block 2500 streams s $");
    row("XREADGROUP GROUP BLOCK c COUNT 1 BLOCK 700 STREAMS s >", 700ms, true,
        "XREADGROUP GROUP BLOCK c COUNT 1 BLOCK 2500 STREAMS s >");
    row("WAIT 1 400", 400ms, false, "WAIT 1 2500");
    row("WAITAOF 1 1 0", 0s, false, "WAITAOF 1 1 2500");
}

void BlockingCallTest::readsTheTime()
{
    QFETCH(QByteArray, text);
    QFETCH(std::chrono::milliseconds, time);
    QFETCH(bool, repeatable);
    QFETCH(QByteArray, with2500);
    const auto call = BlockingCall::of(commandOf(text));
    QVERIFY(call);
    QCOMPARE(call->time, time);
    QCOMPARE(call->repeatable, repeatable ? Repeatable::Yes : Repeatable::No);
    QCOMPARE(call->withTime(commandOf(text), 2500ms), commandOf(with2500));
}

void BlockingCallTest::leavesToTheServerWhatItWillRefuse_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"BLPOP", "BLPOP a soon", "BLPOP a -1", "BLPOP a nan", "BLMPOP", "BLPOP a 1e300", "XREAD BLOCK",
                             "XREAD BLOCK x STREAMS s 0", "XREAD STREAMS s BLOCK 1"})
        QTest::addRow("%s", text) << QByteArray(text);
}

void BlockingCallTest::leavesToTheServerWhatItWillRefuse()
{
    QFETCH(QByteArray, text);
    QVERIFY(!BlockingCall::of(commandOf(text)));
}

QTEST_APPLESS_MAIN(BlockingCallTest)
#include "tst_blockingcall.moc"
