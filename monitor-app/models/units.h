// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_UNITS_H
#define QREDIS_MONITOR_UNITS_H

#include <QRedis/Snapshots>

#include <QtCore/qstring.h>

/// Text for numbers: one spelling for each quantity in every view. A value that is not known is a dash, never a zero.
namespace QRedis::Monitor::Units {

[[nodiscard]] QString dash();
/// Between the parts of a line; lines are broken there.
[[nodiscard]] QString separator();
/// "812", "12.4 k", "1.20 M": a count or a rate without unit.
[[nodiscard]] QString count(double value);
/// "812/s"
[[nodiscard]] QString rate(double perSecond);
/// "0 µs", "840 µs", "3.2 ms", "1.4 s", "4 min", "3 h", "2 d"
[[nodiscard]] QString duration(std::chrono::nanoseconds value);
/// Seconds with one decimal up to a minute, then minutes: for ages and countdowns, which must not change their width often.
[[nodiscard]] QString age(std::chrono::nanoseconds value);
/// "1.4 kB", "12 MB"
[[nodiscard]] QString bytes(double value);
/// "127.0.0.1:6379", or a dash.
[[nodiscard]] QString endpoint(const Endpoint &endpoint);

} // namespace QRedis::Monitor::Units

#endif
