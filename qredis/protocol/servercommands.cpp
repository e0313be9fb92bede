// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/servercommands_p.h"

#include "qredis/protocol/commandtraits_p.h"

namespace QRedis {

namespace {

// Of an entry, in this order: name, arity, flags, first key, last key, step, categories, tips, key specifications, subcommands.
constexpr qsizetype NameAt = 0;
constexpr qsizetype FlagsAt = 2;
constexpr qsizetype SubcommandsAt = 9; // since Redis 7.0
constexpr qsizetype LongestName = 64; // what is longer is a key, not a subcommand

} // namespace

std::optional<ServerCommands> ServerCommands::fromReply(const Reply &reply)
{
    ServerCommands result;
    if (!reply.isAggregate())
        return std::nullopt;
    for (const Reply &entry : reply.elements())
        result.add(entry);
    return result.m_readOnly.isEmpty() ? std::nullopt : std::optional(result);
}

void ServerCommands::add(const Reply &entry)
{
    const auto parts = entry.elements();
    if (parts.size() <= FlagsAt)
        return;
    const auto flags = parts.at(FlagsAt).elements();
    const bool readOnly =
        std::any_of(flags.begin(), flags.end(), [](const Reply &flag) { return flag.toByteArray().toLower() == "readonly"; });
    m_readOnly.insert(parts.at(NameAt).toByteArray().toLower(), readOnly);
    if (parts.size() > SubcommandsAt) {
        for (const Reply &subcommand : parts.at(SubcommandsAt).elements())
            add(subcommand);
    }
}

std::optional<bool> ServerCommands::isReadOnly(QByteArrayView encoding) const
{
    const QByteArray name = wordOf(encoding, 0).toByteArray().toLower();
    const QByteArrayView second = wordOf(encoding, 1).first(std::min<qsizetype>(wordOf(encoding, 1).size(), LongestName));
    auto known = m_readOnly.constFind(name + '|' + second.toByteArray().toLower());
    if (known == m_readOnly.cend())
        known = m_readOnly.constFind(name);
    return known == m_readOnly.cend() ? std::nullopt : std::optional(*known);
}

} // namespace QRedis
