// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/sources/samplestory.h"

#include "monitor-app/models/store.h"

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr milliseconds MigratingAt{27'000};
constexpr milliseconds MigratedAt{31'200};
constexpr milliseconds MovingAt{33'000};
constexpr milliseconds Grace{15'000};
constexpr milliseconds MovingEnd = MovingAt + Grace;
// The new node refuses some connections at first, so that its breaker opens, is probed and closes.
constexpr milliseconds BreakerOpensAt = MovingAt + 3'400ms;
constexpr milliseconds BreakerProbedAt = MovingAt + 6'900ms;
constexpr milliseconds BreakerClosesAt = MovingAt + 7'300ms;

Endpoint oldNode()
{
    return {u"10.0.0.7"_s, 12000};
}

Endpoint newNode()
{
    return {u"10.0.0.9"_s, 12000};
}

Notification notification(NotificationType type, qint64 sequence, TimePoint at, const QByteArray &frame)
{
    Notification result;
    result.type = type;
    result.sequence = sequence;
    result.receivedAt = at;
    result.connectionId = 3;
    result.peer = oldNode().toString();
    result.effect = Notification::Effect::Applied;
    result.frame = frame;
    return result;
}

} // namespace

SampleStory::SampleStory(int connections) : m_connections(connections), m_finished(connections, 1'200'000) { }

QList<SampleStory::Stage> SampleStory::planOf(int connection) const
{
    using S = HandoffStage;
    QList<Stage> plan{{0ms, S::Announced, 0}, {20ms, S::Queued, 0}};
    milliseconds t = 400ms + 620ms * (connection % 5) + 90ms * connection;
    plan.append({t, S::Waiting, 0});
    t += 350ms;
    const auto dial = [&](int attempt) {
        plan.append({t, S::Connecting, attempt});
        t += 260ms + 40ms * (connection % 3);
    };
    int attempt = 1;
    dial(attempt);
    if (connection % 8 == 5 || connection % 8 == 6) {
        const int failures = connection % 8 == 5 ? 2 : 4;
        for (; attempt <= failures; ++attempt) {
            plan.append({t, attempt == 4 ? S::Kept : S::Retrying, attempt});
            t += attempt == 4 ? 2600ms : 500ms * attempt;
            dial(attempt + 1);
        }
    }
    plan.append({t, S::Securing, attempt});
    plan.append({t + 220ms, S::Handshaking, attempt});
    plan.append({t + 460ms, S::Switched, attempt});
    plan.append({t + 520ms, S::Draining, attempt});
    plan.append({t + 900ms, S::Completed, attempt});
    return plan;
}

void SampleStory::playUntil(milliseconds moment, Store *store)
{
    if (m_elapsed == 0ms)
        store->setSource(SourceState::Live);
    playUntil(moment, [this, store](const TelemetryItem &item) { store->add(item, now()); });
}

void SampleStory::playUntil(milliseconds moment, const Sink &sink)
{
    if (m_elapsed == 0ms) {
        TelemetryHello hello;
        hello.application = u"orders-api"_s;
        hello.label = u"main"_s;
        hello.processId = 4711;
        hello.hostName = u"db-east-3"_s;
        hello.libraryVersion = QStringLiteral(QREDIS_VERSION_STRING);
        hello.qtVersion = u"6.4.2"_s;
        hello.at = m_origin;
        hello.wallClock = QDateTime(QDate(2026, 3, 14), QTime(3, 11, 20));
        sink({m_origin, hello});
    }
    while (m_elapsed < moment)
        playStep(sink);
}

void SampleStory::playStep(const Sink &sink)
{
    QList<JournalEntry> entries;
    addEvents(m_elapsed, m_elapsed + Step, &entries);
    m_elapsed += Step;
    traffic();
    if (!entries.isEmpty())
        sink({entries.last().at, TelemetryJournal{entries, 0}});
    sink({now(), snapshot()});
}

void SampleStory::traffic()
{
    const bool moving = m_elapsed >= MovingAt && m_elapsed < MovingAt + 6s;
    const int perConnection = (moving ? 47 : 54) + int((m_random >> 8) % 7);
    for (int i = 0; i < m_connections; ++i)
        m_finished[i] += quint64(perConnection);
    const auto total = quint64(perConnection * m_connections);
    m_counters.commandsStarted += total;
    m_counters.commandsFinished += total;
    m_counters.bytesRead += total * 84;
    m_counters.bytesWritten += total * 96;
    for (quint64 i = 0; i < total; ++i) {
        m_random = m_random * 1664525u + 1013904223u;
        const double u = double(m_random >> 8) / double(1 << 24);
        double micros = 180 + 240 * u;
        if (u > 0.985)
            micros = 900 + 4'000 * (u - 0.985) / 0.015 * (moving ? 2.6 : 0.4);
        m_latency.record(nanoseconds(qint64(micros * 1e3)));
    }
}

void SampleStory::addEvents(milliseconds from, milliseconds to, QList<JournalEntry> *entries)
{
    const auto inside = [&](milliseconds moment) { return moment >= from && moment < to; };
    const auto add = [&](TimePoint when, const auto &event) { entries->append({++m_entry, when, event}); };
    const auto window = [&](WindowEvent::Change change, NotificationType type, qint64 sequence, milliseconds moment,
                            milliseconds length) {
        WindowEvent event;
        event.change = change;
        event.type = type;
        event.sequence = sequence;
        event.at = at(moment);
        event.until = at(moment + length);
        if (type == NotificationType::Moving)
            event.peer = oldNode().toString();
        add(event.at, event);
    };
    const auto notify = [&](const Notification &n) {
        ++m_counters.notifications;
        add(n.receivedAt, n);
    };
    if (inside(MigratingAt)) {
        Notification n = notification(NotificationType::Migrating, 46, at(MigratingAt + 4ms),
                                      ">4\r\n+MIGRATING\r\n:46\r\n:5\r\n*1\r\n$1\r\n2\r\n"_ba);
        n.name = u"MIGRATING"_s;
        n.time = 5s;
        n.shards = QStringList{u"2"_s};
        n.copies = m_connections;
        notify(n);
        window(WindowEvent::Change::Opened, n.type, 46, MigratingAt + 4ms, 55s);
    }
    if (inside(MigratedAt)) {
        Notification n =
            notification(NotificationType::Migrated, 47, at(MigratedAt + 11ms), ">3\r\n+MIGRATED\r\n:47\r\n*1\r\n$1\r\n2\r\n"_ba);
        n.name = u"MIGRATED"_s;
        n.shards = QStringList{u"2"_s};
        n.copies = m_connections;
        notify(n);
        window(WindowEvent::Change::Closed, NotificationType::Migrating, 46, MigratedAt + 11ms, 0s);
    }
    if (inside(MovingAt)) {
        Notification n = notification(NotificationType::Moving, 48, at(MovingAt + 2ms),
                                      ">4\r\n+MOVING\r\n:48\r\n:15\r\n$14\r\n10.0.0.9:12000\r\n"_ba);
        n.name = u"MOVING"_s;
        n.time = Grace;
        n.target = newNode();
        n.copies = m_connections;
        notify(n);
        window(WindowEvent::Change::Opened, n.type, 48, MovingAt + 2ms, Grace);
    }
    if (inside(MovingAt + 3s)) {
        Notification n = notification(NotificationType::Malformed, 0, at(MovingAt + 3s), ">1\r\n:48\r\n"_ba);
        n.sequence.reset();
        n.effect = Notification::Effect::Ignored;
        n.malformedReason = u"name is not text"_s;
        ++m_counters.notificationsMalformed;
        notify(n);
    }
    const auto breaker = [&](CircuitBreakerState before, CircuitBreakerState after, milliseconds moment) {
        CircuitBreakerEvent event;
        event.endpoint = newNode();
        event.from = before;
        event.to = after;
        event.at = at(moment);
        if (after == CircuitBreakerState::Open) {
            event.consecutiveFailures = 5;
            event.lastError = Error(Error::Code::ConnectionFailed, u"Connection refused"_s);
            event.probeAt = at(BreakerProbedAt);
        }
        add(event.at, event);
    };
    if (inside(BreakerOpensAt))
        breaker(CircuitBreakerState::Closed, CircuitBreakerState::Open, BreakerOpensAt);
    if (inside(BreakerProbedAt))
        breaker(CircuitBreakerState::Open, CircuitBreakerState::HalfOpen, BreakerProbedAt);
    if (inside(BreakerClosesAt))
        breaker(CircuitBreakerState::HalfOpen, CircuitBreakerState::Closed, BreakerClosesAt);
    if (inside(MovingEnd))
        window(WindowEvent::Change::Expired, NotificationType::Moving, 48, MovingEnd, 0s);

    for (int i = 0; i < m_connections; ++i) {
        for (const Stage &stage : planOf(i)) {
            const milliseconds moment = MovingAt + 2ms + stage.at;
            if (!inside(moment))
                continue;
            HandoffEvent event;
            event.connectionId = quint64(i + 1);
            event.operation = quint64(i + 1);
            event.sequence = 48;
            event.stage = stage.stage;
            event.source = oldNode();
            event.target = newNode();
            event.attempt = stage.attempt;
            event.maxAttempts = 4;
            event.startedAt = at(MovingAt + 2ms);
            event.at = at(moment);
            event.deadline = at(MovingEnd);
            if (stage.stage == HandoffStage::Retrying || stage.stage == HandoffStage::Kept)
                event.error = Error(Error::Code::ConnectionFailed, u"Connection refused"_s);
            if (stage.stage == HandoffStage::Completed) {
                event.outcome = HandoffOutcome::Completed;
                ++m_counters.handoffsSucceeded;
            }
            m_counters.handoffsStarted += stage.stage == HandoffStage::Announced ? 1 : 0;
            m_counters.handoffRetries += stage.stage == HandoffStage::Retrying ? 1 : 0;
            add(event.at, event);
        }
    }
    std::stable_sort(entries->begin(), entries->end(), [](const JournalEntry &a, const JournalEntry &b) { return a.at < b.at; });
    quint64 number = m_entry - quint64(entries->size());
    for (JournalEntry &entry : *entries)
        entry.number = ++number;
}

ClientSnapshot SampleStory::snapshot() const
{
    ClientSnapshot s;
    s.at = now();
    s.name = u"orders-api"_s;
    s.configured = {u"orders.redis.internal"_s, 12000};
    s.state = ClientState::Ready;
    s.capability = Capability::Supported;
    s.serverVersion = u"7.4.0"_s;
    s.counters = m_counters;
    s.latency = m_latency;
    s.workersMax = 4;
    s.lastEventNumber = m_entry;
    s.handoffQueueMax = 40;
    const bool movingOpen = m_elapsed > MovingAt + 2ms && m_elapsed < MovingEnd;
    if (m_elapsed > MigratingAt + 4ms && m_elapsed <= MigratedAt + 11ms) {
        s.windows.append({int(NotificationType::Migrating),
                          46,
                          {},
                          at(MigratingAt + 4ms),
                          at(MigratingAt + 55s),
                          at(MigratingAt + 5s),
                          {},
                          m_connections});
    }
    if (movingOpen)
        s.windows.append({int(NotificationType::Moving), 48, oldNode().toString(), at(MovingAt + 2ms), at(MovingEnd),
                          at(MovingEnd), newNode(), m_connections});

    if (m_elapsed > MovingAt + 1s) {
        CircuitBreakerSnapshot breaker;
        breaker.endpoint = newNode();
        breaker.failureThreshold = 5;
        breaker.stateSince = at(MovingAt + 1s);
        breaker.lastErrorAt = at(std::min(m_elapsed, BreakerOpensAt));
        breaker.lastError = Error(Error::Code::ConnectionFailed, u"Connection refused"_s);
        breaker.failures = m_elapsed < BreakerOpensAt ? 3 : 5;
        breaker.consecutiveFailures = m_elapsed < BreakerClosesAt ? int(breaker.failures) : 0;
        if (m_elapsed > BreakerOpensAt && m_elapsed <= BreakerProbedAt) {
            breaker.state = CircuitBreakerState::Open;
            breaker.stateSince = at(BreakerOpensAt);
            breaker.probeAt = at(BreakerProbedAt);
        } else if (m_elapsed > BreakerProbedAt && m_elapsed <= BreakerClosesAt) {
            breaker.state = CircuitBreakerState::HalfOpen;
            breaker.stateSince = at(BreakerProbedAt);
        } else if (m_elapsed > BreakerClosesAt) {
            breaker.stateSince = at(BreakerClosesAt);
        }
        breaker.opened = m_elapsed > BreakerOpensAt ? 1 : 0;
        s.breakers.append(breaker);
    }
    for (int i = 0; i < m_connections; ++i) {
        ConnectionSnapshot c;
        c.id = quint64(i + 1);
        c.state = ConnectionState::Ready;
        c.peer = oldNode();
        c.localAddress = u"10.0.4.21:%1"_s.arg(41200 + i);
        c.createdAt = m_origin - 3h;
        c.stateSince = m_origin - 3h + 40ms;
        c.commandsFinished = m_finished[i];
        c.inFlight = 2 + i % 3;
        c.commandTimeout = s.windows.isEmpty() ? 5000ms : 10000ms;
        c.relaxed = !s.windows.isEmpty();
        if (c.relaxed)
            c.relaxedUntil = s.windows.last().until;
        c.optIn = OptInState::On;
        c.serverClientId = 903 + i;
        c.serverVersion = s.serverVersion;
        c.bytesRead = m_finished[i] * 84;
        c.bytesWritten = m_finished[i] * 96;
        c.generation = 1;
        const QList<Stage> plan = planOf(i);
        const Stage *current = nullptr;
        for (const Stage &stage : plan) {
            if (MovingAt + 2ms + stage.at < m_elapsed)
                current = &stage;
        }
        if (current && current->stage == HandoffStage::Completed) {
            c.peer = newNode();
            c.generation = 2;
            c.handoffs = 1;
            c.stateSince = at(MovingAt + 2ms + current->at);
            c.relaxed = m_elapsed < MovingAt + 20s;
            c.relaxedUntil = at(MovingAt + 20s);
            c.commandTimeout = c.relaxed ? 10000ms : 5000ms;
        } else if (current) {
            const bool switched = current->stage == HandoffStage::Switched || current->stage == HandoffStage::Draining;
            c.peer = switched ? newNode() : oldNode();
            c.generation = switched ? 2 : 1;
            c.handoff = current->stage;
            c.target = newNode();
            c.sequence = 48;
            c.stateSince = at(MovingAt + 2ms + current->at);
            c.deadline = at(MovingEnd);
            c.attempt = current->attempt;
            c.maxAttempts = 4;
            if (current->attempt > 1)
                c.lastError = Error(Error::Code::ConnectionFailed, u"Connection refused"_s);
            s.operations.append({quint64(i + 1),
                                 c.id,
                                 48,
                                 oldNode(),
                                 newNode(),
                                 current->stage,
                                 at(MovingAt + 2ms),
                                 c.stateSince,
                                 c.deadline,
                                 {},
                                 c.attempt,
                                 c.maxAttempts,
                                 c.lastError});
        }
        s.connections.append(c);
    }
    s.counters.socketsOpen = quint64(m_connections);
    return s;
}

} // namespace QRedis::Monitor
