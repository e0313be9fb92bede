// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetrypublisher_p.h"

#include "qredis/value/clock.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdatetime.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtNetwork/qsslsocket.h>

#include <ctime>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr int ShortestPeriod = 100; // ms
constexpr int LongestPeriod = 1'600; // below what a reader takes for silence
constexpr auto HeartbeatAfter = 1s;
constexpr auto TokenWithin = 2s;
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
bool hasRoom(const QIODevice &device, qint64 bytes)
{
    const qint64 waiting = device.bytesToWrite();
    return waiting == 0 || waiting + bytes <= QueueBytes;
}

QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

std::chrono::nanoseconds cpuTimeOfThread()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

TelemetryPublisher::TelemetryPublisher(TelemetryFeed feed, TelemetryGreeting greeting,
                                       std::shared_ptr<std::atomic<int>> observerCount)
    : m_feed(std::move(feed))
    , m_greeting(std::move(greeting))
    , m_server(this)
    , m_tlsServer(this)
    , m_period(ShortestPeriod)
    , m_count(std::move(observerCount))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &TelemetryPublisher::acceptLocal);
    connect(&m_tlsServer, &QSslServer::pendingConnectionAvailable, this, &TelemetryPublisher::acceptTls);
}

TelemetryPublisher::~TelemetryPublisher()
{
    m_server.close();
    m_tlsServer.close();
    const QByteArray bye =
        TelemetryCodec::encodeNote(TelemetryFrameType::Bye, {Clock::system().now(), u"the client no longer publishes"_s});
    for (const auto &observer : m_observers) {
        observer->device->disconnect(this);
        if (observer->admitted && hasRoom(*observer->device, bye.size())) {
            observer->device->write(bye);
            observer->flush();
        }
        delete observer->device;
    }
}

QString TelemetryPublisher::listen(const QString &path)
{
    return m_server.listen(path) ? QString() : m_server.errorString();
}

QString TelemetryPublisher::listen(const QHostAddress &address, quint16 port, const QSslConfiguration &tls,
                                   const QByteArray &token)
{
    m_tokenHash = token.isEmpty() ? QByteArray() : hashOf(token);
    m_tlsServer.setSslConfiguration(tls);
    m_tlsServer.setMaxPendingConnections(int(MaximumObservers));
    return m_tlsServer.listen(address, port) ? QString() : m_tlsServer.errorString();
}

void TelemetryPublisher::timerEvent(QTimerEvent *)
{
    forgetGone();
    if (m_observers.empty())
        m_timer.stop();
    else
        publish();
}

template <typename Socket>
void TelemetryPublisher::refuse(Socket *socket, const QString &reason)
{
    qCInfo(lcTelemetry).noquote() << "observer refused:" << reason;
    socket->write(TelemetryCodec::encodeNote(TelemetryFrameType::Bye, {Clock::system().now(), reason}));
    socket->flush();
    socket->disconnect(this);
    socket->deleteLater();
}

template <typename Socket>
TelemetryPublisher::Observer *TelemetryPublisher::add(Socket *socket)
{
    forgetGone();
    if (m_observers.size() >= MaximumObservers) {
        refuse(socket, u"%1 observers are attached already"_s.arg(MaximumObservers));
        return nullptr;
    }
    socket->setParent(nullptr);
    socket->setReadBufferSize(IgnoredBytes);
    auto *const observer = m_observers.emplace_back(std::make_unique<Observer>()).get();
    observer->device = socket;
    observer->abort = [socket] { socket->abort(); };
    observer->flush = [socket] { socket->flush(); };
    observer->since = Clock::system().now();
    connect(socket, &Socket::disconnected, this, [observer] { observer->gone = true; });
    connect(socket, &Socket::readyRead, this, [this, observer] { read(observer); });
    m_count->store(int(m_observers.size()), std::memory_order_relaxed);
    m_timer.start(m_period, this);
    return observer;
}

void TelemetryPublisher::acceptLocal()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (!isAdmitted(*socket))
            refuse(socket, u"another user"_s);
        else if (Observer *const observer = add(socket))
            admit(observer);
    }
    publish();
}

