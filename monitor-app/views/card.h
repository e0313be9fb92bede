// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_CARD_H
#define QREDIS_MONITOR_CARD_H

#include <QtWidgets/qwidget.h>

namespace QRedis::Monitor {

/// A titled area with a border around one widget.
class Card : public QWidget
{
    Q_OBJECT
public:
    Card(const QString &title, QWidget *content, QWidget *parent = nullptr);
    /// Muted text at the right end of the title's line.
    void setHint(const QString &hint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int titleHeight() const;

    QString m_title;
    QString m_hint;
};

} // namespace QRedis::Monitor

#endif
