// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/engine_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dnsresolver_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/snapshotmerge_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

#include <algorithm>
#include <list>

namespace QRedis {

namespace {

QEvent::Type eventsWaiting()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

// Which slot of which client the current thread uses. Few clients per thread: a short list beats a hash.
struct SlotEntry
{
    std::weak_ptr<Engine> engine;
    quint64 number; // of the engine
    std::shared_ptr<ThreadSlot> slot;
};

// The one that was used last. Without a constructor and at a fixed place, because it is used for each command.
struct LastSlot
{
    quint64 number;
    const SlotEntry *entry;
};
__attribute__((tls_model("initial-exec"))) thread_local constinit LastSlot lastSlot{0, nullptr};

/// Subtracts from counters, from one that is named several times in a row only once.
class Sum final
{
public:
    Sum() = default;
    ~Sum() { subtract(); }
    Q_DISABLE_COPY_MOVE(Sum)

    void subtractOne(std::atomic<int> *counter) noexcept
    {
        if (counter != m_counter) {
            subtract();
            m_counter = counter;
        }
        ++m_sum;
    }

private:
    void subtract() noexcept
    {
        if (m_counter)
            m_counter->fetch_sub(std::exchange(m_sum, 0), std::memory_order_release);
    }

    std::atomic<int> *m_counter = nullptr;
    int m_sum = 0;
};

struct Slots
{
    ~Slots() { lastSlot = {}; }
    std::list<SlotEntry> entries;
};

std::atomic<quint64> enginesMade{0};

} // namespace

Engine::Engine(ClientOptions options, const Clock &clock, Resolver *resolver, std::shared_ptr<ThreadPool> threads)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_number(++enginesMade)
    , m_ownResolver(resolver ? nullptr : std::make_shared<DnsResolver>())
    , m_resolver(resolver ? resolver : m_ownResolver.get())
    , m_pool(std::move(threads))
    , m_coordinator(std::make_unique<Coordinator>(*this))
    , m_laneLoads(std::size_t(m_options.poolSize()))
{
    const int count = std::min(m_pool ? m_pool->size() : m_options.ioThreads(), m_options.poolSize());
    for (int i = 0; i < count; ++i)
        m_ports.push_back(std::make_unique<Port>());
    m_snapshots.assign(m_ports.size(), std::make_shared<ClientSnapshot>());
    m_states.assign(m_ports.size(), ClientState::Unconnected);
}

Engine::~Engine()
{
    stop();
}

void Engine::start(QObject *receiver)
{
    if (!m_pool)
        m_pool = std::make_shared<ThreadPool>(threads());
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = receiver;
        m_running = threads();
    }
    for (int i = 0; i < threads(); ++i) {
        auto *io = new IoThread(*this, i, *m_resolver); // destroys itself on its thread, where its sockets and timers are
        io->moveToThread(&m_pool->thread(i));
        Port &port = *m_ports[std::size_t(i)];
        const std::lock_guard lock(port.mutex);
        port.io = io;
    }
}

void Engine::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }
    for (const auto &port : m_ports) {
        const std::lock_guard lock(port->mutex);
        if (!port->io)
            continue;
        port->posted.clear();
        port->posted.push_back([](IoThread &io) { io.retire(); });
        port->wake();
        port->io = nullptr;
    }
    {
        std::unique_lock lock(m_mutex);
        m_retired.wait(lock, [this] { return m_running == 0; });
    }
    m_pool.reset();
    const Error error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed"));
    for (const auto &port : m_ports) {
        for (Request *request = port->mailbox.close(); request;) {
            Request *following = request->next;
            request->fail(error);
            request->dropReference();
            request = following;
        }
    }
}

void Engine::ioThreadRetired()
{
    const std::lock_guard lock(m_mutex); // kept while notifying: the engine may be destroyed as soon as it is released
    --m_running;
    m_retired.notify_all();
}

int Engine::chooseLane(Request &request)
{
    if (lastSlot.number != m_number)
        findSlot();
    request.slot = lastSlot.entry->slot;
    ThreadSlot *const slot = request.slot.get();
    const bool bound = m_ordering == Ordering::PerThread && slot->outstanding.load(std::memory_order_acquire) > 0;
    if (!bound) {
        int best = 0;
        for (std::size_t i = 1; i < m_laneLoads.size(); ++i) {
            if (m_laneLoads[i].load(std::memory_order_relaxed) < m_laneLoads[std::size_t(best)].load(std::memory_order_relaxed))
                best = int(i);
        }
        slot->lane = best;
    }
    slot->outstanding.fetch_add(1, std::memory_order_relaxed);
    return slot->lane;
}

