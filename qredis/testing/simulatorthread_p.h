// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_SIMULATORTHREAD_P_H
#define QREDIS_TESTING_SIMULATORTHREAD_P_H

#include "qredis/testing/controlserver_p.h"
#include "qredis/testing/faultinjector_p.h"
#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qeventloop.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace QRedis::Testing {

/// What lives on the simulator's thread.
struct SimulatorParts
{
    SimulatorParts(SimulatorObserver &observer, SimulatedDns &dns);
    void stop();
    SimulatorCore core;
    FaultInjector injector;
    ControlServer control;
    ControlServer respProxy;
    ControlServer faultInjector;
};

/// The simulator's thread, and the two ways across: calls in, which wait until they are done, and news out.
///
/// Everything that crosses does so under the mutex of this class; Qt's events only wake the other side. It is a
/// std::thread for the same reason: tools that do not see the locks inside of Qt find nothing to report.
class SimulatorThread final : private SimulatorObserver
{
public:
    enum class News : quint8 { Log, State, Step, Finished };
    struct Item
    {
        News news;
        QString text;
    };

    explicit SimulatorThread(QObject *listener);
    ~SimulatorThread() override;
    Q_DISABLE_COPY_MOVE(SimulatorThread)

    /// Runs \a f there and returns its result.
    template <typename F>
    auto call(F &&f) -> decltype(f(std::declval<SimulatorParts &>()))
    {
        std::optional<decltype(f(std::declval<SimulatorParts &>()))> result;
        perform([&](SimulatorParts &parts) { result = f(parts); });
        return std::move(*result);
    }
    void perform(const std::function<void(SimulatorParts &)> &f);
    [[nodiscard]] SimulatedDns &dns() noexcept { return m_dns; }

    /// What happened since the last call, oldest first.
    [[nodiscard]] QList<Item> takeNews();
    void setError(const QString &error);
    [[nodiscard]] QString error() const;

private:
    class Waker;
    void run();
    void runCalls(SimulatorParts &parts);
    void ask(quint64 lookup);
    void tell(News news, const QString &text);
    void logged(const QString &line) override { tell(News::Log, line); }
    void stateChanged() override { tell(News::State, {}); }
    void scenarioStep(const QString &text) override { tell(News::Step, text); }
    void scenarioFinished(const QString &name) override { tell(News::Finished, name); }

    struct Call
    {
        const std::function<void(SimulatorParts &)> *function;
        bool *isDone;
    };
    QObject *const m_listener;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QObject *m_waker = nullptr; ///< on the thread; null: not running
    bool m_isEnding = false;
    QList<Call> m_calls;
    QList<Item> m_news;
    QString m_error;
    QList<quint64> m_lookups; ///< asked for since the thread last looked
    SimulatedDns m_dns{[this](quint64 lookup) { ask(lookup); }};
    QEventLoop *m_loop = nullptr; ///< touched on the thread only
    std::thread m_thread;
};

} // namespace QRedis::Testing

#endif
