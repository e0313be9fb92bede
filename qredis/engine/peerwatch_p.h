// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_PEERWATCH_P_H
#define QREDIS_PEERWATCH_P_H

#include "qredis/engine/timerwheel_p.h"
#include "qredis/maintenance/departurewatch_p.h"
#include "qredis/value/resolver.h"

namespace QRedis {

class IoThread;

/// Looks the configured name up for what DepartureWatch decides, and tells the coordinator which peers are gone. Belongs to one
/// I/O thread, whose lanes it looks after.
class PeerWatch final
{
public:
    explicit PeerWatch(IoThread &io);

    /// Nothing without a name that this process resolves.
    void start(TimePoint first);
    void stop();

private:
    void look();
    void answered(const Resolver::Answer &answer);

    IoThread &m_io;
    DepartureWatch m_watch;
    Timer m_timer;
    bool m_looking = false;
};

} // namespace QRedis

#endif
