// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_WATCH_H
#define TESTS_WATCH_H

#include "monitor-app/mainwindow.h"

#include <QRedis/Recording>

#include <QtCore/qhash.h>

#include <initializer_list>

/// A clock that stands.
class StoryClock : public QRedis::Clock
{
public:
    QRedis::TimePoint now() const noexcept override { return time; }
    QRedis::TimePoint time;
};

/// Writes the sample story of \a connections as a publisher tells it: whole snapshots now and then, and changes in between.
void recordStory(const QString &path, int connections, std::chrono::milliseconds length);

/// Counts the pictures of each widget: a figure for a view that was not painted would say nothing.
class Pictures : public QObject
{
public:
    Pictures();
    bool eventFilter(QObject *watched, QEvent *event) override;
    void clear() { m_counts.clear(); }
    [[nodiscard]] int total() const;
    /// Of that visible widget of \a type below \a top which has the fewest.
    [[nodiscard]] int fewest(const QWidget *top, const char *type) const;

private:
    QHash<const QObject *, int> m_counts;
};

/// What a view paints: at least so many pictures a second of each visible widget of that type.
struct Claim
{
    const char *type;
    double perSecond;
};

/// A window that is fed from a recording, as fast as it can, as if time passed.
class Watch
{
public:
    explicit Watch(const QString &path);
    /// One tick of the window is 50 ms, a snapshot comes every 100 ms.
    void pass(std::chrono::milliseconds length);
    /// Percent of one core. Ends the program if one of \a claims is not true, or if there is none and something was painted.
    enum class Tables : quint8 { AsTheyAre, TenPerSecond };
    [[nodiscard]] double share(std::chrono::milliseconds length, std::initializer_list<Claim> claims,
                               Tables tables = Tables::AsTheyAre);

    Pictures pictures;
    StoryClock clock;
    std::unique_ptr<QRedis::Monitor::MainWindow> window;

private:
    QRedis::RecordingReader m_reader;
};

#endif
