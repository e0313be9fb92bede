// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/subscription.h"
#include "tests/maintenance/scenario.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::HandoffStage;
using QRedis::MaintenanceOptions;
using QRedis::Message;
using QRedis::Subscription;
using QRedis::SubscriptionGap;
using QRedis::Testing::MovingTarget;

namespace {

const QString C = u"C"_s;

ClientOptions options()
{
    MaintenanceOptions maintenance;
    maintenance.setHandoffJitter(0ms).setMaxHandoffsPerMinute(1000);
    return ClientOptions().setMaintenance(maintenance);
}

} // namespace

/// Subscriptions while the server moves; scenario 10 of the contract.
class PubSubTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void s10LosesAndDoublesNothingAcrossManyMoves_data();
    void s10LosesAndDoublesNothingAcrossManyMoves();
    void movesThatFollowAtOnceLoseNothing();
    void withoutPermissionToPublishStreamsAreAligned();
    void anOldConnectionThatClosesTooEarlyIsAGap();
    void aNewConnectionThatIsLostIsReplaced();
    void whatWasNeverConfirmedHasNoGap();
    void bothConnectionsLostAreOneGap();
};

void PubSubTest::s10LosesAndDoublesNothingAcrossManyMoves_data()
{
    QTest::addColumn<bool>("identical");
    QTest::newRow("numbered") << false;
    QTest::newRow("identical payloads") << true;
}

// contract: C6
void PubSubTest::s10LosesAndDoublesNothingAcrossManyMoves()
{
    QFETCH(bool, identical);
    Rig rig(options());
    QVERIFY(rig.open());
    Client publisher(ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1));
    Subscription subscription(rig.client.get());
    quint64 byChannel = 0;
    quint64 byPattern = 0;
    quint64 wrong = 0;
    const auto begin = std::chrono::steady_clock::now();
    auto last = begin;
    std::chrono::nanoseconds longestGap{0};
    connect(&subscription, &Subscription::messageReceived, this, [&](const Message &message) {
        const auto now = std::chrono::steady_clock::now();
        longestGap = std::max<std::chrono::nanoseconds>(longestGap, now - std::exchange(last, now));
        quint64 &count = message.kind == Message::Kind::Pattern ? byPattern : byChannel;
        wrong += !identical && message.payload.toULongLong() != count ? 1 : 0;
        ++count;
    });
    subscription.addChannel("news");
    subscription.addPattern("n*");
    subscription.addShardChannel("quiet");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));

    quint64 published = 0;
    const auto publish = [&] {
        const QByteArray payload = identical ? QByteArray("same") : QByteArray::number(published);
        ++published;
        publisher.execute({"PUBLISH", "news", payload});
    };
    QString from = A;
    for (int move = 0; move < 10; ++move) {
        const QString to = from == A ? B : A;
        rig.simulator.announceMoving(from, MovingTarget::toNode(to), 15s);
        const quint64 goal = published + 100;
        QVERIFY(eventually([&] {
            for (int i = 0; i < 10; ++i)
                publish();
            return rig.simulator.connections(from).isEmpty() && published >= goal;
        }));
        from = to;
    }
    QVERIFY(eventually([&] { return byChannel >= published && byPattern >= published; }));
    const auto rate =
        quint64(double(published) / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    QTest::qWait(50); // what came twice would come now
    Figures figures;
    figures.scenario = u"10 %1, %2 messages/s, 10 moves"_s.arg(QLatin1StringView(QTest::currentDataTag())).arg(rate);
    figures.findings.commands = 2 * published;
    figures.findings.failed = subscription.gaps();
    figures.findings.wrongReplies = wrong + subscription.possiblyDuplicated() + (byChannel + byPattern - 2 * published);
    figures.longestGap = longestGap;
    figures.counters = rig.counters();
    record(figures);
    QCOMPARE(byChannel, published);
    QCOMPARE(byPattern, published);
    QCOMPARE(wrong, 0ULL);
    QCOMPARE(subscription.gaps(), 0ULL);
    QCOMPARE(subscription.possiblyDuplicated(), 0ULL);
    QVERIFY2(Slowness > 1 || rate >= 1'000, qPrintable(QString::number(rate)));
    QVERIFY(longestGap < 1s * Slowness);
}

// contract: C6
void PubSubTest::movesThatFollowAtOnceLoseNothing()
{
    Rig rig(options());
    QVERIFY(rig.simulator.addNode(C));
    QVERIFY(rig.open());
    Client publisher(ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1));
    Subscription subscription(rig.client.get());
    quint64 next = 0;
    connect(&subscription, &Subscription::messageReceived, this,
            [&](const Message &message) { next += message.payload.toULongLong() == next ? 1 : 0; });
    subscription.addChannel("news");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
    quint64 published = 0;
    rig.simulator.setDelay(B, 100ms); // so that the first move takes long
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] {
        await(publisher.execute({"PUBLISH", "news", published++}));
        return rig.stages(HandoffStage::Switched).size() == 5;
    }));
    rig.simulator.announceMoving(B, MovingTarget::toNode(C), 15s);
    QVERIFY(eventually([&] {
        await(publisher.execute({"PUBLISH", "news", published++}));
        return rig.simulator.connections(A).isEmpty() && rig.simulator.connections(B).isEmpty();
    }));
    QVERIFY(eventually([&] { return next == published; }));
    QCOMPARE(subscription.messages(), published);
    QCOMPARE(subscription.gaps(), 0ULL);
}

