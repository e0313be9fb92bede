// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/subscriptionsink_p.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis {

void SubscriptionSink::close()
{
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
    m_items.clear();
}

void SubscriptionSink::push(Item item, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    if (const auto *message = std::get_if<Message>(&item); message && m_items.size() >= Limit) {
        if (!m_overflow) {
            m_overflow =
                SubscriptionGap{message->kind, message->kind == Message::Kind::Pattern ? message->pattern : message->channel,
                                SubscriptionGap::Reason::Overflow, now, now};
        }
        return;
    }
    m_items.push_back(std::move(item));
    if (m_items.size() == 1)
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
}

std::optional<std::vector<SubscriptionSink::Item>> SubscriptionSink::take(const QEvent &event, TimePoint now)
{
    // Locked before the event is looked at: it was made under this mutex.
    const std::lock_guard lock(m_mutex);
    if (event.type() != QEvent::User)
        return std::nullopt;
    if (m_overflow) {
        m_overflow->until = now;
        m_items.emplace_back(*std::exchange(m_overflow, std::nullopt));
    }
    return std::exchange(m_items, {});
}

} // namespace QRedis
