// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/fakeclock.h"
#include "tests/maintenance/rig.h"

#include <QtCore/qset.h>
#include <QtTest/qsignalspy.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::NotificationType;
using QRedis::Testing::AnnounceOptions;
using QRedis::Testing::FakeClock;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

const QString A = u"A"_s;
const QString B = u"B"_s;

MaintenanceOptions withoutJitter()
{
    MaintenanceOptions maintenance;
    maintenance.setHandoffJitter(0ms);
    return maintenance;
}

} // namespace

/// What notifications do to a client: time-outs, signals, and the accessor.
class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relaxesTimeoutsWhileTheServerIsSilent();
    void relaxesCommandsThatAlreadyWait();
    void isNormalAgainAfterTheCompletion();
    void staysRelaxedAfterAHandoff();
    void startsAllConnectionsAfterOneRandomDelay();
    void discardsTheReplyOfATimedOutCommand();
    void losesASocketThatStaysSilentAfterATimeout();
    void reportsAReplayedCompletionAsCatchUp();
    void remembersNothingOfAReplayedCompletion();
    void understandsFramesSplitAtEveryByte();
    void actsOnANoticeInTheSegmentOfTheOptIn();
    void emitsEachEventOnce();
    void showsActiveOperationsAndBreakers();
    void hasAnEmptyHandleWhenDisabled();
    void survivesMalformedAndUnknownNotices();

private:
    /// The same as Rig::open(), of a client whose time does not pass by itself.
    static bool open(Rig &rig, FakeClock &clock)
    {
        rig.client->open();
        return eventually([&] {
            clock.advance(100ms);
            return rig.isOpen();
        });
    }
    static QList<QRedis::PendingReply> issue(Rig &rig, int count)
    {
        QList<QRedis::PendingReply> pending;
        for (int i = 0; i < count; ++i)
            pending.append(rig.client->execute({"INCR", "counter"}));
        return pending;
    }
};

void NoticesTest::relaxesTimeoutsWhileTheServerIsSilent()
{
    // contract: W1 W2 W3
    FakeClock clock;
    Rig rig(ClientOptions().setCommandTimeout(1s).setMaintenance(withoutJitter().setRelaxedTimeout(10s)), {&clock, nullptr});
    QVERIFY(open(rig, clock));
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return rig.received.size() == 1; }));
    rig.simulator.freeze(A);
    const QList<QRedis::PendingReply> pending = issue(rig, 16);
    clock.advance(9s);
    for (const QRedis::PendingReply &each : pending)
        QVERIFY(!each.isFinished());
    rig.simulator.thaw(A);
    QSet<qint64> values;
    for (const QRedis::PendingReply &each : pending)
        values.insert(await(each).toInteger());
    QCOMPARE(values.size(), 16);
    QVERIFY(!values.contains(0));
    clock.advance(100ms);
    QCOMPARE(rig.counters().reconnects, 0ULL);
    QCOMPARE(rig.counters().timeouts, 0ULL);
    QCOMPARE(rig.client->maintenance().windows().size(), 1);
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(eventually([&] { return rig.received.size() == 2; }));
    clock.advance(100ms);
    QVERIFY(rig.client->maintenance().windows().isEmpty());
}

void NoticesTest::relaxesCommandsThatAlreadyWait()
{
    // contract: W1 W3
    FakeClock clock;
    Rig rig(ClientOptions().setCommandTimeout(1s).setMaintenance(withoutJitter().setRelaxedTimeout(10s)), {&clock, nullptr});
    QVERIFY(open(rig, clock));
    QVERIFY(rig.simulator.pauseServer());
    const QList<QRedis::PendingReply> waiting = issue(rig, 8);
    clock.advance(900ms);
    rig.simulator.announce(NotificationType::FailingOver, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return rig.received.size() == 1; }));
    clock.advance(5s);
    for (const QRedis::PendingReply &pending : waiting)
        QVERIFY(!pending.isFinished());
    QVERIFY(rig.simulator.resumeServer());
    for (const QRedis::PendingReply &pending : waiting)
        QVERIFY(!await(pending).isError());
}

