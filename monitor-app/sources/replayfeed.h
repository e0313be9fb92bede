// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_REPLAYFEED_H
#define QREDIS_MONITOR_REPLAYFEED_H

#include <QRedis/Clock>
#include <QRedis/Recording>

#include <QtCore/qbasictimer.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>

#include <memory>
#include <optional>

namespace QRedis::Monitor {

class Store;

/// Plays a recording into a store. The store's state at a position depends on the file and the position alone, however it was
/// reached, and equals that of whoever watched live from the recording's beginning.
class ReplayFeed : public QObject
{
    Q_OBJECT
public:
    /// \a time measures how long a turn of the event loop takes.
    explicit ReplayFeed(Store *store, const Clock *time = &Clock::system(), QObject *parent = nullptr);
    ~ReplayFeed() override;

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
    /// As seek(), but read in slices, between which the event loop runs: until the picture of \a position is there, the store keeps
    /// the one before; what led to it follows, unless another position is asked for.
    void show(TimePoint position);
    /// Where show() leads to; position() otherwise.
    [[nodiscard]] TimePoint target() const { return m_reading ? m_reading->target : m_clock.time; }
    /// How much of what show() needs has been read, from 0 to 1; no value if nothing is to be read.
    [[nodiscard]] std::optional<double> progress() const;
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
    /// Of progress(), or of target().
    void progressed();

private:
    class Position : public Clock
    {
    public:
        [[nodiscard]] TimePoint now() const noexcept override { return time; }
        TimePoint time;
    };
    /// What show() is at.
    struct Reading
    {
        TimePoint target;
        std::chrono::nanoseconds past{0};
        std::unique_ptr<Store> store; ///< which is shown when it is complete; null: reads on from what is shown
    };
    void timerEvent(QTimerEvent *event) override;
    void rewind(TimePoint position, std::chrono::nanoseconds past);
    void advance(TimePoint position);
    void begin(TimePoint target, std::chrono::nanoseconds past);
    void read();
    void finish();
    void cancel();
    void fetch();
    /// Adds the next item to \a store, if it is not after \a position.
    bool addNext(Store *store, TimePoint position);

    Store *const m_store;
    const Clock *const m_time;
    RecordingReader m_reader;
    QString m_path;
    Position m_clock;
    std::optional<TelemetryItem> m_next;
    TimePoint m_nextAt; ///< never before the item that came before it
    bool m_isFetched = false; ///< m_next is what comes next
    QBasicTimer m_timer;
    std::optional<Reading> m_reading;
    QBasicTimer m_readTimer;
    bool m_isGlance = false; ///< only the last seconds of the past are in the store
    QBasicTimer m_settleTimer;
    QElapsedTimer m_sinceTick;
    double m_speed = 1;
};

} // namespace QRedis::Monitor

#endif
