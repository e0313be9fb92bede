// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/reply.h"

#include <QtCore/qthread.h>
#include <QtTest/qtest.h>

#include <cmath>
#include <limits>
#include <atomic>
#include <memory>

using QRedis::Error;
using QRedis::Reply;
using Kind = QRedis::Reply::Kind;
using namespace Qt::StringLiterals;

namespace {

Reply text(const char *bytes)
{
    return Reply::fromString(Kind::BulkString, bytes);
}

Reply nested(int depth)
{
    Reply reply = Reply::fromInteger(7);
    for (int i = 0; i < depth; ++i)
        reply = Reply::fromElements(Kind::Array, {std::move(reply)});
    return reply;
}

// One of every kind, every storage of the union at least once.
QList<Reply> oneOfEach()
{
    return {
        Reply(),
        Reply::fromString(Kind::SimpleString, "OK"),
        text("bulk"),
        Reply::fromVerbatim("mkd", "# title"),
        Reply::fromString(Kind::BigNumber, "3492890328409238509324850943850943825024385"),
        Reply::fromInteger(-42),
        Reply::fromDouble(1.5),
        Reply::fromBoolean(true),
        Reply::fromElements(Kind::Array, {text("a"), Reply::fromInteger(1)}),
        Reply::fromElements(Kind::Map, {text("k"), text("v")}),
        Reply::fromElements(Kind::Set, {text("s")}),
        Reply::fromElements(Kind::Push, {text("MOVING"), Reply::fromInteger(1)}),
        Reply(Error::fromServer("ERR no")),
    };
}

} // namespace

class TestReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes32Bytes();
    void keepsItsKindInCopiesMovesAndAssignments();
    void canBeAssignedOneOfItsOwnElements();
    void everyKindDiffersFromEveryOther();
    void isReadAsAnInteger_data();
    void isReadAsAnInteger();
    void isReadAsADouble();
    void isReadAsABoolean();
    void isReadAsBytes();
    void findsTheValueOfAKey();
    void elementsAreEmptyForOtherKinds();
    void verbatimStringsKnowTheirFormat();
    void errorsAreErrors();
    void becomesAVariant();
    void comparesContents();
    void aKindThatDoesNotFitIsAUsageError();
    void deepNestingFitsASmallStack();
    void printsAtMost64BytesOfAString();
};

void TestReply::takes32Bytes()
{
    QCOMPARE(sizeof(Reply), size_t(32));
    QCOMPARE(Reply().kind(), Kind::Null);
    QVERIFY(Reply().isNull());
}

void TestReply::keepsItsKindInCopiesMovesAndAssignments()
{
    const QList<Reply> all = oneOfEach();
    QCOMPARE(all.size(), int(Kind::Error) + 1);
    for (int i = 0; i < all.size(); ++i) {
        const Reply &original = all.at(i);
        QCOMPARE(int(original.kind()), i);
        QCOMPARE(original.isString(), i >= 1 && i <= 4);
        QCOMPARE(original.isAggregate(), i >= 8 && i <= 11);
        Reply copy(original);
        QCOMPARE(copy, original);
        Reply moved(std::move(copy));
        QCOMPARE(moved, original);
        QVERIFY(copy.isNull());
        for (const Reply &other : all) {
            Reply assigned(other);
            assigned = original;
            QCOMPARE(assigned, original);
            Reply moveAssigned(other);
            moveAssigned = Reply(original);
            QCOMPARE(moveAssigned, original);
        }
        Reply &itself = moved;
        moved = std::as_const(itself);
        QCOMPARE(moved, original);
        moved = std::move(itself);
        QCOMPARE(moved, original);
    }
}

void TestReply::canBeAssignedOneOfItsOwnElements()
{
    Reply reply = Reply::fromElements(Kind::Array, {text("first"), Reply::fromElements(Kind::Set, {text("x")})});
    reply = reply.elements().at(1);
    QCOMPARE(reply, Reply::fromElements(Kind::Set, {text("x")}));
    reply = std::move(const_cast<Reply &>(reply.elements().at(0)));
    QCOMPARE(reply, text("x"));
}

void TestReply::everyKindDiffersFromEveryOther()
{
    const QList<Reply> all = oneOfEach();
    for (int i = 0; i < all.size(); ++i) {
        for (int k = 0; k < all.size(); ++k)
            QCOMPARE(all.at(i) == all.at(k), i == k);
    }
}

