// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/scenarios_p.h"

#include "qredis/testing/controlcalls_p.h"
#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qjsondocument.h>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

constexpr double longestScenario = 86'400;

QString placeOf(const QByteArray &json, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(json).first(std::min(offset, json.size()));
    return u"line %1, column %2"_s.arg(before.count('\n') + 1).arg(before.size() - before.lastIndexOf('\n'));
}

/// Reads one step; an error text that begins with the member.
QString readStep(const QJsonObject &object, Scenario::Step &step)
{
    step.members = object;
    step.members.remove(u"at_s"_s);
    step.members.remove(u"text"_s);
    step.members.remove(u"call"_s);
    const QJsonValue at = object.value("at_s"_L1);
    const QJsonArray range = at.isArray() ? at.toArray() : QJsonArray{at, at};
    if (range.size() != 2 || !range[0].isDouble() || !range[1].isDouble())
        return u"at_s: must be a number or a list of two"_s;
    step.earliest = Seconds(range[0].toDouble());
    step.latest = Seconds(range[1].toDouble());
    if (!(step.earliest.count() >= 0 && step.earliest <= step.latest && step.latest.count() <= longestScenario))
        return u"at_s: must be from 0 to %1, the earlier one first"_s.arg(longestScenario);
    for (const QString &member : {u"text"_s, u"call"_s}) {
        if (object.contains(member) && !object.value(member).isString())
            return member + u": must be a text"_s;
    }
    step.text = object.value("text"_L1).toString();
    step.call = object.value("call"_L1).toString();
    if (step.call.isEmpty() && step.text.isEmpty())
        return u"a step needs \"call\" or \"text\""_s;
    if (step.call.isEmpty() && !step.members.isEmpty())
        return step.members.keys().first() + u": a step without \"call\" has nothing but \"at_s\" and \"text\""_s;
    if (!step.text.isEmpty())
        return {};
    step.text = step.call;
    for (auto member = step.members.constBegin(); member != step.members.constEnd(); ++member) {
        const QByteArray value = QJsonDocument(QJsonArray{*member}).toJson(QJsonDocument::Compact);
        step.text += u' ' + member.key() + u'=' + QString::fromUtf8(value.sliced(1, value.size() - 2)).remove(u'"');
    }
    return {};
}

QString readHead(const QJsonObject &object, Scenario &scenario)
{
    static const QStringList known{u"name"_s, u"about"_s, u"seed"_s, u"speed"_s, u"steps"_s};
    const QStringList members = object.keys();
    for (const QString &member : members) {
        if (!known.contains(member))
            return u"%1: unknown; a scenario has %2"_s.arg(member, known.join(u", "_s));
    }
    for (const QString &member : {u"name"_s, u"about"_s}) {
        if (object.contains(member) && !object.value(member).isString())
            return member + u": must be a text"_s;
    }
    scenario.name = object.value("name"_L1).toString(u"scenario"_s);
    scenario.speed = object.value("speed"_L1).toDouble(object.contains("speed"_L1) ? 0 : 1);
    if (!(scenario.speed >= 0.01 && scenario.speed <= 1000))
        return u"speed: must be a number from 0.01 to 1000"_s;
    if (object.contains("seed"_L1)) {
        const double seed = object.value("seed"_L1).toDouble(-1);
        if (!(seed >= 0 && seed <= double(std::numeric_limits<quint32>::max()) && seed == double(quint32(seed))))
            return u"seed: must be a whole number from 0 to 4294967295"_s;
        scenario.seed = quint32(seed);
    }
    return object.value("steps"_L1).toArray().isEmpty() ? u"steps: must be a list of steps"_s : QString();
}

QJsonValue assigned(const QJsonValue &value, const QHash<QString, QString> &roles, QString *error)
{
    if (value.isArray()) {
        QJsonArray entries;
        const QJsonArray before = value.toArray();
        for (const QJsonValue &entry : before)
            entries.append(assigned(entry, roles, error));
        return entries;
    }
    const QString text = value.toString();
    if (!value.isString() || !text.startsWith(u'@'))
        return value;
    if (!roles.contains(text))
        *error = u"\"%1\" is not one of @leaving, @target and @third"_s.arg(text);
    else if (roles.value(text).isEmpty())
        *error = u"there is no node for %1: the scenario needs two"_s.arg(text);
    return roles.value(text);
}

} // namespace

std::optional<Scenario> readScenario(const QByteArray &json, QString *error)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull()) {
        *error = placeOf(json, parseError.offset) + u": "_s + parseError.errorString();
        return std::nullopt;
    }
    if (!document.isObject()) {
        *error = u"line 1: a scenario is a JSON object"_s;
        return std::nullopt;
    }
    Scenario scenario;
    *error = readHead(document.object(), scenario);
    const QJsonArray steps = document.object().value("steps"_L1).toArray();
    for (qsizetype i = 0; i < steps.size() && error->isEmpty(); ++i) {
        Scenario::Step step;
        const QString complaint = steps[i].isObject() ? readStep(steps[i].toObject(), step) : u"must be an object"_s;
        if (!complaint.isEmpty())
            *error = u"steps[%1]: %2"_s.arg(i).arg(complaint);
        scenario.steps.append(step);
    }
    return error->isEmpty() ? std::optional(scenario) : std::nullopt;
}

QString ScenarioRoles::assign(Scenario &scenario) const
{
    const QHash<QString, QString> roles{{u"@leaving"_s, leaving}, {u"@target"_s, target}, {u"@third"_s, third}};
    for (qsizetype i = 0; i < scenario.steps.size(); ++i) {
        Scenario::Step &step = scenario.steps[i];
        for (auto member = step.members.begin(); member != step.members.end(); ++member) {
            QString error;
            *member = assigned(*member, roles, &error);
            if (!error.isEmpty())
                return u"steps[%1]: %2: %3"_s.arg(i).arg(member.key(), error);
        }
        for (auto role = roles.constBegin(); role != roles.constEnd(); ++role)
            step.text.replace(role.key(), *role);
    }
    return {};
}

ScenarioRun::ScenarioRun(SimulatorCore &core, const Scenario &scenario)
    : m_core(core)
    , m_name(scenario.name)
    , m_speed(scenario.speed)
{
    if (scenario.seed)
        core.random().seed(*scenario.seed);
    for (const Scenario::Step &step : scenario.steps) {
        const Seconds at = step.earliest + (step.latest - step.earliest) * core.random().generateDouble();
        m_agenda.add(at / m_speed, step.text, [this, step] { perform(step); });
    }
    connect(&m_agenda, &Agenda::reached, this, [this](const QString &text) {
        m_core.observer().scenarioStep(text);
        m_core.observer().logged(m_name + u": "_s + text);
    });
    connect(&m_agenda, &Agenda::finished, this, &ScenarioRun::finishIfDone);
    connect(&core, &SimulatorCore::rebindFinished, this, &ScenarioRun::finishIfDone);
    m_agenda.start();
}

void ScenarioRun::perform(const Scenario::Step &step)
{
    if (step.call.isEmpty())
        return;
    const QString error = performStep(m_core, step.call, step.members, ControlArguments::Purpose::Act, m_speed);
    if (!error.isEmpty())
        m_core.observer().logged(m_name + u": "_s + error);
}

void ScenarioRun::finishIfDone()
{
    if (m_agenda.isRunning() || m_core.isRebinding() || !std::exchange(m_isRunning, false))
        return;
    m_core.observer().logged(m_name + u": finished"_s);
    m_core.observer().scenarioFinished(m_name);
}

} // namespace QRedis::Testing
