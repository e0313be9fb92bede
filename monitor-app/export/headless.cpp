// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/export/headless.h"

#include "monitor-app/export/exporter.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/models/units.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qeventloop.h>
#include <QtCore/qfile.h>
#include <QtCore/qtextstream.h>
#include <QtCore/qtimer.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::Headless)
};

constexpr auto FirstDataWithin = 10s;

int fail(const QString &message, int code)
{
    QTextStream(stderr) << u"qredis-monitor: "_s << message << Qt::endl;
    return code;
}

/// Runs the event loop until \a store has data. False if it does not come in time, or the program is ended.
bool waitForData(const Store &store)
{
    QEventLoop loop;
    QObject::connect(&store, &Store::snapshotAdded, &loop, [&loop] { loop.exit(0); });
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &loop, [&loop] { loop.exit(1); });
    QTimer::singleShot(FirstDataWithin, &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

void wait(milliseconds length)
{
    QEventLoop loop;
    QTimer::singleShot(length, &loop, &QEventLoop::quit);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

std::optional<TimePoint> positionOf(const QString &text, const RecordingReader::Summary &summary)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (isNumber && value >= 0)
        return summary.begin + milliseconds(qint64(value * 1000));
    const QTime time = QTime::fromString(text, u"hh:mm:ss"_s);
    if (!time.isValid())
        return std::nullopt;
    const QDateTime begin = summary.hello.wallClock.toLocalTime();
    QDateTime wanted(begin.date(), time);
    if (wanted < begin.addSecs(-1))
        wanted = wanted.addDays(1); // the recording goes over midnight
    return summary.hello.at + milliseconds(begin.msecsTo(wanted));
}

int runRecord(const CommandLine &line, const QString &path)
{
    Store store;
    LiveFeed feed(&store, &Clock::system());
    Recorder recorder;
    QObject::connect(&feed, &LiveFeed::framesRead, &recorder, &Recorder::add);
    QObject::connect(&recorder, &Recorder::changed, qApp, [&recorder] {
        if (!recorder.errorString().isEmpty())
            QCoreApplication::exit(Internal);
    });
    if (!recorder.start(line.file, 0ms))
        return fail(recorder.errorString(), Internal);
    feed.attach(path);
    if (!waitForData(store)) {
        const QString error = store.sourceError();
        recorder.stop();
        QFile::remove(line.file); // holds nothing
        return fail(error.isEmpty() ? Text::tr("no data came within 10 s") : error, Unreachable);
    }
    if (line.length)
        QTimer::singleShot(*line.length, qApp, [] { QCoreApplication::exit(Success); });
    const int code = QCoreApplication::exec();
    if (!recorder.stop() || !recorder.errorString().isEmpty())
        return fail(recorder.errorString(), Internal);
    QTextStream(stdout) << Text::tr("%1: %2").arg(line.file, Units::bytes(double(recorder.size()))) << Qt::endl;
    // Without a length, being ended is how it ends.
    return line.length ? code : int(Success);
}

int runExport(const CommandLine &line, const QString &path)
{
    Store store;
    LiveFeed feed(&store, &Clock::system());
    ReplayFeed replay(&store);
    QString error;
    if (line.isRecording()) {
        if (!replay.open(path, &error))
            return fail(error, Unreachable);
        const auto position = line.at.isEmpty() ? replay.summary().end : positionOf(line.at, replay.summary());
        if (!position)
            return fail(Text::tr("--at: \"%1\" is neither seconds nor hh:mm:ss").arg(line.at), UsageError);
        replay.seek(*position);
    } else {
        feed.attach(path);
        if (!waitForData(store))
            return fail(store.sourceError().isEmpty() ? Text::tr("no data came within 10 s") : store.sourceError(), Unreachable);
        wait(line.length.value_or(2s));
    }
    const QStringList files = exportTables(store, line.format, line.table, line.directory, &error);
    if (files.isEmpty())
        return fail(error, Internal);
    QTextStream(stdout) << files.join(u'\n') << Qt::endl;
    return Success;
}

int runCheck(const CommandLine &line)
{
    QList<AlertRule> rules = defaultAlertRules();
    QString error;
    if (line.rules != u"default") {
        QFile file(line.rules);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Text::tr("%1 cannot be read: %2").arg(line.rules, file.errorString()), UsageError);
        rules = parseAlertRules(file.readAll(), &error);
        if (rules.isEmpty())
            return fail(Text::tr("%1: %2").arg(line.rules, error), UsageError);
    }
    RecordingReader reader;
    if (!reader.open(line.source))
        return fail(reader.errorString(), Unreachable);
    Store store;
    AlertEngine engine(&store);
    engine.setRules(rules);
    QTextStream out(stdout);
    int fired = 0;
    QObject::connect(&engine, &AlertEngine::fired, &store, [&](const Alert &alert) {
        ++fired;
        out << store.wallClock(alert.firedAt).toString(u"hh:mm:ss.zzz "_s) << nameOf(alert.rule.severity) << u' ' << alert.rule.id
            << u": "_s << alert.rule.title << u" ("_s << alert.rule.metric << u' ' << alert.value << u")\n"_s;
    });
    while (const std::optional<TelemetryItem> item = reader.next())
        store.add(*item, item->at);
    out << Text::tr("%1: %2 rules, %3 alerts").arg(line.source).arg(rules.size()).arg(fired) << Qt::endl;
    return fired > 0 ? Failed : Success;
}

} // namespace QRedis::Monitor
