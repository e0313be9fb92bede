// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_HEADLESS_H
#define QREDIS_MONITOR_HEADLESS_H

#include "monitor-app/commandline.h"

#include <QRedis/Recording>

namespace QRedis::Monitor {

/// What the program does without a window. All print one line to standard error when they fail, and return the exit code.

/// Records the application behind the socket at \a path.
[[nodiscard]] int runRecord(const CommandLine &line, const QString &path);
/// Writes tables of \a path, a socket or a recording.
[[nodiscard]] int runExport(const CommandLine &line, const QString &path);
/// Plays a recording against alert rules and prints what fires.
[[nodiscard]] int runCheck(const CommandLine &line);

/// Where \a text, "12.5" or "hh:mm:ss", is in a recording; no value if it is neither.
[[nodiscard]] std::optional<TimePoint> positionOf(const QString &text, const RecordingReader::Summary &summary);

} // namespace QRedis::Monitor

#endif
