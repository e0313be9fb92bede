// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/subscriptionmove_p.h"

#include <QtTest/qtest.h>

#include <random>

using namespace std::chrono_literals;
using QRedis::Message;
using QRedis::SubscriptionMove;
using QRedis::TimePoint;
using Action = SubscriptionMove::Action;
using Fence = SubscriptionMove::Fence;
using Outcome = SubscriptionMove::Outcome;
using Source = SubscriptionMove::Source;

namespace {

constexpr TimePoint start(1h);

Message text(const QByteArray &payload, const QByteArray &channel = "news")
{
    Message message;
    message.channel = channel;
    message.payload = payload;
    return message;
}

Message matched(const QByteArray &payload, const QByteArray &channel = "news")
{
    Message message = text(payload, channel);
    message.kind = Message::Kind::Pattern;
    message.pattern = "*";
    return message;
}

QByteArrayList payloads(const std::vector<Message> &messages)
{
    QByteArrayList result;
    for (const Message &message : messages)
        result.append(message.payload);
    return result;
}

} // namespace

class SubscriptionMoveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messagesBeforeTheFenceComeFromTheOldSocket();
    void theNewSocketIsHeldUntilTheOldOneIsThere();
    void equalPayloadsAreNeitherLostNorDoubled();
    void everyInterleavingDeliversEachMessageOnce();
    void theFenceIsNeverDelivered();
    void aForeignPayloadIsNoFence();
    void withoutPublishingStreamsAreAligned();
    void alignmentIsPerChannelAndPattern();
    void whatTheOldSocketWasAheadIsNotRepeated();
    void ambiguousAlignmentDeliversAndCounts();
    void fenceThatNeverComesIsAGap();
    void oldSocketThatClosesBeforeItsFenceIsAGap();
    void oldSocketThatClosesAfterItsFenceIsNoGap();
    void oldSocketThatClosesBeforeTheConfirmationIsAGap();
    void newSocketThatIsLostBeginsAnew();

private:
    static SubscriptionMove move(Fence fence = Fence::Permitted) { return {"private", "fence-1", fence}; }
    static Message fence() { return text("fence-1", "private"); }
};

// contract: C6
void SubscriptionMoveTest::messagesBeforeTheFenceComeFromTheOldSocket()
{
    SubscriptionMove m = move();
    QCOMPARE(m.message(Source::Old, text("1"), start).action, Action::None);
    QCOMPARE(payloads(m.takeDeliverable()), QByteArrayList{"1"});
    m.message(Source::New, text("2"), start);
    QVERIFY(m.takeDeliverable().empty());
    m.message(Source::Old, text("2"), start);
    QCOMPARE(payloads(m.takeDeliverable()), QByteArrayList{"2"});
    const auto step = m.confirmed(start);
    QCOMPARE(step.action, Action::PublishFence);
    QCOMPARE(step.wakeAt, start + 2s);
    QCOMPARE(m.message(Source::Old, fence(), start).action, Action::None);
    m.message(Source::Old, text("3"), start);
    m.message(Source::New, text("2"), start);
    QVERIFY(m.takeDeliverable().empty());
    QCOMPARE(m.message(Source::New, fence(), start).action, Action::Finish);
    QCOMPARE(m.outcome(), Outcome::Fenced);
    QVERIFY(m.takeDeliverable().empty());
    QVERIFY(!m.isRepetition(text("3")));
}

void SubscriptionMoveTest::theNewSocketIsHeldUntilTheOldOneIsThere()
{
    SubscriptionMove m = move();
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    QCOMPARE(m.message(Source::New, fence(), start).action, Action::None);
    m.message(Source::New, text("3"), start);
    QVERIFY(m.takeDeliverable().empty());
    m.message(Source::Old, text("2"), start);
    QCOMPARE(m.message(Source::Old, fence(), start).action, Action::Finish);
    QCOMPARE(payloads(m.takeDeliverable()), (QByteArrayList{"2", "3"}));
    QCOMPARE(m.possiblyDuplicated(), 0u);
}

// contract: C6
void SubscriptionMoveTest::equalPayloadsAreNeitherLostNorDoubled()
{
    SubscriptionMove m = move();
    for (int i = 0; i < 3; ++i)
        m.message(Source::Old, text("same"), start);
    m.message(Source::New, text("same"), start);
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    m.message(Source::Old, fence(), start);
    QCOMPARE(m.message(Source::New, fence(), start).action, Action::Finish);
    QCOMPARE(m.takeDeliverable().size(), 3u);
}

