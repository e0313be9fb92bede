// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/pubsub.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Soak {

namespace {

constexpr auto Patience = 5s; // for messages that are on their way

QByteArray payload(const QByteArray &channel, quint64 number)
{
    return channel + " message " + QByteArray::number(number);
}

} // namespace

Listener::Listener(QRedis::Client *client) : m_subscription(client)
{
    QObject::connect(&m_subscription, &QRedis::Subscription::messageReceived, &m_subscription,
                     [this](const QRedis::Message &message) { take(message); });
    QObject::connect(&m_subscription, &QRedis::Subscription::confirmed, &m_subscription,
                     [this] { m_ready = m_ready || m_subscription.isConfirmed(); });
    QObject::connect(&m_subscription, &QRedis::Subscription::gapReported, &m_subscription, [this] {
        const std::lock_guard lock(m_mutex);
        ++m_findings.reportedGaps;
    });
}

void Listener::listenTo(const QByteArray &channel)
{
    m_subscription.addChannel(channel);
}

void Listener::take(const QRedis::Message &message)
{
    const std::lock_guard lock(m_mutex);
    const QRedis::TimePoint now = std::chrono::steady_clock::now();
    if (m_lastAt != QRedis::TimePoint())
        m_findings.longestMessageGap = std::max<std::chrono::nanoseconds>(m_findings.longestMessageGap, now - m_lastAt);
    m_lastAt = now;
    ++m_findings.received;
    Channel &channel = m_channels[message.channel];
    const quint64 number = message.payload.sliced(message.payload.lastIndexOf(' ') + 1).toULongLong();
    if (message.payload != payload(message.channel, number)) {
        ++m_findings.wrongReplies;
        m_findings.note(u"a message of another channel"_s);
    } else if (number <= channel.newest) {
        ++m_findings.duplicated;
        m_findings.note(u"message %1 came after message %2"_s.arg(number).arg(channel.newest));
    } else {
        channel.newest = number;
        ++channel.received;
    }
}

quint64 Listener::heard(const QByteArray &channel) const
{
    const std::lock_guard lock(m_mutex);
    return m_channels.value(channel).newest;
}

quint64 Listener::received(const QByteArray &channel) const
{
    const std::lock_guard lock(m_mutex);
    return m_channels.value(channel).received;
}

Findings Listener::findings() const
{
    const std::lock_guard lock(m_mutex);
    return m_findings;
}

PublishJob::PublishJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix, int number,
                       Listener *listener)
    : Job(client, answerLimit)
    , m_channel(prefix + ':' + QByteArray::number(number) + ":channel")
    , m_listener(listener)
{
}

quint64 PublishJob::run(int count)
{
    quint64 answers = 0;
    for (int i = 0; i < count; ++i) {
        ++m_count;
        ++m_findings.commands;
        const QRedis::Reply reply = wait(client().execute({"PUBLISH", m_channel, payload(m_channel, m_count)}));
        if (reply.isError()) {
            fail(reply.error());
            continue;
        }
        if (reply.kind() != QRedis::Reply::Kind::Integer) {
            ++m_findings.wrongReplies;
            m_findings.note(u"PUBLISH was answered by something else"_s);
        }
        ++answers;
        ++m_acknowledged;
        ++m_findings.published;
        m_lastAcknowledged = m_count;
    }
    return answers;
}

bool PublishJob::verify()
{
    const QDeadlineTimer patience(Patience);
    while (m_listener->heard(m_channel) < m_lastAcknowledged && !patience.hasExpired())
        std::this_thread::sleep_for(5ms);
    if (const quint64 received = m_listener->received(m_channel); received < m_acknowledged) {
        m_findings.lost += m_acknowledged - received;
        m_findings.note(
            u"%1 messages were published to %2, %3 came"_s.arg(m_acknowledged).arg(QString::fromLatin1(m_channel)).arg(received));
    }
    return true;
}

} // namespace Soak
