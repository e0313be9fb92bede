// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetrycodec_p.h"

#include "qredis/observe/telemetryschema_p.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qcborstreamwriter.h>
#include <QtCore/qendian.h>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

using TelemetryLimits::HeaderSize;
// A frame that has grown to one of these is closed. What one more record can add (RecordText units of at most 3 bytes, a raw
// frame, three lists of List elements) fits between them and the limits of a frame.
constexpr qsizetype FullSize = TelemetryLimits::Body / 2;
constexpr qsizetype FullElements = TelemetryLimits::FrameElements / 2;
constexpr qsizetype RecordText = 80'000; // UTF-16 units of all texts of one record
constexpr qsizetype SingleText = 20'000;

template <typename T>
concept Number = std::is_integral_v<T> && !std::is_same_v<T, bool>;

class Encoder
{
public:
    Encoder() : m_buffer(&m_bytes), m_writer(&m_buffer) { m_buffer.open(QIODevice::WriteOnly); }

    void beginFrame(TelemetryFrameType type)
    {
        m_start = m_bytes.size();
        m_buffer.write(QByteArray(HeaderSize - 1, '\0') + char(type));
        m_writer.startMap();
        m_elements = 0;
        m_textLeft = RecordText;
    }
    void endFrame()
    {
        m_writer.endMap();
        qToLittleEndian(quint32(frameSize() - HeaderSize), m_bytes.data() + m_start);
    }
    [[nodiscard]] bool isFull() const { return frameSize() >= FullSize || m_elements >= FullElements; }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }
    void key(int key) { m_writer.append(key); }
    void startArray() { m_writer.startArray(); }
    void endArray() { m_writer.endArray(); }
    template <typename T>
    void writeRecord(const T &record)
    {
        m_textLeft = RecordText;
        ++m_elements;
        write(record);
    }
    void write(const JournalEntry &entry)
    {
        m_writer.startMap();
        writeFields(entry);
        key(TelemetrySchema::FirstEventKey + int(entry.event.index()));
        std::visit([this](const auto &event) { write(event); }, entry.event);
        m_writer.endMap();
    }

    /// Writes the fields of a record that differ from its defaults.
    template <typename T>
    class Fields
    {
    public:
        Fields(Encoder *encoder, const T &object) : m_encoder(encoder), m_object(object) { }
        template <typename M>
        Fields &operator()(int key, M T::*member)
        {
            static const T standard;
            if (!isSame(m_object.*member, standard.*member)) {
                m_encoder->key(key);
                m_encoder->write(m_object.*member);
            }
            return *this;
        }
        template <typename Enum>
        Fields &as(int key, int T::*member)
        {
            return (*this)(key, member);
        }

    private:
        Encoder *m_encoder;
        const T &m_object;
    };

    template <typename T>
    void writeFields(const T &object)
    {
        Fields<T> fields(this, object);
        TelemetrySchema::describe(fields, static_cast<const T *>(nullptr));
    }

    template <typename T>
    void write(const T &record)
    {
        m_writer.startMap();
        writeFields(record);
        m_writer.endMap();
    }
    void write(const bool &value) { m_writer.append(value); }
    template <Number T>
    void write(const T &value)
    {
        if constexpr (std::is_signed_v<T>)
            m_writer.append(qint64(value));
        else
            m_writer.append(quint64(value));
    }
    template <typename T>
    requires std::is_enum_v<T>
    void write(const T &value) { m_writer.append(quint64(value)); }
    void write(TimePoint at) { m_writer.append(qint64(at.time_since_epoch().count())); }
    template <typename Rep, typename Period>
    void write(std::chrono::duration<Rep, Period> duration)
    {
        m_writer.append(qint64(duration.count()));
    }
    void write(const QString &text)
    {
        QStringView view = QStringView(text).left(std::min(m_textLeft, SingleText));
        if (view.size() < text.size() && !view.isEmpty() && view.back().isHighSurrogate())
            view.chop(1);
        m_textLeft -= view.size();
        m_writer.append(view);
    }
    void write(const QByteArray &bytes)
    {
        m_writer.appendByteString(bytes.constData(), std::min(bytes.size(), TelemetryLimits::Text));
    }
    void write(const Endpoint &endpoint)
    {
        m_writer.startArray(2);
        write(endpoint.host());
        m_writer.append(quint64(endpoint.port()));
        m_writer.endArray();
    }
    template <typename T>
    void write(const std::optional<T> &value)
    {
        write(*value); // an absent one equals the default and is not written
    }
    template <typename T>
    void write(const QList<T> &list)
    {
        m_writer.startArray();
        const qsizetype count = std::min(list.size(), TelemetryLimits::List);
        m_elements += count;
        for (qsizetype i = 0; i < count; ++i)
            write(list[i]);
        m_writer.endArray();
    }
    void write(const Error &error)
    {
        write(TelemetryError{error.code(), error.message(), error.serverPrefix(), error.mayHaveExecuted(),
                             error.maintenanceWindow()});
    }
    void write(const Histogram &histogram)
    {
        m_writer.startMap();
        key(1);
        write(histogram.maximum());
        key(2);
        m_writer.startArray();
        for (int i = 0; i < Histogram::BucketCount; ++i) {
            if (const quint64 count = histogram.bucket(i)) {
                write(i);
                write(count);
            }
        }
        m_writer.endArray();
        m_writer.endMap();
    }

