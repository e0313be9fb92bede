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

    /// That shows all fields, at the present width.
    [[nodiscard]] int neededHeight() const;

Q_SIGNALS:
    /// The fields need another height.
    void neededHeightChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column
    {
        int name = 0;
        int value = 0;
    };
    struct Grid
    {
        QList<Column> columns; ///< their widths
        int rows = 0;
        int lineHeight = 1;
    };
    [[nodiscard]] Grid grid() const;
    [[nodiscard]] QList<Column> columnsOf(int rows) const;
    void updateScrollBar();

    Fields m_fields;
    QHash<QString, int> m_widest; ///< value of each field so far
    int m_columnLimit = 6;
    int m_rows = 0;
};

} // namespace QRedis::Monitor

#endif
