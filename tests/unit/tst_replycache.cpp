// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/replycache_p.h"
#include "qredis/value/cacheoptions.h"

#include <QtTest/qtest.h>

#include <malloc.h>

using namespace Qt::StringLiterals;
using QRedis::CacheOptions;
using QRedis::Error;
using QRedis::Reply;
using QRedis::ReplyCache;

namespace {

Reply text(const QByteArray &bytes)
{
    return Reply::fromString(Reply::Kind::BulkString, bytes);
}

void keep(ReplyCache &cache, const QByteArray &command, const QByteArrayList &keys, const Reply &reply)
{
    cache.fulfil(cache.expect(command, keys), reply);
}

QByteArray found(ReplyCache &cache, const QByteArray &command)
{
    const Reply *reply = cache.find(command);
    return reply ? reply->toByteArray() : "nothing";
}

} // namespace

/// Replies that are kept until a key changes.
class ReplyCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasExpected();
    void dropsWhatWasReadFromAKey();
    void neverKeepsAReplyThatWasOvertaken();
    void makesOnePlaceForACommand();
    void dropsWhatWasUsedLongestAgo();
    void keepsNothingThatIsLargerThanItself();
    void takesNoMoreMemoryThanItSays_data();
    void takesNoMoreMemoryThanItSays();
    void sharesNoStorageWithTheReply();
    void refusesOptionsThatCannotWork_data();
    void refusesOptionsThatCannotWork();
};

void ReplyCacheTest::keepsWhatWasExpected()
{
    ReplyCache cache(1 << 20);
    QCOMPARE(found(cache, "GET a"), "nothing");
    const quint64 place = cache.expect("GET a", {"a"});
    QVERIFY(place != 0);
    QCOMPARE(found(cache, "GET a"), "nothing"); // it is on its way
    QCOMPARE(cache.size(), 0);
    cache.fulfil(place, text("1"));
    QCOMPARE(found(cache, "GET a"), "1");
    QCOMPARE(found(cache, "GET b"), "nothing");
    QCOMPARE(cache.size(), 1);
    keep(cache, "GET none", {"none"}, Reply());
    QVERIFY(cache.find("GET none")->isNull()); // that there is nothing is worth knowing
    cache.forget(cache.expect("GET c", {"c"}));
    QCOMPARE(cache.size(), 2);
    QCOMPARE(cache.clear(), 2ULL);
    QCOMPARE(cache.bytes(), 0);
    QCOMPARE(cache.size(), 0);
}

void ReplyCacheTest::dropsWhatWasReadFromAKey()
{
    ReplyCache cache(1 << 20);
    keep(cache, "GET a", {"a"}, text("1"));
    keep(cache, "STRLEN a", {"a"}, Reply::fromInteger(1));
    keep(cache, "GET b", {"b"}, text("2"));
    keep(cache, "MGET a b a", {"a", "b", "a"}, text("both"));
    QCOMPARE(cache.remove("c"), 0ULL);
    QCOMPARE(cache.remove("a"), 3ULL);
    QCOMPARE(found(cache, "GET a"), "nothing");
    QCOMPARE(found(cache, "STRLEN a"), "nothing");
    QCOMPARE(found(cache, "MGET a b a"), "nothing");
    QCOMPARE(found(cache, "GET b"), "2");
    QCOMPARE(cache.remove("a"), 0ULL);
    QCOMPARE(cache.remove("b"), 1ULL);
    QCOMPARE(cache.bytes(), 0);
}

