// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYREDACTOR_P_H
#define QREDIS_TELEMETRYREDACTOR_P_H

#include "qredis/value/events.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qhash.h>

namespace QRedis {

/// Replaces every address by an alias such as "ep-3", the same one every time, and leaves out what may have addresses in it: raw
/// frames, the servers' error texts, our own addresses. Not thread-safe.
class TelemetryRedactor final
{
public:
    void redact(ClientSnapshot *snapshot);
    void redact(JournalEntry *entry);

private:
    [[nodiscard]] Endpoint alias(const Endpoint &endpoint);
    /// Of "host:port".
    [[nodiscard]] QString alias(const QString &address);

    QHash<QString, int> m_numbers; ///< by host
};

} // namespace QRedis

#endif
