// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/notificationledger_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using QRedis::Endpoint;
using QRedis::Notification;
using QRedis::NotificationLedger;
using QRedis::NotificationType;
using QRedis::TimePoint;

class NotificationLedgerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesAreCounted();
    void movesAreToldApartBySequenceAndTarget();
    void shardWindowsAreToldApartByTypeAndSequence();
    void withoutSequenceTheContentDecides();
    void slotNotificationsWithoutSequenceAreToldApart();
    void frameDecidesWhatWasNotUnderstood();
    void entriesLiveFifteenMinutes();
    void longestUnseenIsForgottenFirst();
    void garbageDisplacesNothingThatActs();
    void floodIsBounded();
};

static const TimePoint Start{1h};

static Notification notification(NotificationType type, std::optional<qint64> sequence)
{
    Notification result;
    result.type = type;
    result.sequence = sequence;
    return result;
}

static Notification moving(std::optional<qint64> sequence, const QString &host, quint16 port = 12000)
{
    Notification result = notification(NotificationType::Moving, sequence);
    if (!host.isEmpty())
        result.target = Endpoint(host, port);
    return result;
}

// contract: F4, H6 (scenarios 6 and 7)
void NotificationLedgerTest::copiesAreCounted()
{
    NotificationLedger ledger;
    Notification copy = moving(48, u"10.0.0.9"_s);
    QCOMPARE(ledger.record(copy, Start), 1);
    copy.time = 12s; // re-sent with the remaining time, over another connection
    copy.connectionId = 7;
    copy.peer = u"10.0.0.1:12000"_s;
    QCOMPARE(ledger.record(copy, Start + 3s), 2);
    copy.time = 0s;
    copy.timeWasNotPositive = true;
    QCOMPARE(ledger.record(copy, Start + 20s), 3);
    QCOMPARE(ledger.size(), 1);
}

// contract: F4
void NotificationLedgerTest::movesAreToldApartBySequenceAndTarget()
{
    NotificationLedger ledger;
    QCOMPARE(ledger.record(moving(0, u"a.example"_s), Start), 1);
    QCOMPARE(ledger.record(moving(1, u"a.example"_s), Start), 1);
    QCOMPARE(ledger.record(moving(0, u"b.example"_s), Start), 1);
    QCOMPARE(ledger.record(moving(0, u"a.example"_s, 12001), Start), 1);
    QCOMPARE(ledger.record(moving(0, {}), Start), 1);
    QCOMPARE(ledger.record(moving(std::nullopt, u"a.example"_s), Start), 1);
    QCOMPARE(ledger.record(moving(0, u"A.Example"_s), Start), 2);
    QCOMPARE(ledger.record(moving(0, {}), Start), 2);
}

// contract: F4
void NotificationLedgerTest::shardWindowsAreToldApartByTypeAndSequence()
{
    NotificationLedger ledger;
    Notification migrating = notification(NotificationType::Migrating, 7);
    migrating.shards = {u"1"_s};
    QCOMPARE(ledger.record(migrating, Start), 1);
    migrating.shards = {u"2"_s};
    QCOMPARE(ledger.record(migrating, Start), 2);
    QCOMPARE(ledger.record(notification(NotificationType::Migrated, 7), Start), 1);
    QCOMPARE(ledger.record(notification(NotificationType::FailingOver, 7), Start), 1);
    QCOMPARE(ledger.record(notification(NotificationType::Migrating, 8), Start), 1);
}

// contract: F4
void NotificationLedgerTest::withoutSequenceTheContentDecides()
{
    NotificationLedger ledger;
    Notification migrating = notification(NotificationType::Migrating, std::nullopt);
    migrating.shards = {u"1"_s, u"23"_s};
    QCOMPARE(ledger.record(migrating, Start), 1);
    QCOMPARE(ledger.record(migrating, Start), 2);
    migrating.shards = {u"12"_s, u"3"_s};
    QCOMPARE(ledger.record(migrating, Start), 1);
    migrating.type = NotificationType::Migrated;
    QCOMPARE(ledger.record(migrating, Start), 1);
}

