// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/notificationhooks_p.h"

#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/value/logging_p.h"

#include <algorithm>
#include <exception>
#include <optional>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto ReadFirstAfter = 50ms; // contract K3
constexpr auto WarnAfter = 1s; // contract K3
constexpr auto WarningInterval = 10s; // of a hook that throws again and again
constexpr std::chrono::milliseconds LongestTime = 5min; // contract F4

thread_local int runningHere = 0; // calls of hooks, of any client

// What is not a hook's business stays as it was received.
void takeChanges(Notification &notification, Notification &&changed)
{
    notification.target = changed.target && !changed.target->isNull() ? std::move(changed.target) : std::nullopt;
    if (changed.time != notification.time) {
        notification.timeWasNotPositive = changed.time && *changed.time <= 0ms;
        notification.time = changed.time ? std::optional(std::clamp(*changed.time, 0ms, LongestTime)) : std::nullopt;
    }
    notification.shards = std::move(changed.shards);
    notification.slotRanges = std::move(changed.slotRanges);
    notification.migrations = std::move(changed.migrations);
}

} // namespace

struct NotificationHooks::Entry
{
    std::shared_ptr<NotificationHook> hook; // null: removed, and no call runs
    QString name;
    int running = 0;
    bool removed = false;
    bool abandoned = false; // nobody waits for the last call to end
    std::optional<TimePoint> warnedAt;
};

NotificationHooks::NotificationHooks() = default;
NotificationHooks::~NotificationHooks() = default;

bool NotificationHooks::add(std::shared_ptr<NotificationHook> hook)
{
    if (!hook)
        return false;
    const auto entry = std::make_shared<Entry>();
    entry->name = hook->name();
    entry->hook = std::move(hook);
    const std::lock_guard lock(m_mutex);
    for (const auto &other : m_entries) {
        if (other->hook == entry->hook)
            return false;
    }
    m_entries.push_back(entry);
    return true;
}

bool NotificationHooks::remove(const NotificationHook *hook)
{
    std::shared_ptr<NotificationHook> last; // may be destroyed here, but not under the mutex
    std::unique_lock lock(m_mutex);
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &entry) { return entry->hook.get() == hook; });
    if (found == m_entries.end())
        return false;
    const std::shared_ptr<Entry> entry = *found;
    m_entries.erase(found);
    entry->removed = true;
    if (runningHere == 0)
        m_ended.wait(lock, [&] { return entry->running == 0; });
    entry->abandoned = entry->running > 0;
    if (!entry->abandoned)
        last = std::exchange(entry->hook, nullptr);
    lock.unlock();
    return true;
}

NotificationHooks::Round NotificationHooks::round()
{
    Round round;
    round.m_hooks = this;
    const std::lock_guard lock(m_mutex);
    round.m_entries = m_entries;
    return round;
}

NotificationHook *NotificationHooks::begin(Entry &entry)
{
    const std::lock_guard lock(m_mutex);
    if (entry.removed)
        return nullptr;
    ++entry.running;
    return entry.hook.get();
}

void NotificationHooks::end(Entry &entry)
{
    std::shared_ptr<NotificationHook> last;
    const std::lock_guard lock(m_mutex);
    if (--entry.running > 0)
        return;
    if (entry.abandoned)
        last = std::exchange(entry.hook, nullptr);
    m_ended.notify_all();
}

void NotificationHooks::call(IoThread &io, Entry &entry, const std::function<void(NotificationHook &)> &function)
{
    NotificationHook *hook = begin(entry);
    if (!hook)
        return;
    const Clock &clock = io.engine().clock();
    const TimePoint started = clock.now();
    ++runningHere;
    try {
        function(*hook);
    } catch (const std::exception &error) {
        caught(io, entry, error.what());
    } catch (...) {
        caught(io, entry, "something that is no std::exception");
    }
    --runningHere;
    end(entry);
    const auto took = clock.now() - started;
    if (took > ReadFirstAfter)
        io.timers().readFirst();
    if (took > WarnAfter) {
        qCWarning(lcMaintenance).noquote() << "The notification hook" << entry.name << "held an I/O thread up for"
                                           << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << "ms";
    }
}

void NotificationHooks::caught(IoThread &io, Entry &entry, const char *what)
{
    ++io.counters().hookErrors;
    const TimePoint now = io.engine().clock().now();
    {
        const std::lock_guard lock(m_mutex);
        if (entry.warnedAt && now - *entry.warnedAt < WarningInterval)
            return;
        entry.warnedAt = now;
    }
    qCWarning(lcMaintenance).noquote() << "The notification hook" << entry.name << "threw" << what;
}

NotificationHook::Verdict NotificationHooks::Round::before(IoThread &io, Notification &notification) const
{
    auto verdict = NotificationHook::Verdict::Handle;
    for (const auto &entry : m_entries) {
        m_hooks->call(io, *entry, [&](NotificationHook &hook) {
            Notification changed = notification;
            if (hook.beforeHandling(changed) == NotificationHook::Verdict::Veto)
                verdict = NotificationHook::Verdict::Veto;
            takeChanges(notification, std::move(changed)); // not if it has thrown
        });
    }
    return verdict;
}

void NotificationHooks::Round::after(IoThread &io, const Notification &notification, const NotificationHandling &handling) const
{
    for (const auto &entry : m_entries)
        m_hooks->call(io, *entry, [&](NotificationHook &hook) { hook.afterHandling(notification, handling); });
}

void NotificationHooks::Round::handoffStageChanged(IoThread &io, const HandoffEvent &event) const
{
    for (const auto &entry : m_entries)
        m_hooks->call(io, *entry, [&](NotificationHook &hook) { hook.handoffStageChanged(event); });
}

} // namespace QRedis
