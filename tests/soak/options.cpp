// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/options.h"

#include "tests/shared/optionreader.h"
#include "tests/soak/controlresolver.h"
#include "tests/soak/tlsoptions.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace Soak {

namespace {

const QStringList &modes()
{
    static const QStringList words{u"disabled"_s, u"auto"_s, u"enabled"_s};
    return words;
}

const QStringList &workloads()
{
    static const QStringList words{u"get-set"_s, u"blocking"_s, u"pubsub"_s, u"transaction"_s, u"mixed"_s};
    return words;
}

const QStringList &endpointTypes()
{
    static const QStringList words{u"auto"_s,        u"internal-ip"_s,   u"internal-fqdn"_s,
                                   u"external-ip"_s, u"external-fqdn"_s, u"none"_s};
    return words;
}

void declare(QCommandLineParser &parser)
{
    const auto add = [&](const char *name, const QString &value, const QString &help) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), help, value));
    };
    const QString ms = u"ms"_s;
    const QString n = u"n"_s;
    const QString file = u"file"_s;
    add("url", u"url"_s,
        u"Server, such as redis://user:password@host:6379/0, rediss://host:6380 or unix:///path/to/socket?db=0."_s);
    add("cluster", {}, u"Not available yet."_s);
    add("seconds", u"s"_s, u"How long to run. Default 10."_s);
    add("commands", n, u"How many commands to run instead."_s);
    add("rate", n, u"Commands per second; 0 = as fast as possible (default)."_s);
    add("connections", n, u"Connections of the pool. Default 4."_s);
    add("threads", n, u"Threads that issue commands and wait for each reply. Default 1; of mixed 4."_s);
    add("pipeline", n, u"Commands per pipeline; 1 = single commands (default)."_s);
    add("value-size", u"bytes"_s, u"Length of the values, at least what describes them. Default 100."_s);
    add("io-threads", n, u"I/O threads of the client; automatic by default."_s);
    add("workload", u"name"_s,
        u"get-set (default), blocking, pubsub, transaction, or mixed: one after the other, thread by thread."_s);
    add("maintenance", u"mode"_s, modes().join(u'|') + u". Default auto."_s);
    add("endpoint-type", u"type"_s, endpointTypes().join(u'|') + u". Default auto."_s);
    add("relaxed-timeout", ms, u"Command time-out during maintenance."_s);
    add("handoff-timeout", ms, u"Bound of one attempt to move a connection."_s);
    add("command-timeout", ms, u"From issuing a command to its reply; 0 = none."_s);
    add("connect-timeout", ms, u"For establishing a connection."_s);
    add("max-workers", n, u"Handoffs at once; 0 = automatic."_s);
    add("max-handoff-retries", n, u"Failed attempts that are repeated."_s);
    add("breaker-threshold", n, u"Consecutive failures that open a circuit breaker."_s);
    add("breaker-reset", ms, u"How long a circuit breaker stays open."_s);
    add("breaker-max-requests", n, u"Trial attempts of a half-open circuit breaker."_s);
    add("queue-size", n, u"Handoffs that may wait for a worker; 0 = automatic."_s);
    add("post-handoff-relaxed", ms, u"How long a moved connection stays relaxed."_s);
    add("handoff-jitter", ms, u"Upper bound of the random start delay."_s);
    add("window-backstop", ms, u"Ends a window whose completion never comes."_s);
    add("protocol", u"2|3"_s, u"Version of RESP. Default 3."_s);
    add("resolver", u"url"_s, u"Names are resolved by the simulator behind this control URL."_s);
    add("tls-ca", file, u"Certificates of the authorities to trust, PEM. Default: the system's."_s);
    add("tls-cert", file, u"The client's own certificate, PEM; needs --tls-key."_s);
    add("tls-key", file, u"Its private key, PEM without passphrase."_s);
    add("tls-server-name", u"name"_s, u"Whom the server's certificate must be made for. Default: the URL's host."_s);
    add("telemetry", {}, u"Publish telemetry, so that a monitor can attach."_s);
    add("events", file, u"Write what happens, one JSON object per line."_s);
    add("report", file, u"Write the report as JSON instead of printing a summary."_s);
}

