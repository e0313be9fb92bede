// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_RECORDER_H
#define QREDIS_MONITOR_RECORDER_H

#include <QRedis/Recording>

#include <QtCore/qobject.h>

#include <deque>

namespace QRedis::Monitor {

/// Keeps the newest part of a stream in memory, and writes it into a file: what comes from now on, what just was, or both.
class Recorder : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes MaximumPast{30};
    static constexpr qsizetype MaximumBytes = 64 * 1024 * 1024;

    using QObject::QObject;

    /// See TelemetryReader::framesRead().
    void add(const QByteArray &frames, TimePoint at);
    /// Another source: what is in memory belongs to the old one.
    void clear();

    /// Records into a new file, beginning with the last \a past. False: errorString() tells why.
    bool start(const QString &path, std::chrono::milliseconds past);
    /// False if the file could not be finished.
    bool stop();
    /// Writes the last \a past into a new file.
    bool saveLast(const QString &path, std::chrono::milliseconds past);

    [[nodiscard]] bool isRecording() const { return m_writer.isOpen(); }
    [[nodiscard]] QString path() const { return m_writer.path(); }
    [[nodiscard]] qint64 size() const { return m_writer.size(); }
    [[nodiscard]] QString errorString() const { return m_error; }
    /// How much of the past is in memory.
    [[nodiscard]] std::chrono::milliseconds kept() const;

Q_SIGNALS:
    /// Started, stopped, or failed; then errorString() is not empty.
    void changed();

private:
    struct Piece
    {
        TimePoint at;
        QByteArray frames;
    };
    bool writePast(RecordingWriter *writer, std::chrono::milliseconds past);
    bool fail(const RecordingWriter &writer);

    RecordingWriter m_writer;
    QString m_error;
    Piece m_hello;
    std::deque<Piece> m_past;
    qsizetype m_bytes = 0;
};

/// Where recordings are kept, unless a path is given; made if it is not there.
[[nodiscard]] QString recordingsFolder();
/// A name for a new file there: application, date and time.
[[nodiscard]] QString newRecordingPath(const QString &application);

} // namespace QRedis::Monitor

#endif
