// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TIMELINEWIDGET_H
#define QREDIS_MONITOR_TIMELINEWIDGET_H

#include "monitor-app/views/timelinepainter.h"

#include <QtWidgets/qabstractscrollarea.h>

namespace QRedis::Monitor {

class Store;
class TimeView;

/// The handoffs of all connections over time.
///
/// Keys: Left and Right pan, + and - zoom, 0 shows a minute, End follows the present, [ and ] go to the previous and next
/// notification, Up and Down choose a row. Ctrl+wheel zooms at the pointer, Shift+wheel pans.
class TimelineWidget : public QAbstractScrollArea
{
    Q_OBJECT
public:
    TimelineWidget(const Store *store, TimeView *time, TimelinePainter::Legend legend, QWidget *parent = nullptr);
    void refresh();
    QSize sizeHint() const override { return {600, 300}; }
    QSize minimumSizeHint() const override { return {300, 140}; }

Q_SIGNALS:
    void rowActivated(quint64 connectionId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] TimelinePainter makePainter() const;
    [[nodiscard]] int rowAt(const QPointF &position) const;
    void updateScrollBar();
    void jumpToMark(int direction);
    void focusRow(int row);

    const Store *const m_store;
    TimeView *const m_time;
    const TimelinePainter::Legend m_legend;
    int m_focusedRow = -1;
    double m_dragX = -1;
};

} // namespace QRedis::Monitor

#endif
