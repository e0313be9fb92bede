// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_RESPSCANNER_P_H
#define QREDIS_TESTING_RESPSCANNER_P_H

#include <QtCore/qbytearrayview.h>
#include <QtCore/qlist.h>

#include <array>
#include <optional>

namespace QRedis::Testing {

/// Finds where frames end in a stream that arrives in pieces. It keeps no content, so its cost is one search per line.
/// Streamed aggregates and strings ("*?", "$?"), which no server sends, and anything else that is not RESP make it broken():
/// from then on every byte is inside one endless frame.
class RespScanner
{
public:
    /// Requests may also be inline commands: one line of words.
    enum class Direction : quint8 { Requests, Replies };
    explicit RespScanner(Direction direction) noexcept : m_direction(direction) { }

    /// How many of \a bytes belong to the frame that is being read; it is complete if atBoundary() afterwards.
    qsizetype scan(QByteArrayView bytes);
    /// scan() to the end of \a bytes.
    void scanAll(QByteArrayView bytes);
    /// Whether no frame has been begun.
    [[nodiscard]] bool atBoundary() const noexcept { return m_elements == 0 && !m_broken; }
    [[nodiscard]] bool isBroken() const noexcept { return m_broken; }

private:
    void startElement(QByteArrayView header);
    void startBulk(qint64 length);
    void startAggregate(qint64 length, qint64 factor, qint64 more);

    Direction m_direction;
    bool m_broken = false;
    qint64 m_elements = 0; ///< still to be read in this frame
    qint64 m_skip = 0; ///< bytes of a bulk still to be read
    qsizetype m_headerSize = 0;
    std::array<char, 32> m_header{}; ///< start of a line whose end has not arrived
};

enum class RequestKind : quint8 {
    Unknown, ///< more bytes are needed
    Ordinary,
    Connection, ///< CLIENT, HELLO or AUTH, in any case
};

/// What begins at the start of \a bytes, a request boundary.
[[nodiscard]] RequestKind classifyRequest(QByteArrayView bytes);
/// The words of one whole request; empty if it is not well-formed. They point into \a request.
[[nodiscard]] QList<QByteArrayView> requestWords(QByteArrayView request);

} // namespace QRedis::Testing

#endif
