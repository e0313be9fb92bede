// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_SCREENSHOTS_H
#define QREDIS_MONITOR_SCREENSHOTS_H

#include <QtCore/qstring.h>

namespace QRedis::Monitor {

class MainWindow;

/// Writes pictures of every view in both themes and two sizes, from sample data, and of the states without data.
/// False when a file cannot be written; \a error says which.
bool screenshotAll(const QString &directory, QString *error);

/// Writes pictures of every view in both themes as \a moment-view-theme.png.
bool screenshotViews(MainWindow *window, const QString &directory, const QString &moment, QString *error);

} // namespace QRedis::Monitor

#endif
