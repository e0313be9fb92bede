// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYEVENTSCHEMA_P_H
#define QREDIS_TELEMETRYEVENTSCHEMA_P_H

#include "qredis/observe/telemetryvalues_p.h"

// The fields of the journal's entries; telemetryschema_p.h has the rules.
namespace QRedis::TelemetrySchema {

// ---- Events: {1 [entry …]}; an entry is {1 number, 2 at, 10 … 15 the event} --------------------------------------------

inline constexpr int EntriesKey = 1;
inline constexpr int FirstEventKey = 10; ///< + index in the variant

template <typename F>
void describe(F &f, const JournalEntry *)
{
    f(1, &JournalEntry::number)(2, &JournalEntry::at);
}

template <typename F>
void describe(F &f, const Notification *)
{
    using T = Notification;
    f(1, &T::type)(2, &T::name)(3, &T::sequence)(4, &T::time)(5, &T::timeWasNotPositive)(6, &T::target)(7, &T::shards);
    f(8, &T::slotRanges)(9, &T::migrations)(10, &T::deviations)(11, &T::malformedReason)(12, &T::frame)(13, &T::connectionId);
    f(14, &T::peer)(15, &T::receivedAt)(16, &T::copies)(17, &T::effect);
}

template <typename F>
void describe(F &f, const SlotMigration *)
{
    f(1, &SlotMigration::source)(2, &SlotMigration::target)(3, &SlotMigration::slotRanges);
}

template <typename F>
void describe(F &f, const HandoffEvent *)
{
    using T = HandoffEvent;
    f(1, &T::connectionId)(2, &T::operation)(3, &T::sequence)(4, &T::stage)(5, &T::outcome)(6, &T::source)(7, &T::target);
    f(8, &T::attempt)(9, &T::maxAttempts)(10, &T::startedAt)(11, &T::at)(12, &T::deadline)(13, &T::nextAttemptAt);
    f(14, &T::error);
}

template <typename F>
void describe(F &f, const ConnectionEvent *)
{
    using T = ConnectionEvent;
    f(1, &T::connectionId)(2, &T::generation)(3, &T::state)(4, &T::peer)(5, &T::at)(6, &T::nextAttemptIn)(7, &T::error);
    f(8, &T::planned);
}

template <typename F>
void describe(F &f, const CircuitBreakerEvent *)
{
    using T = CircuitBreakerEvent;
    f(1, &T::endpoint)(2, &T::from)(3, &T::to)(4, &T::consecutiveFailures)(5, &T::lastError)(6, &T::at)(7, &T::probeAt);
}

template <typename F>
void describe(F &f, const WindowEvent *)
{
    using T = WindowEvent;
    f(1, &T::change)(2, &T::type)(3, &T::sequence)(4, &T::peer)(5, &T::openWindows)(6, &T::relaxedTimeout)(7, &T::at);
    f(8, &T::until);
}

template <typename F>
void describe(F &f, const CapabilityEvent *)
{
    f(1, &CapabilityEvent::capability)(2, &CapabilityEvent::serverVersion)(3, &CapabilityEvent::error)(4, &CapabilityEvent::at);
}

} // namespace QRedis::TelemetrySchema

#endif
