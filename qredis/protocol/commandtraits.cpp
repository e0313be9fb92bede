// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/commandtraits_p.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <iterator>

namespace QRedis {

namespace {

using enum CommandClass;

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
    {"DISCARD", insteadUse("QRedis::Transaction")},
    {"EXEC", insteadUse("QRedis::Transaction")},
    {"HELLO", insteadUse("ClientOptions::setProtocol()")},
    {"MONITOR", stateChanging},
    {"MULTI", insteadUse("QRedis::Transaction")},
    {"PSUBSCRIBE", insteadUse("QRedis::Subscription")},
    {"PSYNC", stateChanging},
    {"PUNSUBSCRIBE", insteadUse("QRedis::Subscription")},
    {"QUIT", insteadUse("Client::close()")},
    {"READONLY", stateChanging},
    {"READWRITE", stateChanging},
    {"REPLCONF", stateChanging},
    {"RESET", stateChanging},
    {"SELECT", insteadUse("ClientOptions::setDatabase()")},
    {"SSUBSCRIBE", insteadUse("QRedis::Subscription")},
    {"SUBSCRIBE", insteadUse("QRedis::Subscription")},
    {"SUNSUBSCRIBE", insteadUse("QRedis::Subscription")},
    {"SYNC", stateChanging},
    {"UNSUBSCRIBE", insteadUse("QRedis::Subscription")},
    {"UNWATCH", insteadUse("Client::watch()")},
    {"WATCH", insteadUse("Client::watch()")},

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

/// A word with its letters in upper case. (Other characters may change as well, but none that occur in names become equal.)
struct Name
{
    constexpr Name() = default;
    /// \a text of at most Size characters.
    constexpr Name(QByteArrayView text) noexcept
    {
        std::array<char, Size + 1> folded{};
        for (qsizetype i = 0; i < text.size(); ++i)
            folded[size_t(i)] = char(text.data()[i] & 0xdf);
        folded[Size] = char(text.size());
        words = std::bit_cast<decltype(words)>(folded);
    }
    /// The same for \a size characters at \a text, at most 8, of which all 8 can be read.
    static Name ofShort(const char *text, qsizetype size) noexcept
    {
        std::array<char, 8> characters;
        std::copy_n(text, characters.size(), characters.begin());
        const int unused = 8 * int(8 - size);
        constexpr quint64 Folding = 0xdfdfdfdfdfdfdfdf;
        constexpr bool isLittle = std::endian::native == std::endian::little;
        Name name;
        name.words[0] = std::bit_cast<quint64>(characters) & (isLittle ? Folding >> unused : Folding << unused);
        name.words[2] = quint64(size) << (isLittle ? 56 : 0);
        return name;
    }
    constexpr size_t place() const noexcept { return size_t(((words[0] ^ words[1]) + words[2]) * 0x9e3779b97f4a7c15 >> 55); }
    friend constexpr bool operator==(const Name &, const Name &) noexcept = default;

    static constexpr qsizetype Size = 23;
    std::array<quint64, 3> words{};
};

bool equals(QByteArrayView word, QByteArrayView name) noexcept
{
    return word.size() == name.size() && Name(word) == Name(name);
}

struct Row
{
    Name name;
    CommandTraits traits;
    Detail detail = Detail::None;
};

struct Table
{
    static constexpr size_t Count = std::size(readOnly) + std::size(others);
    std::array<Row, Count + 1> rows{}; // the first one is nobody's
    std::array<quint8, 512> places{};
};

consteval Table makeTable()
{
    static_assert(Table::Count < 255);
    Table table;
    size_t count = 0;
    const auto add = [&](const Entry &entry) {
        table.rows[++count] = {Name(QByteArrayView(entry.name)), entry.traits, entry.detail};
        size_t place = table.rows[count].name.place();
        while (table.places[place] != 0)
            place = (place + 1) % table.places.size();
        table.places[place] = quint8(count);
    };
    for (const char *name : readOnly)
        add({name, reading});
    for (const Entry &entry : others)
        add(entry);
    return table;
}

constexpr Table table = makeTable();

const Row *find(const Name &name) noexcept
{
    for (size_t place = name.place();; place = (place + 1) % table.places.size()) {
        const Row &row = table.rows[table.places[place]];
        if (row.name == name)
            return &row;
        if (table.places[place] == 0)
            return nullptr;
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

// The next two are kept out of the function that runs for each command.
Q_NEVER_INLINE QByteArrayView readName(QByteArrayView encoding) noexcept
{
    return WordReader(encoding).next();
}

Q_NEVER_INLINE CommandTraits readFurther(QByteArrayView encoding, const Row &row) noexcept
{
    WordReader words(encoding);
    const QByteArrayView name = words.next();
    if (row.detail == Detail::Subcommand)
        return subcommandTraits(name, words.next());
    CommandTraits traits = row.traits;
    if (waits(words))
        traits.kind = Blocking;
    return traits;
}

} // namespace

CommandTraits commandTraits(QByteArrayView encoding) noexcept
{
    const Row *row = nullptr;
    // "*<1 to 9>\r\n$<1 to 8>\r\n" with a name and an argument: nearly every command.
    const char *bytes = encoding.data();
    if (encoding.size() >= 16 && bytes[2] == '\r' && bytes[6] == '\r' && bytes[5] > '0' && bytes[5] < '9') {
        row = find(Name::ofShort(bytes + 8, bytes[5] - '0'));
    } else {
        const QByteArrayView name = readName(encoding);
        if (name.isEmpty())
            return {Empty, false, nullptr};
        row = name.size() > Name::Size ? nullptr : find(Name(name));
    }
    if (!row)
        return {};
    return row->detail == Detail::None ? row->traits : readFurther(encoding, *row);
}

QByteArrayView wordOf(QByteArrayView encoding, int index) noexcept
{
    WordReader words(encoding);
    QByteArrayView word = words.next();
    while (index-- > 0 && !word.isNull())
        word = words.next();
    return word;
}

QList<QByteArrayView> wordsOf(QByteArrayView encoding)
{
    QList<QByteArrayView> result;
    WordReader words(encoding);
    for (QByteArrayView word = words.next(); !word.isNull(); word = words.next())
        result.append(word);
    return result;
}

} // namespace QRedis
