// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/timelinepainter.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/chartwidget.h"
#include "monitor-app/views/icons.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr int RulerHeight = 22;
constexpr int MarkLane = 22;
constexpr int WindowLane = 12;
constexpr int LegendGap = 8;
constexpr milliseconds SnapshotInterval{1500}; // at the longest, while the source is alive

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::TimelineWidget)
};

// Nodes are told apart by two greys and by their names: the six hues mean something else.
QColor peerColor(int index)
{
    const Theme &t = theme();
    return mix(t.surface, t.neutral, index % 2 == 0 ? 0.38 : 0.85);
}

} // namespace

TimelinePainter::TimelinePainter(const Store &store, const TimeView &time, const QFont &font, const QRect &area, Legend legend)
    : m_store(store)
    , m_time(time)
    , m_font(font)
    , m_small(smallFont(font))
    , m_begin(time.begin())
    , m_end(time.end())
{
    m_known = std::min(m_end, time.isStale() ? store.timeline().knownUntil() : m_end);
    m_left = QFontMetrics(m_font).horizontalAdvance(u"#00000"_s) + 30;
    m_legend = legend;
    m_header = QRectF(area.left() + m_left, area.top(), area.width() - m_left, headerHeight());
    const int wrapped = headerHeight() + LegendGap + 2 * legendLine() + int(store.timeline().rows().size()) * LowestRow;
    m_wholeLegend = legend == Legend::Full || wrapped <= area.height();
    const int legendHeight = layOutLegend(nullptr, area);
    m_legendArea = QRect(area.left(), area.bottom() + 1 - legendHeight, area.width(), legendHeight);
    m_rows = QRectF(m_header.left(), m_header.bottom(), m_header.width(),
                    std::max(0.0, m_legendArea.top() - LegendGap - m_header.bottom()));
    const int count = int(store.timeline().rows().size());
    m_rowHeight = count > 0 ? std::clamp(int(m_rows.height()) / count, LowestRow, HighestRow) : HighestRow;
    if (count * m_rowHeight > m_rows.height()) // the rest is scrolled to; half a row is no use
        m_rows.setHeight(std::floor(m_rows.height() / m_rowHeight) * m_rowHeight);
    m_dense = m_rowHeight < 27;
    m_barHeight = m_dense ? 10 : m_rowHeight < 36 ? 12 : 16;
    m_barTop = m_dense ? 2 : std::max(4, (m_rowHeight - m_barHeight - 11) / 2);
    m_peerTop = m_barTop + m_barHeight + (m_dense ? 1 : 4);
    m_peerHeight = m_dense ? 3 : 4;
}

int TimelinePainter::legendLine() const
{
    return QFontMetrics(m_small).height() + 6;
}

int TimelinePainter::headerHeight() const
{
    return RulerHeight + MarkLane + WindowLane;
}

double TimelinePainter::x(TimePoint at) const
{
    return m_rows.left() + double((at - m_begin).count()) / double((m_end - m_begin).count()) * m_rows.width();
}

TimePoint TimelinePainter::timeAt(double position) const
{
    const double share = (position - m_rows.left()) / std::max(1.0, m_rows.width());
    return m_begin + nanoseconds(qint64(share * double((m_end - m_begin).count())));
}

QRectF TimelinePainter::span(TimePoint from, TimePoint to, double top, double height) const
{
    const double left = std::max(m_rows.left(), x(from));
    const double right = std::min(m_rows.right(), x(to));
    return {left, top, std::max(0.0, right - left), height};
}

