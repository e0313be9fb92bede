// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYWRITER_P_H
#define QREDIS_TELEMETRYWRITER_P_H

#include "qredis/observe/telemetryparser_p.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qcborstreamwriter.h>
#include <QtCore/qendian.h>

#include <algorithm>

namespace QRedis {

/// Writes the CBOR of frames, within TelemetryLimits.
class TelemetryWriter
{
public:
    TelemetryWriter() : m_buffer(&m_bytes), m_writer(&m_buffer) { m_buffer.open(QIODevice::WriteOnly); }

    void beginFrame(TelemetryFrameType type)
    {
        m_start = m_bytes.size();
        m_buffer.write(QByteArray(TelemetryLimits::HeaderSize - 1, '\0') + char(type));
        m_writer.startMap();
        m_elements = 0;
        m_textLeft = RecordText;
    }
    void endFrame()
    {
        m_writer.endMap();
        qToLittleEndian(quint32(frameSize() - TelemetryLimits::HeaderSize), m_bytes.data() + m_start);
    }
    [[nodiscard]] bool isFull() const { return frameSize() >= FullSize || m_elements >= FullElements; }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }
    void key(int key) { m_writer.append(key); }
    void startMap() { m_writer.startMap(); }
    void endMap() { m_writer.endMap(); }
    void startArray() { m_writer.startArray(); }
    void endArray() { m_writer.endArray(); }
    /// What follows may have as much text as one record may.
    void beginRecord()
    {
        m_textLeft = RecordText;
        ++m_elements;
    }
    void countElements(qsizetype count) { m_elements += count; }

    void write(std::nullptr_t) { m_writer.append(nullptr); }
    void write(const bool &value) { m_writer.append(value); }
    template <TelemetryNumber T>
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

private:
    // A frame that has grown to one of these is closed. What one more record can add (RecordText units of at most 3 bytes, a
    // raw frame, three lists of List elements) fits between them and the limits of a frame.
    static constexpr qsizetype FullSize = TelemetryLimits::Body / 2;
    static constexpr qsizetype FullElements = TelemetryLimits::FrameElements / 2;
    static constexpr qsizetype RecordText = 80'000; // UTF-16 units of all texts of one record
    static constexpr qsizetype SingleText = 20'000;

    [[nodiscard]] qsizetype frameSize() const { return m_bytes.size() - m_start; }

    QByteArray m_bytes;
    QBuffer m_buffer;
    QCborStreamWriter m_writer;
    qsizetype m_start = 0;
    qsizetype m_elements = 0;
    qsizetype m_textLeft = RecordText;
};

} // namespace QRedis

#endif
