// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYITEM_H
#define QREDIS_TELEMETRYITEM_H

#include "qredis/value/events.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qdatetime.h>

#include <variant>

namespace QRedis {

/// What the watched process says about itself when a reader attaches.
struct TelemetryHello
{
    QString application; ///< name of the program
    QString label; ///< of the client, chosen by the application
    qint64 processId = 0;
    QString hostName;
    QString libraryVersion;
    QString qtVersion;
    TimePoint at; ///< the source's monotonic clock …
    QDateTime wallClock; ///< … and its wall clock at the same moment
};

/// Entries of the client's journal, oldest first, none of them twice.
struct TelemetryJournal
{
    QList<JournalEntry> entries;
    quint64 lost = 0; ///< entries before them that the watched process dropped
};

/// The watched process left out snapshots, because this reader did not take what was sent. The journal is not concerned.
struct TelemetryGap
{
    TimePoint from; ///< of the snapshot that came before …
    TimePoint to; ///< … and of the one that comes next
    quint64 snapshots = 0; ///< between them
};

/// The watched process ends the stream.
struct TelemetryGoodbye
{
    QString reason;
};

/// One step of a stream of telemetry. A value.
struct TelemetryItem
{
    TimePoint at; ///< on the source's clock; of a journal: of its newest entry
    /// No value: a sign of life, or a part of a snapshot that goes on in the next frame.
    std::variant<std::monostate, TelemetryHello, ClientSnapshot, TelemetryJournal, TelemetryGoodbye, TelemetryGap> value;
};

} // namespace QRedis

#endif
