// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_REASONLIST_H
#define QREDIS_MONITOR_REASONLIST_H

#include "monitor-app/models/verdict.h"

#include <QtWidgets/qwidget.h>

namespace QRedis::Monitor {

/// Why the verdict is what it is: one line for each reason, worst first.
class ReasonList : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonList(QWidget *parent = nullptr);
    void setReasons(const QList<Reason> &reasons);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Reason> m_reasons;
};

} // namespace QRedis::Monitor

#endif
