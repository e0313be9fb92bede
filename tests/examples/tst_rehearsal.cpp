// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// How an application rehearses maintenance in its own test suite: a class that stores orders in Redis, and its tests.
#include <QRedis/Client>
#include <QRedis/Testing/FakeClock>
#include <QRedis/Testing/MaintenanceSimulator>

#include <QtCore/QTimer>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Testing::FakeClock;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

/// The application's own class.
class OrderStore
{
public:
    explicit OrderStore(QRedis::Client &client) : m_client(client) { }
    void add(int order)
    {
        m_client.execute({"RPUSH", "orders", QByteArray::number(order)}).then(&m_client, [this](const QRedis::Reply &reply) {
            ++(reply.isError() ? m_failed : m_stored);
        });
    }
    int stored() const { return m_stored; }
    int failed() const { return m_failed; }

private:
    QRedis::Client &m_client;
    int m_stored = 0;
    int m_failed = 0;
};

class tst_Rehearsal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<MaintenanceSimulator>();
        QVERIFY2(m_simulator->start(), qPrintable(m_simulator->errorString()));
        QVERIFY(m_simulator->addNode(u"a"_s) && m_simulator->addNode(u"b"_s));
    }

    //! [test]
    // Orders keep coming while the database moves from one node to another.
    void noOrderIsLostDuringAnUpgrade()
    {
        QRedis::ClientOptions options;
        options.setEndpoint(m_simulator->endpoint(u"a"_s));
        QRedis::Client client(options);
        OrderStore store(client);
        client.open();
        QTRY_COMPARE(m_simulator->connections(u"a"_s).size(), options.poolSize());

        int orders = 0;
        QTimer traffic;
        QObject::connect(&traffic, &QTimer::timeout, &client, [&] { store.add(++orders); });
        traffic.start(1);
        QSignalSpy finished(m_simulator.get(), &MaintenanceSimulator::scenarioFinished);
        QTRY_VERIFY(store.stored() > 10);
        QVERIFY2(m_simulator->runScenario(u"rolling-move"_s, 20), qPrintable(m_simulator->errorString()));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        traffic.stop();

        QTRY_COMPARE(store.stored() + store.failed(), orders);
        QCOMPARE(store.failed(), 0);
        QVERIFY(m_simulator->connections(u"b"_s).size() >= options.poolSize());
    }
    //! [test]

    // Five minutes of a dead target in a fraction of a second: the old node goes on serving.
    void ordersGoOnWhenTheAnnouncedNodeIsDead()
    {
        FakeClock clock;
        QRedis::ClientOptions options;
        options.setEndpoint(m_simulator->endpoint(u"a"_s)).setPoolSize(1);
        QRedis::Client client(options, {&clock, nullptr});
        OrderStore store(client);
        store.add(1);
        QTRY_COMPARE(store.stored(), 1);
        QTRY_VERIFY(m_simulator->connections(u"a"_s).first().optedIn);

        m_simulator->setFault(u"b"_s, MaintenanceSimulator::Fault::Refuse);
        QSignalSpy notified(&client, &QRedis::Client::notificationReceived);
        m_simulator->announceMoving(u"a"_s, MovingTarget::toNode(u"b"_s), 5min);
        QTRY_COMPARE(notified.size(), 1);
        clock.advance(5min);

        store.add(2);
        QTRY_COMPARE(store.stored(), 2);
        QCOMPARE(store.failed(), 0);
    }

private:
    std::unique_ptr<MaintenanceSimulator> m_simulator;
};

QTEST_GUILESS_MAIN(tst_Rehearsal)
#include "tst_rehearsal.moc"
