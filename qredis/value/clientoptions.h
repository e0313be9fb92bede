// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CLIENTOPTIONS_H
#define QREDIS_CLIENTOPTIONS_H

#include "qredis/value/endpoint.h"
#include "qredis/value/error.h"
#include "qredis/value/maintenanceoptions.h"
#include "qredis/value/namespace.h"
#include "qredis/value/transportoptions.h"

#include <QtCore/qshareddata.h>
#include <QtCore/qurl.h>

#include <memory>
#include <optional>

namespace QRedis {

class ClientOptionsData;
class CredentialsProvider;

/// What to connect to, and how. A value; may be used from any thread.
class QREDIS_EXPORT ClientOptions final
{
public:
    using milliseconds = std::chrono::milliseconds;

    /// redis://localhost:6379
    ClientOptions();
    ClientOptions(const ClientOptions &);
    ClientOptions(ClientOptions &&) noexcept;
    ClientOptions &operator=(const ClientOptions &);
    ClientOptions &operator=(ClientOptions &&) noexcept;
    ~ClientOptions();

    /// Reads redis://[[user]:password@]host[:port][/database], rediss:// for TLS, or unix://[[user]:password@]/path[?db=database]
    /// (also written redis+unix://). Parameters of the query: client_name, protocol (2 or 3),
    /// pool_size, minimum_idle_connections, maximum_active_connections, io_threads, ordering (per-thread or none), queue_limit,
    /// queue_bytes_limit, limit_jitter, and as durations such as 500ms, 5s, 2min, 1h (a mere number is milliseconds)
    /// connect_timeout, handshake_timeout, command_timeout, write_timeout, pool_timeout, keep_alive_interval,
    /// keep_alive_timeout, idle_timeout, connection_lifetime, reconnect_delay_minimum, reconnect_delay_maximum.
    /// What cannot be understood is reported by validate().
    [[nodiscard]] static ClientOptions fromUrl(const QUrl &url);

    // ---- what to connect to ----------------------------------------------------------------------------------------

    /// Host name or address literal, and port; or Endpoint::fromPath(). Default localhost:6379.
    [[nodiscard]] Endpoint endpoint() const;
    ClientOptions &setEndpoint(const Endpoint &endpoint);

    /// User of the access control list; needs a password. Default empty: the server's "default" user.
    [[nodiscard]] QString userName() const;
    ClientOptions &setUserName(const QString &name);

    /// Default empty: no authentication. Never printed.
    [[nodiscard]] QString password() const;
    ClientOptions &setPassword(const QString &password);

    /// Where user and password come from when they change while the client runs. Excludes userName() and password().
    /// Default null.
    [[nodiscard]] std::shared_ptr<CredentialsProvider> credentialsProvider() const;
    ClientOptions &setCredentialsProvider(std::shared_ptr<CredentialsProvider> provider);

    /// Selected on every connection. Default 0; 0 to 2^31 − 1, the server's own configuration permitting.
    [[nodiscard]] int database() const;
    ClientOptions &setDatabase(int database);

    /// Shown by the server's CLIENT LIST. Default: the application's name, without spaces. Printable ASCII without spaces.
    [[nodiscard]] QString clientName() const;
    ClientOptions &setClientName(const QString &name);

    /// Default Protocol::Resp3, with fallback to RESP2 where the server refuses it.
    [[nodiscard]] Protocol protocol() const;
    ClientOptions &setProtocol(Protocol protocol);

    /// TLS, proxy, and what else concerns the bytes on their way.
    [[nodiscard]] const TransportOptions &transport() const;
    ClientOptions &setTransport(const TransportOptions &options);

    // ---- pool and queues -------------------------------------------------------------------------------------------

    /// Shared connections, each of which carries many commands at once. Default 4; 1 to 10 000.
    [[nodiscard]] int poolSize() const;
    ClientOptions &setPoolSize(int connections);

    /// Connections that are opened with the client's first command and kept open, ready to serve, however little there is to do;
    /// the others open when they are needed. Raise it where the first commands of a burst must not wait for a handshake.
    /// Default 0; 0 to poolSize().
    [[nodiscard]] int minimumIdleConnections() const;
    ClientOptions &setMinimumIdleConnections(int connections);

    /// Bound of all connections that the client has at a time, the second socket of a handoff not counted. What it permits beyond
    /// poolSize() is for blocking commands, sessions with WATCH and subscriptions, which wait for one as long as poolTimeout() and their own
    /// time-out permit. Also bounds the handoffs that may wait (MaintenanceOptions::handoffQueueSize()). Set it where the server's
    /// "maxclients" is tight.
    /// Default 0 = none; else poolSize() to 100 000.
    [[nodiscard]] int maximumActiveConnections() const;
    ClientOptions &setMaximumActiveConnections(int connections);

    /// Threads that do the client's I/O; a connection stays on its thread. More than one helps when one core cannot keep up with
    /// the traffic. Default (no value): 1 for a pool of up to 8 connections, else 2. 1 to 64; never more than connections.
    /// Client::Environment::ioThreads shares those of another client instead.
    [[nodiscard]] int ioThreads() const;
    ClientOptions &setIoThreads(std::optional<int> threads);

    /// Default Ordering::PerThread.
    [[nodiscard]] Ordering ordering() const;
    ClientOptions &setOrdering(Ordering ordering);

    /// Commands without a result that the client holds before execute() answers Error::Code::QueueFull.
    /// Default 1 000 000; 1 to 100 000 000.
    [[nodiscard]] int queueLimit() const;
    ClientOptions &setQueueLimit(int commands);

    /// Bytes of such commands. Default 256 MiB; 1 KiB to 64 GiB.
    [[nodiscard]] qint64 queueBytesLimit() const;
    ClientOptions &setQueueBytesLimit(qint64 bytes);

