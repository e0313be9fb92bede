// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"
#include "tests/shared/scriptedserver.h"

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::NotificationType;
using QRedis::Reply;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

constexpr int Length = 1'000;

ClientOptions options()
{
    return ClientOptions().setReconnectDelay(10ms, 100ms).setMaintenance(MaintenanceOptions().setHandoffJitter(0ms));
}

QByteArray valueOf(int round, int place)
{
    return "round " + QByteArray::number(round) + " place " + QByteArray::number(place);
}

// SET and GET of one key by turns, so that each GET shows which SET came before it.
QRedis::Pipeline setsAndGets(int round)
{
    QRedis::Pipeline pipeline;
    for (int i = 0; i < Length; i += 2) {
        pipeline.append({"SET", "turn", valueOf(round, i)});
        pipeline.append({"GET", "turn"});
    }
    return pipeline;
}

// What is wrong with the replies to setsAndGets(), for a person.
QString faultIn(const QList<Reply> &replies, int round)
{
    for (int i = 0; i < Length; i += 2) {
        if (!replies.at(i).toBool())
            return u"SET %1: %2"_s.arg(i).arg(replies.at(i).error().message());
        if (replies.at(i + 1).toByteArray() != valueOf(round, i))
            return u"GET %1: %2 %3"_s.arg(i + 1).arg(replies.at(i + 1).toString(), replies.at(i + 1).error().message());
    }
    return {};
}

} // namespace

/// Pipelines, and frames between their replies: nothing gets out of step.
class StreamsTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s27KeepsTheOrderOfAPipelineAcrossTheSwitch();
    void s27KeepsTheOrderOfAThreadAcrossTheSwitch();
    void s27KeepsAPipelineTogetherWhenTheFenceRunsOut();
    void s27GivesEachCommandOfAPipelineItsOwnOutcomeAfterAReset();
    void s30UnderstandsFramesSplitAtEveryByte();
    void s30UnderstandsFramesBetweenQueuedLines();
    void s30UnderstandsFramesInTheSegmentOfTheOptIn();
};

void StreamsTest::s27KeepsTheOrderOfAPipelineAcrossTheSwitch()
{
    // contract: C1 C2
    Rig rig(options());
    QVERIFY(rig.open());
    std::atomic<bool> stopped = false;
    std::atomic<int> rounds = 0;
    QString fault;
    std::thread writer([&] {
        for (int round = 0; !stopped && fault.isEmpty(); ++round) {
            // Two at a time, so that one is on its way while the connection is switched.
            const QRedis::PendingReplies first = rig.client->execute(setsAndGets(2 * round));
            const QRedis::PendingReplies second = rig.client->execute(setsAndGets(2 * round + 1));
            first.waitForFinished();
            second.waitForFinished();
            fault = faultIn(first.result(), 2 * round) + faultIn(second.result(), 2 * round + 1);
            ++rounds;
        }
    });
    const auto goOn = [&] {
        const int goal = rounds + 5;
        return eventually([&] { return rounds >= goal; }, 20s);
    };
    bool runs = goOn();
    for (int move = 0; runs && move < 6; ++move) { // there and back
        const bool there = move % 2 == 0;
        rig.simulator.announceMoving(there ? A : B, MovingTarget::toNode(there ? B : A), 10s);
        runs = rig.allOn(there ? B : A) && goOn();
    }
    stopped = true;
    writer.join();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY(runs);
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 24; }));
    QCOMPARE(rig.counters().commandsFailed, 0ULL);
    record(u"27 pipelines of 1 000, 6 switches"_s, rig.client.get(), quint64(rounds) * 2 * Length);
}

void StreamsTest::s27KeepsTheOrderOfAThreadAcrossTheSwitch()
{
    // contract: C1
    Rig rig(options().setPoolSize(1).setMaintenance(MaintenanceOptions().setHandoffJitter(0ms).setOrderingFence(1s)));
    QVERIFY(rig.open());
    rig.simulator.setDelay(B, 200ms); // so that the handoff is still under way when A gets stuck
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 10s);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Handshaking).isEmpty(); }));
    rig.simulator.freeze(A);
    const QRedis::PendingReply first = rig.client->execute({"RPUSH", "order", "first"});
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Switched).isEmpty(); }));
    const QRedis::PendingReply second = rig.client->execute({"RPUSH", "order", "second"});
    QTest::qWait(100); // time to write to the new connection what must not go there yet
    rig.simulator.thaw(A);
    QCOMPARE(await(first).toInteger(), 1);
    QCOMPARE(await(second).toInteger(), 2);
    QCOMPARE(rig.counters().orderingFenceExpired, 0ULL);
    record(u"27 one thread's order across a switch"_s, rig.client.get(), 2);
}

