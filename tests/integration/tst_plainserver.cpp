// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "tests/shared/rawclient.h"
#include "tests/shared/await.h"
#include "tests/shared/childprocess.h"
#include "tests/shared/librarylog.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;

/// A server that has never heard of maintenance notifications: nobody notices that they were asked for.
class PlainServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void reconnectsInSilence();
    void soaksInSilence();

private:
    /// How many commands the server refused, by kind of error, such as {"ERR", 2}.
    [[nodiscard]] QMap<QByteArray, int> refused();
    /// The opt-in, and the name of the library where the server does not know that either.
    [[nodiscard]] QMap<QByteArray, int> oneOfEachKind() const { return {{"ERR", m_knowsSetInfo ? 1 : 2}}; }

    std::unique_ptr<RedisServer> m_server;
    RawClient m_control;
    bool m_knowsSetInfo = false;
};

void PlainServerTest::initTestCase()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "the server does not start");
    QVERIFY(m_control.connectTo({u"127.0.0.1"_s, m_server->port()}));
    m_control.send("CLIENT SETINFO LIB-NAME test\r\n");
    m_knowsSetInfo = m_control.takeTo("\r\n") == "+OK\r\n";
}

void PlainServerTest::init()
{
    QCOMPARE(m_control.ask("CONFIG RESETSTAT\r\n", "+OK\r\n"), QByteArray("+OK\r\n"));
}

QMap<QByteArray, int> PlainServerTest::refused()
{
    m_control.send("INFO errorstats\r\n");
    const QByteArray length = m_control.takeTo("\r\n");
    const QByteArray text = m_control.take(length.mid(1).trimmed().toInt() + 2);
    QMap<QByteArray, int> kinds;
    for (const QByteArray &line : text.split('\n')) { // errorstat_ERR:count=2
        if (line.startsWith("errorstat_"))
            kinds.insert(line.mid(10, line.indexOf(':') - 10), line.mid(line.indexOf('=') + 1).trimmed().toInt());
    }
    return kinds;
}

void PlainServerTest::reconnectsInSilence()
{
    // contract: O3 O5
    const LibraryLog log;
    Client client(ClientOptions::fromUrl(m_server->url()).setReconnectDelay(1ms, 10ms));
    const auto allReady = [&](quint64 sockets) {
        return eventually([&] {
            const auto snapshot = client.snapshot();
            return snapshot.counters.socketsOpened >= sockets && snapshot.connections.size() == 4
                && std::all_of(snapshot.connections.cbegin(), snapshot.connections.cend(),
                               [](const auto &each) { return each.state == QRedis::ConnectionState::Ready; });
        });
    };
    client.open();
    QVERIFY(allReady(4));
    for (quint64 round = 1; round <= 10; ++round) {
        QCOMPARE(m_control.ask("CLIENT KILL TYPE normal SKIPME yes\r\n", ":4\r\n"), QByteArray(":4\r\n"));
        QVERIFY(allReady(4 * (round + 1)));
    }
    QCOMPARE(client.capability(), QRedis::Capability::Unsupported);
    QCOMPARE(refused(), oneOfEachKind());
    QCOMPARE(log.lines(), QStringList());
}

void PlainServerTest::soaksInSilence()
{
    // contract: O5
    const QTemporaryDir folder;
    const QString said = folder.filePath(u"said"_s);
    const QString command = u"exec '%1' --url %2 --workload mixed --seconds 1 --report '%3' >'%4' 2>&1"_s;
    ChildProcess soak({u"/bin/sh"_s, u"-c"_s,
                       command.arg(QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-soak"), m_server->url().toString(),
                                   folder.filePath(u"report"_s), said)});
    const int code = soak.wait(60s);
    QFile file(said);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray());
    QCOMPARE(code, 0);
    QCOMPARE(refused(), oneOfEachKind());
}

QTEST_GUILESS_MAIN(PlainServerTest)
#include "tst_plainserver.moc"
