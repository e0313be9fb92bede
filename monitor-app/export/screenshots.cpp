// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/export/screenshots.h"

#include "monitor-app/dialogs/attachdialog.h"
#include "monitor-app/dialogs/legenddialog.h"
#include "monitor-app/dialogs/palette.h"
#include "monitor-app/dialogs/preferencesdialog.h"
#include "monitor-app/dialogs/remotesource.h"
#include "monitor-app/dialogs/tabledialog.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/models/translations.h"
#include "monitor-app/simulation/guidedtour.h"
#include "monitor-app/sources/samplestory.h"

#include <QRedis/Testing/MaintenanceSimulator>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>

#include <array>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class StoryClock : public Clock
{
public:
    TimePoint now() const noexcept override { return time; }
    TimePoint time;
};

constexpr std::array<std::pair<Theme::Kind, const char *>, 3> Themes{
    {{Theme::Kind::Light, "light"}, {Theme::Kind::Dark, "dark"}, {Theme::Kind::HighContrast, "high-contrast"}}};
constexpr int DemoThemes = 2; // of a running demo, whose time is short
constexpr std::array<QSize, 2> Sizes{QSize(1400, 900), QSize(1000, 700)};

bool save(QWidget *widget, const QString &directory, const QString &name, QString *error)
{
    QCoreApplication::sendPostedEvents();
    const QString path = QDir(directory).filePath(name + u".png"_s);
    if (widget->grab().save(path))
        return true;
    *error = QCoreApplication::translate("QRedis::Monitor::Screenshots", "cannot write %1").arg(path);
    return false;
}

bool makeDirectory(const QString &directory, QString *error)
{
    if (QDir().mkpath(directory))
        return true;
    *error = QCoreApplication::translate("QRedis::Monitor::Screenshots", "cannot make the folder %1").arg(directory);
    return false;
}

void showAt(MainWindow *window, const QSize &size)
{
    window->setAttribute(Qt::WA_DontShowOnScreen);
    window->resize(size);
    window->show();
    QCoreApplication::sendPostedEvents();
    window->refreshAll();
}

bool recordStory(const QString &path, QString *error)
{
    RecordingWriter writer;
    bool good = writer.open(path);
    SampleStory story;
    story.playUntil(SampleStory::After, [&](const TelemetryItem &item) { good = good && writer.write(item); });
    good = good && writer.finish();
    if (!good)
        *error = writer.errorString();
    return good;
}

/// The window as the demo opens it.
bool screenshotDemo(const QString &directory, const QString &theme, QString *error)
{
    Testing::MaintenanceSimulator simulator;
    bool good = simulator.start(Testing::MaintenanceSimulator::Upstream::None);
    for (const QString &node : {u"node-a"_s, u"node-b"_s})
        good = good && simulator.addNode(node, u"127.0.0.1:0"_s, Endpoint(u"127.0.0.1"_s, 1));
    if (!good) {
        *error = simulator.errorString();
        return false;
    }
    StoryClock clock;
    SampleStory story;
    MainWindow window(&clock);
    window.time()->setSpan(30s);
    window.addSimulator(&simulator);
    window.addTour()->setStep(2);
    story.playUntil(SampleStory::During, window.store());
    clock.time = story.now();
    for (const QSize &size : Sizes) {
        showAt(&window, size);
        if (!save(&window, directory, u"demo-%1-%2"_s.arg(theme).arg(size.width()), error))
            return false;
    }
    return true;
}

bool screenshotStates(const QString &directory, const QString &theme, QString *error)
{
    StoryClock clock;
    SampleStory story;
    MainWindow window(&clock);
    clock.time = story.now();
    showAt(&window, Sizes[1]);
    if (!save(&window, directory, u"state-empty-"_s + theme, error))
        return false;
    window.store()->setSource(SourceState::Connecting);
    window.refreshAll();
    if (!save(&window, directory, u"state-loading-"_s + theme, error))
        return false;
    window.store()->setSource(SourceState::Connecting,
                              QCoreApplication::translate("QRedis::Monitor::Screenshots", "Connection refused"), 3s);
    window.refreshAll();
    if (!save(&window, directory, u"state-error-"_s + theme, error))
        return false;
    story.playUntil(SampleStory::During, window.store());
    clock.time = story.now() + 9s;
    window.store()->setSource(SourceState::Stale);
    for (const auto page : {MainWindow::Page::Overview, MainWindow::Page::Connections, MainWindow::Page::Handoffs}) {
        window.showPage(page);
        window.refreshAll();
        if (!save(&window, directory, u"state-stale-%1-%2"_s.arg(MainWindow::pageNames().at(int(page)), theme), error))
            return false;
    }
    return true;
}

TelemetrySource discovered(const QString &application, qint64 process, bool accessible)
{
    TelemetrySource source;
    source.application = application;
    source.processId = process;
    source.accessible = accessible;
    source.path = u"/run/user/1000/qredis/%1.%2.sock"_s.arg(application).arg(process);
    return source;
}

