// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_GUIDEDTOUR_H
#define QREDIS_MONITOR_GUIDEDTOUR_H

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Tells, step by step, what there is to see while the demo runs, and shows the view where it is seen.
class GuidedTour : public QWidget
{
    Q_OBJECT
public:
    explicit GuidedTour(QWidget *parent = nullptr);
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] static int stepCount();
    void setStep(int step);
    /// The demo has come to this step; shown unless the visitor goes at a pace of their own.
    void follow(int step);

Q_SIGNALS:
    /// One of MainWindow::Page.
    void pageWanted(int page);

private:
    int m_step = 0;
    QLabel *const m_title;
    QLabel *const m_text;
    QLabel *const m_place;
    QPushButton *const m_back;
    QPushButton *const m_next;
    QCheckBox *const m_follow;
};

} // namespace QRedis::Monitor

#endif