void TimelinePainter::paintRuler(QPainter *painter) const
{
    painter->setFont(m_small);
    const QFontMetrics metrics(m_small);
    const milliseconds step = niceTimeStep(m_time.span(), m_rows.width(), metrics.horizontalAdvance(u"00:00:00"_s) + 40.0);
    const qint64 offset = m_store.wallClock(m_begin).toMSecsSinceEpoch() % step.count();
    for (TimePoint at = m_begin - milliseconds(offset); at <= m_end; at += step) {
        const double position = std::round(x(at));
        if (position < m_rows.left())
            continue;
        painter->fillRect(
            QRectF(position, m_header.top() + RulerHeight - 4, 1, m_rows.bottom() - m_header.top() - RulerHeight + 4),
            theme().grid);
        const QString label = m_store.wallClock(at).toString(step < 1s ? u"hh:mm:ss.z"_s : u"hh:mm:ss"_s);
        const double width = metrics.horizontalAdvance(label);
        if (position + width / 2 > m_rows.right() || position - width / 2 < m_rows.left())
            continue;
        painter->setPen(theme().muted);
        painter->drawText(QRectF(position - width / 2 - 4, m_header.top(), width + 8, RulerHeight - 5), Qt::AlignCenter, label);
    }
}

void TimelinePainter::paintMarks(QPainter *painter) const
{
    const double top = m_header.top() + RulerHeight;
    painter->setFont(m_small);
    const QFontMetrics metrics(m_small);
    const auto &marks = m_store.timeline().marks();
    const double edge = m_known < m_end ? x(m_known) : m_rows.right();
    for (auto it = marks.begin(); it != marks.end(); ++it) {
        if (it->at < m_begin || it->at > m_end)
            continue;
        const double position = std::round(x(it->at));
        drawIcon(painter, it->type == NotificationType::Malformed ? Icon::Warning : Icon::Flag,
                 QRectF(position - 4, top + 3, 15, 15), lookOf(it->type).color);
        const double next = std::next(it) == marks.end() ? edge : std::min(edge, x(std::next(it)->at) - 6);
        const QString title = titleOf(it->type, it->sequence);
        const QString number = it->sequence ? QString::number(*it->sequence) : QString();
        for (const QString &label : {it->copies > 1 ? title + u" ×%1"_s.arg(it->copies) : title, title, number}) {
            const double width = metrics.horizontalAdvance(label);
            if (position + 14 + width > next)
                continue;
            painter->setPen(theme().text);
            painter->drawText(QRectF(position + 14, top, width + 4, MarkLane - 1), Qt::AlignLeft | Qt::AlignVCenter, label);
            break;
        }
    }
}

void TimelinePainter::paintWindows(QPainter *painter) const
{
    const double top = m_header.top() + RulerHeight + MarkLane;
    int lane = 0;
    for (const TimelineWindow &window : m_store.timeline().windows()) {
        const double y = top + (lane++ % 2) * 5 + 1;
        if (window.begin > m_end || (window.end && *window.end < m_begin))
            continue;
        const TimePoint over = std::min(m_known, m_store.timeline().overAt(window).value_or(m_known));
        const QRectF area = span(window.begin, over, y, 4);
        if (area.width() > 0)
            painter->fillRect(area.adjusted(0, 0, std::max(0.0, 2 - area.width()), 0), lookOf(window.type).color);
    }
}

void TimelinePainter::paintHeader(QPainter *painter) const
{
    painter->fillRect(QRectF(m_rows.left(), m_header.top() + RulerHeight, m_rows.width(), m_header.height() - RulerHeight),
                      theme().sunken);
    paintRuler(painter);
    paintWindows(painter);
    paintMarks(painter);
    painter->setPen(theme().muted);
    painter->setFont(m_small);
    const double left = m_rows.left() - m_left;
    painter->drawText(QRectF(left, m_header.top() + RulerHeight, m_left - 8, MarkLane), Qt::AlignLeft | Qt::AlignVCenter,
                      TimelineText::tr("Notified"));
    painter->fillRect(QRectF(left, m_header.bottom() - 1, m_rows.width() + m_left, 1), theme().border);
}

