// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/logging_p.h"

namespace QRedis {

Q_LOGGING_CATEGORY(lcClient, "qredis.client", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConnection, "qredis.connection", QtInfoMsg)
Q_LOGGING_CATEGORY(lcProtocol, "qredis.protocol", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMaintenance, "qredis.maintenance", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHook, "qredis.hook", QtDebugMsg)
Q_LOGGING_CATEGORY(lcTelemetry, "qredis.telemetry", QtInfoMsg)

} // namespace QRedis
