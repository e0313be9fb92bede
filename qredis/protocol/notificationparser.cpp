// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/notificationparser_p.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtNetwork/qhostaddress.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace QRedis {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds LongestTime = std::chrono::minutes(5);
// More than 16 384 slots that are all listed one by one need.
constexpr qsizetype LongestText = 256 * 1024;
constexpr qsizetype LongestFrame = 64 * 1024;
constexpr qsizetype LongestName = 128;
constexpr qsizetype MostEntries = 16384;
// An unbracketed IPv6 address that ends in such a number is taken to have a port.
constexpr int LowestPlausiblePort = 1024;

struct TypeName
{
    QLatin1StringView name;
    NotificationType type;
};

constexpr std::array typeNames{
    TypeName{"MOVING"_L1, NotificationType::Moving},          TypeName{"MIGRATING"_L1, NotificationType::Migrating},
    TypeName{"MIGRATED"_L1, NotificationType::Migrated},      TypeName{"FAILING_OVER"_L1, NotificationType::FailingOver},
    TypeName{"FAILED_OVER"_L1, NotificationType::FailedOver}, TypeName{"SMIGRATING"_L1, NotificationType::SMigrating},
    TypeName{"SMIGRATED"_L1, NotificationType::SMigrated},
};

bool isList(const Reply &reply)
{
    return reply.kind() == Reply::Kind::Array || reply.kind() == Reply::Kind::Set;
}

/// Whether \a text lists slots: "8892-8991,9000".
bool isSlots(const QString &text)
{
    const auto fits = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u','; };
    return !text.isEmpty() && std::ranges::all_of(text, fits);
}

