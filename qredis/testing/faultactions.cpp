// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/faultactions_p.h"

#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qjsonarray.h>

#include <cmath>
#include <csignal>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

// As measured on real clusters, in seconds.
constexpr double migration = 4.3;
constexpr double window = 15;
constexpr double moved = 8.6; ///< of a window: the old address leads to the new node
constexpr double lastClose = 19.1; ///< of a window: the old connections are closed
constexpr double pauseAfter = 2; ///< after that the old node can be bound again
constexpr double announcedPause = 2;

} // namespace

const FaultActions::Type FaultActions::actionTypes[] = {
    {"failover", &FaultActions::failover},
    {"migrate", &FaultActions::migrate},
    {"bind", &FaultActions::bind},
    {"sequence_of_actions", &FaultActions::sequence},
    {"reshard", &FaultActions::reshard},
    {"dmc_restart", &FaultActions::restartProxies},
    {"proxy_failure", &FaultActions::restartProxies},
    {"shard_failure", &FaultActions::failShard},
    {"network_failure", &FaultActions::failNetwork},
    {"network_latency", &FaultActions::slowNetwork},
    {"network_restore", &FaultActions::restoreNetwork},
    {"node_failure", &FaultActions::failNode},
    {"node_remove", &FaultActions::failNode},
    {"cluster_failure", &FaultActions::failNode},
    {"execute_rladmin_command", &FaultActions::rladmin},
    {"execute_rlutil_command", &FaultActions::nothing},
    {"update_cluster_config", &FaultActions::configure},
    {"reset_cluster", &FaultActions::restoreNetwork},
    {"create_database", &FaultActions::nothing},
    {"delete_database", &FaultActions::nothing},
    {"slot_migrate", &FaultActions::slotMigrate},
    {"topology_change_standalone", &FaultActions::changeTopology},
};

QStringList FaultActions::types()
{
    QStringList names;
    for (const Type &type : actionTypes)
        names.append(QLatin1StringView(type.name));
    return names;
}

QString FaultActions::add(const QString &type, const QJsonObject &parameters)
{
    for (const Type &known : actionTypes) {
        if (type == QLatin1StringView(known.name))
            return (this->*known.action)(parameters);
    }
    return u"unknown action \"%1\"; there are %2"_s.arg(type, types().join(u", "_s));
}

void FaultActions::at(double seconds, const QString &text, std::function<void()> act)
{
    m_agenda.add(Seconds((m_end + seconds) / m_speed), text, std::move(act));
}

QString FaultActions::failover(const QJsonObject &)
{
    const auto pause = milliseconds(Seconds(announcedPause / m_speed));
    at(0, u"FAILING_OVER"_s, [core = &m_core, pause] { core->announce(NotificationType::FailingOver, {u"1"_s}, pause, {}); });
    at(migration, u"FAILED_OVER"_s, [core = &m_core] { core->announce(NotificationType::FailedOver, {u"1"_s}, {}, {}); });
    advance(migration);
    return {};
}

QString FaultActions::migrate(const QJsonObject &)
{
    const auto pause = milliseconds(Seconds(announcedPause / m_speed));
    at(0, u"MIGRATING"_s, [core = &m_core, pause] { core->announce(NotificationType::Migrating, {u"1"_s}, pause, {}); });
    at(migration, u"MIGRATED"_s, [core = &m_core] { core->announce(NotificationType::Migrated, {u"1"_s}, {}, {}); });
    advance(migration);
    return {};
}

QString FaultActions::bind(const QJsonObject &parameters)
{
    RebindOptions options;
    options.time = milliseconds(Seconds(window / m_speed));
    options.redirectAfter = milliseconds(Seconds(moved / m_speed));
    options.returnAfter = milliseconds(Seconds(pauseAfter / m_speed));
    if (parameters.value("endpoint_type"_L1).toString() == "none"_L1)
        options.target = RebindOptions::Target::Null;
    at(0, u"the endpoint is bound to another node"_s, [core = &m_core, options] {
        const ScenarioRoles roles = core->scenarioRoles();
        core->rebind({roles.leaving}, {roles.target}, options);
    });
    advance(lastClose + pauseAfter);
    // The window is announced in whole seconds.
    advance((std::ceil(window / m_speed) * m_speed / window - 1) * lastClose);
    return m_core.nodes().size() < 2 ? u"binding needs two nodes"_s : QString();
}

