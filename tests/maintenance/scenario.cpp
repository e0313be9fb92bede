// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"

#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void ScenarioTest::record(const Figures &figures)
{
    const auto row = std::find_if(m_table.begin(), m_table.end(),
                                  [&figures](const Figures &each) { return each.scenario == figures.scenario; });
    if (row == m_table.end())
        m_table.append(figures);
    else
        row->add(figures);
}

void ScenarioTest::record(const QString &scenario, const QRedis::Client *client, quint64 commands, quint64 failed, quint64 wrong)
{
    Figures figures;
    figures.scenario = scenario;
    if (client) {
        QTest::qWait(150); // the snapshot is at most 100 ms old
        figures.counters = client->snapshot().counters;
    }
    figures.findings.commands = commands;
    figures.findings.failed = failed;
    figures.findings.wrongReplies = wrong;
    record(figures);
}

void ScenarioTest::cleanup()
{
    static const QRegularExpression numbered(u"^s(\\d\\d)"_s);
    const auto match = numbered.match(QLatin1StringView(QTest::currentTestFunction()));
    if (!match.hasMatch() || QTest::currentTestFailed())
        return;
    const QString number = QString::number(match.captured(1).toInt()) + u' ';
    QVERIFY2(
        std::any_of(m_table.cbegin(), m_table.cend(), [&number](const Figures &row) { return row.scenario.startsWith(number); }),
        qPrintable(u"no row of scenario %1 was recorded"_s.arg(number)));
}

// tests/run gathers the rows of all programs.
void ScenarioTest::cleanupTestCase()
{
    QStringList lines{Figures::header()};
    for (const Figures &row : std::as_const(m_table))
        lines.append(row.toString());
    for (const QString &line : std::as_const(lines))
        qInfo().noquote() << line;
    QFile table(qEnvironmentVariable("QREDIS_SCENARIO_TABLE"));
    if (!table.fileName().isEmpty() && table.open(QIODevice::Append))
        table.write(lines.join(u'\n').toUtf8() + '\n');
}

QRedis::MaintenanceOptions ScenarioTest::withoutJitter()
{
    QRedis::MaintenanceOptions maintenance;
    maintenance.setHandoffJitter(0ms);
    return maintenance;
}

// Where others compete for the processors, threads wait for their turn, which has nothing to do with a handoff.
std::chrono::milliseconds ScenarioTest::gapLimit()
{
    double load = 0;
    ::getloadavg(&load, 1);
    const bool quiet = load < 1.5 && Slowness == 1;
    return quiet ? 10ms : 150ms * Slowness;
}

double ScenarioTest::speed(double usual)
{
    return isRealSpeed() ? 1 : usual;
}
