// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_RECORDING_H
#define QREDIS_RECORDING_H

#include "qredis/endpoint/telemetryitem.h"

#include <memory>
#include <optional>

namespace QRedis {

class RecordingWriterPrivate;
class RecordingReaderPrivate;

/// Writes telemetry into a file (.qrt): the same bytes as on the socket, and an index at the end. A file whose writer was
/// killed, or whose disk was full, is read up to its last whole frame.
///
/// May be used from one thread at a time.
class QREDIS_EXPORT RecordingWriter final
{
public:
    RecordingWriter();
    /// Finishes.
    ~RecordingWriter();

    /// Makes the file, readable for its owner only. False if there is one already or it cannot be made; errorString() tells why.
    bool open(const QString &path);
    /// Appends what TelemetryReader::framesRead() handed out. The first must be a greeting. False if it cannot be written:
    /// then the file is closed, and holds all that came before.
    bool write(const QByteArray &frames, TimePoint at);
    /// Appends \a item; a goodbye is left out.
    bool write(const TelemetryItem &item);
    /// Writes the index and closes the file.
    bool finish();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString errorString() const;
    /// Size of the file in bytes.
    [[nodiscard]] qint64 size() const;

private:
    Q_DISABLE_COPY_MOVE(RecordingWriter)
    std::unique_ptr<RecordingWriterPrivate> d;
};

/// Reads a recording. Treats every byte as hostile: bounded, no crash; what is damaged is left out and counted.
///
/// May be used from one thread at a time.
class QREDIS_EXPORT RecordingReader final
{
public:
    RecordingReader();
    ~RecordingReader();

    /// False if \a path is no recording; errorString() tells why.
    bool open(const QString &path);
    void close();
    [[nodiscard]] QString errorString() const;

    struct Summary
    {
        TelemetryHello hello; ///< the first one
        TimePoint begin;
        TimePoint end;
        qint64 size = 0; ///< of the file, in bytes
        bool recovered = false; ///< there was no index: the writer did not finish
        qint64 ignored = 0; ///< bytes at the end that are no whole frame
        qint64 damaged = 0; ///< frames that cannot be understood
    };
    [[nodiscard]] const Summary &summary() const;

    /// The next item, in the order of the stream; no value at the end. Items without value are left out.
    [[nodiscard]] std::optional<TelemetryItem> next();
    /// Passes over at most \a frames frames that next() would leave out after rewind(). False if there are no more of them before
    /// the next item. For who must not be away for long: next() passes over all of them at once.
    bool skip(int frames);
    /// Starts again from the beginning. next() leaves out snapshots that are older than \a snapshotsFrom by more than the
    /// distance of two entries of the index; the journal always comes whole.
    void rewind(TimePoint snapshotsFrom = TimePoint());

private:
    Q_DISABLE_COPY_MOVE(RecordingReader)
    std::unique_ptr<RecordingReaderPrivate> d;
};

} // namespace QRedis

#endif
