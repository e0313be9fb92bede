// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/simulateddns_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

SimulatedDns::~SimulatedDns()
{
    for (const Lookup &lookup : std::as_const(m_waiting))
        lookup.done({{}, u"the simulator has ended"_s});
}

void SimulatedDns::resolve(const QString &name, Callback done)
{
    quint64 lookup = 0;
    {
        const std::lock_guard lock(m_mutex);
        lookup = ++m_lookups;
        ++m_counts[name.toLower()];
        m_waiting.insert(lookup, {name.toLower(), std::move(done)});
    }
    m_schedule(lookup);
}

void SimulatedDns::answer(quint64 lookup)
{
    Answer answer;
    Callback done;
    {
        const std::lock_guard lock(m_mutex);
        if (m_fault == DnsFault::Hang || !m_waiting.contains(lookup))
            return;
        const Lookup found = m_waiting.take(lookup);
        answer = find(found.name);
        done = found.done;
    }
    done(answer);
}

SimulatedDns::Answer SimulatedDns::find(const QString &name) const
{
    if (m_fault == DnsFault::ServerFailure)
        return {{}, u"the name server failed"_s};
    const QHostAddress literal(name);
    if (!literal.isNull())
        return {{literal}, {}};
    const TimePoint now = std::chrono::steady_clock::now();
    const QList<Record> records = m_records.value(name);
    const auto last =
        std::find_if(records.crbegin(), records.crend(), [now](const Record &record) { return record.from <= now; });
    if (last == records.crend() || !last->addresses)
        return {{}, u"the simulator knows no host %1"_s.arg(name)};
    return {*last->addresses, {}};
}

SimulatedDns::Answer SimulatedDns::lookUp(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    return find(name.toLower());
}

bool SimulatedDns::knows(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    return m_records.contains(name.toLower());
}

quint64 SimulatedDns::lookups(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    return m_counts.value(name.toLower());
}

void SimulatedDns::append(const QString &name, Record record)
{
    const std::lock_guard lock(m_mutex);
    QList<Record> &records = m_records[name.toLower()];
    // What was to come later has been overtaken.
    records.removeIf([&record](const Record &other) { return other.from >= record.from; });
    const TimePoint now = std::chrono::steady_clock::now();
    while (records.size() > 1 && records[1].from <= now)
        records.removeFirst();
    records.append(std::move(record));
}

void SimulatedDns::set(const QString &name, const QList<QHostAddress> &addresses, std::chrono::milliseconds after)
{
    append(name, {std::chrono::steady_clock::now() + after, addresses});
}

void SimulatedDns::remove(const QString &name, std::chrono::milliseconds after)
{
    append(name, {std::chrono::steady_clock::now() + after, std::nullopt});
}

void SimulatedDns::setFault(DnsFault fault)
{
    QList<quint64> waiting;
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_fault, fault) == DnsFault::Hang)
            waiting = m_waiting.keys();
    }
    for (const quint64 lookup : std::as_const(waiting))
        m_schedule(lookup);
}

SimulatedDns::DnsFault SimulatedDns::fault() const
{
    const std::lock_guard lock(m_mutex);
    return m_fault;
}

void SimulatedDns::setDelay(std::chrono::milliseconds delay)
{
    const std::lock_guard lock(m_mutex);
    m_delay = delay;
}

std::chrono::milliseconds SimulatedDns::delay() const
{
    const std::lock_guard lock(m_mutex);
    return m_delay;
}

void SimulatedDns::clear()
{
    setFault(DnsFault::None);
    const std::lock_guard lock(m_mutex);
    m_records.clear();
    m_counts.clear();
    m_delay = {};
}

} // namespace QRedis::Testing
