// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetrycodec_p.h"

#include "qredis/observe/telemetryeventschema_p.h"
#include "qredis/observe/telemetryschema_p.h"
#include "qredis/observe/telemetrywriter_p.h"

#include <algorithm>

namespace QRedis {

namespace {

/// Writes records as telemetryschema_p.h describes them.
class Encoder : public TelemetryWriter
{
public:
    using TelemetryWriter::write;

    template <typename T>
    void writeRecord(const T &record)
    {
        beginRecord();
        write(record);
    }
    /// The fields of \a row that differ from \a before, after its \a number.
    template <typename T>
    void writeChange(const T &row, const T &before, quint64 number)
    {
        beginRecord();
        startMap();
        key(1);
        write(number);
        writeFields(row, before);
        endMap();
    }
    void write(const JournalEntry &entry)
    {
        startMap();
        writeFields(entry);
        key(TelemetrySchema::FirstEventKey + int(entry.event.index()));
        std::visit([this](const auto &event) { write(event); }, entry.event);
        endMap();
    }

    /// Writes the fields of a record that differ from its defaults.
    template <typename T>
    class Fields
    {
    public:
        Fields(Encoder *encoder, const T &object, const T &before) : m_encoder(encoder), m_object(object), m_before(before) { }
        template <typename M>
        Fields &operator()(int key, M T::*member)
        {
            if (!isSame(m_object.*member, m_before.*member)) {
                m_encoder->key(key);
                m_encoder->writeMember(m_object.*member, m_before.*member);
            }
            return *this;
        }
        template <typename Enum>
        Fields &as(int key, int T::*member)
        {
            return (*this)(key, member);
        }

    private:
        Encoder *m_encoder;
        const T &m_object;
        const T &m_before;
    };

    /// Those that differ from \a before.
    template <typename T>
    void writeFields(const T &object, const T &before)
    {
        Fields<T> fields(this, object, before);
        TelemetrySchema::describe(fields, static_cast<const T *>(nullptr));
    }
    template <typename T>
    void writeMember(const T &value, const T &)
    {
        write(value);
    }
    void writeMember(const ClientCounters &counters, const ClientCounters &before)
    {
        startMap();
        writeFields(counters, before);
        endMap();
    }
    template <typename T>
    void writeFields(const T &object)
    {
        static const T standard;
        writeFields(object, standard);
    }

    template <typename T>
    class Comparison
    {
    public:
        Comparison(const T &a, const T &b) : m_a(a), m_b(b) { }
        template <typename M>
        Comparison &operator()(int, M T::*member)
        {
            m_same = m_same && isSame(m_a.*member, m_b.*member);
            return *this;
        }
        template <typename Enum>
        Comparison &as(int key, int T::*member)
        {
            return (*this)(key, member);
        }
        [[nodiscard]] bool isEqual() const { return m_same; }

    private:
        const T &m_a;
        const T &m_b;
        bool m_same = true;
    };
    template <typename T>
    [[nodiscard]] static bool isEqual(const T &a, const T &b)
    {
        Comparison<T> comparison(a, b);
        TelemetrySchema::describe(comparison, static_cast<const T *>(nullptr));
        return comparison.isEqual();
    }

    template <typename T>
    void write(const T &record)
    {
        startMap();
        writeFields(record);
        endMap();
    }
    template <typename T>
    void write(const std::optional<T> &value)
    {
        if (value)
            write(*value);
        else
            write(nullptr); // in a change only: otherwise an absent one equals the default and is not written
    }
    template <typename T>
    void write(const QList<T> &list)
    {
        startArray();
        const qsizetype count = std::min(list.size(), TelemetryLimits::List);
        countElements(count);
        for (qsizetype i = 0; i < count; ++i)
            write(list[i]);
        endArray();
    }
    void write(const Error &error)
    {
        write(TelemetryError{error.code(), error.message(), error.serverPrefix(), error.mayHaveExecuted(),
                             error.maintenanceWindow()});
    }
    void write(const Histogram &histogram)
    {
        startMap();
        key(1);
        write(histogram.maximum());
        key(2);
        startArray();
        for (int i = 0; i < Histogram::BucketCount; ++i) {
            if (const quint64 count = histogram.bucket(i)) {
                write(i);
                write(count);
            }
        }
        endArray();
        endMap();
    }

private:
    template <typename T>
    static bool isSame(const T &a, const T &b)
    {
        if constexpr (requires { a == b; })
            return a == b;
        else
            return isEqual(a, b);
    }
    template <typename T>
    static bool isSame(const QList<T> &a, const QList<T> &)
    {
        return a.isEmpty();
    }
    // Of one client, whose histograms only grow.
    static bool isSame(const Histogram &a, const Histogram &b) { return a.count() == b.count() && a.maximum() == b.maximum(); }
};

/// Writes the lists of a snapshot and starts a new frame, a part, whenever the current one is full.
class PartWriter
{
public:
    PartWriter(Encoder *encoder, const ClientSnapshot &snapshot) : m_encoder(encoder), m_snapshot(snapshot) { }

    template <typename T>
    PartWriter &operator()(int key, QList<T> ClientSnapshot::*member)
    {
        const QList<T> &list = m_snapshot.*member;
        for (qsizetype i = 0; i < list.size();) {
            if (m_encoder->isFull())
                startNextPart();
            m_encoder->key(key);
            m_encoder->startArray();
            for (; i < list.size() && !m_encoder->isFull(); ++i)
                m_encoder->writeRecord(list[i]);
            m_encoder->endArray();
        }
        return *this;
    }

private:
    void startNextPart()
    {
        m_encoder->writeFields(TelemetrySnapshotPart{.part = 0, .more = true});
        m_encoder->endFrame();
        m_encoder->beginFrame(TelemetryFrameType::Snapshot);
        m_encoder->writeFields(TelemetrySnapshotPart{.part = ++m_part, .more = false});
    }

