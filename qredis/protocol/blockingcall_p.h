// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_BLOCKINGCALL_P_H
#define QREDIS_BLOCKINGCALL_P_H

#include "qredis/value/command.h"

#include <chrono>
#include <optional>

namespace QRedis {

/// How long a blocking command asks the server to wait, and how to ask for another time.
struct BlockingCall
{
    enum class Unit : quint8 { Seconds, Milliseconds };
    enum class Repeatable : quint8 { No, Yes };

    std::chrono::milliseconds time{0}; ///< 0 = for ever
    Unit unit = Unit::Seconds;
    qsizetype word = 0; ///< where the command says it
    /// No: XREAD with "$" would miss what came between the two, and WAIT concerns the writes of its own connection.
    Repeatable repeatable = Repeatable::Yes;

    /// What \a command, of CommandClass::Blocking, says; no value where the server will refuse it.
    [[nodiscard]] static std::optional<BlockingCall> of(const Command &command);
    /// The same command with another time.
    [[nodiscard]] Command withTime(const Command &command, std::chrono::milliseconds newTime) const;
};

} // namespace QRedis

#endif
