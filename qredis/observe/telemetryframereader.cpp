// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetrycodec_p.h"

#include <QtCore/qendian.h>

namespace QRedis {

using TelemetryLimits::HeaderSize;

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
