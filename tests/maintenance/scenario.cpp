// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"

#include <cstdlib>

using namespace std::chrono_literals;

void ScenarioTest::printTable() const
{
    qInfo().noquote() << Figures::header();
    for (const QString &line : std::as_const(m_table))
        qInfo().noquote() << line;
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