void ReplyCacheTest::neverKeepsAReplyThatWasOvertaken()
{
    ReplyCache cache(1 << 20);
    const quint64 early = cache.expect("GET a", {"a"});
    QCOMPARE(cache.remove("a"), 0ULL); // no reply yet
    cache.fulfil(early, text("old"));
    QCOMPARE(found(cache, "GET a"), "nothing");
    const quint64 late = cache.expect("GET a", {"a"});
    cache.fulfil(early, text("old"));
    QCOMPARE(found(cache, "GET a"), "nothing");
    cache.fulfil(late, text("new"));
    QCOMPARE(found(cache, "GET a"), "new");
    const quint64 lost = cache.expect("GET b", {"b"});
    cache.clear();
    cache.fulfil(lost, text("of another socket"));
    QCOMPARE(found(cache, "GET b"), "nothing");
    QCOMPARE(cache.bytes(), 0);
}

void ReplyCacheTest::makesOnePlaceForACommand()
{
    ReplyCache cache(1 << 20);
    const quint64 place = cache.expect("GET a", {"a"});
    QCOMPARE(cache.expect("GET a", {"a"}), 0ULL);
    cache.fulfil(0, text("of the second"));
    cache.fulfil(place, text("1"));
    cache.fulfil(place, text("twice"));
    QCOMPARE(cache.expect("GET a", {"a"}), 0ULL);
    QCOMPARE(found(cache, "GET a"), "1");
    QCOMPARE(cache.size(), 1);
}

