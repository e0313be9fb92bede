// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/simulation/simulatorpanel.h"

#include <QRedis/Testing/MaintenanceSimulator>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qmetaobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using Testing::MaintenanceSimulator;
using Testing::MovingTarget;

namespace {

struct FaultText
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::SimulatorPanel)
};

QString nameOf(MaintenanceSimulator::Fault fault)
{
    switch (fault) {
    case MaintenanceSimulator::Fault::None:
        return FaultText::tr("no fault");
    case MaintenanceSimulator::Fault::Refuse:
        return FaultText::tr("refuses connections");
    case MaintenanceSimulator::Fault::BlackHole:
        return FaultText::tr("never answers");
    case MaintenanceSimulator::Fault::CloseOnAccept:
        return FaultText::tr("closes new connections");
    case MaintenanceSimulator::Fault::Freeze:
        return FaultText::tr("freezes its connections");
    case MaintenanceSimulator::Fault::FailAuthentication:
        return FaultText::tr("refuses the login");
    case MaintenanceSimulator::Fault::FailHandshake:
        return FaultText::tr("is still loading");
    case MaintenanceSimulator::Fault::MaxClients:
        return FaultText::tr("has too many clients");
    case MaintenanceSimulator::Fault::FailTls:
        return FaultText::tr("refuses TLS");
    }
    return {};
}

} // namespace

SimulatorPanel::SimulatorPanel(MaintenanceSimulator *simulator, QWidget *parent)
    : QWidget(parent)
    , m_simulator(simulator)
    , m_node(new QComboBox)
    , m_target(new QComboBox)
    , m_grace(new QSpinBox)
    , m_report(new QLabel)
{
    setAccessibleName(tr("Simulator"));
    const QStringList nodes = simulator->nodes();
    for (const QString &name : nodes) {
        const QString text = u"%1 (%2)"_s.arg(name, simulator->endpoint(name).toString());
        m_node->addItem(text, name);
        m_target->addItem(text, name);
    }
    m_target->addItem(tr("no endpoint"), QString());
    m_target->setCurrentIndex(1);
    m_node->setAccessibleName(tr("Node"));
    m_target->setAccessibleName(tr("Target"));
    m_grace->setRange(0, 60);
    m_grace->setValue(5);
    m_grace->setSuffix(tr(" s"));
    m_grace->setAccessibleName(tr("Announced time"));
    m_report->setForegroundRole(QPalette::PlaceholderText);
    m_report->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *const upper = new QHBoxLayout;
    upper->addWidget(new QLabel(tr("Node")));
    upper->addWidget(m_node);
    upper->addWidget(new QLabel(tr("moves to")));
    upper->addWidget(m_target);
    upper->addWidget(new QLabel(tr("within")));
    upper->addWidget(m_grace);
    addButton(upper, tr("&MOVING"), tr("Announce that the node moves"), [this] { sendMoving(); });
    upper->addSpacing(10);
    upper->addWidget(m_report, 1);
    auto *const lower = new QHBoxLayout;
    addAnnouncements(lower);
    lower->addSpacing(10);
    addFaults(lower);
    lower->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 8);
    layout->setSpacing(6);
    layout->addLayout(upper);
    layout->addLayout(lower);
    auto *const more = new QHBoxLayout;
    addMore(more);
    layout->addLayout(more);
}

void SimulatorPanel::addMore(QBoxLayout *layout)
{
    MaintenanceSimulator *const simulator = m_simulator;
    auto *const fault = new QComboBox;
    fault->setAccessibleName(tr("Fault of the node"));
    const QMetaEnum faults = QMetaEnum::fromType<MaintenanceSimulator::Fault>();
    for (int i = 0; i < faults.keyCount(); ++i)
        fault->addItem(nameOf(MaintenanceSimulator::Fault(faults.value(i))), faults.value(i));
    connect(fault, &QComboBox::activated, this, [this, simulator, fault] {
        simulator->setFault(node(), MaintenanceSimulator::Fault(fault->currentData().toInt()));
        report(tr("%1: %2").arg(node(), fault->currentText()));
    });
    auto *const scenario = new QComboBox;
    scenario->setAccessibleName(tr("Scenario"));
    scenario->addItems(MaintenanceSimulator::scenarios());
    auto *const raw = new QLineEdit(u">4\\r\\n+MOVING\\r\\n:99\\r\\n:5\\r\\n_\\r\\n"_s);
    raw->setAccessibleName(tr("Bytes to send; \\r and \\n are control characters"));
    layout->addWidget(new QLabel(tr("Fault")));
    layout->addWidget(fault);
    layout->addSpacing(10);
    layout->addWidget(new QLabel(tr("Scenario")));
    layout->addWidget(scenario);
    addButton(layout, tr("R&un"), tr("Run the scenario"), [this, simulator, scenario] {
        report(simulator->runScenario(scenario->currentText()) ? tr("%1 runs").arg(scenario->currentText())
                                                               : simulator->errorString());
    });
    layout->addSpacing(10);
    layout->addWidget(new QLabel(tr("Bytes")));
    layout->addWidget(raw, 1);
    addButton(layout, tr("&Send"), tr("Send the bytes to every connection of the node"), [this, simulator, raw] {
        simulator->sendRaw(node(), raw->text().toUtf8().replace("\\r", "\r").replace("\\n", "\n"));
        report(tr("Bytes sent"));
    });
}

