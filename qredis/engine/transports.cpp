// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/transports_p.h"

#include "qredis/engine/tlsproblem_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtNetwork/qhostaddress.h>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace QRedis {

namespace {

constexpr qsizetype PieceSize = 64 * 1024;
[[maybe_unused]] constexpr qsizetype MostAwaited = 192 * 1024; // a fraction of what the system buffers
[[maybe_unused]] constexpr std::chrono::seconds KeepAliveIdle{30}; // not every system has these
[[maybe_unused]] constexpr std::chrono::seconds KeepAliveInterval{5};

QString closedByServer()
{
    return QCoreApplication::translate("QRedis", "The server closed the connection");
}

// Without effect where there is no descriptor, as through a proxy.
void prepare(QAbstractSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef TCP_KEEPIDLE
    // The system's own interval is two hours.
    const auto set = [descriptor = int(socket.socketDescriptor())](int option, std::chrono::seconds value) {
        const int seconds = int(value.count());
        ::setsockopt(descriptor, IPPROTO_TCP, option, &seconds, sizeof(seconds));
    };
    set(TCP_KEEPIDLE, KeepAliveIdle);
    set(TCP_KEEPINTVL, KeepAliveInterval);
#endif
}

QString textOf(const QAbstractSocket &socket)
{
    return socket.localPort() == 0 ? QString() : Endpoint(socket.localAddress().toString(), socket.localPort()).toString();
}

} // namespace

// ---- TCP ---------------------------------------------------------------------------------------------------------------

TcpTransport::TcpTransport(const TransportOptions &options, TransportListener *listener) : Transport(listener)
{
    use(m_socket);
    m_socket.setProxy(options.proxy());
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        prepare(m_socket);
        established();
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &TcpTransport::fail);
    connect(&m_socket, &QTcpSocket::disconnected, this, &TcpTransport::fail);
}

TcpTransport::~TcpTransport()
{
    abort();
}

void TcpTransport::connectTo(const Endpoint &address, const QString &)
{
    // The engines behind proxies rely on Qt's buffers.
    QIODevice::OpenMode mode = QIODevice::ReadWrite;
    mode.setFlag(QIODevice::Unbuffered, m_socket.proxy().type() == QNetworkProxy::NoProxy);
    m_socket.connectToHost(address.host(), address.port(), mode);
}

void TcpTransport::flush()
{
    if (!m_socket.openMode().testFlag(QIODevice::Unbuffered))
        m_socket.flush();
}

void TcpTransport::awaitAtLeast(qsizetype bytes)
{
#ifdef Q_OS_UNIX
    const int lowWater = int(std::clamp(bytes, qsizetype(1), MostAwaited));
    if (lowWater == m_lowWater || !m_socket.openMode().testFlag(QIODevice::Unbuffered))
        return;
    m_lowWater = lowWater;
    ::setsockopt(int(m_socket.socketDescriptor()), SOL_SOCKET, SO_RCVLOWAT, &lowWater, sizeof(lowWater));
#else
    Q_UNUSED(bytes)
#endif
}

QString TcpTransport::localAddress() const
{
    return textOf(m_socket);
}

Error TcpTransport::reason() const
{
    const auto error = m_socket.error();
    const bool closed = error == QAbstractSocket::UnknownSocketError || error == QAbstractSocket::RemoteHostClosedError;
    return loss(closed ? closedByServer() : m_socket.errorString());
}

// ---- TLS ---------------------------------------------------------------------------------------------------------------

TlsTransport::TlsTransport(const TransportOptions &options, TransportListener *listener) : Transport(listener)
{
    use(m_socket);
    m_socket.setProxy(options.proxy());
    m_socket.setSslConfiguration(options.tlsConfiguration().isNull() ? QSslConfiguration::defaultConfiguration()
                                                                     : options.tlsConfiguration());
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        prepare(m_socket);
        securing();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsTransport::established);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsTransport::fail);
    connect(&m_socket, &QSslSocket::disconnected, this, &TlsTransport::fail);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &TlsTransport::bytesTaken);
}

