// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TABLEDIALOG_H
#define QREDIS_MONITOR_TABLEDIALOG_H

#include "monitor-app/models/datatable.h"

#include <QtWidgets/qdialog.h>

namespace QRedis::Monitor {

/// What a graphic view shows, as a table of text: for keyboards, screen readers and the clipboard. Stands still.
class TableDialog : public QDialog
{
    Q_OBJECT
public:
    TableDialog(const QString &title, const DataTable &table, QWidget *parent = nullptr);
};

} // namespace QRedis::Monitor

#endif
