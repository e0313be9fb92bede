// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ALERTS_H
#define QREDIS_MONITOR_ALERTS_H

#include "monitor-app/models/verdict.h"

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>

#include <memory>

namespace QRedis::Monitor {

class Store;

/// Fires while a figure is above a limit for long enough.
struct AlertRule
{
    enum class During : quint8 { Always, Maintenance, Calm };

    QString id;
    QString title;
    Severity severity = Severity::Watch;
    QString metric; ///< one of alertMetricNames()
    double above = 0;
    double clear = 0; ///< ends when the figure is at or below this; not above \c above
    std::chrono::milliseconds hold{0}; ///< how long it must last before it fires
    During during = During::Always;
    QString runbook; ///< what to do
};

/// What rules may be about: higher is worse, for all of them.
[[nodiscard]] QStringList alertMetricNames();
/// The figures at the newest snapshot. Depends on the stream alone.
[[nodiscard]] QHash<QString, double> alertMetrics(const Store &store);
[[nodiscard]] QList<AlertRule> defaultAlertRules();
/// Rules from JSON. Empty if it is not right; \a error then names the rule, the field and what is permitted.
[[nodiscard]] QList<AlertRule> parseAlertRules(const QByteArray &json, QString *error);

struct Alert
{
    enum class State : quint8 { Pending, Firing, Resolved };

    AlertRule rule;
    State state = State::Pending;
    TimePoint since; ///< when the figure rose above the limit
    TimePoint firedAt;
    TimePoint endedAt;
    double value = 0; ///< now, or when it ended
    double worst = 0;
    bool acknowledged = false;
};

/// Holds rules against a store, snapshot by snapshot, in the stream's own time.
class AlertEngine : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MaximumAlerts = 1'000;

    explicit AlertEngine(const Store *store, QObject *parent = nullptr);
    /// Forgets what fired.
    void setRules(const QList<AlertRule> &rules);
    [[nodiscard]] const QList<AlertRule> &rules() const { return m_rules; }
    /// Firing and resolved ones, newest first; pending ones are not told.
    [[nodiscard]] const QList<Alert> &alerts() const { return m_alerts; }
    [[nodiscard]] int firing() const;
    /// Firing ones that nobody has acknowledged.
    [[nodiscard]] int unacknowledged() const;
    void acknowledgeAll();
    void clear();

Q_SIGNALS:
    void fired(const QRedis::Monitor::Alert &alert);
    void changed();

private:
    void evaluate();
    void follow(const Store *successor);
    void take();
    void hold(qsizetype rule, double value, bool permitted, TimePoint now);

    const Store *const m_store;
    QList<AlertRule> m_rules;
    QHash<qsizetype, Alert> m_current; ///< by rule: pending or firing
    QList<Alert> m_alerts;
    TimePoint m_evaluatedAt;
    std::unique_ptr<AlertEngine> m_successor; ///< of the store that will be taken
};

} // namespace QRedis::Monitor

#endif
