// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_COMMANDTRAITS_P_H
#define QREDIS_COMMANDTRAITS_P_H

#include <QtCore/qbytearrayview.h>
#include <QtCore/qlist.h>

namespace QRedis {

enum class CommandClass : quint8 {
    Plain, ///< may share a connection
    Blocking, ///< holds the connection until something happens
    StateChanging, ///< changes what later commands on the same connection mean
    Empty, ///< not a command
};

struct CommandTraits
{
    CommandClass kind = CommandClass::Plain;
    bool readOnly = false; ///< repeating it does no harm
    const char *instead = nullptr; ///< for StateChanging and Blocking: what to use; null where this version has nothing
};

/// What the built-in table (Redis 7) says about the command with this \a encoding, which is Command::encoding().
/// A command that it does not know is Plain and not read-only.
[[nodiscard]] CommandTraits commandTraits(QByteArrayView encoding) noexcept;

/// The word at \a index of an encoding; empty when there is none.
[[nodiscard]] QByteArrayView wordOf(QByteArrayView encoding, int index) noexcept;

/// All words of an encoding, the name first.
[[nodiscard]] QList<QByteArrayView> wordsOf(QByteArrayView encoding);

} // namespace QRedis

#endif
