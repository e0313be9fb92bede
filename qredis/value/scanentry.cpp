// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/scanentry.h"

#include <QtCore/qdebug.h>

namespace QRedis {

QDebug operator<<(QDebug debug, const ScanEntry &entry)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::ScanEntry(" << entry.name;
    if (!entry.value.isNull())
        debug << ", " << entry.value;
    return debug << ')';
}

} // namespace QRedis
