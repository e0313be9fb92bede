// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_DEDICATEDLANES_P_H
#define QREDIS_DEDICATEDLANES_P_H

#include "qredis/engine/request_p.h"
#include "qredis/engine/timerwheel_p.h"

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace QRedis {

class BlockingCommand;
class CachedLane;
class SubscriptionHub;
class IoThread;
class Lane;
class LaneUser;
class WatchedLane;

/// Connections that belong to one user at a time: a blocking command, a session with WATCH, a CachedReader. A few are kept for
/// the next user. Runs on the I/O thread.
class DedicatedLanes final
{
public:
    explicit DedicatedLanes(IoThread &io);
    ~DedicatedLanes();

    /// Takes over \a request, of Request::Use::Blocking, Request::Use::Session or Request::Use::Cached.
    void take(Request *request);
    /// Ends \a request, if it is one of these, without loss.
    void cancel(Request *request, const Error &reason);
    /// \a request got its result.
    void finished(const Request &request);
    [[nodiscard]] SubscriptionHub &subscriptions() { return *m_subscriptions; }
    /// The application dropped the session.
    void endSession(quint64 session);
    void endReader(quint64 session);

    /// Infinite waits end; sessions that have not sent EXEC fail (contract X1).
    void beginClose(const Error &reason);
    [[nodiscard]] bool isIdle() const { return m_blocking.empty(); }
    void abort(const Error &reason);

    // ---- called by the users -------------------------------------------------------------------------------------------

    /// Why nobody gets a lane; an error only if that is so.
    [[nodiscard]] Error refusal() const;
    /// Null when there are as many as permitted: LaneUser::laneGranted() follows, unless stopWaiting() is called.
    [[nodiscard]] Lane *borrow(LaneUser *user);
    void stopWaiting(LaneUser *user);
    /// How long \a request may wait for a lane; no value: for ever.
    [[nodiscard]] std::optional<TimePoint> waitsUntil(const Request &request) const;
    /// The result of one that waited in vain.
    [[nodiscard]] Error waitedInVain() const;
    void giveBack(Lane &lane);
    /// \a request of a BlockingCommand has its result.
    void over(Request *request);
    void sessionOver(quint64 session);
    void readerOver(quint64 session);

private:
    void closeUnused();
    void failSessions(const Error &reason);
    void grant();
    [[nodiscard]] Lane *findLane(const LaneUser &user);
    void tellHowMany();

    IoThread &m_io;
    const std::size_t m_limit; // of lanes with a socket; all users are on one I/O thread if there is one
    std::size_t m_lent = 0;
    int m_told = 0; // how many are open, as the coordinator knows
    std::deque<LaneUser *> m_waiting;
    struct Unused
    {
        Lane *lane;
        TimePoint since;
    };
    std::deque<Unused> m_unused; // with a socket, longest unused first
    std::vector<Lane *> m_spare; // without a socket
    std::unordered_map<Request *, std::unique_ptr<BlockingCommand>> m_blocking;
    std::vector<std::unique_ptr<BlockingCommand>> m_over; // destroyed in a later turn: they may be calling
    std::unordered_map<quint64, std::unique_ptr<WatchedLane>> m_sessions;
    std::vector<std::unique_ptr<WatchedLane>> m_ended;
    std::unordered_map<quint64, std::unique_ptr<CachedLane>> m_readers;
    std::vector<std::unique_ptr<CachedLane>> m_endedReaders;
    std::unique_ptr<SubscriptionHub> m_subscriptions;
    Timer m_timer;
    bool m_closing = false;
    Error m_closeReason;
};

} // namespace QRedis

#endif