// contract: C6
void PubSubTest::anOldConnectionThatClosesTooEarlyIsAGap()
{
    Rig rig(options());
    QVERIFY(rig.open());
    Client publisher(ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1));
    Subscription subscription(rig.client.get());
    QList<SubscriptionGap> gaps;
    connect(&subscription, &Subscription::gapReported, this, [&](const SubscriptionGap &gap) { gaps.append(gap); });
    subscription.addChannel("news");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
    rig.simulator.setDelay(B, 250ms);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Switched).size() == 5; })); // the confirmation is on its way
    rig.simulator.closeConnections(A);
    QVERIFY(eventually([&] { return gaps.size() == 1; }));
    QCOMPARE(gaps.first().name, QByteArray("news"));
    QCOMPARE(gaps.first().reason, SubscriptionGap::Reason::Moved);
    QVERIFY(gaps.first().until > gaps.first().since);
    await(publisher.execute({"PUBLISH", "news", "x"}));
    QVERIFY(eventually([&] { return subscription.messages() == 1; }));
    QCOMPARE(gaps.size(), 1);
}

// contract: C6
void PubSubTest::aNewConnectionThatIsLostIsReplaced()
{
    Rig rig(options());
    QVERIFY(rig.open());
    Client publisher(ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1));
    Subscription subscription(rig.client.get());
    quint64 next = 0;
    connect(&subscription, &Subscription::messageReceived, this,
            [&](const Message &message) { next += message.payload.toULongLong() == next ? 1 : 0; });
    subscription.addChannel("news");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
    rig.simulator.setDelay(B, 250ms);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Switched).size() == 5; })); // the confirmation is on its way
    rig.simulator.closeConnections(B);
    rig.simulator.setDelay(B, 0ms);
    quint64 published = 0;
    QVERIFY(eventually([&] {
        await(publisher.execute({"PUBLISH", "news", published++}));
        return rig.simulator.connections(A).isEmpty();
    }));
    QVERIFY(eventually([&] { return next == published; }));
    QCOMPARE(subscription.messages(), published);
    QCOMPARE(subscription.gaps(), 0ULL);
}

void PubSubTest::whatWasNeverConfirmedHasNoGap()
{
    Rig rig(options());
    QVERIFY(rig.open());
    Client publisher(ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1));
    Subscription subscription(rig.client.get());
    subscription.addChannel("early");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
    rig.simulator.setDelay(A, 1s);
    subscription.addChannel("late");
    QVERIFY(eventually([&] { // asked for, and the confirmation is on its way
        return await(publisher.execute({"PUBSUB", "NUMSUB", "late"})).elements().value(1).toInteger() == 1;
    }));
    QList<SubscriptionGap> gaps;
    connect(&subscription, &Subscription::gapReported, this, [&](const SubscriptionGap &gap) { gaps.append(gap); });
    rig.simulator.closeConnections(A);
    rig.simulator.setDelay(A, 0ms);
    QVERIFY(eventually([&] { return !gaps.isEmpty() && subscription.isConfirmed(); }));
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().name, QByteArray("early"));
    QCOMPARE(gaps.first().reason, SubscriptionGap::Reason::ConnectionLost);
}

// contract: C6
void PubSubTest::bothConnectionsLostAreOneGap()
{
    Rig rig(options());
    QVERIFY(rig.open());
    Client publisher(ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1));
    Subscription subscription(rig.client.get());
    subscription.addChannel("news");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
    rig.simulator.setDelay(B, 250ms);
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    QVERIFY(eventually([&] { return rig.stages(HandoffStage::Switched).size() == 5; })); // the confirmation is on its way
    rig.simulator.closeConnections(A);
    rig.simulator.closeConnections(B);
    rig.simulator.setDelay(B, 0ms);
    QVERIFY(eventually([&] { return subscription.gaps() > 0; }));
    await(publisher.execute({"PUBLISH", "news", "x"}));
    QVERIFY(eventually([&] { return subscription.messages() == 1; }));
    QCOMPARE(subscription.gaps(), 1ULL);
}

// contract: C6
void PubSubTest::withoutPermissionToPublishStreamsAreAligned()
{
    Rig rig(options());
    QVERIFY(rig.open());
    Client publisher(ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1));
    QVERIFY(await(publisher.execute({"ACL", "SETUSER", "admin", "on", "nopass", "+@all", "~*", "&*"})).toBool());
    Client admin(
        ClientOptions().setEndpoint(rig.simulator.upstream()).setPoolSize(1).setUserName(u"admin"_s).setPassword(u"any"_s));
    Subscription subscription(rig.client.get());
    quint64 next = 0;
    connect(&subscription, &Subscription::messageReceived, this,
            [&](const Message &message) { next += message.payload.toULongLong() == next ? 1 : 0; });
    subscription.addChannel("news");
    QVERIFY(eventually([&] { return subscription.isConfirmed(); }));
    QVERIFY(await(admin.execute({"ACL", "SETUSER", "default", "-publish"})).toBool());
    rig.simulator.announceMoving(A, MovingTarget::toNode(B), 15s);
    quint64 published = 0;
    QVERIFY(eventually([&] {
        await(admin.execute({"PUBLISH", "news", published++}));
        return rig.simulator.connections(A).isEmpty();
    }));
    QVERIFY(eventually([&] { return next == published; }));
    QCOMPARE(subscription.messages(), published);
    QCOMPARE(subscription.gaps(), 0ULL);
}

QTEST_GUILESS_MAIN(PubSubTest)
#include "tst_pubsub.moc"
