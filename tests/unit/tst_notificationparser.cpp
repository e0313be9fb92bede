// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/notificationparser_p.h"
#include "qredis/protocol/respreader_p.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Type = NotificationType;
using milliseconds = std::chrono::milliseconds;

const Endpoint peer(u"10.0.0.1"_s, 6379);

Notification parsed(const QByteArray &wire)
{
    RespReader reader(ReplyLimits{});
    reader.feed(wire);
    Reply push;
    if (reader.next(push) != RespReader::Status::Ready)
        qFatal("not RESP: %s", wire.constData());
    return parseNotification(push, reader.takeFrame(), peer);
}

/// "$6\r\nMOVING\r\n"
QByteArray bulk(const QByteArray &text)
{
    return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

QByteArray push(const QList<QByteArray> &elements)
{
    return '>' + QByteArray::number(elements.size()) + "\r\n" + elements.join();
}

QByteArray array(const QList<QByteArray> &elements)
{
    return '*' + QByteArray::number(elements.size()) + "\r\n" + elements.join();
}

QByteArray moving(const QByteArray &target)
{
    return push({bulk("MOVING"), ":48\r\n", ":15\r\n", target});
}

} // namespace

class TestNotificationParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understandsWhatServersSend_data();
    void understandsWhatServersSend();
    void keepsUnknownTypes_data();
    void keepsUnknownTypes();
    void acceptsEverySpellingOfAnElement_data();
    void acceptsEverySpellingOfAnElement();
    void acceptsEverySpellingOfTheTarget_data();
    void acceptsEverySpellingOfTheTarget();
    void acceptsEveryNullTarget_data();
    void acceptsEveryNullTarget();
    void clampsTheTime_data();
    void clampsTheTime();
    void acceptsEveryShardList_data();
    void acceptsEveryShardList();
    void acceptsEverySlotList_data();
    void acceptsEverySlotList();
    void acceptsEveryMigrationList_data();
    void acceptsEveryMigrationList();
    void refusesWhatCannotBeUnderstood_data();
    void refusesWhatCannotBeUnderstood();
    void keepsTheFrameAndLeavesTheReceiverAlone();
    void isBoundedInMemory();
    void survivesEveryWellFormedFrame();
};

void TestNotificationParser::understandsWhatServersSend_data()
{
    // contract: F1
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<Notification>("expected");
    const auto announced = [](const QString &name, Type type, qint64 sequence) {
        Notification notification;
        notification.type = type;
        notification.name = name;
        notification.sequence = sequence;
        return notification;
    };
    QByteArray wire = ">4\r\n$6\r\nMOVING\r\n:0\r\n:15\r\n$18\r\n10.252.90.18:13486\r\n";
    Notification expected = announced(u"MOVING"_s, Type::Moving, 0);
    expected.time = 15s;
    expected.target = Endpoint(u"10.252.90.18"_s, 13486);
    QTest::newRow("MOVING named") << wire << expected;

    expected.target.reset();
    QTest::newRow("MOVING null") << ">4\r\n$6\r\nMOVING\r\n:0\r\n:15\r\n_\r\n"_ba << expected;

    wire = ">4\r\n$9\r\nMIGRATING\r\n:0\r\n:2\r\n$6\r\n[\"27\"]\r\n";
    expected = announced(u"MIGRATING"_s, Type::Migrating, 0);
    expected.time = 2s;
    expected.shards = QStringList{u"27"_s};
    QTest::newRow("MIGRATING") << wire << expected;

    wire = ">3\r\n$8\r\nMIGRATED\r\n:1\r\n$6\r\n[\"27\"]\r\n";
    expected = announced(u"MIGRATED"_s, Type::Migrated, 1);
    expected.shards = QStringList{u"27"_s};
    QTest::newRow("MIGRATED") << wire << expected;

    wire = ">4\r\n$12\r\nFAILING_OVER\r\n:0\r\n:2\r\n$11\r\n[\"21\",\"22\"]\r\n";
    expected = announced(u"FAILING_OVER"_s, Type::FailingOver, 0);
    expected.time = 2s;
    expected.shards = QStringList{u"21"_s, u"22"_s};
    QTest::newRow("FAILING_OVER") << wire << expected;

    wire = ">3\r\n$11\r\nFAILED_OVER\r\n:1\r\n$6\r\n[\"21\"]\r\n";
    expected = announced(u"FAILED_OVER"_s, Type::FailedOver, 1);
    expected.shards = QStringList{u"21"_s};
    QTest::newRow("FAILED_OVER") << wire << expected;

    wire = ">3\r\n$10\r\nSMIGRATING\r\n:18\r\n$9\r\n8892-8991\r\n";
    expected = announced(u"SMIGRATING"_s, Type::SMigrating, 18);
    expected.slotRanges = u"8892-8991"_s;
    QTest::newRow("SMIGRATING") << wire << expected;

    wire = ">3\r\n$9\r\nSMIGRATED\r\n:19\r\n*1\r\n*3\r\n$20\r\n10.129.228.140:13486\r\n$18\r\n10.252.90.18:13486\r\n$9\r\n"
           "8892-8991\r\n";
    expected = announced(u"SMIGRATED"_s, Type::SMigrated, 19);
    expected.migrations = {{u"10.129.228.140:13486"_s, u"10.252.90.18:13486"_s, u"8892-8991"_s}};
    QTest::newRow("SMIGRATED") << wire << expected;
}

