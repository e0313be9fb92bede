// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_REPLACEMENT_P_H
#define QREDIS_REPLACEMENT_P_H

#include "qredis/engine/dialer_p.h"

#include <memory>

namespace QRedis {

class IoThread;
class Lane;

/// Replaces the socket of a lane that has lived long enough: the new one is ready before the old one takes its last command,
/// and the old one is closed after its last reply. Runs on the lane's I/O thread.
class Replacement final : private ConnectionOwner
{
public:
    /// Dials at once.
    Replacement(IoThread &io, Lane &lane);
    /// Before the switch the old socket simply stays; afterwards it is aborted.
    ~Replacement();

    [[nodiscard]] bool isSwitched() const { return m_switched; }
    /// May be destroyed, but not by the calls that it makes.
    [[nodiscard]] bool isOver() const { return m_over; }
    /// The socket that delivers its last replies; null before the switch and after the end.
    [[nodiscard]] Connection *draining() const { return m_old.get(); }

private:
    void connectionAdvanced(Connection &) override { }
    void connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame) override;
    void connectionDrained(Connection &) override { }
    void connectionEmptied(Connection &connection) override;
    void connectionClosed(Connection &connection, const Error &error) override;
    void dialled(std::unique_ptr<Connection> connection);
    void failed();
    void end(const Error &error);

    IoThread &m_io;
    Lane &m_lane;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<Connection> m_old;
    bool m_switched = false;
    bool m_over = false;
};

} // namespace QRedis

#endif
