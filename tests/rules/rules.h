// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_RULES_H
#define TESTS_RULES_H

#include "tests/rules/sourcefile.h"

/// The rules of the house that a program can check. Each returns its violations, one line each, and nothing if there are none.
namespace Rules {

using Files = QList<SourceFile>;

/// An include goes to the same room or to one below; the table is in the source.
QStringList includeDirection(const Files &files);
/// No header includes itself by way of others, and no room another one that includes it.
QStringList includeCycles(const Files &files);
/// What is installed includes nothing private.
QStringList publicHeaders(const Files &files);
/// hiredis is included in one source file, and in no header.
QStringList oneHiredis(const Files &files);
/// The monitor uses the public API alone.
QStringList monitorIncludes(const Files &files);
/// A header has up to 150 lines of code, a source up to 400.
QStringList size(const Files &files);
/// Every file says whose it is and under which licence.
QStringList licence(const Files &files);
/// Timers, sockets, threads, clocks and blocking calls stay in the rooms that may have them.
QStringList words(const Files &files);
/// The README's program is the example that is compiled.
QStringList readmeProgram(const QString &readme, const QString &example);
/// Every piece of C++ in \a guides names the file and the mark where it is compiled, and is equal to what is there.
/// One with a line "..." is a sketch.
QStringList guideSnippets(const Files &guides, const Files &examples);

} // namespace Rules

#endif
