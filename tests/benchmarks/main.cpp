// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "tests/benchmarks/rounds.h"
#include "tests/shared/optionreader.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <sched.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Bench {

namespace {

enum ExitCode { Success = 0, Failed = 1, BadUsage = 2, Unreachable = 3 };

const QList<Case> &allCases()
{
    using Kind = Case::Kind;
    static const QList<Case> cases{
        {u"latency"_s, Kind::Get, 1},
        {u"pipeline-10"_s, Kind::Get, 10},
        {u"pipeline-100"_s, Kind::Get, 100},
        {u"pipeline-1000"_s, Kind::Get, 1'000},
        {u"set-100"_s, Kind::Set, 100},
        {u"pool-50"_s, Kind::Pool, 50},
        {u"threads-16"_s, Kind::Threads, 1'600},
        {u"value-1k"_s, Kind::Get, 100, 1024},
        {u"value-64k"_s, Kind::Get, 4, 64 * 1024},
        {u"value-1m"_s, Kind::Get, 4, 1024 * 1024},
        {u"parse"_s, Kind::Parse, 1'000},
        {u"idle-memory"_s, Kind::IdleMemory, 1},
        {u"handoff-idle-cost"_s, Kind::HandoffIdle, 100, 64},
    };
    return cases;
}

struct Options
{
    QRedis::ClientOptions client;
    bool ownServer = false;
    QList<Case> cases;
    int rounds = 7;
    Budget budget;
    QString jsonFile;
    QStringList anchors;
    QString variant; ///< of --count
};

int fail(ExitCode code, const QString &message)
{
    std::fprintf(stderr, "qredis-bench: %s\n", qPrintable(message));
    return code;
}

void declare(QCommandLineParser &parser)
{
    QStringList names;
    for (const Case &one : allCases())
        names.append(one.name);
    parser.setApplicationDescription(
        u"Measures the library side by side with other clients: in rounds, so that all meet the same moods of the machine. All "
        u"clients run on one processor; a server that is started here runs on another."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"url"_s, u"Server, such as redis://localhost:6379. Default: one of its own."_s, u"url"_s});
    parser.addOption({u"case"_s, u"One of %1; may be repeated. Default: all."_s.arg(names.join(u", ")), u"name"_s});
    parser.addOption({u"rounds"_s, u"Default 7."_s, u"n"_s});
    parser.addOption({u"seconds"_s, u"Length of one run. Default 0.3."_s, u"s"_s});
    parser.addOption({u"json"_s, u"Write the figures there."_s, u"file"_s});
    parser.addOption({u"against"_s, u"Anchors, separated by commas. Default redis-benchmark,hiredis."_s, u"names"_s});
    for (const QString &name : {u"count"_s, u"variant"_s}) {
        QCommandLineOption hidden(name, u"Run exactly so many operations of one case and variant."_s, u"value"_s);
        hidden.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(hidden);
    }
}

Options read(const QCommandLineParser &parser, OptionReader &reader)
{
    Options options;
    if (!parser.positionalArguments().isEmpty())
        reader.refuse(u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    options.ownServer = !reader.has(u"url"_s);
    if (!options.ownServer) {
        options.client = QRedis::ClientOptions::fromUrl(QUrl(reader.text(u"url"_s), QUrl::StrictMode));
        if (const QRedis::Error invalid = options.client.validate())
            reader.refuse(invalid.message());
    }
    for (const QString &name : parser.values(u"case"_s)) {
        const auto it = std::find_if(allCases().cbegin(), allCases().cend(), [&](const Case &one) { return one.name == name; });
        if (it == allCases().cend())
            reader.refuse(u"--case \"%1\" is not available; see --help"_s.arg(name));
        else
            options.cases.append(*it);
    }
    if (options.cases.isEmpty())
        options.cases = allCases();
    options.rounds = int(reader.integer(u"rounds"_s, 7, 1, 10'000));
    options.budget.time = std::chrono::nanoseconds(qint64(reader.decimal(u"seconds"_s, 0.3, 0.001, 3'600) * 1e9));
    options.budget.operations = quint64(reader.integer(u"count"_s, 0, 1));
    options.jsonFile = reader.text(u"json"_s);
    options.variant = reader.text(u"variant"_s);
    options.anchors = reader.has(u"against"_s) ? reader.text(u"against"_s).split(u',', Qt::SkipEmptyParts)
                                               : QStringList{u"redis-benchmark"_s, u"hiredis"_s};
    for (const QString &anchor : std::as_const(options.anchors)) {
        if (anchor != u"redis-benchmark" && anchor != u"hiredis")
            reader.refuse(u"--against \"%1\": only redis-benchmark and hiredis are available"_s.arg(anchor));
    }
    if (options.budget.operations > 0 && (options.cases.size() != 1 || options.variant.isEmpty()))
        reader.refuse(u"--count needs one --case and one --variant"_s);
    return options;
}

// Processors for the server and for the clients; the same one if there is only one.
std::pair<int, int> processors()
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    ::sched_getaffinity(0, sizeof allowed, &allowed);
    int first = -1;
    int last = -1;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (CPU_ISSET(cpu, &allowed)) {
            first = first < 0 ? cpu : first;
            last = cpu;
        }
    }
    return {first, last};
}

// Threads and processes that are started later stay there as well.
void stayOn(int cpu)
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    ::sched_setaffinity(0, sizeof one, &one);
}

// Writes the values that all read; tells why that is not possible.
QRedis::Error prepare(const Options &options)
{
    QRedis::Client client(QRedis::ClientOptions(options.client).setPoolSize(1));
    for (const Case &what : options.cases) {
        QRedis::Command set{"SET", what.key(), QByteArray(what.valueSize, 'v')};
        const QRedis::PendingReply pending = client.execute(set.setTimeout(3s));
        pending.waitForFinished();
        if (const QRedis::Error error = pending.result().error())
            return error;
    }
    return {};
}

int countedRun(const Options &options, const std::vector<std::unique_ptr<Contender>> &contenders)
{
    const Case &what = options.cases.first();
    for (const auto &contender : contenders) {
        if (contender->name() != options.variant || !contender->supports(what))
            continue;
        QString error;
        const Sample sample = contender->run(what, options.budget, &error);
        if (!error.isEmpty())
            return fail(Failed, error);
        std::printf("%.0f ops/s, %.3f us CPU per op\n", sample.operationsPerSecond, sample.cpuMicrosecondsPerOperation);
        return Success;
    }
    return fail(BadUsage, u"--variant \"%1\" is not available for %2"_s.arg(options.variant, what.name));
}

int run(Options options)
{
    QFile json(options.jsonFile);
    if (!options.jsonFile.isEmpty() && !json.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(BadUsage, u"cannot write %1: %2"_s.arg(options.jsonFile, json.errorString()));
    const auto [serverCpu, clientCpu] = processors();
    std::unique_ptr<RedisServer> server;
    if (options.ownServer) {
        stayOn(serverCpu);
        server = std::make_unique<RedisServer>(QStringList{u"--appendonly"_s, u"no"_s});
        if (!server->isRunning())
            return fail(Unreachable, u"redis-server does not start; name a server with --url"_s);
        options.client = QRedis::ClientOptions::fromUrl(server->url());
    }
    stayOn(clientCpu);
    if (const QRedis::Error error = prepare(options))
        return fail(Unreachable, u"cannot use %1: %2"_s.arg(options.client.endpoint().toString(), error.message()));

    std::vector<std::unique_ptr<Contender>> contenders = libraryVariants(options.client);
    const auto addAll = [&](std::vector<std::unique_ptr<Contender>> more) {
        std::move(more.begin(), more.end(), std::back_inserter(contenders));
    };
    addAll(specialVariants(options.client));
    if (options.anchors.contains(u"hiredis"_s) || options.variant == u"hiredis")
        addAll(hiredisAnchors(options.client));
    if (options.anchors.contains(u"redis-benchmark"_s) && options.budget.operations == 0)
        contenders.push_back(makeRedisBenchmark(options.client));
    if (options.budget.operations > 0)
        return countedRun(options, contenders);

    Rounds rounds;
    for (int round = 0; round < options.rounds; ++round) {
        std::fprintf(stderr, "round %d of %d\n", round + 1, options.rounds);
        for (const Case &what : options.cases) {
            for (const auto &contender : contenders) {
                if (!contender->supports(what))
                    continue;
                QString error;
                const Sample sample = contender->run(what, options.budget, &error);
                if (!error.isEmpty())
                    return fail(Failed, contender->name() + u": "_s + error);
                rounds.add(what.name, *contender, sample);
            }
        }
        std::rotate(contenders.begin(), contenders.begin() + 1, contenders.end()); // nobody is always first
    }
    std::fputs(qPrintable(rounds.toText()), stdout);
    if (json.isOpen()) {
        const QJsonObject object{{u"rounds"_s, options.rounds},
                                 {u"seconds"_s, double(options.budget.time.count()) / 1e9},
                                 {u"client_cpu"_s, clientCpu},
                                 {u"server_cpu"_s, server ? QJsonValue(serverCpu) : QJsonValue()},
                                 {u"cases"_s, rounds.toJson()}};
        json.write(QJsonDocument(object).toJson());
    }
    return Success;
}

} // namespace

} // namespace Bench

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"qredis-bench"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QREDIS_VERSION_STRING));
    QCommandLineParser parser;
    Bench::declare(parser);
    if (!parser.parse(application.arguments()))
        return Bench::fail(Bench::BadUsage, parser.errorText());
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    OptionReader reader(parser);
    const Bench::Options options = Bench::read(parser, reader);
    if (!reader.error().isEmpty())
        return Bench::fail(Bench::BadUsage, reader.error());
    return Bench::run(options);
}
