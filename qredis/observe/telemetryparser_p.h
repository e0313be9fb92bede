// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYPARSER_P_H
#define QREDIS_TELEMETRYPARSER_P_H

#include "qredis/observe/telemetrycodec_p.h"

#include <QtCore/qcborstreamreader.h>

#include <limits>
#include <type_traits>

namespace QRedis {

template <typename T>
concept TelemetryNumber = std::is_integral_v<T> && !std::is_same_v<T, bool>;

/// Reads the CBOR of one body. The first thing that is wrong ends it: every function does nothing after that.
class TelemetryParser
{
public:
    explicit TelemetryParser(const QByteArray &body) : m_reader(body) { }

    [[nodiscard]] QString error() const { return m_error; }

    /// Calls \a field for each integer key; it returns whether it read the value, which is skipped otherwise.
    template <typename F>
    void readMap(F field)
    {
        if (!enter(m_reader.isMap(), "a map"))
            return;
        while (hasNext()) {
            if (!m_reader.isUnsignedInteger()) {
                skip();
                skip();
                continue;
            }
            const quint64 wide = m_reader.toUnsignedInteger();
            m_reader.next();
            const int key = wide <= 1000 ? int(wide) : -1;
            const int outer = std::exchange(m_key, key);
            if (!field(key))
                skip();
            if (m_error.isEmpty())
                m_key = outer;
        }
        leave();
    }
    void read(bool &value)
    {
        if (expect(m_reader.isBool(), "true or false")) {
            value = m_reader.toBool();
            m_reader.next();
        }
    }
    template <TelemetryNumber T>
    void read(T &value)
    {
        if (m_reader.isUnsignedInteger()) {
            const quint64 wide = m_reader.toUnsignedInteger();
            if (expect(wide <= quint64(std::numeric_limits<T>::max()), "a smaller number"))
                value = T(wide);
        } else if (expect(std::is_signed_v<T> && m_reader.isNegativeInteger(), "a whole number")) {
            // the wire has the number's negative, 1 to 2^64, where 0 stands for the latter
            const auto negative = quint64(m_reader.toNegativeInteger());
            const quint64 most = quint64(std::numeric_limits<T>::max()) + 1;
            if (expect(negative != 0 && negative <= most, "a larger number"))
                value = T(-qint64(negative - 1) - 1);
        }
        if (m_error.isEmpty())
            m_reader.next();
    }
    void read(TimePoint &at)
    {
        qint64 ns = 0;
        read(ns);
        at = TimePoint(std::chrono::nanoseconds(ns));
    }
    template <typename Rep, typename Period>
    void read(std::chrono::duration<Rep, Period> &duration)
    {
        qint64 count = 0;
        read(count);
        duration = std::chrono::duration<Rep, Period>(count);
    }
    void read(QString &text)
    {
        readText(text, m_reader.isString(), [this] { return m_reader.readString(); });
    }
    void read(QByteArray &bytes)
    {
        readText(bytes, m_reader.isByteArray(), [this] { return m_reader.readByteArray(); });
    }

protected:
    bool expect(bool condition, const char *what);
    bool enter(bool condition, const char *what) { return expect(condition, what) && expect(m_reader.enterContainer(), what); }
    void leave();
    bool hasNext() { return expect(true, "") && m_reader.hasNext(); }
    void skip(int depth = 0);

    QCborStreamReader m_reader;

private:
    /// A string may come in chunks, and each chunk announces its size: nothing is read, or allocated, beyond the limit.
    template <typename T, typename Read>
    void readText(T &text, bool isText, Read readChunk)
    {
        if (!expect(isText, "text"))
            return;
        text.clear();
        qsizetype total = 0;
        while (true) {
            total += std::max<qsizetype>(m_reader.currentStringChunkSize(), 0);
            if (!expect(total <= TelemetryLimits::Text, "a shorter text"))
                return;
            const auto chunk = readChunk();
            if (chunk.status == QCborStreamReader::EndOfString)
                return;
            if (!expect(chunk.status == QCborStreamReader::Ok, "readable text"))
                return;
            text += chunk.data;
        }
    }

    QString m_error;
    int m_key = 0;
};

} // namespace QRedis

#endif
