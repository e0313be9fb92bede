// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/clientoptions.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;

/// Options of the pool: defaults, ranges, and how they are read from an URL.
class ClientOptionsPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreAsDocumentedAndValid();
    void threadsFollowThePoolUnlessGiven();
    void whatIsSetIsRead();
    void valuesOutOfRangeAreNamed_data();
    void valuesOutOfRangeAreNamed();
    void boundsAreValid();
    void urlHoldsPlainOptions();
    void unreadableParametersAreNamed_data();
    void unreadableParametersAreNamed();
};

void ClientOptionsPoolTest::defaultsAreAsDocumentedAndValid()
{
    const ClientOptions options;
    QVERIFY(!options.validate());
    QCOMPARE(options.minimumIdleConnections(), 0);
    QCOMPARE(options.maximumActiveConnections(), 0);
    QCOMPARE(options.writeTimeout(), 5s);
    QCOMPARE(options.poolTimeout(), 0s);
    QCOMPARE(options.keepAliveInterval(), 60s);
    QCOMPARE(options.keepAliveTimeout(), 5s);
    QCOMPARE(options.idleTimeout(), 0s);
    QCOMPARE(options.connectionLifetime(), 0s);
    QCOMPARE(options.limitJitter(), 10);
}

void ClientOptionsPoolTest::threadsFollowThePoolUnlessGiven()
{
    ClientOptions options;
    QCOMPARE(options.ioThreads(), 1);
    QCOMPARE(options.setPoolSize(8).ioThreads(), 1);
    QCOMPARE(options.setPoolSize(9).ioThreads(), 2);
    QCOMPARE(options.setIoThreads(5).ioThreads(), 5);
    QCOMPARE(options.setPoolSize(3).ioThreads(), 3); // a thread without a connection has nothing to do
    QCOMPARE(options.setIoThreads(std::nullopt).ioThreads(), 1);
}

void ClientOptionsPoolTest::whatIsSetIsRead()
{
    ClientOptions options;
    options.setPoolSize(20).setMinimumIdleConnections(2).setMaximumActiveConnections(30);
    options.setWriteTimeout(1s)
        .setPoolTimeout(2s)
        .setKeepAlive(3s, 4s)
        .setIdleTimeout(5s)
        .setConnectionLifetime(6s)
        .setLimitJitter(7);
    QVERIFY(!options.validate());
    QCOMPARE(options.minimumIdleConnections(), 2);
    QCOMPARE(options.maximumActiveConnections(), 30);
    QCOMPARE(options.writeTimeout(), 1s);
    QCOMPARE(options.poolTimeout(), 2s);
    QCOMPARE(options.keepAliveInterval(), 3s);
    QCOMPARE(options.keepAliveTimeout(), 4s);
    QCOMPARE(options.idleTimeout(), 5s);
    QCOMPARE(options.connectionLifetime(), 6s);
    QCOMPARE(options.limitJitter(), 7);
}

