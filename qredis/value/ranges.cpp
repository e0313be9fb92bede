// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/ranges_p.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis {

Error firstOutOfRange(std::initializer_list<Range> ranges)
{
    for (const Range &range : ranges) {
        if (range.value >= range.lowest && range.value <= range.highest)
            continue;
        const QLatin1StringView unit(range.unit);
        return Error(Error::Code::InvalidOptions,
                     QCoreApplication::translate("QRedis", "%1 is %2; permitted: %3 to %4")
                         .arg(QLatin1StringView(range.name), QString::number(range.value) + unit,
                              QString::number(range.lowest) + unit, QString::number(range.highest) + unit));
    }
    return {};
}

} // namespace QRedis
