// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_REPLY_H
#define QREDIS_REPLY_H

#include "qredis/value/error.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qvariant.h>

#include <cstring>
#include <utility>

namespace QRedis {

/// What a server answered: every kind of RESP2 and RESP3, or the error that took the reply's place. A value of 32 bytes;
/// may be used from any thread; copying shares strings and elements.
///
/// Accessors never throw: asked for what the reply is not, they return an empty value.
class QREDIS_EXPORT Reply final
{
    Q_GADGET
    Q_PROPERTY(Kind kind READ kind CONSTANT)
    Q_PROPERTY(QVariant value READ toVariant CONSTANT)
    Q_PROPERTY(QRedis::Error error READ error CONSTANT)
public:
    enum class Kind : quint8 {
        Null, ///< "_", and RESP2's null bulk string and null array
        SimpleString, ///< "+"
        BulkString, ///< "$"
        VerbatimString, ///< "=": verbatimFormat() tells "txt" or "mkd"
        BigNumber, ///< "(": toByteArray() has the digits
        Integer, ///< ":"
        Double, ///< ","
        Boolean, ///< "#"
        Array, ///< "*"
        Map, ///< "%": elements() has keys and values alternately
        Set, ///< "~"
        Push, ///< ">"
        Error, ///< "-" and "!", or an error of the client; see error()
    };
    Q_ENUM(Kind)

    Reply() noexcept : m_integer(0) { }
    Reply(const QRedis::Error &error) : m_kind(Kind::Error), m_error(error) { }
    Reply(const Reply &other) { copyFrom(other); }
    Reply(Reply &&other) noexcept { relocateFrom(other); }
    Reply &operator=(const Reply &other) { return *this = Reply(other); }
    Reply &operator=(Reply &&other) noexcept
    {
        Reply taken(std::move(other)); // first, because other may be an element of this reply
        destroy();
        relocateFrom(taken);
        return *this;
    }
    ~Reply() { destroy(); }

    /// \a kind SimpleString to BigNumber; any other is a Usage error.
    [[nodiscard]] static Reply fromString(Kind kind, QByteArray bytes);
    /// \a format: at most 3 characters.
    [[nodiscard]] static Reply fromVerbatim(const char *format, QByteArray bytes);
    [[nodiscard]] static Reply fromInteger(qint64 value) noexcept;
    [[nodiscard]] static Reply fromDouble(double value) noexcept;
    [[nodiscard]] static Reply fromBoolean(bool value) noexcept;
    /// \a kind Array to Push; any other is a Usage error.
    [[nodiscard]] static Reply fromElements(Kind kind, QList<Reply> elements);

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] bool isNull() const noexcept { return m_kind == Kind::Null; }
    [[nodiscard]] bool isError() const noexcept { return m_kind == Kind::Error; }
    [[nodiscard]] bool isString() const noexcept { return m_kind >= Kind::SimpleString && m_kind <= Kind::BigNumber; }
    /// Array, Map, Set or Push.
    [[nodiscard]] bool isAggregate() const noexcept { return m_kind >= Kind::Array && m_kind <= Kind::Push; }

    /// The bytes of any string; a number in decimal; "true" or "false"; otherwise empty.
    [[nodiscard]] QByteArray toByteArray() const;
    /// toByteArray() read as UTF-8.
    [[nodiscard]] QString toString() const { return QString::fromUtf8(toByteArray()); }
    /// An integer, a boolean, a double without fraction, or text that is a number. \a ok (optional) tells whether.
    [[nodiscard]] qint64 toInteger(bool *ok = nullptr) const;
    [[nodiscard]] double toDouble(bool *ok = nullptr) const;
    /// True for a true boolean, an integer other than 0, and the status "OK".
    [[nodiscard]] bool toBool() const;
    /// The elements of an aggregate; a map's keys and values alternately. Empty otherwise.
    [[nodiscard]] const QList<Reply> &elements() const noexcept;
    /// The value of \a key in a map, or in an array of keys and values as RESP2 sends it. Null when absent.
    [[nodiscard]] Reply value(QByteArrayView key) const;
    /// The error; Error::Code::None when this is not one.
    [[nodiscard]] QRedis::Error error() const;
    /// "txt" or "mkd" for a verbatim string.
    [[nodiscard]] QByteArray verbatimFormat() const;
    /// Strings as QByteArray, aggregates as QVariantList, maps as QVariantMap (keys as UTF-8), errors as Error.
    [[nodiscard]] QVariant toVariant() const;

    friend QREDIS_EXPORT bool operator==(const Reply &a, const Reply &b) noexcept;
    friend bool operator!=(const Reply &a, const Reply &b) noexcept { return !(a == b); }
    /// Prints kinds and sizes, and of a string at most 64 bytes.
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const Reply &reply);

private:
    friend class ReplyBuilder; // protocol/respreader: fills elements in place
    friend struct Request; // engine/request: marks the place of a reply that has not come
    void copyFrom(const Reply &other);
    void release() noexcept;
    void destroy() noexcept
    {
        if (isString() || m_kind >= Kind::Array)
            release();
    }
    /// Every member of the union is relocatable: its bytes may move. Does not destroy what was here.
    void relocateFrom(Reply &other) noexcept
    {
        std::memcpy(static_cast<void *>(this), static_cast<const void *>(&other), sizeof(Reply));
        other.m_kind = Kind::Null;
        other.m_integer = 0;
    }

    Kind m_kind = Kind::Null;
    char m_format[3] = {};
    union {
        qint64 m_integer;
        double m_double;
        bool m_boolean;
        QByteArray m_bytes;
        QList<Reply> m_elements;
        QRedis::Error m_error;
    };
};

} // namespace QRedis

Q_DECLARE_TYPEINFO(QRedis::Reply, Q_RELOCATABLE_TYPE);

#endif