    Encoder *m_encoder;
    const ClientSnapshot &m_snapshot;
    int m_part = 0;
};

/// Writes what differs between two snapshots.
class ChangeWriter
{
public:
    ChangeWriter(Encoder *encoder, const ClientSnapshot &snapshot, const ClientSnapshot &before)
        : m_encoder(encoder)
        , m_snapshot(snapshot)
        , m_before(before)
    {
    }

    /// False if the elements' order cannot be said.
    template <typename T>
    [[nodiscard]] bool writeRows(int field, QList<T> ClientSnapshot::*member, quint64 T::*key, QList<quint64> *gone)
    {
        const QList<T> &now = m_snapshot.*member;
        const QList<T> &before = m_before.*member;
        bool started = false;
        const auto writeRow = [&](const T &row, const T &old) {
            if (!started) {
                m_encoder->key(field);
                m_encoder->startArray();
                started = true;
            }
            m_encoder->writeChange(row, old, row.*key);
        };
        qsizetype kept = 0;
        for (const T &old : before) {
            if (kept == now.size() || now[kept].*key != old.*key) {
                gone->append(old.*key);
                continue;
            }
            if (!Encoder::isEqual(now[kept], old))
                writeRow(now[kept], old);
            ++kept;
        }
        QList<quint64> missing = *gone;
        std::sort(missing.begin(), missing.end());
        bool sayable = true;
        for (qsizetype i = kept; i < now.size(); ++i) {
            T fresh;
            fresh.*key = now[i].*key;
            sayable = sayable && !std::binary_search(missing.begin(), missing.end(), fresh.*key);
            writeRow(now[i], fresh);
        }
        if (started)
            m_encoder->endArray();
        return sayable && !m_encoder->isFull();
    }
    template <typename T>
    void writeList(int field, QList<T> ClientSnapshot::*member)
    {
        const QList<T> &now = m_snapshot.*member;
        const QList<T> &before = m_before.*member;
        const auto isEqual = [](const T &a, const T &b) { return Encoder::isEqual(a, b); };
        if (std::equal(now.begin(), now.end(), before.begin(), before.end(), isEqual))
            return;
        m_encoder->key(field);
        m_encoder->write(now);
    }

private:
    Encoder *m_encoder;
    const ClientSnapshot &m_snapshot;
    const ClientSnapshot &m_before;
};

template <typename T>
QByteArray encodeRecord(TelemetryFrameType type, const T &record)
{
    Encoder encoder;
    encoder.beginFrame(type);
    encoder.writeFields(record);
    encoder.endFrame();
    return encoder.take();
}

} // namespace

QByteArray TelemetryCodec::encodeChange(const ClientSnapshot &snapshot, const ClientSnapshot &before)
{
    using namespace TelemetrySchema;
    if (std::max(snapshot.windows.size(), snapshot.breakers.size()) > TelemetryLimits::List)
        return QByteArray();
    Encoder encoder;
    encoder.beginFrame(TelemetryFrameType::Change);
    encoder.writeFields(snapshot, before);
    TelemetryChange change;
    change.since = before.at;
    ChangeWriter writer(&encoder, snapshot, before);
    if (!writer.writeRows(ConnectionsKey, &ClientSnapshot::connections, &ConnectionSnapshot::id, &change.goneConnections)
        || !writer.writeRows(OperationsKey, &ClientSnapshot::operations, &HandoffSnapshot::operation, &change.goneOperations)
        || std::max(change.goneConnections.size(), change.goneOperations.size()) > TelemetryLimits::List)
        return QByteArray();
    writer.writeList(WindowsKey, &ClientSnapshot::windows);
    writer.writeList(BreakersKey, &ClientSnapshot::breakers);
    if (encoder.isFull())
        return QByteArray();
    encoder.writeFields(change);
    encoder.endFrame();
    return encoder.take();
}

QByteArray TelemetryCodec::encodeSkip(const TelemetrySkip &skip)
{
    return encodeRecord(TelemetryFrameType::Gap, skip);
}

QByteArray TelemetryCodec::encodeToken(const TelemetryToken &token)
{
    return encodeRecord(TelemetryFrameType::Token, token);
}

QByteArray TelemetryCodec::encodeGreeting(const TelemetryGreeting &greeting)
{
    return encodeRecord(TelemetryFrameType::Hello, greeting);
}

QByteArray TelemetryCodec::encodeNote(TelemetryFrameType type, const TelemetryNote &note)
{
    return encodeRecord(type, note);
}

QByteArray TelemetryCodec::encodeSnapshot(const ClientSnapshot &snapshot)
{
    Encoder encoder;
    encoder.beginFrame(TelemetryFrameType::Snapshot);
    encoder.writeFields(snapshot);
    PartWriter parts(&encoder, snapshot);
    TelemetrySchema::describeLists(parts);
    encoder.endFrame();
    return encoder.take();
}

QByteArray TelemetryCodec::encodeEvents(const QList<JournalEntry> &entries, qsizetype *first)
{
    Encoder encoder;
    encoder.beginFrame(TelemetryFrameType::Events);
    encoder.key(TelemetrySchema::EntriesKey);
    encoder.startArray();
    const qsizetype end = std::min(entries.size(), *first + TelemetryLimits::List);
    for (; *first < end && !encoder.isFull(); ++*first)
        encoder.writeRecord(entries[*first]);
    encoder.endArray();
    encoder.endFrame();
    return encoder.take();
}

} // namespace QRedis
