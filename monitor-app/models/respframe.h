// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_RESPFRAME_H
#define QREDIS_MONITOR_RESPFRAME_H

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

/// The bytes of a frame as text for people.
namespace QRedis::Monitor::RespFrame {

/// ">4\r\n$6\r\n…" with a line break after each CR LF; what is not printable ASCII as \xHH.
[[nodiscard]] QString escaped(const QByteArray &frame);
/// Offset, hexadecimal, ASCII: \a perLine bytes in each line; "…" after \a maximum bytes.
[[nodiscard]] QString hexDump(const QByteArray &frame, int perLine = 16, qsizetype maximum = 4096);

} // namespace QRedis::Monitor::RespFrame

#endif
