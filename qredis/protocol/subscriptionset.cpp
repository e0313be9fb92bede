// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/subscriptionset_p.h"

#include "qredis/value/command.h"

#include <algorithm>
#include <array>
#include <optional>

namespace QRedis {

namespace {

using Kind = Message::Kind;

struct Words
{
    const char *subscribe;
    const char *unsubscribe;
    const char *message;
};

constexpr std::array<Words, 3> words{
    Words{"subscribe", "unsubscribe", "message"},
    Words{"psubscribe", "punsubscribe", "pmessage"},
    Words{"ssubscribe", "sunsubscribe", "smessage"},
};

const Words &wordsOf(Kind kind)
{
    return words[std::size_t(kind)];
}

QByteArrayView viewOf(const Reply &reply, QByteArray &holder)
{
    holder = reply.toByteArray(); // shares the bytes
    return holder;
}

} // namespace

void SubscriptionSet::setPhase(Entry &entry, Phase phase)
{
    m_open -= isOpen(entry) ? 1 : 0;
    entry.phase = phase;
    m_open += isOpen(entry) ? 1 : 0;
}

void SubscriptionSet::setWanted(Entry &entry, bool wanted)
{
    m_open -= isOpen(entry) ? 1 : 0;
    entry.wanted = wanted;
    m_open += isOpen(entry) ? 1 : 0;
}

void SubscriptionSet::markDue(const SubscriptionName &name, Entry &entry)
{
    if (!std::exchange(entry.due, true))
        m_due.append(name);
}

void SubscriptionSet::want(const SubscriptionName &name)
{
    Entry &entry = m_names[name];
    setWanted(entry, true);
    if (entry.phase == Phase::None) // one that is leaving is asked for when it has left
        markDue(name, entry);
}

void SubscriptionSet::unwant(const SubscriptionName &name)
{
    const auto entry = m_names.find(name);
    if (entry == m_names.end())
        return;
    setWanted(*entry, false);
    if (entry->phase == Phase::None && !entry->due)
        m_names.erase(entry);
    else if (entry->phase == Phase::Asked || entry->phase == Phase::Confirmed)
        markDue(name, *entry);
}

bool SubscriptionSet::isConfirmed(const SubscriptionName &name) const
{
    const auto entry = m_names.find(name);
    return entry != m_names.end() && entry->wanted && entry->phase == Phase::Confirmed;
}

QByteArray SubscriptionSet::takeCommands()
{
    QByteArray bytes;
    const auto say = [&](bool subscribes, const QList<SubscriptionName> &names, bool alone) {
        const Words &spoken = wordsOf(names.first().kind);
        Command command{subscribes ? spoken.subscribe : spoken.unsubscribe};
        for (const SubscriptionName &name : names)
            command.append(name.text);
        bytes.append(command.encoding());
        m_sent.push_back({subscribes, names, alone});
    };
    std::array<QList<SubscriptionName>, 6> batches;
    const auto add = [&](bool subscribes, const SubscriptionName &name) {
        QList<SubscriptionName> &batch = batches[std::size_t(name.kind) * 2 + (subscribes ? 1 : 0)];
        batch.append(name);
        if (batch.size() == (name.kind == Kind::ShardChannel ? 1 : BatchSize))
            say(subscribes, std::exchange(batch, {}), name.kind == Kind::ShardChannel);
    };
    const QList<SubscriptionName> due = std::exchange(m_due, {});
    for (const SubscriptionName &name : due) {
        const auto entry = m_names.find(name);
        entry->due = false;
        if (entry->wanted && entry->phase == Phase::None) {
            setPhase(*entry, Phase::Asked);
            add(true, name);
        } else if (!entry->wanted && (entry->phase == Phase::Asked || entry->phase == Phase::Confirmed)) {
            setPhase(*entry, Phase::Leaving);
            add(false, name);
        } else if (!entry->wanted && entry->phase == Phase::None) {
            m_names.erase(entry);
        }
    }
    for (std::size_t i = 0; i < batches.size(); ++i) {
        if (!batches[i].isEmpty())
            say(i % 2 == 1, batches[i], false);
    }
    const QList<SubscriptionName> single = std::exchange(m_single, {});
    for (const SubscriptionName &name : single) {
        const auto entry = m_names.find(name);
        if (entry != m_names.end() && entry->phase == Phase::Asked)
            say(true, {name}, true);
    }
    return bytes;
}

bool SubscriptionSet::readMessage(const Reply &reply, Message &message)
{
    const QList<Reply> &elements = reply.elements();
    if (elements.size() < 3)
        return false;
    QByteArray holder;
    const QByteArrayView word = viewOf(elements.first(), holder);
    if (word == "message" || word == "smessage") {
        message.kind = word == "message" ? Kind::Channel : Kind::ShardChannel;
        message.pattern.clear();
    } else if (word == "pmessage" && elements.size() > 3) {
        message.kind = Kind::Pattern;
        message.pattern = elements[1].toByteArray();
    } else {
        return false;
    }
    message.channel = elements[elements.size() - 2].toByteArray();
    message.payload = elements.last().toByteArray();
    return true;
}

QList<SubscriptionSet::Event> SubscriptionSet::received(const Reply &reply)
{
    if (reply.isError())
        return refused(reply.error());
    const QList<Reply> &elements = reply.elements();
    if (elements.size() < 2)
        return {};
    const QByteArray word = elements.first().toByteArray();
    for (const Kind kind : {Kind::Channel, Kind::Pattern, Kind::ShardChannel}) {
        const SubscriptionName name{kind, elements[1].toByteArray()};
        if (word == wordsOf(kind).subscribe)
            return confirmed(name);
        if (word == wordsOf(kind).unsubscribe)
            return ended(name);
    }
    return {};
}

void SubscriptionSet::answered(bool subscribes, const SubscriptionName &name)
{
    const auto sent = std::ranges::find_if(
        m_sent, [&](const Sent &candidate) { return candidate.subscribes == subscribes && candidate.names.contains(name); });
    if (sent == m_sent.end())
        return;
    sent->names.removeOne(name);
    if (sent->names.isEmpty())
        m_sent.erase(sent);
}

QList<SubscriptionSet::Event> SubscriptionSet::confirmed(const SubscriptionName &name)
{
    answered(true, name);
    const auto entry = m_names.find(name);
    if (entry == m_names.end() || entry->phase != Phase::Asked)
        return {};
    setPhase(*entry, Phase::Confirmed);
    return {{Event::Type::Confirmed, name, {}}};
}

QList<SubscriptionSet::Event> SubscriptionSet::ended(const SubscriptionName &name)
{
    answered(false, name);
    const auto entry = m_names.find(name);
    if (entry == m_names.end() || entry->phase == Phase::None)
        return {};
    const bool asked = entry->phase == Phase::Leaving;
    setPhase(*entry, Phase::None);
    if (entry->wanted) {
        markDue(name, *entry);
        return {{asked ? Event::Type::Removed : Event::Type::Dropped, name, {}}};
    }
    if (!entry->due)
        m_names.erase(entry);
    return {{Event::Type::Removed, name, {}}};
}

QList<SubscriptionSet::Event> SubscriptionSet::refused(const Error &error)
{
    if (m_sent.empty())
        return {};
    const Sent sent = std::move(m_sent.front());
    m_sent.pop_front();
    if (!sent.subscribes)
        return {};
    if (sent.names.size() > 1 && !sent.alone) { // one of them is not permitted; the others are
        m_single.append(sent.names);
        return {};
    }
    QList<Event> events;
    for (const SubscriptionName &name : sent.names) {
        const auto entry = m_names.find(name);
        if (entry == m_names.end())
            continue;
        const bool leaving = entry->phase == Phase::Leaving; // its end will be confirmed nevertheless
        if (entry->wanted)
            events.append({Event::Type::Refused, name, error});
        setWanted(*entry, false);
        setPhase(*entry, leaving ? Phase::Leaving : Phase::None);
        if (!leaving && !entry->due)
            m_names.erase(entry);
    }
    return events;
}

} // namespace QRedis
