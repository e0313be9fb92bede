// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/simulatorthread_p.h"

#include "qredis/testing/controlcalls_p.h"
#include "qredis/testing/respproxycalls_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qtimer.h>

namespace QRedis::Testing {

namespace {

/// An owner that runs no event loop must not cost unlimited memory.
constexpr qsizetype maxNews = 20'000;

} // namespace

SimulatorParts::SimulatorParts(SimulatorObserver &observer, SimulatedDns &dns)
    : core(observer, dns)
    , injector(core)
    , control([this](const QByteArray &method, const QByteArray &target, const QByteArray &body) {
        return performControlCall(core, method, target, body);
    })
    , respProxy([this](const QByteArray &method, const QByteArray &target, const QByteArray &body) {
        return performRespProxyCall(core, method, target, body);
    })
    , faultInjector([this](const QByteArray &method, const QByteArray &target, const QByteArray &body) {
        return injector.perform(method, target, body);
    })
{
}

void SimulatorParts::stop()
{
    for (ControlServer *server : {&control, &respProxy, &faultInjector})
        server->close();
    injector.stop();
    core.stop();
}

class SimulatorThread::Waker : public QObject
{
public:
    Waker(SimulatorThread &thread, SimulatorParts &parts) : m_thread(thread), m_parts(parts) { }

private:
    void customEvent(QEvent *) override { m_thread.runCalls(m_parts); }
    SimulatorThread &m_thread;
    SimulatorParts &m_parts;
};

SimulatorThread::SimulatorThread(QObject *listener) : m_listener(listener)
{
    m_thread = std::thread([this] { run(); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waker != nullptr; });
}

SimulatorThread::~SimulatorThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        QCoreApplication::postEvent(m_waker, new QEvent(QEvent::User));
    }
    m_thread.join();
}

void SimulatorThread::run()
{
    QEventLoop loop;
    m_loop = &loop;
    SimulatorParts parts(*this, m_dns);
    Waker waker(*this, parts);
    {
        const std::lock_guard lock(m_mutex);
        m_waker = &waker;
        m_changed.notify_all();
    }
    loop.exec();
    const std::lock_guard lock(m_mutex);
    m_waker = nullptr;
}

void SimulatorThread::perform(const std::function<void(SimulatorParts &)> &f)
{
    bool isDone = false;
    std::unique_lock lock(m_mutex);
    m_calls.append({&f, &isDone});
    QCoreApplication::postEvent(m_waker, new QEvent(QEvent::User));
    m_changed.wait(lock, [&isDone] { return isDone; });
}

void SimulatorThread::ask(quint64 lookup)
{
    const std::lock_guard lock(m_mutex);
    m_lookups.append(lookup);
    if (m_waker)
        QCoreApplication::postEvent(m_waker, new QEvent(QEvent::User));
}

void SimulatorThread::runCalls(SimulatorParts &parts)
{
    std::unique_lock lock(m_mutex);
    for (const quint64 lookup : std::exchange(m_lookups, {}))
        QTimer::singleShot(m_dns.delay(), Qt::PreciseTimer, &parts.core, [this, lookup] { m_dns.answer(lookup); });
    while (!m_calls.isEmpty()) {
        const Call call = m_calls.takeFirst();
        lock.unlock();
        (*call.function)(parts);
        lock.lock();
        *call.isDone = true;
        m_changed.notify_all();
    }
    if (m_isEnding)
        m_loop->quit();
}

void SimulatorThread::tell(News news, const QString &text)
{
    const std::lock_guard lock(m_mutex);
    if (news == News::State && !m_news.isEmpty() && m_news.last().news == News::State)
        return;
    if (m_news.isEmpty())
        QCoreApplication::postEvent(m_listener, new QEvent(QEvent::User));
    else if (m_news.size() >= maxNews)
        m_news.removeFirst();
    m_news.append({news, text});
}

QList<SimulatorThread::Item> SimulatorThread::takeNews()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, {});
}

void SimulatorThread::setError(const QString &error)
{
    const std::lock_guard lock(m_mutex);
    m_error = error;
}

QString SimulatorThread::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

} // namespace QRedis::Testing
