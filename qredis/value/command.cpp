// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/command.h"

#include <QtCore/qdebug.h>

#include <charconv>
#include <cstring>

namespace QRedis {

namespace {

// "*4294967295\r\n"
constexpr qsizetype HeaderRoom = 13;
// "$<19 digits>\r\n" and "\r\n"
constexpr qsizetype MostAroundWord = 24;

qsizetype digitsOf(qsizetype number) noexcept
{
    qsizetype digits = 1;
    for (; number >= 10; number /= 10)
        ++digits;
    return digits;
}

// "$<length>\r\n<bytes>\r\n"
qsizetype encodedSize(QByteArrayView word) noexcept
{
    return 1 + digitsOf(word.size()) + 2 + word.size() + 2;
}

char *writeLineEnd(char *to) noexcept
{
    std::memcpy(to, "\r\n", 2);
    return to + 2;
}

// "$3\r\n". Nearly all lengths and counts have one or two digits.
inline char *writeLength(char *to, char type, quint64 number) noexcept
{
    *to++ = type;
    if (number < 10) {
        *to++ = char('0' + number);
    } else if (number < 100) {
        *to++ = char('0' + number / 10);
        *to++ = char('0' + number % 10);
    } else {
        to = std::to_chars(to, to + 20, number).ptr;
    }
    return writeLineEnd(to);
}

// The bytes of names and keys, without a call: what is stored second may overlap the first.
inline void copyWord(char *to, const char *from, size_t size) noexcept
{
    const auto copyTwice = [=](size_t part) {
        std::memcpy(to, from, part);
        std::memcpy(to + size - part, from + size - part, part);
    };
    if (size > 16) {
        std::memcpy(to, from, size);
    } else if (size >= 8) {
        copyTwice(8);
    } else if (size >= 4) {
        copyTwice(4);
    } else if (size >= 2) {
        copyTwice(2);
    } else if (size == 1) {
        *to = *from;
    }
}

inline char *writeWord(char *to, QByteArrayView word) noexcept
{
    to = writeLength(to, '$', quint64(word.size()));
    copyWord(to, word.data(), size_t(word.size()));
    return writeLineEnd(to + word.size());
}

qsizetype sizeWithRoom(std::initializer_list<Argument> words) noexcept
{
    qsizetype length = words.size() == 0 ? 0 : HeaderRoom;
    for (const Argument &word : words)
        length += encodedSize(word.view());
    return length;
}

} // namespace

Argument::Argument(double number) noexcept
{
    const auto end = std::to_chars(m_digits, m_digits + sizeof m_digits, number).ptr;
    m_view = QByteArrayView(m_digits, end);
}

void Argument::write(qint64 number) noexcept
{
    const auto end = std::to_chars(m_digits, m_digits + sizeof m_digits, number).ptr;
    m_view = QByteArrayView(m_digits, end);
}

void Argument::write(quint64 number) noexcept
{
    const auto end = std::to_chars(m_digits, m_digits + sizeof m_digits, number).ptr;
    m_view = QByteArrayView(m_digits, end);
}

Command::Command(std::initializer_list<Argument> words) : m_bytes(sizeWithRoom(words))
{
    if (words.size() == 0)
        return;
    char *to = m_bytes.data() + HeaderRoom;
    for (const Argument &word : words)
        to = writeWord(to, word.view());
    m_words = quint32(words.size());
    writeHeader();
}

qsizetype Command::mostBytes(std::initializer_list<Argument> words) noexcept
{
    qsizetype length = HeaderRoom;
    for (const Argument &word : words)
        length += MostAroundWord + word.view().size();
    return length;
}

char *Command::encode(std::initializer_list<Argument> words, char *to) noexcept
{
    if (words.size() == 0)
        return to;
    to = writeLength(to, '*', words.size());
    for (const Argument &word : words)
        to = writeWord(to, word.view());
    return to;
}

Command &Command::operator=(Command &&other) noexcept
{
    if (this == &other)
        return *this;
    m_bytes.clear();
    m_bytes.squeeze(); // Qt 6.4 leaks the heap storage of the array that is moved to
    m_bytes = std::move(other.m_bytes);
    m_words = other.m_words;
    m_start = other.m_start;
    m_repetition = other.m_repetition;
    m_timeout = other.m_timeout;
    return *this;
}

Command &Command::append(const Argument &word)
{
    if (m_bytes.isEmpty()) { // also after having been moved from
        m_words = 0;
        m_bytes.resize(HeaderRoom);
    }
    const qsizetype before = m_bytes.size();
    const qsizetype after = before + encodedSize(word.view());
    if (after > m_bytes.capacity())
        m_bytes.reserve(qMax(after, 2 * m_bytes.capacity())); // resize() alone would grow word by word
    m_bytes.resize(after);
    writeWord(m_bytes.data() + before, word.view());
    ++m_words;
    writeHeader();
    return *this;
}

void Command::writeHeader() noexcept
{
    m_start = quint8(HeaderRoom - 3 - digitsOf(m_words));
    writeLength(m_bytes.data() + m_start, '*', m_words);
}

QByteArray Command::word(qsizetype index) const
{
    if (index < 0 || index >= size() || m_bytes.isEmpty())
        return {};
    const char *at = m_bytes.constData() + HeaderRoom;
    for (;; --index) {
        qsizetype length = 0;
        const char *bytes = std::from_chars(at + 1, m_bytes.constData() + m_bytes.size(), length).ptr + 2;
        if (index == 0)
            return QByteArray(bytes, length);
        at = bytes + length + 2;
    }
}

QByteArray Command::name() const
{
    return word(0).toUpper();
}

QDebug operator<<(QDebug debug, const Command &command)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::Command(";
    if (!command.isEmpty())
        debug << command.name() << ", " << command.size() - 1 << " arguments";
    return debug << ')';
}

} // namespace QRedis
