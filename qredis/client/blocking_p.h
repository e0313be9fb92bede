// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_BLOCKING_P_H
#define QREDIS_BLOCKING_P_H

#include <QtCore/qcoreapplication.h>
#include <QtCore/qthread.h>

namespace QRedis {

/// Whether the current thread may wait for a reply: neither one that draws windows nor one that brings the reply.
[[nodiscard]] inline bool mayBlock()
{
    const QCoreApplication *application = QCoreApplication::instance();
    const bool gui = application && QThread::currentThread() == application->thread() && application->inherits("QGuiApplication");
    return !gui && QThread::currentThread()->objectName() != QLatin1StringView("qredis I/O");
}

} // namespace QRedis

#endif
