// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_RAIL_H
#define QREDIS_MONITOR_RAIL_H

#include "monitor-app/views/icons.h"

#include <QtWidgets/qlistview.h>

QT_BEGIN_NAMESPACE
class QStandardItemModel;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// The list of views at the left, each with an icon, a word and, where something goes on, a number.
class Rail : public QListView
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    void addPage(Icon icon, const QString &name);
    void setBadge(int page, const QString &badge);
    void setPage(int page);
    [[nodiscard]] int page() const { return currentIndex().row(); }

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();

    QStandardItemModel *const m_pages;
};

} // namespace QRedis::Monitor

#endif
