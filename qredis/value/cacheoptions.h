// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CACHEOPTIONS_H
#define QREDIS_CACHEOPTIONS_H

#include "qredis/value/error.h"

#include <QtCore/qbytearraylist.h>

namespace QRedis {

/// How much a CachedReader keeps, and how it learns that something has changed. A value; may be used from any thread.
class QREDIS_EXPORT CacheOptions final
{
    Q_GADGET
public:
    /// How the server knows what to tell (https://redis.io/docs/latest/develop/reference/client-side-caching/).
    enum class Tracking : quint8 {
        ReadKeys, ///< it remembers which keys were read: precise, costs memory of the server
        Broadcast, ///< it tells every change of a key that begins with one of prefixes(): costs traffic
    };
    Q_ENUM(Tracking)

    /// Of commands, keys and replies together, the cache's own needs included. What was used longest ago goes first.
    /// Default 16 MiB; 64 KiB to 64 GiB.
    [[nodiscard]] qint64 maximumBytes() const noexcept { return m_maximumBytes; }
    CacheOptions &setMaximumBytes(qint64 bytes);

    /// Default Tracking::ReadKeys.
    [[nodiscard]] Tracking tracking() const noexcept { return m_tracking; }
    CacheOptions &setTracking(Tracking tracking);

    /// Of Tracking::Broadcast: only keys that begin with one of these are kept. None may begin with another one.
    /// Default empty: all keys.
    [[nodiscard]] QByteArrayList prefixes() const { return m_prefixes; }
    CacheOptions &setPrefixes(const QByteArrayList &prefixes);

    /// The first value that cannot work, with its name and what is permitted; Error::Code::None when all are valid.
    [[nodiscard]] Error validate() const;

    friend bool operator==(const CacheOptions &, const CacheOptions &) = default;

private:
    qint64 m_maximumBytes = qint64(16) << 20;
    Tracking m_tracking = Tracking::ReadKeys;
    QByteArrayList m_prefixes;
};

/// What a cache did since it was made.
struct QREDIS_EXPORT CacheStatistics
{
    Q_GADGET
    Q_PROPERTY(quint64 hits MEMBER hits)
    Q_PROPERTY(quint64 misses MEMBER misses)
    Q_PROPERTY(quint64 invalidations MEMBER invalidations)
    Q_PROPERTY(quint64 evictions MEMBER evictions)
    Q_PROPERTY(qint64 bytes MEMBER bytes)
    Q_PROPERTY(qint64 entries MEMBER entries)
    Q_PROPERTY(QRedis::Error error MEMBER error)
public:
    quint64 hits = 0; ///< reads that were answered from memory
    quint64 misses = 0; ///< reads that went to the server
    quint64 invalidations = 0; ///< replies that were dropped because the server said so
    quint64 evictions = 0; ///< replies that were dropped to make room
    qint64 bytes = 0; ///< held now
    qint64 entries = 0; ///< held now
    Error error; ///< why nothing can be kept at the moment; Error::Code::None if it can

    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const CacheStatistics &statistics);
};

} // namespace QRedis

#endif
