// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/snapshots.h"

#include <QtTest/qtest.h>

#include <cmath>
#include <limits>

using QRedis::Histogram;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsFollowEachOtherWithoutGap();
    void bucketsAreAtMostAnEighthWide();
    void boundsAreWhereTheyAreSaidToBe();
    void extremesFallIntoTheOuterBuckets();
    void emptyOneHasNoPercentile();
    void percentileIsTheBoundOfItsBucket();
    void percentileBeyondTheLastBoundIsTheMaximum();
    void mergedCountsAreThoseOfBoth();
    void sinceHasOnlyWhatCameLater();
    void aCountThatIsSetReplacesTheOldOne();
};

void TestHistogram::bucketsFollowEachOtherWithoutGap()
{
    nanoseconds lower = 0ns;
    for (int i = 0; i < Histogram::BucketCount; ++i) {
        const nanoseconds upper = Histogram::upperBound(i);
        QVERIFY(upper > lower);
        QCOMPARE(Histogram::bucketOf(lower), i);
        QCOMPARE(Histogram::bucketOf(upper - 1ns), i);
        lower = upper;
    }
}

void TestHistogram::bucketsAreAtMostAnEighthWide()
{
    for (int i = 8; i < Histogram::BucketCount; ++i) {
        const nanoseconds lower = Histogram::upperBound(i - 1);
        QVERIFY((Histogram::upperBound(i) - lower) * 8 <= lower);
    }
}

void TestHistogram::boundsAreWhereTheyAreSaidToBe()
{
    QCOMPARE(Histogram::upperBound(0), nanoseconds(1us));
    QCOMPARE(Histogram::upperBound(Histogram::BucketCount - 1), nanoseconds(67'108'864us));
    QCOMPARE(Histogram::bucketOf(8us), 8);
    QCOMPARE(Histogram::bucketOf(16us), 16);
    QCOMPARE(Histogram::bucketOf(17us), 16);
    QCOMPARE(Histogram::bucketOf(18us), 17);
}

void TestHistogram::extremesFallIntoTheOuterBuckets()
{
    QCOMPARE(Histogram::bucketOf(-5s), 0);
    QCOMPARE(Histogram::bucketOf(nanoseconds::min()), 0);
    QCOMPARE(Histogram::bucketOf(68s), Histogram::BucketCount - 1);
    QCOMPARE(Histogram::bucketOf(nanoseconds::max()), Histogram::BucketCount - 1);
}

void TestHistogram::emptyOneHasNoPercentile()
{
    Histogram histogram;
    histogram.record(5ms, 0);
    QCOMPARE(histogram.count(), 0u);
    QCOMPARE(histogram.percentile(0.99), 0ns);
    QCOMPARE(histogram.maximum(), 0ns);
}

void TestHistogram::percentileIsTheBoundOfItsBucket()
{
    Histogram histogram;
    histogram.record(3us, 98);
    histogram.record(100us);
    histogram.record(5ms);
    QCOMPARE(histogram.count(), 100u);
    QCOMPARE(histogram.maximum(), nanoseconds(5ms));
    QCOMPARE(histogram.percentile(0.5), nanoseconds(4us));
    QCOMPARE(histogram.percentile(0.98), nanoseconds(4us));
    QCOMPARE(histogram.percentile(0.99), nanoseconds(104us));
    QCOMPARE(histogram.percentile(0.999), nanoseconds(5ms)); // not 5.12 ms, the bound: nothing took that long
    QCOMPARE(histogram.percentile(1), nanoseconds(5ms));
    QCOMPARE(histogram.percentile(0), nanoseconds(4us));
    QCOMPARE(histogram.percentile(-1), nanoseconds(4us));
    QCOMPARE(histogram.percentile(7), nanoseconds(5ms));
    QCOMPARE(histogram.percentile(std::nan("")), nanoseconds(4us));
}

void TestHistogram::percentileBeyondTheLastBoundIsTheMaximum()
{
    Histogram histogram;
    histogram.record(100s);
    QCOMPARE(histogram.percentile(0.5), nanoseconds(100s));
    Histogram within;
    within.record(65s);
    QCOMPARE(within.percentile(0.5), nanoseconds(65s));
}

void TestHistogram::mergedCountsAreThoseOfBoth()
{
    Histogram a;
    a.record(3us, 9);
    Histogram b;
    b.record(3us);
    b.record(1ms, 90);
    a.merge(b);
    QCOMPARE(a.count(), 100u);
    QCOMPARE(a.bucket(3), 10u);
    QCOMPARE(a.maximum(), nanoseconds(1ms));
    QCOMPARE(a.percentile(0.10), nanoseconds(4us));
    QCOMPARE(a.percentile(0.11), nanoseconds(1ms));
}

void TestHistogram::sinceHasOnlyWhatCameLater()
{
    Histogram histogram;
    histogram.record(3us, 10);
    histogram.record(1s);
    const Histogram earlier = histogram;
    histogram.record(3us, 2);
    histogram.record(100us);
    const Histogram later = histogram.since(earlier);
    QCOMPARE(later.count(), 3u);
    QCOMPARE(later.bucket(3), 2u);
    QCOMPARE(later.maximum(), nanoseconds(104us)); // the bound of its bucket; 1 s was before
    QCOMPARE(histogram.since(histogram).count(), 0u);
    QCOMPARE(histogram.since(histogram).maximum(), 0ns);
    QCOMPARE(histogram.since(Histogram()).maximum(), nanoseconds(1s));
    QCOMPARE(earlier.since(histogram).count(), 0u); // the wrong way round: nothing, not a huge number

    histogram.record(90s);
    QCOMPARE(histogram.since(earlier).maximum(), nanoseconds(90s));
}

void TestHistogram::aCountThatIsSetReplacesTheOldOne()
{
    Histogram histogram;
    histogram.setBucket(3, 10);
    histogram.setBucket(4, 5);
    histogram.setBucket(3, 1);
    histogram.setBucket(-1, 7);
    histogram.setBucket(Histogram::BucketCount, 7);
    QCOMPARE(histogram.count(), 6u);
    QCOMPARE(histogram.percentile(0.5), nanoseconds(5us));
}

QTEST_APPLESS_MAIN(TestHistogram)

#include "tst_histogram.moc"
