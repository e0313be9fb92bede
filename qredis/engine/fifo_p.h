// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_FIFO_P_H
#define QREDIS_FIFO_P_H

#include <cstddef>
#include <utility>
#include <vector>

namespace QRedis {

/// A queue that holds next to no memory while it is empty, as most are: a thousand idle connections have two each. (An empty
/// std::deque holds 600 bytes.)
template <typename Item>
class Fifo final
{
public:
    using iterator = typename std::vector<Item>::iterator;
    using const_iterator = typename std::vector<Item>::const_iterator;

    Fifo() = default;
    Fifo(const Fifo &) = delete;
    Fifo(Fifo &&other) noexcept : m_items(std::exchange(other.m_items, {})), m_first(std::exchange(other.m_first, 0)) { }
    Fifo &operator=(const Fifo &) = delete;
    Fifo &operator=(Fifo &&other) noexcept
    {
        m_items = std::exchange(other.m_items, {});
        m_first = std::exchange(other.m_first, 0);
        return *this;
    }
    ~Fifo() = default;

    [[nodiscard]] bool empty() const noexcept { return m_first == m_items.size(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_items.size() - m_first; }
    [[nodiscard]] Item &front() noexcept { return m_items[m_first]; }
    [[nodiscard]] Item &back() noexcept { return m_items.back(); }
    [[nodiscard]] iterator begin() noexcept { return m_items.begin() + std::ptrdiff_t(m_first); }
    [[nodiscard]] iterator end() noexcept { return m_items.end(); }
    [[nodiscard]] const_iterator begin() const noexcept { return m_items.begin() + std::ptrdiff_t(m_first); }
    [[nodiscard]] const_iterator end() const noexcept { return m_items.end(); }

    void push_back(const Item &item)
    {
        if (m_items.size() == m_items.capacity())
            makeRoom();
        m_items.push_back(item);
    }
    void pop_front()
    {
        if (++m_first < m_items.size())
            return;
        m_first = 0;
        m_items.clear();
        if (m_items.capacity() > ItemsKept)
            giveRoomBack();
    }
    template <typename Iterator>
    void insert(iterator before, Iterator from, Iterator to)
    {
        m_items.insert(before, from, to);
    }
    template <typename Condition>
    void removeIf(Condition condition)
    {
        compact();
        std::erase_if(m_items, condition);
    }

private:
    static constexpr std::size_t FirstItems = 4;
    static constexpr std::size_t ItemsKept = 8; // room for more is given back as soon as the queue is empty
    static constexpr std::size_t SpareItems = 1'024;

    /// Room that a queue of this thread gave back, for the next one that grows.
    static std::vector<Item> &spare()
    {
        static thread_local std::vector<Item> room;
        return room;
    }
    void makeRoom()
    {
        if (m_first > m_items.size() / 2)
            return compact();
        if (spare().capacity() <= m_items.size())
            return m_items.reserve(m_items.empty() ? FirstItems : 4 * m_items.size());
        spare().assign(m_items.begin(), m_items.end());
        m_items.swap(spare());
        spare().clear();
    }
    void giveRoomBack()
    {
        if (m_items.capacity() <= SpareItems && m_items.capacity() > spare().capacity())
            m_items.swap(spare());
        if (m_items.capacity() > ItemsKept)
            m_items = std::vector<Item>();
    }
    void compact()
    {
        m_items.erase(m_items.begin(), begin());
        m_first = 0;
    }

    std::vector<Item> m_items;
    std::size_t m_first = 0; // those before it are gone
};

} // namespace QRedis

#endif