void StreamsTest::s27KeepsAPipelineTogetherWhenTheFenceRunsOut()
{
    // contract: C1
    Rig rig(options().setPoolSize(1).setCommandTimeout(60s));
    QVERIFY(rig.open());
    // More than the system takes, so that a part is not written when the connection is switched.
    const QByteArray padding(64 * 1024, 'x');
    QRedis::Pipeline pipeline;
    for (int i = 0; i < Length; ++i)
        pipeline.append({"RPUSH", "order", QByteArray::number(i) + padding.first(i % 2 == 0 ? padding.size() : 1)});
    rig.simulator.setDelay(B, 200ms); // so that the handoff is still under way when A gets stuck
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 10s);
    QVERIFY(eventually([&] { return !rig.stages(HandoffStage::Handshaking).isEmpty(); }));
    rig.simulator.freeze(A);
    const QRedis::PendingReplies pending = rig.client->execute(pipeline);
    QVERIFY(eventually([&] { return rig.counters().orderingFenceExpired == 1; }));
    QTest::qWait(100); // time to write to the new connection what must not go there
    QVERIFY(!pending.isFinished());
    rig.simulator.thaw(A);
    const QList<Reply> replies = await(pending, 60s);
    for (int i = 0; i < Length; ++i) {
        QVERIFY2(!replies.at(i).isError(), qPrintable(replies.at(i).error().message()));
        QCOMPARE(replies.at(i).toInteger(), i + 1);
    }
    QVERIFY(eventually([&] { return rig.counters().handoffsSucceeded == 1; }));
    record(u"27 pipeline of 1 000, the fence runs out"_s, rig.client.get(), Length);
}

void StreamsTest::s27GivesEachCommandOfAPipelineItsOwnOutcomeAfterAReset()
{
    // contract: C3
    Rig rig(options());
    QVERIFY(rig.open());
    quint64 unknown = 0;
    quint64 failed = 0;
    for (int round = 0; round < 5; ++round) {
        QRedis::Pipeline pipeline;
        const auto key = [&](int place) { return "reset:" + QByteArray::number(round) + ':' + QByteArray::number(place); };
        for (int i = 0; i < Length; i += 2) {
            pipeline.append({"SET", key(i), valueOf(round, i)});
            pipeline.append({"GET", key(i)});
        }
        QVERIFY(rig.simulator.pauseServer()); // written, not answered; a part of it will be executed
        const QRedis::PendingReplies pending = rig.client->execute(pipeline);
        QTest::qWait(20);
        if (round % 2 == 0) {
            QVERIFY(rig.simulator.resumeServer());
            QVERIFY(eventually([&] { return rig.simulator.commandsOn(A) > 0; }));
        }
        rig.simulator.closeConnections(A, MaintenanceSimulator::CloseMode::Reset);
        QVERIFY(rig.simulator.resumeServer());
        const QList<Reply> replies = await(pending);
        QCOMPARE(replies.size(), Length);
        bool unknownSeen = false;
        for (int i = 0; i < Length; i += 2) {
            const Reply stored = await(rig.client->execute({"GET", key(i)}));
            QVERIFY2(!stored.isError(), qPrintable(stored.error().message()));
            const Error written = replies.at(i).error();
            if (!written)
                QCOMPARE(stored.toByteArray(), valueOf(round, i)); // acknowledged: it is there
            else if (!written.mayHaveExecuted())
                QVERIFY2(stored.isNull(), "executed, but the error says that it was not");
            unknown += written.mayHaveExecuted() ? 1 : 0;
            unknownSeen = unknownSeen || written.mayHaveExecuted();
            const Error read = replies.at(i + 1).error();
            QVERIFY(!read.mayHaveExecuted());
            failed += (written ? 1 : 0) + (read ? 1 : 0);
            if (!read)
                QCOMPARE(replies.at(i + 1).toByteArray(), valueOf(round, i));
            else
                QVERIFY2(unknownSeen, "a read that nothing forbade to repeat"); // only after the first unknown outcome
        }
    }
    QVERIFY(unknown > 0);
    record(u"27 pipeline of 1 000, reset in its middle"_s, rig.client.get(), 5 * Length, failed);
}

