// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"
#include "tests/shared/rawclient.h"

#include <QtCore/qset.h>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::MaintenanceOptions;
using QRedis::PendingReply;
using QRedis::Reply;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

ClientOptions options()
{
    MaintenanceOptions maintenance;
    maintenance.setHandoffJitter(0ms).setMaxHandoffsPerMinute(1000).setMaxHandoffRetries(10).setCircuitBreakerFailureThreshold(
        100);
    return ClientOptions().setMaintenance(maintenance);
}

} // namespace

/// Connections that belong to one command or one session, while the server moves.
class DedicatedTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s11IssuesBlockedCommandsAgainOnTheNewNode();
    void commandsOfTheWindowBlockUntilItsMargin();
    void s11LeavesBlockedCommandsWhereUnblockIsForbidden();
    void s11TakesEachElementOnceAcrossManyMoves();
    void unusedConnectionsMoveAsWell();
    void workersAreCountedByAllConnections();
    void aWindowWithoutATargetCostsNoConnections();
    void aConnectionThatIsDialledAnewFollowsAsWell();
    void aConnectionThatIsOpenedInTheWindowDialsTheTarget();

private:
    /// Waits until \a count connections block on the server behind the nodes.
    static bool blocked(Rig &rig, int count)
    {
        const QByteArray wanted = "blocked_clients:" + QByteArray::number(count) + "\r\n";
        return eventually([&] { return await(rig.client->execute({"INFO", "clients"})).toByteArray().contains(wanted); });
    }
};

// contract: C4 (b), scenario 11
void DedicatedTest::s11IssuesBlockedCommandsAgainOnTheNewNode()
{
    constexpr int Count = 10;
    Rig rig(options());
    QVERIFY(rig.open());
    QList<PendingReply> pending;
    for (int i = 0; i < Count; ++i)
        pending.append(rig.client->execute({"BLPOP", "l", 0}));
    QVERIFY(blocked(rig, Count));

    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 2s);
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QVERIFY(blocked(rig, Count));
    QSet<qint64> taken;
    for (int i = 0; i < Count; ++i)
        rig.client->execute({"RPUSH", "l", i});
    for (const PendingReply &each : std::as_const(pending)) {
        const Reply reply = await(each);
        QVERIFY2(!reply.isError(), qPrintable(reply.error().message()));
        taken.insert(reply.elements().value(1).toInteger());
    }
    QCOMPARE(taken.size(), Count);
    QCOMPARE(await(rig.client->execute({"LLEN", "l"})).toInteger(), 0);
    record(u"11 BLPOP across A→B"_s, rig.client.get(), Count, 0, quint64(Count - taken.size()));
}

// contract: C4 (a)
void DedicatedTest::commandsOfTheWindowBlockUntilItsMargin()
{
    Rig rig(options());
    QVERIFY(rig.open());
    // It ends by itself: nobody has to, or may, end it.
    QVERIFY(await(rig.client->execute({"ACL", "SETUSER", "default", "-client|unblock"})).toBool());
    rig.client->execute({"BLPOP", "warm", 0.01}); // so that there is a connection to A
    QVERIFY(eventually([&] { return rig.simulator.connections(A).size() == 5; }));
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::Refuse);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 3s);
    QVERIFY(eventually([&] { return !rig.stages(QRedis::HandoffStage::Retrying).isEmpty(); }));
    const PendingReply pending = rig.client->execute({"BLPOP", "l", 0});
    QVERIFY(blocked(rig, 1));
    rig.simulator.setFault(B, MaintenanceSimulator::Fault::None);
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QVERIFY(blocked(rig, 1));
    await(rig.client->execute({"RPUSH", "l", "x"}));
    QCOMPARE(await(pending).elements().value(1).toByteArray(), QByteArray("x"));
}

