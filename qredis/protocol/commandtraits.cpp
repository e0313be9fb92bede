// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/commandtraits_p.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace QRedis {

namespace {

using enum CommandClass;

constexpr qsizetype LongestName = 20;

/// What has to be read beside the name.
enum class Detail : quint8 { None, Subcommand, StreamOptions };

struct Entry
{
    const char *name;
    CommandTraits traits;
    Detail detail = Detail::None;
};

// ---- the tables ----------------------------------------------------------------------------------------------------

// What COMMAND of Redis 7.0 flags as read-only, subcommands and XREAD apart.
constexpr const char *readOnly[] = {
    "BITCOUNT",     "BITFIELD_RO", "BITPOS",        "DBSIZE",     "DUMP",       "EVALSHA_RO",     "EVAL_RO",
    "EXISTS",       "EXPIRETIME",  "FCALL_RO",      "GEODIST",    "GEOHASH",    "GEOPOS",         "GEORADIUSBYMEMBER_RO",
    "GEORADIUS_RO", "GEOSEARCH",   "GET",           "GETBIT",     "GETRANGE",   "HEXISTS",        "HGET",
    "HGETALL",      "HKEYS",       "HLEN",          "HMGET",      "HRANDFIELD", "HSCAN",          "HSTRLEN",
    "HVALS",        "KEYS",        "LCS",           "LINDEX",     "LLEN",       "LOLWUT",         "LPOS",
    "LRANGE",       "MGET",        "PEXPIRETIME",   "PFCOUNT",    "PTTL",       "RANDOMKEY",      "SCAN",
    "SCARD",        "SDIFF",       "SINTER",        "SINTERCARD", "SISMEMBER",  "SMEMBERS",       "SMISMEMBER",
    "SORT_RO",      "SRANDMEMBER", "SSCAN",         "STRLEN",     "SUBSTR",     "SUNION",         "TOUCH",
    "TTL",          "TYPE",        "XLEN",          "XPENDING",   "XRANGE",     "XREVRANGE",      "ZCARD",
    "ZCOUNT",       "ZDIFF",       "ZINTER",        "ZINTERCARD", "ZLEXCOUNT",  "ZMSCORE",        "ZRANDMEMBER",
    "ZRANGE",       "ZRANGEBYLEX", "ZRANGEBYSCORE", "ZRANK",      "ZREVRANGE",  "ZREVRANGEBYLEX", "ZREVRANGEBYSCORE",
    "ZREVRANK",     "ZSCAN",       "ZSCORE",        "ZUNION",
};

constexpr CommandTraits blocking{Blocking, false, nullptr};
constexpr CommandTraits stateChanging{StateChanging, false, nullptr};

constexpr CommandTraits insteadUse(const char *instead)
{
    return {StateChanging, false, instead};
}

constexpr Entry others[] = {
    {"BLMOVE", blocking},
    {"BLMPOP", blocking},
    {"BLPOP", blocking},
    {"BRPOP", blocking},
    {"BRPOPLPUSH", blocking},
    {"BZMPOP", blocking},
    {"BZPOPMAX", blocking},
    {"BZPOPMIN", blocking},
    {"WAIT", blocking},
    {"WAITAOF", blocking},
    {"XREAD", {Plain, true, nullptr}, Detail::StreamOptions},
    {"XREADGROUP", {Plain, false, nullptr}, Detail::StreamOptions},

    {"ASKING", stateChanging},
    {"AUTH", insteadUse("ClientOptions::setPassword()")},
    {"DISCARD", stateChanging},
    {"EXEC", stateChanging},
    {"HELLO", insteadUse("ClientOptions::setProtocol()")},
    {"MONITOR", stateChanging},
    {"MULTI", stateChanging},
    {"PSUBSCRIBE", stateChanging},
    {"PSYNC", stateChanging},
    {"PUNSUBSCRIBE", stateChanging},
    {"QUIT", insteadUse("Client::close()")},
    {"READONLY", stateChanging},
    {"READWRITE", stateChanging},
    {"REPLCONF", stateChanging},
    {"RESET", stateChanging},
    {"SELECT", insteadUse("ClientOptions::setDatabase()")},
    {"SSUBSCRIBE", stateChanging},
    {"SUBSCRIBE", stateChanging},
    {"SUNSUBSCRIBE", stateChanging},
    {"SYNC", stateChanging},
    {"UNSUBSCRIBE", stateChanging},
    {"UNWATCH", stateChanging},
    {"WATCH", stateChanging},

    {"CLIENT", {}, Detail::Subcommand},
    {"MEMORY", {}, Detail::Subcommand},
    {"OBJECT", {}, Detail::Subcommand},
    {"SCRIPT", {}, Detail::Subcommand},
    {"XINFO", {}, Detail::Subcommand},
};

struct Subcommand
{
    const char *container;
    const char *name;
    CommandTraits traits;
};

constexpr CommandTraits reading{Plain, true, nullptr};

constexpr Subcommand subcommands[] = {
    {"OBJECT", "ENCODING", reading},
    {"OBJECT", "FREQ", reading},
    {"OBJECT", "IDLETIME", reading},
    {"OBJECT", "REFCOUNT", reading},
    {"MEMORY", "USAGE", reading},
    {"XINFO", "STREAM", reading},
    {"XINFO", "GROUPS", reading},
    {"XINFO", "CONSUMERS", reading},
    {"CLIENT", "REPLY", stateChanging},
    {"CLIENT", "TRACKING", stateChanging},
    {"CLIENT", "CACHING", stateChanging},
    {"CLIENT", "NO-EVICT", stateChanging},
    {"CLIENT", "NO-TOUCH", stateChanging},
    {"CLIENT", "CAPA", stateChanging},
    {"CLIENT", "SETINFO", stateChanging},
    {"CLIENT", "SETNAME", insteadUse("ClientOptions::setClientName()")},
    {"CLIENT", "MAINT_NOTIFICATIONS", insteadUse("MaintenanceOptions::setMode()")},
    {"SCRIPT", "DEBUG", stateChanging},
};

// ---- a hash table, made by the compiler ----------------------------------------------------------------------------

/// Letters in upper case. Other characters may change as well, but none that occur in names become equal by it.
constexpr char folded(char c) noexcept
{
    return char(c & 0xdf);
}

constexpr bool equals(QByteArrayView word, const char *name) noexcept
{
    for (const char c : word) {
        if (*name == '\0' || folded(c) != folded(*name++))
            return false;
    }
    return *name == '\0';
}

constexpr size_t slotOf(QByteArrayView word) noexcept
{
    const auto letter = [word](qsizetype at) { return size_t(quint8(folded(word[at]))); };
    const qsizetype size = word.size();
    return size_t(size) * 31 + letter(0) * 7 + letter(size / 2) * 59 + letter(size - 1) * 131 + letter(size / 3) * 17;
}

struct Table
{
    static constexpr size_t Mask = 511;
    static constexpr size_t Count = std::size(readOnly) + std::size(others);
    std::array<Entry, Count + 1> entries{}; // the first one means "none"
    std::array<quint8, Mask + 1> slots{};
};

consteval Table makeTable()
{
    static_assert(Table::Count < 255);
    Table table;
    size_t next = 1;
    for (const char *name : readOnly)
        table.entries[next++] = {name, reading};
    for (const Entry &entry : others)
        table.entries[next++] = entry;
    for (size_t index = 1; index < next; ++index) {
        size_t slot = slotOf(table.entries[index].name) & Table::Mask;
        while (table.slots[slot] != 0)
            slot = (slot + 1) & Table::Mask;
        table.slots[slot] = quint8(index);
    }
    return table;
}

constexpr Table table = makeTable();

const Entry *find(QByteArrayView name) noexcept
{
    for (size_t slot = slotOf(name) & Table::Mask;; slot = (slot + 1) & Table::Mask) {
        const quint8 index = table.slots[slot];
        if (index == 0)
            return nullptr;
        if (equals(name, table.entries[index].name))
            return &table.entries[index];
    }
}

// ---- reading the encoding ------------------------------------------------------------------------------------------

class WordReader final
{
public:
    explicit WordReader(QByteArrayView encoding) noexcept : m_at(encoding.begin()), m_end(encoding.end()) { number('*'); }

