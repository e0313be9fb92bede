// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/blockingcall_p.h"

#include <cmath>

namespace QRedis {

namespace {

using Unit = BlockingCall::Unit;
using Repeatable = BlockingCall::Repeatable;

constexpr double LongestTime = 1e15; // ms; what servers take is less

std::optional<std::chrono::milliseconds> readTime(const QByteArray &word, Unit unit)
{
    bool ok = false;
    double time = word.toDouble(&ok) * (unit == Unit::Seconds ? 1000 : 1);
    if (!ok || !(time >= 0) || time > LongestTime)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(std::ceil(time))); // less than 1 ms is not for ever
}

std::optional<BlockingCall> callOf(const Command &command, qsizetype word, Unit unit, Repeatable repeatable)
{
    if (word < 1 || word >= command.size())
        return std::nullopt;
    const auto time = readTime(command.word(word), unit);
    if (!time)
        return std::nullopt;
    return BlockingCall{*time, unit, word, repeatable};
}

std::optional<BlockingCall> streamCall(const Command &command)
{
    std::optional<qsizetype> block;
    qsizetype index = 1;
    for (; index < command.size(); ++index) {
        const QByteArray word = command.word(index).toUpper();
        if (word == "STREAMS")
            break;
        if (word == "BLOCK")
            block = ++index;
        else if (word == "COUNT")
            ++index;
        else if (word == "GROUP")
            index += 2;
    }
    if (!block)
        return std::nullopt;
    auto repeatable = Repeatable::Yes;
    for (++index; index < command.size(); ++index) { // a stream of that name does no harm
        if (command.word(index) == "$")
            repeatable = Repeatable::No;
    }
    return callOf(command, *block, Unit::Milliseconds, repeatable);
}

} // namespace

std::optional<BlockingCall> BlockingCall::of(const Command &command)
{
    const QByteArray name = command.name();
    if (name == "XREAD" || name == "XREADGROUP")
        return streamCall(command);
    if (name == "WAIT" || name == "WAITAOF")
        return callOf(command, command.size() - 1, Unit::Milliseconds, Repeatable::No);
    if (name == "BLMPOP" || name == "BZMPOP")
        return callOf(command, 1, Unit::Seconds, Repeatable::Yes);
    return callOf(command, command.size() - 1, Unit::Seconds, Repeatable::Yes);
}

Command BlockingCall::withTime(const Command &command, std::chrono::milliseconds newTime) const
{
    Command result;
    for (qsizetype index = 0; index < command.size(); ++index) {
        if (index != word)
            result.append(command.word(index));
        else if (unit == Unit::Seconds)
            result.append(QByteArray::number(double(newTime.count()) / 1000, 'f', 3));
        else
            result.append(newTime.count());
    }
    return result;
}

} // namespace QRedis
