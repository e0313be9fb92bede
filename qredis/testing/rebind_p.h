// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_REBIND_P_H
#define QREDIS_TESTING_REBIND_P_H

#include "qredis/testing/agenda_p.h"
#include "qredis/testing/simulation.h"

namespace QRedis::Testing {

class SimulatorCore;

/// One change of the database's addresses: what was announced, and what then happens when. See MaintenanceSimulator::rebind().
class Rebind : public Agenda
{
    Q_OBJECT
public:
    /// Announces at once. The lists hold names of nodes that exist.
    Rebind(SimulatorCore &core, const QStringList &leaving, const QStringList &joining, const RebindOptions &options);
    /// Of MOVING; -1: none was sent.
    [[nodiscard]] qint64 sequence() const noexcept { return m_sequence; }

private:
    void replace();
    void reduce();
    void widen();
    [[nodiscard]] Seconds drawn(const std::optional<std::chrono::milliseconds> &given, double earliest, double latest);
    [[nodiscard]] Seconds stretched(std::chrono::milliseconds given) const;
    void changeName(Seconds after);
    void close(Seconds after);

    SimulatorCore &m_core;
    const QStringList m_leaving;
    const QStringList m_joining;
    const RebindOptions m_options;
    std::chrono::milliseconds m_announced; ///< whole seconds
    qint64 m_sequence = -1;
};

} // namespace QRedis::Testing

#endif
