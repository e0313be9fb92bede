// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_MAINTENANCESIMULATOR_H
#define QREDIS_TESTING_MAINTENANCESIMULATOR_H

#include "qredis/testing/simulation.h"
#include "qredis/value/resolver.h"

#include <QtCore/qobject.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qsslconfiguration.h>

#include <memory>

namespace QRedis::Testing {

class SimulatorThread;

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
        BlackHole, ///< live and new connections are accepted, and nothing is ever answered; those that asked for TLS meanwhile end with it
        CloseOnAccept, ///< new connections are closed at once
        Freeze, ///< connections that live now stop forwarding both ways; new ones work
        FailAuthentication, ///< AUTH, and HELLO, are answered with -WRONGPASS
        FailHandshake, ///< HELLO is answered with -LOADING
        MaxClients, ///< new connections are told that there are too many, and closed
        FailTls, ///< on a node with TLS: the handshake is refused
    };
    Q_ENUM(Fault)
    enum class CloseMode : quint8 {
        Fin,
        Reset,
        Half, ///< FIN; what the client still sends is taken and executed, and nothing is answered
    };
    Q_ENUM(CloseMode)
    /// How the opt-in is answered.
    enum class OptInPolicy : quint8 {
        Accept,
        UnknownSubcommand, ///< as a server without the feature does
        NoPermission, ///< -NOPERM
        NeverAnswer,
    };
    Q_ENUM(OptInPolicy)
    /// How the simulated name server misbehaves.
    enum class DnsFault : quint8 {
        None,
        ServerFailure, ///< every lookup fails
        Hang, ///< no lookup is answered until this ends
    };
    Q_ENUM(DnsFault)
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
    /// New connections to \a node use TLS, with the certificate, the key and the demands on clients of \a configuration; a null one: no TLS.
    void setTls(const QString &node, const QSslConfiguration &configuration);
    [[nodiscard]] QStringList nodes() const;
    [[nodiscard]] Endpoint endpoint(const QString &node) const;
    /// "redis://address:port", or "rediss://address:port" with TLS
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

    /// What MOVING calls \a node; its names lead to its address in the simulated DNS.
    void setNodeNames(const QString &node, const NodeNames &names);
    /// The name under which the database is configured, and the nodes that it leads to now.
    void setDatabase(const QString &name, const QStringList &nodes);
    /// Nodes leave the database and others join it, as during an upgrade of a real cluster; runs in the background.
    /// If some leave and some join that were not there: the leaving nodes send MOVING, which names a joining one; the database's name
    /// follows; the leaving nodes close their connections and refuse new ones. Only leaving: no MOVING; the name loses
    /// the addresses, later the connections close. Only joining: all connections close at once.
    /// Returns the sequence of MOVING; -1 if none was sent.
    qint64 rebind(const QStringList &leaving, const QStringList &joining, const RebindOptions &options = {});
    /// New connections to \a node are served by \a servedBy, as behind a load balancer; empty: by itself again.
    void redirect(const QString &node, const QString &servedBy = {});

    /// For Client::Environment: answers from the names below and no others; the clients that use it must end before the simulator.
    [[nodiscard]] Resolver *resolver() const;
    /// From \a after on \a name leads to \a addresses, each a literal address or the name of a node.
    void setName(const QString &name, const QStringList &addresses, std::chrono::milliseconds after = {});
    void removeName(const QString &name, std::chrono::milliseconds after = {});
    void setDnsFault(DnsFault fault);
    /// Every answer is held back for \a delay.
    void setDnsDelay(std::chrono::milliseconds delay);
    /// How often \a name was looked up.
    [[nodiscard]] quint64 lookups(const QString &name) const;

    /// Writes \a bytes to the \a firstConnections oldest connections of \a node, opted in or not, between two replies; -1 = all.
    void sendRaw(const QString &node, const QByteArray &bytes, int firstConnections = -1);

    void setFault(const QString &node, Fault fault);
    /// Every reply and notification is held back for \a delay.
    void setDelay(const QString &node, std::chrono::milliseconds delay);
    /// At most this many bytes to the client per turn of the event loop, each a segment of its own; 0 = as they come.
    void setSegmentation(const QString &node, int bytesPerSegment);
    /// Replies and notifications are gathered for \a time and sent in one segment; 0 = off.
    void setCoalescing(const QString &node, std::chrono::milliseconds time);
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
    /// Opt-ins received ever by all nodes, refused ones included.
    [[nodiscard]] quint64 optInRequests() const;
    /// Commands received ever.
    [[nodiscard]] quint64 commandsOn(const QString &node) const;

    /// For what is random in scenarios; the same seed gives the same course.
    void setSeed(quint32 seed);
    /// The names of the built-in scenarios.
    [[nodiscard]] static QStringList scenarios();
    /// A built-in scenario as a scenario file; empty if there is none. qredis/doc/testing.md describes the format.
    [[nodiscard]] static QByteArray scenarioDocument(const QString &name);
    /// Starts a built-in scenario, from the node with most opted-in connections to the next one. It runs in the background,
    /// \a speed times as fast as measured on a real server (0.01 to 1000). False: errorString() tells why.
    bool runScenario(const QString &name, double speed = 1.0);
    /// The same with the content of a scenario file. Nothing begins unless all of it is right; errorString() names the place.
    bool runScenarioDocument(const QByteArray &json, double speed = 1.0);
    /// Whether the nodes that there are could run it; begins nothing.
    bool checkScenarioDocument(const QByteArray &json);

    /// HTTP control on a loopback address; `GET /` lists the calls. See controlUrl().
    bool listenControl(const QString &listen = QStringLiteral("127.0.0.1:0"));
    [[nodiscard]] QUrl controlUrl() const;
    /// The calls of the public RESP proxy by which suites of other clients inject frames, on a loopback address.
    bool listenRespProxy(const QString &listen = QStringLiteral("127.0.0.1:0"));
    [[nodiscard]] QUrl respProxyUrl() const;
    /// The calls of the fault injector by which suites of other clients trigger maintenance, on a loopback address. Actions take
    /// as long as on a real cluster, divided by \a speed (0.01 to 1000).
    bool listenFaultInjector(const QString &listen = QStringLiteral("127.0.0.1:0"), double speed = 1.0);
    [[nodiscard]] QUrl faultInjectorUrl() const;
    /// The database as such suites find it in the file that REDIS_ENDPOINTS_CONFIG_PATH names.
    [[nodiscard]] QByteArray endpointsConfiguration() const;

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
