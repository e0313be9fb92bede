// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_CONTROLSERVER_P_H
#define QREDIS_TESTING_CONTROLSERVER_P_H

#include <QtCore/qurl.h>
#include <QtNetwork/qtcpserver.h>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace QRedis::Testing {

class SimulatorCore;

/// The control calls over HTTP/1.1 on a loopback address: one request for each connection, JSON in and out.
class ControlServer : public QObject
{
    Q_OBJECT
public:
    explicit ControlServer(SimulatorCore &core);
    /// \a listen is "address:port". An error text, empty if it listens.
    QString listen(const QString &listen);
    void close() { m_server.close(); }
    [[nodiscard]] QUrl url() const;

private:
    void accept();
    void read(QTcpSocket &socket, QByteArray &received);
    [[nodiscard]] bool answer(QTcpSocket &socket, const QByteArray &received);
    void send(QTcpSocket &socket, int status, const QByteArray &body);

    SimulatorCore &m_core;
    QTcpServer m_server;
};

} // namespace QRedis::Testing

#endif