void readMaintenance(OptionReader &reader, QRedis::ClientOptions &client)
{
    QRedis::MaintenanceOptions options = client.maintenance();
    options.setMode(QRedis::MaintenanceMode(reader.word(u"maintenance"_s, modes(), int(options.mode()))));
    options.setEndpointType(QRedis::EndpointType(reader.word(u"endpoint-type"_s, endpointTypes(), int(options.endpointType()))));
    reader.milliseconds(u"relaxed-timeout"_s, [&](milliseconds value) { options.setRelaxedTimeout(value); });
    reader.milliseconds(u"handoff-timeout"_s, [&](milliseconds value) { options.setHandoffTimeout(value); });
    reader.milliseconds(u"breaker-reset"_s, [&](milliseconds value) { options.setCircuitBreakerResetTimeout(value); });
    reader.milliseconds(u"post-handoff-relaxed"_s, [&](milliseconds value) { options.setPostHandoffRelaxedDuration(value); });
    reader.milliseconds(u"handoff-jitter"_s, [&](milliseconds value) { options.setHandoffJitter(value); });
    reader.milliseconds(u"window-backstop"_s, [&](milliseconds value) { options.setWindowBackstop(value); });
    const auto number = [&](const QString &name, int absent) {
        return int(reader.integer(name, absent, 0, std::numeric_limits<int>::max()));
    };
    options.setMaxWorkers(number(u"max-workers"_s, options.maxWorkers()));
    options.setHandoffQueueSize(number(u"queue-size"_s, options.handoffQueueSize()));
    options.setMaxHandoffRetries(number(u"max-handoff-retries"_s, options.maxHandoffRetries()));
    options.setCircuitBreakerFailureThreshold(number(u"breaker-threshold"_s, options.circuitBreakerFailureThreshold()));
    options.setCircuitBreakerMaxRequests(number(u"breaker-max-requests"_s, options.circuitBreakerMaxRequests()));
    client.setMaintenance(options);
}

void refuseUnavailable(OptionReader &reader)
{
    if (reader.has(u"cluster"_s))
        reader.refuse(u"--cluster is not available in this version"_s);
}

