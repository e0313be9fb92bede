// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_LANE_P_H
#define QREDIS_LANE_P_H

#include "qredis/engine/dialer_p.h"
#include "qredis/engine/handoffrunner_p.h"
#include "qredis/engine/laneuser_p.h"
#include "qredis/maintenance/backoff_p.h"
#include "qredis/maintenance/blockingmove_p.h"
#include "qredis/value/snapshots.h"

#include <memory>
#include <utility>
#include <vector>

namespace QRedis {

class Replacement;

/// A logical connection: lives as long as the client, while sockets come and go. Holds the commands that have no socket, and
/// decides what becomes of those whose socket is lost. Runs on the I/O thread.
class Lane final : private ConnectionOwner
{
public:
    enum class Purpose : quint8 {
        Shared, ///< carries the commands of many
        Dedicated, ///< belongs to one user at a time, and has a socket only while there is use for it
    };

    Lane(IoThread &io, quint64 id, Purpose purpose = Purpose::Shared);
    ~Lane();

    [[nodiscard]] quint64 id() const { return m_id; }
    [[nodiscard]] IoThread &io() { return m_io; }
    [[nodiscard]] bool isReady() const { return m_current != nullptr; }
    [[nodiscard]] ConnectionState state() const { return m_state; }
    /// A connection is wanted, and where the configured name leads may decide when it comes.
    [[nodiscard]] bool isWaiting() const;
    /// The configured name has other addresses than before.
    void nameChanged(const Resolver::Answer &answer);
    /// It was looked up, whatever came of it.
    void nameAnswered(const Resolver::Answer &answer);
    [[nodiscard]] Endpoint peer() const { return m_current ? m_current->peer() : Endpoint(); }
    [[nodiscard]] Connection *current() { return m_current.get(); }

    void open();
    void enqueue(Request *request);
    /// Writes what can be written. At the end of a turn.
    void flush();
    /// Notes that flush() is to be called at the end of this turn. Whether that is new.
    [[nodiscard]] bool markDirty() { return !std::exchange(m_dirty, true); }
    /// No reconnect any more; closes when the last reply has come.
    void beginClose();
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] bool carriesMany() const { return m_purpose == Purpose::Shared || (m_user && m_user->carriesMany()); }
    /// Dedicated, and nothing to show at the moment.
    [[nodiscard]] bool isSpare() const { return m_purpose == Purpose::Dedicated && !m_user && !m_current && m_handoffs.empty(); }
    [[nodiscard]] LaneUser *user() const { return m_user; }
    void setUser(LaneUser *user) { m_user = user; }
    /// Ends \a request with \a reason, whether it was written or not. A reply that still comes is discarded; a dedicated socket
    /// that owes one is closed.
    void giveUp(Request *request, const Error &reason);
    /// Closes the socket; what is queued or unanswered ends with \a reason.
    void hangUp(const Error &reason);
    /// Ends with \a reason what was not written.
    void refuseQueued(const Error &reason);
    /// The user needs the old sockets of handoffs no more.
    void releaseOld();
    [[nodiscard]] bool holdsOld() const { return m_user && m_user->holdsOld(); }
    /// See LaneUser::laneHeard().
    bool heard(Connection &connection, const Reply &reply) { return m_user && m_user->laneHeard(connection, reply); }
    /// Whether time-outs are those of maintenance.
    [[nodiscard]] bool isRelaxed() const;
    /// Set while the socket for new commands is to be left.
    [[nodiscard]] std::optional<Leaving> leaving() const;
    /// Whether \a request, or some of it, was not given to a socket.
    [[nodiscard]] bool isQueued(const Request *request) const;
    /// The socket on which \a request waits for its reply; null when it was not written.
    [[nodiscard]] Connection *connectionOf(const Request *request) const;
    /// Ends everything at once with \a error.
    void abort(const Error &error);

    /// Whether a MOVING announced on \a peer concerns this lane: it is connected there, or was moved away from there a moment ago.
    [[nodiscard]] bool isConcernedBy(const QString &peer) const;
    /// Starts a handoff unless this lane has followed the same notification before.
    void beginHandoff(const MoveOrder &order, const QByteArray &key);
    /// New commands go to \a next from now on; returns the old socket, whose owner is the caller.
    [[nodiscard]] std::unique_ptr<Connection> takeOver(std::unique_ptr<Connection> next);
    /// The same at the end of a handoff.
    [[nodiscard]] std::unique_ptr<Connection> switchTo(std::unique_ptr<Connection> next, const MoveOrder &order);
    /// The old socket of a handoff or replacement is closed: decides what becomes of its unanswered commands.
    void oldClosed(Connection &old, const Error &error);
    void handoffEnded();
    /// Whether who cannot move may use the socket that is to be left; holdHandoff() then, until resumeHandoff().
    [[nodiscard]] bool canHoldHandoff() const;
    void holdHandoff() { unswitched()->hold(); }
    void resumeHandoff();
    void replacementFailed();
    /// The running handoff with this number; null when it is over.
    [[nodiscard]] HandoffRunner *handoff(quint64 operation) const;

