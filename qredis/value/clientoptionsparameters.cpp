// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// The options that an URL's query may hold. Ranges are checked by validate().
#include "qredis/value/clientoptions_p.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <optional>
#include <variant>

namespace QRedis {

namespace {

using Values = ClientOptionsValues;
using Milliseconds = std::chrono::milliseconds Values::*;

struct Parameter
{
    const char *name;
    std::variant<int Values::*, qint64 Values::*, std::optional<int> Values::*, Milliseconds, Ordering Values::*> place;
};

const Parameter parameters[] = {
    {"pool_size", &Values::poolSize},
    {"minimum_idle_connections", &Values::minimumIdleConnections},
    {"maximum_active_connections", &Values::maximumActiveConnections},
    {"io_threads", &Values::ioThreads},
    {"ordering", &Values::ordering},
    {"queue_limit", &Values::queueLimit},
    {"queue_bytes_limit", &Values::queueBytesLimit},
    {"connect_timeout", &Values::connectTimeout},
    {"handshake_timeout", &Values::handshakeTimeout},
    {"command_timeout", &Values::commandTimeout},
    {"write_timeout", &Values::writeTimeout},
    {"pool_timeout", &Values::poolTimeout},
    {"keep_alive_interval", &Values::keepAliveInterval},
    {"keep_alive_timeout", &Values::keepAliveTimeout},
    {"idle_timeout", &Values::idleTimeout},
    {"connection_lifetime", &Values::connectionLifetime},
    {"limit_jitter", &Values::limitJitter},
    {"reconnect_delay_minimum", &Values::reconnectDelayMinimum},
    {"reconnect_delay_maximum", &Values::reconnectDelayMaximum},
};

QString problem(const QString &name, const QString &permitted)
{
    return QCoreApplication::translate("QRedis", "parameter \"%1\" of the url cannot be read; permitted: %2")
        .arg(name, permitted);
}

std::optional<qint64> duration(const QString &text)
{
    static constexpr std::pair<QLatin1StringView, qint64> units[] = {
        {QLatin1StringView("ms"), 1},        {QLatin1StringView("min"), 60'000}, {QLatin1StringView("s"), 1'000},
        {QLatin1StringView("h"), 3'600'000}, {QLatin1StringView(""), 1},
    };
    for (const auto &[unit, factor] : units) {
        bool ok = false;
        const qint64 number = text.endsWith(unit) ? QStringView(text).chopped(unit.size()).toInt(&ok) : 0;
        if (ok)
            return number * factor;
    }
    return std::nullopt;
}

/// Reads \a text into the place; returns what is permitted if it cannot.
struct Reader
{
    Values &values;
    const QString &text;

    template <typename Number>
    QString number(Number &place) const
    {
        bool ok = false;
        const qint64 read = text.toLongLong(&ok);
        ok = ok && std::in_range<Number>(read);
        place = ok ? Number(read) : place;
        return ok ? QString() : QCoreApplication::translate("QRedis", "a whole number");
    }
    QString operator()(int Values::*place) const { return number(values.*place); }
    QString operator()(qint64 Values::*place) const { return number(values.*place); }
    QString operator()(std::optional<int> Values::*place) const
    {
        int read = 0;
        const QString permitted = number(read);
        if (permitted.isEmpty())
            values.*place = read;
        return permitted;
    }
    QString operator()(Milliseconds place) const
    {
        const std::optional<qint64> read = duration(text);
        if (!read)
            return QCoreApplication::translate("QRedis", "a duration such as 500ms, 5s, 2min, 1h");
        values.*place = std::chrono::milliseconds(*read);
        return {};
    }
    QString operator()(Ordering Values::*place) const
    {
        if (text == QLatin1StringView("per-thread") || text == QLatin1StringView("none")) {
            values.*place = text == QLatin1StringView("none") ? Ordering::None : Ordering::PerThread;
            return {};
        }
        return QStringLiteral("per-thread, none");
    }
};

} // namespace

bool readParameter(ClientOptionsValues &values, const QString &name, const QString &text)
{
    const auto known = std::find_if(std::begin(parameters), std::end(parameters),
                                    [&](const Parameter &each) { return name == QLatin1StringView(each.name); });
    if (known == std::end(parameters))
        return false;
    const QString permitted = std::visit(Reader{values, text}, known->place);
    if (!permitted.isEmpty())
        values.urlProblems << problem(name, permitted);
    return true;
}

QString parameterNames()
{
    QStringList names;
    for (const Parameter &each : parameters)
        names << QString::fromLatin1(each.name);
    return names.join(QLatin1StringView(", "));
}

} // namespace QRedis