void TestNotificationParser::understandsWhatServersSend()
{
    QFETCH(QByteArray, wire);
    QFETCH(Notification, expected);
    const Notification notification = parsed(wire);
    QCOMPARE(notification.type, expected.type);
    QCOMPARE(notification.name, expected.name);
    QCOMPARE(notification.sequence, expected.sequence);
    QCOMPARE(notification.time, expected.time);
    QCOMPARE(notification.timeWasNotPositive, false);
    QCOMPARE(notification.target, expected.target);
    QCOMPARE(notification.shards, expected.shards);
    QCOMPARE(notification.slotRanges, expected.slotRanges);
    QCOMPARE(notification.migrations, expected.migrations);
    QCOMPARE(notification.deviations, QStringList());
    QCOMPARE(notification.malformedReason, QString());
    QCOMPARE(notification.frame, wire);
}

void TestNotificationParser::keepsUnknownTypes_data()
{
    // contract: F1
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("name");
    QTest::newRow("draft") << push({bulk("SMOVING"), ":1\r\n"}) << u"SMOVING"_s;
    QTest::newRow("name alone") << push({"+hello\r\n"}) << u"hello"_s;
    QTest::newRow("with anything") << push({bulk("x"), "_\r\n", "%1\r\n:1\r\n:2\r\n", array({})}) << u"x"_s;
    QTest::newRow("longer name") << push({bulk("MOVINGS"), ":1\r\n", ":15\r\n"}) << u"MOVINGS"_s;
    QTest::newRow("empty name") << push({bulk("")}) << u""_s;
}

void TestNotificationParser::keepsUnknownTypes()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, name);
    const Notification notification = parsed(wire);
    QCOMPARE(notification.type, Type::Unknown);
    QCOMPARE(notification.name, name);
    QCOMPARE(notification.frame, wire);
    QCOMPARE(notification.sequence, std::nullopt);
    QCOMPARE(notification.deviations, QStringList());
    QCOMPARE(notification.malformedReason, QString());
}

void TestNotificationParser::acceptsEverySpellingOfAnElement_data()
{
    // contract: F2
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QStringList>("deviations");
    const QByteArray name = bulk("MOVING");
    const QByteArray target = bulk("10.0.0.9:12000");
    QTest::newRow("as servers do") << push({name, ":48\r\n", ":15\r\n", target}) << QStringList();
    QTest::newRow("name as simple string") << push({"+MOVING\r\n", ":48\r\n", ":15\r\n", target})
                                           << QStringList{u"name: not a bulk string"_s};
    QTest::newRow("name as verbatim string")
        << push({"=10\r\ntxt:MOVING\r\n", ":48\r\n", ":15\r\n", target}) << QStringList{u"name: not a bulk string"_s};
    QTest::newRow("name in lower case") << push({bulk("moving"), ":48\r\n", ":15\r\n", target})
                                        << QStringList{u"name is not in upper case"_s};
    QTest::newRow("sequence as text") << push({name, bulk("48"), ":15\r\n", target})
                                      << QStringList{u"sequence is not an integer"_s};
    QTest::newRow("sequence as big number") << push({name, "(48\r\n", ":15\r\n", target})
                                            << QStringList{u"sequence is not an integer"_s};
    QTest::newRow("sequence as double") << push({name, ",48\r\n", ":15\r\n", target})
                                        << QStringList{u"sequence is not an integer"_s};
    QTest::newRow("time as text") << push({name, ":48\r\n", "+15\r\n", target}) << QStringList{u"time is not an integer"_s};
    QTest::newRow("time as double") << push({name, ":48\r\n", ",15.0\r\n", target}) << QStringList{u"time is not an integer"_s};
    QTest::newRow("target as simple string")
        << push({name, ":48\r\n", ":15\r\n", "+10.0.0.9:12000\r\n"}) << QStringList{u"target: not a bulk string"_s};
    QTest::newRow("elements at the end") << push({name, ":48\r\n", ":15\r\n", target, "_\r\n", array({})})
                                         << QStringList{u"2 more elements at the end"_s};
    QTest::newRow("everything at once") << push({"+moving\r\n", bulk("48"), bulk("15"), "+10.0.0.9:12000\r\n", ":1\r\n"})
                                        << QStringList{u"name: not a bulk string"_s,    u"name is not in upper case"_s,
                                                       u"sequence is not an integer"_s, u"time is not an integer"_s,
                                                       u"target: not a bulk string"_s,  u"1 more elements at the end"_s};
}

