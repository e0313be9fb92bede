// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_NOTIFICATIONSVIEW_H
#define QREDIS_MONITOR_NOTIFICATIONSVIEW_H

#include "monitor-app/views/viewpage.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class FieldList;
class NotificationModel;

/// What the servers announced, and for the chosen one: what it means, and the bytes.
class NotificationsView : public ViewPage
{
    Q_OBJECT
public:
    NotificationsView(Store *store, TimeView *time, QWidget *parent = nullptr);
    void clearFilter();
    void focusFilter();

protected:
    [[nodiscard]] std::optional<Notice> emptyNotice() const override;
    void updateTables() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateDetails();
    void updateCount();
    void fitColumns();
    void fitDetails();

    NotificationModel *const m_model;
    QLineEdit *const m_filter;
    QLabel *const m_count;
    QTableView *const m_table;
    FieldList *const m_fields;
    QPlainTextEdit *const m_hex;
    QPlainTextEdit *const m_text;
    QHBoxLayout *const m_detailsLayout;
    bool m_following = true;
    quint64 m_detailsOf = ~quint64(0);
};

} // namespace QRedis::Monitor

#endif
