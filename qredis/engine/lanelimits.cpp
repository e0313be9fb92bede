// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// What a connection may not do for too long: be silent, be idle, live, or leave bytes lying.
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/engine/replacement_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto TableDelay = 1s; // the first commands come first
constexpr auto TablePatience = 30s; // with a connection that is never idle

} // namespace

void Lane::watch()
{
    m_writeTimer.stop();
    if (m_purpose == Purpose::Dedicated) // a state cannot be replaced, and what blocks answers no PING
        return;
    const ClientOptions &options = m_io.options();
    const double shortened = 1 - m_io.random() * options.limitJitter() / 100;
    const auto limit = [shortened](std::chrono::milliseconds configured) {
        return std::chrono::nanoseconds(qint64(double(std::chrono::nanoseconds(configured).count()) * shortened));
    };
    m_idleLimit = m_id > quint64(options.minimumIdleConnections()) ? limit(options.idleTimeout()) : 0ns;
    m_expiresAt = options.connectionLifetime() > 0ms ? m_io.now() + limit(options.connectionLifetime()) : TimePoint();
    m_tableDue = m_io.now() + TableDelay;
    checkLimits();
}

void Lane::checkLimits()
{
    if (!m_current || m_closing)
        return;
    std::optional<TimePoint> next;
    const auto consider = [&next](TimePoint at) { next = std::min(next.value_or(at), at); };
    if (m_expiresAt != TimePoint()) {
        if (m_expiresAt <= m_io.now() && !m_replacement && m_handoffs.empty())
            m_replacement = std::make_unique<Replacement>(m_io, *this);
        else if (m_expiresAt <= m_io.now()) // somebody else is replacing it
            m_expiresAt = m_io.now() + 1s;
        if (!m_replacement)
            consider(m_expiresAt);
    }
    if (m_idleLimit > 0ns) {
        const TimePoint due = std::max(m_lastEnqueued, m_readySince) + m_idleLimit;
        if (due <= m_io.now() && isIdle())
            return rest();
        consider(due > m_io.now() ? due : m_io.now() + m_idleLimit);
    }
    if (const auto interval = m_io.options().keepAliveInterval(); interval > 0ms) {
        const TimePoint due = std::max(m_current->lastRead(), m_readySince) + interval;
        if (due <= m_io.now())
            m_current->suspect(effectiveTimeout(m_io.options().keepAliveTimeout()));
        consider(due > m_io.now() ? due : m_io.now() + interval);
    }
    if (m_tableDue != TimePoint()) {
        if (m_tableDue <= m_io.now())
            askForCommandTable();
        if (m_tableDue != TimePoint())
            consider(m_tableDue);
    }
    if (next)
        m_limitTimer.startAt(*next);
}

void Lane::askForCommandTable()
{
    const QString version = m_current->handshake().serverVersion();
    const bool busy = !m_current->inFlight().empty() || !m_queue.empty();
    if (busy && m_io.now() - m_readySince < TablePatience) {
        m_tableDue = m_io.now() + TableDelay;
        return;
    }
    m_tableDue = {};
    if (m_io.coordinator().claimCommandTable(version))
        m_current->askForCommandTable();
}

void Lane::rest()
{
    m_figures.bytesRead += m_current->bytesRead();
    m_figures.bytesWritten += m_current->bytesWritten();
    const Endpoint peer = m_current->peer();
    m_current->abort();
    m_io.bury(std::move(m_current));
    enter(ConnectionState::Closed, peer);
    m_state = ConnectionState::Unconnected;
}

void Lane::replacementFailed()
{
    m_expiresAt = m_io.now() + m_io.options().reconnectDelayMaximum();
    m_limitTimer.startBefore(m_expiresAt);
    m_io.markDirty(this); // flush() destroys the replacement: it is calling
}

void Lane::watchWriting()
{
    const auto timeout = m_io.options().writeTimeout();
    if (timeout == 0ms || m_writeTimer.isActive())
        return;
    m_writtenBefore = m_current->bytesWritten();
    m_writingSince = m_io.now();
    m_writeTimer.startIn(timeout);
}

void Lane::writeTimeReached()
{
    if (!m_current || m_current->isDrained())
        return;
    if (m_current->bytesWritten() != m_writtenBefore)
        return watchWriting();
    const auto timeout = effectiveTimeout(m_io.options().writeTimeout());
    if (m_writingSince + timeout > m_io.now()) // a window that opened meanwhile counts (contract W3)
        return m_writeTimer.startAt(m_writingSince + timeout);
    m_current->giveUp(Error(Error::Code::ConnectionLost,
                            QCoreApplication::translate("QRedis", "The server took no bytes for %1 ms").arg(timeout.count())));
}

} // namespace QRedis
