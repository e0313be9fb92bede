// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey=everyConnectionAuthenticatesWithThem,rotationUnderLoadLosesNothing,aWrongPasswordGivesTheServersPrefixAndAMessage
#include "qredis/client/subscription.h"
#include "qredis/endpoint/telemetryreader.h"
#include "qredis/endpoint/telemetryserver.h"
#include "qredis/testing/fakeclock.h"
#include "qredis/testing/maintenancesimulator.h"
#include "qredis/value/credentialsprovider.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"
#include "tests/soak/workload.h"

#include <QtCore/qloggingcategory.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::ConnectionState;
using QRedis::Credentials;
using QRedis::CredentialsProvider;
using QRedis::Error;
using QRedis::Message;
using QRedis::Reply;
using QRedis::StoredCredentials;
using QRedis::Testing::FakeClock;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

/// Answers when the test says so.
class SlowProvider final : public CredentialsProvider
{
public:
    void obtain(Callback done) override
    {
        const std::lock_guard lock(m_mutex);
        m_callbacks.append(std::move(done));
        ++m_asked;
    }
    [[nodiscard]] int asked() const
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }
    /// Answers all that wait with \a answer, twice each, as a careless provider may.
    void answer(const Answer &answer)
    {
        std::unique_lock lock(m_mutex);
        const QList<Callback> callbacks = std::exchange(m_callbacks, {});
        lock.unlock();
        for (const Callback &each : callbacks) {
            each(answer);
            each(answer);
        }
    }

private:
    mutable std::mutex m_mutex;
    QList<Callback> m_callbacks;
    int m_asked = 0;
};

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int Slowness = 4;
#else
constexpr int Slowness = 1;
#endif

const QString PasswordOne = u"topSecret-one"_s;
const QString PasswordTwo = u"topSecret-two"_s;
const Credentials One(u"one"_s, PasswordOne);
const Credentials Two(u"two"_s, PasswordTwo);

QList<QByteArray> logged;
std::mutex loggedMutex;

void keepLine(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const std::lock_guard lock(loggedMutex);
    logged.append(text.toUtf8());
}

} // namespace

/// Credentials that come from a provider, and change while the client runs.
class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyConnectionAuthenticatesWithThem();
    void rotationUnderLoadLosesNothing_data();
    void rotationUnderLoadLosesNothing();
    void theCandidateOfAHandoffUsesTheNewest();
    void aWrongPasswordGivesTheServersPrefixAndAMessage();
    void theProviderIsAskedAgainWhenAServerRefuses();
    void aRefusedRotationIsReportedAndCostsNothing();
    void theyAreRenewedBeforeTheirLifetimeEnds();
    void connectionsWaitForAProviderThatTakesItsTime();
    void aProviderThatFailsIsNamedAndAskedAgain();
    void aClientEndsWhileItsProviderIsAsked();
    void subscriptionsOfResp2KeepTheirConnection();
    void severalThreadsAuthenticateTheirConnections();
    void twoWaysAtOnceAreRefused();
    void nothingSecretIsPrintedOrPublished();

private:
    [[nodiscard]] ClientOptions options(const std::shared_ptr<CredentialsProvider> &provider) const
    {
        return ClientOptions::fromUrl(m_server->url())
            .setClientName(u"rotating"_s)
            .setReconnectDelay(5ms, 50ms)
            .setCredentialsProvider(provider);
    }
    /// The user of every connection named "rotating".
    [[nodiscard]] QList<QByteArray> users() const
    {
        QList<QByteArray> result;
        for (const QByteArray &line : await(m_admin->execute({"CLIENT", "LIST"})).toByteArray().split('\n')) {
            if (!line.contains(" name=rotating "))
                continue;
            const qsizetype at = line.indexOf(" user=") + 6;
            result.append(line.mid(at, line.indexOf(' ', at) - at));
        }
        return result;
    }
    [[nodiscard]] bool allAre(const QByteArray &user, int atLeast) const
    {
        return eventually([&] {
            const QList<QByteArray> now = users();
            return now.size() >= atLeast && now.count(user) == now.size();
        });
    }
    static bool ready(const Client &client, int connections)
    {
        return eventually([&] {
            const auto all = client.snapshot().connections;
            return std::count_if(all.cbegin(), all.cend(), [](const auto &each) { return each.state == ConnectionState::Ready; })
                >= connections;
        });
    }

    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<Client> m_admin;
};

