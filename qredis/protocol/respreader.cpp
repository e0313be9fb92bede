// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/respreader_p.h"

#include "qredis/protocol/largestrings_p.h"
#include "qredis/protocol/sharedblocks_p.h"

#include <QtCore/qcoreapplication.h>

#include <hiredis/read.h>
extern "C" {
#include <hiredis/sds.h>
}

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>
#include <new>
#include <utility>

namespace QRedis {

namespace {

// A drained reader keeps at most this much, so that an idle connection is small.
constexpr size_t IdleBufferSize = 4 * 1024;
// The parser counts the bytes of a line in an int.
constexpr qint64 MaximumLine = 512LL * 1024 * 1024;
// Numbers and lengths; the longest legal one is a double of 325 digits.
constexpr qint64 MaximumNumber = 1024;
// What is taken without the parser, in bytes: strings, and the digits of numbers, which any integer can hold.
constexpr qint64 ShortString = 2 * 1024;
constexpr std::ptrdiff_t ShortNumber = 18;
// Reserved for an announced number of elements; more grows with what really arrives. Only the aggregates that are open at
// the same time can have reserved too much.
constexpr size_t MaximumReserved = 64;
// So much of a large string is reserved because it was announced; more grows with what really arrives.
constexpr qint64 MaximumLargeReserved = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("QRedis::RespReader", text);
}

Error limitExceeded(const QString &message)
{
    return Error(Error::Code::LimitExceeded, message);
}

Error violation(const QString &reason)
{
    return Error(Error::Code::ProtocolViolation, tr("The server sent bytes that are not RESP: %1").arg(reason));
}

Error stringTooLong(qint64 length, qint64 limit)
{
    return limitExceeded(tr("A string of %1 bytes came, the limit is %2 bytes").arg(length).arg(limit));
}

} // namespace

/// Builds replies in place: hiredis calls it for each element, with the place of the parent.
class ReplyBuilder final
{
public:
    ReplyBuilder(const ReplyLimits &permitted, ValueStorage storage)
        : limits(permitted)
        , reader(redisReaderCreateWithFunctions(&functions))
        , m_sharedSize(storage == ValueStorage::Shared ? SharedBlocks::MaximumSize : 0)
    {
        Q_CHECK_PTR(reader);
        reader->privdata = this;
        // Its own limit would not tell which limit it was; this one only keeps a map's doubled number from overflowing.
        reader->maxelements = std::numeric_limits<long long>::max() / 4;
        // A buffer that is larger is released by releaseIdleBuffer() at once, not when the next bytes come.
        reader->maxbuf = 0;
    }
    ~ReplyBuilder() { redisReaderFree(reader); }
    Q_DISABLE_COPY_MOVE(ReplyBuilder)

    [[nodiscard]] QByteArrayView unread() const
    {
        return QByteArrayView(reader->buf + reader->pos, qsizetype(reader->len - reader->pos));
    }
    /// Nothing of the next top-level reply has been consumed yet.
    [[nodiscard]] bool isBetweenReplies() const { return reader->ridx < 0 || (reader->ridx == 0 && reader->task[0]->type < 0); }
    [[nodiscard]] int currentType() const { return reader->ridx < 0 ? -1 : reader->task[reader->ridx]->type; }

    void releaseIdleBuffer()
    {
        if (sdsalloc(reader->buf) <= IdleBufferSize)
            return;
        sdsfree(reader->buf);
        reader->buf = sdsempty();
        Q_CHECK_PTR(reader->buf);
        reader->pos = reader->len = 0;
    }

    /// Forgets what the parser has not consumed.
    void dropUnread()
    {
        sdssetlen(reader->buf, reader->pos);
        reader->buf[reader->pos] = '\0';
        reader->len = reader->pos;
    }

    /// Takes the next reply without the parser if it is of the kinds that come most often, short, and there as a whole. What is
    /// unusual in any way is left to the parser. To be called between replies.
    bool takeShort(Reply &reply)
    {
        const char *const at = reader->buf + reader->pos;
        const char *const end = reader->buf + reader->len;
        if (end - at < 4)
            return false;
        const bool isBulk = *at == '$';
        if (!isBulk && *at != ':')
            return *at == '+' && takeShortStatus(reply, at, end);
        const bool isNegative = !isBulk && at[1] == '-';
        const char *digit = at + (isNegative ? 2 : 1);
        if (*digit < '1' || *digit > '9')
            return false;
        qint64 number = 0;
        for (const char *last = std::min(digit + ShortNumber, end); digit < last && *digit >= '0' && *digit <= '9'; ++digit)
            number = number * 10 + (*digit - '0');
        if (end - digit < 2 || digit[0] != '\r' || digit[1] != '\n')
            return false;
        digit += 2;
        Reply taken;
        if (isBulk) {
            if (number > ShortString || number > limits.bytes || end - digit < number + 2 || digit[number] != '\r'
                || digit[number + 1] != '\n')
                return false;
            setBytes(&taken, Reply::Kind::BulkString, digit, size_t(number));
            digit += number + 2;
        } else {
            taken.m_integer = isNegative ? -number : number;
            taken.m_kind = Reply::Kind::Integer;
        }
        reply = std::move(taken);
        reader->pos = size_t(digit - reader->buf);
        return true;
    }