void TestReply::isReadAsAnInteger_data()
{
    constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<qint64>("number");
    QTest::newRow("integer") << Reply::fromInteger(Lowest) << true << Lowest;
    QTest::newRow("true") << Reply::fromBoolean(true) << true << qint64(1);
    QTest::newRow("false") << Reply::fromBoolean(false) << true << qint64(0);
    QTest::newRow("whole double") << Reply::fromDouble(-3) << true << qint64(-3);
    QTest::newRow("lowest double") << Reply::fromDouble(-9223372036854775808.0) << true << Lowest;
    QTest::newRow("double with a fraction") << Reply::fromDouble(3.5) << false << qint64(0);
    QTest::newRow("double out of range") << Reply::fromDouble(9223372036854775808.0) << false << qint64(0);
    QTest::newRow("infinity") << Reply::fromDouble(std::numeric_limits<double>::infinity()) << false << qint64(0);
    QTest::newRow("not a number") << Reply::fromDouble(std::nan("")) << false << qint64(0);
    QTest::newRow("text") << text("-17") << true << qint64(-17);
    QTest::newRow("simple string") << Reply::fromString(Kind::SimpleString, "12") << true << qint64(12);
    QTest::newRow("big number that fits") << Reply::fromString(Kind::BigNumber, "12") << true << qint64(12);
    QTest::newRow("big number") << Reply::fromString(Kind::BigNumber, "-9223372036854775809") << false << qint64(0);
    QTest::newRow("text of a whole double") << text("1e+15") << true << qint64(1'000'000'000'000'000);
    QTest::newRow("text of a double") << text("1.5") << false << qint64(0);
    QTest::newRow("empty text") << text("") << false << qint64(0);
    QTest::newRow("other text") << text("12 apples") << false << qint64(0);
    QTest::newRow("null") << Reply() << false << qint64(0);
    QTest::newRow("array") << Reply::fromElements(Kind::Array, {Reply::fromInteger(1)}) << false << qint64(0);
    QTest::newRow("error") << Reply(Error::fromServer("12")) << false << qint64(0);
}

void TestReply::isReadAsAnInteger()
{
    QFETCH(const Reply, reply);
    QFETCH(const bool, isNumber);
    bool ok = !isNumber;
    const qint64 number = reply.toInteger(&ok);
    QTEST(number, "number");
    QCOMPARE(ok, isNumber);
    QCOMPARE(reply.toInteger(), number);
}

void TestReply::isReadAsADouble()
{
    bool ok = false;
    QCOMPARE(Reply::fromDouble(0.25).toDouble(&ok), 0.25);
    QVERIFY(ok);
    QCOMPARE(Reply::fromInteger(-3).toDouble(), -3.0);
    QCOMPARE(Reply::fromBoolean(true).toDouble(), 1.0);
    QCOMPARE(text("2.5").toDouble(), 2.5);
    QCOMPARE(text("-inf").toDouble(&ok), -std::numeric_limits<double>::infinity());
    QVERIFY(ok);
    QCOMPARE(text("x").toDouble(&ok), 0.0);
    QVERIFY(!ok);
    ok = true;
    QCOMPARE(Reply().toDouble(&ok), 0.0);
    QVERIFY(!ok);
}

void TestReply::isReadAsABoolean()
{
    QVERIFY(Reply::fromBoolean(true).toBool());
    QVERIFY(Reply::fromInteger(-1).toBool());
    QVERIFY(Reply::fromString(Kind::SimpleString, "OK").toBool());
    QVERIFY(!Reply::fromBoolean(false).toBool());
    QVERIFY(!Reply::fromInteger(0).toBool());
    QVERIFY(!text("OK").toBool()); // a stored value, not a status
    QVERIFY(!Reply::fromString(Kind::SimpleString, "QUEUED").toBool());
    QVERIFY(!Reply().toBool());
}

void TestReply::isReadAsBytes()
{
    QCOMPARE(text("x").toByteArray(), "x"_ba);
    QCOMPARE(Reply::fromVerbatim("txt", "v").toByteArray(), "v"_ba);
    QCOMPARE(Reply::fromInteger(-5).toByteArray(), "-5"_ba);
    QCOMPARE(Reply::fromDouble(0.1).toByteArray(), "0.1"_ba);
    QCOMPARE(Reply::fromDouble(std::numeric_limits<double>::infinity()).toByteArray(), "inf"_ba);
    QCOMPARE(Reply::fromBoolean(true).toByteArray(), "true"_ba);
    QCOMPARE(Reply().toByteArray(), QByteArray());
    QCOMPARE(Reply::fromElements(Kind::Array, {text("x")}).toByteArray(), QByteArray());
    QCOMPARE(Reply(Error::fromServer("ERR x")).toByteArray(), QByteArray());
    QCOMPARE(text("gr\xc3\xbc\xc3\x9f").toString(), u"gr\u00fc\u00df"_s);
}

void TestReply::findsTheValueOfAKey()
{
    const QList<Reply> pairs{
        text("version"), text("7.4"), Reply::fromInteger(5), text("five"), Reply::fromString(Kind::SimpleString, "role"),
        text("master"),  text("odd")};
    for (const Kind kind : {Kind::Map, Kind::Array}) {
        const Reply reply = Reply::fromElements(kind, pairs);
        QCOMPARE(reply.value("version"), text("7.4"));
        QCOMPARE(reply.value("role"), text("master"));
        QCOMPARE(reply.value("5"), text("five"));
        QVERIFY(reply.value("7.4").isNull());
        QVERIFY(reply.value("odd").isNull());
        QVERIFY(reply.value("").isNull());
    }
    QVERIFY(Reply::fromElements(Kind::Set, pairs).value("version").isNull());
    QVERIFY(text("version").value("version").isNull());
}

void TestReply::elementsAreEmptyForOtherKinds()
{
    QCOMPARE(Reply::fromElements(Kind::Push, {text("a"), text("b")}).elements().size(), 2);
    QVERIFY(text("a").elements().isEmpty());
    QVERIFY(Reply().elements().isEmpty());
}

void TestReply::verbatimStringsKnowTheirFormat()
{
    QCOMPARE(Reply::fromVerbatim("mkd", "x").verbatimFormat(), "mkd"_ba);
    QCOMPARE(Reply::fromVerbatim("m", "x").verbatimFormat(), "m"_ba);
    QCOMPARE(Reply::fromString(Kind::VerbatimString, "x").verbatimFormat(), "txt"_ba);
    QCOMPARE(text("x").verbatimFormat(), QByteArray());
    QVERIFY(Reply::fromVerbatim("mkd", "x") != Reply::fromVerbatim("txt", "x"));
}

void TestReply::errorsAreErrors()
{
    const Reply reply(Error::fromServer("WRONGTYPE no list"));
    QVERIFY(reply.isError());
    QCOMPARE(reply.error().serverPrefix(), "WRONGTYPE"_ba);
    QCOMPARE(text("x").error(), Error());
}

void TestReply::becomesAVariant()
{
    QVERIFY(!Reply().toVariant().isValid());
    QCOMPARE(text("x").toVariant(), QVariant("x"_ba));
    QCOMPARE(Reply::fromInteger(3).toVariant(), QVariant(qint64(3)));
    QCOMPARE(Reply::fromDouble(0.5).toVariant(), QVariant(0.5));
    QCOMPARE(Reply::fromBoolean(true).toVariant(), QVariant(true));
    const Reply list = Reply::fromElements(Kind::Array, {text("a"), Reply::fromInteger(1)});
    QCOMPARE(list.toVariant(), QVariant(QVariantList{"a"_ba, qint64(1)}));
    const Reply map = Reply::fromElements(Kind::Map, {text("k"), list, Reply::fromInteger(2), text("two")});
    QCOMPARE(map.toVariant(), QVariant(QVariantMap({{u"k"_s, list.toVariant()}, {u"2"_s, "two"_ba}})));
    QCOMPARE(Reply(Error::fromServer("ERR x")).toVariant().value<Error>(), Error::fromServer("ERR x"));
}

void TestReply::comparesContents()
{
    QVERIFY(text("a") == text("a"));
    QVERIFY(text("a") != text("b"));
    QVERIFY(Reply::fromInteger(1) != Reply::fromInteger(2));
    QVERIFY(Reply::fromBoolean(true) != Reply::fromBoolean(false));
    QVERIFY(Reply::fromDouble(1) != Reply::fromDouble(2));
    QVERIFY(Reply::fromDouble(std::nan("")) == Reply::fromDouble(std::nan("")));
    QVERIFY(Reply(Error::fromServer("ERR a")) != Reply(Error::fromServer("ERR b")));
    QVERIFY(nested(3) == nested(3));
    QVERIFY(nested(3) != nested(4));
}

void TestReply::aKindThatDoesNotFitIsAUsageError()
{
    QTest::ignoreMessage(QtWarningMsg, "Reply::fromString() was given a kind that does not fit");
    QCOMPARE(Reply::fromString(Kind::Map, "x").error().code(), Error::Code::Usage);
    QTest::ignoreMessage(QtWarningMsg, "Reply::fromElements() was given a kind that does not fit");
    const Error error = Reply::fromElements(Kind::BulkString, {}).error();
    QCOMPARE(error.code(), Error::Code::Usage);
    QVERIFY(error.message().contains("Reply::fromElements()"_L1));
}

void TestReply::deepNestingFitsASmallStack()
{
    std::atomic<bool> same = false; // ThreadSanitizer does not see what QThread::wait() orders
    const std::unique_ptr<QThread> thread(QThread::create([&same] {
        Reply a = nested(512);
        const Reply b = nested(512);
        same = a == b;
        a = Reply();
    }));
    thread->setStackSize(1024 * 1024);
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY(same.load());
}

void TestReply::printsAtMost64BytesOfAString()
{
    QCOMPARE(QDebug::toString(text("hello")), u"QRedis::Reply(QRedis::Reply::Kind::BulkString, 5 bytes, \"hello\")"_s);
    const QString printed = QDebug::toString(Reply::fromString(Kind::BulkString, QByteArray(1000, 'x')));
    QCOMPARE(printed.count(u'x'), 64);
    QVERIFY(printed.contains("1000 bytes"_L1));
    QCOMPARE(QDebug::toString(Reply::fromElements(Kind::Set, {text("secret"), text("b")})),
             u"QRedis::Reply(QRedis::Reply::Kind::Set, 2 elements)"_s);
    QCOMPARE(QDebug::toString(Reply::fromInteger(5)), u"QRedis::Reply(QRedis::Reply::Kind::Integer, 5)"_s);
    QCOMPARE(QDebug::toString(Reply()), u"QRedis::Reply(QRedis::Reply::Kind::Null)"_s);
}

QTEST_APPLESS_MAIN(TestReply)

#include "tst_reply.moc"
