// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: serial
#include "tests/maintenance/scenario.h"
#include "tests/shared/childprocess.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qloggingcategory.h>
#include <QtCore/qscopeguard.h>
#include <QtCore/qtemporarydir.h>

#include <atomic>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::NotificationType;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

std::atomic<time_t> wallClockOffset = 0; // s

} // namespace

// Every library of this process asks here what time it is: the test can set the clock of the wall, but not that of the system.
extern "C" Q_DECL_EXPORT int clock_gettime(clockid_t id, timespec *time) noexcept
{
    const long result = ::syscall(SYS_clock_gettime, id, time);
    if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE))
        time->tv_sec += wallClockOffset;
    return int(result);
}

extern "C" Q_DECL_EXPORT int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1'000;
    return result;
}

/// Scenarios of large numbers, of commands that do not belong on a shared connection, and of time that jumps.
class LimitScenariosTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void s20MovesAThousandConnectionsInTime();
    void s21SurvivesAFlood();
    void s29RefusesCommandsThatChangeTheConnection();
    void s31RecoversWhenTheProcessWasSuspended();
    void s31TakesNoNoticeOfTheWallClock();

private:
    /// Memory of this process that is not swapped.
    static qint64 residentBytes()
    {
        QFile file(u"/proc/self/statm"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    }
};

void LimitScenariosTest::initTestCase()
{
    rlimit files{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = files.rlim_max;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0); // a connection costs three descriptors here, while it moves six
}

void LimitScenariosTest::s20MovesAThousandConnectionsInTime()
{
    // contract: Q1 Q2
    const int connections = Slowness == 1 ? 1'000 : 200;
    const int workers = 10;
    Rig rig(ClientOptions()
                .setPoolSize(connections)
                .setMaintenance(withoutJitter().setMaxWorkers(workers).setHandoffQueueSize(connections)));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    const QRedis::TimePoint announced = std::chrono::steady_clock::now();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B, 15s * Slowness));
    const auto took = std::chrono::steady_clock::now() - announced;
    QVERIFY(eventually([&] { return rig.finished.size() == connections; }));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(
        u"20 %1 connections, %2 workers, in %3 s"_s.arg(connections).arg(workers).arg(double(took.count()) / 1e9, 0, 'f', 1));
    VERIFY_CLEAN(figures);
    QVERIFY(took < 15s * Slowness);
    QCOMPARE(figures.counters.handoffsSucceeded, quint64(connections));
    QCOMPARE(figures.counters.eventsDropped, 0ULL);
    int dialling = 0;
    int most = 0;
    for (const QRedis::HandoffEvent &event : std::as_const(rig.handoffs)) {
        dialling += event.stage == HandoffStage::Connecting ? 1 : event.stage == HandoffStage::Switched ? -1 : 0;
        most = std::max(most, dialling);
    }
    QVERIFY2(most <= workers && most > 1, qPrintable(QString::number(most)));
    QVERIFY(figures.counters.socketsOpenMax <= quint64(2 * connections));
}