void StreamsTest::s30UnderstandsFramesSplitAtEveryByte()
{
    // contract: F6 C1 C2
    Rig rig(options());
    QVERIFY(rig.open());
    QVERIFY(rig.load(4, 5));
    for (const QString &node : {A, B})
        rig.simulator.setSegmentation(node, 1);
    rig.simulator.announce(NotificationType::Migrating, {u"1"_s, u"2"_s}, 5s);
    QVERIFY(eventually([&] { return rig.notifications(NotificationType::Migrating).size() == 1; }));
    QVERIFY(eventually([&] { return rig.client->snapshot().windows.size() == 1; }));
    QVERIFY(rig.goOn(100));
    rig.simulator.announce(NotificationType::Migrated, {u"1"_s, u"2"_s});
    QVERIFY(eventually([&] { return rig.client->snapshot().windows.isEmpty(); }));
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 10s);
    QVERIFY(rig.allOn(B));
    QVERIFY(rig.goOn(200));
    for (const QString &node : {A, B})
        rig.simulator.setSegmentation(node, 0);
    const Figures figures = rig.finish(u"30 frames split at every byte"_s);
    VERIFY_CLEAN(figures);
    QCOMPARE(rig.notifications(NotificationType::Malformed).size(), 0);
    QCOMPARE(rig.received.size(), 3);
}

void StreamsTest::s30UnderstandsFramesBetweenQueuedLines()
{
    // contract: F6 C1
    ScriptedServer server([](const ScriptedServer::Words &words, QTcpSocket *) -> std::optional<QByteArray> {
        if (words.value(1) == "MAINT_NOTIFICATIONS")
            return "+OK\r\n";
        if (words.first() == "SET")
            return ">4\r\n$9\r\nMIGRATING\r\n:" + words.at(2) + "\r\n:5\r\n*1\r\n$1\r\n1\r\n+QUEUED\r\n";
        return {};
    });
    Client client(ClientOptions::fromUrl(server.url()).setPoolSize(1));
    QList<QRedis::Notification> received;
    connect(&client, &Client::notificationReceived, &client, [&](const auto &notification) { received.append(notification); });
    const QList<Reply> replies =
        await(client.execute(QRedis::Pipeline().append({"SET", "key", 1}).append({"SET", "key", 2}).append({"PING"})));
    QCOMPARE(replies.size(), 3);
    QCOMPARE(replies.at(0).toByteArray(), QByteArray("QUEUED"));
    QCOMPARE(replies.at(1).toByteArray(), QByteArray("QUEUED"));
    QCOMPARE(replies.at(2).toByteArray(), QByteArray("PONG"));
    QVERIFY(eventually([&] { return received.size() == 2; }));
    QCOMPARE(received.at(0).type, NotificationType::Migrating);
    QCOMPARE(received.at(0).sequence, std::optional<qint64>(1));
    QCOMPARE(received.at(1).sequence, std::optional<qint64>(2));
    record(u"30 frames between QUEUED lines"_s, &client, 3);
}

void StreamsTest::s30UnderstandsFramesInTheSegmentOfTheOptIn()
{
    // contract: F6 F5 O1
    ScriptedServer server([](const ScriptedServer::Words &words, QTcpSocket *) -> std::optional<QByteArray> {
        if (words.value(1) == "MAINT_NOTIFICATIONS")
            return "+OK\r\n>4\r\n$9\r\nMIGRATING\r\n:7\r\n:5\r\n*1\r\n$1\r\n1\r\n>3\r\n$8\r\nMIGRATED\r\n:3\r\n*1\r\n$1\r\n2\r\n";
        return {};
    });
    Client client(ClientOptions::fromUrl(server.url()).setPoolSize(1));
    QList<QRedis::Notification> received;
    connect(&client, &Client::notificationReceived, &client, [&](const auto &notification) { received.append(notification); });
    QCOMPARE(await(client.execute({"PING"})).toByteArray(), QByteArray("PONG"));
    QVERIFY(eventually([&] { return received.size() == 2; }));
    QCOMPARE(received.at(0).type, NotificationType::Migrating);
    QCOMPARE(received.at(1).type, NotificationType::Migrated);
    QVERIFY(eventually([&] { return client.snapshot().windows.size() == 1; })); // shard 2 closes nothing of shard 1
    QVERIFY(eventually([&] { return client.snapshot().connections.first().relaxed; }));
    record(u"30 frames in the opt-in's segment"_s, &client, 1);
}

QTEST_GUILESS_MAIN(StreamsTest)
#include "tst_streams.moc"
