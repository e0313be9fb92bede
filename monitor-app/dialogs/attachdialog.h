// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ATTACHDIALOG_H
#define QREDIS_MONITOR_ATTACHDIALOG_H

#include "monitor-app/models/discoverymodel.h"

#include <QtWidgets/qdialog.h>

QT_BEGIN_NAMESPACE
class QPushButton;
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Chooses among the applications on this computer that publish telemetry.
class AttachDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AttachDialog(QWidget *parent = nullptr);
    /// Of the chosen application's socket.
    [[nodiscard]] QString path() const;
    [[nodiscard]] DiscoveryModel *model() { return &m_model; }
    void refresh();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void updateState();

    DiscoveryModel m_model;
    QTableView *const m_table;
    QStackedWidget *const m_stack;
    QPushButton *m_attach = nullptr;
};

} // namespace QRedis::Monitor

#endif
