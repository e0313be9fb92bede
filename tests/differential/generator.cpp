// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/differential/generator.h"

namespace {

// One command per line. Words in braces are random:
//   {s} {l} {h} {i} {z} {x} {p} {g}   a key that holds a string, list, hash, set of integers, sorted set, stream, HyperLogLog,
//                                     positions; one time in twelve that of another kind. {k} any of them
//   {t}                               a set of strings, whose order is the server's secret: never read as a whole
//   {v} value   {n} integer of any size   {c} small, also negative   {o} offset   {d} decimal   {m} {w} members   {f} field
//   {b} bit   {lon} {lat}   {id} of a stream's entry   {lua} script with a nested value
// "~" is a space inside a word. A line with "!" is never garbled: it could start a clock, mix up a set's order or ask for chance.
constexpr const char *Grammar[] = {
    "SET {s} {v}",
    "SET {s} {v}",
    "!SET {s} {v} NX GET",
    "!SET {s} {n} EXAT 9999999999",
    "!SET {s} {v} KEEPTTL",
    "GET {s}",
    "GET {s}",
    "GET {k}",
    "GETDEL {s}",
    "!GETEX {s} EXAT 9999999998",
    "!GETEX {s} PERSIST",
    "GETRANGE {s} {c} {o}",
    "SETRANGE {s} {o} {v}",
    "APPEND {s} {v}",
    "STRLEN {s}",
    "INCR {s}",
    "DECR {s}",
    "INCRBY {s} {n}",
    "DECRBY {s} {n}",
    "INCRBYFLOAT {s} {d}",
    "MGET {s} {k} {s} {t}",
    "MSET {s} {v} {s} {d}",
    "MSETNX {s} {v} {s} {v}",
    "SETNX {s} {n}",
    "GETSET {s} {v}",
    "LCS {s} {s} IDX WITHMATCHLEN",
    "LCS {s} {s} LEN",
    "SUBSTR {s} 0 {c}",

    "SETBIT {s} {o} {b}",
    "GETBIT {s} {o}",
    "BITCOUNT {s}",
    "BITCOUNT {s} {c} {o} BIT",
    "BITPOS {s} {b}",
    "BITPOS {s} {b} {c} {o} BIT",
    "BITOP AND {s} {s} {s}",
    "BITOP XOR {s} {s} {s}",
    "BITOP NOT {s} {s}",
    "BITFIELD {s} SET u8 {o} {n} GET i16 {o} INCRBY u4 {o} {c}",
    "BITFIELD {s} OVERFLOW FAIL INCRBY u2 {o} {c}",
    "BITFIELD_RO {s} GET u63 {o}",

    "RPUSH {l} {v} {w} {n}",
    "RPUSH {l} {w}",
    "LPUSH {l} {v}",
    "LPUSHX {l} {w}",
    "LPOP {l}",
    "RPOP {l} {c}",
    "LRANGE {l} {c} {o}",
    "LRANGE {l} 0 -1",
    "LLEN {l}",
    "LINDEX {l} {c}",
    "LSET {l} {c} {v}",
    "LINSERT {l} BEFORE {w} {v}",
    "LREM {l} {c} {w}",
    "LTRIM {l} {c} 40",
    "LPOS {l} {w} COUNT 0",
    "LPOS {l} {w} RANK {c}",
    "LMOVE {l} {l} LEFT RIGHT",
    "RPOPLPUSH {l} {l}",
    "LMPOP 2 {l} {l} RIGHT COUNT 3",
    "SORT {l} ALPHA LIMIT 0 10",
    "SORT {l} BY nosort GET #",

    "HSET {h} {f} {v} {f} {n}",
    "HSET {h} {f} {d}",
    "HSETNX {h} {f} {v}",
    "HGET {h} {f}",
    "HGETALL {h}",
    "HGETALL {h}",
    "HMGET {h} {f} {f}",
    "HDEL {h} {f}",
    "HLEN {h}",
    "HKEYS {h}",
    "HVALS {h}",
    "HEXISTS {h} {f}",
    "HINCRBY {h} {f} {n}",
    "HINCRBYFLOAT {h} {f} {d}",
    "HSTRLEN {h} {f}",
    "HSCAN {h} 0 COUNT 1000",
    "!HRANDFIELD {h} 0 WITHVALUES",

    "!SADD {i} {m} {m} {m}",
    "!SADD {i} {m}",
    "SREM {i} {m}",
    "SMEMBERS {i}",
    "SMEMBERS {i}",
    "SCARD {i}",
    "SISMEMBER {i} {m}",
    "SMISMEMBER {i} {m} {w} {m}",
    "SINTER {i} {i}",
    "SUNION {i} {i}",
    "SDIFF {i} {i}",
    "!SINTERSTORE {i} {i} {i}",
    "!SUNIONSTORE {i} {i} {i}",
    "SINTERCARD 2 {i} {i} LIMIT 3",
    "!SMOVE {i} {i} {m}",
    "!SPOP {i} 0",
    "SSCAN {i} 0 COUNT 1000",
    "!SADD {t} {w} {n}",
    "SREM {t} {w}",
    "SISMEMBER {t} {w}",
    "SCARD {t}",
    "SORT {t} ALPHA",
    "!UNLINK {t}",

    "ZADD {z} {d} {w} {n} {w}",
    "ZADD {z} {d} {w}",
    "ZADD {z} INCR {d} {w}",
    "ZADD {z} GT CH {d} {w}",
    "ZADD {z} inf {w} -inf {w}",
    "ZREM {z} {w}",
    "ZSCORE {z} {w}",
    "ZSCORE {z} {w}",
    "ZMSCORE {z} {w} {w}",
    "ZINCRBY {z} {d} {w}",
    "ZCARD {z}",
    "ZCOUNT {z} -inf {d}",
    "ZRANK {z} {w}",
    "ZREVRANK {z} {w}",
    "ZRANGE {z} 0 -1 WITHSCORES",
    "ZRANGE {z} 0 -1 WITHSCORES",
    "ZRANGE {z} -inf +inf BYSCORE LIMIT 0 5",
    "ZRANGE {z} - + BYLEX REV",
    "ZREVRANGE {z} 0 {c} WITHSCORES",
    "ZLEXCOUNT {z} - +",
    "ZPOPMIN {z}",
    "ZPOPMAX {z} {c}",
    "ZMPOP 1 {z} MIN COUNT 2",
    "ZUNION 2 {z} {z} WITHSCORES",
    "ZINTER 2 {z} {z} AGGREGATE MAX WITHSCORES",
    "ZDIFF 2 {z} {z}",
    "!ZUNIONSTORE {z} 2 {z} {z} WEIGHTS 2 0.5",
    "!ZRANGESTORE {z} {z} 0 5",
    "ZREMRANGEBYRANK {z} 0 {c}",

    "XADD {x} {id} {f} {v}",
    "XADD {x} {id} {f} {v} {f} {n}",
    "XADD {x} MAXLEN 20 {id} {f} {w}",
    "XLEN {x}",
    "XRANGE {x} - +",
    "XREVRANGE {x} + - COUNT 3",
    "XREAD COUNT 4 STREAMS {x} {x} 0 3",
    "XDEL {x} {id}",
    "XTRIM {x} MAXLEN 10",
    "XGROUP CREATE {x} group 0 MKSTREAM",
    "XGROUP DESTROY {x} group",
    "XREADGROUP GROUP group {w} COUNT 2 STREAMS {x} >",
    "XACK {x} group {id}",
    "XPENDING {x} group",
    "XINFO STREAM {x}",
    "XINFO GROUPS {x}",
    "XAUTOCLAIM {x} group {w} 0 0 COUNT 2",
    "XCLAIM {x} group {w} 0 {id} JUSTID",
    "XSETID {x} 99999-1",

    "PFADD {p} {w} {v} {n}",
    "PFADD {p} {w}",
    "PFCOUNT {p}",
    "PFCOUNT {p} {p}",
    "PFMERGE {p} {p} {p}",
    "GET {p}",

    "GEOADD {g} {lon} {lat} {w}",
    "GEOADD {g} {lon} {lat} {w} {lon} {lat} {w}",
    "GEOPOS {g} {w} {w}",
    "GEODIST {g} {w} {w} km",
    "GEOHASH {g} {w}",
    "GEOSEARCH {g} FROMLONLAT {lon} {lat} BYRADIUS 9000 km ASC WITHCOORD WITHDIST WITHHASH",
    "GEOSEARCH {g} FROMMEMBER {w} BYBOX 4000 4000 km ASC COUNT 3",
    "GEORADIUS_RO {g} {lon} {lat} 5000 km WITHDIST ASC",

    "EVAL {lua} 0",
    "EVAL {lua} 0",
    "EVAL {lua} 0",
    "EVAL {lua} 0",
    "EVAL_RO {lua} 0",
    "EVAL return~redis.call('GET',KEYS[1]) 1 {k}",
    "EVAL return~redis.pcall('INCRBY',KEYS[1],ARGV[1]) 1 {k} {n}",
    "EVAL redis.setresp(3)~return~redis.call('HGETALL',KEYS[1]) 1 {h}",
    "EVAL return~{KEYS,ARGV} 2 {k} {k} {v} {w}",
    "EVAL redis.setresp(3)~return~redis.call('ZRANGE',KEYS[1],0,-1,'WITHSCORES') 1 {z}",
    "EVAL return~redis.call('NOSUCH') 0",
    "EVAL return~redis.error_reply('CUSTOM~{w}') 0",
    "EVAL return~redis.status_reply('FINE') 0",
    "EVAL return~tonumber('x')+1 0",
    "EVAL if 0",
    "EVALSHA ffffffffffffffffffffffffffffffffffffffff 0",
    "SCRIPT EXISTS ffffffffffffffffffffffffffffffffffffffff",
    "SCRIPT LOAD return~{ARGV[1]}",
    "EVALSHA 1a34b2563c5f202a5b75d886ebaade50fff62cf0 0 {v}",
    "FUNCTION LOAD REPLACE "
    "#!lua~name=lib\nredis.register_function{function_name='echo',callback=function(k,a)~return~a~end,flags={'no-writes'}}",
    "FCALL echo 0 {v} {n}",
    "FCALL_RO echo 0 {w}",
    "FCALL nothing 0",
    "FUNCTION LIST WITHCODE",
    "FUNCTION STATS",

    "DEBUG PROTOCOL string",
    "DEBUG PROTOCOL integer",
    "DEBUG PROTOCOL double",
    "DEBUG PROTOCOL null",
    "DEBUG PROTOCOL array",
    "DEBUG PROTOCOL set",
    "DEBUG PROTOCOL map",
    "DEBUG PROTOCOL verbatim",
    "DEBUG PROTOCOL true",
    "DEBUG PROTOCOL false",
    "DEBUG PROTOCOL bignum",
    "PING",
    "PING {v}",
    "ECHO {v}",
    "TYPE {k}",
    "EXISTS {k} {k} {t}",
    "OBJECT ENCODING {k}",
    "EXPIRETIME {k}",
    "!EXPIREAT {s} 9999999997 NX",
    "!PERSIST {s}",
    "!COPY {s} {s} REPLACE",
    "!RENAME {l} {l}",
    "!RENAMENX {z} {z}",
    "UNLINK {k}",
    "UNLINK {k}",
    "UNLINK {k}",
    "DEL {k} {s}",
    "DBSIZE",
    "!INFO cluster",
    "!COMMAND INFO get zadd nosuch",
    "!COMMAND DOCS zadd",
    "!COMMAND GETKEYS MSET {s} {v} {s} {v}",
    "!COMMAND COUNT",
    "CONFIG GET maxmemory-policy",
    "ACL GETUSER default",
    "ACL CAT nosuch",
    "MODULE LIST",
    "CLUSTER SLOTS",
    "NOSUCHCOMMAND",
    "NOSUCHCOMMAND {w}",
    "OBJECT NOSUCH {k}",
    "GET",
    "SET {s}",
};

constexpr qsizetype Lines = std::size(Grammar);
constexpr quint64 Keys = 6;
constexpr char Families[] = "slhizxpg";

} // namespace

