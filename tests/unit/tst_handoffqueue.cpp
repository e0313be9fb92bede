// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/handoffqueue_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using Admission = QRedis::HandoffQueue::Admission;
using QRedis::HandoffQueue;
using QRedis::TimePoint;

class HandoffQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workersAreGrantedUpToTheirNumber();
    void nearestDeadlineIsServedFirst();
    void equalDeadlinesAreServedInOrder();
    void fullQueueLosesNobody();
    void leavingTheQueueMakesRoom();
    void askingAgainWhileGrantedChangesNothing();
    void askingAgainWhileWaitingTakesTheNewDeadline();
    void releasingTwiceFreesOneWorker();
    void connectionThatWaitsHasNoWorkerToRelease();
    void thousandConnectionsPassTenWorkers();
    void itsSizeChangesWhenNobodyWaits();
};

static TimePoint in(std::chrono::seconds time)
{
    return TimePoint(1h) + time;
}

// contract: Q1
void HandoffQueueTest::workersAreGrantedUpToTheirNumber()
{
    HandoffQueue queue(2, 10);
    QCOMPARE(queue.ask(1, in(15s)), Admission::Granted);
    QCOMPARE(queue.ask(2, in(15s)), Admission::Granted);
    QCOMPARE(queue.ask(3, in(15s)), Admission::Queued);
    QCOMPARE(queue.busy(), 2);
    QCOMPARE(queue.depth(), 1);
    QCOMPARE(queue.release(1), 3u);
    QCOMPARE(queue.busy(), 2);
    QCOMPARE(queue.depth(), 0);
    QCOMPARE(queue.release(2), std::nullopt);
    QCOMPARE(queue.busy(), 1);
    QCOMPARE(queue.ask(4, in(15s)), Admission::Granted);
}

// contract: Q2
void HandoffQueueTest::nearestDeadlineIsServedFirst()
{
    HandoffQueue queue(1, 10);
    QCOMPARE(queue.ask(1, in(1s)), Admission::Granted);
    queue.ask(2, in(30s));
    queue.ask(3, in(10s));
    queue.ask(4, in(20s));
    QCOMPARE(queue.queued(), (QList<quint64>{3, 4, 2}));
    QCOMPARE(queue.release(1), 3u);
    QCOMPARE(queue.release(3), 4u);
    QCOMPARE(queue.release(4), 2u);
}

void HandoffQueueTest::equalDeadlinesAreServedInOrder()
{
    HandoffQueue queue(1, 10);
    queue.ask(9, in(1s));
    queue.ask(8, in(15s));
    queue.ask(5, in(15s));
    queue.ask(7, in(15s));
    QCOMPARE(queue.queued(), (QList<quint64>{8, 5, 7}));
}

// contract: Q2
void HandoffQueueTest::fullQueueLosesNobody()
{
    HandoffQueue queue(1, 2);
    queue.ask(1, in(15s));
    queue.ask(2, in(15s));
    queue.ask(3, in(16s));
    QCOMPARE(queue.refusals(), 0u);
    QCOMPARE(queue.ask(4, in(14s)), Admission::Full);
    QCOMPARE(queue.ask(5, in(13s)), Admission::Full);
    QCOMPARE(queue.refusals(), 2u);
    QCOMPARE(queue.depth(), 2);
    QCOMPARE(queue.outside(), (QList<quint64>{5, 4}));

    QCOMPARE(queue.release(1), 2u); // who is in the queue goes before who is not
    QCOMPARE(queue.queued(), (QList<quint64>{5, 3}));
    QCOMPARE(queue.outside(), (QList<quint64>{4}));
    QCOMPARE(queue.release(2), 5u);
    QCOMPARE(queue.release(5), 4u);
    QCOMPARE(queue.release(4), 3u);
    QCOMPARE(queue.release(3), std::nullopt);
    QCOMPARE(queue.busy(), 0);
    QCOMPARE(queue.refusals(), 2u);
}

