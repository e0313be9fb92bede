// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/namewatch_p.h"

#include "qredis/engine/iothread_p.h"

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto Interval = 1s;

} // namespace

NameWatch::NameWatch(IoThread &io, Callback changed)
    : m_io(io)
    , m_changed(std::move(changed))
    , m_timer(io.timers(), [this] { look(); })
{
}

void NameWatch::start()
{
    if (!m_timer.isActive())
        start(m_io.now() + Interval);
}

void NameWatch::start(TimePoint first)
{
    const ClientOptions &options = m_io.options();
    const bool isResolved = !options.endpoint().isAddress() && !options.endpoint().isLocal()
        && options.transport().proxy().type() == QNetworkProxy::NoProxy;
    if (isResolved)
        m_timer.startBefore(first);
}

void NameWatch::look()
{
    m_timer.startIn(Interval);
    if (std::exchange(m_looking, true)) // the last one still hangs
        return;
    m_io.resolve(m_io.options().endpoint().host(), [this](const Resolver::Answer &) { m_looking = false; });
}

void NameWatch::learned(const Resolver::Answer &answer)
{
    const QSet<QHostAddress> addresses(answer.addresses.cbegin(), answer.addresses.cend());
    if (addresses.isEmpty() || addresses == m_known)
        return;
    m_known = addresses;
    m_changed(answer);
}

} // namespace QRedis
