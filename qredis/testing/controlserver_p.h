// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_CONTROLSERVER_P_H
#define QREDIS_TESTING_CONTROLSERVER_P_H

#include <QtCore/qurl.h>
#include <QtNetwork/qtcpserver.h>

#include <functional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace QRedis::Testing {

struct ControlAnswer
{
    int status = 200;
    QByteArray body;
    QString error; ///< when not empty, sent in place of the body
};

/// Calls over HTTP/1.1 on a loopback address: one request for each connection, JSON out.
class ControlServer : public QObject
{
    Q_OBJECT
public:
    /// \a target is the path with its query.
    using Handler = std::function<ControlAnswer(const QByteArray &method, const QByteArray &target, const QByteArray &body)>;
    explicit ControlServer(Handler handler);
    /// \a listen is "address:port". An error text, empty if it listens.
    QString listen(const QString &listen);
    void close() { m_server.close(); }
    [[nodiscard]] QUrl url() const;

private:
    void accept();
    void read(QTcpSocket &socket, QByteArray &received);
    [[nodiscard]] bool answer(QTcpSocket &socket, const QByteArray &received);
    void send(QTcpSocket &socket, int status, const QByteArray &body);

    const Handler m_handler;
    QTcpServer m_server;
};

} // namespace QRedis::Testing

#endif