    void handOut(Reply &reply)
    {
        reply = std::move(root); // null remains, with the format of a verbatim string
        std::fill(std::begin(root.m_format), std::end(root.m_format), '\0');
    }

    const ReplyLimits limits;
    redisReader *const reader;
    Error refusal; ///< why a function below returned null
    Reply root;
    QByteArray large; ///< takes the place of the next string, which the parser sees as an empty one

private:
    const size_t m_sharedSize;
    SharedBlocks &m_blocks = SharedBlocks::ofThread();

    bool takeShortStatus(Reply &reply, const char *at, const char *end)
    {
        const qint64 room = std::min({qint64(end - at) - 1, limits.bytes + 1, ShortString + 1});
        const auto *lineEnd = static_cast<const char *>(std::memchr(at, '\r', size_t(room)));
        if (!lineEnd || lineEnd == at + 1 || lineEnd[1] != '\n')
            return false;
        Reply taken;
        setBytes(&taken, Reply::Kind::SimpleString, at + 1, size_t(lineEnd - at - 1));
        reply = std::move(taken);
        reader->pos = size_t(lineEnd + 2 - reader->buf);
        return true;
    }

    static ReplyBuilder *self(const redisReadTask *task) { return static_cast<ReplyBuilder *>(task->privdata); }

    /// The reply to fill. The address of a child stays valid while its own children come: the list that holds it grows only
    /// when the next sibling begins.
    static Reply *place(const redisReadTask *task)
    {
        if (!task->parent)
            return &self(task)->root;
        auto *parent = static_cast<Reply *>(task->parent->obj);
        return &parent->m_elements.emplaceBack();
    }

    static void *refuse(const redisReadTask *task, const Error &error)
    {
        self(task)->refusal = error;
        return nullptr;
    }

    void setBytes(Reply *reply, Reply::Kind kind, const char *text, size_t size)
    {
        if (size - 1 < m_sharedSize) { // not 0 either
            new (&reply->m_bytes) QByteArray;
            reply->m_bytes.data_ptr() = m_blocks.copy(text, qsizetype(size));
        } else if (!large.isNull()) {
            new (&reply->m_bytes) QByteArray(std::exchange(large, {}));
        } else {
            new (&reply->m_bytes) QByteArray(text, qsizetype(size));
        }
        reply->m_kind = kind;
    }

    static void *createString(const redisReadTask *task, char *text, size_t size)
    {
        if (const qint64 limit = self(task)->limits.bytes; qint64(size) > limit)
            return refuse(task, stringTooLong(qint64(size), limit));
        // The parser skips the two bytes after a string without looking at them.
        const bool isBulk = task->type == REDIS_REPLY_STRING || task->type == REDIS_REPLY_VERB;
        if (isBulk && (text[size] != '\r' || text[size + 1] != '\n'))
            return refuse(task, violation(tr("a string is longer than announced")));
        Reply *reply = place(task);
        switch (task->type) {
        case REDIS_REPLY_ERROR:
            new (&reply->m_error) Error(Error::fromServer(QByteArray(text, qsizetype(size))));
            reply->m_kind = Reply::Kind::Error;
            break;
        case REDIS_REPLY_VERB:
            self(task)->setBytes(reply, Reply::Kind::VerbatimString, text + 4, size - 4);
            std::copy_n(text, 3, reply->m_format);
            break;
        case REDIS_REPLY_STATUS:
            self(task)->setBytes(reply, Reply::Kind::SimpleString, text, size);
            break;
        case REDIS_REPLY_BIGNUM:
            self(task)->setBytes(reply, Reply::Kind::BigNumber, text, size);
            break;
        default:
            self(task)->setBytes(reply, Reply::Kind::BulkString, text, size);
        }
        return reply;
    }

