// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYVALUES_P_H
#define QREDIS_TELEMETRYVALUES_P_H

#include "qredis/observe/telemetrycodec_p.h"

namespace QRedis {

/// The parts of an Error, whose members are not accessible.
struct TelemetryError
{
    Error::Code code = Error::Code::None;
    QString message;
    QByteArray serverPrefix;
    bool mayHaveExecuted = false;
    QString maintenanceWindow;
};

} // namespace QRedis

/// The values that an enumeration may have on the wire.
namespace QRedis::TelemetrySchema {

template <typename Enum>
inline constexpr int LastOf = -1;
template <>
inline constexpr int LastOf<MaintenanceMode> = int(MaintenanceMode::Enabled);
template <>
inline constexpr int LastOf<NotificationType> = int(NotificationType::SMigrated);
template <>
inline constexpr int LastOf<Notification::Effect> = int(Notification::Effect::Ignored);
template <>
inline constexpr int LastOf<HandoffStage> = int(HandoffStage::Failed);
template <>
inline constexpr int LastOf<HandoffOutcome> = int(HandoffOutcome::Cancelled);
template <>
inline constexpr int LastOf<CircuitBreakerState> = int(CircuitBreakerState::HalfOpen);
template <>
inline constexpr int LastOf<Capability> = int(Capability::Disabled);
template <>
inline constexpr int LastOf<OptInState> = int(OptInState::Refused);
template <>
inline constexpr int LastOf<ConnectionState> = int(ConnectionState::Closed);
template <>
inline constexpr int LastOf<ClientState> = int(ClientState::Closed);
template <>
inline constexpr int LastOf<Protocol> = int(Protocol::Resp3);
template <>
inline constexpr int LastOf<WindowEvent::Change> = int(WindowEvent::Change::BackstopReached);
template <>
inline constexpr int LastOf<Error::Code> = int(Error::Code::EndpointRefused);

template <typename Enum>
inline constexpr int FirstOf = 0;
template <>
inline constexpr int FirstOf<Protocol> = int(Protocol::Resp2);

} // namespace QRedis::TelemetrySchema

#endif