Options read(OptionReader &reader, const QStringList &urls)
{
    Options options;
    if (urls.isEmpty())
        reader.refuse(u"--url is missing, such as --url redis://localhost:6379"_s);
    if (urls.size() > 1)
        reader.refuse(u"several --url are seeds of --cluster, which is not available in this version"_s);
    options.url = QUrl(urls.value(0), QUrl::StrictMode);
    options.client = QRedis::ClientOptions::fromUrl(options.url);
    options.resolver = QUrl(reader.text(u"resolver"_s), QUrl::StrictMode);
    if (reader.has(u"resolver"_s) && !ControlResolver::isUsable(options.resolver))
        reader.refuse(u"--resolver %1 is not a control URL of qredis-simulator, such as http://127.0.0.1:8080/"_s.arg(
            reader.text(u"resolver"_s)));
    readTls(reader, options.client);

    if (reader.has(u"seconds"_s) && reader.has(u"commands"_s))
        reader.refuse(u"--seconds and --commands exclude each other"_s);
    options.workload.commands = quint64(reader.integer(u"commands"_s, 0, 1));
    if (options.workload.commands == 0)
        options.duration = milliseconds(qint64(reader.decimal(u"seconds"_s, 10, 0.1, 1e7) * 1'000));
    options.workload.kind = WorkloadOptions::Kind(reader.word(u"workload"_s, workloads(), 0));
    options.workload.rate = reader.decimal(u"rate"_s, 0, 0, 1e9);
    options.workload.threads =
        int(reader.integer(u"threads"_s, options.workload.kind == WorkloadOptions::Kind::Mixed ? 4 : 1, 1, 1'000));
    options.workload.pipeline = int(reader.integer(u"pipeline"_s, 1, 1, 100'000));
    options.workload.valueSize = reader.integer(u"value-size"_s, 100, 1, 512 * 1024 * 1024);
    options.client.setPoolSize(int(reader.integer(u"connections"_s, options.client.poolSize(), 1, 10'000)));
    if (reader.has(u"io-threads"_s))
        options.client.setIoThreads(int(reader.integer(u"io-threads"_s, 1, 1, 64)));
    reader.milliseconds(u"command-timeout"_s, [&](milliseconds value) { options.client.setCommandTimeout(value); });
    reader.milliseconds(u"connect-timeout"_s, [&](milliseconds value) { options.client.setConnectTimeout(value); });
    if (reader.has(u"protocol"_s))
        options.client.setProtocol(QRedis::Protocol(reader.integer(u"protocol"_s, 3, 2, 3)));
    readMaintenance(reader, options.client);
    refuseUnavailable(reader);

    const milliseconds longest = std::max(options.client.commandTimeout(), options.client.maintenance().relaxedTimeout());
    options.workload.answerLimit = options.client.commandTimeout() > 0ms ? longest + 10s : milliseconds(1h);
    options.telemetry = reader.has(u"telemetry"_s);
    options.eventsFile = reader.text(u"events"_s);
    options.reportFile = reader.text(u"report"_s);
    if (const QRedis::Error invalid = options.client.validate())
        reader.refuse(invalid.message());
    return options;
}

QJsonValue optional(const std::optional<milliseconds> &duration)
{
    return duration ? QJsonValue(qint64(duration->count())) : QJsonValue(u"automatic"_s);
}

} // namespace

Options readOptions(const QStringList &arguments, QString *error)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Loads a Redis server through the library and checks every answer."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    declare(parser);
    if (!parser.parse(arguments)) {
        *error = parser.errorText();
        return {};
    }
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    OptionReader reader(parser);
    if (!parser.positionalArguments().isEmpty())
        reader.refuse(u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    const Options options = read(reader, parser.values(u"url"_s));
    *error = reader.error();
    return options;
}

QJsonObject describe(const Options &options, const QRedis::MaintenanceOptions &maintenance)
{
    const auto ms = [](milliseconds duration) { return qint64(duration.count()); };
    return {
        {u"url"_s, options.url.toString(QUrl::RemoveUserInfo)},
        {u"connections"_s, options.client.poolSize()},
        {u"workload"_s, workloads().at(int(options.workload.kind))},
        {u"threads"_s, options.workload.threads},
        {u"io_threads"_s, options.client.ioThreads()},
        {u"pipeline"_s, options.workload.pipeline},
        {u"value_size_bytes"_s, qint64(options.workload.valueSize)},
        {u"rate_per_second"_s, options.workload.rate},
        {u"protocol"_s, int(options.client.protocol())},
        {u"command_timeout_ms"_s, ms(options.client.commandTimeout())},
        {u"connect_timeout_ms"_s, ms(options.client.connectTimeout())},
        {u"maintenance"_s, modes().at(int(maintenance.mode()))},
        {u"endpoint_type"_s, endpointTypes().at(int(maintenance.endpointType()))},
        {u"relaxed_timeout_ms"_s, ms(maintenance.relaxedTimeout())},
        {u"handoff_timeout_ms"_s, ms(maintenance.handoffTimeout())},
        {u"post_handoff_relaxed_ms"_s, ms(maintenance.postHandoffRelaxedDuration())},
        {u"window_backstop_ms"_s, optional(maintenance.windowBackstop())},
        {u"max_workers"_s, maintenance.maxWorkers()},
        {u"queue_size"_s, maintenance.handoffQueueSize()},
        {u"max_handoff_retries"_s, maintenance.maxHandoffRetries()},
        {u"handoff_jitter_ms"_s, optional(maintenance.handoffJitter())},
        {u"breaker_threshold"_s, maintenance.circuitBreakerFailureThreshold()},
        {u"breaker_reset_ms"_s, ms(maintenance.circuitBreakerResetTimeout())},
        {u"breaker_max_requests"_s, maintenance.circuitBreakerMaxRequests()},
    };
}

} // namespace Soak
