// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qsocketnotifier.h>
#include <QtNetwork/qtcpsocket.h>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using QRedis::Endpoint;
using QRedis::Testing::MaintenanceSimulator;

namespace {

enum ExitCode { Success = 0, UsageError = 2, Unreachable = 3 };

struct NodeOption
{
    QString name;
    QString listen;
    Endpoint upstream;
};

struct Settings
{
    QList<NodeOption> nodes;
    bool spawns = false;
    QString control;
    QString scenario;
    double speed = 1;
    quint32 seed = 1;
};

void say(std::FILE *stream, const QString &line)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(line));
    std::fflush(stream);
}

int fail(int code, const QString &reason)
{
    say(stderr, u"qredis-simulator: "_s + reason);
    return code;
}

/// An error text, empty if \a text is NAME=LISTEN[,UPSTREAM].
QString readNode(const QString &text, QList<NodeOption> &nodes)
{
    const qsizetype equals = text.indexOf(u'=');
    const QStringList addresses = text.mid(equals + 1).split(u',');
    if (equals < 1 || addresses.size() > 2)
        return u"--node \"%1\" is not NAME=LISTEN[,UPSTREAM], such as a=127.0.0.1:7001,127.0.0.1:6379"_s.arg(text);
    NodeOption node{text.left(equals), addresses.first(), {}};
    if (addresses.size() == 2) {
        const auto upstream = Endpoint::fromString(addresses.last());
        if (!upstream)
            return u"--node \"%1\": the upstream \"%2\" is not host:port"_s.arg(text, addresses.last());
        node.upstream = *upstream;
    }
    nodes.append(node);
    return {};
}

QString readSettings(const QCommandLineParser &parser, Settings &settings)
{
    const QStringList laterOptions{u"cluster"_s, u"tls-cert"_s, u"tls-key"_s, u"tls-ca"_s};
    for (const QString &option : laterOptions) {
        if (parser.isSet(option))
            return u"--%1 is not supported in this version"_s.arg(option);
    }
    if (!parser.positionalArguments().isEmpty())
        return u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first());
    for (const QString &text : parser.values(u"node"_s)) {
        if (const QString error = readNode(text, settings.nodes); !error.isEmpty())
            return error;
    }
    settings.spawns = parser.isSet(u"spawn"_s) || settings.nodes.isEmpty();
    if (settings.nodes.isEmpty())
        settings.nodes = {{u"a"_s, u"127.0.0.1:0"_s, {}}, {u"b"_s, u"127.0.0.1:0"_s, {}}};
    for (const NodeOption &node : settings.nodes) {
        if (node.upstream.isNull() && !settings.spawns)
            return u"node \"%1\" names no upstream; add one, or --spawn"_s.arg(node.name);
    }
    settings.control = parser.value(u"control"_s);
    settings.scenario = parser.value(u"scenario"_s);
    const QStringList scenarios = MaintenanceSimulator::scenarios();
    if (!settings.scenario.isEmpty() && !scenarios.contains(settings.scenario))
        return u"--scenario \"%1\" is not one of %2"_s.arg(settings.scenario, scenarios.join(u", "_s));
    if (!settings.scenario.isEmpty() && settings.nodes.size() < 2)
        return u"--scenario needs two nodes"_s;
    bool isNumber = false;
    settings.speed = parser.value(u"speed"_s).toDouble(&isNumber);
    if (!isNumber || !(settings.speed >= 0.01 && settings.speed <= 1000))
        return u"--speed \"%1\" is not a number from 0.01 to 1000"_s.arg(parser.value(u"speed"_s));
    settings.seed = parser.value(u"seed"_s).toUInt(&isNumber);
    if (!isNumber)
        return u"--seed \"%1\" is not a whole number from 0 to 4294967295"_s.arg(parser.value(u"seed"_s));
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Redis Enterprise maintenance in front of real Redis: answers the opt-in to maintenance notifications, announces "
        "maintenance, and misbehaves on demand. Prints the addresses on standard output and what happens on standard error."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"node"_s,
         u"A node that listens there (port 0: a free one) and forwards to UPSTREAM, host:port, by default the "
         "spawned server. May be repeated. Default: nodes a and b, and --spawn."_s,
         u"NAME=LISTEN[,UPSTREAM]"_s},
        {u"spawn"_s,
         u"Start a redis-server without persistence for the nodes that name no upstream; it ends with this program."_s},
        {u"control"_s, u"Loopback address for control by HTTP and JSON; GET / lists the calls. Default: 127.0.0.1:0."_s,
         u"LISTEN"_s, u"127.0.0.1:0"_s},
        {u"scenario"_s, u"Run this once a connection has opted in: %1."_s.arg(MaintenanceSimulator::scenarios().join(u", "_s)),
         u"NAME"_s},
        {u"seed"_s, u"For what is random in scenarios. Default: 1."_s, u"N"_s, u"1"_s},
        {u"speed"_s, u"How much faster than in reality scenarios run, 0.01 to 1000. Default: 1."_s, u"X"_s, u"1"_s},
        {u"cluster"_s, u"Not supported in this version."_s},
        {u"tls-cert"_s, u"Not supported in this version."_s, u"FILE"_s},
        {u"tls-key"_s, u"Not supported in this version."_s, u"FILE"_s},
        {u"tls-ca"_s, u"Not supported in this version."_s, u"FILE"_s},
    });
}

