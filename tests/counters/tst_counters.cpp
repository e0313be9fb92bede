// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: serial timeout=300
// What an operation costs in instructions, allocations, system calls and memory: figures that do not depend on how fast or how
// busy the machine is, held against gates.txt.
#include "tests/counters/cannedserver.h"
#include "tests/counters/work.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sched.h>

using namespace Qt::StringLiterals;

namespace {

// The cost of one operation is the difference between two runs, so that starting and connecting do not count.
constexpr int Few = 2'000;
constexpr int Many = 12'000;
constexpr int FewConnections = 10;
constexpr int ManyConnections = 60;
constexpr double Slack = 1.02;

} // namespace

class TestCounters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(QREDIS_SOURCE_DIR "/tests/counters/gates.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
            if (words.size() == 3 && !line.startsWith(u'#'))
                m_gates.insert(words.at(0), {words.at(1) == u"-" ? qInf() : words.at(1).toDouble(), words.at(2).toDouble()});
        }
    }

    void aPipelinedGetCostsFewInstructions()
    {
        if (!hasValgrind())
            QSKIP("valgrind is not installed; tests/setup does that");
        m_pipelineInstructions = instructions(u"pipeline"_s);
        compare(u"pipeline-instructions"_s, m_pipelineInstructions);
    }

    void anExecutedGetCostsFewInstructions()
    {
        if (!hasValgrind())
            QSKIP("valgrind is not installed; tests/setup does that");
        compare(u"execute-instructions"_s, instructions(u"execute"_s));
    }

    // contract: S4
    void optingInCostsNextToNoInstructions()
    {
        if (!hasValgrind())
            QSKIP("valgrind is not installed; tests/setup does that");
        QVERIFY(m_pipelineInstructions > 0);
        compare(u"opting-in-percent-instructions"_s, 100 * (instructions(u"opted-in"_s) / m_pipelineInstructions - 1));
    }

    // contract: S4
    void optingInCostsNoAllocation()
    {
        const auto allocations = [this](const QString &kind) {
            return figure(run({}, kind, Many), u"(\\d+) allocations"_s) / Many;
        };
        isNoMore(allocations(u"opted-in"_s), allocations(u"pipeline"_s));
    }

    // contract: S4
    void optingInCostsNoSystemCall()
    {
        if (!hasValgrind())
            QSKIP("valgrind is not installed; tests/setup does that");
        isNoMore(systemCalls(u"opted-in"_s), systemCalls(u"pipeline"_s));
    }

    void aPipelinedGetCostsFewSystemCalls()
    {
        if (!hasValgrind())
            QSKIP("valgrind is not installed; tests/setup does that");
        compare(u"pipeline-system-calls"_s, systemCalls(u"pipeline"_s));
    }

    void aGetCostsFewAllocations_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("pipeline") << u"pipeline"_s;
        QTest::newRow("execute") << u"execute"_s;
    }
    void aGetCostsFewAllocations()
    {
        QFETCH(const QString, kind);
        compare(kind + u"-allocations"_s, figure(run({}, kind, Many), u"(\\d+) allocations"_s) / Many);
    }

    void anIdleConnectionIsSmall()
    {
        const auto bytes = [this](int connections) { return figure(run({}, u"idle"_s, connections), u"(\\d+) bytes in use"_s); };
        compare(u"idle-connection-bytes"_s,
                (bytes(ManyConnections) - bytes(FewConnections)) / (ManyConnections - FewConnections));
    }

private:
    struct Gate
    {
        double goal = 0;
        double reached = 0;
    };

    static bool hasValgrind() { return !QStandardPaths::findExecutable(u"valgrind"_s).isEmpty(); }

    // What the work, and the tool that it runs under, have printed.
    QString run(QStringList tool, const QString &kind, int number)
    {
        tool << QCoreApplication::applicationFilePath() << u"--work"_s << kind << QString::number(number)
             << QString::number(m_server.port());
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        // On one processor, and without being interrupted by the thread that it wakes, a caller always gets equally far.
        process.setChildProcessModifier([] {
            cpu_set_t allowed;
            CPU_ZERO(&allowed);
            ::sched_getaffinity(0, sizeof allowed, &allowed);
            int last = 0;
            for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
                last = CPU_ISSET(cpu, &allowed) ? cpu : last;
            CPU_ZERO(&allowed);
            CPU_SET(last, &allowed);
            ::sched_setaffinity(0, sizeof allowed, &allowed);
            const sched_param parameters{};
            ::sched_setscheduler(0, SCHED_BATCH, &parameters);
        });
        process.start(tool.takeFirst(), tool);
        const bool ended = process.waitForFinished(120'000);
        const QString output = QString::fromLocal8Bit(process.readAll());
        if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            qWarning("%s %d did not end well: %s", qPrintable(kind), number, qPrintable(output.right(2'000)));
        else
            return output;
        return {};
    }

    static double figure(const QString &output, const QString &pattern)
    {
        const QRegularExpressionMatch match = QRegularExpression(pattern).match(output);
        return match.hasMatch() ? match.captured(1).toDouble() : qQNaN();
    }

    // How the threads take turns varies a little, and only adds: the least of several runs is closest to the truth.
    double instructions(const QString &kind)
    {
        const auto least = [&](int number) {
            double result = qInf();
            for (int i = 0; i < 3; ++i) {
                const QString output =
                    run({u"valgrind"_s, u"--tool=callgrind"_s, u"--callgrind-out-file="_s + m_folder.filePath(u"profile"_s)},
                        kind, number);
                result = std::min(result, figure(output, u"Collected : (\\d+)"_s));
            }
            return result;
        };
        return (least(Many) - least(Few)) / (Many - Few);
    }

    double systemCalls(const QString &kind)
    {
        // "SYSCALL[pid,tid](nr) sys_name ( …"; under valgrind the clock is a system call, otherwise it is none.
        const QRegularExpression call(u"SYSCALL\\[\\d+,\\d+\\]\\( *\\d+\\) sys_(?!clock_gettime)"_s);
        const auto count = [&](int number) {
            return run({u"valgrind"_s, u"--tool=none"_s, u"--trace-syscalls=yes"_s}, kind, number).count(call);
        };
        return double(count(Many) - count(Few)) / (Many - Few);
    }

    // Per command: what does not happen once in a hundred commands belongs to none of them.
    static void isNoMore(double with, double without)
    {
        const QString text = u"%1 with notifications, %2 without"_s.arg(with).arg(without);
        qInfo("%s", qPrintable(text));
        QVERIFY2(with > 0 && with < without + 0.01, qPrintable(text));
    }

    void compare(const QString &counter, double figure)
    {
        QVERIFY2(m_gates.contains(counter), qPrintable(counter + u" is not in gates.txt"_s));
        const Gate gate = m_gates.value(counter);
        const QString text = u"%1 is %2; the gate is %3 (%4 was reached, and 2 % of slack), the goal %5"_s.arg(counter)
                                 .arg(figure, 0, 'g', 6)
                                 .arg(gate.reached * Slack, 0, 'g', 6)
                                 .arg(gate.reached)
                                 .arg(gate.goal);
        qInfo("%s", qPrintable(text));
        QVERIFY2(figure <= gate.reached * Slack && figure <= gate.goal, qPrintable(text));
    }

    const QTemporaryDir m_folder;
    CannedServer m_server;
    QHash<QString, Gate> m_gates;
    double m_pipelineInstructions = 0;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.sliced(2));
    TestCounters test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_counters.moc"
