// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/respproxycalls_p.h"

#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qurl.h>
#include <QtCore/qurlquery.h>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

ControlAnswer json(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

ControlAnswer refused(const QString &error)
{
    return {400, {}, error};
}

/// "127.0.0.1:6379@7001": where it leads to, and the port on which it listens.
QString idOf(const ProxyNode &node)
{
    return node.upstream().toString() + u'@' + QString::number(node.endpoint().port());
}

std::optional<QByteArray> decoded(const QByteArray &data, const QString &encoding, const QString &otherwise)
{
    if ((encoding.isEmpty() ? otherwise : encoding) == "raw"_L1)
        return data;
    const auto result = QByteArray::fromBase64Encoding(data.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

QJsonObject sendTo(SimulatorCore &core, const QString &id, const QByteArray &bytes)
{
    ProxyConnection *connection = core.connection(id.toULongLong());
    if (!connection)
        return {{u"success"_s, false}, {u"error"_s, u"Connection not found"_s}, {u"connectionId"_s, id}};
    connection->inject(bytes);
    return {{u"success"_s, true}, {u"connectionId"_s, id}};
}

ControlAnswer send(SimulatorCore &core, const QByteArray &path, const QUrlQuery &query, const QByteArray &body)
{
    const QString encoding = query.queryItemValue(u"encoding"_s);
    const auto bytes = decoded(body, encoding, u"base64"_s);
    if (!bytes || !QStringList{{}, u"base64"_s, u"raw"_s}.contains(encoding))
        return refused(u"the body is not in the encoding: base64, which is the default, or raw"_s);
    if (path.startsWith("/send-to-client/"))
        return json(sendTo(core, QString::fromUtf8(path.sliced(qstrlen("/send-to-client/"))), *bytes));
    QStringList ids = query.queryItemValue(u"connectionIds"_s).split(u',', Qt::SkipEmptyParts);
    if (path == "/send-to-all-clients") {
        const QList<SimulatedConnection> all = core.connections({});
        for (const SimulatedConnection &connection : all)
            ids.append(QString::number(connection.id));
    } else if (ids.isEmpty()) {
        return refused(u"connectionIds names no connection"_s);
    }
    QJsonArray results;
    for (const QString &id : std::as_const(ids))
        results.append(sendTo(core, id, *bytes));
    return json({{u"results"_s, results}});
}

ControlAnswer listNodes(SimulatorCore &core, const QByteArray &path)
{
    QJsonArray ids;
    QJsonObject byNode;
    for (const auto &node : core.nodes()) {
        ids.append(idOf(*node));
        QJsonArray connections;
        QJsonArray connectionIds;
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
        for (const ProxyConnection *connection : node->connections()) {
            const SimulatedConnection &info = connection->info();
            connectionIds.append(QString::number(info.id));
            connections.append(QJsonObject{{u"id"_s, QString::number(info.id)},
                                           {u"clientAddress"_s, info.client.host()},
                                           {u"clientPort"_s, info.client.port()}});
            bytesIn += qint64(info.bytesIn);
            bytesOut += qint64(info.bytesOut);
        }
        if (path == "/connections")
            byNode.insert(idOf(*node), connectionIds);
        else
            byNode.insert(idOf(*node),
                          QJsonObject{{u"activeConnections"_s, connections.size()},
                                      {u"totalConnections"_s, qint64(node->accepted())},
                                      {u"totalBytesReceived"_s, bytesIn},
                                      {u"totalBytesSent"_s, bytesOut},
                                      {u"totalCommandsReceived"_s, qint64(node->commands())},
                                      {u"connections"_s, connections}});
    }
    return json(path == "/nodes" ? QJsonObject{{u"ids"_s, ids}} : byNode);
}

ControlAnswer addNode(SimulatorCore &core, const QJsonObject &wanted)
{
    const QString host = wanted.value("listenHost"_L1).toString(u"127.0.0.1"_s);
    const int port = wanted.value("listenPort"_L1).toInt(-1);
    const int upstreamPort = wanted.value("targetPort"_L1).toInt(wanted.contains("targetPort"_L1) ? -1 : 0);
    if (port < 0 || port > 65535 || upstreamPort < 0 || upstreamPort > 65535)
        return refused(u"listenPort and targetPort must be from 0 to 65535"_s);
    const Endpoint upstream =
        upstreamPort > 0 ? Endpoint(wanted.value("targetHost"_L1).toString(u"127.0.0.1"_s), quint16(upstreamPort)) : Endpoint();
    const QString name = host + u':' + QString::number(port);
    const QString error = core.addNode(name, name, upstream);
    if (!error.isEmpty())
        return refused(error);
    QJsonObject config = wanted;
    config.insert(u"listenPort"_s, core.node(name)->endpoint().port());
    return json({{u"success"_s, true}, {u"cfg"_s, config}});
}

ControlAnswer removeNode(SimulatorCore &core, const QString &id)
{
    for (const auto &node : core.nodes()) {
        if (idOf(*node) == id || node->name() == id)
            return json({{u"success"_s, core.removeNode(QString(node->name()))}});
    }
    return json({{u"success"_s, false}});
}

ControlAnswer closeConnection(SimulatorCore &core, const QString &id)
{
    ProxyConnection *connection = core.connection(id.toULongLong());
    if (connection)
        connection->close(MaintenanceSimulator::CloseMode::Fin, u"closed by a call"_s);
    return json({{u"success"_s, connection != nullptr}, {u"connectionId"_s, id}});
}

ControlAnswer interceptNext(SimulatorCore &core, const QJsonObject &wanted)
{
    QByteArrayList responses;
    const QJsonArray entries = wanted.value("responses"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const auto bytes = decoded(entry.toString().toUtf8(), wanted.value("encoding"_L1).toString(), u"base64"_s);
        if (!entry.isString() || !bytes)
            return refused(u"responses must be texts in the encoding: base64, which is the default, or raw"_s);
        responses.append(*bytes);
    }
    if (responses.isEmpty())
        return refused(u"responses is empty"_s);
    core.interceptNext(responses);
    return json({{u"success"_s, true}, {u"totalResponses"_s, responses.size()}});
}

ControlAnswer intercept(SimulatorCore &core, const QJsonObject &wanted)
{
    const QString encoding = wanted.value("encoding"_L1).toString();
    const auto match = decoded(wanted.value("match"_L1).toString().toUtf8(), encoding, u"base64"_s);
    const auto response = decoded(wanted.value("response"_L1).toString().toUtf8(), encoding, u"base64"_s);
    if (!match || !response || match->isEmpty() || response->isEmpty())
        return refused(u"match and response must be texts in the encoding: base64, which is the default, or raw"_s);
    core.intercept(*match, *response);
    return json({{u"success"_s, true}, {u"name"_s, wanted.value("name"_L1).toString()}});
}

} // namespace

ControlAnswer performRespProxyCall(SimulatorCore &core, const QByteArray &method, const QByteArray &target,
                                   const QByteArray &body)
{
    const QUrl url = QUrl::fromEncoded(target);
    const QByteArray path = url.path(QUrl::FullyDecoded).toUtf8();
    const auto rest = [&path](const char *prefix) { return QString::fromUtf8(path.sliced(qsizetype(qstrlen(prefix)))); };
    if (method == "GET" && (path == "/nodes" || path == "/connections" || path == "/stats"))
        return listNodes(core, path);
    if (method == "POST" && (path.startsWith("/send-to-client/") || path == "/send-to-clients" || path == "/send-to-all-clients"))
        return send(core, path, QUrlQuery(url), body);
    if (method == "DELETE" && path.startsWith("/connections/"))
        return closeConnection(core, rest("/connections/"));
    if (method == "DELETE" && path.startsWith("/nodes/"))
        return removeNode(core, rest("/nodes/"));
    if (method == "POST" && (path == "/nodes" || path == "/scenarios" || path == "/interceptors")) {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        if (!document.isObject())
            return refused(u"the body is not a JSON object"_s);
        return path == "/nodes"    ? addNode(core, document.object())
            : path == "/scenarios" ? interceptNext(core, document.object())
                                   : intercept(core, document.object());
    }
    return {404, {}, u"the RESP proxy has no such call"_s};
}

} // namespace QRedis::Testing
