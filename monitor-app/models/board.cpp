// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/board.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace std::chrono;

namespace {

struct Board
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::Board)
};

QString noteOf(const BoardRow &row, const TimelineWindow &window)
{
    const Timeline::Progress &p = row.progress;
    QStringList parts;
    if (p.total > 0) {
        parts.append(Board::tr("%1 of %2 moved").arg(p.done).arg(p.total));
        if (p.running > 0)
            parts.append(Board::tr("%n running", nullptr, p.running));
        if (p.waiting > 0)
            parts.append(Board::tr("%n waiting", nullptr, p.waiting));
        if (p.retrying > 0)
            parts.append(Board::tr("%n retrying", nullptr, p.retrying));
        if (p.kept > 0)
            parts.append(Board::tr("%1 kept on the old node").arg(p.kept));
        if (p.failed > 0)
            parts.append(Board::tr("%1 failed").arg(p.failed));
        if (p.done == p.total && p.longest > 0ns)
            parts.append(Board::tr("slowest %1").arg(Units::duration(p.longest)));
    } else if (row.active) {
        parts.append(row.type == NotificationType::Moving ? Board::tr("no connection is concerned")
                                                          : Board::tr("time-outs are relaxed"));
    }
    if (!row.active && p.total == 0) {
        using Change = WindowEvent::Change;
        switch (window.endedBy.value_or(Change::Opened)) {
        case Change::Closed:
            parts.append(Board::tr("completed"));
            break;
        case Change::Expired:
            parts.append(Board::tr("time is over"));
            break;
        case Change::BackstopReached:
            parts.append(Board::tr("its completion never came"));
            break;
        case Change::Opened:
            parts.append(Board::tr("over"));
            break;
        }
    }
    return parts.join(Units::separator());
}

} // namespace

QList<BoardRow> maintenanceBoard(const Store &store, TimePoint now, qsizetype maximum)
{
    QList<BoardRow> rows;
    const auto &windows = store.timeline().windows();
    for (auto it = windows.rbegin(); it != windows.rend(); ++it) {
        const std::optional<TimePoint> over = store.timeline().overAt(*it);
        if (over && now - *over > 2min)
            continue;
        BoardRow row;
        row.type = it->type;
        row.title = titleOf(it->type, it->sequence);
        row.active = !over || *over > now;
        row.begin = it->begin;
        if (!row.active)
            row.end = over;
        if (it->deadline != TimePoint())
            row.deadline = it->deadline;
        if (it->type == NotificationType::Moving) {
            row.progress = store.timeline().progress(it->sequence, it->begin);
            row.subject = it->target.isNull() ? Board::tr("no endpoint named") : it->target.toString();
        } else {
            row.subject = Board::tr("whole database");
        }
        row.note = noteOf(row, *it);
        rows.append(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const BoardRow &a, const BoardRow &b) { return a.active > b.active; });
    if (rows.size() > maximum)
        rows.resize(maximum);
    return rows;
}

} // namespace QRedis::Monitor
