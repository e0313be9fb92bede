// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_SIMULATORCORE_P_H
#define QREDIS_TESTING_SIMULATORCORE_P_H

#include "qredis/testing/proxynode_p.h"
#include "qredis/testing/rebind_p.h"
#include "qredis/testing/scenarios_p.h"
#include "qredis/testing/serverprocess_p.h"
#include "qredis/testing/simulateddns_p.h"

#include <QtCore/qrandom.h>

#include <memory>
#include <vector>

namespace QRedis::Testing {

/// What the simulator tells its owner. Called on the simulator's thread.
class SimulatorObserver
{
public:
    virtual ~SimulatorObserver() = default;
    virtual void logged(const QString &line) = 0;
    virtual void stateChanged() = 0;
    virtual void scenarioStep(const QString &text) = 0;
    virtual void scenarioFinished(const QString &name) = 0;
};

/// The simulated database: its nodes, its sequence numbers and what it retains. Lives on the simulator's thread.
class SimulatorCore : public QObject
{
    Q_OBJECT
public:
    using OptInPolicy = MaintenanceSimulator::OptInPolicy;
    SimulatorCore(SimulatorObserver &observer, SimulatedDns &dns);
    ~SimulatorCore() override;

    void stop();
    [[nodiscard]] ServerProcess &server() noexcept { return m_server; }
    /// An error text, empty if the node was added.
    QString addNode(const QString &name, const QString &listen, const Endpoint &upstream);
    [[nodiscard]] ProxyNode *node(const QString &name) const;
    [[nodiscard]] const std::vector<std::unique_ptr<ProxyNode>> &nodes() const noexcept { return m_nodes; }
    /// Closes its connections. Whether there was one.
    bool removeNode(const QString &name);
    [[nodiscard]] QList<SimulatedConnection> connections(const QString &node) const;
    [[nodiscard]] ProxyConnection *connection(quint64 id) const;
    [[nodiscard]] quint64 nextConnectionId() noexcept { return ++m_connectionIds; }

    qint64 announceMoving(ProxyNode &from, const MovingTarget &target, std::chrono::milliseconds time,
                          const AnnounceOptions &options);
    qint64 announce(NotificationType type, const QStringList &shards, std::chrono::milliseconds time,
                    const AnnounceOptions &options);
    void forgetAnnouncements();
    void sendRaw(ProxyNode &node, const QByteArray &bytes, int firstConnections);
    /// What a connection of \a node that opts in now is sent after its +OK.
    [[nodiscard]] QByteArray catchUp(const ProxyNode &node, const SimulatedConnection &connection);

    /// Answers every request of exactly these bytes from now on.
    void intercept(const QByteArray &request, const QByteArray &response) { m_interceptors.append({request, response}); }
    /// Answers the next requests, whatever they are.
    void interceptNext(const QByteArrayList &responses) { m_nextResponses += responses; }
    [[nodiscard]] bool mayIntercept() const noexcept { return !m_interceptors.isEmpty() || !m_nextResponses.isEmpty(); }
    [[nodiscard]] std::optional<QByteArray> takeInterception(QByteArrayView request);

    [[nodiscard]] OptInPolicy optInPolicy() const noexcept { return m_optInPolicy; }
    void setOptInPolicy(OptInPolicy policy) noexcept { m_optInPolicy = policy; }
    [[nodiscard]] quint64 optInRequests() const noexcept { return m_optInRequests; }
    void optInRequested() noexcept { ++m_optInRequests; }

    [[nodiscard]] SimulatedDns &dns() noexcept { return m_dns; }
    void setNodeNames(ProxyNode &node, const NodeNames &names);
    void setName(const QString &name, const QStringList &addresses, std::chrono::milliseconds after);
    void setDatabase(const QString &name, const QStringList &nodes);
    /// The nodes that the database's name leads to; empty if it has none.
    [[nodiscard]] const QString &database() const noexcept { return m_database; }
    [[nodiscard]] const QStringList &members() const noexcept { return m_members; }
    void changeMembers(const QStringList &leaving, const QStringList &joining);
    /// Unknown names are left out. The sequence of MOVING; -1: none was sent.
    qint64 rebind(QStringList leaving, QStringList joining, const RebindOptions &options);
    [[nodiscard]] bool isRebinding() const noexcept { return !m_rebinds.empty(); }
    void redirect(const QString &node, const QString &servedBy);
    /// The node that serves what arrives at the address of \a node.
    [[nodiscard]] ProxyNode &servedBy(ProxyNode &node) const;

    /// An error text; empty if the scenario began.
    QString runScenario(const QString &name, double speed);
    QString runScenarioDocument(const QByteArray &json, double speed);
    /// With its roles assigned and every step checked. No value: \a error tells what is wrong.
    [[nodiscard]] std::optional<Scenario> checkedScenario(const QByteArray &json, double speed, QString *error);
    [[nodiscard]] ScenarioRoles scenarioRoles() const;
    [[nodiscard]] QRandomGenerator &random() noexcept { return m_random; }

    [[nodiscard]] SimulatorObserver &observer() noexcept { return m_observer; }

Q_SIGNALS:
    void rebindFinished();

private:
    struct MovingWindow
    {
        QString node;
        qint64 sequence;
        MovingTarget target;
        bool nameForBareOptIn;
        TimePoint deadline; ///< announced
        TimePoint end; ///< of re-sending
    };
    [[nodiscard]] QByteArray movingFor(const MovingWindow &window, const SimulatedConnection &connection, TimePoint now) const;
    qint64 takeSequence(const AnnounceOptions &options);

    SimulatorObserver &m_observer;
    SimulatedDns &m_dns;
    ServerProcess m_server;
    std::vector<std::unique_ptr<ProxyNode>> m_nodes;
    quint64 m_connectionIds = 0;
    qint64 m_nextSequence = 0;
    QByteArray m_completion; ///< the newest MIGRATED or FAILED_OVER
    QList<MovingWindow> m_windows;
    OptInPolicy m_optInPolicy = OptInPolicy::Accept;
    QList<std::pair<QByteArray, QByteArray>> m_interceptors;
    QByteArrayList m_nextResponses;
    QString m_database;
    QStringList m_members;
    QHash<QString, QString> m_redirects;
    std::vector<std::unique_ptr<Rebind>> m_rebinds;
    quint64 m_optInRequests = 0;
    QRandomGenerator m_random{1};
    std::unique_ptr<ScenarioRun> m_scenario;
};

} // namespace QRedis::Testing

#endif
