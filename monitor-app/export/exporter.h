// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_EXPORTER_H
#define QREDIS_MONITOR_EXPORTER_H

#include "monitor-app/commandline.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class MainWindow;
class Store;

/// Writes the table \a name, or all of them if it is empty, as CSV or JSON below \a directory, which is made if it is not there.
/// The paths that were written; empty if one cannot be: then \a error says why.
[[nodiscard]] QStringList exportTables(const Store &store, CommandLine::Format format, const QString &name,
                                       const QString &directory, QString *error);
/// Writes what \a widget shows into a file, as SVG if its name ends so, else as PNG.
[[nodiscard]] bool exportPicture(QWidget *widget, const QString &path, QString *error);
/// Whether pictures can be written as SVG: depends on how the program was built.
[[nodiscard]] bool canExportSvg();
/// Writes all that another person needs to understand the incident: report, tables, alerts, the recording. \a directory must not
/// exist yet.
[[nodiscard]] bool exportBundle(MainWindow *window, const QString &directory, QString *error);
/// Verdict, times and numbers as plain text, to be pasted somewhere.
[[nodiscard]] QString incidentNote(const Store &store);

} // namespace QRedis::Monitor

#endif
