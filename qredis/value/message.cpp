// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/message.h"

#include <QtCore/qdebug.h>

namespace QRedis {

QDebug operator<<(QDebug debug, const Message &message)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::Message(" << message.kind << ", " << message.channel;
    if (message.kind == Message::Kind::Pattern)
        debug << " by " << message.pattern;
    debug << ", " << message.payload.size() << " bytes)";
    return debug;
}

QDebug operator<<(QDebug debug, const SubscriptionGap &gap)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::SubscriptionGap(" << gap.kind << ", " << gap.name << ", " << gap.reason << ", "
                    << gap.length().count() << " ms)";
    return debug;
}

} // namespace QRedis
