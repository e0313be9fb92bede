// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_IOTHREAD_P_H
#define QREDIS_IOTHREAD_P_H

#include "qredis/engine/authenticator_p.h"
#include "qredis/engine/connection_p.h"
#include "qredis/engine/dnsresolver_p.h"
#include "qredis/engine/mailbox_p.h"
#include "qredis/engine/namewatch_p.h"
#include "qredis/engine/peerwatch_p.h"
#include "qredis/engine/timerwheel_p.h"
#include "qredis/protocol/largestrings_p.h"
#include "qredis/value/clientoptions.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qobject.h>

#include <functional>
#include <memory>
#include <vector>

namespace QRedis {

class Coordinator;
class DedicatedLanes;
class Engine;
class Lane;

/// What a client has on one I/O thread: lanes, their sockets and timers. Works in turns: everything that one event brings is
/// handled, then written, delivered and published at once.
class IoThread final : public QObject
{
public:
    /// The \a index-th of its client; serves every lane whose number has that remainder.
    IoThread(Engine &engine, int index, Resolver &resolver);
    ~IoThread() override;

    [[nodiscard]] int index() const { return m_index; }
    /// Null when it lives elsewhere.
    [[nodiscard]] Lane *lane(quint64 id) const;

    /// A stretch of work on the I/O thread; the outermost one ends with writing, delivering and publishing.
    class Turn final
    {
    public:
        explicit Turn(IoThread &io) : m_io(io) { m_io.beginTurn(); }
        ~Turn() { m_io.endTurn(); }
        Q_DISABLE_COPY_MOVE(Turn)
    private:
        IoThread &m_io;
    };

    // ---- called by the rooms of the engine on the I/O thread -----------------------------------------------------------

    /// When this turn began.
    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] TimerWheel &timers() { return m_timers; }
    [[nodiscard]] const ClientOptions &options() const { return m_options; }
    [[nodiscard]] ReplyLimits replyLimits() const;
    [[nodiscard]] Coordinator &coordinator();
    [[nodiscard]] ClientCounters &counters() { return m_counters; }
    [[nodiscard]] Histogram &handoffDurations() { return m_handoffDurations; }
    [[nodiscard]] const std::vector<std::unique_ptr<Lane>> &lanes() const { return m_lanes; }
    [[nodiscard]] Engine &engine() { return m_engine; }
    [[nodiscard]] DedicatedLanes &dedicated() { return *m_dedicated; }
    [[nodiscard]] Authenticator &authenticator() { return m_authenticator; }
    /// Makes a lane for DedicatedLanes.
    Lane &addLane();
    [[nodiscard]] double random();

    void answer(Request *request, quint32 index, Reply &&reply);
    /// Puts \a error in the place of one reply.
    void refuse(Request *request, quint32 index, const Error &error);
    /// Ends \a request with \a error for every reply that has not come.
    void fail(Request *request, const Error &error);

    [[nodiscard]] QByteArray &writeBuffer() { return m_writeBuffer; }
    void releaseWriteBuffer();
    /// The memory that is kept for them is released some time after the last.
    [[nodiscard]] LargeStrings &largeStrings() { return m_largeStrings; }
    void socketsChanged(int difference);
    /// Destroys \a connection in a turn of its own: it may be calling.
    void bury(std::unique_ptr<Connection> connection);
    /// Looks \a name up; \a done is called on this thread.
    void resolve(const QString &name, std::function<void(const Resolver::Answer &)> done);
    void markDirty(Lane *lane);
    /// Looks the configured name up from \a first on, until no lane waits for it any more.
    void watchName(TimePoint first) { m_nameWatch.start(first); }
    void watchPeers(TimePoint first) { m_peerWatch.start(first); }
    /// Whether the configured name is known to lead to \a address.
    [[nodiscard]] bool isAdvertised(const Endpoint &address) const;
    void stateMayHaveChanged() { m_stateMayHaveChanged = true; }
    /// Calls Coordinator::alarm() at \a time, or earlier if it was to be called earlier.
    void setAlarm(TimePoint time) { m_alarm.startBefore(time); }

    // ---- called through Engine::post() ---------------------------------------------------------------------------------

    void openAll();
    /// Opens the connections that are never without a socket.
    void openMinimum();
    void beginClose();
    void abortAll();
    /// Ends \a request with Error::Code::Cancelled, unless its reply comes first.
    void cancel(Request *request);
    /// Takes requests from the mailbox until it is empty.
    void takeRequests();
    /// Aborts, and destroys this object at the end of the event.
    void retire();

protected:
    bool event(QEvent *event) override;

private:
    void beginTurn();
    void endTurn();
    void flush();
    void deliver();
    void publish();
    [[nodiscard]] std::shared_ptr<const ClientSnapshot> makeSnapshot();
    void forgetLargeStrings();
    void updateState();
    void nameChanged(const Resolver::Answer &answer);
    [[nodiscard]] Lane &laneOf(const Request &request);
    void closeIfDone();

    Engine &m_engine;
    const int m_index;
    const ClientOptions m_options;
    const Clock &m_clock;
    Resolver &m_resolver;
    TimerWheel m_timers;
    TimePoint m_now;
    int m_depth = 0;
    bool m_stateMayHaveChanged = false;
    bool m_publishDue = false;
    bool m_retired = false;
    bool m_used = false;
    ClientState m_state = ClientState::Unconnected;
    ClientCounters m_counters;
    Histogram m_latency;
    Histogram m_handoffDurations;
    QByteArray m_writeBuffer;
    LargeStrings m_largeStrings;
    std::vector<Request *> m_finished;
    std::vector<Request *> m_delivered; // empty: room for the next ones
    std::vector<Lane *> m_dirty;
    std::vector<std::unique_ptr<Connection>> m_buried;
    std::vector<std::unique_ptr<Lane>> m_lanes; // those of the pool, then dedicated ones
    std::vector<Lane *> m_laneOf; // by Request::lane; null: of another thread
    Authenticator m_authenticator;
    NameWatch m_nameWatch;
    PeerWatch m_peerWatch;
    std::unique_ptr<DedicatedLanes> m_dedicated;
    quint64 m_dedicatedCount = 0; // lanes made for it
    Timer m_publishTimer;
    Timer m_closeTimer;
    Timer m_forgetTimer;
    Timer m_alarm;
    TimePoint m_publishedAt;
};

} // namespace QRedis

#endif