void NoticesTest::isNormalAgainAfterTheCompletion()
{
    // contract: W4 C8
    Rig rig(ClientOptions().setCommandTimeout(500ms).setMaintenance(withoutJitter().setRelaxedTimeout(10s)));
    QVERIFY(rig.open());
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] {
        const auto connections = rig.client->snapshot().connections;
        return std::all_of(connections.cbegin(), connections.cend(), [](const auto &connection) {
            return connection.relaxed && connection.commandTimeout == std::chrono::milliseconds(10s);
        });
    }));
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(eventually([&] {
        const auto connections = rig.client->snapshot().connections;
        return std::none_of(connections.cbegin(), connections.cend(), [](const auto &connection) { return connection.relaxed; });
    }));
    QVERIFY(rig.simulator.pauseServer());
    QElapsedTimer timer;
    timer.start();
    const QRedis::Reply reply = await(rig.client->execute({"INCR", "counter"}));
    QVERIFY(rig.simulator.resumeServer());
    QCOMPARE(reply.error().code(), QRedis::Error::Code::Timeout);
    QVERIFY(reply.error().mayHaveExecuted());
    QVERIFY(timer.elapsed() >= 490);
    QVERIFY2(timer.elapsed() < 5'000 * Slowness, qPrintable(QString::number(timer.elapsed()))); // 10 s would be relaxed
}

void NoticesTest::staysRelaxedAfterAHandoff()
{
    // contract: W6
    FakeClock clock;
    Rig rig(ClientOptions().setMaintenance(withoutJitter().setRelaxedTimeout(30s).setHandoffTimeout(5s)), {&clock, nullptr});
    QVERIFY(open(rig, clock));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 2s);
    QVERIFY(eventually([&] {
        clock.advance(100ms);
        return rig.connectionsTo(B) == 4;
    }));
    clock.advance(11s);
    QVERIFY(rig.client->snapshot().windows.isEmpty());
    const QList<QRedis::HandoffEvent> switched = rig.stages(HandoffStage::Switched);
    QCOMPARE(switched.size(), 4);
    for (const QRedis::ConnectionSnapshot &connection : rig.client->snapshot().connections) {
        const auto own = std::find_if(switched.cbegin(), switched.cend(),
                                      [&](const auto &event) { return event.connectionId == connection.id; });
        QVERIFY(connection.relaxed);
        QCOMPARE(connection.relaxedUntil - own->at, std::chrono::nanoseconds(60s)); // twice the relaxed time-out
    }
    clock.advance(60s);
    for (const QRedis::ConnectionSnapshot &connection : rig.client->snapshot().connections)
        QVERIFY(!connection.relaxed);
}

void NoticesTest::startsAllConnectionsAfterOneRandomDelay()
{
    // contract: H8
    FakeClock clock;
    Rig rig({}, {&clock, nullptr});
    QVERIFY(open(rig, clock));
    const auto delay = [&](const QString &from, const QString &to) {
        const auto announced = rig.received.size();
        const auto before = rig.stages(HandoffStage::Waiting).size();
        rig.simulator.announceMoving(from, MovingTarget::toNode(to), 5s);
        std::chrono::nanoseconds result{-1};
        if (!eventually([&] { return rig.stages(HandoffStage::Waiting).size() == before + 4; }))
            return result;
        const QList<QRedis::HandoffEvent> waiting = rig.stages(HandoffStage::Waiting).sliced(before);
        result = waiting.first().nextAttemptAt - rig.received.at(announced).receivedAt;
        const bool same = std::all_of(waiting.cbegin(), waiting.cend(),
                                      [&](const auto &event) { return event.nextAttemptAt == waiting.first().nextAttemptAt; });
        const bool moved = eventually([&] {
            clock.advance(100ms);
            return rig.connectionsTo(to) == 4;
        });
        return same && moved ? result : std::chrono::nanoseconds(-1);
    };
    const auto there = delay(A, B);
    QVERIFY2(there > 0ns && there <= 500ms, qPrintable(QString::number(there.count()))); // 10 % of the window
    const auto back = delay(B, A);
    QVERIFY2(back > 0ns && back <= 500ms, qPrintable(QString::number(back.count())));
    QVERIFY(there != back);
}

