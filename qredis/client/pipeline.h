// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_PIPELINE_H
#define QREDIS_PIPELINE_H

#include "qredis/value/command.h"

#include <vector>

namespace QRedis {

/// Commands that are sent together over one connection and answered in order, with one handle for all replies. A value;
/// not safe to change from two threads at once.
///
/// A pipeline is not a transaction: other clients' commands may run in between, and a failing command stops nothing.
class QREDIS_EXPORT Pipeline final
{
public:
    Pipeline() = default;
    Pipeline &append(const Command &command);
    Pipeline &append(std::initializer_list<Argument> words);
    Pipeline &operator<<(const Command &command) { return append(command); }

    [[nodiscard]] qsizetype size() const noexcept { return qsizetype(m_ends.size()); }
    [[nodiscard]] bool isEmpty() const noexcept { return m_ends.empty(); }
    void clear() noexcept;

    /// How long the caller waits for all replies, instead of ClientOptions::commandTimeout(). 0 = the client's.
    Pipeline &setTimeout(std::chrono::milliseconds timeout) noexcept
    {
        m_timeout = timeout;
        return *this;
    }
    [[nodiscard]] std::chrono::milliseconds timeout() const noexcept { return m_timeout; }

private:
    friend class Client;
    friend class WatchSession;
    [[nodiscard]] char *room(qsizetype size);
    void endsAt(const char *end, Command::Repetition repetition);
    [[nodiscard]] QByteArray takeBytes();

    QByteArray m_bytes; // the encodings, one after the other, and room for more
    qsizetype m_used = 0; // bytes of encodings
    std::vector<quint32> m_ends; // where each encoding ends; the highest bit: Repetition::Idempotent
    std::chrono::milliseconds m_timeout{0};
};

} // namespace QRedis

#endif
