// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/differential/generator.h"
#include "tests/differential/notation.h"
#include "tests/differential/oracle.h"
#include "tests/shared/await.h"
#include "tests/shared/certificates.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qmap.h>
#include <QtCore/qmetaobject.h>
#include <QtTest/qtest.h>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Reply;

namespace {

// Hash tables in the order of insertion, so that two servers answer alike, and no clock in the data.
const QStringList Deterministic{u"--appendonly"_s,
                                u"no"_s,
                                u"--hash-max-listpack-entries"_s,
                                u"1000000"_s,
                                u"--hash-max-listpack-value"_s,
                                u"100000000"_s,
                                u"--set-max-intset-entries"_s,
                                u"1000000"_s};

enum class Wire : quint8 { Tcp, Tls, Unix };

struct Outcome
{
    quint64 compared = 0;
    QMap<Reply::Kind, quint64> kinds; // nested ones included
    QString difference; // the first one, for a person
};

quint64 setting(const char *name, quint64 absent)
{
    bool ok = false;
    const quint64 value = qEnvironmentVariable(name).toULongLong(&ok);
    return ok ? value : absent;
}

void countKinds(const Reply &reply, Outcome &outcome)
{
    ++outcome.kinds[reply.kind()];
    for (const Reply &element : reply.elements())
        countKinds(element, outcome);
}

QRedis::Command command(const QList<QByteArray> &words)
{
    QRedis::Command result;
    for (const QByteArray &word : words)
        result.append(word);
    return result.setTimeout(60s);
}

QString shortened(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.left(400).toPercentEncoding(" {}[]()<>*$:;,'\"=+#%~!/"));
}

// As applications do it: pipelines, commands that do not wait for each other, commands that do.
QList<Reply> execute(Client &client, const QList<QList<QByteArray>> &batch, quint64 style)
{
    QList<Reply> replies;
    if (style == 0) {
        QRedis::Pipeline pipeline;
        for (const QList<QByteArray> &words : batch)
            pipeline.append(command(words));
        const QRedis::PendingReplies pending = client.execute(pipeline.setTimeout(60s));
        pending.waitForFinished();
        return pending.result();
    }
    QList<QRedis::PendingReply> pending;
    for (const QList<QByteArray> &words : batch) {
        pending.append(client.execute(command(words)));
        if (style == 1)
            pending.last().waitForFinished();
    }
    for (const QRedis::PendingReply &one : std::as_const(pending)) {
        one.waitForFinished();
        replies.append(one.result());
    }
    return replies;
}

Outcome compare(Client &client, Oracle &oracle, quint64 seed, quint64 count)
{
    Outcome outcome;
    CommandGenerator generator(seed);
    while (outcome.compared < count) {
        const quint64 style = generator.below(4);
        const quint64 size = std::min(count - outcome.compared, 1 + generator.below(style == 1 ? 20 : 300));
        QList<QList<QByteArray>> batch;
        for (quint64 i = 0; i < size; ++i)
            batch.append(generator.next());
        const QList<Reply> replies = execute(client, batch, style);
        const QList<QByteArray> expected = oracle.ask(batch);
        if (replies.size() != batch.size() || expected.size() != batch.size()) {
            outcome.difference =
                u"%1 commands, %2 replies, %3 by hiredis"_s.arg(batch.size()).arg(replies.size()).arg(expected.size());
            return outcome;
        }
        for (qsizetype i = 0; i < batch.size(); ++i) {
            const QByteArray found = notation(replies.at(i));
            if (found != expected.at(i)) {
                outcome.difference = u"command %1 of seed %2: %3\n   qredis:  %4\n   hiredis: %5"_s.arg(outcome.compared)
                                         .arg(seed)
                                         .arg(shortened(batch.at(i).join(' ')), shortened(found), shortened(expected.at(i)));
                return outcome;
            }
            countKinds(replies.at(i), outcome);
            ++outcome.compared;
        }
    }
    return outcome;
}

} // namespace

/// Random commands through the library, and through plain hiredis on an equal server: every reply is the same in kind and content.
///
/// QREDIS_DIFFERENTIAL_COMMANDS is the number of commands of each row, QREDIS_DIFFERENTIAL_SEED where chance begins.
class DifferentialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersWhatHiredisAnswers_data();
    void answersWhatHiredisAnswers();

private:
    // Of a server that listens on a port, and there with TLS at \a tlsPort and on the socket \a path.
    [[nodiscard]] QStringList arguments(quint16 tlsPort, const QString &path) const;

    Certificates m_certificates;
    QTemporaryDir m_folder;
};

void DifferentialTest::initTestCase()
{
    QVERIFY2(m_certificates.isValid() && m_certificates.make(u"node"_s, u"IP:127.0.0.1"_s), "openssl makes no certificates");
}

