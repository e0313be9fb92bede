// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/targetgates_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/handoffrunner_p.h"
#include "qredis/engine/iothread_p.h"

using namespace std::chrono_literals;

namespace QRedis {

TargetGates::TargetGates(IoThread &io) : m_io(io), m_timer(io.timers(), [this] { advance(); }) { }

TargetGates::Gate &TargetGates::gate(const Endpoint &target)
{
    const auto known = m_gates.find(target);
    if (known != m_gates.end())
        return *known;
    const MaintenanceOptions &options = m_io.options().maintenance();
    const CircuitBreaker breaker(
        {options.circuitBreakerFailureThreshold(), options.circuitBreakerResetTimeout(), options.circuitBreakerMaxRequests()},
        m_io.now());
    return *m_gates.insert(target, Gate{breaker, false, nullptr, {}});
}

void TargetGates::renew(const Endpoint &target)
{
    for (auto it = m_gates.begin(); it != m_gates.end();) {
        if (it->breaker.isUnused(m_io.now()) && !it->prober && it->waiting.isEmpty())
            it = m_gates.erase(it);
        else
            ++it;
    }
    gate(target).proven = false;
}

void TargetGates::ask(HandoffRunner &runner)
{
    Gate &target = gate(runner.target());
    if (!target.proven && target.prober && target.prober != &runner) {
        if (!target.waiting.contains(&runner))
            target.waiting.append(&runner);
        runner.targetAwaited();
        return;
    }
    if (!target.proven)
        target.prober = &runner;
    if (!target.breaker.admits(m_io.now())) {
        const auto inWindow = target.breaker.probeInWindow(m_io.now(), runner.deadline());
        const TimePoint until = inWindow.value_or(std::max(target.breaker.probeAt(), m_io.now() + 100ms));
        if (until > m_io.now())
            return runner.targetPostponed(until);
    }
    runner.targetGranted();
}

void TargetGates::attemptStarted(HandoffRunner &runner)
{
    gate(runner.target()).breaker.attemptStarted(m_io.now());
}

void TargetGates::attemptSucceeded(HandoffRunner &runner)
{
    Gate &target = gate(runner.target());
    report(runner.target(), target.breaker.succeeded(m_io.now()));
    target.proven = true;
    target.prober = nullptr;
    const QList<HandoffRunner *> followers = std::exchange(target.waiting, {});
    for (HandoffRunner *follower : followers)
        follower->targetGranted();
}

void TargetGates::attemptFailed(HandoffRunner &runner, const Error &error)
{
    Gate &target = gate(runner.target());
    target.proven = false;
    if (!target.prober)
        target.prober = &runner;
    report(runner.target(), target.breaker.failed(m_io.now(), error));
    armTimer();
}

void TargetGates::attemptCancelled(HandoffRunner &runner)
{
    gate(runner.target()).breaker.cancelled(m_io.now());
}

void TargetGates::forget(HandoffRunner &runner)
{
    Gate &target = gate(runner.target());
    target.waiting.removeAll(&runner);
    if (target.prober != &runner)
        return;
    target.prober = nullptr;
    if (!target.waiting.isEmpty())
        ask(*target.waiting.takeFirst());
}

void TargetGates::resetBreakers()
{
    for (auto it = m_gates.begin(); it != m_gates.end(); ++it)
        report(it.key(), it->breaker.reset(m_io.now()));
}

void TargetGates::report(const Endpoint &target, CircuitBreaker::Transition transition)
{
    if (!transition)
        return;
    transition->endpoint = target;
    m_io.coordinator().publish(*transition);
}

void TargetGates::armTimer()
{
    for (const Gate &target : std::as_const(m_gates)) {
        if (target.breaker.state() == CircuitBreakerState::Open)
            m_timer.startBefore(target.breaker.probeAt());
    }
}

void TargetGates::advance()
{
    for (auto it = m_gates.begin(); it != m_gates.end(); ++it)
        report(it.key(), it->breaker.advance(m_io.now(), int(it->waiting.size()) + (it->prober ? 1 : 0)));
    armTimer();
}

QList<CircuitBreakerSnapshot> TargetGates::breakers() const
{
    QList<CircuitBreakerSnapshot> result;
    for (auto it = m_gates.begin(); it != m_gates.end(); ++it)
        result.append(it->breaker.snapshot(it.key()));
    return result;
}

} // namespace QRedis
