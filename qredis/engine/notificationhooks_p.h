// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_NOTIFICATIONHOOKS_P_H
#define QREDIS_NOTIFICATIONHOOKS_P_H

#include "qredis/value/notificationhook.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace QRedis {

class IoThread;

/// The hooks of one client (contract K1, K3). Thread-safe; holds no mutex while a hook runs.
class NotificationHooks final
{
    struct Entry;

public:
    NotificationHooks();
    ~NotificationHooks();

    /// False when it is null or there already.
    bool add(std::shared_ptr<NotificationHook> hook);
    /// When this returns, no call of \a hook is running and none will begin. Inside a call of any hook it returns at once, since
    /// two hooks that remove each other would wait for ever: what runs then still ends. False when it is not there.
    bool remove(const NotificationHook *hook);

    /// The hooks that one event is told to: those that are there now, less what is removed meanwhile.
    class Round final
    {
    public:
        [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
        NotificationHook::Verdict before(IoThread &io, Notification &notification) const;
        void after(IoThread &io, const Notification &notification, const NotificationHandling &handling) const;
        void handoffStageChanged(IoThread &io, const HandoffEvent &event) const;

    private:
        friend class NotificationHooks;
        NotificationHooks *m_hooks = nullptr;
        std::vector<std::shared_ptr<Entry>> m_entries;
    };
    [[nodiscard]] Round round();

private:
    Q_DISABLE_COPY_MOVE(NotificationHooks)
    void call(IoThread &io, Entry &entry, const std::function<void(NotificationHook &)> &function);
    [[nodiscard]] NotificationHook *begin(Entry &entry);
    void end(Entry &entry);
    void caught(IoThread &io, Entry &entry, const char *what);

    std::mutex m_mutex; // guards the entries, too
    std::condition_variable m_ended;
    std::vector<std::shared_ptr<Entry>> m_entries;
};

} // namespace QRedis

#endif