private:
    [[nodiscard]] qsizetype frameSize() const { return m_bytes.size() - m_start; }
    template <typename T>
    static bool isSame(const T &a, const T &b)
    {
        if constexpr (requires { a == b; })
            return a == b;
        else
            return false;
    }
    template <typename T>
    static bool isSame(const QList<T> &a, const QList<T> &)
    {
        return a.isEmpty();
    }
    static bool isSame(const Histogram &a, const Histogram &) { return a.count() == 0 && a.maximum().count() == 0; }

    QByteArray m_bytes;
    QBuffer m_buffer;
    QCborStreamWriter m_writer;
    qsizetype m_start = 0;
    qsizetype m_elements = 0;
    qsizetype m_textLeft = RecordText;
};

/// Writes the lists of a snapshot and starts a new frame, a part, whenever the current one is full.
class PartWriter
{
public:
    PartWriter(Encoder *encoder, const ClientSnapshot &snapshot) : m_encoder(encoder), m_snapshot(snapshot) { }

    template <typename T>
    PartWriter &operator()(int key, QList<T> ClientSnapshot::*member)
    {
        const QList<T> &list = m_snapshot.*member;
        for (qsizetype i = 0; i < list.size();) {
            if (m_encoder->isFull())
                startNextPart();
            m_encoder->key(key);
            m_encoder->startArray();
            for (; i < list.size() && !m_encoder->isFull(); ++i)
                m_encoder->writeRecord(list[i]);
            m_encoder->endArray();
        }
        return *this;
    }

private:
    void startNextPart()
    {
        m_encoder->writeFields(TelemetrySnapshotPart{.part = 0, .more = true});
        m_encoder->endFrame();
        m_encoder->beginFrame(TelemetryFrameType::Snapshot);
        m_encoder->writeFields(TelemetrySnapshotPart{.part = ++m_part, .more = false});
    }

    Encoder *m_encoder;
    const ClientSnapshot &m_snapshot;
    int m_part = 0;
};

} // namespace

QByteArray TelemetryCodec::encodeGreeting(const TelemetryGreeting &greeting)
{
    Encoder encoder;
    encoder.beginFrame(TelemetryFrameType::Hello);
    encoder.writeFields(greeting);
    encoder.endFrame();
    return encoder.take();
}

QByteArray TelemetryCodec::encodeNote(TelemetryFrameType type, const TelemetryNote &note)
{
    Encoder encoder;
    encoder.beginFrame(type);
    encoder.writeFields(note);
    encoder.endFrame();
    return encoder.take();
}

QByteArray TelemetryCodec::encodeSnapshot(const ClientSnapshot &snapshot)
{
    Encoder encoder;
    encoder.beginFrame(TelemetryFrameType::Snapshot);
    encoder.writeFields(snapshot);
    PartWriter parts(&encoder, snapshot);
    TelemetrySchema::describeLists(parts);
    encoder.endFrame();
    return encoder.take();
}

QByteArray TelemetryCodec::encodeEvents(const QList<JournalEntry> &entries, qsizetype *first)
{
    Encoder encoder;
    encoder.beginFrame(TelemetryFrameType::Events);
    encoder.key(TelemetrySchema::EntriesKey);
    encoder.startArray();
    const qsizetype end = std::min(entries.size(), *first + TelemetryLimits::List);
    for (; *first < end && !encoder.isFull(); ++*first)
        encoder.writeRecord(entries[*first]);
    encoder.endArray();
    encoder.endFrame();
    return encoder.take();
}

void TelemetryFrameReader::append(QByteArrayView bytes)
{
    if (m_offset > 0) {
        m_buffer.remove(0, m_offset);
        m_offset = 0;
    }
    m_buffer.append(bytes);
}

TelemetryFrameReader::Status TelemetryFrameReader::next()
{
    const qsizetype available = m_buffer.size() - m_offset;
    if (available < HeaderSize)
        return Status::NeedMore;
    const char *header = m_buffer.constData() + m_offset;
    const auto length = qsizetype(qFromLittleEndian<quint32>(header));
    if (length > TelemetryLimits::Body)
        return Status::TooLarge;
    if (available < HeaderSize + length)
        return Status::NeedMore;
    m_type = quint8(header[HeaderSize - 1]);
    m_frame = m_buffer.mid(m_offset, HeaderSize + length);
    m_offset += HeaderSize + length;
    return Status::Frame;
}

void TelemetryFrameReader::clear()
{
    *this = TelemetryFrameReader();
}

} // namespace QRedis