int signalSockets[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, 1);
}

bool isReachable(const Endpoint &upstream)
{
    QTcpSocket socket;
    socket.connectToHost(upstream.host(), upstream.port());
    return socket.waitForConnected(3000);
}

/// Success, or the exit code after having said why.
int startSimulator(MaintenanceSimulator &simulator, const Settings &settings)
{
    simulator.setSeed(settings.seed);
    if (settings.spawns && !simulator.start())
        return fail(Unreachable, simulator.errorString());
    for (const NodeOption &node : settings.nodes) {
        if (!node.upstream.isNull() && !isReachable(node.upstream))
            return fail(Unreachable, u"cannot reach %1, the upstream of node \"%2\""_s.arg(node.upstream.toString(), node.name));
        if (!simulator.addNode(node.name, node.listen, node.upstream))
            return fail(UsageError, u"--node: "_s + simulator.errorString());
    }
    if (!simulator.listenControl(settings.control))
        return fail(UsageError, u"--control: "_s + simulator.errorString());
    return Success;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"qredis-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QREDIS_VERSION_STRING));

    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(UsageError, parser.errorText());
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    Settings settings;
    if (const QString error = readSettings(parser, settings); !error.isEmpty())
        return fail(UsageError, error);

    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalSockets) != 0)
        return fail(Unreachable, u"no socket pair for signals"_s);
    QSocketNotifier signalNotifier(signalSockets[1], QSocketNotifier::Read);
    QObject::connect(&signalNotifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::quit(); });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);

    MaintenanceSimulator simulator;
    QObject::connect(&simulator, &MaintenanceSimulator::logged, &application, [](const QString &line) { say(stderr, line); });
    if (const int code = startSimulator(simulator, settings); code != Success)
        return code;

    for (const QString &node : simulator.nodes())
        say(stdout, u"node %1 %2"_s.arg(node, simulator.url(node).toString()));
    say(stdout, u"control "_s + simulator.controlUrl().toString());

    QObject::connect(&simulator, &MaintenanceSimulator::stateChanged, &application,
                     [&simulator, &settings, isStarted = settings.scenario.isEmpty()]() mutable {
                         const auto connections = isStarted ? decltype(simulator.connections()){} : simulator.connections();
                         for (const auto &connection : connections)
                             isStarted =
                                 isStarted || (connection.optedIn && simulator.runScenario(settings.scenario, settings.speed));
                     });
    return QCoreApplication::exec();
}
