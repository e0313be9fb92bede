// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_SOURCEFILE_H
#define TESTS_SOURCEFILE_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

/// A file of this project: where it is, seen from the top folder, and what it says.
struct SourceFile
{
    QString path;
    QString text;

    [[nodiscard]] bool isHeader() const { return path.endsWith(u".h"); }
    /// Written by a program of this repository, which its first lines name.
    [[nodiscard]] bool isGenerated() const;
    [[nodiscard]] bool isPrivateHeader() const { return path.endsWith(u"_p.h"); }
    [[nodiscard]] bool isSource() const { return path.endsWith(u".cpp"); }
    /// "engine" for qredis/engine/lane.cpp, "monitor-app" for all of the monitor, else empty.
    [[nodiscard]] QString room() const;
    /// What it includes, with the quotes or angle brackets.
    [[nodiscard]] QStringList includes() const;
    /// The code without comments, with empty string and character literals; line numbers stay as they are.
    [[nodiscard]] QString code() const;
    /// Lines that hold more than blanks and comments.
    [[nodiscard]] int codeLines() const;
};

/// All files below \a folders of the project whose name matches one of \a patterns.
QList<SourceFile> readFiles(const QStringList &folders, const QStringList &patterns);

#endif
