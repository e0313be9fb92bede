// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/monitor/budgets.h"

#include "monitor-app/models/notificationmodel.h"
#include "monitor-app/models/units.h"
#include "monitor-app/sources/samplestory.h"
#include "monitor-app/views/chartwidget.h"
#include "monitor-app/views/timelinewidget.h"
#include "qredis/client/client.h"
#include "qredis/endpoint/telemetryserver.h"
#include "tests/monitor/meters.h"
#include "tests/monitor/watch.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qdir.h>
#include <QtCore/qprocess.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

#include <array>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Meters;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Many = Budgets::ManyConnections;

Notification notificationOf(int i)
{
    Notification n;
    n.type = i % 3 == 0 ? NotificationType::Moving : NotificationType::Migrating;
    n.name = i % 3 == 0 ? u"MOVING"_s : u"MIGRATING"_s;
    n.sequence = i;
    n.connectionId = quint64(i % Many);
    n.target = Endpoint(u"10.0.0.9"_s, 12000);
    n.effect = Notification::Effect::Applied;
    n.receivedAt = TimePoint(std::chrono::milliseconds(i));
    n.frame = QByteArray(">4\r\n$6\r\nMOVING\r\n:48\r\n:15\r\n$14\r\n10.0.0.9:12000\r\n");
    return n;
}

/// In ms: of a window that watches this process.
double startToAttached()
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()));
    client.open();
    TelemetryServer server(&client);
    server.listen();
    QProcess process;
    process.start(QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-monitor"), {u"--safe-mode"_s, server.path()});
    double used = 0;
    const auto isAttached = [&] {
        used = cpuTimeOfProcess(process.processId());
        return server.observerCount() == 1;
    };
    if (!eventually(isAttached, 30s))
        qFatal("%s", process.readAllStandardError().constData());
    process.kill();
    process.waitForFinished();
    return used * 1e3;
}

/// In ms: what 95 of 100 keys wait for, the work of a tick that had just begun, and then the picture of another view.
double keyLatency(const QString &path)
{
    Watch watch(path);
    watch.pass(30s);
    std::vector<double> waits;
    for (int i = 0; i < 40; ++i) {
        const double before = cpuTime();
        watch.pass(50ms);
        watch.pictures.clear();
        const auto page = MainWindow::Page(i % 6);
        QTest::keyClick(watch.window.get(), Qt::Key(Qt::Key_1 + i % 6), Qt::ControlModifier);
        QCoreApplication::processEvents();
        waits.push_back((cpuTime() - before) * 1e3);
        if (watch.window->currentPage() != watch.window->widgetOf(page) || (i > 0 && watch.pictures.total() == 0))
            qFatal("the key does not lead to page %d", i % 6);
    }
    std::sort(waits.begin(), waits.end());
    return waits[waits.size() * 95 / 100];
}

} // namespace

QList<Budget> Budgets::watchedApplication()
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(Many).setOrdering(Ordering::None));
    client.open();
    eventually([&] { return client.snapshot().counters.socketsOpen == Many; }, 60s);
    TelemetryServer server(&client);
    server.listen();
    // A hundred connections do something between two snapshots, a tenth of them all.
    int commands = 100;
    const auto watch = [&](std::chrono::milliseconds length) {
        const QDeadlineTimer end(length);
        while (!end.hasExpired()) {
            const QDeadlineTimer tick(100ms);
            for (int i = 0; i < commands; ++i)
                client.execute({"PING"});
            eventually([&] { return tick.hasExpired(); });
        }
    };
    constexpr auto Length = 5s;
    const QByteArray thread("qredis telemetr");
    const auto shareOver = [&](std::chrono::milliseconds length) {
        const double before = cpuTimeOfThread(thread);
        watch(length);
        return (cpuTimeOfThread(thread) - before) * 100 / (double(length.count()) / 1e3);
    };
    QList<Budget> budgets;
    budgets.append({u"Watched application, 1000 connections, nobody attached"_s, u"% of a core"_s, 0.01, shareOver(Length)});

    std::array<QLocalSocket, 4> observers;
    quint64 bytes = 0;
    const auto attach = [&](QLocalSocket &socket) {
        socket.connectToServer(server.path());
        QObject::connect(&socket, &QLocalSocket::readyRead, &socket, [&] { bytes += quint64(socket.readAll().size()); });
    };
    attach(observers[0]);
    watch(1s);
    bytes = 0;
    budgets.append({u"… one observer"_s, u"% of a core"_s, 0.5, shareOver(Length)});
    budgets.append({u"… one observer, sent"_s, u"kB/s"_s, 400, double(bytes) / 1e3 / 5});
    commands = Many;
    bytes = 0;
    budgets.append({u"… one observer, all connections busy"_s, u"% of a core"_s, 0.5, shareOver(Length)});
    budgets.append({u"… one observer, all connections busy, sent"_s, u"kB/s"_s, 400, double(bytes) / 1e3 / 5});
    commands = 100;
    attach(observers[1]);
    attach(observers[2]);
    const double before = residentMebibytes();
    observers[3].setReadBufferSize(1); // reads nothing
    observers[3].connectToServer(server.path());
    budgets.append({u"… four observers, one of them stuck"_s, u"% of a core"_s, 1, shareOver(Length)});
    budgets.append({u"… four observers, memory added"_s, u"MiB"_s, 4, std::max(0.0, residentMebibytes() - before)});
    return budgets;
}

