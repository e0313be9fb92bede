// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYSERVER_H
#define QREDIS_TELEMETRYSERVER_H

#include "qredis/value/global.h"

#include <QtCore/qobject.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QHostAddress;
class QSslConfiguration;
QT_END_NAMESPACE

namespace QRedis {

class Client;
class TelemetryServerPrivate;

/// Publishes a client's snapshots and journal to monitors: read-only, never keys or values. Only what the application asks for is
/// opened: a socket for the same user on this computer, or a TLS port.
///
/// QREDIS_TELEMETRY=local in the environment does the same as listen() for every client of a process that is opened, under
/// the name of the client.
///
/// Works on a thread of its own, so that a monitor still sees a process whose main thread hangs. Lives on the thread
/// that created it; the client must outlive it.
class QREDIS_EXPORT TelemetryServer : public QObject
{
    Q_OBJECT
public:
    explicit TelemetryServer(Client *client, QObject *parent = nullptr);
    ~TelemetryServer() override;

    /// Starts to listen below TelemetryReader::directory(). \a label tells several clients of one process apart.
    /// False if the folder or the socket cannot be made; errorString() tells why.
    bool listen(const QString &label = QString());
    /// Starts to listen at \a address and \a port (0: any that is free) for readers on other computers, by TLS. \a tls holds our
    /// certificate and key. Who reads is known by a certificate, if \a tls verifies peers (QSslSocket::VerifyPeer) against the
    /// authorities that it names, or by \a token, of at least 16 bytes; one of both is required, and both may be.
    /// False if that is not so or the port cannot be used; errorString() tells why.
    bool listenTls(const QHostAddress &address, quint16 port, const QSslConfiguration &tls, const QByteArray &token = {});
    void close();
    [[nodiscard]] bool isListening() const;
    /// Path of the socket; empty when not listening there.
    [[nodiscard]] QString path() const;
    /// The TLS port; 0 when not listening there.
    [[nodiscard]] quint16 port() const;
    /// \a label, or if a client of this process publishes under it already, the first of "label-2", "label-3" … that is free.
    [[nodiscard]] static QString freeLabel(const QString &label);
    enum class Addresses : quint8 {
        Plain,
        Aliased, ///< hosts are told as ep-1, ep-2 …; raw frames and servers' error texts are left out
    };
    /// How addresses are published, from the next listen() or listenTls() on. Default Plain.
    void setAddresses(Addresses addresses);
    [[nodiscard]] QString errorString() const;
    /// Attached readers; at most 8.
    [[nodiscard]] int observerCount() const;

private:
    Q_DISABLE_COPY_MOVE(TelemetryServer)
    std::unique_ptr<TelemetryServerPrivate> d;
};

} // namespace QRedis

#endif
