// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetryeventschema_p.h"
#include "qredis/observe/telemetryparser_p.h"
#include "qredis/observe/telemetryschema_p.h"

#include <QtCore/qhash.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

/// Reads records as telemetryschema_p.h describes them.
class Decoder : public TelemetryParser
{
public:
    using TelemetryParser::read;
    using TelemetryParser::TelemetryParser;

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
        if (m_reader.isNull()) { // in a change: it is absent now
            value.reset();
            m_reader.next();
            return;
        }
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
    /// Reads changes of elements that \a key names, and new elements.
    template <typename T>
    void readRows(QList<T> &list, quint64 T::*key)
    {
        if (!enter(m_reader.isArray(), "a list"))
            return;
        QHash<quint64, qsizetype> places;
        for (qsizetype i = 0; i < list.size(); ++i)
            places.insert(list[i].*key, i);
        while (hasNext()) {
            qsizetype place = -1;
            readMap([&](int field) {
                if (field != 1)
                    return place >= 0 && readField(list[place], field);
                quint64 number = 0;
                read(number);
                place = places.value(number, list.size());
                if (place == list.size() && expect(place < TelemetryLimits::Connections, "fewer elements")) {
                    list.emplaceBack().*key = number;
                    places.insert(number, place);
                }
                return true;
            });
        }
        leave();
    }

private:
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
    histogram = Histogram();
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

template <typename T>
QString decodeRecord(const QByteArray &body, T *out, const QString &name)
{
    *out = {};
    Decoder decoder(body);
    decoder.read(*out);
    return decoder.error().isEmpty() ? QString() : name + u": "_s + decoder.error();
}

} // namespace

QString TelemetryCodec::decodeGreeting(const QByteArray &body, TelemetryGreeting *out)
{
    if (const QString problem = decodeRecord(body, out, u"greeting"_s); !problem.isEmpty())
        return problem;
    if (out->magic != TelemetryGreeting::expectedMagic())
        return u"greeting: not telemetry of qredis"_s;
    if (out->version != TelemetryGreeting::CurrentVersion)
        return u"greeting: version %1 instead of %2"_s.arg(out->version).arg(TelemetryGreeting::CurrentVersion);
    return QString();
}

QString TelemetryCodec::decodeNote(const QByteArray &body, TelemetryNote *out)
{
    return decodeRecord(body, out, u"note"_s);
}

QString TelemetryCodec::decodeSkip(const QByteArray &body, TelemetrySkip *out)
{
    return decodeRecord(body, out, u"gap"_s);
}

QString TelemetryCodec::decodeToken(const QByteArray &body, TelemetryToken *out)
{
    return decodeRecord(body, out, u"token"_s);
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

QString TelemetryCodec::decodeChange(const QByteArray &body, ClientSnapshot *snapshot, bool *applies)
{
    TelemetryChange change;
    ClientSnapshot received = *snapshot;
    Decoder decoder(body);
    decoder.readMap([&](int key) {
        using namespace TelemetrySchema;
        switch (key) {
        case ConnectionsKey:
            decoder.readRows(received.connections, &ConnectionSnapshot::id);
            return true;
        case OperationsKey:
            decoder.readRows(received.operations, &HandoffSnapshot::operation);
            return true;
        case WindowsKey:
            received.windows.clear();
            break;
        case BreakersKey:
            received.breakers.clear();
            break;
        default:
            break;
        }
        return decoder.readField(received, key) || decoder.readSnapshotList(received, key) || decoder.readField(change, key);
    });
    if (!decoder.error().isEmpty())
        return u"change: "_s + decoder.error();
    *applies = change.since == snapshot->at;
    if (!*applies)
        return QString();
    const auto remove = [](auto &list, const QList<quint64> &gone, auto key) {
        list.removeIf([&](const auto &element) { return std::binary_search(gone.begin(), gone.end(), element.*key); });
    };
    std::sort(change.goneConnections.begin(), change.goneConnections.end());
    std::sort(change.goneOperations.begin(), change.goneOperations.end());
    if (!change.goneConnections.isEmpty())
        remove(received.connections, change.goneConnections, &ConnectionSnapshot::id);
    if (!change.goneOperations.isEmpty())
        remove(received.operations, change.goneOperations, &HandoffSnapshot::operation);
    *snapshot = std::move(received);
    return QString();
}

} // namespace QRedis