void CredentialsTest::init()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "redis-server does not start");
    m_admin = std::make_unique<Client>(m_server->url());
    for (const Credentials &each : {One, Two}) {
        const Reply made = await(m_admin->execute(
            {"ACL", "SETUSER", each.userName(), "on", QByteArray(">" + each.password().toUtf8()), "~*", "&*", "+@all"}));
        QVERIFY2(made.toBool(), qPrintable(made.error().message()));
    }
}

void CredentialsTest::cleanup()
{
    m_admin.reset();
    m_server.reset();
}

void CredentialsTest::everyConnectionAuthenticatesWithThem()
{
    const auto provider = std::make_shared<StoredCredentials>(One);
    for (const QRedis::Protocol protocol : {QRedis::Protocol::Resp2, QRedis::Protocol::Resp3}) {
        Client client(options(provider).setProtocol(protocol).setPoolSize(3));
        client.open();
        QVERIFY(ready(client, 3));
        QRedis::Subscription subscription(&client);
        subscription.addChannel("news");
        const QRedis::PendingReply blocked = client.execute({"BLPOP", "queue", 0});
        QRedis::WatchSession session = client.watch({"key"});
        QVERIFY(await(session.watched()).toBool());
        QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
        QVERIFY(allAre("one", 6)); // the pool, one for messages, one blocked, one watching
        QCOMPARE(await(client.execute({"ACL", "WHOAMI"})).toByteArray(), "one");
        blocked.cancel();
        QVERIFY(eventually([&] { return blocked.isFinished(); }));
    }
}

void CredentialsTest::rotationUnderLoadLosesNothing_data()
{
    QTest::addColumn<Soak::WorkloadOptions::Kind>("kind");
    QTest::newRow("single commands and pipelines") << Soak::WorkloadOptions::Kind::GetSet;
    QTest::newRow("messages, blocking commands and transactions") << Soak::WorkloadOptions::Kind::Mixed;
}

void CredentialsTest::rotationUnderLoadLosesNothing()
{
    QFETCH(const Soak::WorkloadOptions::Kind, kind);
    const auto provider = std::make_shared<StoredCredentials>(One);
    Client client(options(provider).setPoolSize(3).setCommandTimeout(20s));
    QSignalSpy errors(&client, &Client::errorOccurred);
    Soak::WorkloadOptions load;
    load.kind = kind;
    load.threads = 4;
    load.pipeline = kind == Soak::WorkloadOptions::Kind::GetSet ? 5 : 1;
    Soak::Workload workload(&client, load);
    workload.start();
    for (int i = 0; i < 10; ++i) {
        const quint64 before = workload.answered();
        QVERIFY(eventually([&] { return workload.answered() > before + 100; }, 20s));
        provider->replace(i % 2 == 0 ? Two : One);
        QVERIFY(allAre(i % 2 == 0 ? "two" : "one", 3));
    }
    const Soak::Findings findings = workload.finish();
    QVERIFY(findings.commands > 1'000);
    QCOMPARE(findings.failed + findings.unanswered, 0ULL);
    QCOMPARE(findings.wrongReplies + findings.staleReads + findings.lostWrites + findings.doubleExecutions, 0ULL);
    QCOMPARE(errors.count(), 0);
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL); // authenticated where they were
}

