// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_BOARDWIDGET_H
#define QREDIS_MONITOR_BOARDWIDGET_H

#include "monitor-app/models/board.h"

#include <QtWidgets/qwidget.h>

namespace QRedis::Monitor {

/// Open maintenance windows and what became of the last ones: progress, time left, what is in the way.
class BoardWidget : public QWidget
{
    Q_OBJECT
public:
    explicit BoardWidget(QWidget *parent = nullptr);
    /// \a emptyText is shown when there are no rows. While \a stale, nothing counts down.
    void setRows(const QList<BoardRow> &rows, TimePoint now, bool stale, const QString &emptyText);
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Texts
    {
        QString time;
        QString subject; ///< beside the title
        QStringList note; ///< lines below it
    };
    [[nodiscard]] Texts textsOf(const BoardRow &row, int mostLines) const;
    [[nodiscard]] int heightOf(const BoardRow &row, const Texts &texts) const;
    void paintRow(QPainter *painter, const QRect &area, const BoardRow &row, const Texts &texts) const;
    void paintProgress(QPainter *painter, const QRectF &bar, const BoardRow &row) const;

    QList<BoardRow> m_rows;
    TimePoint m_now;
    bool m_stale = false;
    QString m_emptyText;
};

} // namespace QRedis::Monitor

#endif
