// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_RAWCLIENT_H
#define TESTS_RAWCLIENT_H

#include "qredis/value/endpoint.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtNetwork/qtcpsocket.h>

/// A client that knows nothing: writes bytes and looks at the bytes that come back. Blocks, for 10 s at most.
class RawClient
{
public:
    static constexpr int patience = 10'000;

    RawClient() = default;
    explicit RawClient(const QRedis::Endpoint &endpoint) { connectTo(endpoint); }

    bool connectTo(const QRedis::Endpoint &endpoint)
    {
        m_socket.abort();
        m_socket.connectToHost(endpoint.host(), endpoint.port());
        return m_socket.waitForConnected(patience);
    }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    /// The next \a size bytes; fewer if no more come.
    QByteArray take(qsizetype size)
    {
        const QDeadlineTimer deadline(patience);
        while (m_received.size() < size && receive(deadline)) { }
        const QByteArray taken = m_received.first(std::min(size, m_received.size()));
        m_received.remove(0, taken.size());
        return taken;
    }
    /// Everything up to and including \a end.
    QByteArray takeTo(const QByteArray &end)
    {
        const QDeadlineTimer deadline(patience);
        while (!m_received.contains(end) && receive(deadline)) { }
        return take(m_received.contains(end) ? m_received.indexOf(end) + end.size() : m_received.size());
    }
    /// What comes before the peer closes.
    QByteArray takeAll()
    {
        const QDeadlineTimer deadline(patience);
        while (receive(deadline)) { }
        return std::exchange(m_received, {});
    }
    /// The reply to \a request, as far as it is as long as \a expected.
    QByteArray ask(const QByteArray &request, const QByteArray &expected)
    {
        send(request);
        return take(expected.size());
    }
    /// HELLO 3 and the opt-in; whether the answer was +OK. What follows it can be taken.
    bool optIn(const QByteArray &endpointType = "internal-ip")
    {
        send("HELLO 3\r\n");
        takeTo("$7\r\nmodules\r\n*0\r\n");
        return ask(endpointType.isEmpty() ? QByteArray("CLIENT MAINT_NOTIFICATIONS ON\r\n")
                                          : "CLIENT MAINT_NOTIFICATIONS ON moving-endpoint-type " + endpointType + "\r\n",
                   "+OK\r\n")
            == "+OK\r\n";
    }
    /// Whether nothing else was sent to this client before now.
    bool isQuiet() { return ask("PING\r\n", "+PONG\r\n") == "+PONG\r\n"; }

    QTcpSocket &socket() { return m_socket; }
    qsizetype largestPiece() const { return m_largestPiece; }

private:
    bool receive(const QDeadlineTimer &deadline)
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(int(deadline.remainingTime())))
            return false;
        const QByteArray piece = m_socket.readAll();
        m_largestPiece = std::max(m_largestPiece, piece.size());
        m_received += piece;
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
    qsizetype m_largestPiece = 0;
};

#endif
