// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/journal_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using QRedis::Journal;
using QRedis::JournalEntry;
using QRedis::TimePoint;

class JournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entriesAreNumberedFromOne();
    void readerGetsWhatItHasNotSeen();
    void oldestAreDropped();
    void readerSeesAGapAsAJumpInNumbers();
    void largeNotificationsAreBoundedInBytes();
    void singleEntryIsKeptHoweverLarge();
};

static JournalEntry entryAt(TimePoint at)
{
    QRedis::ConnectionEvent event;
    event.at = at;
    return {0, at, event};
}

static JournalEntry notificationOf(qsizetype bytes)
{
    QRedis::Notification notification;
    notification.frame = QByteArray(bytes, 'x');
    return {0, TimePoint(), notification};
}

static QList<quint64> numbersOf(const QList<JournalEntry> &entries)
{
    QList<quint64> numbers;
    for (const JournalEntry &entry : entries)
        numbers.append(entry.number);
    return numbers;
}

// contract: S1
void JournalTest::entriesAreNumberedFromOne()
{
    Journal journal;
    QCOMPARE(journal.lastNumber(), 0u);
    QVERIFY(journal.after(0).isEmpty());
    QCOMPARE(journal.append(entryAt(TimePoint(1s))), 1u);
    QCOMPARE(journal.append(entryAt(TimePoint(2s))), 2u);
    QCOMPARE(journal.lastNumber(), 2u);
    const QList<JournalEntry> entries = journal.after(0);
    QCOMPARE(numbersOf(entries), (QList<quint64>{1, 2}));
    QCOMPARE(entries.first().at, TimePoint(1s));
    QCOMPARE(std::get<QRedis::ConnectionEvent>(entries.last().event).at, TimePoint(2s));
}

void JournalTest::readerGetsWhatItHasNotSeen()
{
    Journal journal;
    for (int i = 0; i < 5; ++i)
        journal.append(entryAt(TimePoint()));
    QCOMPARE(numbersOf(journal.after(3)), (QList<quint64>{4, 5}));
    QVERIFY(journal.after(5).isEmpty());
    QVERIFY(journal.after(99).isEmpty());
    QCOMPARE(numbersOf(journal.after(1, 2)), (QList<quint64>{2, 3}));
    QCOMPARE(numbersOf(journal.after(3, 9)), (QList<quint64>{4, 5}));
}

// contract: X3
void JournalTest::oldestAreDropped()
{
    Journal journal(3);
    for (int i = 0; i < 10; ++i)
        journal.append(entryAt(TimePoint()));
    QCOMPARE(journal.lastNumber(), 10u);
    QCOMPARE(journal.dropped(), 7u);
    QCOMPARE(numbersOf(journal.after(0)), (QList<quint64>{8, 9, 10}));
    QCOMPARE(numbersOf(journal.after(7)), (QList<quint64>{8, 9, 10}));
    QCOMPARE(numbersOf(journal.after(8)), (QList<quint64>{9, 10}));
}

void JournalTest::readerSeesAGapAsAJumpInNumbers()
{
    Journal journal(2);
    journal.append(entryAt(TimePoint()));
    const quint64 seen = journal.after(0).last().number;
    for (int i = 0; i < 4; ++i)
        journal.append(entryAt(TimePoint()));
    QCOMPARE(journal.after(seen).first().number, seen + 3);
}

// contract: X3 (scenario 21)
void JournalTest::largeNotificationsAreBoundedInBytes()
{
    constexpr qsizetype FrameBytes = 64 * 1024;
    Journal journal;
    for (int i = 0; i < 4096; ++i)
        journal.append(notificationOf(FrameBytes));
    const qsizetype kept = journal.after(0).size();
    QVERIFY(kept * FrameBytes <= Journal::BytesLimit);
    QVERIFY((kept + 2) * FrameBytes > Journal::BytesLimit);
    QCOMPARE(journal.dropped(), quint64(4096 - kept));
    QCOMPARE(journal.after(0).last().number, 4096u);

    // Their share is free again when they have gone.
    for (int i = 0; i < 4096; ++i)
        journal.append(entryAt(TimePoint()));
    QCOMPARE(journal.after(0).size(), 4096);
}

void JournalTest::singleEntryIsKeptHoweverLarge()
{
    Journal journal;
    journal.append(entryAt(TimePoint()));
    journal.append(notificationOf(Journal::BytesLimit + 1));
    QCOMPARE(numbersOf(journal.after(0)), QList<quint64>{2});
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
