// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/recording.h"

#include "qredis/endpoint/recordingformat_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qendian.h>
#include <QtCore/qfile.h>

using namespace std::chrono_literals;

namespace QRedis {

class RecordingWriterPrivate
{
public:
    bool append(const QByteArray &bytes);
    /// \a type of the first frame of what is written at \a at.
    void note(TimePoint at, TelemetryFrameType type);
    bool fail(const QString &reason);

    QFile file;
    QString error;
    qint64 size = 0;
    TelemetryIndex index;
    bool begun = false;
    std::chrono::nanoseconds distance = 1s; ///< between two entries of the index
};

bool RecordingWriterPrivate::fail(const QString &reason)
{
    error = QCoreApplication::translate("QRedis", "%1 cannot be written: %2").arg(file.fileName(), reason);
    return false;
}

bool RecordingWriterPrivate::append(const QByteArray &bytes)
{
    const qint64 before = size;
    const qint64 written = file.write(bytes);
    if (written == bytes.size()) {
        size += written;
        return true;
    }
    fail(file.errorString());
    file.resize(before); // half a frame would only be ignored again
    file.close();
    return false;
}

void RecordingWriterPrivate::note(TimePoint at, TelemetryFrameType type)
{
    if (!begun)
        index.begin = at;
    index.end = begun ? std::max(index.end, at) : at;
    begun = true;
    const bool startsHere = type == TelemetryFrameType::Snapshot; // a change needs what came before it
    if (!startsHere || (!index.entries.isEmpty() && at - index.entries.last().at < distance))
        return;
    index.entries.append({at, size});
    if (index.entries.size() < TelemetryLimits::IndexEntries)
        return;
    qsizetype kept = 0;
    for (qsizetype i = 0; i < index.entries.size(); i += 2)
        index.entries[kept++] = index.entries[i];
    index.entries.resize(kept);
    distance *= 2;
}

RecordingWriter::RecordingWriter() : d(std::make_unique<RecordingWriterPrivate>()) { }

RecordingWriter::~RecordingWriter()
{
    if (isOpen())
        finish();
}

bool RecordingWriter::open(const QString &path)
{
    if (isOpen())
        finish();
    d = std::make_unique<RecordingWriterPrivate>();
    d->file.setFileName(path);
    // Unbuffered: what was written is there when this process is killed.
    const auto mode = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
    if (!d->file.open(mode, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return d->fail(d->file.errorString());
    return d->append(RecordingFormat::header());
}

bool RecordingWriter::write(const QByteArray &frames, TimePoint at)
{
    if (!isOpen())
        return d->error.isEmpty() ? d->fail(QCoreApplication::translate("QRedis", "it is not open")) : false;
    const bool hasType = frames.size() >= TelemetryLimits::HeaderSize;
    d->note(at, hasType ? TelemetryFrameType(frames[TelemetryLimits::HeaderSize - 1]) : TelemetryFrameType::Heartbeat);
    return d->append(frames);
}

bool RecordingWriter::write(const TelemetryItem &item)
{
    QByteArray frames;
    if (const auto *hello = std::get_if<TelemetryHello>(&item.value)) {
        TelemetryGreeting greeting;
        greeting.magic = TelemetryGreeting::expectedMagic();
        greeting.version = TelemetryGreeting::CurrentVersion;
        greeting.application = hello->application;
        greeting.label = hello->label;
        greeting.processId = hello->processId;
        greeting.hostName = hello->hostName;
        greeting.libraryVersion = hello->libraryVersion;
        greeting.qtVersion = hello->qtVersion;
        greeting.at = hello->at;
        greeting.wallClockMs = hello->wallClock.toMSecsSinceEpoch();
        greeting.instance = quint64(hello->processId);
        frames = TelemetryCodec::encodeGreeting(greeting);
    } else if (const auto *snapshot = std::get_if<ClientSnapshot>(&item.value)) {
        frames = TelemetryCodec::encodeSnapshot(*snapshot);
    } else if (const auto *journal = std::get_if<TelemetryJournal>(&item.value)) {
        for (qsizetype first = 0; first < journal->entries.size();)
            frames += TelemetryCodec::encodeEvents(journal->entries, &first);
    } else if (const auto *gap = std::get_if<TelemetryGap>(&item.value)) {
        frames = TelemetryCodec::encodeSkip({gap->from, gap->to, gap->snapshots});
    }
    return frames.isEmpty() || write(frames, item.at);
}

bool RecordingWriter::finish()
{
    if (!isOpen())
        return false;
    QByteArray trailer(RecordingFormat::TrailerSize, '\0');
    qToLittleEndian(d->size, trailer.data());
    trailer.replace(qsizetype(sizeof d->size), RecordingFormat::TrailerSize, RecordingFormat::trailerMagic());
    if (!d->append(TelemetryCodec::encodeIndex(d->index) + trailer))
        return false;
    d->file.close();
    return true;
}

bool RecordingWriter::isOpen() const
{
    return d->file.isOpen();
}

QString RecordingWriter::path() const
{
    return d->file.fileName();
}

QString RecordingWriter::errorString() const
{
    return d->error;
}

qint64 RecordingWriter::size() const
{
    return d->size;
}

} // namespace QRedis
