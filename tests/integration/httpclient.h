// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_HTTPCLIENT_H
#define TESTS_HTTPCLIENT_H

#include "tests/shared/rawclient.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qurl.h>

struct Response
{
    int status = 0;
    QJsonObject body;
};

inline Response exchange(const QRedis::Endpoint &server, const QByteArray &request)
{
    RawClient client(server);
    client.send(request);
    const QByteArray received = client.takeAll();
    const qsizetype headSize = received.indexOf("\r\n\r\n");
    return {received.mid(9, 3).toInt(), QJsonDocument::fromJson(received.mid(headSize + 4)).object()};
}

inline Response post(const QRedis::Endpoint &server, const QByteArray &path, const QByteArray &body)
{
    return exchange(server,
                    "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                        + body);
}

inline Response get(const QRedis::Endpoint &server, const QByteArray &path)
{
    return exchange(server, "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
}

inline QRedis::Endpoint endpointOf(const QUrl &url)
{
    return {url.host(), quint16(url.port())};
}

#endif
