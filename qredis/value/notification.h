// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_NOTIFICATION_H
#define QREDIS_NOTIFICATION_H

#include "qredis/value/endpoint.h"
#include "qredis/value/namespace.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace QRedis {

/// One entry of an SMIGRATED notification: these slots now live on another node.
struct SlotMigration
{
    QString source; ///< "host:port" as sent; empty when not sent
    QString target; ///< "host:port" as sent
    QString slotRanges; ///< "8892-8991,9000"

    friend bool operator==(const SlotMigration &, const SlotMigration &) = default;
};

/// A maintenance notification as a server announced it. A value; may be used from any thread.
struct QREDIS_EXPORT Notification
{
    Q_GADGET
    Q_PROPERTY(QRedis::NotificationType type MEMBER type)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QStringList shards MEMBER shards)
    Q_PROPERTY(QString slotRanges MEMBER slotRanges)
    Q_PROPERTY(QString peer MEMBER peer)
    Q_PROPERTY(quint64 connectionId MEMBER connectionId)
    Q_PROPERTY(int copies MEMBER copies)
    Q_PROPERTY(Effect effect MEMBER effect)
    Q_PROPERTY(QString text READ toString)
public:
    /// What receiving it did.
    enum class Effect : quint8 {
        Applied, ///< opened or closed a window, or started a handoff
        Copy, ///< the same notification had been received before
        CatchUp, ///< a completion of something that began before the connection was ready, or that matches no open window
        Late, ///< a starter that arrived after its completion
        Ignored, ///< unknown or malformed, or a NotificationHook refused it
    };
    Q_ENUM(Effect)

    NotificationType type = NotificationType::Unknown;
    QString name; ///< the type as sent, such as "MOVING"
    std::optional<qint64> sequence; ///< shared by all types of one database; no value when not sent
    std::optional<std::chrono::milliseconds> time; ///< announced, clamped to 0 … 5 min; no value when not sent
    bool timeWasNotPositive = false; ///< the announced time was 0 or negative: "now"
    std::optional<Endpoint> target; ///< of MOVING; no value: the server named none
    QStringList shards; ///< of MIGRATING … FAILED_OVER
    QString slotRanges; ///< of SMIGRATING
    QList<SlotMigration> migrations; ///< of SMIGRATED
    QStringList deviations; ///< where the frame differs from what the server really sends
    QString malformedReason; ///< why it could not be understood; only for NotificationType::Malformed
    QByteArray frame; ///< the bytes on the wire, at most 64 KiB of them

    quint64 connectionId = 0; ///< the connection that received it
    QString peer; ///< that connection's peer, "ip:port"
    TimePoint receivedAt;
    int copies = 1; ///< how often it was received so far
    Effect effect = Effect::Ignored;

    /// "MOVING 48 to 10.0.0.9:12000 within 15 s", for logs and lists; not translated.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool isStarter() const noexcept;
    [[nodiscard]] bool isCompletion() const noexcept;
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const Notification &notification);
};

} // namespace QRedis

#endif
