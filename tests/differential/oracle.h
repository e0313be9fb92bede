// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_ORACLE_H
#define TESTS_ORACLE_H

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

#include <cstdio>
#include <sys/types.h>

/// The program hiredis-oracle, connected to a server; see its source.
class Oracle final
{
public:
    Oracle(quint16 port, int protocol);
    ~Oracle();
    Oracle(const Oracle &) = delete;
    Oracle &operator=(const Oracle &) = delete;

    /// What plain hiredis makes of the replies to \a commands, in notation. Fewer when the program has ended.
    [[nodiscard]] QList<QByteArray> ask(const QList<QList<QByteArray>> &commands);

private:
    pid_t m_process = -1;
    FILE *m_to = nullptr;
    FILE *m_from = nullptr;
};

#endif
