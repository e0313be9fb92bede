// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// What a notification does: windows, and handoffs of the connections that it concerns (contract F4 to F6, W1, H2, H6 to H8).
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/maintenance/sizing_p.h"
#include "qredis/protocol/notificationparser_p.h"
#include "qredis/protocol/pushrouter_p.h"

#include <QtCore/qrandom.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

QByteArray keyOf(const Notification &notification)
{
    return QByteArray::number(notification.sequence.value_or(-1)) + ' '
        + (notification.target ? notification.target->toString().toUtf8() : QByteArray());
}

} // namespace

void Coordinator::pushed(Lane &lane, Connection &connection, const Reply &push, const QByteArray &frame)
{
    const PushKind kind = classifyPush(push);
    if (kind == PushKind::PubSub || kind == PushKind::Invalidation) {
        lane.heard(connection, push);
        return;
    }
    IoThread &io = lane.io();
    Notification notification = parseNotification(push, frame, connection.peer());
    notification.connectionId = lane.id();
    notification.peer = connection.peer().toString();
    notification.receivedAt = now();
    const bool early = connection.phase() != Connection::Phase::Ready;
    const std::optional<Endpoint> announced = notification.target;
    const auto refusalOfTarget = [&] { // asks the application, so never under the mutex
        return notification.target ? targetRefusal(*notification.target, connection.peer()) : QString();
    };

    const NotificationHooks::Round hooks = m_hooks.round();
    QString refusal = hooks.isEmpty() ? refusalOfTarget() : QString();
    std::unique_lock lock(m_mutex);
    const Arrival arrival = arrived(io, notification, early);
    if (arrival == Arrival::Copy) {
        lock.unlock();
        if (notification.type == NotificationType::Moving && !early)
            join(lane, connection.peer());
        return;
    }
    auto verdict = NotificationHook::Verdict::Handle;
    if (!hooks.isEmpty()) {
        lock.unlock();
        verdict = hooks.before(io, notification);
        refusal = refusalOfTarget(); // of whatever the hooks have made of it
        lock.lock();
    }
    if (!refusal.isEmpty()) {
        notification.deviations += refusal; // and the notice counts as one that names no endpoint
        notification.target.reset();
    }
    NotificationHandling handling = handle(io, notification, arrival, verdict);
    std::optional<Moving> moving;
    if (notification.type == NotificationType::Moving && notification.effect == Notification::Effect::Applied)
        moving = startMoving(notification, announced);
    lock.unlock();
    arm(&io);
    if (notification.effect == Notification::Effect::Applied
        && (notification.type == NotificationType::Migrated || notification.type == NotificationType::FailedOver))
        watchPeers(io);
    if (moving) {
        onAllLanes(io, [this, order = *moving](Lane &each) {
            if (each.isConcernedBy(order.peer))
                this->order(each, order);
        });
    }
    if (!hooks.isEmpty()) {
        handling.duration = now() - notification.receivedAt;
        hooks.after(io, notification, handling);
    }
}

Coordinator::Arrival Coordinator::arrived(IoThread &io, Notification &notification, bool early)
{
    // Replayed to an opt-in; merely a copy if it was heard when it happened (contract F5).
    const bool catchUp = notification.isCompletion() && early && !m_ledger.contains(notification, now());
    notification.copies = (catchUp ? m_catchUps : m_ledger).record(notification, now());
    if (notification.copies > 1) {
        ++io.counters().notificationCopies;
        m_windows.confirm(notification);
        return Arrival::Copy;
    }
    // Replayed to a connection that opted in when it was ready already, after another one was told in its handshake.
    const auto closesNothing = [&] {
        return MaintenanceWindows(m_windows).apply(notification, now()).effect == Notification::Effect::CatchUp;
    };
    if (!catchUp && notification.isCompletion() && m_catchUps.contains(notification, now()) && closesNothing()) {
        ++io.counters().notificationCopies;
        m_windows.apply(notification, now()); // so that its starter, should it come now, is late
        return Arrival::Copy;
    }
    ++io.counters().notifications;
    return catchUp ? Arrival::CatchUp : Arrival::New;
}

NotificationHandling Coordinator::handle(IoThread &io, Notification &notification, Arrival arrival,
                                         NotificationHook::Verdict verdict)
{
    using Outcome = NotificationHandling::Outcome;
    ClientCounters &counters = io.counters();
    MaintenanceWindows::Outcome outcome;
    NotificationHandling handling;
    if (notification.type == NotificationType::Malformed) {
        ++counters.notificationsMalformed;
        handling = {Outcome::Failed, Error(Error::Code::ProtocolViolation, notification.malformedReason), {}};
    } else if (verdict == NotificationHook::Verdict::Veto) {
        handling.outcome = Outcome::Vetoed;
    } else if (arrival == Arrival::CatchUp) {
        outcome.effect = Notification::Effect::CatchUp;
    } else if (notification.type != NotificationType::Unknown) {
        outcome = m_windows.apply(notification, now());
    }
    notification.effect = outcome.effect;
    counters.notificationsCatchUp += outcome.effect == Notification::Effect::CatchUp ? 1 : 0;
    publish(notification);
    report(outcome.changes);
    return handling;
}

