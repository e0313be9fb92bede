// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/replycache_p.h"

namespace QRedis {

namespace {

// What an entry, a key and a string take besides their bytes, allocator and hash tables included.
constexpr qint64 BytesOfEntry = 320;
constexpr qint64 BytesOfKey = 192;
constexpr qint64 BytesOfString = 48;
constexpr qint64 BytesOfList = 48;

// A copy with storage of its own: a small string of a reply keeps a block that it shares with many others.
Reply separate(const Reply &reply)
{
    if (reply.isString()) {
        const QByteArray bytes = reply.toByteArray();
        QByteArray own(bytes.constData(), bytes.size());
        return reply.kind() == Reply::Kind::VerbatimString ? Reply::fromVerbatim(reply.verbatimFormat().constData(), own)
                                                           : Reply::fromString(reply.kind(), own);
    }
    if (!reply.isAggregate())
        return reply;
    QList<Reply> elements;
    elements.reserve(reply.elements().size());
    for (const Reply &element : reply.elements())
        elements.append(separate(element));
    return Reply::fromElements(reply.kind(), elements);
}

qint64 bytesOf(const Reply &reply)
{
    if (reply.isString())
        return BytesOfString + reply.toByteArray().size();
    if (!reply.isAggregate())
        return 0;
    qint64 bytes = BytesOfList + reply.elements().size() * qint64(sizeof(Reply));
    for (const Reply &element : reply.elements())
        bytes += bytesOf(element);
    return bytes;
}

} // namespace

const Reply *ReplyCache::find(QByteArrayView encoding)
{
    const auto found = m_byEncoding.find(encoding);
    if (found == m_byEncoding.end() || found->second->place != 0)
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return &found->second->reply;
}

quint64 ReplyCache::expect(QByteArrayView encoding, const QByteArrayList &keys)
{
    if (m_byEncoding.contains(encoding))
        return 0;
    m_entries.emplace_front();
    const auto entry = m_entries.begin();
    entry->encoding = encoding.toByteArray();
    entry->place = ++m_lastPlace;
    qint64 bytes = BytesOfEntry + BytesOfString + encoding.size();
    for (const QByteArray &key : keys) {
        const auto known = m_keys.try_emplace(key).first;
        if (!known->second.empty() && known->second.front() == entry)
            continue; // named twice
        known->second.push_front(entry);
        entry->keys.push_back({&*known, known->second.begin()});
        bytes += BytesOfKey + key.size();
    }
    m_byEncoding.emplace(entry->encoding, entry);
    m_places.emplace(entry->place, entry);
    charge(*entry, bytes);
    const quint64 place = entry->place;
    makeRoom();
    return place;
}

void ReplyCache::fulfil(quint64 place, const Reply &reply)
{
    const auto found = m_places.find(place);
    if (found == m_places.end())
        return;
    const auto entry = found->second;
    m_places.erase(found);
    entry->place = 0;
    const qint64 bytes = bytesOf(reply);
    if (entry->bytes + bytes > m_maximumBytes) // it would drive out all others, and itself
        return erase(entry);
    entry->reply = separate(reply);
    charge(*entry, bytes);
    makeRoom();
}

void ReplyCache::forget(quint64 place)
{
    if (const auto found = m_places.find(place); found != m_places.end())
        erase(found->second);
}

quint64 ReplyCache::remove(const QByteArray &key)
{
    const auto found = m_keys.find(key);
    if (found == m_keys.end())
        return 0;
    const Readers readers = found->second; // the last of them takes the key with it
    quint64 count = 0;
    for (const Entries::iterator entry : readers) {
        count += entry->place == 0 ? 1 : 0;
        erase(entry);
    }
    return count;
}

quint64 ReplyCache::clear()
{
    const auto count = quint64(size());
    m_byEncoding.clear();
    m_places.clear();
    m_keys.clear();
    m_entries.clear();
    m_bytes = 0;
    return count;
}

void ReplyCache::erase(Entries::iterator entry)
{
    if (entry->place != 0)
        m_places.erase(entry->place);
    m_byEncoding.erase(entry->encoding);
    for (const Link &link : entry->keys) {
        link.key->second.erase(link.reader);
        if (link.key->second.empty())
            m_keys.erase(QByteArray(link.key->first)); // a copy: the key itself goes
    }
    m_bytes -= entry->bytes;
    m_entries.erase(entry);
}

void ReplyCache::charge(Entry &entry, qint64 bytes)
{
    entry.bytes += bytes;
    m_bytes += bytes;
}

void ReplyCache::makeRoom()
{
    while (m_bytes > m_maximumBytes) {
        m_evictions += m_entries.back().place == 0 ? 1 : 0;
        erase(std::prev(m_entries.end()));
    }
}

} // namespace QRedis
