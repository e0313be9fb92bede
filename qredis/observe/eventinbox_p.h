// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_EVENTINBOX_P_H
#define QREDIS_EVENTINBOX_P_H

#include "qredis/value/events.h"

#include <deque>
#include <vector>

namespace QRedis {

/// Events that wait for the client's thread, in a bounded number. Beyond it what passes (notifications, stages) is dropped,
/// oldest first, and what lasts (outcomes, windows, breakers, capability, connections) is replaced by its successor. Both are
/// counted. Not thread-safe.
class EventInbox final
{
public:
    static constexpr std::size_t Limit = 4'096; ///< contract X3

    struct Content
    {
        std::vector<JournalEntry> entries; ///< in the order of their numbers
        quint64 dropped = 0;
    };

    /// \a entry with its number.
    void append(JournalEntry entry);
    [[nodiscard]] Content take();
    /// Since the beginning.
    [[nodiscard]] quint64 dropped() const { return m_dropped; }

private:
    void makeRoom(const JournalEntry &next);

    std::deque<JournalEntry> m_passing;
    std::deque<JournalEntry> m_lasting;
    quint64 m_dropped = 0;
    quint64 m_newlyDropped = 0;
};

} // namespace QRedis

#endif