void TimelinePainter::paintPeers(QPainter *painter, const TimelineRow &row, double top) const
{
    painter->setFont(m_small);
    int index = 0;
    Endpoint last;
    for (const SeenSpan &peer : row.peers) {
        if (!last.isNull() && peer.peer != last)
            ++index;
        last = peer.peer;
        // Serving now: seen a moment ago, and nothing says that it ended.
        const bool now = !peer.closed && m_store.snapshot().at - peer.seenUntil < SnapshotInterval && !m_time.isStale();
        const QRectF area = span(peer.begin, now ? m_known : peer.seenUntil, top + m_peerTop, m_peerHeight);
        if (area.width() <= 0)
            continue;
        painter->fillRect(area, peerColor(index));
    }
    for (const SeenSpan &relaxed : row.relaxed) {
        const QRectF area = span(relaxed.begin, relaxed.seenUntil, top + m_peerTop + m_peerHeight + 1, 2);
        if (area.width() > 0)
            painter->fillRect(area, theme().maint);
    }
}

void TimelinePainter::paintOperation(QPainter *painter, const Operation &operation, double top, double limit) const
{
    const Theme &t = theme();
    const double y = top + m_barTop;
    const TimePoint end = operation.endedAt.value_or(m_known);
    const double right = x(end);
    if (right < m_rows.left() || x(operation.startedAt) > m_rows.right())
        return;
    TimePoint switched;
    double painted = -1e9;
    for (const StageSpan &stage : operation.spans) {
        if (stage.stage == HandoffStage::Switched)
            switched = stage.begin;
        QRectF area = span(stage.begin, std::min(stage.end.value_or(m_known), m_known), y, m_barHeight);
        if (area.right() < painted + 1) // narrower than a pixel: the one before speaks for both
            continue;
        if (area.width() < 1.5)
            area.setWidth(1.5);
        const Look look = lookOf(stage.stage);
        fillArea(painter, area, look.color, look.fill);
        painted = area.right();
    }

    if (operation.deadline != TimePoint() && !operation.spans.empty() && x(operation.deadline) <= m_rows.right()
        && operation.deadline > operation.startedAt && operation.outcome != HandoffOutcome::AlreadyThere) {
        const double position = std::round(x(operation.deadline));
        painter->setPen(QPen(t.muted, 1));
        painter->drawLine(QPointF(position - 4, y - 1), QPointF(position, y - 1));
        painter->drawLine(QPointF(position, y - 1), QPointF(position, y + m_barHeight));
        painter->drawLine(QPointF(position - 4, y + m_barHeight), QPointF(position, y + m_barHeight));
    }

    const double edge = m_known < m_end ? x(m_known) : m_rows.right();
    const double signLeft = std::max(right, painted) + 3;
    const double signTop = y + (m_barHeight - 14) / 2.0;
    if (signLeft < m_rows.left() || signLeft + 14 > edge)
        return;
    QString label;
    QString shorter;
    if (!operation.endedAt) {
        label = nameOf(operation.stage());
        if (operation.attempt > 1)
            label += TimelineText::tr(", attempt %1").arg(operation.attempt);
    } else if (operation.endUnknown) {
        label = TimelineText::tr("end not seen");
    } else {
        const HandoffOutcome outcome = operation.outcome.value_or(HandoffOutcome::Completed);
        const bool good = outcome == HandoffOutcome::Completed && operation.stage() != HandoffStage::Failed;
        const bool harmless = outcome == HandoffOutcome::AlreadyThere || outcome == HandoffOutcome::Kept || isCalledOff(outcome);
        drawIcon(painter,
                 good           ? Icon::Check
                     : harmless ? Icon::Barred
                                : Icon::Cross,
                 QRectF(signLeft, signTop, 14, 14),
                 good           ? t.good
                     : harmless ? t.neutral
                                : t.fault);
        label = !good && operation.outcome ? nameOf(*operation.outcome)
            : switched != TimePoint()      ? Units::duration(switched - operation.startedAt)
                                           : QString();
        shorter = label;
        if (operation.attempt > 1)
            label += TimelineText::tr(", %1 attempts").arg(operation.attempt);
    }
    painter->setFont(m_small);
    const double textLeft = signLeft + (operation.endedAt && !operation.endUnknown ? 18 : 2);
    double room = std::min(limit, edge) - textLeft;
    if (operation.deadline != TimePoint() && x(operation.deadline) > textLeft) // its bracket
        room = std::min(room, x(operation.deadline) - 6 - textLeft);
    const QFontMetrics metrics(m_small);
    if (metrics.horizontalAdvance(label) > room)
        label = shorter;
    const double width = metrics.horizontalAdvance(label);
    if (width > room)
        return;
    painter->setPen(t.muted);
    painter->drawText(QRectF(textLeft, y - 3, width + 4, m_barHeight + 6), Qt::AlignLeft | Qt::AlignVCenter, label);
}

