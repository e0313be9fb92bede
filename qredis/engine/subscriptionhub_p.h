// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SUBSCRIPTIONHUB_P_H
#define QREDIS_SUBSCRIPTIONHUB_P_H

#include "qredis/engine/laneuser_p.h"
#include "qredis/engine/subscriptionsink_p.h"
#include "qredis/engine/timerwheel_p.h"
#include "qredis/maintenance/subscriptionmove_p.h"

#include <QtCore/qhash.h>

#include <memory>
#include <optional>
#include <vector>

namespace QRedis {

class Connection;
class DedicatedLanes;
class IoThread;
class Lane;

/// All subscriptions of a client: one connection of their own, which returns by itself and moves without losing a message
/// (contract C6). Runs on the I/O thread.
class SubscriptionHub final : private LaneUser
{
public:
    using Sink = std::shared_ptr<SubscriptionSink>;

    SubscriptionHub(IoThread &io, DedicatedLanes &lanes);

    void add(const Sink &sink, const SubscriptionName &name);
    void remove(const Sink &sink, const SubscriptionName &name);
    /// \a sink takes nothing any more.
    void remove(const Sink &sink);
    void close();

private:
    bool wantsSocket() const override { return !m_routes.isEmpty(); }
    bool holdsOld() const override { return m_old != nullptr; }
    void laneGranted(Lane &lane) override;
    /// One move after the other: a second one in between would lose what only the first socket has heard.
    Move laneOrdered(const MoveOrder &) override { return m_moving ? Move::Stay : Move::Follow; }
    void laneReady() override;
    void laneLost(const Error &error) override;
    void oldLost(Connection &old) override;
    bool laneHeard(Connection &connection, const Reply &reply) override;
    void laneAnswered(const Reply &reply) override;

    struct Route
    {
        std::vector<Sink> sinks;
        std::optional<TimePoint> gapSince;
        SubscriptionGap::Reason reason = SubscriptionGap::Reason::ConnectionLost;
    };

    [[nodiscard]] SubscriptionName fence() const { return {Message::Kind::Channel, m_fenceChannel}; }
    void drop(const SubscriptionName &name);
    void flush();
    void flushOld();
    void beginMove();
    void confirmIfSettled();
    void follow(const SubscriptionMove::Step &step);
    void finishMove();
    void giveUpMove();
    void happened(const SubscriptionSet::Event &event);
    void deliver(const Message &message);
    /// For what was confirmed: whatever else is wanted has missed nothing.
    void openGap(const SubscriptionSet &lost);
    void tell(const SubscriptionName &name, const SubscriptionSink::Item &item);
    void tellAll(const SubscriptionSink::Item &item);
    void keepAlive();

    IoThread &m_io;
    DedicatedLanes &m_lanes;
    const QByteArray m_fenceChannel;
    Lane *m_lane = nullptr;
    Connection *m_source = nullptr; // for new commands
    Connection *m_old = nullptr; // during a move
    SubscriptionSet m_set; // of m_source
    SubscriptionSet m_oldSet;
    QHash<SubscriptionName, Route> m_routes;
    std::optional<SubscriptionMove> m_move; // remains after its end, for what it knows of repetitions
    Timer m_moveTimer;
    Timer m_keepAliveTimer;
    bool m_moving = false;
};

} // namespace QRedis

#endif
