// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/backoff_p.h"

#include <algorithm>

namespace QRedis {

using std::chrono::milliseconds;

Backoff::Backoff(milliseconds minimum, milliseconds maximum, std::function<double()> random01)
    : m_minimum(minimum)
    , m_maximum(maximum)
    , m_bound(minimum)
    , m_random01(std::move(random01))
{
}

milliseconds Backoff::next()
{
    const double random = std::clamp(m_random01(), 0.0, 1.0);
    const auto delay =
        milliseconds(std::min<milliseconds::rep>(milliseconds::rep(random * double(m_bound.count() + 1)), m_bound.count()));
    m_bound = m_bound > m_maximum / 2 ? m_maximum : 2 * m_bound;
    ++m_attempts;
    return std::max(delay, milliseconds(1));
}

void Backoff::reset()
{
    m_bound = m_minimum;
    m_attempts = 0;
}

} // namespace QRedis
