// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/sizing_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using QRedis::MaintenanceOptions;
using QRedis::TimePoint;

class SizingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void automaticSizesFollowThePool_data();
    void automaticSizesFollowThePool();
    void backstopIsAnnouncedTimePlusFiveRelaxedTimeouts();
    void backstopIsTenMinutesAtMost();
    void configuredBackstopIsUsedAsGiven();
    void startDelayIsATenthOfTheWindowAndASecondAtMost();
    void configuredStartDelayLeavesTimeForTheHandoff();
    void startDelayCanBeTurnedOff();
    void serverThatSaysNowIsNotKeptWaiting();
    void oldSocketMayDrainBeyondTheAnnouncedEnd();
};

void SizingTest::automaticSizesFollowThePool_data()
{
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("maxActive");
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("queue");
    QTest::newRow("100") << 100 << -1 << 33 << 500;
    QTest::newRow("100, 150 active") << 100 << 150 << 33 << 151;
    QTest::newRow("50") << 50 << -1 << 16 << 250;
    QTest::newRow("the default pool") << 4 << -1 << 2 << 20;
    QTest::newRow("1") << 1 << -1 << 1 << 5;
    QTest::newRow("20, half of the pool") << 20 << -1 << 10 << 100;
    QTest::newRow("30, a third") << 30 << -1 << 10 << 150;
    QTest::newRow("33, a third") << 33 << -1 << 11 << 165;
    QTest::newRow("none yet") << 0 << -1 << 1 << 2;
    QTest::newRow("one active") << 10 << 0 << 5 << 2;
    QTest::newRow("a limit of 1000 does not raise the cap") << 10 << 1000 << 5 << 50;
    QTest::newRow("10000") << 10000 << -1 << 3333 << 50000;
}

// contract: Q1
void SizingTest::automaticSizesFollowThePool()
{
    QFETCH(const int, connections);
    QFETCH(const int, maxActive);
    QFETCH(const int, workers);
    QFETCH(const int, queue);
    QCOMPARE(QRedis::automaticWorkers(connections), workers);
    QCOMPARE(QRedis::automaticQueueSize(workers, connections, maxActive < 0 ? std::nullopt : std::optional(maxActive)), queue);
}

// contract: W5
void SizingTest::backstopIsAnnouncedTimePlusFiveRelaxedTimeouts()
{
    QCOMPARE(QRedis::windowBackstop(15s, MaintenanceOptions()), 65s);
    QCOMPARE(QRedis::windowBackstop(0s, MaintenanceOptions()), 50s);
    QCOMPARE(QRedis::windowBackstop(2s, MaintenanceOptions().setRelaxedTimeout(300ms)), 3500ms);
}

// contract: W5
void SizingTest::backstopIsTenMinutesAtMost()
{
    QCOMPARE(QRedis::windowBackstop(5min, MaintenanceOptions().setRelaxedTimeout(5min)), 10min);
}

// contract: W5
void SizingTest::configuredBackstopIsUsedAsGiven()
{
    QCOMPARE(QRedis::windowBackstop(15s, MaintenanceOptions().setWindowBackstop(20min)), 20min);
    QCOMPARE(QRedis::windowBackstop(15s, MaintenanceOptions().setWindowBackstop(1ms)), 1ms);
}

// contract: H8
void SizingTest::startDelayIsATenthOfTheWindowAndASecondAtMost()
{
    QCOMPARE(QRedis::startJitterBound(5s, MaintenanceOptions()), 500ms);
    QCOMPARE(QRedis::startJitterBound(10s, MaintenanceOptions()), 1s);
    QCOMPARE(QRedis::startJitterBound(5min, MaintenanceOptions()), 1s);
}

// contract: H8
void SizingTest::configuredStartDelayLeavesTimeForTheHandoff()
{
    QCOMPARE(QRedis::startJitterBound(15s, MaintenanceOptions().setHandoffJitter(3s)), 3s);
    QCOMPARE(QRedis::startJitterBound(15s, MaintenanceOptions().setHandoffJitter(60s)), 7500ms);
}

// contract: H8
void SizingTest::startDelayCanBeTurnedOff()
{
    QCOMPARE(QRedis::startJitterBound(15s, MaintenanceOptions().setHandoffJitter(0ms)), 0ms);
}

// contract: H3
void SizingTest::serverThatSaysNowIsNotKeptWaiting()
{
    QCOMPARE(QRedis::startJitterBound(0s, MaintenanceOptions()), 0ms);
    QCOMPARE(QRedis::startJitterBound(0s, MaintenanceOptions().setHandoffJitter(3s)), 0ms);
}

// contract: H3
void SizingTest::oldSocketMayDrainBeyondTheAnnouncedEnd()
{
    const TimePoint start{1h};
    QCOMPARE(QRedis::drainLimit(start, start + 30s, MaintenanceOptions()) - start, 35s);
    QCOMPARE(QRedis::drainLimit(start, start, MaintenanceOptions()) - start, 20s);
    QCOMPARE(QRedis::drainLimit(start, start + 2s, MaintenanceOptions().setHandoffTimeout(3s)) - start, 8s);
}

QTEST_GUILESS_MAIN(SizingTest)
#include "tst_sizing.moc"
