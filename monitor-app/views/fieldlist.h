// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_FIELDLIST_H
#define QREDIS_MONITOR_FIELDLIST_H

#include <QtWidgets/qabstractscrollarea.h>

namespace QRedis::Monitor {

/// Names and values, in as many columns as fit.
class FieldList : public QAbstractScrollArea
{
    Q_OBJECT
public:
    using Fields = QList<std::pair<QString, QString>>;

    explicit FieldList(QWidget *parent = nullptr);
    void setFields(const Fields &fields);
    void setColumnLimit(int columns) { m_columnLimit = columns; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Grid
    {
        int columns = 1;
        int nameWidth = 0;
        int rows = 0;
        int lineHeight = 1;
    };
    [[nodiscard]] Grid grid() const;
    void updateScrollBar();

    Fields m_fields;
    int m_columnLimit = 6;
};

} // namespace QRedis::Monitor

#endif
