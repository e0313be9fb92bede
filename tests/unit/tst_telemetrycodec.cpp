// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetrycodec_p.h"
#include "qredis/observe/telemetryeventschema_p.h"
#include "qredis/observe/telemetryschema_p.h"

#include <QtCore/qcborstreamwriter.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// ---- how many members a struct has, and how many of them the schema describes ------------------------------------------

struct Anything
{
    template <typename T>
    operator T() const;
};

template <typename T, typename... Members>
constexpr int memberCount(Members... members)
{
    if constexpr (requires { T{members..., Anything()}; })
        return memberCount<T>(members..., Anything());
    else
        return sizeof...(members);
}

template <typename T>
struct Counter
{
    int count = 0;
    template <typename M>
    Counter &operator()(int, M T::*)
    {
        ++count;
        return *this;
    }
    template <typename Enum>
    Counter &as(int, int T::*)
    {
        ++count;
        return *this;
    }
};

template <typename T>
int describedCount()
{
    Counter<T> counter;
    TelemetrySchema::describe(counter, static_cast<const T *>(nullptr));
    return counter.count;
}

// ---- records whose fields all have a value of their own --------------------------------------------------------------

int counter = 0;

template <typename T>
T something();

template <typename T>
struct Filler
{
    T *object;
    template <typename M>
    Filler &operator()(int, M T::*member)
    {
        object->*member = something<M>();
        return *this;
    }
    template <typename Enum>
    Filler &as(int, int T::*member)
    {
        object->*member = int(something<Enum>());
        return *this;
    }
};

template <typename T>
struct IsList : std::false_type
{
};
template <typename T>
struct IsList<QList<T>> : std::true_type
{
};
template <typename T>
struct IsOptional : std::false_type
{
};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type
{
};

template <typename T>
T something()
{
    ++counter;
    if constexpr (std::is_same_v<T, bool>) {
        return true;
    } else if constexpr (std::is_enum_v<T>) {
        return T(TelemetrySchema::LastOf<T>);
    } else if constexpr (std::is_integral_v<T>) {
        return T(counter);
    } else if constexpr (std::is_same_v<T, QString>) {
        return u"text %1 ✓ 🚀"_s.arg(counter);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return ">2\r\n+MOVING\0\xff"_ba + QByteArray::number(counter);
    } else if constexpr (std::is_same_v<T, Endpoint>) {
        return Endpoint(u"10.0.0.%1"_s.arg(counter), quint16(counter));
    } else if constexpr (std::is_same_v<T, TimePoint>) {
        return TimePoint(counter * 1'234'567'890ns);
    } else if constexpr (std::is_same_v<T, std::chrono::milliseconds>) {
        return std::chrono::milliseconds(counter);
    } else if constexpr (std::is_same_v<T, Error>) {
        return Error::fromServer("WRONGTYPE number "_ba + QByteArray::number(counter))
            .withExecution(Error::Execution::Unknown)
            .withMaintenanceWindow(u"MOVING %1"_s.arg(counter));
    } else if constexpr (std::is_same_v<T, Histogram>) {
        Histogram histogram;
        histogram.record(3us, quint64(counter));
        histogram.record(std::chrono::milliseconds(counter), 7);
        histogram.record(100s);
        return histogram;
    } else if constexpr (IsList<T>::value) {
        return {something<typename T::value_type>(), something<typename T::value_type>()};
    } else if constexpr (IsOptional<T>::value) {
        return something<typename T::value_type>();
    } else {
        T record{};
        Filler<T> filler{&record};
        TelemetrySchema::describe(filler, static_cast<const T *>(nullptr));
        if constexpr (std::is_same_v<T, ClientSnapshot>)
            TelemetrySchema::describeLists(filler);
        return record;
    }
}

// ---- equality -----------------------------------------------------------------------------------------------------------

template <typename T>
bool isEqual(const T &a, const T &b);

template <typename T>
struct Comparer
{
    const T &a;
    const T &b;
    bool equal = true;
    template <typename M>
    Comparer &operator()(int key, M T::*member)
    {
        if (!isEqual(a.*member, b.*member)) {
            qWarning("field %d differs", key);
            equal = false;
        }
        return *this;
    }
    template <typename Enum>
    Comparer &as(int key, int T::*member)
    {
        return (*this)(key, member);
    }
};

template <typename T>
bool isEqual(const T &a, const T &b)
{
    if constexpr (std::is_same_v<T, Histogram>) {
        for (int i = 0; i < Histogram::BucketCount; ++i) {
            if (a.bucket(i) != b.bucket(i))
                return false;
        }
        return a.count() == b.count() && a.maximum() == b.maximum();
    } else if constexpr (IsList<T>::value) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) { return isEqual(x, y); });
    } else if constexpr (requires { a == b; }) {
        return a == b;
    } else {
        Comparer<T> comparer{a, b};
        TelemetrySchema::describe(comparer, static_cast<const T *>(nullptr));
        if constexpr (std::is_same_v<T, ClientSnapshot>)
            TelemetrySchema::describeLists(comparer);
        return comparer.equal;
    }
}

bool isEqual(const JournalEntry &a, const JournalEntry &b)
{
    return a.number == b.number && a.at == b.at && a.event.index() == b.event.index()
        && std::visit([&b](const auto &event) { return isEqual(event, std::get<std::decay_t<decltype(event)>>(b.event)); },
                      a.event);
}