void NoticesTest::discardsTheReplyOfATimedOutCommand()
{
    // contract: C8 C1
    Rig rig(ClientOptions().setPoolSize(1).setCommandTimeout(300ms));
    QVERIFY(rig.open());
    QVERIFY(!await(rig.client->execute({"MSET", "first", "1", "second", "2"})).isError());
    QVERIFY(rig.simulator.pauseServer());
    const QRedis::PendingReply first = rig.client->execute({"GET", "first"});
    QCOMPARE(await(first).error().code(), QRedis::Error::Code::Timeout);
    QVERIFY(rig.simulator.resumeServer());
    QCOMPARE(await(rig.client->execute({"GET", "second"})).toByteArray(), QByteArray("2"));
    QCOMPARE(first.result().error().code(), QRedis::Error::Code::Timeout);
    QTest::qWait(150);
    QCOMPARE(rig.counters().socketsOpened, 1ULL);
    QCOMPARE(rig.counters().timeouts, 1ULL);
}

void NoticesTest::losesASocketThatStaysSilentAfterATimeout()
{
    // contract: C8
    FakeClock clock;
    Rig rig(ClientOptions().setPoolSize(1).setCommandTimeout(200ms).setReconnectDelay(10ms, 50ms), {&clock, nullptr});
    QVERIFY(open(rig, clock));
    rig.simulator.setFault(A, MaintenanceSimulator::Fault::Freeze); // this connection only
    const QRedis::PendingReply pending = rig.client->execute({"GET", "key"});
    clock.advance(199ms);
    QVERIFY(!pending.isFinished());
    clock.advance(1ms);
    QCOMPARE(await(pending).error().code(), QRedis::Error::Code::Timeout);
    clock.advance(4'900ms);
    QCOMPARE(rig.counters().reconnects, 0ULL);
    clock.advance(200ms);
    QCOMPARE(rig.counters().reconnects, 1ULL);
    QVERIFY(open(rig, clock));
    QCOMPARE(await(rig.client->execute({"PING"})).toByteArray(), QByteArray("PONG"));
}

void NoticesTest::reportsAReplayedCompletionAsCatchUp()
{
    // contract: F5
    Rig rig;
    QSignalSpy relaxed(rig.client.get(), &QRedis::Client::timeoutsRelaxed);
    QSignalSpy restored(rig.client.get(), &QRedis::Client::timeoutsRestored);
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s}); // repeated after each opt-in
    QVERIFY(rig.open());
    QVERIFY(eventually([&] { return !rig.notifications(NotificationType::Migrated).isEmpty(); }));
    for (const QRedis::Notification &notification : rig.notifications(NotificationType::Migrated))
        QCOMPARE(notification.effect, QRedis::Notification::Effect::CatchUp);
    QVERIFY(eventually([&] { return rig.counters().notificationsCatchUp >= 1; }));
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    QCOMPARE(relaxed.count(), 0);
    QCOMPARE(restored.count(), 0);
    QVERIFY(rig.client->maintenance().windows().isEmpty());
}

void NoticesTest::remembersNothingOfAReplayedCompletion()
{
    // contract: F5 W4
    Rig rig(ClientOptions().setPoolSize(1));
    QRedis::Testing::AnnounceOptions numbered;
    numbered.sequence = 100;
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s}, 0s, numbered);
    QVERIFY(rig.open());
    QVERIFY(eventually([&] { return rig.received.size() == 1; }));
    QCOMPARE(rig.received.first().effect, QRedis::Notification::Effect::CatchUp);
    // Only a completion that had an effect makes an earlier starter a late one.
    numbered.sequence = 50;
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s, numbered);
    QVERIFY(eventually([&] { return rig.received.size() == 2; }));
    QCOMPARE(rig.received.last().effect, QRedis::Notification::Effect::Applied);
    QVERIFY(eventually([&] { return rig.client->maintenance().windows().size() == 1; }));
}

void NoticesTest::understandsFramesSplitAtEveryByte()
{
    // contract: F6 C1
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load(8, 10));
    rig.simulator.setSegmentation(A, 1);
    rig.simulator.setSegmentation(B, 1);
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return !rig.client->maintenance().windows().isEmpty(); }));
    QVERIFY(rig.goOn(100));
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(eventually([&] { return rig.client->maintenance().windows().isEmpty(); }));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B, 30s));
    QVERIFY(rig.goOn(100));
    rig.simulator.setSegmentation(A, 0);
    rig.simulator.setSegmentation(B, 0);
    const Figures figures = rig.finish(u"split at every byte"_s);
    QCOMPARE(figures.findings.failed, 0ULL);
    QCOMPARE(figures.findings.unanswered, 0ULL);
    QCOMPARE(figures.wrong(), 0ULL);
    QCOMPARE(figures.counters.notifications, 3ULL);
    QCOMPARE(figures.counters.notificationsMalformed, 0ULL);
    for (const QRedis::Notification &notification : std::as_const(rig.received))
        QCOMPARE(notification.deviations, QStringList());
}

