// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/store.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/units.h"

#include <algorithm>

namespace QRedis::Monitor {

using namespace std::chrono;

void Store::setSource(SourceState state, const QString &error, milliseconds nextAttemptIn)
{
    m_source = state;
    m_sourceError = error;
    m_nextAttemptIn = nextAttemptIn;
    Q_EMIT sourceChanged();
}

void Store::setHello(const TelemetryHello &hello)
{
    // Another process has another clock and other counters: nothing of the old one can be continued.
    if (m_hasData && (hello.processId != m_hello.processId || hello.label != m_hello.label))
        clear();
    m_hello = hello;
    Q_EMIT sourceChanged();
}

void Store::addSnapshot(const ClientSnapshot &snapshot, TimePoint localNow)
{
    const nanoseconds offset = localNow - snapshot.at;
    // The snapshot that travelled fastest tells the clocks' difference best.
    if (!m_hasData || offset < m_offset || snapshot.at < m_snapshot.at)
        m_offset = offset;
    m_history.add(snapshot);
    m_timeline.add(snapshot);
    m_endpoints.add(snapshot);
    m_snapshot = snapshot;
    m_receivedAt = localNow;
    m_hasData = true;
    for (const WindowSnapshot &window : snapshot.windows)
        countCopies(NotificationType(window.type), window.sequence, window.copies);
    updateRates();
    Q_EMIT snapshotAdded();
}

void Store::updateRates()
{
    QHash<quint64, RateMark> rates;
    rates.reserve(m_snapshot.connections.size());
    for (const ConnectionSnapshot &connection : std::as_const(m_snapshot.connections)) {
        RateMark mark = m_rates.value(connection.id, {m_snapshot.at, connection.commandsFinished, std::nullopt});
        const nanoseconds span = m_snapshot.at - mark.at;
        if (span >= 1s && connection.commandsFinished >= mark.finished)
            mark = {m_snapshot.at, connection.commandsFinished,
                    double(connection.commandsFinished - mark.finished) * 1e9 / double(span.count())};
        rates.insert(connection.id, mark);
    }
    m_rates = std::move(rates);
}

std::optional<double> Store::commandRate(quint64 connectionId) const
{
    return m_rates.value(connectionId).rate;
}

void Store::addJournal(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        if (entry.number <= m_lastEntry)
            continue; // sent again after the source was reached again
        m_lastEntry = entry.number;
        if (const auto *notification = std::get_if<Notification>(&entry.event))
            addNotification(*notification);
        else if (const auto *handoff = std::get_if<HandoffEvent>(&entry.event))
            m_timeline.add(*handoff);
        else if (const auto *window = std::get_if<WindowEvent>(&entry.event))
            m_timeline.add(*window);
        else if (const auto *connection = std::get_if<ConnectionEvent>(&entry.event))
            m_timeline.add(*connection);
        else if (const auto *breaker = std::get_if<CircuitBreakerEvent>(&entry.event))
            m_endpoints.add(*breaker);
    }
    Q_EMIT journalAdded();
}

void Store::addNotification(const Notification &notification)
{
    m_timeline.add(notification);
    if (notification.effect == Notification::Effect::Copy) {
        const bool known = std::any_of(m_notifications.begin(), m_notifications.end(), [&](const Notification &n) {
            return n.type == notification.type && n.sequence == notification.sequence;
        });
        if (known)
            return countCopies(notification.type, notification.sequence, notification.copies);
    }
    m_notifications.push_back(notification);
    m_frameBytes += notification.frame.size();
    while (m_notifications.size() > MaximumNotifications || (m_frameBytes > MaximumFrameBytes && m_notifications.size() > 1)) {
        m_frameBytes -= m_notifications.front().frame.size();
        m_notifications.pop_front();
        ++m_firstNotification;
    }
}

void Store::countCopies(NotificationType type, std::optional<qint64> sequence, int copies)
{
    for (quint64 number = endNotification(); number-- > m_firstNotification;) {
        Notification &known = m_notifications[size_t(number - m_firstNotification)];
        if (known.type != type || known.sequence != sequence)
            continue;
        if (copies > known.copies) {
            known.copies = copies;
            Q_EMIT notificationChanged(number);
        }
        return;
    }
}

void Store::addLost(quint64 entries)
{
    m_entriesLost += entries;
}

void Store::addGap(const TelemetryGap &gap)
{
    m_snapshotsSkipped += gap.snapshots;
}

void Store::add(const TelemetryItem &item, TimePoint localNow)
{
    if (const auto *hello = std::get_if<TelemetryHello>(&item.value)) {
        setHello(*hello);
    } else if (const auto *snapshot = std::get_if<ClientSnapshot>(&item.value)) {
        addSnapshot(*snapshot, localNow);
    } else if (const auto *journal = std::get_if<TelemetryJournal>(&item.value)) {
        addLost(journal->lost);
        addJournal(journal->entries);
    } else if (const auto *gap = std::get_if<TelemetryGap>(&item.value)) {
        addGap(*gap);
    }
}

