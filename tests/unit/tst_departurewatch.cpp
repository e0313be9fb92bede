// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/departurewatch_p.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Start{1h};
const QHostAddress One(u"10.0.0.1"_s);
const QHostAddress Two(u"10.0.0.2"_s);
const Endpoint PeerOne(u"10.0.0.1"_s, 12000);
const Endpoint PeerTwo(u"10.0.0.2"_s, 12000);

} // namespace

class TestDepartureWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // contract: H9
    void looksEveryTwoSecondsForAMinute()
    {
        DepartureWatch watch;
        QVERIFY(!watch.nextLookup());
        watch.start(Start + 300ms, Start);
        QList<TimePoint> lookups;
        while (const auto next = watch.nextLookup()) {
            lookups.append(*next);
            watch.lookedUp(*next);
        }
        QCOMPARE(lookups.first(), Start + 300ms);
        QCOMPARE(lookups.at(1), Start + 2300ms);
        QCOMPARE(lookups.last(), Start + 58300ms);
        QCOMPARE(lookups.size(), 30);
    }

    // contract: H9
    void aSecondOperationProlongsIt()
    {
        DepartureWatch watch;
        watch.start(Start, Start);
        watch.lookedUp(Start);
        watch.start(Start + 10s, Start + 1s);
        QCOMPARE(watch.nextLookup(), std::optional(Start + 2s));
        watch.lookedUp(Start + 59s);
        QCOMPARE(watch.nextLookup(), std::optional(Start + 61s));
        watch.lookedUp(Start + 60s);
        QVERIFY(!watch.nextLookup());
    }

    // contract: H9
    void threeAnswersInARowWithoutAPeerMeanThatItIsGone()
    {
        DepartureWatch watch;
        watch.start(Start, Start);
        const QList<Endpoint> peers{PeerOne, PeerTwo, PeerOne};
        QVERIFY(watch.answered({Two}, peers).isEmpty());
        QVERIFY(watch.answered({Two}, peers).isEmpty());
        QVERIFY(watch.answered({One, Two}, peers).isEmpty()); // back again: counted anew
        QVERIFY(watch.answered({Two}, peers).isEmpty());
        QVERIFY(watch.answered({}, peers).isEmpty()); // tells nothing, and interrupts nothing
        QVERIFY(watch.answered({Two}, peers).isEmpty());
        QCOMPARE(watch.answered({Two}, peers), QList{PeerOne});
        QVERIFY(watch.answered({Two}, peers).isEmpty()); // once
    }

    void aNewWatchForgetsTheLastOne()
    {
        DepartureWatch watch;
        watch.start(Start, Start);
        QVERIFY(watch.answered({Two}, {PeerOne}).isEmpty());
        QVERIFY(watch.answered({Two}, {PeerOne}).isEmpty());
        watch.stop();
        QVERIFY(!watch.nextLookup());
        watch.start(Start + 2min, Start + 2min);
        QVERIFY(watch.answered({Two}, {PeerOne}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDepartureWatch)
#include "tst_departurewatch.moc"
