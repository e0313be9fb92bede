// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_FAULTACTIONS_P_H
#define QREDIS_TESTING_FAULTACTIONS_P_H

#include "qredis/testing/agenda_p.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstringlist.h>

namespace QRedis::Testing {

class SimulatorCore;

/// Writes what an action of the fault injector does into an agenda.
class FaultActions
{
public:
    FaultActions(SimulatorCore &core, Agenda &agenda, double speed) : m_core(core), m_agenda(agenda), m_speed(speed) { }

    [[nodiscard]] static QStringList types();
    /// An error text; empty if the action was added, from the end of what was added before on.
    [[nodiscard]] QString add(const QString &type, const QJsonObject &parameters);
    /// When the last one ends.
    [[nodiscard]] Seconds end() const { return Seconds(m_end / m_speed); }

private:
    using Action = QString (FaultActions::*)(const QJsonObject &);
    struct Type
    {
        const char *name;
        Action action;
    };
    static const Type actionTypes[];

    QString failover(const QJsonObject &parameters);
    QString migrate(const QJsonObject &parameters);
    QString bind(const QJsonObject &parameters);
    QString sequence(const QJsonObject &parameters);
    QString reshard(const QJsonObject &parameters);
    QString restartProxies(const QJsonObject &parameters);
    QString failShard(const QJsonObject &parameters);
    QString failNetwork(const QJsonObject &parameters);
    QString slowNetwork(const QJsonObject &parameters);
    QString restoreNetwork(const QJsonObject &parameters);
    QString failNode(const QJsonObject &parameters);
    QString rladmin(const QJsonObject &parameters);
    QString configure(const QJsonObject &parameters);
    QString nothing(const QJsonObject &parameters);
    QString slotMigrate(const QJsonObject &parameters);
    QString changeTopology(const QJsonObject &parameters);

    /// \a seconds after the end of what was added before.
    void at(double seconds, const QString &text, std::function<void()> act);
    void advance(double seconds) { m_end += seconds; }

    SimulatorCore &m_core;
    Agenda &m_agenda;
    const double m_speed;
    double m_end = 0; ///< in seconds at speed 1
};

} // namespace QRedis::Testing

#endif
