// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/dialer_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto Stagger = 250ms;

QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> sixes;
    QList<QHostAddress> fours;
    for (const QHostAddress &address : addresses)
        (address.protocol() == QAbstractSocket::IPv6Protocol ? sixes : fours).append(address);
    QList<QHostAddress> result;
    while (!sixes.isEmpty() || !fours.isEmpty()) {
        if (!sixes.isEmpty())
            result.append(sixes.takeFirst());
        if (!fours.isEmpty())
            result.append(fours.takeFirst());
    }
    return result;
}

} // namespace

Dialer::Dialer(IoThread &io, Callbacks callbacks)
    : m_io(io)
    , m_callbacks(std::move(callbacks))
    , m_stagger(io.timers(), [this] { dialNext(); })
    , m_lookupTimer(io.timers(), [this] { lookupTimeReached(); })
{
}

Dialer::~Dialer()
{
    for (Attempt &attempt : m_attempts) {
        attempt.connection->abort();
        m_io.bury(std::move(attempt.connection));
    }
}

void Dialer::start(const QList<Endpoint> &endpoints, const Endpoint &avoided, Avoidance avoidance)
{
    m_avoided = avoided;
    m_avoidance = avoidance;
    for (const Endpoint &endpoint : endpoints) {
        if (isLookedUp(m_io, endpoint))
            resolve(endpoint);
        else
            m_candidates.append({endpoint, endpoint});
    }
    m_literals = m_candidates;
    if (!m_candidates.isEmpty())
        dialNext();
}

bool Dialer::isLookedUp(const IoThread &io, const Endpoint &endpoint)
{
    return !endpoint.isAddress() && !endpoint.isLocal() && io.options().transport().proxy().type() == QNetworkProxy::NoProxy;
}

Error Dialer::leadsBack(const Endpoint &name)
{
    return {Error::Code::ConnectionFailed,
            QCoreApplication::translate("QRedis", "%1 still leads to the node that is leaving").arg(name.toString())};
}

QString Dialer::identityOf(const Endpoint &origin) const
{
    const ClientOptions &options = m_io.options();
    const bool isConfigured = origin.host().compare(options.endpoint().host(), Qt::CaseInsensitive) == 0;
    if (!origin.isAddress() && !isConfigured)
        return origin.host();
    const QString name = options.transport().tlsServerName();
    return name.isEmpty() ? options.endpoint().host() : name; // contract H10
}

void Dialer::advance(ConnectionState state, const Endpoint &endpoint)
{
    if (m_state < state) {
        m_state = state;
        m_callbacks.advanced(state, endpoint);
    }
}

void Dialer::resolve(const Endpoint &endpoint)
{
    ++m_lookups;
    m_name = endpoint.host();
    m_lookupTimer.startIn(m_io.options().connectTimeout());
    advance(ConnectionState::Resolving, endpoint);
    m_io.resolve(endpoint.host(), [this, alive = std::weak_ptr(m_alive), endpoint](const Resolver::Answer &answer) {
        if (alive.lock())
            resolved(endpoint, answer);
    });
}

void Dialer::append(const Endpoint &origin, const Resolver::Answer &answer)
{
    const bool isConfigured = origin == m_io.options().endpoint();
    QList<Endpoint> addresses;
    for (const QHostAddress &each : interleaved(answer.addresses)) {
        if (isConfigured || m_io.coordinator().permitsAddress(each)) {
            addresses.append({each.toString(), origin.port()});
            continue;
        }
        m_error = Error(Error::Code::EndpointRefused,
                        QCoreApplication::translate("QRedis", "%1 leads to %2, where a notification must not lead")
                            .arg(origin.host(), each.toString()));
    }
    const bool hasOthers = addresses.size() > addresses.count(m_avoided);
    if (!hasOthers && !addresses.isEmpty() && m_avoidance == Avoidance::Strict) {
        m_misled = true;
        m_error = leadsBack(origin);
    }
    if (hasOthers || m_avoidance == Avoidance::Strict)
        addresses.removeAll(m_avoided);
    for (const Endpoint &address : std::as_const(addresses)) {
        const bool known = std::any_of(m_candidates.cbegin(), m_candidates.cend(),
                                       [&](const Candidate &candidate) { return candidate.address == address; })
            || std::any_of(m_attempts.cbegin(), m_attempts.cend(),
                           [&](const Attempt &attempt) { return attempt.connection->peer() == address; });
        if (!known)
            m_candidates.append({address, origin});
    }
}

