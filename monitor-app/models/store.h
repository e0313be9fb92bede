// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_STORE_H
#define QREDIS_MONITOR_STORE_H

#include "monitor-app/models/endpoints.h"
#include "monitor-app/models/history.h"
#include "monitor-app/models/timeline.h"
#include "monitor-app/models/verdict.h"

#include <QRedis/TelemetryItem>

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>

namespace QRedis::Monitor {

/// What a Store holds of the stream.
struct StoreContent
{
    struct RateMark
    {
        TimePoint at;
        quint64 finished = 0;
        std::optional<double> rate;
    };
    TelemetryHello m_hello;
    bool m_hasData = false;
    ClientSnapshot m_snapshot;
    TimePoint m_receivedAt;
    std::chrono::nanoseconds m_offset{0};
    History m_history;
    Timeline m_timeline;
    Endpoints m_endpoints;
    QHash<quint64, RateMark> m_rates;
    std::deque<Notification> m_notifications;
    quint64 m_firstNotification = 0;
    qint64 m_frameBytes = 0;
    quint64 m_lastEntry = 0;
    quint64 m_entriesLost = 0;
    quint64 m_snapshotsSkipped = 0;
};

/// Everything that is known about the watched client. Views only read it; history lives here, so that it survives every
/// change of view. All times are on the source's clock; "local" is the clock of this process.
class Store : public QObject, private StoreContent
{
    Q_OBJECT
public:
    static constexpr quint64 MaximumNotifications = 20'000;
    static constexpr qint64 MaximumFrameBytes = 32 * 1024 * 1024;

    using QObject::QObject;

    void setSource(SourceState state, const QString &error = {}, std::chrono::milliseconds nextAttemptIn = {});
    void setHello(const TelemetryHello &hello);
    void addSnapshot(const ClientSnapshot &snapshot, TimePoint localNow);
    void addJournal(const QList<JournalEntry> &entries);
    void addLost(quint64 entries);
    void addGap(const TelemetryGap &gap);
    /// Whatever \a item is.
    void add(const TelemetryItem &item, TimePoint localNow);
    /// Forgets everything.
    void clear();
    /// \a successor is being filled, for takeFrom(); null: it will not be taken.
    void setSuccessor(const Store *successor);
    /// Holds what \a successor held, as if all of it had been added here.
    void takeFrom(Store *successor);

    [[nodiscard]] SourceState sourceState() const { return m_source; }
    [[nodiscard]] QString sourceError() const { return m_sourceError; }
    [[nodiscard]] bool hasData() const { return m_hasData; }
    [[nodiscard]] const TelemetryHello &hello() const { return m_hello; }
    [[nodiscard]] const ClientSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const History &history() const { return m_history; }
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] const Endpoints &endpoints() const { return m_endpoints; }
    [[nodiscard]] quint64 entriesLost() const { return m_entriesLost; }
    /// Snapshots that the source left out because this program was too slow.
    [[nodiscard]] quint64 snapshotsSkipped() const { return m_snapshotsSkipped; }

    /// The source's clock at a moment of ours.
    [[nodiscard]] TimePoint sourceNow(TimePoint localNow) const { return localNow - m_offset; }
    /// How long ago the newest snapshot came.
    [[nodiscard]] std::chrono::milliseconds dataAge(TimePoint localNow) const;
    /// The wall clock at a moment of the source's clock.
    [[nodiscard]] QDateTime wallClock(TimePoint at) const;
    /// Replies per second of one connection; no value as long as it cannot be told.
    [[nodiscard]] std::optional<double> commandRate(quint64 connectionId) const;

    /// Received notifications have consecutive numbers; the oldest are dropped.
    [[nodiscard]] quint64 firstNotification() const { return m_firstNotification; }
    [[nodiscard]] quint64 endNotification() const { return m_firstNotification + m_notifications.size(); }
    [[nodiscard]] const Notification &notification(quint64 number) const
    {
        return m_notifications[size_t(number - m_firstNotification)];
    }

    [[nodiscard]] VerdictInput verdictInput(TimePoint localNow) const;
    /// What the stream itself tells, at the moment of its newest snapshot: the same live and from a recording.
    [[nodiscard]] VerdictInput streamInput() const;
    /// What a person would call "the maintenance that is under way"; null when there is none.
    [[nodiscard]] const TimelineWindow *currentWindow(TimePoint now) const;

Q_SIGNALS:
    void sourceChanged();
    void snapshotAdded();
    void journalAdded();
    /// A copy of it was received, too.
    void notificationChanged(quint64 number);
    void cleared();
    void successorChanged(const QRedis::Monitor::Store *successor);
    /// Comes after cleared().
    void taken();

private:
    void addNotification(const Notification &notification);
    void countCopies(NotificationType type, std::optional<qint64> sequence, int copies);
    void updateRates();
    [[nodiscard]] VerdictInput inputAt(TimePoint now) const;

    SourceState m_source = SourceState::Detached;
    QString m_sourceError;
    std::chrono::milliseconds m_nextAttemptIn{0};
};

} // namespace QRedis::Monitor

#endif
