// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/recorder.h"

#include <QtCore/qjsondocument.h>

using namespace Qt::StringLiterals;
using namespace QRedis;

namespace Soak {

namespace {

double milliseconds(std::chrono::nanoseconds duration)
{
    return double(duration.count() / 1'000) / 1'000;
}

void insertError(QJsonObject &line, const Error &error)
{
    if (error)
        line.insert(u"error"_s, nameOf(error.code()) + u": "_s + error.message());
}

void insertSequence(QJsonObject &line, std::optional<qint64> sequence)
{
    if (sequence)
        line.insert(u"sequence"_s, *sequence);
}

} // namespace

Recorder::Recorder(Client *client)
{
    connect(client, &Client::notificationReceived, this, &Recorder::onNotification);
    connect(client, &Client::handoffStageChanged, this,
            [this](const HandoffEvent &event) { onHandoff(u"handoff_stage"_s, event); });
    connect(client, &Client::handoffFinished, this,
            [this](const HandoffEvent &event) { onHandoff(u"handoff_finished"_s, event); });
    connect(client, &Client::connectionStateChanged, this, &Recorder::onConnection);
    connect(client, &Client::circuitBreakerChanged, this, &Recorder::onBreaker);
    connect(client, &Client::timeoutsRelaxed, this, &Recorder::onWindow);
    connect(client, &Client::timeoutsRestored, this, &Recorder::onWindow);
    connect(client, &Client::capabilityChanged, this, [this](const CapabilityEvent &event) {
        QJsonObject line{{u"capability"_s, nameOf(event.capability)}, {u"server_version"_s, event.serverVersion}};
        insertError(line, event.error);
        write(u"capability"_s, event.at, line);
    });
    connect(client, &Client::eventsDropped, this, [this](quint64 count) {
        write(u"events_dropped"_s, Clock::system().now(), {{u"count"_s, qint64(count)}});
    });
}

bool Recorder::writeTo(const QString &path)
{
    m_file.setFileName(path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
}

std::chrono::milliseconds Recorder::relaxed() const
{
    std::chrono::nanoseconds sum = m_relaxed;
    if (m_relaxedSince)
        sum += Clock::system().now() - *m_relaxedSince;
    return std::chrono::duration_cast<std::chrono::milliseconds>(sum);
}

void Recorder::onNotification(const Notification &notification)
{
    ++m_notifications[notification.name.isEmpty() ? nameOf(notification.type) : notification.name];
    QJsonObject line{{u"type"_s, nameOf(notification.type)},
                     {u"text"_s, notification.toString()},
                     {u"effect"_s, nameOf(notification.effect)},
                     {u"copies"_s, notification.copies},
                     {u"connection"_s, qint64(notification.connectionId)},
                     {u"peer"_s, notification.peer}};
    insertSequence(line, notification.sequence);
    write(u"notification"_s, notification.receivedAt, line);
}

void Recorder::onHandoff(const QString &event, const HandoffEvent &handoff)
{
    QJsonObject line{{u"connection"_s, qint64(handoff.connectionId)},
                     {u"operation"_s, qint64(handoff.operation)},
                     {u"stage"_s, nameOf(handoff.stage)},
                     {u"source"_s, handoff.source.toString()},
                     {u"target"_s, handoff.target.toString()},
                     {u"attempt"_s, handoff.attempt},
                     {u"since_start_ms"_s, milliseconds(handoff.at - handoff.startedAt)}};
    if (handoff.outcome)
        line.insert(u"outcome"_s, nameOf(*handoff.outcome));
    insertSequence(line, handoff.sequence);
    insertError(line, handoff.error);
    write(event, handoff.at, line);
}

void Recorder::onConnection(const ConnectionEvent &connection)
{
    QJsonObject line{{u"connection"_s, qint64(connection.connectionId)},
                     {u"generation"_s, connection.generation},
                     {u"state"_s, nameOf(connection.state)},
                     {u"peer"_s, connection.peer.toString()},
                     {u"planned"_s, connection.planned}};
    insertError(line, connection.error);
    write(u"connection"_s, connection.at, line);
}

void Recorder::onBreaker(const CircuitBreakerEvent &breaker)
{
    QJsonObject line{{u"endpoint"_s, breaker.endpoint.toString()},
                     {u"from"_s, nameOf(breaker.from)},
                     {u"to"_s, nameOf(breaker.to)},
                     {u"consecutive_failures"_s, breaker.consecutiveFailures}};
    insertError(line, breaker.lastError);
    write(u"circuit_breaker"_s, breaker.at, line);
}

void Recorder::onWindow(const WindowEvent &window)
{
    if (window.openWindows > 0 && !m_relaxedSince) {
        m_relaxedSince = window.at;
    } else if (window.openWindows == 0 && m_relaxedSince) {
        m_relaxed += window.at - *m_relaxedSince;
        m_relaxedSince.reset();
    }
    QJsonObject line{{u"change"_s, nameOf(window.change)},
                     {u"type"_s, nameOf(window.type)},
                     {u"open_windows"_s, window.openWindows},
                     {u"relaxed_timeout_ms"_s, qint64(window.relaxedTimeout.count())}};
    insertSequence(line, window.sequence);
    write(u"window"_s, window.at, line);
}

void Recorder::write(const QString &event, TimePoint at, QJsonObject line)
{
    if (!m_file.isOpen())
        return;
    line.insert(u"event"_s, event);
    line.insert(u"at_ms"_s, milliseconds(at - m_start));
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush(); // a reader may follow, and the process may be killed
}

} // namespace Soak
