// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/logginghook.h"
#include "qredis/client/metricshook.h"
#include "tests/maintenance/rig.h"
#include "tests/shared/scriptedserver.h"

#include <QtCore/qloggingcategory.h>

#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>

#include <netinet/in.h>
#include <sys/ioctl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using QRedis::Testing::AnnounceOptions;
using QRedis::Testing::MovingTarget;
using Outcome = NotificationHandling::Outcome;

namespace {

const QString A = u"A"_s;
const QString B = u"B"_s;

/// Lines of the library's log, in place of the terminal.
class Log final
{
public:
    Log()
    {
        instance = this;
        m_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
            const std::lock_guard lock(instance->m_mutex);
            if (QByteArrayView(context.category).startsWith("qredis."))
                instance->m_lines.append({type, text});
        });
    }
    ~Log() { qInstallMessageHandler(m_before); }
    QStringList lines(std::optional<QtMsgType> type = std::nullopt)
    {
        const std::lock_guard lock(m_mutex);
        QStringList result;
        for (const auto &[each, text] : std::as_const(m_lines)) {
            if (!type || each == *type)
                result.append(text);
        }
        return result;
    }

private:
    static inline Log *instance = nullptr;
    std::mutex m_mutex;
    QList<std::pair<QtMsgType, QString>> m_lines;
    QtMessageHandler m_before;
};

/// Writes down its calls, and does in them what a test says.
class Hook final : public NotificationHook
{
public:
    using Before = std::function<Verdict(Notification &)>;
    explicit Hook(QString name, Before before = {}) : m_name(std::move(name)), m_before(std::move(before)) { }

    Verdict beforeHandling(Notification &notification) override
    {
        write(u"before "_s, notification);
        return m_before ? m_before(notification) : Verdict::Handle;
    }
    void afterHandling(const Notification &notification, const NotificationHandling &handling) override
    {
        write(u"after "_s, notification);
        const std::lock_guard lock(mutex);
        last = notification;
        handlings.append(handling);
    }
    QString name() const override { return m_name; }

    static QStringList calls()
    {
        const std::lock_guard lock(mutex);
        return allCalls;
    }
    static void forget() { allCalls.clear(); }
    NotificationHandling handling() const
    {
        const std::lock_guard lock(mutex);
        return handlings.value(0);
    }

    Notification last;
    QList<NotificationHandling> handlings;

private:
    void write(const QString &when, const Notification &notification)
    {
        const std::lock_guard lock(mutex);
        const bool here = QThread::currentThread() == QCoreApplication::instance()->thread();
        allCalls.append(m_name + u' ' + when + notification.name + (here ? u" on the wrong thread"_s : QString()));
    }

    static inline std::mutex mutex;
    static inline QStringList allCalls;
    const QString m_name;
    const Before m_before;
};

/// Stands still until somebody puts it forward, from any thread.
class SteppedClock final : public Clock
{
public:
    TimePoint now() const noexcept override { return TimePoint(std::chrono::nanoseconds(m_now.load())); }
    bool setAlarm(const void *waiter, TimePoint deadline, const std::function<void()> &wake) const override
    {
        std::unique_lock lock(m_mutex);
        m_alarms.erase(waiter);
        if (!wake)
            return true;
        if (deadline > now()) {
            m_alarms[waiter] = {deadline, wake};
        } else {
            lock.unlock();
            wake();
        }
        return true;
    }
    void jump(std::chrono::nanoseconds time)
    {
        m_now += time.count();
        std::vector<std::function<void()>> due;
        {
            const std::lock_guard lock(m_mutex);
            for (auto alarm = m_alarms.begin(); alarm != m_alarms.end();) {
                if (alarm->second.first > now()) {
                    ++alarm;
                    continue;
                }
                due.push_back(alarm->second.second);
                alarm = m_alarms.erase(alarm);
            }
        }
        for (const auto &wake : due)
            wake();
    }

private:
    std::atomic<qint64> m_now = std::chrono::nanoseconds(1h).count();
    mutable std::mutex m_mutex;
    mutable std::map<const void *, std::pair<TimePoint, std::function<void()>>> m_alarms;
};

/// How much this process has not read yet of what came to its socket at \a port.
qsizetype bytesWaiting(quint16 port)
{
    for (int descriptor = 3; descriptor < 1'000; ++descriptor) {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        int bytes = 0;
        if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0 && address.sin_family == AF_INET
            && ntohs(address.sin_port) == port && ::ioctl(descriptor, FIONREAD, &bytes) == 0)
            return bytes;
    }
    return -1;
}

