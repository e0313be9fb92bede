// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetryscript_p.h"

namespace QRedis {

const QByteArray &TelemetryScript::Moment::whole()
{
    if (m_whole.isEmpty())
        m_whole = TelemetryCodec::encodeSnapshot(*m_snapshot);
    return m_whole;
}

QByteArray TelemetryScript::Moment::changeSince(const std::shared_ptr<const ClientSnapshot> &before)
{
    for (const auto &[since, change] : m_changes) {
        if (since == before)
            return change;
    }
    return m_changes.emplace_back(before, TelemetryCodec::encodeChange(*m_snapshot, *before)).second;
}

void TelemetryScript::tellEvents(const QList<JournalEntry> &entries, const HasRoom &hasRoom, const Write &write)
{
    for (qsizetype first = 0; first < entries.size();) {
        const QByteArray frame = TelemetryCodec::encodeEvents(entries, &first);
        if (!hasRoom(frame.size()))
            return; // what the journal drops until there is room is seen by its numbers
        write(frame, entries[first - 1].at);
        m_lastEvent = entries[first - 1].number;
    }
}

void TelemetryScript::tellSnapshot(Moment *moment, const HasRoom &hasRoom, const Write &write)
{
    const ClientSnapshot &snapshot = *moment->snapshot();
    if (m_told && m_told->at == snapshot.at && m_told->lastEventNumber == snapshot.lastEventNumber)
        return;
    const bool isKeyframe = !m_told || snapshot.at - m_keyframeAt >= KeyframeEvery || snapshot.at <= m_told->at;
    QByteArray change = isKeyframe ? QByteArray() : moment->changeSince(m_told);
    const bool whole = change.isEmpty();
    const QByteArray frames = whole ? moment->whole() : change;
    if (!hasRoom(frames.size())) {
        m_skipped += snapshot.at == m_missed ? 0 : 1;
        m_missed = snapshot.at;
        return;
    }
    if (m_skipped > 0)
        write(TelemetryCodec::encodeSkip({m_told ? m_told->at : TimePoint(), snapshot.at, m_skipped}), snapshot.at);
    m_skipped = 0;
    write(frames, snapshot.at);
    if (whole)
        m_keyframeAt = snapshot.at;
    m_told = moment->snapshot();
}

} // namespace QRedis
