// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/handoffmachine_p.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto FirstRetryDelay = 100ms;
constexpr auto LongestRetryDelay = 2000ms;
constexpr auto ProbeInterval = 2000ms; // of a kept connection
constexpr auto ShortestDetour = 1000ms; // after a dial that led to the leaving node
constexpr auto DrainAllowance = 5000ms;

} // namespace

void HandoffMachine::enter(HandoffStage stage)
{
    m_stage = stage;
    m_stages.push_back(stage);
}

std::vector<HandoffStage> HandoffMachine::takeStages()
{
    return std::exchange(m_stages, {});
}

TimePoint HandoffMachine::drainLimit() const
{
    return std::max(m_config.deadline, m_startedAt + m_config.handoffTimeout) + DrainAllowance;
}

HandoffMachine::Step HandoffMachine::waitUntil(TimePoint when)
{
    m_state = State::Waiting;
    m_nextAttemptAt = when;
    return {.wakeAt = when};
}

HandoffMachine::Step HandoffMachine::finish(HandoffStage stage, HandoffOutcome outcome)
{
    const Step step{
        .action = Action::Finish, .cancelDial = m_state == State::Dialling, .releaseWorker = m_state == State::Dialling};
    m_state = State::Ended;
    m_outcome = outcome;
    m_nextAttemptAt = {};
    enter(stage);
    return step;
}

HandoffMachine::Step HandoffMachine::start(TimePoint now)
{
    m_startedAt = now;
    enter(HandoffStage::Announced);
    if (m_config.startAt > now) {
        enter(HandoffStage::Waiting);
        return waitUntil(m_config.startAt);
    }
    return timeReached(now);
}

HandoffMachine::Step HandoffMachine::timeReached(TimePoint now)
{
    switch (m_state) {
    case State::Waiting:
        // A kept or retrying connection that is still here at the deadline stays where it is: the server may never close it.
        if (m_attempt > 0 && now >= m_config.deadline)
            return finish(HandoffStage::Failed, HandoffOutcome::Kept);
        m_nextAttemptAt = {};
        m_state = State::AtTarget;
        return {.action = Action::AskTarget, .wakeAt = m_config.deadline > now ? std::optional(m_config.deadline) : std::nullopt};
    case State::AtTarget: // others are probing the target, and the deadline has come
        if (now < m_config.deadline)
            return {.wakeAt = m_config.deadline};
        return finish(HandoffStage::Failed, HandoffOutcome::Kept);
    case State::Dialling:
        return dialFailed(
            Error(Error::Code::ConnectionFailed, QCoreApplication::translate("QRedis", "The target did not answer in time")),
            now);
    case State::Draining:
        return {.action = Action::CloseOld};
    case State::Held:
    case State::AtWorker:
    case State::Switching:
    case State::Ended:
        break;
    }
    return {};
}

HandoffMachine::Step HandoffMachine::targetFound(TimePoint now)
{
    if (m_state == State::Held)
        m_nextAttemptAt = now;
    return m_state == State::Waiting ? timeReached(now) : Step{};
}

void HandoffMachine::held()
{
    m_state = State::Held;
}

HandoffMachine::Step HandoffMachine::resumed(TimePoint now)
{
    if (m_state != State::Held)
        return {};
    m_state = State::Waiting;
    return m_nextAttemptAt > now ? waitUntil(m_nextAttemptAt) : timeReached(now);
}

HandoffMachine::Step HandoffMachine::targetGranted(TimePoint)
{
    if (m_state != State::AtTarget)
        return {};
    m_state = State::AtWorker;
    return {.action = Action::AskWorker};
}

HandoffMachine::Step HandoffMachine::targetPostponed(TimePoint until, TimePoint now)
{
    if (m_state != State::AtTarget)
        return {};
    if (m_stage != HandoffStage::Waiting)
        enter(HandoffStage::Waiting);
    return waitUntil(m_config.deadline > now ? std::min(until, m_config.deadline) : until);
}

void HandoffMachine::targetAwaited()
{
    if (m_state == State::AtTarget && m_stage != HandoffStage::Waiting)
        enter(HandoffStage::Waiting);
}

void HandoffMachine::workerAwaited()
{
    if (m_state == State::AtWorker && m_stage != HandoffStage::Queued)
        enter(HandoffStage::Queued);
}

HandoffMachine::Step HandoffMachine::workerGranted(TimePoint now)
{
    if (m_state != State::AtWorker)
        return {.releaseWorker = true};
    m_state = State::Dialling;
    ++m_attempt;
    return {.action = Action::Dial, .wakeAt = now + m_config.handoffTimeout};
}

void HandoffMachine::dialAdvanced(HandoffStage stage)
{
    if (m_state == State::Dialling && m_stage != stage)
        enter(stage);
}

HandoffMachine::Step HandoffMachine::dialSucceeded(TimePoint)
{
    if (m_state != State::Dialling)
        return {.cancelDial = true};
    m_state = State::Switching;
    m_lastError = {};
    return {.action = Action::Switch, .releaseWorker = true};
}

HandoffMachine::Step HandoffMachine::dialFailed(const Error &error, TimePoint now)
{
    if (m_state != State::Dialling)
        return {};
    m_lastError = error;
    TimePoint next;
    const int failures = m_attempt - m_misled;
    if (failures <= m_config.maxRetries) {
        const auto bound =
            std::min<std::chrono::nanoseconds>(LongestRetryDelay, FirstRetryDelay * (1LL << std::min(failures - 1, 10)));
        next = now + std::chrono::nanoseconds(qint64(double(bound.count()) * m_config.random()));
        enter(HandoffStage::Retrying);
    } else {
        next = now + ProbeInterval;
        enter(HandoffStage::Kept);
    }
    Step step = waitUntil(std::min(next, std::max(m_config.deadline, now)));
    step.cancelDial = true;
    step.releaseWorker = true;
    return step;
}

HandoffMachine::Step HandoffMachine::dialMisled(const Error &error, TimePoint now)
{
    if (m_state != State::Dialling)
        return {};
    ++m_misled;
    m_lastError = error;
    enter(HandoffStage::Retrying);
    const TimePoint next = now + std::max<std::chrono::nanoseconds>(ShortestDetour, (m_config.deadline - now) / 2);
    Step step = waitUntil(std::min(next, std::max(m_config.deadline, now)));
    step.cancelDial = true;
    step.releaseWorker = true;
    return step;
}

HandoffMachine::Step HandoffMachine::switched(TimePoint)
{
    m_state = State::Draining;
    enter(HandoffStage::Switched);
    enter(HandoffStage::Draining);
    if (m_config.drain == Drain::UntilClosed)
        return {};
    return {.wakeAt = drainLimit()};
}

HandoffMachine::Step HandoffMachine::oldDrained(TimePoint)
{
    if (m_state != State::Draining)
        return {};
    return {.action = Action::CloseOld};
}

HandoffMachine::Step HandoffMachine::oldClosed(TimePoint)
{
    if (m_state == State::Ended)
        return {};
    if (m_state == State::Draining)
        return finish(HandoffStage::Completed, HandoffOutcome::Completed);
    return finish(HandoffStage::Failed, HandoffOutcome::Lost);
}

HandoffMachine::Step HandoffMachine::cancelled(HandoffOutcome outcome)
{
    if (m_state == State::Ended)
        return {};
    return finish(HandoffStage::Failed, outcome);
}

} // namespace QRedis
