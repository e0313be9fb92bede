// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_READCACHE_P_H
#define QREDIS_READCACHE_P_H

#include "qredis/protocol/replycache_p.h"
#include "qredis/value/cacheoptions.h"

#include <mutex>

namespace QRedis {

/// What the handles of one CachedReader look into, and what its connection fills. Thread-safe.
class ReadCache final
{
public:
    explicit ReadCache(const CacheOptions &options) : m_options(options), m_cache(options.maximumBytes()) { }

    [[nodiscard]] const CacheOptions &options() const { return m_options; }
    /// Whether there is a reply, which goes to \a reply. Counts a hit.
    bool find(QByteArrayView encoding, Reply &reply);
    /// Counts a read that goes to the server.
    void missed();
    [[nodiscard]] CacheStatistics statistics() const;

    // ---- see ReplyCache ------------------------------------------------------------------------------------------------

    [[nodiscard]] quint64 expect(QByteArrayView encoding, const QByteArrayList &keys);
    void fulfil(quint64 place, const Reply &reply);
    void forget(quint64 place);
    /// \a push is the server's: keys, or null for all. How many replies it drops.
    quint64 invalidate(const Reply &push);
    void clear();
    /// Why nothing can be kept; none: it can.
    void setError(const Error &error);

private:
    const CacheOptions m_options;
    mutable std::mutex m_mutex; // guards what follows
    ReplyCache m_cache;
    CacheStatistics m_statistics;
};

} // namespace QRedis

#endif
