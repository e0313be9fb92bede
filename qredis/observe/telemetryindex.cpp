// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetrycodec_p.h"

#include <QtCore/qcborstreamreader.h>
#include <QtCore/qcborstreamwriter.h>
#include <QtCore/qendian.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

qint64 nanosecondsOf(TimePoint at)
{
    return at.time_since_epoch().count();
}

TimePoint timePointOf(qint64 nanoseconds)
{
    return TimePoint(std::chrono::nanoseconds(nanoseconds));
}

} // namespace

// The body is one array: begin, end, then time and offset of every entry.
QByteArray TelemetryCodec::encodeIndex(const TelemetryIndex &index)
{
    QByteArray frame(TelemetryLimits::HeaderSize, '\0');
    QByteArray body;
    QCborStreamWriter writer(&body);
    writer.startArray();
    writer.append(nanosecondsOf(index.begin));
    writer.append(nanosecondsOf(index.end));
    for (const TelemetryIndex::Entry &entry : index.entries) {
        writer.append(nanosecondsOf(entry.at));
        writer.append(entry.offset);
    }
    writer.endArray();
    qToLittleEndian(quint32(body.size()), frame.data());
    frame[TelemetryLimits::HeaderSize - 1] = char(TelemetryFrameType::Index);
    return frame + body;
}

QString TelemetryCodec::decodeIndex(const QByteArray &body, TelemetryIndex *out)
{
    *out = {};
    QCborStreamReader reader(body);
    QList<qint64> numbers;
    if (!reader.isArray() || !reader.enterContainer())
        return u"index: not an array"_s;
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        if (!reader.isInteger() || numbers.size() >= 2 * (TelemetryLimits::IndexEntries + 1))
            return u"index: not a list of numbers"_s;
        numbers.append(reader.toInteger());
        reader.next();
    }
    if (reader.lastError() != QCborError::NoError || numbers.size() < 2 || numbers.size() % 2 != 0)
        return u"index: damaged"_s;
    out->begin = timePointOf(numbers[0]);
    out->end = timePointOf(numbers[1]);
    for (qsizetype i = 2; i < numbers.size(); i += 2)
        out->entries.append({timePointOf(numbers[i]), numbers[i + 1]});
    const auto wrong = [](const TelemetryIndex::Entry &a, const TelemetryIndex::Entry &b) {
        return a.at >= b.at || a.offset >= b.offset;
    };
    const auto &entries = out->entries;
    if (std::adjacent_find(entries.begin(), entries.end(), wrong) != entries.end() || out->end < out->begin)
        return u"index: not ascending"_s;
    return QString();
}

} // namespace QRedis
