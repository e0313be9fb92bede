// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_RESPPROXYCALLS_P_H
#define QREDIS_TESTING_RESPPROXYCALLS_P_H

#include "qredis/testing/controlserver_p.h"

namespace QRedis::Testing {

class SimulatorCore;

/// The calls of the public RESP proxy (cae-resp-proxy), with its paths and its forms of answers.
[[nodiscard]] ControlAnswer performRespProxyCall(SimulatorCore &core, const QByteArray &method, const QByteArray &target,
                                                 const QByteArray &body);

} // namespace QRedis::Testing

#endif
