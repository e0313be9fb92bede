// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/pipeline.h"

namespace QRedis {

Pipeline &Pipeline::append(const Command &command)
{
    constexpr quint32 IdempotentBit = 1u << 31;
    m_bytes.append(command.encoding());
    m_ends.push_back(quint32(m_bytes.size()) | (command.repetition() == Command::Repetition::Idempotent ? IdempotentBit : 0));
    return *this;
}

void Pipeline::clear() noexcept
{
    m_bytes.clear();
    m_ends.clear();
}

} // namespace QRedis