void SimulatorPanel::addAnnouncements(QBoxLayout *layout)
{
    const std::initializer_list<std::pair<NotificationType, QString>> types{
        {NotificationType::Migrating, u"MIGRATING"_s},      {NotificationType::Migrated, u"MIGRATED"_s},
        {NotificationType::FailingOver, u"FAILING_OVER"_s}, {NotificationType::FailedOver, u"FAILED_OVER"_s},
        {NotificationType::SMigrating, u"SMIGRATING"_s},    {NotificationType::SMigrated, u"SMIGRATED"_s}};
    for (const auto &[announced, word] : types) {
        const NotificationType type = announced;
        const QString name = word;
        addButton(layout, name, tr("Announce it to all connections"), [this, type, name] {
            const qint64 sequence = m_simulator->announce(type, {u"1"_s}, seconds(m_grace->value()));
            report(tr("%1 %2 sent").arg(name).arg(sequence));
        });
    }
}

void SimulatorPanel::addFaults(QBoxLayout *layout)
{
    MaintenanceSimulator *const simulator = m_simulator;
    addButton(layout, tr("&Close"), tr("Close the node's connections without notice"), [this, simulator] {
        simulator->closeConnections(node());
        report(tr("Connections of %1 closed").arg(node()));
    });
    QPushButton *const freeze = addButton(layout, tr("F&reeze"), tr("Stop and resume the node's connections"), {});
    freeze->setCheckable(true);
    connect(freeze, &QPushButton::toggled, this, [this, simulator](bool frozen) {
        frozen ? simulator->freeze(node()) : simulator->thaw(node());
        report(frozen ? tr("%1 is frozen").arg(node()) : tr("%1 goes on").arg(node()));
    });
    QPushButton *const delay = addButton(layout, tr("&Delay"), tr("Hold back every reply of the node for 50 ms"), {});
    delay->setCheckable(true);
    connect(delay, &QPushButton::toggled, this, [this, simulator](bool delayed) {
        simulator->setDelay(node(), delayed ? 50ms : 0ms);
        report(delayed ? tr("%1 is slow").arg(node()) : tr("%1 is fast again").arg(node()));
    });
    addButton(layout, tr("Mal&formed"), tr("Send a notification that cannot be understood"), [this, simulator] {
        simulator->sendRaw(node(), ">2\r\n+MOVING\r\n+soon\r\n"_ba, 1);
        report(tr("Malformed frame sent"));
    });
}

QPushButton *SimulatorPanel::addButton(QBoxLayout *layout, const QString &text, const QString &help,
                                       const std::function<void()> &action)
{
    auto *const button = new QPushButton(text);
    button->setToolTip(help);
    button->setAutoDefault(false);
    if (action)
        connect(button, &QPushButton::clicked, this, action);
    layout->addWidget(button);
    return button;
}

QString SimulatorPanel::node() const
{
    return m_node->currentData().toString();
}

void SimulatorPanel::sendMoving()
{
    const QString target = m_target->currentData().toString();
    const qint64 sequence = m_simulator->announceMoving(
        node(), target.isEmpty() ? MovingTarget::none() : MovingTarget::toNode(target), seconds(m_grace->value()));
    report(tr("MOVING %1 sent").arg(sequence));
}

void SimulatorPanel::report(const QString &text)
{
    m_report->setText(text);
}

} // namespace QRedis::Monitor
