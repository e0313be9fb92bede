// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CACHEDLANE_P_H
#define QREDIS_CACHEDLANE_P_H

#include "qredis/engine/laneuser_p.h"
#include "qredis/engine/request_p.h"
#include "qredis/engine/timerwheel_p.h"

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace QRedis {

class DedicatedLanes;
class IoThread;
class Lane;
class ReadCache;

/// The connection of a CachedReader: it reads and hears of changes, so that both come in the server's order. Each socket begins
/// with an empty cache. Runs on the I/O thread.
class CachedLane final : private LaneUser
{
public:
    /// DedicatedLanes::readerOver() is called when it was dropped and owes no reply any more.
    CachedLane(IoThread &io, DedicatedLanes &lanes, quint64 number, std::shared_ptr<ReadCache> cache);

    void take(Request *request);
    void cancel(Request *request, const Error &reason);
    void finished(const Request &request);
    /// The application does not need it any more.
    void drop();
    /// The client is being closed: whoever waits for a connection ends with \a reason, and nothing is kept any more.
    void close(const Error &reason);

private:
    enum class Question : quint8 { Tracking, Commands };

    void laneGranted(Lane &lane) override;
    void laneReady() override;
    void laneLost(const Error &error) override;
    [[nodiscard]] bool carriesMany() const override { return true; }
    bool laneHeard(Connection &connection, const Reply &reply) override;
    void laneAnswered(const Reply &reply) override;
    void send(Request *request);
    void expect(const Request &request);
    void failWaiting(const Error &reason);
    void empty();
    void keepAlive();
    void endIfDone();

    IoThread &m_io;
    DedicatedLanes &m_lanes;
    const quint64 m_number;
    const std::shared_ptr<ReadCache> m_cache;
    Lane *m_lane = nullptr;
    std::vector<Request *> m_waiting; // until there is a lane
    std::unordered_map<const Request *, quint64> m_sent; // with their places in the cache; 0: not to be kept
    std::vector<const Request *> m_early; // sent before it was known which commands may be kept
    std::deque<Question> m_asked; // on the current socket
    bool m_hasSocket = false;
    bool m_tracks = false; // the current socket has agreed
    bool m_keeps = true; // as far as known
    bool m_dropped = false;
    bool m_closed = false;
    Timer m_waitTimer;
    Timer m_keepAliveTimer;
};

} // namespace QRedis

#endif