void TestNotificationParser::acceptsEverySpellingOfAnElement()
{
    QFETCH(QByteArray, wire);
    QFETCH(QStringList, deviations);
    const Notification notification = parsed(wire);
    QCOMPARE(notification.type, Type::Moving);
    QCOMPARE(notification.sequence, 48);
    QCOMPARE(notification.time, 15s);
    QCOMPARE(notification.target, Endpoint(u"10.0.0.9"_s, 12000));
    QCOMPARE(notification.deviations, deviations);
    QCOMPARE(notification.malformedReason, QString());
}

void TestNotificationParser::acceptsEverySpellingOfTheTarget_data()
{
    // contract: F2
    // contract: H11
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Endpoint>("target");
    QTest::addColumn<QString>("deviation");
    const QString withoutPort = u"target without port"_s;
    const QString withoutBrackets = u"IPv6 target without brackets"_s;
    QTest::newRow("IPv4") << "10.0.0.9:12000"_ba << Endpoint(u"10.0.0.9"_s, 12000) << QString();
    QTest::newRow("IPv4 without port") << "10.0.0.9"_ba << Endpoint(u"10.0.0.9"_s, 6379) << withoutPort;
    QTest::newRow("name") << "node2.db.example.com:12000"_ba << Endpoint(u"node2.db.example.com"_s, 12000) << QString();
    QTest::newRow("name without port") << "node2.db.example.com"_ba << Endpoint(u"node2.db.example.com"_s, 6379) << withoutPort;
    QTest::newRow("IPv6") << "[2001:db8::9]:12000"_ba << Endpoint(u"2001:db8::9"_s, 12000) << QString();
    QTest::newRow("IPv6 without port") << "[2001:db8::9]"_ba << Endpoint(u"2001:db8::9"_s, 6379) << withoutPort;
    QTest::newRow("IPv6 without brackets") << "2001:db8::9:12000"_ba << Endpoint(u"2001:db8::9"_s, 12000) << withoutBrackets;
    QTest::newRow("bare IPv6") << "2001:db8::9"_ba << Endpoint(u"2001:db8::9"_s, 6379) << withoutPort;
    QTest::newRow("bare IPv6 that ends in 0") << "2001:db8::0"_ba << Endpoint(u"2001:db8::0"_s, 6379) << withoutPort;
    QTest::newRow("all eight groups") << "2001:db8:1:2:3:4:5:6000"_ba << Endpoint(u"2001:db8:1:2:3:4:5:6000"_s, 6379)
                                      << withoutPort;
    QTest::newRow("all eight groups and a port")
        << "2001:db8:1:2:3:4:5:6:7000"_ba << Endpoint(u"2001:db8:1:2:3:4:5:6"_s, 7000) << withoutBrackets;
    QTest::newRow("zone") << "[fe80::1%eth0]:12000"_ba << Endpoint(u"fe80::1%eth0"_s, 12000) << QString();
    QTest::newRow("zone without brackets") << "fe80::1%eth0:12000"_ba << Endpoint(u"fe80::1%eth0"_s, 12000) << withoutBrackets;
    QTest::newRow("zone without port") << "fe80::1%eth0"_ba << Endpoint(u"fe80::1%eth0"_s, 6379) << withoutPort;
    QTest::newRow("loopback") << "::1"_ba << Endpoint(u"::1"_s, 6379) << withoutPort;
}

void TestNotificationParser::acceptsEverySpellingOfTheTarget()
{
    QFETCH(QByteArray, text);
    QFETCH(Endpoint, target);
    QFETCH(QString, deviation);
    const Notification notification = parsed(moving(bulk(text)));
    QCOMPARE(notification.type, Type::Moving);
    QVERIFY(notification.target.has_value());
    QCOMPARE(notification.target->toString(), target.toString());
    QCOMPARE(notification.deviations, deviation.isEmpty() ? QStringList() : QStringList{deviation});
}

