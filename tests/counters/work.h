// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef COUNTERS_WORK_H
#define COUNTERS_WORK_H

#include <QtCore/qstringlist.h>

/// What is counted runs in a process of its own: this program with other arguments, "--work KIND NUMBER PORT".
///
///   pipeline, opted-in   NUMBER GETs of 64 bytes in pipelines of 100; without and with maintenance notifications
///   execute              the same by NUMBER calls of execute(), of which 100 are outstanding
///   idle                 NUMBER connections, each of which serves 1 000 pipelined GETs and one value of 1 MiB
///
/// Prints the allocations of the work, and the bytes in use when it is done. Returns the program's exit code.
int work(const QStringList &arguments);

#endif
