// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/readcache_p.h"

namespace QRedis {

bool ReadCache::find(QByteArrayView encoding, Reply &reply)
{
    const std::lock_guard lock(m_mutex);
    const Reply *found = m_cache.find(encoding);
    if (!found)
        return false;
    ++m_statistics.hits;
    reply = *found;
    return true;
}

void ReadCache::missed()
{
    const std::lock_guard lock(m_mutex);
    ++m_statistics.misses;
}

CacheStatistics ReadCache::statistics() const
{
    const std::lock_guard lock(m_mutex);
    CacheStatistics result = m_statistics;
    result.bytes = m_cache.bytes();
    result.entries = m_cache.size();
    result.evictions = m_cache.evictions();
    return result;
}

quint64 ReadCache::expect(QByteArrayView encoding, const QByteArrayList &keys)
{
    const std::lock_guard lock(m_mutex);
    return m_cache.expect(encoding, keys);
}

void ReadCache::fulfil(quint64 place, const Reply &reply)
{
    const std::lock_guard lock(m_mutex);
    m_cache.fulfil(place, reply);
}

void ReadCache::forget(quint64 place)
{
    const std::lock_guard lock(m_mutex);
    m_cache.forget(place);
}

quint64 ReadCache::invalidate(const Reply &push)
{
    const Reply keys = push.elements().value(1);
    const std::lock_guard lock(m_mutex);
    quint64 dropped = 0;
    if (!keys.isAggregate()) // FLUSHALL and the like
        dropped += m_cache.clear();
    for (const Reply &key : keys.elements())
        dropped += m_cache.remove(key.toByteArray());
    m_statistics.invalidations += dropped;
    return dropped;
}

void ReadCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_cache.clear();
}

void ReadCache::setError(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    m_statistics.error = error;
}

} // namespace QRedis
