// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/mainwindow.h"

#include "monitor-app/simulation/demo.h"
#include "monitor-app/simulation/guidedtour.h"
#include "monitor-app/simulation/simulatorpanel.h"
#include "monitor-app/dialogs/attachdialog.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/alertsview.h"
#include "monitor-app/views/connectionsview.h"
#include "monitor-app/views/endpointsview.h"
#include "monitor-app/views/handoffsview.h"
#include "monitor-app/views/headerbar.h"
#include "monitor-app/views/metricsview.h"
#include "monitor-app/views/notificationsview.h"
#include "monitor-app/views/overviewview.h"
#include "monitor-app/views/rail.h"
#include "monitor-app/views/recordingsview.h"
#include "monitor-app/views/replaybar.h"
#include "monitor-app/views/verdictbar.h"

#include <QtGui/qevent.h>
#include <QtGui/qshortcut.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdockwidget.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qstatusbar.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MainWindow::MainWindow(const Clock *clock)
    : m_time(&m_store, clock)
    , m_clock(clock)
    , m_feed(&m_store, clock)
    , m_replay(&m_store)
    , m_alerts(&m_store)
{
    setWindowTitle(tr("qredis monitor"));
    buildCentre();
    buildMenus();
    statusBar()->setSizeGripEnabled(false);
    connect(&m_time, &TimeView::aboutToFreeze, this, [this] {
        for (int page = 0; page < m_pages->count(); ++page)
            qobject_cast<ViewPage *>(m_pages->widget(page))->refreshTables();
    });
    connect(&m_time, &TimeView::changed, this, &MainWindow::refreshAll);
    connect(&m_store, &Store::cleared, this, &MainWindow::refreshAll);
    connect(&m_store, &Store::sourceChanged, this, &MainWindow::refreshTexts);
    connect(&m_feed, &LiveFeed::framesRead, &m_recorder, &Recorder::add);
    resize(1400, 900);
    setMinimumSize(860, 600);
    showPage(Page::Overview);
    refreshAll();
    startTimer(50ms, Qt::CoarseTimer);
}

MainWindow::~MainWindow()
{
    endDemo();
}

void MainWindow::buildCentre()
{
    auto *const centre = new QWidget;
    m_verdict = new VerdictBar;
    m_rail = new Rail;
    m_header = new HeaderBar(&m_store, &m_time);
    m_pages = new QStackedWidget;
    m_connections = new ConnectionsView(&m_store, &m_time);
    m_handoffs = new HandoffsView(&m_store, &m_time);
    m_notifications = new NotificationsView(&m_store, &m_time);
    m_alertsView = new AlertsView(&m_store, &m_time, &m_alerts);
    m_recordings = new RecordingsView(&m_store, &m_time, &m_recorder);
    m_replayBar = new ReplayBar(&m_replay, &m_store);
    const QList<std::pair<Icon, ViewPage *>> pages{{Icon::Overview, new OverviewView(&m_store, &m_time)},
                                                   {Icon::Connections, m_connections},
                                                   {Icon::Handoffs, m_handoffs},
                                                   {Icon::Breaker, new EndpointsView(&m_store, &m_time)},
                                                   {Icon::Notifications, m_notifications},
                                                   {Icon::Metrics, new MetricsView(&m_store, &m_time)},
                                                   {Icon::Warning, m_alertsView},
                                                   {Icon::Record, m_recordings}};
    for (const auto &[icon, page] : pages) {
        m_rail->addPage(icon, page->accessibleName());
        m_pages->addWidget(page);
        connect(page, &ViewPage::triggered, this, &MainWindow::react);
    }
    connect(m_rail, &Rail::pageChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        m_header->setTitle(m_pages->currentWidget()->accessibleName());
        refreshAll();
    });
    connect(m_handoffs, &HandoffsView::connectionActivated, this, [this](quint64 id) {
        showPage(Page::Connections);
        m_connections->showConnection(id);
    });

    connect(m_replayBar, &ReplayBar::closeRequested, this, &MainWindow::closeRecording);
    connect(&m_replay, &ReplayFeed::changed, this, &MainWindow::refreshAll);
    connect(m_recordings, &RecordingsView::openRequested, this, &MainWindow::tryRecording);
    connect(m_recordings, &RecordingsView::openFileRequested, this, &MainWindow::askForRecording);
    connect(m_recordings, &RecordingsView::recordToggled, this, &MainWindow::toggleRecording);
    connect(m_recordings, &RecordingsView::saveLastRequested, this, &MainWindow::saveLast);
    connect(m_recordings, &RecordingsView::compareRequested, this, &MainWindow::askForComparison);

    auto *const right = new QVBoxLayout;
    right->setContentsMargins(6, 10, 14, 8);
    right->setSpacing(10);
    right->addWidget(m_header);
    right->addWidget(m_replayBar);
    right->addWidget(m_pages, 1);
    auto *const rail = new QVBoxLayout;
    rail->setContentsMargins(0, 10, 0, 0);
    rail->addWidget(m_rail);
    auto *const lower = new QHBoxLayout;
    lower->setSpacing(0);
    lower->addLayout(rail);
    lower->addLayout(right, 1);
    auto *const layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addLayout(lower, 1);
    setCentralWidget(centre);
}

