// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_RESULT_H
#define QREDIS_RESULT_H

#include "qredis/value/reply.h"
#include "qredis/value/words.h"

#include <QtCore/qbytearraylist.h>
#include <QtCore/qdebug.h>
#include <QtCore/qhash.h>

#include <optional>

namespace QRedis {

/// A field of a hash or of a stream's entry.
struct QREDIS_EXPORT FieldValue
{
    Word field;
    Word value;

    friend bool operator==(const FieldValue &, const FieldValue &) = default;
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const FieldValue &field);
};

/// A member of a sorted set.
struct QREDIS_EXPORT ScoredMember
{
    Q_GADGET
    Q_PROPERTY(double score MEMBER score)
    Q_PROPERTY(QString member READ name)
public:
    double score = 0;
    Word member;

    [[nodiscard]] QString name() const { return member.toString(); }
    friend bool operator==(const ScoredMember &, const ScoredMember &) = default;
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const ScoredMember &member);
};

/// An entry of a stream.
struct QREDIS_EXPORT StreamEntry
{
    Q_GADGET
    Q_PROPERTY(QByteArray id MEMBER id)
public:
    QByteArray id;
    QList<FieldValue> fields; ///< empty for an entry that was deleted meanwhile

    /// The first value of \a field; null when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView field) const;
    friend bool operator==(const StreamEntry &, const StreamEntry &) = default;
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const StreamEntry &entry);
};

/// Reads a reply as what a typed command promises; each tells whether the reply is of that kind.
namespace ReplyTo {
QREDIS_EXPORT bool read(const Reply &reply, qint64 &value);
QREDIS_EXPORT bool read(const Reply &reply, bool &value);
QREDIS_EXPORT bool read(const Reply &reply, double &value);
QREDIS_EXPORT bool read(const Reply &reply, QByteArray &value);
QREDIS_EXPORT bool read(const Reply &reply, QHash<QByteArray, QByteArray> &value);
QREDIS_EXPORT bool read(const Reply &reply, QList<ScoredMember> &value);
QREDIS_EXPORT bool read(const Reply &reply, StreamEntry &value);
QREDIS_EXPORT bool read(const Reply &reply, QHash<QByteArray, QList<StreamEntry>> &value);

template <typename T>
bool read(const Reply &reply, QList<T> &value);

/// Null is no value.
template <typename T>
bool read(const Reply &reply, std::optional<T> &value)
{
    if (reply.isNull())
        return true;
    value.emplace();
    return read(reply, *value);
}

/// Null, which RESP2 sends for an aggregate that does not exist, is empty.
template <typename T>
bool read(const Reply &reply, QList<T> &value)
{
    if (!reply.isAggregate())
        return reply.isNull();
    value.reserve(reply.elements().size());
    for (const Reply &element : reply.elements()) {
        if (!read(element, value.emplaceBack()))
            return false;
    }
    return true;
}

[[nodiscard]] QREDIS_EXPORT Error unexpected(const Reply &reply);
} // namespace ReplyTo

/// What a typed command answered: a value or an error. May be used from any thread.
template <typename T>
class Result final
{
public:
    Result() : Result(Reply(Error(Error::Code::NotFinished, {}))) { }
    /// Error::Code::UnexpectedReply when \a reply is neither an error nor what T can be read from.
    explicit Result(const Reply &reply) : m_reply(reply), m_error(reply.error())
    {
        if (m_error || ReplyTo::read(reply, m_value))
            return;
        m_error = ReplyTo::unexpected(reply);
        m_value = T();
    }

    [[nodiscard]] bool isError() const noexcept { return bool(m_error); }
    [[nodiscard]] explicit operator bool() const noexcept { return !isError(); }
    /// The error; Error::Code::None when there is none.
    [[nodiscard]] const Error &error() const noexcept { return m_error; }
    /// The value; a default-constructed one when there is an error.
    [[nodiscard]] const T &value() const noexcept { return m_value; }
    [[nodiscard]] const T &operator*() const noexcept { return m_value; }
    [[nodiscard]] const T *operator->() const noexcept { return &m_value; }
    /// What the server really sent.
    [[nodiscard]] const Reply &reply() const noexcept { return m_reply; }
    /// Prints the error, or what the server really sent.
    friend QDebug operator<<(QDebug debug, const Result &result)
    {
        return result.m_error ? debug << result.m_error : debug << result.m_reply;
    }

private:
    Reply m_reply;
    Error m_error;
    T m_value{};
};

/// A command that knows what it is answered with. A value; may be used from any thread. It is a Command wherever one is
/// expected, such as in a Pipeline; the typed helpers in `<QRedis/Commands>` return it.
template <typename T>
class TypedCommand final
{
public:
    using Value = T;
    explicit TypedCommand(Command command) : m_command(std::move(command)) { }

    operator const Command &() const noexcept { return m_command; }
    [[nodiscard]] const Command &command() const noexcept { return m_command; }
    /// See Command::setTimeout().
    TypedCommand &setTimeout(std::chrono::milliseconds timeout) noexcept
    {
        m_command.setTimeout(timeout);
        return *this;
    }
    /// See Command::setRepetition().
    TypedCommand &setRepetition(Command::Repetition repetition) noexcept
    {
        m_command.setRepetition(repetition);
        return *this;
    }

private:
    Command m_command;
};

} // namespace QRedis

#endif
