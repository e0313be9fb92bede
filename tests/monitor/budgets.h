// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_BUDGETS_H
#define TESTS_BUDGETS_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <chrono>

/// One line of the table of budgets: what something costs, and what it may.
struct Budget
{
    QString scenario;
    QString unit;
    double gate = 0; ///< of an optimised build
    double value = 0;

    /// The value may not be above it. Without optimisation our code and the templates of Qt's containers take up to three times as
    /// long, and a busy machine's caches add to that; memory and bytes are the same.
    [[nodiscard]] double allowed() const
    {
#ifdef NDEBUG
        return gate;
#else
        return unit.contains(QStringLiteral("ms")) || unit.contains(QStringLiteral("core")) ? 4 * gate : gate;
#endif
    }
    [[nodiscard]] bool isMet() const
    {
        return value <= allowed();
    }
};

/// Measurements in CPU time and memory of this process, so that other processes disturb them little. They take five minutes.
namespace Budgets {

enum class Extent : quint8 {
    Short, ///< fewer connections, less time: what it finds is painting and work that should not be
    Full,
};

inline constexpr int ManyConnections = 1'000;

/// What a watched application pays: a thousand connections, no, one and four observers, one of which reads nothing.
[[nodiscard]] QList<Budget> watchedApplication();
/// What the window costs while a thousand connections report ten times a second, view by view.
[[nodiscard]] QList<Budget> window(Extent extent = Extent::Full);
/// Single pictures.
[[nodiscard]] QList<Budget> painters();
/// Notifications: to take them in, to filter them.
[[nodiscard]] QList<Budget> notifications();
/// From the program's start to its first data and picture, and the way to a moment of a long recording: of 15 minutes, or of as
/// many seconds as QREDIS_RECORDING_SECONDS says (4000 make a gigabyte).
[[nodiscard]] QList<Budget> program();
/// How much memory a long watch takes; the same on every machine.
[[nodiscard]] QList<Budget> memory(int connections = ManyConnections);

/// What is left behind by a day of maintenance, which passes in minutes.
[[nodiscard]] QList<Budget> day(std::chrono::hours length = std::chrono::hours(24), int connections = ManyConnections);

/// As a table in Markdown.
[[nodiscard]] QString table(const QList<Budget> &budgets);

} // namespace Budgets

#endif
