// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/alertsview.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/views/card.h"
#include "monitor-app/views/celldelegate.h"
#include "monitor-app/views/tables.h"

#include <QtCore/qfile.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

AlertsView::AlertsView(Store *store, TimeView *time, AlertEngine *engine, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_engine(engine)
    , m_model(engine, store)
    , m_table(new QTableView)
    , m_runbook(new QLabel)
    , m_seen(new QPushButton(tr("Mark all as &seen")))
    , m_summary(new QLabel)
{
    setObjectName(u"viewAlerts"_s);
    setAccessibleName(tr("Alerts"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::States::Severities, m_table));
    m_table->setAccessibleName(tr("Table of alerts"));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setColumnWidths(m_table,
                    {{AlertModel::Level, 100},
                     {AlertModel::Since, 75},
                     {AlertModel::State, 110},
                     {AlertModel::Value, 50},
                     {AlertModel::Worst, 50},
                     {AlertModel::Limit, 50}});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(AlertModel::Rule, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AlertsView::updateDetails);
    m_runbook->setWordWrap(true);
    m_runbook->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_runbook->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details = new Card(tr("What to do"), m_runbook);

    auto *const rules = new QPushButton(tr("&Rules from a file…"));
    connect(rules, &QPushButton::clicked, this, &AlertsView::askForRules);
    connect(m_seen, &QPushButton::clicked, engine, &AlertEngine::acknowledgeAll);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_seen);
    buttons->addWidget(rules);
    buttons->addSpacing(8);
    buttons->addWidget(m_summary, 1);
    auto *const content = new QWidget;
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(buttons);
    layout->addWidget(framed(m_table), 4);
    layout->addWidget(m_details, 1);
    setContent(content);
}

std::optional<Notice> AlertsView::emptyNotice() const
{
    if (!m_engine->alerts().isEmpty())
        return {};
    return Notice{Notice::Kind::Empty,
                  Icon::Check,
                  tr("No alert fired"),
                  tr("%n rule(s) are held against every snapshot.", nullptr, int(m_engine->rules().size())),
                  {},
                  {}};
}

void AlertsView::updateTables()
{
    m_model.sync(time()->moment());
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    widenColumns(
        m_table,
        {AlertModel::Level, AlertModel::Since, AlertModel::State, AlertModel::Value, AlertModel::Worst, AlertModel::Limit});
    m_seen->setEnabled(m_engine->unacknowledged() > 0);
    m_summary->setText(tr("%1 firing, %2 over, %3 rules")
                           .arg(m_engine->firing())
                           .arg(m_engine->alerts().size() - m_engine->firing())
                           .arg(m_engine->rules().size()));
    updateDetails();
}

void AlertsView::updateDetails()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount()) {
        m_runbook->clear();
        m_details->setHint({});
        return;
    }
    const AlertRule &rule = m_model.alert(row).rule;
    m_runbook->setText(rule.runbook);
    m_details->setHint(rule.title);
}

bool AlertsView::loadRules(const QString &path, QString *error)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = tr("%1 cannot be read: %2").arg(path, file.errorString());
        return false;
    }
    QString problem;
    const QList<AlertRule> rules = parseAlertRules(file.readAll(), &problem);
    if (rules.isEmpty()) {
        *error = tr("%1: %2").arg(path, problem);
        return false;
    }
    m_engine->setRules(rules);
    return true;
}

void AlertsView::askForRules()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Alert rules"), {}, tr("Rules (*.json)"));
    QString error;
    if (!path.isEmpty() && !loadRules(path, &error))
        QMessageBox::warning(this, tr("The rules cannot be used"), error);
}

} // namespace QRedis::Monitor
