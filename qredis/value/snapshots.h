// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SNAPSHOTS_H
#define QREDIS_SNAPSHOTS_H

#include "qredis/value/endpoint.h"
#include "qredis/value/error.h"
#include "qredis/value/histogram.h"
#include "qredis/value/namespace.h"

#include <QtCore/qlist.h>
#include <QtCore/qmap.h>

#include <optional>

namespace QRedis {

/// One connection at one moment.
struct ConnectionSnapshot
{
    quint64 id = 0; ///< stays the same across handoffs and reconnects
    ConnectionState state = ConnectionState::Unconnected;
    std::optional<HandoffStage> handoff; ///< stage of a running handoff
    Endpoint peer; ///< address of the current socket
    QString localAddress; ///< "ip:port" of our end
    Endpoint target; ///< of a running handoff
    std::optional<qint64> sequence; ///< of a running handoff
    int generation = 0;
    TimePoint createdAt;
    TimePoint stateSince; ///< of state, or of handoff while one runs
    TimePoint deadline; ///< of a running handoff; epoch otherwise
    int attempt = 0;
    int maxAttempts = 0;
    int inFlight = 0; ///< commands written and not answered
    int queued = 0; ///< commands not written
    quint64 commandsFinished = 0;
    quint64 commandsFailed = 0;
    quint64 commandsRepeated = 0;
    quint64 reconnects = 0; ///< sockets that were lost, handoffs not counted
    quint64 handoffs = 0; ///< sockets that were replaced by a handoff
    quint64 bytesRead = 0;
    quint64 bytesWritten = 0;
    std::chrono::milliseconds commandTimeout{0}; ///< effective
    bool relaxed = false;
    TimePoint relaxedUntil; ///< epoch when not relaxed
    OptInState optIn = OptInState::Off;
    Protocol protocol = Protocol::Resp3;
    qint64 serverClientId = 0;
    QString serverVersion;
    Error lastError;
    TimePoint lastErrorAt;
};

/// An operation that moves one connection; see MaintenanceHandle::activeOperations().
struct HandoffSnapshot
{
    quint64 operation = 0;
    quint64 connectionId = 0;
    std::optional<qint64> sequence;
    Endpoint source;
    Endpoint target;
    HandoffStage stage = HandoffStage::Announced;
    TimePoint startedAt;
    TimePoint stageSince;
    TimePoint deadline;
    TimePoint nextAttemptAt;
    int attempt = 0;
    int maxAttempts = 0;
    Error lastError;
};

/// An open maintenance window.
struct WindowSnapshot
{
    int type = 0; ///< NotificationType of the starter
    std::optional<qint64> sequence;
    QString peer; ///< of MOVING; empty = the whole database
    TimePoint openedAt;
    TimePoint until;
    TimePoint deadline; ///< announced end; epoch when none was announced
    Endpoint target; ///< of MOVING; null when the server named none
    int copies = 1;
};

struct CircuitBreakerSnapshot
{
    Endpoint endpoint;
    CircuitBreakerState state = CircuitBreakerState::Closed;
    int consecutiveFailures = 0;
    int failureThreshold = 0;
    quint64 failures = 0;
    quint64 successes = 0;
    quint64 opened = 0;
    TimePoint stateSince;
    TimePoint probeAt; ///< when an open breaker becomes half-open
    Error lastError;
    TimePoint lastErrorAt;
};

/// Sums since the client was created.
struct ClientCounters
{
    quint64 commandsStarted = 0;
    quint64 commandsFinished = 0; ///< with a reply of the server, error replies included
    quint64 commandsFailed = 0; ///< with an error of the client
    quint64 commandsRepeated = 0;
    quint64 serverErrors = 0; ///< error replies
    quint64 timeouts = 0;
    quint64 notifications = 0; ///< distinct ones
    quint64 notificationCopies = 0;
    quint64 notificationsMalformed = 0;
    quint64 notificationsCatchUp = 0;
    quint64 hookErrors = 0; ///< exceptions of notification hooks
    quint64 handoffsStarted = 0;
    quint64 handoffsSucceeded = 0;
    quint64 handoffsKept = 0; ///< reached HandoffStage::Kept
    quint64 handoffsFailed = 0; ///< the old socket was lost first; not those that the client called off
    quint64 handoffRetries = 0;
    quint64 orderingFenceExpired = 0;
    quint64 reconnects = 0;
    quint64 socketsOpened = 0;
    quint64 socketsOpen = 0; ///< now
    quint64 socketsOpenMax = 0;
    quint64 bytesRead = 0;
    quint64 bytesWritten = 0;
    quint64 eventsDropped = 0;
    quint64 cacheHits = 0; ///< reads of a CachedReader that were answered from memory
    quint64 cacheMisses = 0;
    quint64 cacheInvalidations = 0; ///< replies that a CachedReader dropped because the server said so
};

/// A client at one moment. A value; may be used from any thread.
struct ClientSnapshot
{
    TimePoint at;
    QString name; ///< ClientOptions::clientName(), or the application's
    Endpoint configured; ///< where the options say the database is
    ClientState state = ClientState::Unconnected;
    Capability capability = Capability::Unknown;
    MaintenanceMode mode = MaintenanceMode::Auto;
    QString serverVersion;
    ClientCounters counters;
    Histogram latency; ///< from execute() to the reply's arrival, since the client was created
    Histogram handoffDuration; ///< from announcement to switch
    QList<ConnectionSnapshot> connections;
    QList<HandoffSnapshot> operations;
    QList<WindowSnapshot> windows;
    QList<CircuitBreakerSnapshot> breakers;
    int workersBusy = 0;
    int workersMax = 0;
    int handoffQueueDepth = 0;
    int handoffQueueMax = 0;
    quint64 lastEventNumber = 0;
};

} // namespace QRedis

#endif
