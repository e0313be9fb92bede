// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SUBSCRIPTIONSET_P_H
#define QREDIS_SUBSCRIPTIONSET_P_H

#include "qredis/value/message.h"
#include "qredis/value/reply.h"

#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

#include <deque>

namespace QRedis {

/// A channel, a pattern or a shard channel.
struct SubscriptionName
{
    Message::Kind kind = Message::Kind::Channel;
    QByteArray text;

    friend bool operator==(const SubscriptionName &, const SubscriptionName &) = default;
    friend size_t qHash(const SubscriptionName &name, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, int(name.kind), name.text);
    }
};

/// What is subscribed to on one socket, in RESP2 or RESP3: what to send, and what the answers mean.
///
/// Servers answer each name of a command by a confirmation of its own, in order, and a refused command by one error.
class SubscriptionSet final
{
public:
    struct Event
    {
        enum class Type : quint8 {
            Confirmed, ///< messages of \c name arrive from now on
            Refused, ///< the server does not permit \c name; see \c error. It is not wanted any more
            Dropped, ///< the server ended the subscription by itself; it is asked for again
            Removed, ///< the server confirmed the end of the subscription
        };
        Type type = Type::Confirmed;
        SubscriptionName name;
        Error error;
    };

    /// Names that one command carries at most. Shard channels go alone: those of one command must share a slot.
    static constexpr qsizetype BatchSize = 500;

    void want(const SubscriptionName &name);
    void unwant(const SubscriptionName &name);
    /// The commands that are due, to be written at once; empty when there are none.
    [[nodiscard]] QByteArray takeCommands();
    /// Call with every push of pub/sub that is not a message and, on a RESP2 socket, with every reply.
    [[nodiscard]] QList<Event> received(const Reply &reply);
    /// Whether everything that is wanted is confirmed.
    [[nodiscard]] bool isSettled() const { return m_open == 0; }
    [[nodiscard]] bool isConfirmed(const SubscriptionName &name) const;
    /// Neither wanted nor known to the server any more.
    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }

    /// Whether \a reply is a published message; then \a message is it.
    [[nodiscard]] static bool readMessage(const Reply &reply, Message &message);

private:
    enum class Phase : quint8 { None, Asked, Confirmed, Leaving };
    struct Entry
    {
        bool wanted = false;
        bool due = false; // takeCommands() has to look at it
        Phase phase = Phase::None;
    };
    struct Sent
    {
        bool subscribes = true;
        QList<SubscriptionName> names; // not answered
        bool alone = false;
    };

    void markDue(const SubscriptionName &name, Entry &entry);
    void setPhase(Entry &entry, Phase phase);
    void setWanted(Entry &entry, bool wanted);
    [[nodiscard]] bool isOpen(const Entry &entry) const { return entry.wanted && entry.phase != Phase::Confirmed; }
    void answered(bool subscribes, const SubscriptionName &name);
    QList<Event> confirmed(const SubscriptionName &name);
    QList<Event> ended(const SubscriptionName &name);
    QList<Event> refused(const Error &error);

    QHash<SubscriptionName, Entry> m_names;
    QList<SubscriptionName> m_due;
    QList<SubscriptionName> m_single; // of a refused batch: asked for one by one, to learn which is refused
    std::deque<Sent> m_sent;
    qsizetype m_open = 0; // wanted and not confirmed
};

} // namespace QRedis

#endif
