// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/dialer_p.h"

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
{
}

Dialer::~Dialer()
{
    for (auto &attempt : m_attempts) {
        attempt->abort();
        m_io.bury(std::move(attempt));
    }
}

void Dialer::start(const QList<Endpoint> &endpoints)
{
    for (const Endpoint &endpoint : endpoints) {
        if (endpoint.isAddress())
            m_addresses.append(endpoint);
        else
            resolve(endpoint);
    }
    if (!m_addresses.isEmpty())
        dialNext();
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
    advance(ConnectionState::Resolving, endpoint);
    m_io.resolve(endpoint.host(), [this, alive = std::weak_ptr(m_alive), endpoint](const Resolver::Answer &answer) {
        if (alive.lock())
            resolved(endpoint, answer);
    });
}

void Dialer::resolved(const Endpoint &endpoint, const Resolver::Answer &answer)
{
    --m_lookups;
    for (const QHostAddress &address : interleaved(answer.addresses)) {
        m_addresses.append(Endpoint(address.toString(), endpoint.port()));
        m_names.insert(m_addresses.last(), endpoint.toString());
    }
    if (answer.addresses.isEmpty()) {
        m_error = Error(Error::Code::ConnectionFailed,
                        QCoreApplication::translate("QRedis", "The host name %1 could not be resolved: %2")
                            .arg(endpoint.host(), answer.error));
    }
    if (m_attempts.empty() && !m_addresses.isEmpty())
        dialNext();
    else
        giveUpIfDone();
}

void Dialer::dialNext()
{
    if (m_addresses.isEmpty())
        return;
    const Endpoint address = m_addresses.takeFirst();
    ConnectionOwner *owner = this;
    m_attempts.push_back(std::make_unique<Connection>(m_io, owner));
    advance(ConnectionState::Connecting, address);
    if (!m_addresses.isEmpty() || m_lookups > 0)
        m_stagger.startIn(Stagger);
    m_attempts.back()->connectTo(address);
}

void Dialer::connectionAdvanced(Connection &connection)
{
    if (connection.phase() == Connection::Phase::Handshaking) {
        advance(ConnectionState::Handshaking, connection.peer());
        return;
    }
    const auto ready =
        std::find_if(m_attempts.begin(), m_attempts.end(), [&](auto &attempt) { return attempt.get() == &connection; });
    std::unique_ptr<Connection> won = std::move(*ready);
    m_attempts.erase(ready);
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
    const auto lost =
        std::find_if(m_attempts.begin(), m_attempts.end(), [&](auto &attempt) { return attempt.get() == &connection; });
    if (lost == m_attempts.end()) // still inside connectTo()
        return;
    const QString address = connection.peer().toString();
    const QString name = m_names.value(connection.peer());
    m_error = error.code() == Error::Code::ConnectionFailed
        ? Error(error.code(),
                QCoreApplication::translate("QRedis", "No connection to %1: %2")
                    .arg(name.isEmpty() ? address : QStringLiteral("%1 (%2)").arg(name, address), error.message()))
        : error;
    m_io.bury(std::move(*lost));
    m_attempts.erase(lost);
    if (m_attempts.empty() && !m_addresses.isEmpty())
        dialNext();
    else
        giveUpIfDone();
}

void Dialer::giveUpIfDone()
{
    if (!m_attempts.empty() || !m_addresses.isEmpty() || m_lookups > 0)
        return;
    const auto failed = m_callbacks.failed;
    const Error error = m_error;
    failed(error);
}

} // namespace QRedis
