// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SLOTRANGES_P_H
#define QREDIS_SLOTRANGES_P_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <utility>

namespace QRedis {

/// Hash slots as ranges, both ends included; ascending and disjoint.
using SlotRanges = QList<std::pair<int, int>>;

/// Reads "123,456,5000-7000". What is not a slot (0 to 16383) or a range of slots is left out.
[[nodiscard]] SlotRanges slotRangesFromText(QStringView text);
/// What is in \a from and not in \a other.
[[nodiscard]] SlotRanges withoutSlots(const SlotRanges &from, const SlotRanges &other);

} // namespace QRedis

#endif
