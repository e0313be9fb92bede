// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_DIALER_P_H
#define QREDIS_DIALER_P_H

#include "qredis/engine/connection_p.h"
#include "qredis/value/resolver.h"

#include <QtCore/qhash.h>

#include <functional>
#include <memory>
#include <vector>

namespace QRedis {

/// Opens one connection to the first of several endpoints that finishes its handshake: names are resolved, all
/// addresses are tried, families interleaved, 250 ms apart (RFC 8305). Destroying it drops what is under way.
class Dialer final : private ConnectionOwner
{
public:
    struct Callbacks
    {
        std::function<void(ConnectionState, const Endpoint &)> advanced;
        std::function<void(std::unique_ptr<Connection>)> succeeded; // may destroy the dialer
        std::function<void(const Error &)> failed; // may destroy the dialer
        std::function<void(Connection &, const Reply &, const QByteArray &)> pushed;
    };

    Dialer(IoThread &io, Callbacks callbacks);
    ~Dialer();

    void start(const QList<Endpoint> &endpoints);

private:
    void connectionAdvanced(Connection &connection) override;
    void connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame) override;
    void connectionDrained(Connection &) override { }
    void connectionEmptied(Connection &) override { }
    void connectionClosed(Connection &connection, const Error &error) override;

    void resolve(const Endpoint &endpoint);
    void resolved(const Endpoint &endpoint, const Resolver::Answer &answer);
    void dialNext();
    void giveUpIfDone();
    void advance(ConnectionState state, const Endpoint &endpoint);

    IoThread &m_io;
    Callbacks m_callbacks;
    std::vector<std::unique_ptr<Connection>> m_attempts;
    QList<Endpoint> m_addresses; // not tried yet
    QHash<Endpoint, QString> m_names; // of addresses that were resolved from one
    int m_lookups = 0;
    Timer m_stagger;
    ConnectionState m_state = ConnectionState::Unconnected;
    Error m_error;
    std::shared_ptr<int> m_alive = std::make_shared<int>(); // answers of lookups come when this may be gone
};

} // namespace QRedis

#endif
