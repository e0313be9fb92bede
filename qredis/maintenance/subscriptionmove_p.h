// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SUBSCRIPTIONMOVE_P_H
#define QREDIS_SUBSCRIPTIONMOVE_P_H

#include "qredis/value/message.h"

#include <QtCore/qhash.h>

#include <deque>
#include <optional>
#include <vector>

namespace QRedis {

/// Decides which of two sockets that both receive the same messages delivers them while a subscription moves from one to the
/// other (contract C6).
///
/// A fence, a payload that nobody else sends, is published once to a channel that both sockets listen to. Messages
/// before it are taken from the old socket, messages after it from the new one. Where that is not possible, the two streams of
/// each channel are aligned by the longest run that both have.
class SubscriptionMove final
{
public:
    enum class Source : quint8 { Old, New };
    enum class Outcome : quint8 {
        Fenced, ///< nothing was lost and nothing doubled
        Aligned, ///< without a fence; see possiblyDuplicated()
        Gap, ///< messages may be missing; see gapSince()
    };
    enum class Action : quint8 {
        None,
        PublishFence, ///< on the new socket; publishRefused() if the server does not permit it
        Finish, ///< close the old socket, if it is open; messages come from the new one alone
    };
    struct Step
    {
        Action action = Action::None;
        std::optional<TimePoint> wakeAt{}; ///< call timeReached() then
    };
    /// Whether a fence can be published, as far as known.
    enum class Fence : quint8 { Permitted, Impossible };

    /// \a channel and \a payload are random; both sockets subscribe to the channel.
    SubscriptionMove(QByteArray channel, QByteArray payload, Fence fence);

    [[nodiscard]] QByteArray channel() const { return m_channel; }
    [[nodiscard]] QByteArray payload() const { return m_payload; }

    /// Everything is confirmed on the new socket, and the fence's channel on both.
    [[nodiscard]] Step confirmed(TimePoint now);
    [[nodiscard]] Step publishRefused(TimePoint now);
    Step message(Source source, const Message &message, TimePoint now);
    [[nodiscard]] Step oldClosed(TimePoint now);
    /// The new socket was lost; another one takes its place and will be confirmed again.
    void newLost();
    [[nodiscard]] Step timeReached(TimePoint now);

    /// What the application gets, in order.
    std::vector<Message> takeDeliverable() { return std::exchange(m_deliverable, {}); }
    /// After Finish: whether this message of the new socket was delivered from the old one.
    [[nodiscard]] bool isRepetition(const Message &message);
    [[nodiscard]] std::optional<Outcome> outcome() const { return m_outcome; }
    /// Of Outcome::Gap: since when messages may have been missed.
    [[nodiscard]] TimePoint gapSince() const { return m_gapSince; }
    [[nodiscard]] quint64 possiblyDuplicated() const { return m_possiblyDuplicated; }

private:
    enum class Phase : quint8 { Confirming, Fencing, Settling, Ended };
    struct Stream
    {
        std::vector<Message> old; // delivered since the move began
        std::vector<Message> fresh; // of the new socket, not delivered
        std::deque<Message> expected; // delivered from the old socket; still to come on the new one
        std::size_t skipped = 0; // of fresh: delivered from the old socket
    };
    using StreamKey = std::pair<QByteArray, QByteArray>; // kind and pattern, channel

    [[nodiscard]] bool isFence(const Message &message) const;
    [[nodiscard]] static StreamKey keyOf(const Message &message);
    Step finish(Outcome outcome);
    Step finishWithGap(TimePoint since);
    void align();
    void alignStream(Stream &stream);

    const QByteArray m_channel;
    const QByteArray m_payload;
    Fence m_fence;
    Phase m_phase = Phase::Confirming;
    std::optional<TimePoint> m_oldClosedAt;
    TimePoint m_fencedAt; // when the fence was published
    bool m_oldFenced = false; // the fence came on the old socket
    bool m_newFenced = false; // and on the new one
    QHash<StreamKey, Stream> m_streams;
    std::vector<Message> m_fresh; // of the new socket before the fence, all channels in order
    std::vector<Message> m_held; // of the new socket after the fence
    std::vector<Message> m_deliverable;
    std::optional<Outcome> m_outcome;
    TimePoint m_gapSince;
    quint64 m_possiblyDuplicated = 0;
};

} // namespace QRedis

#endif