    /// The next word; null at the end.
    QByteArrayView next() noexcept
    {
        const qsizetype size = number('$');
        if (size < 0 || size > m_end - m_at)
            return {};
        const QByteArrayView word(m_at, size);
        m_at += std::min<qsizetype>(size + 2, m_end - m_at);
        return word;
    }

private:
    qsizetype number(char type) noexcept
    {
        if (m_at == m_end || *m_at != type)
            return -1;
        qsizetype result = 0;
        while (++m_at != m_end && *m_at != '\r')
            result = result * 10 + (*m_at - '0');
        m_at += std::min<qsizetype>(2, m_end - m_at);
        return result;
    }

    const char *m_at;
    const char *m_end;
};

CommandTraits subcommandTraits(QByteArrayView container, QByteArrayView name) noexcept
{
    for (const Subcommand &candidate : subcommands) {
        if (equals(container, candidate.container) && equals(name, candidate.name))
            return candidate.traits;
    }
    return {};
}

/// Whether XREAD or XREADGROUP has the option BLOCK. Groups, consumers and streams may have that name as well.
bool waits(WordReader words) noexcept
{
    for (QByteArrayView word = words.next(); !word.isNull() && !equals(word, "STREAMS"); word = words.next()) {
        if (equals(word, "BLOCK"))
            return true;
        if (equals(word, "COUNT"))
            words.next();
        if (equals(word, "GROUP")) {
            words.next();
            words.next();
        }
    }
    return false;
}

} // namespace

CommandTraits commandTraits(QByteArrayView encoding) noexcept
{
    WordReader words(encoding);
    const QByteArrayView name = words.next();
    if (name.isEmpty())
        return {Empty, false, nullptr};
    const Entry *entry = name.size() > LongestName ? nullptr : find(name);
    if (!entry)
        return {};
    CommandTraits traits = entry->traits;
    if (entry->detail == Detail::Subcommand)
        return subcommandTraits(name, words.next());
    if (entry->detail == Detail::StreamOptions && waits(words))
        traits.kind = Blocking;
    return traits;
}

} // namespace QRedis