void CredentialsTest::theCandidateOfAHandoffUsesTheNewest()
{
    MaintenanceSimulator simulator;
    QVERIFY(simulator.start(MaintenanceSimulator::Upstream::None));
    for (const QString &node : {u"A"_s, u"B"_s})
        QVERIFY(simulator.addNode(node, u"127.0.0.1:0"_s, {u"127.0.0.1"_s, m_server->port()}));
    const auto provider = std::make_shared<StoredCredentials>(One);
    QRedis::MaintenanceOptions maintenance;
    maintenance.setHandoffJitter(0ms);
    Client client(options(provider).setEndpoint(simulator.endpoint(u"A"_s)).setPoolSize(2).setMaintenance(maintenance));
    client.open();
    QVERIFY(ready(client, 2));
    QVERIFY(allAre("one", 2));

    // The candidates say who they are, and while the answer is on its way that has become somebody else.
    simulator.setDelay(u"B"_s, 300ms);
    QSignalSpy stages(&client, &Client::handoffStageChanged);
    QSignalSpy errors(&client, &Client::errorOccurred);
    QVERIFY(simulator.announceMoving(u"A"_s, MovingTarget::toNode(u"B"_s), 20s) >= 0);
    QVERIFY(eventually([&] {
        return std::any_of(stages.cbegin(), stages.cend(), [](const QVariantList &each) {
            return each.first().value<QRedis::HandoffEvent>().stage == QRedis::HandoffStage::Handshaking;
        });
    }));
    provider->replace(Two);
    QVERIFY(eventually([&] { return client.snapshot().counters.handoffsSucceeded == 2; }, 30s));
    QVERIFY(allAre("two", 2));

    // And those that begin afterwards have never been anybody else: "one" cannot log in any more.
    simulator.setDelay(u"B"_s, 0ms);
    QVERIFY(await(m_admin->execute({"ACL", "SETUSER", "one", "off"})).toBool());
    simulator.forgetAnnouncements();
    QVERIFY(simulator.announceMoving(u"B"_s, MovingTarget::toNode(u"A"_s), 20s) >= 0);
    QVERIFY(eventually([&] { return client.snapshot().counters.handoffsSucceeded == 4; }, 30s));
    QVERIFY(allAre("two", 2));
    QCOMPARE(errors.count(), 0);
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
}

void CredentialsTest::aWrongPasswordGivesTheServersPrefixAndAMessage()
{
    const auto provider = std::make_shared<StoredCredentials>(Credentials(u"one"_s, u"wrong"_s));
    for (const QRedis::Protocol protocol : {QRedis::Protocol::Resp2, QRedis::Protocol::Resp3}) {
        Client client(options(provider).setProtocol(protocol));
        const Error error = await(client.execute({"PING"})).error();
        QCOMPARE(error.code(), Error::Code::Authentication);
        QCOMPARE(error.serverPrefix(), "WRONGPASS");
        QVERIFY2(error.message().contains(u"invalid username-password pair"_s), qPrintable(error.message()));
        QCOMPARE(client.lastError(), error);
        QVERIFY(!error.mayHaveExecuted());
    }
}

void CredentialsTest::theProviderIsAskedAgainWhenAServerRefuses()
{
    const auto provider = std::make_shared<SlowProvider>();
    Client client(options(provider).setPoolSize(1));
    client.open();
    QVERIFY(eventually([&] { return provider->asked() == 1; }));
    provider->answer({Credentials(u"one"_s, u"wrong"_s), {}});
    QVERIFY(eventually([&] { return provider->asked() == 2; }));
    QCOMPARE(client.lastError().code(), Error::Code::Authentication);
    provider->answer({One, {}});
    QVERIFY(ready(client, 1));
    QVERIFY(eventually([&] { return !client.lastError(); }));
    QCOMPARE(await(client.execute({"ACL", "WHOAMI"})).toByteArray(), "one");
    QCOMPARE(provider->asked(), 2);
}

void CredentialsTest::aRefusedRotationIsReportedAndCostsNothing()
{
    const auto provider = std::make_shared<StoredCredentials>(One);
    Client client(options(provider).setPoolSize(2));
    client.open();
    QVERIFY(ready(client, 2));
    QSignalSpy errors(&client, &Client::errorOccurred);
    provider->replace(Credentials(u"two"_s, u"wrong"_s));
    QVERIFY(eventually([&] { return errors.count() == 2; }));
    const Error error = errors.first().first().value<Error>();
    QCOMPARE(error.code(), Error::Code::Authentication);
    QCOMPARE(error.serverPrefix(), "WRONGPASS");
    QVERIFY(eventually([&] { return client.snapshot().connections.first().lastError == error; }));
    QCOMPARE(client.state(), QRedis::ClientState::Ready);
    QCOMPARE(await(client.execute({"ACL", "WHOAMI"})).toByteArray(), "one"); // as before
    provider->replace(Two);
    QVERIFY(allAre("two", 2));
    provider->replace(Credentials()); // who is logged in stays so
    QCOMPARE(await(client.execute({"ACL", "WHOAMI"})).toByteArray(), "two");
    QCOMPARE(errors.count(), 2);
    QCOMPARE(client.snapshot().counters.reconnects, 0ULL);
}