void TestNotificationParser::acceptsEveryNullTarget_data()
{
    // contract: F2
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QStringList>("deviations");
    QTest::newRow("null") << moving("_\r\n") << QStringList();
    QTest::newRow("null bulk string") << moving("$-1\r\n") << QStringList();
    QTest::newRow("null array") << moving("*-1\r\n") << QStringList();
    QTest::newRow("missing") << push({bulk("MOVING"), ":48\r\n", ":15\r\n"}) << QStringList{u"no target"_s};
    for (const char *text : {"", "?", "null", "NULL", "<nil>", "nil", "(nil)", ":0", "10.0.0.9:0", "node2:0", "[::1]:0",
                             "?:12000", ":12000", "null:0"})
        QTest::addRow("\"%s\"", text) << moving(bulk(text))
                                      << QStringList{u"null target spelled \"%1\""_s.arg(QLatin1StringView(text))};
}

void TestNotificationParser::acceptsEveryNullTarget()
{
    QFETCH(QByteArray, wire);
    QFETCH(QStringList, deviations);
    const Notification notification = parsed(wire);
    QCOMPARE(notification.type, Type::Moving);
    QCOMPARE(notification.sequence, 48);
    QCOMPARE(notification.time, 15s);
    QCOMPARE(notification.target, std::nullopt);
    QCOMPARE(notification.deviations, deviations);
}

void TestNotificationParser::clampsTheTime_data()
{
    // contract: F4
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<milliseconds>("time");
    QTest::addColumn<bool>("now");
    QTest::addColumn<QStringList>("deviations");
    const QStringList tooLong{u"time is longer than 5 minutes"_s};
    QTest::newRow("1") << ":1\r\n"_ba << 1000ms << false << QStringList();
    QTest::newRow("0") << ":0\r\n"_ba << 0ms << true << QStringList();
    QTest::newRow("-3") << ":-3\r\n"_ba << 0ms << true << QStringList();
    QTest::newRow("smallest") << ":-9223372036854775808\r\n"_ba << 0ms << true << QStringList();
    QTest::newRow("300") << ":300\r\n"_ba << 300000ms << false << QStringList();
    QTest::newRow("301") << ":301\r\n"_ba << 300000ms << false << tooLong;
    QTest::newRow("largest") << ":9223372036854775807\r\n"_ba << 300000ms << false << tooLong;
    QTest::newRow("fraction") << ",1.5\r\n"_ba << 1500ms << false << QStringList{u"time is not an integer"_s};
    QTest::newRow("negative text") << bulk("-1") << 0ms << true << QStringList{u"time is not an integer"_s};
}

void TestNotificationParser::clampsTheTime()
{
    QFETCH(QByteArray, element);
    QFETCH(milliseconds, time);
    QFETCH(bool, now);
    QFETCH(QStringList, deviations);
    for (const Type type : {Type::Moving, Type::Migrating}) {
        const Notification notification =
            parsed(type == Type::Moving ? push({bulk("MOVING"), ":0\r\n", element, "_\r\n"})
                                        : push({bulk("MIGRATING"), ":0\r\n", element, bulk("[\"1\"]")}));
        QCOMPARE(notification.type, type);
        QCOMPARE(notification.sequence, 0);
        QCOMPARE(notification.time, time);
        QCOMPARE(notification.timeWasNotPositive, now);
        QCOMPARE(notification.deviations, deviations);
    }
}

