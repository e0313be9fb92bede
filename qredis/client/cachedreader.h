// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CACHEDREADER_H
#define QREDIS_CACHEDREADER_H

#include "qredis/client/pendingresult.h"
#include "qredis/value/cacheoptions.h"

#include <memory>

namespace QRedis {

class Client;

/// Reads that are answered from this process' memory until the server says that a key has changed (client-side caching of
/// RESP3). Copies share one cache. May be used from any thread, and may outlive the client.
///
/// \code
/// const QRedis::CachedReader reader(&client);
/// reader.execute(QRedis::Commands::get("settings")).then(this, …); // asks the server
/// reader.execute(QRedis::Commands::get("settings")).then(this, …); // does not
/// \endcode
/// It reads on a connection of its own, which the server also tells of changes: an answer is never older than the last
/// change that has arrived there. A write is seen as soon as the server's word of it is here, which may be after the write's own
/// reply; read with Client::execute() where that matters. When the connection is lost, or moves during maintenance, the cache
/// begins anew; one that dies without a word is found out within 25 s.
///
/// Kept is the reply to every command that the server lists as read-only and that depends on its keys alone: neither TTL nor
/// SRANDMEMBER, neither scripts nor what names its keys in unusual places. Those are simply read. Errors are not kept.
class QREDIS_EXPORT CachedReader final
{
public:
    /// Not valid: nothing can be read.
    CachedReader() = default;
    /// With options that CacheOptions::validate() refuses, and with Protocol::Resp2, every read fails with that error.
    explicit CachedReader(Client *client, const CacheOptions &options = {});

    [[nodiscard]] bool isValid() const noexcept { return m_private != nullptr; }
    /// Reads; the result comes as that of Client::execute(). A command that is not read-only is a usage error.
    PendingReply execute(const Command &command) const;
    PendingReply execute(std::initializer_list<Argument> words) const { return execute(Command(words)); }
    template <typename T>
    PendingResult<T> execute(const TypedCommand<T> &command) const
    {
        return PendingResult<T>(execute(command.command()));
    }

    [[nodiscard]] CacheStatistics statistics() const;
    /// Drops all replies that are kept.
    void clear() const;

private:
    struct Private;
    std::shared_ptr<Private> m_private;
};

} // namespace QRedis

#endif
