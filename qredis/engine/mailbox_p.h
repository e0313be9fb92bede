// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MAILBOX_P_H
#define QREDIS_MAILBOX_P_H

#include <QtCore/qglobal.h>

#include <atomic>
#include <utility>

namespace QRedis {

/// Many producers, one consumer, linked through Node::next. Lock-free.
template <typename Node>
class Mailbox final
{
public:
    enum class Pushed : quint8 {
        First, ///< the mailbox was empty: the consumer has to be woken
        More, ///< somebody else woke it
        Refused ///< the mailbox is closed
    };

    Pushed push(Node *node) noexcept
    {
        Node *head = m_head.load(std::memory_order_relaxed);
        do {
            if (head == closedMark())
                return Pushed::Refused;
            node->next = head;
        } while (!m_head.compare_exchange_weak(head, node, std::memory_order_acq_rel, std::memory_order_relaxed));
        return head ? Pushed::More : Pushed::First;
    }

    /// All nodes in the order in which they were pushed, linked by next.
    [[nodiscard]] Node *take() noexcept
    {
        return m_head.load(std::memory_order_relaxed) ? reversed(m_head.exchange(nullptr, std::memory_order_acq_rel)) : nullptr;
    }

    /// The last nodes; every later push is refused.
    [[nodiscard]] Node *close() noexcept { return reversed(m_head.exchange(closedMark(), std::memory_order_acq_rel)); }

private:
    Node *closedMark() const noexcept { return reinterpret_cast<Node *>(const_cast<Mailbox *>(this)); }

    Node *reversed(Node *node) const noexcept
    {
        Node *result = nullptr;
        if (node == closedMark())
            return nullptr;
        while (node) {
            Node *following = std::exchange(node->next, result);
            result = std::exchange(node, following);
        }
        return result;
    }

    std::atomic<Node *> m_head{nullptr};
};

} // namespace QRedis

#endif
