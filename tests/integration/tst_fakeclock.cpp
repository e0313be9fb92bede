// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "qredis/testing/fakeclock.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace QRedis;
using namespace QRedis::Testing;
using Fault = MaintenanceSimulator::Fault;

/// Minutes of the client's time pass in milliseconds, and not one of them by itself.
class tst_FakeClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<MaintenanceSimulator>();
        QVERIFY2(m_simulator->start(), qPrintable(m_simulator->errorString()));
        QVERIFY(m_simulator->addNode(u"a"_s) && m_simulator->addNode(u"b"_s));
        m_clock = std::make_unique<FakeClock>();
        m_clock->setQuietTime(20ms);
    }
    void cleanup()
    {
        m_client.reset();
        m_clock.reset();
        m_simulator.reset();
    }

    void standsStillUntilItIsAdvanced()
    {
        const TimePoint start = m_clock->now();
        QTest::qWait(5);
        QCOMPARE(m_clock->now(), start);
        m_clock->advance(90s);
        QCOMPARE(m_clock->now() - start, 90s);
        QVERIFY(!m_clock->advanceUntil([] { return false; }, 10s));
        QCOMPARE(m_clock->now() - start, 100s);
        QVERIFY(m_clock->advanceUntil([] { return true; }, 10s));
        QCOMPARE(m_clock->now() - start, 100s);
    }

    void alarmsComeInTheirOrderAndCanBeCancelled()
    {
        const TimePoint start = m_clock->now();
        QList<std::pair<int, qint64>> rung;
        int waiters[3] = {};
        // Whoever was called says what it waits for next, here nothing; not in the call itself.
        const auto set = [&](int index, std::chrono::milliseconds after) {
            m_clock->setAlarm(&waiters[index], start + after, [&, index] {
                rung.append({index, std::chrono::milliseconds((m_clock->now() - start) / 1ms).count()});
                QMetaObject::invokeMethod(
                    this, [&, index] { m_clock->setAlarm(&waiters[index], {}, {}); }, Qt::QueuedConnection);
            });
        };
        set(0, 2s);
        set(1, 1s);
        set(2, 1500ms);
        m_clock->setAlarm(&waiters[2], {}, {});
        m_clock->advance(3s);
        QCOMPARE(rung, (QList<std::pair<int, qint64>>{{1, 1000}, {0, 2000}}));
        set(2, 1s); // past already
        QCOMPARE(rung.size(), 3);
        m_clock->settle();
    }

    // contract: C8
    void commandsTimeOutWithoutWaiting()
    {
        open(ClientOptions().setCommandTimeout(30s));
        QVERIFY(m_simulator->pauseServer());
        const PendingReply pending = m_client->execute({"GET", "k"});
        m_clock->advance(29s);
        QVERIFY(!pending.isFinished());
        m_clock->advance(1100ms);
        QVERIFY(pending.isFinished());
        QCOMPARE(pending.result().error().code(), Error::Code::Timeout);
        QVERIFY(m_simulator->resumeServer());
    }

    // contract: W5
    void windowsEndAtTheirBackstop()
    {
        open(ClientOptions().setMaintenance(MaintenanceOptions().setRelaxedTimeout(10s)));
        m_simulator->announce(NotificationType::Migrating, {u"1"_s}, 10s);
        const auto windows = [this] { return m_client->snapshot().windows.size(); };
        QVERIFY(eventually([&] { // the notice comes in real time, the snapshot in the client's
            m_clock->advance(100ms);
            return windows() == 1;
        }));
        m_clock->advance(58s); // 10 s announced, five times 10 s
        QCOMPARE(windows(), 1);
        m_clock->advance(3s);
        QCOMPARE(windows(), 0);
    }

    // contract: H5
    void aNullTargetIsDialledAtHalfOfTheTime()
    {
        open(ClientOptions());
        const quint64 before = m_simulator->acceptedConnections(u"a"_s);
        QStringList heard;
        connect(m_client.get(), &Client::notificationReceived, this, [&heard] { heard.append(u"MOVING"_s); });
        m_simulator->announceMoving(u"a"_s, MovingTarget::none(), 20s);
        QVERIFY(eventually([&] { return heard.size() == 1; }));
        m_clock->advance(9s);
        QCOMPARE(m_simulator->acceptedConnections(u"a"_s), before);
        m_simulator->redirect(u"a"_s, u"b"_s);
        QVERIFY(m_clock->advanceUntil([this] { return m_simulator->connections(u"b"_s).size() == 1; }, 3s));
    }

    void clientsMayEndBeforeTheClock()
    {
        open(ClientOptions());
        m_client.reset();
        m_clock->advance(1h);
    }

private:
    void open(ClientOptions options)
    {
        Client::Environment environment;
        environment.clock = m_clock.get();
        options.setEndpoint(m_simulator->endpoint(u"a"_s)).setPoolSize(1);
        m_client = std::make_unique<Client>(options, environment);
        QVERIFY(!await(m_client->execute({"PING"})).isError());
        QVERIFY(eventually([this] {
            const auto connections = m_simulator->connections(u"a"_s);
            return connections.size() == 1 && connections.first().optedIn;
        }));
        m_clock->settle();
    }

    std::unique_ptr<MaintenanceSimulator> m_simulator;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(tst_FakeClock)
#include "tst_fakeclock.moc"
