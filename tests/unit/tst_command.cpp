// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/command.h"

#include <QtTest/qtest.h>

#include <limits>

using QRedis::Argument;
using QRedis::Command;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const Command &command)
{
    return command.encoding().toByteArray();
}

template <typename T>
bool isInside(const T &object, const char *data)
{
    const auto begin = reinterpret_cast<const char *>(&object);
    return data >= begin && data < begin + sizeof object;
}

} // namespace

class TestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEncodedAsAnArrayOfBulkStrings();
    void takesBytesTextAndNumbers();
    void writesNumbersSoThatTheyReadBackTheSame_data();
    void writesNumbersSoThatTheyReadBackTheSame();
    void keepsBinaryAndEmptyWords();
    void appendedWordsGiveTheSameBytesAsListedOnes();
    void countsWordsAcrossEachChangeOfTheHeadersLength();
    void returnsEachWordAndNothingOutOfRange();
    void namesItselfInUpperCase();
    void shortCommandsLiveInsideTheObject();
    void copiesAreIndependent();
    void isSafeAfterHavingBeenMovedFrom();
    void emptyCommandHasNoBytes();
    void remembersRepetitionAndTimeout();
    void equalMeansSameBytes();
    void printsNoArgument();
};

void TestCommand::isEncodedAsAnArrayOfBulkStrings()
{
    QCOMPARE(bytesOf(Command{"PING"}), "*1\r\n$4\r\nPING\r\n"_ba);
    QCOMPARE(bytesOf(Command{"SET", "key", "value"}), "*3\r\n$3\r\nSET\r\n$3\r\nkey\r\n$5\r\nvalue\r\n"_ba);
}

void TestCommand::takesBytesTextAndNumbers()
{
    const QByteArray bytes("b1");
    const QString text = u"gr\u00fc\u00df"_s;
    const Command command{"X", bytes, QByteArrayView(bytes), text, QStringView(text).left(2), "l1"_L1, 60, qint64(-7), 0, 1.5};
    QCOMPARE(command.size(), 10);
    QCOMPARE(command.word(1), "b1"_ba);
    QCOMPARE(command.word(2), "b1"_ba);
    QCOMPARE(command.word(3), "gr\xc3\xbc\xc3\x9f"_ba);
    QCOMPARE(command.word(4), "gr"_ba);
    QCOMPARE(command.word(5), "l1"_ba);
    QCOMPARE(command.word(6), "60"_ba);
    QCOMPARE(command.word(7), "-7"_ba);
    QCOMPARE(command.word(8), "0"_ba);
    QCOMPARE(command.word(9), "1.5"_ba);
    static_assert(!std::is_constructible_v<Argument, bool>);
    static_assert(!std::is_constructible_v<Argument, char>);
}

void TestCommand::writesNumbersSoThatTheyReadBackTheSame_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const Argument &argument, const char *expected) {
        QTest::newRow(expected) << argument.view().toByteArray() << QByteArray(expected);
    };
    add(std::numeric_limits<qint64>::min(), "-9223372036854775808");
    add(std::numeric_limits<quint64>::max(), "18446744073709551615");
    add(quint8(200), "200");
    add(qint8(-3), "-3");
    add(0.1, "0.1");
    add(1.0 / 3, "0.3333333333333333");
    add(-2.2250738585072014e-308, "-2.2250738585072014e-308");
    add(std::numeric_limits<double>::infinity(), "inf");
    add(-std::numeric_limits<double>::infinity(), "-inf");
}

void TestCommand::writesNumbersSoThatTheyReadBackTheSame()
{
    QFETCH(const QByteArray, written);
    QTEST(written, "expected");
}

void TestCommand::keepsBinaryAndEmptyWords()
{
    const QByteArray binary("a\0\r\n$1", 6);
    const Command command{"SET", binary, "", QByteArray(), QByteArrayView()};
    QCOMPARE(bytesOf(command), "*5\r\n$3\r\nSET\r\n$6\r\n"_ba + binary + "\r\n$0\r\n\r\n$0\r\n\r\n$0\r\n\r\n"_ba);
    QCOMPARE(command.word(1), binary);
    QCOMPARE(command.word(2), QByteArray());
}

void TestCommand::appendedWordsGiveTheSameBytesAsListedOnes()
{
    Command command;
    command.append("MGET").append("a").append(QByteArray(300, 'x')).append(12);
    QCOMPARE(bytesOf(command), bytesOf(Command{"MGET", "a", QByteArray(300, 'x'), 12}));

    Command listed{"MGET", "a"};
    listed.append(QByteArray(300, 'x')).append(12);
    QCOMPARE(listed, command);
}

