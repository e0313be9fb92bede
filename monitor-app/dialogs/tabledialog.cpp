// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/tabledialog.h"

#include "monitor-app/views/tables.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

TableDialog::TableDialog(const QString &title, const DataTable &table, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"dlgTable"_s);
    setWindowTitle(title);
    resize(900, 560);
    auto *const model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels(table.columns);
    for (const QVariantList &row : table.rows) {
        QList<QStandardItem *> items;
        for (const QVariant &value : row)
            items.append(new QStandardItem(value.typeId() == QMetaType::Double ? QString::number(value.toDouble(), 'g', 8)
                                                                               : value.toString()));
        model->appendRow(items);
    }
    auto *const view = new QTableView;
    view->setModel(model);
    view->setAccessibleName(title);
    setUpTable(view);
    view->resizeColumnsToContents();
    if (model->rowCount() > 0)
        view->setCurrentIndex(model->index(0, 0));
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *const copy = buttons->addButton(tr("&Copy as CSV"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [csv = table.toCsv()] { QApplication::clipboard()->setText(QString::fromUtf8(csv)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(framed(view), 1);
    layout->addWidget(buttons);
}

} // namespace QRedis::Monitor
