// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/iothread_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/lane_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qrandom.h>

#include <atomic>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto PublishInterval = 100ms;
constexpr qsizetype KeptBuffer = 256 * 1024;
constexpr std::size_t DeliveredKept = 1'024;

// Orders the making of an IoThread before its first event on another thread: Qt's event queue does, but not visibly to
// ThreadSanitizer.
std::atomic<quint64> made{0};

} // namespace

IoThread::IoThread(Engine &engine, int index, Resolver &resolver)
    : m_engine(engine)
    , m_index(index)
    , m_options(engine.options())
    , m_clock(engine.clock())
    , m_resolver(resolver)
    , m_timers(m_clock,
               [this](const TimerWheel::Due &due) {
                   const Turn turn(*this);
                   due(m_now);
               })
    , m_now(m_clock.now())
    , m_laneOf(std::size_t(m_options.poolSize()))
    , m_authenticator(*this)
    , m_nameWatch(*this, [this](const Resolver::Answer &answer) { nameChanged(answer); })
    , m_peerWatch(*this)
    , m_dedicated(std::make_unique<DedicatedLanes>(*this))
    , m_publishTimer(m_timers, [this] { m_publishDue = true; })
    , m_closeTimer(m_timers, [this] { abortAll(); })
    , m_forgetTimer(m_timers, [this] { forgetLargeStrings(); })
    , m_alarm(m_timers, [this] { coordinator().alarm(*this); })
{
    m_timers.setParent(this); // follows to the thread
    for (int number = index; number < m_options.poolSize(); number += engine.threads()) {
        m_lanes.push_back(std::make_unique<Lane>(*this, quint64(number) + 1));
        m_laneOf[std::size_t(number)] = m_lanes.back().get();
    }
    m_engine.publish(m_index, makeSnapshot());
    made.fetch_add(1, std::memory_order_release);
}

IoThread::~IoThread() = default;

ReplyLimits IoThread::replyLimits() const
{
    return {m_options.maximumReplyDepth(), m_options.maximumReplyElements(), m_options.maximumReplyBytes()};
}

double IoThread::random()
{
    return QRandomGenerator::global()->generateDouble();
}

Coordinator &IoThread::coordinator()
{
    return m_engine.coordinator();
}

Lane *IoThread::lane(quint64 id) const
{
    if (id > 0 && id <= m_laneOf.size())
        return m_laneOf[std::size_t(id) - 1];
    const auto dedicated = std::ranges::find_if(m_lanes, [id](const auto &lane) { return lane->id() == id; });
    return dedicated == m_lanes.end() ? nullptr : dedicated->get();
}

bool IoThread::event(QEvent *event)
{
    static_cast<void>(made.load(std::memory_order_acquire));
    const auto posted = m_engine.takePosted(m_index, *event);
    if (!posted)
        return QObject::event(event);
    {
        const Turn turn(*this);
        takeRequests(); // before what was posted: a command issued before close() still counts
        for (const auto &function : *posted)
            function(*this);
        m_buried.clear();
        if (m_state == ClientState::Closed) // the last sockets are gone now
            publish();
    }
    if (m_retired) {
        Engine &engine = m_engine;
        delete this;
        engine.ioThreadRetired();
    }
    return true;
}

void IoThread::retire()
{
    takeRequests();
    abortAll();
    m_retired = true;
}

void IoThread::takeRequests()
{
    Request *request = m_engine.mailbox(m_index).take();
    if (request && !std::exchange(m_used, true) && m_options.minimumIdleConnections() > 0)
        m_engine.postAll([](IoThread &io) { io.openMinimum(); });
    while (request) {
        Request *following = std::exchange(request->next, nullptr);
        m_counters.commandsStarted += request->count;
        if (request->use == Request::Use::Shared)
            m_laneOf[std::size_t(request->lane)]->enqueue(request);
        else
            m_dedicated->take(request);
        request = following;
    }
}

// ---- turns -------------------------------------------------------------------------------------------------------------

void IoThread::beginTurn()
{
    if (m_depth++ == 0)
        m_now = m_clock.now();
}

void IoThread::endTurn()
{
    if (m_depth > 1) {
        --m_depth;
        return;
    }
    do { // a delivered answer of the library's own may have led to another command
        flush();
        deliver();
    } while (!m_dirty.empty());
    if (std::exchange(m_stateMayHaveChanged, false))
        updateState();
    if (m_state == ClientState::Closing)
        closeIfDone();
    if (std::exchange(m_publishDue, false))
        publish();
    else if (!m_publishTimer.isActive())
        m_publishTimer.startAt(std::max(m_now, m_publishedAt + PublishInterval));
    --m_depth;
}

