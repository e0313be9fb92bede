// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/export/screenshots.h"

#include "monitor-app/dialogs/attachdialog.h"
#include "monitor-app/dialogs/preferencesdialog.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/models/translations.h"
#include "monitor-app/simulation/guidedtour.h"
#include "monitor-app/sources/samplestory.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

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
    AttachDialog dialog;
    dialog.model()->setSources({});
    if (!save(&dialog, directory, u"dialog-attach-"_s + theme, error))
        return false;
    dialog.showRemote();
    PreferencesDialog preferences((Preferences()));
    GuidedTour tour;
    tour.resize(300, 420);
    tour.setStep(3);
    return save(&dialog, directory, u"dialog-attach-remote-"_s + theme, error)
        && save(&preferences, directory, u"dialog-preferences-"_s + theme, error)
        && save(&tour, directory, u"tour-"_s + theme, error);
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
        }
        if (!screenshotStates(directory, theme, error))
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
