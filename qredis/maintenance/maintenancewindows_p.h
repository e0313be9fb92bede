// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MAINTENANCEWINDOWS_P_H
#define QREDIS_MAINTENANCEWINDOWS_P_H

#include "qredis/maintenance/slotranges_p.h"
#include "qredis/value/events.h"
#include "qredis/value/maintenanceoptions.h"

#include <optional>

namespace QRedis {

/// The maintenance operations of one database that were announced and are not over. A set, not a counter: a completion ends
/// those that it belongs to and no other.
///
/// apply() wants each distinct notification once (NotificationLedger tells) and, of completions, only what arrived on a ready
/// connection; an earlier one is catch-up and has no effect.
class MaintenanceWindows final
{
public:
    /// What of an operation is still going on. Both empty: the server did not tell.
    struct Scope
    {
        QStringList shards;
        SlotRanges slotRanges;
        [[nodiscard]] bool isEmpty() const { return shards.isEmpty() && slotRanges.isEmpty(); }
    };
    struct Window
    {
        NotificationType type = NotificationType::Unknown; ///< of the starter
        std::optional<qint64> sequence;
        QStringList shards; ///< as announced
        QString slotRanges; ///< of SMIGRATING, as announced
        QString peer; ///< of MOVING: the receiver's peer; empty = the whole database
        Endpoint target; ///< of MOVING; null when the server named none
        TimePoint openedAt;
        TimePoint deadline; ///< announced end; epoch when none was announced, of MOVING then openedAt
        TimePoint until; ///< when it ends by itself: the backstop, of MOVING the limit of draining, see drainLimit()
        int copies = 1;
        Scope remaining; ///< what no completion has covered yet
    };
    struct Change
    {
        WindowEvent::Change change = WindowEvent::Change::Opened;
        Window window;
    };
    struct Outcome
    {
        Notification::Effect effect = Notification::Effect::Ignored;
        QList<Change> changes;
    };
    static constexpr int Capacity = 256; ///< open windows; beyond it the oldest ends as if its backstop were reached

    explicit MaintenanceWindows(const MaintenanceOptions &options);

    /// The effect of a distinct notification, and which windows opened or closed.
    Outcome apply(const Notification &notification, TimePoint now);
    /// Counts one more copy of an open window's starter. No other effect.
    void confirm(const Notification &copy);
    /// Ends what lasts too long; to be called at nextExpiry().
    QList<Change> expire(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextExpiry() const;

    /// Until when commands of a connection with this \a peer ("ip:port") are relaxed: by a window of the whole database, or by
    /// a MOVING whose peer or target it is. No value: normal time-outs.
    [[nodiscard]] std::optional<TimePoint> relaxedUntil(const QString &peer, TimePoint now) const;
    /// In the order in which they opened.
    [[nodiscard]] const QList<Window> &open() const { return m_open; }
    /// The newest open MOVING of \a peer.
    [[nodiscard]] std::optional<Window> movingWindow(const QString &peer, TimePoint now) const;
    /// Where new connections should dial: the target of the newest open MOVING that names one.
    [[nodiscard]] std::optional<Endpoint> dialTarget(TimePoint now) const;
    /// The newest open window in words, such as "MOVING 48"; empty when none is open.
    [[nodiscard]] QString describe(TimePoint now) const;

private:
    struct Completed
    {
        NotificationType starter;
        std::optional<qint64> sequence;
        Scope scope;
        TimePoint until;
    };
    Outcome start(const Notification &notification, TimePoint now);
    Outcome complete(const Notification &notification, TimePoint now);
    void remember(Completed completed, TimePoint now);

    MaintenanceOptions m_options;
    QList<Window> m_open;
    QList<Completed> m_completed;
};

} // namespace QRedis

#endif
