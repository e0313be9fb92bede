// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SHAREDBLOCKS_P_H
#define QREDIS_SHAREDBLOCKS_P_H

#include <QtCore/qbytearray.h>

#include <cstring>
#include <tuple>
#include <utility>

namespace QRedis {

/// Small strings of all readers of a thread lie one behind the other in blocks, which saves an allocation for each. A block
/// lives as long as one of its strings.
class SharedBlocks final
{
public:
    /// Of one string, in bytes; at least 1.
    static constexpr std::size_t MaximumSize = 2 * 1024;

    SharedBlocks() = default;
    ~SharedBlocks() { retire(); }
    Q_DISABLE_COPY_MOVE(SharedBlocks)

    [[nodiscard]] static SharedBlocks &ofThread()
    {
        static thread_local SharedBlocks blocks;
        return blocks;
    }

    /// Becomes the data of a QByteArray; ends with a null character.
    [[nodiscard]] QByteArray::DataPointer copy(const char *text, qsizetype size)
    {
        if (size >= m_end - m_at)
            renew();
        char *to = std::exchange(m_at, m_at + size + 1);
        std::memcpy(to, text, size_t(size));
        to[size] = '\0';
        ++m_strings;
        return {m_block, to, size};
    }

private:
    using Block = QTypedArrayData<char>;
    static constexpr int BlockSize = 32 * 1024;
    // References are added once per block and not once per string, which another processor may be letting go at that time.
    static constexpr int Promised = BlockSize;

    void renew()
    {
        retire();
        std::tie(m_block, m_at) = Block::allocate(BlockSize);
        Q_CHECK_PTR(m_block);
        m_block->ref_.fetchAndAddRelaxed(Promised);
        m_end = m_at + BlockSize;
        m_strings = 0;
    }

    void retire()
    {
        const int unused = 1 + Promised - m_strings;
        if (m_block && m_block->ref_.fetchAndSubOrdered(unused) == unused)
            Block::deallocate(m_block);
        m_block = nullptr;
    }

    Block *m_block = nullptr;
    char *m_at = nullptr;
    char *m_end = nullptr;
    int m_strings = 0;
};

} // namespace QRedis

#endif