ClientOptions withoutJitter()
{
    return ClientOptions().setMaintenance(MaintenanceOptions().setHandoffJitter(0ms));
}

} // namespace

class TestHooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Hook::forget(); }

    void seeEachNotificationOnceInTheOrderTheyWereAdded();
    void mayRewriteTheTarget();
    void mayRewriteNothingElse();
    void mayVeto();
    void areToldWhatFailed();
    void areRemovedWhenNoCallRuns();
    void mayRemoveThemselvesAndOthers();
    void areAddedOnce();
    void measureWhatHappens();
    void logWhatHappens_data();
    void logWhatHappens();
    void logAtMostAHundredLinesPerSecond();
    void mayThrow();
    void thatAreSlowLetSocketsBeReadBeforeTimersFire();
};

void TestHooks::seeEachNotificationOnceInTheOrderTheyWereAdded()
{
    // contract: K1
    Rig rig(withoutJitter());
    const auto first = std::make_shared<Hook>(u"first"_s);
    const auto second = std::make_shared<Hook>(u"second"_s);
    QVERIFY(rig.client->maintenance().addHook(first));
    QVERIFY(rig.client->maintenance().addHook(second));
    QVERIFY(rig.open());
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return rig.counters().notificationCopies == 3; })); // it came to four connections
    QCOMPARE(Hook::calls(),
             (QStringList{u"first before MIGRATING"_s, u"second before MIGRATING"_s, u"first after MIGRATING"_s,
                          u"second after MIGRATING"_s}));
    QCOMPARE(second->handling().outcome, Outcome::Handled);
    QVERIFY(!second->handling().error);
    QVERIFY(second->handling().duration > 0ns);
    QCOMPARE(second->last.effect, Notification::Effect::Applied);
    QCOMPARE(rig.counters().hookErrors, 0ULL);
}

void TestHooks::mayRewriteTheTarget()
{
    // contract: K1
    Rig rig(withoutJitter());
    const Endpoint target = rig.simulator.endpoint(B);
    const auto first = std::make_shared<Hook>(u"first"_s, [target](Notification &notification) {
        notification.target = target;
        notification.time = 30s;
        return NotificationHook::Verdict::Handle;
    });
    std::atomic<bool> seen = false;
    const auto second = std::make_shared<Hook>(u"second"_s, [&](Notification &notification) {
        seen = notification.target == target && notification.time == 30s;
        return NotificationHook::Verdict::Handle;
    });
    rig.client->maintenance().addHook(first);
    rig.client->maintenance().addHook(second);
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::none(), 5s);
    QVERIFY(rig.allOn(B));
    QVERIFY(seen);
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 4; }));
    QCOMPARE(rig.counters().notifications, 1ULL); // the copies are known by what was sent
    QCOMPARE(rig.received.value(0).target, std::optional(target));
    QVERIFY(eventually([&] { return !rig.finished.isEmpty(); }));
    QCOMPARE(rig.finished.first().deadline - rig.finished.first().startedAt > 25s, true);
}

void TestHooks::mayRewriteNothingElse()
{
    // contract: K1
    Rig rig(withoutJitter());
    const auto hook = std::make_shared<Hook>(u"hook"_s, [](Notification &notification) {
        notification.type = NotificationType::FailedOver;
        notification.sequence = 4711;
        notification.peer = u"10.0.0.1:1"_s;
        notification.time = 24h;
        return NotificationHook::Verdict::Handle;
    });
    rig.client->maintenance().addHook(hook);
    QVERIFY(rig.open());
    const qint64 sequence = rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return rig.received.size() == 1; }));
    QCOMPARE(rig.received.first().type, NotificationType::Migrating);
    QCOMPARE(rig.received.first().sequence, std::optional(sequence));
    QCOMPARE(rig.received.first().peer, rig.simulator.endpoint(A).toString());
    QCOMPARE(rig.received.first().time, std::optional<std::chrono::milliseconds>(5min)); // contract: F4
}

void TestHooks::mayVeto()
{
    // contract: K1
    Rig rig(withoutJitter());
    const auto first = std::make_shared<Hook>(u"first"_s, [](Notification &) { return NotificationHook::Verdict::Veto; });
    const auto second = std::make_shared<Hook>(u"second"_s);
    rig.client->maintenance().addHook(first);
    rig.client->maintenance().addHook(second);
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.counters().notificationCopies == 3; }));
    QCOMPARE(
        Hook::calls(),
        (QStringList{u"first before MOVING"_s, u"second before MOVING"_s, u"first after MOVING"_s, u"second after MOVING"_s}));
    QCOMPARE(first->handling().outcome, Outcome::Vetoed);
    QCOMPARE(second->handling().outcome, Outcome::Vetoed);
    QVERIFY(eventually([&] { return rig.received.size() == 1; }));
    QCOMPARE(rig.received.first().effect, Notification::Effect::Ignored);
    QVERIFY(rig.client->maintenance().windows().isEmpty());
    QCOMPARE(rig.counters().handoffsStarted, 0ULL);
    QCOMPARE(rig.simulator.acceptedConnections(B), 0ULL);

    QVERIFY(rig.client->maintenance().removeHook(first));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
}