void LimitScenariosTest::s21SurvivesAFlood()
{
    // contract: X3 F3 H6
    const int total = isRealSpeed() ? 1'000'000 : 200'000 / Slowness;
    const int batch = 10'000 / Slowness; // so much at once
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(rig.load());
    rig.client->disconnect(); // the rig keeps what it is told
    quint64 malformed = 0;
    qint64 before = 0;
    quint64 sequence = 1'000;
    for (int sent = 0; sent < total; sent += batch) {
        QByteArray frames;
        for (int i = 0; i < batch; ++i, ++sequence) {
            const QByteArray number = QByteArray::number(sequence);
            switch (i % 5) {
            case 0:
                frames += ">4\r\n+MIGRATING\r\n:" + number + "\r\n:5\r\n*1\r\n$1\r\n1\r\n";
                break;
            case 1:
                frames += ">3\r\n+MIGRATED\r\n:" + number + "\r\n*1\r\n$1\r\n2\r\n";
                break;
            case 2:
                frames += ">4\r\n+MOVING\r\n:" + number + "\r\n:15\r\n+127.0.0.1:1\r\n"; // nobody is there
                break;
            case 3:
                frames += ">2\r\n+UNHEARD_OF\r\n:" + number + "\r\n";
                break;
            default:
                frames += ">2\r\n:1\r\n:" + number + "\r\n";
                ++malformed;
                break;
            }
        }
        rig.simulator.sendRaw(A, frames, 1);
        QVERIFY(eventually(
            [&] {
                const QRedis::ClientCounters counters = rig.counters();
                return counters.notifications + counters.notificationCopies >= quint64(sent + batch);
            },
            60s));
        QVERIFY(rig.goOn(100)); // meanwhile as well
        if (sent == batch) // buffers have their size
            before = residentBytes();
    }
    const qint64 grown = residentBytes() - before;
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"21 %1 notifications, %2 KiB more"_s.arg(total).arg(grown / 1'024));
    VERIFY_CLEAN(figures);
    QVERIFY2(Slowness > 1 || grown < 16 * 1'024 * 1'024, qPrintable(QString::number(grown)));
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(figures.counters.notificationsMalformed, malformed);
    const quint64 minutes = quint64(timer.elapsed()) / 60'000 + 1;
    QVERIFY(figures.counters.handoffsStarted <= minutes * quint64(4 * MaintenanceOptions().maxHandoffsPerMinute()));
    QVERIFY(rig.client->snapshot().windows.size() <= 256);
}

void LimitScenariosTest::s29RefusesCommandsThatChangeTheConnection()
{
    // contract: C7 C1
    const QList<QList<QByteArray>> refused{
        {"SUBSCRIBE", "news"},
        {"psubscribe", "n*"},
        {"SSUBSCRIBE", "news"},
        {"UNSUBSCRIBE"},
        {"MULTI"},
        {"EXEC"},
        {"DISCARD"},
        {"WATCH", "key"},
        {"UNWATCH"},
        {"SELECT", "1"},
        {"AUTH", "secret"},
        {"HELLO", "2"},
        {"MONITOR"},
        {"SYNC"},
        {"PSYNC", "?", "-1"},
        {"QUIT"},
        {"RESET"},
        {"client", "reply", "OFF"},
        {"CLIENT", "NO-EVICT", "ON"},
        {"CLIENT", "TRACKING", "ON"},
        {"CLIENT", "MAINT_NOTIFICATIONS", "OFF"},
        {"REPLCONF", "ACK", "1"},
    };
    QLoggingCategory::setFilterRules(u"qredis.client.warning=false"_s); // each of them warns
    const auto restore = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load(16, 5));
    rig.watchGap();
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    for (int round = 0; round < 20; ++round) {
        for (const QList<QByteArray> &words : refused) {
            QRedis::Command command{words.first()};
            for (const QByteArray &word : words.sliced(1))
                command.append(word);
            const Error error = await(rig.client->execute(command)).error();
            QVERIFY2(error.code() == Error::Code::Usage, words.join(' ').constData());
            QVERIFY2(error.message().contains(QString::fromLatin1(words.first()).toUpper()), qPrintable(error.message()));
            QVERIFY(!error.mayHaveExecuted());
            // Nor hidden between others, none of which is executed then.
            const QList<QRedis::Reply> replies = await(
                rig.client->execute(QRedis::Pipeline().append({"INCR", "hidden"}).append(command).append({"INCR", "hidden"})));
            for (const QRedis::Reply &reply : replies)
                QCOMPARE(reply.error().code(), Error::Code::Usage);
        }
        QVERIFY(rig.goOn(50));
    }
    QCOMPARE(await(rig.client->execute({"EXISTS", "hidden"})).toInteger(), 0);
    QVERIFY(rig.allOn(B));
    const Figures figures = rig.finish(u"29 state commands under load"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
}

void LimitScenariosTest::s31RecoversWhenTheProcessWasSuspended()
{
    // contract: W5 H4 C3
    MaintenanceSimulator simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorString()));
    QVERIFY(simulator.addNode(A) && simulator.addNode(B));
    const QTemporaryDir folder;
    const QString reportFile = folder.filePath(u"report"_s);
    // Its threads wait for a reply for 10 s longer than a command may take; they have to be patient for longer than they sleep.
    ChildProcess application({QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-soak"), u"--url"_s, simulator.url(A).toString(),
                              u"--threads"_s, u"4"_s, u"--seconds"_s, u"120"_s, u"--relaxed-timeout"_s, u"30000"_s, u"--report"_s,
                              reportFile});
    const auto served = [&](const QString &node) {
        const auto connections = simulator.connections(node);
        return connections.size() == 4
            && std::all_of(connections.cbegin(), connections.cend(), [](const auto &each) { return each.optedIn; });
    };
    QVERIFY(eventually([&] { return served(A) && simulator.commandsOn(A) > 1'000; }, 20s));

    simulator.announce(NotificationType::Migrating, {u"1"_s}, 1s);
    application.signal(SIGSTOP);
    simulator.announceMoving(A, MovingTarget::toNode(B), 2s);
    simulator.announce(NotificationType::Migrated, {u"1"_s});
    QTest::qWait(isRealSpeed() ? 20'000 : 3'000); // real: nobody does anything
    simulator.setFault(A, MaintenanceSimulator::Fault::Refuse);
    simulator.closeConnections(A);
    application.signal(SIGCONT);
    QVERIFY(eventually([&] { return served(B); }, 5s * Slowness));
    const quint64 commands = simulator.commandsOn(B);
    QVERIFY(eventually([&] { return simulator.commandsOn(B) > commands + 500; }));
    application.signal(SIGINT);
    const int code = application.wait(30s);

    QFile file(reportFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
    const auto number = [&](const char *name) { return report.value(QLatin1StringView(name)).toVariant().toULongLong(); };
    Figures figures;
    figures.scenario = u"31 suspended across the window"_s;
    figures.findings.commands = number("commands");
    figures.findings.failed = number("failed");
    figures.findings.unanswered = number("unanswered");
    figures.findings.wrongReplies = number("wrong_replies");
    figures.findings.staleReads = number("stale_reads");
    figures.findings.lostWrites = number("lost_acknowledged_writes");
    figures.findings.doubleExecutions = number("double_executions");
    figures.findings.unverified = number("unverified_counters");
    figures.longestGap = std::chrono::nanoseconds(qint64(report.value("longest_gap_ms"_L1).toDouble() * 1e6));
    figures.counters.handoffsSucceeded = report.value("handoffs"_L1).toObject().value("succeeded"_L1).toInteger();
    figures.counters.socketsOpened = number("sockets_opened");
    VERIFY_CORRECT(figures);
    QVERIFY(code == 0 || code == 1); // clean, or with failures that are told
    QVERIFY2(figures.findings.failed <= 4, "more than one command for each thread");
    const QJsonObject peers = report.value("connections_by_peer"_L1).toObject();
    QCOMPARE(peers.value(simulator.endpoint(B).toString()).toInt(), 4);
    QCOMPARE(report.value("notifications"_L1).toObject().value("MOVING"_L1).toInt(), 1);
}

void LimitScenariosTest::s31TakesNoNoticeOfTheWallClock()
{
    // contract: W5
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return rig.client->snapshot().windows.size() == 1; }));
    const QDateTime today = QDateTime::currentDateTimeUtc();
    for (const int days : {1, -1}) {
        wallClockOffset = days * 86'400;
        QCOMPARE(today.daysTo(QDateTime::currentDateTimeUtc()), days);
        rig.simulator.announceMoving(days > 0 ? A : B, MovingTarget::toNode(days > 0 ? B : A), 15s);
        QVERIFY(rig.allOn(days > 0 ? B : A));
        QVERIFY(rig.goOn());
    }
    QVERIFY(std::any_of(rig.client->snapshot().windows.cbegin(), rig.client->snapshot().windows.cend(),
                        [](const auto &window) { return window.type == int(NotificationType::Migrating); }));
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrated).size() == 1; }));
    wallClockOffset = 0;
    const Figures figures = rig.finish(u"31 wall clock jumps"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 8ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
}

QTEST_GUILESS_MAIN(LimitScenariosTest)
#include "tst_scenarios_limits.moc"
