// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_ENGINE_P_H
#define QREDIS_ENGINE_P_H

#include "qredis/engine/mailbox_p.h"
#include "qredis/engine/request_p.h"
#include "qredis/engine/threadpool_p.h"
#include "qredis/observe/eventinbox_p.h"
#include "qredis/observe/journal_p.h"
#include "qredis/value/clientoptions.h"
#include "qredis/value/clock.h"
#include "qredis/value/events.h"
#include "qredis/value/resolver.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qcoreevent.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace QRedis {

class Coordinator;
class IoThread;

/// The part of a client that all threads share: the way in for commands, the way out for events and snapshots. Everything
/// here is thread-safe; start() and stop() belong to the owner's thread.
class Engine final : public std::enable_shared_from_this<Engine>
{
public:
    using IoFunction = std::function<void(IoThread &)>;

    /// Without \a threads the client gets its own.
    Engine(ClientOptions options, const Clock &clock, Resolver *resolver, std::shared_ptr<ThreadPool> threads);
    ~Engine();

    /// \a receiver gets an event of type EventsWaiting whenever there is something to take.
    void start(QObject *receiver);
    /// Fails everything that is unfinished and leaves the I/O threads; joins those that nobody shares.
    void stop();

    [[nodiscard]] const ClientOptions &options() const { return m_options; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Takes over one reference to \a request.
    void submit(Request *request);
    /// A number for a session with WATCH; all its requests have the same Request::lane, which names the thread.
    [[nodiscard]] quint64 nextSession() noexcept { return m_nextSession.fetch_add(1, std::memory_order_relaxed); }
    /// Ends \a request with Error::Code::Cancelled, unless it finishes before that.
    void cancel(Request *request);
    /// Runs \a function on one I/O thread; not at all after stop().
    void post(int thread, IoFunction function);
    void postAll(const IoFunction &function);
    /// How many I/O threads serve this client.
    [[nodiscard]] int threads() const { return int(m_ports.size()); }
    [[nodiscard]] std::shared_ptr<ThreadPool> threadPool() const { return m_pool; }
    [[nodiscard]] Coordinator &coordinator() { return *m_coordinator; }

    [[nodiscard]] std::shared_ptr<const ClientSnapshot> snapshot() const;
    /// Fills in what is counted where no I/O thread is concerned.
    void countReads(ClientCounters &counters) const noexcept;
    [[nodiscard]] QList<JournalEntry> journal(quint64 after) const;
    [[nodiscard]] ClientState state() const { return m_state.load(std::memory_order_acquire); }
    [[nodiscard]] Error lastError() const;

    using Events = EventInbox::Content;
    /// What happened since the last time, if \a event is the one that announces it; nothing else.
    [[nodiscard]] std::optional<Events> takeEvents(const QEvent &event);

    // ---- called by the I/O threads -------------------------------------------------------------------------------------

    [[nodiscard]] Mailbox<Request> &mailbox(int thread) { return m_ports[std::size_t(thread)]->mailbox; }
    /// What was posted to \a thread, if \a event is the one that announces it; nothing else.
    [[nodiscard]] std::optional<std::vector<IoFunction>> takePosted(int thread, const QEvent &event);
    void ioThreadRetired();
    void publish(int thread, std::shared_ptr<const ClientSnapshot> snapshot);
    void publish(JournalEntry entry);
    void setState(int thread, ClientState state);
    void setLastError(const Error &error);
    /// \a requests are about to be finished.
    void settled(std::span<Request *const> requests) noexcept;
    void socketsChanged(int difference) noexcept;
    /// A CachedReader was used; from any thread.
    void cacheHit() noexcept { m_cacheHits.fetch_add(1, std::memory_order_relaxed); }
    void cacheMissed() noexcept { m_cacheMisses.fetch_add(1, std::memory_order_relaxed); }
    /// Fills in what is counted for all threads together.
    void describe(ClientSnapshot &snapshot) const;

private:
    /// The way to one I/O thread.
    struct Port
    {
        Mailbox<Request> mailbox;
        std::mutex mutex; // guards what follows
        std::vector<IoFunction> posted;
        IoThread *io = nullptr; // while it may be woken
        void wake();
    };

    [[nodiscard]] int chooseLane(Request &request);
    void findSlot();
    void wakeReceiver();

    const ClientOptions m_options;
    const qint64 m_queueLimit = m_options.queueLimit(); // these are looked at for each command
    const qint64 m_queueBytesLimit = m_options.queueBytesLimit();
    const Ordering m_ordering = m_options.ordering();
    const Clock &m_clock;
    const quint64 m_number; // of all that were ever made, from 1 on
    std::shared_ptr<Resolver> m_ownResolver;
    Resolver *m_resolver;

    std::shared_ptr<ThreadPool> m_pool;
    std::vector<std::unique_ptr<Port>> m_ports;
    std::unique_ptr<Coordinator> m_coordinator;
    std::atomic<qint64> m_outstanding{0};
    std::atomic<qint64> m_outstandingBytes{0};
    std::vector<std::atomic<int>> m_laneLoads;
    std::atomic<quint64> m_nextSession{1};
    std::atomic<ClientState> m_state{ClientState::Unconnected};
    std::atomic<int> m_socketsOpen{0};
    std::atomic<int> m_socketsOpenMax{0};
    std::atomic<quint64> m_cacheHits{0};
    std::atomic<quint64> m_cacheMisses{0};

    mutable std::mutex m_mutex; // guards what follows
    std::vector<std::shared_ptr<const ClientSnapshot>> m_snapshots; // one of each thread
    std::vector<ClientState> m_states; // the same
    Journal m_journal;
    EventInbox m_events;
    int m_running = 0; // I/O threads
    std::condition_variable m_retired;
    bool m_receiverWoken = false;
    QObject *m_receiver = nullptr;
    Error m_lastError;
};

} // namespace QRedis

#endif
