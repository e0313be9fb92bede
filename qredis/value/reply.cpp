// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/reply.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdebug.h>
#include <QtCore/qlocale.h>

#include <cmath>
#include <cstring>
#include <new>
#include <optional>

namespace QRedis {

static_assert(sizeof(Reply) == 32 || sizeof(void *) != 8);

namespace {

constexpr double TwoTo53 = 9007199254740992.0;
constexpr double TwoTo63 = 9223372036854775808.0;

std::optional<qint64> withoutFraction(double number, double limit)
{
    if (number >= -limit && number < limit && number == std::trunc(number))
        return qint64(number);
    return {};
}

Reply misuse(const char *call)
{
    qCWarning(lcClient, "%s was given a kind that does not fit", call);
    return Error(Error::Code::Usage,
                 QCoreApplication::translate("QRedis", "%1 was given a kind that does not fit").arg(QLatin1StringView(call)));
}

} // namespace

void Reply::copyFrom(const Reply &other)
{
    switch (other.m_kind) {
    case Kind::Null:
    case Kind::Integer:
        m_integer = other.m_integer;
        break;
    case Kind::Double:
        m_double = other.m_double;
        break;
    case Kind::Boolean:
        m_boolean = other.m_boolean;
        break;
    case Kind::SimpleString:
    case Kind::BulkString:
    case Kind::VerbatimString:
    case Kind::BigNumber:
        new (&m_bytes) QByteArray(other.m_bytes);
        break;
    case Kind::Array:
    case Kind::Map:
    case Kind::Set:
    case Kind::Push:
        new (&m_elements) QList<Reply>(other.m_elements);
        break;
    case Kind::Error:
        new (&m_error) QRedis::Error(other.m_error);
        break;
    }
    m_kind = other.m_kind;
    std::memcpy(m_format, other.m_format, sizeof m_format);
}

void Reply::release() noexcept
{
    if (isString())
        m_bytes.~QByteArray();
    else if (isAggregate())
        m_elements.~QList<Reply>();
    else if (isError())
        m_error.~Error();
}

Reply Reply::fromString(Kind kind, QByteArray bytes)
{
    if (kind == Kind::VerbatimString)
        return fromVerbatim("txt", std::move(bytes));
    Reply reply;
    reply.m_kind = kind;
    if (!reply.isString()) {
        reply.m_kind = Kind::Null;
        return misuse("Reply::fromString()");
    }
    new (&reply.m_bytes) QByteArray(std::move(bytes));
    return reply;
}

Reply Reply::fromVerbatim(const char *format, QByteArray bytes)
{
    Reply reply;
    reply.m_kind = Kind::VerbatimString;
    std::memcpy(reply.m_format, format, qstrnlen(format, sizeof m_format));
    new (&reply.m_bytes) QByteArray(std::move(bytes));
    return reply;
}

Reply Reply::fromInteger(qint64 value) noexcept
{
    Reply reply;
    reply.m_kind = Kind::Integer;
    reply.m_integer = value;
    return reply;
}

Reply Reply::fromDouble(double value) noexcept
{
    Reply reply;
    reply.m_kind = Kind::Double;
    reply.m_double = value;
    return reply;
}

Reply Reply::fromBoolean(bool value) noexcept
{
    Reply reply;
    reply.m_kind = Kind::Boolean;
    reply.m_boolean = value;
    return reply;
}

Reply Reply::fromElements(Kind kind, QList<Reply> elements)
{
    Reply reply;
    reply.m_kind = kind;
    if (!reply.isAggregate()) {
        reply.m_kind = Kind::Null;
        return misuse("Reply::fromElements()");
    }
    new (&reply.m_elements) QList<Reply>(std::move(elements));
    return reply;
}

QByteArray Reply::toByteArray() const
{
    if (isString())
        return m_bytes;
    switch (m_kind) {
    case Kind::Integer:
        return QByteArray::number(m_integer);
    case Kind::Double:
        return QByteArray::number(m_double, 'g', QLocale::FloatingPointShortest);
    case Kind::Boolean:
        return m_boolean ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    default:
        return {};
    }
}

qint64 Reply::toInteger(bool *ok) const
{
    std::optional<qint64> number;
    if (m_kind == Kind::Integer) {
        number = m_integer;
    } else if (m_kind == Kind::Boolean) {
        number = m_boolean ? 1 : 0;
    } else if (m_kind == Kind::Double) {
        number = withoutFraction(m_double, TwoTo63);
    } else if (isString()) {
        bool isNumber = false;
        number = m_bytes.toLongLong(&isNumber);
        if (!isNumber) { // RESP2 sends a double as text, such as "1e+15"; beyond 2^53 digits would be lost
            const double real = m_bytes.toDouble(&isNumber);
            number = isNumber ? withoutFraction(real, TwoTo53) : std::nullopt;
        }
    }
    if (ok)
        *ok = number.has_value();
    return number.value_or(0);
}

double Reply::toDouble(bool *ok) const
{
    bool isNumber = true;
    double number = 0;
    if (m_kind == Kind::Double)
        number = m_double;
    else if (m_kind == Kind::Integer)
        number = double(m_integer);
    else if (m_kind == Kind::Boolean)
        number = m_boolean ? 1 : 0;
    else if (isString())
        number = m_bytes.toDouble(&isNumber);
    else
        isNumber = false;
    if (ok)
        *ok = isNumber;
    return isNumber ? number : 0;
}

bool Reply::toBool() const
{
    switch (m_kind) {
    case Kind::Boolean:
        return m_boolean;
    case Kind::Integer:
        return m_integer != 0;
    case Kind::SimpleString:
        return m_bytes == "OK";
    default:
        return false;
    }
}

const QList<Reply> &Reply::elements() const noexcept
{
    static const QList<Reply> none;
    return isAggregate() ? m_elements : none;
}

Reply Reply::value(QByteArrayView key) const
{
    if (m_kind != Kind::Map && m_kind != Kind::Array)
        return {};
    for (qsizetype i = 0; i + 1 < m_elements.size(); i += 2) {
        const Reply &candidate = m_elements.at(i);
        if (candidate.isString() ? candidate.m_bytes == key : !candidate.isNull() && candidate.toByteArray() == key)
            return m_elements.at(i + 1);
    }
    return {};
}

QRedis::Error Reply::error() const
{
    return isError() ? m_error : QRedis::Error();
}

QByteArray Reply::verbatimFormat() const
{
    return m_kind == Kind::VerbatimString ? QByteArray(m_format, qsizetype(qstrnlen(m_format, sizeof m_format))) : QByteArray();
}

QVariant Reply::toVariant() const
{
    switch (m_kind) {
    case Kind::Null:
        return {};
    case Kind::Integer:
        return m_integer;
    case Kind::Double:
        return m_double;
    case Kind::Boolean:
        return m_boolean;
    case Kind::Error:
        return QVariant::fromValue(m_error);
    case Kind::Map: {
        QVariantMap map;
        for (qsizetype i = 0; i + 1 < m_elements.size(); i += 2)
            map.insert(m_elements.at(i).toString(), m_elements.at(i + 1).toVariant());
        return map;
    }
    case Kind::Array:
    case Kind::Set:
    case Kind::Push: {
        QVariantList list;
        list.reserve(m_elements.size());
        for (const Reply &element : m_elements)
            list.append(element.toVariant());
        return list;
    }
    default:
        return m_bytes;
    }
}

bool operator==(const Reply &a, const Reply &b) noexcept
{
    if (a.m_kind != b.m_kind)
        return false;
    if (a.isString())
        return a.m_bytes == b.m_bytes && std::memcmp(a.m_format, b.m_format, sizeof a.m_format) == 0;
    if (a.isAggregate())
        return a.m_elements == b.m_elements;
    switch (a.m_kind) {
    case Reply::Kind::Integer:
        return a.m_integer == b.m_integer;
    case Reply::Kind::Double: // "not a number" equals itself, so that a reply equals its copy
        return a.m_double == b.m_double || (std::isnan(a.m_double) && std::isnan(b.m_double));
    case Reply::Kind::Boolean:
        return a.m_boolean == b.m_boolean;
    case Reply::Kind::Error:
        return a.m_error == b.m_error;
    default:
        return true;
    }
}

QDebug operator<<(QDebug debug, const Reply &reply)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::Reply(" << reply.kind();
    if (reply.isError())
        debug << ", " << reply.m_error;
    else if (reply.isAggregate())
        debug << ", " << reply.m_elements.size() << " elements";
    else if (reply.isString())
        debug << ", " << reply.m_bytes.size() << " bytes, " << reply.m_bytes.left(64);
    else if (!reply.isNull())
        debug << ", " << reply.toByteArray().constData();
    return debug << ')';
}

} // namespace QRedis
