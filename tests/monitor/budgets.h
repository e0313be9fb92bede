// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_BUDGETS_H
#define TESTS_BUDGETS_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <functional>

/// One line of the table of budgets: what something costs, and what it may.
struct Budget
{
    QString scenario;
    QString unit;
    double gate = 0; ///< the value may not be above it
    double value = 0;

    [[nodiscard]] bool isMet() const { return value <= gate; }
};

/// Measurements in CPU time and memory of this process, so that other processes disturb them little. They take a minute.
namespace Budgets {

inline constexpr int ManyConnections = 1'000;

/// What a watched application pays: a thousand connections, no, one and four observers, one of which reads nothing.
[[nodiscard]] QList<Budget> watchedApplication();
/// What the window costs while a thousand connections report ten times a second, view by view.
[[nodiscard]] QList<Budget> window();
/// Single pictures.
[[nodiscard]] QList<Budget> painters();
/// Notifications: to take them in, to filter them.
[[nodiscard]] QList<Budget> notifications();
/// From the program's start to its first picture, and the way to a moment of a long recording.
[[nodiscard]] QList<Budget> program();
/// How much memory a long watch takes; the same on every machine.
[[nodiscard]] QList<Budget> memory(int connections = ManyConnections);

/// As a table in Markdown.
[[nodiscard]] QString table(const QList<Budget> &budgets);

} // namespace Budgets

#endif
