// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_SCENARIOS_P_H
#define QREDIS_TESTING_SCENARIOS_P_H

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qtimer.h>

#include <chrono>
#include <functional>

namespace QRedis::Testing {

class SimulatorCore;
class ProxyNode;

[[nodiscard]] QStringList scenarioNames();

/// One run of a built-in scenario from one node to another.
class ScenarioRun : public QObject
{
    Q_OBJECT
public:
    ScenarioRun(SimulatorCore &core, const QString &name, ProxyNode &from, ProxyNode &to, double speed);
    [[nodiscard]] bool isRunning() const noexcept { return !m_steps.isEmpty(); }

private:
    using Seconds = std::chrono::duration<double>;
    struct Step
    {
        Seconds at; ///< since the start, at speed 1
        QString text;
        std::function<void()> act;
    };
    void add(double at, const QString &text, std::function<void()> act);
    void addMoving(double at, bool isToItself);
    void addLeaving(double at);
    /// An announced time of \a seconds as it is at this speed.
    [[nodiscard]] std::chrono::milliseconds scaled(double seconds) const;
    void schedule();
    void next();

    SimulatorCore &m_core;
    QString m_name;
    ProxyNode &m_from;
    ProxyNode &m_to;
    double m_speed;
    QList<Step> m_steps;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace QRedis::Testing

#endif
