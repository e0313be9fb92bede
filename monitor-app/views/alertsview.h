// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ALERTSVIEW_H
#define QREDIS_MONITOR_ALERTSVIEW_H

#include "monitor-app/models/alertmodel.h"
#include "monitor-app/views/viewpage.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class Card;

/// What fired, and what to do about it.
class AlertsView : public ViewPage
{
    Q_OBJECT
public:
    AlertsView(Store *store, TimeView *time, AlertEngine *engine, QWidget *parent = nullptr);
    /// Replaces the rules by those of a file. False: \a error says why.
    bool loadRules(const QString &path, QString *error);

protected:
    [[nodiscard]] std::optional<Notice> emptyNotice() const override;
    void updateTables() override;

private:
    void updateDetails();
    void askForRules();

    AlertEngine *const m_engine;
    AlertModel m_model;
    QTableView *const m_table;
    QLabel *const m_runbook;
    Card *m_details = nullptr;
    QPushButton *const m_seen;
    QLabel *const m_summary;
};

} // namespace QRedis::Monitor

#endif