void NoticesTest::actsOnANoticeInTheSegmentOfTheOptIn()
{
    // contract: F6 O1
    Rig rig(ClientOptions().setPoolSize(1).setMaintenance(withoutJitter()));
    AnnounceOptions options;
    options.resendFor = 10s;
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 10s, options); // nobody is connected yet
    rig.client->open();
    QVERIFY(rig.allOn(B));
    QCOMPARE(rig.notifications(NotificationType::Moving).size(), 1);
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
}

void NoticesTest::emitsEachEventOnce()
{
    // contract: S1 F4
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QSignalSpy capability(rig.client.get(), &QRedis::Client::capabilityChanged);
    QSignalSpy relaxed(rig.client.get(), &QRedis::Client::timeoutsRelaxed);
    QSignalSpy restored(rig.client.get(), &QRedis::Client::timeoutsRestored);
    QSignalSpy connections(rig.client.get(), &QRedis::Client::connectionStateChanged);
    QVERIFY(rig.open());
    QVERIFY(eventually([&] { return capability.count() == 1; }));
    QCOMPARE(rig.client->capability(), QRedis::Capability::Supported);
    int ready = 0;
    for (const QList<QVariant> &arguments : std::as_const(connections))
        ready += arguments.first().value<QRedis::ConnectionEvent>().state == QRedis::ConnectionState::Ready;
    QCOMPARE(ready, 4);

    rig.simulator.announce(NotificationType::Migrating, {u"1"_s}, 20s);
    QVERIFY(eventually([&] { return relaxed.count() == 1; }));
    const auto opened = relaxed.first().first().value<QRedis::WindowEvent>();
    QCOMPARE(opened.change, QRedis::WindowEvent::Change::Opened);
    QCOMPARE(opened.type, NotificationType::Migrating);
    QCOMPARE(opened.relaxedTimeout, std::chrono::milliseconds(10s));
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s});
    QVERIFY(eventually([&] { return restored.count() == 1; }));
    QCOMPARE(restored.first().first().value<QRedis::WindowEvent>().change, QRedis::WindowEvent::Change::Closed);

    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.finished.size() >= 4; }));
    QVERIFY(rig.allOn(B));
    QTest::qWait(200); // whatever comes twice comes now
    QCOMPARE(rig.received.size(), 3);
    for (const QRedis::Notification &notification : std::as_const(rig.received)) {
        QCOMPARE(notification.effect, QRedis::Notification::Effect::Applied);
        QVERIFY(notification.frame.startsWith('>'));
        QVERIFY(notification.sequence.has_value());
    }
    // Three for each of four connections, and the completion once more for each new socket's opt-in.
    QVERIFY2(eventually([&] { return rig.counters().notificationCopies == 13; }, 2s),
             qPrintable(QString::number(rig.counters().notificationCopies)));
    QCOMPARE(capability.count(), 1);
    QCOMPARE(rig.finished.size(), 4);
    QSet<std::pair<quint64, int>> steps;
    QSet<quint64> operations;
    for (const QRedis::HandoffEvent &event : std::as_const(rig.handoffs)) {
        QVERIFY2(!steps.contains({event.operation, int(event.stage)}), "a stage was reported twice");
        steps.insert({event.operation, int(event.stage)});
        operations.insert(event.operation);
        QCOMPARE(event.source, rig.simulator.endpoint(A));
        QCOMPARE(event.sequence, rig.received.last().sequence);
    }
    QCOMPARE(operations.size(), 4);
    for (const HandoffStage stage : {HandoffStage::Announced, HandoffStage::Connecting, HandoffStage::Handshaking,
                                     HandoffStage::Switched, HandoffStage::Draining, HandoffStage::Completed})
        QCOMPARE(rig.stages(stage).size(), 4);
    for (const QRedis::HandoffEvent &event : rig.stages(HandoffStage::Switched))
        QCOMPARE(event.target, rig.simulator.endpoint(B));
}

