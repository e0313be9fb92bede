// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_SCENARIOS_P_H
#define QREDIS_TESTING_SCENARIOS_P_H

#include "qredis/testing/agenda_p.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace QRedis::Testing {

class SimulatorCore;

/// What happens when, as it is written in a scenario file: control calls at times.
struct Scenario
{
    struct Step
    {
        Seconds earliest{0}; ///< since the start, at speed 1; drawn between the two
        Seconds latest{0};
        QString text;
        QString call; ///< empty: nothing but the text
        QJsonObject members;
    };
    QString name;
    double speed = 1;
    std::optional<quint32> seed;
    QList<Step> steps;
};

/// The built-in ones.
[[nodiscard]] QStringList scenarioNames();
/// A built-in one as a file; empty if there is none.
[[nodiscard]] QByteArray scenarioDocument(const QString &name);
/// Without a value \a error tells what is wrong, and where. What the calls mean is checked later, against the nodes that there are.
[[nodiscard]] std::optional<Scenario> readScenario(const QByteArray &json, QString *error);

/// The nodes that a scenario calls @leaving, @target and @third.
struct ScenarioRoles
{
    QString leaving;
    QString target;
    QString third; ///< the leaving one if there are but two
    /// An error text that names the place; empty: all roles were found and replaced.
    [[nodiscard]] QString assign(Scenario &scenario) const;
};

/// One run of a scenario.
class ScenarioRun : public QObject
{
    Q_OBJECT
public:
    /// \a scenario comes from SimulatorCore::checkedScenario().
    ScenarioRun(SimulatorCore &core, const Scenario &scenario);
    [[nodiscard]] bool isRunning() const noexcept { return m_isRunning; }

private:
    void perform(const Scenario::Step &step);
    void finishIfDone();

    SimulatorCore &m_core;
    const QString m_name;
    const double m_speed;
    bool m_isRunning = true;
    Agenda m_agenda;
};

} // namespace QRedis::Testing

#endif
