// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qsocketnotifier.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslkey.h>
#include <QtNetwork/qsslsocket.h>
#include <QtNetwork/qtcpsocket.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <optional>
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
    QString database;
    QStringList members;
    QString control;
    std::optional<QSslConfiguration> tls;
    QString respProxy;
    QString faultInjector;
    QString endpoints;
    QByteArray scenario;
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

QString readDatabase(const QString &text, Settings &settings)
{
    if (text.isEmpty())
        return {};
    const qsizetype equals = text.indexOf(u'=');
    settings.database = text.left(equals);
    settings.members = text.mid(equals + 1).split(u',');
    if (equals < 1)
        return u"--database \"%1\" is not NAME=NODE[,NODE...], such as redis.test=a,b"_s.arg(text);
    for (const QString &member : std::as_const(settings.members)) {
        const auto isIt = [&member](const NodeOption &node) { return node.name == member; };
        if (std::none_of(settings.nodes.cbegin(), settings.nodes.cend(), isIt))
            return u"--database \"%1\": there is no node \"%2\""_s.arg(text, member);
    }
    return {};
}

QString readFile(const QString &path, QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: %2"_s.arg(path, file.errorString());
    content = file.readAll();
    return {};
}

/// The content of the file, or of the built-in scenario, that \a name names.
QString readScenario(const QString &name, QByteArray &document)
{
    document = MaintenanceSimulator::scenarioDocument(name);
    if (!document.isEmpty())
        return {};
    QFile file(name);
    if (!file.exists())
        return u"--scenario \"%1\" is neither a file nor one of %2"_s.arg(name, MaintenanceSimulator::scenarios().join(u", "_s));
    const QString error = readFile(name, document);
    return error.isEmpty() ? QString() : u"--scenario "_s + error;
}

QString readTls(const QCommandLineParser &parser, std::optional<QSslConfiguration> &tls)
{
    const QString certificate = parser.value(u"tls-cert"_s);
    const QString key = parser.value(u"tls-key"_s);
    const QString authority = parser.value(u"tls-ca"_s);
    if (certificate.isEmpty() && key.isEmpty() && authority.isEmpty())
        return {};
    if (certificate.isEmpty() || key.isEmpty())
        return u"--tls-cert and --tls-key belong together"_s;
    QByteArray pem;
    if (const QString error = readFile(certificate, pem); !error.isEmpty())
        return u"--tls-cert "_s + error;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(pem));
    if (configuration.localCertificate().isNull())
        return u"--tls-cert %1 holds no certificate in PEM"_s.arg(certificate);
    if (const QString error = readFile(key, pem); !error.isEmpty())
        return u"--tls-key "_s + error;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (configuration.privateKey().isNull())
            configuration.setPrivateKey(QSslKey(pem, algorithm));
    }
    if (configuration.privateKey().isNull())
        return u"--tls-key %1 holds no RSA or EC key in PEM"_s.arg(key);
    configuration.setPeerVerifyMode(authority.isEmpty() ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
    if (!authority.isEmpty()) {
        if (const QString error = readFile(authority, pem); !error.isEmpty())
            return u"--tls-ca "_s + error;
        configuration.setCaCertificates(QSslCertificate::fromData(pem));
        if (configuration.caCertificates().isEmpty())
            return u"--tls-ca %1 holds no certificate in PEM"_s.arg(authority);
    }
    tls = configuration;
    return {};
}

