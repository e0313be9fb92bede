// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_FAULTINJECTOR_P_H
#define QREDIS_TESTING_FAULTINJECTOR_P_H

#include "qredis/testing/agenda_p.h"
#include "qredis/testing/controlserver_p.h"

#include <QtCore/qjsonobject.h>

#include <memory>
#include <vector>

namespace QRedis::Testing {

class SimulatorCore;

/// The calls of the fault injector that drives real clusters in the test suites of Redis' clients, for the one database that there is.
/// An action begins at once and ends when a real one would, divided by the speed.
class FaultInjector
{
public:
    explicit FaultInjector(SimulatorCore &core) : m_core(core) { }

    [[nodiscard]] bool setSpeed(double speed);
    [[nodiscard]] ControlAnswer perform(const QByteArray &method, const QByteArray &target, const QByteArray &body);
    [[nodiscard]] QByteArray endpointsConfiguration() const;
    void stop() { m_actions.clear(); }

private:
    struct Action
    {
        QString type;
        QString status; ///< running or success
        QJsonObject output;
        Agenda agenda;
    };
    [[nodiscard]] ControlAnswer trigger(const QString &type, const QJsonObject &parameters);
    [[nodiscard]] ControlAnswer listActions() const;
    [[nodiscard]] ControlAnswer showAction(const QString &id) const;
    [[nodiscard]] ControlAnswer listTriggers(const QString &path, const QString &effect) const;
    [[nodiscard]] QJsonObject database() const;

    SimulatorCore &m_core;
    double m_speed = 1;
    std::vector<std::unique_ptr<Action>> m_actions; ///< the id is the index + 1
};

} // namespace QRedis::Testing

#endif
