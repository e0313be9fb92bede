// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/shared/await.h"
#include "tests/shared/scriptedserver.h"

#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Error;

namespace {

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4'096 : 0;
}

} // namespace

/// Servers that send what they should not: the command's error says so, the connection recovers, other commands go on.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsBytesThatAreNoReply_data();
    void reportsBytesThatAreNoReply();
    void survivesRandomBytes();
    void survivesGarbageInsteadOfAHandshake();
    void reportsAReplyCutShort();
    void reportsAReplyThatNobodyAskedFor();
    void boundsWhatALyingServerMakesItStore();
};

// The bytes answer "BAD"; everything else is answered politely.
static ScriptedServer::Script answering(const QByteArray &bytes)
{
    return [bytes](const ScriptedServer::Words &words, QTcpSocket *) -> std::optional<QByteArray> {
        return words.first() == "BAD" ? std::optional(bytes) : std::nullopt;
    };
}

static ClientOptions optionsFor(const ScriptedServer &server)
{
    ClientOptions options = ClientOptions::fromUrl(server.url());
    options.setPoolSize(1).setReconnectDelay(5ms, 50ms).setCommandTimeout(2s);
    options.setMaximumReplyDepth(8).setMaximumReplyElements(1'000).setMaximumReplyBytes(64 * 1024);
    return options;
}

void BadInputTest::reportsBytesThatAreNoReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    const auto violation = Error::Code::ProtocolViolation;
    const auto limit = Error::Code::LimitExceeded;
    QTest::newRow("unknown type") << QByteArray("@what\r\n") << violation;
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << violation;
    QTest::newRow("length not a number") << QByteArray("$x\r\n") << violation;
    QTest::newRow("negative length") << QByteArray("$-5\r\n") << violation;
    QTest::newRow("negative count") << QByteArray("*-7\r\n") << violation;
    QTest::newRow("integer too large") << QByteArray(":99999999999999999999\r\n") << violation;
    QTest::newRow("bad boolean") << QByteArray("#x\r\n") << violation;
    QTest::newRow("bad double") << QByteArray(",abc\r\n") << violation;
    QTest::newRow("bad verbatim string") << QByteArray("=3\r\nabc\r\n") << violation;
    QTest::newRow("terminator missing") << QByteArray("$3\r\nabcdef\r\n+OK\r\n") << violation;
    QTest::newRow("too deep") << QByteArray("*1\r\n").repeated(9) + ":1\r\n" << limit;
    QTest::newRow("far too deep") << QByteArray("*1\r\n").repeated(100'000) + ":1\r\n" << limit;
    QTest::newRow("too many elements") << "*1001\r\n" + QByteArray(":1\r\n").repeated(1'001) << limit;
    QTest::newRow("count announced") << QByteArray("*2147483647\r\n") << limit;
    QTest::newRow("too long") << "$70000\r\n" + QByteArray(70'000, 'x') + "\r\n" << limit;
    QTest::newRow("length announced") << QByteArray("$100000000000\r\n") + QByteArray(200'000, 'x') << limit;
    QTest::newRow("endless line") << '+' + QByteArray(300'000, 'x') << limit;
}

void BadInputTest::reportsBytesThatAreNoReply()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    ScriptedServer server(answering(bytes));
    Client client(optionsFor(server));
    QVERIFY(!await(client.execute({"PING"})).isError());

    const Error error = await(client.execute({"BAD"})).error();
    QVERIFY2(error.code() == code, qPrintable(error.message()));
    QCOMPARE(error.origin(), Error::Origin::Protocol);
    QVERIFY(!error.message().isEmpty());
    QVERIFY(error.mayHaveExecuted());
    QCOMPARE(await(client.execute({"PING"})).toByteArray(), QByteArray("PONG"));
    QCOMPARE(server.accepted(), 2);
    QCOMPARE(server.count("BAD"), 1); // what may have been executed is not repeated
}

void BadInputTest::survivesRandomBytes()
{
    QRandomGenerator random(7);
    QByteArray bytes;
    ScriptedServer server([&](const ScriptedServer::Words &words, QTcpSocket *) -> std::optional<QByteArray> {
        return words.first() == "BAD" ? std::optional(bytes) : std::nullopt;
    });
    Client client(optionsFor(server).setCommandTimeout(100ms).setPoolSize(2));
    for (int i = 0; i < 300; ++i) {
        bytes.resize(random.bounded(1, 200));
        for (char &byte : bytes)
            byte = char(random.bounded(4) == 0 ? random.bounded(256) : "+-:$*%~#,_(=>|\r\n0123456789"[random.bounded(26)]);
        const QRedis::PendingReply bad = client.execute({"BAD"});
        QVERIFY(eventually([&] { return bad.isFinished(); })); // any result, but one
    }
    QVERIFY(eventually([&] { return await(client.execute({"PING"})).toByteArray() == "PONG"; }, 15s));
}

void BadInputTest::survivesGarbageInsteadOfAHandshake()
{
    int attempts = 0;
    ScriptedServer server([&](const ScriptedServer::Words &words, QTcpSocket *) -> std::optional<QByteArray> {
        if (words.first() == "HELLO" && ++attempts <= 3)
            return "SSH-2.0-OpenSSH_9.2\r\n";
        return {};
    });
    Client client(optionsFor(server));
    const Error refused = await(client.execute({"PING"})).error(); // at once: what answers is no Redis server
    QCOMPARE(refused.code(), Error::Code::ProtocolViolation);
    QVERIFY(!refused.mayHaveExecuted());
    QVERIFY(eventually([&] { return await(client.execute({"PING"})).toByteArray() == "PONG"; }));
    QCOMPARE(server.accepted(), 4);

    ScriptedServer hopeless([](const ScriptedServer::Words &, QTcpSocket *) { return "SSH-2.0-OpenSSH_9.2\r\n"; });
    Client other(optionsFor(hopeless).setCommandTimeout(300ms));
    const Error error = await(other.execute({"PING"})).error();
    QVERIFY2(error.code() == Error::Code::ProtocolViolation || error.code() == Error::Code::ConnectionFailed,
             qPrintable(error.message()));
    QVERIFY(!error.mayHaveExecuted());
    QVERIFY2(hopeless.accepted() < 60, qPrintable(QString::number(hopeless.accepted()))); // no tight loop
}

void BadInputTest::reportsAReplyCutShort()
{
    ScriptedServer server([](const ScriptedServer::Words &words, QTcpSocket *socket) -> std::optional<QByteArray> {
        if (words.first() != "BAD")
            return {};
        socket->write("$100\r\nonly this");
        socket->disconnectFromHost();
        return QByteArray();
    });
    Client client(optionsFor(server));
    QVERIFY(!await(client.execute({"PING"})).isError());
    const Error error = await(client.execute({"BAD"})).error();
    QCOMPARE(error.code(), Error::Code::ConnectionLost);
    QVERIFY(error.mayHaveExecuted());
    QCOMPARE(await(client.execute({"PING"})).toByteArray(), QByteArray("PONG"));
}

void BadInputTest::reportsAReplyThatNobodyAskedFor()
{
    // contract: C1
    ScriptedServer server(answering("+one\r\n+two\r\n"));
    Client client(optionsFor(server));
    QVERIFY(!await(client.execute({"PING"})).isError());
    QCOMPARE(await(client.execute({"BAD"})).toByteArray(), QByteArray("one"));
    QVERIFY(eventually([&] { return server.accepted() == 2; })); // nobody knows any more which reply is whose
    QCOMPARE(await(client.execute({"PING"})).toByteArray(), QByteArray("PONG"));
}

void BadInputTest::boundsWhatALyingServerMakesItStore()
{
    // Announces 100 GB and sends without end.
    QPointer<QTcpSocket> flooded;
    ScriptedServer server([&](const ScriptedServer::Words &words, QTcpSocket *socket) -> std::optional<QByteArray> {
        if (words.first() != "BAD")
            return {};
        flooded = socket;
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
            if (socket->bytesToWrite() < 1024 * 1024)
                socket->write(QByteArray(1024 * 1024, 'x'));
        });
        return "$100000000000\r\n" + QByteArray(1024 * 1024, 'x');
    });
    ClientOptions options = optionsFor(server);
    options.setMaximumReplyBytes(16 * 1024 * 1024).setCommandTimeout(10s);
    Client client(options);
    QVERIFY(!await(client.execute({"PING"})).isError());
    const qint64 before = residentBytes();
    const Error error = await(client.execute({"BAD"})).error();
    QCOMPARE(error.code(), Error::Code::LimitExceeded);
    QVERIFY(eventually([&] { return flooded.isNull(); }));
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown < 128 * 1024 * 1024, qPrintable(QString::number(grown)));
    QCOMPARE(await(client.execute({"PING"})).toByteArray(), QByteArray("PONG"));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