void MainWindow::buildMenus()
{
    QMenu *const file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Attach…"), QKeySequence(Qt::CTRL | Qt::Key_N), this, &MainWindow::openAttachDialog);
    file->addAction(tr("Run the &demo"), this, [this] { react(Notice::Action::Demo); });
    file->addAction(tr("&Open a recording…"), QKeySequence(Qt::CTRL | Qt::Key_O), this, &MainWindow::askForRecording);
    file->addAction(tr("&Record or stop"), QKeySequence(Qt::CTRL | Qt::Key_R), this, &MainWindow::toggleRecording);
    file->addAction(tr("&Save what was just seen"), QKeySequence(Qt::CTRL | Qt::Key_S), this, &MainWindow::saveLast);
    file->addAction(tr("De&tach"), this, &MainWindow::detach);
    file->addSeparator();
    file->addAction(tr("&Export this view…"), QKeySequence(Qt::CTRL | Qt::Key_E), this, &MainWindow::askForExport);
    file->addAction(tr("&Incident bundle…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this, &MainWindow::askForBundle);
    file->addAction(tr("&Copy incident note"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this, &MainWindow::copyNote);
    file->addAction(tr("Pre&ferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::openPreferences);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);

    QMenu *const view = menuBar()->addMenu(tr("&View"));
    for (int page = 0; page < m_pages->count(); ++page) {
        view->addAction(m_pages->widget(page)->accessibleName(), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), this,
                        [this, page] { showPage(Page(page)); });
    }
    view->addSeparator();
    view->addAction(tr("&Freeze or follow"), QKeySequence(Qt::Key_F8), this, &MainWindow::toggleFreeze);
    view->addAction(tr("&Play or pause a recording"), QKeySequence(Qt::CTRL | Qt::Key_Space), this,
                    [this] { m_replay.setPlaying(!m_replay.isPlaying()); });
    view->addAction(tr("To the p&revious notification"), QKeySequence(Qt::CTRL | Qt::Key_BracketLeft), this,
                    [this] { m_replayBar->jump(-1); });
    view->addAction(tr("To the &next notification"), QKeySequence(Qt::CTRL | Qt::Key_BracketRight), this,
                    [this] { m_replayBar->jump(1); });
    view->addAction(tr("Mark alerts as &seen"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this,
                    [this] { m_alerts.acknowledgeAll(); });
    view->addAction(tr("Go to the &verdict"), QKeySequence(Qt::CTRL | Qt::Key_J), this, [this] { m_verdict->setFocus(); });
    view->addAction(tr("Fi&lter notifications"), QKeySequence(Qt::CTRL | Qt::Key_F), this, [this] {
        showPage(Page::Notifications);
        m_notifications->focusFilter();
    });
    view->addSeparator();
    view->addAction(tr("As a &table"), QKeySequence(Qt::CTRL | Qt::Key_T), this, &MainWindow::openTable);
    view->addAction(tr("&High contrast"), this, [this] { setThemeKind(Theme::Kind::HighContrast); });
    view->addAction(tr("&Light"), this, [this] { setThemeKind(Theme::Kind::Light); });
    view->addAction(tr("&Dark"), this, [this] { setThemeKind(Theme::Kind::Dark); });

    QMenu *const help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Commands…"), QKeySequence(Qt::CTRL | Qt::Key_K), this, &MainWindow::openPalette);
    help->addAction(tr("&Signs and keys"), QKeySequence(Qt::Key_F1), this, &MainWindow::openLegend);
    help->addAction(tr("&About"), this, [this] {
        QMessageBox::about(this, tr("About qredis monitor"),
                           tr("<b>qredis monitor %1</b><p>Shows what maintenance does to the connections of a Qt application.")
                               .arg(QStringLiteral(QREDIS_VERSION_STRING)));
    });
}

QStringList MainWindow::pageNames()
{
    return {u"overview"_s,      u"connections"_s, u"handoffs"_s, u"endpoints"_s,
            u"notifications"_s, u"metrics"_s,     u"alerts"_s,   u"recordings"_s};
}

void MainWindow::showPage(Page page)
{
    m_rail->setPage(int(page));
}

ViewPage *MainWindow::currentPage() const
{
    return qobject_cast<ViewPage *>(m_pages->currentWidget());
}

QWidget *MainWindow::widgetOf(Page page) const
{
    return m_pages->widget(int(page));
}

void MainWindow::setThemeKind(Theme::Kind kind)
{
    applyTheme(kind);
    refreshAll();
}

void MainWindow::attach(const QString &path)
{
    m_replay.close();
    m_recorder.stop();
    m_recorder.clear();
    m_time.setStream(TimeView::Stream::Live, m_clock);
    m_feed.attach(path);
}

bool MainWindow::startDemo(const QString &scenario, QString *error)
{
    endDemo();
    auto demo = std::make_unique<Demo>();
    if (!demo->start(scenario, error))
        return false;
    m_demo = std::move(demo);
    addSimulator(m_demo->simulator());
    if (m_demo->hasTour())
        connect(m_demo.get(), &Demo::tourStep, addTour(), &GuidedTour::follow);
    m_time.setSpan(30s);
    attach(m_demo->socketPath());
    return true;
}

void MainWindow::addDock(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area)
{
    auto *const dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.append(dock);
}

void MainWindow::addSimulator(Testing::MaintenanceSimulator *simulator)
{
    addDock(tr("Simulator"), u"dockSimulator"_s, new SimulatorPanel(simulator), Qt::BottomDockWidgetArea);
    m_header->setSimulation(true);
}

GuidedTour *MainWindow::addTour()
{
    auto *const tour = new GuidedTour;
    connect(tour, &GuidedTour::pageWanted, this, [this](int page) { showPage(Page(page)); });
    addDock(tr("Guided tour"), u"dockTour"_s, tour, Qt::RightDockWidgetArea);
    return tour;
}

void MainWindow::endDemo()
{
    if (!m_demo)
        return;
    qDeleteAll(m_docks);
    m_docks.clear();
    m_header->setSimulation(false);
    m_feed.detach();
    m_demo.reset();
}

void MainWindow::detach()
{
    endDemo();
    m_recorder.stop();
    m_recorder.clear();
    m_feed.detach();
}

void MainWindow::openAttachDialog()
{
    AttachDialog dialog(this);
    if (dialog.exec() == QDialog::Accepted) {
        endDemo();
        attach(dialog.path());
    }
}

void MainWindow::react(Notice::Action action)
{
    switch (action) {
    case Notice::Action::Attach:
        openAttachDialog();
        break;
    case Notice::Action::Demo: {
        QString error;
        if (!startDemo(Demo::tourScenario(), &error))
            QMessageBox::warning(this, tr("The demo cannot start"), error);
        break;
    }
    case Notice::Action::ClearFilter:
        m_notifications->clearFilter();
        break;
    case Notice::Action::None:
        break;
    }
}

void MainWindow::toggleFreeze()
{
    m_time.setMode(m_time.mode() == TimeView::Mode::Follow ? TimeView::Mode::Frozen : TimeView::Mode::Follow);
}

void MainWindow::refreshTexts()
{
    const VerdictInput input = m_store.verdictInput(m_time.localNow());
    m_verdict->setVerdict(judge(input), figuresOf(m_store, input));
    m_header->refresh();
    const qsizetype running = m_store.snapshot().operations.size();
    m_rail->setBadge(int(Page::Connections),
                     m_store.hasData() ? QString::number(m_store.snapshot().connections.size()) : QString());
    const int alerts = m_alerts.unacknowledged();
    m_rail->setBadge(int(Page::Alerts), alerts > 0 ? QString::number(alerts) : QString());
    m_rail->setBadge(int(Page::Recordings), m_recorder.isRecording() ? tr("REC") : QString());
    m_rail->setBadge(int(Page::Handoffs), running > 0 ? QString::number(running) : QString());
    const quint64 received = m_store.endNotification() - m_store.firstNotification();
    m_rail->setBadge(int(Page::Notifications), received > 0 ? QString::number(received) : QString());

    const QString source = describeSource(m_store);
    setWindowTitle(source.isEmpty() ? tr("qredis monitor") : tr("qredis monitor – %1").arg(source));
    QString status = m_store.sourceState() == SourceState::Detached ? tr("Not attached") : tr("Connecting");
    if (m_store.hasData()) {
        const TelemetryHello &hello = m_store.hello();
        status = tr("qredis %1, Qt %2").arg(hello.libraryVersion, hello.qtVersion);
        if (!m_store.snapshot().serverVersion.isEmpty())
            status += tr("  ·  server %1").arg(m_store.snapshot().serverVersion);
        status += tr("  ·  %1 events").arg(m_store.snapshot().lastEventNumber);
        if (m_store.entriesLost() > 0)
            status += tr(", %1 not received").arg(m_store.entriesLost());
        if (m_store.snapshotsSkipped() > 0)
            status += tr("  ·  %n snapshot(s) skipped: this program was too slow", nullptr, int(m_store.snapshotsSkipped()));
        if (!m_feed.path().isEmpty())
            status += tr("  ·  telemetry %1/s").arg(Units::bytes(m_feed.byteRate()));
    }
    statusBar()->showMessage(status);
}

void MainWindow::refreshAll()
{
    refreshTexts();
    if (ViewPage *const page = currentPage()) {
        page->refreshTables();
        page->refreshGraphics();
    }
}

void MainWindow::timerEvent(QTimerEvent *)
{
    ++m_tick;
    if (!isVisible() || isMinimized())
        return;
    ViewPage *const page = currentPage();
    if (m_tick % (m_preferences.reducedMotion ? 20 : 2) == 0)
        page->refreshGraphics(); // 10 times a second, or once
    if (m_tick % 5 == 0)
        page->refreshTables(); // 4 times
    if (m_tick % 10 == 0)
        refreshTexts(); // twice: figures must be readable
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_verdict)
        refreshAll();
}

} // namespace QRedis::Monitor
