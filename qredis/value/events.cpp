// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/events.h"

#include <QtCore/qdebug.h>

namespace QRedis {

namespace {

void printError(QDebug &debug, const Error &error)
{
    if (error)
        debug << ", " << error;
}

} // namespace

QDebug operator<<(QDebug debug, const HandoffEvent &event)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::HandoffEvent(" << event.stage << ", connection " << event.connectionId << ", operation "
                    << event.operation;
    if (event.sequence)
        debug << ", sequence " << *event.sequence;
    if (event.outcome)
        debug << ", " << *event.outcome;
    debug << ", " << event.source << " to " << event.target;
    if (event.attempt > 0)
        debug << ", attempt " << event.attempt << " of " << event.maxAttempts;
    printError(debug, event.error);
    return debug << ')';
}

QDebug operator<<(QDebug debug, const ConnectionEvent &event)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::ConnectionEvent(" << event.state << ", connection " << event.connectionId << ", generation "
                    << event.generation << ", " << event.peer;
    if (event.nextAttemptIn.count() > 0)
        debug << ", next attempt in " << event.nextAttemptIn.count() << " ms";
    if (event.planned)
        debug << ", planned";
    printError(debug, event.error);
    return debug << ')';
}

QDebug operator<<(QDebug debug, const CircuitBreakerEvent &event)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::CircuitBreakerEvent(" << event.endpoint << ", " << event.from << " to " << event.to << ", "
                    << event.consecutiveFailures << " failures";
    printError(debug, event.lastError);
    return debug << ')';
}

QDebug operator<<(QDebug debug, const WindowEvent &event)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::WindowEvent(" << event.change << ", " << event.type;
    if (event.sequence)
        debug << ", sequence " << *event.sequence;
    if (!event.peer.isEmpty())
        debug << ", " << event.peer;
    return debug << ", " << event.openWindows << " open, relaxed time-out " << event.relaxedTimeout.count() << " ms)";
}

QDebug operator<<(QDebug debug, const CapabilityEvent &event)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::CapabilityEvent(" << event.capability << ", server " << event.serverVersion;
    printError(debug, event.error);
    return debug << ')';
}

} // namespace QRedis
