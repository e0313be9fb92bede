// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/commandtraits_p.h"
#include "qredis/value/command.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <memory>

using namespace QRedis;

namespace {

// The flags "readonly" and "blocking" of redis-server 7.0.15, as its COMMAND tells them. A container's name alone has none.
constexpr const char *serverReadOnly =
    "BITCOUNT BITFIELD_RO BITPOS DBSIZE DUMP EVALSHA_RO EVAL_RO EXISTS EXPIRETIME FCALL_RO GEODIST GEOHASH GEOPOS "
    "GEORADIUSBYMEMBER_RO GEORADIUS_RO GEOSEARCH GET GETBIT GETRANGE HEXISTS HGET HGETALL HKEYS HLEN HMGET HRANDFIELD HSCAN "
    "HSTRLEN HVALS KEYS LCS LINDEX LLEN LOLWUT LPOS LRANGE MEMORY|USAGE MGET OBJECT|ENCODING OBJECT|FREQ OBJECT|IDLETIME "
    "OBJECT|REFCOUNT PEXPIRETIME PFCOUNT PTTL RANDOMKEY SCAN SCARD SDIFF SINTER SINTERCARD SISMEMBER SMEMBERS SMISMEMBER "
    "SORT_RO SRANDMEMBER SSCAN STRLEN SUBSTR SUNION TOUCH TTL TYPE XINFO|CONSUMERS XINFO|GROUPS XINFO|STREAM XLEN XPENDING "
    "XRANGE XREAD XREVRANGE ZCARD ZCOUNT ZDIFF ZINTER ZINTERCARD ZLEXCOUNT ZMSCORE ZRANDMEMBER ZRANGE ZRANGEBYLEX "
    "ZRANGEBYSCORE ZRANK ZREVRANGE ZREVRANGEBYLEX ZREVRANGEBYSCORE ZREVRANK ZSCAN ZSCORE ZUNION";

// The others of redis-server 7.0.15 that may share a connection; of containers, some.
constexpr const char *serverOthers =
    "ACL|CAT ACL|DELUSER ACL|DRYRUN ACL|GENPASS ACL|GETUSER ACL|HELP ACL|LIST ACL|LOAD ACL|LOG ACL|SAVE ACL|SETUSER ACL|USERS "
    "ACL|WHOAMI APPEND BGREWRITEAOF BGSAVE BITFIELD BITOP CLIENT|GETNAME CLIENT|GETREDIR CLIENT|HELP CLIENT|ID CLIENT|INFO "
    "CLIENT|KILL CLIENT|LIST CLIENT|PAUSE CLIENT|TRACKINGINFO CLIENT|UNBLOCK CLIENT|UNPAUSE CLUSTER|INFO CLUSTER|SLOTS "
    "COMMAND|COUNT CONFIG|GET CONFIG|SET COPY DEBUG DECR DECRBY DEL ECHO EVAL EVALSHA EXPIRE EXPIREAT FAILOVER FCALL FLUSHALL "
    "FLUSHDB FUNCTION|LOAD FUNCTION|STATS GEOADD GEORADIUS GEORADIUSBYMEMBER GEOSEARCHSTORE GETDEL GETEX GETSET HDEL HINCRBY "
    "HINCRBYFLOAT HMSET HSET HSETNX INCR INCRBY INCRBYFLOAT INFO LASTSAVE LATENCY|RESET LINSERT LMOVE LMPOP LPOP LPUSH LPUSHX "
    "LREM LSET LTRIM MEMORY|DOCTOR MEMORY|PURGE MEMORY|STATS MIGRATE MODULE|LOAD MOVE MSET MSETNX OBJECT|HELP PERSIST PEXPIRE "
    "PEXPIREAT PFADD PFDEBUG PFMERGE PFSELFTEST PING PSETEX PUBLISH PUBSUB|CHANNELS RENAME RENAMENX REPLICAOF RESTORE "
    "RESTORE-ASKING ROLE RPOP RPOPLPUSH RPUSH RPUSHX SADD SAVE SCRIPT|EXISTS SCRIPT|LOAD SDIFFSTORE SET SETBIT SETEX SETNX "
    "SETRANGE SHUTDOWN SINTERSTORE SLAVEOF SLOWLOG|GET SMOVE SORT SPOP SPUBLISH SREM SUNIONSTORE SWAPDB TIME UNLINK XACK XADD "
    "XAUTOCLAIM XCLAIM XDEL XGROUP|CREATE XINFO|HELP XREADGROUP XSETID XTRIM ZADD ZDIFFSTORE ZINCRBY ZINTERSTORE ZMPOP ZPOPMAX "
    "ZPOPMIN ZRANGESTORE ZREM ZREMRANGEBYLEX ZREMRANGEBYRANK ZREMRANGEBYSCORE ZUNIONSTORE";

// "CLIENT|REPLY" with two arguments more.
Command commandOf(const QByteArray &name)
{
    Command command;
    for (const QByteArray &word : name.split('|'))
        command.append(word);
    return command.append("some").append("argument");
}

QByteArray mixedCase(QByteArray name)
{
    for (qsizetype i = 0; i < name.size(); i += 2)
        name[i] = QByteArray(1, name.at(i)).toLower().at(0);
    return name;
}

} // namespace

