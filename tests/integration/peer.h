// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_PEER_H
#define TESTS_PEER_H

#include "qredis/value/clientoptions.h"
#include "tests/shared/certificates.h"
#include "tests/shared/scriptedserver.h"

#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtNetwork/qsslserver.h>

#include <sys/socket.h>

/// What a socket is made of.
enum class Wire : quint8 { Tcp, Tls, Unix };
Q_DECLARE_METATYPE(Wire)

/// One accepted socket of a Peer.
class Link final : public QObject
{
public:
    Link(QIODevice *device, int descriptor, QObject *parent) : QObject(parent), m_device(device), m_descriptor(descriptor)
    {
        device->setParent(this);
    }

    void send(const QByteArray &bytes)
    {
        m_device->write(bytes);
        flush();
    }
    /// Sends \a bytes one by one, each in a segment of its own.
    void trickle(const QByteArray &bytes)
    {
        m_slow += bytes;
        connect(&m_timer, &QTimer::timeout, this, &Link::sendOne, Qt::UniqueConnection);
        m_timer.start(0);
    }
    /// Closes after what was sent.
    void finish()
    {
        flush();
        m_device->close();
    }
    /// Says that nothing will be sent any more, and goes on reading.
    void halfClose()
    {
        flush();
        ::shutdown(m_descriptor, SHUT_WR);
    }
    /// Ends so that the other side sees a reset.
    void reset()
    {
        flush();
        const linger atOnce{1, 0};
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
        if (auto *socket = qobject_cast<QAbstractSocket *>(m_device))
            socket->abort();
        else
            static_cast<QLocalSocket *>(m_device)->abort();
    }
    [[nodiscard]] QIODevice *device() { return m_device; }
    QByteArray rest; ///< of a command that is not complete

private:
    void flush()
    {
        if (auto *socket = qobject_cast<QAbstractSocket *>(m_device))
            socket->flush();
        else
            static_cast<QLocalSocket *>(m_device)->flush();
    }
    void sendOne()
    {
        if (m_slow.isEmpty() || !m_device->isOpen())
            return m_timer.stop();
        send(m_slow.first(1));
        m_slow.remove(0, 1);
    }

    QIODevice *m_device;
    const int m_descriptor;
    QByteArray m_slow;
    QTimer m_timer;
};

/// A server over any kind of socket that answers as a test says. Lives on the test's thread, whose events must run.
class Peer final : public QObject
{
public:
    using Words = ScriptedServer::Words;
    /// The bytes that answer a command; no value: the answer of a small, polite server.
    using Script = std::function<std::optional<QByteArray>(const Words &words, Link &link)>;

    /// \a certificate: its name in \a certificates, for Wire::Tls.
    Peer(Wire wire, const Certificates &certificates, Script script, const QString &certificate = QStringLiteral("node"),
         const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0)
        : m_wire(wire)
        , m_certificates(certificates)
        , m_script(std::move(script))
    {
        m_tls.setSslConfiguration(certificates.server(certificate));
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] { accept(m_tcp.nextPendingConnection()); });
        connect(&m_tls, &QTcpServer::pendingConnectionAvailable, this, [this] { accept(m_tls.nextPendingConnection()); });
        connect(&m_local, &QLocalServer::newConnection, this, [this] {
            QLocalSocket *socket = m_local.nextPendingConnection();
            add(socket, int(socket->socketDescriptor()));
        });
        if (wire == Wire::Unix)
            m_local.listen(m_folder.filePath(QStringLiteral("socket")));
        else
            server().listen(address, port);
    }

    [[nodiscard]] quint16 port() const { return m_wire == Wire::Tls ? m_tls.serverPort() : m_tcp.serverPort(); }
    [[nodiscard]] QRedis::Endpoint endpoint() const
    {
        return m_wire == Wire::Unix ? QRedis::Endpoint::fromPath(m_folder.filePath(QStringLiteral("socket")))
                                    : QRedis::Endpoint(server().serverAddress().toString(), port());
    }
    [[nodiscard]] QRedis::ClientOptions options() const
    {
        QRedis::TransportOptions transport;
        if (m_wire == Wire::Tls)
            transport.setSecurity(QRedis::TransportSecurity::Tls).setTlsConfiguration(m_certificates.client());
        return QRedis::ClientOptions()
            .setEndpoint(endpoint())
            .setTransport(transport)
            .setPoolSize(1)
            .setReconnectDelay(std::chrono::milliseconds(10), std::chrono::milliseconds(50));
    }
    [[nodiscard]] int accepted() const { return m_accepted; }
    /// The newest socket that is open.
    [[nodiscard]] Link &link() { return *m_links.last(); }
    [[nodiscard]] qsizetype count(const QByteArray &name) const
    {
        return std::count_if(m_commands.cbegin(), m_commands.cend(), [&](const Words &words) { return words.first() == name; });
    }

private:
    [[nodiscard]] const QTcpServer &server() const { return m_wire == Wire::Tls ? m_tls : m_tcp; }
    [[nodiscard]] QTcpServer &server() { return m_wire == Wire::Tls ? m_tls : m_tcp; }
    void accept(QTcpSocket *socket)
    {
        if (socket)
            add(socket, int(socket->socketDescriptor()));
    }
    void add(QIODevice *device, int descriptor)
    {
        ++m_accepted;
        auto *link = new Link(device, descriptor, this);
        m_links.append(link);
        connect(device, &QIODevice::readyRead, this, [this, link] { read(*link); });
        read(*link);
    }
    void read(Link &link)
    {
        link.rest += link.device()->readAll();
        while (const std::optional<Words> words = ScriptedServer::takeCommand(link.rest)) {
            m_commands.append(*words);
            const std::optional<QByteArray> answer = m_script(*words, link);
            if (link.device()->isOpen())
                link.send(answer.value_or(ScriptedServer::politeAnswer(*words)));
        }
    }

    const Wire m_wire;
    const Certificates &m_certificates;
    Script m_script;
    QTemporaryDir m_folder;
    QTcpServer m_tcp;
    QSslServer m_tls;
    QLocalServer m_local;
    QList<Link *> m_links;
    QList<Words> m_commands;
    int m_accepted = 0;
};

#endif