/// Every word for "no endpoint" that has been seen in servers, proxies and other clients.
bool isNullSpelling(QStringView text)
{
    static constexpr std::array words{"null"_L1, "nil"_L1, "<nil>"_L1, "(nil)"_L1, "?"_L1, ""_L1};
    return std::ranges::any_of(words, [text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isIpv6(QStringView text)
{
    return text.contains(u':') && QHostAddress(text.toString()).protocol() == QAbstractSocket::IPv6Protocol;
}

/// Reads one frame from its first element to its last.
class FrameReader final
{
public:
    FrameReader(const QList<Reply> &elements, const Endpoint &peer) : m_elements(elements), m_peer(peer) { }

    Notification read();

private:
    void readName();
    void readContent();
    void readSequence();
    void readTime();
    void readTarget();
    void readTargetText(const QString &text);
    void readShards();
    void readShardText(const Reply &text);
    void readSlots();
    void readMigrations();
    void readMigration(const QList<Reply> &items);
    bool timeIsLeftOut() const;

    bool atEnd() const { return m_next == m_elements.size() || m_notification.type == NotificationType::Malformed; }
    /// The next element, unless it is missing or null, which is recorded as the absence of \a what.
    const Reply *take(QLatin1StringView what);
    std::optional<QString> text(const Reply &reply, QLatin1StringView what);
    QStringList texts(const Reply &list, QLatin1StringView what);
    void deviates(const QString &how);
    void malformed(const QString &reason);

    const QList<Reply> &m_elements;
    const Endpoint &m_peer;
    qsizetype m_next = 0;
    Notification m_notification;
};

Notification FrameReader::read()
{
    readName();
    if (m_notification.type != NotificationType::Unknown && !atEnd())
        readContent();
    return m_notification;
}

void FrameReader::readName()
{
    if (m_elements.isEmpty())
        return malformed(u"the frame is empty"_s);
    const std::optional<QString> name = text(m_elements.at(m_next++), "name"_L1);
    if (!name)
        return;
    if (name->size() > LongestName)
        return malformed(u"name: too long"_s);
    m_notification.name = *name;
    const auto known = std::ranges::find_if(
        typeNames, [&](const TypeName &candidate) { return name->compare(candidate.name, Qt::CaseInsensitive) == 0; });
    if (known == typeNames.end()) {
        m_notification.deviations.clear(); // from what
        return;
    }
    m_notification.type = known->type;
    if (*name != known->name)
        deviates(u"name is not in upper case"_s);
    if (atEnd())
        malformed(u"nothing comes after the name"_s);
}

void FrameReader::readContent()
{
    readSequence();
    switch (m_notification.type) {
    case NotificationType::Moving:
        readTime();
        readTarget();
        break;
    case NotificationType::Migrating:
    case NotificationType::FailingOver:
        readTime();
        readShards();
        break;
    case NotificationType::Migrated:
    case NotificationType::FailedOver:
        readShards();
        break;
    case NotificationType::SMigrating:
        readSlots();
        break;
    case NotificationType::SMigrated:
        readMigrations();
        break;
    case NotificationType::Unknown:
    case NotificationType::Malformed:
        break;
    }
    if (!atEnd())
        deviates(u"%1 more elements at the end"_s.arg(m_elements.size() - m_next));
}

void FrameReader::readSequence()
{
    const Reply *element = take("sequence"_L1);
    if (!element)
        return;
    bool isNumber = false;
    const qint64 sequence = element->toInteger(&isNumber);
    if (!isNumber || element->kind() == Reply::Kind::Boolean)
        return malformed(u"the sequence is not a number"_s);
    m_notification.sequence = sequence;
    if (element->kind() != Reply::Kind::Integer)
        deviates(u"sequence is not an integer"_s);
}

void FrameReader::readTime()
{
    if (timeIsLeftOut())
        return deviates(u"no time"_s);
    const Reply *element = take("time"_L1);
    if (!element)
        return;
    bool isNumber = false;
    const double seconds = element->toDouble(&isNumber);
    if (!isNumber || !std::isfinite(seconds) || element->kind() == Reply::Kind::Boolean)
        return malformed(u"the time is not a number"_s);
    if (element->kind() != Reply::Kind::Integer)
        deviates(u"time is not an integer"_s);
    const double longest = std::chrono::duration<double>(LongestTime).count();
    if (seconds > longest)
        deviates(u"time is longer than 5 minutes"_s);
    m_notification.timeWasNotPositive = seconds <= 0;
    m_notification.time = std::chrono::milliseconds(std::llround(std::clamp(seconds, 0.0, longest) * 1000));
}

/// Some senders announce shards without a time. (In a MOVING the target would have to be guessed.)
bool FrameReader::timeIsLeftOut() const
{
    if (atEnd() || m_notification.type == NotificationType::Moving)
        return false;
    const Reply &element = m_elements.at(m_next);
    bool isNumber = false;
    const QByteArray text = element.isString() ? element.toByteArray() : QByteArray();
    static_cast<void>(text.toDouble(&isNumber));
    return isList(element) || (!text.isEmpty() && !isNumber);
}

void FrameReader::readTarget()
{
    if (atEnd())
        return deviates(u"no target"_s);
    const Reply &element = m_elements.at(m_next++);
    if (element.isNull()) // what servers really send
        return;
    if (const std::optional<QString> target = text(element, "target"_L1))
        readTargetText(*target);
}

void FrameReader::readTargetText(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const QStringView host = colon < 0 ? QStringView(text) : QStringView(text).left(colon);
    bool hasPort = false;
    const int port = colon < 0 ? 0 : QStringView(text).mid(colon + 1).toInt(&hasPort);
    hasPort = hasPort && (isIpv6(host) || !isIpv6(text)); // else these are an IPv6 address' last digits
    if (isNullSpelling(text) || (hasPort && (port == 0 || isNullSpelling(host))))
        return deviates(u"null target spelled \"%1\""_s.arg(text));
    if (hasPort && isIpv6(host) && port >= LowestPlausiblePort && port <= 0xffff) {
        m_notification.target = Endpoint(host.toString(), quint16(port));
        return deviates(u"IPv6 target without brackets"_s);
    }
    if (const auto target = Endpoint::fromString(text)) {
        m_notification.target = target;
        return;
    }
    m_notification.target = Endpoint::fromString(text, m_peer.port());
    if (!m_notification.target)
        return malformed(u"the target is not an endpoint"_s);
    deviates(u"target without port"_s);
}

void FrameReader::readShards()
{
    const Reply *element = take("shards"_L1);
    if (!element)
        return;
    if (isList(*element)) {
        deviates(u"shards are an array"_s);
        m_notification.shards = texts(*element, "shard"_L1);
    } else if (element->kind() == Reply::Kind::Integer) {
        deviates(u"shards are not JSON"_s);
        m_notification.shards = {element->toString()};
    } else {
        readShardText(*element);
    }
}

void FrameReader::readShardText(const Reply &element)
{
    const std::optional<QString> list = text(element, "shards"_L1);
    if (!list)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(element.toByteArray());
    if (!document.isArray()) {
        deviates(u"shards are not JSON"_s);
        // Broken JSON names no shard: that is what other clients make of every list.
        if (!list->startsWith(u'[') && !list->startsWith(u'{') && !isNullSpelling(*list))
            m_notification.shards = list->split(u',', Qt::SkipEmptyParts);
        return;
    }
    for (const QJsonValue &shard : document.array()) {
        if (!shard.isString())
            deviates(u"shards are not text"_s);
        m_notification.shards.append(shard.toVariant().toString());
    }
    m_notification.shards.removeAll(QString());
}

void FrameReader::readSlots()
{
    const Reply *element = take("slots"_L1);
    if (!element)
        return;
    if (isList(*element)) {
        deviates(u"slots are an array"_s);
        m_notification.slotRanges = texts(*element, "slots"_L1).join(u',');
    } else if (element->kind() == Reply::Kind::Integer) {
        deviates(u"slots are not text"_s);
        m_notification.slotRanges = element->toString();
    } else if (const std::optional<QString> ranges = text(*element, "slots"_L1)) {
        m_notification.slotRanges = *ranges;
    }
    if (!m_notification.slotRanges.isEmpty() && !isSlots(m_notification.slotRanges))
        malformed(u"the slots are not ranges of numbers"_s);
}

void FrameReader::readMigrations()
{
    if (atEnd())
        return deviates(u"no migrations"_s);
    const Reply &first = m_elements.at(m_next);
    if (first.elements().size() > MostEntries || m_elements.size() > MostEntries)
        return malformed(u"there are more migrations than slots"_s);
    const bool isFlat = !isList(first) || (!first.elements().isEmpty() && !isList(first.elements().constFirst()));
    if (isFlat) {
        deviates(u"migrations are flat"_s);
        readMigration(isList(first) ? first.elements() : m_elements.sliced(m_next));
        m_next = isList(first) ? m_next + 1 : m_elements.size();
    } else {
        ++m_next;
        for (const Reply &entry : first.elements())
            readMigration(entry.elements());
    }
    if (m_notification.migrations.isEmpty())
        malformed(u"no migration could be understood"_s);
}

/// Reads [source, target, slots], [target, slots], and one after another of these. Several items may list slots, and
/// an item may hold target and slots with a space between.
void FrameReader::readMigration(const QList<Reply> &items)
{
    QStringList addresses;
    QStringList ranges;
    const auto finish = [&] {
        if (ranges.isEmpty() || addresses.isEmpty() || addresses.size() > 2 || addresses.constLast().isEmpty())
            return deviates(u"a migration was skipped"_s);
        if (addresses.size() == 1)
            deviates(u"migration without source"_s);
        if (ranges.size() > 1)
            deviates(u"slots in several items"_s);
        m_notification.migrations.append(
            {addresses.size() == 2 ? addresses.constFirst() : QString(), addresses.constLast(), ranges.join(u',')});
    };
    for (const Reply &item : items) {
        if (item.toByteArray().size() > LongestText)
            return malformed(u"a migration is too long"_s);
        if (item.kind() == Reply::Kind::Integer && addresses.isEmpty())
            continue; // a count
        const QStringList words =
            item.isString() ? item.toString().split(u' ', Qt::SkipEmptyParts) : QStringList(item.toString());
        if (words.size() > 1)
            deviates(u"target and slots in one item"_s);
        for (const QString &word : words) {
            if (isSlots(word)) {
                ranges.append(word);
                continue;
            }
            if (!ranges.isEmpty()) {
                finish();
                addresses.clear();
                ranges.clear();
            }
            addresses.append(isNullSpelling(word) ? QString() : word);
        }
    }
    finish();
}

const Reply *FrameReader::take(QLatin1StringView what)
{
    if (m_notification.type == NotificationType::Malformed)
        return nullptr;
    const Reply *element = atEnd() ? nullptr : &m_elements.at(m_next++);
    if (element && !element->isNull() && !(element->isString() && element->toByteArray().isEmpty()))
        return element;
    deviates("no "_L1 + what);
    return nullptr;
}

std::optional<QString> FrameReader::text(const Reply &reply, QLatin1StringView what)
{
    if (!reply.isString()) {
        malformed(u"%1: not text"_s.arg(what));
        return {};
    }
    if (reply.toByteArray().size() > LongestText) {
        malformed(u"%1: too long"_s.arg(what));
        return {};
    }
    if (reply.kind() != Reply::Kind::BulkString)
        deviates(u"%1: not a bulk string"_s.arg(what));
    return reply.toString();
}

QStringList FrameReader::texts(const Reply &list, QLatin1StringView what)
{
    QStringList result;
    if (list.elements().size() > MostEntries) {
        malformed(u"%1: too many"_s.arg(what));
        return result;
    }
    for (const Reply &element : list.elements()) {
        if (element.isString() || element.kind() == Reply::Kind::Integer)
            result.append(element.toString().left(LongestText));
        else
            deviates(u"%1: skipped"_s.arg(what));
    }
    return result;
}

void FrameReader::deviates(const QString &how)
{
    if (!m_notification.deviations.contains(how))
        m_notification.deviations.append(how);
}

void FrameReader::malformed(const QString &reason)
{
    if (m_notification.type == NotificationType::Malformed)
        return; // the first reason is the cause of the others
    m_notification.type = NotificationType::Malformed;
    m_notification.malformedReason = reason;
}

} // namespace

Notification parseNotification(const Reply &push, const QByteArray &frame, const Endpoint &peer)
{
    Notification notification = FrameReader(push.elements(), peer).read();
    notification.frame = frame.left(LongestFrame);
    return notification;
}

} // namespace QRedis
