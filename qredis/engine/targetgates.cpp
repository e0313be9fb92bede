// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/targetgates_p.h"

using namespace std::chrono_literals;

namespace QRedis {

TargetGates::TargetGates(const MaintenanceOptions &options, std::function<void(const CircuitBreakerEvent &)> report)
    : m_options(options)
    , m_report(std::move(report))
{
}

TargetGates::Gate &TargetGates::gate(const Endpoint &target, TimePoint now)
{
    const auto known = m_gates.find(target);
    if (known != m_gates.end())
        return *known;
    const CircuitBreaker breaker({m_options.circuitBreakerFailureThreshold(), m_options.circuitBreakerResetTimeout(),
                                  m_options.circuitBreakerMaxRequests()},
                                 now);
    return *m_gates.insert(target, Gate{breaker, false, false, 0, {}});
}

void TargetGates::renew(const Endpoint &target, TimePoint now)
{
    for (auto it = m_gates.begin(); it != m_gates.end();) {
        if (it->breaker.isUnused(now) && it->prober == 0 && it->waiting.isEmpty())
            it = m_gates.erase(it);
        else
            ++it;
    }
    gate(target, now).proven = gate(target, now).outOfReach = false;
}

bool TargetGates::isOutOfReach(const Endpoint &target) const
{
    const auto known = m_gates.constFind(target);
    return known != m_gates.cend() && known->outOfReach;
}

TargetGates::Answer TargetGates::ask(const HandoffTicket &ticket, TimePoint now)
{
    Gate &target = gate(ticket.target, now);
    if (!target.proven && target.prober != 0 && target.prober != ticket.operation) {
        const auto isThis = [&](const HandoffTicket &waiting) { return waiting.operation == ticket.operation; };
        if (std::none_of(target.waiting.cbegin(), target.waiting.cend(), isThis))
            target.waiting.append(ticket);
        return {ticket, Answer::Kind::Awaited, {}};
    }
    if (!target.proven)
        target.prober = ticket.operation;
    if (!target.breaker.admits(now)) {
        const auto inWindow = target.breaker.probeInWindow(now, ticket.deadline);
        const TimePoint until = inWindow.value_or(std::max(target.breaker.probeAt(), now + 100ms));
        if (until > now)
            return {ticket, Answer::Kind::Postponed, until};
    }
    return {ticket, Answer::Kind::Granted, {}};
}

void TargetGates::attemptStarted(const HandoffTicket &ticket, TimePoint now)
{
    gate(ticket.target, now).breaker.attemptStarted(now);
}

QList<TargetGates::Answer> TargetGates::attemptSucceeded(const HandoffTicket &ticket, TimePoint now)
{
    Gate &target = gate(ticket.target, now);
    report(ticket.target, target.breaker.succeeded(now));
    target.proven = true;
    target.outOfReach = false;
    target.prober = 0;
    QList<Answer> answers;
    for (const HandoffTicket &follower : std::exchange(target.waiting, {}))
        answers.append({follower, Answer::Kind::Granted, {}});
    return answers;
}

void TargetGates::attemptFailed(const HandoffTicket &ticket, const Error &error, TimePoint now)
{
    Gate &target = gate(ticket.target, now);
    target.proven = false;
    target.outOfReach = true;
    if (target.prober == 0)
        target.prober = ticket.operation;
    report(ticket.target, target.breaker.failed(now, error));
}

void TargetGates::attemptCancelled(const HandoffTicket &ticket, TimePoint now)
{
    Gate &target = gate(ticket.target, now);
    target.outOfReach = !target.proven;
    target.breaker.cancelled(now);
}

std::optional<TargetGates::Answer> TargetGates::forget(const HandoffTicket &ticket, TimePoint now)
{
    Gate &target = gate(ticket.target, now);
    target.waiting.removeIf([&](const HandoffTicket &waiting) { return waiting.operation == ticket.operation; });
    if (target.prober != ticket.operation)
        return std::nullopt;
    target.prober = 0;
    if (target.waiting.isEmpty())
        return std::nullopt;
    return ask(target.waiting.takeFirst(), now);
}

void TargetGates::resetBreakers(TimePoint now)
{
    for (auto it = m_gates.begin(); it != m_gates.end(); ++it)
        report(it.key(), it->breaker.reset(now));
}

void TargetGates::report(const Endpoint &target, CircuitBreaker::Transition transition)
{
    if (!transition)
        return;
    transition->endpoint = target;
    m_report(*transition);
}

std::optional<TimePoint> TargetGates::nextProbe() const
{
    std::optional<TimePoint> next;
    for (const Gate &target : m_gates) {
        if (target.breaker.state() == CircuitBreakerState::Open)
            next = std::min(next.value_or(target.breaker.probeAt()), target.breaker.probeAt());
    }
    return next;
}

void TargetGates::advance(TimePoint now)
{
    for (auto it = m_gates.begin(); it != m_gates.end(); ++it)
        report(it.key(), it->breaker.advance(now, int(it->waiting.size()) + (it->prober != 0 ? 1 : 0)));
}

QList<CircuitBreakerSnapshot> TargetGates::breakers() const
{
    QList<CircuitBreakerSnapshot> result;
    for (auto it = m_gates.begin(); it != m_gates.end(); ++it)
        result.append(it->breaker.snapshot(it.key()));
    return result;
}

} // namespace QRedis
