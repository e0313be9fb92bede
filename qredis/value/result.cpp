// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/result.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdebug.h>
#include <QtCore/qmetaobject.h>

#include <algorithm>

namespace QRedis {

namespace {

// RESP3 sends pairs as a map or as arrays of two, RESP2 all in one row.
template <typename Use>
bool readPairs(const Reply &reply, Use use)
{
    const QList<Reply> &elements = reply.elements();
    if (!reply.isAggregate())
        return reply.isNull();
    if (!elements.isEmpty() && elements.first().kind() == Reply::Kind::Array) {
        return std::all_of(elements.begin(), elements.end(), [&](const Reply &pair) {
            return pair.elements().size() == 2 && use(pair.elements().first(), pair.elements().last());
        });
    }
    for (qsizetype i = 0; i + 1 < elements.size(); i += 2) {
        if (!use(elements.at(i), elements.at(i + 1)))
            return false;
    }
    return elements.size() % 2 == 0;
}

} // namespace

bool ReplyTo::read(const Reply &reply, qint64 &value)
{
    bool ok = false;
    value = reply.toInteger(&ok);
    return ok;
}

bool ReplyTo::read(const Reply &reply, bool &value)
{
    value = reply.toBool();
    return reply.isNull() || reply.kind() == Reply::Kind::Boolean || reply.kind() == Reply::Kind::Integer
        || reply.kind() == Reply::Kind::SimpleString;
}

bool ReplyTo::read(const Reply &reply, double &value)
{
    bool ok = false;
    value = reply.toDouble(&ok);
    return ok;
}

bool ReplyTo::read(const Reply &reply, QByteArray &value)
{
    value = reply.toByteArray();
    return !reply.isAggregate();
}

bool ReplyTo::read(const Reply &reply, QHash<QByteArray, QByteArray> &value)
{
    return readPairs(reply, [&](const Reply &field, const Reply &content) {
        value.insert(field.toByteArray(), content.toByteArray());
        return !content.isAggregate();
    });
}

bool ReplyTo::read(const Reply &reply, QList<ScoredMember> &value)
{
    return readPairs(reply, [&](const Reply &member, const Reply &score) {
        bool ok = false;
        value.append({score.toDouble(&ok), member.toByteArray()});
        return ok;
    });
}

bool ReplyTo::read(const Reply &reply, StreamEntry &value)
{
    if (reply.elements().size() != 2)
        return false;
    value.id = reply.elements().first().toByteArray();
    return readPairs(reply.elements().last(), [&](const Reply &field, const Reply &content) {
        value.fields.append({field.toByteArray(), content.toByteArray()});
        return true;
    });
}

bool ReplyTo::read(const Reply &reply, QHash<QByteArray, QList<StreamEntry>> &value)
{
    return readPairs(reply,
                     [&](const Reply &stream, const Reply &entries) { return read(entries, value[stream.toByteArray()]); });
}

Error ReplyTo::unexpected(const Reply &reply)
{
    const auto kind = QMetaEnum::fromType<Reply::Kind>().valueToKey(int(reply.kind()));
    return Error(Error::Code::UnexpectedReply,
                 QCoreApplication::translate("QRedis", "The server answered with %1, which this command does not expect")
                     .arg(QString::fromLatin1(kind)));
}

QByteArray StreamEntry::value(QByteArrayView field) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FieldValue &candidate) { return candidate.field.bytes() == field; });
    return found == fields.end() ? QByteArray() : found->value.bytes();
}

QDebug operator<<(QDebug debug, const FieldValue &field)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << field.field.bytes() << '=' << field.value.bytes();
}

QDebug operator<<(QDebug debug, const ScoredMember &member)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "QRedis::ScoredMember(" << member.score << ", " << member.member.bytes() << ')';
}

QDebug operator<<(QDebug debug, const StreamEntry &entry)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "QRedis::StreamEntry(" << entry.id << ", " << entry.fields << ')';
}

} // namespace QRedis
