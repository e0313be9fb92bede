// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/recording.h"

#include "qredis/endpoint/recordingformat_p.h"
#include "qredis/endpoint/telemetrystream_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qendian.h>
#include <QtCore/qfile.h>

#include <algorithm>
#include <limits>

namespace QRedis {

namespace {

constexpr qint64 ChunkBytes = 256 * 1024;
constexpr std::chrono::seconds IndexDistance(1);

} // namespace

class RecordingReaderPrivate
{
public:
    bool fail(const QString &reason);
    bool readIndex();
    bool scan();
    void restart();
    std::optional<qint64> skipSnapshots(int frames);
    bool readFrame();
    std::optional<TelemetryItem> next();
    void noteSnapshot(TimePoint at);

    QFile file;
    QString error;
    RecordingReader::Summary summary;
    TelemetryIndex index;
    qint64 framesEnd = 0; ///< offset behind the last frame of the stream
    qint64 snapshotsFrom = 0; ///< offset

private:
    void goTo(qint64 offset);

    TelemetryFrameReader m_frames;
    TelemetryStream m_stream;
    qint64 m_offset = 0; ///< of the frame that is read next
    qint64 m_fed = 0; ///< bytes of the file that m_frames has got
    qint64 m_snapshotStart = 0; ///< offset of the first part
    bool m_counting = false;
    qint64 m_seenTo = RecordingFormat::header().size(); ///< offset up to which m_wanted is complete
    QList<qint64> m_wanted; ///< offsets of frames that are not parts of snapshots
};

bool RecordingReaderPrivate::fail(const QString &reason)
{
    error = QCoreApplication::translate("QRedis", "%1 cannot be read: %2").arg(file.fileName(), reason);
    file.close();
    return false;
}

void RecordingReaderPrivate::restart()
{
    m_frames.clear();
    m_stream.clear();
    goTo(RecordingFormat::header().size());
}

void RecordingReaderPrivate::goTo(qint64 offset)
{
    m_offset = m_fed = offset;
    file.seek(offset);
}

/// Passes over up to \a frames snapshots that are not wanted, without reading them. How much to read of what follows; no value if
/// there are more of them.
std::optional<qint64> RecordingReaderPrivate::skipSnapshots(int frames)
{
    using TelemetryLimits::HeaderSize;
    while (m_offset < snapshotsFrom) { // and nothing is read ahead
        if (m_offset < m_seenTo) { // passed over once before
            const auto wanted = std::lower_bound(m_wanted.cbegin(), m_wanted.cend(), m_offset);
            const qint64 next = std::min(snapshotsFrom, wanted == m_wanted.cend() ? m_seenTo : *wanted);
            if (next > m_offset) {
                goTo(next);
                continue;
            }
        }
        file.seek(m_offset);
        const QByteArray header = file.read(HeaderSize);
        file.seek(m_offset);
        if (header.size() != HeaderSize)
            break;
        const auto length = qsizetype(qFromLittleEndian<quint32>(header.constData()));
        const auto type = TelemetryFrameType(quint8(header.back()));
        const bool isSnapshot = type == TelemetryFrameType::Snapshot || type == TelemetryFrameType::Change;
        const bool isWanted = length > TelemetryLimits::Body || !isSnapshot;
        if (m_offset == m_seenTo) {
            if (isWanted)
                m_wanted.append(m_offset);
            m_seenTo += HeaderSize + length;
        }
        if (isWanted)
            return HeaderSize + std::min(length, TelemetryLimits::Body);
        if (--frames < 0)
            return std::nullopt;
        goTo(m_offset + HeaderSize + length);
    }
    return ChunkBytes;
}

bool RecordingReaderPrivate::readFrame()
{
    const qint64 most = skipSnapshots(std::numeric_limits<int>::max()).value_or(ChunkBytes);
    for (;;) {
        const auto status = m_frames.next();
        if (status == TelemetryFrameReader::Status::Frame) {
            m_offset += m_frames.frame().size();
            return true;
        }
        const qint64 wanted = std::min(most, framesEnd - m_fed);
        const QByteArray chunk = status == TelemetryFrameReader::Status::NeedMore ? file.read(wanted) : QByteArray();
        if (chunk.isEmpty())
            return false;
        m_fed += chunk.size();
        m_frames.append(chunk);
    }
}

std::optional<TelemetryItem> RecordingReaderPrivate::next()
{
    while (file.isOpen() && readFrame()) {
        const auto type = TelemetryFrameType(m_frames.type());
        const bool isSnapshot = type == TelemetryFrameType::Snapshot;
        if ((isSnapshot || type == TelemetryFrameType::Change) && m_offset <= snapshotsFrom)
            continue;
        if (isSnapshot && !m_stream.isInSnapshot())
            m_snapshotStart = m_offset - m_frames.frame().size();
        TelemetryItem item;
        const QString problem = m_stream.feed(m_frames.type(), m_frames.body(), &item);
        if (m_counting && !problem.isEmpty())
            ++summary.damaged;
        if (m_counting && isSnapshot && std::holds_alternative<ClientSnapshot>(item.value))
            noteSnapshot(item.at);
        if (problem.isEmpty() && !std::holds_alternative<std::monostate>(item.value))
            return item;
    }
    return std::nullopt;
}

void RecordingReaderPrivate::noteSnapshot(TimePoint at)
{
    auto &entries = index.entries;
    const bool useful = entries.isEmpty() || at - entries.last().at >= IndexDistance;
    if (useful && entries.size() < TelemetryLimits::IndexEntries)
        entries.append({at, m_snapshotStart});
}

bool RecordingReaderPrivate::readIndex()
{
    using namespace RecordingFormat;
    const qint64 trailerAt = summary.size - TrailerSize;
    if (trailerAt < header().size() || !file.seek(trailerAt))
        return false;
    const QByteArray trailer = file.read(TrailerSize);
    if (trailer.size() != TrailerSize || !trailer.endsWith(trailerMagic()))
        return false;
    const auto offset = qFromLittleEndian<qint64>(trailer.constData());
    if (offset < header().size() || trailerAt - offset < TelemetryLimits::HeaderSize
        || trailerAt - offset > TelemetryLimits::Body + TelemetryLimits::HeaderSize || !file.seek(offset))
        return false;
    TelemetryFrameReader frames;
    frames.append(file.read(trailerAt - offset));
    if (frames.next() != TelemetryFrameReader::Status::Frame || frames.type() != quint8(TelemetryFrameType::Index)
        || !TelemetryCodec::decodeIndex(frames.body(), &index).isEmpty())
        return false;
    framesEnd = offset;
    summary.begin = index.begin;
    summary.end = index.end;
    return true;
}

/// Finds out from the frames themselves what an index would tell.
bool RecordingReaderPrivate::scan()
{
    summary.recovered = true;
    framesEnd = summary.size;
    index = {};
    restart();
    m_counting = true;
    bool first = true;
    while (const std::optional<TelemetryItem> item = next()) {
        summary.begin = first ? item->at : std::min(summary.begin, item->at);
        summary.end = first ? item->at : std::max(summary.end, item->at);
        first = false;
    }
    m_counting = false;
    summary.ignored = summary.size - m_offset;
    framesEnd = m_offset;
    return !first;
}

RecordingReader::RecordingReader() : d(std::make_unique<RecordingReaderPrivate>()) { }

RecordingReader::~RecordingReader() = default;

bool RecordingReader::open(const QString &path)
{
    d = std::make_unique<RecordingReaderPrivate>();
    d->file.setFileName(path);
    if (!d->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) // it is read in chunks, or skipped
        return d->fail(d->file.errorString());
    if (d->file.read(RecordingFormat::header().size()) != RecordingFormat::header())
        return d->fail(QCoreApplication::translate("QRedis", "it is not a recording"));
    d->summary.size = d->file.size();
    if (!d->readIndex() && !d->scan())
        return d->fail(QCoreApplication::translate("QRedis", "it holds no telemetry"));
    d->restart();
    const std::optional<TelemetryItem> first = d->next();
    const auto *hello = first ? std::get_if<TelemetryHello>(&first->value) : nullptr;
    if (!hello)
        return d->fail(QCoreApplication::translate("QRedis", "it does not begin with a greeting"));
    d->summary.hello = *hello;
    d->restart();
    return true;
}

void RecordingReader::close()
{
    d->file.close();
}

QString RecordingReader::errorString() const
{
    return d->error;
}

const RecordingReader::Summary &RecordingReader::summary() const
{
    return d->summary;
}

std::optional<TelemetryItem> RecordingReader::next()
{
    return d->next();
}

bool RecordingReader::skip(int frames)
{
    return d->file.isOpen() && !d->skipSnapshots(frames);
}

void RecordingReader::rewind(TimePoint snapshotsFrom)
{
    d->snapshotsFrom = 0;
    for (const TelemetryIndex::Entry &entry : std::as_const(d->index.entries)) {
        if (entry.at <= snapshotsFrom)
            d->snapshotsFrom = entry.offset;
    }
    d->restart();
}

} // namespace QRedis
