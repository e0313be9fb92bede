// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_BOARD_H
#define QREDIS_MONITOR_BOARD_H

#include "monitor-app/models/timeline.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace QRedis::Monitor {

class Store;

/// One line of the maintenance board: a window that is open, or one that ended a short while ago.
struct BoardRow
{
    NotificationType type = NotificationType::Unknown;
    QString title; ///< "MOVING 48"
    QString subject; ///< where to, or what it concerns
    bool active = false;
    TimePoint begin;
    std::optional<TimePoint> end;
    std::optional<TimePoint> deadline;
    Timeline::Progress progress; ///< of MOVING; total 0 otherwise
    QString note; ///< what a person should know: how it ended, what is in the way
};

/// Open windows first, newest first; ended ones of the last two minutes after them.
[[nodiscard]] QList<BoardRow> maintenanceBoard(const Store &store, TimePoint now, qsizetype maximum = 6);

} // namespace QRedis::Monitor

#endif