// ---- frames and bodies -------------------------------------------------------------------------------------------------

struct Frame
{
    quint8 type = 0;
    QByteArray body;
};

QList<Frame> framesOf(const QByteArray &bytes)
{
    TelemetryFrameReader reader;
    reader.append(bytes);
    QList<Frame> frames;
    while (reader.next() == TelemetryFrameReader::Status::Frame)
        frames.append({reader.type(), reader.body()});
    return frames;
}

/// A body that \a write fills: a map.
template <typename Write>
QByteArray body(Write write)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap();
    write(writer);
    writer.endMap();
    return bytes;
}

template <typename T, typename M>
T with(M T::*member, M value)
{
    T record;
    record.*member = std::move(value);
    return record;
}

QString snapshotError(const QByteArray &body)
{
    TelemetrySnapshotReader reader;
    return reader.append(body);
}

ClientSnapshot snapshotWith(int connections)
{
    ClientSnapshot snapshot;
    snapshot.at = TimePoint(1h);
    snapshot.name = u"application"_s;
    for (int i = 0; i < 100'000; ++i)
        snapshot.latency.record(std::chrono::microseconds(50 + i % 5'000));
    for (int i = 0; i < connections; ++i) {
        ConnectionSnapshot connection;
        connection.id = quint64(i) + 1;
        connection.state = ConnectionState::Ready;
        connection.peer = Endpoint(u"10.0.0.7"_s, 12'000);
        connection.localAddress = u"10.0.0.1:%1"_s.arg(30'000 + i);
        connection.generation = 2;
        connection.createdAt = TimePoint(1h - 3min);
        connection.stateSince = TimePoint(1h - 2min);
        connection.inFlight = 3;
        connection.commandsFinished = 1'000'000 + quint64(i);
        connection.handoffs = 1;
        connection.bytesRead = 50'000'000 + quint64(i);
        connection.bytesWritten = 70'000'000 + quint64(i);
        connection.commandTimeout = 5s;
        connection.optIn = OptInState::On;
        connection.serverClientId = 5'000 + i;
        connection.serverVersion = u"7.4.1"_s;
        snapshot.connections.append(connection);
    }
    return snapshot;
}

/// Gives a quarter of the fields another value, sometimes that of a new record.
template <typename T>
struct Shaker
{
    T *object;
    QRandomGenerator *random;
    template <typename M>
    Shaker &operator()(int key, M T::*member)
    {
        constexpr bool grows = std::is_same_v<M, Histogram>; // and is never as it was before
        if (random->bounded(4) == 0 && (key != 1 || !isNumbered()))
            object->*member = grows || random->bounded(3) > 0 ? something<M>() : T().*member;
        return *this;
    }
    template <typename Enum>
    Shaker &as(int, int T::*member)
    {
        if (random->bounded(4) == 0)
            object->*member = int(random->bounded(2) ? something<Enum>() : Enum{});
        return *this;
    }
    static constexpr bool isNumbered() { return std::is_same_v<T, ConnectionSnapshot> || std::is_same_v<T, HandoffSnapshot>; }
};

template <typename T>
void shake(T *record, QRandomGenerator *random)
{
    Shaker<T> shaker{record, random};
    TelemetrySchema::describe(shaker, static_cast<const T *>(nullptr));
}

template <typename T>
void shakeRows(QList<T> *rows, quint64 T::*key, quint64 *next, QRandomGenerator *random)
{
    rows->removeIf([&](const T &) { return random->bounded(5) == 0; });
    for (T &row : *rows) {
        if (random->bounded(3) == 0)
            shake(&row, random);
    }
    for (int i = random->bounded(4); i > 0; --i) {
        auto row = random->bounded(2) ? something<T>() : T();
        row.*key = ++*next;
        rows->append(row);
    }
}

} // namespace

class tst_TelemetryCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSchemaDescribesEveryField();
    void everyFieldOfASnapshotArrives();
    void everyFieldOfEveryEventArrives();
    void everyFieldOfGreetingAndNoteArrives();
    void defaultsArriveAlthoughTheyAreNotWritten();
    void errorsOfEveryOriginArrive();
    void extremeNumbersArrive();
    void aLargeSnapshotGoesInParts();
    void partsOutOfOrderAreRefused();
    void endlessPartsAreRefused();
    void manyEventsGoInSeveralFrames();
    void longTextsAreCutBetweenCharacters();
    void anExcessiveNotificationStaysWithinTheLimits();
    void unknownKeysAreSkipped();
    void unknownKindsOfEventsAreLeftOut();
    void wrongMagicAndVersionAreRefused();
    void badValuesAreRefused_data();
    void badValuesAreRefused();
    void tooManyElementsAreRefused();
    void everyTruncationIsRefused();
    void damagedBytesDoNoHarm();
    void framesArriveInPieces();
    void anOversizeFrameIsRefusedByItsHeader();
    void changesAddUpToTheSnapshot();
    void changesOfAnotherSnapshotDoNotApply();
    void whatCannotBeSaidAsAChangeIsNotSaid();
    void damagedChangesDoNoHarm();
    void costOfALargeSnapshot();
};

void tst_TelemetryCodec::theSchemaDescribesEveryField()
{
    QCOMPARE(describedCount<ClientCounters>(), memberCount<ClientCounters>());
    QCOMPARE(describedCount<ConnectionSnapshot>(), memberCount<ConnectionSnapshot>());
    QCOMPARE(describedCount<HandoffSnapshot>(), memberCount<HandoffSnapshot>());
    QCOMPARE(describedCount<WindowSnapshot>(), memberCount<WindowSnapshot>());
    QCOMPARE(describedCount<CircuitBreakerSnapshot>(), memberCount<CircuitBreakerSnapshot>());
    Counter<ClientSnapshot> lists;
    TelemetrySchema::describeLists(lists);
    QCOMPARE(describedCount<ClientSnapshot>() + lists.count, memberCount<ClientSnapshot>());
    QCOMPARE(describedCount<Notification>(), memberCount<Notification>());
    QCOMPARE(describedCount<SlotMigration>(), memberCount<SlotMigration>());
    QCOMPARE(describedCount<HandoffEvent>(), memberCount<HandoffEvent>());
    QCOMPARE(describedCount<ConnectionEvent>(), memberCount<ConnectionEvent>());
    QCOMPARE(describedCount<CircuitBreakerEvent>(), memberCount<CircuitBreakerEvent>());
    QCOMPARE(describedCount<WindowEvent>(), memberCount<WindowEvent>());
    QCOMPARE(describedCount<CapabilityEvent>(), memberCount<CapabilityEvent>());
    QCOMPARE(describedCount<TelemetryGreeting>(), memberCount<TelemetryGreeting>());
    QCOMPARE(describedCount<JournalEntry>() + 1, memberCount<JournalEntry>());
}

void tst_TelemetryCodec::everyFieldOfASnapshotArrives()
{
    const auto snapshot = something<ClientSnapshot>();
    QCOMPARE(snapshot.connections.size(), 2);
    const auto frames = framesOf(TelemetryCodec::encodeSnapshot(snapshot));
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].type, quint8(TelemetryFrameType::Snapshot));
    TelemetrySnapshotReader reader;
    QCOMPARE(reader.append(frames[0].body), QString());
    QVERIFY(reader.isComplete());
    QVERIFY(isEqual(reader.snapshot(), snapshot));
    QCOMPARE(reader.snapshot().connections[1].lastError, snapshot.connections[1].lastError);
    QCOMPARE(reader.snapshot().latency.count(), snapshot.latency.count());
    ClientSnapshot other = snapshot;
    other.connections[1].relaxed = false;
    QTest::ignoreMessage(QtWarningMsg, "field 24 differs");
    QTest::ignoreMessage(QtWarningMsg, "field 21 differs");
    QVERIFY(!isEqual(reader.snapshot(), other));
}

void tst_TelemetryCodec::everyFieldOfEveryEventArrives()
{
    const QList<JournalEntry> entries{
        {1, TimePoint(1s), something<Notification>()},    {2, TimePoint(2s), something<HandoffEvent>()},
        {3, TimePoint(3s), something<ConnectionEvent>()}, {4, TimePoint(4s), something<CircuitBreakerEvent>()},
        {5, TimePoint(5s), something<WindowEvent>()},     {6, TimePoint(6s), something<CapabilityEvent>()}};
    qsizetype first = 0;
    const auto frames = framesOf(TelemetryCodec::encodeEvents(entries, &first));
    QCOMPARE(first, entries.size());
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].type, quint8(TelemetryFrameType::Events));
    QList<JournalEntry> decoded;
    QCOMPARE(TelemetryCodec::decodeEvents(frames[0].body, &decoded), QString());
    QCOMPARE(decoded.size(), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i)
        QVERIFY2(isEqual(decoded[i], entries[i]), qPrintable(QString::number(i)));
    QCOMPARE(std::get<Notification>(decoded[0].event).frame, std::get<Notification>(entries[0].event).frame);
    JournalEntry other = entries[0];
    std::get<Notification>(other.event).copies = 0;
    QTest::ignoreMessage(QtWarningMsg, "field 16 differs");
    QVERIFY(!isEqual(decoded[0], other));
}

