// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TARGETGATES_P_H
#define QREDIS_TARGETGATES_P_H

#include "qredis/engine/timerwheel_p.h"
#include "qredis/maintenance/circuitbreaker_p.h"
#include "qredis/value/endpoint.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

namespace QRedis {

class HandoffRunner;
class IoThread;

/// Who may dial which handoff target: one connection probes, the others follow its success (contract H4), and a target that
/// failed repeatedly is left alone for a while (contract B1, B2). Runs on the I/O thread.
class TargetGates final
{
public:
    explicit TargetGates(IoThread &io);

    /// A new notification names \a target: what was known of it is old.
    void renew(const Endpoint &target);
    /// Answers \a runner by targetGranted(), now or later, targetAwaited() or targetPostponed().
    void ask(HandoffRunner &runner);
    void attemptStarted(HandoffRunner &runner);
    void attemptSucceeded(HandoffRunner &runner);
    void attemptFailed(HandoffRunner &runner, const Error &error);
    void attemptCancelled(HandoffRunner &runner);
    void forget(HandoffRunner &runner);
    void resetBreakers();
    [[nodiscard]] QList<CircuitBreakerSnapshot> breakers() const;

private:
    struct Gate
    {
        CircuitBreaker breaker;
        bool proven = false;
        HandoffRunner *prober = nullptr;
        QList<HandoffRunner *> waiting;
    };

    Gate &gate(const Endpoint &target);
    void report(const Endpoint &target, CircuitBreaker::Transition transition);
    void armTimer();
    void advance();

    IoThread &m_io;
    QHash<Endpoint, Gate> m_gates;
    Timer m_timer;
};

} // namespace QRedis

#endif
