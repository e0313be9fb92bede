// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/controlarguments_p.h"
#include "qredis/testing/controlroutes_p.h"
#include "qredis/testing/simulatorcore_p.h"

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

QJsonObject names(SimulatorCore &core, ControlArguments &arguments)
{
    ProxyNode *node = arguments.node(u"node"_s);
    const auto name = [&arguments](const QString &member) { return arguments.has(member) ? arguments.text(member) : QString(); };
    const NodeNames names{name(u"internal_fqdn"_s), name(u"external_fqdn"_s), name(u"external_ip"_s)};
    if (arguments.mayAct())
        core.setNodeNames(*node, names);
    return {};
}

QJsonObject database(SimulatorCore &core, ControlArguments &arguments)
{
    const QString name = arguments.text(u"name"_s);
    const QStringList nodes = arguments.nodes(u"nodes"_s);
    if (arguments.mayAct())
        core.setDatabase(name, nodes);
    return {};
}

QJsonObject rebind(SimulatorCore &core, ControlArguments &arguments)
{
    const QStringList leaving = arguments.nodes(u"leaving"_s);
    const QStringList joining = arguments.nodes(u"joining"_s);
    if (leaving.isEmpty() && joining.isEmpty())
        arguments.complain(u"\"leaving\" or \"joining\" must name a node"_s);
    RebindOptions options;
    if (arguments.has(u"target"_s)) {
        const QString target = arguments.text(u"target"_s);
        if (target != "named"_L1 && target != "null"_L1)
            arguments.complain(u"\"target\" is named or null"_s);
        options.target = target == "null"_L1 ? RebindOptions::Target::Null : RebindOptions::Target::Named;
    }
    options.time = arguments.seconds(u"time_s"_s, 15);
    options.dnsAfter = arguments.optionalSeconds(u"dns_after_s"_s);
    options.closeAfter = arguments.optionalSeconds(u"close_after_s"_s);
    options.redirectAfter = arguments.optionalSeconds(u"redirect_after_s"_s);
    options.returnAfter = arguments.optionalSeconds(u"return_after_s"_s);
    if (!arguments.mayAct())
        return {};
    return {{u"sequence"_s, core.rebind(leaving, joining, options)}};
}

QJsonObject redirect(SimulatorCore &core, ControlArguments &arguments)
{
    const ProxyNode *node = arguments.node(u"node"_s);
    const ProxyNode *servedBy = arguments.has(u"served_by"_s) ? arguments.node(u"served_by"_s) : node;
    if (arguments.mayAct())
        core.redirect(node->name(), servedBy->name());
    return {};
}

QJsonObject dns(SimulatorCore &core, ControlArguments &arguments)
{
    const QString name = arguments.text(u"name"_s);
    const auto after = arguments.optionalSeconds(u"after_s"_s).value_or(std::chrono::milliseconds(0));
    const QStringList addresses = arguments.texts(u"addresses"_s);
    for (const QString &address : addresses) {
        if (!core.node(address) && QHostAddress(address).isNull())
            arguments.complain(u"\"%1\" is neither a node nor an address"_s.arg(address));
    }
    if (!arguments.mayAct())
        return {};
    if (arguments.has(u"addresses"_s))
        core.setName(name, addresses, after);
    else
        core.dns().remove(name, after);
    return {};
}

QJsonObject dnsFault(SimulatorCore &core, ControlArguments &arguments)
{
    using DnsFault = MaintenanceSimulator::DnsFault;
    const DnsFault fault = arguments.has(u"fault"_s) ? arguments.word<DnsFault>(u"fault"_s) : DnsFault::None;
    const auto delay = arguments.has(u"delay_ms"_s) ? arguments.milliseconds(u"delay_ms"_s) : std::chrono::milliseconds(0);
    if (!arguments.mayAct())
        return {};
    core.dns().setDelay(delay);
    core.dns().setFault(fault);
    return {};
}

QJsonObject resolve(SimulatorCore &core, ControlArguments &arguments)
{
    const QString name = arguments.text(u"name"_s);
    if (!arguments.mayAct())
        return {};
    const Resolver::Answer answer = core.dns().lookUp(name);
    QJsonArray addresses;
    for (const QHostAddress &address : answer.addresses)
        addresses.append(address.toString());
    QJsonObject result{{u"addresses"_s, addresses}};
    if (!answer.error.isEmpty())
        result.insert(u"error"_s, answer.error);
    return result;
}

constexpr ControlRoute routes[] = {
    {"POST", "/names", names, "node internal_fqdn? external_fqdn? external_ip?",
     "what MOVING calls a node, by the endpoint type that a connection asked for"},
    {"POST", "/database", database, "name nodes", "the name of the database and the nodes that it leads to"},
    {"POST", "/rebind", rebind, "leaving? joining? target? time_s? dns_after_s? close_after_s? redirect_after_s? return_after_s?",
     "nodes leave and join: MOVING (target: named or null) if some leave and some join, then the name and the connections "
     "follow"},
    {"POST", "/redirect", redirect, "node served_by?", "new connections to a node are served by another one"},
    {"POST", "/dns", dns, "name addresses? after_s?", "where a name leads to; without addresses it does not exist"},
    {"POST", "/dns-fault", dnsFault, "fault? delay_ms?", "none, server-failure or hang; holds answers back"},
    {"GET", "/resolve", resolve, "name", "where a name leads to now"},
};

} // namespace

std::span<const ControlRoute> databaseRoutes()
{
    return routes;
}

} // namespace QRedis::Testing