void TestHooks::areToldWhatFailed()
{
    // contract: K1
    Rig rig(withoutJitter());
    const auto hook = std::make_shared<Hook>(u"hook"_s);
    rig.client->maintenance().addHook(hook);
    QVERIFY(rig.open());
    rig.simulator.sendRaw(A, ">1\r\n+MOVING\r\n", 1);
    QVERIFY(eventually([&] { return Hook::calls().size() == 2; }));
    QCOMPARE(hook->handling().outcome, Outcome::Failed);
    QCOMPARE(hook->handling().error.code(), Error::Code::ProtocolViolation);
    QVERIFY(!hook->handling().error.message().isEmpty());
}

void TestHooks::areRemovedWhenNoCallRuns()
{
    // contract: K1
    Rig rig(withoutJitter());
    std::atomic<bool> entered = false;
    std::atomic<bool> released = false;
    std::atomic<bool> ended = false;
    auto hook = std::make_shared<Hook>(u"hook"_s, [&](Notification &) {
        entered = true;
        released.wait(false);
        ended = true;
        return NotificationHook::Verdict::Handle;
    });
    MaintenanceHandle handle = rig.client->maintenance();
    handle.addHook(hook);
    QVERIFY(rig.open());
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return entered.load(); }));
    std::atomic<bool> returned = false;
    bool endedBefore = false;
    std::jthread remover([&] {
        const bool removed = handle.removeHook(hook);
        endedBefore = removed && ended;
        returned = true;
    });
    const auto letGo = qScopeGuard([&] {
        released = true;
        released.notify_all();
    });
    QVERIFY(!eventually([&] { return returned.load(); }, 50ms));
    released = true;
    released.notify_all();
    remover.join();
    QVERIFY(endedBefore);
    QVERIFY(eventually([&] { return rig.counters().notificationCopies == 3; }));
    QCOMPARE(Hook::calls(), (QStringList{u"hook before MIGRATING"_s})); // nothing follows
    QCOMPARE(hook.use_count(), 1);
    QVERIFY(!handle.removeHook(hook));
}

void TestHooks::mayRemoveThemselvesAndOthers()
{
    // contract: K1
    Rig rig(withoutJitter());
    MaintenanceHandle handle = rig.client->maintenance();
    std::atomic<int> removed = 0;
    std::shared_ptr<Hook> third = std::make_shared<Hook>(u"third"_s);
    std::weak_ptr<Hook> self;
    auto first = std::make_shared<Hook>(u"first"_s, [&](Notification &) {
        removed += handle.removeHook(self.lock()) ? 1 : 0;
        removed += handle.removeHook(third) ? 1 : 0;
        return NotificationHook::Verdict::Veto; // this call still counts
    });
    self = first;
    const auto second = std::make_shared<Hook>(u"second"_s);
    for (const auto &hook : {first, second, third})
        handle.addHook(hook);
    first.reset();
    QVERIFY(rig.open());
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return Hook::calls().size() == 3; }));
    QCOMPARE(Hook::calls(),
             (QStringList{u"first before MIGRATING"_s, u"second before MIGRATING"_s, u"second after MIGRATING"_s}));
    QCOMPARE(removed.load(), 2);
    QCOMPARE(second->handling().outcome, Outcome::Vetoed);
    QVERIFY(self.expired());
    QCOMPARE(third.use_count(), 1);
}

void TestHooks::areAddedOnce()
{
    // contract: K1 S3
    const auto hook = std::make_shared<Hook>(u"hook"_s);
    {
        Client client{ClientOptions()};
        QVERIFY(client.maintenance().addHook(hook));
        QVERIFY(!client.maintenance().addHook(hook));
        QVERIFY(!client.maintenance().addHook(nullptr));
        QVERIFY(client.maintenance().removeHook(hook));
        QVERIFY(!client.maintenance().removeHook(hook));
        QVERIFY(client.maintenance().addHook(hook));
    }
    QCOMPARE(hook.use_count(), 1);
    QVERIFY(!MaintenanceHandle().addHook(hook));
    QVERIFY(!MaintenanceHandle().removeHook(hook));
}