void TestNotificationParser::acceptsEveryShardList_data()
{
    // contract: F2
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QStringList>("shards");
    QTest::addColumn<QStringList>("deviations");
    const auto row = [](const char *name, const QByteArray &element, const QStringList &shards, const QStringList &deviations) {
        QTest::addRow("%s, start", name) << push({bulk("MIGRATING"), ":4\r\n", ":2\r\n", element}) << Type::Migrating << shards
                                         << deviations;
        QTest::addRow("%s, end", name) << push({bulk("FAILED_OVER"), ":4\r\n", element}) << Type::FailedOver << shards
                                       << deviations;
    };
    const QStringList two{u"1"_s, u"2"_s};
    row("JSON", bulk("[\"1\",\"2\"]"), two, {});
    row("JSON with spaces", bulk(" [ \"1\" , \"2\" ] "), two, {});
    row("empty JSON", bulk("[]"), {}, {});
    row("JSON of numbers", bulk("[1,2]"), two, {u"shards are not text"_s});
    row("JSON as simple string", "+[\"1\",\"2\"]\r\n", two, {u"shards: not a bulk string"_s});
    row("array", array({bulk("1"), bulk("2")}), two, {u"shards are an array"_s});
    row("array of integers", array({":1\r\n", ":2\r\n"}), two, {u"shards are an array"_s});
    row("set", "~2\r\n+1\r\n+2\r\n", two, {u"shards are an array"_s});
    row("array with something else", array({bulk("1"), "_\r\n", bulk("2")}), two,
        {u"shards are an array"_s, u"shard: skipped"_s});
    row("commas", bulk("shard-1,shard-2"), {u"shard-1"_s, u"shard-2"_s}, {u"shards are not JSON"_s});
    row("broken JSON", bulk("[\"1\",\"2\""), {}, {u"shards are not JSON"_s});
    row("other JSON", bulk("{\"1\":2}"), {}, {u"shards are not JSON"_s});
    row("null", "_\r\n", {}, {u"no shards"_s});
    row("empty", bulk(""), {}, {u"no shards"_s});
    QTest::newRow("integer, end") << push({bulk("MIGRATED"), ":4\r\n", ":7\r\n"}) << Type::Migrated << QStringList{u"7"_s}
                                  << QStringList{u"shards are not JSON"_s};
    QTest::newRow("missing, start") << push({bulk("MIGRATING"), ":4\r\n", ":2\r\n"}) << Type::Migrating << QStringList()
                                    << QStringList{u"no shards"_s};
    QTest::newRow("missing, end") << push({bulk("MIGRATED"), ":4\r\n"}) << Type::Migrated << QStringList()
                                  << QStringList{u"no shards"_s};
    QTest::newRow("time missing as well") << push({bulk("FAILING_OVER"), ":4\r\n"}) << Type::FailingOver << QStringList()
                                          << QStringList{u"no time"_s, u"no shards"_s};
    QTest::newRow("shards in the place of the time")
        << push({bulk("MIGRATING"), ":4\r\n", bulk("[\"1\",\"2\"]")}) << Type::Migrating << two << QStringList{u"no time"_s};
    QTest::newRow("null sequence") << push({bulk("MIGRATED"), "_\r\n", bulk("[\"1\",\"2\"]")}) << Type::Migrated << two
                                   << QStringList{u"no sequence"_s};
}

void TestNotificationParser::acceptsEveryShardList()
{
    QFETCH(QByteArray, wire);
    QFETCH(Type, type);
    QFETCH(QStringList, shards);
    QFETCH(QStringList, deviations);
    const Notification notification = parsed(wire);
    QCOMPARE(notification.type, type);
    QCOMPARE(notification.shards, shards);
    QCOMPARE(notification.deviations, deviations);
    QCOMPARE(notification.sequence, deviations.contains(u"no sequence"_s) ? std::optional<qint64>() : 4);
    const bool hasTime = (type == Type::Migrating || type == Type::FailingOver) && !deviations.contains(u"no time"_s);
    QCOMPARE(notification.time, hasTime ? std::optional<milliseconds>(2s) : std::nullopt);
}

void TestNotificationParser::acceptsEverySlotList_data()
{
    // contract: F2
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QString>("ranges");
    QTest::addColumn<QStringList>("deviations");
    QTest::newRow("ranges") << bulk("8892-8991,9000") << u"8892-8991,9000"_s << QStringList();
    QTest::newRow("one slot") << bulk("8892") << u"8892"_s << QStringList();
    QTest::newRow("integer") << ":8892\r\n"_ba << u"8892"_s << QStringList{u"slots are not text"_s};
    QTest::newRow("array") << array({bulk("8892-8991"), ":9000\r\n"}) << u"8892-8991,9000"_s
                           << QStringList{u"slots are an array"_s};
    QTest::newRow("simple string") << "+1-2\r\n"_ba << u"1-2"_s << QStringList{u"slots: not a bulk string"_s};
    QTest::newRow("null") << "_\r\n"_ba << QString() << QStringList{u"no slots"_s};
    QTest::newRow("missing") << ""_ba << QString() << QStringList{u"no slots"_s};
}

void TestNotificationParser::acceptsEverySlotList()
{
    QFETCH(QByteArray, element);
    QFETCH(QString, ranges);
    QFETCH(QStringList, deviations);
    QList<QByteArray> elements{bulk("SMIGRATING"), ":18\r\n", element};
    elements.removeAll(QByteArray());
    const Notification notification = parsed(push(elements));
    QCOMPARE(notification.type, Type::SMigrating);
    QCOMPARE(notification.sequence, 18);
    QCOMPARE(notification.time, std::nullopt);
    QCOMPARE(notification.slotRanges, ranges);
    QCOMPARE(notification.deviations, deviations);
}