// contract: Q2
void HandoffQueueTest::leavingTheQueueMakesRoom()
{
    HandoffQueue queue(1, 1);
    queue.ask(1, in(15s));
    queue.ask(2, in(15s));
    queue.ask(3, in(15s));
    queue.ask(4, in(15s));
    queue.withdraw(4); // from outside
    QCOMPARE(queue.outside(), (QList<quint64>{3}));
    queue.withdraw(2); // from the queue
    QCOMPARE(queue.queued(), (QList<quint64>{3}));
    QVERIFY(queue.outside().isEmpty());
    queue.withdraw(1); // has a worker: not waiting
    QCOMPARE(queue.busy(), 1);
    QCOMPARE(queue.release(1), 3u);
}

void HandoffQueueTest::askingAgainWhileGrantedChangesNothing()
{
    HandoffQueue queue(2, 2);
    queue.ask(1, in(15s));
    QCOMPARE(queue.ask(1, in(10s)), Admission::Granted);
    QCOMPARE(queue.busy(), 1);
}

// contract: H7
void HandoffQueueTest::askingAgainWhileWaitingTakesTheNewDeadline()
{
    HandoffQueue queue(1, 2);
    queue.ask(1, in(15s));
    queue.ask(2, in(15s));
    queue.ask(3, in(20s));
    queue.ask(4, in(20s));
    queue.ask(5, in(25s));
    QCOMPARE(queue.ask(3, in(5s)), Admission::Queued);
    QCOMPARE(queue.queued(), (QList<quint64>{3, 2}));
    QCOMPARE(queue.ask(5, in(5s)), Admission::Full);
    QCOMPARE(queue.outside(), (QList<quint64>{5, 4}));
    QCOMPARE(queue.refusals(), 2u); // 4 and 5, once each
}

void HandoffQueueTest::releasingTwiceFreesOneWorker()
{
    HandoffQueue queue(1, 5);
    queue.ask(1, in(15s));
    queue.ask(2, in(15s));
    queue.ask(3, in(15s));
    QCOMPARE(queue.release(1), 2u);
    QCOMPARE(queue.release(1), std::nullopt);
    QCOMPARE(queue.busy(), 1);
    QCOMPARE(queue.queued(), (QList<quint64>{3}));
}

void HandoffQueueTest::connectionThatWaitsHasNoWorkerToRelease()
{
    HandoffQueue queue(1, 5);
    queue.ask(1, in(15s));
    queue.ask(2, in(15s));
    QCOMPARE(queue.release(2), std::nullopt);
    QCOMPARE(queue.queued(), (QList<quint64>{2}));
}

// contract: Q1, Q2 (scenario 20)
void HandoffQueueTest::thousandConnectionsPassTenWorkers()
{
    HandoffQueue queue(10, 500);
    QList<quint64> running;
    for (quint64 connection = 1; connection <= 1000; ++connection) {
        if (queue.ask(connection, in(15s)) == Admission::Granted)
            running.append(connection);
    }
    QCOMPARE(running.size(), 10);
    QCOMPARE(queue.depth(), 500);
    QCOMPARE(queue.outside().size(), 490);
    QSet<quint64> moved;
    while (!running.isEmpty()) {
        QCOMPARE(queue.busy(), running.size());
        moved.insert(running.first());
        if (const auto next = queue.release(running.takeFirst()))
            running.append(*next);
    }
    QCOMPARE(moved.size(), 1000);
}

// contract: Q1
void HandoffQueueTest::itsSizeChangesWhenNobodyWaits()
{
    HandoffQueue queue(1, 1);
    queue.resize(2, 3);
    QCOMPARE(queue.ask(1, in(1s)), Admission::Granted);
    QCOMPARE(queue.ask(2, in(1s)), Admission::Granted);
    queue.resize(1, 5);
    QCOMPARE(queue.ask(3, in(1s)), Admission::Queued);
    queue.resize(4, 8);
    QCOMPARE(queue.workers(), 1); // 3 waits
    QCOMPARE(queue.capacity(), 5);
    QCOMPARE(queue.release(1), std::nullopt); // one worker is enough now
    QCOMPARE(queue.release(2), 3u);
    queue.resize(4, 8);
    QCOMPARE(queue.workers(), 4);
    QCOMPARE(queue.capacity(), 8);
}

QTEST_GUILESS_MAIN(HandoffQueueTest)
#include "tst_handoffqueue.moc"
