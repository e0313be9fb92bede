// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/largestrings_p.h"
#include "qredis/protocol/respreader_p.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <cmath>
#include <ctime>
#include <limits>

#include <malloc.h>
#include <thread>

using namespace QRedis;
using namespace Qt::StringLiterals;

namespace {

using Kind = Reply::Kind;
using Status = RespReader::Status;

Reply bulk(const QByteArray &bytes)
{
    return Reply::fromString(Kind::BulkString, bytes);
}

Reply array(const QList<Reply> &elements)
{
    return Reply::fromElements(Kind::Array, elements);
}

QByteArray encoded(const Reply &reply)
{
    const auto line = [](char type, const QByteArray &text) { return type + text + "\r\n"; };
    const QByteArray text = reply.toByteArray();
    switch (reply.kind()) {
    case Kind::Null:
        return "_\r\n";
    case Kind::SimpleString:
        return line('+', text);
    case Kind::BulkString:
        return line('$', QByteArray::number(text.size())) + text + "\r\n";
    case Kind::VerbatimString:
        return line('=', QByteArray::number(text.size() + 4)) + reply.verbatimFormat() + ':' + text + "\r\n";
    case Kind::BigNumber:
        return line('(', text);
    case Kind::Integer:
        return line(':', text);
    case Kind::Double:
        return line(',', text);
    case Kind::Boolean:
        return line('#', reply.toBool() ? "t" : "f");
    case Kind::Error:
        return line('-', reply.error().message().toUtf8());
    case Kind::Array:
    case Kind::Map:
    case Kind::Set:
    case Kind::Push:
        break;
    }
    const char type = reply.kind() == Kind::Array ? '*' : reply.kind() == Kind::Map ? '%' : reply.kind() == Kind::Set ? '~' : '>';
    const qsizetype count = reply.kind() == Kind::Map ? reply.elements().size() / 2 : reply.elements().size();
    QByteArray bytes = line(type, QByteArray::number(count));
    for (const Reply &element : reply.elements())
        bytes += encoded(element);
    return bytes;
}

struct Outcome
{
    QList<Reply> replies;
    QList<QByteArray> frames; ///< of pushes
    Error error;
};

/// Feeds \a wire in pieces that end at \a cuts and after \a step bytes. Each piece lives only as long as it must.
Outcome readAll(const QByteArray &wire, qsizetype step, QList<qsizetype> cuts = {}, const ReplyLimits &limits = {})
{
    Outcome outcome;
    RespReader reader(limits);
    for (qsizetype at = 0; at < wire.size() && !outcome.error;) {
        while (!cuts.isEmpty() && cuts.constFirst() <= at)
            cuts.removeFirst();
        const qsizetype end = std::min({at + step, cuts.isEmpty() ? wire.size() : cuts.constFirst(), wire.size()});
        const QByteArray slice(wire.constData() + at, end - at); // a copy of its own: AddressSanitizer sees it go
        reader.feed(slice);
        Reply reply;
        Status status;
        while ((status = reader.next(reply)) == Status::Ready) {
            if (reply.kind() == Kind::Push)
                outcome.frames.append(reader.takeFrame());
            outcome.replies.append(std::exchange(reply, Reply()));
        }
        if (status == Status::Failed)
            outcome.error = reader.error();
        at = end;
    }
    return outcome;
}

size_t heapInUse()
{
    return mallinfo2().uordblks + mallinfo2().hblkhd;
}

Reply randomReply(QRandomGenerator &random, int depth)
{
    const auto text = [&random] {
        QByteArray bytes(random.bounded(random.bounded(10) == 0 ? 3000 : 20), Qt::Uninitialized);
        std::generate(bytes.begin(), bytes.end(), [&random] { return char(random.bounded(256)); });
        return bytes;
    };
    switch (random.bounded(depth > 0 ? 12 : 8)) {
    case 0:
        return {};
    case 1:
        return Reply::fromString(Kind::SimpleString, "OK");
    case 2:
        return bulk(text());
    case 3:
        return Reply::fromVerbatim("mkd", text());
    case 4:
        return Reply::fromString(Kind::BigNumber, "-3492890328409238509324850943850943825024385");
    case 5:
        return Reply::fromInteger(qint64(random.generate64()));
    case 6:
        return Reply::fromDouble(double(random.bounded(1000000)) / 64);
    case 7:
        return Reply::fromBoolean(random.bounded(2) == 1);
    default:
        break;
    }
    QList<Reply> elements;
    const int count = random.bounded(random.bounded(20) == 0 ? 100 : 5) * 2;
    for (int i = 0; i < count; ++i)
        elements.append(randomReply(random, i == 0 ? depth - 1 : random.bounded(depth)));
    static constexpr Kind kinds[] = {Kind::Array, Kind::Map, Kind::Set};
    return Reply::fromElements(kinds[random.bounded(3)], elements);
}

qint64 stringBytes(const Reply &reply)
{
    qint64 bytes = reply.isString() ? reply.toByteArray().size() : 0;
    for (const Reply &element : reply.elements())
        bytes += stringBytes(element);
    return bytes;
}

qint64 elementCount(const Reply &reply)
{
    qint64 count = 1;
    for (const Reply &element : reply.elements())
        count += elementCount(element);
    return count;
}

} // namespace

class TestRespReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understandsEveryKind_data();
    void understandsEveryKind();
    void understandsInfinityAndNotANumber();
    void cutsAStreamIntoReplies();
    void buildsDeepAndWideTrees();
    void limitsAreReachedExactly_data();
    void limitsAreReachedExactly();
    void refusesWhatIsNotResp_data();
    void refusesWhatIsNotResp();
    void staysFailed();
    void announcedNumbersTakeNoMemory();
    void aDrainedReaderIsSmall();
    void longStringsAndLinesTakeLinearTime_data();
    void longStringsAndLinesTakeLinearTime();
    void keepsTheExactBytesOfAPush();
    void keepsAtMostTheBeginningOfALongPush();
    void survivesMutatedStreams();
    void readsALargeStringIntoItsPlace_data();
    void readsALargeStringIntoItsPlace();
    void aLargeStringEndsWhereItWasAnnounced();
    void largeStringsLieWhereEarlierOnesWere();
    void smallStringsShareABlock_data();
    void smallStringsShareABlock();
    void sharedStringsOutliveTheReader();
};

void TestRespReader::understandsEveryKind_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<Reply>("expected");

    QTest::newRow("simple string") << "+OK\r\n"_ba << Reply::fromString(Kind::SimpleString, "OK");
    QTest::newRow("empty simple string") << "+\r\n"_ba << Reply::fromString(Kind::SimpleString, "");
    QTest::newRow("error") << "-WRONGTYPE Operation\r\n"_ba << Reply(Error::fromServer("WRONGTYPE Operation"));
    QTest::newRow("integer") << ":-42\r\n"_ba << Reply::fromInteger(-42);
    QTest::newRow("largest integer") << ":9223372036854775807\r\n"_ba << Reply::fromInteger(std::numeric_limits<qint64>::max());
    QTest::newRow("smallest integer") << ":-9223372036854775808\r\n"_ba << Reply::fromInteger(std::numeric_limits<qint64>::min());
    QTest::newRow("bulk string") << "$5\r\na\r\nb\0\r\n"_ba << bulk(QByteArray("a\r\nb\0", 5));
    QTest::newRow("empty bulk string") << "$0\r\n\r\n"_ba << bulk("");
    QTest::newRow("null bulk string") << "$-1\r\n"_ba << Reply();
    QTest::newRow("null array") << "*-1\r\n"_ba << Reply();
    QTest::newRow("empty array") << "*0\r\n"_ba << array({});
    QTest::newRow("array") << "*3\r\n:1\r\n$-1\r\n$1\r\nx\r\n"_ba << array({Reply::fromInteger(1), {}, bulk("x")});
    QTest::newRow("nested arrays") << "*2\r\n*2\r\n:1\r\n:2\r\n*1\r\n*-1\r\n"_ba
                                   << array({array({Reply::fromInteger(1), Reply::fromInteger(2)}), array({Reply()})});
    QTest::newRow("error in an array") << "*2\r\n-ERR no\r\n+OK\r\n"_ba
                                       << array({Error::fromServer("ERR no"), Reply::fromString(Kind::SimpleString, "OK")});
    QTest::newRow("null") << "_\r\n"_ba << Reply();
    QTest::newRow("true") << "#t\r\n"_ba << Reply::fromBoolean(true);
    QTest::newRow("false") << "#f\r\n"_ba << Reply::fromBoolean(false);
    QTest::newRow("double") << ",-1.5e3\r\n"_ba << Reply::fromDouble(-1500);
    QTest::newRow("big number") << "(-349289032840923850932485\r\n"_ba
                                << Reply::fromString(Kind::BigNumber, "-349289032840923850932485");
    QTest::newRow("verbatim") << "=8\r\nmkd:text\r\n"_ba << Reply::fromVerbatim("mkd", "text");
    QTest::newRow("empty verbatim") << "=4\r\ntxt:\r\n"_ba << Reply::fromVerbatim("txt", "");
    QTest::newRow("map") << "%2\r\n+a\r\n:1\r\n+b\r\n*1\r\n:2\r\n"_ba
                         << Reply::fromElements(Kind::Map,
                                                {Reply::fromString(Kind::SimpleString, "a"), Reply::fromInteger(1),
                                                 Reply::fromString(Kind::SimpleString, "b"), array({Reply::fromInteger(2)})});
    QTest::newRow("empty map") << "%0\r\n"_ba << Reply::fromElements(Kind::Map, {});
    QTest::newRow("set") << "~2\r\n:1\r\n:2\r\n"_ba
                         << Reply::fromElements(Kind::Set, {Reply::fromInteger(1), Reply::fromInteger(2)});
    QTest::newRow("push") << ">2\r\n+invalidate\r\n_\r\n"_ba
                          << Reply::fromElements(Kind::Push, {Reply::fromString(Kind::SimpleString, "invalidate"), {}});
}