/// Dialogs, menus, the tour and the simulator, of a window that shows \a store.
bool screenshotDialogs(MainWindow *window, const QString &recording, const QString &directory, const QString &theme,
                       QString *error)
{
    const auto picture = [&](QWidget *widget, const QString &name) {
        return save(widget, directory, name + u'-' + theme, error);
    };
    AttachDialog attach;
    attach.showSources({});
    if (!picture(&attach, u"dialog-attach-empty"_s))
        return false;
    attach.showSources({discovered(u"orders-api"_s, 4711, true), discovered(u"batch"_s, 6001, false)});
    if (!picture(&attach, u"dialog-attach"_s))
        return false;
    attach.showRemote();
    attach.remote()->test()->start(u"tls://nobody:0"_s);
    PreferencesDialog preferences((Preferences()));
    Palette palette(window->allActions());
    LegendDialog legend(window->allActions());
    GuidedTour tour;
    tour.resize(300, 420);
    if (!picture(&attach, u"dialog-attach-remote"_s) || !picture(&preferences, u"dialog-preferences"_s)
        || !picture(&palette, u"dialog-palette"_s) || !picture(&legend, u"dialog-legend"_s))
        return false;
    for (int step = 0; step < GuidedTour::stepCount(); ++step) {
        tour.setStep(step);
        if (!picture(&tour, u"tour-%1"_s.arg(step + 1)))
            return false;
    }
    for (int page = 0; page < int(MainWindow::pageNames().size()); ++page) {
        const QString table = MainWindow::tableBehind(MainWindow::Page(page));
        if (table.isEmpty())
            continue;
        TableDialog dialog(window->widgetOf(MainWindow::Page(page))->accessibleName(), tableOf(*window->store(), table));
        if (!picture(&dialog, u"table-"_s + MainWindow::pageNames().at(page)))
            return false;
    }
    TableDialog comparison(QString(), window->comparisonWith(recording, recording, error));
    if (!picture(&comparison, u"table-comparison"_s))
        return false;
    const auto menus = window->menuBar()->actions();
    for (qsizetype i = 0; i < menus.size(); ++i) {
        menus[i]->menu()->resize(menus[i]->menu()->sizeHint()); // else no larger than two thirds of the screen
        if (!picture(menus[i]->menu(), u"menu-%1"_s.arg(i + 1)))
            return false;
    }
    return true;
}

} // namespace

bool screenshotAll(const QString &directory, QString *error)
{
    if (!makeDirectory(directory, error))
        return false;
    const QTemporaryDir recordings;
    const QString recording = recordings.filePath(u"orders-api-20260314-031120.qrt"_s);
    if (!recordStory(recording, error))
        return false;
    for (const auto &[kind, themeName] : Themes) {
        const QString theme = QString::fromLatin1(themeName);
        applyTheme(kind);
        for (const QSize &size : Sizes) {
            StoryClock clock;
            SampleStory story;
            MainWindow window(&clock);
            window.time()->setSpan(30s);
            window.setRecordingsFolder(recordings.path());
            showAt(&window, size);
            for (const auto &[moment, name] :
                 {std::pair(SampleStory::Before, u"before"_s), std::pair(SampleStory::During, u"during"_s),
                  std::pair(SampleStory::After, u"after"_s)}) {
                story.playUntil(moment, window.store());
                clock.time = story.now();
                for (int page = 0; page < int(MainWindow::pageNames().size()); ++page) {
                    window.showPage(MainWindow::Page(page));
                    window.refreshAll();
                    const QString file = u"%1-%2-%3-%4"_s.arg(name, MainWindow::pageNames().at(page), theme).arg(size.width());
                    if (!save(&window, directory, file, error))
                        return false;
                }
            }
            if (!window.openRecording(recording, error))
                return false;
            window.replay()->seek(window.replay()->summary().begin + SampleStory::During);
            window.time()->setMode(TimeView::Mode::Frozen);
            window.showPage(MainWindow::Page::Overview);
            if (!save(&window, directory, u"frozen-overview-%1-%2"_s.arg(theme).arg(size.width()), error))
                return false;
            window.time()->setMode(TimeView::Mode::Follow);
            window.replay()->seek(window.replay()->summary().begin + SampleStory::During);
            window.showPage(MainWindow::Page::Handoffs);
            if (!save(&window, directory, u"replay-handoffs-%1-%2"_s.arg(theme).arg(size.width()), error))
                return false;
            if (size == Sizes.front() && !screenshotDialogs(&window, recording, directory, theme, error))
                return false;
        }
        if (!screenshotStates(directory, theme, error) || !screenshotDemo(directory, theme, error))
            return false;
    }
    return true;
}

bool screenshotEverywhere(const QString &directory, QString *error)
{
    const QStringList languages = languageNames();
    for (const QString &language : languages) {
        for (const char *scale : {"1", "2"}) {
            const QString folder = QDir(directory).filePath(language + u'-' + QString::fromLatin1(scale));
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(),
                          {u"--screenshot-all"_s, folder, u"--lang"_s, language, u"--scale"_s, QString::fromLatin1(scale)});
            if (process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
                continue;
            *error = QCoreApplication::translate("QRedis::Monitor::Screenshots", "no pictures in %1").arg(folder);
            return false;
        }
    }
    return true;
}

void Photographer::take(const QString &moment)
{
    if (m_error.isEmpty() && !makeDirectory(m_directory, &m_error))
        return;
    const bool start = m_orders.isEmpty();
    for (int theme = 0; theme < DemoThemes; ++theme) {
        for (int page = 0; page < int(MainWindow::pageNames().size()); ++page)
            m_orders.append({moment, theme, page});
    }
    if (start)
        QMetaObject::invokeMethod(this, &Photographer::takeNext, Qt::QueuedConnection);
}

void Photographer::takeNext()
{
    const Order order = m_orders.takeFirst();
    const auto &[kind, name] = Themes[size_t(order.theme)];
    if (order.theme != m_theme)
        m_window->setThemeKind(kind);
    m_theme = order.theme;
    m_window->showPage(MainWindow::Page(order.page));
    m_window->refreshAll();
    const QString file = u"%1-%2-%3"_s.arg(order.moment, MainWindow::pageNames().at(order.page), QString::fromLatin1(name));
    if (m_error.isEmpty())
        save(m_window, m_directory, file, &m_error);
    if (m_orders.isEmpty())
        Q_EMIT idle();
    else
        QMetaObject::invokeMethod(this, &Photographer::takeNext, Qt::QueuedConnection);
}

} // namespace QRedis::Monitor
