// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/clientoptions.h"

#include <QtTest/qtest.h>

#include <functional>
#include <limits>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Highest = std::numeric_limits<int>::max();
constexpr qint64 KiB = 1024;
constexpr qint64 GiB = KiB * KiB * KiB;

QString complaintAbout(const char *url)
{
    return ClientOptions::fromUrl(QUrl(QString::fromUtf8(url))).validate().message();
}

using Set = std::function<void(ClientOptions &)>;

Set maintenance(const std::function<void(MaintenanceOptions &)> &change)
{
    return [change](ClientOptions &options) {
        MaintenanceOptions changed = options.maintenance();
        change(changed);
        options.setMaintenance(changed);
    };
}

Set transport(const std::function<void(TransportOptions &)> &change)
{
    return [change](ClientOptions &options) {
        TransportOptions changed = options.transport();
        change(changed);
        options.setTransport(changed);
    };
}

Set tls(const std::function<void(QSslConfiguration &)> &change)
{
    return transport([change](TransportOptions &options) {
        QSslConfiguration changed = QSslConfiguration::defaultConfiguration();
        change(changed);
        options.setTlsConfiguration(changed);
    });
}

} // namespace

Q_DECLARE_METATYPE(Set)

class TestClientOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaultsAreAsDocumentedAndValid();
    void clientNameIsMadeOfTheApplicationsName();
    void readsACompleteUrl();
    void readsUrls_data();
    void readsUrls();
    void refusesUrls_data();
    void refusesUrls();
    void reportsEveryProblemOfAUrl();
    void neverShowsAPassword_data();
    void neverShowsAPassword();
    void acceptsTheEndsOfEachRange_data();
    void acceptsTheEndsOfEachRange();
    void refusesWhatIsOutOfRange_data();
    void refusesWhatIsOutOfRange();
    void refusesWhatDoesNotFitTogether();
    void postHandoffRelaxationFollowsTheRelaxedTimeout();
    void copiesAreIndependentAndComparable();
};

void TestClientOptions::init()
{
    QCoreApplication::setApplicationName(u"my shop"_s);
}

void TestClientOptions::defaultsAreAsDocumentedAndValid()
{
    const ClientOptions options;
    QCOMPARE(options.validate(), Error());
    QCOMPARE(options.endpoint(), Endpoint(u"localhost"_s, 6379));
    QCOMPARE(options.userName(), QString());
    QCOMPARE(options.password(), QString());
    QCOMPARE(options.database(), 0);
    QCOMPARE(options.protocol(), Protocol::Resp3);
    QCOMPARE(options.poolSize(), 4);
    QCOMPARE(options.ordering(), Ordering::PerThread);
    QCOMPARE(options.queueLimit(), 1'000'000);
    QCOMPARE(options.queueBytesLimit(), 256 * KiB * KiB);
    QCOMPARE(options.maximumArgumentBytes(), 512 * KiB * KiB);
    QCOMPARE(options.connectTimeout(), 5s);
    QCOMPARE(options.handshakeTimeout(), 5s);
    QCOMPARE(options.commandTimeout(), 5s);
    QCOMPARE(options.reconnectDelayMinimum(), 50ms);
    QCOMPARE(options.reconnectDelayMaximum(), 2s);
    QCOMPARE(options.maximumReplyDepth(), 64);
    QCOMPARE(options.maximumReplyElements(), 16 * KiB * KiB);
    QCOMPARE(options.maximumReplyBytes(), 512 * KiB * KiB);
    QCOMPARE(options.valueStorage(), ValueStorage::Shared);

    const TransportOptions &transport = options.transport();
    QCOMPARE(transport.security(), TransportSecurity::None);
    QVERIFY(transport.tlsConfiguration().isNull());
    QCOMPARE(transport.tlsServerName(), QString());
    QCOMPARE(transport.proxy().type(), QNetworkProxy::NoProxy);

    const MaintenanceOptions &maintenance = options.maintenance();
    QCOMPARE(maintenance.mode(), MaintenanceMode::Auto);
    QCOMPARE(maintenance.endpointType(), EndpointType::Auto);
    QCOMPARE(maintenance.relaxedTimeout(), 10s); // contract: W7
    QCOMPARE(maintenance.handoffTimeout(), 15s);
    QCOMPARE(maintenance.postHandoffRelaxedDuration(), 20s);
    QVERIFY(!maintenance.windowBackstop());
    QCOMPARE(maintenance.maxWorkers(), 0);
    QCOMPARE(maintenance.handoffQueueSize(), 0);
    QCOMPARE(maintenance.maxHandoffRetries(), 3);
    QVERIFY(!maintenance.handoffJitter());
    QCOMPARE(maintenance.maxHandoffsPerMinute(), 10);
    QCOMPARE(maintenance.orderingFence(), 20ms);
    QCOMPARE(maintenance.circuitBreakerFailureThreshold(), 5);
    QCOMPARE(maintenance.circuitBreakerResetTimeout(), 60s);
    QCOMPARE(maintenance.circuitBreakerMaxRequests(), 3);
}

