// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_ENGINE_P_H
#define QREDIS_ENGINE_P_H

#include "qredis/engine/mailbox_p.h"
#include "qredis/engine/request_p.h"
#include "qredis/observe/journal_p.h"
#include "qredis/value/clientoptions.h"
#include "qredis/value/clock.h"
#include "qredis/value/events.h"
#include "qredis/value/resolver.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qthread.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace QRedis {

class IoThread;

/// The part of a client that all threads share: the way in for commands, the way out for events and snapshots. Everything
/// here is thread-safe; start() and stop() belong to the owner's thread.
class Engine final : public std::enable_shared_from_this<Engine>
{
public:
    Engine(ClientOptions options, const Clock &clock, Resolver *resolver);
    ~Engine();

    /// \a receiver gets an event of type EventsWaiting whenever there is something to take.
    void start(QObject *receiver);
    /// Fails everything that is unfinished and joins the I/O thread.
    void stop();

    [[nodiscard]] const ClientOptions &options() const { return m_options; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Takes over one reference to \a request.
    void submit(Request *request);
    /// Runs \a function on the I/O thread; not at all after stop().
    void post(std::function<void(IoThread &)> function);

    [[nodiscard]] std::shared_ptr<const ClientSnapshot> snapshot() const;
    [[nodiscard]] QList<JournalEntry> journal(quint64 after) const;
    [[nodiscard]] ClientState state() const { return m_state.load(std::memory_order_acquire); }
    [[nodiscard]] Error lastError() const;

    struct Events
    {
        std::vector<JournalEntry> entries;
        quint64 dropped = 0;
    };
    /// What happened since the last time, if \a event is the one that announces it; nothing else.
    [[nodiscard]] std::optional<Events> takeEvents(const QEvent &event);

    // ---- called by the I/O thread --------------------------------------------------------------------------------------

    [[nodiscard]] Mailbox<Request> &mailbox() { return m_mailbox; }
    void publish(std::shared_ptr<const ClientSnapshot> snapshot);
    void publish(JournalEntry entry);
    void setState(ClientState state);
    void setLastError(const Error &error);
    /// \a request is about to be finished.
    void settled(const Request &request) noexcept;
    [[nodiscard]] quint64 eventsDropped() const;
    [[nodiscard]] quint64 lastEventNumber() const;

private:
    [[nodiscard]] int chooseLane(Request &request);
    void wakeReceiver();
    void wakeIoThread();

    const ClientOptions m_options;
    const Clock &m_clock;
    std::shared_ptr<Resolver> m_ownResolver;
    Resolver *m_resolver;

    Mailbox<Request> m_mailbox;
    std::atomic<qint64> m_outstanding{0};
    std::atomic<qint64> m_outstandingBytes{0};
    std::vector<std::atomic<int>> m_laneLoads;
    std::atomic<ClientState> m_state{ClientState::Unconnected};

    mutable std::mutex m_mutex; // guards what follows
    std::shared_ptr<const ClientSnapshot> m_snapshot;
    Journal m_journal;
    std::vector<JournalEntry> m_events;
    quint64 m_eventsDropped = 0;
    quint64 m_newlyDropped = 0;
    bool m_running = false;
    bool m_receiverWoken = false;
    QObject *m_receiver = nullptr;
    Error m_lastError;
    std::vector<std::function<void(IoThread &)>> m_posted;

    QThread m_thread;
    std::unique_ptr<IoThread> m_io;
    friend class IoThread;
};

} // namespace QRedis

#endif
