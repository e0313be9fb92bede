// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_PUBSUB_H
#define SOAK_PUBSUB_H

#include "qredis/client/subscription.h"
#include "tests/soak/job.h"

#include <QtCore/qhash.h>

#include <atomic>
#include <mutex>

namespace Soak {

/// Hears what PublishJobs publish. Lives on a thread whose events run.
class Listener final
{
public:
    explicit Listener(QRedis::Client *client);

    void listenTo(const QByteArray &channel);
    /// May be asked from any thread.
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// Newest message of \a channel; from any thread.
    [[nodiscard]] quint64 heard(const QByteArray &channel) const;
    /// What was found, but for messages that were published and never came.
    [[nodiscard]] Findings findings() const;
    [[nodiscard]] quint64 received(const QByteArray &channel) const;

private:
    void take(const QRedis::Message &message);

    struct Channel
    {
        quint64 newest = 0;
        quint64 received = 0;
    };
    std::atomic<bool> m_ready = false;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Channel> m_channels;
    Findings m_findings;
    QRedis::TimePoint m_lastAt;
    QRedis::Subscription m_subscription; // the last: it calls
};

/// Publishes numbered messages to a channel of its own, which a Listener hears.
class PublishJob final : public Job
{
public:
    PublishJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix, int number,
               Listener *listener);
    [[nodiscard]] const QByteArray &channel() const { return m_channel; }
    [[nodiscard]] bool prepare() override { return m_listener->isReady(); }
    [[nodiscard]] quint64 run(int count) override;
    [[nodiscard]] bool verify() override;

private:
    const QByteArray m_channel;
    Listener *m_listener;
    quint64 m_count = 0;
    quint64 m_lastAcknowledged = 0;
    quint64 m_acknowledged = 0;
};

} // namespace Soak

#endif
