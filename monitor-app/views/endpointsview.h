// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_ENDPOINTSVIEW_H
#define QREDIS_MONITOR_ENDPOINTSVIEW_H

#include "monitor-app/models/endpointmodel.h"
#include "monitor-app/views/viewpage.h"

QT_BEGIN_NAMESPACE
class QListView;
class QTableView;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class Card;

/// The endpoints with their circuit breakers, what they were in the shown time, and every change of them.
class EndpointsView : public ViewPage
{
    Q_OBJECT
public:
    EndpointsView(Store *store, TimeView *time, QWidget *parent = nullptr);

protected:
    [[nodiscard]] std::optional<Notice> emptyNotice() const override;
    void updateTables() override;
    void updateGraphics() override;

private:
    EndpointModel m_model;
    TransitionModel m_transitions;
    QListView *const m_list;
    QTableView *const m_table;
    Card *m_card = nullptr;
    Card *m_changes = nullptr;
};

} // namespace QRedis::Monitor

#endif
