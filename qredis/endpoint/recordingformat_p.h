// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_RECORDINGFORMAT_P_H
#define QREDIS_RECORDINGFORMAT_P_H

#include "qredis/observe/telemetrycodec_p.h"

/// A recording is: header(), frames as on the socket, an Index frame, a trailer. The trailer is the offset of the Index frame
/// (u64, little endian) and trailerMagic(). A file without them was not finished; its frames are good nevertheless.
namespace QRedis::RecordingFormat {

[[nodiscard]] inline QByteArray header()
{
    return QByteArrayLiteral("QRT1\r\n\x1a\n"); // damaged by whoever takes it for text
}

[[nodiscard]] inline QByteArray trailerMagic()
{
    return QByteArrayLiteral("QRTINDEX");
}

inline constexpr qsizetype TrailerSize = 16;

} // namespace QRedis::RecordingFormat

#endif