void TestRespReader::understandsEveryKind()
{
    QFETCH(QByteArray, wire);
    QFETCH(Reply, expected);
    // Once whole, once byte by byte, and cut once at every place; something before and after it must stay untouched.
    const Reply neighbour = Reply::fromString(Kind::SimpleString, "neighbour");
    const QList<Reply> all{neighbour, expected, neighbour};
    const QByteArray stream = encoded(neighbour) + wire + encoded(neighbour);
    QCOMPARE(readAll(stream, stream.size()).replies, all);
    QCOMPARE(readAll(stream, 1).replies, all);
    for (qsizetype cut = 1; cut < stream.size(); ++cut) {
        const Outcome outcome = readAll(stream, stream.size(), {cut});
        QVERIFY2(!outcome.error, qPrintable(outcome.error.message()));
        QCOMPARE(outcome.replies, all);
    }
}

void TestRespReader::understandsInfinityAndNotANumber()
{
    const QList<Reply> replies = readAll(",inf\r\n,-inf\r\n,nan\r\n", 100).replies;
    QCOMPARE(replies.size(), 3);
    QCOMPARE(replies.at(0).toDouble(), std::numeric_limits<double>::infinity());
    QCOMPARE(replies.at(1).toDouble(), -std::numeric_limits<double>::infinity());
    QVERIFY(std::isnan(replies.at(2).toDouble()));
}

void TestRespReader::cutsAStreamIntoReplies()
{
    QByteArray wire;
    QList<Reply> expected;
    for (int i = 0; i < 5000; ++i) {
        expected.append(i % 3 == 0 ? Reply::fromInteger(i) : i % 3 == 1 ? bulk(QByteArray(i % 97, 'x')) : array({bulk("y"), {}}));
        wire += encoded(expected.constLast());
    }
    for (const qsizetype step : {qsizetype(7), qsizetype(1024), RespReader::SliceSize})
        QCOMPARE(readAll(wire, step).replies, expected);
}

void TestRespReader::buildsDeepAndWideTrees()
{
    QRandomGenerator random(20260801);
    QList<Reply> expected;
    QByteArray wire;
    for (int i = 0; i < 400; ++i)
        expected.append(randomReply(random, 5));
    Reply chain = bulk("innermost"); // every level grows while the levels below it are finished
    for (int i = 0; i < 60; ++i)
        chain = array({Reply::fromInteger(i), chain, bulk(QByteArray(i, 'x')), Reply::fromElements(Kind::Set, {Reply()})});
    expected.append(chain);
    QList<Reply> rows;
    for (int i = 0; i < 3000; ++i)
        rows.append(array({bulk(QByteArray::number(i)), array({array({}), Reply::fromInteger(i)})}));
    expected.append(array(rows));
    for (const Reply &reply : expected)
        wire += encoded(reply);
    QCOMPARE_GT(wire.size(), 200 * 1000);
    for (const qsizetype step : {qsizetype(1), qsizetype(61), qsizetype(4096), RespReader::SliceSize}) {
        const Outcome outcome = readAll(wire, step);
        QVERIFY2(!outcome.error, qPrintable(outcome.error.message()));
        QCOMPARE(outcome.replies, expected);
    }
}

