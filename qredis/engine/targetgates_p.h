// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TARGETGATES_P_H
#define QREDIS_TARGETGATES_P_H

#include "qredis/maintenance/circuitbreaker_p.h"
#include "qredis/value/endpoint.h"
#include "qredis/value/maintenanceoptions.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

#include <functional>

namespace QRedis {

/// One running handoff, as those know it who may not hold a pointer to it: it lives on its lane's thread.
struct HandoffTicket
{
    quint64 operation = 0;
    int thread = 0;
    quint64 lane = 0;
    Endpoint target;
    TimePoint deadline;
};

/// Who may dial which handoff target: one connection probes, the others follow its success (contract H4), and a target that
/// failed repeatedly is left alone for a while (contract B1, B2). Not thread-safe.
class TargetGates final
{
public:
    struct Answer
    {
        enum class Kind : quint8 {
            Granted, ///< may dial
            Awaited, ///< another connection probes; Granted follows its success
            Postponed, ///< may ask again at \c until
        };
        HandoffTicket ticket;
        Kind kind = Kind::Granted;
        TimePoint until;
    };

    /// \a report is called for each transition of a breaker.
    TargetGates(const MaintenanceOptions &options, std::function<void(const CircuitBreakerEvent &)> report);

    /// A new notification names \a target: what was known of it is old.
    void renew(const Endpoint &target, TimePoint now);
    [[nodiscard]] Answer ask(const HandoffTicket &ticket, TimePoint now);
    /// Whether the last attempt led nowhere.
    [[nodiscard]] bool isOutOfReach(const Endpoint &target) const;
    void attemptStarted(const HandoffTicket &ticket, TimePoint now);
    /// Returns what those that waited learn.
    [[nodiscard]] QList<Answer> attemptSucceeded(const HandoffTicket &ticket, TimePoint now);
    void attemptFailed(const HandoffTicket &ticket, const Error &error, TimePoint now);
    void attemptCancelled(const HandoffTicket &ticket, TimePoint now);
    /// The handoff is over. Returns what the one learns that probes instead.
    [[nodiscard]] std::optional<Answer> forget(const HandoffTicket &ticket, TimePoint now);
    void resetBreakers(TimePoint now);
    /// Opens half those breakers whose time has come; to be called at nextProbe().
    void advance(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextProbe() const;
    [[nodiscard]] QList<CircuitBreakerSnapshot> breakers() const;

private:
    struct Gate
    {
        CircuitBreaker breaker;
        bool proven = false;
        bool outOfReach = false;
        quint64 prober = 0; // its operation; 0: nobody
        QList<HandoffTicket> waiting;
    };

    Gate &gate(const Endpoint &target, TimePoint now);
    void report(const Endpoint &target, CircuitBreaker::Transition transition);

    const MaintenanceOptions m_options;
    std::function<void(const CircuitBreakerEvent &)> m_report;
    QHash<Endpoint, Gate> m_gates;
};

} // namespace QRedis

#endif
