// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/metricshook.h"
#include "tests/maintenance/scenario.h"

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::HandoffOutcome;
using QRedis::HandoffStage;
using QRedis::PendingReply;
using QRedis::PendingTransaction;
using QRedis::Transaction;
using QRedis::TransactionResult;
using QRedis::WatchSession;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

TransactionResult resultOf(const PendingTransaction &pending)
{
    eventually([&] { return pending.isFinished(); });
    return pending.result();
}

Transaction update()
{
    return Transaction().append({"INCR", "k"});
}

} // namespace

/// Sessions with WATCH while the server moves.
class SessionsTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s12AddsUpIncrementsUnderWatchAcrossMoves();
    void aSessionFinishesOnTheOldNode();
    void aSessionWithoutExecIsToldToBeginAgain();
    void aWindowWithoutATargetCostsNoConnections();
    void aTargetThatIsOutOfReachCostsNoConnections();
    void aConnectionFollowsWhenItsSessionIsOver();
    void aBorrowedConnectionEndsTheSessionAtTheDeadline();
    void whatIsGivenBackInAWindowFailedNothing();

private:
    static ClientOptions options()
    {
        return ClientOptions().setMaintenance(
            withoutJitter().setMaxHandoffsPerMinute(1000).setMaxHandoffRetries(10).setCircuitBreakerFailureThreshold(100));
    }
    /// \a count sessions, one after the other.
    static bool useSessions(Rig &rig, int count)
    {
        for (int i = 0; i < count; ++i) {
            const WatchSession session = rig.client->watch({"k"});
            if (await(session.execute({"GET", "k"})).isError() || !resultOf(session.execute(update())).isExecuted())
                return false;
        }
        return true;
    }
    static int count(const Rig &rig, HandoffOutcome outcome)
    {
        return int(std::count_if(rig.finished.cbegin(), rig.finished.cend(),
                                 [outcome](const QRedis::HandoffEvent &event) { return event.outcome == outcome; }));
    }
};

// contract: C5, scenario 12
void SessionsTest::s12AddsUpIncrementsUnderWatchAcrossMoves()
{
    constexpr int Threads = 4;
    constexpr int Moves = 4;
    Rig rig(options());
    QVERIFY(rig.open());
    std::atomic<bool> ending{false};
    std::atomic<qint64> executed{0};
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back([&] {
            while (!ending) {
                const WatchSession session = rig.client->watch({"n"});
                const PendingReply read = session.execute({"GET", "n"});
                read.waitForFinished();
                Transaction update;
                update.append({"SET", "n", read.result().toInteger() + 1});
                const PendingTransaction pending = session.execute(update);
                pending.waitForFinished();
                executed += pending.result().isExecuted() ? 1 : 0;
                failed += pending.result().outcome() == TransactionResult::Outcome::Failed ? 1 : 0;
            }
        });
    }
    int moves = 0;
    for (QString from = A, to = B; moves < Moves; ++moves, std::swap(from, to)) {
        rig.simulator.announceMoving(from, MovingTarget::toNode(to), 5s);
        const bool moved = eventually([&] { return rig.connectionsTo(to) >= 4; });
        const qint64 goal = executed + 20;
        if (!moved || !eventually([&] { return executed >= goal; }))
            break;
    }
    ending = true;
    for (std::thread &thread : threads)
        thread.join();
    const qint64 sum = await(rig.client->execute({"GET", "n"})).toInteger();
    record(u"12 WATCH, MULTI, EXEC increments across moves"_s, rig.client.get(), quint64(executed), quint64(failed),
           quint64(std::abs(sum - executed)));
    QCOMPARE(moves, Moves);
    QCOMPARE(failed.load(), 0);
    QCOMPARE(sum, executed.load());
}

// contract: C5
void SessionsTest::aSessionFinishesOnTheOldNode()
{
    Rig rig(options());
    QVERIFY(rig.open());
    WatchSession session = rig.client->watch({"k"});
    QVERIFY(await(session.watched()).toBool());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.simulator.connections(B).size() == 4; }));
    QVERIFY(eventually([&] { return rig.simulator.connections(A).size() == 1; }));
    QVERIFY(await(session.execute({"GET", "k"})).isNull());
    Transaction update;
    update.append({"SET", "k", 1});
    QVERIFY(resultOf(session.execute(update)).isExecuted());
    // Its connection follows when it is free.
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QVERIFY(resultOf(rig.client->watch({"k"}).execute(update)).isExecuted());
    QVERIFY(rig.simulator.connections(A).isEmpty());
}

// contract: C5
void SessionsTest::aSessionWithoutExecIsToldToBeginAgain()
{
    Rig rig(options());
    QVERIFY(rig.open());
    const WatchSession session = rig.client->watch({"k"});
    QVERIFY(await(session.watched()).toBool());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 2s); // so short that it acts at once
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QCOMPARE(await(session.execute({"GET", "k"})).error().code(), Error::Code::TransactionMoved);
    Transaction update;
    update.append({"SET", "k", 1});
    const TransactionResult result = resultOf(session.execute(update));
    QCOMPARE(result.outcome(), TransactionResult::Outcome::Moved);
    QVERIFY(!result.error().mayHaveExecuted());
    QVERIFY(resultOf(rig.client->watch({"k"}).execute(update)).isExecuted());
}