void TestRespReader::limitsAreReachedExactly_data()
{
    QTest::addColumn<QByteArray>("permitted");
    QTest::addColumn<QByteArray>("refused");
    QTest::addColumn<QString>("message");

    const auto nested = [](int depth) { return QByteArray("*1\r\n").repeated(depth - 1) + "*0\r\n"; };
    QTest::newRow("depth") << nested(5) << nested(6) << u"5 levels"_s;
    QTest::newRow("elements") << QByteArray("*10\r\n" + QByteArray(":1\r\n").repeated(10)) << "*11\r\n"_ba
                              << u"11 elements was announced, the limit is 10"_s;
    QTest::newRow("elements of a map") << QByteArray("%5\r\n" + QByteArray(":1\r\n").repeated(10)) << "%6\r\n"_ba
                                       << u"12 elements was announced, the limit is 10"_s;
    QTest::newRow("elements of a push") << QByteArray(">10\r\n" + QByteArray(":1\r\n").repeated(10)) << ">11\r\n"_ba
                                        << u"11 elements"_s;
    const QByteArray text(100, 'x');
    QTest::newRow("complete string") << QByteArray("$100\r\n" + text + "\r\n") << QByteArray("$101\r\n" + text + "x\r\n")
                                     << u"A string of 101 bytes came, the limit is 100 bytes"_s;
    QTest::newRow("announced string") << QByteArray("$100\r\n" + text + "\r\n") << "$101\r\n"_ba << u"101 bytes"_s;
    QTest::newRow("announced string in an array")
        << QByteArray("*1\r\n$100\r\n" + text + "\r\n") << "*1\r\n$100000000000\r\n"_ba << u"100000000000 bytes"_s;
    QTest::newRow("verbatim string") << QByteArray("=100\r\ntxt:" + text.chopped(4) + "\r\n") << "=101\r\n"_ba << u"101 bytes"_s;
    QTest::newRow("line") << QByteArray('+' + text + "\r\n") << QByteArray('+' + text + "x\r\n") << u"the limit is 100 bytes"_s;
    QTest::newRow("line without end") << QByteArray('+' + text + "\r\n") << QByteArray('+' + text + "xx") << u"102 bytes"_s;
    QTest::newRow("error without end") << QByteArray('-' + text + "\r\n") << QByteArray('-' + text + "xx") << u"102 bytes"_s;
}

void TestRespReader::limitsAreReachedExactly()
{
    QFETCH(QByteArray, permitted);
    QFETCH(QByteArray, refused);
    QFETCH(QString, message);
    const ReplyLimits limits{.depth = 5, .elements = 10, .bytes = 100};
    for (const qsizetype step : {qsizetype(1), qsizetype(13), qsizetype(1000)}) {
        const Outcome good = readAll(permitted, step, {}, limits);
        QVERIFY2(!good.error, qPrintable(good.error.message()));
        QCOMPARE(good.replies.size(), 1);
        const Outcome bad = readAll(refused, step, {}, limits);
        QCOMPARE(bad.error.code(), Error::Code::LimitExceeded);
        QVERIFY2(bad.error.message().contains(message), qPrintable(bad.error.message()));
        QCOMPARE(bad.replies.size(), 0);
    }
}

