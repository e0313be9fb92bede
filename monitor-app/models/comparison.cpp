// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/comparison.h"

#include "monitor-app/models/names.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <set>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::Comparison)
};

/// Reads events and snapshots one after the other.
class Summing
{
public:
    explicit Summing(RunSummary *run) : m_run(run) { }

    void add(const JournalEntry &entry, TimePoint begin)
    {
        if (const auto *notification = std::get_if<Notification>(&entry.event)) {
            if (notification->effect == Notification::Effect::Copy)
                return;
            ++m_run->notifications[notification->type];
            if (notification->type == NotificationType::Moving && !m_moving) {
                m_moving = notification->receivedAt;
                m_run->firstMoving = *m_moving - begin;
            }
        } else if (const auto *handoff = std::get_if<HandoffEvent>(&entry.event)) {
            if (handoff->stage != HandoffStage::Switched)
                return;
            m_run->longestHandoff = std::max<nanoseconds>(m_run->longestHandoff, handoff->at - handoff->startedAt);
            if (m_moving)
                m_run->movingToLastSwitch = handoff->at - *m_moving;
        } else if (const auto *breaker = std::get_if<CircuitBreakerEvent>(&entry.event)) {
            m_run->breakersOpened += breaker->to == CircuitBreakerState::Open ? 1 : 0;
        }
    }
    void add(const ClientSnapshot &snapshot)
    {
        if (!m_first)
            m_first = snapshot;
        int relaxed = 0;
        int queued = 0;
        for (const ConnectionSnapshot &connection : snapshot.connections) {
            relaxed += connection.relaxed ? 1 : 0;
            queued += connection.queued;
        }
        m_run->mostRelaxed = std::max(m_run->mostRelaxed, relaxed);
        m_run->mostQueued = std::max(m_run->mostQueued, queued);
        m_last = snapshot;
    }
    void finish()
    {
        if (!m_first)
            return;
        m_run->latency = m_last.latency.since(m_first->latency);
        const ClientCounters &a = m_first->counters;
        ClientCounters c = m_last.counters;
        for (quint64 ClientCounters::*member :
             {&ClientCounters::commandsFinished, &ClientCounters::commandsFailed, &ClientCounters::commandsRepeated,
              &ClientCounters::serverErrors, &ClientCounters::timeouts, &ClientCounters::handoffsStarted,
              &ClientCounters::handoffsSucceeded, &ClientCounters::handoffsKept, &ClientCounters::handoffsFailed,
              &ClientCounters::handoffRetries, &ClientCounters::reconnects})
            c.*member = c.*member >= a.*member ? c.*member - a.*member : c.*member;
        m_run->counters = c;
    }

private:
    RunSummary *m_run;
    std::optional<TimePoint> m_moving;
    std::optional<ClientSnapshot> m_first;
    ClientSnapshot m_last;
};

QVariant seconds(const std::optional<nanoseconds> &time)
{
    return time ? QVariant(double(time->count() / 1'000'000) / 1e3) : QVariant();
}

QVariant milliseconds(nanoseconds time)
{
    return double(time.count() / 1'000) / 1e3;
}

} // namespace

RunSummary summaryOf(RecordingReader *reader, const QString &name)
{
    RunSummary run;
    run.name = name;
    const TimePoint begin = reader->summary().begin;
    run.length = reader->summary().end - begin;
    Summing summing(&run);
    reader->rewind();
    while (const std::optional<TelemetryItem> item = reader->next()) {
        if (const auto *snapshot = std::get_if<ClientSnapshot>(&item->value)) {
            summing.add(*snapshot);
        } else if (const auto *journal = std::get_if<TelemetryJournal>(&item->value)) {
            for (const JournalEntry &entry : journal->entries) {
                if (entry.at >= begin) // the journal tells of the time before as well
                    summing.add(entry, begin);
            }
        }
    }
    summing.finish();
    return run;
}

DataTable compare(const RunSummary &a, const RunSummary &b)
{
    DataTable table{u"comparison"_s, {Text::tr("Figure"), a.name, b.name, Text::tr("Difference")}, {}};
    const auto add = [&table](const QString &figure, const QVariant &left, const QVariant &right) {
        const bool both = left.isValid() && right.isValid();
        table.rows.append({figure, left, right, both ? QVariant(right.toDouble() - left.toDouble()) : QVariant()});
    };
    const auto count = [&](const QString &figure, quint64 ClientCounters::*member) {
        add(figure, a.counters.*member, b.counters.*member);
    };
    const auto rate = [](const RunSummary &run) {
        return run.length > 0ns ? QVariant(double(run.counters.commandsFinished) * 1e9 / double(run.length.count())) : QVariant();
    };
    const auto percentile = [](const RunSummary &run, double share) {
        return run.latency.count() > 0 ? milliseconds(run.latency.percentile(share)) : QVariant();
    };
    add(Text::tr("Length [s]"), seconds(a.length), seconds(b.length));
    add(Text::tr("First MOVING after [s]"), seconds(a.firstMoving), seconds(b.firstMoving));
    add(Text::tr("From MOVING to the last switch [s]"), seconds(a.movingToLastSwitch), seconds(b.movingToLastSwitch));
    add(Text::tr("Longest handoff [s]"), seconds(a.longestHandoff), seconds(b.longestHandoff));
    count(Text::tr("Handoffs started"), &ClientCounters::handoffsStarted);
    count(Text::tr("Handoffs succeeded"), &ClientCounters::handoffsSucceeded);
    count(Text::tr("Handoffs kept on the old node"), &ClientCounters::handoffsKept);
    count(Text::tr("Handoffs failed"), &ClientCounters::handoffsFailed);
    count(Text::tr("Handoff attempts repeated"), &ClientCounters::handoffRetries);
    add(Text::tr("Circuit breakers opened"), a.breakersOpened, b.breakersOpened);
    count(Text::tr("Sockets lost without notice"), &ClientCounters::reconnects);
    count(Text::tr("Commands failed"), &ClientCounters::commandsFailed);
    count(Text::tr("Commands timed out"), &ClientCounters::timeouts);
    count(Text::tr("Commands repeated"), &ClientCounters::commandsRepeated);
    count(Text::tr("Error replies"), &ClientCounters::serverErrors);
    add(Text::tr("Commands [1/s]"), rate(a), rate(b));
    add(Text::tr("p50 [ms]"), percentile(a, 0.5), percentile(b, 0.5));
    add(Text::tr("p99 [ms]"), percentile(a, 0.99), percentile(b, 0.99));
    add(Text::tr("Most connections relaxed at once"), a.mostRelaxed, b.mostRelaxed);
    add(Text::tr("Most commands queued at once"), a.mostQueued, b.mostQueued);
    std::set<NotificationType> types;
    for (const RunSummary *run : {&a, &b}) {
        for (const auto &[type, times] : run->notifications)
            types.insert(type);
    }
    const auto times = [](const RunSummary &run, NotificationType type) {
        const auto found = run.notifications.find(type);
        return found == run.notifications.end() ? 0 : found->second;
    };
    for (const NotificationType type : types)
        add(Text::tr("Notifications: %1").arg(titleOf(type, std::nullopt)), times(a, type), times(b, type));
    return table;
}

} // namespace QRedis::Monitor
