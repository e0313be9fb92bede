// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/enterprise/faultinjectorclient.h"

#include "tests/shared/await.h"

#include <QtCore/qjsondocument.h>
#include <QtNetwork/qnetworkreply.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString FaultInjectorClient::trigger(const QString &type, const QJsonObject &parameters)
{
    const QJsonObject action{{u"type"_s, type}, {u"parameters"_s, parameters}};
    return call("POST", u"/action"_s, QJsonDocument(action).toJson()).value("action_id"_L1).toVariant().toString();
}

bool FaultInjectorClient::waitFor(const QString &id, std::chrono::seconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (!deadline.hasExpired()) {
        const QJsonObject answer = call("GET", u"/action/"_s + id);
        const QString status = answer.value("status"_L1).toString();
        if (status == "success"_L1 || status == "finished"_L1)
            return true;
        if (status == "failed"_L1 || status == "cancelled"_L1 || status.isEmpty()) {
            m_error = u"action %1: %2 %3"_s.arg(id, status, answer.value("error"_L1).toVariant().toString());
            return false;
        }
        QTest::qWait(100);
    }
    m_error = u"action %1 did not end within %2 s"_s.arg(id).arg(limit.count());
    return false;
}

QJsonObject FaultInjectorClient::call(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QUrl url = m_url;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!eventually([&] { return reply->isFinished(); }, 30s)) {
        m_error = url.toString() + u" did not answer"_s;
        return {};
    }
    const QByteArray said = reply->readAll();
    if (reply->error() != QNetworkReply::NoError) {
        m_error = url.toString() + u": "_s + reply->errorString() + u' ' + QString::fromUtf8(said);
        return {};
    }
    return QJsonDocument::fromJson(said).object();
}
