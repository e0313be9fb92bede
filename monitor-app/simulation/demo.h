// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_DEMO_H
#define QREDIS_MONITOR_DEMO_H

#include "monitor-app/simulation/workload.h"

#include <QRedis/Client>
#include <QRedis/TelemetryServer>
#include <QRedis/Testing/MaintenanceSimulator>

#include <QtCore/qtimer.h>

#include <functional>

namespace QRedis::Monitor {

/// A real redis-server behind simulated nodes, a client with a workload, telemetry, and a scenario: all in this process and
/// on the loopback, all ended with this object.
class Demo : public QObject
{
    Q_OBJECT
public:
    static constexpr int Connections = 8;

    explicit Demo(QObject *parent = nullptr);
    ~Demo() override;

    [[nodiscard]] static QStringList scenarios();
    /// The one that a guided tour explains; it begins again when it has ended.
    [[nodiscard]] static QString tourScenario() { return QStringLiteral("rolling-upgrade"); }
    [[nodiscard]] bool hasTour() const { return m_scenario == tourScenario(); }
    /// False when the servers cannot be started; \a error says why.
    bool start(const QString &scenario, QString *error);
    /// Of the telemetry of the demo's client.
    [[nodiscard]] QString socketPath() const;
    [[nodiscard]] Testing::MaintenanceSimulator *simulator() { return &m_simulator; }

    struct Result
    {
        Workload::Result workload;
        ClientCounters counters;
        bool good = false; ///< no command failed, and the handoffs ended as the scenario wants
        QString text; ///< for people
    };
    /// Ends the workload and tells how it went.
    [[nodiscard]] Result finish();

Q_SIGNALS:
    /// "before", "during" or "after": a moment worth a picture.
    void moment(const QString &name);
    /// Of GuidedTour.
    void tourStep(int step);
    /// The scenario's last step is done; the workload goes on.
    void finished();

private:
    struct Step
    {
        std::chrono::milliseconds at;
        std::function<void()> run;
    };
    [[nodiscard]] QList<Step> tourSteps();
    [[nodiscard]] QList<Step> stepsOf(const QString &scenario);
    void runNext();

    // Destroyed from the last to the first: whoever uses another goes before it.
    Testing::MaintenanceSimulator m_simulator;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<TelemetryServer> m_telemetry;
    std::unique_ptr<Workload> m_workload;
    QString m_scenario;
    QList<Step> m_steps;
    QTimer m_timer;
    TimePoint m_startedAt;
};

} // namespace QRedis::Monitor

#endif