void Dialer::alsoTry(const Endpoint &origin, const Resolver::Answer &answer)
{
    append(origin, answer);
    if (!m_candidates.isEmpty() && !m_stagger.isActive())
        dialNext();
}

void Dialer::resolved(const Endpoint &endpoint, const Resolver::Answer &answer)
{
    if (--m_lookups == 0)
        m_lookupTimer.stop();
    append(endpoint, answer);
    if (answer.addresses.isEmpty()) {
        m_error = Error(Error::Code::ConnectionFailed,
                        QCoreApplication::translate("QRedis", "The host name %1 could not be resolved: %2")
                            .arg(endpoint.host(), answer.error));
    }
    if (!m_candidates.isEmpty() && (m_attempts.empty() || !m_stagger.isActive()))
        dialNext();
    else
        giveUpIfDone();
}

// A resolver that hangs is not waited for: others may know another address by now.
void Dialer::lookupTimeReached()
{
    m_alive = std::make_shared<int>(); // answers that come later are for the next dialer
    m_lookups = 0;
    m_error = Error(Error::Code::ConnectionFailed,
                    QCoreApplication::translate("QRedis", "The host name %1 could not be resolved in time").arg(m_name));
    giveUpIfDone();
}

void Dialer::dialNext()
{
    if (m_candidates.isEmpty())
        return;
    const auto [address, origin] = m_candidates.takeFirst();
    ConnectionOwner *owner = this;
    m_attempts.push_back({std::make_unique<Connection>(m_io, owner, address, identityOf(origin)), origin});
    const bool isResolved = origin == m_io.options().endpoint() && !origin.isAddress();
    if (address.isAddress() && (isResolved || m_io.isAdvertised(address)))
        m_attempts.back().connection->markAdvertised();
    advance(ConnectionState::Connecting, address);
    if (!m_candidates.isEmpty() || m_lookups > 0)
        m_stagger.startIn(Stagger);
    m_attempts.back().connection->open();
}

Dialer::Attempt Dialer::take(const Connection &connection)
{
    const auto found = std::find_if(m_attempts.begin(), m_attempts.end(),
                                    [&](const Attempt &attempt) { return attempt.connection.get() == &connection; });
    if (found == m_attempts.end())
        return {};
    Attempt result = std::move(*found);
    m_attempts.erase(found);
    return result;
}

void Dialer::connectionAdvanced(Connection &connection)
{
    if (connection.phase() == Connection::Phase::Securing)
        return advance(ConnectionState::Securing, connection.peer());
    if (connection.phase() == Connection::Phase::Handshaking)
        return advance(ConnectionState::Handshaking, connection.peer());
    std::unique_ptr<Connection> won = take(connection).connection;
    m_stagger.stop();
    won->setOwner(nullptr);
    const auto succeeded = m_callbacks.succeeded;
    succeeded(std::move(won));
}

void Dialer::connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame)
{
    m_callbacks.pushed(connection, push, frame);
}

void Dialer::connectionClosed(Connection &connection, const Error &error)
{
    Attempt lost = take(connection);
    if (!lost.connection) // still inside open()
        return;
    const QString address = connection.peer().toString();
    const QString asked = lost.origin.toString();
    const bool isTransport = error.origin() == Error::Origin::Transport;
    m_error = isTransport
        ? Error(error.code(),
                QCoreApplication::translate("QRedis", "No connection to %1: %2")
                    .arg(asked == address ? address : QStringLiteral("%1 (%2)").arg(asked, address), error.message()))
        : error;
    m_io.bury(std::move(lost.connection));
    if (m_attempts.empty() && !m_candidates.isEmpty())
        dialNext();
    else
        giveUpIfDone();
}

void Dialer::giveUpIfDone()
{
    if (!m_attempts.empty() || !m_candidates.isEmpty())
        return;
    if (m_lookups > 0) { // meanwhile an address that refused may accept
        m_candidates = m_literals;
        if (!m_candidates.isEmpty())
            m_stagger.startIn(Stagger);
        return;
    }
    const auto failed = m_callbacks.failed;
    const Error error = m_error;
    failed(error);
}

} // namespace QRedis
