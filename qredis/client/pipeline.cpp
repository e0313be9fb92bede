// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/pipeline.h"

#include <algorithm>
#include <utility>

namespace QRedis {

namespace {

constexpr qsizetype FirstRoom = 1024;
constexpr std::size_t FirstCommands = 32;

} // namespace

Pipeline &Pipeline::append(const Command &command)
{
    const QByteArrayView encoding = command.encoding();
    endsAt(std::copy(encoding.begin(), encoding.end(), room(encoding.size())), command.repetition());
    return *this;
}

Pipeline &Pipeline::append(std::initializer_list<Argument> words)
{
    endsAt(Command::encode(words, room(Command::mostBytes(words))), Command::Repetition::ByServerFlag);
    return *this;
}

// Qt's own growing by append() would cost more than the encoding.
char *Pipeline::room(qsizetype size)
{
    if (m_bytes.isEmpty()) // also after having been moved from
        m_used = 0;
    if (m_used + size > m_bytes.size())
        m_bytes.resize(std::max({m_used + size, 2 * m_bytes.size(), FirstRoom}));
    return m_bytes.data() + m_used;
}

void Pipeline::endsAt(const char *end, Command::Repetition repetition)
{
    constexpr quint32 IdempotentBit = 1u << 31;
    if (m_ends.empty())
        m_ends.reserve(FirstCommands);
    m_used = end - m_bytes.constData();
    m_ends.push_back(quint32(m_used) | (repetition == Command::Repetition::Idempotent ? IdempotentBit : 0));
}

QByteArray Pipeline::takeBytes()
{
    m_bytes.truncate(std::exchange(m_used, 0));
    return std::exchange(m_bytes, {});
}

void Pipeline::clear() noexcept
{
    m_bytes.clear();
    m_used = 0;
    m_ends.clear();
}

} // namespace QRedis
