// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/cacheoptions.h"

#include "qredis/value/ranges_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdebug.h>

namespace QRedis {

namespace {

constexpr qint64 KiB = 1024;
constexpr qint64 GiB = KiB * KiB * KiB;

Error invalid(const QString &message)
{
    return {Error::Code::InvalidOptions, message};
}

} // namespace

CacheOptions &CacheOptions::setMaximumBytes(qint64 bytes)
{
    m_maximumBytes = bytes;
    return *this;
}

CacheOptions &CacheOptions::setTracking(Tracking tracking)
{
    m_tracking = tracking;
    return *this;
}

CacheOptions &CacheOptions::setPrefixes(const QByteArrayList &prefixes)
{
    m_prefixes = prefixes;
    return *this;
}

Error CacheOptions::validate() const
{
    const Error error = firstOutOfRange({
        {"maximumBytes", m_maximumBytes, 64 * KiB, 64 * GiB, " bytes"},
        {"tracking", qint64(m_tracking), 0, qint64(Tracking::Broadcast)},
    });
    if (error)
        return error;
    if (m_tracking == Tracking::ReadKeys && !m_prefixes.isEmpty())
        return invalid(QCoreApplication::translate("QRedis", "prefixes are set; permitted with Tracking::ReadKeys: none"));
    for (qsizetype i = 0; i < m_prefixes.size(); ++i) {
        for (qsizetype other = 0; other < m_prefixes.size(); ++other) {
            if (i != other && m_prefixes.at(i).startsWith(m_prefixes.at(other)))
                return invalid(QCoreApplication::translate(
                                   "QRedis", "prefixes have \"%1\" and \"%2\"; permitted: none that begins with another one")
                                   .arg(QString::fromUtf8(m_prefixes.at(other)), QString::fromUtf8(m_prefixes.at(i))));
        }
    }
    return {};
}

QDebug operator<<(QDebug debug, const CacheStatistics &statistics)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::CacheStatistics(" << statistics.hits << " hits, " << statistics.misses << " misses, "
                    << statistics.invalidations << " invalidated, " << statistics.evictions << " evicted, " << statistics.entries
                    << " entries of " << statistics.bytes << " bytes";
    if (statistics.error)
        debug << ", " << statistics.error;
    return debug << ')';
}

} // namespace QRedis
