// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_UNBLOCKER_P_H
#define QREDIS_UNBLOCKER_P_H

#include "qredis/engine/dialer_p.h"

#include <functional>
#include <memory>

namespace QRedis {

/// Ends one blocked connection on its server, over a connection of its own to the same peer: CLIENT UNBLOCK … ERROR, after
/// CLIENT LIST showed that it is ours (contract C4). Runs on the I/O thread.
class Unblocker final : private ConnectionOwner
{
public:
    struct Target
    {
        Endpoint peer;
        qint64 clientId = 0; ///< of the blocked connection
        QByteArray clientName;
        QByteArray commandName; ///< in lower case
    };

    enum class Failure : quint8 {
        Refused, ///< it cannot be ended, or cannot be proved to be ours
        Unanswered, ///< it was ended, but its reply did not come
    };

    /// \a failed is called at most once; not by the destructor. Success shows in the blocked command's reply, after which this
    /// has to be destroyed.
    Unblocker(IoThread &io, Target target, std::function<void(Failure)> failed);
    ~Unblocker();
    /// It has failed.
    [[nodiscard]] bool isOver() const { return !m_failed; }

private:
    void connectionAdvanced(Connection &) override { }
    void connectionPushed(Connection &, const Reply &, const QByteArray &) override { }
    void connectionDrained(Connection &) override { }
    void connectionEmptied(Connection &) override { }
    void connectionAnswered(Connection &connection, const Reply &reply) override;
    void connectionClosed(Connection &connection, const Error &error) override;

    void dialled(std::unique_ptr<Connection> connection);
    [[nodiscard]] bool isOurs(const QByteArray &line) const;
    void give();

    IoThread &m_io;
    const Target m_target;
    std::function<void(Failure)> m_failed;
    Failure m_failure = Failure::Refused;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<Connection> m_connection;
    Timer m_timer;
    bool m_asked = false; // UNBLOCK was sent
};

} // namespace QRedis

#endif
