// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/slotranges_p.h"

#include <QtCore/qstringtokenizer.h>

#include <algorithm>

namespace QRedis {

using namespace Qt::StringLiterals;

SlotRanges slotRangesFromText(QStringView text)
{
    constexpr int LastSlot = 16383;
    SlotRanges parsed;
    for (const QStringView token : QStringTokenizer(text, u',', Qt::SkipEmptyParts)) {
        const qsizetype dash = token.indexOf(u'-');
        bool hasFirst = false;
        bool hasLast = false;
        const int first = token.first(dash < 0 ? token.size() : dash).trimmed().toInt(&hasFirst);
        const int last = token.sliced(dash + 1).trimmed().toInt(&hasLast);
        if (hasFirst && hasLast && first >= 0 && first <= last && last <= LastSlot)
            parsed.append({first, last});
    }
    std::sort(parsed.begin(), parsed.end());
    SlotRanges merged;
    for (const auto &[first, last] : std::as_const(parsed)) {
        if (!merged.isEmpty() && first <= merged.last().second + 1)
            merged.last().second = std::max(merged.last().second, last);
        else
            merged.append({first, last});
    }
    return merged;
}

SlotRanges withoutSlots(const SlotRanges &from, const SlotRanges &other)
{
    SlotRanges rest;
    for (auto [first, last] : from) {
        for (const auto &[otherFirst, otherLast] : other) {
            if (otherLast < first || otherFirst > last)
                continue;
            if (otherFirst > first)
                rest.append({first, otherFirst - 1});
            first = otherLast + 1;
        }
        if (first <= last)
            rest.append({first, last});
    }
    return rest;
}

} // namespace QRedis
