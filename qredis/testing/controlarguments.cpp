// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/controlarguments_p.h"

#include "qredis/testing/simulatorcore_p.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

QString wordOf(const char *key)
{
    QString word;
    for (const char *at = key; *at; ++at) {
        const QChar letter = QLatin1Char(*at);
        if (letter.isUpper() && at != key)
            word += u'-';
        word += letter.toLower();
    }
    return word;
}

void ControlArguments::complain(const QString &text)
{
    if (m_complaint.isEmpty())
        m_complaint = text;
}

void ControlArguments::permit(const QString &names)
{
    const QStringList permitted = names.split(u' ');
    for (const QString &name : m_members.keys()) {
        if (!permitted.contains(name) && !permitted.contains(name + u'?'))
            complain(u"unknown member \"%1\"; this call has: %2"_s.arg(name, names));
    }
}

bool ControlArguments::has(const QString &name) const
{
    return !m_members.value(name).isNull() && !m_members.value(name).isUndefined();
}

QString ControlArguments::text(const QString &name)
{
    const QJsonValue value = m_members.value(name);
    if (!value.isString())
        complain(u"\"%1\" must be a text"_s.arg(name));
    return value.toString();
}

double ControlArguments::number(const QString &name)
{
    const QJsonValue value = m_members.value(name);
    if (!value.isDouble())
        complain(u"\"%1\" must be a number"_s.arg(name));
    return value.toDouble();
}

qint64 ControlArguments::integer(const QString &name, qint64 min, qint64 max)
{
    const double value = number(name);
    if (!(value >= double(min) && value <= double(max)) || double(qint64(value)) != value) {
        complain(u"\"%1\" must be a whole number from %2 to %3"_s.arg(name).arg(min).arg(max));
        return min;
    }
    return qint64(value);
}

std::chrono::milliseconds ControlArguments::seconds(const QString &name, double fallback)
{
    constexpr double longest = 86'400;
    const double value = has(name) ? number(name) : fallback;
    if (!(value >= -longest && value <= longest)) {
        complain(u"\"%1\" must be from -86400 to 86400"_s.arg(name));
        return {};
    }
    return std::chrono::milliseconds(qint64(std::ceil(value * 1000 / m_speed)));
}

std::optional<std::chrono::milliseconds> ControlArguments::optionalSeconds(const QString &name)
{
    if (!has(name))
        return std::nullopt;
    const auto value = seconds(name, 0);
    if (value.count() < 0)
        complain(u"\"%1\" must be from 0 to 86400"_s.arg(name));
    return value;
}

std::chrono::milliseconds ControlArguments::milliseconds(const QString &name)
{
    return std::chrono::milliseconds(qint64(std::ceil(double(integer(name, 0, 600'000)) / m_speed)));
}

bool ControlArguments::flag(const QString &name)
{
    const QJsonValue value = m_members.value(name);
    if (!value.isBool() && !value.isUndefined())
        complain(u"\"%1\" must be true or false"_s.arg(name));
    return value.toBool();
}

QJsonArray ControlArguments::list(const QString &name)
{
    const QJsonValue value = m_members.value(name);
    if (!value.isArray() && !value.isUndefined())
        complain(u"\"%1\" must be a list"_s.arg(name));
    return value.toArray();
}

QJsonObject ControlArguments::object(const QString &name)
{
    const QJsonValue value = m_members.value(name);
    if (!value.isObject() && !value.isUndefined())
        complain(u"\"%1\" must be an object"_s.arg(name));
    return value.toObject();
}

QStringList ControlArguments::texts(const QString &name)
{
    QStringList texts;
    const QJsonArray entries = list(name);
    for (const QJsonValue &entry : entries) {
        if (!entry.isString())
            complain(u"\"%1\" must be a list of texts"_s.arg(name));
        texts.append(entry.toString());
    }
    return texts;
}

QStringList ControlArguments::nodes(const QString &name)
{
    const QStringList names = texts(name);
    for (const QString &wanted : names) {
        if (!m_core.node(wanted))
            complain(u"there is no node \"%1\""_s.arg(wanted));
    }
    return names;
}

ProxyNode *ControlArguments::node(const QString &name)
{
    const QString wanted = text(name);
    ProxyNode *node = m_core.node(wanted);
    if (!node)
        complain(u"there is no node \"%1\""_s.arg(wanted));
    return node;
}

int ControlArguments::enumValue(const QMetaEnum &type, const QString &name)
{
    const QString wanted = text(name);
    QStringList words;
    for (int i = 0; i < type.keyCount(); ++i) {
        words.append(wordOf(type.key(i)));
        if (words.last() == wanted)
            return type.value(i);
    }
    complain(u"\"%1\" is one of %2"_s.arg(name, words.join(u", "_s)));
    return type.value(0);
}

} // namespace QRedis::Testing
