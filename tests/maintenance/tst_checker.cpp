// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/writer.h"

#include <QtTest/qtest.h>

using QRedis::Error;
using QRedis::Reply;
using Soak::Writer;
using Action = Soak::Writer::Action;

namespace {

Reply ok()
{
    return Reply::fromString(Reply::Kind::SimpleString, "OK");
}

Reply bulk(const QByteArray &bytes)
{
    return Reply::fromString(Reply::Kind::BulkString, bytes);
}

Reply lost()
{
    return Error(Error::Code::ConnectionLost, QStringLiteral("lost"), Error::Execution::Unknown);
}

constexpr qint64 Start = 1'000'000'000'000; // of writer 0

} // namespace

/// The checker of the get-set workload finds what it is there to find.
class CheckerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsCorrectReplies();
    void findsAReplyOfAnotherCommand();
    void findsAReplyOfAnotherWriter();
    void findsAStaleRead();
    void acceptsEitherValueAfterAnUnknownOutcome();
    void findsALostAcknowledgedWrite();
    void findsADoubleExecution();
    void findsADataSetThatWasLost();
    void countsFailuresByCode();

private:
    // The next step, which must be of this kind.
    static Writer::Step take(Writer &writer, Action action)
    {
        Writer::Step step = writer.next();
        while (step.action != action)
            step = writer.next();
        return step;
    }
};

void CheckerTest::acceptsCorrectReplies()
{
    Writer writer("p", 0, 100);
    for (int i = 0; i < 30; ++i) {
        const Writer::Step set = writer.next();
        const QByteArray value = writer.command(set).word(2);
        QCOMPARE(value.size(), 100);
        writer.check(set, ok());
        writer.check(writer.next(), bulk(value));
        writer.check(writer.next(), Reply::fromInteger(Start + i + 1));
    }
    writer.checkLast(bulk(QByteArray::number(Start + 30)));
    QVERIFY(writer.findings().isClean());
    QCOMPARE(writer.findings().commands, 90ULL);
}

void CheckerTest::findsAReplyOfAnotherCommand()
{
    Writer writer("p", 0, 100);
    writer.check(take(writer, Action::Set), Reply::fromInteger(1));
    writer.check(take(writer, Action::Get), ok());
    writer.check(take(writer, Action::Increment), bulk("x"));
    QCOMPARE(writer.findings().wrongReplies, 3ULL);
}

void CheckerTest::findsAReplyOfAnotherWriter()
{
    Writer writer("p", 0, 100);
    Writer other("p", 1, 100);
    writer.check(take(writer, Action::Set), ok());
    writer.check(take(writer, Action::Get), bulk(other.command(take(other, Action::Set)).word(2)));
    writer.check(take(writer, Action::Increment), Reply::fromInteger(2 * Start + 1));
    QCOMPARE(writer.findings().wrongReplies, 2ULL);
}

void CheckerTest::findsAStaleRead()
{
    Writer writer("p", 0, 100);
    const Writer::Step first = take(writer, Action::Set);
    writer.check(first, ok());
    Writer::Step again = take(writer, Action::Set);
    while (again.key != first.key)
        again = take(writer, Action::Set);
    writer.check(again, ok());
    writer.check(writer.next(), bulk(writer.command(first).word(2)));
    QCOMPARE(writer.findings().staleReads, 1ULL);
    QCOMPARE(writer.findings().wrongReplies, 0ULL);
}

void CheckerTest::acceptsEitherValueAfterAnUnknownOutcome()
{
    Writer writer("p", 0, 100);
    const Writer::Step first = take(writer, Action::Set);
    writer.check(first, ok());
    Writer::Step again = take(writer, Action::Set);
    while (again.key != first.key)
        again = take(writer, Action::Set);
    writer.check(again, lost());
    const Writer::Step get{Action::Get, first.key, 0};
    writer.check(get, bulk(writer.command(first).word(2)));
    writer.check(get, bulk(writer.command(again).word(2)));
    const Writer::Step later{Action::Set, first.key, 1'000};
    writer.expect(later, lost()); // of the same pipeline, executed before the read was repeated
    writer.check(get, bulk(writer.command(later).word(2)));
    const Writer::Step increment = take(writer, Action::Increment);
    writer.check(increment, lost());
    writer.check(increment, Reply::fromInteger(Start + 2)); // the lost one was executed
    writer.check(increment, lost());
    writer.check(increment, Reply::fromInteger(Start + 3)); // the lost one was not
    writer.checkLast(bulk(QByteArray::number(Start + 4))); // or only later
    QCOMPARE(writer.findings().failed, 3ULL);
    QCOMPARE(writer.findings().staleReads + writer.findings().wrongReplies, 0ULL);
    QCOMPARE(writer.findings().lostWrites + writer.findings().doubleExecutions, 0ULL);
}

void CheckerTest::findsALostAcknowledgedWrite()
{
    Writer writer("p", 0, 100);
    const Writer::Step increment = take(writer, Action::Increment);
    writer.check(increment, Reply::fromInteger(Start + 1));
    writer.check(increment, Reply::fromInteger(Start + 2));
    writer.checkLast(bulk(QByteArray::number(Start + 1)));
    QCOMPARE(writer.findings().lostWrites, 1ULL);
}

void CheckerTest::findsADoubleExecution()
{
    Writer writer("p", 0, 100);
    const Writer::Step increment = take(writer, Action::Increment);
    writer.check(increment, Reply::fromInteger(Start + 1));
    writer.check(increment, Error(Error::Code::ConnectionFailed, QStringLiteral("not sent"))); // surely not executed
    writer.check(increment, Reply::fromInteger(Start + 3));
    QCOMPARE(writer.findings().doubleExecutions, 1ULL);
}

void CheckerTest::findsADataSetThatWasLost()
{
    Writer writer("p", 0, 100);
    writer.check(take(writer, Action::Set), ok());
    writer.check(take(writer, Action::Get), Reply());
    const Writer::Step increment = take(writer, Action::Increment);
    writer.check(increment, Reply::fromInteger(Start + 1));
    writer.check(increment, Reply::fromInteger(1)); // starts anew
    writer.check(increment, Reply::fromInteger(2));
    writer.checkLast(bulk("2"));
    QCOMPARE(writer.findings().staleReads, 1ULL);
    QCOMPARE(writer.findings().lostWrites, 1ULL);
}

void CheckerTest::countsFailuresByCode()
{
    Writer writer("p", 0, 100);
    writer.check(take(writer, Action::Set), lost());
    writer.check(take(writer, Action::Get), Error::fromServer("LOADING in progress"));
    writer.checkUnanswered(take(writer, Action::Get));
    QCOMPARE(writer.findings().failed, 2ULL);
    QCOMPARE(writer.findings().unanswered, 1ULL);
    QCOMPARE(writer.findings().failedByCode.value(QStringLiteral("ConnectionLost")), 1ULL);
    QCOMPARE(writer.findings().failedByCode.value(QStringLiteral("Server:LOADING")), 1ULL);
    QVERIFY(!writer.findings().isClean());
}

QTEST_APPLESS_MAIN(CheckerTest)
#include "tst_checker.moc"
