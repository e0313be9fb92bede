// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/executeblocking.h"

#include "qredis/client/blocking_p.h"
#include "qredis/value/logging_p.h"

namespace QRedis {

Reply executeBlocking(Client &client, const Command &command)
{
    if (!mayBlock()) {
        const Error error(Error::Code::Usage,
                          QCoreApplication::translate("QRedis", "executeBlocking() was called on a thread that must not block"));
        qCWarning(lcClient).noquote() << error.message();
        return error;
    }
    const PendingReply pending = client.execute(command);
    pending.waitForFinished();
    return pending.result();
}

} // namespace QRedis