void ReplyCacheTest::dropsWhatWasUsedLongestAgo()
{
    ReplyCache cache(64 * 1024);
    const QByteArray value(4'000, 'v');
    for (int i = 0; i < 10; ++i)
        keep(cache, "GET " + QByteArray::number(i), {QByteArray::number(i)}, text(value));
    QCOMPARE(cache.evictions(), 0ULL);
    QCOMPARE(found(cache, "GET 0"), value); // it is used
    for (int i = 10; i < 20; ++i)
        keep(cache, "GET " + QByteArray::number(i), {QByteArray::number(i)}, text(value));
    QVERIFY(cache.bytes() <= 64 * 1024);
    QVERIFY(cache.evictions() > 0);
    QCOMPARE(cache.size() + qint64(cache.evictions()), 20);
    QCOMPARE(found(cache, "GET 0"), value);
    QCOMPARE(found(cache, "GET 1"), "nothing");
    QCOMPARE(found(cache, "GET 19"), value);
}

void ReplyCacheTest::keepsNothingThatIsLargerThanItself()
{
    ReplyCache cache(64 * 1024);
    keep(cache, "GET a", {"a"}, text("1"));
    keep(cache, "GET large", {"large"}, text(QByteArray(65'000, 'v')));
    QCOMPARE(found(cache, "GET large"), "nothing");
    QCOMPARE(found(cache, "GET a"), "1"); // and it drives nothing out
    const quint64 place = cache.expect("GET " + QByteArray(100'000, 'k'), {QByteArray(100'000, 'k')});
    cache.fulfil(place, text("1"));
    QVERIFY(cache.bytes() <= 64 * 1024);
}

void ReplyCacheTest::takesNoMoreMemoryThanItSays_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("elements");
    QTest::addColumn<int>("keys");
    QTest::newRow("numbers") << 2 << 0 << 1;
    QTest::newRow("small strings") << 30 << 0 << 1;
    QTest::newRow("large strings") << 5'000 << 0 << 1;
    QTest::newRow("lists") << 20 << 50 << 1;
    QTest::newRow("many keys") << 20 << 10 << 10;
}

void ReplyCacheTest::takesNoMoreMemoryThanItSays()
{
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
    QSKIP("instrumented code has another allocator");
#endif
    QFETCH(const int, size);
    QFETCH(const int, elements);
    QFETCH(const int, keys);
    constexpr qint64 Limit = 4 << 20;
    const auto before = qint64(::mallinfo2().uordblks);
    ReplyCache cache(Limit);
    for (int i = 0; cache.evictions() < 1'000; ++i) {
        QByteArray command = "*2\r\n$3\r\nGET\r\n$10\r\n";
        QByteArrayList names;
        for (int key = 0; key < keys; ++key)
            names.append("key:" + QByteArray::number(1'000'000 + i * keys + key));
        command += names.join(' ');
        Reply reply = text(QByteArray(size, 'v'));
        if (elements > 0)
            reply = Reply::fromElements(Reply::Kind::Array, QList<Reply>(elements, reply));
        keep(cache, command, names, reply);
    }
    const qint64 taken = qint64(::mallinfo2().uordblks) - before;
    QVERIFY(cache.bytes() <= Limit);
    QVERIFY(cache.bytes() > Limit * 9 / 10);
    QVERIFY2(taken <= Limit, qPrintable(u"%1 bytes for %2 entries, said %3"_s.arg(taken).arg(cache.size()).arg(cache.bytes())));
    QVERIFY2(taken > Limit / 3,
             qPrintable(u"%1 bytes for %2 entries, said %3"_s.arg(taken).arg(cache.size()).arg(cache.bytes())));
}

void ReplyCacheTest::sharesNoStorageWithTheReply()
{
    ReplyCache cache(1 << 20);
    const QByteArray block = "a block of many replies";
    const Reply slice = text(QByteArray::fromRawData(block.constData() + 2, 5));
    const QList<Reply> parts{slice,
                             Reply::fromInteger(7),
                             Reply::fromVerbatim("mkd", "*x*"),
                             Reply::fromDouble(0.5),
                             Reply(),
                             Reply::fromBoolean(true),
                             Reply::fromString(Reply::Kind::BigNumber, "123")};
    const Reply reply = Reply::fromElements(Reply::Kind::Map, {slice, Reply::fromElements(Reply::Kind::Set, parts)});
    keep(cache, "HGETALL h", {"h"}, reply);
    const Reply *kept = cache.find("HGETALL h");
    QVERIFY(kept);
    QCOMPARE(*kept, reply);
    QCOMPARE(kept->elements().at(1).elements().at(2).verbatimFormat(), "mkd");
    QVERIFY(kept->elements().first().toByteArray().constData() != block.constData() + 2);
}

void ReplyCacheTest::refusesOptionsThatCannotWork_data()
{
    QTest::addColumn<CacheOptions>("options");
    QTest::addColumn<QString>("message");
    const auto broadcast = CacheOptions().setTracking(CacheOptions::Tracking::Broadcast);
    QTest::newRow("too small") << CacheOptions().setMaximumBytes(65'535)
                               << u"maximumBytes is 65535 bytes; permitted: 65536 bytes to 68719476736 bytes"_s;
    QTest::newRow("too large") << CacheOptions().setMaximumBytes((qint64(64) << 30) + 1)
                               << u"maximumBytes is 68719476737 bytes; permitted: 65536 bytes to 68719476736 bytes"_s;
    QTest::newRow("prefixes without broadcast")
        << CacheOptions().setPrefixes({"user:"}) << u"prefixes are set; permitted with Tracking::ReadKeys: none"_s;
    QTest::newRow("overlapping prefixes") << CacheOptions(broadcast).setPrefixes(
        {"user:", "job:", "user:1"}) << u"prefixes have \"user:\" and \"user:1\"; permitted: none that begins with another one"_s;
    QTest::newRow("the same prefix twice") << CacheOptions(broadcast).setPrefixes({"a", "a"})
                                           << u"prefixes have \"a\" and \"a\"; permitted: none that begins with another one"_s;
    QTest::newRow("good") << CacheOptions(broadcast).setPrefixes({"user:", "job:"}).setMaximumBytes(65'536) << QString();
}

void ReplyCacheTest::refusesOptionsThatCannotWork()
{
    QFETCH(const CacheOptions, options);
    QFETCH(const QString, message);
    const Error error = options.validate();
    QCOMPARE(error.message(), message);
    QCOMPARE(error.code(), message.isEmpty() ? Error::Code::None : Error::Code::InvalidOptions);
}

QTEST_APPLESS_MAIN(ReplyCacheTest)
#include "tst_replycache.moc"
