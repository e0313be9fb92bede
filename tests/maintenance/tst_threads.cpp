// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/rig.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qsignalspy.h>

#include <filesystem>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::ClientState;
using QRedis::HandoffOutcome;
using QRedis::MaintenanceOptions;
using QRedis::Testing::MovingTarget;

namespace {

const QString A = u"A"_s;
const QString B = u"B"_s;

int threadsOfThisProcess()
{
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/task"))
        count += entry.is_directory() ? 1 : 0;
    return count;
}

MaintenanceOptions promptly()
{
    return MaintenanceOptions().setHandoffJitter(0ms);
}

} // namespace

/// Clients whose connections are spread over several I/O threads, or that share them.
class ThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesTheConnectionsOfEveryThread();
    void letsOneThreadProbeADeadTargetForAll();
    void boundsTheHandoffsOfAllThreadsTogether();
    void countsAllThreadsInOneSnapshot();
    void closesWhenTheLastThreadHas();
    void sharesTheThreadsOfAnotherClient();
    void endsItsThreadsWithTheLastClient();
};

void ThreadsTest::movesTheConnectionsOfEveryThread()
{
    // contract: H1 H2 C1 C2 S1
    Rig rig(ClientOptions().setPoolSize(6).setIoThreads(3).setMaintenance(promptly()));
    QVERIFY(rig.open());
    QCOMPARE(rig.client->ioThreads().count(), 3);
    QVERIFY(rig.load(16, 5));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"three I/O threads"_s);
    QCOMPARE(figures.findings.failed + figures.findings.unanswered, 0ULL);
    QCOMPARE(figures.wrong(), 0ULL);
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 6; }));
    QCOMPARE(rig.simulator.acceptedConnections(B), 6ULL);
    QVERIFY(eventually([&] { return rig.finished.size() == 6; }));
    QSet<quint64> operations;
    for (const QRedis::HandoffEvent &event : std::as_const(rig.finished)) {
        QCOMPARE(event.outcome, std::optional(HandoffOutcome::Completed));
        operations.insert(event.operation);
    }
    QCOMPARE(operations.size(), 6);
    QCOMPARE(rig.received.size(), 1); // one notification, six copies of it or not
}

void ThreadsTest::letsOneThreadProbeADeadTargetForAll()
{
    // contract: H4 Q1
    Rig rig(ClientOptions().setPoolSize(4).setIoThreads(2).setMaintenance(promptly()));
    QVERIFY(rig.open());
    rig.simulator.setFault(B, QRedis::Testing::MaintenanceSimulator::Fault::CloseOnAccept);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.counters().handoffRetries > 0; }));
    QCOMPARE(rig.connectionsTo(A), 4);
    const auto snapshot = rig.client->snapshot();
    QVERIFY(snapshot.workersBusy <= 1); // the others wait for the one that probes
    rig.simulator.setFault(B, QRedis::Testing::MaintenanceSimulator::Fault::None);
    QVERIFY(rig.allOn(B));
}

void ThreadsTest::boundsTheHandoffsOfAllThreadsTogether()
{
    // contract: Q1 Q2
    Rig rig(ClientOptions().setPoolSize(12).setIoThreads(3).setMaintenance(promptly().setMaxWorkers(1).setHandoffQueueSize(2)));
    QVERIFY(rig.open());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(rig.allOn(B));
    QVERIFY(eventually([&] { return rig.finished.size() == 12; }));
    // One worker: no connection begins to dial before the one before it has switched.
    int dialling = 0;
    int most = 0;
    for (const QRedis::HandoffEvent &event : std::as_const(rig.handoffs)) {
        dialling += event.stage == QRedis::HandoffStage::Connecting ? 1 : event.stage == QRedis::HandoffStage::Switched ? -1 : 0;
        most = std::max(most, dialling);
    }
    QCOMPARE(most, 1);
}

void ThreadsTest::countsAllThreadsInOneSnapshot()
{
    RedisServer server;
    Client client(ClientOptions::fromUrl(server.url()).setPoolSize(10));
    QCOMPARE(client.ioThreads().count(), 2); // more than eight connections
    client.open();
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&client] {
            for (int n = 0; n < 50; ++n)
                client.execute({"PING"}).waitForFinished();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(eventually([&] {
        const auto snapshot = client.snapshot();
        return snapshot.counters.commandsFinished == 400 && snapshot.latency.count() == 400
            && snapshot.counters.socketsOpen == 10;
    }));
    const auto snapshot = client.snapshot();
    QCOMPARE(snapshot.state, ClientState::Ready);
    QCOMPARE(snapshot.connections.size(), 10);
    quint64 finished = 0;
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(snapshot.connections.at(i).id, quint64(i) + 1);
        finished += snapshot.connections.at(i).commandsFinished;
    }
    QCOMPARE(finished, 400ULL);
}

void ThreadsTest::closesWhenTheLastThreadHas()
{
    // contract: X1
    RedisServer server;
    Client client(ClientOptions::fromUrl(server.url()).setPoolSize(4).setIoThreads(4));
    QSignalSpy closed(&client, &Client::closed);
    QList<QRedis::PendingReply> pending;
    for (int i = 0; i < 1'000; ++i)
        pending.append(client.execute({"INCR", "counter"}));
    client.close();
    QVERIFY(eventually([&] { return closed.count() == 1; }));
    for (const QRedis::PendingReply &reply : std::as_const(pending))
        QVERIFY2(reply.isFinished() && !reply.result().isError(), qPrintable(reply.result().error().message()));
    QCOMPARE(client.state(), ClientState::Closed);
    QVERIFY(eventually([&] { return client.snapshot().counters.socketsOpen == 0; }));
}

void ThreadsTest::sharesTheThreadsOfAnotherClient()
{
    RedisServer server;
    const ClientOptions options = ClientOptions::fromUrl(server.url());
    auto first = std::make_unique<Client>(options);
    const int before = threadsOfThisProcess();
    Client second(options, Client::Environment{nullptr, nullptr, first->ioThreads()});
    QCOMPARE(threadsOfThisProcess(), before);
    QVERIFY(!await(first->execute({"PING"})).isError());
    QVERIFY(!await(second.execute({"PING"})).isError());
    first.reset(); // its threads go on serving the other one
    QVERIFY(!await(second.execute({"PING"})).isError());
    QCOMPARE(second.ioThreads().count(), 1);
}

void ThreadsTest::endsItsThreadsWithTheLastClient()
{
    RedisServer server;
    const int before = threadsOfThisProcess();
    {
        Client client(ClientOptions::fromUrl(server.url()).setIoThreads(3));
        QVERIFY(!await(client.execute({"PING"})).isError());
        QCOMPARE(threadsOfThisProcess(), before + 3);
    }
    QVERIFY(eventually([&] { return threadsOfThisProcess() == before; })); // the kernel takes a moment
}

QTEST_GUILESS_MAIN(ThreadsTest)
#include "tst_threads.moc"
