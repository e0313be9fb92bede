// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: serial timeout=300
// Values of many MiB there and back. QREDIS_LARGE_VALUE is their size in bytes; 536870912 is the most that a server takes
// with its default configuration, and needs about 3 GiB of memory.
#include "qredis/client/client.h"
#include "qredis/testing/fakeclock.h"
#include "tests/shared/redisserver.h"
#include "tests/shared/scriptedserver.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace std::chrono_literals;

namespace {

qsizetype valueSize()
{
    bool ok = false;
    const int size = qEnvironmentVariableIntValue("QREDIS_LARGE_VALUE", &ok);
    return ok ? size : 24 * 1024 * 1024 + 1;
}

QByteArray value()
{
    QByteArray bytes(valueSize(), Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) { // no part looks like another
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

Reply ask(Client &client, Command &&command)
{
    const PendingReply pending = client.execute(std::move(command.setTimeout(120s)));
    pending.waitForFinished();
    return pending.result();
}

} // namespace

class TestLargeValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.isRunning()); }

    void comeBackAsTheyWere()
    {
        Client client(m_server.url());
        const QByteArray sent = value();
        QCOMPARE(ask(client, {"SET", "large", sent}).toByteArray(), "OK");
        QCOMPARE(ask(client, {"STRLEN", "large"}).toInteger(), sent.size());
        const Reply alone = ask(client, {"GET", "large"});
        QVERIFY(alone.toByteArray() == sent); // not QCOMPARE, which would print them
        const Reply inArray = ask(client, {"MGET", "absent", "large", "absent"});
        QCOMPARE(inArray.elements().size(), 3);
        QVERIFY(inArray.elements().at(1).toByteArray() == sent);
        QVERIFY(inArray.elements().at(2).isNull());
    }

    void behindEachOtherInAPipeline()
    {
        Client client(ClientOptions::fromUrl(m_server.url()).setPoolSize(1));
        const QByteArray sent = value().first(valueSize() / 8);
        Pipeline pipeline;
        pipeline.append({"SET", "a", sent}).append({"GET", "a"}).append({"PING"}).append({"GET", "a"}).setTimeout(120s);
        const PendingReplies pending = client.execute(std::move(pipeline));
        pending.waitForFinished();
        const QList<Reply> replies = pending.result();
        QCOMPARE(replies.size(), 4);
        QVERIFY(replies.at(1).toByteArray() == sent);
        QCOMPARE(replies.at(2).toByteArray(), "PONG");
        QVERIFY(replies.at(3).toByteArray() == sent);
    }

    void beyondTheLimitAreRefusedByName()
    {
        Client writer(m_server.url());
        QCOMPARE(ask(writer, {"SET", "beyond", QByteArray(1024 * 1024 + 1, 'x')}).toByteArray(), "OK");
        Client client(ClientOptions::fromUrl(m_server.url()).setMaximumReplyBytes(1024 * 1024));
        const Error error = ask(client, {"GET", "beyond"}).error();
        QCOMPARE(error.code(), Error::Code::LimitExceeded);
        QVERIFY2(error.message().contains(QLatin1StringView("1048577")) && error.message().contains(QLatin1StringView("1048576")),
                 qPrintable(error.message()));
    }

    // contract: C8
    void fromASlowPeerAreNotSilence()
    {
        QPointer<QTcpSocket> asking;
        bool isWhole = false;
        ScriptedServer server([&](const ScriptedServer::Words &words, QTcpSocket *socket) -> std::optional<QByteArray> {
            if (asking && !isWhole)
                return QByteArray();
            if (words.first() != "BLOB")
                return {};
            asking = socket;
            return "$1000000\r\n" + QByteArray(20000, 'x');
        });
        Testing::FakeClock clock;
        Client client(ClientOptions::fromUrl(server.url()).setPoolSize(1).setCommandTimeout(5s), {&clock, nullptr});
        const PendingReply late = client.execute({"BLOB"});
        QVERIFY(clock.advanceUntil([&] { return late.isFinished(); }, 10s));
        QCOMPARE(late.result().error().code(), Error::Code::Timeout);
        // A little of it comes during the five seconds after which a silent peer is given up.
        clock.advance(1s);
        asking->write(QByteArray(1000, 'x'));
        clock.advance(8s);
        isWhole = true;
        QVERIFY(asking); // the connection
        asking->write(QByteArray(1000000 - 21000, 'x') + "\r\n+PONG\r\n"); // it had been asked whether it is there
        clock.settle();
        const PendingReply next = client.execute({"PING"});
        QVERIFY(clock.advanceUntil([&] { return next.isFinished(); }, 1s));
        QCOMPARE(next.result().toByteArray(), "PONG");
        QCOMPARE(server.accepted(), 1);
    }

    // The client need not be woken for each piece, but must be for the last one, for what follows, and for the end.
    void inPiecesThatTheirReaderWaitsFor()
    {
        const QByteArray sent = value().first(3 * 1024 * 1024 + 17);
        const QByteArray bytes = "$" + QByteArray::number(sent.size()) + "\r\n" + sent + "\r\n";
        QPointer<QTcpSocket> asking;
        ScriptedServer server([&](const ScriptedServer::Words &words, QTcpSocket *socket) -> std::optional<QByteArray> {
            if (words.first() != "BLOB")
                return {};
            asking = socket;
            return bytes.first(100000);
        });
        Client client(ClientOptions::fromUrl(server.url()).setPoolSize(1));
        const PendingReply whole = client.execute(Command{"BLOB"}.setTimeout(20s));
        QTRY_VERIFY(asking);
        const QTcpSocket *first = asking;
        for (qsizetype at = 100000, size = 1; at < bytes.size(); at += size, size = std::min(2 * size, qsizetype(500000))) {
            asking->write(bytes.mid(at, size));
            while (asking->bytesToWrite() > 0)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QTRY_VERIFY(whole.isFinished());
        QVERIFY(whole.result().toByteArray() == sent);
        const PendingReply small = client.execute({"PING"});
        QTRY_VERIFY(small.isFinished());
        QCOMPARE(small.result().toByteArray(), "PONG");

        const PendingReply half = client.execute(Command{"BLOB"}.setTimeout(20s));
        QTRY_VERIFY(server.count("BLOB") == 2);
        QCOMPARE(asking, first);
        asking->disconnectFromHost();
        QTRY_VERIFY(half.isFinished());
        QCOMPARE(half.result().error().code(), Error::Code::ConnectionLost);
    }

private:
    RedisServer m_server;
};

QTEST_GUILESS_MAIN(TestLargeValues)

#include "tst_largevalues.moc"