QList<Budget> Budgets::window(Extent extent)
{
    const bool full = extent == Extent::Full;
    const int connections = full ? Many : Many / 5;
    const auto length = full ? 15s : 5s;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"many.qrt"_s);
    recordStory(path, connections, 32s + length);

    QList<Budget> budgets;
    const QString scenario = u"Window, %1 connections 10 times a second: "_s.arg(connections);
    const auto measure = [&](MainWindow::Page page, double gate, std::initializer_list<Claim> claims) {
        Watch watch(path);
        watch.window->showPage(page);
        watch.pass(30s); // the notifications and the beginning of the handoffs
        budgets.append({scenario + MainWindow::pageNames().at(int(page)), u"% of a core"_s, gate, watch.share(length, claims)});
    };
    constexpr Claim Texts{"QRedis::Monitor::VerdictBar", 2};
    constexpr Claim Charts{"QRedis::Monitor::ChartWidget", 9.5};
    constexpr Claim Handoffs{"QRedis::Monitor::TimelineWidget", 9.5};
    constexpr Claim Table{"QTableView", 4};
    measure(MainWindow::Page::Overview, 6, {Texts, Charts, Handoffs});
    measure(MainWindow::Page::Connections, 8, {Texts, Table});
    measure(MainWindow::Page::Handoffs, 8, {Texts, Handoffs});
    measure(MainWindow::Page::Endpoints, 6, {Texts});
    measure(MainWindow::Page::Notifications, 6, {Texts});
    measure(MainWindow::Page::Metrics, 15, {Texts, Charts});
    {
        Watch watch(path);
        watch.window->showMinimized();
        watch.pass(30s);
        budgets.append({scenario + u"minimised"_s, u"% of a core"_s, 1.5, watch.share(length, {})});
    }
    budgets.append({scenario + u"from a key to another view's picture, 95 of 100"_s, u"ms"_s, 50, keyLatency(path)});
    if (full) {
        Watch watch(path);
        watch.window->showPage(MainWindow::Page::Connections);
        watch.pass(30s);
        budgets.append({scenario + u"connections, a table 10 times a second"_s, u"% of a core"_s, 12,
                        watch.share(length, {Texts, {"QTableView", 9.5}}, Watch::Tables::TenPerSecond)});
    }
    if (full) {
        const QString tenThousand = folder.filePath(u"tenthousand.qrt"_s);
        recordStory(tenThousand, 10 * Many, 12s);
        Watch watch(tenThousand);
        watch.window->showPage(MainWindow::Page::Connections);
        watch.pass(4s);
        budgets.append({u"Window, 10000 connections: connections"_s, u"% of a core"_s, 15, watch.share(6s, {Texts, Table})});
    }
    return budgets;
}

