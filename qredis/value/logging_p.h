// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_LOGGING_P_H
#define QREDIS_LOGGING_P_H

#include <QtCore/qloggingcategory.h>

/// Every logging category of the library. Debug output is off by default, except that of qredis.hook; QT_LOGGING_RULES="qredis.*=true" shows it.
namespace QRedis {

Q_DECLARE_LOGGING_CATEGORY(lcClient) // qredis.client: use of the API, options
Q_DECLARE_LOGGING_CATEGORY(lcConnection) // qredis.connection: sockets, handshake, reconnection
Q_DECLARE_LOGGING_CATEGORY(lcProtocol) // qredis.protocol: what does not parse
Q_DECLARE_LOGGING_CATEGORY(lcMaintenance) // qredis.maintenance: notifications, windows, handoffs
Q_DECLARE_LOGGING_CATEGORY(lcHook) // qredis.hook: the LoggingHook, whose user has chosen its level
Q_DECLARE_LOGGING_CATEGORY(lcTelemetry) // qredis.telemetry: the server that the monitor reads

} // namespace QRedis

#endif
