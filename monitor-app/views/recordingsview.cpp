// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/recordingsview.h"

#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/sources/recorder.h"
#include "monitor-app/views/celldelegate.h"
#include "monitor-app/views/stateoverlay.h"
#include "monitor-app/views/tables.h"

#include <QtCore/qfileinfo.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qtableview.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RecordingsView::RecordingsView(Store *store, TimeView *time, Recorder *recorder, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_recorder(recorder)
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_record(new QPushButton)
    , m_save(new QPushButton(tr("Save what was &just seen")))
    , m_replay(new QPushButton(tr("Re&play")))
    , m_compare(new QPushButton(tr("&Compare…")))
    , m_state(new QLabel)
{
    setObjectName(u"viewRecordings"_s);
    setAccessibleName(tr("Recordings"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::States::Connections, m_table));
    m_table->setAccessibleName(tr("Table of recordings"));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setColumnWidths(m_table,
                    {{RecordingModel::Application, 130},
                     {RecordingModel::Begun, 130},
                     {RecordingModel::Length, 70},
                     {RecordingModel::Size, 80},
                     {RecordingModel::State, 100}});
    connect(m_table, &QTableView::activated, this, &RecordingsView::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordingsView::updateTables);
    connect(recorder, &Recorder::changed, this, &RecordingsView::refresh);

    auto *const open = new QPushButton(tr("&Open a file…"));
    connect(open, &QPushButton::clicked, this, &RecordingsView::openFileRequested);
    connect(m_record, &QPushButton::clicked, this, &RecordingsView::recordToggled);
    connect(m_save, &QPushButton::clicked, this, &RecordingsView::saveLastRequested);
    connect(m_replay, &QPushButton::clicked, this, &RecordingsView::openCurrent);
    m_compare->setToolTip(tr("Compares the chosen recording with what is shown now, or with another recording"));
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT compareRequested(m_model.path(m_table->currentIndex().row())); });

    auto *const empty = new StateOverlay;
    empty->setNotice({Notice::Kind::Empty, Icon::Record, tr("No recording yet"),
                      tr("A recording holds everything that is shown, so that it can be looked at again. What was seen in the "
                         "last 30 minutes is kept in memory and can be saved afterwards."),
                      Notice::Action::None, Notice::Action::None});
    m_stack->addWidget(framed(m_table));
    m_stack->addWidget(empty);

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_record, m_save, m_replay, m_compare, open})
        buttons->addWidget(button);
    buttons->addSpacing(8);
    buttons->addWidget(m_state, 1);
    auto *const content = new QWidget;
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(buttons);
    layout->addWidget(m_stack, 1);
    setContent(content);
    startTimer(2s);
}

void RecordingsView::setFolder(const QString &folder)
{
    m_folder = folder;
    if (isVisible())
        refresh();
}

void RecordingsView::refresh()
{
    m_model.refresh(m_folder.isEmpty() ? recordingsFolder() : m_folder);
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    updateTables();
}

void RecordingsView::openCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && m_model.problem(row).isEmpty())
        Q_EMIT openRequested(m_model.path(row));
}

void RecordingsView::updateTables()
{
    const bool live = time()->stream() == TimeView::Stream::Live && m_recorder->kept() > 0ms;
    m_record->setText(m_recorder->isRecording() ? tr("&Stop recording") : tr("&Record"));
    m_record->setEnabled(live || m_recorder->isRecording());
    m_save->setEnabled(live);
    const int row = m_table->currentIndex().row();
    m_replay->setEnabled(row >= 0 && m_model.problem(row).isEmpty());
    m_compare->setEnabled(m_replay->isEnabled());
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    widenColumns(m_table,
                 {RecordingModel::Application, RecordingModel::Begun, RecordingModel::Length, RecordingModel::Size,
                  RecordingModel::State});
    QString state;
    if (!m_recorder->errorString().isEmpty())
        state = m_recorder->errorString();
    else if (m_recorder->isRecording())
        state =
            tr("Recording into %1, %2").arg(QFileInfo(m_recorder->path()).fileName(), Units::bytes(double(m_recorder->size())));
    else if (live)
        state = tr("The last %1 are in memory").arg(Units::age(m_recorder->kept()));
    m_state->setText(state);
}

void RecordingsView::showEvent(QShowEvent *event)
{
    ViewPage::showEvent(event);
    refresh();
}

void RecordingsView::timerEvent(QTimerEvent *)
{
    if (isVisible())
        refresh();
}

} // namespace QRedis::Monitor
