// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MESSAGE_H
#define QREDIS_MESSAGE_H

#include "qredis/value/global.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

QT_BEGIN_NAMESPACE
class QDebug;
QT_END_NAMESPACE

namespace QRedis {

/// What was published to a channel. A value; may be used from any thread.
struct QREDIS_EXPORT Message
{
    Q_GADGET
    Q_PROPERTY(Kind kind MEMBER kind)
    Q_PROPERTY(QByteArray channel MEMBER channel)
    Q_PROPERTY(QByteArray pattern MEMBER pattern)
    Q_PROPERTY(QByteArray payload MEMBER payload)
    Q_PROPERTY(QString text READ text)
public:
    /// By which kind of subscription a message comes.
    enum class Kind : quint8 {
        Channel, ///< SUBSCRIBE
        Pattern, ///< PSUBSCRIBE
        ShardChannel, ///< SSUBSCRIBE
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Channel;
    QByteArray channel; ///< where it was published
    QByteArray pattern; ///< of Kind::Pattern: which one matched
    QByteArray payload;

    /// The payload read as UTF-8.
    [[nodiscard]] QString text() const { return QString::fromUtf8(payload); }

    friend bool operator==(const Message &, const Message &) = default;
    /// Prints the size of the payload, not the payload.
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const Message &message);
};

/// A time during which messages of one channel or pattern may have been missed. A value; may be used from any thread.
struct QREDIS_EXPORT SubscriptionGap
{
    Q_GADGET
    Q_PROPERTY(QRedis::Message::Kind kind MEMBER kind)
    Q_PROPERTY(QByteArray name MEMBER name)
    Q_PROPERTY(Reason reason MEMBER reason)
public:
    enum class Reason : quint8 {
        ConnectionLost, ///< the socket was lost without notice
        Moved, ///< maintenance closed the old socket before the new one had caught up
        Unsubscribed, ///< the server ended the subscription by itself, as it does when a slot moves
        Overflow, ///< messages came faster than the receiving thread took them
    };
    Q_ENUM(Reason)

    Message::Kind kind = Message::Kind::Channel;
    QByteArray name; ///< the channel or pattern
    Reason reason = Reason::ConnectionLost;
    TimePoint since;
    TimePoint until; ///< when messages flowed again

    /// How long messages may have been missed.
    [[nodiscard]] std::chrono::milliseconds length() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(until - since);
    }
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const SubscriptionGap &gap);
};

} // namespace QRedis

#endif