// Makes the slot of the current thread the one that was used last.
void Engine::findSlot()
{
    static thread_local Slots slots;
    auto found = std::ranges::find(slots.entries, m_number, &SlotEntry::number);
    if (found == slots.entries.end()) {
        std::erase_if(slots.entries, [](const SlotEntry &entry) { return entry.engine.expired(); });
        const auto slot = std::make_shared<ThreadSlot>();
        slot->engine = weak_from_this();
        found = slots.entries.insert(slots.entries.end(), {weak_from_this(), m_number, slot});
    }
    lastSlot = {m_number, &*found};
}

void Engine::submit(Request *request)
{
    const qsizetype size = request->size();
    // One command is always taken, however large: otherwise it could never be sent.
    const qint64 commands = m_outstanding.fetch_add(request->count, std::memory_order_relaxed);
    const qint64 bytes = m_outstandingBytes.fetch_add(size, std::memory_order_relaxed);
    if (commands > 0 && (commands + request->count > m_queueLimit || bytes + size > m_queueBytesLimit)) {
        m_outstanding.fetch_sub(request->count, std::memory_order_relaxed);
        m_outstandingBytes.fetch_sub(size, std::memory_order_relaxed);
        request->fail(Error(
            Error::Code::QueueFull,
            QCoreApplication::translate("QRedis", "The client has %1 commands of %2 bytes without a reply and takes no more")
                .arg(commands)
                .arg(bytes)));
        request->dropReference();
        return;
    }
    if (request->use == Request::Use::Shared) {
        request->lane = chooseLane(*request);
        m_laneLoads[std::size_t(request->lane)].fetch_add(1, std::memory_order_relaxed);
    } else { // of a connection of its own; the slot merely leads back here
        if (!request->slot) {
            request->slot = std::make_shared<ThreadSlot>();
            request->slot->engine = weak_from_this();
        }
        request->slot->outstanding.fetch_add(1, std::memory_order_relaxed);
    }
    Port &port = *m_ports[std::size_t(request->lane) % m_ports.size()];
    switch (port.mailbox.push(request)) {
    case Mailbox<Request>::Pushed::First: {
        const std::lock_guard lock(port.mutex);
        port.wake();
        break;
    }
    case Mailbox<Request>::Pushed::More:
        break;
    case Mailbox<Request>::Pushed::Refused:
        request->fail(Error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed")));
        request->dropReference();
        break;
    }
}

void Engine::cancel(Request *request)
{
    request->addReference();
    post(request->lane % threads(), [kept = std::shared_ptr<Request>(request, [](Request *each) {
                                         each->dropReference();
                                     })](IoThread &io) { io.cancel(kept.get()); });
}

void Engine::settled(std::span<Request *const> requests) noexcept
{
    // Most of them come from one thread through one lane: one atomic operation for those that follow each other.
    qint64 commands = 0;
    qint64 bytes = 0;
    Sum load;
    Sum outstanding;
    for (const Request *request : requests) {
        if (request->use == Request::Use::Internal)
            continue;
        commands += request->count;
        bytes += request->size();
        if (request->use == Request::Use::Shared)
            load.subtractOne(&m_laneLoads[std::size_t(request->lane)]);
        if (request->slot)
            outstanding.subtractOne(&request->slot->outstanding);
    }
    m_outstanding.fetch_sub(commands, std::memory_order_relaxed);
    m_outstandingBytes.fetch_sub(bytes, std::memory_order_relaxed);
}

void Engine::Port::wake()
{
    if (io)
        QCoreApplication::postEvent(io, new QEvent(QEvent::User));
}

void Engine::post(int thread, IoFunction function)
{
    Port &port = *m_ports[std::size_t(thread)];
    const std::lock_guard lock(port.mutex);
    if (!port.io)
        return;
    port.posted.push_back(std::move(function));
    if (port.posted.size() == 1)
        port.wake();
}

void Engine::postAll(const IoFunction &function)
{
    for (int thread = 0; thread < threads(); ++thread)
        post(thread, function);
}

std::optional<std::vector<Engine::IoFunction>> Engine::takePosted(int thread, const QEvent &event)
{
    Port &port = *m_ports[std::size_t(thread)];
    const std::lock_guard lock(port.mutex); // before the event is looked at, too: it was made under this mutex
    if (event.type() != QEvent::User)
        return std::nullopt;
    return std::exchange(port.posted, {});
}

// ---- snapshots and events ----------------------------------------------------------------------------------------------

std::shared_ptr<const ClientSnapshot> Engine::snapshot() const
{
    std::unique_lock lock(m_mutex);
    if (m_snapshots.size() == 1)
        return m_snapshots.front();
    const auto parts = m_snapshots;
    lock.unlock();
    const auto result = merged(parts);
    result->state = state();
    describe(*result);
    return result;
}

void Engine::publish(int thread, std::shared_ptr<const ClientSnapshot> snapshot)
{
    const std::lock_guard lock(m_mutex);
    m_snapshots[std::size_t(thread)].swap(snapshot);
}

void Engine::wakeReceiver()
{
    if (m_receiver && !std::exchange(m_receiverWoken, true))
        QCoreApplication::postEvent(m_receiver, new QEvent(eventsWaiting()));
}

void Engine::publish(JournalEntry entry)
{
    const std::lock_guard lock(m_mutex);
    entry.number = m_journal.append(entry);
    m_events.append(std::move(entry));
    wakeReceiver();
}

QList<JournalEntry> Engine::journal(quint64 after) const
{
    // An I/O thread that has something to tell waits for the copying of one piece at most.
    constexpr qsizetype Piece = 64;
    QList<JournalEntry> entries;
    for (;;) {
        QList<JournalEntry> piece;
        {
            const std::lock_guard lock(m_mutex);
            piece = m_journal.after(after, Piece);
        }
        if (piece.isEmpty())
            return entries;
        if (piece.first().number != after + 1) // what was to follow has gone meanwhile: then all before it is gone, too
            entries.clear();
        after = piece.last().number;
        entries.append(std::move(piece));
    }
}

std::optional<Engine::Events> Engine::takeEvents(const QEvent &event)
{
    // Locked before the event is looked at: it was made under this mutex.
    const std::lock_guard lock(m_mutex);
    if (event.type() != eventsWaiting())
        return std::nullopt;
    m_receiverWoken = false;
    return m_events.take();
}

void Engine::setState(int thread, ClientState state)
{
    const std::lock_guard lock(m_mutex);
    m_states[std::size_t(thread)] = state;
    const auto is = [](ClientState wanted) { return [wanted](ClientState each) { return each == wanted; }; };
    ClientState all = ClientState::Closed;
    if (!std::all_of(m_states.cbegin(), m_states.cend(), is(ClientState::Closed))) {
        for (const ClientState candidate :
             {ClientState::Unconnected, ClientState::Connecting, ClientState::Ready, ClientState::Closing}) {
            if (std::any_of(m_states.cbegin(), m_states.cend(), is(candidate)))
                all = candidate;
        }
        if (std::any_of(m_states.cbegin(), m_states.cend(), is(ClientState::Closed)))
            all = ClientState::Closing;
    }
    m_state.store(all, std::memory_order_release);
    wakeReceiver();
}

void Engine::setLastError(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    m_lastError = error;
}

Error Engine::lastError() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastError;
}

void Engine::socketsChanged(int difference) noexcept
{
    const int open = m_socketsOpen.fetch_add(difference, std::memory_order_relaxed) + difference;
    int most = m_socketsOpenMax.load(std::memory_order_relaxed);
    while (most < open && !m_socketsOpenMax.compare_exchange_weak(most, open, std::memory_order_relaxed)) { }
}

void Engine::countReads(ClientCounters &counters) const noexcept
{
    counters.cacheHits = m_cacheHits.load(std::memory_order_relaxed);
    counters.cacheMisses = m_cacheMisses.load(std::memory_order_relaxed);
}

void Engine::describe(ClientSnapshot &snapshot) const
{
    snapshot.counters.socketsOpen = quint64(m_socketsOpen.load(std::memory_order_relaxed));
    snapshot.counters.socketsOpenMax = quint64(m_socketsOpenMax.load(std::memory_order_relaxed));
    const std::lock_guard lock(m_mutex);
    snapshot.counters.eventsDropped = m_events.dropped();
    snapshot.lastEventNumber = m_journal.lastNumber();
}

} // namespace QRedis
