// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetrycodec_p.h"

#include "qredis/observe/telemetryschema_p.h"

#include <QtCore/qcborstreamreader.h>

#include <limits>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

template <typename T>
concept Number = std::is_integral_v<T> && !std::is_same_v<T, bool>;

/// Reads one body. The first thing that is wrong ends it: every function does nothing after that.
class Decoder
{
public:
    explicit Decoder(const QByteArray &body) : m_reader(body) { }

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

    template <typename T>
    class Fields
    {
    public:
        Fields(Decoder *decoder, T *object, int key) : m_decoder(decoder), m_object(object), m_key(key) { }
        [[nodiscard]] bool isKnown() const noexcept { return m_known; }
        template <typename M>
        Fields &operator()(int key, M T::*member)
        {
            if (key == m_key) {
                m_known = true;
                m_decoder->read(m_object->*member);
            }
            return *this;
        }
        template <typename Enum>
        Fields &as(int key, int T::*member)
        {
            if (key == m_key) {
                m_known = true;
                Enum value{};
                m_decoder->read(value);
                m_object->*member = int(value);
            }
            return *this;
        }

    private:
        Decoder *m_decoder;
        T *m_object;
        int m_key;
        bool m_known = false;
    };

    template <typename T>
    [[nodiscard]] bool readField(T &object, int key)
    {
        Fields<T> fields(this, &object, key);
        TelemetrySchema::describe(fields, static_cast<const T *>(nullptr));
        return fields.isKnown();
    }
    [[nodiscard]] bool readSnapshotList(ClientSnapshot &snapshot, int key)
    {
        Fields<ClientSnapshot> fields(this, &snapshot, key);
        m_listLimit = TelemetryLimits::Connections;
        TelemetrySchema::describeLists(fields);
        m_listLimit = TelemetryLimits::List;
        return fields.isKnown();
    }

    template <typename T>
    void read(T &record)
    {
        readMap([&](int key) { return readField(record, key); });
    }
    void read(bool &value)
    {
        if (expect(m_reader.isBool(), "true or false")) {
            value = m_reader.toBool();
            m_reader.next();
        }
    }
    template <Number T>
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
    template <typename T>
    requires std::is_enum_v<T>
    void read(T &value)
    {
        static_assert(TelemetrySchema::LastOf<T> > 0);
        int number = TelemetrySchema::FirstOf<T>;
        read(number);
        if (expect(number >= TelemetrySchema::FirstOf<T> && number <= TelemetrySchema::LastOf<T>, "a known value"))
            value = T(number);
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
    void read(Endpoint &endpoint)
    {
        if (!enter(m_reader.isArray(), "an address"))
            return;
        QString host;
        quint16 port = 0;
        read(host);
        read(port);
        leave();
        endpoint = Endpoint(host, port);
    }
    template <typename T>
    void read(std::optional<T> &value)
    {
        T present{};
        read(present);
        value = std::move(present);
    }
    template <typename T>
    void read(QList<T> &list)
    {
        const qsizetype limit = std::exchange(m_listLimit, TelemetryLimits::List);
        if (!enter(m_reader.isArray(), "a list"))
            return;
        while (hasNext()) {
            if (!expect(list.size() < limit && ++m_elements <= TelemetryLimits::FrameElements, "fewer elements"))
                return;
            read(list.emplaceBack());
        }
        leave();
    }
    void read(Error &error);
    void read(Histogram &histogram);

    template <typename Variant, size_t Index = 0>
    [[nodiscard]] bool readEvent(Variant &event, int key)
    {
        if constexpr (Index == std::variant_size_v<Variant>) {
            return false;
        } else {
            if (key != TelemetrySchema::FirstEventKey + int(Index))
                return readEvent<Variant, Index + 1>(event, key);
            read(event.template emplace<Index>());
            return true;
        }
    }
    void readEntries(QList<JournalEntry> &entries);

private:
    bool expect(bool condition, const char *what)
    {
        if (!m_error.isEmpty())
            return false;
        if (m_reader.lastError() != QCborError::NoError)
            m_error = u"damaged CBOR (%1)"_s.arg(m_reader.lastError().toString());
        else if (!condition)
            m_error = u"field %1: not %2"_s.arg(m_key).arg(QLatin1StringView(what));
        return m_error.isEmpty();
    }
    bool enter(bool condition, const char *what) { return expect(condition, what) && expect(m_reader.enterContainer(), what); }
    void leave()
    {
        if (expect(!m_reader.hasNext(), "the expected number of elements"))
            expect(m_reader.leaveContainer(), "complete");
    }
    bool hasNext() { return expect(true, "") && m_reader.hasNext(); }

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
    void skip(int depth = 0)
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

    QCborStreamReader m_reader;
    QString m_error;
    int m_key = 0;
    qsizetype m_elements = 0;
    qsizetype m_listLimit = TelemetryLimits::List;
};

void Decoder::read(Error &error)
{
    TelemetryError parts;
    read(parts);
    const auto execution = parts.mayHaveExecuted ? Error::Execution::Unknown : Error::Execution::NotExecuted;
    error = Error(parts.code, parts.message, execution);
    if (!parts.serverPrefix.isEmpty()) {
        const Error fromServer = Error::fromServer(parts.message.toUtf8());
        if (fromServer.code() == parts.code)
            error = fromServer.withExecution(execution);
    }
    if (!parts.maintenanceWindow.isEmpty())
        error = error.withMaintenanceWindow(parts.maintenanceWindow);
}

void Decoder::read(Histogram &histogram)
{
    readMap([&](int key) {
        if (key == 1) {
            std::chrono::nanoseconds maximum{0};
            read(maximum);
            histogram.setMaximum(maximum);
            return true;
        }
        if (key != 2)
            return false;
        if (!enter(m_reader.isArray(), "a list"))
            return true;
        while (hasNext()) {
            int index = 0;
            quint64 count = 0;
            read(index);
            if (!expect(index >= 0 && index < Histogram::BucketCount, "a bucket"))
                return true;
            read(count);
            histogram.setBucket(index, count);
        }
        leave();
        return true;
    });
}

void Decoder::readEntries(QList<JournalEntry> &entries)
{
    if (!enter(m_reader.isArray(), "a list"))
        return;
    while (hasNext()) {
        if (!expect(entries.size() < TelemetryLimits::List, "fewer entries"))
            return;
        JournalEntry entry;
        bool known = false;
        readMap([&](int key) {
            if (!readEvent(entry.event, key))
                return readField(entry, key);
            known = true;
            return true;
        });
        if (known)
            entries.append(std::move(entry));
    }
    leave();
}

} // namespace

