// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/rig.h"
#include "tests/soak/workload.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Soak::WorkloadOptions::Kind;
using QRedis::ClientOptions;
using QRedis::MaintenanceOptions;
using QRedis::Testing::MovingTarget;

namespace {

const QString A = u"A"_s;
const QString B = u"B"_s;

} // namespace

/// The loads of qredis-soak other than get-set: nothing fails while connections move there and back, and what would be wrong
/// is found.
class WorkloadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveThroughMaintenance_data();
    void liveThroughMaintenance();
    void findWhatIsWrong();
};

void WorkloadsTest::liveThroughMaintenance_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("blocking") << Kind::Blocking;
    QTest::newRow("pub/sub") << Kind::PubSub;
    QTest::newRow("transaction") << Kind::Transaction;
    QTest::newRow("mixed") << Kind::Mixed;
}

void WorkloadsTest::liveThroughMaintenance()
{
    // contract: C2
    QFETCH(const Kind, kind);
    Rig rig(ClientOptions().setMaintenance(MaintenanceOptions().setHandoffJitter(0ms)));
    QVERIFY(rig.open());
    Soak::WorkloadOptions options;
    options.kind = kind;
    options.threads = 4;
    Soak::Workload workload(rig.client.get(), options);
    workload.start();
    const auto goOn = [&] {
        const quint64 goal = workload.answered() + 200;
        return eventually([&] { return workload.answered() >= goal; }, 20s);
    };
    QVERIFY(goOn());
    for (int move = 0; move < 2; ++move) { // there and back
        const QString &from = move == 0 ? A : B;
        rig.simulator.announceMoving(from, MovingTarget::toNode(move == 0 ? B : A), 10s);
        QVERIFY(eventually([&] { return rig.connectionsTo(from) == 0; }, 20s)); // those of blocking commands as well
        QVERIFY(goOn());
    }
    workload.stop();
    QVERIFY(eventually([&] { return !workload.isRunning(); }, 30s)); // messages need events
    const Soak::Findings findings = workload.finish();
    QVERIFY2(findings.isClean(), qPrintable(findings.examples.join(u'\n')));
    QCOMPARE(findings.received, findings.published);
    QCOMPARE(findings.published > 0, kind == Kind::PubSub || kind == Kind::Mixed);
}

void WorkloadsTest::findWhatIsWrong()
{
    Rig rig;
    QVERIFY(rig.open());
    Soak::WorkloadOptions options;
    options.kind = Kind::Mixed;
    options.threads = 4;
    Soak::Workload workload(rig.client.get(), options);
    workload.start();
    QVERIFY(eventually([&] { return workload.answered() > 200; }, 20s));
    const QRedis::Reply sums = await(rig.client->execute({"KEYS", "soak:*:3:sum"}));
    QCOMPARE(sums.elements().size(), 1);
    const QByteArray prefix = sums.elements().constFirst().toByteArray().chopped(qstrlen(":3:sum"));
    await(rig.client->execute({"RPUSH", prefix + ":1:list", "of somebody else"}));
    await(rig.client->execute({"PUBLISH", prefix + ":2:channel", "of somebody else"}));
    await(rig.client->execute({"INCRBY", prefix + ":3:sum", 5}));
    workload.stop();
    QVERIFY(eventually([&] { return !workload.isRunning(); }, 60s));
    const Soak::Findings findings = workload.finish();
    const QString text = findings.examples.join(u'\n');
    QVERIFY2(text.contains(u"BLPOP was answered by something else"_s), qPrintable(text));
    QVERIFY2(text.contains(u"a message of another channel"_s), qPrintable(text));
    QVERIFY2(text.contains(u"increments in transactions, at most"_s), qPrintable(text));
    QVERIFY(findings.doubleExecutions >= 5);
    QVERIFY(findings.wrongReplies >= 2);
    QVERIFY(!findings.isClean());
}

QTEST_GUILESS_MAIN(WorkloadsTest)
#include "tst_workloads.moc"