    /// Bytes of one argument. A longer one is Error::Code::Usage: a server closes the connection on it. Default 512 MiB, as Redis
    /// permits ("proto-max-bulk-len"); 1 KiB to 2 GiB.
    [[nodiscard]] qint64 maximumArgumentBytes() const;
    ClientOptions &setMaximumArgumentBytes(qint64 bytes);

    // ---- time-outs -------------------------------------------------------------------------------------------------

    /// For establishing the transport to one address. Default 5 s; 1 ms to 10 min.
    [[nodiscard]] milliseconds connectTimeout() const;
    ClientOptions &setConnectTimeout(milliseconds timeout);

    /// For HELLO, AUTH, SELECT and the opt-in together. Default 5 s; 1 ms to 10 min.
    [[nodiscard]] milliseconds handshakeTimeout() const;
    ClientOptions &setHandshakeTimeout(milliseconds timeout);

    /// From execute() to the reply. Default 5 s; 0 = none; to 24 h.
    [[nodiscard]] milliseconds commandTimeout() const;
    ClientOptions &setCommandTimeout(milliseconds timeout);

    /// How long a server may take no bytes while there are some to send, before the connection is given up. Protects memory
    /// from a peer that has stopped reading. Default 5 s; 0 = none; to 10 min. Relaxed during maintenance.
    [[nodiscard]] milliseconds writeTimeout() const;
    ClientOptions &setWriteTimeout(milliseconds timeout);

    /// How long a command waits for a connection when there is none, before it fails with Error::Code::ConnectionFailed without
    /// having been sent. Lower it to learn of an outage faster than by commandTimeout(), which bounds the wait as well. Also
    /// bounds the wait for a connection of its own where maximumActiveConnections() is set. (There is no other wait for the
    /// pool: a connection is never taken, every one carries many commands.)
    /// Default 0 = as long as the command may take; to 24 h.
    [[nodiscard]] milliseconds poolTimeout() const;
    ClientOptions &setPoolTimeout(milliseconds timeout);

    /// A connection that has been silent for \a interval is asked for a sign of life, and given up when none comes within
    /// \a timeout (relaxed during maintenance). Finds connections that a firewall forgot; lower the interval below the
    /// firewall's limit. Defaults 60 s and 5 s; interval 0 = off, to 24 h; timeout 1 ms to 10 min.
    [[nodiscard]] milliseconds keepAliveInterval() const;
    [[nodiscard]] milliseconds keepAliveTimeout() const;
    ClientOptions &setKeepAlive(milliseconds interval, milliseconds timeout = milliseconds(5'000));

    /// A connection without commands for so long is closed until it is needed again; minimumIdleConnections() stay open. Set it
    /// to give connections back after a peak. Default 0 = never; to 24 h.
    [[nodiscard]] milliseconds idleTimeout() const;
    ClientOptions &setIdleTimeout(milliseconds timeout);

    /// A connection older than this is replaced: the new one serves before the old one is closed, and no command fails. Set it
    /// where a load balancer should see new connections from time to time. Default 0 = never; 100 ms to 30 days.
    [[nodiscard]] milliseconds connectionLifetime() const;
    ClientOptions &setConnectionLifetime(milliseconds lifetime);

    /// By how much idleTimeout() and connectionLifetime() are shortened at most, at random for each connection, so that they do
    /// not all end at once. In percent; default 10; 0 to 100.
    [[nodiscard]] int limitJitter() const;
    ClientOptions &setLimitJitter(int percent);

    /// First and longest delay between attempts to connect; doubled each time, with full jitter.
    /// Defaults 50 ms and 2 s; 1 ms to 10 min, minimum ≤ maximum.
    [[nodiscard]] milliseconds reconnectDelayMinimum() const;
    [[nodiscard]] milliseconds reconnectDelayMaximum() const;
    ClientOptions &setReconnectDelay(milliseconds minimum, milliseconds maximum);

    // ---- limits of replies -----------------------------------------------------------------------------------------

    /// Nesting of aggregates. Default 64; 1 to 512.
    [[nodiscard]] int maximumReplyDepth() const;
    ClientOptions &setMaximumReplyDepth(int depth);

    /// Elements of one aggregate. Default 16 Mi; 1 to 2^31 − 1.
    [[nodiscard]] qint64 maximumReplyElements() const;
    ClientOptions &setMaximumReplyElements(qint64 elements);

    /// Bytes of one string. Default 512 MiB, as Redis permits; 1 KiB to 4 GiB.
    [[nodiscard]] qint64 maximumReplyBytes() const;
    ClientOptions &setMaximumReplyBytes(qint64 bytes);
    /// Default ValueStorage::Shared, which is faster: strings of at most 2 KiB are slices of common blocks. A string that is
    /// kept keeps its whole block of 32 KiB: where a few small values of many replies are kept for long, choose
    /// ValueStorage::Separate, or keep deep copies, such as `QByteArray(value.constData(), value.size())`.
    [[nodiscard]] ValueStorage valueStorage() const;
    ClientOptions &setValueStorage(ValueStorage storage);

    // ---- maintenance -----------------------------------------------------------------------------------------------

    [[nodiscard]] const MaintenanceOptions &maintenance() const;
    ClientOptions &setMaintenance(const MaintenanceOptions &options);

    /// The first value that cannot work, with its name and the permitted range; Error::Code::None when all are valid.
    [[nodiscard]] Error validate() const;

    friend QREDIS_EXPORT bool operator==(const ClientOptions &a, const ClientOptions &b) noexcept;

private:
    QSharedDataPointer<ClientOptionsData> d;
};

} // namespace QRedis

#endif
