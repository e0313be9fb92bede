// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_MAINTENANCESIMULATOR_H
#define QREDIS_TESTING_MAINTENANCESIMULATOR_H

#include "qredis/value/endpoint.h"
#include "qredis/value/namespace.h"
#include "qredis/value/notification.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qobject.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qurl.h>

#include <chrono>
#include <memory>
#include <optional>

#if defined(QREDIS_STATIC)
#define QREDIS_TESTING_EXPORT
#elif defined(QREDIS_TESTING_BUILD)
#define QREDIS_TESTING_EXPORT Q_DECL_EXPORT
#else
#define QREDIS_TESTING_EXPORT Q_DECL_IMPORT
#endif

namespace QRedis::Testing {

class SimulatorThread;

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

/// Redis Enterprise maintenance in front of a real redis-server, for tests and demonstrations.
///
/// Each node listens on an address of its own and forwards to the one redis-server that start() spawns, or to the
/// server given to addNode(). Nodes answer the opt-in to maintenance notifications, add notifications between replies
/// as a real server does, and misbehave on demand.
///
/// The nodes work on a thread of their own, so a test may block. All functions may be called from any thread except
/// the constructor and destructor; they return when what they say has happened. A notification for a connection that is in the
/// middle of a reply, frozen, delayed or segmented follows as soon as that permits. Unknown node names do nothing.
class QREDIS_TESTING_EXPORT MaintenanceSimulator : public QObject
{
    Q_OBJECT
public:
    enum class Fault : quint8 {
        None,
        Refuse, ///< new connections are refused; live ones go on
        BlackHole, ///< live and new connections are accepted, and nothing is ever answered
        CloseOnAccept, ///< new connections are closed at once
        Freeze, ///< connections that live now stop forwarding both ways; new ones work
        FailAuthentication, ///< AUTH, and HELLO, are answered with -WRONGPASS
        FailHandshake, ///< HELLO is answered with -LOADING
        MaxClients, ///< new connections are told that there are too many, and closed
    };
    Q_ENUM(Fault)
    enum class CloseMode : quint8 { Fin, Reset };
    Q_ENUM(CloseMode)
    /// How the opt-in is answered.
    enum class OptInPolicy : quint8 {
        Accept,
        UnknownSubcommand, ///< as a server without the feature does
        NoPermission, ///< -NOPERM
        NeverAnswer,
    };
    Q_ENUM(OptInPolicy)
    enum class Upstream : quint8 { Spawn, None };

    explicit MaintenanceSimulator(QObject *parent = nullptr);
    ~MaintenanceSimulator() override;

    /// Spawns redis-server on a free loopback port, without persistence, and waits until it answers.
    /// False when that is not possible; errorString() says why. Upstream::None: every node names its own server.
    bool start(Upstream upstream = Upstream::Spawn);
    /// Closes all nodes, connections and the control port, and ends redis-server.
    void stop();
    [[nodiscard]] QString errorString() const;

    /// \a listen is "address:port"; port 0 picks a free one. \a upstream null: the spawned server.
    bool addNode(const QString &name, const QString &listen = QStringLiteral("127.0.0.1:0"), const Endpoint &upstream = {});
    [[nodiscard]] QStringList nodes() const;
    [[nodiscard]] Endpoint endpoint(const QString &node) const;
    /// "redis://address:port"
    [[nodiscard]] QUrl url(const QString &node) const;
    /// The spawned server itself, for looking at the data without a node between.
    [[nodiscard]] Endpoint upstream() const;

    /// Sends MOVING to every opted-in connection of \a from; returns the sequence used, -1 if there is no such node.
    /// \a time is sent in seconds, rounded up.
    qint64 announceMoving(const QString &from, const MovingTarget &target, std::chrono::milliseconds time,
                          const AnnounceOptions &options = {});
    /// Sends any other notification to the opted-in connections of every node; returns the sequence used. The newest
    /// MIGRATED or FAILED_OVER is repeated after each later opt-in.
    qint64 announce(NotificationType type, const QStringList &shards = {},
                    std::chrono::milliseconds time = std::chrono::seconds(2), const AnnounceOptions &options = {});
    /// Ends re-sending of MOVING and of the newest completion.
    void forgetAnnouncements();
    /// Writes \a bytes to the \a firstConnections oldest connections of \a node, opted in or not, between two replies; -1 = all.
    void sendRaw(const QString &node, const QByteArray &bytes, int firstConnections = -1);

    void setFault(const QString &node, Fault fault);
    /// Every reply and notification is held back for \a delay.
    void setDelay(const QString &node, std::chrono::milliseconds delay);
    /// At most this many bytes to the client per turn of the event loop, each a segment of its own; 0 = as they come.
    void setSegmentation(const QString &node, int bytesPerSegment);
    void closeConnections(const QString &node, CloseMode mode = CloseMode::Fin);
    /// Stops and resumes forwarding on connections that live now.
    void freeze(const QString &node);
    void thaw(const QString &node);
    void setOptInPolicy(OptInPolicy policy);

    /// The spawned redis-server: ended by SIGKILL, started again on the same port (empty), SIGSTOP, SIGCONT. While it is
    /// dead, nodes close every connection.
    bool killServer();
    bool restartServer();
    bool pauseServer();
    bool resumeServer();

    /// Live connections, oldest first; empty \a node: of all nodes.
    [[nodiscard]] QList<SimulatedConnection> connections(const QString &node = {}) const;
    /// Accepted ever, closed ones included.
    [[nodiscard]] quint64 acceptedConnections(const QString &node) const;
    /// Commands received ever.
    [[nodiscard]] quint64 commandsOn(const QString &node) const;

    /// For what is random in scenarios; the same seed gives the same course.
    void setSeed(quint32 seed);
    [[nodiscard]] static QStringList scenarios();
    /// Starts a built-in scenario from the node with most opted-in connections to the next one; it runs in the background, \a speed times as fast as
    /// measured on a real server (0.01 to 1000). False if there is no such scenario, fewer than two nodes, or one is running.
    bool runScenario(const QString &name, double speed = 1.0);

    /// HTTP control on a loopback address; `GET /` lists the calls. See controlUrl().
    bool listenControl(const QString &listen = QStringLiteral("127.0.0.1:0"));
    [[nodiscard]] QUrl controlUrl() const;

Q_SIGNALS:
    /// What connections and nodes did, one line each.
    void logged(const QString &line);
    /// A node, a fault, a connection or its opt-in changed; several changes may be reported once.
    void stateChanged();
    void scenarioStep(const QString &text);
    void scenarioFinished(const QString &name);

private:
    void customEvent(QEvent *event) override;
    const std::unique_ptr<SimulatorThread> m_thread;
};

} // namespace QRedis::Testing

#endif