void TelemetryPublisher::acceptTls()
{
    while (auto *const socket = qobject_cast<QSslSocket *>(m_tlsServer.nextPendingConnection())) {
        Observer *const observer = add(socket);
        if (observer && m_tokenHash.isEmpty())
            admit(observer); // its certificate was verified
        else if (observer)
            checkToken(observer);
    }
    publish();
}

void TelemetryPublisher::admit(Observer *observer)
{
    m_greeting.at = Clock::system().now();
    m_greeting.wallClockMs = QDateTime::currentMSecsSinceEpoch();
    observer->admitted = true;
    send(observer, TelemetryCodec::encodeGreeting(m_greeting));
}

void TelemetryPublisher::read(Observer *observer)
{
    if (!observer->admitted)
        return checkToken(observer);
    observer->ignored += observer->device->skip(observer->device->bytesAvailable());
    if (observer->ignored > IgnoredBytes)
        drop(observer, "it sends data");
}

void TelemetryPublisher::checkToken(Observer *observer)
{
    observer->received += observer->device->read(IgnoredBytes);
    TelemetryFrameReader frames;
    frames.append(observer->received);
    const auto status = frames.next();
    if (status == TelemetryFrameReader::Status::NeedMore && observer->received.size() < IgnoredBytes)
        return;
    TelemetryToken token;
    const bool good = status == TelemetryFrameReader::Status::Frame && frames.type() == quint8(TelemetryFrameType::Token)
        && TelemetryCodec::decodeToken(frames.body(), &token).isEmpty();
    // Of hashes: how long a comparison takes tells nothing of the token.
    if (!good || hashOf(token.token) != m_tokenHash)
        return drop(observer, "wrong token");
    observer->received.clear();
    admit(observer);
}

void TelemetryPublisher::drop(Observer *observer, const char *reason)
{
    if (observer->gone)
        return;
    qCInfo(lcTelemetry, "observer dropped: %s", reason);
    observer->gone = true;
    observer->abort();
}

void TelemetryPublisher::publish()
{
    const auto begin = cpuTimeOfThread();
    const TimePoint now = Clock::system().now();
    // Taken before the events, so that the events which led to it are sent before it.
    ClientSnapshot snapshot = m_feed.snapshot();
    if (m_redactor)
        m_redactor->redact(&snapshot);
    TelemetryScript::Moment moment(std::move(snapshot));
    const QByteArray heartbeat = TelemetryCodec::encodeNote(TelemetryFrameType::Heartbeat, {now, QString()});
    for (const auto &observer : m_observers) {
        if (!observer->admitted && now - observer->since >= TokenWithin)
            drop(observer.get(), "no token");
        if (observer->gone || !observer->admitted)
            continue;
        const auto room = [&](qint64 bytes) { return hasRoom(*observer->device, bytes); };
        const auto write = [&](const QByteArray &frames, TimePoint) { send(observer.get(), frames); };
        if (room(WorthwhileBytes)) {
            QList<JournalEntry> entries = m_feed.journal(observer->script.lastEvent());
            if (m_redactor) {
                for (JournalEntry &entry : entries)
                    m_redactor->redact(&entry);
            }
            observer->script.tellEvents(entries, room, write);
        }
        observer->script.tellSnapshot(&moment, room, write);
        if (now - observer->sentAt >= HeartbeatAfter && room(heartbeat.size()))
            send(observer.get(), heartbeat);
    }
    // One percent of a core is what being watched may cost; who has more to tell tells it less often.
    const auto used = cpuTimeOfThread() - begin;
    const int before = m_period;
    if (used > std::chrono::milliseconds(m_period) / 100)
        m_period = std::min(2 * m_period, LongestPeriod);
    else if (used < std::chrono::milliseconds(m_period) / 400)
        m_period = std::max(m_period / 2, ShortestPeriod);
    if (m_period != before)
        m_timer.start(m_period, this);
}

void TelemetryPublisher::send(Observer *observer, const QByteArray &frames)
{
    observer->device->write(frames);
    observer->sentAt = Clock::system().now();
}

void TelemetryPublisher::forgetGone()
{
    for (const auto &observer : m_observers) {
        if (observer->gone) {
            observer->device->disconnect(this);
            observer->device->deleteLater();
        }
    }
    std::erase_if(m_observers, [](const auto &observer) { return observer->gone; });
    m_count->store(int(m_observers.size()), std::memory_order_relaxed);
}

} // namespace QRedis
