// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_COMMANDLINE_H
#define QREDIS_MONITOR_COMMANDLINE_H

#include "monitor-app/views/theme.h"

#include <QtCore/qstringlist.h>

#include <chrono>
#include <optional>

namespace QRedis::Monitor {

enum ExitCode : int { Success = 0, Failed = 1, UsageError = 2, Unreachable = 3, Internal = 5 };

/// What the command line asks for.
struct CommandLine
{
    enum class Mode : quint8 { Window, Demo, List, Tail, Record, Export, Check, Pipe, ScreenshotAll, Help, Version };
    enum class Format : quint8 { Png, Svg, Csv, Json, Bundle };
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
    QString file; ///< to record into
    std::chrono::milliseconds past{0}; ///< what a recording begins with
    std::optional<std::chrono::milliseconds> length; ///< of what is recorded; no value: until the program is ended
    std::optional<double> speed; ///< of a replay; no value: it stands
    QString at; ///< where a replay begins: seconds from the beginning, or hh:mm:ss
    bool freeze = false;
    bool safeMode = false; ///< preferences are not read
    bool themeGiven = false;
    Format format = Format::Csv;
    QString table; ///< to export; empty: all
    QString rules; ///< "default", or a file
    QString tlsAuthority; ///< PEM files, for tls:// sources
    QString tlsCertificate;
    QString tlsKey;
    std::optional<int> tokenDescriptor; ///< to read the token of a tls:// source from
    QString language; ///< empty: that of the system
    double scale = 1;
    bool scaleGiven = false;
    /// Whether \c source is a recording.
    [[nodiscard]] bool isRecording() const { return source.endsWith(QStringLiteral(".qrt")); }

    /// \a arguments with the program's name first.
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
    /// Needs an application object.
    [[nodiscard]] static QString helpText();
    [[nodiscard]] bool needsWidgets() const
    {
        const bool pictures = mode == Mode::Export && format != Format::Csv && format != Format::Json;
        return mode == Mode::Window || mode == Mode::Demo || mode == Mode::ScreenshotAll || pictures;
    }
};

} // namespace QRedis::Monitor

#endif
