// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TIMELINE_H
#define QREDIS_MONITOR_TIMELINE_H

#include <QRedis/Events>
#include <QRedis/Snapshots>

#include <deque>
#include <map>
#include <vector>

namespace QRedis::Monitor {

/// What one connection did in one stage of a handoff.
struct StageSpan
{
    HandoffStage stage = HandoffStage::Announced;
    TimePoint begin;
    std::optional<TimePoint> end; ///< no value while it lasts
    int attempt = 0;
    QString error;
};

/// One handoff of one connection.
struct Operation
{
    quint64 id = 0;
    std::optional<qint64> sequence;
    Endpoint source;
    Endpoint target;
    TimePoint startedAt;
    std::optional<TimePoint> endedAt;
    std::optional<HandoffOutcome> outcome;
    bool endUnknown = false; ///< it is over, but its end was not seen
    TimePoint deadline;
    int attempt = 0;
    int maxAttempts = 0;
    std::vector<StageSpan> spans;

    [[nodiscard]] HandoffStage stage() const { return spans.empty() ? HandoffStage::Announced : spans.back().stage; }
};

/// A time during which something was seen to hold; nothing is claimed after \c seenUntil.
struct SeenSpan
{
    Endpoint peer; ///< null where the time alone matters
    int generation = 0;
    TimePoint begin;
    TimePoint seenUntil;
    bool closed = false;
};

struct TimelineRow
{
    quint64 connectionId = 0;
    std::deque<Operation> operations;
    std::deque<SeenSpan> peers;
    std::deque<SeenSpan> relaxed;
    std::deque<TimePoint> losses; ///< sockets that were lost without notice
};

struct TimelineMark
{
    TimePoint at;
    NotificationType type = NotificationType::Unknown;
    std::optional<qint64> sequence;
    quint64 connectionId = 0;
    int copies = 1;
    Endpoint target;
    TimePoint deadline;
};

struct TimelineWindow
{
    NotificationType type = NotificationType::Unknown;
    std::optional<qint64> sequence;
    QString peer;
    Endpoint target;
    TimePoint begin;
    TimePoint deadline;
    std::optional<TimePoint> end;
    std::optional<WindowEvent::Change> endedBy; ///< no value: the end was not seen
};

/// What happened to every connection, bounded in every direction. Fed by snapshots (what is) and by the journal (what
/// happened in between).
class Timeline
{
public:
    static constexpr size_t MaximumRows = 20'000;
    static constexpr size_t MaximumPerRow = 64;
    static constexpr size_t MaximumMarks = 4'096;

    void add(const ClientSnapshot &snapshot);
    void add(const HandoffEvent &event);
    void add(const WindowEvent &event);
    void add(const ConnectionEvent &event);
    void add(const Notification &notification);
    /// Nothing is known about \a from … \a to.
    void addGap(TimePoint from, TimePoint to);

    [[nodiscard]] const std::map<quint64, TimelineRow> &rows() const { return m_rows; }
    [[nodiscard]] const std::deque<TimelineMark> &marks() const { return m_marks; }
    [[nodiscard]] const std::deque<TimelineWindow> &windows() const { return m_windows; }
    [[nodiscard]] const std::deque<std::pair<TimePoint, TimePoint>> &gaps() const { return m_gaps; }
    /// The moment of the newest thing that is known.
    [[nodiscard]] TimePoint knownUntil() const { return m_knownUntil; }

    /// How far the handoffs are that \a sequence caused.
    struct Progress
    {
        int total = 0;
        int done = 0;
        int running = 0; ///< between dial and the old socket's end
        int waiting = 0;
        int retrying = 0;
        int kept = 0;
        int failed = 0;
        std::chrono::nanoseconds longest{0}; ///< from announcement to the switch
        TimePoint lastEnd; ///< of those that ended
    };
    [[nodiscard]] Progress progress(std::optional<qint64> sequence, TimePoint since) const;
    /// When \a window was over for a person. A MOVING keeps its window open for as long as an old socket may have to
    /// deliver, but once its time has passed and every connection has moved, nothing is to be waited for.
    [[nodiscard]] std::optional<TimePoint> overAt(const TimelineWindow &window) const;

private:
    TimelineRow *row(quint64 connectionId);
    bool dropRow();
    Operation *operation(quint64 connectionId, quint64 id);
    void addSeen(std::deque<SeenSpan> &spans, const Endpoint &peer, int generation, TimePoint at);

    std::map<quint64, TimelineRow> m_rows;
    std::deque<TimelineMark> m_marks;
    std::deque<TimelineWindow> m_windows;
    std::deque<std::pair<TimePoint, TimePoint>> m_gaps;
    TimePoint m_knownUntil;
    TimePoint m_lastSnapshot;
    std::optional<TimePoint> m_noRoomAt; ///< m_lastSnapshot when every row was in use
};

} // namespace QRedis::Monitor

#endif
