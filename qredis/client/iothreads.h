// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_IOTHREADS_H
#define QREDIS_IOTHREADS_H

#include "qredis/value/global.h"

#include <memory>

namespace QRedis {

class ThreadPool;

/// The I/O threads of a client, to be shared with others: Client::ioThreads() gives them, Client::Environment takes them. They
/// end with the last client or handle. A value; may be used from any thread, but the last handle must not be dropped on one
/// of the I/O threads themselves.
class QREDIS_EXPORT IoThreads final
{
public:
    /// None: a client that is given this makes its own.
    IoThreads() noexcept = default;

    [[nodiscard]] bool isNull() const noexcept { return !m_pool; }
    /// 0 when null.
    [[nodiscard]] int count() const noexcept;

private:
    friend class Client;
    explicit IoThreads(std::shared_ptr<ThreadPool> pool) noexcept : m_pool(std::move(pool)) { }
    std::shared_ptr<ThreadPool> m_pool;
};

} // namespace QRedis

#endif