// contract: C4 (d)
void DedicatedTest::s11LeavesBlockedCommandsWhereUnblockIsForbidden()
{
    Rig rig(options());
    QVERIFY(rig.open());
    QVERIFY(await(rig.client->execute({"ACL", "SETUSER", "default", "-client|unblock"})).toBool());
    const PendingReply first = rig.client->execute({"BLPOP", "l", 0});
    const PendingReply second = rig.client->execute({"BLPOP", "m", 0});
    const PendingReply third = rig.client->execute({"BLPOP", "n", 0});
    QVERIFY(blocked(rig, 3));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 1s);
    QVERIFY(eventually([&] { return rig.connectionsTo(B) >= 4 && rig.simulator.connections(A).size() == 3; }));
    third.cancel();
    QVERIFY(eventually([&] { return third.isFinished(); }));
    QCOMPARE(third.result().error().code(), Error::Code::Cancelled);
    QVERIFY(third.result().error().mayHaveExecuted());
    await(rig.client->execute({"RPUSH", "l", "x"}));
    QCOMPARE(await(first).elements().value(1).toByteArray(), QByteArray("x"));
    QVERIFY(!second.isFinished());
    rig.simulator.closeConnections(A);
    const Error error = await(second).error();
    QCOMPARE(error.code(), Error::Code::ConnectionLost);
    QVERIFY(error.mayHaveExecuted());
    QVERIFY(await(rig.client->execute({"ACL", "SETUSER", "default", "+client|unblock"})).toBool());
    record(u"11 UNBLOCK forbidden; one cancelled, one lost"_s, rig.client.get(), 3, 2);
}

// contract: C4 (c), scenario 11
void DedicatedTest::s11TakesEachElementOnceAcrossManyMoves()
{
    constexpr int Consumers = 32; // each with a list of its own
    // At real size as many commands are ended as else there are elements.
    const int elements = 10'000 / Slowness * (isRealSpeed() ? 6 : 1);
    Rig rig(options());
    QVERIFY(rig.open());
    RawClient server(rig.simulator.upstream()); // past the nodes and the client
    const auto count = [&server](const QByteArray &section, const QByteArray &name) {
        server.send("INFO " + section + "\r\n");
        const QByteArray text = server.take(server.takeTo("\r\n").mid(1).trimmed().toInt() + 2);
        const qsizetype at = text.indexOf(name);
        return at < 0 ? 0 : std::atoi(text.constData() + at + name.size());
    };

    // Each of them blocks again as soon as it has an element.
    std::vector<int> taken(static_cast<std::size_t>(elements));
    QStringList failures;
    bool ending = false;
    std::function<void(int)> consume = [&](int list) {
        rig.client->execute({"BLPOP", QByteArray::number(list), 0}).then(rig.client.get(), [&, list](const Reply &reply) {
            const qint64 element = reply.elements().value(1).toInteger();
            if (reply.isError())
                failures.append(reply.error().message());
            else if (element >= 0)
                ++taken[std::size_t(element)];
            if (!ending)
                consume(list);
        });
    };
    for (int list = 0; list < Consumers; ++list)
        consume(list);

    const auto unblocks = [&] { return count("commandstats", "cmdstat_client|unblock:calls="); };
    int pushed = 0;
    bool moved = true;
    for (QString from = A, to = B; moved && pushed < elements; std::swap(from, to)) {
        moved = eventually([&] { return count("clients", "blocked_clients:") == Consumers; });
        const int before = unblocks();
        rig.simulator.announceMoving(from, MovingTarget::toNode(to), 2s); // so short that what blocks is ended at once
        moved = moved && eventually([&] { return unblocks() > before; }); // the others follow closely
        for (int i = 0; moved && i < 3 * Consumers && pushed < elements; ++i) {
            server.send("RPUSH " + QByteArray::number(i % Consumers) + ' ' + QByteArray::number(pushed++) + "\r\n");
            server.takeTo("\r\n");
        }
        moved = moved && eventually([&] { return rig.simulator.connections(from).isEmpty(); });
    }
    QVERIFY(moved);
    QVERIFY(eventually([&] { return std::accumulate(taken.cbegin(), taken.cend(), 0) >= elements; }));
    ending = true;
    for (int list = 0; list < Consumers; ++list)
        await(rig.client->execute({"RPUSH", QByteArray::number(list), -1}));
    const auto once = std::count(taken.cbegin(), taken.cend(), 1);
    record(u"11 elements pushed at UNBLOCK"_s, rig.client.get(), quint64(elements), quint64(failures.size()),
           quint64(elements - once));
    QCOMPARE(failures, QStringList());
    QCOMPARE(once, elements);
    // It was close: some were ended, and for some the element was there between the look and the end.
    const int ended = count("errorstats", "errorstat_UNBLOCKED:count=");
    qInfo("%d elements, %d blocked commands to be ended, %d of them were", elements, unblocks(), ended);
    QVERIFY(ended > 0);
    QVERIFY(unblocks() > ended);
}

