// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/integration/peer.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Endpoint;
using QRedis::Error;
using QRedis::HandoffOutcome;
using QRedis::HandoffStage;
using QRedis::TransportOptions;
using QRedis::TransportSecurity;

namespace {

QByteArray moving(const QString &target)
{
    const QByteArray text = target.toLatin1();
    return ">4\r\n$6\r\nMOVING\r\n:1\r\n:10\r\n$" + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

/// Names that a test knows.
class Names final : public QRedis::Resolver
{
public:
    explicit Names(const QHash<QString, QString> &addresses) : m_addresses(addresses) { }
    void resolve(const QString &name, Callback done) override
    {
        const QString address = m_addresses.value(name);
        done(address.isEmpty() ? Answer{{}, u"unknown"_s} : Answer{{QHostAddress(address)}, {}});
    }

private:
    const QHash<QString, QString> m_addresses;
};

} // namespace

/// Who is trusted under TLS, and what an operator is told when somebody is not.
class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void refusesCertificates_data();
    void refusesCertificates();
    void goesOnWhereTheCertificateFits();
    void asksForTheConfiguredName();
    void identifiesTheClient();
    void saysWhenTheServerWantsACertificate();
    void keepsToTheMinimumVersion();
    void saysWhenTheOtherSideSpeaksNoTls();
    void movesOnlyToWhomTheNameBelongs_data();
    void movesOnlyToWhomTheNameBelongs();

private:
    /// A server with TLS under 127.0.0.1; \a arguments are added to its command line.
    [[nodiscard]] std::unique_ptr<RedisServer> serve(const QString &certificate, const QStringList &arguments, quint16 *port);
    [[nodiscard]] ClientOptions optionsFor(quint16 port, const QSslConfiguration &configuration, const QString &name = {}) const;
    [[nodiscard]] static Error problemOf(const ClientOptions &options);

    Certificates m_certificates;
};

void TlsTest::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), "openssl makes no certificates");
    QVERIFY(m_certificates.make(u"node"_s, u"DNS:node.test"_s));
    QVERIFY(m_certificates.make(u"other"_s, u"DNS:other.test,DNS:third.test"_s));
    QVERIFY(m_certificates.make(u"expired"_s, u"IP:127.0.0.1"_s, -1));
    QVERIFY(m_certificates.make(u"address"_s, u"IP:127.0.0.1"_s));
    QVERIFY(m_certificates.make(u"application"_s, u"DNS:application.test"_s));
}

std::unique_ptr<RedisServer> TlsTest::serve(const QString &certificate, const QStringList &arguments, quint16 *port)
{
    *port = RedisServer::freePort();
    return std::make_unique<RedisServer>(QStringList{u"--tls-port"_s, QString::number(*port), u"--tls-cert-file"_s,
                                                     m_certificates.file(certificate + u".pem"_s), u"--tls-key-file"_s,
                                                     m_certificates.file(certificate + u".key"_s), u"--tls-ca-cert-file"_s,
                                                     m_certificates.file(u"ca.pem"_s)}
                                         + arguments);
}

ClientOptions TlsTest::optionsFor(quint16 port, const QSslConfiguration &configuration, const QString &name) const
{
    const auto transport =
        TransportOptions().setSecurity(TransportSecurity::Tls).setTlsConfiguration(configuration).setTlsServerName(name);
    return ClientOptions()
        .setEndpoint({u"127.0.0.1"_s, port})
        .setTransport(transport)
        .setPoolSize(1)
        .setReconnectDelay(10ms, 50ms);
}

Error TlsTest::problemOf(const ClientOptions &options)
{
    Client client(options);
    return await(client.execute({"PING"})).error();
}

void TlsTest::refusesCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("authorityKnown");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("wrong name") << u"other"_s << true
                                << QStringList{u"\"127.0.0.1\""_s, u"other.test, third.test"_s, u"tlsServerName"_s};
    QTest::newRow("unknown authority") << u"address"_s << false << QStringList{u"qredis test"_s, u"caCertificates"_s};
    QTest::newRow("expired") << u"expired"_s << true << QStringList{u"Renew"_s, u"clock"_s};
}

