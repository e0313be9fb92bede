// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_NAMESPACE_H
#define QREDIS_NAMESPACE_H

#include "qredis/value/global.h"

#include <QtCore/qnamespace.h>
#include <QtCore/qobjectdefs.h>

/// Every enumeration that crosses the API and belongs to no single class.
namespace QRedis {
Q_NAMESPACE_EXPORT(QREDIS_EXPORT)

/// Whether a connection asks the server for maintenance notifications.
enum class MaintenanceMode : quint8 {
    Disabled, ///< never asks
    Auto, ///< asks; works on without when the server refuses
    Enabled, ///< asks; a refusal fails the connection
};
Q_ENUM_NS(MaintenanceMode)

/// Which form of address a MOVING notification should carry.
enum class EndpointType : quint8 {
    Auto, ///< decided per connection from the peer's address and the transport
    InternalIp, ///< "internal-ip"
    InternalFqdn, ///< "internal-fqdn"
    ExternalIp, ///< "external-ip"
    ExternalFqdn, ///< "external-fqdn"
    None, ///< "none": reconnect with the current configuration
};
Q_ENUM_NS(EndpointType)

/// What the server announced.
enum class NotificationType : quint8 {
    Unknown, ///< a well-formed push of a type that this version does not know
    Malformed, ///< a push that could not be understood; has no effect
    Moving,
    Migrating,
    Migrated,
    FailingOver,
    FailedOver,
    SMigrating,
    SMigrated,
};
Q_ENUM_NS(NotificationType)

/// Where a connection's move to another endpoint stands.
enum class HandoffStage : quint8 {
    Announced, ///< the notification was applied to this connection
    Queued, ///< waits for a free worker
    Waiting, ///< waits for a start time, a probe of the same target, or the next attempt
    Resolving, ///< the target's name is being resolved
    Connecting, ///< the transport to the target is being established
    Securing, ///< TLS
    Handshaking, ///< HELLO, AUTH, SELECT, opt-in
    Switched, ///< new commands go to the target
    Draining, ///< the old socket delivers what was still in flight
    Completed, ///< the old socket is closed; the move is over
    Retrying, ///< an attempt failed; the next one is scheduled
    Kept, ///< retries are used up; the old socket goes on serving
    Failed, ///< the move ended without reaching the target
};
Q_ENUM_NS(HandoffStage)

/// How a handoff ended.
enum class HandoffOutcome : quint8 {
    Completed, ///< moved
    Kept, ///< the deadline passed; the old socket goes on serving
    AlreadyThere, ///< the target is the current peer; nothing was started
    LimitReached, ///< too many handoffs of this peer within a minute; nothing was started
    Superseded, ///< a later notification took over
    Lost, ///< the old socket was closed before the target answered
    Cancelled, ///< the connection was not needed any more, or the client was closed
};
Q_ENUM_NS(HandoffOutcome)

/// Whether the client itself ended a handoff that was not needed any more: nobody's failure.
[[nodiscard]] constexpr bool isCalledOff(HandoffOutcome outcome)
{
    return outcome == HandoffOutcome::Superseded || outcome == HandoffOutcome::Cancelled;
}

/// Whether voluntary attempts to a target are admitted.
enum class CircuitBreakerState : quint8 {
    Closed, ///< attempts are admitted
    Open, ///< voluntary attempts are postponed
    HalfOpen, ///< a limited number of trial attempts is admitted
};
Q_ENUM_NS(CircuitBreakerState)

/// What is known about the server's support of maintenance notifications.
enum class Capability : quint8 {
    Unknown, ///< not asked yet, or the answer told nothing
    Supported, ///< the server accepted the opt-in
    Unsupported, ///< the server does not know the command
    Disabled, ///< the options say not to ask
};
Q_ENUM_NS(Capability)

/// Whether one connection receives maintenance notifications.
enum class OptInState : quint8 {
    Off, ///< not asked: disabled, or RESP2
    Pending, ///< asked, no answer yet
    On, ///< accepted
    Refused, ///< the server said no
};
Q_ENUM_NS(OptInState)

/// The state of one connection.
enum class ConnectionState : quint8 {
    Unconnected, ///< no socket; waits for a command or for `Client::open()`
    Resolving, ///< the configured name is being resolved
    Connecting, ///< the transport is being established
    Securing, ///< TLS
    Handshaking, ///< HELLO, AUTH, SELECT, opt-in
    Ready, ///< serves commands
    BackingOff, ///< waits before the next attempt to connect
    Closed, ///< the client was closed
};
Q_ENUM_NS(ConnectionState)

/// The state of a client.
enum class ClientState : quint8 {
    Unconnected, ///< nothing was opened yet
    Connecting, ///< no connection is ready yet
    Ready, ///< at least one connection serves commands
    Closing, ///< `close()` was called; commands in flight finish
    Closed, ///< everything is closed
};
Q_ENUM_NS(ClientState)

/// Which order the commands of one thread keep.
enum class Ordering : quint8 {
    PerThread, ///< commands that one thread issues are executed in order, as long as no socket is lost
    None, ///< every command takes the least loaded connection
};
Q_ENUM_NS(Ordering)

/// Whether what is sent can be read on the way.
enum class TransportSecurity : quint8 {
    None, ///< plain TCP, or a Unix domain socket
    Tls, ///< TLS over TCP; the server's certificate is always verified
};
Q_ENUM_NS(TransportSecurity)

/// How strings of replies lie in memory.
enum class ValueStorage : quint8 {
    Shared, ///< one behind the other in blocks of 32 KiB: one allocation for hundreds of values; strings of 16 KiB or more in
    ///< memory that earlier ones have left, of which up to 8 MiB are kept for each I/O thread while they come
    Separate, ///< each in an allocation of its own, which is freed with its last user
};
Q_ENUM_NS(ValueStorage)

/// The version of the Redis serialization protocol.
enum class Protocol : quint8 {
    Resp2 = 2,
    Resp3 = 3,
};
Q_ENUM_NS(Protocol)

} // namespace QRedis

#endif