void TestRespReader::refusesWhatIsNotResp_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("reason");

    QTest::newRow("HTTP") << "HTTP/1.1 400 Bad Request\r\n"_ba << u"\"H\" as reply type byte"_s;
    QTest::newRow("TLS alert") << QByteArray("\x15\x03\x01\x00\x02\x02", 6) << u"\"\\x15\" as reply type byte"_s;
    QTest::newRow("attribute") << "|1\r\n+ttl\r\n:3600\r\n:5\r\n"_ba << u""_s;
    QTest::newRow("blob error") << "!5\r\nERR x\r\n"_ba << u""_s;
    QTest::newRow("streamed array") << "*?\r\n:1\r\n.\r\n"_ba << u"length"_s;
    QTest::newRow("streamed string") << "$?\r\n;1\r\nx\r\n;0\r\n"_ba << u"length"_s;
    QTest::newRow("integer with letters") << ":12a\r\n"_ba << u"integer"_s;
    QTest::newRow("empty integer") << ":\r\n"_ba << u"integer"_s;
    QTest::newRow("integer too large") << ":9223372036854775808\r\n"_ba << u"integer"_s;
    QTest::newRow("integer without end") << QByteArray(":" + QByteArray(2000, '1')) << u"1024 characters"_s;
    QTest::newRow("length without end") << QByteArray("*1\r\n$" + QByteArray(2000, '1')) << u"1024 characters"_s;
    QTest::newRow("count without end") << QByteArray("*" + QByteArray(2000, '1')) << u"1024 characters"_s;
    QTest::newRow("negative length") << "$-2\r\n"_ba << u"length"_s;
    QTest::newRow("negative count") << "*-2\r\n"_ba << u"length"_s;
    QTest::newRow("count beyond 64 bits") << "*99999999999999999999\r\n"_ba << u"length"_s;
    QTest::newRow("map whose doubled count overflows") << "%4611686018427387905\r\n"_ba << u"length"_s;
    QTest::newRow("boolean") << "#x\r\n"_ba << u"bool"_s;
    QTest::newRow("double") << ",1.5x\r\n"_ba << u"double"_s;
    QTest::newRow("null with content") << "_x\r\n"_ba << u"nil"_s;
    QTest::newRow("big number") << "(12a\r\n"_ba << u"bignum"_s;
    QTest::newRow("verbatim without format") << "=3\r\nabc\r\n"_ba << u"Verbatim"_s;
    QTest::newRow("string longer than announced") << "$3\r\nabcd\r\n"_ba << u"longer than announced"_s;
    QTest::newRow("error inside an array") << "*2\r\n:1\r\n?\r\n"_ba << u"reply type byte"_s;
}

void TestRespReader::refusesWhatIsNotResp()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, reason);
    for (const qsizetype step : {qsizetype(1), qsizetype(5), qsizetype(4000)}) {
        const Outcome outcome = readAll("+before\r\n" + wire, step);
        QCOMPARE(outcome.error.code(), Error::Code::ProtocolViolation);
        QVERIFY2(outcome.error.message().contains(reason), qPrintable(outcome.error.message()));
        QCOMPARE(outcome.replies, QList<Reply>{Reply::fromString(Kind::SimpleString, "before")});
    }
}

void TestRespReader::staysFailed()
{
    RespReader reader(ReplyLimits{});
    Reply reply = bulk("untouched");
    reader.feed("+first\r\n?\r\n+second\r\n");
    QCOMPARE(reader.next(reply), Status::Ready);
    reply = bulk("untouched");
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(reader.next(reply), Status::Failed);
        QCOMPARE(reply, bulk("untouched"));
        QCOMPARE(reader.error().code(), Error::Code::ProtocolViolation);
        QCOMPARE(reader.takeFrame(), QByteArray());
        reader.feed("+third\r\n");
    }
}

void TestRespReader::announcedNumbersTakeNoMemory()
{
    const ReplyLimits limits{.depth = 512, .elements = std::numeric_limits<qint64>::max(), .bytes = 4LL << 30};
    for (const QByteArray &wire : {QByteArray("*2000000000\r\n").repeated(512), QByteArray("*1000000\r\n").repeated(20),
                                   "%1000000000000000000\r\n:1\r\n"_ba, ">2147483647\r\n"_ba, "$4294967296\r\nx"_ba,
                                   QByteArray("*1152921504606846976\r\n*2\r\n" + QByteArray("$4000000000\r\n"))}) {
        RespReader reader(limits);
        const size_t before = heapInUse();
        Reply reply;
        for (qsizetype from = 0; from < wire.size(); from += RespReader::SliceSize) {
            reader.feed(QByteArrayView(wire).sliced(from, std::min(RespReader::SliceSize, wire.size() - from)));
            QCOMPARE(reader.next(reply), Status::NeedMore);
        }
        QCOMPARE_LT(qint64(heapInUse()) - qint64(before), 2 * 1024 * 1024);
    }
}

