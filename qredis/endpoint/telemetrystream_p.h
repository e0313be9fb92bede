// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYSTREAM_P_H
#define QREDIS_TELEMETRYSTREAM_P_H

#include "qredis/endpoint/telemetryitem.h"
#include "qredis/observe/telemetrycodec_p.h"

#include <optional>

namespace QRedis {

/// Turns frames into items: one way for sockets and recordings. Treats every byte as hostile.
class TelemetryStream
{
public:
    /// What is wrong with the frame, or an empty text; then \a item is what it says.
    [[nodiscard]] QString feed(quint8 type, const QByteArray &body, TelemetryItem *item);
    [[nodiscard]] bool isGreeted() const noexcept { return m_greeted; }
    /// Whether the next frame continues a snapshot.
    [[nodiscard]] bool isInSnapshot() const noexcept { return m_inSnapshot; }
    /// The connection was lost: what comes next starts with a greeting. Journal entries that are known stay known.
    void restart();
    /// Forgets everything.
    void clear() { *this = TelemetryStream(); }

private:
    QString feedGreeting(const QByteArray &body, TelemetryItem *item);
    QString feedSnapshot(const QByteArray &body, TelemetryItem *item);
    QString feedChange(const QByteArray &body, TelemetryItem *item);
    QString feedGap(const QByteArray &body, TelemetryItem *item);
    QString feedEvents(const QByteArray &body, TelemetryItem *item);

    TelemetrySnapshotReader m_snapshot;
    std::optional<ClientSnapshot> m_last; ///< what a change continues
    bool m_greeted = false;
    bool m_inSnapshot = false;
    quint64 m_instance = 0;
    quint64 m_lastEvent = 0;
    TimePoint m_at;
};

} // namespace QRedis

#endif