QString readSettings(const QCommandLineParser &parser, Settings &settings)
{
    if (parser.isSet(u"cluster"_s))
        return u"--cluster is not supported in this version"_s;
    if (const QString error = readTls(parser, settings.tls); !error.isEmpty())
        return error;
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
    settings.respProxy = parser.value(u"resp-proxy"_s);
    settings.faultInjector = parser.value(u"fault-injector"_s);
    settings.endpoints = parser.value(u"endpoints"_s);
    if (const QString error = readDatabase(parser.value(u"database"_s), settings); !error.isEmpty())
        return error;
    if (parser.isSet(u"scenario"_s)) {
        if (const QString error = readScenario(parser.value(u"scenario"_s), settings.scenario); !error.isEmpty())
            return error;
    }
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
        {u"resp-proxy"_s, u"Loopback address for the calls of the public RESP proxy, for suites of other clients."_s,
         u"LISTEN"_s},
        {u"fault-injector"_s,
         u"Loopback address for the calls of the fault injector, for suites that find it by FAULT_INJECTION_API_URL; --speed applies."_s,
         u"LISTEN"_s},
        {u"endpoints"_s, u"Write the file that such suites find by REDIS_ENDPOINTS_CONFIG_PATH."_s, u"FILE"_s},
        {u"database"_s,
         u"The name of the database and the nodes that it leads to, for clients that resolve names by GET /resolve of the "
         "control address."_s,
         u"NAME=NODE[,NODE...]"_s},
        {u"scenario"_s,
         u"Run this once a connection has opted in: a JSON file, or one of %1."_s.arg(
             MaintenanceSimulator::scenarios().join(u", "_s)),
         u"FILE|NAME"_s},
        {u"seed"_s, u"For what is random in scenarios. Default: 1."_s, u"N"_s, u"1"_s},
        {u"speed"_s, u"How much faster than in reality scenarios run, 0.01 to 1000. Default: 1."_s, u"X"_s, u"1"_s},
        {u"cluster"_s, u"Not supported in this version."_s},
        {u"tls-cert"_s, u"Certificate in PEM, with those that lead to its authority: nodes use TLS."_s, u"FILE"_s},
        {u"tls-key"_s, u"Key of that certificate in PEM, RSA or EC."_s, u"FILE"_s},
        {u"tls-ca"_s, u"Clients must identify themselves by a certificate of this authority, in PEM."_s, u"FILE"_s},
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
        if (settings.tls)
            simulator.setTls(node.name, *settings.tls);
    }
    if (!settings.database.isEmpty())
        simulator.setDatabase(settings.database, settings.members);
    if (!settings.scenario.isEmpty() && !simulator.checkScenarioDocument(settings.scenario))
        return fail(UsageError, u"--scenario: "_s + simulator.errorString());
    if (!simulator.listenControl(settings.control))
        return fail(UsageError, u"--control: "_s + simulator.errorString());
    if (!settings.respProxy.isEmpty() && !simulator.listenRespProxy(settings.respProxy))
        return fail(UsageError, u"--resp-proxy: "_s + simulator.errorString());
    if (!settings.faultInjector.isEmpty() && !simulator.listenFaultInjector(settings.faultInjector, settings.speed))
        return fail(UsageError, u"--fault-injector: "_s + simulator.errorString());
    if (!settings.endpoints.isEmpty()) {
        QFile file(settings.endpoints);
        if (!file.open(QIODevice::WriteOnly) || file.write(simulator.endpointsConfiguration()) < 0)
            return fail(UsageError, u"--endpoints %1: %2"_s.arg(settings.endpoints, file.errorString()));
    }
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
    if (!settings.respProxy.isEmpty())
        say(stdout, u"resp-proxy "_s + simulator.respProxyUrl().toString());
    if (!settings.faultInjector.isEmpty())
        say(stdout, u"fault-injector "_s + simulator.faultInjectorUrl().toString());

    QObject::connect(&simulator, &MaintenanceSimulator::stateChanged, &application,
                     [&simulator, &settings, isStarted = settings.scenario.isEmpty()]() mutable {
                         const auto connections = isStarted ? decltype(simulator.connections()){} : simulator.connections();
                         for (const auto &connection : connections)
                             isStarted = isStarted
                                 || (connection.optedIn && simulator.runScenarioDocument(settings.scenario, settings.speed));
                     });
    return QCoreApplication::exec();
}