QString FaultActions::sequence(const QJsonObject &parameters)
{
    const QJsonArray actions = parameters.value("actions"_L1).toArray();
    if (actions.isEmpty())
        return u"\"actions\" must be a list of actions"_s;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QJsonObject action = actions[i].toObject();
        const QJsonValue own = action.contains("params"_L1) ? action.value("params"_L1) : action.value("parameters"_L1);
        advance(action.value("delay"_L1).toDouble());
        const QString error = add(action.value("type"_L1).toString(), own.toObject());
        if (!error.isEmpty())
            return u"actions[%1]: %2"_s.arg(i).arg(error);
    }
    return {};
}

QString FaultActions::reshard(const QJsonObject &)
{
    at(0, u"SMIGRATING"_s, [core = &m_core] {
        AnnounceOptions options;
        options.slotRanges = u"0-8191"_s;
        core->announce(NotificationType::SMigrating, {}, {}, options);
    });
    at(migration, u"SMIGRATED"_s, [core = &m_core] {
        const ScenarioRoles roles = core->scenarioRoles();
        const auto address = [core](const QString &name) {
            const ProxyNode *node = core->node(name);
            return node ? node->endpoint().toString() : QString();
        };
        AnnounceOptions options;
        options.migrations = {{address(roles.leaving), address(roles.target), u"0-8191"_s}};
        core->announce(NotificationType::SMigrated, {}, {}, options);
    });
    advance(migration);
    return m_core.nodes().size() < 2 ? u"moving slots needs two nodes"_s : QString();
}

QString FaultActions::restartProxies(const QJsonObject &)
{
    at(0, u"the proxies restart"_s, [core = &m_core] {
        for (const auto &node : core->nodes())
            node->closeConnections(MaintenanceSimulator::CloseMode::Fin);
    });
    return {};
}

QString FaultActions::failShard(const QJsonObject &parameters)
{
    at(0, u"the server is silent"_s, [core = &m_core] { core->server().sendSignal(SIGSTOP); });
    at(1, u"the server answers"_s, [core = &m_core] { core->server().sendSignal(SIGCONT); });
    return failover(parameters);
}

QString FaultActions::failNetwork(const QJsonObject &parameters)
{
    const double delay = parameters.value("delay"_L1).toDouble(5);
    at(0, u"nothing passes"_s, [core = &m_core] {
        for (const auto &node : core->nodes())
            node->setFault(ProxyNode::Fault::BlackHole);
    });
    at(delay, u"everything passes"_s, [core = &m_core] {
        for (const auto &node : core->nodes())
            node->setFault(ProxyNode::Fault::None);
    });
    advance(delay);
    return delay >= 0 && delay <= 3600 ? QString() : u"\"delay\" must be from 0 to 3600 s"_s;
}

QString FaultActions::slowNetwork(const QJsonObject &parameters)
{
    const double latency = parameters.value("latency"_L1).toDouble(-1);
    at(0, u"replies take %1 ms longer"_s.arg(latency), [core = &m_core, latency] {
        for (const auto &node : core->nodes())
            node->setDelay(std::chrono::milliseconds(qint64(latency)));
    });
    return latency >= 0 && latency <= 600'000 ? QString() : u"\"latency\" must be from 0 to 600000 ms"_s;
}

QString FaultActions::restoreNetwork(const QJsonObject &)
{
    at(0, u"all faults end"_s, [core = &m_core] {
        for (const auto &node : core->nodes()) {
            node->setFault(ProxyNode::Fault::None);
            node->setDelay({});
        }
    });
    return {};
}