void IoThread::markDirty(Lane *lane)
{
    if (lane->markDirty())
        m_dirty.push_back(lane);
}

void IoThread::flush()
{
    while (!m_dirty.empty()) {
        const std::vector<Lane *> lanes = std::exchange(m_dirty, {});
        for (Lane *lane : lanes)
            lane->flush();
    }
}

void IoThread::answer(Request *request, quint32 index, Reply &&reply)
{
    if (request->use != Request::Use::Internal) {
        ++m_counters.commandsFinished;
        m_counters.serverErrors += reply.isError() ? 1 : 0;
        laneOf(*request).countFinished(false);
    }
    request->reply(index) = std::move(reply);
    if (--request->unanswered == 0) {
        if (request->use == Request::Use::Shared)
            m_latency.record(m_now - request->issuedAt, request->count);
        m_finished.push_back(request);
    }
}

void IoThread::refuse(Request *request, quint32 index, const Error &error)
{
    if (request->use != Request::Use::Internal) {
        ++m_counters.commandsFailed;
        laneOf(*request).countFinished(true);
    }
    request->reply(index) = Reply(error);
    if (--request->unanswered == 0)
        m_finished.push_back(request);
}

void IoThread::fail(Request *request, const Error &error)
{
    for (quint32 index = 0; index < request->count; ++index) {
        if (request->isOpen(index))
            refuse(request, index, error);
    }
}

void IoThread::deliver()
{
    while (!m_finished.empty()) {
        std::vector<Request *> delivered = std::exchange(m_delivered, {});
        delivered.swap(m_finished);
        for (const Request *request : delivered) {
            if (request->use != Request::Use::Shared)
                m_dedicated->finished(*request);
        }
        m_engine.settled(delivered);
        for (Request *request : delivered) {
            request->finish();
            request->dropReference();
        }
        delivered.clear();
        if (delivered.capacity() <= DeliveredKept)
            m_delivered = std::move(delivered);
    }
}

Lane &IoThread::laneOf(const Request &request)
{
    return request.home ? *request.home : *m_laneOf[std::size_t(request.lane)];
}

Lane &IoThread::addLane()
{
    // Numbers of lanes have their thread's remainder.
    const auto threads = quint64(m_engine.threads());
    const quint64 rounds = (quint64(m_options.poolSize()) + threads - 1) / threads + m_dedicatedCount++;
    m_lanes.push_back(std::make_unique<Lane>(*this, rounds * threads + quint64(m_index) + 1, Lane::Purpose::Dedicated));
    return *m_lanes.back();
}

void IoThread::cancel(Request *request)
{
    if (request->unanswered == 0)
        return;
    const Error reason(Error::Code::Cancelled, QCoreApplication::translate("QRedis", "The command was cancelled"));
    if (request->use == Request::Use::Shared)
        laneOf(*request).giveUp(request, reason);
    else
        m_dedicated->cancel(request, reason);
}

// ---- sockets -----------------------------------------------------------------------------------------------------------

void IoThread::releaseWriteBuffer()
{
    if (m_writeBuffer.capacity() > KeptBuffer * 2)
        m_writeBuffer = QByteArray();
}

void IoThread::socketsChanged(int difference)
{
    m_engine.socketsChanged(difference);
}

void IoThread::bury(std::unique_ptr<Connection> connection)
{
    if (!connection)
        return;
    if (m_buried.empty())
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    m_buried.push_back(std::move(connection));
}

void IoThread::resolve(const QString &name, std::function<void(const Resolver::Answer &)> done)
{
    // The answer may come when the client is gone, from any thread.
    m_resolver.resolve(
        name,
        [engine = m_engine.weak_from_this(), index = m_index, name, done = std::move(done)](const Resolver::Answer &answer) {
            const auto alive = engine.lock();
            if (!alive)
                return;
            alive->post(index, [name, done, answer](IoThread &io) {
                done(answer);
                if (name != io.options().endpoint().host())
                    return;
                io.m_nameWatch.learned(answer);
                for (const auto &lane : io.m_lanes)
                    lane->nameAnswered(answer);
            });
        });
}

bool IoThread::isAdvertised(const Endpoint &address) const
{
    return address.port() == m_options.endpoint().port() && m_nameWatch.knows(QHostAddress(address.host()));
}

void IoThread::nameChanged(const Resolver::Answer &answer)
{
    if (m_state == ClientState::Closing || m_state == ClientState::Closed)
        return;
    for (const auto &lane : m_lanes)
        lane->nameChanged(answer);
}

} // namespace QRedis