// contract: F4
void NotificationLedgerTest::slotNotificationsWithoutSequenceAreToldApart()
{
    NotificationLedger ledger;
    Notification migrated = notification(NotificationType::SMigrated, std::nullopt);
    migrated.migrations = {{u"a:1"_s, u"b:1"_s, u"1-2"_s}};
    QCOMPARE(ledger.record(migrated, Start), 1);
    QCOMPARE(ledger.record(migrated, Start), 2);
    migrated.migrations.first().target = u"c:1"_s;
    QCOMPARE(ledger.record(migrated, Start), 1);
    Notification migrating = notification(NotificationType::SMigrating, std::nullopt);
    migrating.slotRanges = u"1-2"_s;
    QCOMPARE(ledger.record(migrating, Start), 1);
    migrating.slotRanges = u"1-3"_s;
    QCOMPARE(ledger.record(migrating, Start), 1);
}

// contract: F3
void NotificationLedgerTest::frameDecidesWhatWasNotUnderstood()
{
    NotificationLedger ledger;
    Notification malformed = notification(NotificationType::Malformed, std::nullopt);
    malformed.frame = ">1\r\n+MOVING\r\n";
    QCOMPARE(ledger.record(malformed, Start), 1);
    QCOMPARE(ledger.record(malformed, Start), 2);
    malformed.frame = ">0\r\n";
    QCOMPARE(ledger.record(malformed, Start), 1);
}

// contract: F4
void NotificationLedgerTest::entriesLiveFifteenMinutes()
{
    NotificationLedger ledger;
    QCOMPARE(ledger.record(moving(1, {}), Start), 1);
    QCOMPARE(ledger.record(moving(1, {}), Start + 15min - 1ns), 2);
    QCOMPARE(ledger.record(moving(1, {}), Start + 15min), 1);
    QCOMPARE(ledger.record(moving(1, {}), Start + 29min), 2);
}

// contract: X3
void NotificationLedgerTest::longestUnseenIsForgottenFirst()
{
    NotificationLedger ledger;
    for (int sequence = 0; sequence < NotificationLedger::Capacity; ++sequence)
        QCOMPARE(ledger.record(moving(sequence, {}), Start), 1);
    QCOMPARE(ledger.record(moving(0, {}), Start), 2); // seen again: the oldest is 1 now
    QCOMPARE(ledger.record(moving(5000, {}), Start), 1);
    QCOMPARE(ledger.size(), NotificationLedger::Capacity);
    QCOMPARE(ledger.record(moving(0, {}), Start), 3);
    QCOMPARE(ledger.record(moving(1, {}), Start), 1);
}

// contract: X3, H6
void NotificationLedgerTest::garbageDisplacesNothingThatActs()
{
    NotificationLedger ledger;
    ledger.record(moving(48, u"10.0.0.9"_s), Start);
    Notification malformed = notification(NotificationType::Malformed, std::nullopt);
    for (int i = 0; i < 5000; ++i) {
        malformed.frame = QByteArray::number(i);
        ledger.record(malformed, Start);
    }
    QCOMPARE(ledger.record(moving(48, u"10.0.0.9"_s), Start), 2);
}

// contract: X3 (scenario 21)
void NotificationLedgerTest::floodIsBounded()
{
    NotificationLedger ledger;
    Notification migrating = notification(NotificationType::Migrating, std::nullopt);
    for (int i = 0; i < 100'000; ++i) {
        migrating.sequence = i;
        ledger.record(migrating, Start);
    }
    QCOMPARE(ledger.size(), NotificationLedger::Capacity);
}

QTEST_GUILESS_MAIN(NotificationLedgerTest)
#include "tst_notificationledger.moc"
