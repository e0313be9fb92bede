// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_COMMANDLINE_H
#define QREDIS_MONITOR_COMMANDLINE_H

#include "monitor-app/views/theme.h"

#include <QtCore/qstringlist.h>

namespace QRedis::Monitor {

enum ExitCode : int { Success = 0, Failed = 1, UsageError = 2, Unreachable = 3 };

/// What the command line asks for.
struct CommandLine
{
    enum class Mode : quint8 { Window, Demo, List, Tail, ScreenshotAll, Help, Version };
    enum class Tail : quint8 { None, Text, Json };

    Mode mode = Mode::Window;
    QString error; ///< one line; the rest is not valid then
    QString source;
    QString scenario;
    bool headless = false;
    bool json = false;
    Tail tail = Tail::None;
    int view = 0;
    Theme::Kind theme = Theme::Kind::Auto;
    QString directory; ///< for pictures

    /// \a arguments with the program's name first.
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
    /// Needs an application object.
    [[nodiscard]] static QString helpText();
    [[nodiscard]] bool needsWidgets() const { return mode == Mode::Window || mode == Mode::Demo || mode == Mode::ScreenshotAll; }
};

} // namespace QRedis::Monitor

#endif
