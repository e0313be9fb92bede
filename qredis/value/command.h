// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_COMMAND_H
#define QREDIS_COMMAND_H

#include "qredis/value/global.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qvarlengtharray.h>

#include <concepts>
#include <initializer_list>

QT_BEGIN_NAMESPACE
class QDebug;
QT_END_NAMESPACE

namespace QRedis {

/// One word of a command: bytes as they are, text as UTF-8, a number in decimal. Lives only as long as the expression
/// that builds the command.
class QREDIS_EXPORT Argument final
{
public:
    Argument(const char *text) noexcept : m_view(text) { }
    Argument(QByteArrayView bytes) noexcept : m_view(bytes) { }
    Argument(const QByteArray &bytes) noexcept : m_view(bytes) { }
    Argument(QStringView text) : m_owned(text.toUtf8()), m_view(m_owned) { }
    Argument(const QString &text) : Argument(QStringView(text)) { }
    Argument(QLatin1StringView text) noexcept : m_view(text.data(), text.size()) { }
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>) Argument(Integer number)
    noexcept
    {
        if constexpr (std::is_signed_v<Integer>)
            write(qint64(number));
        else
            write(quint64(number));
    }
    /// Ambiguous: 1 or "true", 97 or "a".
    template <std::integral Integer>
    requires(std::same_as<Integer, bool> || std::same_as<Integer, char>) Argument(Integer)
    = delete;
    /// Shortest text that reads back as the same number.
    Argument(double number) noexcept;
    Argument(const Argument &) = delete;
    Argument &operator=(const Argument &) = delete;
    ~Argument() = default;

    [[nodiscard]] QByteArrayView view() const noexcept { return m_view; }

private:
    void write(qint64 number) noexcept;
    void write(quint64 number) noexcept;

    QByteArray m_owned; // text
    char m_digits[32]; // a number
    QByteArrayView m_view;
};

/// A Redis command with its arguments, in the encoding that goes to the server. A value; may be used from any thread.
///
/// \code
/// QRedis::Command command{"SET", key, value, "EX", 60};
/// \endcode
/// Up to about 100 bytes are stored inside the object, longer commands on the heap. The bytes are the same in RESP2 and
/// RESP3 (https://redis.io/docs/latest/develop/reference/protocol-spec/, "Sending commands to a Redis server").
class QREDIS_EXPORT Command final
{
public:
    /// Whether executing the command twice does harm.
    enum class Repetition : quint8 {
        ByServerFlag, ///< repeated after a lost socket only if the command is read-only
        Idempotent, ///< may be repeated although it writes
    };

    Command() noexcept = default;
    Command(std::initializer_list<Argument> words);
    Command(const Command &) = default;
    Command(Command &&) noexcept = default;
    Command &operator=(const Command &) = default;
    Command &operator=(Command &&other) noexcept;
    ~Command() = default;

    /// Adds one word at the end.
    Command &append(const Argument &word);

    /// Marks what may be done when the socket is lost before the reply came. Default: Repetition::ByServerFlag.
    Command &setRepetition(Repetition repetition) noexcept
    {
        m_repetition = repetition;
        return *this;
    }
    [[nodiscard]] Repetition repetition() const noexcept { return m_repetition; }

    /// How long the caller waits for the reply, instead of ClientOptions::commandTimeout(). 0 = the client's.
    Command &setTimeout(std::chrono::milliseconds timeout) noexcept
    {
        m_timeout = timeout;
        return *this;
    }
    [[nodiscard]] std::chrono::milliseconds timeout() const noexcept { return m_timeout; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_words == 0; }
    /// Number of words, the command's name included.
    [[nodiscard]] qsizetype size() const noexcept { return m_words; }
    /// The word at \a index; the name has index 0. Empty when out of range.
    [[nodiscard]] QByteArray word(qsizetype index) const;
    /// The command's name in upper case.
    [[nodiscard]] QByteArray name() const;
    /// The bytes that go to the server. Valid until the command is changed or destroyed.
    [[nodiscard]] QByteArrayView encoding() const noexcept
    {
        return m_bytes.isEmpty() ? QByteArrayView() : QByteArrayView(m_bytes.constData() + m_start, m_bytes.size() - m_start);
    }

    friend bool operator==(const Command &a, const Command &b) noexcept { return a.encoding() == b.encoding(); }
    friend bool operator!=(const Command &a, const Command &b) noexcept { return !(a == b); }
    /// Prints the name and the number of arguments, never an argument: it may be a secret.
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const Command &command);

private:
    friend class Pipeline; // writes encodings one behind the other
    [[nodiscard]] static qsizetype mostBytes(std::initializer_list<Argument> words) noexcept;
    static char *encode(std::initializer_list<Argument> words, char *to) noexcept;
    void writeHeader() noexcept;

    QVarLengthArray<char, 112> m_bytes; // room for "*<count>\r\n" in front, right-aligned, so that a word can be added
    quint32 m_words = 0;
    quint8 m_start = 0;
    Repetition m_repetition = Repetition::ByServerFlag;
    std::chrono::milliseconds m_timeout{0};
};

} // namespace QRedis

#endif