QList<Budget> Budgets::painters()
{
    QList<Budget> budgets;
    Store store;
    store.setSource(SourceState::Live);
    SampleStory story(51);
    story.playUntil(15min, &store);
    StoryClock clock;
    clock.time = story.now();
    TimeView time(&store, &clock);
    time.setSpan(TimeView::LongestSpan);
    ChartWidget chart(&store, &time, [](double value) { return Units::count(value); });
    for (int i = 0; i < 4; ++i) {
        chart.addSeries({u"series"_s, [i](const Sample &s) { return std::optional(s.commandsPerSecond * (i + 1)); },
                         [] { return theme().active; }, Qt::SolidLine, false, false});
    }
    chart.resize(1200, 300);
    QImage image(chart.size(), QImage::Format_ARGB32_Premultiplied);
    chart.render(&image);
    budgets.append(
        {u"Chart, 4 lines over 15 minutes, drawn anew"_s, u"ms"_s, 5, cpuMilliseconds(50, [&] { chart.render(&image); })});

    std::vector<std::pair<double, double>> points;
    for (int i = 0; i < 36'000; ++i)
        points.emplace_back(double(i) / 30, double((i * 7919) % 1000));
    budgets.append({u"Chart, 36000 points to columns"_s, u"ms"_s, 1.25, cpuMilliseconds(50, [&] {
                        if (decimate(points, 1200).size() != 1200)
                            qFatal("columns");
                    })});

    // 51 rows with 200 stages each.
    Store crowded;
    QList<JournalEntry> entries;
    for (int i = 0; i < 200; ++i) {
        for (quint64 id = 1; id <= 51; ++id) {
            HandoffEvent event;
            event.connectionId = id;
            event.operation = 51 * quint64(i / 8) + id;
            event.stage = i % 8 == 7 ? HandoffStage::Completed : HandoffStage(i % 8);
            if (i % 8 == 7)
                event.outcome = HandoffOutcome::Completed;
            event.startedAt = event.at = TimePoint(std::chrono::hours(7)) + 250ms * i;
            entries.append({quint64(entries.size()) + 1, event.at, event});
        }
    }
    ClientSnapshot snapshot = store.snapshot();
    snapshot.at = TimePoint(std::chrono::hours(7)) + 50s;
    crowded.addSnapshot(snapshot, snapshot.at);
    crowded.addJournal(entries);
    clock.time = snapshot.at;
    TimeView minute(&crowded, &clock);
    TimelineWidget timeline(&crowded, &minute, TimelinePainter::Legend::Full);
    timeline.resize(1400, 51 * 30 + 100);
    QImage canvas(timeline.size(), QImage::Format_ARGB32_Premultiplied);
    timeline.render(&canvas);
    budgets.append({u"Timeline, 51 rows of 200 stages"_s, u"ms"_s, 6, cpuMilliseconds(20, [&] { timeline.render(&canvas); })});
    return budgets;
}

QList<Budget> Budgets::notifications()
{
    QList<Budget> budgets;
    Store store;
    NotificationModel model(&store);
    QList<JournalEntry> entries;
    for (int i = 0; i < 10'000; ++i)
        entries.append({quint64(i) + 1, TimePoint(std::chrono::milliseconds(i)), notificationOf(i)});
    const double append = cpuMilliseconds(1, [&] {
        for (qsizetype first = 0; first < entries.size(); first += 1'000) {
            store.addJournal(entries.mid(first, 1'000));
            model.sync();
        }
    });
    budgets.append({u"Log, 10000 notifications within a second"_s, u"% of a core"_s, 5, append / 10});
    for (JournalEntry &entry : entries)
        entry.number += 10'000;
    store.addJournal(entries);
    model.sync();
    const auto filter = [&](const QString &text) {
        return cpuMilliseconds(3, [&] {
            model.setFilter(QString());
            model.setFilter(text);
        });
    };
    budgets.append(
        {u"Log, 20000 rows (all it keeps), filter by fields"_s, u"ms"_s, 50, filter(u"type == MOVING && seq >= 48"_s)});
    budgets.append({u"Log, 20000 rows, filter in raw bytes"_s, u"ms"_s, 150, filter(u"raw ~ 12000"_s)});
    return budgets;
}

QList<Budget> Budgets::program()
{
    QList<Budget> budgets;
    const QTemporaryDir folder;
    const QString few = folder.filePath(u"few.qrt"_s);
    recordStory(few, 8, 40s);
    const auto run = [&](const QString &path, const QStringList &options) {
        const double before = cpuTime(RUSAGE_CHILDREN);
        QProcess process;
        process.start(QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-monitor"),
                      QStringList{u"--export"_s, u"png"_s, u"--out"_s, folder.path()} + options + QStringList{path});
        process.waitForFinished(120'000);
        if (process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        return (cpuTime(RUSAGE_CHILDREN) - before) * 1e3;
    };
    run(few, {});
    const double start = run(few, {u"--at"_s, u"1"_s});
    budgets.append({u"Program start to the first picture"_s, u"ms"_s, 800, start});
    budgets.append({u"Program start until it is attached"_s, u"ms"_s, 800, startToAttached()});
    bool given = false;
    const std::chrono::seconds length(qEnvironmentVariableIntValue("QREDIS_RECORDING_SECONDS", &given));
    const QString large = folder.filePath(u"large.qrt"_s);
    recordStory(large, Many, given ? length : 900s);
    const double size = double(QFileInfo(large).size()) / 1e6;
    budgets.append({u"Recording of %1 MB, first picture"_s.arg(qRound(size)), u"ms"_s, 1'000, run(large, {u"--at"_s, u"1"_s})});
    Store store;
    ReplayFeed replay(&store);
    QString error;
    replay.open(large, &error);
    const auto begin = replay.summary().begin;
    const auto whole = replay.summary().end - begin;
    std::vector<double> pictures;
    std::vector<double> turns;
    const auto read = [&] { // in turns of the event loop
        double all = 0;
        while (replay.progress()) {
            turns.push_back(cpuMilliseconds(1, [] { QCoreApplication::processEvents(); }));
            all += turns.back();
        }
        return all;
    };
    for (const int percent : {90, 20, 70, 40, 100, 60}) {
        replay.show(begin + whole * percent / 100);
        pictures.push_back(read());
    }
    replay.setPlaying(true); // at once, what led to the picture follows
    read();
    replay.setPlaying(false);
    std::sort(pictures.begin(), pictures.end());
    std::sort(turns.begin(), turns.end());
    const QString recording = u"Recording of %1 MB, "_s.arg(qRound(size));
    budgets.append({recording + u"another moment"_s, u"ms"_s, 150, pictures.back()});
    budgets.append({recording + u"longest turn of the event loop meanwhile"_s, u"ms"_s, 16, turns.back()});
    replay.seek(begin);
    budgets.append({recording + u"what led to its end"_s, u"ms per minute"_s, 500,
                    cpuMilliseconds(1, [&] { replay.seek(begin + whole); }) * 60e9 / double(whole.count())});
    return budgets;
}

QList<Budget> Budgets::memory(int connections)
{
    QList<Budget> budgets;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"many.qrt"_s);
    recordStory(path, connections, 40s);
    Watch watch(path);
    watch.pass(connections == Many ? 40s : 2s);
    Store *const store = watch.window->store();
    // The counters go on, and history fills its rings: 20 minutes, then another 20.
    ClientSnapshot snapshot = store->snapshot();
    const auto goOn = [&](std::chrono::minutes length) {
        for (auto passed = 0ms; passed < length; passed += 250ms) {
            snapshot.at += 250ms;
            snapshot.counters.commandsFinished += 1'000;
            store->addSnapshot(snapshot, snapshot.at);
        }
    };
    goOn(20min);
    const double full = residentMebibytes();
    goOn(20min);
    QList<JournalEntry> entries;
    for (int i = 0; i < 20'000; ++i)
        entries.append({snapshot.lastEventNumber + quint64(i) + 1, snapshot.at, notificationOf(i)});
    store->addJournal(entries);
    budgets.append(
        {u"Window, %1 connections, history full, 20000 notifications"_s.arg(connections), u"MiB"_s, 350, residentMebibytes()});
    budgets.append({u"… added by another 20 minutes"_s, u"MiB"_s, 20, std::max(0.0, residentMebibytes() - full)});
    return budgets;
}

QString Budgets::table(const QList<Budget> &budgets)
{
    QString text = u"| scenario | measured | gate | unit | |\n|---|---:|---:|---|---|\n"_s;
    for (const Budget &b : budgets) {
        text += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(b.scenario, QString::number(b.value, 'g', 3), QString::number(b.allowed()),
                                                      b.unit, b.isMet() ? u"met"_s : u"**missed**"_s);
    }
    return text;
}
