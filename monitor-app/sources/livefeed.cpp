// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/sources/livefeed.h"

#include "monitor-app/models/store.h"
#include "monitor-app/sources/sourceaccess.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>

namespace QRedis::Monitor {

using namespace std::chrono_literals;

LiveFeed::LiveFeed(Store *store, const Clock *clock, QObject *parent) : QObject(parent), m_store(store), m_clock(clock)
{
    connect(&m_reader, &TelemetryReader::helloReceived, m_store, &Store::setHello);
    connect(&m_reader, &TelemetryReader::snapshotReceived, m_store,
            [this](const ClientSnapshot &snapshot) { m_store->addSnapshot(snapshot, m_clock->now()); });
    connect(&m_reader, &TelemetryReader::journalReceived, this, [this](const QList<JournalEntry> &entries) {
        m_store->addJournal(entries);
        Q_EMIT journalReceived(entries);
    });
    connect(&m_reader, &TelemetryReader::entriesLost, m_store, &Store::addLost);
    connect(&m_reader, &TelemetryReader::snapshotsSkipped, m_store, &Store::addGap);
    connect(&m_reader, &TelemetryReader::framesRead, this, &LiveFeed::framesRead);
    connect(&m_reader, &TelemetryReader::stateChanged, this, &LiveFeed::updateState);
    startTimer(500ms); // the wait for the next attempt counts down
}

void LiveFeed::attach(const QString &path)
{
    if (path != m_path)
        m_store->clear();
    m_path = path;
    m_ratedBytes = 0;
    m_byteRate = 0;
    m_ratedAt = m_clock->now();
    sourceAccess().applyTo(&m_reader);
    if (!m_reader.open(path))
        m_store->setSource(SourceState::Connecting, m_reader.errorString());
    updateState();
}

void LiveFeed::detach()
{
    m_path.clear();
    m_reader.close();
    m_store->clear();
    m_store->setSource(SourceState::Detached);
}

double LiveFeed::byteRate()
{
    const TimePoint now = m_clock->now();
    if (now - m_ratedAt < 2s)
        return m_byteRate;
    const quint64 bytes = m_reader.bytesRead();
    m_byteRate = bytes >= m_ratedBytes ? double(bytes - m_ratedBytes) * 1e9 / double((now - m_ratedAt).count()) : 0;
    m_ratedAt = now;
    m_ratedBytes = bytes;
    return m_byteRate;
}

void LiveFeed::updateState()
{
    SourceState state = SourceState::Detached;
    switch (m_reader.state()) {
    case TelemetryReader::State::Unconnected:
        state = m_path.isEmpty() ? SourceState::Detached : SourceState::Connecting;
        break;
    case TelemetryReader::State::Connecting:
        state = SourceState::Connecting;
        break;
    case TelemetryReader::State::Connected:
        state = SourceState::Live;
        break;
    case TelemetryReader::State::Stale:
        state = SourceState::Stale;
        break;
    }
    m_store->setSource(state, state == SourceState::Live ? QString() : m_reader.errorString(), m_reader.nextAttemptIn());
}

void LiveFeed::timerEvent(QTimerEvent *)
{
    if (m_reader.state() == TelemetryReader::State::Connecting)
        updateState();
}

QString findSource(const QString &name, QString *error)
{
    if (name.startsWith(u"ssh://") || name.startsWith(u"tls://"))
        return name;
    const bool recording = name.endsWith(u".qrt");
    if (name.contains(u'/') || recording) {
        if (QFileInfo::exists(name))
            return name;
        *error = recording ? QCoreApplication::translate("QRedis::Monitor::LiveFeed", "no such recording: %1").arg(name)
                           : QCoreApplication::translate("QRedis::Monitor::LiveFeed", "no such socket: %1").arg(name);
        return {};
    }
    const QList<TelemetrySource> sources = TelemetryReader::discover();
    for (const TelemetrySource &source : sources) {
        if (source.application != name && QString::number(source.processId) != name)
            continue;
        if (source.accessible)
            return source.path;
        *error = QCoreApplication::translate("QRedis::Monitor::LiveFeed", "%1 belongs to another user").arg(name);
        return {};
    }
    *error = QCoreApplication::translate("QRedis::Monitor::LiveFeed", "no application with telemetry is called %1").arg(name);
    return {};
}

} // namespace QRedis::Monitor
