// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/controlserver_p.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qtcpsocket.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

constexpr qsizetype maxHead = 8 * 1024;
constexpr qsizetype maxBody = 2 * 1024 * 1024;
constexpr std::chrono::seconds patience{10};
constexpr int maxSockets = 64;

QByteArray errorBody(const QString &text)
{
    return QJsonDocument(QJsonObject{{u"error"_s, text}}).toJson(QJsonDocument::Compact);
}

/// The value of a header; null if there is none.
QByteArray header(const QList<QByteArray> &lines, const char *name)
{
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

} // namespace

ControlServer::ControlServer(Handler handler) : m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ControlServer::accept);
}

QString ControlServer::listen(const QString &listen)
{
    const qsizetype colon = listen.lastIndexOf(u':');
    QString host = listen.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const quint16 port = listen.mid(colon + 1).toUShort(&isNumber);
    QHostAddress address;
    if (colon < 1 || !isNumber || !address.setAddress(host))
        return u"\"%1\" is not address:port, such as 127.0.0.1:0"_s.arg(listen);
    if (!address.isLoopback())
        return u"control listens on loopback addresses only, not on %1"_s.arg(host);
    m_server.close();
    return m_server.listen(address, port) ? QString() : u"cannot listen on %1: %2"_s.arg(listen, m_server.errorString());
}

QUrl ControlServer::url() const
{
    QUrl url;
    if (!m_server.isListening())
        return url;
    url.setScheme(u"http"_s);
    url.setHost(m_server.serverAddress().toString());
    url.setPort(m_server.serverPort());
    url.setPath(u"/"_s);
    return url;
}

void ControlServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        if (m_server.findChildren<QTcpSocket *>().size() > maxSockets) {
            socket->abort();
            continue;
        }
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        connect(socket, &QIODevice::readyRead, this,
                [this, socket, received = std::make_shared<QByteArray>()] { read(*socket, *received); });
    }
}

void ControlServer::read(QTcpSocket &socket, QByteArray &received)
{
    received += socket.readAll();
    if (!answer(socket, received))
        return;
    socket.disconnect(this);
    socket.disconnectFromHost();
}

/// False: more has to arrive.
bool ControlServer::answer(QTcpSocket &socket, const QByteArray &received)
{
    const qsizetype headSize = received.indexOf("\r\n\r\n");
    if (headSize > maxHead || (headSize < 0 && received.size() > maxHead)) {
        send(socket, 431, errorBody(u"the header is longer than %1 bytes"_s.arg(maxHead)));
        return true;
    }
    if (headSize < 0)
        return false;
    QList<QByteArray> lines = received.first(headSize).split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    const QList<QByteArray> words = lines.first().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith('/')) {
        send(socket, 400, errorBody(u"not an HTTP/1.1 request"_s));
        return true;
    }
    if (!header(lines, "Origin").isNull()) {
        send(socket, 403, errorBody(u"requests from web pages are refused"_s));
        return true;
    }
    const QByteArray lengthText = header(lines, "Content-Length");
    bool isNumber = true;
    const qlonglong length = lengthText.isNull() ? 0 : lengthText.toLongLong(&isNumber);
    if (!isNumber || length < 0 || !header(lines, "Transfer-Encoding").isNull()) {
        send(socket, 400, errorBody(u"the body needs a Content-Length"_s));
        return true;
    }
    if (length > maxBody) {
        send(socket, 413, errorBody(u"the body is longer than %1 bytes"_s.arg(maxBody)));
        return true;
    }
    const qsizetype bodyStart = headSize + 4;
    if (received.size() < bodyStart + length) {
        if (header(lines, "Expect").toLower() == "100-continue" && received.size() == bodyStart)
            socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        return false;
    }
    const ControlAnswer result = m_handler(words[0], words[1], received.sliced(bodyStart, length));
    send(socket, result.status, result.error.isEmpty() ? result.body : errorBody(result.error));
    return true;
}

void ControlServer::send(QTcpSocket &socket, int status, const QByteArray &body)
{
    socket.write("HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " Error")
                 + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                 + QByteArray::number(body.size() + 1) + "\r\n\r\n" + body + '\n');
}

} // namespace QRedis::Testing