    static void *createArray(const redisReadTask *task, size_t elements)
    {
        const ReplyLimits &limits = self(task)->limits;
        if (task->type == REDIS_REPLY_ATTR)
            return refuse(task, violation(tr("attributes are not supported")));
        if (self(task)->reader->ridx >= limits.depth)
            return refuse(task, limitExceeded(tr("A reply nested more deeply than %1 levels came").arg(limits.depth)));
        if (elements > quint64(limits.elements))
            return refuse(
                task,
                limitExceeded(
                    tr("A reply of %1 elements was announced, the limit is %2 elements").arg(elements).arg(limits.elements)));
        Reply *reply = place(task);
        new (&reply->m_elements) QList<Reply>;
        reply->m_elements.reserve(qsizetype(std::min(elements, MaximumReserved)));
        reply->m_kind = aggregateKind(task->type);
        return reply;
    }

    static Reply::Kind aggregateKind(int type)
    {
        switch (type) {
        case REDIS_REPLY_MAP:
            return Reply::Kind::Map;
        case REDIS_REPLY_SET:
            return Reply::Kind::Set;
        case REDIS_REPLY_PUSH:
            return Reply::Kind::Push;
        default:
            return Reply::Kind::Array;
        }
    }

    static void *createInteger(const redisReadTask *task, long long value)
    {
        Reply *reply = place(task);
        reply->m_integer = value;
        reply->m_kind = Reply::Kind::Integer;
        return reply;
    }

    static void *createDouble(const redisReadTask *task, double value, char *, size_t)
    {
        Reply *reply = place(task);
        reply->m_double = value;
        reply->m_kind = Reply::Kind::Double;
        return reply;
    }

    static void *createNil(const redisReadTask *task) { return place(task); }

    static void *createBool(const redisReadTask *task, int value)
    {
        Reply *reply = place(task);
        reply->m_boolean = value != 0;
        reply->m_kind = Reply::Kind::Boolean;
        return reply;
    }

    static void freeNothing(void *) { } // root owns everything

    static redisReplyObjectFunctions functions;
};

redisReplyObjectFunctions ReplyBuilder::functions = {createString, createArray, createInteger, createDouble,
                                                     createNil,    createBool,  freeNothing};

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
    if (redisReaderFeed(m_builder->reader, slice.data(), size_t(slice.size())) != REDIS_OK && !m_error)
        fail(limitExceeded(tr("Out of memory")));
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
    if (m_builder->isBetweenReplies()) {
        if (!m_inPush && m_builder->takeShort(reply))
            return Status::Ready;
        beginReply();
    }
    void *root = nullptr;
    if (redisReaderGetReply(m_builder->reader, &root) != REDIS_OK)
        return fail(m_builder->refusal ? m_builder->refusal : violation(QString::fromLatin1(m_builder->reader->errstr)));
    if (!root)
        return needMore();
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
        if (redisReaderFeed(m_builder->reader, "0\r\n", 3) != REDIS_OK && !m_error)
            fail(limitExceeded(tr("Out of memory")));
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
    const int type = m_builder->currentType();
    const bool isBulk = type == REDIS_REPLY_STRING || type == REDIS_REPLY_VERB;
    const qsizetype lineEnd = m_awaitsLineEnd ? -1 : unread.indexOf("\r\n");
    m_awaitsLineEnd = lineEnd < 0;
    if (isBulk && lineEnd > 0) {
        const qint64 announced = unread.first(lineEnd).toLongLong();
        if (announced > m_limits.bytes)
            return stringTooLong(announced, m_limits.bytes);
        // Not within a push, whose bytes are kept as they came.
        const QByteArrayView beginning = unread.sliced(lineEnd + 2);
        if (announced >= LargeSize && beginning.size() < announced && type == REDIS_REPLY_STRING && !m_inPush)
            beginLarge(beginning, announced);
        return {};
    }
    const bool isText = type == REDIS_REPLY_STATUS || type == REDIS_REPLY_ERROR || type == REDIS_REPLY_BIGNUM;
    if (!isText && unread.size() > MaximumNumber)
        return violation(tr("a number of more than %1 characters").arg(MaximumNumber));
    const qint64 limit = std::min(m_limits.bytes, MaximumLine);
    if (isText && unread.size() > limit + 1) // the line's own '\r'
        return stringTooLong(unread.size(), limit);
    return {};
}

RespReader::Status RespReader::fail(const Error &error)
{
    m_error = error;
    m_largeSize = 0;
    m_frame.clear();
    m_inPush = false;
    m_builder->root = Reply();
    return Status::Failed;
}

} // namespace QRedis
