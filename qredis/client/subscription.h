// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SUBSCRIPTION_H
#define QREDIS_SUBSCRIPTION_H

#include "qredis/value/error.h"
#include "qredis/value/message.h"

#include <QtCore/qobject.h>

#include <memory>

namespace QRedis {

class Client;

/// Channels, patterns and shard channels that somebody listens to. All subscriptions of a client share one connection of
/// their own; it returns by itself after a loss, subscribes again, and moves without losing a message when the server
/// announces maintenance. Any number of subscriptions, of names in one, and of subscriptions to one name.
///
/// Lives on the thread that created it, whose events must run; its signals are emitted there. A channel that is also matched by
/// a pattern of the same subscription gives two messages, as in Redis.
class QREDIS_EXPORT Subscription : public QObject
{
    Q_OBJECT
    Q_PROPERTY(quint64 messages READ messages NOTIFY messageReceived)
    Q_PROPERTY(quint64 gaps READ gaps NOTIFY gapReported)
public:
    /// \a client must live as long as this is used.
    explicit Subscription(Client *client, QObject *parent = nullptr);
    ~Subscription() override;

    /// Returns at once; confirmed() follows, each time anew after the connection was lost.
    void addChannel(const QByteArray &name) { add(Message::Kind::Channel, name); }
    void addPattern(const QByteArray &pattern) { add(Message::Kind::Pattern, pattern); }
    void addShardChannel(const QByteArray &name) { add(Message::Kind::ShardChannel, name); }
    void add(Message::Kind kind, const QByteArray &name);
    /// No message of it is emitted from now on.
    void remove(Message::Kind kind, const QByteArray &name);

    /// Whether the server sends messages of this name at the moment, as far as known.
    [[nodiscard]] bool isConfirmed(Message::Kind kind, const QByteArray &name) const;
    /// Names that are wanted.
    [[nodiscard]] qsizetype size() const;
    /// Whether all that is wanted has been confirmed.
    [[nodiscard]] bool isConfirmed() const;

    // ---- counted since it was created ------------------------------------------------------------------------------

    [[nodiscard]] quint64 messages() const;
    [[nodiscard]] quint64 gaps() const;
    /// Messages that may have been delivered twice, because the server did not permit to publish a fence during maintenance.
    [[nodiscard]] quint64 possiblyDuplicated() const;

Q_SIGNALS:
    void messageReceived(const QRedis::Message &message);
    void confirmed(QRedis::Message::Kind kind, const QByteArray &name);
    /// The server does not permit this name; it is not wanted any more.
    void refused(QRedis::Message::Kind kind, const QByteArray &name, const QRedis::Error &error);
    /// Messages may have been missed; those that follow are complete again.
    void gapReported(const QRedis::SubscriptionGap &gap);

protected:
    bool event(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(Subscription)
    [[nodiscard]] bool mayUse(const char *call) const;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace QRedis

#endif
