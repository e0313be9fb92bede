// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetrypublisher_p.h"

#include "qredis/value/clock.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qdatetime.h>
#include <QtNetwork/qlocalsocket.h>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr int Period = 100; // ms
constexpr auto HeartbeatAfter = 1s;
constexpr size_t MaximumObservers = 8;
constexpr qint64 QueueBytes = 1024 * 1024; // that one observer has not taken yet
constexpr qint64 WorthwhileBytes = 64 * 1024; // with less room than this it is not tried
constexpr qint64 IgnoredBytes = 4096; // observers have nothing to say

bool isAdmitted(const QLocalSocket &socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    if (::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return false;
    return peer.uid == ::geteuid() || peer.uid == 0;
}

// What is larger than the whole queue, a snapshot of thousands of connections, goes when the queue is empty.
bool hasRoom(const QLocalSocket &socket, qint64 bytes)
{
    const qint64 waiting = socket.bytesToWrite();
    return waiting == 0 || waiting + bytes <= QueueBytes;
}

} // namespace

TelemetryPublisher::TelemetryPublisher(TelemetryFeed feed, TelemetryGreeting greeting,
                                       std::shared_ptr<std::atomic<int>> observerCount)
    : m_feed(std::move(feed))
    , m_greeting(std::move(greeting))
    , m_server(this)
    , m_count(std::move(observerCount))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &TelemetryPublisher::accept);
}

TelemetryPublisher::~TelemetryPublisher()
{
    m_server.close();
    const QByteArray bye =
        TelemetryCodec::encodeNote(TelemetryFrameType::Bye, {Clock::system().now(), u"the client no longer publishes"_s});
    for (const auto &observer : m_observers) {
        observer->socket->disconnect(this);
        if (hasRoom(*observer->socket, bye.size())) {
            observer->socket->write(bye);
            observer->socket->flush();
        }
        delete observer->socket;
    }
}

QString TelemetryPublisher::listen(const QString &path)
{
    return m_server.listen(path) ? QString() : m_server.errorString();
}

void TelemetryPublisher::timerEvent(QTimerEvent *)
{
    forgetGone();
    if (m_observers.empty())
        m_timer.stop();
    else
        publish();
}

void TelemetryPublisher::accept()
{
    forgetGone();
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        const TimePoint now = Clock::system().now();
        QString refusal;
        if (!isAdmitted(*socket))
            refusal = u"another user"_s;
        else if (m_observers.size() >= MaximumObservers)
            refusal = u"%1 observers are attached already"_s.arg(MaximumObservers);
        if (!refusal.isEmpty()) {
            qCInfo(lcTelemetry).noquote() << "observer refused:" << refusal;
            socket->write(TelemetryCodec::encodeNote(TelemetryFrameType::Bye, {now, refusal}));
            socket->flush();
            delete socket;
            continue;
        }
        socket->setReadBufferSize(IgnoredBytes);
        auto &observer = m_observers.emplace_back(std::make_unique<Observer>());
        observer->socket = socket;
        connect(socket, &QLocalSocket::disconnected, this, [gone = &observer->gone] { *gone = true; });
        connect(socket, &QLocalSocket::readyRead, this, [this, entry = observer.get()] { ignoreInput(entry); });
        m_greeting.at = now;
        m_greeting.wallClockMs = QDateTime::currentMSecsSinceEpoch();
        send(observer.get(), TelemetryCodec::encodeGreeting(m_greeting));
    }
    m_count->store(int(m_observers.size()), std::memory_order_relaxed);
    if (m_observers.empty())
        return;
    m_timer.start(Period, this);
    publish();
}

void TelemetryPublisher::ignoreInput(Observer *observer)
{
    observer->received += observer->socket->skip(observer->socket->bytesAvailable());
    if (observer->received > IgnoredBytes && !observer->gone) {
        qCInfo(lcTelemetry, "observer dropped: it sends data");
        observer->socket->abort();
        observer->gone = true;
    }
}

void TelemetryPublisher::publish()
{
    const TimePoint now = Clock::system().now();
    // Taken before the events, so that the events which led to it are sent before it.
    const ClientSnapshot snapshot = m_feed.snapshot();
    QByteArray encoded;
    const QByteArray heartbeat = TelemetryCodec::encodeNote(TelemetryFrameType::Heartbeat, {now, QString()});
    for (const auto &observer : m_observers) {
        if (observer->gone || !hasRoom(*observer->socket, WorthwhileBytes))
            continue;
        sendEvents(observer.get());
        sendSnapshot(observer.get(), snapshot, &encoded);
        if (now - observer->sentAt >= HeartbeatAfter)
            send(observer.get(), heartbeat);
    }
}

void TelemetryPublisher::sendEvents(Observer *observer)
{
    const QList<JournalEntry> entries = m_feed.journal(observer->lastEvent);
    for (qsizetype first = 0; first < entries.size();) {
        const QByteArray frame = TelemetryCodec::encodeEvents(entries, &first);
        if (!hasRoom(*observer->socket, frame.size()))
            return; // what the journal drops until there is room is seen by its numbers
        send(observer, frame);
        observer->lastEvent = entries[first - 1].number;
    }
}

void TelemetryPublisher::sendSnapshot(Observer *observer, const ClientSnapshot &snapshot, QByteArray *encoded)
{
    const bool known =
        observer->hasSnapshot && observer->snapshotAt == snapshot.at && observer->snapshotEvent == snapshot.lastEventNumber;
    if (known)
        return;
    if (encoded->isEmpty())
        *encoded = TelemetryCodec::encodeSnapshot(snapshot);
    if (!hasRoom(*observer->socket, encoded->size()))
        return;
    send(observer, *encoded);
    observer->hasSnapshot = true;
    observer->snapshotAt = snapshot.at;
    observer->snapshotEvent = snapshot.lastEventNumber;
}

void TelemetryPublisher::send(Observer *observer, const QByteArray &frames)
{
    observer->socket->write(frames);
    observer->sentAt = Clock::system().now();
}

void TelemetryPublisher::forgetGone()
{
    for (const auto &observer : m_observers) {
        if (observer->gone) {
            observer->socket->disconnect(this);
            observer->socket->deleteLater();
        }
    }
    std::erase_if(m_observers, [](const auto &observer) { return observer->gone; });
    m_count->store(int(m_observers.size()), std::memory_order_relaxed);
}

} // namespace QRedis
