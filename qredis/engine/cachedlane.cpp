// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/cachedlane_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/engine/readcache_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

// A connection that was lost without a word tells of no change: it is found out although nothing has to be read.
constexpr auto SilenceBeforePing = 15s;
constexpr auto PatienceWithPing = 10s;

Command trackingCommand(const CacheOptions &options)
{
    Command command{"CLIENT", "TRACKING", "ON"};
    if (options.tracking() == CacheOptions::Tracking::Broadcast)
        command.append("BCAST");
    for (const QByteArray &prefix : options.prefixes())
        command.append("PREFIX").append(prefix);
    return command;
}

} // namespace

CachedLane::CachedLane(IoThread &io, DedicatedLanes &lanes, quint64 number, std::shared_ptr<ReadCache> cache)
    : m_io(io)
    , m_lanes(lanes)
    , m_number(number)
    , m_cache(std::move(cache))
    , m_waitTimer(io.timers(),
                  [this] {
                      ++m_io.counters().timeouts;
                      failWaiting(m_lanes.waitedInVain());
                      endIfDone();
                  })
    , m_keepAliveTimer(io.timers(), [this] { keepAlive(); })
{
}

void CachedLane::take(Request *request)
{
    if (!m_lane && m_waiting.empty()) {
        m_lane = m_lanes.borrow(this);
        if (m_lane && m_lane->isReady()) // one that was used before
            laneReady();
    }
    if (m_lane)
        return send(request);
    if (const auto until = m_lanes.waitsUntil(*request))
        m_waitTimer.startBefore(*until);
    m_waiting.push_back(request);
}

void CachedLane::laneGranted(Lane &lane)
{
    m_lane = &lane;
    m_waitTimer.stop();
    if (lane.isReady())
        laneReady();
    for (Request *request : std::exchange(m_waiting, {}))
        send(request);
    endIfDone();
}

void CachedLane::send(Request *request)
{
    request->home = m_lane;
    m_sent.emplace(request, 0);
    expect(*request);
    m_lane->enqueue(request);
}

void CachedLane::expect(const Request &request)
{
    if (!m_keeps || m_closed)
        return;
    const auto commands = m_io.coordinator().serverCommands();
    if (!commands)
        return m_early.push_back(&request);
    const QByteArrayList keys = commands->cacheableKeys(request.encoding(0));
    const QByteArrayList prefixes = m_cache->options().prefixes();
    const auto isHeardOf = [&prefixes](const QByteArray &key) {
        return prefixes.isEmpty()
            || std::ranges::any_of(prefixes, [&key](const QByteArray &prefix) { return key.startsWith(prefix); });
    };
    if (!keys.isEmpty() && std::ranges::all_of(keys, isHeardOf))
        m_sent[&request] = m_cache->expect(request.encoding(0), keys);
}

void CachedLane::finished(const Request &request)
{
    const auto sent = m_sent.find(&request);
    if (sent == m_sent.end())
        return;
    const quint64 place = sent->second;
    m_sent.erase(sent);
    std::erase(m_early, &request);
    if (place != 0 && m_tracks && !request.single.isError())
        m_cache->fulfil(place, request.single);
    else if (place != 0)
        m_cache->forget(place);
    endIfDone();
}

void CachedLane::cancel(Request *request, const Error &reason)
{
    if (m_lane)
        return m_lane->giveUp(request, reason);
    std::erase(m_waiting, request);
    m_io.fail(request, reason);
}

void CachedLane::failWaiting(const Error &reason)
{
    m_waitTimer.stop();
    m_lanes.stopWaiting(this);
    for (Request *request : std::exchange(m_waiting, {}))
        m_io.fail(request, reason);
}

// ---- sockets -----------------------------------------------------------------------------------------------------------

void CachedLane::laneReady()
{
    // What was sent on another socket, or is kept from there, would not be heard of any more. What waits for its first one stays.
    if (std::exchange(m_hasSocket, true))
        empty();
    m_tracks = false;
    m_keeps = true;
    m_asked.clear();
    Connection &connection = *m_lane->current();
    if (connection.handshake().protocol() == Protocol::Resp2) {
        m_keeps = false;
        m_cache->setError(Error(Error::Code::Usage,
                                QCoreApplication::translate("QRedis", "A CachedReader needs RESP3, which the server refuses")));
        return;
    }
    // In front of everything that is read on this socket.
    m_asked.push_back(Question::Tracking);
    connection.ask(trackingCommand(m_cache->options()));
    if (!m_io.coordinator().serverCommands()) {
        m_asked.push_back(Question::Commands);
        connection.ask({"COMMAND"});
    }
    m_keepAliveTimer.startIn(SilenceBeforePing);
}

void CachedLane::laneLost(const Error &)
{
    m_hasSocket = false;
    m_tracks = false;
    m_asked.clear();
    m_keepAliveTimer.stop();
    empty();
}

void CachedLane::empty()
{
    m_cache->clear();
    m_early.clear();
}

void CachedLane::laneAnswered(const Reply &reply)
{
    if (m_asked.empty())
        return;
    const Question question = m_asked.front();
    m_asked.pop_front();
    if (question == Question::Commands) {
        const QString version = m_lane->current()->handshake().serverVersion();
        static_cast<void>(m_io.coordinator().claimCommandTable(version));
        m_io.coordinator().commandTableAnswered(reply, version);
    } else {
        m_tracks = !reply.isError();
    }
    if (m_keeps) // the first refusal is the one to tell
        m_cache->setError(reply.error());
    m_keeps = m_keeps && !reply.isError();
    if (!m_asked.empty())
        return;
    for (const Request *request : std::exchange(m_early, {})) // their replies come behind this one
        expect(*request);
}

bool CachedLane::laneHeard(Connection &, const Reply &push)
{
    if (push.elements().value(0).toByteArray() == "invalidate")
        m_io.counters().cacheInvalidations += m_cache->invalidate(push);
    return push.kind() == Reply::Kind::Push;
}

void CachedLane::keepAlive()
{
    Connection *connection = m_lane ? m_lane->current() : nullptr;
    if (!connection)
        return;
    const TimePoint due = connection->lastRead() + SilenceBeforePing;
    if (due <= m_io.now())
        connection->suspect(PatienceWithPing);
    m_keepAliveTimer.startAt(due > m_io.now() ? due : m_io.now() + SilenceBeforePing);
}

// ---- end ---------------------------------------------------------------------------------------------------------------

void CachedLane::drop()
{
    m_dropped = true;
    m_cache->clear();
    endIfDone();
}

void CachedLane::endIfDone()
{
    if (!m_dropped || !m_sent.empty() || !m_waiting.empty())
        return;
    m_keepAliveTimer.stop();
    if (Lane *lane = std::exchange(m_lane, nullptr)) { // which tracks: nobody else may have its socket
        lane->setUser(nullptr);
        lane->hangUp(
            Error(Error::Code::ConnectionLost, QCoreApplication::translate("QRedis", "The CachedReader is not needed any more")));
        m_lanes.giveBack(*lane);
    }
    m_lanes.readerOver(m_number);
}

void CachedLane::close(const Error &reason)
{
    m_closed = true;
    m_keeps = false;
    m_keepAliveTimer.stop();
    empty();
    failWaiting(reason);
}

} // namespace QRedis