// contract: C5
void SessionsTest::aWindowWithoutATargetCostsNoConnections()
{
    Rig rig(options());
    QVERIFY(rig.open());
    QVERIFY(useSessions(rig, 1));
    QCOMPARE(rig.simulator.acceptedConnections(A), 5ULL);
    rig.simulator.announceMoving(A, MovingTarget::none(), 4s);
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Announced).size() == 5; }));
    QVERIFY(useSessions(rig, 50 / Slowness));
    QCOMPARE(rig.simulator.acceptedConnections(A), 5ULL);
    QCOMPARE(rig.stages(HandoffStage::Announced).size(), 5);

    // At half of the time one connection tries, and comes to the leaving node once more.
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Retrying).isEmpty(); }));
    QVERIFY(useSessions(rig, 50 / Slowness));
    QCOMPARE(rig.simulator.acceptedConnections(A), 6ULL);
    rig.simulator.redirect(A, B);
    QVERIFY(eventually([&] { return count(rig, HandoffOutcome::Completed) == 5; }));
    QVERIFY(useSessions(rig, 10));
    QCOMPARE(rig.simulator.connections(B).size(), 5);
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 5; }));
    QCOMPARE(rig.counters().handoffsFailed, 0ULL);
    QCOMPARE(rig.counters().reconnects, 0ULL);
}

// contract: C5 H4
void SessionsTest::aTargetThatIsOutOfReachCostsNoConnections()
{
    Rig rig(options());
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::Refuse);
    QVERIFY(rig.open());
    QVERIFY(useSessions(rig, 1));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Retrying).isEmpty(); }));
    QVERIFY(useSessions(rig, 50 / Slowness));
    QCOMPARE(rig.simulator.acceptedConnections(A), 5ULL);
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::None);
    QVERIFY(eventually([&] { return count(rig, HandoffOutcome::Completed) == 5; }));
    QVERIFY(useSessions(rig, 1));
    QCOMPARE(rig.simulator.acceptedConnections(B), 5ULL);
}

// contract: C5
void SessionsTest::aConnectionFollowsWhenItsSessionIsOver()
{
    Places places;
    places.b = u"127.0.0.2:"_s;
    places.name = u"db.test"_s;
    Rig rig(options(), {}, places);
    QVERIFY(rig.open());
    QVERIFY(useSessions(rig, 1));
    rig.simulator.announceMoving(A, MovingTarget::none(), 15s);
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Announced).size() == 5; }));
    const WatchSession session = rig.client->watch({"k"});
    QVERIFY(await(session.watched()).toBool());
    QCOMPARE(rig.simulator.acceptedConnections(A), 5ULL);
    rig.simulator.setName(places.name, {B});
    QVERIFY(eventually([&] { return rig.connectionsTo(B) == 4; }));
    QCOMPARE(rig.simulator.connections(A).size(), 1); // WATCH cannot move
    QVERIFY(resultOf(rig.client->watch({"k"}).execute(update())).isExecuted()); // the next begins on the new node
    QCOMPARE(rig.simulator.connections(B).size(), 5);
    QVERIFY(!await(session.execute({"GET", "k"})).isError());
    QCOMPARE(resultOf(session.execute(update())).outcome(), TransactionResult::Outcome::Aborted); // by the other one
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QCOMPARE(rig.simulator.connections(B).size(), 6);
    QCOMPARE(rig.counters().handoffsFailed, 0ULL);
}

// contract: C5
void SessionsTest::aBorrowedConnectionEndsTheSessionAtTheDeadline()
{
    Rig rig(options());
    QVERIFY(rig.open());
    QVERIFY(useSessions(rig, 1));
    rig.simulator.announceMoving(A, MovingTarget::none(), 3s);
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Announced).size() == 5; }));
    const WatchSession session = rig.client->watch({"k"});
    QVERIFY(await(session.watched()).toBool());
    QCOMPARE(rig.simulator.acceptedConnections(A), 5ULL);
    QVERIFY(eventually([&] { return rig.simulator.connections(A).size() == 4; })); // nobody closed it but the client
    QCOMPARE(await(session.execute({"GET", "k"})).error().code(), Error::Code::TransactionMoved);
    QVERIFY(eventually([&] { return count(rig, HandoffOutcome::Cancelled) == 1; }));
    QCOMPARE(rig.counters().handoffsFailed, 0ULL);
}

// contract: C5 K2
void SessionsTest::whatIsGivenBackInAWindowFailedNothing()
{
    constexpr int Count = 9; // one more than are kept for later
    Rig rig(options());
    const auto metrics = std::make_shared<QRedis::MetricsHook>();
    rig.client->maintenance().addHook(metrics);
    QVERIFY(rig.open());
    QList<PendingReply> pending;
    for (int i = 0; i < Count; ++i)
        pending.append(rig.client->execute({"BLPOP", "l", 0}));
    QVERIFY(eventually([&] { return rig.connectionsTo(A) == 4 + Count; }));
    rig.simulator.announceMoving(A, MovingTarget::none(), 60s);
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Announced).size() == 4 + Count; }));
    for (int i = 0; i < Count; ++i)
        rig.client->execute({"RPUSH", "l", i});
    for (const PendingReply &each : std::as_const(pending))
        QVERIFY(!await(each).isError());
    QVERIFY(eventually([&] { return count(rig, HandoffOutcome::Cancelled) == 1; }));
    QCOMPARE(rig.finished.size(), 1);
    QVERIFY(eventually([&] { return rig.counters().handoffsStarted == 4 + Count; }));
    QCOMPARE(rig.counters().handoffsFailed, 0ULL);
    QCOMPARE(metrics->metrics().handoffsFailed, 0ULL);
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
