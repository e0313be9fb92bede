// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_HISTOGRAM_H
#define QREDIS_HISTOGRAM_H

#include "qredis/value/global.h"

#include <array>
#include <chrono>

namespace QRedis {

/// Durations counted in log-linear buckets: 8 per power of two, from 1 µs to about 67 s. Two histograms are merged by adding
/// their counts, so a percentile of several sources is never an average of percentiles.
class QREDIS_EXPORT Histogram final
{
public:
    static constexpr int BucketCount = 8 + 8 * 23;
    void record(std::chrono::nanoseconds duration, quint64 count = 1) noexcept;
    void merge(const Histogram &other) noexcept;
    /// What was recorded since \a earlier, a previous state of the same histogram.
    [[nodiscard]] Histogram since(const Histogram &earlier) const noexcept;
    [[nodiscard]] quint64 count() const noexcept { return m_count; }
    [[nodiscard]] std::chrono::nanoseconds maximum() const noexcept { return m_maximum; }
    /// Upper bound of the bucket in which the fraction \a quantile (0 … 1) is reached, but never more than the maximum; beyond
    /// the last bound the maximum; 0 when empty.
    [[nodiscard]] std::chrono::nanoseconds percentile(double quantile) const noexcept;
    [[nodiscard]] quint64 bucket(int index) const noexcept { return m_buckets[size_t(index)]; }
    void setBucket(int index, quint64 count) noexcept;
    void setMaximum(std::chrono::nanoseconds maximum) noexcept { m_maximum = maximum; }
    [[nodiscard]] static int bucketOf(std::chrono::nanoseconds duration) noexcept;
    [[nodiscard]] static std::chrono::nanoseconds upperBound(int bucket) noexcept;

private:
    std::array<quint64, BucketCount> m_buckets{};
    quint64 m_count = 0;
    std::chrono::nanoseconds m_maximum{0};
};

} // namespace QRedis

#endif
