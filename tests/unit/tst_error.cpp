// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/error.h"

#include <QtCore/qmetaobject.h>
#include <QtTest/qtest.h>

using QRedis::Error;
using Code = QRedis::Error::Code;
using Origin = QRedis::Error::Origin;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byDefaultIsNone();
    void isSafeAfterHavingBeenMovedFrom();
    void carriesWhatItWasGiven();
    void everyCodeHasAnOrigin();
    void splitsAnErrorReply_data();
    void splitsAnErrorReply();
    void leavesOutTheArgumentsOfAnUnknownCommand();
    void tellsWhatMaySucceedWhenIssuedAgain();
    void remembersTheMaintenanceWindow();
    void comparesEverything();
    void prints();
};

void TestError::byDefaultIsNone()
{
    const Error none;
    QVERIFY(!none);
    QCOMPARE(none.code(), Code::None);
    QCOMPARE(none.origin(), Origin::None);
    QCOMPARE(none.message(), QString());
    QCOMPARE(none.serverPrefix(), QByteArray());
    QCOMPARE(none.maintenanceWindow(), QString());
    QVERIFY(!none.isRetryable());
    QVERIFY(!none.mayHaveExecuted());
    QCOMPARE(Error(Code::None, u"nothing"_s), none);
    QCOMPARE(none.withMaintenanceWindow(u"MOVING 1"_s), none);
    QCOMPARE(none.withExecution(Error::Execution::Unknown), none);
    QCOMPARE(sizeof(Error), sizeof(void *)); // no room for anything that would have to be allocated
}

void TestError::isSafeAfterHavingBeenMovedFrom()
{
    Error error(Code::Timeout, u"late"_s);
    const Error taken = std::move(error);
    QCOMPARE(taken.code(), Code::Timeout);
    QCOMPARE(error.code(), Code::None);
    QCOMPARE(error.message(), QString());
    error = taken;
    QCOMPARE(error, taken);
}

void TestError::carriesWhatItWasGiven()
{
    const Error error(Code::ConnectionLost, u"The server closed"_s, Error::Execution::Unknown);
    QVERIFY(error);
    QCOMPARE(error.code(), Code::ConnectionLost);
    QCOMPARE(error.message(), u"The server closed"_s);
    QVERIFY(error.mayHaveExecuted());
    QVERIFY(!Error(Code::ConnectionLost, {}).mayHaveExecuted());
    QVERIFY(!error.withExecution(Error::Execution::NotExecuted).mayHaveExecuted());
    QVERIFY(error.mayHaveExecuted());
}

void TestError::everyCodeHasAnOrigin()
{
    const QMap<Code, Origin> expected{
        {Code::None, Origin::None},
        {Code::Server, Origin::Server},
        {Code::Timeout, Origin::Transport},
        {Code::ConnectionLost, Origin::Transport},
        {Code::ConnectionFailed, Origin::Transport},
        {Code::Authentication, Origin::Server},
        {Code::DatabaseUnavailable, Origin::Server},
        {Code::ProtocolViolation, Origin::Protocol},
        {Code::LimitExceeded, Origin::Protocol},
        {Code::QueueFull, Origin::Client},
        {Code::MaintenanceNotSupported, Origin::Server},
        {Code::InvalidOptions, Origin::Client},
        {Code::Usage, Origin::Client},
        {Code::ClientClosed, Origin::Client},
        {Code::Cancelled, Origin::Client},
        {Code::TransactionMoved, Origin::Client},
        {Code::NotFinished, Origin::Client},
        {Code::TlsFailed, Origin::Transport},
        {Code::UnexpectedReply, Origin::Protocol},
        {Code::EndpointRefused, Origin::Client},
    };
    QCOMPARE(expected.size(), QMetaEnum::fromType<Code>().keyCount());
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(Error(it.key(), u"x"_s).origin(), it.value());
}

