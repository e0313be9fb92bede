// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_RESPREADER_P_H
#define QREDIS_RESPREADER_P_H

#include "qredis/value/namespace.h"
#include "qredis/value/reply.h"

#include <QtCore/qbytearrayview.h>

#include <memory>
#include <span>

namespace QRedis {

class LargeStrings;
class ReplyBuilder;

/// What a server may send before the reader gives up; see ClientOptions::setMaximumReplyDepth() and its neighbours.
struct ReplyLimits
{
    int depth = 64; ///< nesting of aggregates
    qint64 elements = 16 * 1024 * 1024; ///< of one aggregate; a map's keys and values are counted one by one
    qint64 bytes = 512LL * 1024 * 1024; ///< of one string
};

/// Cuts the bytes of one socket into replies. Memory grows with the bytes that arrived; because of an announced number at most
/// 1 MiB is reserved. Belongs to the thread that made it.
///
/// Understood is all of RESP2 and RESP3 except attributes ("|"), blob errors ("!") and streamed aggregates ("*?"), which no
/// server sends unasked: they are a protocol violation.
class RespReader final
{
public:
    /// Longer slices would cost time that grows with the square of their length: the parser moves what it has not consumed.
    static constexpr qsizetype SliceSize = 4 * 1024;
    /// A string of this size or more that has not arrived completely is gathered where it will stay; see target().
    static constexpr qsizetype LargeSize = 16 * 1024;
    /// What takeFrame() keeps of a longer frame.
    static constexpr qsizetype FrameSize = 64 * 1024;
    enum class Status : quint8 {
        NeedMore, ///< all complete replies have been handed out
        Ready, ///< one complete top-level reply was handed out
        Failed, ///< the stream cannot be continued; see error()
    };

    /// Large strings lie in memory of \a largeStrings, if it is given, which must live longer.
    explicit RespReader(const ReplyLimits &limits, ValueStorage storage = ValueStorage::Shared,
                        LargeStrings *largeStrings = nullptr);
    ~RespReader();
    RespReader(const RespReader &) = delete;
    RespReader &operator=(const RespReader &) = delete;

    /// Takes at most SliceSize bytes, or any number of bytes that were put into target(). Before the next call next() must
    /// have answered NeedMore or Failed.
    void feed(QByteArrayView slice);
    /// Where the next bytes of the stream may be put before they are fed, so that a large string is not copied. Empty while
    /// none is under way. Valid until the next call of feed().
    [[nodiscard]] std::span<char> target() noexcept;
    /// Ready: \a reply is one complete reply. Otherwise \a reply is untouched.
    [[nodiscard]] Status next(Reply &reply);
    /// After Failed: Error::Code::ProtocolViolation or Error::Code::LimitExceeded.
    [[nodiscard]] Error error() const { return m_error; }
    /// After Ready with a push, before the next call of next(): its bytes on the wire, at most FrameSize of them.
    [[nodiscard]] QByteArray takeFrame();

private:
    Status fail(const Error &error);
    void beginReply();
    Status needMore();
    bool awaitsLineEnd();
    Error pendingError();
    void beginLarge(QByteArrayView beginning, qint64 size);
    [[nodiscard]] QByteArrayView feedLarge(QByteArrayView slice);

    const ReplyLimits m_limits;
    LargeStrings *const m_largeStrings;
    std::unique_ptr<ReplyBuilder> m_builder;
    qsizetype m_sliceSize = 0;
    QByteArray m_copy; ///< of the slice, from its first push on
    qsizetype m_copyStart = 0; ///< and the place of that in the slice
    QByteArray m_frame; ///< bytes of the current push that came with earlier slices
    qsizetype m_frameStart = 0; ///< where the rest of it is in the slice
    qsizetype m_frameEnd = 0;
    QByteArray m_large; ///< a large string that has not arrived completely
    qint64 m_largeSize = 0; ///< its announced size; 0 = none is under way
    qsizetype m_largeFilled = 0;
    bool m_inPush = false;
    bool m_awaitsLineEnd = false; ///< what is buffered is the beginning of a line
    Error m_error;
};

} // namespace QRedis

#endif