class TestCommandTraits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatTheServerFlags();
    void recognisesStateChangingCommands_data();
    void recognisesStateChangingCommands();
    void recognisesBlockingCommands();
    void readsTheOptionsOfStreamCommands_data();
    void readsTheOptionsOfStreamCommands();
    void unknownNamesArePlain();
    void survivesEveryEncoding();
};

void TestCommandTraits::knowsWhatTheServerFlags()
{
    // contract: C3
    const auto check = [](const char *names, bool readOnly) {
        int count = 0;
        for (const QByteArray &name : QByteArray(names).split(' ')) {
            for (const QByteArray &spelling : {name, name.toLower(), mixedCase(name)}) {
                const CommandTraits traits = commandTraits(commandOf(spelling).encoding());
                QVERIFY2(traits.readOnly == readOnly, spelling.constData());
                QVERIFY2(traits.kind == CommandClass::Plain, spelling.constData());
                QVERIFY2(!traits.instead, spelling.constData());
            }
            ++count;
        }
        QVERIFY(count > 80);
    };
    check(serverReadOnly, true);
    check(serverOthers, false);
}

void TestCommandTraits::recognisesStateChangingCommands_data()
{
    // contract: C7
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("instead");
    for (const char *name :
         {"MONITOR", "SYNC", "PSYNC", "RESET", "READONLY", "READWRITE", "ASKING", "REPLCONF", "CLIENT|REPLY", "CLIENT|TRACKING",
          "CLIENT|NO-EVICT", "CLIENT|CACHING", "CLIENT|NO-TOUCH", "CLIENT|SETINFO", "SCRIPT|DEBUG", "CLIENT|CAPA"})
        QTest::addRow("%s", name) << QByteArray(name) << QByteArray();
    const auto row = [](const char *name, const char *instead) {
        QTest::addRow("%s", name) << QByteArray(name) << QByteArray(instead);
    };
    row("SELECT", "ClientOptions::setDatabase()");
    row("AUTH", "ClientOptions::setPassword()");
    row("HELLO", "ClientOptions::setProtocol()");
    row("QUIT", "Client::close()");
    row("PSUBSCRIBE", "QRedis::Subscription");
    row("PUNSUBSCRIBE", "QRedis::Subscription");
    row("SSUBSCRIBE", "QRedis::Subscription");
    row("SUNSUBSCRIBE", "QRedis::Subscription");
    row("UNSUBSCRIBE", "QRedis::Subscription");
    row("SUBSCRIBE", "QRedis::Subscription");
    row("MULTI", "QRedis::Transaction");
    row("EXEC", "QRedis::Transaction");
    row("DISCARD", "QRedis::Transaction");
    row("WATCH", "Client::watch()");
    row("UNWATCH", "Client::watch()");
    row("CLIENT|SETNAME", "ClientOptions::setClientName()");
    row("CLIENT|MAINT_NOTIFICATIONS", "MaintenanceOptions::setMode()");
}

void TestCommandTraits::recognisesStateChangingCommands()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, instead);
    for (const QByteArray &spelling : {name, name.toLower(), mixedCase(name)}) {
        const CommandTraits traits = commandTraits(commandOf(spelling).encoding());
        QCOMPARE(traits.kind, CommandClass::StateChanging);
        QCOMPARE(traits.readOnly, false);
        QCOMPARE(QByteArray(traits.instead), instead);
    }
}

void TestCommandTraits::recognisesBlockingCommands()
{
    for (const char *name :
         {"BLPOP", "BRPOP", "BLMOVE", "BRPOPLPUSH", "BLMPOP", "BZPOPMIN", "BZPOPMAX", "BZMPOP", "WAIT", "WAITAOF"}) {
        for (const QByteArray &spelling : {QByteArray(name), QByteArray(name).toLower()}) {
            const CommandTraits traits = commandTraits(commandOf(spelling).encoding());
            QVERIFY2(traits.kind == CommandClass::Blocking, name);
            QVERIFY2(!traits.readOnly, name);
        }
    }
}

