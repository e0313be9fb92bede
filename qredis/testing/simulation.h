// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_SIMULATION_H
#define QREDIS_TESTING_SIMULATION_H

#include "qredis/value/endpoint.h"
#include "qredis/value/namespace.h"
#include "qredis/value/notification.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <chrono>
#include <optional>

#if defined(QREDIS_STATIC)
#define QREDIS_TESTING_EXPORT
#elif defined(QREDIS_TESTING_BUILD)
#define QREDIS_TESTING_EXPORT Q_DECL_EXPORT
#else
#define QREDIS_TESTING_EXPORT Q_DECL_IMPORT
#endif

/// The values that the simulator takes and gives.
namespace QRedis::Testing {

/// What a MOVING names as the new address: `toNode()`, `toEndpoint()`, `text()` or `none()`.
struct MovingTarget
{
    QString node;
    QByteArray sent;
    /// The address of a node of the same simulator.
    [[nodiscard]] static MovingTarget toNode(const QString &name) { return {name, {}}; }
    [[nodiscard]] static MovingTarget toEndpoint(const Endpoint &endpoint) { return {{}, endpoint.toString().toUtf8()}; }
    /// Sent as it is, well-formed or not.
    [[nodiscard]] static MovingTarget text(const QByteArray &bytes) { return {{}, bytes}; }
    /// Null: the server names no address.
    [[nodiscard]] static MovingTarget none() { return {}; }
};

/// How a notification is sent.
struct AnnounceOptions
{
    std::optional<qint64> sequence; ///< default: the next of the database
    int copies = 1; ///< sent one right after the other, in one write; 1 to 1000
    /// MOVING: whether those who opted in without an endpoint type, or with "none", get the name as well.
    /// A real server sends them null.
    bool nameForBareOptIn = false;
    /// MOVING: how long it is re-sent to those who opt in on the leaving node; default: the announced time.
    std::optional<std::chrono::milliseconds> resendFor;
    QString slotRanges; ///< SMIGRATING
    QList<SlotMigration> migrations; ///< SMIGRATED
};

/// A connection through a node, as it was when asked.
struct SimulatedConnection
{
    quint64 id = 0;
    QString node;
    Endpoint client;
    bool optedIn = false;
    QByteArray endpointType; ///< as asked for; empty for the bare opt-in
    QByteArray clientName;
    quint64 commands = 0; ///< received from the client
    quint64 bytesIn = 0; ///< from the client
    quint64 bytesOut = 0; ///< to the client
    TimePoint opened;
};

/// What a node is called in a MOVING, by the endpoint type that a connection asked for. Empty: its address.
struct NodeNames
{
    QString internalFqdn;
    QString externalFqdn;
    QString externalIp;
};

/// How the addresses of the database change. Times count from the call, and are stretched as rounding stretches the announced
/// time. Without a value they are drawn at random from what was measured on a real server, in proportion to the announced time.
struct RebindOptions
{
    enum class Target : quint8 { Named, Null };
    Target target = Target::Named; ///< what MOVING says
    std::chrono::milliseconds time = std::chrono::seconds(15); ///< announced, in seconds, rounded up
    std::optional<std::chrono::milliseconds> dnsAfter; ///< 4.4 s to 18.7 s of a window of 15 s
    std::optional<std::chrono::milliseconds> closeAfter; ///< 15.7 s to 19.1 s of a window of 15 s
    /// When new connections to a leaving address begin to be served by the joining node, as behind a load balancer;
    /// without a value never.
    std::optional<std::chrono::milliseconds> redirectAfter;
    /// When the leaving node accepts connections again after it closed; without a value never.
    std::optional<std::chrono::milliseconds> returnAfter;
};

} // namespace QRedis::Testing

#endif
