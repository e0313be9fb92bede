// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetryserver.h"
#include "tests/soak/controlresolver.h"
#include "tests/soak/report.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtimer.h>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum ExitCode { Clean = 0, Problems = 1, BadUsage = 2, Unreachable = 3 };

volatile std::sig_atomic_t interrupted = 0;

int fail(ExitCode code, const QString &message)
{
    std::fprintf(stderr, "qredis-soak: %s\n", qPrintable(message));
    return code;
}

// Runs events until `done`, which nothing announces by a signal, or the deadline.
template <typename Condition>
void runUntil(Condition done, QDeadlineTimer deadline)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (done() || deadline.hasExpired() || interrupted)
            loop.quit();
    });
    timer.start(20);
    loop.exec();
}

// The first command, so that a server that cannot be reached is told at once, not as thousands of failures.
QRedis::Error reach(QRedis::Client &client)
{
    const QRedis::PendingReply pending = client.execute(QRedis::Command{"PING"}.setTimeout(3s));
    runUntil([&] { return pending.isFinished(); }, QDeadlineTimer(10s));
    return pending.result().error();
}

int run(const Soak::Options &options)
{
    Soak::ControlResolver resolver(options.resolver);
    QRedis::Client client(options.client, {nullptr, options.resolver.isEmpty() ? nullptr : &resolver});
    Soak::Recorder recorder(&client);
    if (!options.eventsFile.isEmpty() && !recorder.writeTo(options.eventsFile))
        return fail(BadUsage, u"cannot write %1: %2"_s.arg(options.eventsFile, recorder.errorString()));
    QFile reportFile(options.reportFile);
    if (!options.reportFile.isEmpty() && !reportFile.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(BadUsage, u"cannot write %1: %2"_s.arg(options.reportFile, reportFile.errorString()));
    QRedis::TelemetryServer telemetry(&client);
    if (options.telemetry && !telemetry.listen())
        return fail(BadUsage, u"telemetry: %1"_s.arg(telemetry.errorString()));

    client.open();
    if (const QRedis::Error error = reach(client)) {
        return fail(Unreachable, u"cannot use %1: %2"_s.arg(options.url.toDisplayString(QUrl::RemoveUserInfo), error.message()));
    }

    Soak::Run result;
    Soak::Workload workload(&client, options.workload);
    workload.start();
    const QDeadlineTimer end = options.duration > 0ms ? QDeadlineTimer(options.duration) : QDeadlineTimer::Forever;
    runUntil([&] { return !workload.isRunning(); }, end);
    workload.stop();
    interrupted = 0; // a second Ctrl-C ends the process; see main()
    std::signal(SIGINT, SIG_DFL);
    runUntil([&] { return !workload.isRunning(); }, QDeadlineTimer::Forever);
    result.findings = workload.finish();
    result.elapsed = workload.elapsed();
    result.longestGap = workload.longestGap();
    runUntil([] { return false; }, QDeadlineTimer(150ms)); // the snapshot is at most 100 ms old
    result.snapshot = client.snapshot();

    const QJsonObject json = Soak::report(result, recorder, Soak::describe(options, client.maintenance().effectiveOptions()));
    if (reportFile.isOpen())
        reportFile.write(QJsonDocument(json).toJson());
    else
        std::fputs(qPrintable(Soak::summary(json, result.findings.examples)), stdout);
    return result.findings.isClean() ? Clean : Problems;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"qredis-soak"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QREDIS_VERSION_STRING));
    QString error;
    const Soak::Options options = Soak::readOptions(application.arguments(), &error);
    if (!error.isEmpty())
        return fail(BadUsage, error);
    std::signal(SIGINT, [](int) { interrupted = 1; });
    std::signal(SIGTERM, [](int) { interrupted = 1; });
    return run(options);
}
