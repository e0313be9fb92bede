// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SLEEPING_P_H
#define QREDIS_SLEEPING_P_H

#include <QtCore/qdeadlinetimer.h>

#include <atomic>

namespace QRedis {

/// Sleeps as long as \a word is \a value, until wakeAll(); may wake for no reason. False if \a limit has passed before. A mutex
/// and a condition for each of the many words would cost more memory, and shared ones would wake those who wait for others.
[[nodiscard]] bool sleepWhile(const std::atomic<quint32> &word, quint32 value, QDeadlineTimer limit);
/// Wakes all who sleep on \a word, which has been changed before.
void wakeAll(const std::atomic<quint32> &word);

} // namespace QRedis

#endif
