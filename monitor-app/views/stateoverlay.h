// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_STATEOVERLAY_H
#define QREDIS_MONITOR_STATEOVERLAY_H

#include "monitor-app/views/icons.h"

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Why a view shows nothing, and what can be done.
struct Notice
{
    enum class Kind : quint8 { Empty, Loading, Error };
    enum class Action : quint8 { None, Attach, Demo, ClearFilter };

    Kind kind = Kind::Empty;
    Icon icon = Icon::Question;
    QString title;
    QString text;
    Action first = Action::None;
    Action second = Action::None;

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Takes the place of a view that has nothing to show: empty, loading and error look different.
class StateOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit StateOverlay(QWidget *parent = nullptr);
    void setNotice(const Notice &notice);
    [[nodiscard]] const Notice &notice() const { return m_notice; }

Q_SIGNALS:
    void triggered(QRedis::Monitor::Notice::Action action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setButton(QPushButton *button, Notice::Action action);

    Notice m_notice;
    QWidget *const m_picture;
    QLabel *const m_title;
    QLabel *const m_text;
    QPushButton *const m_first;
    QPushButton *const m_second;
};

} // namespace QRedis::Monitor

#endif