void ClientOptionsPoolTest::valuesOutOfRangeAreNamed_data()
{
    QTest::addColumn<ClientOptions>("options");
    const auto row = [](const QString &message, const ClientOptions &options) { QTest::newRow(qPrintable(message)) << options; };
    using O = ClientOptions;
    row(u"minimumIdleConnections is -1; permitted: 0 to 4"_s, O().setMinimumIdleConnections(-1));
    row(u"minimumIdleConnections is 5; permitted: 0 to 4"_s, O().setMinimumIdleConnections(5));
    row(u"maximumActiveConnections is 3; permitted: 0, or poolSize, which is 4, to 100000"_s, O().setMaximumActiveConnections(3));
    row(u"maximumActiveConnections is 100001; permitted: 0 to 100000"_s, O().setMaximumActiveConnections(100'001));
    row(u"ioThreads is 0; permitted: 1 to 64"_s, O().setIoThreads(0));
    row(u"ioThreads is 65; permitted: 1 to 64"_s, O().setIoThreads(65));
    row(u"writeTimeout is -1 ms; permitted: 0 ms to 600000 ms"_s, O().setWriteTimeout(-1ms));
    row(u"writeTimeout is 600001 ms; permitted: 0 ms to 600000 ms"_s, O().setWriteTimeout(600'001ms));
    row(u"poolTimeout is -1 ms; permitted: 0 ms to 86400000 ms"_s, O().setPoolTimeout(-1ms));
    row(u"poolTimeout is 86400001 ms; permitted: 0 ms to 86400000 ms"_s, O().setPoolTimeout(24h + 1ms));
    row(u"keepAliveInterval is -1 ms; permitted: 0 ms to 86400000 ms"_s, O().setKeepAlive(-1ms));
    row(u"keepAliveTimeout is 0 ms; permitted: 1 ms to 600000 ms"_s, O().setKeepAlive(1s, 0ms));
    row(u"idleTimeout is -1 ms; permitted: 0 ms to 86400000 ms"_s, O().setIdleTimeout(-1ms));
    row(u"connectionLifetime is 99 ms; permitted: 0 ms, or 100 ms to 2592000000 ms"_s, O().setConnectionLifetime(99ms));
    row(u"connectionLifetime is 2592000001 ms; permitted: 0 ms to 2592000000 ms"_s, O().setConnectionLifetime(720h + 1ms));
    row(u"limitJitter is -1 %; permitted: 0 % to 100 %"_s, O().setLimitJitter(-1));
    row(u"limitJitter is 101 %; permitted: 0 % to 100 %"_s, O().setLimitJitter(101));
}

void ClientOptionsPoolTest::valuesOutOfRangeAreNamed()
{
    QFETCH(ClientOptions, options);
    QCOMPARE(options.validate().code(), QRedis::Error::Code::InvalidOptions);
    QCOMPARE(options.validate().message(), QString::fromUtf8(QTest::currentDataTag()));
}

void ClientOptionsPoolTest::boundsAreValid()
{
    ClientOptions options;
    options.setMinimumIdleConnections(4).setMaximumActiveConnections(4).setIoThreads(64).setWriteTimeout(10min).setPoolTimeout(
        24h);
    QVERIFY2(!options.validate(), qPrintable(options.validate().message()));
    options.setKeepAlive(24h, 10min).setIdleTimeout(24h).setConnectionLifetime(100ms).setLimitJitter(100);
    QVERIFY2(!options.validate(), qPrintable(options.validate().message()));
    options.setWriteTimeout(0ms).setPoolTimeout(0ms).setKeepAlive(0ms, 1ms).setConnectionLifetime(720h).setLimitJitter(0);
    QVERIFY2(!options.validate(), qPrintable(options.validate().message()));
}

void ClientOptionsPoolTest::urlHoldsPlainOptions()
{
    const ClientOptions options = ClientOptions::fromUrl(
        QUrl(u"redis://h?pool_size=16&minimum_idle_connections=2&maximum_active_connections=20&io_threads=3&ordering=none"
             "&queue_limit=10&queue_bytes_limit=5000000000&connect_timeout=250&handshake_timeout=1s&command_timeout=2min"
             "&write_timeout=500ms&pool_timeout=1h&keep_alive_interval=30s&keep_alive_timeout=3s&idle_timeout=10min"
             "&connection_lifetime=12h&limit_jitter=25&reconnect_delay_minimum=10ms&reconnect_delay_maximum=5s"_s));
    QVERIFY2(!options.validate(), qPrintable(options.validate().message()));
    QCOMPARE(options.poolSize(), 16);
    QCOMPARE(options.minimumIdleConnections(), 2);
    QCOMPARE(options.maximumActiveConnections(), 20);
    QCOMPARE(options.ioThreads(), 3);
    QCOMPARE(options.ordering(), QRedis::Ordering::None);
    QCOMPARE(options.queueLimit(), 10);
    QCOMPARE(options.queueBytesLimit(), 5'000'000'000);
    QCOMPARE(options.connectTimeout(), 250ms);
    QCOMPARE(options.handshakeTimeout(), 1s);
    QCOMPARE(options.commandTimeout(), 2min);
    QCOMPARE(options.writeTimeout(), 500ms);
    QCOMPARE(options.poolTimeout(), 1h);
    QCOMPARE(options.keepAliveInterval(), 30s);
    QCOMPARE(options.keepAliveTimeout(), 3s);
    QCOMPARE(options.idleTimeout(), 10min);
    QCOMPARE(options.connectionLifetime(), 12h);
    QCOMPARE(options.limitJitter(), 25);
    QCOMPARE(options.reconnectDelayMinimum(), 10ms);
    QCOMPARE(options.reconnectDelayMaximum(), 5s);
}

void ClientOptionsPoolTest::unreadableParametersAreNamed_data()
{
    QTest::addColumn<QString>("message");
    const auto row = [](const char *query, const QString &message) { QTest::newRow(query) << message; };
    row("pool_size=many", u"parameter \"pool_size\" of the url cannot be read; permitted: a whole number"_s);
    row("pool_size=99999999999", u"parameter \"pool_size\" of the url cannot be read; permitted: a whole number"_s);
    row("io_threads=", u"parameter \"io_threads\" of the url cannot be read; permitted: a whole number"_s);
    row("idle_timeout=5d",
        u"parameter \"idle_timeout\" of the url cannot be read; permitted: a duration such as 500ms, 5s, 2min, 1h"_s);
    row("ordering=some", u"parameter \"ordering\" of the url cannot be read; permitted: per-thread, none"_s);
    row("pool_size=0", u"poolSize is 0; permitted: 1 to 10000"_s);
    row("write_timeout=-1s", u"writeTimeout is -1000 ms; permitted: 0 ms to 600000 ms"_s);
}

void ClientOptionsPoolTest::unreadableParametersAreNamed()
{
    QFETCH(QString, message);
    const ClientOptions options = ClientOptions::fromUrl(QUrl(u"redis://h?"_s + QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(options.validate().message(), message);
}

QTEST_GUILESS_MAIN(ClientOptionsPoolTest)
#include "tst_clientoptionspool.moc"
