// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_SIMULATORPANEL_H
#define QREDIS_MONITOR_SIMULATORPANEL_H

#include <QtWidgets/qwidget.h>

#include <functional>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace QRedis::Testing {
class MaintenanceSimulator;
}

namespace QRedis::Monitor {

/// Makes simulated servers announce maintenance, or misbehave.
class SimulatorPanel : public QWidget
{
    Q_OBJECT
public:
    /// \a simulator must outlive the panel.
    explicit SimulatorPanel(Testing::MaintenanceSimulator *simulator, QWidget *parent = nullptr);

private:
    QPushButton *addButton(QBoxLayout *layout, const QString &text, const QString &help, const std::function<void()> &action);
    void addAnnouncements(QBoxLayout *layout);
    void addFaults(QBoxLayout *layout);
    void addMore(QBoxLayout *layout);
    void sendMoving();
    [[nodiscard]] QString node() const;
    void report(const QString &text);

    Testing::MaintenanceSimulator *const m_simulator;
    QComboBox *const m_node;
    QComboBox *const m_target;
    QSpinBox *const m_grace;
    QLabel *const m_report;
};

} // namespace QRedis::Monitor

#endif
