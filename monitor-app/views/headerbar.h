// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_HEADERBAR_H
#define QREDIS_MONITOR_HEADERBAR_H

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class Store;
class TimeView;

/// Above every view: its name, what is watched, whether it is live, and how much time is shown.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    HeaderBar(const Store *store, TimeView *time, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSimulation(bool simulation);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Store *const m_store;
    TimeView *const m_time;
    void fitSource();

    QLabel *const m_title;
    QLabel *const m_source;
    QLabel *const m_simulation;
    QToolButton *const m_mode;
    QComboBox *const m_span;
};

/// "orders-api · main · pid 4711 @ db-east-3"
[[nodiscard]] QString describeSource(const Store &store);

} // namespace QRedis::Monitor

#endif
