// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/monitor/budgets.h"

#include "tests/monitor/meters.h"
#include "tests/monitor/watch.h"

#include <QtCore/qtemporarydir.h>

#include <array>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Meters;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Snapshots = History::BinWidth; // fewer than a stream has, and all of those that leave something behind
// So much that everything that is bounded has reached its bound after half a day.
constexpr auto Rounds = 150s; // from one rolling maintenance to the next
constexpr int NotificationsPerRound = 100;
constexpr int BreakerEventsPerRound = 30;
constexpr int NodesPerRound = 5; // that were not there before
constexpr qint64 Looks = 1min / Snapshots;

/// A day of an application whose nodes are upgraded again and again, so that everything that is bounded reaches its bound: every
/// round moves every connection.
class Day
{
public:
    explicit Day(Watch *watch, Store *store) : m_watch(watch), m_store(store), m_snapshot(store->snapshot())
    {
        m_snapshot.windows.clear();
        m_snapshot.operations.clear();
        m_begin = m_snapshot.at;
    }
    void passUntil(std::chrono::hours end)
    {
        for (; m_snapshot.at - m_begin < end; ++m_step) {
            m_snapshot.at += Snapshots;
            if (m_step % (Rounds / Snapshots) == 0)
                move();
            for (ConnectionSnapshot &connection : m_snapshot.connections)
                connection.commandsFinished += 14;
            const auto commands = 14 * quint64(m_snapshot.connections.size());
            m_snapshot.counters.commandsStarted += commands;
            m_snapshot.counters.commandsFinished += commands;
            m_snapshot.latency.record(std::chrono::microseconds(200 + m_step % 600));
            m_store->addSnapshot(m_snapshot, m_snapshot.at);
            if (m_step % Looks == 0)
                look();
        }
    }
    [[nodiscard]] quint64 events() const { return m_told; }

private:
    /// Somebody looks every minute, at one view after another.
    void look()
    {
        m_watch->clock.time = m_snapshot.at;
        m_watch->window->showPage(MainWindow::Page(m_step / Looks % MainWindow::pageNames().size()));
        m_watch->pass(500ms);
    }
    template <typename Event>
    void tell(const Event &event)
    {
        m_entries.append({++m_snapshot.lastEventNumber, event.at, event});
        ++m_told;
    }
    void notify(qint64 sequence)
    {
        Notification n;
        n.type = NotificationType::Moving;
        n.name = u"MOVING"_s;
        n.sequence = sequence;
        n.receivedAt = m_snapshot.at;
        n.target = m_nodes[size_t(m_round % 2)];
        n.effect = Notification::Effect::Applied;
        n.frame = QByteArray(">4\r\n$6\r\nMOVING\r\n:48\r\n:15\r\n$14\r\n10.0.0.9:12000\r\n");
        m_entries.append({++m_snapshot.lastEventNumber, n.receivedAt, n});
        ++m_told;
        WindowEvent window;
        window.type = NotificationType::Moving;
        window.sequence = sequence;
        window.at = m_snapshot.at;
        window.until = m_snapshot.at + 15s;
        for (const auto change : {WindowEvent::Change::Opened, WindowEvent::Change::Closed}) {
            window.change = change;
            tell(window);
        }
    }
    void move()
    {
        ++m_round;
        for (int i = 0; i < NotificationsPerRound; ++i)
            notify(m_round * NotificationsPerRound + i);
        const Endpoint &target = m_nodes[size_t(m_round % 2)];
        for (ConnectionSnapshot &connection : m_snapshot.connections) {
            HandoffEvent event;
            event.connectionId = connection.id;
            event.operation = ++m_operation;
            event.sequence = m_round;
            event.source = connection.peer;
            event.target = target;
            event.startedAt = m_snapshot.at;
            for (const HandoffStage stage : {HandoffStage::Announced, HandoffStage::Queued, HandoffStage::Connecting,
                                             HandoffStage::Handshaking, HandoffStage::Switched, HandoffStage::Completed}) {
                event.stage = stage;
                event.at = m_snapshot.at + std::chrono::milliseconds(int(stage) * 10);
                if (stage == HandoffStage::Completed)
                    event.outcome = HandoffOutcome::Completed;
                tell(event);
            }
            ConnectionEvent lost;
            lost.connectionId = connection.id;
            lost.at = m_snapshot.at;
            lost.state = ConnectionState::BackingOff;
            lost.error = Error(Error::Code::ConnectionLost, u"gone"_s);
            if (connection.id % 10 == 0)
                tell(lost);
            connection.peer = target;
            ++connection.generation;
            connection.relaxed = m_round % 2 == 0;
        }
        CircuitBreakerEvent breaker;
        breaker.to = CircuitBreakerState::Open;
        for (int i = 0; i < BreakerEventsPerRound; ++i) {
            const qint64 node = m_round * NodesPerRound + i % NodesPerRound;
            breaker.endpoint = Endpoint(u"10.1.%1.%2"_s.arg(node / 250).arg(node % 250), 12000);
            breaker.at = m_snapshot.at + i * 1ms;
            tell(breaker);
        }
        // Alerts fire.
        const auto some = quint64(m_snapshot.connections.size()) / 10;
        m_snapshot.counters.reconnects += some;
        m_snapshot.counters.commandsFailed += 100 * some;
        m_snapshot.counters.handoffsFailed += some;
        m_snapshot.counters.notificationsMalformed += some;
        m_store->addJournal(m_entries);
        m_entries.clear();
    }

    Watch *const m_watch;
    Store *const m_store;
    ClientSnapshot m_snapshot;
    TimePoint m_begin;
    QList<JournalEntry> m_entries;
    const std::array<Endpoint, 2> m_nodes{Endpoint(u"10.0.0.7"_s, 12000), Endpoint(u"10.0.0.9"_s, 12000)};
    qint64 m_step = 0;
    qint64 m_round = 0;
    quint64 m_operation = 0;
    quint64 m_told = 0;
};

} // namespace

QList<Budget> Budgets::day(std::chrono::hours length, int connections)
{
    QList<Budget> budgets;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"many.qrt"_s);
    recordStory(path, connections, 2s);
    Watch watch(path);
    watch.pass(2s);
    Store *const store = watch.window->store();
    const double before = cpuTime();
    Day day(&watch, store);
    day.passUntil(length / 2);
    const double half = heapMebibytes();
    const int handles = openHandles();
    day.passUntil(length);
    const QString scenario =
        u"Window, %1 connections, %2 h, %3 events: "_s.arg(connections).arg(length.count()).arg(day.events());
    budgets.append({scenario + u"memory"_s, u"MiB"_s, 350, residentMebibytes()});
    budgets.append({u"… of it on the heap"_s, u"MiB"_s, 350, heapMebibytes()});
    budgets.append({u"… added by the second half"_s, u"MiB"_s, 1, std::max(0.0, heapMebibytes() - half)});
    budgets.append({u"… handles added by it"_s, u"files"_s, 0, double(std::max(0, openHandles() - handles))});
    const double seconds = std::chrono::duration<double>(length).count();
    budgets.append(
        {u"… computing, with a look at a view every minute"_s, u"% of a core"_s, 6, (cpuTime() - before) * 100 / seconds});
    return budgets;
}
