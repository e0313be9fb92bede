// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_PUSHROUTER_P_H
#define QREDIS_PUSHROUTER_P_H

#include "qredis/value/reply.h"

namespace QRedis {

enum class PushKind : quint8 {
    Maintenance, ///< one of the seven maintenance notifications
    PubSub, ///< a message, or the confirmation of a subscription
    Invalidation, ///< of client-side caching
    Unknown, ///< anything else, also a push without a name
};

/// Who has to see \a push, by its name alone; the case of letters does not matter.
[[nodiscard]] PushKind classifyPush(const Reply &push);

} // namespace QRedis

#endif
