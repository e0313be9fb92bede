// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/engine_p.h"

#include "qredis/engine/dnsresolver_p.h"
#include "qredis/engine/iothread_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

namespace QRedis {

namespace {

constexpr std::size_t EventLimit = 4096; // contract X3

QEvent::Type eventsWaiting()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

// Which slot of which client the current thread uses. Few clients per thread: a short list beats a hash.
struct Slots
{
    struct Entry
    {
        std::weak_ptr<Engine> engine;
        const Engine *address;
        std::shared_ptr<ThreadSlot> slot;
    };
    std::vector<Entry> entries;
};

} // namespace

Engine::Engine(ClientOptions options, const Clock &clock, Resolver *resolver)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_ownResolver(resolver ? nullptr : std::make_shared<DnsResolver>())
    , m_resolver(resolver ? resolver : m_ownResolver.get())
    , m_laneLoads(std::size_t(m_options.poolSize()))
    , m_snapshot(std::make_shared<ClientSnapshot>())
{
}

Engine::~Engine()
{
    stop();
}

void Engine::start(QObject *receiver)
{
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = receiver;
    }
    m_io = std::make_unique<IoThread>(*this, m_options, m_clock, *m_resolver);
    m_io->moveToThread(&m_thread);
    // Sockets and timers die on the thread where they lived.
    QObject::connect(
        &m_thread, &QThread::finished, m_io.get(), [this] { m_io.reset(); }, Qt::DirectConnection);
    m_thread.setObjectName(QStringLiteral("qredis I/O"));
    m_thread.start();
    const std::lock_guard lock(m_mutex);
    m_running = true;
}

void Engine::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }
    if (std::unique_lock lock(m_mutex); std::exchange(m_running, false)) {
        m_posted.clear();
        m_posted.push_back([this](IoThread &io) {
            io.takeRequests();
            io.abortAll();
            m_thread.quit();
        });
        QCoreApplication::postEvent(m_io.get(), new QEvent(QEvent::User));
        lock.unlock();
        m_thread.wait();
    }
    const Error error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed"));
    for (Request *request = m_mailbox.close(); request;) {
        Request *following = request->next;
        request->fail(error);
        request->dropReference();
        request = following;
    }
}

int Engine::chooseLane(Request &request)
{
    static thread_local Slots slots;
    std::shared_ptr<ThreadSlot> slot;
    for (const Slots::Entry &entry : slots.entries) {
        if (entry.address == this && !entry.engine.expired()) {
            slot = entry.slot;
            break;
        }
    }
    if (!slot) {
        std::erase_if(slots.entries, [](const Slots::Entry &entry) { return entry.engine.expired(); });
        slot = std::make_shared<ThreadSlot>();
        slots.entries.push_back({weak_from_this(), this, slot});
    }
    const bool bound = m_options.ordering() == Ordering::PerThread && slot->outstanding.load(std::memory_order_acquire) > 0;
    if (!bound) {
        int best = 0;
        for (std::size_t i = 1; i < m_laneLoads.size(); ++i) {
            if (m_laneLoads[i].load(std::memory_order_relaxed) < m_laneLoads[std::size_t(best)].load(std::memory_order_relaxed))
                best = int(i);
        }
        slot->lane = best;
    }
    slot->outstanding.fetch_add(1, std::memory_order_relaxed);
    const int lane = slot->lane;
    request.slot = std::move(slot);
    return lane;
}

void Engine::submit(Request *request)
{
    const qsizetype size = request->size();
    // One command is always taken, however large: otherwise it could never be sent.
    const qint64 commands = m_outstanding.fetch_add(request->count, std::memory_order_relaxed);
    const qint64 bytes = m_outstandingBytes.fetch_add(size, std::memory_order_relaxed);
    if (commands > 0 && (commands + request->count > m_options.queueLimit() || bytes + size > m_options.queueBytesLimit())) {
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
    request->lane = chooseLane(*request);
    m_laneLoads[std::size_t(request->lane)].fetch_add(1, std::memory_order_relaxed);
    switch (m_mailbox.push(request)) {
    case Mailbox<Request>::Pushed::First:
        wakeIoThread();
        break;
    case Mailbox<Request>::Pushed::More:
        break;
    case Mailbox<Request>::Pushed::Refused:
        request->fail(Error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed")));
        request->dropReference();
        break;
    }
}

void Engine::settled(const Request &request) noexcept
{
    m_outstanding.fetch_sub(request.count, std::memory_order_relaxed);
    m_outstandingBytes.fetch_sub(request.size(), std::memory_order_relaxed);
    m_laneLoads[std::size_t(request.lane)].fetch_sub(1, std::memory_order_relaxed);
    if (request.slot)
        request.slot->outstanding.fetch_sub(1, std::memory_order_release);
}

void Engine::wakeIoThread()
{
    const std::lock_guard lock(m_mutex); // stop() ends the receiver
    if (m_running)
        QCoreApplication::postEvent(m_io.get(), new QEvent(QEvent::User));
}

void Engine::post(std::function<void(IoThread &)> function)
{
    const std::lock_guard lock(m_mutex);
    if (!m_running)
        return;
    m_posted.push_back(std::move(function));
    if (m_posted.size() == 1)
        QCoreApplication::postEvent(m_io.get(), new QEvent(QEvent::User));
}

// ---- snapshots and events ----------------------------------------------------------------------------------------------

std::shared_ptr<const ClientSnapshot> Engine::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

void Engine::publish(std::shared_ptr<const ClientSnapshot> snapshot)
{
    const std::lock_guard lock(m_mutex);
    m_snapshot.swap(snapshot);
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
    if (m_events.size() >= EventLimit) {
        ++m_eventsDropped;
        ++m_newlyDropped;
    } else {
        m_events.push_back(std::move(entry));
    }
    wakeReceiver();
}

QList<JournalEntry> Engine::journal(quint64 after) const
{
    const std::lock_guard lock(m_mutex);
    return m_journal.after(after);
}

std::optional<Engine::Events> Engine::takeEvents(const QEvent &event)
{
    // Locked before the event is looked at: it was made under this mutex.
    const std::lock_guard lock(m_mutex);
    if (event.type() != eventsWaiting())
        return std::nullopt;
    m_receiverWoken = false;
    return Events{std::exchange(m_events, {}), std::exchange(m_newlyDropped, 0)};
}

void Engine::setState(ClientState state)
{
    m_state.store(state, std::memory_order_release);
    const std::lock_guard lock(m_mutex);
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

quint64 Engine::eventsDropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_eventsDropped;
}

quint64 Engine::lastEventNumber() const
{
    const std::lock_guard lock(m_mutex);
    return m_journal.lastNumber();
}

} // namespace QRedis
