// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/replybuilder_p.h"

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
// What is taken without the parser, in bytes: strings, and the digits of numbers, which any integer can hold.
constexpr qint64 ShortString = 2 * 1024;
constexpr std::ptrdiff_t ShortNumber = 18;
// Reserved for an announced number of elements; more grows with what really arrives. Only the aggregates that are open at
// the same time can have reserved too much.
constexpr size_t MaximumReserved = 64;

ReplyBuilder *self(const redisReadTask *task)
{
    return static_cast<ReplyBuilder *>(task->privdata);
}

Reply::Kind aggregateKind(int type)
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

void freeNothing(void *) { } // the root owns everything

bool isLineEnd(const char *at)
{
    return std::memcmp(at, "\r\n", 2) == 0;
}

} // namespace

ReplyBuilder::ReplyBuilder(const ReplyLimits &permitted, ValueStorage storage)
    : m_limits(permitted)
    , m_reader([] {
        static redisReplyObjectFunctions functions = {createString, createArray, createInteger, createDouble,
                                                      createNil,    createBool,  freeNothing};
        return redisReaderCreateWithFunctions(&functions);
    }())
    , m_sharedSize(storage == ValueStorage::Shared ? SharedBlocks::MaximumSize : 0)
{
    Q_CHECK_PTR(m_reader);
    m_reader->privdata = this;
    // Its own limit would not tell which limit it was; this one only keeps a map's doubled number from overflowing.
    m_reader->maxelements = std::numeric_limits<long long>::max() / 4;
    // A buffer that is larger is released by releaseIdleBuffer() at once, not when the next bytes come.
    m_reader->maxbuf = 0;
}

ReplyBuilder::~ReplyBuilder()
{
    redisReaderFree(m_reader);
}

QByteArrayView ReplyBuilder::unread() const
{
    return QByteArrayView(m_reader->buf + m_reader->pos, qsizetype(m_reader->len - m_reader->pos));
}

bool ReplyBuilder::isBetweenReplies() const
{
    return m_reader->ridx < 0 || (m_reader->ridx == 0 && m_reader->task[0]->type < 0);
}

ReplyBuilder::Awaited ReplyBuilder::awaited() const
{
    switch (m_reader->ridx < 0 ? -1 : m_reader->task[m_reader->ridx]->type) {
    case REDIS_REPLY_STRING:
        return Awaited::BulkString;
    case REDIS_REPLY_VERB:
        return Awaited::VerbatimString;
    case REDIS_REPLY_STATUS:
    case REDIS_REPLY_ERROR:
    case REDIS_REPLY_BIGNUM:
        return Awaited::Line;
    default:
        return Awaited::Other;
    }
}

bool ReplyBuilder::feed(QByteArrayView bytes)
{
    return redisReaderFeed(m_reader, bytes.data(), size_t(bytes.size())) == REDIS_OK;
}

bool ReplyBuilder::read(Error &error)
{
    void *root = nullptr;
    if (redisReaderGetReply(m_reader, &root) == REDIS_OK)
        return root != nullptr;
    error = m_refusal ? m_refusal : violation(QString::fromLatin1(m_reader->errstr));
    return false;
}

QString ReplyBuilder::translated(const char *source)
{
    return QCoreApplication::translate("QRedis", source);
}

Error ReplyBuilder::limitExceeded(const QString &message)
{
    return Error(Error::Code::LimitExceeded, message);
}

Error ReplyBuilder::violation(const QString &reason)
{
    return Error(Error::Code::ProtocolViolation, translated("The server sent bytes that are not RESP: %1").arg(reason));
}

Error ReplyBuilder::stringTooLong(qint64 length, qint64 limit)
{
    return limitExceeded(translated("A string of %1 bytes came, the limit is %2 bytes").arg(length).arg(limit));
}

void ReplyBuilder::releaseIdleBuffer()
{
    if (sdsalloc(m_reader->buf) <= IdleBufferSize)
        return;
    sdsfree(m_reader->buf);
    m_reader->buf = sdsempty();
    Q_CHECK_PTR(m_reader->buf);
    m_reader->pos = m_reader->len = 0;
}

void ReplyBuilder::dropUnread()
{
    sdssetlen(m_reader->buf, m_reader->pos);
    m_reader->buf[m_reader->pos] = '\0';
    m_reader->len = m_reader->pos;
}

