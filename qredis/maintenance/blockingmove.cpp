// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/blockingmove_p.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto ShortWindow = 2s;
constexpr auto Shortest = 1ms; // what servers can block for; 0 would be for ever

} // namespace

TimePoint Leaving::actBy() const
{
    const std::chrono::nanoseconds window = deadline - announcedAt;
    if (window <= ShortWindow)
        return announcedAt;
    return deadline - std::clamp<std::chrono::nanoseconds>(window / 20, 250ms, 1s);
}

BlockingMove::BlockingMove(std::optional<milliseconds> asked, Repeatable repeatable, TimePoint issuedAt)
    : m_asked(asked)
    , m_repeatable(repeatable)
    , m_issuedAt(issuedAt)
{
}

std::optional<BlockingMove::milliseconds> BlockingMove::remaining(TimePoint now) const
{
    if (!m_asked)
        return std::nullopt;
    return std::max<milliseconds>(*m_asked - std::chrono::round<milliseconds>(now - m_issuedAt), 0ms);
}

BlockingMove::Step BlockingMove::issue(const std::optional<Leaving> &leaving, TimePoint now)
{
    const bool first = m_state == State::Idle;
    const std::optional<milliseconds> rest = remaining(now);
    if (rest && *rest < Shortest && !first)
        return {.action = Action::DeliverNothing};
    m_shortened = false;
    milliseconds blockFor = rest ? std::max<milliseconds>(*rest, Shortest) : 0ms;
    if (leaving && m_repeatable == Repeatable::Yes) {
        const auto permitted = std::chrono::floor<milliseconds>(leaving->actBy() - now);
        if (permitted < Shortest && now < leaving->deadline)
            return {.action = Action::Hold, .wakeAt = leaving->deadline};
        if (permitted >= Shortest && (!rest || permitted < *rest)) {
            blockFor = permitted;
            m_shortened = true;
        }
    }
    m_state = State::Blocked;
    return {.action = Action::Issue, .blockFor = blockFor};
}

BlockingMove::Step BlockingMove::peerLeaves(const Leaving &leaving, TimePoint now)
{
    if (m_state != State::Blocked || m_repeatable == Repeatable::No || m_shortened)
        return {};
    if (const auto rest = remaining(now); rest && now + *rest <= leaving.actBy())
        return {}; // ends by itself in time
    m_state = State::Leaving;
    if (leaving.actBy() <= now)
        return timeReached(now);
    return {.wakeAt = leaving.actBy()};
}

BlockingMove::Step BlockingMove::timeReached(TimePoint)
{
    if (m_state != State::Leaving)
        return {};
    m_state = State::Unblocking;
    return {.action = Action::Unblock};
}

BlockingMove::Action BlockingMove::answered(Answer answer, TimePoint now)
{
    const auto rest = remaining(now);
    const bool timeLeft = !rest || *rest >= Shortest;
    if (answer == Answer::Unblocked && m_state == State::Unblocking)
        return timeLeft ? Action::Issue : Action::DeliverNothing;
    if (answer == Answer::Nothing && m_shortened && timeLeft)
        return Action::Issue;
    return Action::Deliver;
}

} // namespace QRedis
