// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYFOLDER_P_H
#define QREDIS_TELEMETRYFOLDER_P_H

#include "qredis/endpoint/telemetryreader.h"
#include "qredis/observe/telemetrycodec_p.h"

#include <optional>

/// The folder in which processes of one user publish: `<application>.<pid>[.<label>].sock`.
namespace QRedis::TelemetryFolder {

[[nodiscard]] QString path();
/// Makes the folder if necessary. What is wrong with it, or an empty text: it must belong to us and to nobody else.
[[nodiscard]] QString prepare(const QString &folder);
/// Name of the socket of this process.
[[nodiscard]] QString socketName(const QString &application, qint64 processId, const QString &label);
/// No value if \a path is not named like a socket of a publisher.
[[nodiscard]] std::optional<TelemetrySource> sourceOf(const QString &path);
/// How this process presents itself, without times.
[[nodiscard]] TelemetryGreeting greetingOfThisProcess(const QString &label, quint64 instance);
/// Whether somebody listens at \a path.
[[nodiscard]] bool isServed(const QString &path);
/// Sockets of running processes: ours, and those of other users as far as their folders can be read.
[[nodiscard]] QList<TelemetrySource> allUsersSources();
/// Removes the sockets of processes that ended without doing so.
void removeStale(const QString &folder);

} // namespace QRedis::TelemetryFolder

#endif
