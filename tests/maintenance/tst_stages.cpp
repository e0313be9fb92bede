// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"
#include "tests/shared/fullport.h"

#include <QtCore/qelapsedtimer.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::Error;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

const QString A = u"A"_s;
const QString B = u"B"_s;

// Never answers, and keeps the callbacks as a slow system does.
class SilentResolver final : public QRedis::Resolver
{
public:
    void resolve(const QString &, Callback done) override { m_asked.append(std::move(done)); }

private:
    QList<Callback> m_asked;
};

// A client in the middle of a handoff, in the stage that was asked for.
class StageRig final
{
public:
    explicit StageRig(HandoffStage stage) : m_stage(stage), m_rig(options(stage), {nullptr, &m_resolver}) { }

    bool arrange()
    {
        MaintenanceSimulator &simulator = m_rig.simulator;
        if (!m_rig.open())
            return false;
        MovingTarget target = MovingTarget::toNode(B);
        switch (m_stage) {
        case HandoffStage::Waiting:
        case HandoffStage::Handshaking:
            simulator.setFault(B, MaintenanceSimulator::Fault::BlackHole);
            break;
        case HandoffStage::Queued:
            simulator.setDelay(B, 200ms);
            break;
        case HandoffStage::Resolving:
            target = MovingTarget::text("moving.example:6379");
            break;
        case HandoffStage::Connecting:
            m_fullPort = std::make_unique<FullPort>();
            target = MovingTarget::toEndpoint({u"127.0.0.1"_s, m_fullPort->port()});
            break;
        case HandoffStage::Draining:
            simulator.setDelay(B, 100ms); // so that there is time to hold back what A owes
            break;
        case HandoffStage::Retrying:
        case HandoffStage::Kept:
            simulator.setFault(B, MaintenanceSimulator::Fault::Refuse);
            break;
        default:
            return false;
        }
        simulator.announceMoving(A, target, 15s);
        if (m_stage == HandoffStage::Draining) {
            if (!saw(HandoffStage::Handshaking))
                return false;
            simulator.setDelay(A, 1s);
            issue();
        }
        return saw(m_stage);
    }
    void issue()
    {
        for (int i = 0; i < 200; ++i)
            m_issued.append(m_rig.client->execute({"INCR", "counter"}));
    }
    void heal()
    {
        for (const QString &node : {A, B}) {
            m_rig.simulator.setFault(node, MaintenanceSimulator::Fault::None);
            m_rig.simulator.setDelay(node, 0ms);
        }
    }
    [[nodiscard]] Rig &rig() { return m_rig; }
    [[nodiscard]] const QList<QRedis::PendingReply> &issued() const { return m_issued; }
    [[nodiscard]] bool isAnswered() const
    {
        return std::all_of(m_issued.cbegin(), m_issued.cend(), [](const auto &reply) { return reply.isFinished(); });
    }

private:
    static ClientOptions options(HandoffStage stage)
    {
        MaintenanceOptions maintenance;
        maintenance.setHandoffJitter(0ms).setMaxWorkers(stage == HandoffStage::Queued ? 1 : 0);
        maintenance.setMaxHandoffRetries(stage == HandoffStage::Kept ? 0 : 3);
        return ClientOptions().setReconnectDelay(10ms, 100ms).setMaintenance(maintenance);
    }
    bool saw(HandoffStage stage)
    {
        return eventually([&] { return !m_rig.stages(stage).isEmpty(); });
    }

    const HandoffStage m_stage;
    SilentResolver m_resolver;
    Rig m_rig;
    std::unique_ptr<FullPort> m_fullPort;
    QList<QRedis::PendingReply> m_issued;
};

} // namespace

/// Scenario 23: whatever happens in whatever stage of a handoff, every command gets its one result, in time.
class StagesTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s23DestroyedInEachStage_data() { stages(); }
    void s23DestroyedInEachStage();
    void s23ClosedInEachStage_data() { stages(); }
    void s23ClosedInEachStage();
    void s23ServerKilledInEachStage_data() { stages(); }
    void s23ServerKilledInEachStage();

