// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TABLES_H
#define QREDIS_MONITOR_TABLES_H

#include <QtCore/qglobal.h>

#include <initializer_list>
#include <utility>

QT_BEGIN_NAMESPACE
class QTableView;
class QWidget;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// What all our tables have in common.
void setUpTable(QTableView *table);
/// Column and width of each; never less than its title needs.
void setColumnWidths(QTableView *table, std::initializer_list<std::pair<int, int>> widths);
/// Makes \a columns as wide as what is in them. They never shrink, so that nothing moves back and forth.
void widenColumns(QTableView *table, std::initializer_list<int> columns);
/// \a content inside a border like that of a card.
[[nodiscard]] QWidget *framed(QWidget *content);

} // namespace QRedis::Monitor

#endif