void tst_TelemetryCodec::everyFieldOfGreetingAndNoteArrives()
{
    auto greeting = something<TelemetryGreeting>();
    greeting.magic = TelemetryGreeting::expectedMagic();
    greeting.version = TelemetryGreeting::CurrentVersion;
    greeting.instance = std::numeric_limits<quint64>::max();
    auto frames = framesOf(TelemetryCodec::encodeGreeting(greeting));
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].type, quint8(TelemetryFrameType::Hello));
    TelemetryGreeting decoded;
    QCOMPARE(TelemetryCodec::decodeGreeting(frames[0].body, &decoded), QString());
    QVERIFY(isEqual(decoded, greeting));

    frames = framesOf(TelemetryCodec::encodeNote(TelemetryFrameType::Bye, {TimePoint(5s), u"closed"_s}));
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].type, quint8(TelemetryFrameType::Bye));
    TelemetryNote note;
    QCOMPARE(TelemetryCodec::decodeNote(frames[0].body, &note), QString());
    QCOMPARE(note.at, TimePoint(5s));
    QCOMPARE(note.reason, u"closed"_s);
}

void tst_TelemetryCodec::defaultsArriveAlthoughTheyAreNotWritten()
{
    ClientSnapshot snapshot;
    snapshot.connections.append(ConnectionSnapshot());
    snapshot.windows.append(WindowSnapshot());
    const QByteArray bytes = TelemetryCodec::encodeSnapshot(snapshot);
    QVERIFY2(bytes.size() < 30, qPrintable(QString::number(bytes.size())));
    TelemetrySnapshotReader reader;
    QCOMPARE(reader.append(framesOf(bytes).value(0).body), QString());
    QVERIFY(isEqual(reader.snapshot(), snapshot));
    QCOMPARE(reader.snapshot().mode, MaintenanceMode::Auto);
    QCOMPARE(reader.snapshot().windows[0].copies, 1);

    // a zero that is not the default is written
    snapshot.mode = MaintenanceMode::Disabled;
    snapshot.windows[0].copies = 0;
    QCOMPARE(reader.append(framesOf(TelemetryCodec::encodeSnapshot(snapshot)).value(0).body), QString());
    QCOMPARE(reader.snapshot().mode, MaintenanceMode::Disabled);
    QCOMPARE(reader.snapshot().windows[0].copies, 0);
}