void TestClientOptions::clientNameIsMadeOfTheApplicationsName()
{
    QCOMPARE(ClientOptions().clientName(), u"my-shop"_s);
    QCoreApplication::setApplicationName(u"caf\u00e9\t2~"_s);
    QCOMPARE(ClientOptions().clientName(), u"caf--2~"_s);
    QCOMPARE(ClientOptions().setClientName(u"own"_s).clientName(), u"own"_s);
}

void TestClientOptions::readsACompleteUrl()
{
    const auto options =
        ClientOptions::fromUrl(QUrl(u"redis://us%40er:p%3A%2F%23%25w@node.example.com:12000/7?client_name=shop&protocol=2"_s));
    QCOMPARE(options.validate(), Error());
    QCOMPARE(options.userName(), u"us@er"_s);
    QCOMPARE(options.password(), u"p:/#%w"_s);
    QCOMPARE(options.endpoint(), Endpoint(u"node.example.com"_s, 12000));
    QCOMPARE(options.database(), 7);
    QCOMPARE(options.clientName(), u"shop"_s);
    QCOMPARE(options.protocol(), Protocol::Resp2);
}

void TestClientOptions::readsUrls_data()
{
    QTest::addColumn<ClientOptions>("expected");
    const ClientOptions local;
    QTest::newRow("redis://localhost") << local;
    QTest::newRow("REDIS://localhost:6379/") << local;
    QTest::newRow("redis://localhost/0?protocol=3") << local;
    QTest::newRow("redis://[::1]:7000") << ClientOptions().setEndpoint({u"::1"_s, 7000});
    QTest::newRow("redis://[fe80::1%25eth0]:7000") << ClientOptions().setEndpoint({u"fe80::1%eth0"_s, 7000});
    QTest::newRow("redis://10.0.0.9/2147483647") << ClientOptions().setEndpoint({u"10.0.0.9"_s, 6379}).setDatabase(Highest);
    QTest::newRow("redis://:secret@localhost") << ClientOptions().setPassword(u"secret"_s);
    const auto tls = TransportOptions().setSecurity(TransportSecurity::Tls);
    QTest::newRow("rediss://localhost") << ClientOptions().setTransport(tls);
    QTest::newRow("rediss://ann:secret@node:7000/3") << ClientOptions()
                                                            .setTransport(tls)
                                                            .setEndpoint({u"node"_s, 7000})
                                                            .setDatabase(3)
                                                            .setUserName(u"ann"_s)
                                                            .setPassword(u"secret"_s);
    const auto socket = ClientOptions().setEndpoint(Endpoint::fromPath(u"/run/redis.sock"_s));
    QTest::newRow("unix:///run/redis.sock") << socket;
    QTest::newRow("unix:/run/redis.sock?db=0") << socket;
    QTest::newRow("redis+unix:///run/redis.sock?db=2") << ClientOptions(socket).setDatabase(2);
    QTest::newRow("unix://ann:secret@/run/redis.sock?db=2&protocol=2")
        << ClientOptions(socket).setDatabase(2).setUserName(u"ann"_s).setPassword(u"secret"_s).setProtocol(Protocol::Resp2);
    QTest::newRow("unix:///run/My%20Redis") << ClientOptions().setEndpoint(Endpoint::fromPath(u"/run/My Redis"_s));
    QTest::newRow("redis://ann:gr%C3%BC%C3%9F+e@localhost")
        << ClientOptions().setUserName(u"ann"_s).setPassword(u"gr\u00fc\u00df+e"_s);
}