void TestError::splitsAnErrorReply_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QRedis::Error::Code>("code");
    const auto add = [](const QByteArray &text, const QByteArray &prefix, Code code) {
        QTest::newRow(text.constData()) << text << prefix << code;
    };
    add("ERR syntax error", "ERR", Code::Server);
    add("WRONGTYPE Operation against a key", "WRONGTYPE", Code::Server);
    add("NOAUTH Authentication required.", "NOAUTH", Code::Authentication);
    add("WRONGPASS invalid username-password pair", "WRONGPASS", Code::Authentication);
    add("NOPERM this user has no permissions", "NOPERM", Code::Server);
    add("LOADING", "LOADING", Code::Server);
    add("MY_CODE2 x", "MY_CODE2", Code::Server);
    add("Script failed", "", Code::Server);
    add("ERR: colon", "", Code::Server);
    add(" ERR blank first", "", Code::Server);
    add("", "", Code::Server);
}

void TestError::splitsAnErrorReply()
{
    QFETCH(const QByteArray, text);
    const Error error = Error::fromServer(text);
    QTEST(error.serverPrefix(), "prefix");
    QTEST(error.code(), "code");
    QCOMPARE(error.message(), QString::fromUtf8(text));
    QCOMPARE(error.origin(), Origin::Server);
    QVERIFY(!error.mayHaveExecuted());
}

// contract: X3
void TestError::leavesOutTheArgumentsOfAnUnknownCommand()
{
    const Error old = Error::fromServer("ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`, `u`, `secret`, ");
    QCOMPARE(old.message(), u"ERR unknown command `HELLO`"_s);
    QCOMPARE(old.serverPrefix(), "ERR"_ba);
    const Error recent = Error::fromServer("ERR unknown command 'AUTH', with args beginning with: 'secret' ");
    QCOMPARE(recent.message(), u"ERR unknown command 'AUTH'"_s);
}

void TestError::tellsWhatMaySucceedWhenIssuedAgain()
{
    for (const Code code : {Code::Timeout, Code::ConnectionLost, Code::ConnectionFailed, Code::QueueFull})
        QVERIFY(Error(code, u"x"_s).isRetryable());
    for (const Code code :
         {Code::Authentication, Code::DatabaseUnavailable, Code::ProtocolViolation, Code::LimitExceeded,
          Code::MaintenanceNotSupported, Code::InvalidOptions, Code::Usage, Code::ClientClosed, Code::NotFinished})
        QVERIFY(!Error(code, u"x"_s).isRetryable());
    for (const char *text :
         {"LOADING x", "BUSY x", "TRYAGAIN x", "MASTERDOWN x", "CLUSTERDOWN x", "ERR max number of clients reached"})
        QVERIFY2(Error::fromServer(text).isRetryable(), text);
    for (const char *text : {"ERR x", "BUSYKEY x", "BUSYGROUP x", "WRONGTYPE x", "READONLY x", ""})
        QVERIFY2(!Error::fromServer(text).isRetryable(), text);
}

void TestError::remembersTheMaintenanceWindow()
{
    const Error error(Code::Timeout, u"late"_s);
    const Error marked = error.withMaintenanceWindow(u"MOVING 48"_s);
    QCOMPARE(marked.maintenanceWindow(), u"MOVING 48"_s);
    QCOMPARE(marked.message(), u"late"_s);
    QCOMPARE(error.maintenanceWindow(), QString());
}

void TestError::comparesEverything()
{
    const Error error(Code::Timeout, u"late"_s);
    QCOMPARE(Error(Code::Timeout, u"late"_s), error);
    QVERIFY(error != Error());
    QVERIFY(Error() != error);
    QVERIFY(error != Error(Code::Timeout, u"later"_s));
    QVERIFY(error != Error(Code::ConnectionLost, u"late"_s));
    QVERIFY(error != error.withExecution(Error::Execution::Unknown));
    QVERIFY(error != error.withMaintenanceWindow(u"MOVING 48"_s));
}

void TestError::prints()
{
    QCOMPARE(QDebug::toString(Error()), u"QRedis::Error(QRedis::Error::Code::None)"_s);
    const Error error = Error(Code::Timeout, u"late"_s, Error::Execution::Unknown).withMaintenanceWindow(u"MOVING 48"_s);
    QCOMPARE(QDebug::toString(error),
             u"QRedis::Error(QRedis::Error::Code::Timeout, \"late\", may have executed, during \"MOVING 48\")"_s);
}

QTEST_APPLESS_MAIN(TestError)

#include "tst_error.moc"
