// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_THREADPOOL_P_H
#define QREDIS_THREADPOOL_P_H

#include <QtCore/qthread.h>

#include <memory>
#include <vector>

namespace QRedis {

/// Threads with event loops, for the sockets of one client or of several that share them. Joined by the destructor, which
/// must not run on one of them.
class ThreadPool final
{
public:
    explicit ThreadPool(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_threads.push_back(std::make_unique<QThread>());
            m_threads.back()->setObjectName(QStringLiteral("qredis I/O"));
            m_threads.back()->start();
        }
    }
    ~ThreadPool()
    {
        for (const auto &thread : m_threads)
            thread->quit();
        for (const auto &thread : m_threads)
            thread->wait();
    }
    Q_DISABLE_COPY_MOVE(ThreadPool)

    [[nodiscard]] int size() const { return int(m_threads.size()); }
    [[nodiscard]] QThread &thread(int index) { return *m_threads[std::size_t(index)]; }

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace QRedis

#endif
