// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/commandline.h"
#include "monitor-app/export/exporter.h"
#include "monitor-app/export/headless.h"
#include "monitor-app/export/headlessdemo.h"
#include "monitor-app/export/screenshots.h"
#include "monitor-app/export/texttail.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/models/translations.h"
#include "monitor-app/sources/sourceaccess.h"

#include <QRedis/TelemetryPipe>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtextstream.h>
#include <QtCore/qtimer.h>
#include <QtGui/qicon.h>
#include <QtWidgets/qapplication.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString &message, int code)
{
    QTextStream(stderr) << u"qredis-monitor: "_s << message << Qt::endl;
    return code;
}

void print(const QString &text)
{
    QTextStream(stdout) << text;
}

int runConsole(const CommandLine &line)
{
    switch (line.mode) {
    case CommandLine::Mode::Help:
        print(CommandLine::helpText());
        return Success;
    case CommandLine::Mode::Version:
        print(u"qredis-monitor %1\n"_s.arg(QStringLiteral(QREDIS_VERSION_STRING)));
        return Success;
    case CommandLine::Mode::List:
        print(listSources(line.json));
        return Success;
    case CommandLine::Mode::Check:
        return runCheck(line);
    default:
        break;
    }
    QString error;
    const QString path = findSource(line.source, &error);
    if (path.isEmpty())
        return fail(error, Unreachable);
    if (line.mode == CommandLine::Mode::Pipe) {
        return TelemetryPipe::run(path, 0, 1, &error) ? int(Success) : fail(error, Unreachable);
    }
    if (line.mode == CommandLine::Mode::Record)
        return runRecord(line, path);
    if (line.mode == CommandLine::Mode::Export)
        return runExport(line, path);
    TextTail tail(line.tail, stdout);
    tail.attach(path);
    return QCoreApplication::exec();
}

bool openSource(MainWindow *window, const CommandLine &line, const QString &path, QString *error)
{
    if (!line.isRecording()) {
        window->attach(path);
        return true;
    }
    if (!window->openRecording(path, error))
        return false;
    ReplayFeed *const replay = window->replay();
    if (!line.at.isEmpty()) {
        const std::optional<TimePoint> position = positionOf(line.at, replay->summary());
        if (!position) {
            *error = u"--at: \"%1\" is neither seconds nor hh:mm:ss"_s.arg(line.at);
            return false;
        }
        if (line.mode == CommandLine::Mode::Export || line.freeze)
            replay->seek(*position); // the picture is taken, or stands, right after this
        else
            replay->show(*position);
    } else if (line.mode == CommandLine::Mode::Export) {
        replay->seek(replay->summary().end);
    }
    if (line.speed) {
        replay->setSpeed(*line.speed);
        replay->setPlaying(true);
    }
    return true;
}

/// Pictures of a view, or an incident bundle.
int runPictures(const CommandLine &line, const QString &path)
{
    MainWindow window;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.showPage(MainWindow::Page(line.view));
    window.show();
    QString error;
    if (!openSource(&window, line, path, &error))
        return fail(error, Unreachable);
    if (!line.isRecording()) {
        QTimer::singleShot(line.length.value_or(std::chrono::seconds(2)), qApp, [] { QCoreApplication::exit(Success); });
        const int code = QCoreApplication::exec();
        if (code != Success)
            return code;
        if (!window.store()->hasData())
            return fail(window.store()->sourceError(), Unreachable);
    }
    window.refreshAll();
    QCoreApplication::sendPostedEvents();
    bool good = QDir().mkpath(line.directory);
    if (line.format == CommandLine::Format::Bundle) {
        const QString folder = QDir(line.directory).filePath(u"incident"_s);
        good = exportBundle(&window, folder, &error);
        print(folder + u'\n');
    } else {
        const QString suffix = line.format == CommandLine::Format::Svg ? u"svg"_s : u"png"_s;
        const QString file = QDir(line.directory).filePath(MainWindow::pageNames().at(line.view) + u'.' + suffix);
        good = good && exportPicture(window.currentPage(), file, &error);
        print(file + u'\n');
    }
    return good ? int(Success) : fail(error, Internal);
}

