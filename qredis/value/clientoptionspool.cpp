// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// The options that say how many connections there are, how long they live, and which threads serve them.
#include "qredis/value/clientoptions_p.h"
#include "qredis/value/ranges_p.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace QRedis {

using namespace std::chrono_literals;

namespace {

constexpr int SmallPool = 8; // one thread suffices

} // namespace

int ClientOptions::minimumIdleConnections() const
{
    return d->v.minimumIdleConnections;
}

ClientOptions &ClientOptions::setMinimumIdleConnections(int connections)
{
    d->v.minimumIdleConnections = connections;
    return *this;
}

int ClientOptions::maximumActiveConnections() const
{
    return d->v.maximumActiveConnections;
}

ClientOptions &ClientOptions::setMaximumActiveConnections(int connections)
{
    d->v.maximumActiveConnections = connections;
    return *this;
}

ClientOptions::milliseconds ClientOptions::writeTimeout() const
{
    return d->v.writeTimeout;
}

ClientOptions &ClientOptions::setWriteTimeout(milliseconds timeout)
{
    d->v.writeTimeout = timeout;
    return *this;
}

ClientOptions::milliseconds ClientOptions::poolTimeout() const
{
    return d->v.poolTimeout;
}

ClientOptions &ClientOptions::setPoolTimeout(milliseconds timeout)
{
    d->v.poolTimeout = timeout;
    return *this;
}

ClientOptions::milliseconds ClientOptions::idleTimeout() const
{
    return d->v.idleTimeout;
}

ClientOptions &ClientOptions::setIdleTimeout(milliseconds timeout)
{
    d->v.idleTimeout = timeout;
    return *this;
}

ClientOptions::milliseconds ClientOptions::connectionLifetime() const
{
    return d->v.connectionLifetime;
}

ClientOptions &ClientOptions::setConnectionLifetime(milliseconds lifetime)
{
    d->v.connectionLifetime = lifetime;
    return *this;
}

int ClientOptions::limitJitter() const
{
    return d->v.limitJitter;
}

ClientOptions &ClientOptions::setLimitJitter(int percent)
{
    d->v.limitJitter = percent;
    return *this;
}

int ClientOptions::ioThreads() const
{
    return std::min(d->v.ioThreads.value_or(d->v.poolSize <= SmallPool ? 1 : 2), d->v.poolSize);
}

ClientOptions &ClientOptions::setIoThreads(std::optional<int> threads)
{
    d->v.ioThreads = threads;
    return *this;
}

ClientOptions::milliseconds ClientOptions::keepAliveInterval() const
{
    return d->v.keepAliveInterval;
}

ClientOptions::milliseconds ClientOptions::keepAliveTimeout() const
{
    return d->v.keepAliveTimeout;
}

ClientOptions &ClientOptions::setKeepAlive(milliseconds interval, milliseconds timeout)
{
    d->v.keepAliveInterval = interval;
    d->v.keepAliveTimeout = timeout;
    return *this;
}

Error firstImpossibleOfPool(const ClientOptionsValues &v)
{
    if (v.maximumActiveConnections != 0 && v.maximumActiveConnections < v.poolSize) {
        return Error(Error::Code::InvalidOptions,
                     QCoreApplication::translate(
                         "QRedis", "maximumActiveConnections is %1; permitted: 0, or poolSize, which is %2, to 100000")
                         .arg(v.maximumActiveConnections)
                         .arg(v.poolSize));
    }
    if (v.connectionLifetime != 0ms && v.connectionLifetime < 100ms) {
        return Error(
            Error::Code::InvalidOptions,
            QCoreApplication::translate("QRedis", "connectionLifetime is %1 ms; permitted: 0 ms, or 100 ms to 2592000000 ms")
                .arg(v.connectionLifetime.count()));
    }
    return firstOutOfRange({
        {"minimumIdleConnections", v.minimumIdleConnections, 0, v.poolSize},
        {"maximumActiveConnections", v.maximumActiveConnections, 0, 100'000},
        {"ioThreads", v.ioThreads.value_or(1), 1, 64},
        range("writeTimeout", v.writeTimeout, 0ms, 10min),
        range("poolTimeout", v.poolTimeout, 0ms, 24h),
        range("keepAliveInterval", v.keepAliveInterval, 0ms, 24h),
        range("keepAliveTimeout", v.keepAliveTimeout, 1ms, 10min),
        range("idleTimeout", v.idleTimeout, 0ms, 24h),
        range("connectionLifetime", v.connectionLifetime, 0ms, 30 * 24h),
        {"limitJitter", v.limitJitter, 0, 100, " %"},
    });
}

} // namespace QRedis
