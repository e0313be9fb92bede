// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/transport_p.h"

#include <QtCore/qcoreapplication.h>

#include <array>

namespace QRedis {

namespace {

constexpr qsizetype ReadSize = 16 * 1024;

} // namespace

Transport::Transport(TransportListener *listener) : m_listener(listener)
{
    m_socket.setParent(this);
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_established = true;
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        if (m_listener)
            m_listener->transportConnected();
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { fail(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { fail(); });
    connect(&m_socket, &QTcpSocket::readyRead, this, &Transport::receive);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] {
        m_taken = m_written - quint64(m_socket.bytesToWrite());
        if (m_listener && isDrained())
            m_listener->transportDrained();
    });
}

Transport::~Transport()
{
    abort();
}

void Transport::connectTo(const QHostAddress &address, quint16 port)
{
    m_peer = Endpoint(address.toString(), port);
    m_socket.connectToHost(address, port, QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void Transport::write(QByteArrayView bytes)
{
    if (m_broken)
        return;
    const qint64 taken = m_socket.write(bytes.data(), bytes.size());
    if (taken == bytes.size()) {
        m_written += quint64(taken);
        m_taken = m_written - quint64(m_socket.bytesToWrite()); // kept here: a failing socket forgets what it had not sent
        return;
    }
    // The owner is in the middle of writing: it is told in a turn of its own.
    m_broken = true;
    QMetaObject::invokeMethod(
        this, [this] { fail(); }, Qt::QueuedConnection);
}

void Transport::receive()
{
    // A slot that does not read to the end would disable the notifier; a short read is the end, and saves a system call.
    static thread_local std::array<char, ReadSize> buffer;
    m_receiving = true;
    qint64 count = 0;
    do {
        count = m_socket.read(buffer.data(), ReadSize);
        if (count > 0 && m_listener)
            m_listener->transportReceived(QByteArrayView(buffer.data(), count));
    } while (count == ReadSize && m_listener);
    m_receiving = false;
    if (count < 0)
        fail();
}

void Transport::fail()
{
    if (!m_listener || m_receiving)
        return;
    const QString reason = m_socket.error() == QAbstractSocket::UnknownSocketError
        ? QCoreApplication::translate("QRedis", "The server closed the connection")
        : m_socket.errorString();
    close(Error(m_established ? Error::Code::ConnectionLost : Error::Code::ConnectionFailed, reason));
}

void Transport::close(const Error &error)
{
    TransportListener *listener = std::exchange(m_listener, nullptr);
    listener->transportClosed(error);
}

void Transport::abort()
{
    m_listener = nullptr;
    m_socket.disconnect(this);
    m_socket.abort();
}

Endpoint Transport::peer() const
{
    return m_peer;
}

QString Transport::localAddress() const
{
    return m_socket.localPort() == 0 ? QString() : Endpoint(m_socket.localAddress().toString(), m_socket.localPort()).toString();
}

} // namespace QRedis
