// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/attachdialog.h"

#include "monitor-app/dialogs/remotesource.h"
#include "monitor-app/views/celldelegate.h"
#include "monitor-app/views/stateoverlay.h"
#include "monitor-app/views/tables.h"
#include "monitor-app/views/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtableview.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AttachDialog::AttachDialog(QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_tabs(new QTabWidget)
    , m_remote(new RemoteSource)
{
    setObjectName(u"dlgAttach"_s);
    setWindowTitle(tr("Attach"));
    resize(760, 400);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::States::Connections, m_table));
    m_table->setAccessibleName(tr("Applications with telemetry"));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(DiscoveryModel::Application, 110);
    connect(m_table, &QTableView::activated, this, [this] {
        if (!path().isEmpty())
            accept();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttachDialog::updateState);

    auto *const empty = new StateOverlay;
    empty->setNotice(
        {Notice::Kind::Empty, Icon::Plug, tr("No application with telemetry found"),
         tr("An application publishes it with two lines:\n\nQRedis::TelemetryServer telemetry(&client);\ntelemetry.listen();"),
         Notice::Action::None, Notice::Action::None});
    m_stack->addWidget(framed(m_table));
    m_stack->addWidget(empty);

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_attach = buttons->addButton(tr("&Attach"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_tabs->currentWidget() != m_remote || m_remote->apply().isEmpty())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_tabs->addTab(m_stack, tr("Applications on &this computer"));
    m_tabs->addTab(m_remote, tr("On an&other computer"));
    m_tabs->setAccessibleName(tr("Where the application runs"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &AttachDialog::updateState);
    connect(m_remote, &RemoteSource::changed, this, &AttachDialog::updateState);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    m_attach->setDefault(true); // of the dialog, which it belongs to from here on
    refresh();
    startTimer(2s);
}

void AttachDialog::refresh()
{
    showSources(TelemetryReader::discover());
}

void AttachDialog::showSources(const QList<TelemetrySource> &sources)
{
    m_model.setSources(sources);
    widenColumns(m_table, {DiscoveryModel::Application, DiscoveryModel::ProcessId, DiscoveryModel::Access});
    updateState();
}

void AttachDialog::updateState()
{
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_attach->setEnabled(!path().isEmpty());
}

QString AttachDialog::path() const
{
    if (m_tabs->currentWidget() == m_remote)
        return m_remote->source();
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount() || !m_model.source(row).accessible)
        return {};
    return m_model.source(row).path;
}

void AttachDialog::showRemote()
{
    m_tabs->setCurrentWidget(m_remote);
}

void AttachDialog::timerEvent(QTimerEvent *)
{
    refresh();
}

} // namespace QRedis::Monitor