void TlsTest::refusesCertificates()
{
    // contract: H10
    QFETCH(QString, certificate);
    QFETCH(bool, authorityKnown);
    QFETCH(QStringList, parts);
    Peer peer(
        Wire::Tls, m_certificates, [](const Peer::Words &, Link &) { return std::nullopt; }, certificate);
    auto configuration = m_certificates.client();
    if (!authorityKnown)
        configuration.setCaCertificates({});
    const Error error = problemOf(optionsFor(peer.port(), configuration));
    QCOMPARE(error.code(), Error::Code::TlsFailed);
    QVERIFY(!error.isRetryable());
    QVERIFY(!error.mayHaveExecuted());
    for (const QString &part : parts + QStringList{u"127.0.0.1:%1"_s.arg(peer.port())})
        QVERIFY2(error.message().contains(part), qPrintable(error.message()));
    QCOMPARE(peer.count("HELLO"), 0); // nothing, no password above all, was said to it
}

void TlsTest::goesOnWhereTheCertificateFits()
{
    quint16 port = 0;
    const auto server = serve(u"node"_s, {u"--tls-auth-clients"_s, u"no"_s}, &port);
    QVERIFY(server->isRunning());
    QCOMPARE(problemOf(optionsFor(port, m_certificates.client())).code(), Error::Code::TlsFailed);
    QCOMPARE(problemOf(optionsFor(port, m_certificates.client(), u"node.test"_s)), Error());
    // By name: the resolver gives the address, the certificate is compared with the name.
    Names names({{u"node.test"_s, u"127.0.0.1"_s}, {u"wrong.test"_s, u"127.0.0.1"_s}});
    for (const auto &name : {u"node.test"_s, u"wrong.test"_s}) {
        Client client(optionsFor(port, m_certificates.client()).setEndpoint({name, port}), {nullptr, &names});
        const Error error = await(client.execute({"PING"})).error();
        QCOMPARE(error.code(), name == u"node.test"_s ? Error::Code::None : Error::Code::TlsFailed);
    }
}

void TlsTest::asksForTheConfiguredName()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray hello;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&hello, socket] { hello += socket->readAll(); });
    });
    Client client(optionsFor(server.serverPort(), m_certificates.client(), u"node.test"_s));
    client.open();
    QVERIFY(eventually([&] { return hello.contains("node.test"); })); // server name indication is not encrypted
}

void TlsTest::identifiesTheClient()
{
    quint16 port = 0;
    const auto server = serve(u"address"_s, {u"--tls-auth-clients"_s, u"yes"_s}, &port);
    QVERIFY(server->isRunning());
    QCOMPARE(problemOf(optionsFor(port, m_certificates.client(u"application"_s))), Error());
}

void TlsTest::saysWhenTheServerWantsACertificate()
{
    for (const auto &version : {u"TLSv1.2"_s, u"TLSv1.3"_s}) {
        quint16 port = 0;
        const auto server = serve(u"address"_s, {u"--tls-auth-clients"_s, u"yes"_s, u"--tls-protocols"_s, version}, &port);
        QVERIFY(server->isRunning());
        const Error error = problemOf(optionsFor(port, m_certificates.client()));
        QVERIFY2(error.code() == Error::Code::TlsFailed, qPrintable(version + u": "_s + error.message()));
        QVERIFY2(error.message().contains(u"localCertificate"_s), qPrintable(error.message()));
        QVERIFY2(error.message().contains(u"127.0.0.1:%1"_s.arg(port)), qPrintable(error.message()));
    }
}

