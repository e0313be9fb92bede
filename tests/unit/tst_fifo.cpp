// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/fifo_p.h"

#include <QtCore/qlist.h>
#include <QtTest/qtest.h>

#include <deque>
#include <random>

using namespace QRedis;

class TestFifo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrder()
    {
        Fifo<int> queue;
        QVERIFY(queue.empty());
        for (int number : {1, 2, 3})
            queue.push_back(number);
        QCOMPARE(queue.front(), 1);
        QCOMPARE(queue.back(), 3);
        queue.pop_front();
        QCOMPARE(queue.size(), std::size_t(2));
        QCOMPARE(QList<int>(queue.begin(), queue.end()), (QList<int>{2, 3}));
    }

    void takesItemsInAtTheFront()
    {
        Fifo<int> queue;
        for (int number : {1, 2, 3})
            queue.push_back(number);
        queue.pop_front();
        const QList<int> again{7, 8};
        queue.insert(queue.begin(), again.begin(), again.end());
        QCOMPARE(QList<int>(queue.begin(), queue.end()), (QList<int>{7, 8, 2, 3}));
    }

    void removesWhatMeetsACondition()
    {
        Fifo<int> queue;
        for (int number = 0; number < 10; ++number)
            queue.push_back(number);
        queue.pop_front();
        queue.removeIf([](int number) { return number % 2 == 0; });
        QCOMPARE(QList<int>(queue.begin(), queue.end()), (QList<int>{1, 3, 5, 7, 9}));
    }

    void isEmptyAfterItWasMovedFrom()
    {
        Fifo<int> queue;
        queue.push_back(1);
        queue.push_back(2);
        queue.pop_front();
        Fifo<int> taken = std::exchange(queue, {});
        QVERIFY(queue.empty());
        QCOMPARE(taken.front(), 2);
        queue.push_back(3);
        QCOMPARE(queue.front(), 3);
    }

    void behavesAsADequeDoes()
    {
        std::mt19937 random(7);
        Fifo<int> queue;
        std::deque<int> expected;
        for (int step = 0; step < 20'000; ++step) {
            if (random() % 16 < (step / 500 % 2 ? 7u : 9u) || expected.empty()) { // grows for a while, then shrinks
                queue.push_back(step);
                expected.push_back(step);
            } else {
                queue.pop_front();
                expected.pop_front();
            }
            QCOMPARE(queue.size(), expected.size());
            QCOMPARE(queue.empty(), expected.empty());
            if (!expected.empty()) {
                QCOMPARE(queue.front(), expected.front());
                QCOMPARE(queue.back(), expected.back());
            }
        }
        QVERIFY(std::equal(queue.begin(), queue.end(), expected.begin(), expected.end()));
    }
};

QTEST_APPLESS_MAIN(TestFifo)

#include "tst_fifo.moc"