private:
    static void stages()
    {
        QTest::addColumn<HandoffStage>("stage");
        const QMetaEnum names = QMetaEnum::fromType<HandoffStage>();
        for (const HandoffStage stage :
             {HandoffStage::Queued, HandoffStage::Waiting, HandoffStage::Resolving, HandoffStage::Connecting,
              HandoffStage::Handshaking, HandoffStage::Draining, HandoffStage::Retrying, HandoffStage::Kept})
            QTest::newRow(names.valueToKey(int(stage))) << stage;
    }
};

void StagesTest::s23DestroyedInEachStage()
{
    // contract: X1 C1
    QFETCH(HandoffStage, stage);
    StageRig cell(stage);
    QVERIFY(cell.arrange());
    QVERIFY(cell.rig().simulator.pauseServer());
    cell.issue();
    QElapsedTimer timer;
    timer.start();
    cell.rig().client.reset();
    QVERIFY2(timer.elapsed() < 200 * Slowness, qPrintable(QString::number(timer.elapsed())));
    for (const QRedis::PendingReply &reply : cell.issued()) {
        QVERIFY(reply.isFinished());
        QCOMPARE(reply.result().error().code(), Error::Code::ClientClosed);
    }
    QVERIFY(cell.rig().simulator.resumeServer());
    QVERIFY(eventually([&] { return cell.rig().simulator.connections().isEmpty(); }));
    const auto issued = quint64(cell.issued().size());
    record(u"23 destroyed in each stage"_s, nullptr, issued, issued);
}

void StagesTest::s23ClosedInEachStage()
{
    // contract: X1 C1
    QFETCH(HandoffStage, stage);
    StageRig cell(stage);
    QVERIFY(cell.arrange());
    bool closed = false;
    QRedis::Client *client = cell.rig().client.get();
    connect(client, &QRedis::Client::closed, client, [&] { closed = true; });
    cell.issue();
    QElapsedTimer timer;
    timer.start();
    client->close();
    QVERIFY2(timer.elapsed() < 50 * Slowness, "close() blocks");
    QVERIFY(eventually([&] { return closed; }, 11s));
    QVERIFY2(timer.elapsed() < 3'000 * Slowness, qPrintable(QString::number(timer.elapsed()))); // nothing had to be given up
    for (const QRedis::PendingReply &reply : cell.issued()) {
        QVERIFY(reply.isFinished());
        QVERIFY2(!reply.result().isError(), qPrintable(reply.result().error().message()));
    }
    QVERIFY(eventually([&] { return cell.rig().simulator.connections().isEmpty(); }));
    record(u"23 closed in each stage"_s, cell.rig().client.get(), quint64(cell.issued().size()));
}

void StagesTest::s23ServerKilledInEachStage()
{
    // contract: C1 C3 H4
    QFETCH(HandoffStage, stage);
    StageRig cell(stage);
    QVERIFY(cell.arrange());
    cell.issue();
    QVERIFY(cell.rig().simulator.killServer());
    cell.issue(); // nowhere to go for the moment
    QTest::qWait(100);
    QVERIFY(cell.rig().simulator.restartServer());
    cell.heal();
    QVERIFY(eventually([&] { return cell.isAnswered(); }, 20s));
    quint64 failed = 0;
    for (const QRedis::PendingReply &reply : cell.issued()) {
        const Error error = reply.result().error();
        failed += error ? 1 : 0;
        const bool waited = error.code() == Error::Code::ConnectionFailed && !error.mayHaveExecuted();
        QVERIFY2(!error || waited || error.code() == Error::Code::ConnectionLost, qPrintable(error.message()));
    }
    QVERIFY(eventually([&] { return !await(cell.rig().client->execute({"PING"})).isError(); }));
    record(u"23 server killed in each stage"_s, cell.rig().client.get(), quint64(cell.issued().size()), failed);
    QElapsedTimer timer;
    timer.start();
    cell.rig().client.reset();
    QVERIFY(timer.elapsed() < 200 * Slowness);
    QVERIFY(eventually([&] { return cell.rig().simulator.connections().isEmpty(); }));
}

QTEST_GUILESS_MAIN(StagesTest)
#include "tst_stages.moc"
