// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/controlcalls_p.h"

#include "qredis/testing/controlroutes_p.h"
#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qurl.h>
#include <QtCore/qurlquery.h>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

QJsonObject scenario(SimulatorCore &core, ControlArguments &arguments)
{
    const double speed = arguments.has(u"speed"_s) ? arguments.number(u"speed"_s) : 1;
    if (arguments.has(u"name"_s) == arguments.has(u"scenario"_s))
        arguments.complain(u"either \"name\" or \"scenario\" is needed"_s);
    const QString name = arguments.has(u"name"_s) ? arguments.text(u"name"_s) : QString();
    const QByteArray written = QJsonDocument(arguments.object(u"scenario"_s)).toJson(QJsonDocument::Compact);
    if (!arguments.mayAct())
        return {};
    const QString error = arguments.has(u"name"_s) ? core.runScenario(name, speed) : core.runScenarioDocument(written, speed);
    if (!error.isEmpty())
        arguments.complain(error);
    return {};
}

QJsonObject listCalls(SimulatorCore &, ControlArguments &);

constexpr ControlRoute ownRoutes[] = {
    {"GET", "/", listCalls, "", "this list"},
    {"POST", "/scenario", scenario, "name? scenario? speed?", "starts a built-in scenario, or one that is written in the call"},
};

QList<ControlRoute> allRoutes()
{
    QList<ControlRoute> routes;
    for (const auto group : {std::span<const ControlRoute>(ownRoutes), connectionRoutes(), databaseRoutes()}) {
        for (const ControlRoute &route : group)
            routes.append(route);
    }
    return routes;
}

QJsonObject listCalls(SimulatorCore &, ControlArguments &)
{
    QJsonArray calls;
    const QList<ControlRoute> routes = allRoutes();
    for (const ControlRoute &route : routes) {
        QJsonObject call{{u"call"_s, QString::fromLatin1(QByteArray(route.method) + ' ' + route.path)},
                         {u"what"_s, QString::fromLatin1(route.what)}};
        if (*route.members)
            call.insert(u"members"_s, QString::fromLatin1(route.members));
        calls.append(call);
    }
    return {{u"calls"_s, calls}, {u"scenarios"_s, QJsonArray::fromStringList(scenarioNames())}};
}

} // namespace

ControlAnswer performControlCall(SimulatorCore &core, const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    const QUrl url = QUrl::fromEncoded(target);
    const QByteArray path = url.path().toUtf8();
    const QList<ControlRoute> routes = allRoutes();
    const ControlRoute *found = nullptr;
    bool isPathKnown = false;
    for (const ControlRoute &route : routes) {
        isPathKnown |= path == route.path;
        if (path == route.path && method == route.method)
            found = &route;
    }
    if (!found)
        return isPathKnown ? ControlAnswer{405, {}, u"this call has another method; GET / lists the calls"_s}
                           : ControlAnswer{404, {}, u"no such call; GET / lists the calls"_s};

    QJsonObject members;
    if (method == "GET") {
        for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
            members.insert(name, value);
    } else if (!body.trimmed().isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(body, &error);
        if (!document.isObject())
            return {400, {}, u"the body is not a JSON object: "_s + error.errorString()};
        members = document.object();
    }
    ControlArguments arguments(core, members);
    arguments.permit(QString::fromLatin1(found->members));
    if (!arguments.areGood())
        return {400, {}, arguments.complaint()};
    QJsonObject result = found->perform(core, arguments);
    if (!arguments.areGood())
        return {400, {}, arguments.complaint()};
    if (result.isEmpty())
        result.insert(u"ok"_s, true);
    return {200, QJsonDocument(result).toJson(QJsonDocument::Compact), {}};
}

QString performStep(SimulatorCore &core, const QString &call, const QJsonObject &members, ControlArguments::Purpose purpose,
                    double speed)
{
    QStringList calls;
    for (const auto group : {connectionRoutes(), databaseRoutes()}) {
        for (const ControlRoute &route : group) {
            if (qstrcmp(route.method, "POST") != 0)
                continue;
            calls.append(QString::fromLatin1(route.path + 1));
            if (calls.last() != call)
                continue;
            ControlArguments arguments(core, members, purpose, speed);
            arguments.permit(QString::fromLatin1(route.members));
            if (arguments.areGood())
                route.perform(core, arguments);
            return arguments.complaint();
        }
    }
    return u"\"call\" is one of %1, not \"%2\""_s.arg(calls.join(u", "_s), call);
}

} // namespace QRedis::Testing
