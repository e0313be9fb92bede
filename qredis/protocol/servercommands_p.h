// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SERVERCOMMANDS_P_H
#define QREDIS_SERVERCOMMANDS_P_H

#include "qredis/value/reply.h"

#include <QtCore/qbytearraylist.h>
#include <QtCore/qhash.h>

#include <optional>

namespace QRedis {

/// What a server says about its commands in the reply to COMMAND (https://redis.io/docs/latest/commands/command/): modules,
/// renamed commands and later versions included, of which the built-in table knows nothing.
class ServerCommands final
{
public:
    /// No value: the reply lists no commands.
    [[nodiscard]] static std::optional<ServerCommands> fromReply(const Reply &reply);

    /// Whether executing the command with this encoding twice does no harm, which is the flag "readonly". A script has it only in
    /// its read-only variants. No value: the server did not list the command.
    [[nodiscard]] std::optional<bool> isReadOnly(QByteArrayView encoding) const;
    /// The keys of a command whose reply may be kept until one of them changes: it is read-only, the server knows where its keys
    /// are, and its reply depends on nothing else. Empty for any other.
    [[nodiscard]] QByteArrayList cacheableKeys(QByteArrayView encoding) const;
    [[nodiscard]] qsizetype size() const { return m_known.size(); }

private:
    struct Traits
    {
        bool readOnly = false;
        bool cacheable = false;
        int firstKey = 0;
        int lastKey = 0; // negative: counted from the end
        int keyStep = 0;
    };
    void add(const Reply &entry);

    QHash<QByteArray, Traits> m_known; // by name in lower case, "container|subcommand" where the server lists them
};

} // namespace QRedis

#endif
