// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/cachedreader.h"
#include "qredis/client/client.h"
#include "qredis/client/executeblocking.h"
#include "qredis/client/scan.h"
#include "qredis/client/script.h"
#include "qredis/client/subscription.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::CachedReader;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::Command;
using QRedis::Error;
using QRedis::PendingReply;
using QRedis::Pipeline;
using QRedis::Reply;
using QRedis::Scan;
using QRedis::Script;
using QRedis::Subscription;
using QRedis::Transaction;

namespace {

QStringList warnings;
std::mutex warningsMutex;

void keepWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    const std::lock_guard lock(warningsMutex);
    if (type >= QtWarningMsg && type != QtInfoMsg)
        warnings.append(text);
}

/// What was warned of while this lives.
class Warnings final
{
public:
    Warnings() : m_before(qInstallMessageHandler(keepWarning)) { warnings.clear(); }
    ~Warnings() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(Warnings)
    [[nodiscard]] QStringList take() const
    {
        const std::lock_guard lock(warningsMutex);
        return std::exchange(warnings, {});
    }

private:
    const QtMessageHandler m_before;
};

} // namespace

/// What cannot work is refused with Error::Code::Usage and one warning that names the call; it never harms anything else.
class MisuseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.isRunning()); }

    void aCallThatCannotWorkIsNamedOnce_data();
    void aCallThatCannotWorkIsNamedOnce();
    void anArgumentThatIsTooLongIsNamed();
    void whatNeedsAnObjectOfThisThreadSaysSo();
    void whatHasNoClientSaysSo();
    void handlesWithoutACommandDoNothing();
    void afterTheEndEveryCallSaysSo();

private:
    using Call = std::function<Error(Client &)>;
    RedisServer m_server;
};

void MisuseTest::aCallThatCannotWorkIsNamedOnce_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("begin");
    const auto row = [](const char *name, const Call &call, const QString &begin) { QTest::newRow(name) << call << begin; };
    row(
        "no words", [](Client &client) { return client.execute(Command()).result().error(); },
        u"Client::execute(): the command is empty"_s);
    row(
        "an empty name", [](Client &client) { return client.execute(Command{""}).result().error(); },
        u"Client::execute(): the command is empty"_s);
    row(
        "an empty command in a pipeline",
        [](Client &client) {
            Pipeline pipeline;
            pipeline.append({"PING"}).append(Command());
            return client.execute(pipeline).result().constFirst().error();
        },
        u"Client::execute(): the command is empty"_s);
    row(
        "an empty transaction", [](Client &client) { return client.execute(Transaction()).result().error(); },
        u"Client::execute(): the transaction is empty"_s);
    row(
        "nothing to watch", [](Client &client) { return client.watch({}).watched().result().error(); },
        u"Client::watch(): there are no keys"_s);
    row(
        "an empty script", [](Client &client) { return Script().run(client).result().error(); },
        u"Script::run(): the script is empty"_s);
    row(
        "a state",
        [](Client &client) {
            return client.execute({"SELECT", 1}).result().error();
        },
        u"Client::execute(): SELECT cannot share a connection with other commands; use ClientOptions::setDatabase()"_s);
    row(
        "a state in a transaction",
        [](Client &client) {
            Transaction transaction;
            transaction.append({"WATCH", "key"});
            return client.execute(transaction).result().error();
        },
        u"Client::execute(): WATCH cannot share a connection with other commands"_s);
    row(
        "WAIT alone",
        [](Client &client) {
            return client.execute({"WAIT", 1, 0}).result().error();
        },
        u"Client::execute(): WAIT counts the writes of its own connection"_s);
    row(
        "a write to a cache",
        [](Client &client) {
            return CachedReader(&client).execute({"SET", "a", "b"}).result().error();
        },
        u"CachedReader::execute(): SET is not read-only"_s);
    row(
        "a scan twice",
        [](Client &client) {
            Scan scan(&client);
            return scan.start() ? Error() : scan.start();
        },
        u"Scan::start(): "_s);
}

void MisuseTest::aCallThatCannotWorkIsNamedOnce()
{
    QFETCH(const Call, call);
    QFETCH(const QString, begin);
    Client client(m_server.url());
    QVERIFY(!await(client.execute({"PING"})).isError());
    const Warnings seen;
    const Error error = call(client); // at once: nothing was sent
    const QStringList said = seen.take();
    QCOMPARE(error.code(), Error::Code::Usage);
    QVERIFY2(error.message().startsWith(begin), qPrintable(error.message()));
    QVERIFY(!error.mayHaveExecuted() && !error.isRetryable());
    QCOMPARE(said, QStringList{error.message()});
    QCOMPARE(await(client.execute({"PING"})).toByteArray(), "PONG");
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
}