void TestRespReader::aDrainedReaderIsSmall()
{
    const QByteArray wire = encoded(bulk(QByteArray(12000, 'x'))) + encoded(bulk(QByteArray(4000, 'x')));
    const size_t before = heapInUse();
    if (before == 0)
        QSKIP("this allocator does not count");
    RespReader reader(ReplyLimits{});
    Reply reply;
    for (const QByteArray &bytes : {wire, encoded(bulk(QByteArray(100, 'x'))), wire}) {
        for (qsizetype from = 0; from < bytes.size(); from += RespReader::SliceSize) {
            reader.feed(QByteArrayView(bytes).sliced(from, std::min(RespReader::SliceSize, bytes.size() - from)));
            while (reader.next(reply) == Status::Ready)
                reply = Reply();
        }
        QCOMPARE_LT(heapInUse() - before, size_t(8 * 1024));
    }
}

void TestRespReader::longStringsAndLinesTakeLinearTime_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("bulk string") << "$67108864\r\n"_ba
                                 << "\r\n"_ba;
    QTest::newRow("bulk string in a push") << ">2\r\n+x\r\n$67108864\r\n"_ba
                                           << "\r\n"_ba;
    QTest::newRow("simple string") << "+"_ba
                                   << "\r\n"_ba;
    QTest::newRow("error in an array") << "*1\r\n-"_ba
                                       << "\r\n"_ba;
}

void TestRespReader::longStringsAndLinesTakeLinearTime()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    constexpr qint64 Length = 64 * 1024 * 1024;
    RespReader reader(ReplyLimits{});
    Reply reply;
    const std::clock_t started = std::clock(); // processor time: other processes do not count
    reader.feed(before);
    QCOMPARE(reader.next(reply), Status::NeedMore);
    const QByteArray slice(RespReader::SliceSize, 'x');
    for (qint64 fed = 0; fed < Length; fed += slice.size()) {
        reader.feed(slice);
        QCOMPARE(reader.next(reply), Status::NeedMore);
    }
    reader.feed(after);
    QCOMPARE(reader.next(reply), Status::Ready);
    const Reply &text = reply.elements().isEmpty() ? reply : reply.elements().constLast();
    QCOMPARE(text.isError() ? text.error().message().size() : text.toByteArray().size(), Length);
    const auto seconds = (std::clock() - started) / CLOCKS_PER_SEC;
    QCOMPARE_LT(seconds, 10); // 4 096 slices, each of them looking at what came before: 128 GiB
}

void TestRespReader::keepsTheExactBytesOfAPush()
{
    // contract: F6
    const QByteArray moving = ">4\r\n$6\r\nMOVING\r\n:48\r\n:15\r\n$18\r\n10.252.90.18:13486\r\n";
    const QByteArray migrated = ">3\r\n+MIGRATED\r\n,1\r\n$-1\r\n"; // not how Reply would be written again
    const QByteArray nested = ">2\r\n$9\r\nSMIGRATED\r\n*1\r\n*2\r\n$1\r\na\r\n$1\r\nb\r\n";
    const QByteArray wire =
        "+OK\r\n" + moving + migrated + "*2\r\n:1\r\n$1\r\n>\r\n" + nested + "$4\r\n>1\r\n\r\n" + moving + ":7\r\n" + ">0\r\n";
    const QList<QByteArray> expected{moving, migrated, nested, moving, ">0\r\n"};
    QCOMPARE(readAll(wire, wire.size()).frames, expected);
    QCOMPARE(readAll(wire, 1).frames, expected);
    for (qsizetype first = 1; first < wire.size(); ++first) {
        for (qsizetype second = first; second < wire.size(); second += 5)
            QCOMPARE(readAll(wire, wire.size(), {first, second}).frames, expected);
    }
    // A frame is kept until it is asked for, and only the last one.
    RespReader reader(ReplyLimits{});
    Reply reply;
    reader.feed(moving + migrated + "+OK\r\n");
    QCOMPARE(reader.next(reply), Status::Ready);
    QCOMPARE(reader.next(reply), Status::Ready);
    QCOMPARE(reader.takeFrame(), migrated);
    QCOMPARE(reader.takeFrame(), QByteArray());
    QCOMPARE(reader.next(reply), Status::Ready);
    QCOMPARE(reader.takeFrame(), QByteArray());
}