void tst_TelemetryCodec::errorsOfEveryOriginArrive()
{
    const QList<Error> errors{
        Error(Error::Code::Timeout, u"no reply within 5 s"_s, Error::Execution::Unknown),
        Error(Error::Code::ConnectionFailed, u"Connection refused"_s).withMaintenanceWindow(u"MOVING 48"_s),
        Error::fromServer("WRONGPASS invalid username-password pair"),
        Error::fromServer("ERR syntax error"),
        Error::fromServer("something without a prefix"),
        Error::fromServer("ERR caf\xe9"),
        Error(Error::Code::NotFinished, QString()),
    };
    for (const Error &error : errors) {
        ClientSnapshot snapshot;
        snapshot.breakers.append(with(&CircuitBreakerSnapshot::lastError, error));
        TelemetrySnapshotReader reader;
        QCOMPARE(reader.append(framesOf(TelemetryCodec::encodeSnapshot(snapshot)).value(0).body), QString());
        QCOMPARE(reader.snapshot().breakers.value(0).lastError, error);
    }
}

void tst_TelemetryCodec::extremeNumbersArrive()
{
    ClientSnapshot snapshot;
    snapshot.at = TimePoint(std::chrono::nanoseconds::min());
    snapshot.workersBusy = std::numeric_limits<int>::min();
    snapshot.workersMax = std::numeric_limits<int>::max();
    snapshot.lastEventNumber = std::numeric_limits<quint64>::max();
    snapshot.connections.append(with(&ConnectionSnapshot::sequence, std::optional<qint64>(std::numeric_limits<qint64>::min())));
    snapshot.connections.append(with(&ConnectionSnapshot::sequence, std::optional<qint64>(std::numeric_limits<qint64>::max())));
    snapshot.connections.append(with(&ConnectionSnapshot::sequence, std::optional<qint64>(0)));
    snapshot.connections.append(with(&ConnectionSnapshot::sequence, std::optional<qint64>(-1)));
    TelemetrySnapshotReader reader;
    QCOMPARE(reader.append(framesOf(TelemetryCodec::encodeSnapshot(snapshot)).value(0).body), QString());
    QVERIFY(isEqual(reader.snapshot(), snapshot));
}

