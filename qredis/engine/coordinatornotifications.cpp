// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// What a notification does: windows, and handoffs of the connections that it concerns (contract F4 to F6, W1, H2, H6 to H8).
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/maintenance/sizing_p.h"
#include "qredis/protocol/notificationparser_p.h"
#include "qredis/protocol/pushrouter_p.h"

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
    if (kind == PushKind::PubSub || kind == PushKind::Invalidation)
        return;
    received(lane, connection, parseNotification(push, frame, connection.peer()));
}

void Coordinator::received(Lane &lane, Connection &connection, Notification notification)
{
    ClientCounters &counters = m_io.counters();
    notification.connectionId = lane.id();
    notification.peer = connection.peer().toString();
    notification.receivedAt = m_io.now();
    // Replayed to an opt-in; merely a copy if it was heard when it happened (contract F5).
    const bool catchUp = notification.isCompletion() && connection.phase() != Connection::Phase::Ready
        && !m_ledger.contains(notification, m_io.now());
    notification.copies = (catchUp ? m_catchUps : m_ledger).record(notification, m_io.now());
    if (notification.copies > 1) {
        ++counters.notificationCopies;
        m_windows.confirm(notification);
        if (notification.type == NotificationType::Moving && connection.phase() == Connection::Phase::Ready)
            join(lane, connection.peer());
        return;
    }
    ++counters.notifications;
    MaintenanceWindows::Outcome outcome;
    if (notification.type == NotificationType::Malformed)
        ++counters.notificationsMalformed;
    else if (catchUp)
        outcome.effect = Notification::Effect::CatchUp;
    else if (notification.type != NotificationType::Unknown)
        outcome = m_windows.apply(notification, m_io.now());
    notification.effect = outcome.effect;
    counters.notificationsCatchUp += outcome.effect == Notification::Effect::CatchUp ? 1 : 0;
    publish(notification);
    report(outcome.changes);
    if (notification.type == NotificationType::Moving && outcome.effect == Notification::Effect::Applied)
        startMoving(notification);
}

void Coordinator::report(const QList<MaintenanceWindows::Change> &changes)
{
    for (const MaintenanceWindows::Change &change : changes) {
        WindowEvent event;
        event.change = change.change;
        event.type = change.window.type;
        event.sequence = change.window.sequence;
        event.peer = change.window.peer;
        event.openWindows = int(m_windows.open().size());
        event.relaxedTimeout = m_windows.open().isEmpty() ? 0ms : relaxedTimeout();
        event.at = m_io.now();
        event.until = change.window.until;
        publish(event);
    }
    if (const auto next = m_windows.nextExpiry())
        m_windowTimer.startAt(*next);
    else
        m_windowTimer.stop();
}

void Coordinator::expireWindows()
{
    report(m_windows.expire(m_io.now()));
}

bool Coordinator::limitReached(const QString &peer)
{
    QList<TimePoint> &recent = m_recentMovings[peer];
    recent.removeIf([this](TimePoint at) { return m_io.now() - at > 1min; });
    if (recent.size() >= m_options.maintenance().maxHandoffsPerMinute())
        return true;
    recent.append(m_io.now());
    return false;
}

void Coordinator::startMoving(const Notification &notification)
{
    const TimePoint now = m_io.now();
    HandoffEvent refused;
    refused.connectionId = notification.connectionId;
    refused.sequence = notification.sequence;
    refused.source = Endpoint::fromString(notification.peer).value_or(Endpoint());
    refused.target = notification.target.value_or(Endpoint());
    refused.startedAt = refused.at = now;
    if (notification.target && *notification.target == refused.source) {
        refused.outcome = HandoffOutcome::AlreadyThere;
        return publish(refused);
    }
    if (limitReached(notification.peer)) {
        refused.outcome = HandoffOutcome::LimitReached;
        return publish(refused);
    }
    const auto time = notification.time.value_or(0ms);
    Moving moving;
    moving.key = keyOf(notification);
    moving.sequence = notification.sequence;
    moving.target = notification.target;
    moving.peer = notification.peer;
    moving.deadline = now + (time > 0ms ? time : m_options.maintenance().handoffTimeout());
    // One delay for the whole client (contract H8); without an endpoint half of the time has to pass first (contract H5).
    const auto jitter = startJitterBound(time, m_options.maintenance());
    moving.startAt = now + std::chrono::nanoseconds(qint64(double(std::chrono::nanoseconds(jitter).count()) * m_io.random()));
    if (!notification.target)
        moving.startAt = now + std::chrono::nanoseconds(time) / 2;
    m_targets.renew(moving.target.value_or(m_options.endpoint()));
    m_movings.removeIf([now](const Moving &old) { return old.deadline < now; });
    m_movings.append(moving);
    for (const auto &lane : m_io.lanes()) {
        if (lane->isConcernedBy(moving.peer))
            order(*lane, moving);
    }
}

void Coordinator::join(Lane &lane, const Endpoint &peer)
{
    if (m_movings.isEmpty())
        return;
    const QString text = peer.toString();
    for (const Moving &moving : QList<Moving>(m_movings)) {
        if (moving.peer == text && lane.peer() == peer && m_io.now() < moving.deadline)
            order(lane, moving);
    }
}

void Coordinator::order(Lane &lane, const Moving &moving)
{
    const MoveOrder order{moving.sequence, moving.target, moving.target.value_or(m_options.endpoint()),
                          std::max(moving.startAt, m_io.now()), moving.deadline};
    if (order.target != lane.peer() || !moving.target)
        lane.beginHandoff(order, moving.key);
}

} // namespace QRedis