void TestRespReader::keepsAtMostTheBeginningOfALongPush()
{
    const QByteArray head = ">2\r\n$6\r\nMOVING\r\n$200000\r\n";
    const QByteArray wire = head + QByteArray(200000, 'x') + "\r\n+OK\r\n>1\r\n+a\r\n";
    for (const qsizetype step : {qsizetype(1000), RespReader::SliceSize}) {
        const Outcome outcome = readAll(wire, step);
        QCOMPARE(outcome.replies.size(), 3);
        QCOMPARE(outcome.frames, (QList<QByteArray>{wire.first(RespReader::FrameSize), ">1\r\n+a\r\n"}));
    }
}

void TestRespReader::survivesMutatedStreams()
{
    QRandomGenerator random(4711);
    const ReplyLimits limits{.depth = 16, .elements = 100000, .bytes = 1 << 20};
    int failures = 0;
    for (int round = 0; round < 20000; ++round) {
        QByteArray wire;
        for (int i = random.bounded(1, 4); i > 0; --i)
            wire += encoded(i == 1 ? Reply::fromElements(Kind::Push, {bulk("MOVING"), randomReply(random, 1)})
                                   : randomReply(random, 2));
        for (int i = random.bounded(6); i > 0; --i) {
            const qsizetype at = random.bounded(int(wire.size()));
            static constexpr char alphabet[] = "\r\n:+-$*%~>#_,=(!|?0123456789";
            const char byte = alphabet[random.bounded(int(sizeof alphabet) - 1)];
            const int kind = random.bounded(4);
            if (kind == 0)
                wire[at] = byte;
            else if (kind == 1)
                wire.insert(at, byte);
            else if (kind == 2)
                wire.remove(at, random.bounded(1, 8));
            else
                wire.insert(at, wire.mid(random.bounded(int(wire.size())), random.bounded(40)));
            if (wire.isEmpty())
                wire = "\r\n";
        }
        const Outcome outcome =
            readAll(wire, random.bounded(1, random.bounded(2) == 0 ? 20 : int(RespReader::SliceSize) + 1), {}, limits);
        failures += outcome.error ? 1 : 0;
        qint64 bytes = 0;
        qint64 elements = 0;
        for (const Reply &reply : outcome.replies) {
            bytes += stringBytes(reply);
            elements += elementCount(reply);
        }
        QVERIFY(bytes + 3 * elements <= wire.size()); // "_\r\n" is the shortest
        for (const QByteArray &frame : outcome.frames)
            QVERIFY(wire.contains(frame) && frame.startsWith('>') && frame.endsWith("\r\n"));
    }
    QVERIFY(failures > 5000 && failures < 19000); // both sorts of streams were tried
}

void TestRespReader::readsALargeStringIntoItsPlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {RespReader::LargeSize, RespReader::LargeSize + 1, qsizetype(3) << 20}) {
        const QByteArray header = "$" + QByteArray::number(size) + "\r\n";
        QTest::addRow("alone, %lld", qlonglong(size)) << header << "\r\n"_ba << size;
        QTest::addRow("in arrays, %lld", qlonglong(size)) << "*2\r\n*1\r\n" + header << "\r\n:7\r\n"_ba << size;
        QTest::addRow("in a map, %lld", qlonglong(size)) << "%1\r\n$1\r\nk\r\n" + header << "\r\n"_ba << size;
    }
}

