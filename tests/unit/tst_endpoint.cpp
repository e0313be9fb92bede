// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/endpoint.h"

#include <QtTest/qtest.h>

using QRedis::Endpoint;
using namespace Qt::StringLiterals;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsText_data();
    void readsText();
    void refusesText_data();
    void refusesText();
    void needsAPortOrADefault();
    void knowsAddresses();
    void writesTextThatReadsBack();
    void isThePathOfAUnixSocket();
    void ignoresTheCaseOfNames();
    void isNullWithoutHostOrPort();
};

void TestEndpoint::readsText_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("localhost:6379") << u"localhost"_s << 6379;
    QTest::newRow("node1.redis-12000.example.com:12000") << u"node1.redis-12000.example.com"_s << 12000;
    QTest::newRow("my_node:1") << u"my_node"_s << 1;
    QTest::newRow("10.0.0.9:65535") << u"10.0.0.9"_s << 65535;
    QTest::newRow("10.0.0.9") << u"10.0.0.9"_s << 7;
    QTest::newRow("localhost") << u"localhost"_s << 7;
    QTest::newRow("[::1]:6379") << u"::1"_s << 6379;
    QTest::newRow("[::1]") << u"::1"_s << 7;
    QTest::newRow("::1") << u"::1"_s << 7;
    QTest::newRow("2001:db8::7") << u"2001:db8::7"_s << 7;
    QTest::newRow("[fe80::1%eth0]:6379") << u"fe80::1%eth0"_s << 6379;
    QTest::newRow("fe80::1%eth0") << u"fe80::1%eth0"_s << 7;
    QTest::newRow("[::ffff:10.0.0.9]:1") << u"::ffff:10.0.0.9"_s << 1;
    QTest::newRow("localhost:0006379") << u"localhost"_s << 6379;
}

void TestEndpoint::readsText()
{
    const auto endpoint = Endpoint::fromString(QString::fromLatin1(QTest::currentDataTag()), 7);
    QVERIFY(endpoint.has_value());
    QTEST(endpoint->host(), "host");
    QTEST(int(endpoint->port()), "port");
}

void TestEndpoint::refusesText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             ":",
                             ":6379",
                             "host:",
                             "host:0",
                             "host:65536",
                             "host:-1",
                             "host:+80",
                             "host: 80",
                             "host:80 ",
                             "host:80x",
                             "host:99999999999999999999",
                             "a:b:1",
                             "::1:x",
                             "[::1",
                             "::1]:6379",
                             "[::1]6379",
                             "[::1]:",
                             "[::1]:0",
                             "[]:6379",
                             "[localhost]:6379",
                             "[10.0.0.9]:6379",
                             "[",
                             "[]",
                             "ho st:1",
                             "host/path:1",
                             "/path",
                             "/path:1",
                             "user@host:1",
                             "host\n:1",
                             "a%b:1"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("too long") << QString(256, u'a') + u":1"_s;
    QTest::newRow("zero byte") << u"ho\0st:1"_s;
}

void TestEndpoint::refusesText()
{
    QFETCH(const QString, text);
    QVERIFY(!Endpoint::fromString(text, 7).has_value());
}

void TestEndpoint::needsAPortOrADefault()
{
    for (const QStringView text : {u"localhost", u"::1", u"[::1]", u"10.0.0.9"})
        QVERIFY(!Endpoint::fromString(text).has_value());
    QCOMPARE(Endpoint::fromString(u"localhost:1"), Endpoint(u"localhost"_s, 1));
}

void TestEndpoint::knowsAddresses()
{
    for (const auto &host : {u"10.0.0.9"_s, u"::1"_s, u"fe80::1%eth0"_s, u"2001:db8::7"_s})
        QVERIFY(Endpoint(host, 1).isAddress());
    for (const auto &host :
         {u"localhost"_s, u"10.0.0.9.example.com"_s, u"10"_s, u"10.1"_s, u"a.b.c.d"_s, u"10.0.0.256"_s, QString()})
        QVERIFY(!Endpoint(host, 1).isAddress());
}

void TestEndpoint::writesTextThatReadsBack()
{
    QCOMPARE(Endpoint(u"localhost"_s, 6379).toString(), u"localhost:6379"_s);
    QCOMPARE(Endpoint(u"::1"_s, 6379).toString(), u"[::1]:6379"_s);
    QCOMPARE(Endpoint().toString(), QString());
    for (const auto &host : {u"localhost"_s, u"::1"_s, u"fe80::1%eth0"_s, u"10.0.0.9"_s}) {
        const Endpoint endpoint(host, 12000);
        QCOMPARE(Endpoint::fromString(endpoint.toString()), endpoint);
    }
    QCOMPARE(QDebug::toString(Endpoint(u"::1"_s, 6379)), u"QRedis::Endpoint([::1]:6379)"_s);
}

void TestEndpoint::isThePathOfAUnixSocket()
{
    const auto socket = Endpoint::fromPath(u"/run/redis.sock"_s);
    QVERIFY(socket.isLocal());
    QVERIFY(!socket.isNull());
    QVERIFY(!socket.isAddress());
    QCOMPARE(socket.toString(), u"/run/redis.sock"_s);
    QVERIFY(socket != Endpoint::fromPath(u"/run/Redis.sock"_s));
    QVERIFY(!Endpoint(u"/run/redis.sock"_s, 1).isLocal());
    QVERIFY(Endpoint::fromPath(u"redis.sock"_s).isNull());
    QVERIFY(Endpoint::fromPath(QString()).isNull());
}

void TestEndpoint::ignoresTheCaseOfNames()
{
    const Endpoint lower(u"node.example.com"_s, 1);
    const Endpoint upper(u"Node.EXAMPLE.com"_s, 1);
    QCOMPARE(lower, upper);
    QCOMPARE(qHash(lower, 5), qHash(upper, 5));
    QVERIFY(lower != Endpoint(u"node.example.com"_s, 2));
    QVERIFY(lower != Endpoint(u"node.example.org"_s, 1));
}

void TestEndpoint::isNullWithoutHostOrPort()
{
    QVERIFY(Endpoint().isNull());
    QVERIFY(Endpoint(u"localhost"_s, 0).isNull());
    QVERIFY(Endpoint(QString(), 1).isNull());
    QVERIFY(!Endpoint(u"localhost"_s, 1).isNull());
}

QTEST_APPLESS_MAIN(TestEndpoint)

#include "tst_endpoint.moc"
