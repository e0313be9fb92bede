// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/largestrings_p.h"

#include <QtTest/qtest.h>

#include <utility>

using QRedis::LargeStrings;

namespace {

QByteArray made(qsizetype size)
{
    QByteArray string;
    string.reserve(size);
    string.resize(size);
    return string;
}

constexpr qsizetype MiB = 1024 * 1024;

} // namespace

class LargeStringsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatItsUsersLetGo();
    void leavesAloneWhatIsInUse();
    void givesNoMemoryThatIsMuchTooLarge();
    void keepsABoundedAmount();
    void forgetsWhatNobodyNeedsAnyMore();
};

void LargeStringsTest::givesWhatItsUsersLetGo()
{
    LargeStrings strings;
    QVERIFY(strings.take(MiB).isNull());
    QByteArray string = made(MiB);
    const char *const place = string.constData();
    strings.keep(string);
    QCOMPARE(strings.size(), string.capacity());
    string.clear();
    const QByteArray again = strings.take(MiB - 100);
    QCOMPARE(static_cast<const void *>(again.constData()), static_cast<const void *>(place));
    QCOMPARE(again.size(), MiB - 100);
    QCOMPARE(strings.size(), 0);
    QVERIFY(strings.take(MiB).isNull()); // it has only one user at a time
}

void LargeStringsTest::leavesAloneWhatIsInUse()
{
    LargeStrings strings;
    const QByteArray kept = made(MiB);
    strings.keep(kept);
    QByteArray copy = made(MiB);
    strings.keep(copy);
    QVERIFY(strings.take(MiB).isNull());
    const void *const place = copy.constData();
    copy.clear();
    QCOMPARE(static_cast<const void *>(strings.take(MiB).constData()), place); // not the oldest, which is in use
}

void LargeStringsTest::givesNoMemoryThatIsMuchTooLarge()
{
    LargeStrings strings;
    strings.keep(made(MiB));
    QVERIFY(strings.take(MiB / 2).isNull());
    QVERIFY(strings.take(MiB + 1).isNull());
    QCOMPARE(strings.take(MiB / 10 * 9).size(), MiB / 10 * 9);
}

void LargeStringsTest::keepsABoundedAmount()
{
    LargeStrings strings;
    for (int i = 0; i < 100; ++i)
        strings.keep(made(MiB));
    QVERIFY2(strings.size() <= LargeStrings::MaximumKept, qPrintable(QString::number(strings.size())));
    QVERIFY2(strings.size() > LargeStrings::MaximumKept - 2 * MiB, qPrintable(QString::number(strings.size())));
    const qsizetype before = strings.size();
    strings.keep(made(LargeStrings::MaximumKept + 1)); // would push out all others
    QCOMPARE(strings.size(), before);
}

void LargeStringsTest::forgetsWhatNobodyNeedsAnyMore()
{
    LargeStrings strings;
    QVERIFY(!strings.forgetIdle());
    strings.keep(made(MiB));
    QVERIFY(strings.forgetIdle()); // it came since the last time
    strings.keep(made(MiB));
    QVERIFY(strings.forgetIdle());
    QVERIFY(!strings.forgetIdle());
    QCOMPARE(strings.size(), 0);
    QVERIFY(strings.take(MiB).isNull());
}

QTEST_APPLESS_MAIN(LargeStringsTest)
#include "tst_largestrings.moc"
