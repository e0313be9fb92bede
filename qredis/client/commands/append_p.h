// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_APPEND_P_H
#define QREDIS_APPEND_P_H

#include "qredis/value/words.h"

#include <chrono>
#include <optional>

namespace QRedis::Commands {

// What the generated helpers append to a command: one word, several, or none.

inline void append(Command &command, const Word &word)
{
    command.append(word.bytes());
}

inline void append(Command &command, const Words &words)
{
    for (const QByteArray &word : words)
        command.append(word);
}

inline void append(Command &command, qint64 number)
{
    command.append(number);
}

inline void append(Command &command, double number)
{
    command.append(number);
}

template <typename Rep, typename Period>
void append(Command &command, std::chrono::duration<Rep, Period> duration)
{
    command.append(duration.count());
}

template <typename Clock, typename Duration>
void append(Command &command, std::chrono::time_point<Clock, Duration> time)
{
    command.append(time.time_since_epoch().count());
}

template <typename Enum>
requires std::is_enum_v<Enum>
void append(Command &command, Enum value)
{
    command.append(word(value));
}

template <typename T>
void append(Command &command, const QList<T> &values)
{
    for (const T &value : values)
        append(command, value);
}

template <typename T>
void append(Command &command, const std::optional<T> &value)
{
    if (value)
        append(command, *value);
}

} // namespace QRedis::Commands

#endif
