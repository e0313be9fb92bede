// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_HANDOFFRUNNER_P_H
#define QREDIS_HANDOFFRUNNER_P_H

#include "qredis/engine/dialer_p.h"
#include "qredis/engine/targetgates_p.h"
#include "qredis/maintenance/blockingmove_p.h"
#include "qredis/maintenance/handoffmachine_p.h"
#include "qredis/value/snapshots.h"

#include <memory>
#include <optional>

namespace QRedis {

class IoThread;
class Lane;

/// What a MOVING asks of one connection.
struct MoveOrder
{
    std::optional<qint64> sequence;
    std::optional<Endpoint> announced; ///< as the server named it, before hooks changed it
    std::optional<Endpoint> named; ///< no value: reconnect with the current configuration
    Endpoint target; ///< where to dial
    TimePoint announcedAt;
    TimePoint startAt;
    TimePoint lookAt; ///< without a name: when to begin to look where the configured name leads
    TimePoint deadline;

    [[nodiscard]] Leaving leaving() const { return {announcedAt, deadline}; }
};

/// Carries out what a HandoffMachine decides for one lane: dials, switches, drains the old socket. Runs on the I/O thread.
class HandoffRunner final : private ConnectionOwner
{
public:
    HandoffRunner(IoThread &io, Lane &lane, MoveOrder order);
    ~HandoffRunner();

    void start();
    void targetGranted();
    void targetAwaited();
    void targetPostponed(TimePoint until);
    void workerGranted();
    void workerAwaited();
    /// The lane lost its socket before the switch.
    void oldLost();
    void cancel(HandoffOutcome outcome);
    /// Whether it has nowhere to go for now, so that who cannot move may use the connection meanwhile.
    [[nodiscard]] bool canBeHeld() const;
    /// Does nothing until resume().
    void hold();
    void resume();
    /// Whether it depends on the configured name where this goes.
    [[nodiscard]] bool isSearching() const { return !m_order.named && !m_switched && !isOver(); }
    /// The configured name was looked up: another address than the one that is left need not be waited for any longer.
    void nameAnswered(const Resolver::Answer &answer);

    [[nodiscard]] quint64 operation() const { return m_ticket.operation; }
    [[nodiscard]] bool isSwitched() const { return m_switched; }
    [[nodiscard]] bool isOver() const { return m_machine.outcome().has_value(); }
    /// The socket that delivers its last replies; null before the switch and after the end.
    [[nodiscard]] Connection *draining() const { return m_old.get(); }
    [[nodiscard]] Leaving leaving() const { return m_order.leaving(); }
    /// Closes the old socket with what it still owes.
    void abandonOld() { closeOld(); }
    [[nodiscard]] HandoffSnapshot snapshot() const;

private:
    void connectionAdvanced(Connection &) override { }
    void connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame) override;
    void connectionDrained(Connection &) override { }
    bool connectionHeard(Connection &connection, const Reply &reply) override;
    void connectionEmptied(Connection &connection) override;
    void connectionClosed(Connection &connection, const Error &error) override;

    void timeReached();
    void perform(const HandoffMachine::Step &step);
    void publishStages();
    void dial();
    /// A name leads to the node that is left, so far.
    void misled(const Error &error);
    void look();
    void consider(const Resolver::Answer &answer);
    void dialled(std::unique_ptr<Connection> connection);
    void dialFailed(const Error &error);
    void switchLane();
    void closeOld();
    void finish();

    IoThread &m_io;
    Lane &m_lane;
    const MoveOrder m_order;
    const HandoffTicket m_ticket;
    const Endpoint m_source;
    const TimePoint m_startedAt;
    HandoffMachine m_machine;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<Connection> m_candidate;
    std::unique_ptr<Connection> m_old;
    Timer m_timer;
    Timer m_lookTimer; // for the next look where the target's name leads
    TimePoint m_stageSince;
    QList<Endpoint> m_found; // addresses that the name leads to beside the source
    bool m_tried = false;
    bool m_switched = false;
    bool m_kept = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>(); // answers of lookups come when this may be gone
};

} // namespace QRedis

#endif
