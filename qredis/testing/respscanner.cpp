// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/respscanner_p.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace QRedis::Testing {

namespace {

constexpr qint64 maxBulk = qint64(1) << 40;
constexpr qint64 maxElements = qint64(1) << 32;

std::optional<qint64> number(QByteArrayView text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc() || end != text.end())
        return std::nullopt;
    return value;
}

bool isSameWord(QByteArrayView word, const char *upper)
{
    return size_t(word.size()) == qstrlen(upper) && qstrnicmp(word.data(), word.size(), upper, size_t(word.size())) == 0;
}

bool isConnectionWord(QByteArrayView word)
{
    return isSameWord(word, "CLIENT") || isSameWord(word, "HELLO") || isSameWord(word, "AUTH");
}

/// Takes "<type><number>\r\n" off the front. Empty optional: not there, or not complete.
std::optional<qint64> takeHeader(QByteArrayView &bytes, char type)
{
    const qsizetype end = bytes.indexOf('\n');
    if (end < 2 || bytes.front() != type || bytes[end - 1] != '\r')
        return std::nullopt;
    const auto value = number(bytes.sliced(1, end - 2));
    bytes = bytes.sliced(end + 1);
    return value;
}

QList<QByteArrayView> inlineWords(QByteArrayView line)
{
    QList<QByteArrayView> words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool isSpace = i == line.size() || line[i] == ' ' || line[i] == '\t' || line[i] == '\r' || line[i] == '\n';
        if (!isSpace && start < 0) {
            start = i;
        } else if (isSpace && start >= 0) {
            words.append(line.sliced(start, i - start));
            start = -1;
        }
    }
    return words;
}

} // namespace

qsizetype RespScanner::scan(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size() && !m_broken) {
        if (m_skip > 0) {
            const qint64 taken = std::min<qint64>(m_skip, bytes.size() - at);
            at += taken;
            m_skip -= taken;
            if (m_skip == 0 && --m_elements == 0)
                return at;
            continue;
        }
        if (m_elements == 0)
            m_elements = 1;
        const char *start = bytes.data() + at;
        const auto *newline = static_cast<const char *>(std::memchr(start, '\n', size_t(bytes.size() - at)));
        const qsizetype length = newline ? newline - start + 1 : bytes.size() - at;
        at += length;
        if (newline && m_headerSize == 0) {
            startElement({start, length});
        } else {
            const qsizetype kept = std::min<qsizetype>(length, qsizetype(m_header.size()) - m_headerSize);
            std::copy_n(start, kept, m_header.begin() + m_headerSize);
            m_headerSize += kept;
            if (!newline)
                return at;
            startElement({m_header.data(), std::exchange(m_headerSize, 0)});
        }
        if (m_elements == 0 && !m_broken)
            return at;
    }
    return bytes.size();
}

void RespScanner::scanAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty())
        bytes = bytes.sliced(scan(bytes));
}

void RespScanner::startElement(QByteArrayView header)
{
    const char type = header.front();
    if (m_direction == Direction::Requests && m_elements == 1 && type != '*' && type != '$') {
        m_elements = 0;
        return;
    }
    // A line cut at the capacity of m_header is text; a number never needs so many digits.
    const auto value = number(header.sliced(1, std::max<qsizetype>(0, header.size() - 3)));
    switch (type) {
    case '+':
    case '-':
    case ':':
    case ',':
    case '#':
    case '(':
    case '_':
        --m_elements;
        return;
    case '$':
    case '=':
    case '!':
        return startBulk(value.value_or(maxBulk));
    case '*':
    case '~':
    case '>':
        return startAggregate(value.value_or(maxElements), 1, 0);
    case '%':
        return startAggregate(value.value_or(maxElements), 2, 0);
    case '|': // an attribute is followed by the value that it belongs to
        return startAggregate(value.value_or(maxElements), 2, 1);
    default:
        m_broken = true;
    }
}

void RespScanner::startBulk(qint64 length)
{
    if (length < 0)
        --m_elements;
    else if (length < maxBulk)
        m_skip = length + 2;
    else
        m_broken = true;
}

void RespScanner::startAggregate(qint64 length, qint64 factor, qint64 more)
{
    if (length >= maxElements)
        m_broken = true;
    else
        m_elements += std::max<qint64>(length, 0) * factor + more - 1;
}

RequestKind classifyRequest(QByteArrayView bytes)
{
    // The longest header that matters: "*<count>\r\n$<length>\r\nCLIENT".
    constexpr qsizetype enough = 48;
    if (bytes.isEmpty())
        return RequestKind::Unknown;
    const RequestKind undecided = bytes.size() < enough ? RequestKind::Unknown : RequestKind::Ordinary;
    if (bytes.front() != '*') {
        const auto words = inlineWords(bytes.first(std::min(bytes.size(), enough)));
        if (words.size() < 2 && !bytes.contains('\n'))
            return undecided;
        return !words.isEmpty() && isConnectionWord(words.front()) ? RequestKind::Connection : RequestKind::Ordinary;
    }
    QByteArrayView rest = bytes.first(std::min(bytes.size(), enough));
    if (!rest.contains('\n'))
        return undecided;
    const auto count = takeHeader(rest, '*');
    if (!count || *count < 1)
        return RequestKind::Ordinary;
    if (!rest.contains('\n'))
        return undecided;
    const auto length = takeHeader(rest, '$');
    if (!length || *length < 4 || *length > 6)
        return RequestKind::Ordinary;
    if (rest.size() < *length)
        return undecided;
    return isConnectionWord(rest.first(*length)) ? RequestKind::Connection : RequestKind::Ordinary;
}

QList<QByteArrayView> requestWords(QByteArrayView request)
{
    if (request.isEmpty() || request.front() != '*')
        return inlineWords(request);
    const auto count = takeHeader(request, '*');
    QList<QByteArrayView> words;
    for (qint64 i = 0; i < count.value_or(0); ++i) {
        const auto length = takeHeader(request, '$');
        if (!length || *length < 0 || *length + 2 > request.size())
            return {};
        words.append(request.first(*length));
        request = request.sliced(*length + 2);
    }
    return words;
}

} // namespace QRedis::Testing
