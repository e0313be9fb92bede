// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/legenddialog.h"

#include "monitor-app/dialogs/keydelegate.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

#include <QtGui/qaction.h>
#include <QtGui/qicon.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

QListWidget *makeList(const QString &name)
{
    auto *const list = new QListWidget;
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setWordWrap(true);
    list->setSpacing(1);
    return list;
}

} // namespace

LegendDialog::LegendDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"dlgLegend"_s);
    setWindowTitle(tr("Signs and keys"));
    resize(760, 580);
    auto *const signs = makeList(tr("Signs"));
    for (const Severity severity : {Severity::Ok, Severity::Watch, Severity::Degraded, Severity::Hurting, Severity::Unknown})
        new QListWidgetItem(makeIcon(iconOf(severity), colorOf(severity)), tr("Verdict: %1").arg(nameOf(severity)), signs);
    for (int state = 0; state <= int(DisplayState::Closed); ++state) {
        const auto display = DisplayState(state);
        new QListWidgetItem(makeIcon(iconOf(display), colorOf(display)), tr("Connection: %1").arg(nameOf(display)), signs);
    }
    auto *const keys = makeList(tr("Keys"));
    keys->setItemDelegate(new KeyDelegate(keys));
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            addCommand(keys, action);
    }
    keys->addItem(tr("In the timeline: arrows move, + and - zoom, 0 fits, [ and ] go to notifications, End to the present"));
    for (QListWidget *list : {signs, keys})
        list->setCurrentRow(0);
    auto *const lists = new QHBoxLayout;
    lists->addWidget(signs, 2);
    lists->addWidget(keys, 3);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addLayout(lists, 1);
    layout->addWidget(buttons);
}

} // namespace QRedis::Monitor
