// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_PUSHFRAMES_P_H
#define QREDIS_TESTING_PUSHFRAMES_P_H

#include "qredis/testing/maintenancesimulator.h"

namespace QRedis::Testing {

/// "MIGRATING" and so on; empty for types that no server sends.
[[nodiscard]] QByteArray notificationName(NotificationType type);
[[nodiscard]] std::optional<NotificationType> notificationType(const QByteArray &name);

/// The frame as a real server writes it. \a target without a value: null.
[[nodiscard]] QByteArray movingFrame(qint64 sequence, std::chrono::milliseconds time, const std::optional<QByteArray> &target);
[[nodiscard]] QByteArray announcementFrame(NotificationType type, qint64 sequence, std::chrono::milliseconds time,
                                           const QStringList &shards, const AnnounceOptions &options);
/// "$5\r\nhello\r\n"
[[nodiscard]] QByteArray bulk(const QByteArray &text);

} // namespace QRedis::Testing

#endif
