// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SUBSCRIPTIONSINK_P_H
#define QREDIS_SUBSCRIPTIONSINK_P_H

#include "qredis/protocol/subscriptionset_p.h"
#include "qredis/value/message.h"

#include <QtCore/qcoreevent.h>

#include <mutex>
#include <optional>
#include <variant>
#include <vector>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace QRedis {

/// The way of messages from the I/O thread to one Subscription: batches, one wake-up for many. Thread-safe.
class SubscriptionSink final
{
public:
    struct Confirmed
    {
        SubscriptionName name;
    };
    struct Refused
    {
        SubscriptionName name;
        Error error;
    };
    struct Duplicates
    {
        quint64 count;
    };
    using Item = std::variant<Message, Confirmed, Refused, SubscriptionGap, Duplicates>;

    /// Messages that wait for the receiver at most; what is beyond that is dropped and reported as a gap.
    static constexpr std::size_t Limit = 100'000;

    explicit SubscriptionSink(QObject *receiver) : m_receiver(receiver) { }

    /// The receiver is being destroyed. On its thread.
    void close();
    void push(Item item, TimePoint now);
    /// What came since the last time, if \a event is the one that announces it; nothing else.
    [[nodiscard]] std::optional<std::vector<Item>> take(const QEvent &event, TimePoint now);

private:
    std::mutex m_mutex; // guards what follows
    QObject *m_receiver;
    std::vector<Item> m_items;
    std::optional<SubscriptionGap> m_overflow;
};

} // namespace QRedis

#endif
