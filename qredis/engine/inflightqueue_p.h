// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_INFLIGHTQUEUE_P_H
#define QREDIS_INFLIGHTQUEUE_P_H

#include "qredis/engine/fifo_p.h"
#include "qredis/engine/request_p.h"

namespace QRedis {

/// Consecutive commands of one request that have not been written.
struct Slice
{
    Request *request = nullptr;
    quint32 first = 0;
    quint32 count = 0;
};
using SliceQueue = Fifo<Slice>;

/// Consecutive commands of one request that were written; their replies come in this order.
struct InFlight
{
    enum class Kind : quint8 { Command, Ping, OptIn, SetInfo, CommandTable, Authentication, Owner };

    Request *request = nullptr; // null: nobody waits any more, or nobody ever did, but the replies still come
    quint32 first = 0; // of those not answered
    quint32 count = 0; // of those not answered
    quint64 start = 0; // where the first one's encoding began in the stream of the connection
    Kind kind = Kind::Command;

    /// Where the encoding of command \a index ends in the stream of the connection.
    [[nodiscard]] quint64 endOf(quint32 index) const noexcept
    {
        const auto encoding = request->encoding(index);
        return start + quint64(encoding.data() + encoding.size() - request->encoding(first).data());
    }
    void advance() noexcept
    {
        if (request)
            start += quint64(request->encoding(first).size());
        ++first;
        --count;
    }
};
using InFlightQueue = Fifo<InFlight>;

} // namespace QRedis

#endif
