// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TIMEVIEW_H
#define QREDIS_MONITOR_TIMEVIEW_H

#include <QRedis/Clock>

#include <QtCore/qobject.h>

namespace QRedis::Monitor {

class Store;

/// The one place that knows which part of the time is shown: it ends now and follows, or it is frozen. Now is the present of
/// a running application, or the position in a recording.
class TimeView : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds ShortestSpan{2'000};
    static constexpr std::chrono::milliseconds LongestSpan{15 * 60'000};

    TimeView(const Store *store, const Clock *clock, QObject *parent = nullptr);

    enum class Mode : quint8 { Follow, Frozen };
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// The shown end of time, on the source's clock.
    [[nodiscard]] TimePoint end() const { return m_mode == Mode::Frozen ? m_frozenEnd : now(); }
    [[nodiscard]] TimePoint begin() const { return end() - m_span; }
    /// What tables and countdowns show: the present, or the moment of freezing.
    [[nodiscard]] TimePoint moment() const { return m_mode == Mode::Frozen ? m_frozenAt : now(); }
    [[nodiscard]] std::chrono::milliseconds span() const { return m_span; }
    void setSpan(std::chrono::milliseconds span);
    /// Zooms so that \a fixed (0 = left edge, 1 = right edge) stays where it is.
    void zoom(double factor, double fixed);
    /// Moves the shown time by \a fraction of its span; freezes.
    void pan(double fraction);
    /// Shows \a at in the middle; freezes.
    void showMoment(TimePoint at);

    /// What runs on: the system's clock, or the position in a recording.
    enum class Stream : quint8 { Live, Replay };
    [[nodiscard]] Stream stream() const { return m_stream; }
    /// \a clock must outlive the view; follows it.
    void setStream(Stream stream, const Clock *clock);

    [[nodiscard]] TimePoint now() const;
    [[nodiscard]] TimePoint localNow() const { return m_clock->now(); }
    /// Data does not come at the moment, so nothing shown is the present.
    [[nodiscard]] bool isStale() const;

Q_SIGNALS:
    /// What is shown from now on is what is known at this moment, also of what was not looked at yet.
    void aboutToFreeze();
    void changed();

private:
    const Store *const m_store;
    const Clock *m_clock;
    Stream m_stream = Stream::Live;
    Mode m_mode = Mode::Follow;
    std::chrono::milliseconds m_span{60'000};
    TimePoint m_frozenEnd;
    TimePoint m_frozenAt;
};

} // namespace QRedis::Monitor

#endif
