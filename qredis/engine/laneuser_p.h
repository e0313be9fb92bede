// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_LANEUSER_P_H
#define QREDIS_LANEUSER_P_H

#include "qredis/value/error.h"

namespace QRedis {

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

    /// What DedicatedLanes::borrow() could not give is there.
    virtual void laneGranted(Lane &) { }
    /// The lane's peer announced that it will close.
    [[nodiscard]] virtual Move laneOrdered(const MoveOrder &) { return Move::Follow; }
    /// There is a new socket for new commands: dialled, or reached by a handoff.
    virtual void laneReady() { }
    /// The socket for new commands was lost; what becomes of its commands is decided.
    virtual void laneLost(const Error &) { }

protected:
    ~LaneUser() = default;
};

} // namespace QRedis

#endif
