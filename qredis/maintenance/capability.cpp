// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/capability_p.h"

#include <algorithm>

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
    versionSeen(version);
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

void CapabilityMemory::versionSeen(const QString &version)
{
    if (version.isEmpty() || version == m_version)
        return;
    m_version = version;
    m_coolDownEnd.reset();
    m_nextUnknownCoolDown = FirstUnknownCoolDown;
    m_askedAt.reset();
}

} // namespace QRedis