// contract: H2
void DedicatedTest::unusedConnectionsMoveAsWell()
{
    Rig rig(options());
    QVERIFY(rig.open());
    QVERIFY(await(rig.client->execute({"BLPOP", "l", 0.01})).isNull());
    QCOMPARE(rig.simulator.connections(A).size(), 5);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QCOMPARE(rig.simulator.connections(B).size(), 5);
}

// contract: Q1
void DedicatedTest::workersAreCountedByAllConnections()
{
    Rig rig(options());
    QVERIFY(rig.open());
    const auto has = [&](int workers, int queue) {
        return eventually([&] {
            const MaintenanceOptions effective = rig.client->maintenance().effectiveOptions();
            return effective.maxWorkers() == workers && effective.handoffQueueSize() == queue;
        });
    };
    QVERIFY(has(2, 20)); // 4
    QList<PendingReply> pending;
    for (int i = 0; i < 32; ++i)
        pending.append(rig.client->execute({"BLPOP", "l", 0}));
    QVERIFY(has(12, 180)); // 36
    for (PendingReply &each : pending)
        each.cancel();
    QVERIFY(has(6, 60)); // 12: some are kept
}

// contract: C4 (a)
void DedicatedTest::aWindowWithoutATargetCostsNoConnections()
{
    Rig rig(options());
    QVERIFY(rig.open());
    QVERIFY(await(rig.client->execute({"BLPOP", "l", 0.01})).isNull());
    rig.simulator.announceMoving(A, MovingTarget::none(), 60s);
    QVERIFY(eventually([&] { return rig.stages(QRedis::HandoffStage::Announced).size() == 5; }));
    for (int i = 0; i < 50; ++i) {
        rig.client->execute({"RPUSH", "l", i});
        QCOMPARE(await(rig.client->execute({"BLPOP", "l", 0})).elements().value(1).toInteger(), i);
    }
    QCOMPARE(rig.simulator.acceptedConnections(A), 5ULL);
}

// contract: H2
void DedicatedTest::aConnectionThatIsDialledAnewFollowsAsWell()
{
    constexpr int Count = 9; // one more than are kept for later
    Rig rig(options());
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::none(), 4s);
    const auto block = [&] {
        QList<PendingReply> pending;
        for (int i = 0; i < Count; ++i)
            pending.append(rig.client->execute({"BLPOP", "l", 0}));
        return pending;
    };
    const auto serve = [&](const QList<PendingReply> &pending) {
        for (int i = 0; i < Count; ++i)
            rig.client->execute({"RPUSH", "l", i});
        return std::all_of(pending.cbegin(), pending.cend(), [](const PendingReply &each) { return !await(each).isError(); });
    };
    const QList<PendingReply> first = block();
    QVERIFY(blocked(rig, Count));
    QVERIFY(serve(first));
    const QList<PendingReply> second = block();
    QVERIFY(blocked(rig, Count));
    QCOMPARE(rig.simulator.acceptedConnections(A), quint64(4 + Count + 1));
    rig.simulator.redirect(A, B); // who dials again at half of the time comes to B
    QVERIFY(eventually([&] { return rig.simulator.connections(A).isEmpty(); }));
    QVERIFY(serve(second));
}

// contract: H2
void DedicatedTest::aConnectionThatIsOpenedInTheWindowDialsTheTarget()
{
    Rig rig(options());
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(await(rig.client->execute({"BLPOP", "l", 0.01})).isNull());
    QCOMPARE(rig.simulator.acceptedConnections(B), 5ULL);
    QCOMPARE(rig.simulator.acceptedConnections(A), 4ULL); // which would still take it
}

QTEST_GUILESS_MAIN(DedicatedTest)
#include "tst_dedicated.moc"
