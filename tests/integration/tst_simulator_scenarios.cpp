// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/rawclient.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using namespace QRedis::Testing;

/// Scenarios, built in and from files.
class tst_SimulatorScenarios : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<MaintenanceSimulator>();
        QVERIFY2(m_simulator->start(), qPrintable(m_simulator->errorString()));
        QVERIFY(m_simulator->addNode(u"a"_s) && m_simulator->addNode(u"b"_s));
    }
    void cleanup() { m_simulator.reset(); }

    // All at the same time, each with nodes of its own: an announced second is a second at any speed.
    void builtInOnesAreFilesThatRunToTheirEnd()
    {
        struct Run
        {
            MaintenanceSimulator simulator;
            RawClient client;
            QStringList log;
            int steps = 0;
            QString finished;
        };
        std::vector<std::unique_ptr<Run>> runs;
        for (const QString &name : MaintenanceSimulator::scenarios()) {
            auto run = std::make_unique<Run>();
            MaintenanceSimulator &simulator = run->simulator;
            connect(&simulator, &MaintenanceSimulator::logged, this,
                    [r = run.get()](const QString &line) { r->log.append(line); });
            connect(&simulator, &MaintenanceSimulator::scenarioStep, this, [r = run.get()] { ++r->steps; });
            connect(&simulator, &MaintenanceSimulator::scenarioFinished, this,
                    [r = run.get()](const QString &finished) { r->finished = finished; });
            for (const QString &node : {u"a"_s, u"b"_s, u"c"_s})
                QVERIFY(simulator.addNode(node, u"127.0.0.1:0"_s, m_simulator->upstream()));
            QVERIFY(run->client.connectTo(simulator.endpoint(u"a"_s)) && run->client.optIn());
            QVERIFY2(simulator.runScenarioDocument(MaintenanceSimulator::scenarioDocument(name), 1000),
                     qPrintable(simulator.errorString()));
            runs.push_back(std::move(run));
        }
        for (size_t i = 0; i < runs.size(); ++i) {
            const Run &run = *runs[i];
            QTRY_COMPARE(run.finished, MaintenanceSimulator::scenarios()[qsizetype(i)]);
            QVERIFY(run.steps > 0);
            // A step that could not be carried out would be explained.
            static const QRegularExpression complaint(u"\" (must|is one of)|there is no"_s);
            QVERIFY2(run.log.filter(complaint).isEmpty(), qPrintable(run.log.filter(complaint).join(u'\n')));
        }
        QVERIFY(runs.size() >= 15);
    }

    void stepsComeInTheOrderOfTheirTimes()
    {
        RawClient client(m_simulator->endpoint(u"a"_s));
        QVERIFY(client.optIn());
        QSignalSpy steps(m_simulator.get(), &MaintenanceSimulator::scenarioStep);
        QSignalSpy finished(m_simulator.get(), &MaintenanceSimulator::scenarioFinished);
        QVERIFY2(m_simulator->runScenarioDocument(R"({"name": "mine", "speed": 10, "steps": [
                     {"at_s": 3, "text": "third"},
                     {"at_s": 1, "text": "first", "call": "moving", "from": "@leaving", "to": "@target", "time_s": 20},
                     {"at_s": [1, 2], "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 20}]})",
                                                  10),
                 qPrintable(m_simulator->errorString()));
        QTRY_COMPARE(finished.size(), 1);
        QStringList texts;
        for (const auto &step : steps)
            texts.append(step.first().toString());
        QCOMPARE(texts, (QStringList{u"first"_s, u"notify shards=[1] time_s=20 type=MIGRATING"_s, u"third"_s}));
        // 20 s at a hundredfold speed, in whole seconds.
        const QByteArray target = m_simulator->endpoint(u"b"_s).toString().toUtf8();
        QCOMPARE(client.takeTo(target),
                 ">4\r\n$6\r\nMOVING\r\n:0\r\n:1\r\n$" + QByteArray::number(target.size()) + "\r\n" + target);
        QVERIFY(client.takeTo("[\"1\"]").contains(":1\r\n:1\r\n"));
    }

    void theSeedDecidesWhatIsRandom()
    {
        const auto order = [this](const QByteArray &seed) {
            QString said;
            QSignalSpy finished(m_simulator.get(), &MaintenanceSimulator::scenarioFinished);
            const auto connection = connect(m_simulator.get(), &MaintenanceSimulator::scenarioStep, this,
                                            [&said](const QString &text) { said += text; });
            QByteArrayList steps;
            for (const char *text : {"a", "b", "c", "d", "e", "f", "g", "h"})
                steps.append("{\"at_s\": [0, 1], \"text\": \"" + QByteArray(text) + "\"}");
            if (m_simulator->runScenarioDocument("{\"seed\": " + seed + ", \"steps\": [" + steps.join(',') + "]}", 100))
                finished.wait();
            disconnect(connection);
            return said;
        };
        const QString first = order("1");
        QCOMPARE(first.size(), 8);
        QCOMPARE(order("1"), first);
        QVERIFY(order("2") != first);
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *what, const char *document, const QString &error) {
            QTest::newRow(what) << QByteArray(document) << error;
        };
        row("json", "{\n  \"steps\": [\n    oops\n]}", u"line 3, column 5: "_s);
        row("not an object", "[]", u"line 1: a scenario is a JSON object"_s);
        row("no steps", "{}", u"steps: must be a list of steps"_s);
        row("member", R"({"stepps": []})", u"stepps: unknown; a scenario has name"_s);
        row("speed", R"({"speed": 0, "steps": [1]})", u"speed: must be a number from 0.01 to 1000"_s);
        row("seed", R"({"seed": -1, "steps": [1]})", u"seed: must be a whole number from 0 to 4294967295"_s);
        row("step", R"({"steps": [1]})", u"steps[0]: must be an object"_s);
        row("no time", R"({"steps": [{"text": "x"}]})", u"steps[0]: at_s: must be a number or a list of two"_s);
        row("times", R"({"steps": [{"at_s": [2, 1], "text": "x"}]})", u"steps[0]: at_s: must be from 0 to 86400"_s);
        row("nothing", R"({"steps": [{"at_s": 1}]})", u"steps[0]: a step needs \"call\" or \"text\""_s);
        row("no call", R"({"steps": [{"at_s": 1, "text": "x", "node": "a"}]})", u"steps[0]: node: a step without \"call\""_s);
        row("call", R"({"steps": [{"at_s": 0, "call": "explode"}]})", u"steps[0]: \"call\" is one of moving, notify"_s);
        row("call's member", R"({"steps": [{"at_s": 0, "text": "ok"}, {"at_s": 0, "call": "fault", "nod": "a"}]})",
            u"steps[1]: unknown member \"nod\""_s);
        row("call's value", R"({"steps": [{"at_s": 0, "call": "fault", "node": "a", "fault": "x"}]})",
            u"steps[0]: \"fault\" is one of none, refuse"_s);
        row("node", R"({"steps": [{"at_s": 0, "call": "moving", "from": "z"}]})", u"steps[0]: there is no node \"z\""_s);
        row("role", R"({"steps": [{"at_s": 0, "call": "moving", "from": "@nobody"}]})",
            u"steps[0]: from: \"@nobody\" is not one of @leaving, @target and @third"_s);
    }
    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(const QByteArray, document);
        QFETCH(const QString, error);
        QVERIFY(!m_simulator->runScenarioDocument(document));
        QVERIFY2(m_simulator->errorString().startsWith(error), qPrintable(m_simulator->errorString()));
    }

    void aScenarioForTwoNodesNeedsTwo()
    {
        MaintenanceSimulator one;
        QVERIFY(one.addNode(u"a"_s, u"127.0.0.1:0"_s, m_simulator->upstream()));
        QVERIFY(!one.runScenario(u"rolling-move"_s));
        QCOMPARE(one.errorString(), u"steps[2]: joining: there is no node for @target: the scenario needs two"_s);
        QVERIFY(!one.runScenario(u"nonsense"_s));
        QVERIFY(one.errorString().startsWith(u"there is no scenario \"nonsense\"; \"name\" is one of rolling-move, "_s));
        QVERIFY(!one.runScenario(u"in-place"_s, 1001));
        QCOMPARE(one.errorString(), u"\"speed\" is not 0.01 to 1000"_s);
        QVERIFY(one.runScenario(u"in-place"_s, 0.01));
        QVERIFY(!one.runScenario(u"in-place"_s));
        QCOMPARE(one.errorString(), u"a scenario is running"_s);
    }

private:
    std::unique_ptr<MaintenanceSimulator> m_simulator;
};

QTEST_GUILESS_MAIN(tst_SimulatorScenarios)
#include "tst_simulator_scenarios.moc"