// A server orders all messages; the sockets see that order at different speeds.
void SubscriptionMoveTest::everyInterleavingDeliversEachMessageOnce()
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::vector<Message> order;
        QByteArrayList expected;
        const int count = int(random() % 12) + 2;
        const int subscribed = int(random() % unsigned(count)); // the new socket sees what follows
        const int fenced = subscribed + int(random() % unsigned(count - subscribed));
        std::vector<Message> fresh;
        for (int i = 0; i < count; ++i) {
            if (i == fenced) {
                order.push_back(fence());
                fresh.push_back(fence());
            }
            const Message message = text(random() % 2 ? QByteArray("same") : QByteArray::number(i), random() % 2 ? "a" : "b");
            order.push_back(message);
            expected.append(message.payload);
            if (i >= subscribed)
                fresh.push_back(message);
        }
        SubscriptionMove m = move();
        QCOMPARE(m.confirmed(start).action, Action::PublishFence);
        std::vector<Message> got;
        std::size_t old = 0;
        std::size_t now = 0;
        while (now < fresh.size() || (old < order.size() && !m.outcome())) {
            const bool fromOld = !m.outcome() && old < order.size() && (now == fresh.size() || random() % 2);
            if (!fromOld && m.outcome()) {
                if (!m.isRepetition(fresh[now]))
                    got.push_back(fresh[now]);
            } else {
                m.message(fromOld ? Source::Old : Source::New, fromOld ? order[old] : fresh[now], start);
            }
            ++(fromOld ? old : now);
            for (const Message &message : m.takeDeliverable())
                got.push_back(message);
        }
        QCOMPARE(m.outcome(), Outcome::Fenced);
        QCOMPARE(payloads(got), expected);
    }
}

void SubscriptionMoveTest::theFenceIsNeverDelivered()
{
    SubscriptionMove m = move();
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    m.message(Source::Old, matched("fence-1", "private"), start);
    m.message(Source::New, matched("fence-1", "private"), start);
    QVERIFY(!m.outcome());
    m.message(Source::New, fence(), start);
    m.message(Source::Old, fence(), start);
    QCOMPARE(m.outcome(), Outcome::Fenced);
    QVERIFY(m.takeDeliverable().empty());
}

void SubscriptionMoveTest::aForeignPayloadIsNoFence()
{
    SubscriptionMove m = move();
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    m.message(Source::Old, text("forged", "private"), start);
    m.message(Source::New, text("forged", "private"), start);
    QVERIFY(!m.outcome());
    QVERIFY(m.takeDeliverable().empty());
}

// contract: C6
void SubscriptionMoveTest::withoutPublishingStreamsAreAligned()
{
    SubscriptionMove m = move();
    m.message(Source::Old, text("1"), start);
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    const auto step = m.publishRefused(start);
    QCOMPARE(step.action, Action::None);
    QVERIFY(step.wakeAt > start);
    m.message(Source::Old, text("2"), start);
    for (const char *payload : {"2", "3", "4"})
        m.message(Source::New, text(payload), start);
    QCOMPARE(m.timeReached(*step.wakeAt).action, Action::Finish);
    QCOMPARE(m.outcome(), Outcome::Aligned);
    QCOMPARE(payloads(m.takeDeliverable()), (QByteArrayList{"1", "2", "3", "4"}));
    QCOMPARE(m.possiblyDuplicated(), 0u);
}

void SubscriptionMoveTest::alignmentIsPerChannelAndPattern()
{
    SubscriptionMove m = move(Fence::Impossible);
    const auto step = m.confirmed(start);
    QCOMPARE(step.action, Action::None);
    m.message(Source::Old, text("1", "a"), start);
    m.message(Source::Old, matched("1", "a"), start);
    m.message(Source::Old, text("1", "b"), start);
    m.takeDeliverable();
    m.message(Source::New, text("1", "a"), start);
    m.message(Source::New, text("1", "b"), start);
    m.message(Source::New, text("2", "b"), start);
    m.message(Source::New, text("2", "a"), start);
    QCOMPARE(m.timeReached(*step.wakeAt).action, Action::Finish);
    const auto rest = m.takeDeliverable();
    QCOMPARE(rest, (std::vector<Message>{text("2", "b"), text("2", "a")}));
}

