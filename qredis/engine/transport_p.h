// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TRANSPORT_P_H
#define QREDIS_TRANSPORT_P_H

#include "qredis/value/endpoint.h"
#include "qredis/value/error.h"
#include "qredis/value/transportoptions.h"

#include <QtCore/qiodevice.h>
#include <QtCore/qobject.h>

#include <span>

namespace QRedis {

/// What a transport tells its owner. Any of the calls may destroy neither the transport nor the listener.
class TransportListener
{
public:
    /// The socket is open, and TLS begins. Not called without TLS.
    virtual void transportSecuring() = 0;
    virtual void transportConnected() = 0;
    /// Where the next bytes shall be put; empty: anywhere.
    virtual std::span<char> transportTarget() = 0;
    virtual void transportReceived(QByteArrayView bytes) = 0;
    /// Everything that was written has been taken by the system.
    virtual void transportDrained() = 0;
    /// Once, after which nothing else is called. What arrived before the end was delivered.
    virtual void transportClosed(const Error &error) = 0;

protected:
    ~TransportListener() = default;
};

/// One socket: bytes in, bytes out, closed. Belongs to one I/O thread. The kinds of sockets differ in how they are opened and
/// in what they say when they are lost; moving bytes is the same for all.
class Transport : public QObject
{
public:
    /// A Unix domain socket, TLS or plain TCP, as \a address and \a options say.
    [[nodiscard]] static Transport *create(const Endpoint &address, const TransportOptions &options, TransportListener *listener);

    /// \a serverName: whom a certificate has to be made for.
    virtual void connectTo(const Endpoint &address, const QString &serverName) = 0;
    /// Hands \a bytes to the system; what it does not take at once is kept until it does.
    void write(QByteArrayView bytes);
    /// No bytes are kept: more may be written.
    [[nodiscard]] bool isDrained() const { return unsent() == 0; }
    /// Bytes that the system has taken so far; under TLS also those that were encrypted for it.
    [[nodiscard]] quint64 taken() const { return m_taken; }
    /// How the bytes of a large string are announced.
    enum class Announcement : quint8 {
        Together, ///< many at once, for a reader that can do nothing with a part
        EachByte, ///< for who wants to know that the peer is alive
    };
    void setAnnouncement(Announcement announcement);
    /// Ends the socket at once; nothing is called any more.
    void abort();
    /// Of a network socket that is open; empty otherwise.
    [[nodiscard]] virtual QString localAddress() const = 0;

protected:
    explicit Transport(TransportListener *listener) : m_listener(listener) { }
    /// \a device is the socket. Its own signals are to be connected to what follows.
    void use(QIODevice &device);
    void securing();
    void established();
    void bytesTaken();
    /// The socket is lost.
    void fail();
    [[nodiscard]] bool isAborted() const { return !m_listener; }
    [[nodiscard]] bool isEstablished() const { return m_established; }
    /// Something of the peer's has arrived.
    [[nodiscard]] bool hasReceived() const { return m_received; }
    /// \a reason with the code for a socket that never came to be, or was lost.
    [[nodiscard]] Error loss(const QString &reason) const;

private:
    /// Takes \a bytes; false if the socket is lost.
    virtual bool accept(QByteArrayView bytes);
    /// Sends now what a buffered socket would send from the event loop.
    virtual void flush() { }
    /// Bytes that were accepted and that the system has not taken.
    [[nodiscard]] virtual qint64 unsent() const { return m_device->bytesToWrite(); }
    [[nodiscard]] virtual Error reason() const = 0;
    virtual void abortSocket() = 0;
    void receive();
    /// Announces the next bytes when \a bytes of them have arrived, or the end has; 0: at the first. Advice: not every kind of
    /// socket can, and none need.
    virtual void awaitAtLeast(qsizetype bytes) { Q_UNUSED(bytes) }

    QIODevice *m_device = nullptr;
    TransportListener *m_listener;
    Error m_error;
    quint64 m_written = 0;
    quint64 m_taken = 0;
    Announcement m_announcement = Announcement::Together;
    bool m_established = false;
    bool m_received = false;
    bool m_receiving = false;
    bool m_writing = false;
    bool m_readAgain = false; ///< bytes were announced while nobody could take them
    bool m_exhausted = false; ///< after the loss, what had arrived was read
    bool m_failed = false; ///< the listener is told as soon as it is not in the middle of something
};

} // namespace QRedis

#endif
