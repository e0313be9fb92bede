// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/slotranges_p.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using QRedis::SlotRanges;
using QRedis::slotRangesFromText;
using QRedis::withoutSlots;

class SlotRangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadSortedAndMerged();
    void whatIsNoSlotIsLeftOut_data();
    void whatIsNoSlotIsLeftOut();
    void differenceSplitsRanges();
};

void SlotRangesTest::textIsReadSortedAndMerged()
{
    QCOMPARE(slotRangesFromText(u"5000-7000,123, 456"), (SlotRanges{{123, 123}, {456, 456}, {5000, 7000}}));
    QCOMPARE(slotRangesFromText(u"10-20,15-30,31"), (SlotRanges{{10, 31}}));
    QCOMPARE(slotRangesFromText(u"0-16383"), (SlotRanges{{0, 16383}}));
}

void SlotRangesTest::whatIsNoSlotIsLeftOut_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ",", "x", "-", "-5", "5-", "20-10", "16384", "10-16384", "99999999999"})
        QTest::addRow("'%s'", text) << QString::fromLatin1(text);
}

void SlotRangesTest::whatIsNoSlotIsLeftOut()
{
    QFETCH(const QString, text);
    QCOMPARE(slotRangesFromText(text), SlotRanges());
    QCOMPARE(slotRangesFromText(text + ",7"_L1), (SlotRanges{{7, 7}}));
}

void SlotRangesTest::differenceSplitsRanges()
{
    const SlotRanges range{{100, 200}};
    QCOMPARE(withoutSlots(range, {{120, 130}, {150, 150}}), (SlotRanges{{100, 119}, {131, 149}, {151, 200}}));
    QCOMPARE(withoutSlots(range, {{0, 100}, {200, 300}}), (SlotRanges{{101, 199}}));
    QCOMPARE(withoutSlots(range, {{50, 250}}), SlotRanges());
    QCOMPARE(withoutSlots(range, {{0, 99}, {201, 300}}), range);
    QCOMPARE(withoutSlots({{1, 2}, {5, 6}, {9, 9}}, {{2, 5}}), (SlotRanges{{1, 1}, {6, 6}, {9, 9}}));
    QCOMPARE(withoutSlots({}, range), SlotRanges());
}

QTEST_GUILESS_MAIN(SlotRangesTest)
#include "tst_slotranges.moc"
