// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/commandline.h"
#include "monitor-app/export/headlessdemo.h"
#include "monitor-app/export/screenshots.h"
#include "monitor-app/export/texttail.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/models/translations.h"

#include <QtCore/qtextstream.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>

#include <csignal>

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
    default:
        break;
    }
    QString error;
    const QString path = findSource(line.source, &error);
    if (path.isEmpty())
        return fail(error, Unreachable);
    TextTail tail(line.tail, stdout);
    tail.attach(path);
    return QCoreApplication::exec();
}

int runWidgets(const CommandLine &line)
{
    applyTheme(line.theme);
    QString error;
    if (line.mode == CommandLine::Mode::ScreenshotAll)
        return screenshotAll(line.directory, &error) ? int(Success) : fail(error, Failed);
    if (line.mode == CommandLine::Mode::Demo && line.headless)
        return runHeadlessDemo(line.scenario, line.directory);
    QString path;
    if (!line.source.isEmpty()) {
        path = findSource(line.source, &error);
        if (path.isEmpty())
            return fail(error, Unreachable);
    }
    MainWindow window;
    window.showPage(MainWindow::Page(line.view));
    if (!path.isEmpty())
        window.attach(path);
    if (line.mode == CommandLine::Mode::Demo && !window.startDemo(line.scenario, &error))
        return fail(error, Unreachable);
    window.show();
    return QApplication::exec();
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
        installTranslations();
        quitOnSignals();
        return runConsole(line);
    }
    const bool unseen = line.headless || line.mode == CommandLine::Mode::ScreenshotAll;
    if (unseen && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!unseen && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
             && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return fail(u"there is no display; use --headless, --tail or --list"_s, UsageError);
    QApplication app(argc, argv);
    installTranslations();
    quitOnSignals();
    return runWidgets(line);
}
