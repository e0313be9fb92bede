// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// test: xvfb serial timeout=120

#include "monitor-app/sources/samplestory.h"

#include <QRedis/Recording>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtCore/qset.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtDBus/qdbusargument.h>
#include <QtDBus/qdbusconnection.h>
#include <QtDBus/qdbusmessage.h>
#include <QtDBus/qdbusmetatype.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <functional>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

/// An object of another program, as AT-SPI names it.
struct Remote
{
    QString service;
    QDBusObjectPath path;

    [[nodiscard]] bool isNull() const { return path.path().isEmpty() || path.path() == u"/org/a11y/atspi/null"_s; }
};

QDBusArgument &operator<<(QDBusArgument &argument, const Remote &remote)
{
    argument.beginStructure();
    argument << remote.service << remote.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Remote &remote)
{
    argument.beginStructure();
    argument >> remote.service >> remote.path;
    argument.endStructure();
    return argument;
}

Q_DECLARE_METATYPE(Remote)

/// The program as a screen reader gets it: another process, over the accessibility bus, on a real X server.
class TestAtSpi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void everythingInEveryViewIsToldToAScreenReader();
    void aTraversalSurvivesLiveUpdates();
    void theKeyboardIsAnnouncedWhereverItGoes();

public Q_SLOTS:
    void noteStateChange(const QDBusMessage &message);

private:
    using Visit = std::function<void(const Remote &, const QString &role, const QString &name)>;

    QVariantList call(const Remote &remote, const QString &interface, const QString &method, const QVariantList &arguments = {});
    QVariant property(const Remote &remote, const QString &interface, const QString &name);
    [[nodiscard]] QList<Remote> children(const Remote &remote);
    [[nodiscard]] QString roleOf(const Remote &remote);
    [[nodiscard]] QString nameOf(const Remote &remote) { return property(remote, Accessible, u"Name"_s).toString(); }
    /// GetState of AT-SPI: bits as Active and the like.
    [[nodiscard]] quint64 statesOf(const Remote &remote);
    void walk(const Remote &remote, const Visit &visit, int depth = 0);
    /// The first one with this role and name; null if there is none.
    [[nodiscard]] Remote find(const Remote &below, const QString &role, const QString &name);
    void start(const QStringList &arguments);
    /// The sample story, with maintenance; its path.
    [[nodiscard]] QString record() const;
    /// What is announced as having the keyboard after this key of an X server; null if nothing is.
    [[nodiscard]] Remote focusAfter(int keyCode);
    [[nodiscard]] Remote awaitFocus();
    [[nodiscard]] bool isRunning() const { return m_monitor->state() == QProcess::Running; }

    static inline const QString Accessible = u"org.a11y.atspi.Accessible"_s;
    static inline const QString Table = u"org.a11y.atspi.Table"_s;
    static inline const QString Registry = u"org.a11y.atspi.Registry"_s;
    static inline const QStringList Views{u"Overview"_s,      u"Connections"_s, u"Handoffs"_s, u"Endpoints"_s,
                                          u"Notifications"_s, u"Metrics"_s,     u"Alerts"_s,   u"Recordings"_s};
    static constexpr quint64 Active = quint64(1) << 1;
    static constexpr quint64 Focusable = quint64(1) << 11;
    static constexpr quint64 Focused = quint64(1) << 12;
    static constexpr quint64 Showing = quint64(1) << 25;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QString m_accessibilityBus;
    std::unique_ptr<QProcess> m_monitor;
    Remote m_application;
    QList<Remote> m_focused; ///< as it was announced, in order
};

namespace {

void dieWithTheTest(QProcess *process)
{
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

} // namespace

void TestAtSpi::initTestCase()
{
    qDBusRegisterMetaType<Remote>();
    qDBusRegisterMetaType<QList<Remote>>();
    const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (daemon.isEmpty() || !QFile::exists(u"/usr/share/dbus-1/services/org.a11y.Bus.service"_s))
        QSKIP("dbus and at-spi2-core are not installed");
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    m_environment.insert(u"GSETTINGS_BACKEND"_s, u"memory"_s);
    m_bus.setProcessEnvironment(m_environment);
    m_bus.setStandardErrorFile(QProcess::nullDevice()); // it tells what it activates
    dieWithTheTest(&m_bus);
    m_bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_bus.canReadLine(), 10'000);
    const QString address = QString::fromLatin1(m_bus.readLine()).trimmed();
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);

