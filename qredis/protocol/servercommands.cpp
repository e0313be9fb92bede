// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/servercommands_p.h"

#include "qredis/protocol/commandtraits_p.h"

namespace QRedis {

namespace {

// Of an entry, in this order: name, arity, flags, first key, last key, step, categories, tips, key specifications, subcommands.
constexpr qsizetype NameAt = 0;
constexpr qsizetype FlagsAt = 2;
constexpr qsizetype FirstKeyAt = 3;
constexpr qsizetype LastKeyAt = 4;
constexpr qsizetype KeyStepAt = 5;
constexpr qsizetype TipsAt = 7; // since Redis 7.0
constexpr qsizetype SubcommandsAt = 9; // since Redis 7.0
constexpr qsizetype LongestName = 64; // what is longer is a key, not a subcommand

bool has(const Reply &words, QByteArrayView wanted)
{
    return std::any_of(words.elements().begin(), words.elements().end(),
                       [wanted](const Reply &word) { return word.toByteArray().toLower() == wanted; });
}

// Whether the keys of a read-only command say all that its reply depends on. Not of subcommands: XINFO tells of groups, which
// change without an invalidation. Not of modules, but for JSON: the "key" of a search is the name of its index.
bool dependsOnKeysOnly(const QByteArray &name, const Reply &flags, const Reply &tips)
{
    if (name.contains('|') || (name.contains('.') && !name.startsWith("json.")))
        return false;
    return !has(flags, "movablekeys") && !has(flags, "blocking") && !has(flags, "random")
        && !has(tips, "nondeterministic_output");
}

} // namespace

std::optional<ServerCommands> ServerCommands::fromReply(const Reply &reply)
{
    ServerCommands result;
    if (!reply.isAggregate())
        return std::nullopt;
    for (const Reply &entry : reply.elements())
        result.add(entry);
    return result.m_known.isEmpty() ? std::nullopt : std::optional(result);
}

void ServerCommands::add(const Reply &entry)
{
    const auto parts = entry.elements();
    if (parts.size() <= FlagsAt)
        return;
    const QByteArray name = parts.at(NameAt).toByteArray().toLower();
    Traits traits;
    traits.readOnly = has(parts.at(FlagsAt), "readonly");
    if (traits.readOnly && parts.size() > KeyStepAt) {
        traits.cacheable = dependsOnKeysOnly(name, parts.at(FlagsAt), parts.value(TipsAt));
        traits.firstKey = int(parts.at(FirstKeyAt).toInteger());
        traits.lastKey = int(parts.at(LastKeyAt).toInteger());
        traits.keyStep = int(parts.at(KeyStepAt).toInteger());
    }
    m_known.insert(name, traits);
    if (parts.size() > SubcommandsAt) {
        for (const Reply &subcommand : parts.at(SubcommandsAt).elements())
            add(subcommand);
    }
}

std::optional<bool> ServerCommands::isReadOnly(QByteArrayView encoding) const
{
    const QByteArray name = wordOf(encoding, 0).toByteArray().toLower();
    const QByteArrayView second = wordOf(encoding, 1).first(std::min<qsizetype>(wordOf(encoding, 1).size(), LongestName));
    auto known = m_known.constFind(name + '|' + second.toByteArray().toLower());
    if (known == m_known.cend())
        known = m_known.constFind(name);
    return known == m_known.cend() ? std::nullopt : std::optional(known->readOnly);
}

QByteArrayList ServerCommands::cacheableKeys(QByteArrayView encoding) const
{
    const QList<QByteArrayView> words = wordsOf(encoding);
    const auto known = words.isEmpty() ? m_known.cend() : m_known.constFind(words.first().toByteArray().toLower());
    if (known == m_known.cend() || !known->cacheable || known->firstKey <= 0 || known->keyStep <= 0)
        return {};
    QByteArrayList keys;
    const qsizetype last = known->lastKey < 0 ? words.size() + known->lastKey : known->lastKey;
    for (qsizetype at = known->firstKey; at <= last && at < words.size(); at += known->keyStep)
        keys.append(words.at(at).toByteArray());
    return keys;
}

} // namespace QRedis
