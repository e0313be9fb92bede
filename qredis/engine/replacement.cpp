// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/replacement_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"

namespace QRedis {

Replacement::Replacement(IoThread &io, Lane &lane)
    : m_io(io)
    , m_lane(lane)
    , m_dialer(std::make_unique<Dialer>(io,
                                        Dialer::Callbacks{
                                            [](ConnectionState, const Endpoint &) {},
                                            [this](std::unique_ptr<Connection> connection) { dialled(std::move(connection)); },
                                            [this](const Error &) { failed(); },
                                            [this](Connection &connection, const Reply &push, const QByteArray &frame) {
                                                m_io.coordinator().pushed(m_lane, connection, push, frame);
                                            },
                                        }))
{
    m_dialer->start(io.coordinator().dialOrder(0));
}

Replacement::~Replacement()
{
    if (m_old) {
        m_old->abort();
        m_io.bury(std::move(m_old));
    }
}

void Replacement::failed()
{
    m_dialer.reset();
    m_over = true;
    m_lane.replacementFailed();
}

void Replacement::dialled(std::unique_ptr<Connection> connection)
{
    if (connection->earlyMoving()) { // landed on a node that is leaving
        m_io.bury(std::move(connection));
        return failed();
    }
    m_dialer.reset();
    m_switched = true;
    m_old = m_lane.takeOver(std::move(connection));
    m_old->setOwner(this);
    m_io.coordinator().connectionReady(m_lane, *m_lane.current());
    if (m_old->inFlight().empty())
        connectionEmptied(*m_old);
}

void Replacement::connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame)
{
    m_io.coordinator().pushed(m_lane, connection, push, frame);
}

void Replacement::connectionEmptied(Connection &)
{
    m_old->abort();
    end({});
}

void Replacement::connectionClosed(Connection &, const Error &error)
{
    end(error);
}

void Replacement::end(const Error &error)
{
    m_lane.oldClosed(*m_old, error);
    m_io.bury(std::move(m_old));
    m_over = true;
}

} // namespace QRedis
