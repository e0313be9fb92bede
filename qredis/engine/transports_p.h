// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TRANSPORTS_P_H
#define QREDIS_TRANSPORTS_P_H

#include "qredis/engine/transport_p.h"

#include <QtNetwork/qlocalsocket.h>
#include <QtNetwork/qsslsocket.h>
#include <QtNetwork/qtcpsocket.h>

namespace QRedis {

/// Plain TCP, perhaps through a proxy.
///
/// The socket is unbuffered: Qt then reports neither the peer's FIN nor its reset by a signal; both show as a failing
/// read or write.
class TcpTransport final : public Transport
{
public:
    TcpTransport(const TransportOptions &options, TransportListener *listener);
    ~TcpTransport() override;
    void connectTo(const Endpoint &address, const QString &serverName) override;
    [[nodiscard]] QString localAddress() const override;

private:
    void flush() override;
    [[nodiscard]] Error reason() const override;
    void abortSocket() override { m_socket.abort(); }
    void awaitAtLeast(qsizetype bytes) override;

    QTcpSocket m_socket;
    int m_lowWater = 1;
};

/// TLS over TCP, perhaps through a proxy. The server's certificate is always verified.
///
/// What is written is encrypted piece by piece as the system takes it: a QSslSocket would encrypt and keep all of it, and
/// nobody could tell how much of it was sent.
class TlsTransport final : public Transport
{
public:
    TlsTransport(const TransportOptions &options, TransportListener *listener);
    ~TlsTransport() override;
    void connectTo(const Endpoint &address, const QString &serverName) override;
    [[nodiscard]] QString localAddress() const override;

private:
    bool accept(QByteArrayView bytes) override;
    void flush() override;
    [[nodiscard]] qint64 unsent() const override;
    [[nodiscard]] Error reason() const override;
    void abortSocket() override { m_socket.abort(); }

    QSslSocket m_socket;
    QByteArray m_waiting; // not encrypted yet …
    qsizetype m_position = 0; // … from here on
};

/// A Unix domain socket.
class LocalTransport final : public Transport
{
public:
    explicit LocalTransport(TransportListener *listener);
    ~LocalTransport() override;
    void connectTo(const Endpoint &address, const QString &serverName) override;
    [[nodiscard]] QString localAddress() const override { return {}; }

private:
    void flush() override { m_socket.flush(); }
    [[nodiscard]] Error reason() const override;
    void abortSocket() override { m_socket.abort(); }

    QLocalSocket m_socket;
};

} // namespace QRedis

#endif
