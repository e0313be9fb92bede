// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/timelinewidget.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtooltip.h>

#include <algorithm>
#include <iterator>

namespace QRedis::Monitor {

using namespace std::chrono_literals;

TimelineWidget::TimelineWidget(const Store *store, TimeView *time, TimelinePainter::Legend legend, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_store(store)
    , m_time(time)
    , m_legend(legend)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Handoff timeline"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(time, &TimeView::changed, this, &TimelineWidget::refresh);
}

void TimelineWidget::refresh()
{
    updateScrollBar();
    int running = 0;
    int ended = 0;
    for (const auto &[id, row] : m_store->timeline().rows()) {
        for (const Operation &operation : row.operations)
            ++(operation.endedAt ? ended : running);
    }
    setAccessibleDescription(tr("%1 connections, %2 handoffs running, %3 ended")
                                 .arg(qulonglong(m_store->timeline().rows().size()))
                                 .arg(running)
                                 .arg(ended));
    viewport()->update();
}

TimelinePainter TimelineWidget::makePainter() const
{
    return TimelinePainter(*m_store, *m_time, font(), viewport()->rect(), m_legend);
}

void TimelineWidget::updateScrollBar()
{
    const TimelinePainter painter = makePainter();
    const double visible = painter.rowsArea().height();
    const int needed = int(m_store->timeline().rows().size()) * painter.rowHeight();
    verticalScrollBar()->setRange(0, std::max(0, needed - int(visible)));
    verticalScrollBar()->setPageStep(int(visible));
    verticalScrollBar()->setSingleStep(painter.rowHeight());
}

void TimelineWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const TimelinePainter timeline = makePainter();
    const QRectF area = timeline.rowsArea();
    QHash<quint64, const ConnectionSnapshot *> connections;
    for (const ConnectionSnapshot &connection : m_store->snapshot().connections)
        connections.insert(connection.id, &connection);

    const int height = timeline.rowHeight();
    timeline.paintHeader(&painter);
    painter.save();
    painter.setClipRect(QRectF(0, area.top(), viewport()->width(), area.height()));
    double top = area.top() - verticalScrollBar()->value();
    int index = 0;
    for (const auto &[id, row] : m_store->timeline().rows()) {
        if (top + height > area.top() && top < area.bottom())
            timeline.paintRow(&painter, row, connections.value(id), top, index == m_focusedRow && hasFocus());
        top += height;
        ++index;
    }
    painter.restore();
    timeline.paintOverlays(&painter, top);

    timeline.paintLegend(&painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme().active, 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineWidget::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void TimelineWidget::jumpToMark(int direction)
{
    const auto &marks = m_store->timeline().marks();
    const TimePoint middle = m_time->end() - m_time->span() / 2;
    const auto margin = m_time->span() / 100;
    if (direction > 0) {
        const auto it =
            std::find_if(marks.begin(), marks.end(), [&](const TimelineMark &mark) { return mark.at > middle + margin; });
        if (it != marks.end())
            m_time->showMoment(it->at);
    } else {
        const auto it =
            std::find_if(marks.rbegin(), marks.rend(), [&](const TimelineMark &mark) { return mark.at < middle - margin; });
        if (it != marks.rend())
            m_time->showMoment(it->at);
    }
}

void TimelineWidget::focusRow(int row)
{
    const int count = int(m_store->timeline().rows().size());
    if (count == 0)
        return;
    m_focusedRow = std::clamp(row, 0, count - 1);
    const int height = makePainter().rowHeight();
    const int top = m_focusedRow * height;
    const int page = verticalScrollBar()->pageStep();
    if (top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(top);
    else if (top + height > verticalScrollBar()->value() + page)
        verticalScrollBar()->setValue(top + height - page);
    viewport()->update();
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        m_time->pan(-0.1);
        break;
    case Qt::Key_Right:
        m_time->pan(0.1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_time->zoom(0.5, 1);
        break;
    case Qt::Key_Minus:
        m_time->zoom(2, 1);
        break;
    case Qt::Key_0:
        m_time->setSpan(60s);
        break;
    case Qt::Key_End:
        m_time->setMode(TimeView::Mode::Follow);
        break;
    case Qt::Key_BracketLeft:
        jumpToMark(-1);
        break;
    case Qt::Key_BracketRight:
        jumpToMark(1);
        break;
    case Qt::Key_Up:
        focusRow(m_focusedRow - 1);
        break;
    case Qt::Key_Down:
        focusRow(m_focusedRow + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focusedRow >= 0 && m_focusedRow < int(m_store->timeline().rows().size()))
            Q_EMIT rowActivated(std::next(m_store->timeline().rows().begin(), m_focusedRow)->first);
        break;
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    event->accept();
}

void TimelineWidget::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    const QRectF area = makePainter().rowsArea();
    if (event->modifiers() & Qt::ControlModifier)
        m_time->zoom(steps > 0 ? 0.8 : 1.25, std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0));
    else if (event->modifiers() & Qt::ShiftModifier)
        m_time->pan(-steps * 0.1);
    else
        return QAbstractScrollArea::wheelEvent(event);
    event->accept();
}

int TimelineWidget::rowAt(const QPointF &position) const
{
    const TimelinePainter painter = makePainter();
    const QRectF area = painter.rowsArea();
    if (position.y() < area.top() || position.y() > area.bottom())
        return -1;
    const int row = int((position.y() - area.top() + verticalScrollBar()->value()) / painter.rowHeight());
    return row < int(m_store->timeline().rows().size()) ? row : -1;
}

void TimelineWidget::mousePressEvent(QMouseEvent *event)
{
    m_dragX = event->position().x();
    const int row = rowAt(event->position());
    if (row >= 0)
        focusRow(row);
}

void TimelineWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_dragX < 0)
        return;
    const double moved = event->position().x() - m_dragX;
    if (std::abs(moved) < 4)
        return;
    m_dragX = event->position().x();
    m_time->pan(-moved / makePainter().rowsArea().width());
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent *)
{
    m_dragX = -1;
}

bool TimelineWidget::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        if (row >= 0) {
            const TimelineRow &hit = std::next(m_store->timeline().rows().begin(), row)->second;
            QToolTip::showText(help->globalPos(), makePainter().describe(hit, help->pos().x()), viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace QRedis::Monitor