void TestNotificationParser::acceptsEveryMigrationList_data()
{
    // contract: F2
    QTest::addColumn<QList<QByteArray>>("elements");
    QTest::addColumn<QList<SlotMigration>>("migrations");
    QTest::addColumn<QStringList>("deviations");
    using Migrations = QList<SlotMigration>;
    const QByteArray a = bulk("10.0.0.1:1");
    const QByteArray b = bulk("10.0.0.2:2");
    const QByteArray c = bulk("[2001:db8::3]:3");
    const QByteArray few = bulk("1-2");
    const QByteArray more = bulk("5-9,11");
    const SlotMigration ab{u"10.0.0.1:1"_s, u"10.0.0.2:2"_s, u"1-2"_s};
    const SlotMigration ac{u"10.0.0.1:1"_s, u"[2001:db8::3]:3"_s, u"5-9,11"_s};
    const SlotMigration toB{QString(), u"10.0.0.2:2"_s, u"1-2"_s};
    const SlotMigration toC{QString(), u"[2001:db8::3]:3"_s, u"5-9,11"_s};
    const QString flat = u"migrations are flat"_s;
    const QString noSource = u"migration without source"_s;
    const QString several = u"slots in several items"_s;
    const QString joined = u"target and slots in one item"_s;
    const QString skipped = u"a migration was skipped"_s;
    const auto row = [](const char *name, const QList<QByteArray> &elements, const Migrations &migrations,
                        const QStringList &deviations) { QTest::newRow(name) << elements << migrations << deviations; };
    row("triplets", {array({array({a, b, few}), array({a, c, more})})}, {ab, ac}, {});
    row("pairs", {array({array({b, few}), array({c, more})})}, {toB, toC}, {noSource});
    row("flat triplet", {a, b, few}, {ab}, {flat});
    row("flat triplets", {a, b, few, a, c, more}, {ab, ac}, {flat});
    row("flat pairs", {b, few, c, more}, {toB, toC}, {flat, noSource});
    row("flat triplet in an array", {array({a, b, few})}, {ab}, {flat});
    row("slots in several items", {array({array({a, c, bulk("5-9"), ":11\r\n"})})}, {ac}, {several});
    row("count and joined items", {":2\r\n", bulk("10.0.0.2:2 1-2"), bulk("[2001:db8::3]:3 5-9,11")}, {toB, toC},
        {flat, joined, noSource});
    row("null source", {array({array({"_\r\n", b, few})})}, {toB}, {});
    row("names", {array({array({bulk("node1"), bulk("node2"), few})})}, {{u"node1"_s, u"node2"_s, u"1-2"_s}}, {});
    row("simple strings", {array({array({"+10.0.0.1:1\r\n", "+10.0.0.2:2\r\n", "+1-2\r\n"})})}, {ab}, {});
    row("one without slots", {array({array({a, b}), array({a, c, more})})}, {ac}, {skipped});
    row("one without target", {array({array({few}), array({a, c, more})})}, {ac}, {skipped});
    row("one with null target", {array({array({a, "_\r\n", few}), array({a, c, more})})}, {ac}, {skipped});
    row("one with too many", {array({array({a, b, c, few}), array({a, c, more})})}, {ac}, {skipped});
    row("one that is no array", {array({array({a, b, few}), ":5\r\n"})}, {ab}, {skipped});
    row("more at the end", {array({array({a, b, few})}), ":1\r\n"}, {ab}, {u"1 more elements at the end"_s});
    row("missing", {}, {}, {u"no migrations"_s});
}

void TestNotificationParser::acceptsEveryMigrationList()
{
    QFETCH(QList<QByteArray>, elements);
    QFETCH(QList<SlotMigration>, migrations);
    QFETCH(QStringList, deviations);
    const Notification notification = parsed(push(QList<QByteArray>{bulk("SMIGRATED"), ":19\r\n"} + elements));
    QCOMPARE(notification.malformedReason, QString());
    QCOMPARE(notification.type, Type::SMigrated);
    QCOMPARE(notification.sequence, 19);
    QCOMPARE(notification.migrations, migrations);
    QCOMPARE(notification.deviations, deviations);
}

