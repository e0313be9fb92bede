// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/subscriptionmove_p.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto FenceLimit = 2s; // contract C6
constexpr auto SettleTime = 200ms; // both sockets have delivered the same by then

} // namespace

SubscriptionMove::SubscriptionMove(QByteArray channel, QByteArray payload, Fence fence)
    : m_channel(std::move(channel))
    , m_payload(std::move(payload))
    , m_fence(fence)
{
}

bool SubscriptionMove::isFence(const Message &message) const
{
    return message.channel == m_channel && message.payload == m_payload;
}

SubscriptionMove::StreamKey SubscriptionMove::keyOf(const Message &message)
{
    return {QByteArray::number(int(message.kind)) + message.pattern, message.channel};
}

SubscriptionMove::Step SubscriptionMove::confirmed(TimePoint now)
{
    if (m_phase != Phase::Confirming)
        return {};
    if (m_oldClosedAt)
        return finishWithGap(*m_oldClosedAt);
    if (m_fence == Fence::Impossible) {
        m_phase = Phase::Settling;
        return {.wakeAt = now + SettleTime};
    }
    m_phase = Phase::Fencing;
    m_fencedAt = now;
    return {.action = Action::PublishFence, .wakeAt = now + FenceLimit};
}

SubscriptionMove::Step SubscriptionMove::publishRefused(TimePoint now)
{
    m_fence = Fence::Impossible;
    if (m_phase != Phase::Fencing)
        return {};
    m_phase = Phase::Settling;
    return {.wakeAt = now + SettleTime};
}

SubscriptionMove::Step SubscriptionMove::message(Source source, const Message &message, TimePoint)
{
    if (m_phase == Phase::Ended)
        return {};
    if (message.channel == m_channel) { // patterns of the application may match it as well
        if (message.kind != Message::Kind::Channel || !isFence(message) || m_phase != Phase::Fencing)
            return {};
        (source == Source::Old ? m_oldFenced : m_newFenced) = true;
        return m_oldFenced && m_newFenced ? finish(Outcome::Fenced) : Step{};
    }
    if (source == Source::Old) {
        if (m_oldFenced) // the new socket delivers it
            return {};
        m_streams[keyOf(message)].old.push_back(message);
        m_deliverable.push_back(message);
    } else if (m_newFenced) {
        m_held.push_back(message);
    } else {
        m_fresh.push_back(message);
    }
    return {};
}

SubscriptionMove::Step SubscriptionMove::oldClosed(TimePoint now)
{
    if (m_phase == Phase::Ended)
        return {};
    m_oldClosedAt = now;
    if (m_phase == Phase::Confirming) // nothing else delivers until the new socket is confirmed
        return {};
    if (m_oldFenced) // what is missing comes from the new socket
        return {};
    return m_phase == Phase::Settling ? finish(Outcome::Aligned) : finishWithGap(m_fencedAt);
}

void SubscriptionMove::newLost()
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Confirming;
    m_fresh.clear();
    m_held.clear();
    m_newFenced = m_oldFenced = false;
}

SubscriptionMove::Step SubscriptionMove::timeReached(TimePoint)
{
    if (m_phase == Phase::Settling)
        return finish(Outcome::Aligned);
    if (m_phase == Phase::Fencing)
        return finishWithGap(m_fencedAt);
    return {};
}

SubscriptionMove::Step SubscriptionMove::finishWithGap(TimePoint since)
{
    m_gapSince = since;
    return finish(Outcome::Gap);
}

SubscriptionMove::Step SubscriptionMove::finish(Outcome outcome)
{
    m_phase = Phase::Ended;
    m_outcome = outcome;
    if (outcome != Outcome::Fenced && !m_oldFenced)
        align();
    else if (outcome != Outcome::Fenced) // all before the fence was delivered; after it the new socket's tail is not known
        m_deliverable.insert(m_deliverable.end(), m_fresh.begin(), m_fresh.end());
    m_deliverable.insert(m_deliverable.end(), m_held.begin(), m_held.end());
    m_held.clear();
    m_fresh.clear();
    m_streams.removeIf([](const auto &stream) { return stream.value().expected.empty(); });
    return {.action = Action::Finish};
}

void SubscriptionMove::align()
{
    for (const Message &message : m_fresh)
        m_streams[keyOf(message)].fresh.push_back(message);
    for (Stream &stream : m_streams)
        alignStream(stream);
    for (const Message &message : m_fresh) {
        Stream &stream = m_streams[keyOf(message)];
        if (stream.skipped > 0)
            --stream.skipped;
        else
            m_deliverable.push_back(message);
    }
}

void SubscriptionMove::alignStream(Stream &stream)
{
    const std::size_t count = stream.old.size();
    if (stream.fresh.empty() || count == 0)
        return;
    // Where in the old stream the new one began: all that both have from there on must be equal.
    std::optional<std::size_t> longest;
    std::size_t shortest = count;
    for (std::size_t begin = 0; begin < count; ++begin) {
        const std::size_t common = std::min(count - begin, stream.fresh.size());
        const auto first = stream.old.begin() + std::ptrdiff_t(begin);
        if (!std::equal(first, first + std::ptrdiff_t(common), stream.fresh.begin()))
            continue;
        if (!longest)
            longest = begin;
        shortest = begin;
    }
    if (!longest)
        return;
    // Equal payloads permit several beginnings: what may be missing is delivered.
    const std::size_t delivered = std::min(count - shortest, stream.fresh.size());
    const std::size_t atMost = std::min(count - *longest, stream.fresh.size());
    m_possiblyDuplicated += atMost - delivered;
    stream.skipped = delivered;
    if (shortest == *longest && count - shortest > stream.fresh.size())
        stream.expected.assign(stream.old.begin() + std::ptrdiff_t(shortest + stream.fresh.size()), stream.old.end());
}

bool SubscriptionMove::isRepetition(const Message &message)
{
    if (m_streams.isEmpty())
        return false;
    const auto stream = m_streams.find(keyOf(message));
    if (stream == m_streams.end())
        return false;
    const bool repeated = stream->expected.front() == message;
    if (repeated)
        stream->expected.pop_front();
    if (!repeated || stream->expected.empty())
        m_streams.erase(stream);
    return repeated;
}

} // namespace QRedis
