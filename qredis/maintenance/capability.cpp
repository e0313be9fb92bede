// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/capability_p.h"

#include <algorithm>
#include <utility>

namespace QRedis {

using namespace Qt::StringLiterals;

Capability capabilityFromRefusal(const Error &refusal)
{
    const QString text = refusal.message();
    const bool isUnknownCommand =
        text.contains("unknown command"_L1, Qt::CaseInsensitive) || text.contains("unknown subcommand"_L1, Qt::CaseInsensitive);
    return isUnknownCommand && refusal.serverPrefix() == "ERR" ? Capability::Unsupported : Capability::Unknown;
}

CapabilityMemory::CapabilityMemory(MaintenanceMode mode)
    : m_state(mode == MaintenanceMode::Disabled ? Capability::Disabled : Capability::Unknown)
{
}

bool CapabilityMemory::shouldAsk(TimePoint now) const
{
    if (m_state == Capability::Disabled)
        return false;
    if (m_state == Capability::Supported)
        return true;
    const bool isCooling = m_coolDownEnd && now < *m_coolDownEnd;
    const bool isAnswerExpected = m_askedAt && now < *m_askedAt + AnswerPatience;
    return !isCooling && !isAnswerExpected;
}

void CapabilityMemory::askStarted(TimePoint now)
{
    m_askedAt = now;
}

std::optional<CapabilityEvent> CapabilityMemory::learned(OptInState answer, const Error &refusal, const QString &version,
                                                         TimePoint now)
{
    serverSeen(version, m_role);
    m_askedAt.reset();
    if (m_state == Capability::Disabled)
        return std::nullopt;

    const Capability before = m_state;
    if (answer == OptInState::On) {
        m_state = Capability::Supported;
        m_lastRefusal = Error();
        m_coolDownEnd.reset();
        m_nextUnknownCoolDown = FirstUnknownCoolDown;
    } else if (answer == OptInState::Refused) {
        m_state = capabilityFromRefusal(refusal);
        m_lastRefusal = refusal;
        const bool isCooling = m_coolDownEnd && now < *m_coolDownEnd;
        if (m_state == Capability::Unsupported) {
            m_coolDownEnd = now + UnsupportedCoolDown;
            m_nextUnknownCoolDown = FirstUnknownCoolDown;
        } else if (!isCooling) { // several connections that had asked at once are one refusal
            m_coolDownEnd = now + m_nextUnknownCoolDown;
            m_nextUnknownCoolDown = std::min<std::chrono::seconds>(2 * m_nextUnknownCoolDown, UnsupportedCoolDown);
        }
    }
    if (m_state == before)
        return std::nullopt;
    CapabilityEvent event;
    event.capability = m_state;
    event.serverVersion = m_version;
    event.error = m_lastRefusal;
    event.at = now;
    return event;
}

std::optional<TimePoint> CapabilityMemory::nextQuestion() const
{
    if (m_state == Capability::Disabled || m_state == Capability::Supported)
        return std::nullopt;
    return m_askedAt ? std::optional(*m_askedAt + AnswerPatience) : m_coolDownEnd;
}

void CapabilityMemory::serverSeen(const QString &version, const QString &role)
{
    // Of the first server nothing has been learned yet, and a question may be on its way to it.
    const auto differs = [](QString &known, const QString &seen) {
        if (seen.isEmpty() || seen == known)
            return false;
        return !std::exchange(known, seen).isEmpty();
    };
    const bool versionDiffers = differs(m_version, version);
    const bool roleDiffers = differs(m_role, role);
    if (!versionDiffers && !roleDiffers)
        return;
    m_coolDownEnd.reset();
    m_nextUnknownCoolDown = FirstUnknownCoolDown;
    m_askedAt.reset();
}

} // namespace QRedis
