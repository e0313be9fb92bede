// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/respframe.h"

#include <algorithm>

namespace QRedis::Monitor::RespFrame {

using namespace Qt::StringLiterals;

namespace {

bool isPrintable(char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

QString hex(quint64 value, int width)
{
    return QString::number(value, 16).toUpper().rightJustified(width, u'0');
}

} // namespace

QString escaped(const QByteArray &frame)
{
    QString result;
    result.reserve(frame.size() * 2);
    for (qsizetype i = 0; i < frame.size(); ++i) {
        const char byte = frame[i];
        if (byte == '\r') {
            result += u"\\r"_s;
        } else if (byte == '\n') {
            result += u"\\n"_s;
            if (i + 1 < frame.size())
                result += u'\n';
        } else if (byte == '\\') {
            result += u"\\\\"_s;
        } else if (isPrintable(byte)) {
            result += QLatin1Char(byte);
        } else {
            result += u"\\x"_s + hex(quint8(byte), 2);
        }
    }
    return result;
}

QString hexDump(const QByteArray &frame, int perLine, qsizetype maximum)
{
    QString result;
    const qsizetype size = std::min(frame.size(), maximum);
    for (qsizetype start = 0; start < size; start += perLine) {
        if (start > 0)
            result += u'\n';
        result += hex(quint64(start), 4) + u"  "_s;
        QString text;
        for (qsizetype i = start; i < start + perLine; ++i) {
            if (i < size) {
                result += hex(quint8(frame[i]), 2) + u' ';
                text += isPrintable(frame[i]) ? QChar(QLatin1Char(frame[i])) : QChar(u'.');
            } else {
                result += u"   "_s;
            }
        }
        result += u' ' + text;
    }
    if (size < frame.size())
        result += u"\n… %1"_s.arg(frame.size() - size);
    return result;
}

} // namespace QRedis::Monitor::RespFrame
