// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_CONTROLCALLS_P_H
#define QREDIS_TESTING_CONTROLCALLS_P_H

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace QRedis::Testing {

class SimulatorCore;

struct ControlAnswer
{
    int status = 200;
    QByteArray body;
    QString error; ///< when not empty, sent in place of the body
};

/// Does what one control call says. \a target is the path with its query.
[[nodiscard]] ControlAnswer performControlCall(SimulatorCore &core, const QByteArray &method, const QByteArray &target,
                                               const QByteArray &body);

} // namespace QRedis::Testing

#endif
