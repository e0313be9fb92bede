// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYSCHEMA_P_H
#define QREDIS_TELEMETRYSCHEMA_P_H

#include "qredis/observe/telemetryvalues_p.h"

// The one table of field keys: every record is a CBOR map from these integers to values. A key is never given to another
// field. Fields are only ever added: a reader skips keys that it does not know, and a field that equals its default is left
// out. A new value of an enumeration is not additive: it raises TelemetryGreeting::version.
//
// How values are written: numbers and enumerations as integers; durations as integers of their unit (TelemetryGreeting and
// time-outs: ms, histograms: ns); TimePoints as ns of the source's monotonic clock; an Endpoint as [host, port]; an absent
// optional not at all; a list as an array; a Histogram as {1 maximum, 2 [bucket, count, bucket, count …]}, empty buckets left out.
namespace QRedis::TelemetrySchema {

// ---- Hello, Heartbeat, Bye -----------------------------------------------------------------------------------------

template <typename F>
void describe(F &f, const TelemetryGreeting *)
{
    using T = TelemetryGreeting;
    f(1, &T::magic)(2, &T::version)(3, &T::application)(4, &T::label)(5, &T::processId)(6, &T::hostName);
    f(7, &T::libraryVersion)(8, &T::qtVersion)(9, &T::at)(10, &T::wallClockMs)(11, &T::instance);
}

template <typename F>
void describe(F &f, const TelemetryError *)
{
    using T = TelemetryError;
    f(1, &T::code)(2, &T::message)(3, &T::serverPrefix)(4, &T::mayHaveExecuted)(5, &T::maintenanceWindow);
}

template <typename F>
void describe(F &f, const TelemetryNote *)
{
    f(1, &TelemetryNote::at)(2, &TelemetryNote::reason);
}

// ---- Snapshot: lists may go on in further frames; part counts them from 0, more says that another one follows ------------

template <typename F>
void describe(F &f, const TelemetrySnapshotPart *)
{
    f(31, &TelemetrySnapshotPart::part)(32, &TelemetrySnapshotPart::more);
}

template <typename F>
void describe(F &f, const ClientSnapshot *)
{
    using T = ClientSnapshot;
    f(1, &T::at)(2, &T::name)(3, &T::configured)(4, &T::state)(5, &T::capability)(6, &T::mode)(7, &T::serverVersion);
    f(8, &T::counters)(9, &T::latency)(10, &T::handoffDuration)(11, &T::workersBusy)(12, &T::workersMax);
    f(13, &T::handoffQueueDepth)(14, &T::handoffQueueMax)(15, &T::lastEventNumber);
}

inline constexpr int ConnectionsKey = 21;
inline constexpr int OperationsKey = 22;
inline constexpr int WindowsKey = 23;
inline constexpr int BreakersKey = 24;

template <typename F>
void describeLists(F &f)
{
    using T = ClientSnapshot;
    f(ConnectionsKey, &T::connections)(OperationsKey, &T::operations)(WindowsKey, &T::windows)(BreakersKey, &T::breakers);
}

// ---- Change: the keys of a Snapshot, of what differs from the one before. A connection or operation has its number (key 1)
// first, then the fields that differ, an absent optional as null; those that are not listed are as they were, and new ones come
// last. Windows and breakers are listed whole if anything of them differs.

template <typename F>
void describe(F &f, const TelemetryChange *)
{
    using T = TelemetryChange;
    f(33, &T::since)(34, &T::goneConnections)(35, &T::goneOperations);
}

template <typename F>
void describe(F &f, const TelemetrySkip *)
{
    f(1, &TelemetrySkip::from)(2, &TelemetrySkip::to)(3, &TelemetrySkip::snapshots);
}

template <typename F>
void describe(F &f, const TelemetryToken *)
{
    f(1, &TelemetryToken::token);
}

template <typename F>
void describe(F &f, const ClientCounters *)
{
    using T = ClientCounters;
    f(1, &T::commandsStarted)(2, &T::commandsFinished)(3, &T::commandsFailed)(4, &T::commandsRepeated)(5, &T::serverErrors);
    f(6, &T::timeouts)(7, &T::notifications)(8, &T::notificationCopies)(9, &T::notificationsMalformed);
    f(10, &T::notificationsCatchUp)(11, &T::handoffsStarted)(12, &T::handoffsSucceeded)(13, &T::handoffsKept);
    f(14, &T::handoffsFailed)(15, &T::handoffRetries)(16, &T::orderingFenceExpired)(17, &T::reconnects);
    f(18, &T::socketsOpened)(19, &T::socketsOpen)(20, &T::socketsOpenMax)(21, &T::bytesRead)(22, &T::bytesWritten);
    f(23, &T::eventsDropped)(24, &T::hookErrors)(25, &T::cacheHits)(26, &T::cacheMisses);
    f(27, &T::cacheInvalidations);
}

template <typename F>
void describe(F &f, const ConnectionSnapshot *)
{
    using T = ConnectionSnapshot;
    f(1, &T::id)(2, &T::state)(3, &T::handoff)(4, &T::peer)(5, &T::localAddress)(6, &T::target)(7, &T::sequence);
    f(8, &T::generation)(9, &T::createdAt)(10, &T::stateSince)(11, &T::deadline)(12, &T::attempt)(13, &T::maxAttempts);
    f(14, &T::inFlight)(15, &T::queued)(16, &T::commandsFinished)(17, &T::commandsFailed)(18, &T::commandsRepeated);
    f(19, &T::reconnects)(20, &T::handoffs)(21, &T::bytesRead)(22, &T::bytesWritten)(23, &T::commandTimeout);
    f(24, &T::relaxed)(25, &T::relaxedUntil)(26, &T::optIn)(27, &T::protocol)(28, &T::serverClientId);
    f(29, &T::serverVersion)(30, &T::lastError)(31, &T::lastErrorAt);
}

template <typename F>
void describe(F &f, const HandoffSnapshot *)
{
    using T = HandoffSnapshot;
    f(1, &T::operation)(2, &T::connectionId)(3, &T::sequence)(4, &T::source)(5, &T::target)(6, &T::stage)(7, &T::startedAt);
    f(8, &T::stageSince)(9, &T::deadline)(10, &T::nextAttemptAt)(11, &T::attempt)(12, &T::maxAttempts)(13, &T::lastError);
}

template <typename F>
void describe(F &f, const WindowSnapshot *)
{
    using T = WindowSnapshot;
    f.template as<NotificationType>(1, &T::type);
    f(2, &T::sequence)(3, &T::peer)(4, &T::openedAt)(5, &T::until)(6, &T::deadline)(7, &T::target)(8, &T::copies);
}

template <typename F>
void describe(F &f, const CircuitBreakerSnapshot *)
{
    using T = CircuitBreakerSnapshot;
    f(1, &T::endpoint)(2, &T::state)(3, &T::consecutiveFailures)(4, &T::failureThreshold)(5, &T::failures)(6, &T::successes);
    f(7, &T::opened)(8, &T::stateSince)(9, &T::probeAt)(10, &T::lastError)(11, &T::lastErrorAt);
}

} // namespace QRedis::TelemetrySchema

#endif
