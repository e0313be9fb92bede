// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_NAMES_H
#define QREDIS_MONITOR_NAMES_H

#include <QRedis/Events>
#include <QRedis/Notification>
#include <QRedis/Snapshots>

#include <QtCore/qstring.h>

namespace QRedis::Monitor {

/// How a connection looks to an operator: derived once, here, from what the snapshot says.
enum class DisplayState : quint8 {
    Unconnected,
    Connecting,
    Initialising,
    Ready,
    Marked, ///< told to move, nothing started yet
    Queued,
    HandingOff,
    Draining,
    WaitingRetry,
    Kept,
    BackingOff,
    Closed,
};

[[nodiscard]] DisplayState displayState(const ConnectionSnapshot &connection);
/// Orders by how much attention it deserves, highest first.
[[nodiscard]] int severityOf(DisplayState state);

/// Words for people. Protocol words (MOVING) are never translated.
[[nodiscard]] QString nameOf(DisplayState state);
[[nodiscard]] QString nameOf(HandoffStage stage);
[[nodiscard]] QString nameOf(HandoffOutcome outcome);
[[nodiscard]] QString nameOf(NotificationType type);
[[nodiscard]] QString nameOf(Notification::Effect effect);
[[nodiscard]] QString nameOf(OptInState state);
[[nodiscard]] QString nameOf(Capability capability);
[[nodiscard]] QString nameOf(ClientState state);
[[nodiscard]] QString nameOf(CircuitBreakerState state);

/// "MOVING 48"
[[nodiscard]] QString titleOf(NotificationType type, std::optional<qint64> sequence);

} // namespace QRedis::Monitor

#endif
