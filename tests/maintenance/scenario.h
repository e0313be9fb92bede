// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_SCENARIO_H
#define TESTS_SCENARIO_H

#include "tests/maintenance/rig.h"

/// What the tests of the contract's scenarios have in common: two nodes A and B, a load whose every reply is checked, and one
/// table of what was found. Every function sNN… has to record a row that begins with its number.
class ScenarioTest : public QObject
{
    Q_OBJECT

protected:
    /// Rows of the same name become one.
    void record(const Figures &figures);
    /// The row of a test that checks by itself what it issued; \a wrong: lost, doubled, or in another's place. \a client: null if
    /// none is left.
    void record(const QString &scenario, const QRedis::Client *client, quint64 commands, quint64 failed = 0, quint64 wrong = 0);

    static inline const QString A = QStringLiteral("A");
    static inline const QString B = QStringLiteral("B");
    static QRedis::MaintenanceOptions withoutJitter();
    /// How long a load may be without a reply across a handoff.
    static std::chrono::milliseconds gapLimit();
    /// How much faster than on a real server a scenario runs: \a usual, or 1 where the environment says QREDIS_REAL_SPEED=1.
    static double speed(double usual);
    static bool isRealSpeed() { return qEnvironmentVariableIntValue("QREDIS_REAL_SPEED") == 1; }

private Q_SLOTS:
    void cleanup();
    void cleanupTestCase();

private:
    QList<Figures> m_table;
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
