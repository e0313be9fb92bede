// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TRANSPORT_P_H
#define QREDIS_TRANSPORT_P_H

#include "qredis/value/endpoint.h"
#include "qredis/value/error.h"

#include <QtNetwork/qhostaddress.h>
#include <QtNetwork/qtcpsocket.h>

namespace QRedis {

/// What a transport tells its owner. Any of the calls may destroy neither the transport nor the listener.
class TransportListener
{
public:
    virtual void transportConnected() = 0;
    virtual void transportReceived(QByteArrayView bytes) = 0;
    /// Everything that was written has been taken by the system.
    virtual void transportDrained() = 0;
    /// Once, after which nothing else is called.
    virtual void transportClosed(const Error &error) = 0;

protected:
    ~TransportListener() = default;
};

/// One plain TCP socket. Belongs to one I/O thread.
///
/// The socket is unbuffered: Qt then reports neither the peer's FIN nor its reset by a signal; both show as a failing
/// read or write, which this class turns into one transportClosed().
class Transport final : public QObject
{
public:
    explicit Transport(TransportListener *listener);
    ~Transport() override;

    void connectTo(const QHostAddress &address, quint16 port);
    /// Hands \a bytes to the system; what it does not take at once is kept until it does.
    void write(QByteArrayView bytes);
    /// No bytes are kept: more may be written.
    [[nodiscard]] bool isDrained() const { return m_socket.bytesToWrite() == 0; }
    /// Bytes that the system has taken so far.
    [[nodiscard]] quint64 taken() const { return m_taken; }
    /// Ends the socket at once; nothing is called any more.
    void abort();
    [[nodiscard]] Endpoint peer() const;
    [[nodiscard]] QString localAddress() const;

private:
    void receive();
    void fail();
    void close(const Error &error);

    QTcpSocket m_socket;
    TransportListener *m_listener;
    Endpoint m_peer;
    quint64 m_written = 0;
    quint64 m_taken = 0;
    bool m_established = false;
    bool m_receiving = false;
    bool m_broken = false; ///< a write failed, which closed the socket; the listener is about to be told
};

} // namespace QRedis

#endif
