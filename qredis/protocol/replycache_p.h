// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_REPLYCACHE_P_H
#define QREDIS_REPLYCACHE_P_H

#include "qredis/value/reply.h"

#include <QtCore/qbytearraylist.h>

#include <list>
#include <unordered_map>
#include <vector>

namespace QRedis {

/// Replies to commands, by the command's encoding, until one of its keys changes or there is no room.
///
/// A place is made before the command is sent, and filled when the reply comes. What invalidates the entry in between takes the
/// place away, so that a reply that was overtaken is never kept.
class ReplyCache final
{
public:
    explicit ReplyCache(qint64 maximumBytes) : m_maximumBytes(maximumBytes) { }

    /// Null when there is none. Valid until the cache is changed.
    [[nodiscard]] const Reply *find(QByteArrayView encoding);
    /// Makes a place, and returns its number; 0 when there is one already.
    [[nodiscard]] quint64 expect(QByteArrayView encoding, const QByteArrayList &keys);
    /// Fills the place, if it still is there, with a copy of \a reply that shares no storage with it.
    void fulfil(quint64 place, const Reply &reply);
    /// There will be no reply.
    void forget(quint64 place);
    /// Drops all that was read from \a key; returns how many replies that were.
    quint64 remove(const QByteArray &key);
    /// Drops everything; returns how many replies that were.
    quint64 clear();

    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// Replies that are there.
    [[nodiscard]] qint64 size() const { return qint64(m_entries.size() - m_places.size()); }
    [[nodiscard]] quint64 evictions() const { return m_evictions; }

private:
    struct Entry;
    using Entries = std::list<Entry>;
    using Readers = std::list<Entries::iterator>;
    using Keys = std::unordered_map<QByteArray, Readers>;
    struct Link
    {
        Keys::value_type *key;
        Readers::iterator reader;
    };
    struct Entry
    {
        QByteArray encoding;
        std::vector<Link> keys;
        Reply reply;
        quint64 place = 0; // 0: filled
        qint64 bytes = 0;
    };

    void erase(Entries::iterator entry);
    void charge(Entry &entry, qint64 bytes);
    void makeRoom();

    const qint64 m_maximumBytes;
    Entries m_entries; // what was used last comes first
    std::unordered_map<QByteArrayView, Entries::iterator> m_byEncoding;
    std::unordered_map<quint64, Entries::iterator> m_places;
    Keys m_keys;
    qint64 m_bytes = 0;
    quint64 m_lastPlace = 0;
    quint64 m_evictions = 0;
};

} // namespace QRedis

#endif
