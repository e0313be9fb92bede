// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYSCRIPT_P_H
#define QREDIS_TELEMETRYSCRIPT_P_H

#include "qredis/observe/telemetrycodec_p.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace QRedis {

/// What one reader is told, after its greeting: events, whole snapshots now and then, and changes in between. A reader that does not
/// take them is told less often, and that it is.
class TelemetryScript
{
public:
    static constexpr std::chrono::seconds KeyframeEvery{10};

    /// Encoded snapshots of one moment, for the readers who are told the same.
    class Moment
    {
    public:
        explicit Moment(ClientSnapshot snapshot) : m_snapshot(std::make_shared<const ClientSnapshot>(std::move(snapshot))) { }
        [[nodiscard]] const std::shared_ptr<const ClientSnapshot> &snapshot() const { return m_snapshot; }
        [[nodiscard]] const QByteArray &whole();
        /// Empty if it cannot be said.
        [[nodiscard]] QByteArray changeSince(const std::shared_ptr<const ClientSnapshot> &before);

    private:
        const std::shared_ptr<const ClientSnapshot> m_snapshot;
        QByteArray m_whole;
        std::vector<std::pair<std::shared_ptr<const ClientSnapshot>, QByteArray>> m_changes;
    };

    /// \a lastEvent is known already.
    explicit TelemetryScript(quint64 lastEvent = 0) : m_lastEvent(lastEvent) { }

    /// Whether so many bytes more can be taken.
    using HasRoom = std::function<bool(qsizetype bytes)>;
    using Write = std::function<void(const QByteArray &frames, TimePoint at)>;

    [[nodiscard]] quint64 lastEvent() const noexcept { return m_lastEvent; }
    /// \a entries behind lastEvent(): as many as there is room for.
    void tellEvents(const QList<JournalEntry> &entries, const HasRoom &hasRoom, const Write &write);
    void tellSnapshot(Moment *moment, const HasRoom &hasRoom, const Write &write);

private:
    std::shared_ptr<const ClientSnapshot> m_told;
    TimePoint m_keyframeAt;
    TimePoint m_missed; ///< time of the newest snapshot that there was no room for
    quint64 m_skipped = 0;
    quint64 m_lastEvent;
};

} // namespace QRedis

#endif
