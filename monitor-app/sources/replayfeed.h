// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_REPLAYFEED_H
#define QREDIS_MONITOR_REPLAYFEED_H

#include <QRedis/Clock>
#include <QRedis/Recording>

#include <QtCore/qbasictimer.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>

namespace QRedis::Monitor {

class Store;

/// Plays a recording into a store. The store's state at a position depends on the file and the position alone, however it was
/// reached, and equals that of whoever watched live from the recording's beginning.
class ReplayFeed : public QObject
{
    Q_OBJECT
public:
    explicit ReplayFeed(Store *store, QObject *parent = nullptr);

    /// Shows the beginning of the recording, paused. False: \a error says why, and the store is as before.
    bool open(const QString &path, QString *error);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_path.isEmpty(); }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] const RecordingReader::Summary &summary() const { return m_reader.summary(); }

    /// On the source's clock.
    [[nodiscard]] TimePoint position() const { return m_clock.time; }
    /// Clamped to what is recorded.
    void seek(TimePoint position);
    /// As seek(), but the picture of \a position comes at once, and what led to it when no other position was asked for since.
    void show(TimePoint position);
    void setPlaying(bool playing);
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    /// 1 is the speed of the recorded time.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }
    /// Stands at position().
    [[nodiscard]] const Clock *clock() const { return &m_clock; }

Q_SIGNALS:
    /// Position, speed, or whether it plays.
    void changed();

private:
    class Position : public Clock
    {
    public:
        [[nodiscard]] TimePoint now() const noexcept override { return time; }
        TimePoint time;
    };
    void timerEvent(QTimerEvent *event) override;
    void rewind(TimePoint position, std::chrono::nanoseconds past);
    void settle();
    void advance(TimePoint position);

    Store *const m_store;
    RecordingReader m_reader;
    QString m_path;
    Position m_clock;
    std::optional<TelemetryItem> m_next;
    TimePoint m_nextAt; ///< never before the item that came before it
    QBasicTimer m_timer;
    QBasicTimer m_settleTimer; ///< runs as long as only the last seconds of the past are in the store
    QElapsedTimer m_sinceTick;
    double m_speed = 1;
};

} // namespace QRedis::Monitor

#endif
