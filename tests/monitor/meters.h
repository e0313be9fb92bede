// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_METERS_H
#define TESTS_METERS_H

#include <QtCore/qbytearray.h>

#include <functional>
#include <sys/resource.h>

/// What this process uses, in CPU time and memory: other processes disturb it little.
namespace Meters {

/// In seconds; \a who as for getrusage().
[[nodiscard]] double cpuTime(int who = RUSAGE_SELF);
/// Of one call of \a what.
[[nodiscard]] double cpuMilliseconds(int times, const std::function<void()> &what);
/// Of the threads whose name begins with \a name, in seconds.
[[nodiscard]] double cpuTimeOfThread(const QByteArray &name);
/// Of another process, in seconds.
[[nodiscard]] double cpuTimeOfProcess(qint64 process);
[[nodiscard]] double residentMebibytes();
/// What is allocated, without what the allocator keeps for later: the same in every run.
[[nodiscard]] double heapMebibytes();
/// Open files, sockets and the like.
[[nodiscard]] int openHandles();

} // namespace Meters

#endif
