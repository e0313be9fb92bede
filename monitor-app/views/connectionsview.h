// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_CONNECTIONSVIEW_H
#define QREDIS_MONITOR_CONNECTIONSVIEW_H

#include "monitor-app/views/viewpage.h"

#include <array>

QT_BEGIN_NAMESPACE
class QSortFilterProxyModel;
class QSplitter;
class QTableView;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class Card;
class ConnectionModel;
class FieldList;

/// All connections in a table, and everything about the chosen one below.
class ConnectionsView : public ViewPage
{
    Q_OBJECT
public:
    ConnectionsView(Store *store, TimeView *time, QWidget *parent = nullptr);
    void showConnection(quint64 id);

protected:
    [[nodiscard]] std::optional<Notice> emptyNotice() const override;
    void updateTables() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void fitDetails();
    void updateDetails();
    void sortAgain();

    ConnectionModel *const m_model;
    QSortFilterProxyModel *const m_proxy;
    QTableView *const m_table;
    FieldList *const m_fields;
    Card *const m_details;
    QSplitter *const m_splitter;
    bool m_isArranged = false; ///< by the user
    int m_ticksUntilSort = 0;
    std::array<int, 32> m_widest{};
};

} // namespace QRedis::Monitor

#endif