void TestHooks::measureWhatHappens()
{
    // contract: K2
    Rig rig(withoutJitter());
    const auto metrics = std::make_shared<MetricsHook>();
    rig.client->maintenance().addHook(metrics);
    QVERIFY(rig.open());
    QVERIFY(metrics->metrics().notifications.isEmpty());
    rig.simulator.sendRaw(A, ">1\r\n+MOVING\r\n", 1);
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return metrics->metrics().handoffsSucceeded == 4; }));
    NotificationMetrics figures = metrics->metrics();
    QCOMPARE(figures.notifications.keys(),
             (QList{NotificationType::Malformed, NotificationType::Moving, NotificationType::Migrating}));
    for (const NotificationMetrics::OfType &each : std::as_const(figures.notifications)) {
        QCOMPARE(each.count, 1ULL);
        QCOMPARE(each.vetoed, 0ULL);
        QCOMPARE(each.processingTime.count(), 1ULL);
        QVERIFY(each.processingTime.maximum() > 0ns);
    }
    QCOMPARE(figures.notifications[NotificationType::Malformed].errors, 1ULL);
    QCOMPARE(figures.notifications[NotificationType::Moving].errors, 0ULL);
    QCOMPARE(figures.handoffsStarted, 4ULL);
    QCOMPARE(figures.handoffsFailed, 0ULL);
    QCOMPARE(figures.handoffDuration.count(), 4ULL);
    QCOMPARE(figures.handoffDuration.maximum(), rig.client->snapshot().handoffDuration.maximum());

    // Back to a node that refuses, and a second notice in place of the first: eight that moved nothing.
    rig.simulator.setFault(A, Testing::MaintenanceSimulator::Fault::Refuse);
    rig.simulator.announceMoving(B, MovingTarget::toNode(A), 1s);
    QVERIFY(eventually([&] { return metrics->metrics().handoffsFailed == 4; }));
    figures = metrics->metrics();
    QCOMPARE(figures.handoffsStarted, 8ULL);
    QCOMPARE(figures.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.handoffDuration.count(), 4ULL);
    QCOMPARE(figures.notifications[NotificationType::Moving].count, 2ULL);
}

void TestHooks::logWhatHappens_data()
{
    QTest::addColumn<LoggingHook::Level>("level");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<int>("infos");
    QTest::addColumn<int>("debugs");
    QTest::newRow("warning") << LoggingHook::Level::Warning << 1 << 0 << 0;
    QTest::newRow("info") << LoggingHook::Level::Info << 1 << 2 << 0; // MOVING comes, and one connection has moved
    // MOVING did this, and the stages announced, connecting, handshaking, switched, draining
    QTest::newRow("debug") << LoggingHook::Level::Debug << 1 << 2 << 6;
}

void TestHooks::logWhatHappens()
{
    // contract: K2
    QFETCH(const LoggingHook::Level, level);
    QFETCH(const int, warnings);
    QFETCH(const int, infos);
    QFETCH(const int, debugs);
    Rig rig(withoutJitter().setPoolSize(1));
    const auto metrics = std::make_shared<MetricsHook>(); // called after the other
    Log log;
    rig.client->maintenance().addHook(std::make_shared<LoggingHook>(level));
    rig.client->maintenance().addHook(metrics);
    QVERIFY(rig.open());
    rig.simulator.sendRaw(A, ">1\r\n+MOVING\r\n", 1);
    const qint64 sequence = rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return metrics->metrics().handoffsSucceeded == 1; }));
    QCOMPARE(log.lines(QtWarningMsg).size(), warnings);
    QVERIFY2(log.lines(QtWarningMsg).first().contains(u"MOVING malformed"_s), qPrintable(log.lines(QtWarningMsg).first()));
    QCOMPARE(log.lines(QtInfoMsg).size(), infos);
    QStringList debug = log.lines(QtDebugMsg);
    debug.removeIf([](const QString &line) { return line.contains(u"Capability"_s) || line.endsWith(u"Waiting"_s); });
    QVERIFY2(debug.size() == debugs, qPrintable(debug.join(u'\n')));
    if (infos > 0) {
        const QString from = rig.simulator.endpoint(A).toString();
        const QString to = rig.simulator.endpoint(B).toString();
        QCOMPARE(log.lines(QtInfoMsg).first(),
                 u"Connection 1 (%1) received MOVING %2 to %3 within 15 s"_s.arg(from).arg(sequence).arg(to));
        QVERIFY2(
            log.lines(QtInfoMsg).last().startsWith(u"Handoff 1 of connection 1 from %1 to %2: Completed after "_s.arg(from, to)),
            qPrintable(log.lines(QtInfoMsg).last()));
    }
}

