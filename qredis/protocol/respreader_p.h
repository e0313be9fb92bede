// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_RESPREADER_P_H
#define QREDIS_RESPREADER_P_H

#include "qredis/value/reply.h"

#include <QtCore/qbytearrayview.h>

#include <memory>

namespace QRedis {

class ReplyBuilder;

/// What a server may send before the reader gives up; see ClientOptions::setMaximumReplyDepth() and its neighbours.
struct ReplyLimits
{
    int depth = 64; ///< nesting of aggregates
    qint64 elements = 16 * 1024 * 1024; ///< of one aggregate; a map's keys and values are counted one by one
    qint64 bytes = 512LL * 1024 * 1024; ///< of one string
};

/// Cuts the bytes of one socket into replies. Memory grows with the bytes that arrived, never with the numbers they announce.
///
/// Understood is all of RESP2 and RESP3 except attributes ("|"), blob errors ("!") and streamed aggregates ("*?"), which no
/// server sends unasked: they are a protocol violation.
class RespReader final
{
public:
    /// Longer slices would cost time that grows with the square of their length.
    static constexpr qsizetype SliceSize = 16 * 1024;
    /// What takeFrame() keeps of a longer frame.
    static constexpr qsizetype FrameSize = 64 * 1024;
    enum class Status : quint8 {
        NeedMore, ///< all complete replies have been handed out
        Ready, ///< one complete top-level reply was handed out
        Failed, ///< the stream cannot be continued; see error()
    };

    explicit RespReader(const ReplyLimits &limits);
    ~RespReader();
    RespReader(const RespReader &) = delete;
    RespReader &operator=(const RespReader &) = delete;

    /// Takes at most SliceSize bytes. Before the next call next() must have answered NeedMore or Failed.
    void feed(QByteArrayView slice);
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

    const ReplyLimits m_limits;
    std::unique_ptr<ReplyBuilder> m_builder;
    qsizetype m_sliceSize = 0;
    QByteArray m_copy; ///< of the slice, from its first push on
    qsizetype m_copyStart = 0; ///< and the place of that in the slice
    QByteArray m_frame; ///< bytes of the current push that came with earlier slices
    qsizetype m_frameStart = 0; ///< where the rest of it is in the slice
    qsizetype m_frameEnd = 0;
    bool m_inPush = false;
    bool m_awaitsLineEnd = false; ///< what is buffered is the beginning of a line
    Error m_error;
};

} // namespace QRedis

#endif
