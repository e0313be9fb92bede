// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_DIALER_P_H
#define QREDIS_DIALER_P_H

#include "qredis/engine/connection_p.h"
#include "qredis/value/resolver.h"

#include <functional>
#include <memory>
#include <vector>

namespace QRedis {

/// Opens one connection to the first of several endpoints that finishes its handshake: names are resolved, unless a proxy does
/// that, all addresses are tried, families interleaved, 250 ms apart (RFC 8305). Destroying it drops what is under way.
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

    /// What becomes of an address that is better not dialled.
    enum class Avoidance : quint8 {
        Preferred, ///< it is not dialled where its name leads to others as well
        Strict, ///< it is not dialled; see isMisled()
    };

    /// \a avoided is an address to which names may lead.
    void start(const QList<Endpoint> &endpoints, const Endpoint &avoided = {}, Avoidance avoidance = Avoidance::Preferred);
    /// Whether \a endpoint is a name that is looked up here, not by a proxy.
    [[nodiscard]] static bool isLookedUp(const IoThread &io, const Endpoint &endpoint);
    /// After the end without a connection: a name led to nothing but the address that was to be avoided.
    [[nodiscard]] bool isMisled() const { return m_misled; }
    /// That \a name leads to the address that is left.
    [[nodiscard]] static Error leadsBack(const Endpoint &name);
    /// The name of \a origin has got this answer meanwhile: what is new in it is dialled as well.
    void alsoTry(const Endpoint &origin, const Resolver::Answer &answer);

private:
    void connectionAdvanced(Connection &connection) override;
    void connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame) override;
    void connectionDrained(Connection &) override { }
    void connectionEmptied(Connection &) override { }
    void connectionClosed(Connection &connection, const Error &error) override;

    /// An address to dial, and what it was asked for as.
    struct Candidate
    {
        Endpoint address;
        Endpoint origin;
    };
    struct Attempt
    {
        std::unique_ptr<Connection> connection;
        Endpoint origin;
    };

    void resolve(const Endpoint &endpoint);
    void resolved(const Endpoint &endpoint, const Resolver::Answer &answer);
    void lookupTimeReached();
    void dialNext();
    void giveUpIfDone();
    void advance(ConnectionState state, const Endpoint &endpoint);
    void append(const Endpoint &origin, const Resolver::Answer &answer);
    [[nodiscard]] QString identityOf(const Endpoint &origin) const;
    [[nodiscard]] Attempt take(const Connection &connection);

    IoThread &m_io;
    Callbacks m_callbacks;
    std::vector<Attempt> m_attempts;
    QList<Candidate> m_candidates; // not tried yet
    Endpoint m_avoided;
    Avoidance m_avoidance = Avoidance::Preferred;
    bool m_misled = false;
    QList<Candidate> m_literals; // what needed no lookup
    int m_lookups = 0;
    QString m_name; // that was asked for last
    Timer m_stagger;
    Timer m_lookupTimer;
    ConnectionState m_state = ConnectionState::Unconnected;
    Error m_error;
    std::shared_ptr<int> m_alive = std::make_shared<int>(); // answers of lookups come when this may be gone
};

} // namespace QRedis

#endif