void CredentialsTest::theyAreRenewedBeforeTheirLifetimeEnds()
{
    FakeClock clock;
    clock.setQuietTime(20ms);
    const auto provider = std::make_shared<SlowProvider>();
    Client client(options(provider).setPoolSize(1).setHandshakeTimeout(1min), Client::Environment{&clock, nullptr, {}});
    client.open();
    QVERIFY(eventually([&] { return provider->asked() == 1; }));
    provider->answer({Credentials(One).setLifetime(100s), {}});
    QVERIFY(clock.advanceUntil([&] { return client.state() == QRedis::ClientState::Ready; }, 1s));
    clock.advance(79s);
    QCOMPARE(provider->asked(), 1);
    clock.advance(1s);
    QCOMPARE(provider->asked(), 2);
    provider->answer({Credentials(Two).setLifetime(100s), {}});
    clock.settle();
    QVERIFY(allAre("two", 1));
    // One that cannot be renewed is told, and asked for again.
    QSignalSpy errors(&client, &Client::errorOccurred);
    clock.advance(80s);
    QCOMPARE(provider->asked(), 3);
    provider->answer({{}, u"the vault is sealed"_s});
    QVERIFY(clock.advanceUntil([&] { return provider->asked() == 4; }, 1s));
    QCOMPARE(errors.count(), 1);
    QCOMPARE(errors.first().first().value<Error>().message(), u"There are no credentials: the vault is sealed"_s);
    QVERIFY(await(client.execute({"PING"})).toByteArray() == "PONG");
}

void CredentialsTest::connectionsWaitForAProviderThatTakesItsTime()
{
    const auto provider = std::make_shared<SlowProvider>();
    Client client(options(provider).setPoolSize(4).setHandshakeTimeout(60s).setCommandTimeout(60s));
    client.open();
    const QRedis::PendingReply pending = client.execute({"ACL", "WHOAMI"});
    QVERIFY(eventually([&] {
        const auto all = client.snapshot().connections;
        return std::count_if(all.cbegin(), all.cend(),
                             [](const auto &each) { return each.state == ConnectionState::Handshaking; })
            == 4;
    }));
    QCOMPARE(provider->asked(), 1); // for all of them
    QVERIFY(!pending.isFinished());
    provider->answer({One, {}});
    QCOMPARE(await(pending).toByteArray(), "one");
    QVERIFY(allAre("one", 4));

    Client hasty(options(provider).setPoolSize(1).setHandshakeTimeout(50ms));
    hasty.open();
    QVERIFY(eventually([&] { return bool(hasty.lastError()); }));
    QCOMPARE(hasty.lastError().code(), Error::Code::ConnectionFailed);
    QVERIFY2(hasty.lastError().message().contains(u"did not give credentials in time"_s),
             qPrintable(hasty.lastError().message()));
}

void CredentialsTest::aProviderThatFailsIsNamedAndAskedAgain()
{
    const auto provider = std::make_shared<SlowProvider>();
    Client client(options(provider).setPoolSize(1).setCommandTimeout(60s));
    const QRedis::PendingReply pending = client.execute({"PING"});
    QVERIFY(eventually([&] { return provider->asked() == 1; }));
    provider->answer({{}, u"no route to the vault"_s});
    QVERIFY(eventually([&] { return provider->asked() == 2; }));
    QCOMPARE(client.lastError().code(), Error::Code::ConnectionFailed);
    QVERIFY2(client.lastError().message().endsWith(u": There are no credentials: no route to the vault"_s),
             qPrintable(client.lastError().message()));
    QVERIFY(!pending.isFinished()); // it waits as for any server that is away
    provider->answer({One, {}});
    QCOMPARE(await(pending).toByteArray(), "PONG");
}

void CredentialsTest::aClientEndsWhileItsProviderIsAsked()
{
    const auto provider = std::make_shared<SlowProvider>();
    QRedis::PendingReply pending;
    {
        Client client(options(provider));
        pending = client.execute({"PING"});
        QVERIFY(eventually([&] { return provider->asked() == 1; }));
    }
    QCOMPARE(pending.result().error().code(), Error::Code::ClientClosed);
    provider->answer({One, {}}); // nobody is there
    provider->announceNew();
    QCOMPARE(provider->asked(), 1);
}

