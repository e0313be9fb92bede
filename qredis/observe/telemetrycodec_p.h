// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYCODEC_P_H
#define QREDIS_TELEMETRYCODEC_P_H

#include "qredis/value/events.h"
#include "qredis/value/snapshots.h"

namespace QRedis {

// Telemetry on the wire. A frame is: length of the body (u32, little endian), type (u8), body (one CBOR map). Frames of
// unknown type are skipped, so types may be added. telemetryschema_p.h has the table of the fields.

enum class TelemetryFrameType : quint8 {
    Hello = 1, ///< the first frame: TelemetryGreeting
    Snapshot = 2, ///< a ClientSnapshot, or a part of a large one
    Events = 3, ///< journal entries, oldest first
    Heartbeat = 4, ///< TelemetryNote: nothing changed, but the source lives
    Bye = 5, ///< TelemetryNote with a reason: the source closes the connection
    Index = 6, ///< TelemetryIndex: the last frame of a recording, never on a socket
    Change = 7, ///< TelemetryChange: what differs from the snapshot before
    Gap = 8, ///< TelemetrySkip: snapshots that this observer did not get, because it was too slow
    Token = 9, ///< TelemetryToken: the only frame that an observer may send, before the greeting
};

namespace TelemetryLimits {
inline constexpr qsizetype Body = 1024 * 1024;
inline constexpr qsizetype Text = 64 * 1024; ///< bytes of one string
inline constexpr qsizetype Connections = 20'000; ///< and of any other list of a snapshot
inline constexpr qsizetype List = 4'096; ///< elements of any other list; entries of one Events frame
inline constexpr qsizetype FrameElements = 100'000; ///< of all lists of one frame together
inline constexpr int SnapshotParts = 64;
inline constexpr qsizetype IndexEntries = 20'000;
inline constexpr qsizetype HeaderSize = 5; ///< of a frame
inline constexpr int Depth = 16; ///< of a value that is skipped
} // namespace TelemetryLimits

struct TelemetryGreeting
{
    static constexpr quint32 CurrentVersion = 1;
    static QString expectedMagic() { return QStringLiteral("qredis-telemetry"); }

    QString magic;
    quint32 version = 0;
    QString application;
    QString label;
    qint64 processId = 0;
    QString hostName;
    QString libraryVersion;
    QString qtVersion;
    TimePoint at;
    qint64 wallClockMs = 0; ///< since 1970 UTC, at the same moment as at
    quint64 instance = 0; ///< random; the same number means that the event numbers go on
};

struct TelemetryNote
{
    TimePoint at;
    QString reason;
};

/// Belongs to a Change.
struct TelemetryChange
{
    TimePoint since; ///< time of the snapshot that it continues
    QList<quint64> goneConnections;
    QList<quint64> goneOperations;
};

struct TelemetrySkip
{
    TimePoint from; ///< time of the snapshot that was sent before
    TimePoint to; ///< of the one that is sent next
    quint64 snapshots = 0; ///< between them
};

struct TelemetryToken
{
    QByteArray token;
};

/// Where a recording has its moments.
struct TelemetryIndex
{
    struct Entry
    {
        TimePoint at;
        qint64 offset = 0; ///< in the file, of a frame that can be understood without those before it
    };
    TimePoint begin;
    TimePoint end;
    QList<Entry> entries; ///< ascending in both
};

struct TelemetrySnapshotPart
{
    int part = 0;
    bool more = false;
};

// What is written stays within the limits: long texts are cut, lists of more than TelemetryLimits::List elements too.
namespace TelemetryCodec {

[[nodiscard]] QByteArray encodeGreeting(const TelemetryGreeting &greeting);
/// \a type is Heartbeat or Bye.
[[nodiscard]] QByteArray encodeNote(TelemetryFrameType type, const TelemetryNote &note);
/// One frame, or several that follow each other when the snapshot is large.
[[nodiscard]] QByteArray encodeSnapshot(const ClientSnapshot &snapshot);
/// One frame that turns \a before into \a snapshot; empty if that cannot be said shorter than by encodeSnapshot().
[[nodiscard]] QByteArray encodeChange(const ClientSnapshot &snapshot, const ClientSnapshot &before);
[[nodiscard]] QByteArray encodeSkip(const TelemetrySkip &skip);
[[nodiscard]] QByteArray encodeToken(const TelemetryToken &token);
/// One frame with the entries from \a first on, as many as fit; adds their number to \a first.
[[nodiscard]] QByteArray encodeEvents(const QList<JournalEntry> &entries, qsizetype *first);

/// The decoders return what is wrong with \a body, or an empty text. \a out is unspecified after a failure.
[[nodiscard]] QString decodeGreeting(const QByteArray &body, TelemetryGreeting *out);
[[nodiscard]] QString decodeNote(const QByteArray &body, TelemetryNote *out);
/// Entries of a kind that this version does not know are left out.
[[nodiscard]] QString decodeEvents(const QByteArray &body, QList<JournalEntry> *out);

/// Applies a Change to \a snapshot. Not \a applies: it continues another one, and nothing is changed.
[[nodiscard]] QString decodeChange(const QByteArray &body, ClientSnapshot *snapshot, bool *applies);
[[nodiscard]] QString decodeSkip(const QByteArray &body, TelemetrySkip *out);
[[nodiscard]] QString decodeToken(const QByteArray &body, TelemetryToken *out);

[[nodiscard]] QByteArray encodeIndex(const TelemetryIndex &index);
[[nodiscard]] QString decodeIndex(const QByteArray &body, TelemetryIndex *out);

} // namespace TelemetryCodec

/// Cuts a stream of bytes into frames. Holds one frame and what was appended last, at most.
class TelemetryFrameReader
{
public:
    enum class Status : quint8 { NeedMore, Frame, TooLarge };

    void append(QByteArrayView bytes);
    /// Status::Frame: type() and body() are those of the next frame.
    [[nodiscard]] Status next();
    [[nodiscard]] quint8 type() const noexcept { return m_type; }
    [[nodiscard]] QByteArray body() const { return m_frame.mid(TelemetryLimits::HeaderSize); }
    /// With its header.
    [[nodiscard]] const QByteArray &frame() const noexcept { return m_frame; }
    void clear();

private:
    QByteArray m_buffer;
    qsizetype m_offset = 0;
    QByteArray m_frame;
    quint8 m_type = 0;
};

/// Puts the parts of a snapshot together.
class TelemetrySnapshotReader
{
public:
    /// What is wrong with \a body, or an empty text.
    [[nodiscard]] QString append(const QByteArray &body);
    /// Whether snapshot() has all its parts.
    [[nodiscard]] bool isComplete() const noexcept { return m_complete; }
    [[nodiscard]] const ClientSnapshot &snapshot() const noexcept { return m_snapshot; }
    void clear();

private:
    ClientSnapshot m_snapshot;
    int m_nextPart = 0;
    bool m_complete = false;
};

} // namespace QRedis

#endif
