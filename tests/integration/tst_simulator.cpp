// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/rawclient.h"

#include <QtCore/qrandom.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using namespace QRedis::Testing;

namespace {

QByteArray bulk(const QByteArray &text)
{
    return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

} // namespace

/// What the simulated servers say, and when.
class tst_Simulator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_simulator.start(), qPrintable(m_simulator.errorString()));
        QVERIFY2(m_simulator.addNode(u"a"_s), qPrintable(m_simulator.errorString()));
        QVERIFY2(m_simulator.addNode(u"b"_s), qPrintable(m_simulator.errorString()));
    }

    void init()
    {
        for (const QString &node : m_simulator.nodes()) {
            m_simulator.closeConnections(node);
            m_simulator.setSegmentation(node, 0);
        }
        m_simulator.forgetAnnouncements();
    }

    void commandsPassToOneServerBehindAllNodes()
    {
        RawClient a(m_simulator.endpoint(u"a"_s));
        RawClient b(m_simulator.endpoint(u"b"_s));
        RawClient direct(m_simulator.upstream());
        QCOMPARE(a.ask("SET shared 1\r\n", "+OK\r\n"), "+OK\r\n");
        QCOMPARE(b.ask("GET shared\r\n", "$1\r\n1\r\n"), "$1\r\n1\r\n");
        QCOMPARE(direct.ask("GET shared\r\n", "$1\r\n1\r\n"), "$1\r\n1\r\n");
    }

    // contract: O1
    void optInIsAnsweredInItsPlaceAmongOtherReplies()
    {
        RawClient client(m_simulator.endpoint(u"a"_s));
        client.send("*2\r\n$5\r\nHELLO\r\n$1\r\n3\r\n"
                    "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1\r\nv\r\n"
                    "*5\r\n$6\r\nclient\r\n$19\r\nmaint_notifications\r\n$2\r\non\r\n$20\r\nmoving-endpoint-type\r\n$13\r\n"
                    "external-fqdn\r\n"
                    "*2\r\n$3\r\nGET\r\n$1\r\nk\r\n");
        const QByteArray hello = client.takeTo("$7\r\nmodules\r\n*0\r\n");
        QVERIFY(hello.startsWith("%7\r\n"));
        const QByteArray rest = "+OK\r\n+OK\r\n$1\r\nv\r\n";
        QCOMPARE(client.take(rest.size()), rest);
        const auto connections = m_simulator.connections(u"a"_s);
        QCOMPARE(connections.size(), 1);
        QVERIFY(connections.first().optedIn);
        QCOMPARE(connections.first().endpointType, "external-fqdn");
        QCOMPARE(connections.first().commands, quint64(4));
    }

    void optInWorksAmongSubscriptionsAndSuppressedReplies()
    {
        RawClient client(m_simulator.endpoint(u"a"_s));
        client.send("HELLO 3\r\n");
        client.takeTo("$7\r\nmodules\r\n*0\r\n");
        // Two requests, four frames, none of them an ordinary reply.
        const QByteArray expected = ">3\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n:1\r\n"
                                    ">3\r\n$9\r\nsubscribe\r\n$1\r\ny\r\n:2\r\n"
                                    "+OK\r\n"
                                    ">3\r\n$11\r\nunsubscribe\r\n$1\r\nx\r\n:1\r\n";
        QCOMPARE(client.ask("SUBSCRIBE x y\r\nCLIENT MAINT_NOTIFICATIONS ON\r\nUNSUBSCRIBE x\r\n", expected), expected);
        client.send("CLIENT REPLY SKIP\r\nSET skipped 1\r\n");
        QCOMPARE(client.ask("CLIENT MAINT_NOTIFICATIONS OFF\r\n", "+OK\r\n"), "+OK\r\n");
        QVERIFY(!m_simulator.connections(u"a"_s).first().optedIn);
    }

    void malformedOptInsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("resp2") << QByteArray("CLIENT MAINT_NOTIFICATIONS ON")
                               << QByteArray("-ERR maintenance notifications need RESP3\r\n");
        QTest::newRow("mode") << QByteArray("CLIENT MAINT_NOTIFICATIONS MAYBE") << QByteArray("-ERR syntax error\r\n");
        QTest::newRow("type") << QByteArray("CLIENT MAINT_NOTIFICATIONS ON moving-endpoint-type")
                              << QByteArray("-ERR syntax error\r\n");
    }
    void malformedOptInsAreRefused()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, reply);
        RawClient client(m_simulator.endpoint(u"a"_s));
        QCOMPARE(client.ask(request + "\r\n", reply), reply);
        QVERIFY(client.isQuiet());
    }

    // contract: F1
    void movingHasTheBytesOfARealServer()
    {
        RawClient client(m_simulator.endpoint(u"a"_s));
        QVERIFY(client.optIn());
        const QByteArray target = m_simulator.endpoint(u"b"_s).toString().toUtf8();
        AnnounceOptions options;
        options.sequence = 7;
        QCOMPARE(m_simulator.announceMoving(u"a"_s, MovingTarget::toNode(u"b"_s), 15s, options), 7);
        QByteArray frame = ">4\r\n$6\r\nMOVING\r\n:7\r\n:15\r\n" + bulk(target);
        QCOMPARE(client.take(frame.size()), frame);

        options.copies = 2;
        QCOMPARE(m_simulator.announceMoving(u"a"_s, MovingTarget::toEndpoint({u"127.0.0.1"_s, 12345}), 1200ms, options), 7);
        frame = QByteArray(">4\r\n$6\r\nMOVING\r\n:7\r\n:2\r\n$15\r\n127.0.0.1:12345\r\n").repeated(2);
        QCOMPARE(client.take(frame.size()), frame);

        options.copies = 1;
        QCOMPARE(m_simulator.announceMoving(u"a"_s, MovingTarget::none(), -3s, options), 7);
        frame = ">4\r\n$6\r\nMOVING\r\n:7\r\n:-3\r\n_\r\n";
        QCOMPARE(client.take(frame.size()), frame);
        QVERIFY(client.isQuiet());
        QCOMPARE(m_simulator.announceMoving(u"unknown"_s, MovingTarget::none(), 1s), -1);
    }

    // contract: E2
    void bareOptInIsSentNoName()
    {
        RawClient bare(m_simulator.endpoint(u"a"_s));
        RawClient none(m_simulator.endpoint(u"a"_s));
        QVERIFY(bare.optIn({}));
        QVERIFY(none.optIn("none"));
        AnnounceOptions options;
        options.sequence = 3;
        m_simulator.announceMoving(u"a"_s, MovingTarget::toEndpoint({u"127.0.0.1"_s, 12345}), 15s, options);
        const QByteArray null = ">4\r\n$6\r\nMOVING\r\n:3\r\n:15\r\n_\r\n";
        QCOMPARE(bare.take(null.size()), null);
        QCOMPARE(none.take(null.size()), null);
        options.nameForBareOptIn = true;
        m_simulator.announceMoving(u"a"_s, MovingTarget::toEndpoint({u"127.0.0.1"_s, 12345}), 15s, options);
        const QByteArray named = ">4\r\n$6\r\nMOVING\r\n:3\r\n:15\r\n$15\r\n127.0.0.1:12345\r\n";
        QCOMPARE(bare.take(named.size()), named);
    }

    void movingReachesOnlyThoseWhoOptedInOnThatNode()
    {
        RawClient optedIn(m_simulator.endpoint(u"a"_s));
        RawClient optedOut(m_simulator.endpoint(u"a"_s));
        RawClient elsewhere(m_simulator.endpoint(u"b"_s));
        RawClient plain(m_simulator.endpoint(u"a"_s));
        QVERIFY(optedIn.optIn() && optedOut.optIn() && elsewhere.optIn() && plain.isQuiet());
        QCOMPARE(optedOut.ask("CLIENT MAINT_NOTIFICATIONS OFF\r\n", "+OK\r\n"), "+OK\r\n");
        m_simulator.announceMoving(u"a"_s, MovingTarget::toNode(u"b"_s), 15s);
        QVERIFY(optedIn.takeTo("MOVING").startsWith('>'));
        QVERIFY(optedOut.isQuiet());
        QVERIFY(elsewhere.isQuiet());
        QVERIFY(plain.isQuiet());
    }

    // contract: H6
    void movingIsSentAgainToLateOptInsOnTheLeavingNode()
    {
        AnnounceOptions options;
        options.sequence = 9;
        m_simulator.announceMoving(u"a"_s, MovingTarget::toEndpoint({u"127.0.0.1"_s, 12345}), 15s, options);
        RawClient late(m_simulator.endpoint(u"a"_s));
        QVERIFY(late.optIn());
        // The rest of the time, which is at most the whole.
        const QByteArray frame = late.takeTo("12345\r\n");
        QVERIFY2(frame.startsWith(">4\r\n$6\r\nMOVING\r\n:9\r\n:1") && frame.endsWith("\r\n$15\r\n127.0.0.1:12345\r\n"),
                 frame.constData());
        RawClient elsewhere(m_simulator.endpoint(u"b"_s));
        QVERIFY(elsewhere.optIn());
        QVERIFY(elsewhere.isQuiet());

        m_simulator.forgetAnnouncements();
        options.resendFor = 1h;
        m_simulator.announceMoving(u"a"_s, MovingTarget::none(), -20s, options);
        options.resendFor = 0ms;
        m_simulator.announceMoving(u"a"_s, MovingTarget::none(), 15s, options);
        RawClient later(m_simulator.endpoint(u"a"_s));
        QVERIFY(later.optIn());
        const QByteArray negative = ">4\r\n$6\r\nMOVING\r\n:9\r\n:-20\r\n_\r\n";
        QCOMPARE(later.take(negative.size()), negative);
        QVERIFY(later.isQuiet());
    }

    // contract: F1
    void otherNotificationsHaveTheBytesOfARealServer_data()
    {
        QTest::addColumn<NotificationType>("type");
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("MIGRATING") << NotificationType::Migrating
                                   << QByteArray(">4\r\n$9\r\nMIGRATING\r\n:18\r\n:2\r\n$6\r\n[\"27\"]\r\n");
        QTest::newRow("MIGRATED") << NotificationType::Migrated
                                  << QByteArray(">3\r\n$8\r\nMIGRATED\r\n:18\r\n$6\r\n[\"27\"]\r\n");
        QTest::newRow("FAILING_OVER") << NotificationType::FailingOver
                                      << QByteArray(">4\r\n$12\r\nFAILING_OVER\r\n:18\r\n:2\r\n$6\r\n[\"27\"]\r\n");
        QTest::newRow("FAILED_OVER") << NotificationType::FailedOver
                                     << QByteArray(">3\r\n$11\r\nFAILED_OVER\r\n:18\r\n$6\r\n[\"27\"]\r\n");
        QTest::newRow("SMIGRATING") << NotificationType::SMigrating
                                    << QByteArray(">3\r\n$10\r\nSMIGRATING\r\n:18\r\n$9\r\n8892-8991\r\n");
        QTest::newRow("SMIGRATED") << NotificationType::SMigrated
                                   << QByteArray(">3\r\n$9\r\nSMIGRATED\r\n:18\r\n*1\r\n*3\r\n$20\r\n10.129.228.140:13486\r\n"
                                                 "$18\r\n10.252.90.18:13486\r\n$9\r\n8892-8991\r\n");
    }
    void otherNotificationsHaveTheBytesOfARealServer()
    {
        QFETCH(const NotificationType, type);
        QFETCH(const QByteArray, frame);
        RawClient a(m_simulator.endpoint(u"a"_s));
        RawClient b(m_simulator.endpoint(u"b"_s));
        QVERIFY(a.optIn() && b.optIn({}));
        AnnounceOptions options;
        options.sequence = 18;
        options.slotRanges = u"8892-8991"_s;
        options.migrations = {{u"10.129.228.140:13486"_s, u"10.252.90.18:13486"_s, u"8892-8991"_s}};
        QCOMPARE(m_simulator.announce(type, {u"27"_s}, 2s, options), 18);
        QCOMPARE(a.take(frame.size()), frame);
        QCOMPARE(b.take(frame.size()), frame);
    }

    void sequenceIsSharedByAllTypesAndGrows()
    {
        MaintenanceSimulator fresh;
        QVERIFY(fresh.addNode(u"a"_s, u"127.0.0.1:0"_s, m_simulator.upstream()));
        QCOMPARE(fresh.announce(NotificationType::Migrating), 0);
        QCOMPARE(fresh.announceMoving(u"a"_s, MovingTarget::none(), 1s), 1);
        AnnounceOptions options;
        options.sequence = 40;
        QCOMPARE(fresh.announce(NotificationType::Migrated, {}, 2s, options), 40);
        QCOMPARE(fresh.announce(NotificationType::FailingOver), 41);
    }

    // contract: F5
    void newestCompletionIsSentAgainAfterEachOptIn()
    {
        AnnounceOptions options;
        options.sequence = 5;
        m_simulator.announce(NotificationType::Migrated, {u"1"_s}, 2s, options);
        m_simulator.announce(NotificationType::FailedOver, {u"2"_s}, 2s, options);
        m_simulator.announce(NotificationType::Migrating, {u"3"_s}, 2s, options);
        const QByteArray frame = ">3\r\n$11\r\nFAILED_OVER\r\n:5\r\n$5\r\n[\"2\"]\r\n";
        for (int i = 0; i < 2; ++i) {
            RawClient client(m_simulator.endpoint(u"b"_s));
            QVERIFY(client.optIn());
            QCOMPARE(client.take(frame.size()), frame);
            QVERIFY(client.isQuiet());
        }
    }

    // contract: F6
    void notificationsComeOnlyBetweenReplies_data()
    {
        QTest::addColumn<int>("segmentation");
        QTest::newRow("as they come") << 0;
        QTest::newRow("split") << 997;
    }
    void notificationsComeOnlyBetweenReplies()
    {
        QFETCH(const int, segmentation);
        constexpr int count = 300;
        RawClient client(m_simulator.endpoint(u"a"_s));
        QVERIFY(client.optIn());
        m_simulator.setSegmentation(u"a"_s, segmentation);
        // Values that look like frames, so that a cut in the wrong place cannot be missed.
        const QByteArray large = QByteArray("$5\r\n>2\r\n+OK\r\n").repeated(segmentation ? 300 : 30'000);
        client.send("*3\r\n$3\r\nSET\r\n$5\r\nlarge\r\n" + bulk(large));
        QCOMPARE(client.take(5), "+OK\r\n");
        QByteArray requests;
        QByteArray expected;
        for (int i = 0; i < count; ++i) {
            const bool isLarge = i % 10 == 0;
            requests += isLarge ? QByteArray("*2\r\n$3\r\nGET\r\n$5\r\nlarge\r\n") : "ECHO " + QByteArray::number(i) + "\r\n";
            expected += isLarge ? bulk(large) : bulk(QByteArray::number(i));
            if (i % 50 == 25) {
                requests += "CLIENT MAINT_NOTIFICATIONS ON moving-endpoint-type internal-ip\r\n";
                expected += "+OK\r\n";
            }
        }

        QRandomGenerator random(42);
        int announced = 0;
        const QByteArray push = ">4\r\n$9\r\nMIGRATING\r\n:1\r\n:2\r\n$5\r\n[\"1\"]\r\n";
        AnnounceOptions options;
        options.sequence = 1;
        QByteArray received;
        QByteArrayView unsent = requests;
        const auto isComplete = [&] { return received.size() >= expected.size() + announced * push.size(); };
        const QDeadlineTimer deadline(60s);
        while (!isComplete() && !deadline.hasExpired()) {
            const qsizetype size = std::min<qsizetype>(random.bounded(1, 200), unsent.size());
            client.send(unsent.first(size).toByteArray());
            unsent = unsent.sliced(size);
            if (announced < 500) {
                m_simulator.announce(NotificationType::Migrating, {u"1"_s}, 2s, options);
                ++announced;
            }
            client.socket().waitForReadyRead(1);
            received += client.socket().readAll();
        }
        QVERIFY(isComplete());

        // Without the notifications, each of which is whole, the replies are what they would have been.
        QByteArrayView rest = received;
        QByteArrayView replies = expected;
        int found = 0;
        int between = 0;
        while (!rest.isEmpty()) {
            if (rest.startsWith(push)) {
                rest = rest.sliced(push.size());
                ++found;
                between += replies.isEmpty() ? 0 : 1;
                continue;
            }
            const qsizetype headerSize = replies.indexOf('\n') + 1;
            QVERIFY(headerSize > 0);
            const qsizetype size =
                replies.front() == '+' ? headerSize : headerSize + replies.sliced(1, headerSize - 3).toByteArray().toInt() + 2;
            QVERIFY(rest.startsWith(replies.first(size)));
            rest = rest.sliced(size);
            replies = replies.sliced(size);
        }
        QVERIFY(replies.isEmpty());
        QCOMPARE(found, announced);
        QVERIFY2(between > 5, "the load ended before notifications could fall into it");
    }

    void rollingMoveAnnouncesMovesAndCloses()
    {
        RawClient client(m_simulator.endpoint(u"b"_s));
        QVERIFY(client.optIn());
        QSignalSpy finished(&m_simulator, &MaintenanceSimulator::scenarioFinished);
        QVERIFY(!m_simulator.runScenario(u"no-such-scenario"_s));
        QVERIFY(m_simulator.runScenario(u"rolling-move"_s, 100));
        QVERIFY(!m_simulator.runScenario(u"rolling-move"_s, 100));
        const QByteArray said = client.takeAll();
        const QByteArray target = m_simulator.endpoint(u"a"_s).toString().toUtf8();
        QVERIFY(said.indexOf("MIGRATING") < said.indexOf("MIGRATED"));
        QVERIFY(said.indexOf("MIGRATED") < said.indexOf("MOVING"));
        QVERIFY2(said.endsWith(":1\r\n" + bulk(target)), said.constData());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(client.connectTo(m_simulator.endpoint(u"b"_s)));
    }

private:
    MaintenanceSimulator m_simulator;
};

QTEST_GUILESS_MAIN(tst_Simulator)
#include "tst_simulator.moc"
