// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/transport_p.h"

#include "qredis/engine/transports_p.h"

#include <array>
#include <chrono>
#include <optional>

namespace QRedis {

namespace {

constexpr qsizetype ReadSize = 16 * 1024;
constexpr std::chrono::milliseconds Patience{5}; // with a socket that never runs dry

} // namespace

Transport *Transport::create(const Endpoint &address, const TransportOptions &options, TransportListener *listener)
{
    if (address.isLocal())
        return new LocalTransport(listener);
    if (options.security() == TransportSecurity::Tls)
        return new TlsTransport(options, listener);
    return new TcpTransport(options, listener);
}

void Transport::use(QIODevice &device)
{
    m_device = &device;
    connect(m_device, &QIODevice::readyRead, this, &Transport::receive);
    connect(m_device, &QIODevice::bytesWritten, this, &Transport::bytesTaken);
}

void Transport::securing()
{
    if (m_listener)
        m_listener->transportSecuring();
}

void Transport::established()
{
    m_established = true;
    if (m_listener)
        m_listener->transportConnected();
}

void Transport::write(QByteArrayView bytes)
{
    if (m_failed)
        return;
    m_writing = true;
    if (accept(bytes)) {
        m_written += quint64(bytes.size());
        flush();
        if (!m_failed)
            m_taken = m_written - quint64(unsent()); // kept: a lost socket forgets what it had not sent
    } else if (!std::exchange(m_failed, true)) {
        m_error = reason();
    }
    m_writing = false;
    // The owner is in the middle of writing: it is told in a turn of its own.
    if (m_failed)
        QMetaObject::invokeMethod(
            this, [this] { fail(); }, Qt::QueuedConnection);
    else if (m_readAgain && !m_receiving)
        QMetaObject::invokeMethod(
            this, [this] { receive(); }, Qt::QueuedConnection);
}

bool Transport::accept(QByteArrayView bytes)
{
    return m_device->write(bytes.data(), bytes.size()) == bytes.size();
}

void Transport::receive()
{
    if (m_receiving || m_writing) {
        m_readAgain = true;
        return;
    }
    // A slot that does not read to the end would disable the notifier; a short read is the end, and saves a system call.
    static thread_local std::array<char, ReadSize> buffer;
    m_receiving = true;
    qint64 count = 0;
    bool isMore = false;
    std::span<char> place;
    std::optional<std::chrono::steady_clock::time_point> end; // a short read costs no look at the clock
    do {
        m_readAgain = false;
        place = m_listener ? m_listener->transportTarget() : std::span<char>();
        if (place.empty())
            place = buffer;
        count = m_device->read(place.data(), qint64(place.size()));
        if (count == qint64(place.size()) && !end)
            end = std::chrono::steady_clock::now() + Patience;
        if (count > 0 && m_listener) {
            m_received = true;
            m_listener->transportReceived(QByteArrayView(place.data(), count));
        }
        isMore = (count == qint64(place.size()) || (m_readAgain && count > 0)) && m_listener;
    } while (isMore && (!end || std::chrono::steady_clock::now() < *end));
    m_receiving = false;
    if (m_listener && m_announcement == Announcement::Together)
        awaitAtLeast(qsizetype(m_listener->transportTarget().size()));
    if (isMore) { // it goes on when the other sockets of this thread have had their turn
        QMetaObject::invokeMethod(
            this, [this] { receive(); }, Qt::QueuedConnection);
        return;
    }
    if (count < 0 || m_failed)
        fail();
}

void Transport::setAnnouncement(Announcement announcement)
{
    m_announcement = announcement;
    if (m_announcement == Announcement::EachByte)
        awaitAtLeast(0);
}

void Transport::bytesTaken()
{
    if (m_writing || m_failed) // a buffered socket tells this while it is being flushed, too
        return;
    m_writing = true;
    flush();
    m_writing = false;
    if (m_failed)
        return fail();
    m_taken = m_written - quint64(unsent());
    if (m_listener && isDrained())
        m_listener->transportDrained();
    if (m_readAgain && !m_receiving)
        receive();
}

void Transport::fail()
{
    if (!m_listener)
        return;
    if (!std::exchange(m_failed, true) || !m_error) {
        m_error = reason();
        if (m_writing)
            m_taken = m_written - quint64(unsent());
    }
    if (m_receiving || m_writing)
        return;
    // What came before the end still counts; a socket that cannot be read ends here at the second time.
    if (m_established && m_device->isReadable() && m_device->bytesAvailable() > 0 && !std::exchange(m_exhausted, true))
        return receive();
    std::exchange(m_listener, nullptr)->transportClosed(m_error);
}

Error Transport::loss(const QString &reason) const
{
    return Error(m_established ? Error::Code::ConnectionLost : Error::Code::ConnectionFailed, reason);
}

void Transport::abort()
{
    m_listener = nullptr;
    m_device->disconnect(this);
    abortSocket();
}

} // namespace QRedis
