// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SERVERCOMMANDS_P_H
#define QREDIS_SERVERCOMMANDS_P_H

#include "qredis/value/reply.h"

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
    [[nodiscard]] qsizetype size() const { return m_readOnly.size(); }

private:
    void add(const Reply &entry);

    QHash<QByteArray, bool> m_readOnly; // by name in lower case, "container|subcommand" where the server lists them
};

} // namespace QRedis

#endif
