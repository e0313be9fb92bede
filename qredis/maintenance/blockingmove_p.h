// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_BLOCKINGMOVE_P_H
#define QREDIS_BLOCKINGMOVE_P_H

#include "qredis/value/global.h"

#include <optional>

namespace QRedis {

/// A peer that will close its sockets.
struct Leaving
{
    TimePoint announcedAt;
    TimePoint deadline;

    /// When something that has to be over before the deadline is ended at the latest: max(250 ms, 5 % of the window), at most
    /// 1 s, before the deadline; at once in a window of 2 s or less.
    [[nodiscard]] TimePoint actBy() const;
};

/// Decides how long a blocking command may block, and when it is ended to be issued again elsewhere (contract C4).
class BlockingMove final
{
public:
    using milliseconds = std::chrono::milliseconds;

    enum class Action : quint8 {
        None,
        Issue, ///< write the command, blocking for Step::blockFor
        Hold, ///< do not write it to the leaving peer any more; issue() again at Step::wakeAt or when there is another peer
        Unblock, ///< end it on the server, so that nothing is taken; answered() or unblockFailed() follows
        Deliver, ///< the answer is the command's result
        DeliverNothing, ///< the result is that nothing came in time
    };
    struct Step
    {
        Action action = Action::None;
        milliseconds blockFor{0}; ///< of Issue: 0 = for ever
        std::optional<TimePoint> wakeAt{}; ///< call timeReached() then
    };
    enum class Answer : quint8 {
        Nothing, ///< null: the time was over
        Unblocked, ///< the error UNBLOCKED: proof that nothing was taken
        Other,
    };
    /// Whether issuing the command a second time means the same as the first time.
    enum class Repeatable : quint8 { No, Yes };

    /// \a asked: no value = for ever.
    BlockingMove(std::optional<milliseconds> asked, Repeatable repeatable, TimePoint issuedAt);

    /// \a leaving: set while the peer that the command would go to is announced to close.
    [[nodiscard]] Step issue(const std::optional<Leaving> &leaving, TimePoint now);
    /// The command blocks on a peer that was announced to close.
    [[nodiscard]] Step peerLeaves(const Leaving &leaving, TimePoint now);
    [[nodiscard]] Step timeReached(TimePoint now);
    /// What a reply that is not Deliver needs is issue().
    [[nodiscard]] Action answered(Answer answer, TimePoint now);
    /// The server refused to end it, or it could not be proved to be ours: it stays where it is.
    void unblockFailed() { m_state = State::Staying; }

private:
    enum class State : quint8 { Idle, Blocked, Leaving, Unblocking, Staying };
    [[nodiscard]] std::optional<milliseconds> remaining(TimePoint now) const;

    const std::optional<milliseconds> m_asked;
    const Repeatable m_repeatable;
    const TimePoint m_issuedAt;
    State m_state = State::Idle;
    bool m_shortened = false; ///< blocks for less than was asked for
};

} // namespace QRedis

#endif