void TestHooks::logAtMostAHundredLinesPerSecond()
{
    // contract: K2 X3
    Log log;
    LoggingHook hook;
    Notification notification;
    notification.type = NotificationType::Migrating;
    notification.receivedAt = TimePoint(1h);
    for (int i = 0; i < 1'000; ++i)
        hook.beforeHandling(notification);
    QCOMPARE(log.lines().size(), 100);
    notification.receivedAt += 1s;
    hook.beforeHandling(notification);
    QCOMPARE(log.lines().size(), 102);
    QCOMPARE(log.lines().at(100), u"900 lines about maintenance were left out"_s);
}

void TestHooks::mayThrow()
{
    // contract: K3
    Rig rig(withoutJitter());
    Log log;
    const auto first = std::make_shared<Hook>(u"first"_s, [](Notification &notification) -> NotificationHook::Verdict {
        notification.target.reset();
        throw std::runtime_error("out of luck");
    });
    const auto second = std::make_shared<Hook>(u"second"_s, [](Notification &) -> NotificationHook::Verdict { throw 1; });
    rig.client->maintenance().addHook(first);
    rig.client->maintenance().addHook(second);
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B)); // neither changed nor refused
    QCOMPARE(Hook::calls().size(), 4);
    QCOMPARE(rig.counters().hookErrors, 2ULL);
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return rig.counters().hookErrors == 4; }));
    const QStringList warnings = log.lines(QtWarningMsg); // of each once in a while
    QCOMPARE(warnings,
             (QStringList{u"The notification hook first threw out of luck"_s,
                          u"The notification hook second threw something that is no std::exception"_s}));
}

void TestHooks::thatAreSlowLetSocketsBeReadBeforeTimersFire()
{
    // contract: K3
    QList<QTcpSocket *> asking;
    QHash<QTcpSocket *, QByteArray> withheld;
    ScriptedServer server([&](const ScriptedServer::Words &words, QTcpSocket *socket) -> std::optional<QByteArray> {
        const bool asks = words.first() == "GET";
        const QByteArray answer = asks  ? "$5\r\nvalue\r\n"
            : words.first() == "CLIENT" ? "+OK\r\n"
                                        : ScriptedServer::politeAnswer(words);
        if (asks)
            asking.append(socket);
        else if (!asking.contains(socket))
            return answer;
        withheld[socket] += answer;
        return QByteArray();
    });
    SteppedClock clock;
    Log log;
    std::atomic<bool> entered = false;
    std::atomic<bool> released = false;
    const auto hook = std::make_shared<Hook>(u"slow one"_s, [&](Notification &) {
        entered = true;
        released.wait(false);
        clock.jump(2s);
        return NotificationHook::Verdict::Handle;
    });
    ClientOptions options = ClientOptions::fromUrl(server.url());
    options.setPoolSize(2).setCommandTimeout(1s).setOrdering(Ordering::None);
    Client client(options, Client::Environment{&clock, nullptr});
    client.maintenance().addHook(hook);
    const auto letGo = qScopeGuard([&] {
        released = true;
        released.notify_all();
    });
    const PendingReply replies[] = {client.execute({"GET", "a"}), client.execute({"GET", "b"})};
    QVERIFY(eventually([&] { return asking.size() == 2; }));
    QVERIFY(asking.first() != asking.last());

    // The answers come while the hook holds the thread up, longer than their commands may take.
    asking.first()->write(">2\r\n+SOMETHING_NEW\r\n:1\r\n");
    QVERIFY(eventually([&] { return entered.load(); }));
    for (QTcpSocket *socket : std::exchange(asking, {})) {
        const QByteArray answer = withheld.value(socket);
        socket->write(answer);
        QVERIFY(socket->flush());
        QVERIFY(eventually([&] { return bytesWaiting(socket->peerPort()) == answer.size(); }));
    }
    released = true;
    released.notify_all();
    for (const PendingReply &pending : replies)
        QCOMPARE(await(pending).toByteArray(), QByteArray("value"));
    QVERIFY(eventually([&] { return !log.lines(QtWarningMsg).isEmpty(); }));
    QCOMPARE(log.lines(QtWarningMsg), QStringList{u"The notification hook slow one held an I/O thread up for 2000 ms"_s});
}

QTEST_GUILESS_MAIN(TestHooks)
#include "tst_hooks.moc"
