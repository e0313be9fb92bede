// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_COORDINATOR_P_H
#define QREDIS_COORDINATOR_P_H

#include "qredis/engine/notificationhooks_p.h"
#include "qredis/engine/targetgates_p.h"
#include "qredis/maintenance/capability_p.h"
#include "qredis/maintenance/handoffqueue_p.h"
#include "qredis/maintenance/maintenancewindows_p.h"
#include "qredis/maintenance/notificationledger_p.h"
#include "qredis/protocol/handshake_p.h"
#include "qredis/protocol/servercommands_p.h"
#include "qredis/value/clientoptions.h"
#include "qredis/value/events.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qhash.h>

#include <atomic>
#include <functional>
#include <mutex>

namespace QRedis {

class Connection;
class Engine;
class HandoffRunner;
class IoThread;
class Lane;

/// What belongs to the database rather than to one connection: windows, handoff queue, targets and their breakers, capability.
///
/// One per client, thread-safe. Its mutex is held for bookkeeping only: nothing that it calls of lanes and handoffs runs under
/// it. What concerns lanes of the calling thread happens before the call returns, on other I/O threads one hop later.
class Coordinator final
{
public:
    using Event = decltype(JournalEntry::event);

    explicit Coordinator(Engine &engine);
    ~Coordinator();

    // ---- connections -----------------------------------------------------------------------------------------------

    [[nodiscard]] HandshakeOptions handshakeOptions(const Endpoint &peer);
    [[nodiscard]] std::chrono::milliseconds handshakeTimeout(const Endpoint &peer) const;
    [[nodiscard]] EndpointType endpointType(const Endpoint &peer) const;
    /// Where to dial: the target of an open MOVING before the configured address; outside of one the configured address, and
    /// after a failure in turn with the last target that served (contract H13).
    [[nodiscard]] QList<Endpoint> dialOrder(int failedAttempts) const;
    /// Why a notification of \a peer must not lead to \a target; empty if it may (contract X2).
    [[nodiscard]] QString targetRefusal(const Endpoint &target, const Endpoint &peer) const;
    /// Whether a name that a notification gave may lead to \a address.
    [[nodiscard]] bool permitsAddress(const QHostAddress &address) const;
    /// \a connection of \a lane finished its handshake.
    void connectionReady(Lane &lane, Connection &connection);
    void optInAnswered(IoThread &io, OptInState answer, const Error &refusal, const QString &version);
    /// The answer to CLIENT SETINFO.
    void introductionAnswered(IoThread &io, OptInState answer, const Error &refusal);
    /// Whether the caller should ask a server of this \a version for its commands; at most one does.
    [[nodiscard]] bool claimCommandTable(const QString &version);
    void commandTableAnswered(const Reply &reply, const QString &version);
    /// Null as long as the server has not told.
    [[nodiscard]] std::shared_ptr<const ServerCommands> serverCommands() const;
    void pushed(Lane &lane, Connection &connection, const Reply &push, const QByteArray &frame);
    [[nodiscard]] std::optional<TimePoint> relaxedUntil(const Endpoint &peer) const;
    [[nodiscard]] std::chrono::milliseconds relaxedTimeout() const;
    /// The newest open window in words; empty outside of one.
    [[nodiscard]] QString windowText() const;
    /// Whether a MOVING is open.
    [[nodiscard]] bool isMoving() const;
    /// The configured name does not lead to \a peer any more: the lanes of \a io that are connected there move (contract H9).
    void peerDeparted(IoThread &io, const Endpoint &peer);

    // ---- handoffs --------------------------------------------------------------------------------------------------