    QDBusConnection session = QDBusConnection::connectToBus(address, u"session"_s);
    QVERIFY2(session.isConnected(), qPrintable(session.lastError().message()));
    const QDBusMessage reply =
        session.call(QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s),
                     QDBus::Block, 20'000);
    QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
    m_accessibilityBus = u"accessibility"_s;
    const QDBusConnection bus = QDBusConnection::connectToBus(reply.arguments().value(0).toString(), m_accessibilityBus);
    QVERIFY2(bus.isConnected(), qPrintable(bus.lastError().message()));
}

void TestAtSpi::init()
{
    m_monitor = std::make_unique<QProcess>();
    m_monitor->setProcessEnvironment(m_environment);
    m_monitor->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    dieWithTheTest(m_monitor.get());
}

void TestAtSpi::cleanup()
{
    m_monitor->terminate();
    if (!m_monitor->waitForFinished(10'000))
        m_monitor->kill();
    m_monitor->waitForFinished();
}

void TestAtSpi::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(m_accessibilityBus);
    QDBusConnection::disconnectFromBus(u"session"_s);
    m_bus.terminate();
    m_bus.waitForFinished(10'000);
}

QVariantList TestAtSpi::call(const Remote &remote, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(remote.service, remote.path.path(), interface, method);
    message.setArguments(arguments);
    return QDBusConnection(m_accessibilityBus).call(message, QDBus::Block, 10'000).arguments();
}

QVariant TestAtSpi::property(const Remote &remote, const QString &interface, const QString &name)
{
    const QVariantList reply = call(remote, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {interface, name});
    return reply.value(0).value<QDBusVariant>().variant();
}

QList<Remote> TestAtSpi::children(const Remote &remote)
{
    return qdbus_cast<QList<Remote>>(call(remote, Accessible, u"GetChildren"_s).value(0));
}

QString TestAtSpi::roleOf(const Remote &remote)
{
    return call(remote, Accessible, u"GetRoleName"_s).value(0).toString();
}

quint64 TestAtSpi::statesOf(const Remote &remote)
{
    const auto words = qdbus_cast<QList<uint>>(call(remote, Accessible, u"GetState"_s).value(0));
    return words.value(0) | (quint64(words.value(1)) << 32);
}

void TestAtSpi::walk(const Remote &remote, const Visit &visit, int depth)
{
    if (remote.isNull() || depth > 40)
        return;
    const QString role = roleOf(remote);
    visit(remote, role, nameOf(remote));
    const bool leaf = role == u"table" || role == u"combo box" || role == u"spin button";
    const QList<Remote> all = leaf ? QList<Remote>() : children(remote);
    for (const Remote &child : all)
        walk(child, visit, depth + 1);
}

Remote TestAtSpi::find(const Remote &below, const QString &role, const QString &name)
{
    Remote found;
    walk(below, [&](const Remote &remote, const QString &itsRole, const QString &itsName) {
        if (found.isNull() && itsRole == role && itsName == name)
            found = remote;
    });
    return found;
}

void TestAtSpi::start(const QStringList &arguments)
{
    m_monitor->start(QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-monitor"),
                     arguments + QStringList{u"--safe-mode"_s, u"--lang"_s, u"en"_s});
    QVERIFY2(m_monitor->waitForStarted(), qPrintable(m_monitor->errorString()));
    const Remote desktop{Registry, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
    const auto registered = [&] {
        const QList<Remote> applications = children(desktop);
        for (const Remote &application : applications) {
            if (nameOf(application) == u"qredis-monitor" && !children(application).isEmpty()) {
                m_application = application;
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(registered() || !isRunning(), 20'000);
    QVERIFY(isRunning());
}

QString TestAtSpi::record() const
{
    QString path = m_folder.filePath(u"story.qrt"_s);
    QRedis::RecordingWriter writer;
    if (!writer.open(path))
        return path; // it is there already
    QRedis::Monitor::SampleStory story;
    story.playUntil(QRedis::Monitor::SampleStory::After, [&](const QRedis::TelemetryItem &item) { writer.write(item); });
    writer.finish();
    return path;
}

void TestAtSpi::everythingInEveryViewIsToldToAScreenReader()
{
    start({u"--at"_s, u"37.5"_s, u"--freeze"_s, record()});

    const QSet<QString> interactive{u"push button"_s, u"toggle button"_s, u"check box"_s, u"combo box"_s,
                                    u"text"_s,        u"spin button"_s,   u"slider"_s,    u"list"_s,
                                    u"list item"_s,   u"table"_s,         u"menu item"_s, u"page tab"_s};
    QSet<QString> roles;
    int tables = 0;
    for (const QString &view : Views) {
        // As a screen reader presses it.
        const Remote command = find(m_application, u"menu item"_s, view);
        QVERIFY2(!command.isNull(), qPrintable(view));
        QCOMPARE(call(command, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0}).value(0).toBool(), true);
        QStringList flaws;
        bool verdict = false;
        int shown = 0;
        walk(m_application, [&](const Remote &remote, const QString &role, const QString &name) {
            roles.insert(role);
            verdict = verdict || name.startsWith(u"DEGRADED"_s);
            if (!interactive.contains(role) || !(statesOf(remote) & Showing))
                return;
            ++shown;
            if (name.trimmed().isEmpty())
                flaws.append(u"a %1 without a name"_s.arg(role));
            if (role != u"table")
                return;
            ++tables;
            const int rows = property(remote, Table, u"NRows"_s).toInt();
            const int columns = property(remote, Table, u"NColumns"_s).toInt();
            if (columns < 3)
                flaws.append(u"%1 has %2 columns"_s.arg(name).arg(columns));
            for (const int row : {0, rows - 1}) {
                for (int column = 0; rows > 0 && column < columns; ++column) {
                    const auto cell = qdbus_cast<Remote>(call(remote, Table, u"GetAccessibleAt"_s, {row, column}).value(0));
                    if (cell.isNull() || roleOf(cell) != u"cell" || nameOf(cell).isEmpty())
                        flaws.append(u"%1: no cell in row %2, column %3"_s.arg(name).arg(row).arg(column));
                }
            }
            if (rows > 0 && property(remote, Table, u"NSelectedRows"_s).toInt() == 0)
                flaws.append(u"%1 has no current row"_s.arg(name));
            if (!(statesOf(remote) & Focusable))
                flaws.append(u"%1 cannot have the keyboard"_s.arg(name));
        });
        QVERIFY2(flaws.isEmpty(), qPrintable(view + u": "_s + flaws.join(u"; "_s)));
        QVERIFY2(verdict, qPrintable(view));
        QVERIFY2(shown > 10, qPrintable(view + QString::number(shown)));
        QVERIFY(isRunning());
    }
    QCOMPARE(tables, 4); // connections, changes of breakers, notifications, alerts
    for (const QString &role : {u"table"_s, u"list"_s, u"push button"_s, u"combo box"_s, u"slider"_s, u"menu bar"_s})
        QVERIFY2(roles.contains(role), qPrintable(role));
}

void TestAtSpi::aTraversalSurvivesLiveUpdates()
{
    start({u"--demo=rolling-upgrade"_s});
    const Remote connections = find(m_application, u"menu item"_s, u"Connections"_s);
    QElapsedTimer time;
    time.start();
    int rounds = 0;
    int objects = 0;
    int cells = 0;
    while (time.elapsed() < 3'000) {
        call(connections, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0}); // the tour shows others as well
        walk(m_application, [&](const Remote &remote, const QString &role, const QString &) {
            ++objects;
            if (role != u"table")
                return;
            const int rows = property(remote, Table, u"NRows"_s).toInt();
            for (int row = 0; row < rows; ++row) {
                const auto cell = qdbus_cast<Remote>(call(remote, Table, u"GetAccessibleAt"_s, {row, row % 4}).value(0));
                cells += !cell.isNull() && !nameOf(cell).isEmpty() ? 1 : 0;
            }
        });
        ++rounds;
        QVERIFY(isRunning());
    }
    QVERIFY2(rounds > 1 && objects > 200 && cells > 8, qPrintable(u"%1 %2 %3"_s.arg(rounds).arg(objects).arg(cells)));
}

void TestAtSpi::noteStateChange(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.value(0).toString() == u"focused" && arguments.value(1).toInt() == 1)
        m_focused.append({message.service(), QDBusObjectPath(message.path())});
}

Remote TestAtSpi::awaitFocus()
{
    const auto isTold = [this] { return !m_focused.isEmpty() && (statesOf(m_focused.last()) & Focused); };
    return QTest::qWaitFor(isTold, 5'000) ? m_focused.last() : Remote();
}

Remote TestAtSpi::focusAfter(int keyCode)
{
    m_focused.clear();
    const Remote keyboard{Registry, QDBusObjectPath(u"/org/a11y/atspi/registry/deviceeventcontroller"_s)};
    constexpr uint PressAndRelease = 2;
    call(keyboard, u"org.a11y.atspi.DeviceEventController"_s, u"GenerateKeyboardEvent"_s, {keyCode, QString(), PressAndRelease});
    return awaitFocus();
}

void TestAtSpi::theKeyboardIsAnnouncedWhereverItGoes()
{
    // Programs tell only what somebody wants to know.
    const Remote registry{Registry, QDBusObjectPath(u"/org/a11y/atspi/registry"_s)};
    call(registry, Registry, u"RegisterEvent"_s, {u"object:state-changed:focused"_s});
    QVERIFY(QDBusConnection(m_accessibilityBus)
                .connect({}, {}, u"org.a11y.atspi.Event.Object"_s, u"StateChanged"_s, this, SLOT(noteStateChange(QDBusMessage))));
    start({u"--at"_s, u"37.5"_s, u"--freeze"_s, record()});
    const Remote window = children(m_application).value(0);
    QTRY_VERIFY(statesOf(window) & Active);
    QVERIFY(!awaitFocus().isNull());

    constexpr int Tab = 23; // keys of an X server
    constexpr int Up = 111;
    constexpr int Down = 116;
    int tables = 0;
    QStringList all;
    Remote before = focusAfter(Tab);
    for (int i = 0; i < 3 && nameOf(before) != u"Views"; ++i)
        before = focusAfter(Tab);
    QCOMPARE(nameOf(before), u"Views"_s);
    for (const QString &view : Views) {
        if (view != Views.first()) {
            before = focusAfter(Down); // in the list
            QCOMPARE(roleOf(before) + u' ' + nameOf(before), u"list item "_s + view);
        }
        // All around, to the list again.
        QStringList stops;
        do {
            const Remote now = focusAfter(Tab);
            QVERIFY2(!now.isNull(), qPrintable(view + u": nothing is told after "_s + stops.join(u", "_s)));
            const QString role = roleOf(now);
            stops.append(role + u' ' + nameOf(now));
            const QString path = view + u": "_s + stops.join(u", "_s);
            QVERIFY2(stops.size() < 40, qPrintable(path));
            QVERIFY2(!nameOf(now).trimmed().isEmpty(), qPrintable(path));
            const quint64 wanted = Focusable | Focused | Showing;
            QVERIFY2((statesOf(now) & wanted) == wanted, qPrintable(path));
            // Qt keeps the state of the current item of a list or a table that has not got the keyboard.
            const bool isItem = roleOf(before) == u"list item" || roleOf(before) == u"cell";
            QVERIFY2(isItem || !(statesOf(before) & Focused), qPrintable(path));
            before = now;
            if (role != u"table")
                continue;
            ++tables;
            const int rows = property(now, Table, u"NRows"_s).toInt();
            if (rows < 2)
                continue;
            const auto current = qdbus_cast<QList<int>>(call(now, Table, u"GetSelectedRows"_s).value(0));
            before = focusAfter(current.value(0) == rows - 1 ? Up : Down);
            QVERIFY2(roleOf(before) == u"cell" && !nameOf(before).isEmpty(), qPrintable(path + u": "_s + roleOf(before)));
        } while (stops.last() != u"list Views");
        QVERIFY2(stops.contains(u"slider Position in the recording"_s), qPrintable(view + u": "_s + stops.join(u", "_s)));
        all += stops;
    }
    QCOMPARE(tables, 4); // connections, changes of breakers, notifications, alerts
    for (const QString &stop : {u"text Filter"_s, u"push button Mark all as seen"_s, u"push button Open a file…"_s})
        QVERIFY2(all.contains(stop), qPrintable(stop + u" is not among "_s + all.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestAtSpi)
#include "tst_monitoratspi.moc"
