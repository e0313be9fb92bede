// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// test: serial
#include "monitor-app/models/store.h"
#include "monitor-app/sources/livefeed.h"
#include "qredis/client/client.h"
#include "qredis/endpoint/telemetryserver.h"
#include "tests/shared/await.h"
#include "tests/shared/childprocess.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What one side of the telemetry socket suffers when the other is killed, stopped or slow. How much it costs is measured by
/// tests/observers.
class TestHarm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aKilledApplicationIsToldWithinTwoSeconds();
    void aStoppedApplicationIsToldWithinTwoSecondsAndComesBack();
    void aKilledMonitorIsForgotten();
    void aStoppedMonitorHoldsNothingUp();

private:
    [[nodiscard]] ChildProcess *start(const QString &role, const QString &path = {});
    [[nodiscard]] QString socketOfChild() const;
    [[nodiscard]] ChildProcess *watched(LiveFeed *feed, const Store &store);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ChildProcess> m_child;
};

namespace {

constexpr std::chrono::milliseconds Told = 2s + 500ms; // this test's own turn comes later on a busy machine

int beApplication()
{
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(2));
    client.open();
    TelemetryServer server(&client);
    if (!server.listen())
        return 1;
    for (;;)
        await(client.execute({"PING"}));
}

int beMonitor(const QString &path)
{
    Store store;
    LiveFeed feed(&store, &Clock::system());
    feed.attach(path);
    return QCoreApplication::exec();
}

Verdict verdictOf(const Store &store)
{
    return judge(store.verdictInput(Clock::system().now()));
}

} // namespace

void TestHarm::init()
{
    m_child.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
}

ChildProcess *TestHarm::start(const QString &role, const QString &path)
{
    m_child = std::make_unique<ChildProcess>(QStringList{QCoreApplication::applicationFilePath(), role, path});
    return m_child.get();
}

// Starts an application and has \a feed show it.
ChildProcess *TestHarm::watched(LiveFeed *feed, const Store &store)
{
    ChildProcess *const application = start(u"--application"_s);
    if (!eventually([&] { return !socketOfChild().isEmpty(); }))
        return nullptr;
    feed->attach(socketOfChild());
    const bool good = eventually([&] { return store.hasData() && verdictOf(store).severity != Severity::Unknown; });
    return good ? application : nullptr;
}

QString TestHarm::socketOfChild() const
{
    const auto sources = TelemetryReader::discover();
    return sources.isEmpty() ? QString() : sources.first().path;
}

void TestHarm::aKilledApplicationIsToldWithinTwoSeconds()
{
    Store store;
    LiveFeed feed(&store, &Clock::system());
    ChildProcess *const application = watched(&feed, store);
    QVERIFY(application);
    application->signal(SIGKILL);
    QElapsedTimer since;
    since.start();
    QVERIFY(eventually([&] { return verdictOf(store).severity == Severity::Unknown; }));
    QVERIFY2(since.elapsed() < Told.count(), qPrintable(QString::number(since.elapsed())));
    const Verdict verdict = verdictOf(store);
    QVERIFY2(verdict.sentence.contains(u"cannot be reached"_s), qPrintable(verdict.sentence));
    QVERIFY(verdict.reasons.size() > 1 && !verdict.reasons[1].text.isEmpty()); // the cause
    QVERIFY(store.hasData()); // what was seen is not lost
}

void TestHarm::aStoppedApplicationIsToldWithinTwoSecondsAndComesBack()
{
    Store store;
    LiveFeed feed(&store, &Clock::system());
    ChildProcess *const application = watched(&feed, store);
    QVERIFY(application);
    application->signal(SIGSTOP);
    QElapsedTimer since;
    since.start();
    QVERIFY(eventually([&] { return verdictOf(store).severity == Severity::Unknown; }));
    QVERIFY2(since.elapsed() < Told.count(), qPrintable(QString::number(since.elapsed())));
    QVERIFY2(verdictOf(store).sentence.contains(u"no data for"_s), qPrintable(verdictOf(store).sentence));
    application->signal(SIGCONT);
    QVERIFY(eventually([&] { return verdictOf(store).severity != Severity::Unknown; }));
}

void TestHarm::aKilledMonitorIsForgotten()
{
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(2));
    client.open();
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    ChildProcess *const monitor = start(u"--monitor"_s, server.path());
    QVERIFY(eventually([&] { return server.observerCount() == 1; }));
    monitor->signal(SIGKILL);
    QVERIFY(eventually([&] { return server.observerCount() == 0; }));
    QVERIFY(!await(client.execute({"PING"})).isError());
}

void TestHarm::aStoppedMonitorHoldsNothingUp()
{
    RedisServer redis;
    Client client(ClientOptions::fromUrl(redis.url()).setPoolSize(50));
    client.open();
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    ChildProcess *const monitor = start(u"--monitor"_s, server.path());
    QVERIFY(eventually([&] { return server.observerCount() == 1; }));
    monitor->signal(SIGSTOP);
    // Another one sees everything as it happens, and commands go on.
    Store store;
    LiveFeed feed(&store, &Clock::system());
    feed.attach(server.path());
    int snapshots = 0;
    int failed = 0;
    connect(&store, &Store::snapshotAdded, &store, [&] { ++snapshots; });
    const auto watched = [&] {
        failed += await(client.execute({"INCR", "n"})).isError() ? 1 : 0;
        return snapshots >= 20;
    };
    QVERIFY(eventually(watched, 30s));
    QCOMPARE(failed, 0);
    QCOMPARE(store.snapshotsSkipped(), quint64(0));
    QCOMPARE(server.observerCount(), 2);
    monitor->signal(SIGCONT);
    monitor->signal(SIGKILL);
    QVERIFY(eventually([&] { return server.observerCount() == 1; }));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--application")
        return beApplication();
    if (arguments.value(1) == u"--monitor")
        return beMonitor(arguments.value(2));
    TestHarm test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_monitorharm.moc"
