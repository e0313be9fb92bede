// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace QRedis {

using std::chrono::microseconds;
using std::chrono::nanoseconds;

namespace {

// Below 8 µs one bucket for each microsecond; above, 8 of equal width for each power of two, from 2^3 to 2^26 µs.
constexpr int PerPower = 8;
constexpr int BitsPerPower = 3;
static_assert(Histogram::BucketCount == PerPower + PerPower * (26 - BitsPerPower));

bool exists(int bucket) noexcept
{
    return bucket >= 0 && bucket < Histogram::BucketCount;
}

} // namespace

int Histogram::bucketOf(nanoseconds duration) noexcept
{
    const auto count = std::chrono::duration_cast<microseconds>(duration).count();
    if (count < PerPower)
        return int(std::max<qint64>(count, 0));
    const int power = std::bit_width(quint64(count)) - 1 - BitsPerPower;
    return std::min(power * PerPower + int(quint64(count) >> power), BucketCount - 1);
}

nanoseconds Histogram::upperBound(int bucket) noexcept
{
    const int index = std::clamp(bucket, 0, BucketCount - 1);
    if (index < PerPower)
        return microseconds(index + 1);
    const int power = index / PerPower - 1;
    return microseconds(qint64(index % PerPower + PerPower + 1) << power);
}

void Histogram::record(nanoseconds duration, quint64 count) noexcept
{
    if (count == 0)
        return;
    m_buckets[size_t(bucketOf(duration))] += count;
    m_count += count;
    m_maximum = std::max(m_maximum, duration);
}

void Histogram::merge(const Histogram &other) noexcept
{
    for (size_t i = 0; i < m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_maximum = std::max(m_maximum, other.m_maximum);
}

Histogram Histogram::since(const Histogram &earlier) const noexcept
{
    Histogram difference;
    for (int i = 0; i < BucketCount; ++i) {
        const quint64 before = earlier.bucket(i);
        if (bucket(i) <= before)
            continue;
        difference.setBucket(i, bucket(i) - before);
        // The exact maximum of the interval is known only if it is the maximum of all times.
        difference.m_maximum = i == BucketCount - 1 ? m_maximum : std::min(upperBound(i), m_maximum);
    }
    return difference;
}

nanoseconds Histogram::percentile(double quantile) const noexcept
{
    if (m_count == 0)
        return nanoseconds::zero();
    const double fraction = quantile > 0 ? std::min(quantile, 1.0) : 0;
    const quint64 rank = std::clamp<quint64>(quint64(std::ceil(fraction * double(m_count))), 1, m_count);
    quint64 seen = 0;
    int index = 0;
    for (; index < BucketCount - 1; ++index) {
        seen += bucket(index);
        if (seen >= rank)
            break;
    }
    if (m_maximum == nanoseconds::zero())
        return upperBound(index);
    return index < BucketCount - 1 ? std::min(upperBound(index), m_maximum) : m_maximum;
}

void Histogram::setBucket(int index, quint64 count) noexcept
{
    if (!exists(index))
        return;
    quint64 &bucket = m_buckets[size_t(index)];
    m_count += count - bucket;
    bucket = count;
}

} // namespace QRedis
