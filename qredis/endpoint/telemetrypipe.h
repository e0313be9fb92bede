// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYPIPE_H
#define QREDIS_TELEMETRYPIPE_H

#include "qredis/value/global.h"

#include <QtCore/qstring.h>

namespace QRedis {

/// The other end of an ssh:// source, for a program that does nothing else.
class QREDIS_EXPORT TelemetryPipe final
{
public:
    /// Copies what comes from the local socket \a path to the file descriptor \a output, until either ends or \a input is closed.
    /// Takes from the socket only what is taken from it. Blocks. False if the socket cannot be reached; \a error says why.
    static bool run(const QString &path, int input, int output, QString *error);
};

} // namespace QRedis

#endif
