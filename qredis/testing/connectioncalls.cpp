// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/controlarguments_p.h"
#include "qredis/testing/controlroutes_p.h"
#include "qredis/testing/pushframes_p.h"
#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qjsonarray.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

using Fault = MaintenanceSimulator::Fault;
using CloseMode = MaintenanceSimulator::CloseMode;
using OptInPolicy = MaintenanceSimulator::OptInPolicy;

QJsonObject listNodes(SimulatorCore &core, ControlArguments &)
{
    QJsonArray nodes;
    for (const auto &node : core.nodes()) {
        nodes.append(QJsonObject{{u"node"_s, node->name()},
                                 {u"address"_s, node->endpoint().toString()},
                                 {u"upstream"_s, node->upstream().toString()},
                                 {u"tls"_s, node->isTls()},
                                 {u"fault"_s, wordOf(node->fault())},
                                 {u"delay_ms"_s, qint64(node->delay().count())},
                                 {u"segment_bytes"_s, node->segmentation()},
                                 {u"connections"_s, node->connections().size()},
                                 {u"accepted"_s, qint64(node->accepted())},
                                 {u"commands"_s, qint64(node->commands())}});
    }
    return {{u"nodes"_s, nodes}};
}

QJsonObject listConnections(SimulatorCore &core, ControlArguments &arguments)
{
    QJsonArray connections;
    const QString node = arguments.has(u"node"_s) ? arguments.text(u"node"_s) : QString();
    const TimePoint now = std::chrono::steady_clock::now();
    for (const SimulatedConnection &info : core.connections(node)) {
        const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now - info.opened);
        connections.append(QJsonObject{{u"id"_s, qint64(info.id)},
                                       {u"node"_s, info.node},
                                       {u"client"_s, info.client.toString()},
                                       {u"client_name"_s, QString::fromUtf8(info.clientName)},
                                       {u"opted_in"_s, info.optedIn},
                                       {u"endpoint_type"_s, QString::fromUtf8(info.endpointType)},
                                       {u"commands"_s, qint64(info.commands)},
                                       {u"bytes_in"_s, qint64(info.bytesIn)},
                                       {u"bytes_out"_s, qint64(info.bytesOut)},
                                       {u"age_ms"_s, qint64(age.count())}});
    }
    return {{u"connections"_s, connections}};
}

AnnounceOptions announceOptions(ControlArguments &arguments)
{
    AnnounceOptions options;
    if (arguments.has(u"sequence"_s))
        options.sequence = arguments.integer(u"sequence"_s, std::numeric_limits<qint32>::min(), qint64(1) << 52);
    if (arguments.has(u"copies"_s))
        options.copies = int(arguments.integer(u"copies"_s, 1, 1000));
    return options;
}

QJsonObject moving(SimulatorCore &core, ControlArguments &arguments)
{
    ProxyNode *from = arguments.node(u"from"_s);
    MovingTarget target = MovingTarget::none();
    if (arguments.has(u"to"_s)) {
        const QString to = arguments.text(u"to"_s);
        target = core.node(to) ? MovingTarget::toNode(to) : MovingTarget::text(to.toUtf8());
    }
    const auto time = arguments.seconds(u"time_s"_s, 15);
    AnnounceOptions options = announceOptions(arguments);
    options.nameForBareOptIn = arguments.flag(u"name_for_bare_opt_in"_s);
    if (arguments.has(u"resend_for_s"_s))
        options.resendFor = arguments.seconds(u"resend_for_s"_s, 15);
    if (!arguments.mayAct())
        return {};
    return {{u"sequence"_s, core.announceMoving(*from, target, time, options)}};
}

QJsonObject notify(SimulatorCore &core, ControlArguments &arguments)
{
    const auto type = notificationType(arguments.text(u"type"_s).toUpper().toUtf8());
    if (!type || *type == NotificationType::Moving)
        arguments.complain(u"\"type\" is MIGRATING, MIGRATED, FAILING_OVER, FAILED_OVER, SMIGRATING or SMIGRATED"_s);
    QStringList shards;
    for (const QJsonValue &shard : arguments.list(u"shards"_s))
        shards.append(shard.toVariant().toString());
    const auto time = arguments.seconds(u"time_s"_s, 2);
    AnnounceOptions options = announceOptions(arguments);
    if (arguments.has(u"slots"_s))
        options.slotRanges = arguments.text(u"slots"_s);
    for (const QJsonValue &entry : arguments.list(u"migrations"_s)) {
        const QJsonArray triplet = entry.toArray();
        if (triplet.size() != 3)
            arguments.complain(u"\"migrations\" is a list of [source, target, slots]"_s);
        options.migrations.append({triplet[0].toString(), triplet[1].toString(), triplet[2].toString()});
    }
    if (!arguments.mayAct())
        return {};
    return {{u"sequence"_s, core.announce(*type, shards, time, options)}};
}