TlsTransport::~TlsTransport()
{
    abort();
}

void TlsTransport::connectTo(const Endpoint &address, const QString &serverName)
{
    m_socket.connectToHostEncrypted(address.host(), address.port(), serverName);
}

bool TlsTransport::accept(QByteArrayView bytes)
{
    qsizetype now = 0;
    if (m_waiting.isEmpty() && m_socket.encryptedBytesToWrite() == 0) {
        now = std::min(bytes.size(), PieceSize);
        if (m_socket.write(bytes.data(), now) != now)
            return false;
    }
    m_waiting.append(bytes.sliced(now));
    return true;
}

void TlsTransport::flush()
{
    m_socket.flush();
    while (m_position < m_waiting.size() && m_socket.encryptedBytesToWrite() == 0 && m_socket.isWritable()) {
        const qsizetype size = std::min(m_waiting.size() - m_position, PieceSize);
        m_socket.write(m_waiting.constData() + m_position, size);
        m_position += size;
        m_socket.flush();
    }
    if (m_position == m_waiting.size()) {
        m_waiting = QByteArray();
        m_position = 0;
    }
}

qint64 TlsTransport::unsent() const
{
    const qsizetype plain = m_waiting.size() - m_position + m_socket.bytesToWrite();
    return plain == 0 && m_socket.encryptedBytesToWrite() > 0 ? 1 : plain;
}

QString TlsTransport::localAddress() const
{
    return textOf(m_socket);
}

Error TlsTransport::reason() const
{
    if (!hasReceived()) { // with TLS 1.3 a server refuses a client's certificate after the client's part of the handshake
        if (const QString problem = tlsProblem(m_socket); !problem.isEmpty())
            return Error(Error::Code::TlsFailed, problem);
    }
    const auto error = m_socket.error();
    const bool closed = error == QAbstractSocket::UnknownSocketError || error == QAbstractSocket::RemoteHostClosedError;
    if (closed && !isEstablished())
        return loss(QCoreApplication::translate("QRedis",
                                                "The server closed the connection during the TLS handshake. Check that its port "
                                                "speaks TLS"));
    return loss(closed ? closedByServer() : m_socket.errorString());
}

// ---- Unix domain sockets -----------------------------------------------------------------------------------------------

LocalTransport::LocalTransport(TransportListener *listener) : Transport(listener)
{
    use(m_socket);
    connect(&m_socket, &QLocalSocket::connected, this, &LocalTransport::established);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &LocalTransport::fail);
    connect(&m_socket, &QLocalSocket::disconnected, this, &LocalTransport::fail);
}

LocalTransport::~LocalTransport()
{
    abort();
}

void LocalTransport::connectTo(const Endpoint &address, const QString &)
{
    // Later: this kind of socket would be open, or have failed, before the caller is done.
    const auto connectNow = [this, path = address.host()] {
        if (!isAborted())
            m_socket.connectToServer(path);
    };
    QMetaObject::invokeMethod(this, connectNow, Qt::QueuedConnection);
}

Error LocalTransport::reason() const
{
    switch (m_socket.error()) {
    case QLocalSocket::ServerNotFoundError:
        return loss(QCoreApplication::translate("QRedis", "There is no socket of this name"));
    case QLocalSocket::ConnectionRefusedError:
        return loss(QCoreApplication::translate("QRedis", "No server listens on this socket"));
    case QLocalSocket::SocketAccessError:
        return loss(QCoreApplication::translate("QRedis", "The permissions of this socket do not allow it"));
    case QLocalSocket::PeerClosedError:
        return loss(closedByServer());
    default:
        return loss(m_socket.error() == QLocalSocket::UnknownSocketError ? closedByServer() : m_socket.errorString());
    }
}

} // namespace QRedis