void Store::clear()
{
    const quint64 next = endNotification();
    static_cast<StoreContent &>(*this) = {};
    m_firstNotification = next; // rows of views are known by their numbers
    Q_EMIT cleared();
}

void Store::setSuccessor(const Store *successor)
{
    Q_EMIT successorChanged(successor);
}

void Store::takeFrom(Store *successor)
{
    clear();
    const quint64 next = m_firstNotification;
    static_cast<StoreContent &>(*this) = std::move(static_cast<StoreContent &>(*successor));
    m_firstNotification = next;
    Q_EMIT taken();
    Q_EMIT sourceChanged();
    if (m_hasData)
        Q_EMIT snapshotAdded();
    Q_EMIT journalAdded();
}

milliseconds Store::dataAge(TimePoint localNow) const
{
    return m_hasData ? duration_cast<milliseconds>(localNow - m_receivedAt) : 0ms;
}

QDateTime Store::wallClock(TimePoint at) const
{
    const auto since = floor<milliseconds>(at - m_hello.at);
    return m_hello.wallClock.isValid() ? m_hello.wallClock.addMSecs(since.count()).toLocalTime() : QDateTime();
}

const TimelineWindow *Store::currentWindow(TimePoint now) const
{
    const TimelineWindow *best = nullptr;
    for (const TimelineWindow &window : m_timeline.windows()) {
        if (window.end)
            continue;
        const std::optional<TimePoint> over = m_timeline.overAt(window);
        if (over && *over <= now)
            continue;
        const bool moving = window.type == NotificationType::Moving;
        const bool bestMoving = best && best->type == NotificationType::Moving;
        if (!best || (moving && !bestMoving) || (moving == bestMoving && window.begin > best->begin))
            best = &window;
    }
    return best;
}

VerdictInput Store::verdictInput(TimePoint localNow) const
{
    VerdictInput in = inputAt(sourceNow(localNow));
    in.source = m_source;
    in.hasData = m_hasData;
    in.sourceError = m_sourceError;
    in.nextAttemptIn = m_nextAttemptIn;
    in.dataAge = dataAge(localNow);
    if (in.source == SourceState::Live && in.dataAge > History::GapThreshold + 500ms)
        in.source = SourceState::Stale;
    return in;
}

VerdictInput Store::streamInput() const
{
    VerdictInput in = inputAt(m_snapshot.at);
    in.source = m_hasData ? SourceState::Live : SourceState::Connecting;
    in.hasData = m_hasData;
    return in;
}

VerdictInput Store::inputAt(TimePoint now) const
{
    VerdictInput in;
    const History::Recent recent = m_history.recent(10s);
    in.commandsFailed = recent.failed;
    in.timeouts = recent.timeouts;
    in.lostSockets = recent.reconnects;
    in.finished = recent.finished;
    if (recent.latency.count() > 0)
        in.p99 = double(recent.latency.percentile(0.99).count());
    in.baselineP99 = m_history.baselineP99();
    in.connections = int(m_snapshot.connections.size());
    for (const ConnectionSnapshot &connection : m_snapshot.connections) {
        in.connectionsReady += connection.state == ConnectionState::Ready ? 1 : 0;
        in.queued += connection.queued;
        in.relaxed += connection.relaxed ? 1 : 0;
        if (connection.relaxed && connection.relaxedUntil != TimePoint())
            in.relaxedFor = std::max(in.relaxedFor, duration_cast<milliseconds>(connection.relaxedUntil - now));
    }
    in.client = m_snapshot.state;
    in.capability = m_snapshot.capability;
    in.malformed = recent.malformed;
    for (const CircuitBreakerSnapshot &breaker : m_snapshot.breakers) {
        if (breaker.state == CircuitBreakerState::Open)
            in.openBreakers.append(breaker.endpoint.toString());
    }

    const auto describe = [&](NotificationType type, std::optional<qint64> sequence, const Endpoint &target, TimePoint since,
                              TimePoint deadline) {
        in.maintenance = titleOf(type, sequence);
        in.target = target.toString();
        if (deadline != TimePoint())
            in.timeLeft = duration_cast<milliseconds>(deadline - now);
        if (type == NotificationType::Moving) {
            const Timeline::Progress progress = m_timeline.progress(sequence, since);
            in.moved = progress.done;
            in.toMove = progress.total;
        }
    };
    if (const TimelineWindow *window = currentWindow(now)) {
        describe(window->type, window->sequence, window->target, window->begin, window->deadline);
    } else if (!m_snapshot.operations.isEmpty()) {
        const HandoffSnapshot &first = m_snapshot.operations.first();
        describe(NotificationType::Moving, first.sequence, first.target, first.startedAt, first.deadline);
    }
    for (const HandoffSnapshot &operation : m_snapshot.operations) {
        in.retrying += operation.stage == HandoffStage::Retrying ? 1 : 0;
        in.kept += operation.stage == HandoffStage::Kept ? 1 : 0;
    }
    return in;
}

} // namespace QRedis::Monitor