// A proxy may have left with the shards that were moved, and nobody says so (contract H9).
void Coordinator::watchPeers(IoThread &io)
{
    const std::chrono::nanoseconds bound =
        std::min<std::chrono::milliseconds>(1s, startJitterBound(10s, m_options.maintenance()));
    const TimePoint first = now() + std::chrono::nanoseconds(qint64(double(bound.count()) * io.random()));
    for (int thread = 0; thread < m_engine.threads(); ++thread) {
        if (thread == io.index())
            io.watchPeers(first);
        else
            m_engine.post(thread, [first](IoThread &other) { other.watchPeers(first); });
    }
}

bool Coordinator::isMoving() const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_windows.open().cbegin(), m_windows.open().cend(),
                       [](const MaintenanceWindows::Window &window) { return window.type == NotificationType::Moving; });
}

void Coordinator::peerDeparted(IoThread &io, const Endpoint &peer)
{
    {
        const std::lock_guard lock(m_mutex);
        if (limitReached(peer.toString()))
            return;
    }
    MoveOrder order;
    order.target = m_options.endpoint();
    order.announcedAt = order.startAt = order.lookAt = now();
    order.deadline = now() + m_options.maintenance().handoffTimeout(); // nothing is announced: who finds no other place stays
    const QByteArray key =
        "departed " + peer.toString().toUtf8() + ' ' + QByteArray::number(qint64(now().time_since_epoch().count()));
    for (const auto &lane : io.lanes()) {
        if (lane->current() && lane->current()->isAdvertised() && lane->peer() == peer)
            lane->beginHandoff(order, key);
    }
}

void Coordinator::report(const QList<MaintenanceWindows::Change> &changes)
{
    m_calm.store(m_windows.open().isEmpty(), std::memory_order_release);
    for (const MaintenanceWindows::Change &change : changes) {
        WindowEvent event;
        event.change = change.change;
        event.type = change.window.type;
        event.sequence = change.window.sequence;
        event.peer = change.window.peer;
        event.openWindows = int(m_windows.open().size());
        event.relaxedTimeout = m_windows.open().isEmpty() ? 0ms : relaxedTimeout();
        event.at = now();
        event.until = change.window.until;
        publish(event);
    }
}

bool Coordinator::limitReached(const QString &peer)
{
    QList<TimePoint> &recent = m_recentMovings[peer];
    recent.removeIf([this](TimePoint at) { return now() - at > 1min; });
    if (recent.size() >= m_options.maintenance().maxHandoffsPerMinute())
        return true;
    recent.append(now());
    return false;
}

std::optional<Coordinator::Moving> Coordinator::startMoving(const Notification &notification,
                                                            const std::optional<Endpoint> &announced)
{
    const TimePoint now = notification.receivedAt;
    HandoffEvent refused;
    refused.connectionId = notification.connectionId;
    refused.sequence = notification.sequence;
    refused.source = Endpoint::fromString(notification.peer).value_or(Endpoint());
    refused.target = notification.target.value_or(Endpoint());
    refused.startedAt = refused.at = now;
    if (notification.target && *notification.target == refused.source) {
        refused.outcome = HandoffOutcome::AlreadyThere;
        publish(refused);
        return std::nullopt;
    }
    if (limitReached(notification.peer)) {
        refused.outcome = HandoffOutcome::LimitReached;
        publish(refused);
        return std::nullopt;
    }
    const auto time = notification.time.value_or(0ms);
    Moving moving;
    moving.key = keyOf(notification);
    moving.sequence = notification.sequence;
    moving.announced = announced;
    moving.target = notification.target;
    moving.peer = notification.peer;
    moving.announcedAt = now;
    moving.deadline = now + (time > 0ms ? time : m_options.maintenance().handoffTimeout());
    // One delay for the whole client (contract H8); without an endpoint half of the time has to pass first (contract H5).
    const auto jitter = startJitterBound(time, m_options.maintenance());
    moving.lookAt = moving.startAt = now
        + std::chrono::nanoseconds(qint64(double(std::chrono::nanoseconds(jitter).count())
                                          * QRandomGenerator::global()->generateDouble()));
    if (!notification.target)
        moving.startAt = now + std::chrono::nanoseconds(time) / 2;
    m_targets.renew(moving.target.value_or(m_options.endpoint()), now);
    // Where connections are sent is not left any more, whatever was announced before: they would go to and fro.
    m_movings.removeIf(
        [&](const Moving &old) { return old.deadline < now || (moving.target && moving.target->toString() == old.peer); });
    m_movings.append(moving);
    return moving;
}

void Coordinator::join(Lane &lane, const Endpoint &peer)
{
    QList<Moving> movings;
    {
        const std::lock_guard lock(m_mutex);
        movings = m_movings;
    }
    for (const Moving &moving : movings) {
        if (moving.peer == peer.toString() && lane.peer() == peer && now() < moving.deadline)
            order(lane, moving);
    }
}

void Coordinator::order(Lane &lane, const Moving &moving) const
{
    const MoveOrder order{moving.sequence,
                          moving.announced,
                          moving.target,
                          moving.target.value_or(m_options.endpoint()),
                          moving.announcedAt,
                          std::max(moving.startAt, now()),
                          std::max(moving.lookAt, now()),
                          moving.deadline};
    if (order.target != lane.peer() || !moving.target)
        lane.beginHandoff(order, moving.key);
}

} // namespace QRedis