void NoticesTest::showsActiveOperationsAndBreakers()
{
    // contract: S3 B3
    Rig rig(ClientOptions().setHandshakeTimeout(300ms).setMaintenance(
        withoutJitter().setRelaxedTimeout(300ms).setHandoffTimeout(400ms).setCircuitBreakerFailureThreshold(1)));
    QSignalSpy breakers(rig.client.get(), &QRedis::Client::circuitBreakerChanged);
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::BlackHole);
    QVERIFY(rig.open());
    const QRedis::MaintenanceHandle handle = rig.client->maintenance();
    QVERIFY(handle.isEnabled());
    QCOMPARE(handle.capability(), QRedis::Capability::Supported);
    QVERIFY(handle.effectiveOptions().maxWorkers() > 0); // the automatic value was replaced
    QVERIFY(handle.effectiveOptions().handoffQueueSize() > 0);
    QVERIFY(handle.activeOperations().isEmpty());
    QVERIFY(handle.circuitBreakers().isEmpty());

    const qint64 sequence = rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return handle.activeOperations().size() == 4; }));
    for (const QRedis::HandoffSnapshot &operation : handle.activeOperations()) {
        QCOMPARE(operation.target, rig.simulator.endpoint(B));
        QCOMPARE(operation.source, rig.simulator.endpoint(A));
        QCOMPARE(operation.sequence, std::optional(sequence));
    }
    QVERIFY(eventually([&] { return breakers.count() == 1; }));
    const auto change = breakers.first().first().value<QRedis::CircuitBreakerEvent>();
    QCOMPARE(change.endpoint, rig.simulator.endpoint(B));
    QCOMPARE(change.from, QRedis::CircuitBreakerState::Closed);
    QCOMPARE(change.to, QRedis::CircuitBreakerState::Open);
    QVERIFY(bool(change.lastError));
    QVERIFY(eventually([&] {
        const auto known = handle.circuitBreakers();
        return known.size() == 1 && known.first().state == QRedis::CircuitBreakerState::Open;
    }));

    rig.simulator.setFault(B, MaintenanceSimulator::Fault::None);
    QRedis::MaintenanceHandle(handle).resetCircuitBreakers();
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return handle.activeOperations().isEmpty(); }));
    rig.client.reset();
    QVERIFY(handle.activeOperations().isEmpty()); // a handle may outlive the client
}

void NoticesTest::hasAnEmptyHandleWhenDisabled()
{
    // contract: S3 O2
    Rig rig(ClientOptions().setMaintenance(MaintenanceOptions().setMode(QRedis::MaintenanceMode::Disabled)));
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(!await(rig.client->execute({"PING"})).isError());
    const QRedis::MaintenanceHandle handle = rig.client->maintenance();
    QVERIFY(!handle.isEnabled());
    QCOMPARE(handle.capability(), QRedis::Capability::Disabled);
    QVERIFY(handle.activeOperations().isEmpty());
    QVERIFY(handle.windows().isEmpty());
    QVERIFY(handle.circuitBreakers().isEmpty());
    const auto connections = rig.simulator.connections(A);
    QVERIFY(std::none_of(connections.cbegin(), connections.cend(), [](const auto &c) { return c.optedIn; }));
    QCOMPARE(rig.received.size(), 0);
}

void NoticesTest::survivesMalformedAndUnknownNotices()
{
    // contract: F1 F3
    Rig rig(ClientOptions().setMaintenance(withoutJitter()));
    QVERIFY(rig.open());
    QVERIFY(rig.load(4));
    rig.simulator.sendRaw(A, ">0\r\n", 1);
    rig.simulator.sendRaw(A, ">1\r\n+MOVING\r\n", 1);
    rig.simulator.sendRaw(A, ">2\r\n:1\r\n:2\r\n", 1);
    rig.simulator.sendRaw(A, ">2\r\n+SOMETHING_NEW\r\n:2\r\n", 1);
    rig.simulator.sendRaw(A, ">3\r\n$7\r\nmessage\r\n$1\r\na\r\n$1\r\nb\r\n", 1);
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Unknown).size() == 1; }));
    QVERIFY(eventually([&] { return rig.counters().notificationsMalformed == 3; }));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"malformed"_s);
    QVERIFY(figures.findings.isClean());
    QCOMPARE(figures.counters.reconnects, 0ULL);
    QCOMPARE(figures.counters.handoffsStarted, 0ULL);
    for (const QRedis::Notification &notification : rig.notifications(NotificationType::Malformed))
        QVERIFY(!notification.malformedReason.isEmpty());
}

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