bool ReplyBuilder::takeShort(Reply &reply)
{
    const char *const at = m_reader->buf + m_reader->pos;
    const char *const end = m_reader->buf + m_reader->len;
    if (end - at < 4 || !isBetweenReplies())
        return false;
    const bool isBulk = *at == '$';
    if (!isBulk && *at != ':')
        return *at == '+' && takeShortStatus(reply, at, end);
    const bool isNegative = !isBulk && at[1] == '-';
    const char *digit = at + (isNegative ? 2 : 1);
    if (*digit < '1' || *digit > '9')
        return false;
    const char *const first = digit;
    quint64 value = 0;
    for (unsigned next = 0; (next = unsigned(*digit - '0')) <= 9; ++digit) // at the latest up to the null character at the end
        value = value * 10 + next;
    if (digit - first > ShortNumber || end - digit < 2 || !isLineEnd(digit))
        return false;
    const auto number = qint64(value);
    digit += 2;
    if (isBulk) {
        if (number > ShortString || number > m_limits.bytes || end - digit < number + 2 || !isLineEnd(digit + number))
            return false;
        reply.destroy();
        setBytes(&reply, Reply::Kind::BulkString, digit, size_t(number));
        digit += number + 2;
    } else {
        reply.destroy();
        reply.m_integer = isNegative ? -number : number;
        reply.m_kind = Reply::Kind::Integer;
    }
    std::fill(std::begin(reply.m_format), std::end(reply.m_format), '\0');
    m_reader->pos = size_t(digit - m_reader->buf);
    return true;
}

bool ReplyBuilder::takeShortStatus(Reply &reply, const char *at, const char *end)
{
    const qint64 room = std::min({qint64(end - at) - 1, m_limits.bytes + 1, ShortString + 1});
    const auto *lineEnd = static_cast<const char *>(std::memchr(at, '\r', size_t(room)));
    if (!lineEnd || lineEnd == at + 1 || lineEnd[1] != '\n')
        return false;
    reply.destroy();
    setBytes(&reply, Reply::Kind::SimpleString, at + 1, size_t(lineEnd - at - 1));
    std::fill(std::begin(reply.m_format), std::end(reply.m_format), '\0');
    m_reader->pos = size_t(lineEnd + 2 - m_reader->buf);
    return true;
}

void ReplyBuilder::handOut(Reply &reply)
{
    reply = std::move(m_root); // null remains, with the format of a verbatim string
    std::fill(std::begin(m_root.m_format), std::end(m_root.m_format), '\0');
}

void ReplyBuilder::setBytes(Reply *reply, Reply::Kind kind, const char *text, size_t size)
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

// The reply to fill. The address of a child stays valid while its own children come: the list that holds it grows only
// when the next sibling begins.
Reply *ReplyBuilder::place(const redisReadTask *task)
{
    if (!task->parent)
        return &self(task)->m_root;
    auto *parent = static_cast<Reply *>(task->parent->obj);
    return &parent->m_elements.emplaceBack();
}

void *ReplyBuilder::refuse(const redisReadTask *task, const Error &error)
{
    self(task)->m_refusal = error;
    return nullptr;
}

void *ReplyBuilder::createString(const redisReadTask *task, char *text, size_t size)
{
    if (const qint64 limit = self(task)->m_limits.bytes; qint64(size) > limit)
        return refuse(task, stringTooLong(qint64(size), limit));
    // The parser skips the two bytes after a string without looking at them.
    const bool isBulk = task->type == REDIS_REPLY_STRING || task->type == REDIS_REPLY_VERB;
    if (isBulk && (!isLineEnd(text + size)))
        return refuse(task, violation(translated("a string is longer than announced")));
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

void *ReplyBuilder::createArray(const redisReadTask *task, size_t elements)
{
    const ReplyLimits &limits = self(task)->m_limits;
    if (task->type == REDIS_REPLY_ATTR)
        return refuse(task, violation(translated("attributes are not supported")));
    if (self(task)->m_reader->ridx >= limits.depth)
        return refuse(task, limitExceeded(translated("A reply nested more deeply than %1 levels came").arg(limits.depth)));
    if (elements > quint64(limits.elements))
        return refuse(
            task,
            limitExceeded(
                translated("A reply of %1 elements was announced, the limit is %2 elements").arg(elements).arg(limits.elements)));
    Reply *reply = place(task);
    new (&reply->m_elements) QList<Reply>;
    reply->m_elements.reserve(qsizetype(std::min(elements, MaximumReserved)));
    reply->m_kind = aggregateKind(task->type);
    return reply;
}

void *ReplyBuilder::createInteger(const redisReadTask *task, long long value)
{
    Reply *reply = place(task);
    reply->m_integer = value;
    reply->m_kind = Reply::Kind::Integer;
    return reply;
}

void *ReplyBuilder::createDouble(const redisReadTask *task, double value, char *, size_t)
{
    Reply *reply = place(task);
    reply->m_double = value;
    reply->m_kind = Reply::Kind::Double;
    return reply;
}

void *ReplyBuilder::createNil(const redisReadTask *task)
{
    return place(task);
}

void *ReplyBuilder::createBool(const redisReadTask *task, int value)
{
    Reply *reply = place(task);
    reply->m_boolean = value != 0;
    reply->m_kind = Reply::Kind::Boolean;
    return reply;
}

} // namespace QRedis