void TestClientOptions::readsUrls()
{
    const auto options = ClientOptions::fromUrl(QUrl(QString::fromUtf8(QTest::currentDataTag())));
    QFETCH(const ClientOptions, expected);
    QCOMPARE(options.validate(), Error());
    QCOMPARE(options.userName(), expected.userName());
    QCOMPARE(options.password(), expected.password());
    QCOMPARE(options.endpoint(), expected.endpoint());
    QVERIFY(options == expected);
}

void TestClientOptions::refusesUrls_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("permitted");
    QTest::newRow("redis-socket:///run/redis.sock") << u"redis-socket://"_s << u"redis://, rediss://, unix://"_s;
    QTest::newRow("unix://run/redis.sock") << u"host"_s << u"unix:///path"_s;
    QTest::newRow("unix:///") << u"path"_s << u"unix:///path"_s;
    QTest::newRow("unix:run/redis.sock") << u"path"_s << u"an absolute path"_s;
    QTest::newRow("unix:///run/redis.sock?db=x") << u"database"_s << u"0 to 2147483647"_s;
    QTest::newRow("unix:///run/redis.sock?db=") << u"database"_s << u"0 to 2147483647"_s;
    QTest::newRow("unix:///run/redis.sock?database=1") << u"\"database\""_s << u"client_name, db, protocol"_s;
    QTest::newRow("rediss://") << u"host"_s << u"a name or an address"_s;
    QTest::newRow("redis-sentinel://localhost") << u"redis-sentinel://"_s << u"redis://"_s;
    QTest::newRow("redis+sentinel://localhost") << u"redis+sentinel://"_s << u"redis://"_s;
    QTest::newRow("sentinel://localhost") << u"sentinel://"_s << u"redis://"_s;
    QTest::newRow("http://localhost") << u"scheme"_s << u"redis://"_s;
    QTest::newRow("localhost:6379") << u"scheme"_s << u"redis://"_s;
    QTest::newRow("localhost") << u"scheme"_s << u"redis://"_s;
    QTest::newRow("") << u"url"_s << u"redis://[[user]:password@]host[:port][/database]"_s;
    QTest::newRow("redis://[::1") << u"url"_s << u"redis://[[user]:password@]host[:port][/database]"_s;
    QTest::newRow("redis://") << u"host"_s << u"a name or an address"_s;
    QTest::newRow("redis:///0") << u"host"_s << u"a name or an address"_s;
    QTest::newRow("redis:localhost") << u"host"_s << u"a name or an address"_s;
    QTest::newRow("redis://localhost:0") << u"port"_s << u"1 to 65535"_s;
    QTest::newRow("redis://localhost:65536") << u"port"_s << u"1 to 65535"_s;
    QTest::newRow("redis://localhost:abc") << u"port"_s << u"1 to 65535"_s;
    QTest::newRow("redis://localhost/abc") << u"database"_s << u"0 to 2147483647"_s;
    QTest::newRow("redis://localhost/-1") << u"database"_s << u"0 to 2147483647"_s;
    QTest::newRow("redis://localhost/+1") << u"database"_s << u"0 to 2147483647"_s;
    QTest::newRow("redis://localhost/1/2") << u"database"_s << u"0 to 2147483647"_s;
    QTest::newRow("redis://localhost/2147483648") << u"database"_s << u"0 to 2147483647"_s;
    QTest::newRow("redis://localhost?db=1") << u"\"db\""_s << u"client_name, protocol"_s;
    QTest::newRow("redis://localhost?protocol=4") << u"\"protocol\""_s << u"2, 3"_s;
    QTest::newRow("redis://localhost?protocol") << u"\"protocol\""_s << u"2, 3"_s;
    QTest::newRow("redis://localhost?client_name=a%20b") << u"clientName"_s << u"printable ASCII without spaces"_s;
    QTest::newRow("redis://localhost/0#x") << u"fragment"_s << u"%23"_s;
    QTest::newRow("redis://ann@localhost") << u"password"_s << u"any other"_s;
}

