// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_LARGESTRINGS_P_H
#define QREDIS_LARGESTRINGS_P_H

#include <QtCore/qbytearray.h>

#include <deque>

namespace QRedis {

/// Memory of large strings that their users have let go, for the next ones: the kernel clears each page of fresh memory, which
/// takes longer than to read a string into it. Belongs to one thread; the strings' users may be on any.
class LargeStrings final
{
public:
    /// Of all strings together, in bytes; the oldest give way.
    static constexpr qsizetype MaximumKept = 8 * 1024 * 1024;

    /// A string of \a size bytes with any content, in memory that is larger by a quarter at most; null if none is free.
    [[nodiscard]] QByteArray take(qsizetype size);
    /// Keeps the memory of \a string, too, for the time after its users.
    void keep(const QByteArray &string);
    /// Called at intervals: forgets all if nothing was kept since the last time. Returns whether something is still kept.
    bool forgetIdle();
    [[nodiscard]] qsizetype size() const noexcept { return m_size; }

private:
    std::deque<QByteArray> m_strings; ///< the oldest first
    qsizetype m_size = 0;
    bool m_used = false;
};

} // namespace QRedis

#endif
