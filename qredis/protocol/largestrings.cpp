// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/largestrings_p.h"

#include <algorithm>
#include <utility>

namespace QRedis {

namespace {

// Strings are let go in about the order in which they came: a search that finds nothing among the oldest would go on in vain.
constexpr std::ptrdiff_t Searched = 16;

bool isFree(QByteArray &string)
{
    // Ordered after all that the last user did, unlike isDetached().
    return string.data_ptr().d_ptr()->ref_.loadAcquire() == 1;
}

} // namespace

QByteArray LargeStrings::take(qsizetype size)
{
    const auto end = m_strings.begin() + std::min(Searched, std::ptrdiff_t(m_strings.size()));
    const auto found = std::find_if(m_strings.begin(), end, [size](QByteArray &string) {
        return string.capacity() >= size && string.capacity() <= size + size / 4 && isFree(string);
    });
    if (found == end)
        return {};
    QByteArray string = std::move(*found);
    m_strings.erase(found);
    m_size -= string.capacity();
    string.resize(size);
    return string;
}

void LargeStrings::keep(const QByteArray &string)
{
    if (string.capacity() > MaximumKept)
        return;
    m_used = true;
    m_strings.push_back(string);
    m_size += string.capacity();
    while (m_size > MaximumKept) {
        m_size -= m_strings.front().capacity();
        m_strings.pop_front();
    }
}

bool LargeStrings::forgetIdle()
{
    if (!std::exchange(m_used, false)) {
        m_strings.clear();
        m_size = 0;
    }
    return !m_strings.empty();
}

} // namespace QRedis