void TestClientOptions::refusesUrls()
{
    const auto options = ClientOptions::fromUrl(QUrl(QString::fromUtf8(QTest::currentDataTag())));
    const Error error = options.validate();
    QCOMPARE(error.code(), Error::Code::InvalidOptions);
    QFETCH(const QString, name);
    QFETCH(const QString, permitted);
    const QStringList parts = error.message().section(u'\n', 0, 0).split(u"permitted"_s);
    QCOMPARE(parts.size(), 2);
    QVERIFY2(parts.at(0).contains(name), qPrintable(error.message()));
    QVERIFY2(parts.at(1).contains(permitted), qPrintable(error.message()));
}

void TestClientOptions::reportsEveryProblemOfAUrl()
{
    const QString message = complaintAbout("redis://localhost:0/x?wrong=1&protocol=9#f");
    for (const QLatin1StringView name : {"port"_L1, "database"_L1, "\"wrong\""_L1, "\"protocol\""_L1, "fragment"_L1})
        QVERIFY2(message.contains(name), qPrintable(message));
    QCOMPARE(message.count(u'\n'), 4);
}

void TestClientOptions::neverShowsAPassword_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"redis://:secret@localhost:99999", "redis://ann:secret@:1", "redis://ann:secret@", "redis://ann:secret@local host",
          "redis://ann:secret@localhost/x", "redis://ann:secret@localhost?password=secret", "ann:secret@localhost", "secret:1",
          "redis://:secret#1@localhost", "redis://:secret/1@localhost", "redis://:secret?1@localhost",
          "rediss://:secret@localhost:0", "unix://ann:secret@host/run/redis.sock", "unix://:secret@"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

// contract: X3
void TestClientOptions::neverShowsAPassword()
{
    QFETCH(const QString, url);
    const Error error = ClientOptions::fromUrl(QUrl(url)).validate();
    QCOMPARE(error.code(), Error::Code::InvalidOptions);
    QVERIFY2(!error.message().contains("secret"_L1), qPrintable(error.message()));
}

