// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TABLES_H
#define QREDIS_MONITOR_TABLES_H

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QTableView;
class QWidget;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// What all our tables have in common.
void setUpTable(QTableView *table);
/// \a content inside a border like that of a card.
[[nodiscard]] QWidget *framed(QWidget *content);

} // namespace QRedis::Monitor

#endif
