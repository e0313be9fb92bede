// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ROLES_H
#define QREDIS_MONITOR_ROLES_H

#include <QtCore/qnamespace.h>

namespace QRedis::Monitor {

/// What item models offer beyond text.
enum Role : int {
    SortRole = Qt::UserRole + 1, ///< a number or text that orders rows
    StateRole, ///< DisplayState as int; of column "State" only
    KeyRole, ///< what identifies a row for as long as it lives
    BadgeRole, ///< a word drawn as a badge behind the text
    MutedRole, ///< true: the text is of no interest at the moment
};

} // namespace QRedis::Monitor

#endif
