// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_LANEUSER_P_H
#define QREDIS_LANEUSER_P_H

#include "qredis/value/reply.h"

#include <optional>

namespace QRedis {

class Connection;
class Lane;
struct MoveOrder;

/// Who has a lane of its own, and what it has to know about the sockets of that lane.
class LaneUser
{
public:
    enum class Move : quint8 {
        Follow, ///< the lane may be handed off
        Stay, ///< not now: the socket carries a state that cannot move
    };

    /// Which lanes may be lent to it: with \c Follow one that is about to move, with \c Stay one whose move can wait.
    [[nodiscard]] virtual std::optional<Move> acceptsLeaving() const { return std::nullopt; }
    /// What DedicatedLanes::borrow() could not give is there.
    virtual void laneGranted(Lane &) { }
    /// The lane's peer announced that it will close.
    [[nodiscard]] virtual Move laneOrdered(const MoveOrder &) { return Move::Follow; }
    /// There is a new socket for new commands: dialled, or reached by a handoff.
    virtual void laneReady() { }
    /// The socket for new commands was lost; what becomes of its commands is decided.
    virtual void laneLost(const Error &) { }

    /// Whether commands of many are in flight on the lane at once, as on one of the pool: one that is given up costs no socket.
    [[nodiscard]] virtual bool carriesMany() const { return false; }

    // ---- of subscriptions and caches -----------------------------------------------------------------------------------

    /// Whether the lane dials by itself after a loss, as a shared one does.
    [[nodiscard]] virtual bool wantsSocket() const { return false; }
    /// Whether the old socket of a handoff is needed although it owes no reply; Lane::releaseOld() ends that.
    [[nodiscard]] virtual bool holdsOld() const { return false; }
    /// The old socket of a handoff was closed.
    virtual void oldLost(Connection &) { }
    /// A push of pub/sub, an invalidation, or a reply that belongs to no command, on either socket. Tells whether it was taken.
    virtual bool laneHeard(Connection &, const Reply &) { return false; }
    /// The reply to what Connection::ask() wrote.
    virtual void laneAnswered(const Reply &) { }

protected:
    ~LaneUser() = default;
};

} // namespace QRedis

#endif
