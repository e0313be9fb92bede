// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/tabledialog.h"

#include "monitor-app/models/tabletexts.h"
#include "monitor-app/views/celldelegate.h"
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

namespace {

constexpr int Widest = 1000;

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return true;
    default:
        return false;
    }
}

} // namespace

TableDialog::TableDialog(const QString &title, const DataTable &table, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"dlgTable"_s);
    setWindowTitle(title);
    auto *const model = new QStandardItemModel(this);
    QStringList titles;
    for (const QString &column : table.columns)
        titles.append(columnTitle(column));
    model->setHorizontalHeaderLabels(titles);
    for (const QVariantList &row : table.rows) {
        QList<QStandardItem *> items;
        for (const QVariant &value : row) {
            items.append(new QStandardItem(cellText(table.columns.at(items.size()), value)));
            const QVariant side = QVariant::fromValue((isNumber(value) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            items.last()->setData(side, Qt::TextAlignmentRole);
            // As the first value: later ones may be absent.
            if (model->rowCount() == 0)
                model->setHeaderData(int(items.size()) - 1, Qt::Horizontal, side, Qt::TextAlignmentRole);
        }
        model->appendRow(items);
    }
    auto *const view = new QTableView;
    view->setModel(model);
    view->setAccessibleName(title);
    view->setItemDelegate(new CellDelegate(CellDelegate::States::Connections, view));
    setUpTable(view);
    view->horizontalHeader()->setStretchLastSection(false);
    view->resizeColumnsToContents();
    const int wanted = view->horizontalHeader()->length() + 80;
    resize(std::clamp(wanted, 640, Widest), 560);
    view->horizontalHeader()->setStretchLastSection(wanted <= Widest); // else it would be as narrow as its title
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
