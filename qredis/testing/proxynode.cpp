// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/proxynode_p.h"

#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qmetaobject.h>
#include <QtNetwork/qsslsocket.h>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

void closeSocket(QTcpSocket &socket, MaintenanceSimulator::CloseMode mode)
{
    const int descriptor = int(socket.socketDescriptor());
    if (descriptor >= 0 && mode == MaintenanceSimulator::CloseMode::Reset) {
        const linger reset{1, 0};
        ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    } else if (descriptor >= 0) {
        socket.flush();
        ::shutdown(descriptor, SHUT_WR);
        // Closing with unread bytes would send RST, which may overtake what was written.
        char sink[4096];
        while (::recv(descriptor, sink, sizeof sink, MSG_DONTWAIT) > 0) { }
    }
    socket.abort();
}

void NodeListener::incomingConnection(qintptr descriptor)
{
    if (!isTls()) {
        QTcpServer::incomingConnection(descriptor);
        return;
    }
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        socket->deleteLater();
        return;
    }
    socket->setSslConfiguration(m_tls);
    addPendingConnection(socket);
}

ProxyNode::ProxyNode(SimulatorCore &core, const QString &name, const Endpoint &upstream)
    : m_core(core)
    , m_name(name)
    , m_upstream(upstream)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ProxyNode::accept);
}

ProxyNode::~ProxyNode()
{
    m_server.close();
    closeConnections(MaintenanceSimulator::CloseMode::Fin);
    if (m_placeholder >= 0)
        ::close(m_placeholder);
}

QString ProxyNode::listen(const QString &listen)
{
    const qsizetype colon = listen.lastIndexOf(u':');
    QString host = listen.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    m_port = listen.mid(colon + 1).toUShort(&isNumber);
    if (colon < 1 || !isNumber || !m_address.setAddress(host))
        return u"\"%1\" is not address:port, such as 127.0.0.1:0"_s.arg(listen);
    return startListening();
}

int ProxyNode::boundSocket(quint16 port)
{
    const bool isV6 = m_address.protocol() == QAbstractSocket::IPv6Protocol;
    const int descriptor = ::socket(isV6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    int result = -1;
    if (isV6) {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = m_address.toIPv6Address();
        std::copy(std::begin(bytes.c), std::end(bytes.c), std::begin(address.sin6_addr.s6_addr));
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
        result = ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    } else {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(m_address.toIPv4Address());
        result = ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    if (result == 0)
        return descriptor;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

QString ProxyNode::startListening()
{
    if (m_placeholder >= 0)
        ::close(std::exchange(m_placeholder, -1));
    const int descriptor = boundSocket(m_port);
    if (descriptor < 0 || ::listen(descriptor, SOMAXCONN) != 0 || !m_server.setSocketDescriptor(descriptor)) {
        const int reason = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        return u"cannot listen on %1: %2"_s.arg(Endpoint(m_address.toString(), m_port).toString(), qt_error_string(reason));
    }
    m_port = m_server.serverPort();
    return {};
}

void ProxyNode::refuseConnections()
{
    if (!m_server.isListening())
        return;
    m_server.close();
    m_placeholder = boundSocket(m_port);
}

void ProxyNode::refuseTls(QTcpSocket &socket)
{
    socket.setParent(this);
    connect(&socket, &QAbstractSocket::disconnected, &socket, &QObject::deleteLater);
    // Not before the client has begun: what it sends to a closed socket would be answered by RST.
    connect(&socket, &QIODevice::readyRead, this, [this, &socket] {
        constexpr char handshakeFailure[] = {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28}; // an alert that ends it
        socket.write(handshakeFailure, sizeof handshakeFailure);
        closeSocket(socket, MaintenanceSimulator::CloseMode::Fin);
        log(u"refused TLS"_s);
    });
}

QByteArray ProxyNode::addressFor(const QByteArray &endpointType) const
{
    QString host;
    if (endpointType == "internal-fqdn")
        host = m_names.internalFqdn;
    else if (endpointType == "external-fqdn")
        host = m_names.externalFqdn;
    else if (endpointType == "external-ip")
        host = m_names.externalIp;
    return Endpoint(host.isEmpty() ? m_address.toString() : host, m_port).toString().toUtf8();
}

Endpoint ProxyNode::upstream() const
{
    return m_upstream.isNull() ? m_core.server().endpoint() : m_upstream;
}

quint64 ProxyNode::commands() const
{
    quint64 sum = m_endedCommands;
    for (const ProxyConnection *connection : m_connections)
        sum += connection->info().commands;
    return sum;
}

void ProxyNode::setFault(Fault fault)
{
    const Fault previous = std::exchange(m_fault, fault);
    if (previous == fault)
        return;
    log(u"fault: "_s + QString::fromLatin1(QMetaEnum::fromType<Fault>().valueToKey(int(fault))));
    if (previous == Fault::BlackHole || previous == Fault::Freeze)
        thaw();
    if (fault == Fault::BlackHole || fault == Fault::Freeze)
        freeze();
    if (fault == Fault::Refuse) {
        refuseConnections();
    } else if (!m_server.isListening()) {
        if (const QString error = startListening(); !error.isEmpty())
            log(error);
    }
    m_core.observer().stateChanged();
}

void ProxyNode::freeze()
{
    for (ProxyConnection *connection : std::as_const(m_connections))
        connection->freeze();
}

void ProxyNode::thaw()
{
    for (ProxyConnection *connection : QList(m_connections))
        connection->thaw();
}

void ProxyNode::closeConnections(MaintenanceSimulator::CloseMode mode)
{
    for (ProxyConnection *connection : QList(m_connections))
        connection->close(mode,
                          mode == MaintenanceSimulator::CloseMode::Reset ? u"reset by the node"_s : u"closed by the node"_s);
}

void ProxyNode::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        m_core.servedBy(*this).serve(socket);
    m_core.observer().stateChanged();
}

void ProxyNode::serve(QTcpSocket *socket)
{
    ++m_accepted;
    // Refused connections arrive here only at the address of another node.
    if (m_fault == Fault::CloseOnAccept || m_fault == Fault::MaxClients || m_fault == Fault::Refuse) {
        if (m_fault == Fault::MaxClients)
            socket->write("-ERR max number of clients reached\r\n");
        closeSocket(*socket, MaintenanceSimulator::CloseMode::Fin);
        socket->deleteLater();
        log(u"turned a connection away"_s);
        return;
    }
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        if (m_fault == Fault::FailTls)
            return refuseTls(*tls);
        if (m_fault != Fault::BlackHole)
            tls->startServerEncryption();
    }
    auto *connection = new ProxyConnection(*this, socket, m_core.nextConnectionId(), m_fault == Fault::BlackHole);
    connection->setParent(this);
    m_connections.append(connection);
    log(u"#%1 opened from %2"_s.arg(connection->info().id).arg(connection->info().client.toString()));
}

void ProxyNode::connectionEnded(ProxyConnection *connection, const QString &reason)
{
    m_connections.removeOne(connection);
    m_endedCommands += connection->info().commands;
    log(u"#%1 %2 after %3 commands"_s.arg(connection->info().id).arg(reason).arg(connection->info().commands));
    connection->deleteLater();
    m_core.observer().stateChanged();
}

void ProxyNode::log(const QString &text)
{
    m_core.observer().logged(m_name + u' ' + text);
}

} // namespace QRedis::Testing
