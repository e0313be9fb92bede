// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/timeline.h"

#include "monitor-app/models/history.h"

#include <algorithm>

namespace QRedis::Monitor {

using namespace std::chrono;

namespace {

// The journal and the snapshots come on the same stream, but a snapshot may have been taken just before an event.
constexpr milliseconds Skew{400};

template <typename Container>
void bound(Container &container, size_t maximum)
{
    while (container.size() > maximum)
        container.pop_front();
}

bool isFinal(const HandoffEvent &event)
{
    return event.outcome || event.stage == HandoffStage::Completed || event.stage == HandoffStage::Failed;
}

TimelineWindow *findWindow(std::deque<TimelineWindow> &windows, NotificationType type, std::optional<qint64> sequence,
                           const QString &peer, TimePoint around)
{
    const auto it = std::find_if(windows.rbegin(), windows.rend(), [&](const TimelineWindow &window) {
        return window.type == type && window.sequence == sequence && window.peer == peer
            && (!window.end || (around - window.begin < Skew && window.begin - around < Skew));
    });
    return it == windows.rend() ? nullptr : &*it;
}

} // namespace

TimelineRow *Timeline::row(quint64 connectionId)
{
    const auto it = m_rows.find(connectionId);
    if (it != m_rows.end())
        return &it->second;
    if (m_rows.size() >= MaximumRows && !dropRow())
        return nullptr;
    TimelineRow &created = m_rows[connectionId];
    created.connectionId = connectionId;
    return &created;
}

/// The oldest of those that are gone, which has the lowest number.
bool Timeline::dropRow()
{
    if (m_noRoomAt == m_lastSnapshot)
        return false;
    const auto gone = std::find_if(m_rows.begin(), m_rows.end(), [this](const auto &entry) {
        const std::deque<SeenSpan> &peers = entry.second.peers;
        return peers.empty() || peers.back().seenUntil + History::GapThreshold < m_lastSnapshot;
    });
    if (gone == m_rows.end()) {
        m_noRoomAt = m_lastSnapshot; // not to be searched for again and again
        return false;
    }
    m_rows.erase(gone);
    return true;
}

Operation *Timeline::operation(quint64 connectionId, quint64 id)
{
    TimelineRow *const owner = row(connectionId);
    if (!owner)
        return nullptr;
    for (auto it = owner->operations.rbegin(); it != owner->operations.rend(); ++it) {
        if (it->id == id)
            return &*it;
    }
    Operation created;
    created.id = id;
    owner->operations.push_back(created);
    bound(owner->operations, MaximumPerRow);
    return &owner->operations.back();
}

void Timeline::add(const HandoffEvent &event)
{
    m_knownUntil = std::max(m_knownUntil, event.at);
    Operation *const op = operation(event.connectionId, event.operation);
    if (!op)
        return;
    if (op->spans.empty())
        op->startedAt = event.startedAt;
    op->sequence = event.sequence;
    op->source = event.source;
    if (!event.target.isNull())
        op->target = event.target;
    op->deadline = event.deadline;
    op->attempt = event.attempt;
    op->maxAttempts = event.maxAttempts;
    const auto known = std::find_if(op->spans.begin(), op->spans.end(),
                                    [&](const StageSpan &span) { return span.stage == event.stage && span.begin == event.at; });
    if (known == op->spans.end()) {
        const auto after =
            std::find_if(op->spans.begin(), op->spans.end(), [&](const StageSpan &span) { return span.begin > event.at; });
        if (after != op->spans.begin())
            std::prev(after)->end = event.at;
        StageSpan span{event.stage, event.at, std::nullopt, event.attempt, event.error ? event.error.message() : QString()};
        if (after != op->spans.end())
            span.end = after->begin;
        op->spans.insert(after, span);
    }
    if (isFinal(event)) {
        op->endedAt = event.at;
        op->endUnknown = false;
        op->outcome = event.outcome;
        op->spans.back().end = event.at;
    }
}

void Timeline::add(const WindowEvent &event)
{
    m_knownUntil = std::max(m_knownUntil, event.at);
    TimelineWindow *const window = findWindow(m_windows, event.type, event.sequence, event.peer, event.at);
    if (event.change == WindowEvent::Change::Opened) {
        if (window)
            return;
        TimelineWindow opened{event.type, event.sequence, event.peer, {}, event.at, {}, std::nullopt, std::nullopt};
        const auto mark = std::find_if(m_marks.rbegin(), m_marks.rend(), [&](const TimelineMark &candidate) {
            return candidate.type == event.type && candidate.sequence == event.sequence;
        });
        if (mark != m_marks.rend()) {
            opened.target = mark->target;
            opened.deadline = mark->deadline;
        }
        m_windows.push_back(opened);
        bound(m_windows, MaximumMarks);
    } else if (window) {
        window->end = event.at;
        window->endedBy = event.change;
    }
}

void Timeline::add(const ConnectionEvent &event)
{
    m_knownUntil = std::max(m_knownUntil, event.at);
    const bool lost = !event.planned && event.error
        && (event.state == ConnectionState::Unconnected || event.state == ConnectionState::BackingOff);
    TimelineRow *const owner = row(event.connectionId);
    if (!owner)
        return;
    if (event.state != ConnectionState::Ready && !owner->peers.empty() && !owner->peers.back().closed && !event.planned) {
        owner->peers.back().seenUntil = std::max(owner->peers.back().begin, event.at);
        owner->peers.back().closed = true;
    }
    if (lost) {
        owner->losses.push_back(event.at);
        bound(owner->losses, MaximumPerRow);
    }
}

void Timeline::add(const Notification &notification)
{
    m_knownUntil = std::max(m_knownUntil, notification.receivedAt);
    if (notification.effect == Notification::Effect::Copy) {
        const auto it = std::find_if(m_marks.rbegin(), m_marks.rend(), [&](const TimelineMark &mark) {
            return mark.type == notification.type && mark.sequence == notification.sequence;
        });
        if (it != m_marks.rend()) {
            it->copies = std::max(it->copies, notification.copies);
            return;
        }
    }
    m_marks.push_back({notification.receivedAt, notification.type, notification.sequence, notification.connectionId,
                       notification.copies, notification.target.value_or(Endpoint()),
                       notification.time ? notification.receivedAt + *notification.time : TimePoint()});
    bound(m_marks, MaximumMarks);
}

void Timeline::addGap(TimePoint from, TimePoint to)
{
    if (to <= from)
        return;
    m_gaps.emplace_back(from, to);
    bound(m_gaps, MaximumMarks);
}

void Timeline::addSeen(std::deque<SeenSpan> &spans, const Endpoint &peer, int generation, TimePoint at)
{
    if (!spans.empty() && !spans.back().closed && spans.back().generation == generation && spans.back().peer == peer) {
        spans.back().seenUntil = at;
        return;
    }
    TimePoint begin = at;
    if (!spans.empty() && !spans.back().closed) {
        // The change happened somewhere between two snapshots; what came before is known until the last one.
        spans.back().closed = true;
        begin = spans.back().seenUntil;
    }
    spans.push_back({peer, generation, begin, at, false});
    bound(spans, MaximumPerRow);
}

void Timeline::add(const ClientSnapshot &snapshot)
{
    if (m_lastSnapshot != TimePoint() && snapshot.at - m_lastSnapshot > History::GapThreshold) {
        addGap(m_lastSnapshot, snapshot.at);
        for (auto &[id, owner] : m_rows) {
            for (auto *spans : {&owner.peers, &owner.relaxed}) {
                if (!spans->empty())
                    spans->back().closed = true;
            }
        }
    }
    m_lastSnapshot = snapshot.at;
    m_knownUntil = std::max(m_knownUntil, snapshot.at);

    for (const ConnectionSnapshot &connection : snapshot.connections) {
        TimelineRow *const owner = row(connection.id);
        if (!owner)
            continue;
        if (connection.state == ConnectionState::Ready)
            addSeen(owner->peers, connection.peer, connection.generation, snapshot.at);
        else if (!owner->peers.empty())
            owner->peers.back().closed = true;
        if (connection.relaxed)
            addSeen(owner->relaxed, {}, 0, snapshot.at);
        else if (!owner->relaxed.empty())
            owner->relaxed.back().closed = true;
    }

    for (const HandoffSnapshot &running : snapshot.operations) {
        Operation *const op = operation(running.connectionId, running.operation);
        if (!op || op->endedAt)
            continue;
        if (op->spans.empty()) { // attached in the middle, or the journal lost its beginning
            op->startedAt = running.startedAt;
            op->spans.push_back({running.stage, running.stageSince, std::nullopt, running.attempt, running.lastError.message()});
        }
        op->sequence = running.sequence;
        op->source = running.source;
        op->target = running.target;
        op->deadline = running.deadline;
        op->attempt = running.attempt;
        op->maxAttempts = running.maxAttempts;
    }
    for (auto &[id, owner] : m_rows) {
        for (Operation &op : owner.operations) {
            if (op.endedAt || op.spans.empty() || snapshot.at - op.spans.back().begin < Skew)
                continue;
            const bool running = std::any_of(snapshot.operations.begin(), snapshot.operations.end(),
                                             [&](const HandoffSnapshot &s) { return s.operation == op.id; });
            if (!running) {
                op.endedAt = snapshot.at;
                op.endUnknown = true;
                op.spans.back().end = snapshot.at;
            }
        }
    }

    for (const WindowSnapshot &open : snapshot.windows) {
        TimelineWindow *window = findWindow(m_windows, NotificationType(open.type), open.sequence, open.peer, open.openedAt);
        if (!window) {
            m_windows.push_back({NotificationType(open.type), open.sequence, open.peer, open.target, open.openedAt, open.until,
                                 std::nullopt, std::nullopt});
            bound(m_windows, MaximumMarks);
            window = &m_windows.back();
        }
        const auto mark = std::find_if(m_marks.rbegin(), m_marks.rend(), [&](const TimelineMark &candidate) {
            return candidate.type == window->type && candidate.sequence == window->sequence;
        });
        if (mark != m_marks.rend())
            mark->copies = std::max(mark->copies, open.copies);
        window->target = open.target;
        if (open.deadline != TimePoint())
            window->deadline = open.deadline;
    }
    for (TimelineWindow &window : m_windows) {
        if (window.end || snapshot.at - window.begin < Skew)
            continue;
        const bool open = std::any_of(snapshot.windows.begin(), snapshot.windows.end(), [&](const WindowSnapshot &s) {
            return NotificationType(s.type) == window.type && s.sequence == window.sequence && s.peer == window.peer;
        });
        if (!open)
            window.end = snapshot.at;
    }
}

Timeline::Progress Timeline::progress(std::optional<qint64> sequence, TimePoint since) const
{
    Progress result;
    for (const auto &[id, owner] : m_rows) {
        for (const Operation &op : owner.operations) {
            if (op.sequence != sequence || op.startedAt + Skew < since)
                continue;
            ++result.total;
            for (const StageSpan &span : op.spans) {
                if (span.stage == HandoffStage::Switched)
                    result.longest = std::max(result.longest, duration_cast<nanoseconds>(span.begin - op.startedAt));
            }
            if (op.endedAt) {
                result.lastEnd = std::max(result.lastEnd, *op.endedAt);
                const bool bad = op.stage() == HandoffStage::Failed && op.outcome != HandoffOutcome::AlreadyThere
                    && !(op.outcome && isCalledOff(*op.outcome));
                ++(bad ? result.failed : result.done);
                continue;
            }
            switch (op.stage()) {
            case HandoffStage::Announced:
            case HandoffStage::Queued:
            case HandoffStage::Waiting:
                ++result.waiting;
                break;
            case HandoffStage::Retrying:
                ++result.retrying;
                break;
            case HandoffStage::Kept:
                ++result.kept;
                break;
            default:
                ++result.running;
                break;
            }
        }
    }
    return result;
}

std::optional<TimePoint> Timeline::overAt(const TimelineWindow &window) const
{
    if (window.type != NotificationType::Moving || window.deadline == TimePoint())
        return window.end;
    const Progress handoffs = progress(window.sequence, window.begin);
    if (handoffs.done + handoffs.failed < handoffs.total)
        return window.end;
    const TimePoint over = std::max(window.deadline, handoffs.lastEnd);
    return window.end ? std::min(*window.end, over) : over;
}

} // namespace QRedis::Monitor