void TestClientOptions::acceptsTheEndsOfEachRange_data()
{
    QTest::addColumn<Set>("set");
    const auto row = [](const char *name, const Set &set) { QTest::addRow("%s %d", name, 0) << set; };
    row("lowest", [](ClientOptions &o) {
        o.setDatabase(0).setPoolSize(1).setQueueLimit(1).setQueueBytesLimit(KiB).setConnectTimeout(1ms).setHandshakeTimeout(1ms);
        o.setCommandTimeout(0ms).setReconnectDelay(1ms, 1ms).setMaximumReplyDepth(1).setMaximumReplyElements(1);
        o.setMaximumReplyBytes(KiB).setEndpoint({u"h"_s, 1}).setClientName(u"!"_s);
    });
    row("highest", [](ClientOptions &o) {
        o.setDatabase(Highest)
            .setPoolSize(10'000)
            .setQueueLimit(100'000'000)
            .setQueueBytesLimit(64 * GiB)
            .setConnectTimeout(10min);
        o.setHandshakeTimeout(10min).setCommandTimeout(24h).setReconnectDelay(10min, 10min).setMaximumReplyDepth(512);
        o.setMaximumReplyElements(Highest).setMaximumReplyBytes(4 * GiB).setEndpoint({u"h"_s, 65535}).setClientName(u"~"_s);
        o.setOrdering(Ordering::None).setProtocol(Protocol::Resp2).setValueStorage(ValueStorage::Separate);
    });
    row("transport", transport([](TransportOptions &t) {
            t.setProxy({QNetworkProxy::Socks5Proxy, u"proxy"_s, 1080}).setSecurity(TransportSecurity::Tls);
            t.setTlsServerName(u"node"_s);
        }));
    row("stricter TLS", tls([](QSslConfiguration &c) { c.setProtocol(QSsl::TlsV1_3OrLater); }));
    row("lowest of maintenance", maintenance([](MaintenanceOptions &m) {
            m.setMode(MaintenanceMode::Disabled).setRelaxedTimeout(1ms).setHandoffTimeout(1ms).setPostHandoffRelaxedDuration(0ms);
            m.setWindowBackstop(1ms).setMaxWorkers(0).setHandoffQueueSize(0).setMaxHandoffRetries(0).setHandoffJitter(0ms);
            m.setMaxHandoffsPerMinute(1).setOrderingFence(0ms).setCircuitBreakerFailureThreshold(1);
            m.setCircuitBreakerResetTimeout(1ms).setCircuitBreakerMaxRequests(1);
        }));
    row("highest of maintenance", maintenance([](MaintenanceOptions &m) {
            m.setMode(MaintenanceMode::Enabled)
                .setRelaxedTimeout(10min)
                .setHandoffTimeout(10min)
                .setPostHandoffRelaxedDuration(1h);
            m.setWindowBackstop(1h).setMaxWorkers(10'000).setHandoffQueueSize(1'000'000).setMaxHandoffRetries(100);
            m.setHandoffJitter(1min).setMaxHandoffsPerMinute(10'000).setOrderingFence(1s).setCircuitBreakerFailureThreshold(
                1'000);
            m.setCircuitBreakerResetTimeout(1h).setCircuitBreakerMaxRequests(1'000).setEndpointType(EndpointType::None);
        }));
}

void TestClientOptions::acceptsTheEndsOfEachRange()
{
    QFETCH(const Set, set);
    ClientOptions options;
    set(options);
    QCOMPARE(options.validate(), Error());
}

void TestClientOptions::refusesWhatIsOutOfRange_data()
{
    QTest::addColumn<Set>("set");
    QTest::addColumn<QString>("message");
    const auto row = [](const QString &message, const Set &set) { QTest::newRow(qPrintable(message)) << set << message; };
    using O = ClientOptions;
    using M = MaintenanceOptions;
    row(u"database is -1; permitted: 0 to 2147483647"_s, [](O &o) { o.setDatabase(-1); });
    row(u"poolSize is 0; permitted: 1 to 10000"_s, [](O &o) { o.setPoolSize(0); });
    row(u"poolSize is 10001; permitted: 1 to 10000"_s, [](O &o) { o.setPoolSize(10'001); });
    row(u"ordering is 2; permitted: 0 to 1"_s, [](O &o) { o.setOrdering(Ordering(2)); });
    row(u"valueStorage is 2; permitted: 0 to 1"_s, [](O &o) { o.setValueStorage(ValueStorage(2)); });
    row(u"protocol is 1; permitted: 2 to 3"_s, [](O &o) { o.setProtocol(Protocol(1)); });
    row(u"protocol is 4; permitted: 2 to 3"_s, [](O &o) { o.setProtocol(Protocol(4)); });
    row(u"queueLimit is 0; permitted: 1 to 100000000"_s, [](O &o) { o.setQueueLimit(0); });
    row(u"queueLimit is 100000001; permitted: 1 to 100000000"_s, [](O &o) { o.setQueueLimit(100'000'001); });
    row(u"maximumArgumentBytes is 1023 bytes; permitted: 1024 bytes to 2147483648 bytes"_s,
        [](O &o) { o.setMaximumArgumentBytes(1023); });
    row(u"maximumArgumentBytes is 2147483649 bytes; permitted: 1024 bytes to 2147483648 bytes"_s,
        [](O &o) { o.setMaximumArgumentBytes(2'147'483'649); });
    row(u"queueBytesLimit is 1023 bytes; permitted: 1024 bytes to 68719476736 bytes"_s, [](O &o) { o.setQueueBytesLimit(1023); });
    row(u"queueBytesLimit is 68719476737 bytes; permitted: 1024 bytes to 68719476736 bytes"_s,
        [](O &o) { o.setQueueBytesLimit(64 * GiB + 1); });
    row(u"connectTimeout is 0 ms; permitted: 1 ms to 600000 ms"_s, [](O &o) { o.setConnectTimeout(0ms); });
    row(u"connectTimeout is 600001 ms; permitted: 1 ms to 600000 ms"_s, [](O &o) { o.setConnectTimeout(600'001ms); });
    row(u"handshakeTimeout is 0 ms; permitted: 1 ms to 600000 ms"_s, [](O &o) { o.setHandshakeTimeout(0ms); });
    row(u"handshakeTimeout is 600001 ms; permitted: 1 ms to 600000 ms"_s, [](O &o) { o.setHandshakeTimeout(600'001ms); });
    row(u"commandTimeout is -1 ms; permitted: 0 ms to 86400000 ms"_s, [](O &o) { o.setCommandTimeout(-1ms); });
    row(u"commandTimeout is 86400001 ms; permitted: 0 ms to 86400000 ms"_s, [](O &o) { o.setCommandTimeout(24h + 1ms); });
    row(u"reconnectDelayMinimum is 0 ms; permitted: 1 ms to 600000 ms"_s, [](O &o) { o.setReconnectDelay(0ms, 1s); });
    row(u"reconnectDelayMaximum is 600001 ms; permitted: 1 ms to 600000 ms"_s, [](O &o) { o.setReconnectDelay(1s, 600'001ms); });
    row(u"maximumReplyDepth is 0; permitted: 1 to 512"_s, [](O &o) { o.setMaximumReplyDepth(0); });
    row(u"maximumReplyDepth is 513; permitted: 1 to 512"_s, [](O &o) { o.setMaximumReplyDepth(513); });
    row(u"maximumReplyElements is 0; permitted: 1 to 2147483647"_s, [](O &o) { o.setMaximumReplyElements(0); });
    row(u"maximumReplyElements is 2147483648; permitted: 1 to 2147483647"_s,
        [](O &o) { o.setMaximumReplyElements(2'147'483'648); });
    row(u"maximumReplyBytes is 1023 bytes; permitted: 1024 bytes to 4294967296 bytes"_s,
        [](O &o) { o.setMaximumReplyBytes(1023); });
    row(u"maximumReplyBytes is 4294967297 bytes; permitted: 1024 bytes to 4294967296 bytes"_s,
        [](O &o) { o.setMaximumReplyBytes(4 * GiB + 1); });

    using T = TransportOptions;
    row(u"security is 2; permitted: 0 to 1"_s, transport([](T &t) { t.setSecurity(TransportSecurity(2)); }));
    row(u"proxy is incomplete; permitted: a host and a port from 1 to 65535"_s,
        transport([](T &t) { t.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy"_s, 0)); }));
    row(u"proxy has the type QNetworkProxy::ProxyType(0); permitted: NoProxy, Socks5Proxy, HttpProxy"_s,
        transport([](T &t) { t.setProxy(QNetworkProxy()); }));
    // contract: H10
    row(u"peerVerifyMode of tlsConfiguration is VerifyNone; permitted: AutoVerifyPeer, VerifyPeer"_s,
        tls([](QSslConfiguration &c) { c.setPeerVerifyMode(QSslSocket::VerifyNone); }));
    row(u"peerVerifyMode of tlsConfiguration is QueryPeer; permitted: AutoVerifyPeer, VerifyPeer"_s,
        tls([](QSslConfiguration &c) { c.setPeerVerifyMode(QSslSocket::QueryPeer); }));
    row(u"protocol of tlsConfiguration is QSsl::SslProtocol(%1); permitted: TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, "
        "SecureProtocols"_s.arg(int(QSsl::AnyProtocol)),
        tls([](QSslConfiguration &c) { c.setProtocol(QSsl::AnyProtocol); }));

    // contract: W7
    row(u"relaxedTimeout is 0 ms; permitted: 1 ms to 600000 ms"_s, maintenance([](M &m) { m.setRelaxedTimeout(0ms); }));
    row(u"relaxedTimeout is 600001 ms; permitted: 1 ms to 600000 ms"_s,
        maintenance([](M &m) { m.setRelaxedTimeout(600'001ms); }));
    row(u"handoffTimeout is -1 ms; permitted: 1 ms to 600000 ms"_s, maintenance([](M &m) { m.setHandoffTimeout(-1ms); }));
    row(u"handoffTimeout is 600001 ms; permitted: 1 ms to 600000 ms"_s,
        maintenance([](M &m) { m.setHandoffTimeout(600'001ms); }));
    row(u"circuitBreakerResetTimeout is 0 ms; permitted: 1 ms to 3600000 ms"_s,
        maintenance([](M &m) { m.setCircuitBreakerResetTimeout(0ms); }));
    row(u"circuitBreakerResetTimeout is 3600001 ms; permitted: 1 ms to 3600000 ms"_s,
        maintenance([](M &m) { m.setCircuitBreakerResetTimeout(1h + 1ms); }));
    row(u"mode is 3; permitted: 0 to 2"_s, maintenance([](M &m) { m.setMode(MaintenanceMode(3)); }));
    row(u"endpointType is 6; permitted: 0 to 5"_s, maintenance([](M &m) { m.setEndpointType(EndpointType(6)); }));
    row(u"postHandoffRelaxedDuration is -1 ms; permitted: 0 ms to 3600000 ms"_s,
        maintenance([](M &m) { m.setPostHandoffRelaxedDuration(-1ms); }));
    row(u"postHandoffRelaxedDuration is 3600001 ms; permitted: 0 ms to 3600000 ms"_s,
        maintenance([](M &m) { m.setPostHandoffRelaxedDuration(1h + 1ms); }));
    row(u"windowBackstop is 0 ms; permitted: 1 ms to 3600000 ms"_s, maintenance([](M &m) { m.setWindowBackstop(0ms); }));
    row(u"windowBackstop is 3600001 ms; permitted: 1 ms to 3600000 ms"_s,
        maintenance([](M &m) { m.setWindowBackstop(1h + 1ms); }));
    row(u"maxWorkers is -1; permitted: 0 to 10000"_s, maintenance([](M &m) { m.setMaxWorkers(-1); }));
    row(u"maxWorkers is 10001; permitted: 0 to 10000"_s, maintenance([](M &m) { m.setMaxWorkers(10'001); }));
    row(u"handoffQueueSize is -1; permitted: 0 to 1000000"_s, maintenance([](M &m) { m.setHandoffQueueSize(-1); }));
    row(u"handoffQueueSize is 1000001; permitted: 0 to 1000000"_s, maintenance([](M &m) { m.setHandoffQueueSize(1'000'001); }));
    row(u"maxHandoffRetries is -1; permitted: 0 to 100"_s, maintenance([](M &m) { m.setMaxHandoffRetries(-1); }));
    row(u"maxHandoffRetries is 101; permitted: 0 to 100"_s, maintenance([](M &m) { m.setMaxHandoffRetries(101); }));
    row(u"handoffJitter is -1 ms; permitted: 0 ms to 60000 ms"_s, maintenance([](M &m) { m.setHandoffJitter(-1ms); }));
    row(u"handoffJitter is 60001 ms; permitted: 0 ms to 60000 ms"_s, maintenance([](M &m) { m.setHandoffJitter(60'001ms); }));
    row(u"maxHandoffsPerMinute is 0; permitted: 1 to 10000"_s, maintenance([](M &m) { m.setMaxHandoffsPerMinute(0); }));
    row(u"maxHandoffsPerMinute is 10001; permitted: 1 to 10000"_s, maintenance([](M &m) { m.setMaxHandoffsPerMinute(10'001); }));
    row(u"orderingFence is -1 ms; permitted: 0 ms to 1000 ms"_s, maintenance([](M &m) { m.setOrderingFence(-1ms); }));
    row(u"orderingFence is 1001 ms; permitted: 0 ms to 1000 ms"_s, maintenance([](M &m) { m.setOrderingFence(1001ms); }));
    row(u"circuitBreakerFailureThreshold is 0; permitted: 1 to 1000"_s,
        maintenance([](M &m) { m.setCircuitBreakerFailureThreshold(0); }));
    row(u"circuitBreakerFailureThreshold is 1001; permitted: 1 to 1000"_s,
        maintenance([](M &m) { m.setCircuitBreakerFailureThreshold(1001); }));
    row(u"circuitBreakerMaxRequests is 0; permitted: 1 to 1000"_s, maintenance([](M &m) { m.setCircuitBreakerMaxRequests(0); }));
    row(u"circuitBreakerMaxRequests is 1001; permitted: 1 to 1000"_s,
        maintenance([](M &m) { m.setCircuitBreakerMaxRequests(1001); }));
}

void TestClientOptions::refusesWhatIsOutOfRange()
{
    QFETCH(const Set, set);
    ClientOptions options;
    set(options);
    const Error error = options.validate();
    QCOMPARE(error.code(), Error::Code::InvalidOptions);
    QTEST(error.message(), "message");
}

void TestClientOptions::refusesWhatDoesNotFitTogether()
{
    ClientOptions options;
    options.setReconnectDelay(500ms, 100ms);
    QCOMPARE(options.validate().message(),
             u"reconnectDelayMinimum is 500 ms; permitted: 1 ms to reconnectDelayMaximum, which is 100 ms"_s);

    for (const Endpoint &endpoint : {Endpoint(), Endpoint(u"h"_s, 0), Endpoint(QString(), 1)})
        QCOMPARE(ClientOptions().setEndpoint(endpoint).validate().message(),
                 u"endpoint is incomplete; permitted: a host and a port from 1 to 65535"_s);

    // A Unix socket has neither TLS nor a proxy, and the system bounds its path.
    const auto local = ClientOptions().setEndpoint(Endpoint::fromPath(u"/run/redis.sock"_s));
    QCOMPARE(local.validate(), Error());
    QCOMPARE(ClientOptions(local).setTransport(TransportOptions().setSecurity(TransportSecurity::Tls)).validate().message(),
             u"security is Tls; permitted with a Unix socket: None"_s);
    QCOMPARE(ClientOptions(local)
                 .setTransport(TransportOptions().setProxy({QNetworkProxy::HttpProxy, u"proxy"_s, 3128}))
                 .validate()
                 .message(),
             u"proxy is set; permitted with a Unix socket: NoProxy"_s);
    QCOMPARE(ClientOptions().setEndpoint(Endpoint::fromPath(u'/' + QString(106, u'x'))).validate(), Error());
    QCOMPARE(ClientOptions().setEndpoint(Endpoint::fromPath(u'/' + QString(107, u'x'))).validate().message(),
             u"endpoint is a path of 108 bytes; permitted: up to 107 bytes"_s);

    for (const auto &name : {u"a b"_s, u"a\n"_s, u"caf\u00e9"_s, u"\u007f"_s})
        QVERIFY(ClientOptions().setClientName(name).validate().message().startsWith("clientName "_L1));

    QVERIFY(ClientOptions().setUserName(u"ann"_s).validate().message().startsWith("password "_L1));
    QCOMPARE(ClientOptions().setUserName(u"ann"_s).setPassword(u"secret"_s).validate(), Error());

    // contract: O4
    options = ClientOptions().setProtocol(Protocol::Resp2);
    QCOMPARE(options.validate(), Error());
    options.setMaintenance(MaintenanceOptions().setMode(MaintenanceMode::Enabled));
    QCOMPARE(options.validate().message(), u"protocol is Resp2; permitted with MaintenanceMode::Enabled: Resp3"_s);
    options.setProtocol(Protocol::Resp3);
    QCOMPARE(options.validate(), Error());
}

// contract: W6
void TestClientOptions::postHandoffRelaxationFollowsTheRelaxedTimeout()
{
    MaintenanceOptions options;
    QCOMPARE(options.setRelaxedTimeout(3s).postHandoffRelaxedDuration(), 6s);
    QCOMPARE(options.setPostHandoffRelaxedDuration(0ms).postHandoffRelaxedDuration(), 0s);
    QCOMPARE(options.setPostHandoffRelaxedDuration(std::nullopt).postHandoffRelaxedDuration(), 6s);
}

void TestClientOptions::copiesAreIndependentAndComparable()
{
    const ClientOptions original = ClientOptions().setPoolSize(7);
    ClientOptions copy = original;
    QVERIFY(copy == original);
    copy.setPoolSize(8);
    QCOMPARE(original.poolSize(), 7);
    QVERIFY(!(copy == original));
    copy.setPoolSize(7);
    QVERIFY(copy == original);
    copy.setMaintenance(MaintenanceOptions().setMaxWorkers(1));
    QVERIFY(!(copy == original));
    const ClientOptions moved = std::move(copy);
    QCOMPARE(moved.maintenance().maxWorkers(), 1);
}

QTEST_GUILESS_MAIN(TestClientOptions)

#include "tst_clientoptions.moc"