/// Qt's X11 plugin calls exit() when the display is gone, whatever runs; what our threads need may not be destroyed then.
class DisplayGuard
{
public:
    DisplayGuard()
    {
        onDisplay = true;
        std::atexit(endAtOnce);
    }
    ~DisplayGuard() { onDisplay = false; }
    Q_DISABLE_COPY_MOVE(DisplayGuard)

private:
    static void endAtOnce()
    {
        if (!onDisplay)
            return;
        std::fputs("qredis-monitor: ended because the display is gone\n", stderr);
        std::fflush(nullptr);
        std::_Exit(Failed);
    }
    static inline std::atomic<bool> onDisplay{false};
};

int runWidgets(const CommandLine &line, const Preferences &preferences)
{
    applyTheme(line.theme);
    QString error;
    if (line.mode == CommandLine::Mode::ScreenshotAll)
        return (line.language.isEmpty() && !line.scaleGiven ? screenshotEverywhere(line.directory, &error)
                                                            : screenshotAll(line.directory, &error))
            ? int(Success)
            : fail(error, Failed);
    if (line.mode == CommandLine::Mode::Demo && line.headless)
        return runHeadlessDemo(line.scenario, line.directory);
    QString path;
    if (!line.source.isEmpty()) {
        path = findSource(line.source, &error);
        if (path.isEmpty())
            return fail(error, Unreachable);
    }
    if (line.mode == CommandLine::Mode::Export)
        return runPictures(line, path);
    const DisplayGuard guard;
    MainWindow window;
    window.setPreferences(preferences);
    window.showPage(MainWindow::Page(line.view));
    if (!path.isEmpty() && !openSource(&window, line, path, &error))
        return fail(error, Unreachable);
    if (line.freeze)
        window.time()->setMode(TimeView::Mode::Frozen);
    if (line.mode == CommandLine::Mode::Demo && !window.startDemo(line.scenario, &error))
        return fail(error, Unreachable);
    window.show();
    window.activateWindow(); // where no window manager gives it the keyboard
    return QApplication::exec();
}

/// What is wrong with it, or an empty text.
QString prepareAccess(const CommandLine &line)
{
    SourceAccess &access = sourceAccess();
    access.token = qgetenv("QREDIS_TELEMETRY_TOKEN");
    if (line.tokenDescriptor) {
        QFile file;
        if (!file.open(*line.tokenDescriptor, QIODevice::ReadOnly))
            return u"--token-fd: %1"_s.arg(file.errorString());
        access.token = file.readAll().trimmed();
    }
    return access.readFiles(line.tlsAuthority, line.tlsCertificate, line.tlsKey);
}

volatile std::sig_atomic_t signalled = 0;

/// Ctrl+C and SIGTERM end the event loop, so that everything that was started is ended in order.
void quitOnSignals()
{
    const auto note = [](int signal) {
        signalled = 1;
        std::signal(signal, SIG_DFL); // the second one ends the program at once
    };
    std::signal(SIGINT, note);
    std::signal(SIGTERM, note);
    auto *const timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [] {
        if (signalled)
            QCoreApplication::exit(Failed);
    });
    timer->start(200);
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = CommandLine::parse(arguments);
    if (!line.error.isEmpty())
        return fail(line.error, UsageError);

    QCoreApplication::setApplicationName(u"qredis-monitor"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QREDIS_VERSION_STRING));
    if (!line.needsWidgets()) {
        QCoreApplication app(argc, argv);
        installTranslations(line.language);
        quitOnSignals();
        const QString problem = prepareAccess(line);
        return problem.isEmpty() ? runConsole(line) : fail(problem, UsageError);
    }
    if (line.scale > 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));
    const bool unseen = line.headless || line.mode == CommandLine::Mode::Export || line.mode == CommandLine::Mode::ScreenshotAll;
    if (unseen && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!unseen && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
             && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return fail(u"there is no display; use --headless, --tail or --list"_s, UsageError);
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"qredis-monitor"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/qredis-monitor.svg"_s));
    Preferences preferences;
    QString problem;
    if (!line.safeMode && !unseen)
        preferences = Preferences::read(Preferences::path(), &problem);
    if (!problem.isEmpty())
        QTextStream(stderr) << u"qredis-monitor: "_s << problem << Qt::endl;
    if (line.themeGiven)
        preferences.theme = themeNames().value(int(line.theme));
    installTranslations(line.language.isEmpty() ? preferences.language : line.language);
    quitOnSignals();
    problem = prepareAccess(line);
    return problem.isEmpty() ? runWidgets(line, preferences) : fail(problem, UsageError);
}