void CredentialsTest::subscriptionsOfResp2KeepTheirConnection()
{
    const auto provider = std::make_shared<StoredCredentials>(One);
    Client client(options(provider).setPoolSize(1).setProtocol(QRedis::Protocol::Resp2));
    client.open();
    QVERIFY(ready(client, 1));
    QRedis::Subscription subscription(&client);
    QSignalSpy messages(&subscription, &QRedis::Subscription::messageReceived);
    QSignalSpy errors(&client, &Client::errorOccurred);
    subscription.addChannel("news");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
    provider->replace(Two);
    QVERIFY(eventually([&] { return users().contains("two"); }));
    for (int i = 0; i < 100; ++i)
        client.execute({"PUBLISH", "news", i});
    QVERIFY(eventually([&] { return messages.count() == 100; }));
    QCOMPARE(messages.last().first().value<Message>().payload, "99");
    QCOMPARE(users().count("one"), 1); // until its next socket
    QCOMPARE(await(m_admin->execute({"CLIENT", "KILL", "TYPE", "pubsub"})).toInteger(), 1);
    QVERIFY(allAre("two", 2));
    QVERIFY(eventually([&] { return subscription.gaps() == 1; }));
    QVERIFY(errors.count() >= 1); // of the kill
}

void CredentialsTest::severalThreadsAuthenticateTheirConnections()
{
    const auto provider = std::make_shared<StoredCredentials>(One);
    Client client(options(provider).setPoolSize(6).setIoThreads(3));
    Client other(options(provider).setPoolSize(2));
    client.open();
    other.open();
    QVERIFY(ready(client, 6) && ready(other, 2));
    QVERIFY(allAre("one", 8));
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i) {
        writers.emplace_back([&, i] {
            for (int turn = 0; turn < 25; ++turn)
                provider->replace((turn + i) % 2 == 0 ? One : Two);
        });
    }
    for (std::thread &each : writers)
        each.join();
    provider->replace(Two);
    QVERIFY(allAre("two", 8));
}

void CredentialsTest::twoWaysAtOnceAreRefused()
{
    const ClientOptions both = options(std::make_shared<StoredCredentials>(One)).setPassword(PasswordTwo);
    QCOMPARE(both.validate().code(), Error::Code::InvalidOptions);
    QVERIFY2(both.validate().message().startsWith(u"credentialsProvider is set"_s), qPrintable(both.validate().message()));
    QVERIFY(!both.validate().message().contains(PasswordTwo));
}

void CredentialsTest::nothingSecretIsPrintedOrPublished()
{
    QTemporaryDir folder;
    qputenv("XDG_RUNTIME_DIR", folder.path().toLocal8Bit());
    QLoggingCategory::setFilterRules(u"qredis.*=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(keepLine);
    QByteArray published;
    {
        const auto provider = std::make_shared<StoredCredentials>(One);
        Client client(options(provider).setPoolSize(2));
        QRedis::TelemetryServer server(&client);
        QVERIFY(server.listen());
        QRedis::TelemetryReader reader;
        QObject::connect(&reader, &QRedis::TelemetryReader::framesRead, &reader,
                         [&](const QByteArray &frames) { published += frames; });
        reader.open(server.path());
        client.open();
        QVERIFY(ready(client, 2));
        for (const Credentials &each : {Two, Credentials(u"one"_s, u"topSecret-wrong"_s), One}) {
            provider->replace(each);
            qDebug() << each << client.lastError() << await(client.execute({"PING"}));
        }
        QVERIFY(allAre("one", 2));
        client.execute({"AUTH", "one", PasswordOne}); // refused, with a warning that names the command
        qDebug() << client.journal().size() << client.execute({"NOSUCH", PasswordOne}).result();
        for (const QRedis::JournalEntry &entry : client.journal())
            std::visit([](const auto &event) { qDebug() << event; }, entry.event);
        const quint64 last = client.snapshot().lastEventNumber;
        QVERIFY(last > 0);
        QVERIFY(eventually([&] { return published.size() > 1'000; }));
        QVERIFY(client.options() == options(provider).setPoolSize(2));
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    const std::lock_guard lock(loggedMutex);
    QVERIFY(logged.size() > 5);
    QVERIFY(std::any_of(logged.cbegin(), logged.cend(), [](const QByteArray &line) { return line.contains("WRONGPASS"); }));
    for (const QByteArray &line : std::as_const(logged))
        QVERIFY2(!line.contains("topSecret"), line.constData());
    QVERIFY(!published.contains("topSecret"));
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