QString TelemetryCodec::decodeGreeting(const QByteArray &body, TelemetryGreeting *out)
{
    *out = {};
    Decoder decoder(body);
    decoder.read(*out);
    if (!decoder.error().isEmpty())
        return u"greeting: "_s + decoder.error();
    if (out->magic != TelemetryGreeting::expectedMagic())
        return u"greeting: not telemetry of qredis"_s;
    if (out->version != TelemetryGreeting::CurrentVersion)
        return u"greeting: version %1 instead of %2"_s.arg(out->version).arg(TelemetryGreeting::CurrentVersion);
    return QString();
}

QString TelemetryCodec::decodeNote(const QByteArray &body, TelemetryNote *out)
{
    *out = {};
    Decoder decoder(body);
    decoder.read(*out);
    return decoder.error().isEmpty() ? QString() : u"note: "_s + decoder.error();
}

QString TelemetryCodec::decodeEvents(const QByteArray &body, QList<JournalEntry> *out)
{
    out->clear();
    Decoder decoder(body);
    decoder.readMap([&](int key) {
        if (key != TelemetrySchema::EntriesKey)
            return false;
        decoder.readEntries(*out);
        return true;
    });
    return decoder.error().isEmpty() ? QString() : u"events: "_s + decoder.error();
}

QString TelemetrySnapshotReader::append(const QByteArray &body)
{
    // The keys of a part come last in the first frame and first in the others: lists are appended before it is known where.
    ClientSnapshot received = m_complete ? ClientSnapshot() : std::move(m_snapshot);
    TelemetrySnapshotPart part;
    Decoder decoder(body);
    decoder.readMap([&](int key) {
        return decoder.readField(received, key) || decoder.readSnapshotList(received, key) || decoder.readField(part, key);
    });
    const int expected = m_complete ? 0 : m_nextPart;
    clear();
    if (!decoder.error().isEmpty())
        return u"snapshot: "_s + decoder.error();
    if (part.part != expected)
        return u"snapshot: part %1 instead of %2"_s.arg(part.part).arg(expected);
    if (part.more && part.part + 1 >= TelemetryLimits::SnapshotParts)
        return u"snapshot: more than %1 parts"_s.arg(TelemetryLimits::SnapshotParts);
    m_snapshot = std::move(received);
    m_complete = !part.more;
    m_nextPart = part.part + 1;
    return QString();
}

void TelemetrySnapshotReader::clear()
{
    *this = TelemetrySnapshotReader();
}

} // namespace QRedis
