// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CAPABILITY_P_H
#define QREDIS_CAPABILITY_P_H

#include "qredis/value/events.h"

#include <optional>

namespace QRedis {

/// What a refused opt-in tells: Capability::Unsupported when the server does not know the command, otherwise
/// Capability::Unknown (no permission, loading, busy: it may answer differently later).
[[nodiscard]] Capability capabilityFromRefusal(const Error &refusal);

/// What is remembered of a database's support of maintenance notifications, or of another command that a server may not know, so
/// that a server without it is not asked on each connection, and one that gets it is found.
class CapabilityMemory final
{
public:
    static constexpr std::chrono::minutes UnsupportedCoolDown{10};
    static constexpr std::chrono::seconds FirstUnknownCoolDown{30}; ///< doubles up to UnsupportedCoolDown
    static constexpr std::chrono::seconds AnswerPatience{10}; ///< how long one connection's question keeps others from asking

    explicit CapabilityMemory(MaintenanceMode mode);

    /// Whether a connection should send the opt-in now.
    [[nodiscard]] bool shouldAsk(TimePoint now) const;
    /// A connection sends the opt-in. As long as support is not known the others wait for the answer.
    void askStarted(TimePoint now);
    /// The server's answer: OptInState::On or OptInState::Refused with the \a refusal. Other states (time-out, lost socket) teach
    /// nothing. Returns the event when the capability changed.
    std::optional<CapabilityEvent> learned(OptInState answer, const Error &refusal, const QString &version, TimePoint now);
    /// The version and role in HELLO's reply, before shouldAsk(): changed ones end the cool-down.
    void serverSeen(const QString &version, const QString &role);

    [[nodiscard]] Capability state() const { return m_state; }
    [[nodiscard]] QString serverVersion() const { return m_version; }
    [[nodiscard]] Error lastRefusal() const { return m_lastRefusal; }
    /// When one live connection should ask again: a cool-down ends, or an answer has not come. No value when nobody has to.
    [[nodiscard]] std::optional<TimePoint> nextQuestion() const;

private:
    Capability m_state;
    QString m_version;
    QString m_role;
    Error m_lastRefusal;
    std::optional<TimePoint> m_coolDownEnd;
    std::chrono::seconds m_nextUnknownCoolDown = FirstUnknownCoolDown;
    std::optional<TimePoint> m_askedAt;
};

} // namespace QRedis

#endif
