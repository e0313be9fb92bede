// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_COMMANDEXAMPLES_H
#define TESTS_COMMANDEXAMPLES_H

#include "qredis/value/command.h"

/// A command as one of the typed helpers makes it.
struct CommandExample
{
    QByteArray name; ///< as COMMAND LIST spells it, in upper case: "CONFIG|GET"
    QRedis::Command command;
};

/// Each helper with what it requires, and with each of its options alone.
[[nodiscard]] QList<CommandExample> commandExamples();

#endif