void TestNotificationParser::refusesWhatCannotBeUnderstood_data()
{
    // contract: F3
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty frame") << ">0\r\n"_ba << u"the frame is empty"_s;
    QTest::newRow("integer as name") << push({":1\r\n", ":2\r\n"}) << u"name: not text"_s;
    QTest::newRow("null as name") << push({"_\r\n"}) << u"name: not text"_s;
    QTest::newRow("array as name") << push({array({bulk("MOVING")})}) << u"name: not text"_s;
    QTest::newRow("error as name") << push({"-MOVING\r\n"}) << u"name: not text"_s;
    QTest::newRow("endless name") << push({bulk(QByteArray(1000, 'x'))}) << u"name: too long"_s;
    for (const char *name : {"MOVING", "MIGRATING", "MIGRATED", "FAILING_OVER", "FAILED_OVER", "SMIGRATING", "SMIGRATED"})
        QTest::addRow("%s alone", name) << push({bulk(name)}) << u"nothing comes after the name"_s;
    QTest::newRow("sequence in words") << push({bulk("MOVING"), bulk("many"), ":15\r\n", "_\r\n"})
                                       << u"the sequence is not a number"_s;
    QTest::newRow("sequence with fraction") << push({bulk("MOVING"), ",1.5\r\n", ":15\r\n", "_\r\n"})
                                            << u"the sequence is not a number"_s;
    QTest::newRow("sequence as array") << push({bulk("MIGRATED"), array({":1\r\n"})}) << u"the sequence is not a number"_s;
    QTest::newRow("sequence as boolean") << push({bulk("MIGRATED"), "#t\r\n"}) << u"the sequence is not a number"_s;
    QTest::newRow("time in words") << push({bulk("MOVING"), ":1\r\n", bulk("soon"), "_\r\n"}) << u"the time is not a number"_s;
    QTest::newRow("time not a number") << push({bulk("MOVING"), ":1\r\n", ",nan\r\n", "_\r\n"}) << u"the time is not a number"_s;
    QTest::newRow("time infinite") << push({bulk("MOVING"), ":1\r\n", ",inf\r\n", "_\r\n"}) << u"the time is not a number"_s;
    QTest::newRow("time as boolean") << push({bulk("MIGRATING"), ":1\r\n", "#t\r\n"}) << u"the time is not a number"_s;
    QTest::newRow("target as integer") << moving(":12000\r\n") << u"target: not text"_s;
    QTest::newRow("target as array") << moving(array({bulk("10.0.0.9"), ":12000\r\n"})) << u"target: not text"_s;
    QTest::newRow("target as sentence") << moving(bulk("go away")) << u"the target is not an endpoint"_s;
    QTest::newRow("port out of range") << moving(bulk("10.0.0.9:65536")) << u"the target is not an endpoint"_s;
    QTest::newRow("port in words") << moving(bulk("10.0.0.9:redis")) << u"the target is not an endpoint"_s;
    QTest::newRow("bracket not closed") << moving(bulk("[2001:db8::9:12000")) << u"the target is not an endpoint"_s;
    QTest::newRow("control characters") << moving(bulk("host\r\nname:1")) << u"the target is not an endpoint"_s;
    QTest::newRow("shards as boolean") << push({bulk("MIGRATED"), ":1\r\n", "#t\r\n"}) << u"shards: not text"_s;
    QTest::newRow("slots in words") << push({bulk("SMIGRATING"), ":1\r\n", bulk("all of them")})
                                    << u"the slots are not ranges of numbers"_s;
    QTest::newRow("slots as map") << push({bulk("SMIGRATING"), ":1\r\n", "%0\r\n"}) << u"slots: not text"_s;
    QTest::newRow("no migration understood")
        << push({bulk("SMIGRATED"), ":1\r\n", array({array({bulk("10.0.0.1:1")})})}) << u"no migration could be understood"_s;
    QTest::newRow("no migration at all") << push({bulk("SMIGRATED"), ":1\r\n", array({})})
                                         << u"no migration could be understood"_s;
    QTest::newRow("migrations as null") << push({bulk("SMIGRATED"), ":1\r\n", "_\r\n"}) << u"no migration could be understood"_s;
}

void TestNotificationParser::refusesWhatCannotBeUnderstood()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, reason);
    const Notification notification = parsed(wire);
    QCOMPARE(notification.type, Type::Malformed);
    QCOMPARE(notification.malformedReason, reason);
    QCOMPARE(notification.target, std::nullopt);
    QCOMPARE(notification.migrations, QList<SlotMigration>());
    QCOMPARE(notification.frame, wire);
}

void TestNotificationParser::keepsTheFrameAndLeavesTheReceiverAlone()
{
    const Reply moved = Reply::fromElements(
        Reply::Kind::Push, {Reply::fromString(Reply::Kind::BulkString, "MOVING"), Reply::fromInteger(1), Reply::fromInteger(15)});
    const Notification notification = parseNotification(moved, "the bytes", peer);
    QCOMPARE(notification.frame, "the bytes"_ba);
    QCOMPARE(notification.connectionId, 0u);
    QCOMPARE(notification.peer, QString());
    QCOMPARE(notification.receivedAt, TimePoint());
    QCOMPARE(notification.copies, 1);
    QCOMPARE(notification.effect, Notification::Effect::Ignored);
    QCOMPARE(parseNotification(moved, QByteArray(100000, 'x'), peer).frame.size(), 65536);
    // Without a peer's port a target without one is no endpoint.
    const Reply named = Reply::fromElements(Reply::Kind::Push,
                                            moved.elements() + QList<Reply>{Reply::fromString(Reply::Kind::BulkString, "node2")});
    QCOMPARE(parseNotification(named, {}, Endpoint()).type, Type::Malformed);
    QCOMPARE(parseNotification(named, {}, peer).target, Endpoint(u"node2"_s, 6379));
}