void MisuseTest::anArgumentThatIsTooLongIsNamed()
{
    Client client(ClientOptions::fromUrl(m_server.url()).setMaximumArgumentBytes(1'024));
    QVERIFY(!await(client.execute({"PING"})).isError());
    const Warnings seen;
    const QString text = u"%1: an argument of SET has 1025 bytes; permitted: 1024 bytes (maximumArgumentBytes)"_s;
    const Reply single = client.execute({"SET", "key", QByteArray(1'025, 'v')}).result();
    QCOMPARE(single.error().code(), Error::Code::Usage);
    QCOMPARE(single.error().message(), text.arg(u"Client::execute()"_s));
    QCOMPARE(seen.take(), QStringList{single.error().message()});
    Pipeline pipeline;
    pipeline.append({"PING"}).append({"SET", "key", QByteArray(1'025, 'v')});
    for (const Reply &each : client.execute(pipeline).result())
        QCOMPARE(each.error().message(), text.arg(u"Client::execute()"_s));
    QCOMPARE(seen.take().size(), 1);
    QVERIFY(await(client.execute({"SET", "key", QByteArray(1'024, 'v')})).toBool()); // that many are
    Command many{"RPUSH", "list"};
    for (int i = 0; i < 100; ++i)
        many.append(QByteArray(100, 'v')); // and so are many words
    QCOMPARE(await(client.execute(many)).toInteger(), 100);
    QCOMPARE(seen.take(), QStringList());
}

void MisuseTest::whatNeedsAnObjectOfThisThreadSaysSo()
{
    Client client(m_server.url());
    Subscription subscription(&client);
    const Warnings seen;
    Error refused;
    std::thread([&] {
        subscription.addChannel("news");
        subscription.remove(QRedis::Message::Kind::Channel, "news");
        Scan scan(&client);
        refused = scan.start();
    }).join();
    QCOMPARE(refused.code(), Error::Code::Usage);
    QCOMPARE(seen.take(),
             (QStringList{u"Subscription::add(): the subscription lives on another thread"_s,
                          u"Subscription::remove(): the subscription lives on another thread"_s,
                          u"Scan::start(): the client lives on another thread"_s}));
    QCOMPARE(subscription.size(), 0);
}

void MisuseTest::whatHasNoClientSaysSo()
{
    const Warnings seen;
    {
        Subscription subscription(nullptr);
        subscription.addChannel("news");
        QCOMPARE(subscription.size(), 0);
        QCoreApplication::processEvents();
    }
    QCOMPARE(seen.take(),
             (QStringList{u"Subscription::Subscription(): there is no client"_s, u"Subscription::add(): there is no client"_s}));
    const CachedReader reader(nullptr);
    QVERIFY(!reader.execute({"GET", "key"}).isValid());
    QCOMPARE(seen.take(), QStringList{u"CachedReader::CachedReader(): there is no client"_s});
    Scan scan(nullptr);
    QCOMPARE(scan.start().code(), Error::Code::Usage);
    QCOMPARE(seen.take().size(), 1);
}

void MisuseTest::handlesWithoutACommandDoNothing()
{
    const Warnings seen;
    const PendingReply none;
    none.cancel();
    QVERIFY(!none.isValid() && !none.isFinished() && !none.waitForFinished());
    QCOMPARE(none.result().error().code(), Error::Code::NotFinished);
    QVERIFY(none.toFuture().isFinished());
    QCOMPARE(seen.take(), QStringList());
    none.then(this, [](const Reply &) { QFAIL("there was no command"); });
    QCOMPARE(seen.take(), QStringList{u"PendingReply::then() needs a command and a context"_s});
    Client client(m_server.url());
    const PendingReply once = client.execute({"PING"});
    int calls = 0;
    once.then(this, [&](const Reply &) { ++calls; });
    once.then(this, [&](const Reply &) { calls += 100; });
    QCOMPARE(seen.take(), QStringList{u"PendingReply::then() was called twice for one command"_s});
    QVERIFY(eventually([&] { return calls > 0; }));
    QCOMPARE(calls, 1);
    QVERIFY(!QRedis::WatchSession().execute({"GET", "key"}).isValid());
}

void MisuseTest::afterTheEndEveryCallSaysSo()
{
    auto client = std::make_unique<Client>(m_server.url());
    QVERIFY(!await(client->execute({"PING"})).isError());
    const CachedReader reader(client.get());
    QSignalSpy closed(client.get(), &Client::closed);
    client->close();
    client->close();
    QVERIFY(eventually([&] { return closed.count() == 1; }));
    client->open(); // it does not come back
    Subscription subscription(client.get());
    QSignalSpy refused(&subscription, &Subscription::refused);
    subscription.addChannel("news");
    Scan scan(client.get());
    QSignalSpy failed(&scan, &Scan::errorOccurred);
    QVERIFY(!scan.start());
    Transaction transaction;
    transaction.append({"PING"});
    const auto transacted = client->execute(transaction);
    for (const PendingReply &each :
         {client->execute({"PING"}), client->execute({"BLPOP", "queue", 1}), client->watch({"key"}).watched(),
          reader.execute({"GET", "key"}), Script("return 1").run(*client)}) {
        QCOMPARE(await(each).error().code(), Error::Code::ClientClosed);
        QVERIFY(!each.result().error().mayHaveExecuted());
    }
    QVERIFY(eventually([&] { return transacted.isFinished() && refused.count() == 1 && failed.count() == 1; }));
    QCOMPARE(transacted.result().error().code(), Error::Code::ClientClosed);
    QCOMPARE(refused.first().at(2).value<Error>().code(), Error::Code::ClientClosed);
    QCOMPARE(failed.first().first().value<Error>().code(), Error::Code::ClientClosed);
    QCOMPARE(client->state(), QRedis::ClientState::Closed);
    QCOMPARE(closed.count(), 1);
    client.reset();
    QCOMPARE(await(reader.execute({"GET", "key"})).error().code(), Error::Code::ClientClosed);
    subscription.addChannel("more"); // nobody is there; nothing happens
}

QTEST_GUILESS_MAIN(MisuseTest)
#include "tst_misuse.moc"
