// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SCRIPT_H
#define QREDIS_SCRIPT_H

#include "qredis/client/pendingreply.h"
#include "qredis/value/words.h"

#include <memory>

namespace QRedis {

class Client;

/// A Lua script that is sent once and then named by its hash: EVALSHA, and one EVAL when the server does not have it (NOSCRIPT).
/// A cheap value; may be used from any thread.
///
/// \code
/// const QRedis::Script script("return redis.call('INCRBY', KEYS[1], ARGV[1])");
/// script.run(client, "counter", 5).then(this, [](const QRedis::Reply &reply) { … });
/// \endcode
/// For functions of the server use Commands::fcall() and Commands::fcallRo() of `<QRedis/Commands>`.
class QREDIS_EXPORT Script final
{
public:
    /// What the script does to the data.
    enum class Access : quint8 {
        ReadWrite, ///< EVALSHA
        ReadOnly, ///< EVALSHA_RO: may be repeated after a lost socket, and writes are refused. EVALSHA before Redis 7
    };

    Script() noexcept = default;
    explicit Script(const QByteArray &source, Access access = Access::ReadWrite);

    [[nodiscard]] QByteArray source() const;
    /// The name under which servers know the script: SHA-1 of the source, 40 hexadecimal digits.
    [[nodiscard]] QByteArray sha1() const;
    [[nodiscard]] Access access() const noexcept;

    /// Runs the script; thread-safe. \a keys are its KEYS, \a arguments its ARGV. A run that has to send the source needs two
    /// round trips, each with the client's time-out, and may come after commands that were issued later.
    PendingReply run(Client &client, const Words &keys = {}, const Words &arguments = {}) const;

private:
    class Run;
    struct Data;
    std::shared_ptr<const Data> d;
};

} // namespace QRedis

#endif
