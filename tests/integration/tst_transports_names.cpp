// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/integration/peer.h"
#include "tests/shared/await.h"
#include "tests/shared/fullport.h"

#include <QtTest/qtest.h>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::ClientState;
using QRedis::Endpoint;

namespace {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int Slowness = 10;
#else
constexpr int Slowness = 1;
#endif

/// A name that leads to what the test says.
class ChangingName final : public QRedis::Resolver
{
public:
    explicit ChangingName(const QList<QHostAddress> &addresses) : m_addresses(addresses) { }
    void lead(const QList<QHostAddress> &addresses)
    {
        const std::lock_guard lock(m_mutex);
        m_addresses = addresses;
    }
    [[nodiscard]] int lookups() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lookups;
    }
    void resolve(const QString &, Callback done) override
    {
        QList<QHostAddress> addresses;
        {
            const std::lock_guard lock(m_mutex);
            ++m_lookups;
            addresses = m_addresses;
        }
        done({addresses, addresses.isEmpty() ? u"unknown"_s : QString()});
    }

private:
    mutable std::mutex m_mutex;
    QList<QHostAddress> m_addresses;
    int m_lookups = 0;
};

std::optional<QByteArray> politely(const Peer::Words &, Link &)
{
    return std::nullopt;
}

} // namespace

/// Names with several addresses, and names that lead elsewhere while the client runs.
class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsANameThatChanges_data();
    void followsANameThatChanges();
    void looksNothingUpWhileItIsConnected();
    void triesAllAddressesOfAName();

private:
    Certificates m_certificates;
};

void NamesTest::followsANameThatChanges_data()
{
    QTest::addColumn<QString>("before");
    for (const auto &before : {u"refuses"_s, u"is silent"_s, u"unknown"_s, u"served"_s})
        QTest::newRow(qPrintable(before)) << before;
}

void NamesTest::followsANameThatChanges()
{
    QFETCH(QString, before);
    // The system refuses connections to 127.0.0.2 on a port where only 127.0.0.3 is served, or drops them on a full one.
    Peer next(Wire::Tcp, m_certificates, politely, u"node"_s, QHostAddress(u"127.0.0.3"_s));
    const QHostAddress old(u"127.0.0.2"_s);
    std::unique_ptr<Peer> former;
    if (before == u"served")
        former = std::make_unique<Peer>(Wire::Tcp, m_certificates, politely, u"node"_s, old, next.port());
    std::unique_ptr<FullPort> deaf;
    if (before == u"is silent")
        deaf = std::make_unique<FullPort>(old, next.port());
    ChangingName name(before == u"unknown" ? QList<QHostAddress>() : QList<QHostAddress>{old});
    ClientOptions options;
    options.setEndpoint({u"changing.test"_s, next.port()}).setPoolSize(2).setConnectTimeout(1min).setReconnectDelay(5min, 10min);
    Client client(options, {nullptr, &name});
    client.open();
    if (before == u"served") {
        QVERIFY(eventually([&] { return client.state() == ClientState::Ready; }));
        name.lead({QHostAddress(u"127.0.0.3"_s)});
        former.reset();
        QVERIFY(eventually([&] { return client.state() == ClientState::Connecting; }));
    } else {
        if (before == u"is silent")
            QTest::qWait(300); // nothing tells that it is
        else
            QVERIFY(eventually([&] { return bool(client.lastError()); }));
        QVERIFY(eventually([&] { return client.state() == ClientState::Connecting; }));
        name.lead({QHostAddress(u"127.0.0.3"_s)});
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(eventually([&] { return client.state() == ClientState::Ready; }));
    QVERIFY2(timer.elapsed() < 1'300 * Slowness, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(next.accepted() >= 1);
}

void NamesTest::looksNothingUpWhileItIsConnected()
{
    Peer peer(Wire::Tcp, m_certificates, politely);
    ChangingName name({QHostAddress(QHostAddress::LocalHost)});
    Client client(ClientOptions().setEndpoint({u"changing.test"_s, peer.port()}).setPoolSize(1), {nullptr, &name});
    QVERIFY(!await(client.execute({"PING"})).isError());
    QCOMPARE(name.lookups(), 1);
    QTest::qWait(1'200);
    QCOMPARE(name.lookups(), 1);
}

void NamesTest::triesAllAddressesOfAName()
{
    QStringList order;
    QList<qint64> times;
    QElapsedTimer timer;
    const auto silently = [&](const QString &address) {
        return [&, address](const Peer::Words &, Link &) -> std::optional<QByteArray> {
            order += address;
            times += timer.elapsed();
            return QByteArray();
        };
    };
    Peer six(Wire::Tcp, m_certificates, silently(u"six"_s), u"node"_s, QHostAddress(QHostAddress::LocalHostIPv6));
    if (six.port() == 0)
        QSKIP("this machine has no IPv6");
    Peer first(Wire::Tcp, m_certificates, silently(u"first"_s), u"node"_s, QHostAddress(u"127.0.0.2"_s), six.port());
    Peer second(Wire::Tcp, m_certificates, politely, u"node"_s, QHostAddress(u"127.0.0.3"_s), six.port());
    QCOMPARE(second.port(), six.port());
    ChangingName name({QHostAddress(u"127.0.0.2"_s), QHostAddress(u"127.0.0.3"_s), QHostAddress(QHostAddress::LocalHostIPv6)});
    Client client(ClientOptions().setEndpoint({u"many.test"_s, six.port()}).setPoolSize(1), {nullptr, &name});
    timer.start();
    QVERIFY(!await(client.execute({"PING"})).isError());
    QCOMPARE(order, (QStringList{u"six"_s, u"first"_s}));
    QVERIFY2(times.at(1) - times.at(0) >= 200, qPrintable(QString::number(times.at(1) - times.at(0))));
    QCOMPARE(second.accepted(), 1);
    QVERIFY(eventually([&] { return client.snapshot().counters.socketsOpen == 1; })); // the others are given up
}

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_transports_names.moc"
