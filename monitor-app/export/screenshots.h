// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_SCREENSHOTS_H
#define QREDIS_MONITOR_SCREENSHOTS_H

#include <QtCore/qlist.h>
#include <QtCore/qobject.h>

namespace QRedis::Monitor {

class MainWindow;

/// Writes pictures of every view in both themes and two sizes, from sample data, and of the states without data.
/// False when a file cannot be written; \a error says which.
bool screenshotAll(const QString &directory, QString *error);
/// The same in every language, at scale 1 and 2, each in a folder of its own such as "de-2", by this program's own processes.
bool screenshotEverywhere(const QString &directory, QString *error);

/// Takes pictures of a running window, one in each turn of the event loop, so that what is watched goes on meanwhile.
class Photographer : public QObject
{
    Q_OBJECT
public:
    Photographer(MainWindow *window, const QString &directory) : m_window(window), m_directory(directory) { }
    /// Every view in both themes, as "<moment>-<view>-<theme>.png".
    void take(const QString &moment);
    [[nodiscard]] bool isIdle() const { return m_orders.isEmpty(); }
    /// Which file could not be written; empty when all were.
    [[nodiscard]] QString errorString() const { return m_error; }

Q_SIGNALS:
    void idle();

private:
    struct Order
    {
        QString moment;
        int theme;
        int page;
    };
    void takeNext();

    MainWindow *const m_window;
    const QString m_directory;
    QList<Order> m_orders;
    int m_theme = -1;
    QString m_error;
};

} // namespace QRedis::Monitor

#endif
