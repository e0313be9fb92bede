// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_MAINWINDOW_H
#define QREDIS_MONITOR_MAINWINDOW_H

#include "monitor-app/models/alerts.h"
#include "monitor-app/models/datatable.h"
#include "monitor-app/models/preferences.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/sources/livefeed.h"
#include "monitor-app/sources/recorder.h"
#include "monitor-app/sources/replayfeed.h"
#include "monitor-app/views/theme.h"
#include "monitor-app/views/viewpage.h"

#include <QtWidgets/qmainwindow.h>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace QRedis::Testing {
class MaintenanceSimulator;
}

namespace QRedis::Monitor {

class AlertsView;
class ConnectionsView;
class Demo;
class GuidedTour;
class HandoffsView;
class HeaderBar;
class NotificationsView;
class Rail;
class RecordingsView;
class ReplayBar;
class VerdictBar;

/// The window: verdict, list of views, the chosen view.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page : quint8 { Overview, Connections, Handoffs, Endpoints, Notifications, Metrics, Alerts, Recordings };

    /// \a clock must outlive the window.
    explicit MainWindow(const Clock *clock = &Clock::system());
    ~MainWindow() override;

    void attach(const QString &path);
    /// Starts servers, a workload and a scenario in this process and attaches to them. False: \a error says why.
    bool startDemo(const QString &scenario, QString *error);
    /// Shows a recording; what was watched live is left. False: \a error says why.
    bool openRecording(const QString &path, QString *error);
    /// Where recordings are looked for; the user's folder unless told otherwise.
    void setRecordingsFolder(const QString &folder);
    [[nodiscard]] ReplayFeed *replay() { return &m_replay; }
    [[nodiscard]] Recorder *recorder() { return &m_recorder; }
    [[nodiscard]] AlertEngine *alerts() { return &m_alerts; }
    /// Adds the panel that commands \a simulator, which must outlive the window, and says everywhere that it is one.
    void addSimulator(Testing::MaintenanceSimulator *simulator);
    GuidedTour *addTour();
    [[nodiscard]] Demo *demo() const { return m_demo.get(); }
    void showPage(Page page);
    void setThemeKind(Theme::Kind kind);
    /// Uses them from now on; nothing is written.
    void setPreferences(const Preferences &preferences);
    /// The recording \a path beside \a other, or if that is empty, beside what is shown. No columns: \a error says why.
    [[nodiscard]] DataTable comparisonWith(const QString &path, const QString &other, QString *error);
    /// Brings all that is visible up to date at once, as the timers do bit by bit.
    void refreshAll();

    [[nodiscard]] Store *store() { return &m_store; }
    [[nodiscard]] TimeView *time() { return &m_time; }
    [[nodiscard]] VerdictBar *verdictBar() const { return m_verdict; }
    [[nodiscard]] ViewPage *currentPage() const;
    [[nodiscard]] QWidget *widgetOf(Page page) const;

    /// Every command of the menus.
    [[nodiscard]] QList<QAction *> allActions() const;
    /// Name of the table behind each page, as tableOf() takes it; empty if there is none.
    [[nodiscard]] static QString tableBehind(Page page);
    /// Names of the pages on the command line, in the order of Page.
    [[nodiscard]] static QStringList pageNames();

protected:
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildMenus();
    void buildCentre();
    void refreshTexts();
    void openAttachDialog();
    void react(Notice::Action action);
    void toggleFreeze();
    void endDemo();
    void detach();
    void closeRecording();
    void toggleRecording();
    void saveLast();
    void askForRecording();
    void tryRecording(const QString &path);
    void openPalette();
    void openLegend();
    void openTable();
    void askForExport();
    void askForBundle();
    void copyNote();
    void openPreferences();
    void askForComparison(const QString &path);
    void addDock(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area);

    Store m_store;
    TimeView m_time;
    const Clock *const m_clock;
    LiveFeed m_feed;
    ReplayFeed m_replay;
    Recorder m_recorder;
    AlertEngine m_alerts;
    std::unique_ptr<Demo> m_demo;
    VerdictBar *m_verdict = nullptr;
    Rail *m_rail = nullptr;
    HeaderBar *m_header = nullptr;
    QStackedWidget *m_pages = nullptr;
    ConnectionsView *m_connections = nullptr;
    HandoffsView *m_handoffs = nullptr;
    NotificationsView *m_notifications = nullptr;
    AlertsView *m_alertsView = nullptr;
    RecordingsView *m_recordings = nullptr;
    ReplayBar *m_replayBar = nullptr;
    QList<QWidget *> m_docks; ///< of the demo
    Preferences m_preferences;
    int m_tick = 0;
};

} // namespace QRedis::Monitor

#endif