    [[nodiscard]] quint64 nextOperation() { return m_operations.fetch_add(1, std::memory_order_relaxed) + 1; }
    /// Answers by HandoffRunner::targetGranted(), now or later, targetAwaited() or targetPostponed().
    void askTarget(IoThread &io, const HandoffTicket &ticket);
    [[nodiscard]] bool isOutOfReach(const Endpoint &target) const;
    void attemptStarted(const HandoffTicket &ticket);
    void attemptSucceeded(IoThread &io, const HandoffTicket &ticket);
    void attemptFailed(IoThread &io, const HandoffTicket &ticket, const Error &error);
    void attemptCancelled(const HandoffTicket &ticket);
    /// Answers by HandoffRunner::workerGranted(), now or later, or workerAwaited().
    void askWorker(IoThread &io, const HandoffTicket &ticket);
    void releaseWorker(IoThread &io, const HandoffTicket &ticket);
    /// So many more connections of their own are open; the number of workers follows (contract Q1).
    void dedicatedChanged(int difference);
    void targetServed(const Endpoint &target);
    /// The handoff is over, or held: it waits for nothing any more, and has nothing.
    void forget(IoThread &io, const HandoffTicket &ticket);
    /// A lane that is connected to a leaving \a peer follows its MOVING, whichever connection heard it first.
    void join(Lane &lane, const Endpoint &peer);
    void resetBreakers();
    [[nodiscard]] NotificationHooks &hooks() { return m_hooks; }

    /// The time has come that IoThread::setAlarm() was given; called on the first I/O thread.
    void alarm(IoThread &home);
    void publish(Event event);
    void describe(ClientSnapshot &snapshot) const;

private:
    struct Moving
    {
        QByteArray key;
        std::optional<qint64> sequence;
        std::optional<Endpoint> announced;
        std::optional<Endpoint> target; // as a hook may have changed it
        QString peer;
        TimePoint announcedAt;
        TimePoint startAt;
        TimePoint lookAt;
        TimePoint deadline;
    };
    using LaneAction = std::function<void(Lane &)>;

    enum class Arrival : quint8 { New, CatchUp, Copy };
    [[nodiscard]] Arrival arrived(IoThread &io, Notification &notification, bool early);
    [[nodiscard]] NotificationHandling handle(IoThread &io, Notification &notification, Arrival arrival,
                                              NotificationHook::Verdict verdict);
    std::optional<Moving> startMoving(const Notification &notification, const std::optional<Endpoint> &announced);
    void order(Lane &lane, const Moving &moving) const;
    void report(const QList<MaintenanceWindows::Change> &changes);
    void watchPeers(IoThread &io);
    [[nodiscard]] bool limitReached(const QString &peer);
    void sizeQueue();
    [[nodiscard]] std::optional<HandoffTicket> releaseLocked(const HandoffTicket &ticket);

    [[nodiscard]] TimePoint now() const;
    void askAgain(IoThread &io, int threadsLeft);
    void answer(IoThread &io, const TargetGates::Answer &answer);
    void grantWorker(IoThread &io, const HandoffTicket &ticket);
    void onHandoff(IoThread &io, const HandoffTicket &ticket, const std::function<void(HandoffRunner &)> &action);
    void onAllLanes(IoThread &io, const LaneAction &action);
    /// Tells the first I/O thread when to call alarm(). \a io is the calling one; null for any other thread.
    void arm(IoThread *io);
    [[nodiscard]] std::optional<TimePoint> nextAlarm() const;

    Engine &m_engine;
    const ClientOptions &m_options;
    std::atomic<quint64> m_operations{0};
    std::atomic<bool> m_isPublic{false}; // the server was last reached at a public address
    NotificationHooks m_hooks;
    std::atomic<bool> m_calm{true}; // no window is open: nobody needs the mutex to know that

    mutable std::mutex m_mutex; // guards what follows
    MaintenanceWindows m_windows;
    NotificationLedger m_ledger;
    NotificationLedger m_catchUps; // apart: a completion replayed to one opt-in must not hide its live copy on another
    CapabilityMemory m_capability;
    HandoffQueue m_queue;
    int m_dedicated = 0; // open connections beyond the pool
    TargetGates m_targets;
    QList<Moving> m_movings; // of open windows, for connections that come to the leaving peer later
    QHash<QString, QList<TimePoint>> m_recentMovings; // by peer, of the last minute
    QHash<quint64, HandoffTicket> m_waitingForWorker; // by operation
    Endpoint m_lastTarget;
    TimePoint m_lastTargetAt;
    CapabilityMemory m_introduction; // CLIENT SETINFO
    std::shared_ptr<const ServerCommands> m_commands;
    QString m_commandsVersion; // of which the commands were asked for
    TimePoint m_commandsRetryAt;
    std::optional<TimePoint> m_alarmAt;
};

} // namespace QRedis

#endif
