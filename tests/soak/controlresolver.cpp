// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/controlresolver.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtNetwork/qtcpsocket.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace Soak {

namespace {

QRedis::Resolver::Answer ask(const QRedis::Endpoint &control, const QString &name)
{
    QTcpSocket socket;
    const QDeadlineTimer patience(std::chrono::seconds(10));
    socket.connectToHost(QHostAddress(control.host()), control.port());
    if (!socket.waitForConnected(int(patience.remainingTime())))
        return {{}, u"the simulator at %1 does not answer: %2"_s.arg(control.toString(), socket.errorString())};
    socket.write("GET /resolve?name=" + name.toUtf8().toPercentEncoding() + " HTTP/1.1\r\nHost: simulator\r\n\r\n");
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(int(patience.remainingTime()))) { }
    const QByteArray received = socket.readAll();
    const qsizetype headSize = received.indexOf("\r\n\r\n");
    const QJsonObject body = QJsonDocument::fromJson(headSize < 0 ? QByteArray() : received.sliced(headSize + 4)).object();
    QRedis::Resolver::Answer answer;
    answer.error = body.value("error"_L1).toString();
    for (const QJsonValue &address : body.value("addresses"_L1).toArray())
        answer.addresses.append(QHostAddress(address.toString()));
    if (body.isEmpty())
        answer.error = u"%1 is not the control address of a simulator"_s.arg(control.toString());
    return answer;
}

} // namespace

bool ControlResolver::isUsable(const QUrl &control)
{
    return control.scheme() == u"http" && control.port() > 0 && !QHostAddress(control.host()).isNull();
}

void ControlResolver::resolve(const QString &name, Callback done)
{
    // Detached, as the library's own: a lookup delays nobody, not even the end.
    std::thread([control = m_control, name, done = std::move(done)] { done(ask(control, name)); }).detach();
}

} // namespace Soak
