// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/pushrouter_p.h"

#include <QtCore/qbytearrayview.h>

#include <algorithm>
#include <array>

namespace QRedis {

namespace {

struct PushName
{
    QByteArrayView name;
    PushKind kind;
};

// The most frequent first.
constexpr std::array names{
    PushName{"message", PushKind::PubSub},
    PushName{"pmessage", PushKind::PubSub},
    PushName{"smessage", PushKind::PubSub},
    PushName{"invalidate", PushKind::Invalidation},
    PushName{"subscribe", PushKind::PubSub},
    PushName{"unsubscribe", PushKind::PubSub},
    PushName{"psubscribe", PushKind::PubSub},
    PushName{"punsubscribe", PushKind::PubSub},
    PushName{"ssubscribe", PushKind::PubSub},
    PushName{"sunsubscribe", PushKind::PubSub},
    PushName{"tracking-redir-broken", PushKind::Invalidation},
    PushName{"MOVING", PushKind::Maintenance},
    PushName{"MIGRATING", PushKind::Maintenance},
    PushName{"MIGRATED", PushKind::Maintenance},
    PushName{"FAILING_OVER", PushKind::Maintenance},
    PushName{"FAILED_OVER", PushKind::Maintenance},
    PushName{"SMIGRATING", PushKind::Maintenance},
    PushName{"SMIGRATED", PushKind::Maintenance},
};

} // namespace

PushKind classifyPush(const Reply &push)
{
    if (push.elements().isEmpty() || !push.elements().constFirst().isString())
        return PushKind::Unknown;
    const QByteArray name = push.elements().constFirst().toByteArray();
    const auto found = std::ranges::find_if(names, [&](const PushName &candidate) {
        return candidate.name.size() == name.size()
            && qstrnicmp(candidate.name.data(), name.constData(), size_t(name.size())) == 0;
    });
    return found == names.end() ? PushKind::Unknown : found->kind;
}

} // namespace QRedis
