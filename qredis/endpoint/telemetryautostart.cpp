// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "qredis/client/companion_p.h"
#include "qredis/endpoint/telemetryserver.h"
#include "qredis/value/logging_p.h"

using namespace Qt::StringLiterals;

namespace QRedis {

std::unique_ptr<QObject> makeCompanion(Client *client)
{
    const QString wanted = qEnvironmentVariable("QREDIS_TELEMETRY");
    if (wanted.isEmpty())
        return nullptr;
    if (wanted != "local"_L1) {
        qCWarning(lcTelemetry).noquote() << "QREDIS_TELEMETRY:" << wanted << "is not \"local\"";
        return nullptr;
    }
    auto server = std::make_unique<TelemetryServer>(client);
    server->listen(TelemetryServer::freeLabel(client->options().clientName()));
    return server;
}

} // namespace QRedis
