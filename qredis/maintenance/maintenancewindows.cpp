// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/maintenancewindows_p.h"

#include "qredis/maintenance/sizing_p.h"

#include <QtNetwork/qhostaddress.h>

#include <algorithm>

namespace QRedis {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using Window = MaintenanceWindows::Window;
using Scope = MaintenanceWindows::Scope;

static NotificationType starterOf(NotificationType completion)
{
    switch (completion) {
    case NotificationType::Migrated:
        return NotificationType::Migrating;
    case NotificationType::FailedOver:
        return NotificationType::FailingOver;
    case NotificationType::SMigrated:
        return NotificationType::SMigrating;
    default:
        return NotificationType::Unknown;
    }
}

static QString nameOf(NotificationType starter)
{
    switch (starter) {
    case NotificationType::Moving:
        return u"MOVING"_s;
    case NotificationType::Migrating:
        return u"MIGRATING"_s;
    case NotificationType::FailingOver:
        return u"FAILING_OVER"_s;
    case NotificationType::SMigrating:
        return u"SMIGRATING"_s;
    default:
        return QString();
    }
}

static Scope scopeOf(const Notification &notification)
{
    QString slotText = notification.slotRanges;
    for (const SlotMigration &migration : notification.migrations)
        slotText += u',' + migration.slotRanges;
    return {notification.shards, slotRangesFromText(slotText)};
}

static Scope without(Scope scope, const Scope &other)
{
    scope.shards.removeIf([&other](const QString &shard) { return other.shards.contains(shard); });
    scope.slotRanges = withoutSlots(scope.slotRanges, other.slotRanges);
    return scope;
}

static bool isSame(const Scope &a, const Scope &b)
{
    return a.shards == b.shards && a.slotRanges == b.slotRanges;
}

static bool isStarterOf(const Window &window, const Notification &notification)
{
    return window.type == notification.type && window.sequence == notification.sequence
        && window.target == notification.target.value_or(Endpoint())
        && (notification.sequence || (window.shards == notification.shards && window.slotRanges == notification.slotRanges));
}

/// One address has several spellings, in a notification as in a peer.
static bool isAt(const Endpoint &target, const QString &peer)
{
    const std::optional<Endpoint> other = Endpoint::fromString(peer);
    if (!other || other->port() != target.port())
        return false;
    const QHostAddress address(target.host());
    return *other == target || (!address.isNull() && address.isEqual(QHostAddress(other->host())));
}

MaintenanceWindows::MaintenanceWindows(const MaintenanceOptions &options) : m_options(options) { }

MaintenanceWindows::Outcome MaintenanceWindows::apply(const Notification &notification, TimePoint now)
{
    if (notification.isStarter())
        return start(notification, now);
    if (notification.isCompletion())
        return complete(notification, now);
    return {Notification::Effect::Ignored, {}};
}

MaintenanceWindows::Outcome MaintenanceWindows::start(const Notification &notification, TimePoint now)
{
    const bool isMoving = notification.type == NotificationType::Moving;
    const milliseconds announced = notification.time.value_or(milliseconds::zero());
    const Scope scope = scopeOf(notification);

    Window window;
    window.type = notification.type;
    window.sequence = notification.sequence;
    window.shards = notification.shards;
    window.slotRanges = notification.slotRanges;
    window.openedAt = now;
    window.remaining = scope;
    if (isMoving) {
        window.peer = notification.peer;
        window.target = notification.target.value_or(Endpoint());
        window.deadline = now + announced;
        // Nothing completes a MOVING. It lasts as long as an old socket may still have to deliver, since servers close it only
        // some seconds after the announced end.
        window.until = drainLimit(now, window.deadline, m_options);
    } else {
        if (notification.time)
            window.deadline = now + announced;
        window.until = now + windowBackstop(announced, m_options);
        // Sockets are read in no particular order, so a completion may be known before its starter.
        bool isLate = false;
        for (const Completed &completed : std::as_const(m_completed)) {
            if (completed.starter != window.type || completed.until <= now || !window.sequence || !completed.sequence
                || *completed.sequence < *window.sequence)
                continue;
            window.remaining = without(window.remaining, completed.scope);
            isLate = isLate || (scope.isEmpty() && completed.scope.isEmpty());
        }
        if (isLate || (!scope.isEmpty() && window.remaining.isEmpty()))
            return {Notification::Effect::Late, {}};
    }

    Outcome outcome{Notification::Effect::Applied, {}};
    if (m_open.size() == Capacity)
        outcome.changes.append({WindowEvent::Change::BackstopReached, m_open.takeFirst()});
    m_open.append(window);
    outcome.changes.append({WindowEvent::Change::Opened, window});
    return outcome;
}

MaintenanceWindows::Outcome MaintenanceWindows::complete(const Notification &notification, TimePoint now)
{
    const NotificationType starter = starterOf(notification.type);
    const Scope scope = scopeOf(notification);
    const auto belongs = [&](const Window &window) {
        return window.type == starter
            && (!window.sequence || !notification.sequence || *window.sequence < *notification.sequence);
    };

    Outcome outcome{Notification::Effect::CatchUp, {}};
    TimePoint::duration backstop = windowBackstop(milliseconds::zero(), m_options);
    const auto close = [&](QList<Window>::iterator window) {
        backstop = std::max(backstop, window->until - window->openedAt);
        outcome.effect = Notification::Effect::Applied;
        outcome.changes.append({WindowEvent::Change::Closed, *window});
        return m_open.erase(window);
    };

    for (auto window = m_open.begin(); !scope.isEmpty() && window != m_open.end();) {
        const Scope remaining = without(window->remaining, scope);
        if (!belongs(*window) || isSame(remaining, window->remaining)) {
            ++window;
            continue;
        }
        outcome.effect = Notification::Effect::Applied;
        window->remaining = remaining;
        window = remaining.isEmpty() ? close(window) : window + 1;
    }

    Scope covered = scope;
    if (outcome.effect != Notification::Effect::Applied) {
        // One of both does not tell its shards: the oldest that can be meant.
        const auto oldest = std::find_if(m_open.begin(), m_open.end(), [&](const Window &window) {
            return belongs(window) && (scope.isEmpty() || window.remaining.isEmpty());
        });
        if (oldest != m_open.end()) {
            if (scope.isEmpty())
                covered = {oldest->shards, slotRangesFromText(oldest->slotRanges)};
            close(oldest);
        }
    }
    if (!covered.isEmpty() || outcome.effect == Notification::Effect::Applied)
        remember({starter, notification.sequence, covered, now + 2 * backstop}, now);
    return outcome;
}

void MaintenanceWindows::remember(Completed completed, TimePoint now)
{
    constexpr qsizetype Limit = 64;
    m_completed.removeIf([now](const Completed &other) { return other.until <= now; });
    if (m_completed.size() == Limit)
        m_completed.removeFirst();
    m_completed.append(std::move(completed));
}

void MaintenanceWindows::confirm(const Notification &copy)
{
    for (Window &window : m_open) {
        if (isStarterOf(window, copy))
            ++window.copies;
    }
}

QList<MaintenanceWindows::Change> MaintenanceWindows::expire(TimePoint now)
{
    QList<Change> changes;
    for (auto window = m_open.begin(); window != m_open.end();) {
        if (window->until > now) {
            ++window;
            continue;
        }
        const bool isMoving = window->type == NotificationType::Moving;
        changes.append({isMoving ? WindowEvent::Change::Expired : WindowEvent::Change::BackstopReached, *window});
        window = m_open.erase(window);
    }
    return changes;
}

std::optional<TimePoint> MaintenanceWindows::nextExpiry() const
{
    const auto first =
        std::min_element(m_open.begin(), m_open.end(), [](const Window &a, const Window &b) { return a.until < b.until; });
    return first == m_open.end() ? std::nullopt : std::optional(first->until);
}

std::optional<TimePoint> MaintenanceWindows::relaxedUntil(const QString &peer, TimePoint now) const
{
    std::optional<TimePoint> until;
    for (const Window &window : m_open) {
        if (window.until <= now || (until && window.until <= *until))
            continue;
        if (window.type != NotificationType::Moving || window.peer == peer || isAt(window.target, peer))
            until = window.until;
    }
    return until;
}

std::optional<Window> MaintenanceWindows::movingWindow(const QString &peer, TimePoint now) const
{
    const auto newest = std::find_if(m_open.rbegin(), m_open.rend(), [&](const Window &window) {
        return window.type == NotificationType::Moving && window.peer == peer && window.until > now;
    });
    return newest == m_open.rend() ? std::nullopt : std::optional(*newest);
}

std::optional<Endpoint> MaintenanceWindows::dialTarget(TimePoint now) const
{
    const auto newest = std::find_if(m_open.rbegin(), m_open.rend(),
                                     [now](const Window &window) { return !window.target.isNull() && window.until > now; });
    return newest == m_open.rend() ? std::nullopt : std::optional(newest->target);
}

QString MaintenanceWindows::describe(TimePoint now) const
{
    const auto newest = std::find_if(m_open.rbegin(), m_open.rend(), [now](const Window &window) { return window.until > now; });
    if (newest == m_open.rend())
        return QString();
    QString text = nameOf(newest->type);
    if (newest->sequence)
        text += u' ' + QString::number(*newest->sequence);
    return text;
}

} // namespace QRedis
