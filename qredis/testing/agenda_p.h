// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_AGENDA_P_H
#define QREDIS_TESTING_AGENDA_P_H

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qtimer.h>

#include <chrono>
#include <functional>

namespace QRedis::Testing {

using Seconds = std::chrono::duration<double>;

[[nodiscard]] inline std::chrono::milliseconds milliseconds(Seconds time)
{
    return std::chrono::ceil<std::chrono::milliseconds>(time);
}

/// Things to do at certain times after the start, earliest first; those of the same time in the order of adding.
class Agenda : public QObject
{
    Q_OBJECT
public:
    void add(Seconds at, const QString &text, std::function<void()> act);
    /// Begins; the first item is done from the event loop, too.
    void start();
    [[nodiscard]] bool isRunning() const noexcept { return !m_items.isEmpty(); }

Q_SIGNALS:
    /// An item is being done now.
    void reached(const QString &text);
    void finished();

private:
    struct Item
    {
        Seconds at;
        QString text;
        std::function<void()> act;
    };
    void schedule();
    void next();

    QList<Item> m_items;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace QRedis::Testing

#endif
