// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_LEGENDDIALOG_H
#define QREDIS_MONITOR_LEGENDDIALOG_H

#include <QtWidgets/qdialog.h>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Every sign with its meaning, and every key.
class LegendDialog : public QDialog
{
    Q_OBJECT
public:
    LegendDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace QRedis::Monitor

#endif
