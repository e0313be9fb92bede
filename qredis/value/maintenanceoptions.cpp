// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/maintenanceoptions.h"
#include "qredis/value/ranges_p.h"

namespace QRedis {

using namespace std::chrono_literals;

namespace {

struct Values
{
    MaintenanceMode mode = MaintenanceMode::Auto;
    EndpointType endpointType = EndpointType::Auto;
    std::chrono::milliseconds relaxedTimeout = 10s;
    std::chrono::milliseconds handoffTimeout = 15s;
    std::optional<std::chrono::milliseconds> postHandoffRelaxedDuration;
    std::optional<std::chrono::milliseconds> windowBackstop;
    int maxWorkers = 0;
    int handoffQueueSize = 0;
    int maxHandoffRetries = 3;
    std::optional<std::chrono::milliseconds> handoffJitter;
    int maxHandoffsPerMinute = 10;
    std::chrono::milliseconds orderingFence = 20ms;
    int circuitBreakerFailureThreshold = 5;
    std::chrono::milliseconds circuitBreakerResetTimeout = 60s;
    int circuitBreakerMaxRequests = 3;
    EndpointPolicy endpointPolicy;

    friend bool operator==(const Values &, const Values &) = default;
};

} // namespace

class MaintenanceOptionsData : public QSharedData
{
public:
    Values v;
};

MaintenanceOptions::MaintenanceOptions() : d(new MaintenanceOptionsData) { }
MaintenanceOptions::MaintenanceOptions(const MaintenanceOptions &) = default;
MaintenanceOptions::MaintenanceOptions(MaintenanceOptions &&) noexcept = default;
MaintenanceOptions &MaintenanceOptions::operator=(const MaintenanceOptions &) = default;
MaintenanceOptions &MaintenanceOptions::operator=(MaintenanceOptions &&) noexcept = default;
MaintenanceOptions::~MaintenanceOptions() = default;

MaintenanceMode MaintenanceOptions::mode() const
{
    return d->v.mode;
}

MaintenanceOptions &MaintenanceOptions::setMode(MaintenanceMode mode)
{
    d->v.mode = mode;
    return *this;
}

EndpointType MaintenanceOptions::endpointType() const
{
    return d->v.endpointType;
}

MaintenanceOptions &MaintenanceOptions::setEndpointType(EndpointType type)
{
    d->v.endpointType = type;
    return *this;
}

MaintenanceOptions::milliseconds MaintenanceOptions::relaxedTimeout() const
{
    return d->v.relaxedTimeout;
}

MaintenanceOptions &MaintenanceOptions::setRelaxedTimeout(milliseconds timeout)
{
    d->v.relaxedTimeout = timeout;
    return *this;
}

MaintenanceOptions::milliseconds MaintenanceOptions::handoffTimeout() const
{
    return d->v.handoffTimeout;
}

MaintenanceOptions &MaintenanceOptions::setHandoffTimeout(milliseconds timeout)
{
    d->v.handoffTimeout = timeout;
    return *this;
}

MaintenanceOptions::milliseconds MaintenanceOptions::postHandoffRelaxedDuration() const
{
    return d->v.postHandoffRelaxedDuration.value_or(2 * d->v.relaxedTimeout);
}

MaintenanceOptions &MaintenanceOptions::setPostHandoffRelaxedDuration(std::optional<milliseconds> duration)
{
    d->v.postHandoffRelaxedDuration = duration;
    return *this;
}

std::optional<MaintenanceOptions::milliseconds> MaintenanceOptions::windowBackstop() const
{
    return d->v.windowBackstop;
}

MaintenanceOptions &MaintenanceOptions::setWindowBackstop(std::optional<milliseconds> backstop)
{
    d->v.windowBackstop = backstop;
    return *this;
}

int MaintenanceOptions::maxWorkers() const
{
    return d->v.maxWorkers;
}

MaintenanceOptions &MaintenanceOptions::setMaxWorkers(int workers)
{
    d->v.maxWorkers = workers;
    return *this;
}

int MaintenanceOptions::handoffQueueSize() const
{
    return d->v.handoffQueueSize;
}

MaintenanceOptions &MaintenanceOptions::setHandoffQueueSize(int size)
{
    d->v.handoffQueueSize = size;
    return *this;
}

int MaintenanceOptions::maxHandoffRetries() const
{
    return d->v.maxHandoffRetries;
}

MaintenanceOptions &MaintenanceOptions::setMaxHandoffRetries(int retries)
{
    d->v.maxHandoffRetries = retries;
    return *this;
}

std::optional<MaintenanceOptions::milliseconds> MaintenanceOptions::handoffJitter() const
{
    return d->v.handoffJitter;
}

MaintenanceOptions &MaintenanceOptions::setHandoffJitter(std::optional<milliseconds> jitter)
{
    d->v.handoffJitter = jitter;
    return *this;
}

int MaintenanceOptions::maxHandoffsPerMinute() const
{
    return d->v.maxHandoffsPerMinute;
}

MaintenanceOptions &MaintenanceOptions::setMaxHandoffsPerMinute(int handoffs)
{
    d->v.maxHandoffsPerMinute = handoffs;
    return *this;
}

MaintenanceOptions::milliseconds MaintenanceOptions::orderingFence() const
{
    return d->v.orderingFence;
}

MaintenanceOptions &MaintenanceOptions::setOrderingFence(milliseconds fence)
{
    d->v.orderingFence = fence;
    return *this;
}

int MaintenanceOptions::circuitBreakerFailureThreshold() const
{
    return d->v.circuitBreakerFailureThreshold;
}

MaintenanceOptions &MaintenanceOptions::setCircuitBreakerFailureThreshold(int failures)
{
    d->v.circuitBreakerFailureThreshold = failures;
    return *this;
}

MaintenanceOptions::milliseconds MaintenanceOptions::circuitBreakerResetTimeout() const
{
    return d->v.circuitBreakerResetTimeout;
}

MaintenanceOptions &MaintenanceOptions::setCircuitBreakerResetTimeout(milliseconds timeout)
{
    d->v.circuitBreakerResetTimeout = timeout;
    return *this;
}

int MaintenanceOptions::circuitBreakerMaxRequests() const
{
    return d->v.circuitBreakerMaxRequests;
}

MaintenanceOptions &MaintenanceOptions::setCircuitBreakerMaxRequests(int requests)
{
    d->v.circuitBreakerMaxRequests = requests;
    return *this;
}

EndpointPolicy MaintenanceOptions::endpointPolicy() const
{
    return d->v.endpointPolicy;
}

MaintenanceOptions &MaintenanceOptions::setEndpointPolicy(const EndpointPolicy &policy)
{
    d->v.endpointPolicy = policy;
    return *this;
}

Error MaintenanceOptions::validate() const
{
    const Values &v = d->v;
    if (const Error error = v.endpointPolicy.validate())
        return error;
    return firstOutOfRange({
        {"mode", qint64(v.mode), 0, qint64(MaintenanceMode::Enabled)},
        {"endpointType", qint64(v.endpointType), 0, qint64(EndpointType::None)},
        range("relaxedTimeout", v.relaxedTimeout, 1ms, 10min),
        range("handoffTimeout", v.handoffTimeout, 1ms, 10min),
        range("postHandoffRelaxedDuration", v.postHandoffRelaxedDuration.value_or(0ms), 0ms, 1h),
        range("windowBackstop", v.windowBackstop.value_or(1ms), 1ms, 1h),
        {"maxWorkers", v.maxWorkers, 0, 10'000},
        {"handoffQueueSize", v.handoffQueueSize, 0, 1'000'000},
        {"maxHandoffRetries", v.maxHandoffRetries, 0, 100},
        range("handoffJitter", v.handoffJitter.value_or(0ms), 0ms, 1min),
        {"maxHandoffsPerMinute", v.maxHandoffsPerMinute, 1, 10'000},
        range("orderingFence", v.orderingFence, 0ms, 1s),
        {"circuitBreakerFailureThreshold", v.circuitBreakerFailureThreshold, 1, 1'000},
        range("circuitBreakerResetTimeout", v.circuitBreakerResetTimeout, 1ms, 1h),
        {"circuitBreakerMaxRequests", v.circuitBreakerMaxRequests, 1, 1'000},
    });
}

bool operator==(const MaintenanceOptions &a, const MaintenanceOptions &b) noexcept
{
    return a.d == b.d || a.d->v == b.d->v;
}

} // namespace QRedis
