// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TIMELINEPAINTER_H
#define QREDIS_MONITOR_TIMELINEPAINTER_H

#include "monitor-app/models/timeline.h"
#include "monitor-app/views/theme.h"

#include <QtCore/qset.h>

namespace QRedis::Monitor {

class Store;
class TimeView;

/// Draws the handoff timeline: time from left to right, one row for each connection. Knows nothing of scrolling and keys.
class TimelinePainter
{
public:
    static constexpr int LowestRow = 20;
    static constexpr int HighestRow = 40;
    enum class Legend : quint8 { Full, SeenOnly };

    TimelinePainter(const Store &store, const TimeView &time, const QFont &font, const QRect &area, Legend legend);

    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] QRectF rowsArea() const { return m_rows; }
    /// Rows get higher when there is room.
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] double x(TimePoint at) const;
    [[nodiscard]] TimePoint timeAt(double x) const;

    void paintHeader(QPainter *painter) const;
    void paintRow(QPainter *painter, const TimelineRow &row, const ConnectionSnapshot *connection, double top,
                  bool focused) const;
    /// What lies over all rows: where nothing is known, and the moments of notifications.
    void paintOverlays(QPainter *painter, double rowsBottom) const;
    void paintLegend(QPainter *painter) const;
    /// What is under \a position in \a row, for a tool tip.
    [[nodiscard]] QString describe(const TimelineRow &row, double x) const;

private:
    /// Returns the height used. Null \a painter: only measures.
    int layOutLegend(QPainter *painter, const QRect &area) const;
    [[nodiscard]] int legendLine() const;
    [[nodiscard]] QSet<HandoffStage> stagesShown() const;
    [[nodiscard]] QRectF span(TimePoint from, TimePoint to, double top, double height) const;
    void paintRuler(QPainter *painter) const;
    void paintMarks(QPainter *painter) const;
    void paintWindows(QPainter *painter) const;
    void paintOperation(QPainter *painter, const Operation &operation, double top, double limit) const;
    void paintPeers(QPainter *painter, const TimelineRow &row, double top) const;

    const Store &m_store;
    const TimeView &m_time;
    QFont m_font;
    QFont m_small;
    TimePoint m_begin;
    TimePoint m_end;
    TimePoint m_known; ///< nothing is drawn after it
    QRectF m_header;
    QRectF m_rows;
    QRect m_legendArea;
    double m_left = 0;
    Legend m_legend = Legend::Full;
    bool m_wholeLegend = true;
    int m_rowHeight = HighestRow;
    bool m_dense = false;
    int m_barTop = 0;
    int m_barHeight = 0;
    int m_peerTop = 0;
    int m_peerHeight = 0;
};

} // namespace QRedis::Monitor

#endif