void SubscriptionMoveTest::whatTheOldSocketWasAheadIsNotRepeated()
{
    SubscriptionMove m = move(Fence::Impossible);
    const auto step = m.confirmed(start);
    for (const char *payload : {"1", "2", "3", "4"})
        m.message(Source::Old, text(payload), start);
    m.message(Source::New, text("2"), start);
    QCOMPARE(m.timeReached(*step.wakeAt).action, Action::Finish);
    QCOMPARE(m.takeDeliverable().size(), 4u);
    QVERIFY(m.isRepetition(text("3")));
    QVERIFY(!m.isRepetition(text("3", "other")));
    QVERIFY(m.isRepetition(text("4")));
    QVERIFY(!m.isRepetition(text("4")));
}

// contract: C6
void SubscriptionMoveTest::ambiguousAlignmentDeliversAndCounts()
{
    SubscriptionMove m = move(Fence::Impossible);
    const auto step = m.confirmed(start);
    m.message(Source::Old, text("same"), start);
    m.message(Source::Old, text("same"), start);
    m.takeDeliverable();
    m.message(Source::New, text("same"), start);
    m.message(Source::New, text("same"), start);
    QCOMPARE(m.timeReached(*step.wakeAt).action, Action::Finish);
    QCOMPARE(m.takeDeliverable().size(), 1u);
    QCOMPARE(m.possiblyDuplicated(), 1u);
}

// contract: C6
void SubscriptionMoveTest::fenceThatNeverComesIsAGap()
{
    SubscriptionMove m = move();
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    m.message(Source::Old, text("1"), start);
    m.message(Source::New, text("1"), start);
    m.message(Source::New, text("2"), start);
    QCOMPARE(m.timeReached(start + 2s).action, Action::Finish);
    QCOMPARE(m.outcome(), Outcome::Gap);
    QCOMPARE(m.gapSince(), start);
    QCOMPARE(payloads(m.takeDeliverable()), (QByteArrayList{"1", "2"}));
}

// contract: C6
void SubscriptionMoveTest::oldSocketThatClosesBeforeItsFenceIsAGap()
{
    SubscriptionMove m = move();
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    m.message(Source::Old, text("1"), start);
    m.message(Source::New, fence(), start);
    m.message(Source::New, text("2"), start);
    QCOMPARE(m.oldClosed(start + 10ms).action, Action::Finish);
    QCOMPARE(m.outcome(), Outcome::Gap);
    QCOMPARE(payloads(m.takeDeliverable()), (QByteArrayList{"1", "2"}));
}

void SubscriptionMoveTest::oldSocketThatClosesAfterItsFenceIsNoGap()
{
    SubscriptionMove m = move();
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    m.message(Source::Old, fence(), start);
    QCOMPARE(m.oldClosed(start).action, Action::None);
    QCOMPARE(m.message(Source::New, fence(), start).action, Action::Finish);
    m.message(Source::New, text("2"), start);
    QCOMPARE(m.outcome(), Outcome::Fenced);
}

void SubscriptionMoveTest::oldSocketThatClosesBeforeTheConfirmationIsAGap()
{
    SubscriptionMove m = move();
    m.message(Source::Old, text("1"), start);
    QCOMPARE(m.oldClosed(start + 1s).action, Action::None);
    m.message(Source::New, text("2"), start + 1s);
    QCOMPARE(m.confirmed(start + 3s).action, Action::Finish);
    QCOMPARE(m.outcome(), Outcome::Gap);
    QCOMPARE(m.gapSince(), start + 1s);
    QCOMPARE(payloads(m.takeDeliverable()), (QByteArrayList{"1", "2"}));
}

void SubscriptionMoveTest::newSocketThatIsLostBeginsAnew()
{
    SubscriptionMove m = move();
    QCOMPARE(m.confirmed(start).action, Action::PublishFence);
    m.message(Source::New, fence(), start);
    m.message(Source::New, text("2"), start);
    m.newLost();
    m.message(Source::Old, text("2"), start);
    QCOMPARE(payloads(m.takeDeliverable()), QByteArrayList{"2"});
    QCOMPARE(m.confirmed(start + 1s).action, Action::PublishFence);
    m.message(Source::Old, fence(), start + 1s);
    QCOMPARE(m.message(Source::New, fence(), start + 1s).action, Action::Finish);
    QVERIFY(m.takeDeliverable().empty());
}

QTEST_APPLESS_MAIN(SubscriptionMoveTest)
#include "tst_subscriptionmove.moc"