void TimelinePainter::paintRow(QPainter *painter, const TimelineRow &row, const ConnectionSnapshot *connection, double top,
                               bool focused) const
{
    const Theme &t = theme();
    const double left = m_rows.left() - m_left;
    if (focused)
        painter->fillRect(QRectF(left, top, m_left + m_rows.width(), m_rowHeight), mix(t.surface, t.selection, 0.6));
    painter->fillRect(QRectF(left, top + m_rowHeight - 1, m_left + m_rows.width(), 1), t.grid);
    const DisplayState state = connection ? displayState(*connection) : DisplayState::Closed;
    drawIcon(painter, m_time.isStale() ? Icon::Question : iconOf(state), QRectF(left + 4, top + (m_rowHeight - 15) / 2.0, 15, 15),
             m_time.isStale() ? t.neutral : colorOf(state));
    painter->setFont(m_font);
    painter->setPen(t.text);
    painter->drawText(QRectF(left + 26, top, m_left - 30, m_rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                      u"#%1"_s.arg(row.connectionId));

    painter->save();
    painter->setClipRect(QRectF(m_rows.left(), top, m_rows.width(), m_rowHeight), Qt::IntersectClip);
    paintPeers(painter, row, top);
    for (size_t i = 0; i < row.operations.size(); ++i) {
        const double limit = i + 1 < row.operations.size() ? x(row.operations[i + 1].startedAt) - 4 : m_rows.right();
        paintOperation(painter, row.operations[i], top, limit);
    }
    for (const TimePoint loss : row.losses) {
        if (loss >= m_begin && loss <= m_end)
            drawIcon(painter, Icon::Stop, QRectF(x(loss) - 7, top + m_barTop + (m_barHeight - 14) / 2.0, 14, 14), t.fault);
    }
    painter->restore();
}

void TimelinePainter::paintOverlays(QPainter *painter, double rowsBottom) const
{
    const double top = m_header.top() + RulerHeight;
    const double bottom = std::min(rowsBottom, m_rows.bottom());
    for (const auto &[from, to] : m_store.timeline().gaps())
        fillGap(painter, span(from, to, top, bottom - top));
    if (m_known < m_end)
        fillGap(painter, span(m_known, m_end, top, bottom - top));
    for (const TimelineMark &mark : m_store.timeline().marks()) {
        if (mark.at < m_begin || mark.at > m_end || mark.type == NotificationType::Malformed)
            continue;
        QPen pen(mix(theme().surface, lookOf(mark.type).color, 0.75), 1, Qt::DashLine);
        pen.setDashPattern({3, 3});
        painter->setPen(pen);
        const double position = std::round(x(mark.at)) + 0.5;
        painter->drawLine(QPointF(position, m_header.top() + RulerHeight + MarkLane), QPointF(position, bottom));
    }
}

QSet<HandoffStage> TimelinePainter::stagesShown() const
{
    QSet<HandoffStage> seen;
    for (const auto &[id, row] : m_store.timeline().rows()) {
        for (const Operation &operation : row.operations) {
            for (const StageSpan &stage : operation.spans) {
                if (stage.begin <= m_end && stage.end.value_or(m_known) >= m_begin)
                    seen.insert(stage.stage);
            }
        }
    }
    return seen;
}

void TimelinePainter::paintLegend(QPainter *painter) const
{
    layOutLegend(painter, m_legendArea);
}

int TimelinePainter::layOutLegend(QPainter *painter, const QRect &area) const
{
    const QSet<HandoffStage> seen = stagesShown();
    const Theme &t = theme();
    const QFontMetrics metrics(m_small);
    const int height = legendLine();
    int left = area.left();
    int top = area.top();
    bool mayWrap = true;
    const auto place = [&](const QString &text, const auto &paintSign) {
        const int width = 28 + metrics.horizontalAdvance(text);
        if (left + width > area.right() && !mayWrap)
            return;
        if (left + width > area.right() && left > area.left()) {
            left = area.left();
            top += height;
        }
        if (painter) {
            paintSign(QRectF(left, top + (height - 11) / 2.0, 22, 11));
            painter->setFont(m_small);
            painter->setPen(t.muted);
            painter->drawText(QRect(left + 28, top, width, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        }
        left += width + 18;
    };
    for (int i = int(HandoffStage::Announced); i <= int(HandoffStage::Failed); ++i) {
        const auto stage = HandoffStage(i);
        if ((m_legend == Legend::Full || seen.contains(stage)) && stage != HandoffStage::Completed)
            place(nameOf(stage), [&](const QRectF &sign) { fillArea(painter, sign, lookOf(stage).color, lookOf(stage).fill); });
    }
    mayWrap = m_wholeLegend; // in little room these are left to the timeline's own page
    place(TimelineText::tr("completed, with the time to the switch"),
          [&](const QRectF &sign) { drawIcon(painter, Icon::Check, sign.adjusted(4, -1, -4, 2), t.good); });
    place(TimelineText::tr("deadline"), [&](const QRectF &sign) {
        painter->setPen(t.muted);
        const double x = sign.center().x() + 2;
        painter->drawLine(QPointF(x - 4, sign.top()), QPointF(x, sign.top()));
        painter->drawLine(QPointF(x, sign.top()), QPointF(x, sign.bottom()));
        painter->drawLine(QPointF(x - 4, sign.bottom()), QPointF(x, sign.bottom()));
    });
    place(TimelineText::tr("old node / new node"), [&](const QRectF &sign) {
        painter->fillRect(QRectF(sign.left(), sign.center().y() - 2, sign.width() / 2, m_peerHeight), peerColor(0));
        painter->fillRect(QRectF(sign.center().x(), sign.center().y() - 2, sign.width() / 2, m_peerHeight), peerColor(1));
    });
    place(TimelineText::tr("time-outs relaxed"),
          [&](const QRectF &sign) { painter->fillRect(QRectF(sign.left(), sign.center().y() - 1, sign.width(), 2), t.maint); });
    place(TimelineText::tr("no data"), [&](const QRectF &sign) { fillGap(painter, sign); });
    return top + height - area.top();
}

QString TimelinePainter::describe(const TimelineRow &row, double position) const
{
    const TimePoint at = timeAt(position);
    QStringList lines{TimelineText::tr("Connection %1").arg(row.connectionId)};
    for (const Operation &operation : row.operations) {
        const double from = x(operation.startedAt) - 3;
        const double to = std::max(x(operation.endedAt.value_or(m_known)) + 18, from + 8);
        if (position < from || position > to)
            continue;
        lines.append(TimelineText::tr("%1: %2 → %3")
                         .arg(titleOf(NotificationType::Moving, operation.sequence), Units::endpoint(operation.source),
                              Units::endpoint(operation.target)));
        for (const StageSpan &stage : operation.spans) {
            QString line = u"%1 %2"_s.arg(m_store.wallClock(stage.begin).toString(u"hh:mm:ss.zzz"_s), nameOf(stage.stage));
            if (stage.end)
                line += u", %1"_s.arg(Units::duration(*stage.end - stage.begin));
            if (!stage.error.isEmpty())
                line += u": "_s + stage.error;
            lines.append(line);
        }
    }
    for (const SeenSpan &peer : row.peers) {
        if (peer.begin <= at && at <= peer.seenUntil + SnapshotInterval)
            lines.append(TimelineText::tr("On %1, socket no. %2").arg(peer.peer.toString()).arg(peer.generation));
    }
    return lines.join(u'\n');
}

} // namespace QRedis::Monitor