void TlsTest::keepsToTheMinimumVersion()
{
    quint16 port = 0;
    const auto server = serve(u"address"_s, {u"--tls-auth-clients"_s, u"no"_s, u"--tls-protocols"_s, u"TLSv1.2"_s}, &port);
    QVERIFY(server->isRunning());
    auto configuration = m_certificates.client();
    QCOMPARE(problemOf(optionsFor(port, configuration)), Error());
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    const Error error = problemOf(optionsFor(port, configuration));
    QCOMPARE(error.code(), Error::Code::TlsFailed);
    QVERIFY2(error.message().contains(u"version of TLS in common"_s), qPrintable(error.message()));
}

void TlsTest::saysWhenTheOtherSideSpeaksNoTls()
{
    RedisServer server;
    QVERIFY(server.isRunning());
    Client client(optionsFor(server.port(), m_certificates.client()).setConnectTimeout(500ms).setCommandTimeout(2s));
    const Error error = await(client.execute({"PING"})).error();
    QVERIFY2(error.code() == Error::Code::TlsFailed || error.code() == Error::Code::ConnectionFailed,
             qPrintable(error.message()));
    QVERIFY2(error.message().contains(u"port speaks TLS"_s), qPrintable(error.message()));
    QVERIFY2(error.message().contains(u"127.0.0.1:%1"_s.arg(server.port())), qPrintable(error.message()));
}

void TlsTest::movesOnlyToWhomTheNameBelongs_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("moves");
    QTest::newRow("address, configured name") << u"127.0.0.1"_s << u"node"_s << true;
    QTest::newRow("address, its own name") << u"127.0.0.1"_s << u"address"_s << false;
    QTest::newRow("address, other name") << u"127.0.0.1"_s << u"other"_s << false;
    QTest::newRow("name, its name") << u"other.test"_s << u"other"_s << true;
    QTest::newRow("name, configured name") << u"other.test"_s << u"node"_s << false;
}

void TlsTest::movesOnlyToWhomTheNameBelongs()
{
    // contract: H4 H10
    QFETCH(QString, target);
    QFETCH(QString, certificate);
    QFETCH(bool, moves);
    const auto script = [](const Peer::Words &words, Link &) -> std::optional<QByteArray> {
        return words.value(1) == "MAINT_NOTIFICATIONS" ? std::optional<QByteArray>("+OK\r\n") : std::nullopt;
    };
    Peer leaving(Wire::Tls, m_certificates, script, u"node"_s);
    Peer next(Wire::Tls, m_certificates, script, certificate);
    Names names({{u"node.test"_s, u"127.0.0.1"_s}, {u"other.test"_s, u"127.0.0.1"_s}});
    auto options = leaving.options().setEndpoint({u"node.test"_s, leaving.port()});
    options.setMaintenance(QRedis::MaintenanceOptions().setHandoffJitter(0ms));
    Client client(options, {nullptr, &names});
    QSignalSpy stages(&client, &Client::handoffStageChanged);
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return client.capability() == QRedis::Capability::Supported; }));
    leaving.link().send(moving(u"%1:%2"_s.arg(target).arg(next.port())));
    const auto saw = [&](HandoffStage stage) {
        return std::any_of(stages.cbegin(), stages.cend(), [stage](const QVariantList &arguments) {
            return arguments.first().value<QRedis::HandoffEvent>().stage == stage;
        });
    };
    QVERIFY(eventually([&] { return saw(moves ? HandoffStage::Completed : HandoffStage::Retrying); }));
    QVERIFY(saw(HandoffStage::Securing));
    QVERIFY(!await(client.execute({"PING"})).isError());
    QCOMPARE(next.count("HELLO"), moves ? 1 : 0);
    QCOMPARE(next.count("PING"), moves ? 2 : 0); // the first one ends the handshake
    if (!moves) {
        for (const QVariantList &arguments : stages) {
            const Error error = arguments.first().value<QRedis::HandoffEvent>().error;
            if (error)
                QCOMPARE(error.code(), Error::Code::TlsFailed);
        }
    }
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_transports_tls.moc"
