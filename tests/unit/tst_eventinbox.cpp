// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/eventinbox_p.h"

#include <QtTest/qtest.h>

using QRedis::EventInbox;
using QRedis::HandoffEvent;
using QRedis::HandoffOutcome;
using QRedis::JournalEntry;
using QRedis::Notification;

namespace {

constexpr auto Limit = quint64(EventInbox::Limit);

JournalEntry notification(quint64 number)
{
    return {number, {}, Notification()};
}

JournalEntry handoff(quint64 number, quint64 connection, std::optional<HandoffOutcome> outcome = {})
{
    HandoffEvent event;
    event.connectionId = connection;
    event.outcome = outcome;
    return {number, {}, event};
}

} // namespace

/// Events that nobody takes. contract: X3
class EventInboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void dropsTheOldestOfWhatPasses();
    void keepsOutcomesThroughAFlood();
    void keepsTheLastOutcomeOfEachConnection();
};

void EventInboxTest::keepsTheOrder()
{
    EventInbox inbox;
    inbox.append(notification(1));
    inbox.append(handoff(2, 7, HandoffOutcome::Completed));
    inbox.append(handoff(3, 8));
    const EventInbox::Content content = inbox.take();
    QCOMPARE(content.entries.size(), 3U);
    for (quint64 i = 0; i < 3; ++i)
        QCOMPARE(content.entries[i].number, i + 1);
    QCOMPARE(content.dropped, 0ULL);
    QVERIFY(inbox.take().entries.empty());
}

void EventInboxTest::dropsTheOldestOfWhatPasses()
{
    EventInbox inbox;
    for (quint64 i = 1; i <= Limit + 10; ++i)
        inbox.append(i % 2 ? notification(i) : handoff(i, i));
    EventInbox::Content content = inbox.take();
    QCOMPARE(quint64(content.entries.size()), Limit);
    QCOMPARE(content.entries.front().number, 11ULL);
    QCOMPARE(content.dropped, 10ULL);
    inbox.append(notification(1));
    content = inbox.take();
    QCOMPARE(content.dropped, 0ULL); // told once
    QCOMPARE(inbox.dropped(), 10ULL);
}

void EventInboxTest::keepsOutcomesThroughAFlood()
{
    EventInbox inbox;
    for (quint64 i = 1; i <= 10; ++i)
        inbox.append(handoff(i, i, HandoffOutcome::Completed));
    for (quint64 i = 11; i <= 100'000; ++i)
        inbox.append(notification(i));
    const EventInbox::Content content = inbox.take();
    QCOMPARE(quint64(content.entries.size()), Limit);
    for (quint64 i = 0; i < 10; ++i)
        QCOMPARE(content.entries[i].number, i + 1);
    QCOMPARE(content.dropped, 100'000 - Limit);
}

void EventInboxTest::keepsTheLastOutcomeOfEachConnection()
{
    EventInbox inbox;
    for (quint64 i = 1; i <= 3 * Limit; ++i)
        inbox.append(handoff(i, i % 4, i > 3 * Limit - 4 ? HandoffOutcome::Completed : HandoffOutcome::Kept));
    const EventInbox::Content content = inbox.take();
    QCOMPARE(quint64(content.entries.size()), Limit);
    QCOMPARE(content.dropped, 2 * Limit);
    for (quint64 i = 0; i < 4; ++i)
        QCOMPARE(std::get<HandoffEvent>(content.entries[Limit - 1 - i].event).outcome, std::optional(HandoffOutcome::Completed));
}

QTEST_GUILESS_MAIN(EventInboxTest)
#include "tst_eventinbox.moc"