void tst_TelemetryCodec::aLargeSnapshotGoesInParts()
{
    ClientSnapshot snapshot = snapshotWith(10'000);
    for (int i = 0; i < 10'000; ++i)
        snapshot.operations.append(with(&HandoffSnapshot::operation, quint64(i)));
    snapshot.breakers.append(with(&CircuitBreakerSnapshot::failures, quint64(7)));
    const QByteArray bytes = TelemetryCodec::encodeSnapshot(snapshot);
    const auto frames = framesOf(bytes);
    QVERIFY(frames.size() > 1);
    TelemetrySnapshotReader reader;
    for (qsizetype i = 0; i < frames.size(); ++i) {
        QVERIFY(frames[i].body.size() <= TelemetryLimits::Body);
        QCOMPARE(frames[i].type, quint8(TelemetryFrameType::Snapshot));
        QCOMPARE(reader.append(frames[i].body), QString());
        QCOMPARE(reader.isComplete(), i == frames.size() - 1);
    }
    QVERIFY(isEqual(reader.snapshot(), snapshot));
    // the next snapshot starts afresh
    QCOMPARE(reader.append(framesOf(TelemetryCodec::encodeSnapshot(snapshotWith(3))).value(0).body), QString());
    QVERIFY(reader.isComplete());
    QCOMPARE(reader.snapshot().connections.size(), 3);
    QCOMPARE(reader.snapshot().operations.size(), 0);
}

void tst_TelemetryCodec::partsOutOfOrderAreRefused()
{
    const auto frames = framesOf(TelemetryCodec::encodeSnapshot(snapshotWith(20'000)));
    QVERIFY(frames.size() > 2);
    QCOMPARE(snapshotError(frames[1].body), u"snapshot: part 1 instead of 0"_s);
    TelemetrySnapshotReader reader;
    QCOMPARE(reader.append(frames[0].body), QString());
    QCOMPARE(reader.append(frames[2].body), u"snapshot: part 2 instead of 1"_s);
    QCOMPARE(reader.append(frames[0].body), QString());
    QCOMPARE(reader.append(frames[0].body), u"snapshot: part 0 instead of 1"_s);
}

void tst_TelemetryCodec::endlessPartsAreRefused()
{
    TelemetrySnapshotReader reader;
    QString error;
    int part = 0;
    for (; part < 1'000 && error.isEmpty(); ++part) {
        error = reader.append(body([part](QCborStreamWriter &writer) {
            writer.append(31);
            writer.append(part);
            writer.append(32);
            writer.append(true);
        }));
    }
    QCOMPARE(error, u"snapshot: more than 64 parts"_s);
    QCOMPARE(part, 64);
}

void tst_TelemetryCodec::manyEventsGoInSeveralFrames()
{
    QList<JournalEntry> entries;
    for (quint64 i = 1; i <= 5'000; ++i)
        entries.append({i, TimePoint(std::chrono::seconds(i)), something<Notification>()});
    QList<JournalEntry> decoded;
    int frameCount = 0;
    for (qsizetype first = 0; first < entries.size(); ++frameCount) {
        const qsizetype before = first;
        const auto frames = framesOf(TelemetryCodec::encodeEvents(entries, &first));
        QVERIFY(first > before && first - before <= TelemetryLimits::List);
        QCOMPARE(frames.size(), 1);
        QList<JournalEntry> some;
        QCOMPARE(TelemetryCodec::decodeEvents(frames[0].body, &some), QString());
        QCOMPARE(some.size(), first - before);
        decoded += some;
    }
    QVERIFY(frameCount > 1);
    QCOMPARE(decoded.size(), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i)
        QVERIFY(isEqual(decoded[i], entries[i]));
}

void tst_TelemetryCodec::longTextsAreCutBetweenCharacters()
{
    ClientSnapshot snapshot;
    snapshot.name = u"x"_s + u"🚀"_s.repeated(50'000);
    snapshot.serverVersion = QString(QChar(0xd83d)); // half a character
    TelemetrySnapshotReader reader;
    QCOMPARE(reader.append(framesOf(TelemetryCodec::encodeSnapshot(snapshot)).value(0).body), QString());
    QCOMPARE(reader.snapshot().name.size(), 19'999);
    QVERIFY(snapshot.name.startsWith(reader.snapshot().name));
    QCOMPARE(reader.snapshot().serverVersion, u"?"_s);
}

void tst_TelemetryCodec::anExcessiveNotificationStaysWithinTheLimits()
{
    Notification notification = something<Notification>();
    notification.frame = QByteArray(10'000'000, 'x');
    notification.shards = QStringList(100'000, u"漢"_s.repeated(1'000));
    notification.deviations = QStringList(100'000, QString());
    notification.migrations = QList<SlotMigration>(100'000, {u"漢"_s.repeated(90'000), QString(), QString()});
    const QList<JournalEntry> entries(20, JournalEntry{1, TimePoint(), notification});
    for (qsizetype first = 0; first < entries.size();) {
        const auto frames = framesOf(TelemetryCodec::encodeEvents(entries, &first));
        QCOMPARE(frames.size(), 1);
        QList<JournalEntry> decoded;
        QCOMPARE(TelemetryCodec::decodeEvents(frames[0].body, &decoded), QString());
        const auto received = std::get<Notification>(decoded.value(0).event);
        QCOMPARE(received.frame.size(), TelemetryLimits::Text);
        QCOMPARE(received.shards.size(), TelemetryLimits::List);
        QCOMPARE(received.shards[0], notification.shards[0]);
        QCOMPARE(received.migrations.size(), TelemetryLimits::List);
    }
}

void tst_TelemetryCodec::unknownKeysAreSkipped()
{
    const QByteArray bytes = body([](QCborStreamWriter &writer) {
        writer.append(u"a text key"_s);
        writer.append(1);
        writer.append(-5);
        writer.append(u"negative"_s);
        writer.append(std::numeric_limits<quint64>::max());
        writer.append(2.5);
        writer.append(100);
        writer.startArray();
        writer.startMap(1);
        writer.append(QByteArray(5'000, 'x'));
        writer.append(QCborSimpleType::Null);
        writer.endMap();
        writer.append(QCborKnownTags::Url);
        writer.append(u"tagged"_s);
        writer.endArray();
        writer.append(2);
        writer.append(u"the name"_s);
    });
    TelemetrySnapshotReader reader;
    QCOMPARE(reader.append(bytes), QString());
    QCOMPARE(reader.snapshot().name, u"the name"_s);
}

void tst_TelemetryCodec::unknownKindsOfEventsAreLeftOut()
{
    const QByteArray bytes = body([](QCborStreamWriter &writer) {
        writer.append(TelemetrySchema::EntriesKey);
        writer.startArray();
        for (const int kind : {TelemetrySchema::FirstEventKey + 2, TelemetrySchema::FirstEventKey + 6}) {
            writer.startMap();
            writer.append(1);
            writer.append(kind);
            writer.append(kind);
            writer.startMap();
            writer.append(2);
            writer.append(4);
            writer.endMap();
            writer.endMap();
        }
        writer.endArray();
    });
    QList<JournalEntry> entries;
    QCOMPARE(TelemetryCodec::decodeEvents(bytes, &entries), QString());
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].number, quint64(TelemetrySchema::FirstEventKey + 2));
    QCOMPARE(std::get<ConnectionEvent>(entries[0].event).generation, 4);
}

void tst_TelemetryCodec::wrongMagicAndVersionAreRefused()
{
    TelemetryGreeting out;
    QCOMPARE(TelemetryCodec::decodeGreeting(body([](QCborStreamWriter &) {}), &out), u"greeting: not telemetry of qredis"_s);
    auto greeting = with(&TelemetryGreeting::magic, TelemetryGreeting::expectedMagic());
    greeting.version = 2;
    QCOMPARE(TelemetryCodec::decodeGreeting(framesOf(TelemetryCodec::encodeGreeting(greeting)).value(0).body, &out),
             u"greeting: version 2 instead of 1"_s);
}

void tst_TelemetryCodec::badValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");

    const auto field = [](int key, auto write) {
        return body([&](QCborStreamWriter &writer) {
            writer.append(key);
            write(writer);
        });
    };
    const auto nested = [](int depth) {
        return [depth](QCborStreamWriter &writer) {
            for (int i = 0; i < depth; ++i)
                writer.startArray(1);
            writer.append(1);
            for (int i = 0; i < depth; ++i)
                writer.endArray();
        };
    };
    QTest::newRow("not a map") << "\x01"_ba << u"snapshot: field 0: not a map"_s;
    QTest::newRow("state above the last") << field(4, [](auto &w) { w.append(5); }) << u"snapshot: field 4: not a known value"_s;
    QTest::newRow("negative state") << field(4, [](auto &w) { w.append(-1); }) << u"snapshot: field 4: not a known value"_s;
    QTest::newRow("text as number") << field(11, [](auto &w) { w.append(u"1"_s); })
                                    << u"snapshot: field 11: not a whole number"_s;
    QTest::newRow("number as text") << field(2, [](auto &w) { w.append(1); }) << u"snapshot: field 2: not text"_s;
    QTest::newRow("bytes as text") << field(2, [](auto &w) { w.append("x"_ba); }) << u"snapshot: field 2: not text"_s;
    QTest::newRow("negative counter") << field(15, [](auto &w) { w.append(-1); }) << u"snapshot: field 15: not a whole number"_s;
    QTest::newRow("int too large") << field(11, [](auto &w) { w.append(qint64(1) << 31); })
                                   << u"snapshot: field 11: not a smaller number"_s;
    QTest::newRow("int too small") << field(11, [](auto &w) { w.append(-(qint64(1) << 31) - 1); })
                                   << u"snapshot: field 11: not a larger number"_s;
    QTest::newRow("time too small") << field(1, [](auto &w) { w.append(QCborNegativeInteger(0)); })
                                    << u"snapshot: field 1: not a larger number"_s;
    QTest::newRow("port too large") << field(3, [](auto &w) {
        w.startArray(2);
        w.append(u"host"_s);
        w.append(65'536);
        w.endArray();
    }) << u"snapshot: field 3: not a smaller number"_s;
    QTest::newRow("address too long") << field(3, [](auto &w) {
        w.startArray(3);
        w.append(u"host"_s);
        w.append(1);
        w.append(1);
        w.endArray();
    }) << u"snapshot: field 3: not the expected number of elements"_s;
    QTest::newRow("address without port") << field(3, [](auto &w) {
        w.startArray(1);
        w.append(u"host"_s);
        w.endArray();
    }) << u"snapshot: field 3: not a whole number"_s;
    QTest::newRow("text too long") << field(2, [](auto &w) { w.append(QString(65'537, u'x')); })
                                   << u"snapshot: field 2: not a shorter text"_s;
    QTest::newRow("text announced too long")
        << "\xbf\x02\x7b\x7f\xff\xff\xff\xff\xff\xff\xff"_ba << u"snapshot: field 2: not a shorter text"_s;
    QTest::newRow("text in too many chunks") << "\xbf\x02\x7f"_ba + ("\x79\x40\x00"_ba + QByteArray(16'384, 'x')).repeated(5)
            + "\xff\xff" << u"snapshot: field 2: not a shorter text"_s;
    QTest::newRow("bucket out of range") << field(9, [](auto &w) {
        w.startMap(1);
        w.append(2);
        w.startArray(2);
        w.append(Histogram::BucketCount);
        w.append(1);
        w.endArray();
        w.endMap();
    }) << u"snapshot: field 2: not a bucket"_s;
    QTest::newRow("list of numbers") << field(21, [](auto &w) {
        w.startArray(1);
        w.append(1);
        w.endArray();
    }) << u"snapshot: field 21: not a map"_s;
    QTest::newRow("window of unknown type") << field(23, [](auto &w) {
        w.startArray(1);
        w.startMap(1);
        w.append(1);
        w.append(99);
        w.endMap();
        w.endArray();
    }) << u"snapshot: field 1: not a known value"_s;
    QTest::newRow("unknown field too deep") << field(100, nested(17)) << u"snapshot: field 100: not shallow enough"_s;
    QTest::newRow("unknown field deep enough") << field(100, nested(15)) << QString();
    QTest::newRow("unknown field extremely deep")
        << "\xbf\x18\x64"_ba + QByteArray(1'000'000, '\x9f') << u"snapshot: field 100: not shallow enough"_s;
    QTest::newRow("chain of tags") << "\xbf\x18\x64"_ba + QByteArray(1'000'000, '\xc1') + "\x01\xff" << QString();
}

void tst_TelemetryCodec::badValuesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, error);
    QCOMPARE(snapshotError(bytes), error);
}

void tst_TelemetryCodec::tooManyElementsAreRefused()
{
    // Each of these elements is one byte on the wire and hundreds in memory.
    const auto list = [](const QByteArray &key, int count) {
        return "\xbf"_ba + key + "\x9f"_ba + QByteArray(count, '\xa0') + "\xff\xff"_ba;
    };
    QCOMPARE(snapshotError(list("\x15", 20'000)), QString());
    QCOMPARE(snapshotError(list("\x15", 20'001)), u"snapshot: field 21: not fewer elements"_s);
    QList<JournalEntry> entries;
    QCOMPARE(TelemetryCodec::decodeEvents(list("\x01", 4'097), &entries), QString()); // without an event: left out
    const QByteArray entry = "\xa1\x0a\xa0"_ba;
    QCOMPARE(TelemetryCodec::decodeEvents("\xbf\x01\x9f"_ba + entry.repeated(4'096) + "\xff\xff", &entries), QString());
    QCOMPARE(entries.size(), 4'096);
    QCOMPARE(TelemetryCodec::decodeEvents("\xbf\x01\x9f"_ba + entry.repeated(4'097) + "\xff\xff", &entries),
             u"events: field 1: not fewer entries"_s);
    // Lists in many entries share one bound.
    const QByteArray shards = "\xa1\x0a\xa1\x07\x9f"_ba + QByteArray(4'000, '\x60') + "\xff"_ba;
    QCOMPARE(TelemetryCodec::decodeEvents("\xbf\x01\x9f"_ba + shards.repeated(25) + "\xff\xff", &entries), QString());
    QCOMPARE(TelemetryCodec::decodeEvents("\xbf\x01\x9f"_ba + shards.repeated(26) + "\xff\xff", &entries),
             u"events: field 7: not fewer elements"_s);
}

void tst_TelemetryCodec::everyTruncationIsRefused()
{
    const QByteArray whole = framesOf(TelemetryCodec::encodeSnapshot(something<ClientSnapshot>())).value(0).body;
    QCOMPARE(snapshotError(whole), QString());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(snapshotError(whole.first(size)).startsWith(u"snapshot: "), qPrintable(QString::number(size)));
}

void tst_TelemetryCodec::damagedBytesDoNoHarm()
{
    QList<JournalEntry> entries{{1, TimePoint(1s), something<Notification>()}, {2, TimePoint(2s), something<HandoffEvent>()}};
    qsizetype first = 0;
    const QByteArray events = framesOf(TelemetryCodec::encodeEvents(entries, &first)).value(0).body;
    const QByteArray snapshot = framesOf(TelemetryCodec::encodeSnapshot(something<ClientSnapshot>())).value(0).body;
    QRandomGenerator random(20'26);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray damaged = round % 2 == 0 ? events : snapshot;
        for (int i = 0; i <= round % 4; ++i)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        QList<JournalEntry> out;
        if (!(round % 2 == 0 ? TelemetryCodec::decodeEvents(damaged, &out) : snapshotError(damaged)).isEmpty())
            ++refused;
    }
    QVERIFY(refused > 1'000);
}

void tst_TelemetryCodec::framesArriveInPieces()
{
    const QByteArray heartbeat = TelemetryCodec::encodeNote(TelemetryFrameType::Heartbeat, {TimePoint(1s), QString()});
    const QByteArray unknown = QByteArray("\x03\x00\x00\x00\x63", 5) + "abc";
    const QByteArray empty = QByteArray("\x00\x00\x00\x00\x04", 5);
    TelemetryFrameReader reader;
    QList<Frame> frames;
    for (const char byte : unknown + heartbeat + empty) {
        reader.append(QByteArrayView(&byte, 1));
        while (reader.next() == TelemetryFrameReader::Status::Frame)
            frames.append({reader.type(), reader.body()});
    }
    QCOMPARE(frames.size(), 3);
    QCOMPARE(frames[0].type, quint8(99));
    QCOMPARE(frames[0].body, "abc"_ba);
    QCOMPARE(frames[1].type, quint8(TelemetryFrameType::Heartbeat));
    QCOMPARE(frames[1].body, heartbeat.mid(5));
    QCOMPARE(frames[2].body, QByteArray());
}

void tst_TelemetryCodec::anOversizeFrameIsRefusedByItsHeader()
{
    TelemetryFrameReader reader;
    reader.append(QByteArrayView("\x00\x00\x10\x00\x02", 5)); // 1 MiB
    QCOMPARE(reader.next(), TelemetryFrameReader::Status::NeedMore);
    reader.clear();
    reader.append(QByteArrayView("\x01\x00\x10\x00\x02", 5));
    QCOMPARE(reader.next(), TelemetryFrameReader::Status::TooLarge);
}

void tst_TelemetryCodec::changesAddUpToTheSnapshot()
{
    QRandomGenerator random(3);
    quint64 next = 0;
    auto snapshot = something<ClientSnapshot>();
    snapshot.connections.clear();
    snapshot.operations.clear();
    ClientSnapshot received = snapshot;
    for (int round = 0; round < 500; ++round) {
        const ClientSnapshot before = snapshot;
        shake(&snapshot, &random);
        snapshot.at = before.at + 100ms;
        shakeRows(&snapshot.connections, &ConnectionSnapshot::id, &next, &random);
        shakeRows(&snapshot.operations, &HandoffSnapshot::operation, &next, &random);
        if (random.bounded(3) == 0)
            snapshot.windows = random.bounded(2) ? something<QList<WindowSnapshot>>() : QList<WindowSnapshot>();
        if (random.bounded(3) == 0)
            snapshot.breakers = random.bounded(2) ? something<QList<CircuitBreakerSnapshot>>() : QList<CircuitBreakerSnapshot>();
        const QList<Frame> frames = framesOf(TelemetryCodec::encodeChange(snapshot, before));
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0].type, quint8(TelemetryFrameType::Change));
        bool applies = false;
        QCOMPARE(TelemetryCodec::decodeChange(frames[0].body, &received, &applies), QString());
        QVERIFY(applies);
        QVERIFY(isEqual(received, snapshot));
        QCOMPARE(TelemetryCodec::encodeSnapshot(received), TelemetryCodec::encodeSnapshot(snapshot));
    }
    QVERIFY(next > 1'000);
}

void tst_TelemetryCodec::changesOfAnotherSnapshotDoNotApply()
{
    const ClientSnapshot before = snapshotWith(3);
    ClientSnapshot after = before;
    after.at += 100ms;
    after.connections.removeLast();
    const QByteArray change = framesOf(TelemetryCodec::encodeChange(after, before)).value(0).body;
    ClientSnapshot other = before;
    other.at += 1ns;
    bool applies = true;
    QCOMPARE(TelemetryCodec::decodeChange(change, &other, &applies), QString());
    QVERIFY(!applies);
    QCOMPARE(other.connections.size(), 3);
}

void tst_TelemetryCodec::whatCannotBeSaidAsAChangeIsNotSaid()
{
    const ClientSnapshot before = snapshotWith(3);
    ClientSnapshot reordered = before;
    reordered.at += 1s;
    reordered.connections.swapItemsAt(0, 2);
    QCOMPARE(TelemetryCodec::encodeChange(reordered, before), QByteArray());
    ClientSnapshot fewer = before;
    fewer.at += 1s;
    fewer.connections.clear();
    QCOMPARE(TelemetryCodec::encodeChange(fewer, snapshotWith(5'000)), QByteArray()); // more than a list may have
    QVERIFY(!TelemetryCodec::encodeChange(fewer, before).isEmpty());
}

void tst_TelemetryCodec::damagedChangesDoNoHarm()
{
    auto before = something<ClientSnapshot>();
    ClientSnapshot after = before;
    QRandomGenerator random(20'26);
    shake(&after, &random);
    quint64 next = 1'000;
    shakeRows(&after.connections, &ConnectionSnapshot::id, &next, &random);
    after.operations.clear();
    after.at = before.at + 1s;
    const QByteArray change = framesOf(TelemetryCodec::encodeChange(after, before)).value(0).body;
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray damaged = change;
        for (int i = 0; i <= round % 4; ++i)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        ClientSnapshot target = before;
        bool applies = false;
        const bool wrong = !TelemetryCodec::decodeChange(damaged, &target, &applies).isEmpty();
        refused += wrong ? 1 : 0;
        if (wrong)
            QVERIFY(target.at == before.at); // untouched
    }
    QVERIFY(refused > 1'000);
}

void tst_TelemetryCodec::costOfALargeSnapshot()
{
    const ClientSnapshot snapshot = snapshotWith(1'000);
    constexpr int rounds = 30;
    QByteArray bytes;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i)
        bytes = TelemetryCodec::encodeSnapshot(snapshot);
    const auto encode = timer.nsecsElapsed() / rounds / 1'000;
    const auto frames = framesOf(bytes);
    timer.restart();
    for (int i = 0; i < rounds; ++i) {
        TelemetrySnapshotReader reader;
        for (const Frame &frame : frames)
            QCOMPARE(reader.append(frame.body), QString());
    }
    const auto decode = timer.nsecsElapsed() / rounds / 1'000;
    ClientSnapshot later = snapshot;
    later.at += 100ms;
    for (ConnectionSnapshot &connection : later.connections) {
        connection.commandsFinished += 7;
        connection.bytesRead += 700;
        connection.bytesWritten += 700;
    }
    QByteArray change;
    timer.restart();
    for (int i = 0; i < rounds; ++i)
        change = TelemetryCodec::encodeChange(later, snapshot);
    qInfo("change of 1 000 connections: %lld bytes, encoded in %lld µs", qlonglong(change.size()),
          timer.nsecsElapsed() / rounds / 1'000);
    QVERIFY(change.size() < 35'000);
    qInfo("snapshot of 1 000 connections: %lld bytes, encoded in %lld µs, decoded in %lld µs", qlonglong(bytes.size()),
          qlonglong(encode), qlonglong(decode));
    QVERIFY(bytes.size() < 200'000);
}

QTEST_APPLESS_MAIN(tst_TelemetryCodec)
#include "tst_telemetrycodec.moc"
