// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/sources/recorder.h"

#include <QtCore/qdir.h>
#include <QtCore/qstandardpaths.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

// TelemetryFrameType::Hello of the protocol: a recording begins with it.
bool isGreeting(const QByteArray &frames)
{
    return frames.size() > 4 && frames[4] == char(1);
}

// TelemetryFrameType::Snapshot: what comes after it can be understood without what came before.
bool isKeyframe(const QByteArray &frames)
{
    return frames.size() > 4 && frames[4] == char(2);
}

} // namespace

void Recorder::add(const QByteArray &frames, TimePoint at)
{
    if (m_writer.isOpen() && !m_writer.write(frames, at))
        fail(m_writer);
    if (isGreeting(frames) && m_hello.frames.isEmpty())
        m_hello = {at, frames};
    m_past.push_back({at, frames});
    m_bytes += frames.size();
    while (m_past.size() > 1 && (m_bytes > MaximumBytes || at - m_past.front().at > MaximumPast)) {
        m_bytes -= m_past.front().frames.size();
        if (isGreeting(m_past.front().frames))
            m_hello = m_past.front(); // the one that is in force for the frames after it
        m_past.pop_front();
    }
}

void Recorder::clear()
{
    m_past.clear();
    m_bytes = 0;
    m_hello = {};
}

milliseconds Recorder::kept() const
{
    return m_past.empty() ? 0ms : duration_cast<milliseconds>(m_past.back().at - m_past.front().at);
}

bool Recorder::fail(const RecordingWriter &writer)
{
    m_error = writer.errorString();
    Q_EMIT changed();
    return false;
}

bool Recorder::writePast(RecordingWriter *writer, milliseconds past)
{
    if (m_past.empty())
        return true;
    const TimePoint from = m_past.back().at - past;
    auto first = std::find_if(m_past.begin(), m_past.end(), [from](const Piece &piece) { return piece.at >= from; });
    if (first == m_past.end())
        --first;
    // From the last whole snapshot before it on.
    for (auto it = first;; --it) {
        if (isKeyframe(it->frames) || isGreeting(it->frames))
            first = it;
        if (isKeyframe(it->frames) || isGreeting(it->frames) || it == m_past.begin())
            break;
    }
    bool greeted = false;
    for (auto it = first; it != m_past.end(); ++it) {
        if (!greeted && !isGreeting(it->frames) && !writer->write(m_hello.frames, it->at))
            return false;
        greeted = true;
        if (!writer->write(it->frames, it->at))
            return false;
    }
    return true;
}

bool Recorder::start(const QString &path, milliseconds past)
{
    stop();
    m_error.clear();
    if (!m_writer.open(path) || !writePast(&m_writer, past))
        return fail(m_writer);
    Q_EMIT changed();
    return true;
}

bool Recorder::stop()
{
    if (!m_writer.isOpen())
        return true;
    if (!m_writer.finish())
        return fail(m_writer);
    Q_EMIT changed();
    return true;
}

bool Recorder::saveLast(const QString &path, milliseconds past)
{
    m_error.clear();
    if (m_past.empty()) {
        m_error = tr("There is no data yet");
        Q_EMIT changed();
        return false;
    }
    RecordingWriter writer;
    if (!writer.open(path) || !writePast(&writer, past) || !writer.finish())
        return fail(writer);
    Q_EMIT changed();
    return true;
}

QString recordingsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/recordings"_s;
    QDir().mkpath(folder);
    return folder;
}

QString newRecordingPath(const QString &application)
{
    QString name = application.isEmpty() ? u"recording"_s : application;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'_';
    }
    const QString stem = recordingsFolder() + u'/' + name + QDateTime::currentDateTime().toString(u"-yyyyMMdd-hhmmss"_s);
    QString path = stem + u".qrt"_s;
    for (int i = 2; QFile::exists(path); ++i)
        path = u"%1-%2.qrt"_s.arg(stem).arg(i);
    return path;
}

} // namespace QRedis::Monitor
