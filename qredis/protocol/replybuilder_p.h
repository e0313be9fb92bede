// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_REPLYBUILDER_P_H
#define QREDIS_REPLYBUILDER_P_H

#include "qredis/protocol/respreader_p.h"
#include "qredis/protocol/sharedblocks_p.h"

struct redisReader;
struct redisReadTask;

namespace QRedis {

/// The parser of a RespReader, and what it builds: hiredis calls it for each element, with the place of the parent.
class ReplyBuilder final
{
public:
    ReplyBuilder(const ReplyLimits &permitted, ValueStorage storage);
    ~ReplyBuilder();
    Q_DISABLE_COPY_MOVE(ReplyBuilder)

    /// What is being read.
    enum class Awaited : quint8 {
        Other, ///< an aggregate, a number, or nothing
        BulkString,
        VerbatimString,
        Line, ///< a simple string, an error or a big number
    };

    [[nodiscard]] QByteArrayView unread() const;
    /// Nothing of the next top-level reply has been consumed yet.
    [[nodiscard]] bool isBetweenReplies() const;
    [[nodiscard]] Awaited awaited() const;
    /// False when memory is exhausted.
    bool feed(QByteArrayView bytes);
    /// Reads on. Whether a reply is complete; \a error has a code when the stream cannot be continued.
    bool read(Error &error);
    void releaseIdleBuffer();
    /// Forgets what the parser has not consumed.
    void dropUnread();
    /// Takes the next reply without the parser if it is of the kinds that come most often, short, and there as a whole. What is
    /// unusual in any way, or begun already, is left to the parser.
    bool takeShort(Reply &reply);
    void handOut(Reply &reply);
    /// Forgets what has been built.
    void clear() { m_root = Reply(); }

    [[nodiscard]] static QString translated(const char *source);
    [[nodiscard]] static Error limitExceeded(const QString &message);
    [[nodiscard]] static Error violation(const QString &reason);
    [[nodiscard]] static Error stringTooLong(qint64 length, qint64 limit);

    QByteArray large; ///< takes the place of the next string, which the parser sees as an empty one

private:
    bool takeShortStatus(Reply &reply, const char *at, const char *end);
    void setBytes(Reply *reply, Reply::Kind kind, const char *text, size_t size);

    static Reply *place(const redisReadTask *task);
    static void *refuse(const redisReadTask *task, const Error &error);
    static void *createString(const redisReadTask *task, char *text, size_t size);
    static void *createArray(const redisReadTask *task, size_t elements);
    static void *createInteger(const redisReadTask *task, long long value);
    static void *createDouble(const redisReadTask *task, double value, char *text, size_t size);
    static void *createNil(const redisReadTask *task);
    static void *createBool(const redisReadTask *task, int value);

    const ReplyLimits m_limits;
    redisReader *const m_reader;
    Error m_refusal; ///< why a function that builds returned null
    Reply m_root;
    const size_t m_sharedSize;
    SharedBlocks &m_blocks = SharedBlocks::ofThread();
};

} // namespace QRedis

#endif
