// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_CONTROLCALLS_P_H
#define QREDIS_TESTING_CONTROLCALLS_P_H

#include "qredis/testing/controlarguments_p.h"
#include "qredis/testing/controlserver_p.h"

namespace QRedis::Testing {

/// Does what one control call says. \a target is the path with its query.
[[nodiscard]] ControlAnswer performControlCall(SimulatorCore &core, const QByteArray &method, const QByteArray &target,
                                               const QByteArray &body);

/// Does, or only checks, what one step of a scenario says: the POST call with the path "/" + \a call, without "/scenario".
/// An error text, empty if all is well.
[[nodiscard]] QString performStep(SimulatorCore &core, const QString &call, const QJsonObject &members,
                                  ControlArguments::Purpose purpose, double speed);

} // namespace QRedis::Testing

#endif
