// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_SCENARIO_H
#define TESTS_SCENARIO_H

#include "tests/maintenance/rig.h"

/// What the tests of the contract's scenarios have in common: two nodes A and B, a load whose every reply is checked, and one
/// table of what was found.
class ScenarioTest : public QObject
{
protected:
    /// Prints the rows that were recorded; to be called by cleanupTestCase().
    void printTable() const;
    void record(const Figures &figures) { m_table.append(figures.toString()); }

    static inline const QString A = QStringLiteral("A");
    static inline const QString B = QStringLiteral("B");
    static QRedis::MaintenanceOptions withoutJitter();
    /// How long a load may be without a reply across a handoff.
    static std::chrono::milliseconds gapLimit();
    /// How much faster than on a real server a scenario runs: \a usual, or 1 where the environment says QREDIS_REAL_SPEED=1.
    static double speed(double usual);
    static bool isRealSpeed() { return qEnvironmentVariableIntValue("QREDIS_REAL_SPEED") == 1; }

private:
    QStringList m_table;
};

// Every reply belongs to its command, and every command had its result. contract: C1
#define VERIFY_CORRECT(figures)                                                                                                  \
    do {                                                                                                                         \
        record(figures);                                                                                                         \
        QCOMPARE((figures).findings.unanswered, 0ULL);                                                                           \
        QCOMPARE((figures).wrong(), 0ULL);                                                                                       \
        QVERIFY((figures).findings.commands > 0);                                                                                \
    } while (false)

// Nothing failed either. contract: C1 C2
#define VERIFY_CLEAN(figures)                                                                                                    \
    do {                                                                                                                         \
        VERIFY_CORRECT(figures);                                                                                                 \
        QCOMPARE((figures).findings.failed, 0ULL);                                                                               \
    } while (false)

#define VERIFY_GAP(figures)                                                                                                      \
    QVERIFY2((figures).longestGap < gapLimit(),                                                                                  \
             qPrintable(QStringLiteral("%1 ms without a reply").arg(double((figures).longestGap.count()) / 1e6)))

// The same for what must not be an outage, however busy the machine is.
#define VERIFY_NO_OUTAGE(figures)                                                                                                \
    QVERIFY2((figures).longestGap < 1s * Slowness,                                                                               \
             qPrintable(QStringLiteral("%1 ms without a reply").arg(double((figures).longestGap.count()) / 1e6)))

#endif