void TestCommandTraits::readsTheOptionsOfStreamCommands_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("blocks");
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("read") << QByteArray("XREAD COUNT 2 STREAMS s 0") << false << true;
    QTest::newRow("read, waiting") << QByteArray("XREAD BLOCK 0 STREAMS s $") << true << true;
    QTest::newRow("read, waiting, in lower case") << QByteArray("xread count 2 block 0 streams s $") << true << true;
    QTest::newRow("a stream named BLOCK") << QByteArray("XREAD STREAMS BLOCK 0") << false << true;
    QTest::newRow("a count named BLOCK") << QByteArray("XREAD COUNT BLOCK STREAMS s 0") << false << true;
    QTest::newRow("group") << QByteArray("XREADGROUP GROUP g c STREAMS s >") << false << false;
    QTest::newRow("group, waiting") << QByteArray("XREADGROUP GROUP g c COUNT 1 BLOCK 5000 NOACK STREAMS s >") << true << false;
    QTest::newRow("a group named BLOCK") << QByteArray("XREADGROUP GROUP BLOCK c STREAMS s >") << false << false;
    QTest::newRow("a consumer named BLOCK") << QByteArray("XREADGROUP GROUP g block STREAMS s >") << false << false;
    QTest::newRow("incomplete") << QByteArray("XREAD") << false << true;
    QTest::newRow("incomplete, waiting") << QByteArray("XREAD BLOCK") << true << true;
}

void TestCommandTraits::readsTheOptionsOfStreamCommands()
{
    QFETCH(QByteArray, words);
    QFETCH(bool, blocks);
    QFETCH(bool, readOnly);
    Command command;
    for (const QByteArray &word : words.split(' '))
        command.append(word);
    const CommandTraits traits = commandTraits(command.encoding());
    QCOMPARE(traits.kind, blocks ? CommandClass::Blocking : CommandClass::Plain);
    QCOMPARE(traits.readOnly, readOnly);
}

void TestCommandTraits::unknownNamesArePlain()
{
    QByteArray longName("GEORADIUSBYMEMBER_RO_AND_MUCH_MORE_THAN_ANY_NAME");
    for (const QByteArray &name :
         {QByteArray("GE"), QByteArray("GETT"), QByteArray("G"), QByteArray("GET "), QByteArray("GET\0\0\0\0\0", 8),
          QByteArray("JSON.GET"), QByteArray("CLIENT"), QByteArray("OBJECT"), QByteArray("\xff\xfe"), QByteArray("ENCODING"),
          longName, QByteArray(24, 'X'), QByteArray(25, 'X'), QByteArray(500, 'G')}) {
        const CommandTraits traits = commandTraits(Command{name, "key"}.encoding());
        QCOMPARE(traits.kind, CommandClass::Plain);
        QCOMPARE(traits.readOnly, false);
        QCOMPARE(traits.instead, nullptr);
    }
    QCOMPARE(commandTraits(Command{"CLIENT"}.encoding()).kind, CommandClass::Plain);
    QCOMPARE(commandTraits(Command{"OBJECT"}.encoding()).readOnly, false);
}

void TestCommandTraits::survivesEveryEncoding()
{
    QCOMPARE(commandTraits({}).kind, CommandClass::Empty);
    QCOMPARE(commandTraits(Command().encoding()).kind, CommandClass::Empty);
    QCOMPARE(commandTraits(Command{""}.encoding()).kind, CommandClass::Empty);
    QCOMPARE(commandTraits("PING\r\n").kind, CommandClass::Empty);
    Command many;
    many.append("mget");
    for (int i = 0; i < 1000; ++i)
        many.append("key");
    QCOMPARE(commandTraits(many.encoding()).readOnly, true);
    const Command command{"XREADGROUP", "GROUP", "g", "c", "BLOCK", 0, "STREAMS", "s", ">"};
    for (qsizetype size = 0; size < command.encoding().size(); ++size) { // copies: AddressSanitizer sees a byte too far
        const QByteArray beginning(command.encoding().data(), size);
        const auto owned = std::make_unique<char[]>(size_t(size));
        std::copy(beginning.begin(), beginning.end(), owned.get());
        const CommandTraits traits = commandTraits(QByteArrayView(owned.get(), size));
        QVERIFY(!traits.readOnly);
    }
}

QTEST_APPLESS_MAIN(TestCommandTraits)
#include "tst_commandtraits.moc"
