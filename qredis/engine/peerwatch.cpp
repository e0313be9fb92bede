// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/peerwatch_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"

namespace QRedis {

PeerWatch::PeerWatch(IoThread &io) : m_io(io), m_timer(io.timers(), [this] { look(); }) { }

void PeerWatch::start(TimePoint first)
{
    const ClientOptions &options = m_io.options();
    if (options.endpoint().isAddress() || options.endpoint().isLocal()
        || options.transport().proxy().type() != QNetworkProxy::NoProxy)
        return;
    m_watch.start(first, m_io.now());
    m_timer.startAt(*m_watch.nextLookup());
}

void PeerWatch::stop()
{
    m_watch.stop();
    m_timer.stop();
}

void PeerWatch::look()
{
    m_watch.lookedUp(m_io.now());
    if (const auto next = m_watch.nextLookup())
        m_timer.startAt(*next);
    if (std::exchange(m_looking, true)) // the last one still hangs
        return;
    m_io.resolve(m_io.options().endpoint().host(), [this](const Resolver::Answer &answer) {
        m_looking = false;
        answered(answer);
    });
}

void PeerWatch::answered(const Resolver::Answer &answer)
{
    if (m_io.coordinator().isMoving()) // what the server says about leaving nodes goes before what a name server does
        return stop();
    QList<Endpoint> peers;
    for (const auto &lane : m_io.lanes()) {
        if (lane->current() && lane->current()->isAdvertised())
            peers.append(lane->peer());
    }
    for (const Endpoint &gone : m_watch.answered(answer.addresses, peers))
        m_io.coordinator().peerDeparted(m_io, gone);
}

} // namespace QRedis