void TestCommand::countsWordsAcrossEachChangeOfTheHeadersLength()
{
    Command command{"DEL"};
    QByteArray body("$3\r\nDEL\r\n");
    for (int words = 2; words <= 1001; ++words) {
        command.append("k");
        body += "$1\r\nk\r\n";
        if (words == 9 || words == 10 || words == 99 || words == 100 || words == 1000 || words == 1001)
            QCOMPARE(bytesOf(command), '*' + QByteArray::number(words) + "\r\n" + body);
    }
    QCOMPARE(command.size(), 1001);
}

void TestCommand::returnsEachWordAndNothingOutOfRange()
{
    const Command command{"SET", QByteArray(1000, 'k'), "value"};
    QCOMPARE(command.word(0), "SET"_ba);
    QCOMPARE(command.word(1), QByteArray(1000, 'k'));
    QCOMPARE(command.word(2), "value"_ba);
    QVERIFY(command.word(3).isNull());
    QVERIFY(command.word(-1).isNull());
}

void TestCommand::namesItselfInUpperCase()
{
    QCOMPARE(Command({"getDel", "Key"}).name(), "GETDEL"_ba);
    QCOMPARE(Command().name(), QByteArray());
}

void TestCommand::shortCommandsLiveInsideTheObject()
{
    // 99 bytes: "*2\r\n" does not count, it has room of its own
    const Command inside{"GET", QByteArray(83, 'k')};
    QCOMPARE(inside.encoding().size(), 4 + 9 + 5 + 83 + 2);
    QVERIFY(isInside(inside, inside.encoding().data()));
    const Command outside{"GET", QByteArray(84, 'k')};
    QVERIFY(!isInside(outside, outside.encoding().data()));

    const Argument number(60);
    QVERIFY(isInside(number, number.view().data()));
    const Argument real(0.5);
    QVERIFY(isInside(real, real.view().data()));
}

void TestCommand::copiesAreIndependent()
{
    for (const int length : {3, 3000}) {
        Command command{"SET", QByteArray(length, 'k')};
        Command copy = command;
        copy.append("x");
        QCOMPARE(command.size(), 2);
        QCOMPARE(copy.size(), 3);
        QCOMPARE(copy.word(1), command.word(1));
        command = std::move(copy);
        QCOMPARE(command.word(2), "x"_ba);
        command.setRepetition(Command::Repetition::Idempotent).setTimeout(std::chrono::seconds(1));
        Command &itself = command;
        command = std::move(itself);
        QCOMPARE(command.word(2), "x"_ba);
        Command target{"GET", QByteArray(5000, 'y')};
        target = std::move(command);
        QCOMPARE(target.size(), 3);
        QCOMPARE(target.word(1), QByteArray(length, 'k'));
        QCOMPARE(target.repetition(), Command::Repetition::Idempotent);
        QCOMPARE(target.timeout(), std::chrono::seconds(1));
    }
}

void TestCommand::isSafeAfterHavingBeenMovedFrom()
{
    for (const int length : {3, 3000}) {
        Command command{"SET", QByteArray(length, 'k')};
        const Command taken = std::move(command);
        QCOMPARE(taken.size(), 2);
        QCOMPARE(bytesOf(command), QByteArray());
        QCOMPARE(command.word(1), QByteArray());
        command.append("PING");
        QCOMPARE(bytesOf(command), "*1\r\n$4\r\nPING\r\n"_ba);
    }
}

void TestCommand::emptyCommandHasNoBytes()
{
    QVERIFY(Command().isEmpty());
    QCOMPARE(Command().size(), 0);
    QVERIFY(Command().encoding().isEmpty());
    QVERIFY(!Command{"PING"}.isEmpty());
    QVERIFY(Command().word(0).isNull());
}

void TestCommand::remembersRepetitionAndTimeout()
{
    Command command{"INCR", "n"};
    QCOMPARE(command.repetition(), Command::Repetition::ByServerFlag);
    QCOMPARE(command.timeout().count(), 0);
    command.setRepetition(Command::Repetition::Idempotent).setTimeout(std::chrono::seconds(2));
    QCOMPARE(command.repetition(), Command::Repetition::Idempotent);
    QCOMPARE(command.timeout().count(), 2000);
}

void TestCommand::equalMeansSameBytes()
{
    QCOMPARE(Command({"GET", "1"}), Command({"GET", 1}));
    QVERIFY(Command({"GET", "1"}) != Command({"GET", "2"}));
    QVERIFY(Command({"GET", "1"}) != Command({"get", "1"}));
    QCOMPARE(Command(), Command());
}

void TestCommand::printsNoArgument()
{
    const Command command{"auth", "user", "secret"};
    QCOMPARE(QDebug::toString(command), u"QRedis::Command(\"AUTH\", 2 arguments)"_s);
    QCOMPARE(QDebug::toString(Command()), u"QRedis::Command()"_s);
}

QTEST_APPLESS_MAIN(TestCommand)

#include "tst_command.moc"