QString FaultActions::failNode(const QJsonObject &parameters)
{
    const QJsonArray several = parameters.value("node_ids"_L1).toArray();
    const QJsonArray ids = several.isEmpty() ? QJsonArray{parameters.value("node_id"_L1)} : several;
    for (const QJsonValue &id : ids) {
        // Nodes are numbered from 1, as clusters do.
        const qsizetype number = id.toVariant().toLongLong();
        if (number < 1 || number > qsizetype(m_core.nodes().size()))
            return u"there is no node %1; they are numbered from 1 to %2"_s.arg(id.toVariant().toString())
                .arg(m_core.nodes().size());
        const QString name = m_core.nodes()[size_t(number - 1)]->name();
        at(0, name + u" fails"_s, [core = &m_core, name] {
            if (ProxyNode *node = core->node(name)) {
                node->setFault(ProxyNode::Fault::Refuse);
                node->closeConnections(MaintenanceSimulator::CloseMode::Reset);
            }
        });
    }
    return {};
}

QString FaultActions::rladmin(const QJsonObject &parameters)
{
    const QString line = parameters.value("rladmin_command"_L1).toString().simplified();
    if (line.startsWith("migrate "_L1))
        return migrate(parameters);
    if (line.startsWith("bind "_L1))
        return bind(parameters);
    if (line.startsWith("failover "_L1))
        return failover(parameters);
    return line.startsWith("status"_L1) || line.startsWith("info"_L1)
        ? QString()
        : u"this rladmin line is not imitated: \"%1\"; migrate, bind, failover, status and info are"_s.arg(line);
}

QString FaultActions::configure(const QJsonObject &parameters)
{
    const QJsonValue nested = parameters.value("config"_L1);
    const QJsonValue notifications = nested.isObject() ? nested.toObject().value("client_maint_notifications"_L1)
                                                       : parameters.value("client_maint_notifications"_L1);
    if (notifications.isBool()) {
        at(0, u"notifications are %1"_s.arg(notifications.toBool() ? u"on"_s : u"off"_s), [core = &m_core, notifications] {
            core->setOptInPolicy(notifications.toBool() ? MaintenanceSimulator::OptInPolicy::Accept
                                                        : MaintenanceSimulator::OptInPolicy::UnknownSubcommand);
        });
    }
    return {};
}

QString FaultActions::nothing(const QJsonObject &)
{
    return {};
}

QString FaultActions::slotMigrate(const QJsonObject &parameters)
{
    const QString effect = parameters.value("effect"_L1).toString();
    const QString error = reshard(parameters);
    if (error.isEmpty() && (effect == "remove-add"_L1 || effect == "remove"_L1))
        at(announcedPause, u"the source closes its connections"_s, [core = &m_core] {
            if (ProxyNode *node = core->node(core->scenarioRoles().leaving))
                node->closeConnections(MaintenanceSimulator::CloseMode::Fin);
        });
    return error;
}

QString FaultActions::changeTopology(const QJsonObject &parameters)
{
    const QString effect = parameters.value("effect"_L1).toString();
    if (effect == "data_movement_no_conn_drop"_L1)
        return migrate(parameters);
    if (effect == "conn_drop"_L1)
        return bind(parameters);
    if (effect == "data_movement_conn_drop"_L1) {
        const QString error = migrate(parameters);
        return error.isEmpty() ? bind(parameters) : error;
    }
    if (effect == "dns_resolution_change"_L1) {
        at(0, u"the name leads elsewhere"_s, [core = &m_core] {
            const ScenarioRoles roles = core->scenarioRoles();
            core->changeMembers({roles.leaving}, {roles.target});
        });
        return {};
    }
    return u"\"effect\" is one of data_movement_conn_drop, data_movement_no_conn_drop, conn_drop and dns_resolution_change"_s;
}

} // namespace QRedis::Testing