QList<QByteArray> CommandGenerator::next()
{
    QByteArray line(Grammar[below(quint64(Lines))]);
    const bool orderly = line.startsWith('!');
    if (orderly)
        line.remove(0, 1);
    QList<QByteArray> words;
    for (const QByteArray &token : line.split(' '))
        words.append(word(token));
    if (orderly || below(50) > 0)
        return words;
    // What a server says to garbled commands has to arrive as well.
    const qsizetype place = 1 + qsizetype(below(quint64(words.size())));
    switch (below(3)) {
    case 0:
        words.resize(std::max<qsizetype>(place, 1));
        break;
    case 1:
        words.insert(place, "garbage");
        break;
    default:
        words[place % words.size()] = "garbage";
        break;
    }
    return words;
}

QByteArray CommandGenerator::word(QByteArrayView token)
{
    if (!token.startsWith('{')) {
        QByteArray literal = token.toByteArray().replace('~', ' ');
        return literal.contains("{w}") ? literal.replace("{w}", "word" + QByteArray::number(below(20))) : literal;
    }
    const QByteArrayView name = token.sliced(1, token.size() - 2);
    if (name == "lua")
        return QByteArray(below(2) == 0 ? "redis.setresp(3) " : "") + "return " + luaValue(5);
    if (name == "lon" || name == "lat")
        return QByteArray::number(double(below(1'700'000)) / 1e4 - 85, 'f', 4);
    if (name == "id")
        return QByteArray::number(below(200)) + '-' + (below(3) == 0 ? QByteArray("*") : QByteArray::number(below(5)));
    switch (name.front()) {
    case 'k':
        return anyKey();
    case 'v':
        return value();
    case 'n':
        return number();
    case 'c':
        return QByteArray::number(qint64(below(16)) - 3);
    case 'o':
        return QByteArray::number(below(2'000));
    case 'd':
        return decimal();
    case 'm':
        return QByteArray::number(below(50));
    case 'w':
        return "word" + QByteArray::number(below(20));
    case 'f':
        return below(20) == 0 ? QByteArray("f\0\r\n\xff", 5) : "field" + QByteArray::number(below(15));
    case 'b':
        return QByteArray::number(below(2));
    default:
        return key(name.front());
    }
}

QByteArray CommandGenerator::key(char family)
{
    if (family != 't' && below(12) == 0)
        return anyKey();
    const quint64 number = below(Keys);
    // One key of each kind has a name that only binary-safe code carries.
    return family + (number == 0 ? QByteArray(":\r\n$-1\r\n\0\xc3\x28", 11) : ':' + QByteArray::number(number));
}

QByteArray CommandGenerator::anyKey()
{
    const char family = Families[below(sizeof Families - 1)];
    return family + QByteArray(":") + QByteArray::number(below(Keys));
}

QByteArray CommandGenerator::value()
{
    switch (below(16)) {
    case 0:
        return {};
    case 1:
        return number();
    case 2:
        return bytes(qsizetype(below(4'000)));
    case 3: // rare: around and beyond the sizes of buffers, up to a megabyte
        return below(60) == 0 ? bytes(qsizetype(below(1'000'000))) : bytes(qsizetype(16'380 + below(8)));
    case 4:
        return "\r\n+OK\r\n";
    default:
        return bytes(qsizetype(below(100)));
    }
}

QByteArray CommandGenerator::bytes(qsizetype size)
{
    QByteArray result(size, Qt::Uninitialized);
    for (char &byte : result)
        byte = char(m_random());
    return result;
}

QByteArray CommandGenerator::number()
{
    static const QList<QByteArray> Extremes{
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-1", "0", "007", "18446744073709551615",
        "4294967296"};
    return below(8) == 0 ? Extremes.at(qsizetype(below(quint64(Extremes.size()))))
                         : QByteArray::number(qint64(below(2'001)) - 1'000);
}

QByteArray CommandGenerator::decimal()
{
    static const QList<QByteArray> Special{"inf", "-inf", "nan", "1e300", "-1e-300", "0.1", "-0", "3.0", "1e17", "5e-324"};
    return below(8) == 0 ? Special.at(qsizetype(below(quint64(Special.size()))))
                         : QByteArray::number(double(qint64(below(20'001)) - 10'000) / 64, 'g', 17);
}

QByteArray CommandGenerator::luaValue(int depth)
{
    if (depth == 0 || below(3) == 0)
        return luaScalar();
    QByteArray content;
    const quint64 count = below(5);
    switch (below(3)) {
    case 0:
        for (quint64 i = 0; i < count; ++i)
            content += luaValue(depth - 1) + ',';
        return '{' + content + '}';
    case 1:
        for (quint64 i = 0; i < count; ++i)
            content += 'k' + QByteArray::number(i) + '=' + luaValue(depth - 1) + ',';
        return "{map={" + content + "}}";
    default:
        for (quint64 i = 0; i < count; ++i)
            content += "['e" + QByteArray::number(i) + "']=true,";
        return "{set={" + content + "}}";
    }
}

QByteArray CommandGenerator::luaScalar()
{
    switch (below(10)) {
    case 0:
        return "true";
    case 1:
        return "false";
    case 2:
        return "nil";
    case 3:
        return "{double=" + QByteArray::number(double(below(100'000)) / 64, 'g', 17) + '}';
    case 4:
        return below(2) == 0 ? "{double=1/0}" : "{double=-1/0}";
    case 5:
        return "{big_number='-" + QByteArray::number(1 + below(1'000'000'000)) + "12345678901234567890'}";
    case 6:
        return "{verbatim_string={format='mkd',string='*bold*\\r\\n'}}";
    case 7:
        return "{ok='STATUS'}";
    case 8:
        return "{err='CODE message'}";
    default:
        return below(2) == 0 ? number() : "'text " + QByteArray::number(below(1'000)) + "'";
    }
}
