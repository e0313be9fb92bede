// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_SOURCETEST_H
#define QREDIS_MONITOR_SOURCETEST_H

#include <QRedis/TelemetryReader>

#include <QtCore/qbasictimer.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qelapsedtimer.h>

#include <array>

namespace QRedis::Monitor {

/// Tries a source step by step, once, and tells how far it comes.
class SourceTest : public QObject
{
    Q_OBJECT
public:
    enum class Step : quint8 {
        Address, ///< it is one
        Host, ///< its name has an address
        Connection,
        Encryption,
        Greeting, ///< somebody answers, and is a publisher that lets us read
        Data, ///< the first whole snapshot
    };
    enum class State : quint8 { Waiting, Running, Good, Failed };
    struct Result
    {
        State state = State::Waiting;
        QString text; ///< how long it took and what it found, or what is wrong
    };
    static constexpr int StepCount = 6;

    explicit SourceTest(QObject *parent = nullptr);
    void start(const QString &source);
    [[nodiscard]] const Result &result(Step step) const { return m_results[size_t(step)]; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] static QString nameOf(Step step);

Q_SIGNALS:
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    /// All up to \a step are good.
    void reach(Step step, const QString &text = {});
    void pass(const QString &text);
    void fail(const QString &reason);

    TelemetryReader m_reader;
    std::array<Result, StepCount> m_results;
    QString m_source;
    QList<Step> m_steps; ///< of a source of its kind
    Step m_step = Step::Address; ///< where it is
    bool m_running = false;
    QElapsedTimer m_since;
    QBasicTimer m_limit;
};

} // namespace QRedis::Monitor

#endif
