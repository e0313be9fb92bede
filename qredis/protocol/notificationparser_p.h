// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_NOTIFICATIONPARSER_P_H
#define QREDIS_NOTIFICATIONPARSER_P_H

#include "qredis/value/notification.h"
#include "qredis/value/reply.h"

namespace QRedis {

/// Reads a maintenance notification, or any other push, as leniently as it can be understood. What differs from the form
/// that servers really send is listed in Notification::deviations; what cannot be understood is NotificationType::Malformed.
///
/// \a frame are the push's bytes on the wire; \a peer lends its port to a target without one. The fields that tell who
/// received it, when and to what effect are left alone.
[[nodiscard]] Notification parseNotification(const Reply &push, const QByteArray &frame, const Endpoint &peer);

} // namespace QRedis

#endif
