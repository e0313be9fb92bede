// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TABLETEXTS_H
#define QREDIS_MONITOR_TABLETEXTS_H

#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

namespace QRedis::Monitor {

/// How a window shows a DataTable, in the language of the user. Files keep the names and values of the table itself: programs
/// read them.
[[nodiscard]] QString columnTitle(const QString &column);
[[nodiscard]] QString cellText(const QString &column, const QVariant &value);

} // namespace QRedis::Monitor

#endif
