// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_EVENTS_H
#define QREDIS_EVENTS_H

#include "qredis/value/endpoint.h"
#include "qredis/value/error.h"
#include "qredis/value/namespace.h"
#include "qredis/value/notification.h"

#include <QtCore/qlist.h>

#include <variant>

namespace QRedis {

/// One step of one connection's handoff. A value; may be used from any thread.
struct QREDIS_EXPORT HandoffEvent
{
    Q_GADGET
    Q_PROPERTY(QRedis::HandoffStage stage MEMBER stage)
    Q_PROPERTY(quint64 connectionId MEMBER connectionId)
    Q_PROPERTY(quint64 operation MEMBER operation)
    Q_PROPERTY(QRedis::Endpoint source MEMBER source)
    Q_PROPERTY(QRedis::Endpoint target MEMBER target)
    Q_PROPERTY(int attempt MEMBER attempt)
    Q_PROPERTY(int maxAttempts MEMBER maxAttempts)
    Q_PROPERTY(QRedis::Error error MEMBER error)
public:
    quint64 connectionId = 0;
    quint64 operation = 0; ///< counts handoffs of this client from 1
    std::optional<qint64> sequence; ///< of the notification that caused it
    HandoffStage stage = HandoffStage::Announced;
    std::optional<HandoffOutcome> outcome; ///< set in the last event of an operation
    Endpoint source; ///< peer before the move
    Endpoint target; ///< null as long as no target is known
    int attempt = 0; ///< counts dials from 1
    int maxAttempts = 0;
    TimePoint startedAt; ///< when the operation was announced
    TimePoint at; ///< when this stage began
    TimePoint deadline; ///< when the server will close the old socket, as announced
    TimePoint nextAttemptAt; ///< of stages Retrying, Kept and Waiting; otherwise epoch
    Error error; ///< why the last attempt failed

    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const HandoffEvent &event);
};

/// A connection changed its state.
struct QREDIS_EXPORT ConnectionEvent
{
    Q_GADGET
    Q_PROPERTY(quint64 connectionId MEMBER connectionId)
    Q_PROPERTY(int generation MEMBER generation)
    Q_PROPERTY(QRedis::ConnectionState state MEMBER state)
    Q_PROPERTY(QRedis::Endpoint peer MEMBER peer)
    Q_PROPERTY(QRedis::Error error MEMBER error)
    Q_PROPERTY(bool planned MEMBER planned)
public:
    quint64 connectionId = 0;
    int generation = 0; ///< which physical socket in the life of the connection
    ConnectionState state = ConnectionState::Unconnected;
    Endpoint peer;
    TimePoint at;
    std::chrono::milliseconds nextAttemptIn{0}; ///< of ConnectionState::BackingOff
    Error error; ///< why a socket was lost or an attempt failed
    bool planned = false; ///< the socket was closed by a handoff or by close()

    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const ConnectionEvent &event);
};

/// A circuit breaker changed its state.
struct QREDIS_EXPORT CircuitBreakerEvent
{
    Q_GADGET
    Q_PROPERTY(QRedis::Endpoint endpoint MEMBER endpoint)
    Q_PROPERTY(QRedis::CircuitBreakerState from MEMBER from)
    Q_PROPERTY(QRedis::CircuitBreakerState to MEMBER to)
    Q_PROPERTY(int consecutiveFailures MEMBER consecutiveFailures)
    Q_PROPERTY(QRedis::Error lastError MEMBER lastError)
public:
    Endpoint endpoint;
    CircuitBreakerState from = CircuitBreakerState::Closed;
    CircuitBreakerState to = CircuitBreakerState::Closed;
    int consecutiveFailures = 0;
    Error lastError;
    TimePoint at;
    TimePoint probeAt; ///< when an open breaker becomes half-open

    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const CircuitBreakerEvent &event);
};

/// A maintenance window opened or ended: time-outs were relaxed, or are normal again.
struct QREDIS_EXPORT WindowEvent
{
    Q_GADGET
public:
    enum class Change : quint8 {
        Opened,
        Closed, ///< by its completion
        Expired, ///< a MOVING window at its announced end
        BackstopReached, ///< its completion never came
    };
    Q_ENUM(Change)

    Change change = Change::Opened;
    NotificationType type = NotificationType::Unknown; ///< of the starter
    std::optional<qint64> sequence;
    QString peer; ///< of MOVING: whose connections are concerned; empty = the whole database
    int openWindows = 0; ///< after the change
    std::chrono::milliseconds relaxedTimeout{0}; ///< in force after the change; 0 = normal time-outs
    TimePoint at;
    TimePoint until; ///< when the window ends without a completion

    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const WindowEvent &event);
};

/// What is known about the server's support of maintenance notifications changed.
struct QREDIS_EXPORT CapabilityEvent
{
    Q_GADGET
    Q_PROPERTY(QRedis::Capability capability MEMBER capability)
    Q_PROPERTY(QString serverVersion MEMBER serverVersion)
    Q_PROPERTY(QRedis::Error error MEMBER error)
public:
    Capability capability = Capability::Unknown;
    QString serverVersion;
    Error error; ///< the server's refusal
    TimePoint at;

    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const CapabilityEvent &event);
};

/// An entry of the client's bounded journal.
struct JournalEntry
{
    quint64 number = 0; ///< counts the client's events from 1; a jump means that entries were dropped
    TimePoint at;
    std::variant<Notification, HandoffEvent, ConnectionEvent, CircuitBreakerEvent, WindowEvent, CapabilityEvent> event;
};

} // namespace QRedis

#endif
