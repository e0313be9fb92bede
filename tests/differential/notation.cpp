// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/differential/notation.h"

#include <cmath>
#include <cstdio>

using QRedis::Reply;

namespace {

QByteArray text(char kind, const QByteArray &bytes)
{
    return kind + QByteArray::number(bytes.size()) + ':' + bytes;
}

QByteArray number(double value)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.17g", value);
    return std::isnan(value) ? QByteArray(",nan;") : ',' + QByteArray(digits) + ';';
}

QByteArray elements(char kind, const QList<Reply> &replies)
{
    QByteArray result = kind + QByteArray::number(replies.size()) + '[';
    for (const Reply &reply : replies)
        result += notation(reply);
    return result + ']';
}

} // namespace

QByteArray notation(const Reply &reply)
{
    switch (reply.kind()) {
    case Reply::Kind::Null:
        return "_";
    case Reply::Kind::SimpleString:
        return text('+', reply.toByteArray());
    case Reply::Kind::BulkString:
        return text('$', reply.toByteArray());
    case Reply::Kind::VerbatimString:
        return '=' + reply.verbatimFormat() + text('$', reply.toByteArray());
    case Reply::Kind::BigNumber:
        return text('(', reply.toByteArray());
    case Reply::Kind::Integer:
        return ':' + QByteArray::number(reply.toInteger()) + ';';
    case Reply::Kind::Double:
        return number(reply.toDouble());
    case Reply::Kind::Boolean:
        return reply.toBool() ? "#t" : "#f";
    case Reply::Kind::Array:
        return elements('*', reply.elements());
    case Reply::Kind::Map:
        return elements('%', reply.elements());
    case Reply::Kind::Set:
        return elements('~', reply.elements());
    case Reply::Kind::Push:
        return elements('>', reply.elements());
    case Reply::Kind::Error:
        break;
    }
    return text('-', reply.error().message().toUtf8());
}