QJsonObject fault(SimulatorCore &, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const Fault fault = arguments.word<Fault>(u"fault"_s);
    if (arguments.mayAct())
        node->setFault(fault);
    return {};
}

QJsonObject delay(SimulatorCore &, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const auto delay = arguments.milliseconds(u"delay_ms"_s);
    if (arguments.mayAct())
        node->setDelay(delay);
    return {};
}

QJsonObject segment(SimulatorCore &, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const qint64 bytes = arguments.integer(u"bytes"_s, 0, 1'000'000);
    if (arguments.mayAct())
        node->setSegmentation(int(bytes));
    return {};
}

QJsonObject coalesce(SimulatorCore &, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const auto time = arguments.milliseconds(u"time_ms"_s);
    if (arguments.mayAct())
        node->setCoalescing(time);
    return {};
}

QJsonObject closeAll(SimulatorCore &, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const CloseMode mode = arguments.has(u"mode"_s) ? arguments.word<CloseMode>(u"mode"_s) : CloseMode::Fin;
    if (arguments.mayAct())
        node->closeConnections(mode);
    return {};
}

QJsonObject freeze(SimulatorCore &, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const bool isOn = arguments.flag(u"on"_s);
    if (!arguments.mayAct())
        return {};
    if (isOn)
        node->freeze();
    else
        node->thaw();
    return {};
}

QJsonObject raw(SimulatorCore &core, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const bool isText = arguments.has(u"text"_s);
    QByteArray bytes = arguments.text(isText ? u"text"_s : u"base64"_s).toUtf8();
    if (!isText) {
        const auto decoded = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            arguments.complain(u"\"base64\" is not base64"_s);
        bytes = decoded.decoded;
    }
    const qint64 count = arguments.has(u"connections"_s) ? arguments.integer(u"connections"_s, 0, 1'000'000) : -1;
    if (arguments.mayAct())
        core.sendRaw(*node, bytes, int(count));
    return {};
}

QJsonObject optIn(SimulatorCore &core, ControlArguments &arguments)
{
    const OptInPolicy policy = arguments.word<OptInPolicy>(u"policy"_s);
    if (arguments.mayAct())
        core.setOptInPolicy(policy);
    return {};
}

QJsonObject server(SimulatorCore &core, ControlArguments &arguments)
{
    const QString action = arguments.text(u"action"_s);
    ServerProcess &process = core.server();
    if (!QStringList{u"kill"_s, u"restart"_s, u"pause"_s, u"resume"_s}.contains(action))
        arguments.complain(u"\"action\" is kill, restart, pause or resume"_s);
    if (!arguments.mayAct())
        return {};
    const bool isDone = action == "kill"_L1 ? process.kill()
        : action == "restart"_L1            ? process.restart()
        : action == "pause"_L1              ? process.sendSignal(SIGSTOP)
                                            : process.sendSignal(SIGCONT);
    if (!isDone)
        arguments.complain(u"the simulator has no redis-server that could do that"_s);
    return {};
}

QJsonObject forget(SimulatorCore &core, ControlArguments &arguments)
{
    if (arguments.mayAct())
        core.forgetAnnouncements();
    return {};
}

constexpr ControlRoute routes[] = {
    {"GET", "/nodes", listNodes, "", "the nodes with their addresses, faults and counters"},
    {"GET", "/connections", listConnections, "node?", "live connections, oldest first"},
    {"POST", "/moving", moving, "from to? time_s? sequence? copies? resend_for_s? name_for_bare_opt_in?",
     "MOVING to the opted-in connections of a node; to is a node, \"host:port\", or null"},
    {"POST", "/notify", notify, "type shards? time_s? sequence? copies? slots? migrations?",
     "any other notification to all opted-in connections"},
    {"POST", "/forget", forget, "", "ends re-sending of MOVING and of the newest completion"},
    {"POST", "/fault", fault, "node fault",
     "none, refuse, black-hole, close-on-accept, freeze, fail-authentication, fail-handshake, max-clients or fail-tls"},
    {"POST", "/delay", delay, "node delay_ms", "holds every reply back"},
    {"POST", "/segment", segment, "node bytes", "splits what is sent to clients; 0 = off"},
    {"POST", "/coalesce", coalesce, "node time_ms", "gathers what is sent to clients into one segment; 0 = off"},
    {"POST", "/close", closeAll, "node mode?", "closes the node's connections; mode is fin, reset or half"},
    {"POST", "/freeze", freeze, "node on", "stops (true) or resumes (false) forwarding on live connections"},
    {"POST", "/raw", raw, "node base64? text? connections?", "writes bytes between two replies"},
    {"POST", "/optin", optIn, "policy", "accept, unknown-subcommand, no-permission or never-answer"},
    {"POST", "/server", server, "action", "the real redis-server: kill, restart, pause or resume"},
};

} // namespace

std::span<const ControlRoute> connectionRoutes()
{
    return routes;
}

} // namespace QRedis::Testing