    /// The credentials have changed.
    void authenticate();
    /// Tells the application of an \a error that cost no socket.
    void report(const Error &error);

    void countFinished(bool failed);
    [[nodiscard]] ConnectionSnapshot snapshot() const;
    [[nodiscard]] const std::vector<std::unique_ptr<HandoffRunner>> &handoffs() const { return m_handoffs; }

private:
    void connectionAdvanced(Connection &) override { }
    void connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame) override;
    void connectionDrained(Connection &connection) override;
    void connectionEmptied(Connection &connection) override { release(connection); }
    bool connectionHeard(Connection &connection, const Reply &reply) override { return heard(connection, reply); }
    void connectionAnswered(Connection &, const Reply &reply) override
    {
        if (m_user)
            m_user->laneAnswered(reply);
    }
    void connectionRefused(Connection &, const Error &error) override { report(error); }
    void connectionClosed(Connection &connection, const Error &error) override;

    [[nodiscard]] bool dialsByItself() const { return m_purpose == Purpose::Shared || (m_user && m_user->wantsSocket()); }
    void enter(ConnectionState state, const Endpoint &peer, const Error &error = {});
    void dial();
    void reconnect(std::chrono::nanoseconds lived);
    void dialled(std::unique_ptr<Connection> connection);
    void dialFailed(const Error &error);
    void finishPipeline(Connection &old);
    void recover(Connection &lost, const Error &error);
    void checkDeadlines();
    enum class Expiry : quint8 { CommandTimeout, PoolTimeout };
    void expire(Request *request, Expiry reason);
    /// When \a request has waited too long for a connection.
    [[nodiscard]] TimePoint poolDeadline(const Request &request) const;
    /// What timed out on \a connection binds its threads no longer.
    void release(const Connection &connection);

    void watch();
    void checkLimits();
    void askForCommandTable();
    void rest();
    void watchWriting();
    void writeTimeReached();
    struct Withdrawn
    {
        bool written = false;
        bool mayHaveExecuted = false;
    };
    Withdrawn withdraw(Request *request);
    void recoverTransaction(const InFlight &item, quint64 taken, const Error &reason, SliceQueue &again);
    [[nodiscard]] std::chrono::milliseconds effectiveTimeout(std::chrono::milliseconds configured) const;
    [[nodiscard]] HandoffRunner *unswitched() const;
    [[nodiscard]] std::vector<Connection *> sockets() const;

    IoThread &m_io;
    const quint64 m_id;
    const Purpose m_purpose;
    LaneUser *m_user = nullptr;
    std::unique_ptr<Connection> m_current;
    std::unique_ptr<Dialer> m_dialer;
    std::vector<std::unique_ptr<HandoffRunner>> m_handoffs;
    std::unique_ptr<Replacement> m_replacement;
    SliceQueue m_queue;
    Backoff m_backoff;
    Timer m_reconnectTimer;
    Timer m_deadlineTimer;
    Timer m_fenceTimer;
    Timer m_limitTimer;
    Timer m_writeTimer;
    Connection *m_fencedBy = nullptr; // new commands wait for the replies of this old socket
    bool m_dirty = false;
    bool m_closing = false;
    int m_failedAttempts = 0;
    TimePoint m_readySince;
    TimePoint m_lostAt;
    TimePoint m_lastEnqueued;
    TimePoint m_expiresAt; // of the current socket; epoch = never
    TimePoint m_tableDue; // when to ask for the server's commands; epoch = asked
    std::chrono::nanoseconds m_idleLimit{0}; // of the current socket; 0 = none
    TimePoint m_writingSince;
    quint64 m_writtenBefore = 0;
    // Commands that timed out while their reply was outstanding: until it has come, their thread stays on this lane.
    std::vector<std::pair<const Connection *, std::shared_ptr<ThreadSlot>>> m_detained;
    QList<QByteArray> m_followed; // keys of notifications that this lane has followed
    QString m_arrivedFrom; // the peer that the last handoff left …
    TimePoint m_arrivedUntil; // … which still concerns this lane until then
    TimePoint m_relaxedUntil; // after a handoff
    ConnectionState m_state = ConnectionState::Unconnected;
    ConnectionSnapshot m_figures; // what only grows
};

} // namespace QRedis

#endif
