// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/faultinjector_p.h"

#include "qredis/testing/faultactions_p.h"
#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qurl.h>
#include <QtCore/qurlquery.h>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

/// Old actions are forgotten only together, by stop(): their ids are their places.
constexpr size_t maxActions = 100'000;

struct Effect
{
    const char *path;
    const char *effect;
    QStringList triggers;
};

const QList<Effect> &effects()
{
    static const QList<Effect> list{
        {"/slot-migrate", "remove-add", {u"migrate"_s, u"maintenance_mode"_s, u"failover"_s}},
        {"/slot-migrate", "remove", {u"migrate"_s, u"maintenance_mode"_s, u"reshard"_s}},
        {"/slot-migrate", "add", {u"migrate"_s, u"failover"_s, u"reshard"_s}},
        {"/slot-migrate", "slot-shuffle", {u"migrate"_s, u"failover"_s, u"reshard"_s}},
        {"/topology-change-standalone", "data_movement_conn_drop", {u"maintenance_mode"_s}},
        {"/topology-change-standalone", "data_movement_no_conn_drop", {u"migrate"_s}},
        {"/topology-change-standalone", "conn_drop", {u"endpoint_rebind"_s}},
        {"/topology-change-standalone", "dns_resolution_change", {u"dns"_s}},
    };
    return list;
}

ControlAnswer json(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

} // namespace

bool FaultInjector::setSpeed(double speed)
{
    if (!(speed >= 0.01 && speed <= 1000))
        return false;
    m_speed = speed;
    return true;
}

ControlAnswer FaultInjector::perform(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    const QUrl url = QUrl::fromEncoded(target);
    const QUrlQuery query(url);
    const QString path = url.path();
    const bool isPost = method == "POST";
    if (method == "GET" && path == "/action"_L1)
        return listActions();
    if (method == "GET" && path.startsWith("/action/"_L1))
        return showAction(path.sliced(8));
    if (isPost && path == "/rladmin"_L1)
        return trigger(u"execute_rladmin_command"_s, {{u"rladmin_command"_s, QString::fromUtf8(body)}});
    if (isPost && path == "/action"_L1) {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        if (!document.isObject())
            return {400, {}, u"the body is not a JSON object"_s};
        return trigger(document.object().value("type"_L1).toString(), document.object().value("parameters"_L1).toObject());
    }
    for (const QString &kind : {u"/slot-migrate"_s, u"/topology-change-standalone"_s}) {
        if (method == "GET" && path == kind)
            return listTriggers(kind, query.queryItemValue(u"effect"_s));
        if (isPost && path == kind + u"/setup"_s)
            return json({{u"setup_id"_s, u"1"_s}});
        if (isPost && path == kind + u"/teardown"_s)
            return json({{u"status"_s, u"success"_s}});
        if (isPost && path == kind) {
            QJsonObject parameters;
            for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
                parameters.insert(name, value);
            return trigger(kind.sliced(1).replace(u'-', u'_'), parameters);
        }
    }
    return {404, {}, u"the fault injector has no such call"_s};
}

ControlAnswer FaultInjector::trigger(const QString &type, const QJsonObject &parameters)
{
    if (m_actions.size() >= maxActions)
        return {400, {}, u"more than %1 actions"_s.arg(maxActions)};
    auto action = std::make_unique<Action>();
    FaultActions steps(m_core, action->agenda, m_speed);
    if (const QString error = steps.add(type, parameters); !error.isEmpty())
        return {400, {}, error};
    action->type = type;
    action->status = u"running"_s;
    if (type == "create_database"_L1)
        action->output = database();
    Action *running = action.get();
    action->agenda.add(steps.end(), type + u" is done"_s, [running] { running->status = u"success"_s; });
    QObject::connect(&action->agenda, &Agenda::reached, &m_core,
                     [this](const QString &text) { m_core.observer().logged(u"fault injector: "_s + text); });
    action->agenda.start();
    m_actions.push_back(std::move(action));
    return json({{u"action_id"_s, QString::number(m_actions.size())},
                 {u"status"_s, u"pending"_s},
                 {u"message"_s, type + u" has begun"_s}});
}

ControlAnswer FaultInjector::listActions() const
{
    QJsonArray actions;
    for (size_t i = 0; i < m_actions.size(); ++i)
        actions.append(QJsonObject{
            {u"job_id"_s, QString::number(i + 1)}, {u"action_type"_s, m_actions[i]->type}, {u"status"_s, m_actions[i]->status}});
    return json({{u"actions"_s, actions}, {u"action_types"_s, QJsonArray::fromStringList(FaultActions::types())}});
}

ControlAnswer FaultInjector::showAction(const QString &id) const
{
    const size_t index = id.toULongLong();
    if (index < 1 || index > m_actions.size())
        return {404, {}, u"there is no action \"%1\""_s.arg(id)};
    const Action &action = *m_actions[index - 1];
    return json({{u"action_id"_s, id}, {u"status"_s, action.status}, {u"output"_s, action.output}, {u"error"_s, QJsonValue()}});
}

ControlAnswer FaultInjector::listTriggers(const QString &path, const QString &effect) const
{
    QJsonArray nodes;
    for (const auto &node : m_core.nodes())
        nodes.append(QJsonObject{{u"host"_s, node->endpoint().host()}, {u"port"_s, node->endpoint().port()}});
    QStringList known;
    for (const Effect &entry : effects()) {
        if (path != QLatin1StringView(entry.path))
            continue;
        known.append(QLatin1StringView(entry.effect));
        if (known.last() != effect)
            continue;
        QJsonArray triggers;
        for (const QString &name : entry.triggers)
            triggers.append(QJsonObject{{u"name"_s, name}, {u"description"_s, name}, {u"requirements"_s, QJsonArray()}});
        return json({{u"effect"_s, effect},
                     {u"cluster"_s, QJsonObject{{u"index"_s, 0}, {u"nodes"_s, nodes}}},
                     {u"triggers"_s, triggers}});
    }
    return {400, {}, u"\"effect\" is one of %1"_s.arg(known.join(u", "_s))};
}

QJsonObject FaultInjector::database() const
{
    QJsonArray addresses;
    QJsonArray endpoints;
    const Endpoint first = m_core.nodes().empty() ? Endpoint() : m_core.nodes().front()->endpoint();
    for (const auto &node : m_core.nodes()) {
        const bool isMember =
            m_core.members().isEmpty() ? node == m_core.nodes().front() : m_core.members().contains(node->name());
        if (isMember)
            addresses.append(node->endpoint().host());
    }
    const QString name = m_core.database().isEmpty() ? first.host() : m_core.database();
    const bool isTls = !m_core.nodes().empty() && m_core.nodes().front()->isTls();
    const QString scheme = isTls ? u"rediss"_s : u"redis"_s;
    endpoints.append(scheme + u"://"_s + Endpoint(name, first.port()).toString());
    return {{u"bdb_id"_s, 1},
            {u"username"_s, u"default"_s},
            {u"password"_s, QString()},
            {u"tls"_s, isTls},
            {u"endpoints"_s, endpoints},
            {u"raw_endpoints"_s,
             QJsonArray{QJsonObject{{u"uid"_s, u"1:1"_s},
                                    {u"addr"_s, addresses},
                                    {u"addr_type"_s, u"internal"_s},
                                    {u"dns_name"_s, name},
                                    {u"port"_s, first.port()},
                                    {u"proxy_policy"_s, u"single"_s}}}}};
}

QByteArray FaultInjector::endpointsConfiguration() const
{
    return QJsonDocument(QJsonObject{{u"standalone"_s, database()}}).toJson();
}

} // namespace QRedis::Testing
