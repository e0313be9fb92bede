// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_COORDINATOR_P_H
#define QREDIS_COORDINATOR_P_H

#include "qredis/engine/targetgates_p.h"
#include "qredis/engine/timerwheel_p.h"
#include "qredis/maintenance/capability_p.h"
#include "qredis/maintenance/handoffqueue_p.h"
#include "qredis/maintenance/maintenancewindows_p.h"
#include "qredis/maintenance/notificationledger_p.h"
#include "qredis/protocol/handshake_p.h"
#include "qredis/value/clientoptions.h"
#include "qredis/value/events.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qhash.h>

namespace QRedis {

class Connection;
class IoThread;
class Lane;

/// What belongs to the database rather than to one connection: windows, handoff queue, targets and their breakers, capability.
/// Runs on the I/O thread.
class Coordinator final
{
public:
    using Event = decltype(JournalEntry::event);

    explicit Coordinator(IoThread &io);

    // ---- connections -----------------------------------------------------------------------------------------------

    [[nodiscard]] HandshakeOptions handshakeOptions(const Endpoint &peer);
    [[nodiscard]] std::chrono::milliseconds handshakeTimeout(const Endpoint &peer) const;
    [[nodiscard]] EndpointType endpointType(const Endpoint &peer) const;
    /// Where to dial: the target of an open MOVING before the configured address; outside of one the configured address, and
    /// after a failure in turn with the last target that served (contract H13).
    [[nodiscard]] QList<Endpoint> dialOrder(int failedAttempts) const;
    /// \a connection of \a lane finished its handshake.
    void connectionReady(Lane &lane, Connection &connection);
    void optInAnswered(OptInState answer, const Error &refusal, const QString &version);
    void pushed(Lane &lane, Connection &connection, const Reply &push, const QByteArray &frame);
    [[nodiscard]] std::optional<TimePoint> relaxedUntil(const Endpoint &peer) const;
    [[nodiscard]] std::chrono::milliseconds relaxedTimeout() const;
    /// The newest open window in words; empty outside of one.
    [[nodiscard]] QString windowText() const;

    // ---- handoffs --------------------------------------------------------------------------------------------------

    [[nodiscard]] TargetGates &targets() { return m_targets; }
    void askWorker(HandoffRunner &runner);
    void releaseWorker(HandoffRunner &runner);
    void targetServed(const Endpoint &target);
    /// \a runner is over: it waits for nothing any more.
    void forget(HandoffRunner &runner);
    /// A lane that is connected to a leaving \a peer follows its MOVING, whichever connection heard it first.
    void join(Lane &lane, const Endpoint &peer);

    void publish(Event event);
    void describe(ClientSnapshot &snapshot) const;

private:
    void received(Lane &lane, Connection &connection, Notification notification);
    void startMoving(const Notification &notification);
    void askAgain();
    void report(const QList<MaintenanceWindows::Change> &changes);
    void learned(const std::optional<CapabilityEvent> &event);
    void expireWindows();
    [[nodiscard]] bool limitReached(const QString &peer);

    struct Moving
    {
        QByteArray key;
        std::optional<qint64> sequence;
        std::optional<Endpoint> target;
        QString peer;
        TimePoint startAt;
        TimePoint deadline;
    };
    void order(Lane &lane, const Moving &moving);

    IoThread &m_io;
    const ClientOptions &m_options;
    MaintenanceWindows m_windows;
    NotificationLedger m_ledger;
    NotificationLedger m_catchUps; // apart: a completion replayed to one opt-in must not hide its live copy on another
    CapabilityMemory m_capability;
    HandoffQueue m_queue;
    TargetGates m_targets;
    QList<Moving> m_movings; // of open windows, for connections that come to the leaving peer later
    QHash<QString, QList<TimePoint>> m_recentMovings; // by peer, of the last minute
    QHash<quint64, HandoffRunner *> m_waitingForWorker;
    Endpoint m_lastTarget;
    TimePoint m_lastTargetAt;
    bool m_setInfoRefused = false;
    Timer m_windowTimer;
    Timer m_capabilityTimer;
};

} // namespace QRedis

#endif
