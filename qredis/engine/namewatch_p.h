// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_NAMEWATCH_P_H
#define QREDIS_NAMEWATCH_P_H

#include "qredis/engine/timerwheel_p.h"
#include "qredis/value/resolver.h"

#include <QtCore/qset.h>

#include <functional>

namespace QRedis {

class IoThread;

/// Looks the configured name up every second while connections wait for it, or have to leave and were not told whereto, so that
/// a changed answer is not discovered only by the next attempt, which may be far away. Belongs to one I/O thread.
class NameWatch final
{
public:
    using Callback = std::function<void(const Resolver::Answer &)>;

    /// \a changed is called with an answer that differs from the one before.
    NameWatch(IoThread &io, Callback changed);

    /// Looks, until nobody waits any more.
    void start();
    /// The same, for the first time at \a first or earlier.
    void start(TimePoint first);
    void stop() { m_timer.stop(); }
    /// An answer for the configured name, whoever asked for it.
    void learned(const Resolver::Answer &answer);
    /// Whether the newest answer named \a address.
    [[nodiscard]] bool knows(const QHostAddress &address) const { return m_known.contains(address); }

private:
    void look();

    IoThread &m_io;
    Callback m_changed;
    Timer m_timer;
    QSet<QHostAddress> m_known;
    bool m_looking = false;
};

} // namespace QRedis

#endif
