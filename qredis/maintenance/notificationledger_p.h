// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_NOTIFICATIONLEDGER_P_H
#define QREDIS_NOTIFICATIONLEDGER_P_H

#include "qredis/value/notification.h"

#include <QtCore/qhash.h>

#include <list>

namespace QRedis {

/// Tells a new notification from one more copy: servers send each to every connection, and a MOVING again to each that opts in.
///
/// Identity: of MOVING sequence and target; of others type and sequence; without a sequence type, shards or slots, and
/// targets; of what could not be understood the frame. Bounded in number, size and time.
class NotificationLedger final
{
public:
    static constexpr int Capacity = 1024; ///< beyond it the one that was not seen for the longest time is forgotten
    static constexpr std::chrono::minutes Lifetime{15}; ///< counted from the first copy

    /// Returns how often it was seen, this time included; 1 = new.
    int record(const Notification &notification, TimePoint now);
    /// Whether \a notification, one that is understood, would be a copy.
    [[nodiscard]] bool contains(const Notification &notification, TimePoint now) const;
    [[nodiscard]] int size() const { return int(m_understood.index.size() + m_others.index.size()); }

private:
    struct Entry
    {
        QByteArray identity;
        TimePoint firstSeen;
        int count;
    };
    struct Memory
    {
        int capacity;
        std::list<Entry> entries{}; // the one seen last is at the end
        QHash<QByteArray, std::list<Entry>::iterator> index{};
        int record(const QByteArray &identity, TimePoint now);
    };
    [[nodiscard]] static QByteArray identity(const Notification &notification);

    Memory m_understood{Capacity};
    Memory m_others{64}; // apart, so that a flood of garbage displaces nothing that acts
};

} // namespace QRedis

#endif
