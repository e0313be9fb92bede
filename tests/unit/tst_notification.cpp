// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/clock.h"
#include "qredis/value/events.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNotification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startersAndCompletionsAreToldApart_data();
    void startersAndCompletionsAreToldApart();
    void readsLikeWhatWasAnnounced();
    void hostileTextStaysOneShortLine();
    void isPrintedWithItsEffect();
    void eventsArePrintedWithWhatMatters();
    void theSystemClockDoesNotGoBack();
};

void TestNotification::startersAndCompletionsAreToldApart_data()
{
    QTest::addColumn<NotificationType>("type");
    QTest::addColumn<bool>("isStarter");
    QTest::addColumn<bool>("isCompletion");
    const auto row = [](NotificationType type, bool isStarter, bool isCompletion) {
        QTest::addRow("%d", int(type)) << type << isStarter << isCompletion;
    };
    row(NotificationType::Unknown, false, false);
    row(NotificationType::Malformed, false, false);
    row(NotificationType::Moving, true, false);
    row(NotificationType::Migrating, true, false);
    row(NotificationType::Migrated, false, true);
    row(NotificationType::FailingOver, true, false);
    row(NotificationType::FailedOver, false, true);
    row(NotificationType::SMigrating, true, false);
    row(NotificationType::SMigrated, false, true);
}

void TestNotification::startersAndCompletionsAreToldApart()
{
    QFETCH(const NotificationType, type);
    Notification notification;
    notification.type = type;
    QTEST(notification.isStarter(), "isStarter");
    QTEST(notification.isCompletion(), "isCompletion");
}

void TestNotification::readsLikeWhatWasAnnounced()
{
    Notification moving;
    moving.type = NotificationType::Moving;
    moving.sequence = 48;
    moving.time = 15s;
    moving.target = Endpoint(u"10.0.0.9"_s, 12000);
    QCOMPARE(moving.toString(), u"MOVING 48 to 10.0.0.9:12000 within 15 s"_s);
    moving.target.reset();
    moving.time = 1500ms;
    QCOMPARE(moving.toString(), u"MOVING 48 without target within 1.5 s"_s);
    moving.time = 0ms;
    moving.timeWasNotPositive = true;
    QCOMPARE(moving.toString(), u"MOVING 48 without target now"_s);

    Notification migrated;
    migrated.type = NotificationType::Migrated;
    migrated.sequence = 7;
    migrated.shards = {u"1"_s, u"2"_s};
    QCOMPARE(migrated.toString(), u"MIGRATED 7, shards 1, 2"_s);

    Notification smigrating;
    smigrating.type = NotificationType::SMigrating;
    smigrating.sequence = 9;
    smigrating.slotRanges = u"1-5,9"_s;
    QCOMPARE(smigrating.toString(), u"SMIGRATING 9, slots 1-5,9"_s);

    Notification smigrated;
    smigrated.type = NotificationType::SMigrated;
    smigrated.sequence = 10;
    smigrated.migrations = {{u"a:1"_s, u"b:2"_s, u"1-5"_s}, {QString(), u"c:3"_s, u"9"_s}};
    QCOMPARE(smigrated.toString(), u"SMIGRATED 10, slots 1-5 from a:1 to b:2, slots 9 to c:3"_s);

    Notification malformed;
    malformed.type = NotificationType::Malformed;
    malformed.name = u"MOVING"_s;
    malformed.malformedReason = u"the time is missing"_s;
    QCOMPARE(malformed.toString(), u"MOVING malformed: the time is missing"_s);

    Notification unknown;
    unknown.name = u"REBALANCED"_s;
    QCOMPARE(unknown.toString(), u"REBALANCED"_s);
}

// contract: X3
void TestNotification::hostileTextStaysOneShortLine()
{
    Notification notification;
    notification.name = u"A\nB\x1b[31m"_s + QString(193, u'x'); // 201 characters
    const QString text = notification.toString();
    QCOMPARE(text.size(), 200);
    QVERIFY(text.startsWith("A?B?[31mxx"_L1));
}

void TestNotification::isPrintedWithItsEffect()
{
    Notification notification;
    notification.type = NotificationType::Migrating;
    notification.sequence = 7;
    notification.effect = Notification::Effect::Applied;
    notification.copies = 3;
    notification.connectionId = 2;
    QCOMPARE(QDebug::toString(notification),
             u"QRedis::Notification(MIGRATING 7, QRedis::Notification::Effect::Applied, 3 copies, connection 2)"_s);
}

void TestNotification::eventsArePrintedWithWhatMatters()
{
    const Error error(Error::Code::Timeout, u"late"_s);

    HandoffEvent handoff;
    handoff.connectionId = 3;
    handoff.operation = 1;
    handoff.sequence = 48;
    handoff.stage = HandoffStage::Retrying;
    handoff.target = Endpoint(u"b"_s, 2);
    handoff.attempt = 1;
    handoff.maxAttempts = 4;
    handoff.error = error;
    const QString printed = QDebug::toString(handoff);
    for (const auto text :
         {"Retrying"_L1, "connection 3"_L1, "operation 1"_L1, "sequence 48"_L1, "b:2"_L1, "attempt 1 of 4"_L1, "late"_L1})
        QVERIFY2(printed.contains(text), qPrintable(printed));

    ConnectionEvent connection;
    connection.connectionId = 3;
    connection.state = ConnectionState::BackingOff;
    connection.nextAttemptIn = 50ms;
    QVERIFY(QDebug::toString(connection).contains("BackingOff, connection 3"_L1));
    QVERIFY(QDebug::toString(connection).contains("next attempt in 50 ms"_L1));

    CircuitBreakerEvent breaker;
    breaker.endpoint = Endpoint(u"b"_s, 2);
    breaker.to = CircuitBreakerState::Open;
    breaker.consecutiveFailures = 5;
    QVERIFY(QDebug::toString(breaker).contains("Closed to QRedis::CircuitBreakerState::Open, 5 failures"_L1));

    WindowEvent window;
    window.change = WindowEvent::Change::Expired;
    window.type = NotificationType::Moving;
    window.peer = u"a:1"_s;
    window.openWindows = 1;
    window.relaxedTimeout = 10s;
    QVERIFY(QDebug::toString(window).endsWith("\"a:1\", 1 open, relaxed time-out 10000 ms)"_L1));

    CapabilityEvent capability;
    capability.capability = Capability::Unsupported;
    capability.error = error;
    QVERIFY(QDebug::toString(capability).contains("Unsupported"_L1));
    QVERIFY(QDebug::toString(capability).contains("late"_L1));
}

void TestNotification::theSystemClockDoesNotGoBack()
{
    const TimePoint before = Clock::system().now();
    QVERIFY(before.time_since_epoch() > 0ns);
    QVERIFY(Clock::system().now() >= before);
    QCOMPARE(&Clock::system(), &Clock::system());
}

QTEST_APPLESS_MAIN(TestNotification)

#include "tst_notification.moc"