QStringList DifferentialTest::arguments(quint16 tlsPort, const QString &path) const
{
    return Deterministic + QStringList{u"--unixsocket"_s,       path,
                                       u"--tls-port"_s,         QString::number(tlsPort),
                                       u"--tls-cert-file"_s,    m_certificates.file(u"node.pem"_s),
                                       u"--tls-key-file"_s,     m_certificates.file(u"node.key"_s),
                                       u"--tls-ca-cert-file"_s, m_certificates.file(u"ca.pem"_s),
                                       u"--tls-auth-clients"_s, u"no"_s};
}

void DifferentialTest::answersWhatHiredisAnswers_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<QRedis::Protocol>("protocol");
    QTest::newRow("TCP, RESP2") << Wire::Tcp << QRedis::Protocol::Resp2;
    QTest::newRow("TCP, RESP3") << Wire::Tcp << QRedis::Protocol::Resp3;
    QTest::newRow("TLS, RESP2") << Wire::Tls << QRedis::Protocol::Resp2;
    QTest::newRow("TLS, RESP3") << Wire::Tls << QRedis::Protocol::Resp3;
    QTest::newRow("Unix, RESP2") << Wire::Unix << QRedis::Protocol::Resp2;
    QTest::newRow("Unix, RESP3") << Wire::Unix << QRedis::Protocol::Resp3;
}

void DifferentialTest::answersWhatHiredisAnswers()
{
    // contract: C1
    QFETCH(Wire, wire);
    QFETCH(QRedis::Protocol, protocol);
    const quint64 count = setting("QREDIS_DIFFERENTIAL_COMMANDS", 10'000);
    const quint64 seed = setting("QREDIS_DIFFERENTIAL_SEED", 20'261'123);
    const quint16 tlsPort = RedisServer::freePort();
    const QString path = m_folder.filePath(u"redis.sock"_s);
    RedisServer server(arguments(tlsPort, path));
    RedisServer equal(Deterministic);
    QVERIFY(server.isRunning() && equal.isRunning());
    const QUrl urls[] = {server.url(), QUrl(u"rediss://127.0.0.1:%1"_s.arg(tlsPort)), QUrl(u"unix://"_s + path)};
    ClientOptions options = ClientOptions::fromUrl(urls[int(wire)]).setProtocol(protocol);
    if (wire == Wire::Tls)
        options.setTransport(QRedis::TransportOptions(options.transport()).setTlsConfiguration(m_certificates.client()));
    Client client(options);
    Oracle oracle(equal.port(), protocol == QRedis::Protocol::Resp2 ? 2 : 3);

    Outcome outcome;
    std::atomic<bool> done = false;
    QElapsedTimer timer;
    timer.start();
    std::thread thread([&] {
        outcome = compare(client, oracle, seed, count);
        done = true;
    });
    while (!done)
        QTest::qWait(10);
    thread.join();
    QVERIFY2(outcome.difference.isEmpty(), qPrintable(outcome.difference));
    QCOMPARE(outcome.compared, count);
    QString kinds;
    for (const auto &[kind, number] : outcome.kinds.asKeyValueRange())
        kinds += u" %1 %2"_s.arg(QLatin1StringView(QMetaEnum::fromType<Reply::Kind>().valueToKey(int(kind)))).arg(number);
    qInfo().noquote() << outcome.compared << "equal replies in" << timer.elapsed() << "ms:" << kinds;

    // All that a server sends unpushed was among them.
    const bool isResp3 = protocol == QRedis::Protocol::Resp3;
    for (int kind = 0; kind <= int(Reply::Kind::Error); ++kind) {
        const auto name = Reply::Kind(kind);
        const bool onlyResp3 = name == Reply::Kind::VerbatimString || name == Reply::Kind::BigNumber
            || name == Reply::Kind::Double || name == Reply::Kind::Boolean || name == Reply::Kind::Map
            || name == Reply::Kind::Set;
        const bool expected = name != Reply::Kind::Push && (isResp3 || !onlyResp3);
        QCOMPARE(outcome.kinds.contains(name), expected);
    }

    // Nothing was executed twice, left out or in another order.
    const Reply digest = await(client.execute({"DEBUG", "DIGEST"}));
    QCOMPARE(notation(digest), oracle.ask({{"DEBUG", "DIGEST"}}).value(0));
    const QRedis::ClientCounters counters = client.snapshot().counters;
    QCOMPARE(counters.reconnects, 0ULL);
    QCOMPARE(counters.commandsRepeated, 0ULL);
}

QTEST_GUILESS_MAIN(DifferentialTest)
#include "tst_differential.moc"
