// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/rig.h"
#include "tests/shared/childprocess.h"
#include "tests/soak/workload.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Soak::WorkloadOptions::Kind;
using QRedis::ClientOptions;
using QRedis::MaintenanceOptions;
using QRedis::Testing::MaintenanceSimulator;
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
    void theProgramGoesThroughTheWholeChain();
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
    await(rig.client->execute({"PUBLISH", prefix + ":2:channel", "of somebody else"}));
    await(rig.client->execute({"INCRBY", prefix + ":3:sum", 5}));
    const quint64 goal = workload.answered() + 200;
    QVERIFY(eventually([&] { return workload.answered() >= goal; }, 20s));
    // The last one, as each element after it is wrong, too.
    await(rig.client->execute({"RPUSH", prefix + ":1:list", "of somebody else"}));
    QVERIFY(eventually([&] { return await(rig.client->execute({"LLEN", prefix + ":1:list"})).toInteger() == 0; }));
    workload.stop();
    QVERIFY(eventually([&] { return !workload.isRunning(); }, 60s));
    const Soak::Findings findings = workload.finish();
    const QString text = findings.examples.join(u'\n');
    QVERIFY2(text.contains(u"BLPOP was answered by something else"_s), qPrintable(text));
    QVERIFY(findings.doubleExecutions >= 5);
    QVERIFY(findings.wrongReplies >= 2); // the element and the message
    QVERIFY(!findings.isClean());
}

// Scenario 17, with all kinds of load, as the program finds the database: by a name.
void WorkloadsTest::theProgramGoesThroughTheWholeChain()
{
    // contract: C2 H5
    MaintenanceSimulator simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorString()));
    QVERIFY(simulator.addNode(A));
    const QString port = QString::number(simulator.endpoint(A).port());
    QVERIFY(simulator.addNode(B, u"127.0.0.2:"_s + port) && simulator.listenControl());
    simulator.setDatabase(u"db.test"_s, {A});
    QSignalSpy over(&simulator, &MaintenanceSimulator::scenarioFinished);
    const QTemporaryDir folder;
    const QString reportFile = folder.filePath(u"report"_s);
    ChildProcess soak({QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-soak"), u"--url"_s, u"redis://db.test:"_s + port,
                       u"--resolver"_s, simulator.controlUrl().toString(), u"--workload"_s, u"mixed"_s, u"--seconds"_s, u"100"_s,
                       u"--report"_s, reportFile});
    QVERIFY(eventually([&] { return simulator.commandsOn(A) > 200; }, 20s));
    QVERIFY2(simulator.runScenario(u"null-endpoint"_s, 8), qPrintable(simulator.errorString()));
    QVERIFY(eventually([&] { return over.count() == 1; }, 60s));
    const quint64 commands = simulator.commandsOn(B);
    QVERIFY(eventually([&] { return simulator.commandsOn(B) > commands + 200; }, 20s));
    QVERIFY(simulator.connections(A).isEmpty());
    soak.signal(SIGINT);
    const int code = soak.wait(60s);
    QFile file(reportFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(code == 0, text.constData());
    const QJsonObject report = QJsonDocument::fromJson(text).object();
    for (const char *key : {"failed", "wrong_replies", "unanswered", "reconnects"})
        QCOMPARE(report.value(QLatin1StringView(key)).toInt(-1), 0);
    QVERIFY(report.value("handoffs"_L1).toObject().value("succeeded"_L1).toInt() >= 4);
}

QTEST_GUILESS_MAIN(WorkloadsTest)
#include "tst_workloads.moc"
