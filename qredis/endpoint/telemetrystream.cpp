// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetrystream_p.h"

using namespace Qt::StringLiterals;

namespace QRedis {

QString TelemetryStream::feed(quint8 type, const QByteArray &body, TelemetryItem *item)
{
    item->value = {};
    item->at = m_at;
    QString problem;
    switch (TelemetryFrameType(type)) {
    case TelemetryFrameType::Hello:
        return feedGreeting(body, item);
    case TelemetryFrameType::Bye:
    case TelemetryFrameType::Heartbeat: {
        TelemetryNote note;
        problem = TelemetryCodec::decodeNote(body, &note);
        const bool isBye = TelemetryFrameType(type) == TelemetryFrameType::Bye;
        if (!problem.isEmpty() || (!isBye && !m_greeted))
            break;
        m_at = item->at = note.at;
        if (isBye)
            item->value = TelemetryGoodbye{note.reason};
        return QString();
    }
    case TelemetryFrameType::Snapshot:
        return m_greeted ? feedSnapshot(body, item) : u"no greeting"_s;
    case TelemetryFrameType::Events:
        return m_greeted ? feedEvents(body, item) : u"no greeting"_s;
    case TelemetryFrameType::Change:
        return m_greeted ? feedChange(body, item) : u"no greeting"_s;
    case TelemetryFrameType::Gap:
        return m_greeted ? feedGap(body, item) : u"no greeting"_s;
    case TelemetryFrameType::Index:
    case TelemetryFrameType::Token:
        break;
    }
    return problem.isEmpty() && !m_greeted ? u"no greeting"_s : problem;
}

QString TelemetryStream::feedGreeting(const QByteArray &body, TelemetryItem *item)
{
    TelemetryGreeting greeting;
    const QString problem = TelemetryCodec::decodeGreeting(body, &greeting);
    if (!problem.isEmpty())
        return problem;
    if (greeting.instance != m_instance)
        m_lastEvent = 0;
    m_instance = greeting.instance;
    m_greeted = true;
    m_at = item->at = greeting.at;
    item->value = TelemetryHello{
        greeting.application,    greeting.label,     greeting.processId, greeting.hostName,
        greeting.libraryVersion, greeting.qtVersion, greeting.at,        QDateTime::fromMSecsSinceEpoch(greeting.wallClockMs)};
    return QString();
}

QString TelemetryStream::feedSnapshot(const QByteArray &body, TelemetryItem *item)
{
    const QString problem = m_snapshot.append(body);
    m_inSnapshot = problem.isEmpty() && !m_snapshot.isComplete();
    if (problem.isEmpty() && m_snapshot.isComplete()) {
        m_at = item->at = m_snapshot.snapshot().at;
        m_last = m_snapshot.snapshot();
        item->value = *m_last;
        m_snapshot.clear();
    }
    return problem;
}

/// A change of a snapshot that was not received says nothing: the next whole one is not far.
QString TelemetryStream::feedChange(const QByteArray &body, TelemetryItem *item)
{
    if (!m_last)
        return QString();
    bool applies = false;
    const QString problem = TelemetryCodec::decodeChange(body, &*m_last, &applies);
    if (problem.isEmpty() && applies) {
        m_at = item->at = m_last->at;
        item->value = *m_last;
    }
    return problem;
}

QString TelemetryStream::feedGap(const QByteArray &body, TelemetryItem *item)
{
    TelemetrySkip skip;
    const QString problem = TelemetryCodec::decodeSkip(body, &skip);
    if (problem.isEmpty())
        item->value = TelemetryGap{skip.from, skip.to, skip.snapshots};
    return problem;
}

/// After a reconnection the journal comes from its beginning again.
QString TelemetryStream::feedEvents(const QByteArray &body, TelemetryItem *item)
{
    TelemetryJournal journal;
    const QString problem = TelemetryCodec::decodeEvents(body, &journal.entries);
    if (!problem.isEmpty())
        return problem;
    const auto isKnown = [&](const JournalEntry &entry) {
        if (entry.number <= m_lastEvent)
            return true;
        journal.lost += entry.number - m_lastEvent - 1;
        m_lastEvent = entry.number;
        return false;
    };
    journal.entries.removeIf(isKnown);
    if (!journal.entries.isEmpty()) {
        m_at = item->at = journal.entries.last().at;
        item->value = std::move(journal);
    }
    return QString();
}

void TelemetryStream::restart()
{
    m_snapshot.clear();
    m_last.reset();
    m_inSnapshot = false;
    m_greeted = false;
}

} // namespace QRedis
