// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_SIMULATEDDNS_P_H
#define QREDIS_TESTING_SIMULATEDDNS_P_H

#include "qredis/testing/maintenancesimulator.h"
#include "qredis/value/resolver.h"

#include <QtCore/qhash.h>

#include <mutex>

namespace QRedis::Testing {

/// The names of the simulated network. Thread-safe; every answer is given from the simulator's thread.
class SimulatedDns final : public Resolver
{
public:
    using DnsFault = MaintenanceSimulator::DnsFault;
    /// \a schedule is called on any thread and has answer() called with the same number on the simulator's.
    explicit SimulatedDns(std::function<void(quint64 lookup)> schedule) : m_schedule(std::move(schedule)) { }
    /// Answers what waits by an error.
    ~SimulatedDns() override;

    void resolve(const QString &name, Callback done) override;
    void answer(quint64 lookup);

    /// Names are those of a DNS: letters in any case. No addresses: the name is known and has none.
    void set(const QString &name, const QList<QHostAddress> &addresses, std::chrono::milliseconds after = {});
    void remove(const QString &name, std::chrono::milliseconds after = {});
    [[nodiscard]] Answer lookUp(const QString &name) const;
    [[nodiscard]] bool knows(const QString &name) const;
    [[nodiscard]] quint64 lookups(const QString &name) const;

    void setFault(DnsFault fault);
    [[nodiscard]] DnsFault fault() const;
    void setDelay(std::chrono::milliseconds delay);
    [[nodiscard]] std::chrono::milliseconds delay() const;
    /// Forgets all names and counters; ends faults and delay.
    void clear();

private:
    /// What a name leads to from a point in time on. No value: nowhere, it does not exist.
    struct Record
    {
        TimePoint from;
        std::optional<QList<QHostAddress>> addresses;
    };
    struct Lookup
    {
        QString name;
        Callback done;
    };
    void append(const QString &name, Record record);
    [[nodiscard]] Answer find(const QString &name) const;

    const std::function<void(quint64)> m_schedule;
    mutable std::mutex m_mutex;
    QHash<QString, QList<Record>> m_records;
    QHash<QString, quint64> m_counts;
    QHash<quint64, Lookup> m_waiting;
    quint64 m_lookups = 0;
    DnsFault m_fault = DnsFault::None;
    std::chrono::milliseconds m_delay{0};
};

} // namespace QRedis::Testing

#endif
