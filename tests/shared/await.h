// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_AWAIT_H
#define TESTS_AWAIT_H

#include "qredis/client/client.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qthread.h>

/// Runs this thread's events until \a condition holds; tells whether it does. Finer than QTest::qWaitFor(), which looks
/// every 10 ms.
template <typename Condition>
bool eventually(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(10))
{
    const QDeadlineTimer deadline(limit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents();
        QThread::usleep(100);
    }
    return true;
}

/// The result of \a pending on the main thread, where waitForFinished() is refused.
inline QRedis::Reply await(const QRedis::PendingReply &pending, std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    eventually([&] { return pending.isFinished(); }, limit);
    return pending.result();
}

inline QList<QRedis::Reply> await(const QRedis::PendingReplies &pending,
                                  std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    eventually([&] { return pending.isFinished(); }, limit);
    return pending.result();
}

#endif
