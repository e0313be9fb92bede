// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetryparser_p.h"

using namespace Qt::StringLiterals;

namespace QRedis {

bool TelemetryParser::expect(bool condition, const char *what)
{
    if (!m_error.isEmpty())
        return false;
    if (m_reader.lastError() != QCborError::NoError)
        m_error = u"damaged CBOR (%1)"_s.arg(m_reader.lastError().toString());
    else if (!condition)
        m_error = u"field %1: not %2"_s.arg(m_key).arg(QLatin1StringView(what));
    return m_error.isEmpty();
}

void TelemetryParser::leave()
{
    if (expect(!m_reader.hasNext(), "the expected number of elements"))
        expect(m_reader.leaveContainer(), "complete");
}

void TelemetryParser::skip(int depth)
{
    while (expect(depth < TelemetryLimits::Depth, "shallow enough") && m_reader.isTag())
        m_reader.next();
    if (!m_error.isEmpty())
        return;
    if (m_reader.isString() || m_reader.isByteArray()) {
        char chunk[1024];
        QCborStreamReader::StringResult<qsizetype> result;
        do {
            result = m_reader.readStringChunk(chunk, sizeof chunk);
        } while (result.status == QCborStreamReader::Ok);
        expect(result.status == QCborStreamReader::EndOfString, "readable text");
    } else if (m_reader.isContainer()) {
        enter(true, "");
        while (hasNext())
            skip(depth + 1);
        leave();
    } else {
        expect(m_reader.next(), "complete");
    }
}

} // namespace QRedis
