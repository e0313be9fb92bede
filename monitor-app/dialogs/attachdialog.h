// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ATTACHDIALOG_H
#define QREDIS_MONITOR_ATTACHDIALOG_H

#include "monitor-app/models/discoverymodel.h"

#include <QtWidgets/qdialog.h>

QT_BEGIN_NAMESPACE
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTableView;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class RemoteSource;

/// Chooses among the applications on this computer that publish telemetry.
class AttachDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AttachDialog(QWidget *parent = nullptr);
    /// What is chosen, as TelemetryReader::open() takes it; empty if it is nothing.
    [[nodiscard]] QString path() const;
    [[nodiscard]] RemoteSource *remote() const { return m_remote; }
    void showRemote();
    [[nodiscard]] DiscoveryModel *model() { return &m_model; }
    /// Offers \a sources, until it looks for itself again.
    void showSources(const QList<TelemetrySource> &sources);
    void refresh();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void updateState();

    DiscoveryModel m_model;
    QTableView *const m_table;
    QStackedWidget *const m_stack;
    QTabWidget *const m_tabs;
    RemoteSource *const m_remote;
    QPushButton *m_attach = nullptr;
};

} // namespace QRedis::Monitor

#endif
