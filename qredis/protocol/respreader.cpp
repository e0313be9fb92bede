// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/respreader_p.h"

#include "qredis/protocol/largestrings_p.h"
#include "qredis/protocol/replybuilder_p.h"

#include <algorithm>
#include <utility>

namespace QRedis {

namespace {

// The parser counts the bytes of a line in an int.
constexpr qint64 MaximumLine = 512LL * 1024 * 1024;
// Numbers and lengths; the longest legal one is a double of 325 digits.
constexpr qint64 MaximumNumber = 1024;
// So much of a large string is reserved because it was announced; more grows with what really arrives.
constexpr qint64 MaximumLargeReserved = 1024 * 1024;

} // namespace

RespReader::RespReader(const ReplyLimits &limits, ValueStorage storage, LargeStrings *largeStrings)
    : m_limits(limits)
    , m_largeStrings(storage == ValueStorage::Shared ? largeStrings : nullptr)
    , m_builder(std::make_unique<ReplyBuilder>(limits, storage))
{
}

RespReader::~RespReader() = default;

void RespReader::feed(QByteArrayView slice)
{
    if (m_largeSize > 0) {
        slice = feedLarge(slice);
        if (m_largeSize > 0)
            return;
    }
    Q_ASSERT(slice.size() <= SliceSize);
    Q_ASSERT(!m_builder->isBetweenReplies() || m_builder->unread().isEmpty() || m_error);
    m_sliceSize = slice.size();
    m_copyStart = m_frameStart = m_frameEnd = 0;
    if (!m_copy.isEmpty())
        m_copy.resize(0); // keeps the memory
    if (m_inPush && m_frame.size() < FrameSize)
        m_copy.append(slice);
    if (!m_builder->feed(slice) && !m_error)
        fail(ReplyBuilder::limitExceeded(ReplyBuilder::translated("Out of memory")));
}

RespReader::Status RespReader::next(Reply &reply)
{
    if (m_error)
        return Status::Failed;
    if (m_largeSize > 0)
        return Status::NeedMore;
    if (m_awaitsLineEnd) {
        m_awaitsLineEnd = awaitsLineEnd();
        if (m_awaitsLineEnd)
            return needMore();
    }
    if (!m_inPush && m_builder->takeShort(reply))
        return Status::Ready;
    if (m_builder->isBetweenReplies())
        beginReply();
    Error error;
    if (!m_builder->read(error))
        return error ? fail(error) : needMore();
    m_frameEnd = m_sliceSize - m_builder->unread().size();
    m_builder->handOut(reply);
    return Status::Ready;
}

void RespReader::beginReply()
{
    const QByteArrayView unread = m_builder->unread();
    m_inPush = unread.startsWith('>');
    if (!m_frame.isEmpty())
        m_frame.clear();
    m_frameStart = m_frameEnd = m_sliceSize - unread.size();
    // The parser moves what it has consumed out of its buffer, but only the end of a push tells how much belongs to it.
    if (m_inPush && m_copy.isEmpty()) {
        m_copy.append(unread);
        m_copyStart = m_frameStart;
    }
}

QByteArray RespReader::takeFrame()
{
    const qsizetype size = std::min(m_frameEnd - m_frameStart, FrameSize - m_frame.size());
    if (m_inPush && size > 0)
        m_frame.append(m_copy.constData() + m_frameStart - m_copyStart, size);
    m_frameStart = m_frameEnd;
    return std::exchange(m_frame, {});
}

RespReader::Status RespReader::needMore()
{
    if (const Error error = pendingError())
        return fail(error);
    m_frameEnd = m_sliceSize;
    m_frame = takeFrame();
    if (m_builder->isBetweenReplies()) {
        m_builder->releaseIdleBuffer();
        m_copy.clear();
    }
    return Status::NeedMore;
}

// ---- large strings: the parser never sees them, but an empty string in their place ------------------------------------

void RespReader::beginLarge(QByteArrayView beginning, qint64 size)
{
    m_large = m_largeStrings ? m_largeStrings->take(size) : QByteArray();
    if (m_large.isNull()) {
        m_large.reserve(std::min(size, MaximumLargeReserved));
        m_large.resize(std::min(size, MaximumLargeReserved));
    }
    std::copy(beginning.begin(), beginning.end(), m_large.data());
    m_largeSize = size;
    m_largeFilled = beginning.size();
    m_builder->dropUnread();
}

std::span<char> RespReader::target() noexcept
{
    if (m_largeSize == 0)
        return {};
    if (m_largeFilled == m_large.size()) {
        const qint64 size = std::min(m_largeSize, 2 * qint64(m_large.size()));
        m_large.reserve(size); // resize() alone would take up to twice as much
        m_large.resize(size);
    }
    return {m_large.data() + m_largeFilled, size_t(m_large.size() - m_largeFilled)};
}

/// Returns what follows the large string.
QByteArrayView RespReader::feedLarge(QByteArrayView slice)
{
    while (!slice.isEmpty() && m_largeFilled < m_largeSize) {
        const std::span<char> place = target();
        const qsizetype size = std::min(slice.size(), qsizetype(place.size()));
        if (slice.data() != place.data())
            std::copy_n(slice.data(), size, place.data());
        m_largeFilled += size;
        slice = slice.sliced(size);
    }
    if (m_largeFilled == m_largeSize) {
        m_largeSize = 0;
        if (m_largeStrings)
            m_largeStrings->keep(m_large);
        m_builder->large = std::exchange(m_large, {});
        if (!m_builder->feed("0\r\n") && !m_error)
            fail(ReplyBuilder::limitExceeded(ReplyBuilder::translated("Out of memory")));
    }
    return slice;
}

/// Whether the line that the parser waits for is still without an end. Looks at new bytes only: the parser itself would
/// look at all of them again with each slice.
bool RespReader::awaitsLineEnd()
{
    const QByteArrayView unread = m_builder->unread();
    return !unread.last(std::min(m_sliceSize + 1, unread.size())).contains("\r\n");
}

/// What is wrong with a string that has not arrived completely.
Error RespReader::pendingError()
{
    const QByteArrayView unread = m_builder->unread();
    if (unread.isEmpty()) {
        m_awaitsLineEnd = false;
        return {};
    }
    using enum ReplyBuilder::Awaited;
    const ReplyBuilder::Awaited awaited = m_builder->awaited();
    const bool isBulk = awaited == BulkString || awaited == VerbatimString;
    const qsizetype lineEnd = m_awaitsLineEnd ? -1 : unread.indexOf("\r\n");
    m_awaitsLineEnd = lineEnd < 0;
    if (isBulk && lineEnd > 0) {
        const qint64 announced = unread.first(lineEnd).toLongLong();
        if (announced > m_limits.bytes)
            return ReplyBuilder::stringTooLong(announced, m_limits.bytes);
        // Not within a push, whose bytes are kept as they came.
        const QByteArrayView beginning = unread.sliced(lineEnd + 2);
        if (announced >= LargeSize && beginning.size() < announced && awaited == BulkString && !m_inPush)
            beginLarge(beginning, announced);
        return {};
    }
    if (awaited != Line && unread.size() > MaximumNumber)
        return ReplyBuilder::violation(ReplyBuilder::translated("a number of more than %1 characters").arg(MaximumNumber));
    const qint64 limit = std::min(m_limits.bytes, MaximumLine);
    if (awaited == Line && unread.size() > limit + 1) // the line's own '\r'
        return ReplyBuilder::stringTooLong(unread.size(), limit);
    return {};
}

RespReader::Status RespReader::fail(const Error &error)
{
    m_error = error;
    m_largeSize = 0;
    m_frame.clear();
    m_inPush = false;
    m_builder->clear();
    return Status::Failed;
}

} // namespace QRedis
