// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_NOTIFICATIONHOOK_H
#define QREDIS_NOTIFICATIONHOOK_H

#include "qredis/value/events.h"

namespace QRedis {

/// What became of a notification, for NotificationHook::afterHandling().
struct QREDIS_EXPORT NotificationHandling
{
    Q_GADGET
public:
    enum class Outcome : quint8 {
        Handled, ///< Notification::effect says what it did
        Vetoed, ///< a hook refused it; nothing was done
        Failed, ///< it could not be understood; nothing was done
    };
    Q_ENUM(Outcome)

    Outcome outcome = Outcome::Handled;
    Error error; ///< why it failed
    std::chrono::nanoseconds duration{0}; ///< from its arrival until it was handled; what hooks did before handling is included
};

/// Sees every maintenance notification before and after the client handles it, and may change or refuse it; see
/// MaintenanceHandle::addHook().
///
/// All functions are called on the I/O thread that received the notification, while it serves no commands: they must be short and
/// wait for nobody. Calls for different notifications may run at the same time on different threads. They may use every
/// thread-safe function of the client, addHook() and removeHook() included, but must not destroy it. What they throw is
/// caught, logged, and counted (ClientCounters::hookErrors). A call of more than 1 s is logged.
class QREDIS_EXPORT NotificationHook
{
public:
    enum class Verdict : quint8 {
        Handle,
        Veto, ///< the client does nothing about it: opens no window, moves no connection
    };

    NotificationHook();
    virtual ~NotificationHook();

    /// Once per distinct notification, before it is handled; hooks are asked in the order in which they were added, all of them,
    /// and one veto suffices. Changes of target, time (0 … 5 min), shards, slotRanges and migrations are what the next hook sees
    /// and the client handles; other changes are ignored. Copies of \a notification are recognised by what the server sent.
    virtual Verdict beforeHandling(Notification &notification);
    /// Once per distinct notification, after it was handled, in the same order; also after a veto or a failure.
    virtual void afterHandling(const Notification &notification, const NotificationHandling &handling);
    /// A handoff has entered a stage; \c event.outcome is set in its last one. Not called for moves that start nothing
    /// (HandoffOutcome::AlreadyThere, HandoffOutcome::LimitReached).
    virtual void handoffStageChanged(const HandoffEvent &event);
    /// What warnings call it. Asked once, by addHook(); the name of the class unless overridden.
    [[nodiscard]] virtual QString name() const;

private:
    Q_DISABLE_COPY_MOVE(NotificationHook)
};

} // namespace QRedis

#endif