void TestRespReader::readsALargeStringIntoItsPlace()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const qsizetype, size);
    QByteArray value(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        value[i] = char('a' + i % 23);
    const QByteArray wire = before + value + after + "+next\r\n";
    for (const qsizetype atOnce : {qsizetype(1000), qsizetype(50'000), size}) {
        RespReader reader(ReplyLimits{});
        QList<Reply> replies;
        qsizetype inPlace = 0;
        for (qsizetype at = 0; at < wire.size();) {
            const std::span<char> target = reader.target();
            const qsizetype room =
                target.empty() ? std::min<qsizetype>(atOnce, 3000) : std::min(atOnce, qsizetype(target.size()));
            const QByteArrayView piece = QByteArrayView(wire).sliced(at, std::min(room, wire.size() - at));
            if (target.empty()) {
                reader.feed(piece);
            } else {
                std::copy(piece.begin(), piece.end(), target.data());
                reader.feed(QByteArrayView(target.data(), piece.size()));
                inPlace += piece.size();
            }
            at += piece.size();
            Reply reply;
            Status status;
            while ((status = reader.next(reply)) == Status::Ready)
                replies.append(std::exchange(reply, Reply()));
            QCOMPARE(status, Status::NeedMore);
        }
        QCOMPARE(replies.size(), 2);
        QCOMPARE(replies.last().toByteArray(), "next");
        QCOMPARE(encoded(replies.first()), before + value + after);
        QCOMPARE_GE(inPlace, size - 3000);
    }
}

void TestRespReader::aLargeStringEndsWhereItWasAnnounced()
{
    const QByteArray wire = "$20000\r\n" + QByteArray(20'001, 'x') + "\r\n";
    const Outcome outcome = readAll(wire, 1000);
    QCOMPARE(outcome.error.code(), Error::Code::ProtocolViolation);
    QVERIFY2(outcome.error.message().contains(u"longer than announced"_s), qPrintable(outcome.error.message()));
    QVERIFY(outcome.replies.isEmpty());
}

void TestRespReader::largeStringsLieWhereEarlierOnesWere()
{
    QRedis::LargeStrings memory;
    RespReader reader(ReplyLimits{}, ValueStorage::Shared, &memory);
    const auto read = [&](char content) {
        Reply reply;
        for (const QByteArray &piece : {"$1048576\r\n"_ba, QByteArray(1024 * 1024, content), "\r\n"_ba}) {
            reader.feed(piece);
            if (reader.next(reply) == Status::Ready)
                break;
        }
        return reply.toByteArray();
    };
    QByteArray first = read('a');
    const void *const place = first.constData();
    const QByteArray second = read('b');
    QVERIFY(static_cast<const void *>(second.constData()) != place); // the first is still in use
    QCOMPARE(first, QByteArray(1024 * 1024, 'a'));
    first.clear();
    const QByteArray third = read('c');
    QCOMPARE(static_cast<const void *>(third.constData()), place);
    QCOMPARE(third, QByteArray(1024 * 1024, 'c'));
    QCOMPARE(second, QByteArray(1024 * 1024, 'b'));
}

void TestRespReader::smallStringsShareABlock_data()
{
    QTest::addColumn<ValueStorage>("storage");
    QTest::newRow("shared") << ValueStorage::Shared;
    QTest::newRow("separate") << ValueStorage::Separate;
}

void TestRespReader::smallStringsShareABlock()
{
    QFETCH(const ValueStorage, storage);
    QList<QByteArray> values;
    const auto read = [&] {
        RespReader reader(ReplyLimits{}, storage);
        reader.feed("$3\r\none\r\n$0\r\n\r\n$3\r\ntwo\r\n");
        Reply reply;
        while (reader.next(reply) == Status::Ready)
            values.append(reply.toByteArray());
    };
    std::thread(read).join(); // which begins a block of its own
    QCOMPARE(values, (QList<QByteArray>{"one", "", "two"}));
    QCOMPARE(values.at(2).constData() == values.at(0).constData() + 4, storage == ValueStorage::Shared);
    for (const QByteArray &value : std::as_const(values))
        QCOMPARE(value.constData()[value.size()], '\0');
    values[0].append("more"); // does not write over its neighbour
    values[0][0] = 'O';
    QCOMPARE(values, (QList<QByteArray>{"Onemore", "", "two"}));
}

void TestRespReader::sharedStringsOutliveTheReader()
{
    QList<QByteArray> values;
    std::thread([&] { // the blocks belong to a thread
        RespReader reader(ReplyLimits{});
        Reply reply;
        for (int i = 0; i < 5'000; ++i) {
            reader.feed("$6\r\n" + QByteArray::number(100'000 + i) + "\r\n");
            QCOMPARE(reader.next(reply), Status::Ready);
            values.append(reply.toByteArray());
            QCOMPARE(reader.next(reply), Status::NeedMore);
        }
    })
        .join();
    QCOMPARE(values.size(), 5'000);
    for (int i = 0; i < 5'000; ++i)
        QCOMPARE(values.at(i), QByteArray::number(100'000 + i));
}

QTEST_APPLESS_MAIN(TestRespReader)
#include "tst_respreader.moc"
