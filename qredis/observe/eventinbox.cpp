// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/eventinbox_p.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace QRedis {

namespace {

bool isPassing(const JournalEntry &entry)
{
    if (const auto *handoff = std::get_if<HandoffEvent>(&entry.event))
        return !handoff->outcome;
    return std::holds_alternative<Notification>(entry.event);
}

/// Whether \a later makes \a earlier superfluous for somebody who sees only where things stand.
bool replaces(const JournalEntry &later, const JournalEntry &earlier)
{
    if (later.event.index() != earlier.event.index())
        return false;
    return std::visit(
        [&earlier](const auto &event) {
            using Event = std::decay_t<decltype(event)>;
            const auto &before = std::get<Event>(earlier.event);
            if constexpr (std::is_same_v<Event, HandoffEvent> || std::is_same_v<Event, ConnectionEvent>)
                return before.connectionId == event.connectionId;
            else if constexpr (std::is_same_v<Event, CircuitBreakerEvent>)
                return before.endpoint == event.endpoint;
            else
                return true;
        },
        later.event);
}

} // namespace

void EventInbox::append(JournalEntry entry)
{
    if (m_passing.size() + m_lasting.size() >= Limit)
        makeRoom(entry);
    (isPassing(entry) ? m_passing : m_lasting).push_back(std::move(entry));
}

void EventInbox::makeRoom(const JournalEntry &next)
{
    if (!m_passing.empty()) {
        m_passing.pop_front();
    } else {
        const auto superfluous =
            std::find_if(m_lasting.begin(), m_lasting.end(), [&](const JournalEntry &old) { return replaces(next, old); });
        if (superfluous == m_lasting.end()) // one for each connection and breaker: bounded by their number
            return;
        m_lasting.erase(superfluous);
    }
    ++m_dropped;
    ++m_newlyDropped;
}

EventInbox::Content EventInbox::take()
{
    Content content;
    content.dropped = std::exchange(m_newlyDropped, 0);
    content.entries.reserve(m_passing.size() + m_lasting.size());
    std::merge(std::make_move_iterator(m_passing.begin()), std::make_move_iterator(m_passing.end()),
               std::make_move_iterator(m_lasting.begin()), std::make_move_iterator(m_lasting.end()),
               std::back_inserter(content.entries),
               [](const JournalEntry &a, const JournalEntry &b) { return a.number < b.number; });
    m_passing.clear();
    m_lasting.clear();
    return content;
}

} // namespace QRedis
