// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/sleeping_p.h"

#include <QtTest/qtest.h>

#include <array>
#include <thread>

using namespace std::chrono_literals;
using QRedis::sleepWhile;
using QRedis::wakeAll;

class SleepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotSleepWhenTheWordHasChanged();
    void wakesWhenTheLimitHasPassed();
    void wakesAllWhoWaitForTheWord();
};

void SleepingTest::doesNotSleepWhenTheWordHasChanged()
{
    const std::atomic<quint32> word{7};
    QVERIFY(sleepWhile(word, 6, QDeadlineTimer(QDeadlineTimer::Forever)));
}

void SleepingTest::wakesWhenTheLimitHasPassed()
{
    const std::atomic<quint32> word{7};
    QVERIFY(!sleepWhile(word, 7, QDeadlineTimer(0)));
    const QDeadlineTimer limit(3ms);
    while (sleepWhile(word, 7, limit)) // it may wake for no reason
        QCOMPARE(word.load(), 7U);
    QVERIFY(limit.hasExpired());
}

void SleepingTest::wakesAllWhoWaitForTheWord()
{
    std::atomic<quint32> word{0};
    std::atomic<quint32> told{0};
    std::array<std::thread, 3> sleepers;
    for (std::thread &sleeper : sleepers) {
        sleeper = std::thread([&] {
            while (word == 0)
                Q_UNUSED(sleepWhile(word, 0, QDeadlineTimer(QDeadlineTimer::Forever)));
            ++told;
        });
    }
    word = 1; // whoever was not asleep yet does not fall asleep any more
    wakeAll(word);
    for (std::thread &sleeper : sleepers)
        sleeper.join();
    QCOMPARE(told.load(), 3U);
}

QTEST_APPLESS_MAIN(SleepingTest)
#include "tst_sleeping.moc"