void TestNotificationParser::isBoundedInMemory()
{
    // contract: X3
    const QByteArray huge(300 * 1024, '1');
    const auto elements = [](const QByteArray &name, const Reply &last) {
        return Reply::fromElements(Reply::Kind::Push,
                                   {Reply::fromString(Reply::Kind::BulkString, name), Reply::fromInteger(1), last});
    };
    const Reply text = Reply::fromString(Reply::Kind::BulkString, huge);
    const Reply many = Reply::fromElements(Reply::Kind::Array, QList<Reply>(20000, Reply::fromInteger(1)));
    const auto reason = [&](const QByteArray &name, const Reply &last) {
        return parseNotification(elements(name, last), {}, peer).malformedReason;
    };
    QCOMPARE(reason("MIGRATED", text), u"shards: too long"_s);
    QCOMPARE(reason("SMIGRATING", text), u"slots: too long"_s);
    QCOMPARE(reason("SMIGRATED", text), u"a migration is too long"_s);
    QCOMPARE(reason("MIGRATED", many), u"shard: too many"_s);
    QCOMPARE(reason("SMIGRATING", many), u"slots: too many"_s);
    QCOMPARE(reason("SMIGRATED", many), u"there are more migrations than slots"_s);
}

void TestNotificationParser::survivesEveryWellFormedFrame()
{
    // contract: F3
    QRandomGenerator random(20260815);
    const QList<QByteArray> names{"MOVING", "MIGRATING", "MIGRATED", "FAILING_OVER", "FAILED_OVER", "SMIGRATING", "SMIGRATED"};
    const QList<QByteArray> leaves{"_\r\n",
                                   ":0\r\n",
                                   ":-3\r\n",
                                   ":48\r\n",
                                   ":9223372036854775807\r\n",
                                   ",1.5\r\n",
                                   ",nan\r\n",
                                   "#t\r\n",
                                   "(99999999999999999999\r\n",
                                   "-ERR x\r\n",
                                   "+\r\n",
                                   "+1\r\n",
                                   bulk(""),
                                   bulk("?"),
                                   bulk("10.0.0.9:1"),
                                   bulk("::"),
                                   bulk(":"),
                                   bulk("[]"),
                                   bulk("[[[["),
                                   bulk("[1,null,{}]"),
                                   bulk("1-2"),
                                   bulk("a b c 1-2"),
                                   bulk("[::1]:1"),
                                   bulk("\xff\xfe"),
                                   "*0\r\n",
                                   "*-1\r\n",
                                   "%0\r\n",
                                   "=5\r\ntxt:1\r\n"};
    const auto element = [&](const auto &self, int depth) -> QByteArray {
        if (depth == 0 || random.bounded(4) != 0)
            return leaves.at(random.bounded(int(leaves.size())));
        QList<QByteArray> children;
        for (int i = random.bounded(5); i > 0; --i)
            children.append(self(self, depth - 1));
        return array(children);
    };
    QList<int> counts(9, 0);
    for (int round = 0; round < 20000; ++round) {
        QList<QByteArray> elements{bulk(names.at(random.bounded(int(names.size()))))};
        for (int i = random.bounded(6); i > 0; --i)
            elements.append(element(element, 3));
        const QByteArray wire = push(elements);
        const Notification notification = parsed(wire);
        QVERIFY(notification.type != Type::Unknown);
        QCOMPARE(notification.type == Type::Malformed, !notification.malformedReason.isEmpty());
        QVERIFY(!notification.time || (*notification.time >= 0ms && *notification.time <= 5min));
        QVERIFY(!notification.target || !notification.target->isNull());
        QCOMPARE(notification.frame, wire);
        ++counts[int(notification.type)];
    }
    for (int type = int(Type::Malformed); type <= int(Type::SMigrated); ++type)
        QVERIFY2(counts.at(type) > 50, QByteArray::number(type).constData()); // each of them was reached
}

QTEST_APPLESS_MAIN(TestNotificationParser)
#include "tst_notificationparser.moc"
